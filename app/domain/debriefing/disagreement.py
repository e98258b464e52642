"""Where the rounds of a loop disagree, and what none of them found out."""

from collections.abc import Iterator, Sequence

from app.domain.debriefing.packet import Disagreement, Untested
from app.domain.debriefing.panel import LEVEL_WORDS, Finding, Held, by_level, cite, cited
from app.domain.report import Decision
from app.domain.scoring import decision_level

FAR = 2
"""Levels of one criterion that are this far apart in two rounds are a conflict that a panel talks about."""
_DECISIONS: dict[Decision, str] = {
    "strong_no": "a strong no", "no": "a no", "yes": "a yes", "strong_yes": "a strong yes",
    "not_enough_evidence": "not enough evidence",
}  # fmt: skip


def conflicts(judged: Sequence[Held], found: Sequence[Finding]) -> Iterator[Disagreement]:
    """Recommendations, criteria and values on which two rounds say different things, each with the words."""
    yield from _verdicts_apart(judged)
    for criterion in dict.fromkeys(f.assessment.criterion for f in found):
        of_it = sorted((f for f in found if f.assessment.criterion == criterion), key=by_level)
        low, high = of_it[0], of_it[-1]
        if high.level - low.level >= FAR:
            yield Disagreement(
                about=high.assessment.title,
                text=f"{LEVEL_WORDS[high.level].capitalize()} in {high.held.round.title},"
                f" {LEVEL_WORDS[low.level]} in {low.held.round.title}.",
                cited=(*cited(high, "for"), *cited(low, "against")),
            )
    yield from _values_apart(judged)


def _verdicts_apart(judged: Sequence[Held]) -> Iterator[Disagreement]:
    ranked = sorted(
        (
            (level, h.round.title, h.report.recommendation.decision)
            for h in judged
            if h.report and (level := decision_level(h.report.recommendation.decision)) is not None
        ),
        key=lambda r: r[0],
    )
    if ranked and ranked[-1][0] - ranked[0][0] >= FAR:
        low, high = ranked[0], ranked[-1]
        yield Disagreement(
            about="Recommendation",
            text=f"{high[1]} ended in {_DECISIONS[high[2]]}, {low[1]} in {_DECISIONS[low[2]]}.",
            cited=(),
        )


def _values_apart(judged: Sequence[Held]) -> Iterator[Disagreement]:
    rows = [(h, row) for h in judged if h.report for row in h.report.values]
    for value in dict.fromkeys(row.value for _, row in rows):
        shown = [(h, r) for h, r in rows if r.value == value and r.verdict == "shown"]
        against = [(h, r) for h, r in rows if r.value == value and r.verdict == "contradicted"]
        if shown and against:
            (h1, r1), (h2, r2) = shown[0], against[0]
            yield Disagreement(
                about=r1.title,
                text=f"Shown in {h1.round.title}, contradicted in {h2.round.title}.",
                cited=tuple(
                    cite(h, e) for h, row in ((h1, r1), (h2, r2)) for e in row.evidence[:1]
                ),
            )


def untested(rounds: Sequence[Held]) -> Iterator[Untested]:
    """Criteria and values of which no round that was judged says anything."""
    outcomes = [a for h in rounds if h.report for a in h.report.assessments]
    for criterion in dict.fromkeys(a.criterion for a in outcomes):
        of_it = [a for a in outcomes if a.criterion == criterion]
        if all(a.level is None for a in of_it):
            failed = any(a.status == "not_assessed" for a in of_it)
            why = "It could not be judged." if failed else "No round gave a chance to show it."
            yield Untested(kind="criterion", title=of_it[0].title, why=why)
    rows = [row for h in rounds if h.report for row in h.report.values]
    for value in dict.fromkeys(row.value for row in rows):
        verdicts = {row.verdict for row in rows if row.value == value}
        if verdicts <= {"not_probed", "not_read"}:
            title = next(row.title for row in rows if row.value == value)
            heard = "not_read" in verdicts
            why = "It came up, and the rules cannot read it." if heard else "Nobody asked about it."
            yield Untested(kind="value", title=title, why=why)
