"""What a judging model must return, and how much of it can be believed. No field has room for a level."""

from collections.abc import Container, Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.assessment import ItemJudgement, Judgement
from app.domain.reading import Sentence
from app.domain.rubric import Criterion

MOST_INVALID = 0.3
"""A judgement of whose evidence a larger share is invalid is asked for once more, then given up."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class JudgedItem(_Strict):
    """One checklist item: evidence first, reasoning next, the score last."""

    id: str
    evidence: list[str] = Field(max_length=12)
    reasoning: str = Field(max_length=2000)
    score: Literal[0, 1, 2]


class JudgedCriterion(_Strict):
    """The filled-in checklist of one criterion."""

    items: list[JudgedItem] = Field(max_length=20)
    no_occasion: list[str] = Field(default_factory=list, max_length=20)
    counter_evidence: list[str] = Field(max_length=20)
    chance: Literal["none", "asked", "taken"]


def as_judgement(
    criterion: Criterion, judged: JudgedCriterion, came: Container[str] = ()
) -> Judgement:
    """The judgement in the words of the domain. Where something was shown there was a chance to, whatever else is said.

    `came` are the items whose occasion is known to have come, whatever the judge says of it.
    """
    never = {i for i in map(bare_id, judged.no_occasion) if i not in came}
    items = tuple(
        ItemJudgement(
            item.id,
            item.score,
            tuple(bare_id(i) for i in item.evidence),
            item.reasoning,
            came=item.id not in never,
        )
        for item in judged.items
    )
    counter = tuple(bare_id(i) for i in judged.counter_evidence)
    shown = any(item.score and item.evidence for item in judged.items)
    return Judgement(
        criterion.id, items, counter=counter, chance="taken" if shown else judged.chance
    )


def invalid_share(
    criterion: Criterion, judgement: Judgement, known: Mapping[str, Sentence]
) -> float:
    """How much of a judgement does not hold: ids that are not the candidate's or are flagged, items left out or made up."""
    wanted = {item.id for item in criterion.checklist}
    given = [item.id for item in judgement.items]
    faults = [*(i not in given for i in wanted), *(i not in wanted for i in given)]
    cited = [i for item in judgement.items for i in item.sentences] + list(judgement.counter)
    faults += [i not in known or bool(known[i].flags) for i in cited]
    return sum(faults) / len(faults) if faults else 1.0


def bare_id(sentence: str) -> str:
    """An id as models like to write it, without brackets and spaces."""
    return sentence.strip().strip("[]").strip()


def middle(levels: Sequence[int]) -> int:
    """The index of the median; of two middle ones the lower, so that doubt is not to the candidate's credit."""
    ranked = sorted(range(len(levels)), key=lambda i: (levels[i], i))
    return ranked[(len(ranked) - 1) // 2]
