"""The pages: HTML for people. They hand plain values to templates and decide nothing about interviews."""

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from app.domain.guide import Guide, Round
from app.errors import AppError, UnknownChoice
from app.flows.begin import Choices
from app.routes.assets import Pages
from app.routes.bench import bench_of
from app.routes.deps import Room
from app.routes.forms import chosen_minutes, chosen_mode, field
from app.routes.room_view import CONTROL_WORDS, room_view, round_phases
from app.routes.rounds_view import guide_rounds, interview_line, weighed
from app.routes.run import runs_here
from app.routes.sound_view import sound_view
from app.routes.spending import usage_json
from app.routes.words import LEVEL_WORDS, MODES

router = APIRouter(include_in_schema=False)

LINES = 50
"""So many interviews stand on one page of the history, and are looked through for one that was not finished."""
MOST_PAGES = 1_000_000
FAULT_TITLES = {
    401: "Sign in first",
    404: "Not here",
    405: "That could not be used",
    413: "Too much",
    429: "Too often",
    409: "That does not fit",
    422: "That could not be used",
    403: "Refused",
}


@router.get("/")
async def home(request: Request, room: Room) -> Response:
    newest, results = await room.store.summaries(LINES), await room.store.results()
    unfinished = next((s for s in newest if not s.closed), None)
    return _pages(request).show(
        request,
        "home.html",
        guides=[guide_rounds(guide, results) for guide in room.library.guides],
        unfinished=interview_line(unfinished, room.library) if unfinished else None,
        engine=room.engine,
        sound=sound_view(room.settings),
    )


@router.get("/rounds/{round_id}")
async def one_round(request: Request, room: Room, round_id: str) -> Response:
    guide, round_ = room.library.find_round(round_id)
    return _round_page(request, room, guide, round_, chosen=request.query_params)


@router.post("/rounds/{round_id}")
async def begin_round(request: Request, room: Room, round_id: str) -> Response:
    guide, round_ = room.library.find_round(round_id)
    form = await request.form()
    try:
        interview = await room.begin(_choices(form, guide, round_))
    except UnknownChoice as e:
        chosen = {key: value for key, value in form.items() if isinstance(value, str)}
        return _round_page(request, room, guide, round_, chosen=chosen, refused=e.detail)
    return RedirectResponse(f"/interviews/{interview.id}", status_code=303)


@router.get("/interviews/{interview_id}")
async def the_room(request: Request, room: Room, interview_id: str) -> Response:
    interview = await room.store.interview(interview_id)
    bench = bench_of(interview)
    request.state.allowed.update(bench.needs if bench else {})
    voice = None if interview.transcript.closed else room.voice
    if voice is not None and voice.speaks:
        request.state.allowed["media-src"] = "blob:"
    return _pages(request).show(
        request,
        "room.html",
        room=room_view(interview, room.clock()),
        bench=bench,
        hears=voice is not None and voice.hears,
        speaks=voice is not None and voice.speaks,
        notes=await room.store.notebook.of(interview_id),
        runs_here=runs_here(request),
        words={k.value: v for k, v in CONTROL_WORDS.items()},
        usage=await usage_json(room, interview_id, interview.plan.engine),
    )


@router.get("/history")
async def history(request: Request, room: Room, page: int = 1) -> Response:
    page = min(max(page, 1), MOST_PAGES)
    lines = await room.store.summaries(LINES + 1, LINES * (page - 1))
    return _pages(request).show(
        request,
        "history.html",
        interviews=[interview_line(summary, room.library) for summary in lines[:LINES]],
        later=page - 1,
        earlier=page + 1 if len(lines) > LINES else None,
    )


@router.post("/interviews/{interview_id}/delete")
async def delete(request: Request, room: Room, interview_id: str) -> Response:
    interview = await room.store.interview(interview_id)  # first of all: it may be another's
    title = interview.plan.round.title
    what = f"What was said in “{title}” and its report are deleted for good."
    if question := await ask_first(request, what, back="/history"):
        return question
    await room.live.stop(interview_id)
    await room.store.delete(interview_id)
    room.conductor.under_way.forget(room.store.owner, interview_id)
    return RedirectResponse("/history", status_code=303)


async def ask_first(request: Request, what: str, back: str) -> Response | None:
    """The question before something is deleted, where no script has asked it; None when the answer was yes."""
    if field(await request.form(), "confirm") == "yes":
        return None
    return show_page(request, "ask.html", what=what, action=request.url.path, back=back)


def error_page(request: Request, error: AppError) -> Response:
    """What went wrong, in the look of the other pages."""
    title = FAULT_TITLES.get(error.status, "Something went wrong")
    return _pages(request).show(
        request, "error.html", status=error.status, title=title, detail=error.detail
    )


def paper(request: Request, template: str, **values: object) -> str:
    """A document that is complete in itself, for routes in other modules."""
    return _pages(request).paper(template, **values)


def show_page(request: Request, template: str, *, status: int = 200, **values: object) -> Response:
    """A page from a template, for routes in other modules."""
    return _pages(request).show(request, template, status=status, **values)


def _pages(request: Request) -> Pages:
    pages = request.app.state.pages
    assert isinstance(pages, Pages)
    return pages


def _round_page(
    request: Request,
    room: Room,
    guide: Guide,
    round_: Round,
    *,
    chosen: Mapping[str, str],
    refused: str | None = None,
) -> Response:
    return _pages(request).show(
        request,
        "round.html",
        status=422 if refused else 200,
        guide=guide,
        round=round_,
        phases=round_phases(round_),
        weighed=weighed(round_),
        levels=LEVEL_WORDS,
        modes=MODES,
        engine=room.engine,
        chosen={
            "persona": chosen.get("persona", round_.personas[0].id),
            "minutes": chosen.get("minutes", f"{round_.minutes:g}"),
            "mode": chosen.get("mode", "real"),
            "seed": chosen.get("seed", ""),
        },
        refused=refused,
    )


def _choices(form: FormData, guide: Guide, round_: Round) -> Choices:
    """What the form says. Raises UnknownChoice with the sentence that stands above the form then."""
    seed = field(form, "seed")
    if seed and not (seed.isascii() and seed.isdigit() and len(seed) < 19):
        raise UnknownChoice("A seed is a whole number.")
    return Choices(
        round=round_.id,
        guide=guide.id,
        persona=field(form, "persona"),
        minutes=chosen_minutes(form),
        mode=chosen_mode(form),
        seed=int(seed) if seed else None,
    )
