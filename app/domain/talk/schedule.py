"""Where an interview stands in its phases: planned minutes against time spent."""

from dataclasses import dataclass
from datetime import datetime
from statistics import median

from app.domain.guide import Phase
from app.domain.plan import Plan
from app.domain.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Schedule:
    """Minutes spent and left; `at` is the index of the phase that the interviewer's last move belongs to, `pace` the
    minutes of the candidate's median answer."""

    plan: Plan
    spent: float
    at: int
    pace: float

    @property
    def half_an_answer(self) -> float:
        """Minutes that half of this candidate's usual answer takes: less than this left in a phase is no time for one."""
        return min(max(self.pace / 2, 0.4), 1.0)

    @property
    def left(self) -> float:
        return self.plan.minutes - self.spent

    @property
    def phase(self) -> Phase:
        return self.plan.phases[self.at]

    def end_of(self, index: int) -> float:
        """The minute at which a phase ends, by the plan."""
        return sum(phase.minutes for phase in self.plan.phases[: index + 1])

    @property
    def left_in_phase(self) -> float:
        return self.end_of(self.at) - self.spent

    @property
    def reserve(self) -> float:
        """Minutes kept at the end for the candidate's questions: five of 45, and never less than the phase has."""
        last = self.plan.phases[-1]
        return (
            max(last.minutes, self.plan.minutes / 9) if last.kind == "candidate_questions" else 0.0
        )


def schedule(plan: Plan, transcript: Transcript, now: datetime) -> Schedule:
    """The schedule at `now`; the phase moves only with what the interviewer said, never by the clock alone."""
    at = 0
    ids = [phase.id for phase in plan.phases]
    for move in transcript.moves:
        if move.phase in ids:
            at = max(at, ids.index(move.phase))
    spent = transcript.elapsed(now).total_seconds() / 60
    return Schedule(plan=plan, spent=spent, at=at, pace=_pace(transcript))


def _pace(transcript: Transcript) -> float:
    """The median minutes between a question and its answer; two until there are three answers to tell by."""
    took = [
        (turn.at - transcript.turns[turn.index - 1].at).total_seconds() / 60
        for turn in transcript.answers
        if turn.index
    ]
    return median(took) if len(took) >= 3 else 2.0
