"""The end of an interview: the candidate's own questions, and goodbye."""

from app.domain.plan import Plan
from app.domain.talk.facts import find_fact, wants_no_more
from app.domain.talk.menu import Option, plain
from app.domain.talk.schedule import Schedule
from app.domain.transcript import MoveKind, Speaker, Transcript


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
    fact = find_fact(last.text, plan.round.facts)
    answer = plain(
        MoveKind.ANSWER,
        at.phase,
        "the candidate asked something",
        aim=fact.id if fact else "unknown",
        line=fact.text if fact else "",
    )
    return (answer, close)
