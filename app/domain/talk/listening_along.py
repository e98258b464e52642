"""While the candidate is at work the interviewer only listens, and now and then asks whether there is more."""

import re

from app.domain.plan import Plan
from app.domain.talk.asking import drawn
from app.domain.talk.menu import Option, plain
from app.domain.talk.schedule import Schedule
from app.domain.transcript import MoveKind, Transcript

MOST_CHECKING = 2
"""So often in a phase it is asked whether there is more."""
MOST_FOLLOWING = 2
"""So often in a row the interviewer only listens while a task is understood or talked through."""

_NODDING = re.compile(
    r"(?:\W*\b(?:ok|okay|sure|right|fine|good|alright|all right|hm+|mm+|mhm|i see|got it|understood|thanks|thank you|great|cool|will do)\b\W*)+",
    re.I,
)


def listening(
    plan: Plan, transcript: Transcript, at: Schedule, onwards: tuple[Option, ...]
) -> tuple[Option, ...]:
    """Let the candidate go on; after a while, or when they only nod, ask whether there is more. Who nods again is done."""
    here = [move for move in transcript.moves if move.phase == at.phase.id]
    lately = transcript.moves[-MOST_FOLLOWING:]
    waited = len(lately) == MOST_FOLLOWING and all(
        m.aim == "following" and m.phase == at.phase.id for m in lately
    )
    nods = _only_nods(transcript) and here[-1:] and here[-1].aim in ("following", "checking")
    may_check = plan.round.checking and sum(m.aim == "checking" for m in here) < MOST_CHECKING
    if nods and (here[-1].aim == "checking" or not may_check):
        return onwards
    if (nods or waited) and may_check:
        line = drawn(plan.round.checking, plan, transcript)
        asking = plain(MoveKind.ANSWER, at.phase, "is there more", aim="checking", line=line)
        return (asking, *onwards)
    return (following(plan, transcript, at), *onwards)


def following(plan: Plan, transcript: Transcript, at: Schedule) -> Option:
    line = drawn(plan.round.following, plan, transcript)
    return plain(MoveKind.ANSWER, at.phase, "the candidate is at work", aim="following", line=line)


def _only_nods(transcript: Transcript) -> bool:
    """A word that says nothing, and nothing new beside it."""
    last = transcript.last
    return last is not None and last.artifact is None and bool(_NODDING.fullmatch(last.text))
