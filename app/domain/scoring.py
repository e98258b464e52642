"""All arithmetic of judging: checklist to level, levels to recommendation. No judge ever names a level."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from app.domain.answered import UNKNOWN, Footing
from app.domain.guide import CriterionWeight, LevelExpectation
from app.domain.report import DECISION_WORDS, Assessment, Decision, Recommendation
from app.domain.rubric import Cap, Criterion, Level

ENOUGH_COVERAGE = 0.6
"""Below this share of the weights observed, a recommendation would be a guess."""
YES_FROM = 2.6
"""From this score on a round ends in a yes, unless a must-have or a strong no holds it back."""
RECOMMENDATION_CUTS = (1.7, YES_FROM, 3.4)
"""The smallest weighted means that earn a no, a yes and a strong yes."""
WHOLE_FROM = 0.75
"""So much of a round has to be covered by answers before it can end in a strong yes."""
_ORDER: tuple[Decision, ...] = ("strong_no", "no", "yes", "strong_yes")


@dataclass(frozen=True, slots=True)
class Judged:
    """A level, the share of the checklist that earned it, and the caps that lowered it, as sentences."""

    level: Level
    share: float
    caps: tuple[str, ...]


def level_of(criterion: Criterion, scores: Mapping[str, int]) -> Judged:
    """The level that checklist scores (0, 1, 2 by item id) earn: the weighted share against the cuts, then the caps."""
    reachable = sum(2 * item.weight for item in criterion.checklist)
    share = sum(item.weight * scores.get(item.id, 0) for item in criterion.checklist) / reachable
    level = 1 + sum(share >= cut - 1e-9 for cut in criterion.cuts)
    holding = [cap for cap in criterion.caps if _holds(cap, scores)]
    capped = min([level, *(cap.level for cap in holding)])
    lowered = tuple(cap.because for cap in holding if cap.level < level)
    return Judged(cast(Level, capped), share, lowered)


def cap_rules(criterion: Criterion) -> frozenset[str]:
    """The names that a cap's `when` may have: no_ or weak_ and the id of a checklist item."""
    return frozenset(f"{kind}_{item.id}" for kind in ("no", "weak") for item in criterion.checklist)


def next_level(criterion: Criterion, scores: Mapping[str, int], level: Level) -> str | None:
    """What would lift the level by one: the advice of the item that is worth most and is least met."""
    if level == 4:
        return None
    capping = {
        cap.when.removeprefix("no_").removeprefix("weak_")
        for cap in criterion.caps
        if _holds(cap, scores)
    }
    open_items = [item for item in criterion.checklist if scores.get(item.id, 0) < 2]
    if not open_items:
        return criterion.anchors[level].behaviour
    best = max(open_items, key=lambda i: (i.id in capping, i.weight * (2 - scores.get(i.id, 0))))
    return f"{criterion.anchors[level].behaviour} {best.advice}"


STORIES, REACH = "star_structure", "staff_scope"
"""The criteria that tell how far somebody's work reached."""


def recommend(
    weights: Sequence[CriterionWeight],
    assessments: Sequence[Assessment],
    expectations: Sequence[LevelExpectation],
    scope: int,
    footing: Footing = UNKNOWN,
) -> Recommendation:
    """The hire signal of a round: a weighted mean over what was observed, held down by must-haves and by what rests on nothing.

    `scope` is the rung of the scope ladder that the answers reached. Under `ENOUGH_COVERAGE` there is no signal.
    """
    by_id = {a.criterion: a for a in assessments}
    total = sum(w.weight for w in weights)
    seen = [(w, level) for w in weights if (level := _level(by_id.get(w.criterion))) is not None]
    coverage = sum(w.weight for w, _ in seen) / total if total else 0.0
    if coverage < ENOUGH_COVERAGE:
        return _no_signal(coverage, footing)
    silent = _no_reach(weights, by_id)
    shown, level_why = (None, silent) if silent else _level_shown(expectations, scope, seen)
    score = sum(w.weight * level for w, level in seen) / sum(w.weight for w, _ in seen)
    slack = 0.25 + 0.5 * (1 - coverage) + 0.5 * (1 - footing.share)
    whole = _not_whole(footing) is None
    return Recommendation(
        decision=_decide(score, seen, whole=whole),
        score=round(score, 2),
        low=_decide(score - slack, seen, whole=whole),
        high=_decide(score + slack, seen),
        coverage=round(coverage, 3),
        parts=footing.parts,
        parts_answered=footing.answered,
        why=_why(score, seen, {a.criterion: a.title for a in assessments}, footing),
        level_shown=shown,
        level_why=level_why,
    )


def decide(
    score: float,
    *,
    lowest: int,
    cuts: tuple[float, float, float] = RECOMMENDATION_CUTS,
    whole: bool = True,
) -> Decision:
    """By the mean, 1 to 4; what must not be missing rules out a yes below the bar, a strong yes when not solid. Nor is there a
    strong yes where a part of the round rests on nothing, which is not `whole`."""
    decision = _ORDER[sum(score >= cut for cut in cuts)]
    ceiling: Decision = "no" if lowest <= 1 else "yes" if lowest == 2 or not whole else "strong_yes"
    return min(decision, ceiling, key=_ORDER.index)


def decision_level(decision: Decision) -> Level | None:
    """A decision on the scale of levels; None when there was not enough evidence."""
    return cast(Level, _ORDER.index(decision) + 1) if decision in _ORDER else None


def _holds(cap: Cap, scores: Mapping[str, int]) -> bool:
    kind, _, item = cap.when.partition("_")
    return scores.get(item, 0) < (1 if kind == "no" else 2)


def _level(assessment: Assessment | None) -> int | None:
    return assessment.level if assessment is not None else None


def _no_signal(coverage: float, footing: Footing) -> Recommendation:
    return Recommendation(
        decision="not_enough_evidence",
        score=None,
        low="not_enough_evidence",
        high="not_enough_evidence",
        coverage=round(coverage, 3),
        parts=footing.parts,
        parts_answered=footing.answered,
        why=f"Only {coverage:.0%} of what this round judges could be observed; below {ENOUGH_COVERAGE:.0%} any verdict"
        " would be a guess.",
        level_shown=None,
        level_why="Too little was observed to speak of a level.",
    )


def _decide(
    score: float, seen: Sequence[tuple[CriterionWeight, int]], *, whole: bool = True
) -> Decision:
    lowest = min((level for w, level in seen if w.must_have), default=4)
    return decide(score, lowest=lowest, whole=whole)


def _not_whole(footing: Footing) -> str | None:
    """Why the answers do not carry a strong yes, as a part of a sentence; None where they may."""
    if footing.unanswered:
        return "something that was asked has no answer that counts"
    if footing.share < WHOLE_FROM:
        return f"answers cover only {footing.share:.0%} of what was planned and asked"
    return None


def _why(
    score: float,
    seen: Sequence[tuple[CriterionWeight, int]],
    titles: Mapping[str, str],
    footing: Footing,
) -> str:
    lacking = _not_whole(footing)
    decision = _decide(score, seen, whole=lacking is None)
    held = [f"“{titles[w.criterion]}”" for w, level in seen if w.must_have and level == 1]
    text = f"{DECISION_WORDS[decision]}: the weighted mean of {len(seen)} criteria is {score:.1f} of 4."
    if held and decision in ("no", "strong_no"):
        text += f" Without {' and '.join(held)} this round cannot be passed."
    if lacking and _decide(score, seen) == "strong_yes":
        text += f" It is no strong yes because {lacking}."
    return text


def _no_reach(
    weights: Sequence[CriterionWeight], assessments: Mapping[str, Assessment]
) -> str | None:
    """Why a round says nothing of a job level, where it asks for no stories and reach was not shown; else None."""
    asked = {w.criterion for w in weights}
    if STORIES in asked:
        return None
    if REACH not in asked:
        return "This round does not ask how far your work reached, so it shows no job level."
    reach = assessments.get(REACH)
    if reach is not None and reach.status == "observed":
        return None
    return "Nothing was told in this round that shows how far your work reached."


def _level_shown(
    expectations: Sequence[LevelExpectation],
    scope: int,
    seen: Sequence[tuple[CriterionWeight, int]],
) -> tuple[str | None, str]:
    """The highest job level whose scope was reached, when the answers were at least mixed."""
    rungs = ("one's own task", "a feature", "a team", "several teams", "an organisation")
    reached = [e for e in sorted(expectations, key=lambda e: e.scope) if e.scope <= scope]
    if not seen or not reached:
        return (
            None,
            f"No story reached beyond {rungs[scope]}, which is below every level of this guide.",
        )
    return (
        reached[-1].level,
        f"The stories reached {rungs[scope]}; {reached[-1].level} asks for {rungs[reached[-1].scope]}.",
    )
