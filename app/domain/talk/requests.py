"""What the interviewer does when the candidate asks for something other than the next question."""

import re

from app.domain.persona import Persona
from app.domain.plan import Plan
from app.domain.talk.about_question import MOST_ASIDE
from app.domain.talk.asking import drawn
from app.domain.talk.ending import at_their_wish
from app.domain.talk.menu import Option, plain
from app.domain.talk.nudges import smaller, to_be_nudged, was_nudged
from app.domain.talk.schedule import Schedule
from app.domain.talk.thinking import wants_a_moment
from app.domain.talk.thread import Thread, last_control
from app.domain.talk.work import is_task
from app.domain.transcript import NUDGE, Control, MoveKind, Speaker, Transcript, Turn

_AGAIN = re.compile(
    r"\b((what|how) (do you|does (that|this|it)) mean|(didn'?t|don'?t|do not|did not) (quite |really |fully )?(understand|get|catch|follow)"
    r" (the|your|that|what you)\b|(can|could|would) you (please )?(repeat|rephrase|clarify|explain|say)( that| it| this| the question| your question)?"
    r"( again| once more| differently| another way)?\s*(please)?\s*\?|say that again|come again|what was (the|your) question( again)?\s*\?"
    r"|i(['’]ve| have)? ?(just )?lost (the thread|you|track of (the|your) question)\b|i(['’]m| am) (a bit |a little |completely |totally )?lost(?=\W*(sorry|here|now|$))|not sure (that )?i (quite )?(follow|understand|understood)\W*$|pardon( me)?\s*\?|^\W*(what|huh|sorry)\s*\?)",
    re.I,
)
_HINT = re.compile(
    r"\b((can|could|may|might|would) (you|i|we) (please |maybe |perhaps |possibly )?(give|get|have|offer|use|ask( you)? for) (me |us )?(just )?(a|one|another|some|any)"
    r" ((small|little|tiny|quick|more) )?hints?\b|(do|have) you (have|got) (a|any|one|another|one more) hints?\b|(please )?give me (a|another|one more) hint\b"
    r"|(a|another|one more|any) hints?,? please\b|i (would|['’]?d) (like|take|need|welcome) (a|another|one more) hint\b|i need (a|another) hint\b|asked (you )?for (a|another) hint\b[^.?!]*\?)",
    re.I,
)
_LAST_WORDS = 40
"""Words at the end of a turn: a hint spoken of before them is told of, and not asked for."""
AGAIN = "rung_0"
"""The aim of a question put again: the foot of the ladder of hints."""
_BESIDE = ("following", "checking", NUDGE)
_NUDGING = "asked for a hint about what was asked last: make it smaller, give nothing away"
_BARE = re.compile(r"\s*\?+\s*")
_THE_ANSWER = re.compile(
    r"\b((give|tell|show) me (just )?(the|your|a) (\w+ )?(answer|solution|code)|what(?:'s|’s| is) the (right |correct |best |model |expected )?(answer|solution)\b"
    r"|example of a (good|strong|great|perfect) answer|what (do|would) you want (to hear|me to say)|what you (want|would like) to hear"
    r"|(just|please) (solve|answer|write) (it|this|that) for me|how would you (answer|solve) (it|this|that))",
    re.I,
)


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
            line = last_line(plan, transcript)
            return (
                plain(MoveKind.ANSWER, at.phase, "the candidate is back", aim="resume", line=line),
            )
        case Control.REPEAT:
            return (restate(plan, transcript, at, thread),)
        case Control.HINT:
            return _hint(plan, transcript, at, thread)
        case _:
            return _said_request(plan, transcript, at, thread)


def _said_request(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None
) -> tuple[Option, ...]:
    """The floor, goodbye, a moment, or a hint that was asked for in words: it is given, and counted, as one by the button."""
    if wished := at_their_wish(plan, transcript, at):
        return wished
    last = transcript.last
    said = last.text if last is not None and last.speaker is Speaker.CANDIDATE else ""
    if plan.round.thinking and at.left > 0 and wants_a_moment(said):
        line = drawn(plan.round.thinking, plan, transcript)
        return (plain(MoveKind.ANSWER, at.phase, "wants to think", aim="thinking", line=line),)
    if not asks_for_hint(said) or next_rung(at, thread) is None or not thread:
        return ()
    return _hint(plan, transcript, at, thread)


def asks_for_hint(text: str) -> bool:
    """The candidate ends by asking for a hint."""
    near = " ".join(text.split()[-_LAST_WORDS:])
    return "hint" in near.casefold() and bool(_HINT.search(near))


def asks_again(text: str) -> bool:
    """The candidate did not catch or understand the question, and says no more than that."""
    if len(text.split()) > MOST_ASIDE:
        return False
    return bool(_AGAIN.search(text) or _BARE.fullmatch(text))


def wants_the_answer(text: str) -> bool:
    """The candidate asks for the solution, or for what the interviewer would like to hear."""
    return len(text.split()) <= MOST_ASIDE and bool(_THE_ANSWER.search(text))


def restate(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None) -> Option:
    question = thread.question.id if thread and at.phase.kind == "questions" else None
    return plain(
        MoveKind.HINT,
        at.phase,
        "did not catch or understand what was asked: say it again, in other words where they ask what it means, and no more",
        question=question,
        aim=AGAIN,
        line=last_line(plan, transcript),
    )


def _hint(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None
) -> tuple[Option, ...]:
    """About what was asked last: that in a smaller form where it was a probe, else the next rung of the question's ladder."""
    rung = next_rung(at, thread)
    if thread is None or rung is None:
        return (restate(plan, transcript, at, thread),)
    if (probe := to_be_nudged(plan, at, thread)) is not None:
        return _nudges(plan, at, thread, probe, rung)
    return (_of_the_ladder(at, thread, rung, "asked for a hint"),)


def _nudges(plan: Plan, at: Schedule, thread: Thread, probe: Turn, rung: int) -> tuple[Option, ...]:
    """A smaller question, which is a hint; by rules there is one for each probe, and after it only that again. In a task a
    language model may take the ladder's rung in its place."""
    line, question = smaller(probe) or "", thread.question.id
    if plan.engine == "offline" and was_nudged(thread, probe):
        why = "asked for a hint again"
        return (plain(MoveKind.HINT, at.phase, why, aim=AGAIN, question=question, line=line),)
    nudge = plain(MoveKind.ANSWER, at.phase, _NUDGING, aim=NUDGE, question=question, line=line)
    if plan.engine == "offline" or not is_task(plan, at, thread):
        return (nudge,)
    return (nudge, _of_the_ladder(at, thread, rung, "only if they are stuck with the task itself"))


def _of_the_ladder(at: Schedule, thread: Thread, rung: int, why: str) -> Option:
    return plain(
        MoveKind.HINT,
        at.phase,
        why,
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


def last_line(plan: Plan, transcript: Transcript) -> str:
    """What the interviewer asked last, without the words around it: what a candidate means by "say that again"."""
    spoken = [t for t in transcript.turns if t.speaker is Speaker.INTERVIEWER and t.move]
    asking = [t for t in spoken if not _restates(t)] or spoken
    last = asking[-1]
    if last.move and last.move.kind is MoveKind.ASK and last.move.question:
        return plan.round.question(last.move.question).text
    asked = _without_lead(last.text, plan.persona)
    if (
        last.move
        and last.move.kind in _AUTHORED
        and (plan.engine == "offline" or asked != last.text)
    ):
        return asked
    sentences = re.split(r"(?<=[.!?…])\s+", last.text)
    questions = [s for s in sentences if s.endswith("?")]
    return questions[-1] if questions else last.text


_AUTHORED = (MoveKind.PROBE, MoveKind.INJECT, MoveKind.TIME_CHECK)


def _without_lead(text: str, persona: Persona) -> str:
    """A scripted turn without the words that lead over to what it asks."""
    leads = (*persona.acknowledgements, *persona.transitions, *persona.interruptions)
    lead = next((line for line in leads if text.startswith(f"{line} ")), "")
    return text[len(lead) :].lstrip()


def _restates(turn: Turn) -> bool:
    """It repeats what was asked, or asks nothing itself."""
    move = turn.move
    if move is None:
        return False
    return move.kind is MoveKind.HINT or move.asks_nothing_new or move.aim in _BESIDE
