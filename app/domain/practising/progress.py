"""What several reports say together: courses over time, what keeps being missed, and what was missed once and is not now.

Levels by rules and by a language model come from two judges: they stand in courses of their own and are never compared.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from app.domain.plan import EngineName, Mode
from app.domain.report import Assessment, Evidence, ItemResult, Report
from app.domain.values import Value

LATEST = 30
"""So many of the newest interviews with a report are looked at together; what lies longer back is not how one is now."""
RECURRING = 2
"""How many interviews must have missed something before it is said to keep coming back."""
SIGHTINGS = 8
"""So many times that a point was missed are told."""


class Reported(Value):
    """An interview that has a report. `topic` is set for a drill."""

    id: str
    created_at: datetime
    guide: str
    round: str
    round_title: str
    topic: str | None
    mode: Mode
    report: Report

    @property
    def engine(self) -> EngineName:
        """Who judged, which need not be who interviewed."""
        return self.report.method.engine

    @property
    def drill(self) -> bool:
        return self.topic is not None


class Point(Value):
    """One result: a level, or the score of a whole interview."""

    interview: str
    at: datetime
    title: str
    value: float
    engine: EngineName
    mode: Mode
    drill: bool


class Course(Value):
    """The results of one criterion, or of whole interviews, oldest first."""

    id: str
    title: str
    points: tuple[Point, ...]

    @property
    def engines(self) -> tuple[EngineName, ...]:
        """Who judged, in the order of their first result."""
        return tuple(dict.fromkeys(point.engine for point in self.points))

    def line(self, engine: EngineName) -> tuple[Point, ...]:
        """The whole rounds that one engine judged: these can be compared. Drills stand apart."""
        return tuple(p for p in self.points if p.engine == engine and not p.drill)

    @property
    def moved(self) -> float | None:
        """From the first to the last whole round of the engine that judged last; None with fewer than two."""
        rounds = [point for point in self.points if not point.drill]
        line = self.line(rounds[-1].engine) if rounds else ()
        return line[-1].value - line[0].value if len(line) > 1 else None


class Sighting(Value):
    """One interview in which something was missed. `said` is the half of it that was there, or with `score` 0 the
    candidate's nearest words.
    """

    interview: str
    at: datetime
    title: str
    engine: EngineName
    drill: bool
    score: Literal[0, 1]
    said: Evidence | None


class Gap(Value):
    """A checklist item that was missed in several interviews, and was not clearly shown since."""

    criterion: str
    criterion_title: str
    item: str
    text: str
    judged: int
    missed: int
    engines: frozenset[EngineName]
    """By whom it was missed."""
    sightings: tuple[Sighting, ...]
    """The newest, newest first; those longer back are only counted."""


class Gain(Value):
    """A checklist item that was missed before and clearly shown the last time it was judged, by the same engine."""

    criterion: str
    criterion_title: str
    text: str
    missed: int
    interview: str
    at: datetime
    title: str
    said: Evidence


class _Seen(NamedTuple):
    """One outcome of a checklist item. Thousands are looked through for a page."""

    reported: Reported
    assessment: Assessment
    item: ItemResult
    engine: EngineName


def overall(reported: Iterable[Reported]) -> Course:
    """The scores of whole interviews; one that ended without enough evidence has none and is left out."""
    points = tuple(
        _point(r, r.report.recommendation.score)
        for r in _by_time(reported)
        if r.report.recommendation.score is not None
    )
    return Course(id="overall", title="Overall", points=points)


def courses(reported: Iterable[Reported]) -> tuple[Course, ...]:
    """A course for each criterion that was ever given a level, those judged most often first."""
    points: dict[str, list[Point]] = defaultdict(list)
    titles: dict[str, str] = {}
    for r in _by_time(reported):
        for a in r.report.assessments:
            if a.level is not None:
                points[a.criterion].append(_point(r, a.level))
                titles[a.criterion] = a.title
    order = sorted(points, key=lambda criterion: (-len(points[criterion]), titles[criterion]))
    return tuple(Course(id=c, title=titles[c], points=tuple(points[c])) for c in order)


def gaps(reported: Iterable[Reported]) -> tuple[Gap, ...]:
    """What was missed in at least RECURRING interviews and still was the last time, most often first."""
    found = []
    for seen in _by_item(reported):
        missed = [s for s in seen if s.item.score < 2]
        if len(missed) < RECURRING or not _still_missed(seen):
            continue
        last = seen[-1]
        found.append(
            Gap(
                criterion=last.assessment.criterion,
                criterion_title=last.assessment.title,
                item=last.item.id,
                text=last.item.text,
                judged=len(seen),
                missed=len(missed),
                engines=frozenset(s.engine for s in missed),
                sightings=tuple(_sighting(s) for s in reversed(missed[-SIGHTINGS:])),
            )
        )
    return tuple(
        sorted(found, key=lambda g: (-g.missed, -g.missed / g.judged, g.criterion, g.item))
    )


def gains(reported: Iterable[Reported]) -> tuple[Gain, ...]:
    """What was missed before and clearly shown the last time, newest first."""
    found = []
    for seen in _by_item(reported):
        last = seen[-1]
        if last.item.score < 2:
            continue
        before = [s for s in seen[:-1] if s.item.score < 2 and s.engine == last.engine]
        if before and last.item.evidence:
            found.append(
                Gain(
                    criterion=last.assessment.criterion,
                    criterion_title=last.assessment.title,
                    text=last.item.text,
                    missed=len(before),
                    interview=last.reported.id,
                    at=last.reported.created_at,
                    title=last.reported.round_title,
                    said=last.item.evidence[0],
                )
            )
    return tuple(sorted(found, key=lambda g: (g.at, g.missed), reverse=True))


def last_two(reported: Iterable[Reported]) -> tuple[Reported, Reported | None] | None:
    """The newest whole round and the one before it of the same round and engine; None when there is no whole round."""
    rounds = [r for r in _by_time(reported) if not r.drill]
    if not rounds:
        return None
    newest = rounds[-1]
    before = [r for r in rounds[:-1] if (r.round, r.engine) == (newest.round, newest.engine)]
    return newest, before[-1] if before else None


def _by_time(reported: Iterable[Reported]) -> list[Reported]:
    return sorted(reported, key=lambda r: (r.created_at, r.id))


def _point(reported: Reported, value: float) -> Point:
    return Point.model_construct(  # of parts that were checked when the report was read
        interview=reported.id,
        at=reported.created_at,
        title=reported.round_title,
        value=float(value),
        engine=reported.engine,
        mode=reported.mode,
        drill=reported.drill,
    )


def _by_item(reported: Iterable[Reported]) -> list[list[_Seen]]:
    """Every checklist item that was judged, with all its outcomes, oldest first."""
    seen: dict[tuple[str, str], list[_Seen]] = defaultdict(list)
    for r in _by_time(reported):
        engine = r.engine
        for a in r.report.assessments:
            for item in a.items:
                seen[a.criterion, item.id].append(_Seen(r, a, item, engine))
    return list(seen.values())


def _still_missed(seen: Sequence[_Seen]) -> bool:
    """The last outcome by some engine is not a clear one."""
    return any(s.item.score < 2 for s in {s.engine: s for s in seen}.values())


def _sighting(seen: _Seen) -> Sighting:
    return Sighting.model_construct(  # of parts that were checked when the report was read
        interview=seen.reported.id,
        at=seen.reported.created_at,
        title=seen.reported.round_title,
        engine=seen.engine,
        drill=seen.reported.drill,
        score=1 if seen.item.score else 0,
        said=_nearest(seen),
    )


def _nearest(seen: _Seen) -> Evidence | None:
    """The half of it that was said; else where its drill saw room for it; else what was held against the criterion,
    or what was said for it.
    """
    if seen.item.evidence:
        return seen.item.evidence[0]
    drilled = [
        d.evidence for d in seen.reported.report.drills if seen.item.within in d.text and d.evidence
    ]
    choices = (
        seen.item.evidence,
        drilled,
        seen.assessment.counter_evidence,
        seen.assessment.evidence,
    )
    return next((evidence[0] for evidence in choices if evidence), None)
