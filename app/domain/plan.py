"""What was agreed when an interview began: frozen into its row, so that later edits of a guide change nothing in it."""

from typing import Literal

from app.domain.guide import CompanyValue, LevelExpectation, Phase, Question, Round
from app.domain.persona import Persona
from app.domain.values import Value

Mode = Literal["real", "coach"]
EngineName = Literal["llm", "offline"]


class Plan(Value):
    """One interview as it will be conducted: a round with its phases scaled to the chosen length."""

    guide: str
    company: str
    level: str
    round: Round
    topic: str | None
    question: str | None
    retry_of: str | None = None
    """The interview in which that question was answered before; this one asks nothing else."""
    persona: Persona
    minutes: float
    mode: Mode
    engine: EngineName
    seed: int
    values: tuple[CompanyValue, ...]
    expectations: tuple[LevelExpectation, ...]

    @property
    def phases(self) -> tuple[Phase, ...]:
        return self.round.phases

    def questions_of(self, phase: Phase) -> tuple[Question, ...]:
        """The questions a phase may draw, in authored order."""
        drawn: list[Question] = []
        for topic in self.round.topics:
            for question in topic.questions:
                if topic.id in phase.draws or question.id in phase.draws:
                    drawn.append(question)
        return tuple(drawn)
