"""Geometry for a course over time: points and lines, no markup.

A shape is who judged (a circle for rules, a square for a language model), a filling is the mode (hollow when coached),
and a small diamond that no line touches is a drill. Results stand in their order, not by the days between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.plan import EngineName
from app.domain.practising.progress import Course, Point
from app.routes.words import day

LOW, HIGH = 1, 4
LEFT, RIGHT, TOP, BOTTOM = 26.0, 14.0, 12.0, 28.0
AT_THE_BAR = 3.0
"""From this level on a criterion is at the bar."""
ENGINE_WORDS: dict[EngineName, str] = {"offline": "by rules", "llm": "by a language model"}
MODE_WORDS = {"real": "real", "coach": "coached"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A result. `kind` is circle, square or diamond."""

    x: float
    y: float
    kind: str
    hollow: bool
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    engine: EngineName
    points: str


@dataclass(frozen=True, slots=True)
class Text:
    x: float
    y: float
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class CourseChart:
    width: int
    height: int
    left: float
    right: float
    grid: tuple[Text, ...]
    band_top: float
    band_height: float
    band_words: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    dates: tuple[Text, ...]
    description: str


def course_chart(
    course: Course, *, width: int, height: int, band_from: float, band_words: str
) -> CourseChart:
    """The course, with a band from `band_from` to the top."""
    count = len(course.points)
    xs = [_x(i, count, width) for i in range(count)]
    place = {id(point): x for point, x in zip(course.points, xs, strict=True)}
    lines = [
        Line(e, " ".join(f"{place[id(p)]},{_y(p.value, height)}" for p in course.line(e)))
        for e in course.engines
        if len(course.line(e)) > 1
    ]
    marks = tuple(_mark(p, place[id(p)], height) for p in course.points)
    band_top = _y(HIGH, height)
    return CourseChart(
        width=width,
        height=height,
        left=LEFT,
        right=width - RIGHT,
        grid=tuple(
            Text(LEFT - 8, _y(level, height), "end", str(level)) for level in range(LOW, HIGH + 1)
        ),
        band_top=band_top,
        band_height=round(_y(band_from, height) - band_top, 1),
        band_words=band_words,
        lines=tuple(lines),
        marks=marks,
        dates=_dates(course.points, xs, height),
        description=f"{course.title}, oldest first: {'; '.join(m.words for m in marks)}.",
    )


def point_words(point: Point) -> str:
    kind = "drill, " if point.drill else ""
    return (
        f"{point.value:g} of 4 in {point.title}, {day(point.at)}"
        f" ({kind}{MODE_WORDS[point.mode]}, {ENGINE_WORDS[point.engine]})"
    )


def _mark(point: Point, x: float, height: int) -> Mark:
    judged = "circle" if point.engine == "offline" else "square"
    return Mark(
        x=x,
        y=_y(point.value, height),
        kind="diamond" if point.drill else judged,
        hollow=point.mode == "coach",
        words=point_words(point),
    )


def _x(index: int, count: int, width: int) -> float:
    inner = width - LEFT - RIGHT - 16
    share = index / (count - 1) if count > 1 else 0.5
    return round(LEFT + 8 + inner * share, 1)


def _y(value: float, height: int) -> float:
    inner = height - TOP - BOTTOM
    return round(TOP + inner * (HIGH - value) / (HIGH - LOW), 1)


def _dates(points: Sequence[Point], xs: Sequence[float], height: int) -> tuple[Text, ...]:
    """The first day and the last; the one in the middle when there is room for it."""
    last = len(points) - 1
    shown = {0: "start", last: "end"} if last else {0: "middle"}
    if last >= 4 and last % 2 == 0:
        shown[last // 2] = "middle"
    days = {i: _short_day(points[i].at) for i in shown}
    if last and days[0] == days[last]:
        shown = {last: "end"}
    return tuple(Text(xs[i], height - 8, anchor, days[i]) for i, anchor in sorted(shown.items()))


def _short_day(at: datetime) -> str:
    local = at.astimezone()
    return f"{local.day} {local:%b}"
