"""A transcript with the labels that a person gave it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domain.rubric import Level

Degree = Literal[0, 1, 2]


class _Read(BaseModel):
    """Read from a file that may hold more than is used."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Segment(_Read):
    """Whole sentences of an answer that do one job: S situation, T task, A action, R result, L lesson, X choice, O other."""

    part: str
    text: str


class LabelledTurn(_Read):
    """A turn; a candidate's may be given in segments, which make its text when joined by a space."""

    speaker: Literal["interviewer", "candidate"]
    text: str = ""
    segments: tuple[Segment, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _joined(cls, raw: object) -> object:
        if isinstance(raw, dict) and "text" not in raw:
            if not isinstance(raw.get("segments"), list):
                raise ValueError("has neither a text nor segments")
            parts = [s.get("text", "") for s in raw["segments"] if isinstance(s, dict)]
            return {**raw, "text": " ".join(str(p) for p in parts)}
        return raw


class AnswerLabel(_Read):
    """What an answer to a behavioural question holds."""

    turn: int
    star: dict[Literal["S", "T", "A", "R"], Degree]
    measured_result: bool
    agency: Degree
    reflection: Degree

    @model_validator(mode="after")
    def _has_all_parts(self) -> "AnswerLabel":
        if len(self.star) < 4:
            raise ValueError("star needs S, T, A and R")
        return self


class _Labels(_Read):
    criteria: dict[str, Level | None]
    values: dict[str, Degree] = {}
    answers: tuple[AnswerLabel, ...] = ()

    @model_validator(mode="after")
    def _has_overall(self) -> "_Labels":
        if "overall" not in self.criteria:
            raise ValueError("criteria needs overall")
        return self


class Labelled(_Read):
    """A transcript and its labels. A criterion is None when the interview gave no chance to see it."""

    id: Annotated[str, Field(min_length=1)]
    round: Annotated[str, Field(min_length=1)]
    turns: Annotated[tuple[LabelledTurn, ...], Field(min_length=1)]
    labels: _Labels
    traps: tuple[str, ...] = ()

    @property
    def criteria(self) -> dict[str, Level | None]:
        return self.labels.criteria

    @property
    def values(self) -> dict[str, Degree]:
        return self.labels.values

    @property
    def answers(self) -> tuple[AnswerLabel, ...]:
        return self.labels.answers

    @property
    def words(self) -> int:
        """How many words the candidate said."""
        return sum(len(t.text.split()) for t in self.turns if t.speaker == "candidate")
