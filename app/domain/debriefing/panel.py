"""What a panel talks about: each round's outcome, taken apart into one finding for each criterion."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from app.domain.debriefing.loop import LoopRound
from app.domain.debriefing.packet import Cited, RoundStatus
from app.domain.interview import Interview
from app.domain.report import Assessment, Evidence, Report
from app.domain.rubric import Level

LEVEL_WORDS: dict[Level, str] = {1: "below the bar", 2: "mixed", 3: "solid", 4: "exceptional"}


@dataclass(frozen=True, slots=True)
class Held:
    """A round of the loop with what became of it. `weights` are its criteria's, by id."""

    round: LoopRound
    status: RoundStatus
    interview: str | None = None
    report: Report | None = None
    weights: Mapping[str, float] | None = None

    @classmethod
    def of(cls, round_: LoopRound, interview: Interview, report: Report | None) -> "Held":
        """A round that was begun, with the report on it if there is one."""
        if report is None:
            closed = interview.transcript.closed
            return cls(round_, "no_report" if closed else "under_way", interview.id)
        weights = {s.criterion: s.weight for s in interview.plan.round.scored}
        return cls(round_, "judged", interview.id, report, weights)


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion in one round: `share` is its part of that round's weight."""

    held: Held
    assessment: Assessment
    level: Level
    share: float


def findings(held: Held) -> Iterator[Finding]:
    """What was observed in a round; nothing without a report."""
    if held.report is None:
        return
    weights = held.weights or {}
    total = sum(weights.values()) or 1.0
    for a in held.report.assessments:
        if a.level is not None:
            yield Finding(held, a, a.level, weights.get(a.criterion, 1.0) / total)


def cited(f: Finding, side: Literal["for", "against"]) -> tuple[Cited, ...]:
    """One sentence of the candidate: what met an item, or what spoke against the criterion."""
    met = [e for i in f.assessment.items if i.score == 2 for e in i.evidence]
    order = (
        [*met, *f.assessment.evidence]
        if side == "for"
        else [*f.assessment.counter_evidence, *f.assessment.evidence]
    )
    return tuple(cite(f.held, e) for e in order[:1])


def cite(held: Held, evidence: Evidence) -> Cited:
    return Cited(
        round=held.round.id,
        round_title=held.round.title,
        interview=held.interview or "",
        evidence=evidence,
    )


def by_level(f: Finding) -> tuple[int, float]:
    """Sorts the weakest first, and of equals the one that weighs most."""
    return f.level, -f.share
