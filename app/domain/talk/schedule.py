"""Where an interview stands in its phases: planned minutes against time spent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from app.domain.guide import Phase
from app.domain.plan import Plan
from app.domain.transcript import MoveKind, Speaker, Transcript, Turn
from app.domain.wording.words import NUMBER, words

USUAL_ANSWER = 2.0
_HAS_TO_GO = re.compile(
    r"\bi(?:['’]ve| have)(?: got)? a hard stop[^.!?]{0,30}?\b(?:in|at)(?: about| around| roughly)? (?P<stop>[\w-]+) minutes?"
    r"|\bi(?:['’]ve(?: got)?| have| need) to (?:be out|leave|go|run|drop off|stop)(?: of [\w ]{2,20}?)? in(?: about| around| roughly)? (?P<go>[\w-]+) minutes?",
    re.I,
)
"""Said when there is less time than was planned."""
LONGEST_ANSWER = 4.0
"""Minutes: whoever talks for longer is interrupted, and time is shared as if they were."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Minutes spent and left; `at` is the index of the phase that the interviewer's last move belongs to, `pace` the
    minutes of the candidate's median answer, and `first_pace` of the median first answer to a question."""

    plan: Plan
    spent: float
    at: int
    pace: float
    first_pace: float
    began: float
    """The minute at which the phase began."""
    ends: float
    """The minute at which the interview ends: the planned one, or when the candidate has to go."""

    @property
    def half_an_answer(self) -> float:
        """Minutes that half of this candidate's usual answer takes: less than this left in a phase is no time for one."""
        return min(max(self.pace / 2, 0.4), 1.5)

    @property
    def most_of_a_first_answer(self) -> float:
        """Minutes: with less left in a phase, another question would take more of the next phase than this one has left."""
        return min(self.first_pace, LONGEST_ANSWER) * 0.6

    @property
    def ahead(self) -> range:
        """The phases still to come before the candidate's own questions."""
        last = len(self.plan.phases) - (self.plan.phases[-1].kind == "candidate_questions")
        return range(self.at + 1, last)

    @property
    def for_questions(self) -> float:
        """Minutes in which something can still be asked: the answer must leave the candidate half of what is kept for them."""
        usual = min(self.pace, LONGEST_ANSWER) if self.reserve else 0.0
        return self.left - max(self.reserve, usual + self.reserve / 2)

    @property
    def has_time_for_all(self) -> bool:
        """Every phase ahead can still be begun before the candidate's own questions."""
        return self.for_questions > self._for_others

    @property
    def is_pressed(self) -> bool:
        """One more answer in this phase would leave no time for one of those ahead."""
        if not self.ahead or not self.has_time_for_all:
            return False
        return self.for_questions <= self._for_others + min(self.pace, LONGEST_ANSWER)

    @property
    def _for_others(self) -> float:
        return max(len(self.ahead) - 1, 0) * min(self.first_pace, LONGEST_ANSWER)

    @property
    def left(self) -> float:
        return self.ends - self.spent

    @property
    def phase(self) -> Phase:
        return self.plan.phases[self.at]

    def end_of(self, index: int) -> float:
        """The minute at which a phase ends, by the plan."""
        return sum(phase.minutes for phase in self.plan.phases[: index + 1])

    @property
    def left_in_phase(self) -> float:
        return self._end - self.spent

    @property
    def _end(self) -> float:
        """The minute at which this phase should end: what the ones before left over is shared with those that follow."""
        planned = self.end_of(self.at)
        others = sum(self.plan.phases[i].minutes for i in self.ahead)
        its_share = self.phase.minutes / (self.phase.minutes + others)
        return min(planned, self.began + (planned + others - self.began) * its_share)

    @property
    def reserve(self) -> float:
        """Minutes kept at the end for the candidate's questions: five of 45, and never less than the phase has."""
        last = self.plan.phases[-1]
        return (
            max(last.minutes, self.plan.minutes / 9) if last.kind == "candidate_questions" else 0.0
        )


def schedule(plan: Plan, transcript: Transcript, now: datetime) -> Schedule:
    """The schedule at `now`; the phase moves only with what the interviewer said, never by the clock alone."""
    at, first = 0, 0
    ids = [phase.id for phase in plan.phases]
    for turn in transcript.turns:
        if turn.move and turn.move.phase in ids and ids.index(turn.move.phase) > at:
            at, first = ids.index(turn.move.phase), turn.index
    spent = transcript.elapsed(now).total_seconds() / 60
    return Schedule(
        plan=plan,
        spent=spent,
        at=at,
        pace=_median(_took(transcript.answers, transcript)),
        first_pace=_median(_took(_first_answers(transcript), transcript)),
        began=_minute_of(first, transcript),
        ends=min([plan.minutes, *_leaving(transcript)]),
    )


def goes_in(text: str) -> float | None:
    """The minutes after which somebody says that they have to go; None when they do not say."""
    found = _HAS_TO_GO.search(text) if "minute" in text else None
    read = words(found["stop"] or found["go"]) if found else ()
    return read[0].number if len(read) == 1 and read[0].text == NUMBER else None


def _leaving(transcript: Transcript) -> Iterator[float]:
    """The minutes of the interview at which the candidate said they would have to go."""
    for turn in transcript.turns:
        if turn.speaker is Speaker.CANDIDATE and (minutes := goes_in(turn.text)) is not None:
            yield _minute_of(turn.index, transcript) + minutes


def _minute_of(turn: int, transcript: Transcript) -> float:
    """How many minutes were spent when that turn was over."""
    return transcript.elapsed(transcript.turns[turn].at, turn).total_seconds() / 60 if turn else 0.0


def _first_answers(transcript: Transcript) -> list[Turn]:
    asked = {t.index + 1 for t in transcript.turns if t.move and t.move.kind in _BEGINS}
    return [turn for turn in transcript.answers if turn.index in asked]


_BEGINS = (MoveKind.ASK, MoveKind.INJECT)


def _took(answers: Sequence[Turn], transcript: Transcript) -> list[float]:
    """The minutes between a question and its answer."""
    before = [(turn, transcript.turns[turn.index - 1]) for turn in answers if turn.index]
    return [(turn.at - asked.at).total_seconds() / 60 for turn, asked in before]


def _median(minutes: Sequence[float]) -> float:
    """Two before there is one; until there are three to tell by, two counts among them."""
    return median(minutes if len(minutes) >= 3 else [*minutes, USUAL_ANSWER])
