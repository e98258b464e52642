"""What the interviewer does when the candidate asks for something other than the next question."""

import re

from app.domain.menu import Option, plain
from app.domain.plan import Plan
from app.domain.schedule import Schedule
from app.domain.thread import Thread, last_control
from app.domain.transcript import Control, MoveKind, Speaker, Transcript, Turn


def on_request(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None
) -> tuple[Option, ...]:
    """The one move that a control asks for; nothing when the candidate answered, or skipped the question."""
    match last_control(transcript):
        case Control.END:
            return (
                plain(MoveKind.CLOSE, at.phase, "the candidate ended the interview", aim="ended"),
            )
        case Control.PAUSE:
            return (plain(MoveKind.ANSWER, at.phase, "the candidate takes a minute", aim="pause"),)
        case Control.RESUME:
            line = _last_line(plan, transcript)
            return (
                plain(MoveKind.ANSWER, at.phase, "the candidate is back", aim="resume", line=line),
            )
        case Control.REPEAT:
            return (_restate(plan, transcript, at, thread),)
        case Control.HINT:
            return (_hint(plan, transcript, at, thread),)
        case _:
            return ()


def _restate(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None) -> Option:
    question = thread.question.id if thread and at.phase.kind == "questions" else None
    return plain(
        MoveKind.HINT,
        at.phase,
        "asked to repeat",
        question=question,
        aim="rung_0",
        line=_last_line(plan, transcript),
    )


def _hint(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None) -> Option:
    rung = next_rung(at, thread)
    if thread is None or rung is None:
        return _restate(plan, transcript, at, thread)
    return plain(
        MoveKind.HINT,
        at.phase,
        "asked for a hint",
        question=thread.question.id,
        aim=f"rung_{rung}",
        line=thread.question.hints[rung - 1],
    )


def next_rung(at: Schedule, thread: Thread | None) -> int | None:
    """The rung of the ladder that a hint would give now, the last one again when all were given; None when there is no
    question to give hints on."""
    if thread is None or at.phase.kind not in ("questions", "work"):
        return None
    return min(thread.rung + 1, len(thread.question.hints))


def _last_line(plan: Plan, transcript: Transcript) -> str:
    """What the interviewer asked last, without the words around it: what a candidate means by "say that again"."""
    spoken = [t for t in transcript.turns if t.speaker is Speaker.INTERVIEWER and t.move]
    asking = [t for t in spoken if not _restates(t)] or spoken
    last = asking[-1]
    if last.move and last.move.kind is MoveKind.ASK and last.move.question:
        return plan.round.question(last.move.question).text
    sentences = re.split(r"(?<=[.!?…])\s+", last.text)
    questions = [s for s in sentences if s.endswith("?")]
    return questions[-1] if questions else last.text


def _restates(turn: Turn) -> bool:
    move = turn.move
    return move is not None and (move.kind is MoveKind.HINT or move.aim in ("pause", "resume"))
