"""The director: lists the legal next moves of the interviewer, best first.

Touches nothing outside its arguments. It bounds the interview: phases and minutes, at most three probes on a question,
never a probe for what was told, and the last minutes for the candidate's own questions.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.asides import (
    NOT_AN_ANSWER,
    may_turn_back,
    says_something,
    told_aside,
    turned_back,
)
from app.domain.talk.code_talk import about_code, at_the_desk
from app.domain.talk.doubts import certain_doubt, doubts
from app.domain.talk.ending import their_questions, towards_the_end
from app.domain.talk.listening_along import following, has_stopped, is_stuck, listening, nods
from app.domain.talk.loose_ends import BOARD_AIM, loose_end
from app.domain.talk.menu import Menu, Option, plain
from app.domain.talk.off_task import offered_back
from app.domain.talk.onwards import move_on
from app.domain.talk.probing import probes, probes_further
from app.domain.talk.requests import on_request
from app.domain.talk.schedule import Schedule, schedule
from app.domain.talk.sheet import facts_offered
from app.domain.talk.thread import Thread, current_thread, last_control
from app.domain.talk.work import (
    builds,
    has_no_more,
    has_stopped_telling,
    leads_to_work,
    next_step,
    only_leaves,
    passes_on,
    turns_to_work,
)
from app.domain.transcript import Control, Move, MoveKind, Transcript

MOST_PROBES = 3
SHRUG_WORDS = 8
SPARE_MINUTES = 5.0
"""With more than this to spare, what a task leaves untold is asked for before the candidate's own questions."""


def menu(
    plan: Plan, transcript: Transcript, readings: Mapping[int, Reading], now: datetime
) -> Menu:
    """The legal moves at `now`.

    `readings` maps the indexes of candidate turns to what listening found; those of the current thread are enough.
    """
    if transcript.last is None:
        return Menu((plain(MoveKind.OPEN, plan.phases[0], "nothing was said yet"),))
    at = schedule(plan, transcript, now)
    thread = current_thread(plan, transcript, readings)
    asked_for = _on_request(plan, transcript, at, thread)
    if asked_for:
        return Menu(asked_for)
    if at.phase.kind == "candidate_questions":
        return Menu(their_questions(plan, transcript, at))
    if at.for_questions <= 0:
        return Menu(towards_the_end(at))
    if thread is None:
        return Menu(move_on(plan, transcript, at, None, lead="none"))
    return Menu(_about(plan, transcript, at, thread))


def _about(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> tuple[Option, ...]:
    """Tell what was asked for, deepen the question while that is worth it, else move on."""
    options = in_hand(plan, transcript, at, thread)
    if thread.last_reading is not None and not says_something(thread.last_reading):
        options = tuple(map(_unthanked, options))
    if is_aside(options[0].move) or not _may_doubt(at, thread):
        return options
    if (doubt := certain_doubt(transcript, at, thread)) is not None:
        return (doubt, *options)
    return (*options, *doubts(plan, transcript, at, thread))


def _unthanked(option: Option) -> Option:
    """Without a word for an answer that was none."""
    return replace(option, lead="none") if option.lead == "acknowledge" else option


def is_aside(move: Move) -> bool:
    """It tells what the candidate asked for."""
    listens = move.aim in ("following", "checking")
    return move.kind in (MoveKind.ANSWER, MoveKind.HINT) and not listens


def _may_doubt(at: Schedule, thread: Thread) -> bool:
    """There is an answer, time to clear it up, and one more probe."""
    if thread.last_reading is None or thread.last_reading.type in NOT_AN_ANSWER:
        return False
    return has_time_to_doubt(at, thread)


def has_time_to_doubt(at: Schedule, thread: Thread) -> bool:
    spent = at.phase.kind == "questions" and thread.deepened(at.phase) >= MOST_PROBES
    return not spent and not at.is_pressed and at.left_in_phase >= at.half_an_answer


def in_hand(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> tuple[Option, ...]:
    """What can be done about the question, by what was found in the last answer; by its words alone where it was not read."""
    onwards = move_on(plan, transcript, at, thread, lead="transition")
    if at.left_in_phase < at.half_an_answer or at.is_pressed:
        return onwards
    last = transcript.last.text if transcript.last else ""
    if at.phase.kind == "questions" and not leads_to_work(plan, at) and has_no_more(last):
        return onwards
    if (told := told_aside(plan, transcript, at, thread)) is not None:
        return (told, *onwards)
    if (remark := about_code(plan, transcript, at, thread)) is not None:
        return (remark, *onwards)
    if at.phase.kind == "work":
        return _at_work(plan, transcript, at, thread, onwards)
    if leads_to_work(plan, at):
        return _scoping(plan, transcript, at, thread, onwards)
    if at_the_desk(transcript, thread):
        return _at_the_desk(plan, transcript, at, thread, onwards)
    if _is_deep(plan, at, thread):
        return onwards
    if (back := turned_back(plan, transcript, at, thread)) is not None:
        return (back, *onwards)
    if thread.last_reading is not None and not _worth_a_probe(thread, thread.last_reading):
        return onwards
    deeper = probes(plan, transcript, at, thread)
    further = probes_further(plan, transcript, at, thread)
    return (*deeper, *onwards, *further, *may_turn_back(plan, at, thread))


def _scoping(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread, onwards: tuple[Option, ...]
) -> tuple[Option, ...]:
    """What the next phase goes on with was put and is being understood: facts when asked for, few questions of ours,
    until time or the candidate is ready."""
    onwards = (*onwards, *_beside_the_plan(plan, transcript, at, thread))
    last = thread.answers[-1].text if thread.answers else ""
    if passes_on(last) or turns_to_work(last) or has_stopped(plan, transcript, at):
        return onwards
    asking = _first_probes(plan, transcript, at, thread)
    return (*asking, *onwards) if asking else listening(plan, transcript, at, onwards)


def _at_the_desk(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread, onwards: tuple[Option, ...]
) -> tuple[Option, ...]:
    """Code is being written: what was not told yet is asked for, then nothing, until the code holds or they are done."""
    onwards = (*onwards, *_beside_the_plan(plan, transcript, at, thread))
    told = thread.last_reading is not None and thread.last_reading.type not in NOT_AN_ANSWER
    asking = _first_probes(plan, transcript, at, thread) if told else ()
    return (*asking, *onwards) if asking else listening(plan, transcript, at, onwards)


def _at_work(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread, onwards: tuple[Option, ...]
) -> tuple[Option, ...]:
    """The next step of the phase, then what the board leaves open and what was not told yet; then time, until the
    candidate says that they are done."""
    onwards = (*onwards, *_beside_the_plan(plan, transcript, at, thread))
    building = builds(at.phase)
    last = thread.answers[-1].text if thread.answers else ""
    done = passes_on(last) or has_stopped(plan, transcript, at)
    step = next_step(plan, transcript, at.phase, thread)
    if step is not None and not (building and done and step[0].kind is MoveKind.PROBE):
        return (Option(step[0], step[1], "acknowledge", at.phase.goal), *onwards)
    if (done or not building) and (asking := loose_end(transcript)):
        return (_about_the_board(at, thread, asking), *onwards)
    if done:
        return (*_untold(plan, transcript, at, thread, onwards), *onwards)
    if not building and thread.deepened(at.phase) < len(at.phase.steps) + plan.persona.depth:
        deeper = probes(plan, transcript, at, thread)
        if deeper:
            return (*deeper, *onwards)
    if building and not (nods(transcript, at) or is_stuck(transcript)):
        return (following(plan, transcript, at), *onwards)
    return listening(plan, transcript, at, onwards)


def _beside_the_plan(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread
) -> tuple[Option, ...]:
    """What a language model may do in a task where it hears by itself that it is called for."""
    return (*facts_offered(plan, at, thread), *offered_back(plan, transcript, at, thread))


def _untold(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread, onwards: tuple[Option, ...]
) -> tuple[Option, ...]:
    """What was not told yet, where the candidate would end a task early and there is time to ask: what comes last first, as
    it is what was left out. Nothing, where the candidate has stopped telling."""
    ends = onwards[0].move.kind in (MoveKind.INVITE_QUESTIONS, MoveKind.CLOSE)
    if not ends or at.left < at.reserve + SPARE_MINUTES or has_stopped_telling(thread):
        return ()
    if thread.deepened(at.phase) >= MOST_PROBES:
        return ()
    return tuple(reversed(probes(plan, transcript, at, thread)))


def _first_probes(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread
) -> tuple[Option, ...]:
    """The probes while the question is not as deep as the persona digs."""
    return () if _is_deep(plan, at, thread) else probes(plan, transcript, at, thread)


def _worth_a_probe(thread: Thread, last: Reading) -> bool:
    """Something was said; or a question that was told of at some length met a first shrug, and another one may not.
    Who only says that they are done has said nothing."""
    if only_leaves(thread.answers[-1].text):
        return False
    before = thread.answers[-2].text.split() if len(thread.answers) > 1 else []
    told = len(before) > SHRUG_WORDS and "?" not in thread.answers[-2].text
    first_shrug = last.type == "empty" and bool(thread.heard) and told
    return says_something(last) or first_shrug


def _is_deep(plan: Plan, at: Schedule, thread: Thread) -> bool:
    dug = thread.dug(at.phase) >= plan.persona.depth
    return dug or thread.deepened(at.phase) >= MOST_PROBES


def _about_the_board(at: Schedule, thread: Thread, line: str) -> Option:
    move = Move(kind=MoveKind.PROBE, question=thread.question.id, aim=BOARD_AIM, phase=at.phase.id)
    return Option(move, line, "acknowledge", "the board leaves it open")


def _on_request(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None
) -> tuple[Option, ...]:
    """What the candidate asked for instead of answering; nothing when they answered."""
    if last_control(transcript) is not Control.SKIP:
        return on_request(plan, transcript, at, thread)
    if at.phase.kind == "candidate_questions":
        return (plain(MoveKind.CLOSE, at.phase, "the candidate has no questions"),)
    if at.for_questions <= 0:
        return towards_the_end(at)
    return move_on(plan, transcript, at, thread, lead="skip")
