"""What comes when a question is done: another one of its part, or what the part that the clock has reached begins with."""

from app.domain.guide import Phase, Question
from app.domain.plan import Plan
from app.domain.talk.asking import next_question
from app.domain.talk.code_talk import is_built
from app.domain.talk.ending import towards_the_end
from app.domain.talk.menu import Lead, Option
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import Thread
from app.domain.talk.work import builds, leads_to_work, next_step, opening_line
from app.domain.transcript import Move, MoveKind, Transcript

FRESH_QUESTION_MINUTES = 1.0
"""With less than this left in a phase, the next phase's question beats another one of this phase."""


def move_on(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread | None, *, lead: Lead
) -> tuple[Option, ...]:
    """The next question: in this phase while it has time for one, else in the phase that the clock has reached.

    A task stays the question through the phases of work that follow it.
    """
    for index in _phases_ahead(at, stay=_stays(plan, at, thread)):
        phase = at.plan.phases[index]
        if phase.kind == "work":
            step = next_step(plan, transcript, phase, thread) if thread else None
            if step is not None and not (builds(phase) and is_built(transcript)):
                spoken: Lead = "acknowledge" if lead == "transition" else lead
                return (Option(step[0], step[1], spoken, phase.goal),)
            continue
        question = next_question(plan, phase, transcript)
        if question is not None:
            return (_ask(phase, question, lead, entering=index != at.at),)
    return towards_the_end(at)


def _stays(plan: Plan, at: Schedule, thread: Thread | None) -> bool:
    """This phase has time for most of another first answer, and is not about one task."""
    least = min(FRESH_QUESTION_MINUTES, at.phase.minutes / 3)
    if at.phase.kind != "questions" or at.left_in_phase < max(least, at.most_of_a_first_answer):
        return False
    return not (at.is_pressed or (thread is not None and leads_to_work(plan, at)))


def _phases_ahead(at: Schedule, *, stay: bool) -> list[int]:
    """Phases to look for a question in, nearest first. Where there is not time for all of them, those that the clock has
    passed are left out if others remain."""
    ahead = [*([at.at] if stay else []), *at.ahead]
    if at.has_time_for_all:
        return ahead
    timely = [
        i for i in ahead if at.end_of(i) - at.spent >= min(1.0, at.plan.phases[i].minutes / 2)
    ]
    return timely or ahead


def _ask(phase: Phase, question: Question, lead: Lead, *, entering: bool) -> Option:
    words = opening_line(question)
    line = f"{phase.lead_in} {words}" if entering and phase.lead_in else words
    move = Move(kind=MoveKind.ASK, question=question.id, phase=phase.id)
    return Option(
        move,
        line,
        "none" if entering and phase.lead_in and lead == "transition" else lead,
        phase.goal,
    )
