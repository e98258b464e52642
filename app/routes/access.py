"""Who may do what: somebody is asked for at the door, and an admin for what belongs to the server.

Plain ASGI, inside the Guard. Routes find who it is as `request.state.user`; None where nobody signs in.
"""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.errors import AppError, NotAllowed, NotSignedIn, TooOften
from app.routes.security import LOOPBACK
from app.settings import Settings
from app.store.rates import Rates as Counts
from app.store.users import User

Reach = Literal["anyone", "machine", "user", "admin"]
Answer = Callable[[Request, AppError], Response]

COOKIE = "greenroom-session"
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
SIGN_IN = "/sign-in"
OPEN = re.compile(r"/(static|shared)/.+|/sign-in(/begin|/back)?")
MACHINE = frozenset({"/healthz", "/readyz", "/metrics"})
ADMIN = re.compile(r"/settings(/.*)?")
RATED = (
    ("turns", re.compile(r"/api/interviews/[^/]+/turns")),
    (
        "interviews",
        re.compile(
            r"/api/interviews|/(rounds|topics)/[^/]+|/interviews/[^/]+/retry|(/api)?/loops(/[^/]+/rounds/[^/]+)?"
        ),
    ),
    ("reports", re.compile(r"(/api)?/interviews/[^/]+/report|/loops/[^/]+/reports")),
    ("runs", re.compile(r"/api/run")),
    ("audio", re.compile(r"/api/interviews/[^/]+/(transcription|speech)")),
    ("sign_ins", re.compile(SIGN_IN)),
)


def reach(path: str) -> Reach:
    """Whom an address is for. What is not named here is for those who are signed in."""
    if path in MACHINE:
        return "machine"
    if OPEN.fullmatch(path):
        return "anyone"
    return "admin" if ADMIN.fullmatch(path) else "user"


class Door:
    """Lets in who may come in; the others are sent to sign in, or told that they may not."""

    def __init__(
        self, app: ASGIApp, answer: Answer, settings: Settings, clock: Callable[[], datetime]
    ) -> None:
        self.app, self.answer, self.settings, self.clock = app, answer, settings, clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self.settings.sign_in == "off":
            await self.app(scope, receive, send)
            return
        request, asked = Request(scope), reach(scope["path"])
        user = await self._user(request) if asked != "machine" else None
        scope["state"]["user"] = user
        refused: AppError | None = None
        if asked == "machine":
            refused = None if self._is_operator(scope) else NotSignedIn()
        elif asked != "anyone" and user is None:
            refused = NotSignedIn()
        elif asked == "admin" and not (user and user.admin):
            refused = NotAllowed()
        if refused is None:
            await self.app(scope, receive, send)
        elif isinstance(refused, NotSignedIn) and asked != "machine" and _is_page(scope):
            address = f"{SIGN_IN}?then={quote(_wanted(scope))}"
            await RedirectResponse(address, 303)(scope, receive, send)
        else:
            await self.answer(request, refused)(scope, receive, send)

    async def _user(self, request: Request) -> User | None:
        secret = request.cookies.get(COOKIE)
        if not secret:
            return None
        users = request.app.state.greenroom.store.users
        found: User | None = await users.signed_in(secret, self.clock())
        return found

    def _is_operator(self, scope: Scope) -> bool:
        """It comes from this machine itself, or brings the token."""
        if (scope.get("client") or ("",))[0] in LOOPBACK:
            return True
        token, brought = self.settings.operator_token, Headers(scope=scope).get("authorization", "")
        return token is not None and secrets.compare_digest(
            brought.encode(), f"Bearer {token.get_secret_value()}".encode()
        )


@dataclass(frozen=True, slots=True)
class Rate:
    """So many in so many seconds."""

    most: int
    seconds: int


class Rates:
    """Refuses what one user, or one address, asks for too often of all workers together."""

    def __init__(self, app: ASGIApp, answer: Answer, settings: Settings) -> None:
        self.app, self.answer = app, answer
        self.rates = {name: rate for name, _ in RATED if (rate := _rate(settings, name))}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait = await self._wait(scope) if self.rates and scope["type"] == "http" else 0
        if wait == 0:
            await self.app(scope, receive, send)
        else:
            await self.answer(Request(scope), TooOften(wait_seconds=wait))(scope, receive, send)

    async def _wait(self, scope: Scope) -> int:
        if scope["method"] != "POST":
            return 0
        name = next((name for name, path in RATED if path.fullmatch(scope["path"])), None)
        rate = self.rates.get(name or "")
        if name is None or rate is None:
            return 0
        user = scope["state"].get("user")
        who = user.id if isinstance(user, User) else (scope.get("client") or ("",))[0]
        counts: Counts = scope["app"].state.greenroom.store.rates
        return await counts.hit(name, who, most=rate.most, seconds=rate.seconds)


def _rate(settings: Settings, name: str) -> Rate | None:
    """Where nobody signs in there is one user, on a machine of their own: only what is set explicitly counts."""
    counts = settings.sign_in != "off" or f"rate_{name}" in settings.model_fields_set
    text = settings.rates[name]
    if text == "off" or not counts:
        return None
    most, _, each = text.partition("/")
    return Rate(int(most), SECONDS[each])


def _wanted(scope: Scope) -> bytes:
    """The address as it was asked for, with its query."""
    path: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
    query: bytes = scope["query_string"]
    return path + b"?" + query if query else path


def _is_page(scope: Scope) -> bool:
    return scope["method"] in ("GET", "HEAD") and not scope["path"].startswith("/api/")
