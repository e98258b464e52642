"""The director: lists the legal next moves of the interviewer, best first.

Touches nothing outside its arguments. It bounds the interview: phases and minutes, at most three probes on a question,
never a probe for what was told, and the last minutes for the candidate's own questions.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from app.domain.asking import next_question, order
from app.domain.facts import find_fact, wants_no_more
from app.domain.guide import Aim, Phase, Probe, Question
from app.domain.menu import Lead, Menu, Option
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.schedule import Schedule, schedule
from app.domain.thread import DEEPENING, Thread, current_thread, last_control
from app.domain.transcript import Control, Move, MoveKind, Speaker, Transcript, Turn

MOST_PROBES = 3
MONOLOGUE_WORDS = 450
"""About three minutes of speech at 150 words a minute: an interviewer cuts in there to save the candidate's time."""
SETTLING_MINUTES = 0.75
"""With less than this left in a phase, moving on beats another probe."""
FRESH_QUESTION_MINUTES = 2.5
"""With less than this left in a phase, the next phase's question beats another one of this phase."""
NOT_AN_EVENT = ("pseudo_story", "hypothetical", "opinion", "self_description")
NOT_AN_ANSWER = ("empty", "off_topic", "refusal")


def menu(
    plan: Plan, transcript: Transcript, readings: Mapping[int, Reading], now: datetime
) -> Menu:
    """The legal moves at `now`.

    `readings` maps the indexes of candidate turns to what listening found; those of the current thread are enough.
    """
    if transcript.last is None:
        return Menu((_plain(MoveKind.OPEN, plan.phases[0], "nothing was said yet"),))
    at = schedule(plan, transcript, now)
    thread = current_thread(plan, transcript, readings)
    asked_for = _on_request(plan, transcript, at, thread)
    if asked_for:
        return Menu(asked_for)
    if at.phase.kind == "candidate_questions":
        return Menu(_their_questions(plan, transcript, at))
    if at.left <= at.reserve or at.left <= 0:
        return Menu(_towards_the_end(at))
    if thread is None:
        return Menu(_move_on(plan, transcript, at, lead="none"))
    return Menu(_about(plan, transcript, at, thread))


def _on_request(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None
) -> tuple[Option, ...]:
    """What the candidate asked for instead of answering; nothing when they answered."""
    match last_control(transcript):
        case Control.END:
            return (
                _plain(MoveKind.CLOSE, at.phase, "the candidate ended the interview", aim="ended"),
            )
        case Control.PAUSE:
            return (_plain(MoveKind.ANSWER, at.phase, "the candidate takes a minute", aim="pause"),)
        case Control.RESUME:
            line = _last_line(plan, transcript)
            return (
                _plain(MoveKind.ANSWER, at.phase, "the candidate is back", aim="resume", line=line),
            )
        case Control.REPEAT:
            return (_restate(plan, transcript, at, thread),)
        case Control.HINT:
            return (_hint(plan, transcript, at, thread),)
        case Control.SKIP if at.phase.kind == "candidate_questions":
            return (_plain(MoveKind.CLOSE, at.phase, "the candidate has no questions"),)
        case Control.SKIP if at.left <= at.reserve:
            return _towards_the_end(at)
        case Control.SKIP:
            return _move_on(plan, transcript, at, lead="skip")
        case _:
            return ()


def _about(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> tuple[Option, ...]:
    """Deepen the question under discussion while that is worth it, else move on."""
    onwards = _move_on(plan, transcript, at, lead="transition")
    deepened = sum(1 for t in thread.turns if t.move and t.move.kind in DEEPENING)
    if deepened >= min(MOST_PROBES, plan.persona.depth) or at.left_in_phase < SETTLING_MINUTES:
        return onwards
    if _needs_redirect(thread):
        return (_redirect(at, thread), *onwards)
    if thread.last_reading is not None and thread.last_reading.type in NOT_AN_ANSWER:
        return onwards
    probes = tuple(_probe(plan, at, thread, aim) for aim in thread.missing)
    if probes and len(thread.answers[-1].text.split()) > MONOLOGUE_WORDS:
        probes = (_interrupting(probes[0]), *probes)
    return (*probes, *onwards)


def _needs_redirect(thread: Thread) -> bool:
    """The answer was none, or told of habits where one event was asked for; said once a question."""
    if thread.redirected or thread.last_reading is None:
        return False
    kind = thread.last_reading.type
    asks_for_event = Aim.SITUATION in thread.question.wants and Aim.SITUATION not in thread.heard
    return kind in NOT_AN_ANSWER or (kind in NOT_AN_EVENT and asks_for_event)


def _redirect(at: Schedule, thread: Thread) -> Option:
    move = Move(
        kind=MoveKind.REDIRECT, question=thread.question.id, aim=Aim.SITUATION, phase=at.phase.id
    )
    return Option(move, "", "none", "the answer was not about one specific event")


def _probe(plan: Plan, at: Schedule, thread: Thread, aim: Aim) -> Option:
    probe = _probe_for(plan, thread, aim)
    anchor = thread.last_reading.anchors.get(aim) if thread.last_reading else None
    line = probe.quoting.format(quote=anchor) if probe.quoting and anchor else probe.text
    move = Move(kind=MoveKind.PROBE, question=thread.question.id, aim=aim, phase=at.phase.id)
    return Option(move, line, "acknowledge", f"not heard yet: {aim}")


def _probe_for(plan: Plan, thread: Thread, aim: Aim) -> Probe:
    """The question's own probe for an aim, else one of the round's, a different one each time."""
    own = [p for p in thread.question.probes if p.aim is aim]
    if own:
        return own[0]
    general = [p for p in plan.round.ladder if p.aim is aim]
    return order(general, plan.seed, thread.question.id, key=lambda p: p.text)[0]


def _interrupting(option: Option) -> Option:
    move = option.move.model_copy(update={"kind": MoveKind.TIME_CHECK})
    return Option(move, option.line, "interrupt", "the answer ran long")


def _move_on(plan: Plan, transcript: Transcript, at: Schedule, *, lead: Lead) -> tuple[Option, ...]:
    """The next question: in this phase while it has time for one, else in the phase that the clock has reached."""
    fresh = at.phase.kind == "questions" and at.left_in_phase >= min(
        FRESH_QUESTION_MINUTES, at.phase.minutes / 3
    )
    for index in _phases_ahead(at, stay=fresh):
        phase = at.plan.phases[index]
        if phase.kind == "candidate_questions":
            break
        question = next_question(plan, phase, transcript)
        if question is not None:
            return (_ask(phase, question, lead, entering=index != at.at),)
    return _towards_the_end(at)


def _phases_ahead(at: Schedule, *, stay: bool) -> list[int]:
    """Phases to look for a question in, nearest first; phases that the clock has passed are left out if others remain."""
    ahead = list(range(at.at if stay else at.at + 1, len(at.plan.phases)))
    timely = [
        i for i in ahead if at.end_of(i) - at.spent >= min(1.0, at.plan.phases[i].minutes / 2)
    ]
    return timely or ahead


def _ask(phase: Phase, question: Question, lead: Lead, *, entering: bool) -> Option:
    line = f"{phase.lead_in} {question.text}" if entering and phase.lead_in else question.text
    move = Move(kind=MoveKind.ASK, question=question.id, phase=phase.id)
    return Option(
        move,
        line,
        "none" if entering and phase.lead_in and lead == "transition" else lead,
        phase.goal,
    )


def _towards_the_end(at: Schedule) -> tuple[Option, ...]:
    """Invite the candidate's questions where the plan keeps time for them, else close."""
    last = at.plan.phases[-1]
    if last.kind == "candidate_questions" and at.phase.id != last.id:
        return (_plain(MoveKind.INVITE_QUESTIONS, last, "the last minutes are the candidate's"),)
    return (_plain(MoveKind.CLOSE, last, "the time is used"),)


def _their_questions(plan: Plan, transcript: Transcript, at: Schedule) -> tuple[Option, ...]:
    close = _plain(MoveKind.CLOSE, at.phase, "nothing more to ask, or no time left")
    last = transcript.last
    if last is None or last.speaker is Speaker.INTERVIEWER or wants_no_more(last.text):
        return (close,)
    fact = find_fact(last.text, plan.round.facts)
    answer = _plain(
        MoveKind.ANSWER,
        at.phase,
        "the candidate asked something",
        aim=fact.id if fact else "unknown",
        line=fact.text if fact else "",
    )
    return (answer, close)


def _restate(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None) -> Option:
    question = thread.question.id if thread and at.phase.kind == "questions" else None
    return _plain(
        MoveKind.HINT,
        at.phase,
        "asked to repeat",
        question=question,
        aim="rung_0",
        line=_last_line(plan, transcript),
    )


def _hint(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None) -> Option:
    if thread is None or at.phase.kind != "questions":
        return _restate(plan, transcript, at, thread)
    rung = min(thread.rung + 1, len(thread.question.hints))
    return _plain(
        MoveKind.HINT,
        at.phase,
        "asked for a hint",
        question=thread.question.id,
        aim=f"rung_{rung}",
        line=thread.question.hints[rung - 1],
    )


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


def _plain(
    kind: MoveKind,
    phase: Phase,
    why: str,
    *,
    aim: str | None = None,
    question: str | None = None,
    line: str = "",
) -> Option:
    return Option(Move(kind=kind, question=question, aim=aim, phase=phase.id), line, "none", why)
