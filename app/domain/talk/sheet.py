"""Facts of a task, told to who asks for them: by rules those that were asked for, and to a language model all that there are."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.plan import Plan
from app.domain.talk.asking import drawn
from app.domain.talk.facts import asks_nothing
from app.domain.talk.inquiry import Inquiry, not_given, sheet_of
from app.domain.talk.menu import Option, plain
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import Thread
from app.domain.transcript import MoveKind, Transcript

_ASKED = (
    "asked for facts: tell every one of these in this turn, and any other below that was asked for"
)
_ALSO = "on the sheet: only if it was asked for, together with any other that was"
_OPEN = "only for what no fact on this menu answers: it is not known; the candidate settles it, or makes an assumption and says it"


def from_the_sheet(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread, asked: Inquiry
) -> Option:
    """Every fact that was asked for; where the sheet holds none, that it is the candidate's to settle."""
    open_ = _left_open(plan, transcript, at, thread)
    others = facts_beside(plan, at, thread, asked.told)
    if not asked.told:
        return replace(open_, beside=others)
    line = " ".join(asked.told)
    told = plain(MoveKind.ANSWER, at.phase, _ASKED, aim="told", line=line)
    beside = (*others, open_) if plan.engine == "llm" else ()
    return replace(told, beside=beside)


def facts_beside(
    plan: Plan, at: Schedule, thread: Thread, told: Sequence[str] = ()
) -> tuple[Option, ...]:
    """The facts that were not told yet, for a language model that understands which of them was meant."""
    if plan.engine != "llm":
        return ()
    left = [c.text for c in sheet_of(thread.question) if c.text not in told]
    return tuple(
        plain(MoveKind.ANSWER, at.phase, _ALSO, aim="told", line=text)
        for text in not_given(left, thread)
    )


def facts_offered(plan: Plan, at: Schedule, thread: Thread) -> tuple[Option, ...]:
    """The same where rules hear no question, but something is wanted to be known."""
    if not thread.answers or asks_nothing(thread.answers[-1].text):
        return ()
    return facts_beside(plan, at, thread)


def _left_open(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> Option:
    line = drawn(plan.round.undecided, plan, transcript)
    question = thread.question
    technical = plan.round.tool or question.coding or question.design
    aim = "undecided" if technical else "left_to_them"
    return plain(MoveKind.ANSWER, at.phase, _OPEN, aim=aim, line=line)
