"""Which question comes next: drawn by the seed, so that the same interview can be held again."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

from app.domain.guide import Phase, Question
from app.domain.plan import Plan
from app.domain.transcript import Transcript

T = TypeVar("T")


def order(items: Iterable[T], seed: int, salt: str, *, key: Callable[[T], str]) -> list[T]:
    """The items shuffled by the seed: the same seed and salt give the same order on every machine."""
    return sorted(items, key=lambda item: sha256(f"{seed}:{salt}:{key(item)}".encode()).digest())


def next_question(plan: Plan, phase: Phase, transcript: Transcript) -> Question | None:
    """A question of the phase that was not asked yet, or None. The one that the plan opens with comes first.

    After a first question of a phase, a harder one follows where there is one.
    """
    left = [q for q in plan.questions_of(phase) if q.id not in transcript.asked]
    for question in left:
        if question.id == plan.question:
            return question
    drawn = order(left, plan.seed, phase.id, key=lambda q: q.id)
    before = [q.difficulty for q in plan.questions_of(phase) if q.id in transcript.asked]
    harder = [q for q in drawn if before and q.difficulty >= max(before)]
    return next(iter(harder or drawn), None)


def drawn(lines: tuple[str, ...], plan: Plan, transcript: Transcript) -> str:
    """One of several lines, the next one each time."""
    drawn = order(lines, plan.seed, "lines", key=str)
    return drawn[len(transcript.moves) % len(drawn)]
