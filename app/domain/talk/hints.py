"""The hint ladder as a candidate sees it: what was taken, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.guide import Round
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.nudges import asked_in, open_probe, to_be_nudged, was_nudged
from app.domain.talk.requests import AGAIN, next_rung
from app.domain.talk.schedule import schedule
from app.domain.talk.thread import current_thread
from app.domain.transcript import NUDGE, MoveKind, Transcript

LONGEST_NAME = 80
NO_READINGS: Mapping[int, Reading] = {}


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint that was given: a rung of a question's ladder, or the only one on what was asked about it further."""

    question: str
    rung: int
    of: int

    @property
    def words(self) -> str:
        """As a report names it."""
        return f"Hint {self.rung} of {self.of} on “{_shortened(self.question)}”"


def hints_taken(round_: Round, transcript: Transcript) -> tuple[Hint, ...]:
    """Every hint in the order it was given. To hear a question again is none."""
    given = ((turn, turn.move) for turn in transcript.turns if turn.move and turn.move.question)
    taken = []
    for turn, move in given:
        if move.kind is MoveKind.HINT and move.aim and move.aim != AGAIN:
            question = round_.question(move.question or "")
            taken.append(Hint(question.text, int(move.aim[5:]), len(question.hints)))
        elif move.aim == NUDGE and (probe := open_probe(transcript.turns[: turn.index])):
            taken.append(Hint(asked_in(probe), 1, 1))
    return tuple(taken)


def next_hint(plan: Plan, transcript: Transcript, now: datetime) -> Hint | None:
    """What a hint would give now; None when there is no question to give hints on, or all was given on what was asked last."""
    if transcript.closed or not transcript.turns:
        return None
    thread = current_thread(plan, transcript, NO_READINGS)
    at = schedule(plan, transcript, now)
    rung = next_rung(at, thread)
    if thread is None or rung is None:
        return None
    if (probe := to_be_nudged(plan, at, thread)) is not None:
        again = plan.engine == "offline" and was_nudged(thread, probe)
        return None if again else Hint(asked_in(probe), 1, 1)
    return Hint(thread.question.text, rung, len(thread.question.hints))


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONGEST_NAME:
        return words
    return f"{words[:LONGEST_NAME].rsplit(' ', 1)[0].rstrip(' ,.;:')}…"
