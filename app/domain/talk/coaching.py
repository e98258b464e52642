"""Coach mode's remarks on one answer: what was heard, what is missing, and one thing to try."""

from app.domain.guide import Aim, Question
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.about_question import about_question
from app.domain.talk.inquiry import inquiry
from app.domain.talk.requests import asks_again, wants_the_answer
from app.domain.talk.schedule import Schedule
from app.domain.talk.thinking import wants_a_moment
from app.domain.talk.thread import LADDER, Thread
from app.domain.talk.work import later_aims, leads_to_work, passes_on
from app.domain.transcript import Coaching, Turn
from app.domain.values import Value

FIRST = 2
"""So many aims are looked for where later phases ask for all of them: those that come first anyway."""
SHORT_WORD = 12
"""Words: a longer turn that says in passing that one is done or ready is an answer."""


class AimAdvice(Value):
    """How an aim is named, what it means to have heard it, and what to advise when it was not heard."""

    label: str
    meaning: str
    advice: str


class CoachingLines(Value):
    """The words of coach mode: one entry for each aim, and what to say when nothing is missing or nothing was said;
    `_task` where no story was asked for."""

    aims: dict[Aim, AimAdvice]
    complete: str
    complete_task: str
    empty: str
    empty_task: str
    not_specific: str


def coach(
    reading: Reading, heard: frozenset[Aim], question: Question, lines: CoachingLines
) -> Coaching:
    """Remarks on an answer to `question`; `heard` is everything told about it so far."""
    told = tuple(lines.aims[aim].label for aim in question.wants if aim in heard)
    missing = tuple(aim for aim in question.wants if aim not in heard)
    if reading.type in ("empty", "off_topic", "refusal"):
        advice = lines.empty if Aim.SITUATION in question.wants else lines.empty_task
    elif (
        reading.type in ("hypothetical", "pseudo_story", "opinion", "self_description")
        and Aim.SITUATION in missing
    ):
        advice = lines.not_specific
    else:
        whole = lines.complete if Aim.SITUATION in question.wants else lines.complete_task
        advice = lines.aims[missing[0]].advice if missing else whole
    return Coaching(
        heard=told, missing=tuple(lines.aims[aim].label for aim in missing), advice=advice
    )


def asked_so_far(plan: Plan, thread: Thread, at: Schedule, last: Turn) -> Question | None:
    """The question as far as `last` can have answered it: without what later phases of work will ask for by themselves, but never nothing.

    None when there is nothing to remark on: the candidate asked for a fact, for a moment, for the question again, for its answer or about
    it, said no more than that they are ready or done, or it is their turn to ask.
    """
    in_task = at.phase.kind == "work" or leads_to_work(plan, at)
    passing = _only_passes_on(last.text) and (in_task or "?" in last.text)
    if at.phase.kind == "candidate_questions" or passing:
        return None
    if asks_again(last.text) or wants_the_answer(last.text) or about_question(last.text):
        return None
    if wants_a_moment(last.text):
        return None
    tells = thread.last_reading is not None and thread.last_reading.type == "story"
    if not tells and inquiry(plan, thread, last.text) is not None:
        return None
    later = later_aims(plan, at) - thread.heard if in_task else frozenset()
    wants = tuple(aim for aim in thread.question.wants if aim not in later)
    first = tuple(aim for aim in LADDER if aim in thread.question.wants)[:FIRST]
    return thread.question.model_copy(update={"wants": wants or first})


def _only_passes_on(text: str) -> bool:
    return len(text.split()) <= SHORT_WORD and passes_on(text)
