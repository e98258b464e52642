"""The way to an OpenID Connect provider and back. What ties the two together is in a cookie for ten minutes."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.errors import NotFound, ProviderFailed, UserTaken
from app.routes.deps import Greenroom, Whole
from app.routes.sign_in import here, is_https, let_in
from app.store.users import User

if TYPE_CHECKING:
    from app.oidc import Known, Provider

router = APIRouter(include_in_schema=False)

ASKED = "greenroom-asked"
ASKED_SECONDS = 600
"""How long somebody may take at the provider before it has to be begun anew."""


@router.get("/sign-in/begin")
async def begin(request: Request, room: Whole) -> Response:
    asked = await _provider(request, room).ask()
    response = RedirectResponse(asked.address, status_code=303)
    then = here(request.query_params.get("then", "/"))
    kept = json.dumps([asked.state, asked.nonce, asked.verifier, then])
    response.set_cookie(
        ASKED,
        urlsafe_b64encode(kept.encode()).decode(),
        max_age=ASKED_SECONDS,
        path="/sign-in",
        httponly=True,
        samesite="lax",
        secure=is_https(request, room),
    )
    return response


@router.get("/sign-in/back")
async def back(request: Request, room: Whole) -> Response:
    """Where the provider sends somebody: only the browser that asked gets in."""
    provider, given = _provider(request, room), request.query_params
    try:
        kept = json.loads(urlsafe_b64decode(request.cookies[ASKED]))
        state, nonce, verifier, then = (str(one) for one in kept)
    except (KeyError, ValueError, TypeError) as e:
        raise ProviderFailed from e
    if not secrets.compare_digest(state.encode(), given.get("state", "").encode()):
        raise ProviderFailed
    if "code" not in given:
        raise ProviderFailed
    known = await provider.answer(given["code"], verifier, nonce)
    response = await let_in(request, room, await _account(room, known), then)
    response.delete_cookie(ASKED, path="/sign-in")
    return response


def _provider(request: Request, room: Greenroom) -> "Provider":
    if room.settings.sign_in != "oidc":
        raise NotFound
    provider: Provider = request.app.state.provider
    return provider


async def _account(room: Greenroom, known: "Known") -> User:
    """Their account, made when they first come. Who is an admin is for the settings to say, each time."""
    issuer = str(room.settings.oidc_issuer)
    user_id = hashlib.sha256(f"{issuer}\n{known.subject}".encode()).hexdigest()[:32]
    users = room.store.users
    account = await users.known(user_id) or await _made(room, known, user_id)
    await users.appoint(user_id, admin=known.admin)
    return account


async def _made(room: Greenroom, known: "Known", user_id: str) -> User:
    """Under their name, or a longer one where that is taken. They may come twice in one instant, by two tabs."""
    users = room.store.users
    for name in (known.name, f"{known.name} ({user_id[:8]})"):
        try:
            return await users.add(
                name, password=None, admin=known.admin, at=room.clock(), user_id=user_id
            )
        except UserTaken:
            if twin := await users.known(user_id):
                return twin
    raise UserTaken
