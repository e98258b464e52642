"""What the page about progress shows: plain values, made from courses, gaps and steps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from app.domain.guard.fences import quoted
from app.domain.practising.next_steps import Step
from app.domain.practising.progress import Course, Gain, Gap, Point, Reported, Sighting
from app.domain.report import DECISION_WORDS
from app.domain.scoring import YES_FROM
from app.domain.wording.listed import listed
from app.routes.charts import Radar, radar
from app.routes.course_chart import (
    AT_THE_BAR,
    ENGINE_WORDS,
    MODE_WORDS,
    CourseChart,
    course_chart,
)
from app.routes.words import day, number_word

WIDE, NARROW = (520, 250), (340, 180)


@dataclass(frozen=True, slots=True)
class Choice:
    words: str
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Filter:
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A result in the table beside a chart."""

    interview: str
    date: str
    title: str
    value: str
    kind: str


@dataclass(frozen=True, slots=True)
class CourseView:
    id: str
    title: str
    chart: CourseChart
    words: str
    results: tuple[ResultLine, ...]


@dataclass(frozen=True, slots=True)
class SightingView:
    href: str
    words: str
    before: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class GapView:
    id: str
    criterion: str
    text: str
    count: str
    by: str
    sightings: tuple[SightingView, ...]
    more: int
    """Sightings longer back, which are only counted."""


@dataclass(frozen=True, slots=True)
class GainView:
    criterion: str
    text: str
    words: str
    href: str
    quote: str


@dataclass(frozen=True, slots=True)
class StepView:
    title: str
    why: str
    href: str
    verb: str


@dataclass(frozen=True, slots=True)
class ShapeView:
    radar: Radar
    words: str


def course_view(course: Course, *, wide: bool = False) -> CourseView:
    width, height = WIDE if wide else NARROW
    band = (YES_FROM, "yes from here") if wide else (AT_THE_BAR, "at the bar")
    return CourseView(
        id=course.id,
        title=course.title,
        chart=course_chart(
            course, width=width, height=height, band_from=band[0], band_words=band[1]
        ),
        words=_moved(course),
        results=tuple(
            ResultLine(p.interview, day(p.at), p.title, f"{p.value:g}", kind_words(p))
            for p in reversed(course.points)
        ),
    )


def kind_words(point: Point | Reported) -> str:
    drill = ("drill",) if point.drill else ()
    return ", ".join((*drill, MODE_WORDS[point.mode], ENGINE_WORDS[point.engine]))


def unscored(reported: Iterable[Reported]) -> tuple[ResultLine, ...]:
    """Interviews that ended without a score, and so have no point."""
    words = DECISION_WORDS["not_enough_evidence"].lower()
    return tuple(
        ResultLine(r.id, day(r.created_at), r.round_title, words, kind_words(r))
        for r in reported
        if r.report.recommendation.score is None
    )


def heading(reported: Sequence[Reported]) -> str:
    count = len(reported)
    return f"{number_word(count)} interview{'' if count == 1 else 's'} in"


def summing_up(found: Sequence[Course]) -> str:
    """What moved most and what did not, in one or two sentences; nothing is said of what was seen only once."""
    moved = [(course, by) for course in found if (by := course.moved) is not None]
    if not moved:
        return "Hold the same round again, and this page shows what moved."
    best = max(moved, key=lambda pair: pair[1])
    said = []
    if best[1] > 0:
        line = best[0].line(best[0].points[-1].engine) or best[0].points
        said.append(f"{best[0].title} rose most, from {line[0].value:g} to {line[-1].value:g}.")
    fallen = [course.title for course, by in moved if by < 0]
    still = [
        course.title for course, by in moved if by == 0 and course.points[-1].value < AT_THE_BAR
    ]
    if fallen:
        said.append(f"Lower than at first: {listed(fallen)}.")
    if still:
        said.append(f"Below the bar and not moved: {listed(still)}.")
    if not said:
        said.append("Nothing fell, and nothing below the bar stood still.")
    return " ".join(said)


def gap_view(gap: Gap) -> GapView:
    engines = sorted(ENGINE_WORDS[engine] for engine in gap.engines)
    return GapView(
        id=f"{gap.criterion}-{gap.item}",
        criterion=gap.criterion_title,
        text=gap.text,
        count=f"{gap.missed} of {gap.judged}",
        by=" and ".join(engines),
        sightings=tuple(_sighting(s) for s in gap.sightings),
        more=gap.missed - len(gap.sightings),
    )


def gain_view(gain: Gain) -> GainView:
    times = "once" if gain.missed == 1 else f"{gain.missed} times"
    return GainView(
        criterion=gain.criterion_title,
        text=gain.text,
        words=f"Missed {times} before; clear in {gain.title}, {day(gain.at)}.",
        href=f"/interviews/{gain.interview}/report#{gain.said.sentence}",
        quote=quoted(gain.said.quote),
    )


def shape_view(pair: tuple[Reported, Reported | None] | None) -> ShapeView | None:
    if pair is None:
        return None
    newest, before = pair
    levels = [(a.title, a.level) for a in newest.report.assessments]
    earlier: Mapping[str, int | None] = (
        {a.title: a.level for a in before.report.assessments} if before else {}
    )
    drawn = radar(levels, earlier)
    if drawn is None:
        return None
    words = f"{newest.round_title}, {day(newest.created_at)}, {ENGINE_WORDS[newest.engine]}."
    if before and drawn.ghost:
        words += f" Dashed: the time before, {day(before.created_at)}."
    return ShapeView(drawn, words)


def step_view(step: Step, guide: str) -> StepView:
    question = f"#q-{step.question}" if step.question else ""
    href, verb = {
        "continue": (f"/interviews/{step.target}", "Continue"),
        "report": (f"/interviews/{step.target}/prediction", "To the report"),
        "round": (f"/rounds/{step.target}", "Begin"),
        "task": (f"/plan?{urlencode({'guide': guide})}#task-{step.target}", "To the plan"),
    }.get(step.kind, (f"/topics/{step.target}{question}", "Practise"))
    return StepView(step.title, step.why, href, verb)


def _sighting(sighting: Sighting) -> SightingView:
    said = sighting.said
    before = "Half of it:" if sighting.score else "Not heard. On this you said:"
    drill = ", a drill" if sighting.drill else ""
    report = f"/interviews/{sighting.interview}/report"
    return SightingView(
        href=f"{report}#{said.sentence}" if said else report,
        words=f"{sighting.title}{drill}, {day(sighting.at)}",
        before=before if said else "Not heard.",
        quote=quoted(said.quote) if said else None,
    )


def _moved(course: Course) -> str:
    by = course.moved
    if by is None:
        return (
            "One whole round so far." if any(not p.drill for p in course.points) else "Drills only."
        )
    if by == 0:
        return "As at first."
    return f"{'Up' if by > 0 else 'Down'} by {abs(by):.2g} since the first."
