"""The story bank: stories found in reports or written down, what each has shown, and where none stands."""

import secrets

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import ValidationError
from starlette.datastructures import FormData

from app.domain.guide import Guide
from app.domain.practising.progress import LATEST
from app.domain.practising.stories import LONGEST_TEXT, LONGEST_TITLE, Story, unread
from app.errors import UnknownChoice
from app.flows.stories import NO_STORIES, Bank, merge, open_bank, tell_apart
from app.routes.deps import Greenroom, Room
from app.routes.forms import field
from app.routes.pages import ask_first, show_page
from app.routes.stories_view import (
    FIELDS,
    claims,
    criteria_of,
    matrix,
    pair_view,
    part_fields,
    story_line,
    telling_view,
    untold_views,
    warnings,
)

router = APIRouter(include_in_schema=False)

NEW = Story(id="new", title="A new story")
MOST_PAIRS = 5


@router.get("/stories")
async def stories(request: Request, room: Room, guide: str | None = None) -> Response:
    bank = await open_bank(room.store)
    chosen = room.library.find_guide(guide)
    values = [(value.id, value.title) for value in chosen.values]
    return show_page(
        request,
        "stories.html",
        guides=room.library.guides,
        guide=chosen,
        only_latest=LATEST if bank.more else None,
        lines=[story_line(story, bank.here) for story in bank.stories],
        values=matrix(bank.stories, values, bank.here, {v.id for v in unread(chosen.values)}),
        criteria=matrix(bank.stories, criteria_of(chosen, bank.stories), bank.here),
        warnings=warnings(bank.stories, chosen.values),
        untold=untold_views(chosen.values, bank.stories, chosen),
        unread=[value.title for value in unread(chosen.values)],
        pairs=[pair_view(pair) for pair in await bank.pairs(MOST_PAIRS)],
    )


@router.get("/stories/new")
async def new_story(request: Request, room: Room) -> Response:
    return _form(request, room, NEW, NO_STORIES)


@router.post("/stories/new")
async def write_story(request: Request, room: Room) -> Response:
    blank = NEW.model_copy(update={"id": f"own-{secrets.token_urlsafe(12)}"})
    return await _keep(request, room, blank, NO_STORIES)


@router.post("/stories/merge")
async def merge_stories(request: Request, room: Room) -> Response:
    """Two that are one become one, or are noted to be two."""
    form = await request.form()
    first, second = field(form, "first") or "", field(form, "second") or ""
    if field(form, "same") == "no":
        await tell_apart(room.store, first, second)
        return RedirectResponse("/stories", status_code=303)
    story = await merge(room.store, room.clock, first, second)
    return RedirectResponse(f"/stories/{story.id}", status_code=303)


@router.get("/stories/{story_id}")
async def one_story(request: Request, room: Room, story_id: str) -> Response:
    bank = await open_bank(room.store)
    saved = request.query_params.get("saved") == "1"
    return _form(request, room, bank.story(story_id), bank, saved=saved)


@router.post("/stories/{story_id}")
async def save_story(request: Request, room: Room, story_id: str) -> Response:
    bank = await open_bank(room.store)
    return await _keep(request, room, bank.story(story_id), bank)


@router.post("/stories/{story_id}/delete")
async def delete_story(request: Request, room: Room, story_id: str) -> Response:
    story = (await open_bank(room.store)).story(story_id)
    what = f"The story “{story.title}” and what you wrote about it are deleted for good."
    if question := await ask_first(request, what, back=f"/stories/{story.id}"):
        return question
    await room.store.stories.delete(story)
    return RedirectResponse("/stories", status_code=303)


async def _keep(request: Request, room: Greenroom, before: Story, bank: Bank) -> Response:
    form = await request.form()
    known = {i for guide in room.library.guides for i, _ in _columns(guide)}
    try:
        story = _edited(form, before, known)
    except UnknownChoice as e:
        return _form(request, room, _as_sent(form, before), bank, refused=e.detail)
    await room.store.stories.keep(story.model_copy(update={"kept": room.clock()}))
    return RedirectResponse(f"/stories/{story.id}?saved=1", status_code=303)


def _edited(form: FormData, before: Story, known: set[str]) -> Story:
    """What the form says over what was there. Raises UnknownChoice with the sentence that stands above the form."""
    if field(form, "title") is None:
        raise UnknownChoice("Give the story a title, so that you find it again.")
    offered = {str(claim) for claim in form.getlist("offered")}
    ticked = [str(claim) for claim in form.getlist("claims") if str(claim) in known]
    elsewhere = [claim for claim in before.claims if claim not in offered]
    sent = _as_sent(form, before).model_dump() | {"claims": (*elsewhere, *ticked)}
    try:
        return Story.model_validate(sent)
    except ValidationError:
        raise UnknownChoice(
            f"A title has at most {LONGEST_TITLE} letters, and each part at most {LONGEST_TEXT:,}."
        ) from None


def _as_sent(form: FormData, before: Story) -> Story:
    """The texts of the form, fitting or not."""
    texts = {name: field(form, name) or "" for name in (*(n for _, n in FIELDS), "notes", "title")}
    return before.model_copy(
        update={name: text.replace("\r\n", "\n") for name, text in texts.items()}
    )


def _form(
    request: Request,
    room: Greenroom,
    story: Story,
    bank: Bank,
    *,
    saved: bool = False,
    refused: str | None = None,
) -> Response:
    guide = room.library.find_guide(request.query_params.get("guide"))
    return show_page(
        request,
        "story.html",
        status=422 if refused else 200,
        story=story,
        parts=part_fields(story),
        tellings=[telling_view(t, bank.here) for t in story.tellings],
        gone=bool(story.tellings) and not any(t.interview in bank.here for t in story.tellings),
        claims=claims(story, _columns(guide)),
        longest=LONGEST_TITLE,
        saved=saved,
        refused=refused,
    )


def _columns(guide: Guide) -> list[tuple[str, str]]:
    """What a story can be claimed to show: the guide's values, then its criteria."""
    criteria = {c.id: c.title for round_ in guide.rounds for c in round_.criteria}
    return [*((v.id, v.title) for v in guide.values), *criteria.items()]
