"""The hint ladder as a candidate sees it: what was taken, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.guide import Round
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.requests import next_rung
from app.domain.talk.schedule import schedule
from app.domain.talk.thread import current_thread
from app.domain.transcript import MoveKind, Transcript

LONGEST_NAME = 80
NO_READINGS: Mapping[int, Reading] = {}


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint that was given: a rung of a question's ladder."""

    question: str
    rung: int
    of: int

    @property
    def words(self) -> str:
        """As a report names it."""
        return f"Hint {self.rung} of {self.of} on “{_shortened(self.question)}”"


def hints_taken(round_: Round, transcript: Transcript) -> tuple[Hint, ...]:
    """Every hint in the order it was given. To hear a question again is none."""
    given = [m for m in transcript.moves if m.kind is MoveKind.HINT and m.question and m.aim]
    taken = []
    for move in given:
        question, rung = round_.question(move.question or ""), int((move.aim or "")[5:])
        if rung:
            taken.append(Hint(question.text, rung, len(question.hints)))
    return tuple(taken)


def next_hint(plan: Plan, transcript: Transcript, now: datetime) -> Hint | None:
    """What a hint would give now; None when there is no question to give hints on."""
    if transcript.closed or not transcript.turns:
        return None
    thread = current_thread(plan, transcript, NO_READINGS)
    rung = next_rung(schedule(plan, transcript, now), thread)
    if thread is None or rung is None:
        return None
    return Hint(thread.question.text, rung, len(thread.question.hints))


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONGEST_NAME:
        return words
    return f"{words[:LONGEST_NAME].rsplit(' ', 1)[0].rstrip(' ,.;:')}…"
