"""What the free parameters of the rules would have been on other transcripts: the cuts of levels and of the recommendation.

Cuts that are fitted on some transcripts and scored on others show how much of an agreement is owed to fitting. What the
markers and the checklist rules owe to the transcripts that they were written on cannot be seen so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations

from app.domain.guide import Round
from app.domain.measuring.agreement import Pair, qwk
from app.domain.report import Assessment, Report
from app.domain.rubric import Criterion
from app.domain.scoring import ENOUGH_COVERAGE, decide, decision_level, level_of

FOLDS = 3
"""Parts of the transcripts: cuts are fitted on all but one and scored on that one, each in turn."""
# The grid that is searched: shares of a checklist for the cuts of levels, and means of levels for those of the recommendation.
_SHARES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_MEANS = (1.4, 1.6, 1.8, 2.0, 2.2, 2.4, 2.6, 2.8, 3.0, 3.2, 3.4, 3.6)
_Cuts = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """One transcript's labels and the report that the rules made of it."""

    id: str
    wanted: Mapping[str, int | None]
    round: Round
    report: Report


def held_out(judged: Sequence[Judged], seed: int) -> dict[str, tuple[float | None, float | None]]:
    """By criterion: the agreement with cuts fitted on all transcripts, and with cuts fitted without a transcript's third.

    The thirds are taken together for the second figure: alone each holds too few transcripts of a criterion.
    """
    everything = _found(judged, judged)
    folds = [_found(fit, test) for fit, test in _thirds(judged, seed)]
    return {
        name: (qwk(pairs, 1, 4), qwk([p for fold in folds for p in fold.get(name, [])], 1, 4))
        for name, pairs in everything.items()
    }


def _thirds(judged: Sequence[Judged], seed: int) -> Iterator[tuple[list[Judged], list[Judged]]]:
    """Each third as a test, beside the other two; every round is spread over the thirds."""
    mixed = sorted(judged, key=lambda j: (j.round.id, sha256(f"{seed}:{j.id}".encode()).digest()))
    for n in range(FOLDS):
        yield (
            [j for i, j in enumerate(mixed) if i % FOLDS != n],
            [j for i, j in enumerate(mixed) if i % FOLDS == n],
        )


def _found(fit: Sequence[Judged], test: Sequence[Judged]) -> dict[str, list[Pair]]:
    """Labels and levels of the transcripts to test, by criterion, with the cuts that agree best on those to fit."""
    names = sorted({name for j in (*fit, *test) for name in j.wanted if name != "overall"})
    cuts = {name: _best(fit, name) for name in names}
    found = {name: _pairs(test, name, cuts[name]) for name in names}
    best = max(
        combinations(_MEANS, 3), key=lambda c: (qwk(_overall(fit, cuts, c), 1, 4) or -1.0, -sum(c))
    )
    return {**found, "overall": _overall(test, cuts, best)}


def _best(fit: Sequence[Judged], name: str) -> _Cuts | None:
    """The cuts with which a criterion agrees best; None, which leaves them, where there is too little to fit on."""
    if sum(j.wanted.get(name) is not None for j in fit) < 4:
        return None
    return max(
        combinations(_SHARES, 3), key=lambda c: (qwk(_pairs(fit, name, c), 1, 4) or -1.0, -sum(c))
    )


def _pairs(judged: Sequence[Judged], name: str, cuts: _Cuts | None) -> list[Pair]:
    pairs = []
    for one in judged:
        wanted, level = one.wanted.get(name), _level(one, name, cuts)
        if wanted is not None and level is not None:
            pairs.append((wanted, level))
    return pairs


def _level(one: Judged, name: str, cuts: _Cuts | None) -> int | None:
    assessment = next((a for a in one.report.assessments if a.criterion == name), None)
    criterion = next((c for c in one.round.criteria if c.id == name), None)
    if assessment is None or criterion is None:
        return None
    return _relevelled(assessment, criterion, cuts)


def _relevelled(assessment: Assessment, criterion: Criterion, cuts: _Cuts | None) -> int | None:
    if cuts is None or assessment.level is None or assessment.status != "observed":
        return assessment.level
    scores = {item.id: item.score for item in assessment.items}
    asked = criterion.without([item.id for item in assessment.no_occasion])
    return level_of(asked.model_copy(update={"cuts": cuts}), scores).level


def _overall(
    judged: Sequence[Judged], cuts: Mapping[str, _Cuts | None], means: _Cuts
) -> list[Pair]:
    pairs = []
    for one in judged:
        wanted, level = one.wanted.get("overall"), _decided(one, cuts, means)
        if wanted is not None and level is not None:
            pairs.append((wanted, level))
    return pairs


def _decided(one: Judged, cuts: Mapping[str, _Cuts | None], means: _Cuts) -> int | None:
    """The recommendation of a transcript, on the scale of levels, with other cuts."""
    if one.report.recommendation.coverage < ENOUGH_COVERAGE:
        return None
    weights = one.round.scored
    found = [(w, _level(one, w.criterion, cuts.get(w.criterion))) for w in weights]
    seen = [(w, level) for w, level in found if level is not None]
    if not seen:
        return None
    score = sum(w.weight * level for w, level in seen) / sum(w.weight for w, _ in seen)
    lowest = min((level for w, level in seen if w.must_have), default=4)
    whole = not one.report.unanswered
    return decision_level(decide(score, lowest=lowest, cuts=means, whole=whole))
