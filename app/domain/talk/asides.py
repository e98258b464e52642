"""What is no answer: a question back, a wish for the answer itself, nothing at all, or what was told before.

Touches nothing outside its arguments.
"""

from app.domain.guide import Aim
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.about_question import about_question
from app.domain.talk.asking import drawn
from app.domain.talk.chosen import chooses_an_event
from app.domain.talk.inquiry import Inquiry, inquiry, sheet_of
from app.domain.talk.menu import Option, plain
from app.domain.talk.named_event import names_an_event, only_names_an_event
from app.domain.talk.off_task import way_back
from app.domain.talk.requests import asks_again, restate, wants_the_answer
from app.domain.talk.retold import retold
from app.domain.talk.schedule import Schedule
from app.domain.talk.sheet import from_the_sheet
from app.domain.talk.thread import Thread
from app.domain.talk.unclear import is_unclear
from app.domain.talk.work import is_task, only_leaves
from app.domain.transcript import Move, MoveKind, Transcript
from app.domain.wording.abroad import in_another_language

NOT_AN_EVENT = ("pseudo_story", "hypothetical", "opinion", "self_description")
NOT_AN_ANSWER = ("empty", "off_topic", "refusal")
_NO_EVENT = "only if the answer was none, or told of habits or plans where one event was asked for"
_ACTS = ("own_act", "vague_act", "we_act")


def told_aside(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> Option | None:
    """What the candidate asked for, when they asked something in the midst of a question."""
    last = transcript.last
    text = last.text if last and last.control is None else ""
    if asks_again(text):
        return restate(plan, transcript, at, thread)
    if (beside := _beside(plan, transcript, at, text)) is not None:
        return beside
    if (heard := _chosen(plan, transcript, at, thread, text)) is not None:
        return heard
    if is_task(plan, at, thread) and (back := way_back(plan, transcript, at, thread)) is not None:
        return back
    asked = inquiry(plan, thread, text)
    if asked is None:
        return None
    if is_task(plan, at, thread) and sheet_of(thread.question):
        return from_the_sheet(plan, transcript, at, thread, asked)
    if thread.last_reading and thread.last_reading.type == "story":
        return None
    return _answered(plan, transcript, at, asked)


def _answered(plan: Plan, transcript: Transcript, at: Schedule, asked: Inquiry) -> Option:
    """What the round can tell in the midst of a talk, or whose it is to say."""
    if asked.told:
        line = " ".join(asked.told)
        return plain(MoveKind.ANSWER, at.phase, "asked for a fact", aim="told", line=line)
    if asked.about_the_job and plan.round.deferred:
        line = drawn(plan.round.deferred, plan, transcript)
        return plain(
            MoveKind.ANSWER, at.phase, "kept for their questions", aim="deferred", line=line
        )
    line = drawn(plan.round.undecided, plan, transcript)
    aim = "undecided" if plan.round.tool else "left_to_them"
    return plain(MoveKind.ANSWER, at.phase, "left to the candidate", aim=aim, line=line)


def _beside(plan: Plan, transcript: Transcript, at: Schedule, text: str) -> Option | None:
    """What is said to words that are no answer and ask for no fact; nothing where the round has no lines for it."""
    if wants_the_answer(text):
        aim, lines, why = "withheld", plan.round.withheld, "asked for the answer"
    elif (about := about_question(text)) is not None:
        lines = {
            "why_asked": plan.round.why_asked,
            "sought": plan.round.sought,
            "how_it_lands": plan.round.how_it_lands,
        }[about]
        aim, why = about, "asked about the question"
    elif in_another_language(text):
        aim, lines, why = "in_english", plan.round.in_english, "not in English"
    elif not _said_unclear(plan, transcript) and is_unclear(text):
        aim, lines, why = "unclear", plan.round.unclear, "could not be understood"
    else:
        return None
    if not lines:
        return None
    line = drawn(lines, plan, transcript)
    return plain(MoveKind.ANSWER, at.phase, why, aim=aim, line=line)


def _chosen(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread, text: str
) -> Option | None:
    """That they may go ahead, to who only said which occasion they will tell of; said once a question."""
    wanted = Aim.SITUATION in thread.question.wants and not is_task(plan, at, thread)
    said = any(t.move and t.move.aim == "chosen" for t in thread.turns)
    if not plan.round.chosen or thread.probed or said or not wanted:
        return None
    if not (chooses_an_event(text) or only_names_an_event(text)):
        return None
    line = drawn(plan.round.chosen, plan, transcript)
    return plain(MoveKind.ANSWER, at.phase, "said what they will tell of", aim="chosen", line=line)


def _said_unclear(plan: Plan, transcript: Transcript) -> bool:
    """It was said already that an answer could not be understood: once in an interview is enough."""
    return not plan.round.unclear or any(move.aim == "unclear" for move in transcript.moves)


def turned_back(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> Option | None:
    """Back to the question, in words that fit the reason, or None when there is no reason, or the answer was not read; said once a
    question."""
    if thread.last_reading is None:
        return None
    if not _needs_redirect(thread) and not _told_before(plan, transcript, thread):
        return None
    return _redirect(plan, transcript, at, thread)


def may_turn_back(plan: Plan, at: Schedule, thread: Thread) -> tuple[Option, ...]:
    """Back to the question, for who can tell whether it was answered: a language model that read the answer. Where an event was
    plainly told of, there is nothing to turn back to; said once a question."""
    told = Aim.SITUATION in thread.heard and Aim.SITUATION not in thread.touched_on
    if (
        plan.engine != "llm"
        or told
        or thread.redirected
        or Aim.SITUATION not in thread.question.wants
    ):
        return ()
    return (Option(_back_to(thread, at), "", "none", _NO_EVENT),)


def says_something(reading: Reading) -> bool:
    """There is something in the answer to ask further about, be it a few words of what somebody did."""
    if reading.type == "empty":
        acts = any(mark.family in _ACTS for mark in reading.marks)
        return bool(reading.heard) or acts or _names_an_event(reading)
    return reading.type not in NOT_AN_ANSWER


def _told_before(plan: Plan, transcript: Transcript, thread: Thread) -> bool:
    """The answer is one that another question got already; said once a question."""
    if thread.redirected or not thread.answers or not plan.round.repeated:
        return False
    mine = {turn.index for turn in thread.turns}
    earlier = [turn.text for turn in transcript.answers if turn.index not in mine]
    return retold(thread.answers[-1].text, earlier)


def _back_to(thread: Thread, at: Schedule) -> Move:
    """The move that leads back to the question."""
    question = thread.question.id
    return Move(kind=MoveKind.REDIRECT, question=question, aim=Aim.SITUATION, phase=at.phase.id)


def _redirect(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> Option:
    """Back to the question, in words that fit the reason."""
    move = _back_to(thread, at)
    if _told_before(plan, transcript, thread):
        line = drawn(plan.round.repeated, plan, transcript)
        return Option(move, line, "none", "the answer was told before")
    if thread.last_reading and thread.last_reading.type in NOT_AN_ANSWER and plan.round.unanswered:
        line = drawn(plan.round.unanswered, plan, transcript)
        return Option(move, line, "none", "there was no answer yet")
    return Option(move, "", "none", "the answer was not about one specific event")


def _needs_redirect(thread: Thread) -> bool:
    """The answer was none, or told of habits where one event was asked for; said once a question."""
    if thread.redirected or thread.last_reading is None or only_leaves(thread.answers[-1].text):
        return False
    kind = thread.last_reading.type
    said = says_something(thread.last_reading) or thread.probed
    nothing_yet = kind in NOT_AN_ANSWER and not thread.heard and not said
    if nothing_yet:
        return True
    asks_for_event = Aim.SITUATION in thread.question.wants and Aim.SITUATION not in thread.heard
    if _names_an_event(thread.last_reading) or (kind == "opinion" and _named_before(thread)):
        return False
    return kind in NOT_AN_EVENT and asks_for_event


def _named_before(thread: Thread) -> bool:
    """An answer before the last one named the event: what follows is told of it, be it without a sign of a story."""
    return any(names_an_event(turn.text) for turn in thread.answers[:-1])


def _names_an_event(reading: Reading) -> bool:
    return names_an_event(" ".join(sentence.text for sentence in reading.sentences))
