"""How much a request may send, and what is answered when something breaks that nobody foresaw.

Plain ASGI, inside the Guard: what is answered here carries the security headers too.
"""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import AppError, TooLarge, TooMuch

log = logging.getLogger("greenroom")

Answer = Callable[[Request, AppError], Response]
IMPORTS = re.compile(r"(/api|/data)/import")
RECORDINGS = re.compile(r"/api/interviews/[^/]+/transcription")
FORM_AROUND = 100_000
"""What a form may put around a file."""


@dataclass(frozen=True, slots=True)
class Bound:
    """How much an address takes, and what is said when more is sent."""

    most: int
    sentence: str = TooMuch.message


class Bounds:
    """Refuses a body that is larger than is taken, by what it says of itself or as soon as more has come."""

    def __init__(
        self,
        app: ASGIApp,
        answer: Answer,
        *,
        most_bytes: int,
        most_import_bytes: int,
        most_audio_bytes: int,
    ) -> None:
        self.app, self.answer = app, answer
        self.usual = Bound(most_bytes)
        self.others = (
            (IMPORTS, Bound(most_import_bytes + FORM_AROUND, TooLarge.message)),
            (RECORDINGS, Bound(most_audio_bytes, TooMuch.of_recording)),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        bound = next((b for kind, b in self.others if kind.fullmatch(path)), self.usual)
        error, length = TooMuch(bound.sentence), Headers(scope=scope).get("content-length", "")
        if length.isdecimal() and int(length[:18]) > bound.most:
            await self.answer(Request(scope), error)(scope, receive, send)
            return
        body = _Counted(receive, send, bound.most)
        try:
            await self.app(scope, body.receive, body.send)
        except Exception:
            if not body.over or body.started:
                raise
        if body.over and not body.started:
            await self.answer(Request(scope), error)(scope, receive, send)


class _Counted:
    """A request whose body is counted. Once it is over the limit, what the application answers is not sent."""

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive, self._send, self._left = receive, send, most
        self.over = self.started = False

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.over = True
            raise TooMuch
        return message

    async def send(self, message: Message) -> None:
        if self.over and not self.started:
            return
        self.started = True
        await self._send(message)


class Unforeseen:
    """Answers for what broke, as long as nothing was answered yet; the log says where, never with which words."""

    def __init__(self, app: ASGIApp, answer: Answer) -> None:
        self.app, self.answer = app, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except AppError as error:
            if started:
                raise
            await self.answer(Request(scope), error)(scope, receive, send)
        except Exception as error:
            log.error("request.broken", exc_info=error, extra={"route": template(scope)})
            if started:
                raise
            await self.answer(Request(scope), AppError())(scope, receive, send)


def template(scope: Scope) -> str:
    """The route of a request without what stands in its place holders: ids and secrets are kept out of logs."""
    path = getattr(scope.get("route"), "path", None)
    return path if isinstance(path, str) else "none"
