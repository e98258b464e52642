"""Small values to keep in a store: complete, but no larger than they have to be."""

from datetime import datetime, timedelta

from app.domain.guide import Aim
from app.domain.interview import Interview
from app.domain.report import (
    Assessment,
    Decision,
    Delivery,
    Method,
    Recommendation,
    Report,
)
from app.domain.transcript import (
    Artifact,
    Coaching,
    Control,
    Move,
    MoveKind,
    Speaker,
    Transcript,
    Turn,
)
from tests.builders import START, a_plan


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def an_interview(
    interview_id: str = "one", *, created_at: datetime = START, turns: tuple[Turn, ...] = ()
) -> Interview:
    return Interview(
        id=interview_id,
        created_at=created_at,
        plan=a_plan(),
        transcript=Transcript(turns=turns),
    )


def opening(at: datetime = START) -> Turn:
    """Turn 0."""
    return Turn(
        index=0,
        speaker=Speaker.INTERVIEWER,
        text="Good morning. Shall we begin?",
        at=at,
        move=Move(kind=MoveKind.OPEN, phase="opening"),
    )


def asked(index: int, text: str = "And your own part in it?", at: datetime | None = None) -> Turn:
    """An interviewer turn with everything that one can carry."""
    return Turn(
        index=index,
        speaker=Speaker.INTERVIEWER,
        text=text,
        at=at or START + minutes(index),
        move=Move(kind=MoveKind.PROBE, question="a-1", aim="own_part", phase="talk"),
        heard=(Aim.SITUATION, Aim.RESULT),
        coaching=Coaching(heard=("the situation",), missing=("the cost",), advice="Name it."),
    )


def answered(
    index: int,
    text: str = "I moved the queue — it took “two” weeks 🙂.",
    *,
    client_id: str | None = None,
    at: datetime | None = None,
    control: Control | None = None,
) -> Turn:
    """A candidate turn; with an artifact when it has words."""
    return Turn(
        index=index,
        speaker=Speaker.CANDIDATE,
        text=text if control is None else "",
        at=at or START + minutes(index),
        control=control,
        artifact=None if control else Artifact(kind="code", language="python", text="x = 1\n"),
        client_id=client_id,
    )


def closing(index: int, at: datetime | None = None) -> Turn:
    return Turn(
        index=index,
        speaker=Speaker.INTERVIEWER,
        text="Thank you. Goodbye.",
        at=at or START + minutes(index),
        move=Move(kind=MoveKind.CLOSE),
    )


def an_assessment(criterion: str = "star_structure", *, why: str = "Told in order.") -> Assessment:
    return Assessment(
        criterion=criterion,
        title="Structure",
        status="observed",
        level=3,
        why=why,
        items=(),
        evidence=(),
        counter_evidence=(),
        caps=(),
        confidence="medium",
        samples=(3,),
        next_level=None,
        engine="offline",
    )


def a_report(
    *, decision: Decision = "yes", score: float | None = 3.1, summary: str = "A fair start."
) -> Report:
    return Report(
        guide="a-guide",
        round="a-round",
        round_title="A round",
        recommendation=Recommendation(
            decision=decision,
            score=score,
            low="no",
            high="yes",
            coverage=0.8,
            why="Most of it was seen.",
            level_shown="Staff",
            level_why="Several teams.",
        ),
        summary=summary,
        assessments=(an_assessment(),),
        answers=(),
        tradeoffs=(),
        values=(),
        moments=(),
        stronger=None,
        drills=(),
        delivery=Delivery(
            answers=1,
            words=9,
            median_words=9,
            longest_words=9,
            talk_share=0.6,
            fillers_per_100_words=0.0,
        ),
        flags=(),
        hints=(),
        method=Method(engine="offline", model=None, samples=1, rubric="abc123", notes=()),
    )
