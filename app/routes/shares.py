"""Read-only links to a report, for a mentor: made and taken back by its candidate, opened by whoever has one."""

import secrets
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.domain.share import MOST_LETTERS, Share
from app.errors import ReportNotFound, UnknownChoice
from app.routes.deps import Greenroom, Room, Whole
from app.routes.forms import field
from app.routes.pages import show_page
from app.routes.report_view import report_view
from app.routes.security import LOOPBACK
from app.routes.words import LEVEL_WORDS, day_and_time

router = APIRouter(include_in_schema=False)

JUST_MADE = "greenroom-share"
"""The cookie that carries a new link's secret from the form to the page that shows it, once."""
SHOWN_SECONDS = 120
"""How long that cookie lives."""


@dataclass(frozen=True, slots=True)
class ShareLine:
    id: str
    made: str
    label: str


@dataclass(frozen=True, slots=True)
class SharesView:
    """The links to a report. `fresh` is the address of the one just made; `only_here` says that others cannot reach it."""

    lines: tuple[ShareLine, ...]
    fresh: str | None
    only_here: bool
    most_letters: int = MOST_LETTERS


async def shares_view(request: Request, room: Greenroom, interview_id: str) -> SharesView:
    """What the report's page shows of its links."""
    shares = await room.store.shares.of(interview_id)
    secret = request.cookies.get(JUST_MADE)
    known = secret is not None and await room.store.shares.opened_by(secret) == interview_id
    return SharesView(
        lines=tuple(ShareLine(s.id, day_and_time(s.made_at), s.label) for s in shares),
        fresh=_address(request, room, secret) if known and secret else None,
        only_here=room.settings.public_url is None and request.url.hostname in LOOPBACK,
    )


def _address(request: Request, room: Greenroom, secret: str) -> str:
    """Under the public address when there is one: a proxy may have asked under another."""
    if room.settings.public_url is None:
        return str(request.url_for("shared", secret=secret))
    return f"{room.settings.public_url}{request.app.url_path_for('shared', secret=secret)}"


@router.post("/interviews/{interview_id}/shares")
async def make_share(request: Request, room: Room, interview_id: str) -> Response:
    """A new link. It is shown once: afterwards nobody can read it here, not even its maker."""
    await room.store.interview(interview_id)
    if await room.store.report(interview_id) is None:
        raise ReportNotFound
    label = field(await request.form(), "label") or ""
    if len(label) > MOST_LETTERS:
        raise UnknownChoice(f"Say whom the link is for in at most {MOST_LETTERS} letters.")
    secret = secrets.token_urlsafe(32)
    share = Share(id=secrets.token_urlsafe(9), made_at=room.clock(), label=label)
    await room.store.shares.add(interview_id, share, secret)
    back = _to_shares(interview_id)
    back.set_cookie(
        JUST_MADE,
        secret,
        max_age=SHOWN_SECONDS,
        path=f"/interviews/{interview_id}/report",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return back


@router.post("/interviews/{interview_id}/shares/{share_id}/revoke")
async def revoke_share(room: Room, interview_id: str, share_id: str) -> Response:
    await room.store.interview(interview_id)
    await room.store.shares.revoke(interview_id, share_id)
    return _to_shares(interview_id)


@router.get("/shared/{secret}")
async def shared(request: Request, room: Whole, secret: str) -> Response:
    """The report for whoever has the link: what was said first, how it was judged last, and nothing to press."""
    interview_id = await room.store.shares.opened_by(secret)
    report = await room.store.report(interview_id) if interview_id else None
    if interview_id is None or report is None:
        return show_page(request, "shared_gone.html", status=404)
    interview = await room.store.interview(interview_id)
    return show_page(
        request,
        "shared.html",
        view=report_view(report, interview, reader="mentor"),
        levels=LEVEL_WORDS,
    )


def _to_shares(interview_id: str) -> Response:
    return RedirectResponse(f"/interviews/{interview_id}/report#share", status_code=303)
