"""The coach by a language model: one further call beside the reply."""

import logging
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from app.content.prompts import Prompts
from app.domain.guard.fencing import fence_for, harmless
from app.domain.guide import Aim
from app.domain.narrative import names_a_level
from app.domain.talk.coaching import CoachingLines, coach
from app.domain.talk.own_facts import invented
from app.domain.transcript import Coaching
from app.domain.usage import Budget
from app.errors import BudgetSpent
from app.llm.model import ChatModel, ChatRequest, Message
from app.model_failures import ModelBroken
from app.roles.interviewer import Attempt

log = logging.getLogger("greenroom.coach")

MOST_TOKENS = 2400
"""A remark needs a tenth of it; the rest is for models that think first."""


class Remark(BaseModel):
    """What the model must return."""

    model_config = ConfigDict(extra="forbid")

    heard: list[Aim]
    missing: list[Aim]
    better: str = Field(min_length=1, max_length=600)


@dataclass(frozen=True, slots=True)
class LlmCoach:
    model: ChatModel
    prompts: Prompts
    lines: CoachingLines
    budget: Budget

    async def remark(self, attempt: Attempt) -> Coaching:
        """Raises a ModelFailure when the model cannot be reached or its remark cannot be used, BudgetSpent when there is
        none left."""
        if self.budget.spent(attempt.usage):
            raise BudgetSpent
        asked = self.prompts.render(
            "coach/remark",
            question=attempt.question,
            aims=self.lines.aims,
            fence=fence_for(attempt.reading.turn),
            answer=harmless(attempt.answer),
            asked=attempt.asked if attempt.earlier else "",
            earlier=[harmless(text) for text in attempt.earlier],
        )
        messages = (Message("user", asked),)
        remark = await self.model.parse(
            ChatRequest(
                purpose="coach", messages=messages, max_tokens=MOST_TOKENS, subject=attempt.subject
            ),
            Remark,
        )
        if names_a_level(remark.better):
            raise ModelBroken(
                "The coach spoke of levels, which it must not; its remark is left out."
            )
        wanted = attempt.question.wants
        heard = [aim for aim in wanted if aim in remark.heard or aim in attempt.heard]
        return Coaching(
            heard=tuple(self.lines.aims[aim].label for aim in heard),
            missing=tuple(self.lines.aims[aim].label for aim in wanted if aim not in heard),
            advice=self._advice(attempt, remark.better, frozenset(heard)),
        )

    def _advice(self, attempt: Attempt, better: str, heard: frozenset[Aim]) -> str:
        """The better sentence where it stands on the candidate's own words; else the authored advice for what is missing, which
        states no fact."""
        told = (*attempt.earlier, attempt.answer)
        found = invented(better, told, asked=(attempt.question.text, attempt.asked))
        if not found:
            return " ".join(better.split())
        log.warning("coach.remark.invented", extra={"words": len(found)})
        return coach(attempt.reading, heard, attempt.question, self.lines).advice
