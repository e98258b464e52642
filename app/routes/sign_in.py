"""Signing in and out: by a name and a password, or at an OpenID Connect provider."""

import asyncio
from datetime import timedelta
from functools import lru_cache

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pwdlib import PasswordHash

from app.errors import NotFound
from app.routes.access import COOKIE, SIGN_IN
from app.routes.deps import Greenroom, Whole, who_asks
from app.routes.forms import field
from app.routes.pages import show_page
from app.store.users import User

router = APIRouter(include_in_schema=False)

WRONG = (
    "That name and password do not belong together. Try again, or ask whoever runs this Greenroom."
)

LONGEST = 2000
"""Of an address to go on to: a cookie takes it to a provider and back."""


@router.get(SIGN_IN)
async def sign_in_page(request: Request, room: Whole) -> Response:
    return _page(request, room, then=request.query_params.get("then", "/"))


@router.post(SIGN_IN)
async def sign_in(request: Request, room: Whole) -> Response:
    if room.settings.sign_in != "password":
        raise NotFound
    form = await request.form()
    name, password = field(form, "name") or "", form.get("password")
    then = field(form, "then") or "/"
    user = await check_password(room, name, password if isinstance(password, str) else "")
    if user is None:
        return _page(request, room, then=then, refused=WRONG, name=name)
    return await let_in(request, room, user, then)


@router.post("/sign-out")
async def sign_out(request: Request, room: Whole) -> Response:
    """Ends this session, or with `everywhere` every one of this user."""
    form = await request.form()
    user = who_asks(request)
    if field(form, "everywhere") and user:
        await room.store.users.sign_out_everywhere(user)
    await room.store.users.sign_out(request.cookies.get(COOKIE, ""))
    response = RedirectResponse(SIGN_IN, status_code=303)
    response.delete_cookie(COOKIE)
    return response


async def let_in(request: Request, room: Greenroom, user: User, then: str) -> Response:
    """Begins a session: its cookie is no use to scripts, nor to forms of other sites."""
    now, days = room.clock(), timedelta(days=room.settings.session_days)
    secret = await room.store.users.sign_in(user, now + days, now)
    response = RedirectResponse(here(then), status_code=303)
    response.set_cookie(
        COOKIE,
        secret,
        max_age=int(days.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=is_https(request, room),
    )
    return response


def is_https(request: Request, room: Greenroom) -> bool:
    return request.url.scheme == "https" or (room.settings.public_url or "").startswith("https:")


def here(then: str) -> str:
    """An address of this server, whatever was asked for: nobody is sent elsewhere after signing in."""
    is_ours = then.startswith("/") and then[1:2] not in ("/", "\\")
    return then if is_ours and len(then) <= LONGEST else "/"


async def check_password(room: Greenroom, name: str, password: str) -> User | None:
    """Takes as long for a name that is not there as for a wrong password."""
    known = await room.store.users.password_of(name)
    hashed = known[1] if known else _nobodys()
    fits = await asyncio.to_thread(hasher().verify, password, hashed)
    return known[0] if known and fits else None


@lru_cache(maxsize=1)
def hasher() -> PasswordHash:
    return PasswordHash.recommended()


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return hasher().hash("nobody has this password")


def _page(
    request: Request, room: Greenroom, *, then: str, refused: str | None = None, name: str = ""
) -> Response:
    if room.settings.sign_in == "off":
        raise NotFound
    return show_page(
        request,
        "sign_in.html",
        status=401 if refused else 200,
        by=room.settings.sign_in,
        then=here(then),
        refused=refused,
        name=name,
    )
