"""The menu before the last answer was listened to: a language model chooses from it while rules still listen.

It hears by itself what was told. Whether what it chose may be done is said by the menu once the answer was listened to.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from app.domain.director import has_time_to_doubt, in_hand, is_aside
from app.domain.guide import Aim
from app.domain.heard.glance import Glance
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.doubts import doubts
from app.domain.talk.menu import Menu, Option
from app.domain.talk.requests import on_request
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import Thread, current_thread
from app.domain.talk.work import leads_to_work
from app.domain.transcript import MoveKind, Speaker, Transcript, Turn

SHORT = 40
"""Words: what is no longer than this is listened to in no time, and may be no answer at all."""


def menu_unheard(
    plan: Plan,
    transcript: Transcript,
    readings: Mapping[int, Reading],
    glance: Glance,
    at: Schedule,
) -> Menu | None:
    """The moves that may be legal then, likely ones first; None where the last answer decides which moves there are:
    in tasks, where something was asked for, and where little was said. `readings` are those of the earlier answers."""
    last = transcript.last
    if plan.engine != "llm" or last is None or not _is_long_answer(last):
        return None
    thread = current_thread(plan, transcript, readings)
    if thread is None:
        return None
    if not _is_to_a_question(plan, at, thread) or on_request(plan, transcript, at, thread):
        return None
    missing = thread.missing
    options = in_hand(plan, transcript, at, _unread(thread, glance.at(last.text, missing)))
    if is_aside(options[0].move):
        return None
    probing = [o for o in options if _probes(o, missing)]
    probing.sort(key=lambda o: o.move.aim is Aim.SITUATION)  # where all was told, that was first
    beside = [o for o in options if not _probes(o, missing)]
    further = doubts(plan, transcript, at, thread) if has_time_to_doubt(at, thread) else ()
    return Menu((*probing, *beside, *further))


def _probes(option: Option, missing: Collection[Aim]) -> bool:
    """It asks for one of the aims that nothing was told of."""
    kind, aim = option.move.kind, option.move.aim
    return kind in (MoveKind.PROBE, MoveKind.TIME_CHECK) and aim in missing


def _is_long_answer(last: Turn) -> bool:
    is_answer = last.speaker is Speaker.CANDIDATE and last.control is None and last.artifact is None
    return is_answer and len(last.text.split()) > SHORT


def _is_to_a_question(plan: Plan, at: Schedule, thread: Thread) -> bool:
    if at.phase.kind != "questions" or at.for_questions <= 0:
        return False
    return thread.question.coding is None and not leads_to_work(plan, at)


def _unread(thread: Thread, hinted: frozenset[Aim]) -> Thread:
    """As if what the last answer bears some sign of was touched on in it, and no more was known of it."""
    touched_on = thread.touched_on | (hinted - thread.heard)
    return replace(thread, heard=thread.heard | hinted, touched_on=touched_on, last_reading=None)
