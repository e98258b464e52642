"""While the candidate is at work the interviewer only listens, and now and then asks whether there is more."""

import re

from app.domain.guide import Aim
from app.domain.plan import Plan
from app.domain.talk.asking import drawn
from app.domain.talk.menu import Option, plain
from app.domain.talk.off_task import BACK
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

_STUCK = re.compile(
    r"\W*(?:(?:sorry|hm+|well|honestly|um+|uh|okay|ok|oh|no)\W+)*(?:i(?:['’]m| am) (?:really |a bit |completely )?stuck"
    r"|i (?:really |honestly |just )?(?:don['’]?t|do not) (?:really |even )?know(?: (?:where|how) to (?:begin|start|go on))?|(?:i(?:['’]ve| have) )?(?:got )?no (?:idea|clue)"
    r"|i can(?:['’]?t|not) think of (?:anything|any|one|it)|i(?:['’]m| am) (?:really )?not sure)(?:\W+(?:sorry|here|now|yet|right now|at the moment|to be honest|honestly))*\W*",
    re.I,
)


def listening(
    plan: Plan, transcript: Transcript, at: Schedule, onwards: tuple[Option, ...]
) -> tuple[Option, ...]:
    """Let the candidate go on; after a while, or when they only nod, ask whether there is more. Who is stuck is given a
    smaller question, once a phase."""
    if is_stuck(transcript) and plan.round.unanswered and not _was_helped(transcript, at):
        return (_smaller(plan, transcript, at), *onwards)
    lately = transcript.moves[-MOST_FOLLOWING:]
    waited = len(lately) == MOST_FOLLOWING and all(
        m.aim == "following" and m.phase == at.phase.id for m in lately
    )
    if (nods(transcript, at) or waited) and _may_check(plan, transcript, at):
        line = drawn(plan.round.checking, plan, transcript)
        asking = plain(MoveKind.ANSWER, at.phase, "is there more", aim="checking", line=line)
        return (asking, *onwards)
    return (following(plan, transcript, at), *onwards)


def has_stopped(plan: Plan, transcript: Transcript, at: Schedule) -> bool:
    """The candidate only nods where they were asked whether there is more, or where that was asked often enough."""
    if not nods(transcript, at):
        return False
    return transcript.moves[-1].aim == "checking" or not _may_check(plan, transcript, at)


def is_stuck(transcript: Transcript) -> bool:
    """The candidate says no more than that they do not know."""
    return transcript.last is not None and bool(_STUCK.fullmatch(transcript.last.text))


def _was_helped(transcript: Transcript, at: Schedule) -> bool:
    moves = [move for move in transcript.moves if move.phase == at.phase.id]
    return any(move.kind is MoveKind.REDIRECT and move.aim != BACK for move in moves)


def _smaller(plan: Plan, transcript: Transcript, at: Schedule) -> Option:
    line = drawn(plan.round.unanswered, plan, transcript)
    question = transcript.asked[-1] if transcript.asked else None
    why = "the candidate is stuck"
    return plain(MoveKind.REDIRECT, at.phase, why, aim=Aim.SITUATION, question=question, line=line)


def following(plan: Plan, transcript: Transcript, at: Schedule) -> Option:
    line = drawn(plan.round.following, plan, transcript)
    return plain(MoveKind.ANSWER, at.phase, "the candidate is at work", aim="following", line=line)


def nods(transcript: Transcript, at: Schedule) -> bool:
    """A word that says nothing, and nothing new beside it, to an interviewer who listens."""
    last, moves = transcript.last, transcript.moves
    if last is None or last.artifact is not None:
        return False
    if not _NODDING.fullmatch(last.text) and not (
        is_stuck(transcript) and _was_helped(transcript, at)
    ):
        return False
    listened = moves[-1].aim in ("following", "checking") or moves[-1].kind is MoveKind.REDIRECT
    return moves[-1].phase == at.phase.id and listened


def _may_check(plan: Plan, transcript: Transcript, at: Schedule) -> bool:
    checked = sum(m.aim == "checking" and m.phase == at.phase.id for m in transcript.moves)
    return bool(plan.round.checking) and checked < MOST_CHECKING
