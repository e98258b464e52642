"""Geometry for the charts: numbers and points, no markup."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

WIDTH, HEIGHT = 400, 270
CENTRE = (200, 135)
RADIUS = 84.0
TOP = 4
"""The highest level, at the outer ring."""
LABEL_GAP = 16.0
LINE = 14.0
"""The height of a label's line. All lengths are in units of the picture."""


@dataclass(frozen=True, slots=True)
class Label:
    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Radar:
    """Levels of 1 to 4 on spokes; what was not observed has a spoke and no dot."""

    rings: tuple[str, ...]
    spokes: tuple[tuple[float, float], ...]
    area: str
    dots: tuple[tuple[float, float], ...]
    labels: tuple[Label, ...]
    description: str
    ghost: str = ""
    width: int = WIDTH
    height: int = HEIGHT
    centre: tuple[int, int] = CENTRE


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an answer, from where to how far on, in percent of its length."""

    start: float
    length: float


def stretches(spans: Sequence[tuple[int, int]], whole: int) -> tuple[Stretch, ...]:
    """Spans of a text as shares of its length; none is too thin to be seen."""
    return tuple(
        Stretch(round(100 * start / whole, 1), max(1.0, round(100 * (end - start) / whole, 1)))
        for start, end in sorted(spans)
        if whole
    )


def radar(
    levels: Sequence[tuple[str, int | None]], before: Mapping[str, int | None] | None = None
) -> Radar | None:
    """The shape of an interview, or None when fewer than three levels make no shape.

    `before` are the levels of an earlier one by title: its shape is the ghost, where it has one.
    """
    seen = [(title, level) for title, level in levels if level is not None]
    if len(seen) < 3:
        return None
    count = len(levels)
    inner = [(i, level) for i, (_, level) in enumerate(levels) if level is not None]
    missing = [title for title, level in levels if level is None]
    described = ", ".join(f"{title} {level}" for title, level in seen)
    earlier = [
        (i, level) for i, (title, _) in enumerate(levels) if (level := (before or {}).get(title))
    ]
    if len(earlier) > 2:
        was = ", ".join(f"{levels[i][0]} {level}" for i, level in earlier)
        described += f". The time before: {was}"
    return Radar(
        rings=tuple(
            _points([_at(i, count, ring / TOP) for i in range(count)]) for ring in range(1, TOP + 1)
        ),
        spokes=tuple(_at(i, count, 1) for i in range(count)),
        area=_points([_at(i, count, level / TOP) for i, level in inner]),
        dots=tuple(_at(i, count, level / TOP) for i, level in inner),
        labels=tuple(_label(i, count, title) for i, (title, _) in enumerate(levels)),
        description=f"Levels of 4: {described}."
        + (f" Not observed: {', '.join(missing)}." if missing else ""),
        ghost=_points([_at(i, count, level / TOP) for i, level in earlier])
        if len(earlier) > 2
        else "",
    )


def _at(index: int, count: int, share: float, more: float = 0.0) -> tuple[float, float]:
    turn = 2 * pi * index / count
    reach = RADIUS * share + more
    return round(CENTRE[0] + reach * sin(turn), 1), round(CENTRE[1] - reach * cos(turn), 1)


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x},{y}" for x, y in points)


def _label(index: int, count: int, title: str) -> Label:
    x, y = _at(index, count, 1, LABEL_GAP)
    side, height = sin(2 * pi * index / count), cos(2 * pi * index / count)
    lines = _wrapped(title)
    anchor = "middle" if abs(side) < 0.2 else "start" if side > 0 else "end"
    # A label of two lines grows away from the shape: upwards above it, downwards below, both ways beside it.
    rise = (len(lines) - 1) * LINE * (1 + height) / 2
    return Label(x=x, y=round(y + 4 - rise, 1), anchor=anchor, lines=lines)


def _wrapped(title: str, longest: int = 15) -> tuple[str, ...]:
    """A title in two lines when it is long: broken where the halves are most alike."""
    words = title.split()
    if len(title) <= longest or len(words) == 1:
        return (title,)
    cut = min(
        range(1, len(words)), key=lambda n: abs(len(" ".join(words[:n])) - len(" ".join(words[n:])))
    )
    return " ".join(words[:cut]), " ".join(words[cut:])
