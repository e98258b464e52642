"""The page about progress: every course over time, what keeps being missed, and what to do next."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from app.domain.practising.next_steps import next_steps
from app.domain.practising.progress import (
    LATEST,
    Gap,
    Reported,
    courses,
    gains,
    gaps,
    last_two,
    overall,
)
from app.domain.practising.stories import untold
from app.flows.stories import open_bank
from app.routes.deps import Greenroom, Room
from app.routes.pages import LINES, show_page
from app.routes.progress_view import (
    Choice,
    Filter,
    StepView,
    course_view,
    gain_view,
    gap_view,
    heading,
    shape_view,
    step_view,
    summing_up,
    unscored,
)

router = APIRouter(include_in_schema=False)

ALL = "all"
LATELY = 200
"""A round or topic that was not tried in so many interviews is one to try."""
FILTERS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "kind": ("What", {ALL: "Rounds and drills", "rounds": "Whole rounds", "drills": "Drills"}),
    "mode": ("Mode", {ALL: "Real and coached", "real": "Real", "coach": "Coached"}),
    "engine": ("Judged", {ALL: "By either", "offline": "By rules", "llm": "By a language model"}),
}


@router.get("/progress")
async def progress(request: Request, room: Room, guide: str | None = None) -> Response:
    everything = await room.store.reported.newest(LATEST)
    chosen_guide = guide or (everything[-1].guide if everything else room.library.guides[0].id)
    of_guide = [r for r in everything if r.guide == chosen_guide]
    chosen = {name: _chosen(request, name) for name in FILTERS}
    reported = [r for r in of_guide if _fits(r, chosen)]
    found, missed = courses(reported), gaps(reported)
    whole = overall(reported)
    return show_page(
        request,
        "progress.html",
        heading=heading(of_guide),
        lede=summing_up(found),
        any_at_all=bool(everything),
        reported=len(reported),
        filters=_filters(room, everything, of_guide, chosen_guide, chosen),
        overall=course_view(whole, wide=True) if whole.points else None,
        unscored=unscored(reported),
        courses=[course_view(course) for course in found],
        shape=shape_view(last_two(reported)),
        gaps=[gap_view(gap) for gap in missed],
        gains=[gain_view(gain) for gain in gains(reported)],
        steps=await _steps(
            room,
            chosen_guide,
            missed if len(reported) == len(of_guide) else gaps(of_guide),
            everything,
        ),
        only_latest=LATEST if len(everything) == LATEST else None,
    )


async def _steps(
    room: Greenroom, guide_id: str, missed: Sequence[Gap], everything: Sequence[Reported]
) -> list[StepView]:
    """What to do next, whatever is filtered on the page; nothing when the guide is no longer there."""
    guide = next((g for g in room.library.guides if g.id == guide_id), None)
    if guide is None:
        return []
    ours = {r.id for r in guide.rounds}
    steps = next_steps(
        guide,
        summaries=[s for s in await room.store.summaries(LINES) if s.round in ours],
        tried={held for held in await room.store.tried(LATELY) if held[0] in ours},
        gaps=missed,
        plan=room.library.plan_of(guide.id),
        ticked={tick.task for tick in await room.store.ticks() if tick.guide == guide.id},
        untold=untold(guide.values, (await open_bank(room.store, everything)).stories),
    )
    return [step_view(step, guide.id) for step in steps]


def _chosen(request: Request, name: str) -> str:
    value = request.query_params.get(name, ALL)
    return value if value in FILTERS[name][1] else ALL


def _fits(reported: Reported, chosen: Mapping[str, str]) -> bool:
    return (
        chosen["kind"] in (ALL, "drills" if reported.drill else "rounds")
        and chosen["mode"] in (ALL, reported.mode)
        and chosen["engine"] in (ALL, reported.engine)
    )


def _filters(
    room: Greenroom,
    everything: Sequence[Reported],
    of_guide: Sequence[Reported],
    guide: str,
    chosen: Mapping[str, str],
) -> list[Filter]:
    """Links for every distinction that there is something to make in."""
    titles = {g.id: g.title for g in room.library.guides}
    used = list(dict.fromkeys(r.guide for r in reversed(everything)))
    filters = []
    if len(used) > 1 or guide not in used:
        choices = [Choice(titles.get(g, g), _href({"guide": g}), g == guide) for g in used]
        filters.append(Filter("Guide", tuple(choices)))
    there: Mapping[str, set[str]] = {
        "kind": {"drills" if r.drill else "rounds" for r in of_guide},
        "mode": {r.mode for r in of_guide},
        "engine": {r.engine for r in of_guide},
    }
    for name, (label, words) in FILTERS.items():
        if len(there[name]) > 1:
            filters.append(
                Filter(
                    label,
                    tuple(
                        Choice(text, _href({"guide": guide, **chosen, name: v}), chosen[name] == v)
                        for v, text in words.items()
                    ),
                )
            )
    return filters


def _href(chosen: Mapping[str, str]) -> str:
    return f"/progress?{urlencode({name: v for name, v in chosen.items() if v != ALL})}"
