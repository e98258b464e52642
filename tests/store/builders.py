"""Small values to keep in a store: complete, but no larger than they have to be."""

from datetime import UTC, datetime, timedelta

from app.domain.guide import (
    Aim,
    CompanyValue,
    CriterionWeight,
    Fact,
    LevelExpectation,
    Persona,
    Phase,
    Probe,
    Question,
    Round,
    Topic,
)
from app.domain.interview import Interview
from app.domain.plan import Plan
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

START = datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=UTC)


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


def a_plan() -> Plan:
    return Plan(
        guide="a-guide",
        company="A company",
        level="Staff",
        round=_a_round(),
        topic=None,
        question=None,
        persona=_a_persona(),
        minutes=45,
        mode="real",
        engine="offline",
        seed=7,
        values=(
            CompanyValue(
                id="candor",
                title="Candour",
                meaning="Says it.",
                shown_by=("Said it.",),
                source="memo",
            ),
        ),
        expectations=(
            LevelExpectation(level="Senior", scope=2),
            LevelExpectation(level="Staff", scope=3),
        ),
    )


def _a_round() -> Round:
    return Round(
        id="a-round",
        title="A round",
        summary="Talk.",
        form="conversation",
        minutes=45,
        lengths=(30, 45, 60),
        expect=("Questions.",),
        tips=("Breathe.",),
        scored=tuple(
            CriterionWeight(criterion=name, weight=1, focus="It.")
            for name in ("star_structure", "tradeoff_reasoning", "staff_scope", "communication")
        ),
        phases=(
            Phase(id="opening", title="Opening", kind="opening", minutes=2, goal="Begin."),
            Phase(id="talk", title="Talk", kind="questions", minutes=38, goal="Ask.", draws=("a",)),
            Phase(id="yours", title="Yours", kind="candidate_questions", minutes=5, goal="Answer."),
        ),
        topics=(_a_topic(),),
        ladder=(_a_probe(Aim.RESULT),),
        facts=tuple(
            Fact(id=f"fact-{number}", about=("team", "size"), text="Six people.")
            for number in range(5)
        ),
        personas=(_a_persona(),),
        criteria=(),
    )


def _a_topic() -> Topic:
    return Topic(
        id="a",
        title="A topic",
        about="Something.",
        staff="More of it.",
        red_flags=("None of it.",),
        questions=tuple(_a_question(f"a-{number}") for number in range(1, 6)),
    )


def _a_question(question_id: str) -> Question:
    return Question(
        id=question_id,
        difficulty=3,
        text="Tell me about a change you made.",
        targets=("star_structure",),
        wants=(Aim.OWN_PART, Aim.RESULT),
        staff_cue="More than one team.",
        probes=(_a_probe(Aim.OWN_PART), _a_probe(Aim.RESULT), _a_probe(Aim.COST)),
        red_flags=("Only we.",),
        hints=("Think back.", "A small one will do.", "The last release?"),
        sample_answer="Last spring I moved the queue.",
    )


def _a_probe(aim: Aim) -> Probe:
    return Probe(aim=aim, text="Say more about that.")


def _a_persona() -> Persona:
    return Persona(
        id="kim",
        name="Kim Aalto",
        title="Engineering manager",
        manner="calm",
        warmth="neutral",
        depth=2,
        background="Built queues.",
        opening="Hello, {round_title}, {candidate_minutes} minutes for you.",
        acknowledgements=("Right.", "I see.", "Good to know.", "Go on."),
        transitions=("Next.", "Another thing.", "Let us move on."),
        redirects=("Back to it.", "To the question."),
        interruptions=("Let me stop you.", "One moment."),
        restating=("Again: {question}", "Once more: {question}"),
        skipping=("Skipped.", "We leave it."),
        pausing="Take your time.",
        resuming="Back to: {question}",
        inviting="{minutes} minutes are yours.",
        anything_else=("More?", "Else?"),
        unknown=("I do not know.", "I cannot say."),
        closing="Goodbye.",
        closing_early="Goodbye already.",
    )
