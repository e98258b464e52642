"""The end of an interview: the candidate's own questions, and goodbye."""

import re

from app.domain.guide import Phase
from app.domain.plan import Plan
from app.domain.talk.facts import asks_nothing, find_fact, wants_no_more
from app.domain.talk.menu import Option, plain
from app.domain.talk.schedule import Schedule, goes_in
from app.domain.transcript import MoveKind, Speaker, Transcript

_FLOOR = re.compile(
    r"\b(?:(?:may|can|could|shall|should) (?:i|we) (?:please |now |maybe )?(?:come to|get to|go to|go on to|turn to|switch to|move to|move on to|ask|start with|begin with"
    r"|use the rest(?: of the time)? for)(?: you)? my (?:own )?questions?"
    r"|i(?:['’]d| would| want| ['’]?ll) ?(?:like |prefer |love |rather )?(?:to )?(?:use|spend|keep|save|have|go on with|stay with) (?:[\w'’]+ ){0,6}my (?:own )?questions?"
    r"|i want my (?:own )?questions?|(?:so|now|then|on|over)(?: to)?,? my (?:own )?questions?"
    r"|i(?:['’]ve| have)(?: got)? a hard stop|i (?:have|need) to (?:be out|leave|go|run|drop off|stop)(?: of [\w ]{2,20}?)? (?:in|at) (?:\w+ ){0,2}minutes?)\b",
    re.I,
)
"""The candidate wants the minutes that are left for what they have to ask, or has to go."""
_MAY_WISH = re.compile(r"question|hard stop|minute", re.I)
"""No wish for the floor is without one of these."""
_BYE = re.compile(r"\b(?:good)?bye(?: now| then)?\W*$", re.I)
_THEIRS = re.compile(r"\bmy (?:own )?questions?\b", re.I)
_LAST_WORDS = 80
_A_QUESTION = re.compile(r"(?:[\w'’]+[^\w?]+){4,}[\w'’]+\W*\?")


def at_their_wish(plan: Plan, transcript: Transcript, at: Schedule) -> tuple[Option, ...]:
    """The floor, once the candidate asks for it: what they ask with it is answered at once. Goodbye is answered by goodbye."""
    last, said = at.plan.phases[-1], transcript.last
    if said is None or said.speaker is Speaker.INTERVIEWER or said.control is not None:
        return ()
    if _BYE.search(said.text):
        return (plain(MoveKind.CLOSE, at.phase, "the candidate said goodbye"),)
    if last.kind != "candidate_questions" or at.phase.id == last.id:
        return ()
    asked = wish_for_the_floor(said.text)
    if asked is None or (_only_has_to_go(said.text) and at.for_questions > 0):
        return ()
    invited = towards_the_end(at)
    return (_answer(plan, asked, last), *invited) if _A_QUESTION.search(asked) else invited


def _only_has_to_go(text: str) -> bool:
    """It is told when the candidate leaves, and no questions of theirs are spoken of: until then there is time."""
    return goes_in(text) is not None and not _THEIRS.search(text)


def wish_for_the_floor(text: str) -> str | None:
    """What is said after the candidate asked for the floor; None when they did not."""
    if not _MAY_WISH.search(text):
        return None
    words = list(re.finditer(r"\S+", text))
    near = text[words[-_LAST_WORDS].start() :] if len(words) > _LAST_WORDS else text
    wishes = list(_FLOOR.finditer(near))
    return near[wishes[-1].end() :] if wishes else None


def towards_the_end(at: Schedule) -> tuple[Option, ...]:
    """Invite the candidate's questions where the plan keeps time for them, else close."""
    last = at.plan.phases[-1]
    if last.kind == "candidate_questions" and at.phase.id != last.id:
        return (plain(MoveKind.INVITE_QUESTIONS, last, "the last minutes are the candidate's"),)
    return (plain(MoveKind.CLOSE, last, "the time is used"),)


def their_questions(plan: Plan, transcript: Transcript, at: Schedule) -> tuple[Option, ...]:
    close = plain(MoveKind.CLOSE, at.phase, "nothing more to ask, or no time left")
    last = transcript.last
    if last is None or last.speaker is Speaker.INTERVIEWER or wants_no_more(last.text):
        return (close,)
    answered = [m for m in transcript.moves if m.phase == at.phase.id and m.kind is MoveKind.ANSWER]
    if at.left <= 0 and answered:
        return (close,)
    if asks_nothing(last.text):
        remark = plain(MoveKind.ANSWER, at.phase, "the candidate asked nothing", aim="noted")
        return (remark, close)
    return (_answer(plan, last.text, at.phase), close)


def _answer(plan: Plan, asked: str, phase: Phase) -> Option:
    fact = find_fact(asked, plan.round.facts)
    return plain(
        MoveKind.ANSWER,
        phase,
        "the candidate asked something",
        aim=fact.id if fact else "unknown",
        line=fact.text if fact else "",
    )
