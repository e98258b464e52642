"""Small values for tests: a round with just enough in it, and transcripts told in words and minutes."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from app.domain.guide import (
    Aim,
    CompanyValue,
    CriterionWeight,
    Fact,
    LevelExpectation,
    Phase,
    Probe,
    Question,
    Round,
    Topic,
)
from app.domain.persona import Persona
from app.domain.plan import Mode, Plan
from app.domain.reading import Reading
from app.domain.report import AnswerType
from app.domain.rubric import Anchor, AnchorAnswer, ChecklistItem, Criterion
from app.domain.transcript import Artifact, Control, Move, MoveKind, Speaker, Transcript, Turn
from app.domain.usage import Call

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

WANTS = (Aim.SITUATION, Aim.OWN_PART, Aim.DECISION, Aim.RESULT, Aim.MEASURE, Aim.REFLECTION)


def minute(at: float) -> datetime:
    """The time so many minutes into the interview."""
    return START + timedelta(minutes=at)


def a_question(question_id: str, wants: tuple[Aim, ...] = WANTS, difficulty: int = 2) -> Question:
    return Question(
        id=question_id,
        difficulty=difficulty,
        text=f"Tell me about {question_id}.",
        targets=("star_structure",),
        wants=wants,
        staff_cue="Reaches beyond the own team.",
        probes=(
            Probe(aim=Aim.OWN_PART, text=f"What was your own part in {question_id}?"),
            Probe(aim=Aim.RESULT, text=f"What came of {question_id}?"),
            Probe(
                aim=Aim.MEASURE,
                text=f"How did you know, in {question_id}?",
                quoting="You said “{quote}”. By how much?",
            ),
        ),
        red_flags=("None.",),
        hints=("First hint.", "Second hint.", "Third hint."),
        sample_answer="A full answer.",
    )


def a_persona(depth: int = 3) -> Persona:
    return Persona(
        id="sam",
        name="Sam",
        title="Staff engineer",
        manner="Plain.",
        warmth="neutral",
        depth=depth,
        background="Has done this before.",
        opening="This is {round_title}, with {candidate_minutes} minutes for your questions. Shall we begin?",
        acknowledgements=("Right.", "I see.", "Understood.", "Noted."),
        transitions=("Next one.", "Moving on.", "Another subject."),
        redirects=("Can you tell me of one specific occasion?", "Which day was that?"),
        interruptions=("Let me stop you there.", "I have to cut in."),
        restating=("Once more: {question}", "Again: {question}"),
        skipping=("We leave that one.", "Skipped."),
        pausing="Take your time.",
        resuming="Welcome back. {question}",
        inviting="There are {minutes} minutes left. What would you like to ask me?",
        anything_else=("What else?", "Anything more?"),
        unknown=("I do not know.", "I cannot say."),
        closing="That is our time. Goodbye.",
        closing_early="We stop here. Goodbye.",
    )


def a_criterion(criterion_id: str = "star_structure", signal: str = "situation") -> Criterion:
    return Criterion(
        id=criterion_id,
        title="STAR",
        asks="Was it told whole?",
        checklist=tuple(
            ChecklistItem(id=f"item_{i}", text=f"Item {i}.", signal=signal, advice="Do it.")
            for i in range(4)
        ),
        cuts=(0.25, 0.5, 0.75),
        anchors=(
            Anchor(level=1, behaviour="One."),
            Anchor(level=2, behaviour="Two."),
            Anchor(level=3, behaviour="Three."),
            Anchor(level=4, behaviour="Four."),
        ),
        answers=(
            AnchorAnswer(level=1, answer="No.", why="Empty."),
            AnchorAnswer(level=3, answer="Yes.", why="Solid."),
            AnchorAnswer(level=4, answer="Yes, and more.", why="Full."),
        ),
    )


def a_topic(topic_id: str) -> Topic:
    """Six questions of rising difficulty."""
    return Topic(
        id=topic_id,
        title=topic_id.title(),
        about="About it.",
        staff="At Staff.",
        red_flags=("None.",),
        questions=tuple(a_question(f"{topic_id}-{i}", difficulty=1 + i % 5) for i in range(6)),
    )


def _story_phase(number: int, topic_id: str) -> Phase:
    return Phase(
        id=f"story-{number}",
        title=f"Story {number}",
        kind="questions",
        minutes=19,
        goal="Hear it.",
        draws=(topic_id,),
    )


def a_round() -> Round:
    """45 minutes: opening 2, two phases of 19 with six questions each, 5 for the candidate."""
    return Round(
        id="talk",
        title="A talk",
        summary="Talk.",
        form="Conversation",
        minutes=45,
        lengths=(30, 45, 60),
        expect=("Talk.",),
        tips=("Talk.",),
        scored=tuple(
            CriterionWeight(criterion=f"criterion_{i}", weight=1, focus="All.") for i in range(4)
        ),
        phases=(
            Phase(id="opening", title="Opening", kind="opening", minutes=2, goal="Settle."),
            _story_phase(1, "feedback"),
            _story_phase(2, "failure"),
            Phase(
                id="yours",
                title="Your questions",
                kind="candidate_questions",
                minutes=5,
                goal="Answer.",
            ),
        ),
        topics=(a_topic("feedback"), a_topic("failure")),
        ladder=tuple(Probe(aim=aim, text=f"And the {aim}?") for aim in Aim),
        facts=tuple(
            Fact(id=f"fact-{i}", about=(about, f"word{i}"), text=f"Fact {i}.")
            for i, about in enumerate(("team", "keeper test", "pager", "growth", "salary"))
        ),
        undecided=("That is for you to decide.", "Take it as you think best."),
        following=("Go on.", "I am following."),
        personas=(a_persona(),),
        criteria=tuple(a_criterion(f"criterion_{i}") for i in range(4)),
    )


def a_plan(
    *, seed: int = 7, depth: int = 3, mode: Mode = "real", round_: Round | None = None
) -> Plan:
    value = CompanyValue(
        id="candor", title="Candor", meaning="Says it.", shown_by=("Says it.",), source="memo"
    )
    levels = (LevelExpectation(level="Senior", scope=2), LevelExpectation(level="Staff", scope=3))
    return Plan(
        guide="a-guide",
        company="Acme",
        level="Staff",
        round=round_ or a_round(),
        topic=None,
        question=None,
        persona=a_persona(depth),
        minutes=45,
        mode=mode,
        engine="offline",
        seed=seed,
        values=(value,),
        expectations=levels,
    )


def a_reading(
    turn: int, *heard: Aim, type: AnswerType = "story", anchors: dict[Aim, str] | None = None
) -> Reading:
    return Reading(
        turn=turn, type=type, sentences=(), heard=frozenset(heard), anchors=anchors or {}
    )


def said(
    text: str, at: float, *, control: Control | None = None, client_id: str | None = None
) -> tuple[Speaker, str, float, Move | None, Control | None, str | None]:
    """The candidate's words at a minute."""
    return Speaker.CANDIDATE, text, at, None, control, client_id


def moved(
    kind: MoveKind,
    at: float,
    *,
    question: str | None = None,
    aim: str | None = None,
    phase: str = "story-1",
) -> tuple[Speaker, str, float, Move | None, Control | None, str | None]:
    """An interviewer's move at a minute."""
    move = Move(kind=kind, question=question, aim=aim, phase=phase)
    return Speaker.INTERVIEWER, f"{kind} {question or ''}?", at, move, None, None


def transcript(
    *turns: tuple[Speaker, str, float, Move | None, Control | None, str | None],
) -> Transcript:
    """A transcript of what was said and moved."""
    return Transcript(
        turns=tuple(
            Turn(
                index=i,
                speaker=speaker,
                text=text,
                at=minute(at),
                move=move,
                control=control,
                client_id=client_id,
            )
            for i, (speaker, text, at, move, control, client_id) in enumerate(turns)
        )
    )


def with_artifact(so_far: Transcript, artifact: Artifact | None) -> Transcript:
    """The same, with that, or with nothing, beside its last turn."""
    last = so_far.turns[-1].model_copy(update={"artifact": artifact})
    return Transcript(turns=(*so_far.turns[:-1], last))


OPENED = (moved(MoveKind.OPEN, 0, phase="opening"), said("Yes.", 0.5))


def a_call(tokens_out: int = 40, error: str | None = None) -> Call:
    """One of the interviewer's, to a model with a price."""
    return Call(
        purpose="interviewer",
        model="small",
        tokens_in=900,
        tokens_cached=800,
        tokens_out=tokens_out,
        first_token_ms=120,
        duration_ms=900,
        cost=Decimal("0.00125"),
        error=error,
    )
