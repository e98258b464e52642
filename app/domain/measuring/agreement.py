"""How far an assessor agrees with the labels that people gave. Quadratic weighted kappa is 1 for full agreement, 0 for chance."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import mean
from typing import Any, Literal

from app.domain.measuring.labelled import Labelled

Pair = tuple[int, int]
"""What the label says, and what was found."""
STAR: tuple[Literal["S", "T", "A", "R"], ...] = ("S", "T", "A", "R")


def qwk(pairs: Sequence[Pair], low: int, high: int) -> float | None:
    """Quadratic weighted kappa on the whole numbers low to high; None where chance leaves nothing to agree on."""
    if len(pairs) < 2:
        return None
    observed = sum((a - b) ** 2 for a, b in pairs)
    labels, found = [a for a, _ in pairs], [b for _, b in pairs]
    by_chance = sum((a - b) ** 2 for a in labels for b in found) / len(pairs)
    return None if by_chance == 0 or high == low else 1 - observed / by_chance


def f1(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """The harmonic mean of precision and recall of what is positive."""
    hits = sum(a and b for a, b in pairs)
    wrong = sum(a != b for a, b in pairs)
    return None if hits + wrong == 0 else 2 * hits / (2 * hits + wrong)


def spearman(pairs: Sequence[Pair]) -> float | None:
    """Correlation of ranks, where equal values share theirs."""
    if len(pairs) < 3:
        return None
    xs, ys = _ranks([a for a, _ in pairs]), _ranks([b for _, b in pairs])
    mx, my = mean(xs), mean(ys)
    spread = (sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)) ** 0.5
    shared = sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    return None if spread == 0 else float(shared / spread)


@dataclass(frozen=True, slots=True)
class CriterionAgreement:
    """Of one criterion: `count` transcripts have a level on both sides; `nulls` is how often both or neither have one."""

    count: int
    qwk: float | None
    exact: float | None
    within_one: float | None
    bias: float | None
    nulls: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """The figures of one set of transcripts."""

    cases: int
    missing: tuple[str, ...]
    criteria: dict[str, CriterionAgreement]
    overall_spearman: float | None
    star_part_qwk: float | None
    agency_qwk: float | None
    reflection_qwk: float | None
    measured_result_f1: float | None
    quotes_verbatim: float | None
    levels_without_evidence: float | None
    star_part_f1: dict[str, float | None]
    value_f1: dict[str, float | None]


@dataclass
class _Tally:
    levels: dict[str, list[Pair]] = field(default_factory=dict)
    observed: dict[str, list[bool]] = field(default_factory=dict)
    star: list[Pair] = field(default_factory=list)
    parts: dict[str, list[tuple[bool, bool]]] = field(default_factory=dict)
    values: dict[str, list[tuple[bool, bool]]] = field(default_factory=dict)
    agency: list[Pair] = field(default_factory=list)
    reflection: list[Pair] = field(default_factory=list)
    measured: list[tuple[bool, bool]] = field(default_factory=list)
    quotes: list[bool] = field(default_factory=list)
    ungrounded: list[bool] = field(default_factory=list)


def agreement(labelled: Iterable[Labelled], found: Mapping[str, Mapping[str, Any]]) -> Agreement:
    """The agreement of assessments (as `score_line` gives them, by id) with labels."""
    cases = list(labelled)
    tally = _Tally()
    for case in cases:
        if case.id in found:
            _levels(tally, case, found[case.id])
            _grounds(tally, case, found[case.id])
            _answers(tally, case, found[case.id])
    return Agreement(
        cases=sum(case.id in found for case in cases),
        missing=tuple(sorted(case.id for case in cases if case.id not in found)),
        criteria={k: _criterion(tally, k) for k in sorted(tally.observed)},
        overall_spearman=spearman(tally.levels.get("overall", [])),
        star_part_qwk=qwk(tally.star, 0, 2),
        agency_qwk=qwk(tally.agency, 0, 2),
        reflection_qwk=qwk(tally.reflection, 0, 2),
        measured_result_f1=f1(tally.measured),
        quotes_verbatim=mean(tally.quotes) if tally.quotes else None,
        levels_without_evidence=mean(tally.ungrounded) if tally.ungrounded else None,
        star_part_f1={k: f1(v) for k, v in tally.parts.items()},
        value_f1={k: f1(v) for k, v in tally.values.items()},
    )


def _level_found(assessed: Mapping[str, Any], criterion: str) -> int | None:
    """The level of a criterion, or of the whole for `overall`."""
    if criterion == "overall":
        return _number(assessed["overall"])
    return _number(assessed["criteria"].get(criterion, {}).get("level"))


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _criterion(tally: _Tally, name: str) -> CriterionAgreement:
    pairs = tally.levels.get(name, [])
    return CriterionAgreement(
        count=len(pairs),
        qwk=qwk(pairs, 1, 4),
        exact=mean(a == b for a, b in pairs) if pairs else None,
        within_one=mean(abs(a - b) <= 1 for a, b in pairs) if pairs else None,
        bias=mean(b - a for a, b in pairs) if pairs else None,
        nulls=mean(tally.observed[name]),
    )


def _levels(tally: _Tally, case: Labelled, got: Mapping[str, Any]) -> None:
    for name, wanted in case.criteria.items():
        given = _level_found(got, name)
        tally.observed.setdefault(name, []).append((wanted is None) == (given is None))
        if wanted is not None and given is not None:
            tally.levels.setdefault(name, []).append((wanted, given))
    for value, degree in case.values.items():
        shown = got.get("values", {}).get(value, 0)
        tally.values.setdefault(value, []).append((degree >= 2, shown >= 2))


def _grounds(tally: _Tally, case: Labelled, got: Mapping[str, Any]) -> None:
    said = [_folded(t.text) if t.speaker == "candidate" else "" for t in case.turns]
    for criterion in got["criteria"].values():
        standing = []
        for evidence in criterion.get("evidence", []):
            quote, turn = _folded(evidence["quote"]), evidence["turn"]
            standing.append(0 <= turn < len(said) and bool(quote) and quote in said[turn])
        tally.quotes += standing
        if (criterion.get("level") or 0) >= 2:
            tally.ungrounded.append(not any(standing))


def _answers(tally: _Tally, case: Labelled, got: Mapping[str, Any]) -> None:
    found = {answer["turn"]: answer for answer in got.get("answers", [])}
    for wanted in case.answers:
        given = found.get(wanted.turn, {})
        for part in STAR:
            pair = (wanted.star[part], given.get("star", {}).get(part, 0))
            tally.star.append(pair)
            tally.parts.setdefault(part, []).append((pair[0] >= 1, pair[1] >= 1))
        tally.agency.append((wanted.agency, given.get("agency", 0)))
        tally.reflection.append((wanted.reflection, given.get("reflection", 0)))
        tally.measured.append((wanted.measured_result, bool(given.get("measured_result"))))


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()


def _ranks(values: Sequence[int]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(v) + (ordered.count(v) - 1) / 2 for v in values]
