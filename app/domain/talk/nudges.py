"""A hint about what was asked last, where that is no part of the question's own ladder of hints: the same, made smaller.

It gives nothing away. Touches nothing outside its arguments.
"""

import re
from collections.abc import Mapping, Sequence

from app.domain.guide import Aim
from app.domain.plan import Plan
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import Thread
from app.domain.talk.work import is_task
from app.domain.transcript import NUDGE, MoveKind, Turn

_PROBING = (MoveKind.PROBE, MoveKind.TIME_CHECK, MoveKind.INJECT)
_BESIDE = (MoveKind.ANSWER, MoveKind.HINT)
_OF_THE_LADDER = (Aim.APPROACH, Aim.ACTION_DETAIL)
"""Steps of a task that ask for what its hints lead to."""
_SMALLER: Mapping[str, str] = {
    Aim.SITUATION: "Only the setting, in one sentence. Where was it, and who was there?",
    Aim.MOTIVATION: "One reason is enough. Which one comes to mind first?",
    Aim.REQUIREMENTS: "One is enough to begin with. What is the first thing that it has to do?",
    Aim.NUMBERS: "A rough figure will do. Is it nearer to ten, to a thousand or to a million?",
    Aim.APPROACH: "Only the first step. What would you do with the plainest case?",
    Aim.OWN_PART: "One thing is enough. What in it would have been missing without you?",
    Aim.DECISION: "Leave the reasons for a moment. Which way did you go, or would you go?",
    Aim.ALTERNATIVES: "One other way is enough, even a poor one. Which would that be?",
    Aim.ACTION_DETAIL: "Only the first step of it. What came first?",
    Aim.MECHANISM: "One piece of it is enough. Which would you begin with?",
    Aim.COMPLEXITY: "Take twice as much input. What happens to the work?",
    Aim.RESULT: "One thing that was different afterwards is enough. What was it?",
    Aim.MEASURE: "It needn't be a figure. How could somebody else have noticed it?",
    Aim.COST: "One thing that was given up for it is enough. What was it?",
    Aim.BOTTLENECK: "Let everything grow tenfold. What would you look at first?",
    Aim.FAILURE: "Take away one part of it. What would somebody notice first?",
    Aim.CORRECTNESS: "Take the smallest case there is. Why is it right there?",
    Aim.TESTING: "One case is enough. Which would you try first?",
    Aim.OPERATION: "One sign is enough. What would somebody see first?",
    Aim.SECURITY: "Think of one person who is not meant to get in. What would they try?",
    Aim.REFLECTION: "One small thing that you do otherwise is enough. What is it?",
    Aim.SCOPE: "One person outside your own team is enough. Who noticed it?",
    Aim.VALUE: "One sentence that was said is enough. What was it?",
    "dry_run": "Only the first step of it. What happens there?",
    "part": "Take one thing that it changes. Which part of what you have does it touch first?",
    "injection": "Only the first moment of it. What happens then?",
    "change": "Take one thing that it changes. Which part of what you have does it touch first?",
    "run": "Stay with the first line of what the run says. What does it tell you?",
}
_END = re.compile(r"(?<=[.!?…])\s+")


def open_probe(turns: Sequence[Turn]) -> Turn | None:
    """What was asked last, where that was no main question."""
    spoken = (t for t in reversed(turns) if t.move is not None and t.move.kind not in _BESIDE)
    last = next(spoken, None)
    return last if last is not None and last.move and last.move.kind in _PROBING else None


def to_be_nudged(plan: Plan, at: Schedule, thread: Thread) -> Turn | None:
    """The probe that a hint would be about now; None where the hints of the question are what helps, as they do in a task once a
    smaller question did not."""
    probe = open_probe(thread.turns)
    if probe is None or smaller(probe) is None:
        return None
    task = is_task(plan, at, thread)
    if task and probe.move and probe.move.aim in _OF_THE_LADDER:
        return None
    return None if task and was_nudged(thread, probe) else probe


def was_nudged(thread: Thread, probe: Turn) -> bool:
    return any(t.index > probe.index and t.move and t.move.aim == NUDGE for t in thread.turns)


def smaller(probe: Turn) -> str | None:
    """What was asked, in its smallest form."""
    aim = (probe.move.aim if probe.move else None) or ""
    pieces = (line for name, line in _SMALLER.items() if aim.startswith(f"{name}_"))
    return _SMALLER.get(aim) or next(pieces, None)


def asked_in(turn: Turn) -> str:
    """The question of an interviewer's turn, without the words around it."""
    asked = [s for s in _END.split(turn.text) if s.endswith("?")]
    return asked[-1] if asked else turn.text
