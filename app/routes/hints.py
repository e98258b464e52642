"""The hint ladder: what a candidate sees before taking the next rung."""

from fastapi import APIRouter
from pydantic import BaseModel

from app.domain.talk.hints import Hint, hints_taken, next_hint
from app.routes.api import FAULTS
from app.routes.deps import Room

api = APIRouter(prefix="/api", responses=FAULTS)

STRENGTH = (
    "A nudge: where to look, not what is there.",
    "A firmer push in one direction.",
    "Most of the way: what to compare, or how to go about it.",
    "The idea itself. What is left is to carry it out.",
)
PRICE = (
    "Your report will say “{hint}”, as an interviewer would note it. No level is lowered for that, but only your own"
    " sentences are evidence: what repeats the hint counts for nothing."
)
SMALLER = "What was asked last, made smaller. Nothing of its answer."
FREE = "There is no question with hints just now, so you will hear the last question again. That is not noted as a hint."
AGAIN = (
    "You have had every hint on this question. You will hear the last one again; it is noted again."
)


class HintShape(BaseModel):
    """A rung of a question's ladder of hints; `of` is 1 where the hint is about what was asked further."""

    question: str
    rung: int
    of: int


class HintsShape(BaseModel):
    """`next` is what asking for a hint would give now, null when the question would only be repeated.

    `strength` says how much it gives away, `price` what it costs in the report, `taken` what was given so far.
    """

    next: HintShape | None
    strength: str
    price: str
    taken: list[HintShape]


@api.get("/interviews/{interview_id}/hints")
async def hints(room: Room, interview_id: str) -> HintsShape:
    """The next hint and its price, before it is taken, and those that were taken."""
    interview = await room.store.interview(interview_id)
    taken = hints_taken(interview.plan.round, interview.transcript)
    ahead = next_hint(interview.plan, interview.transcript, room.clock())
    return HintsShape(
        next=_shape(ahead) if ahead else None,
        strength=_strength(ahead, again=ahead in taken),
        price=PRICE.format(hint=f"Hint {ahead.rung} of {ahead.of}") if ahead else "",
        taken=[_shape(hint) for hint in taken],
    )


def _strength(hint: Hint | None, *, again: bool) -> str:
    if hint is None:
        return FREE
    if hint.of == 1:
        return SMALLER
    if again:
        return AGAIN
    last = len(STRENGTH) - 1
    return STRENGTH[last if hint.rung == hint.of else min(hint.rung - 1, last - 1)]


def _shape(hint: Hint) -> HintShape:
    return HintShape(question=hint.question, rung=hint.rung, of=hint.of)
