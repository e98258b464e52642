"""The shapes of the API's JSON: what clients send, interviews and their turns; guides have a file of their own."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domain.guide import Guide, Phase
from app.domain.interview import Interview, InterviewSummary
from app.domain.talk.schedule import schedule
from app.domain.transcript import Artifact, Coaching, Control, Speaker, Turn

HALF = re.compile("[\ud800-\udfff]")


def storable(sent: object) -> object:
    """What was sent, as it is. Raises ValueError for texts with half of a pair that makes a
    character: they can be neither kept nor sent on."""
    match sent:
        case str() if not sent.isascii() and HALF.search(sent):
            raise ValueError("a text in it has half a character")
        case dict():
            for name, value in sent.items():
                storable(name)
                storable(value)
        case list():
            for value in sent:
                storable(value)
    return sent


class Sent(BaseModel):
    """What a client sends: an unknown field is refused rather than ignored."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _storable(cls, sent: object) -> object:
        return storable(sent)


class NewInterview(Sent):
    guide: str | None = None
    round: str | None = None
    topic: str | None = None
    question: str | None = None
    persona: str | None = None
    minutes: float | None = None
    mode: Literal["real", "coach"] = "real"
    seed: int | None = Field(default=None, ge=0, lt=2**63)
    retry_of: str | None = None


class NewTurn(Sent):
    """An answer, a control, or neither, which asks the interviewer to go on.

    `adds_to` is the index of one's own last answer, when a reply to it was stopped and this answer goes on from it.
    """

    answer: str | None = None
    adds_to: int | None = Field(default=None, ge=0)
    client_id: str | None = Field(default=None, min_length=1, max_length=100)
    artifact: Artifact | None = None
    control: Control | None = None

    @model_validator(mode="after")
    def _goes_with_something(self) -> Self:
        """What would be left out in silence is refused; an empty answer beside a control is none."""
        if self.control is not None and self.answer is not None and not self.answer.strip():
            self.answer = None
        if self.answer is None and self.control is None:
            if self.artifact is not None:
                raise ValueError("an artifact goes with an answer or a control")
            if self.adds_to is not None:
                raise ValueError("adds_to goes with an answer")
        return self


class StoppedShape(BaseModel):
    """Whether a reply in progress was stopped; what was said of it is not kept then."""

    stopped: bool


class Fault(BaseModel):
    """What every error looks like."""

    error: str
    detail: str


class MoveShape(BaseModel):
    kind: str
    question: str | None
    aim: str | None
    phase: str | None


class TurnShape(BaseModel):
    index: int
    speaker: Speaker
    text: str
    at: datetime
    move: MoveShape | None = None
    control: Control | None = None
    artifact: Artifact | None = None
    coaching: Coaching | None = None


class SummaryShape(InterviewSummary):
    persona_name: str


class PhaseShape(BaseModel):
    id: str
    title: str
    minutes: float


class InterviewShape(BaseModel):
    id: str
    guide: str
    round: str
    round_title: str
    topic: str | None
    persona: str
    persona_name: str
    engine: str
    minutes: float
    mode: str
    seed: int
    retry_of: str | None
    created_at: datetime
    closed: bool
    paused: bool
    spent_seconds: float
    phase: str
    phases: list[PhaseShape]
    turns: list[TurnShape]
    usage: dict[str, object] | None = None
    """What calls to a language model took; only there when one plays."""


def turn_shape(turn: Turn) -> TurnShape:
    move = MoveShape(**turn.move.model_dump()) if turn.move else None
    return TurnShape(
        index=turn.index,
        speaker=turn.speaker,
        text=turn.text,
        at=turn.at,
        move=move,
        control=turn.control,
        artifact=turn.artifact,
        coaching=turn.coaching,
    )


def turn_json(turn: Turn) -> dict[str, object]:
    """A turn as JSON: what a turn does not have is left out, but a move always names its question and aim."""
    shaped = turn_shape(turn).model_dump(mode="json")
    return {key: value for key, value in shaped.items() if value is not None}


def interview_json(interview: Interview, now: datetime) -> dict[str, object]:
    plan, transcript = interview.plan, interview.transcript
    at = schedule(
        plan, transcript, transcript.last.at if transcript.closed and transcript.last else now
    )
    shaped = InterviewShape(
        id=interview.id,
        guide=plan.guide,
        round=plan.round.id,
        round_title=plan.round.title,
        topic=plan.topic,
        persona=plan.persona.id,
        persona_name=plan.persona.name,
        engine=plan.engine,
        minutes=plan.minutes,
        mode=plan.mode,
        seed=plan.seed,
        retry_of=plan.retry_of,
        created_at=interview.created_at,
        closed=transcript.closed,
        paused=transcript.paused,
        spent_seconds=round(at.spent * 60, 1),
        phase=at.phase.id,
        phases=[phase_shape(phase) for phase in plan.phases],
        turns=[],
    ).model_dump(mode="json", exclude={"usage"})
    return {**shaped, "turns": [turn_json(turn) for turn in transcript.turns]}


def summary_json(summary: InterviewSummary, guides: Sequence[Guide]) -> dict[str, object]:
    """A line of the history; its persona is told by id, as everywhere, unless no guide has it any more."""
    personas = (p for guide in guides for round_ in guide.rounds for p in round_.personas)
    persona = next((p.id for p in personas if p.name == summary.persona), summary.persona)
    line = summary.model_dump(mode="json")
    return {**line, "persona": persona, "persona_name": summary.persona}


def phase_shape(phase: Phase) -> PhaseShape:
    return PhaseShape(id=phase.id, title=phase.title, minutes=phase.minutes)
