"""The case for and against, written by a language model from the assessments; code checks what it stands on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

from app.content.prompts import Prompts
from app.domain.debriefing.debrief import SENTENCES
from app.domain.debriefing.packet import Debrief, Side
from app.domain.debriefing.panel import Finding, cited
from app.domain.guard.fencing import fence_around, harmless
from app.domain.narrative import names_a_level
from app.domain.usage import NOTHING, Budget, Usage
from app.errors import BudgetSpent
from app.llm.model import ChatModel, ChatRequest, Message
from app.model_failures import ModelBroken


@dataclass(frozen=True, slots=True)
class Panel:
    """What the writer of a packet is given. `subject` is the interview on whose account the call goes."""

    debrief: Debrief
    findings: tuple[Finding, ...]
    subject: str | None = None
    usage: Usage = NOTHING


class Debriefer(Protocol):
    async def argue(self, panel: Panel) -> Debrief:
        """The packet with its case for and against in this writer's words. Raises an AppError when it cannot be had."""
        ...


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Argued(_Strict):
    """One sentence, and the ids of the findings that it stands on."""

    text: str = Field(min_length=1, max_length=500)
    findings: list[str] = Field(min_length=1, max_length=4)


class Cases(_Strict):
    """What the model must return."""

    case_for: list[Argued] = Field(max_length=6)
    case_against: list[Argued] = Field(max_length=6)


@dataclass(frozen=True, slots=True)
class LlmDebriefer:
    """One call for the two cases; everything else in the packet is computed."""

    model: ChatModel
    prompts: Prompts
    budget: Budget

    async def argue(self, panel: Panel) -> Debrief:
        """Raises a ModelFailure when the model cannot be reached or what it wrote cannot be used, BudgetSpent when there
        is none left."""
        if self.budget.spent(panel.usage):
            raise BudgetSpent
        known = {f"f{n}": f for n, f in enumerate(panel.findings, 1)}
        asked = self.prompts.render(
            "assessor/debrief",
            fence=fence_around(quote for f in panel.findings for quote in _quotes(f)),
            findings=[_shown(ref, finding) for ref, finding in known.items()],
            sentences=SENTENCES,
        )
        cases = await self.model.parse(
            ChatRequest(
                purpose="debrief", messages=(Message("user", asked),), subject=panel.subject
            ),
            Cases,
        )
        return argued(panel.debrief, cases, known)


def argued(debrief: Debrief, cases: Cases, known: Mapping[str, Finding]) -> Debrief:
    """The packet with what holds of the written cases: a sentence must stand on findings of its own side and name no
    level. Where fewer than three hold, the rules' sentences fill up.

    Raises ModelBroken when nothing holds.
    """
    strong = {ref: f for ref, f in known.items() if f.level >= 3}
    weak = {ref: f for ref, f in known.items() if f.level <= 2}
    told_for = [s for a in cases.case_for if (s := _side(a, strong, known, "for")) is not None]
    told_against = [
        s for a in cases.case_against if (s := _side(a, weak, known, "against")) is not None
    ]
    if not told_for and not told_against:
        raise ModelBroken("The model's case for and against did not stand on what was judged.")
    return debrief.model_copy(
        update={
            "case_for": _filled(told_for, debrief.case_for),
            "case_against": _filled(told_against, debrief.case_against),
            "written_by": "model",
        }
    )


def _side(
    told: Argued,
    own: Mapping[str, Finding],
    known: Mapping[str, Finding],
    side: Literal["for", "against"],
) -> Side | None:
    refs = [ref.strip().strip("[]") for ref in told.findings]
    if not all(ref in known for ref in refs) or not any(ref in own for ref in refs):
        return None
    text = " ".join(told.text.split())
    if names_a_level(text):
        return None
    quotes = tuple(c for ref in refs if ref in own for c in cited(own[ref], side))
    return Side(text=text, cited=quotes[:2])


def _filled(told: Sequence[Side], by_rule: Sequence[Side]) -> tuple[Side, ...]:
    return (*told, *by_rule)[:SENTENCES]


def _shown(ref: str, finding: Finding) -> dict[str, object]:
    items = finding.assessment.items
    return {
        "ref": ref,
        "round": finding.held.round.title,
        "title": finding.assessment.title,
        "side": "for" if finding.level >= 3 else "against",
        "met": [item.text for item in items if item.score == 2],
        "open": [item.text for item in items if item.score < 2],
        "quotes": [harmless(quote) for quote in dict.fromkeys(_quotes(finding))],
    }


def _quotes(finding: Finding) -> list[str]:
    return [c.evidence.quote for c in (*cited(finding, "for"), *cited(finding, "against"))]
