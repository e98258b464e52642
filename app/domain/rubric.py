"""How a round is judged: criteria, their checklists, and the behaviour that earns each level."""

from collections.abc import Container
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.domain.values import Value

Level = Literal[1, 2, 3, 4]
"""1 clearly below the bar, 2 mixed, 3 solid at the bar, 4 exceptional."""

Snake = Annotated[str, Field(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")]
Text = Annotated[str, Field(min_length=1)]

MOST_BY_OCCASION = 0.25
"""The share of a checklist's weight that may depend on an occasion, so that what is left is always enough to judge by."""


class ChecklistItem(Value):
    """One small thing that a judge can look for: 0 absent, 1 partly, 2 clearly.

    `signal` names the rule by which the offline assessor finds it. `occasion` says what must have happened for it to be
    shown at all: where it never did, the point is left out of the sum.
    """

    id: Snake
    text: Text
    signal: Snake
    weight: Annotated[float, Field(gt=0)] = 1.0
    advice: Text
    occasion: Text | None = None


class Anchor(Value):
    """The observable behaviour that earns a level."""

    level: Level
    behaviour: Text


class AnchorAnswer(Value):
    """A short answer of a known level, with the reason: shown to a judge as an example."""

    level: Level
    answer: Text
    why: Text


class Cap(Value):
    """A ceiling on the level when something is missing. `when` names the rule."""

    when: Snake
    level: Level
    because: Text


class Criterion(Value):
    """One dimension of judgement. Levels come from the weighted checklist sum and the cuts, never from a judge.

    `cuts` are the smallest shares (0 to 1) of the reachable checklist sum that earn the levels 2, 3 and 4.
    """

    id: Snake
    title: Text
    asks: Text
    checklist: tuple[ChecklistItem, ...] = Field(min_length=4, max_length=8)
    cuts: tuple[float, float, float]
    caps: tuple[Cap, ...] = ()
    anchors: tuple[Anchor, Anchor, Anchor, Anchor]
    answers: tuple[AnchorAnswer, AnchorAnswer, AnchorAnswer]

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if [a.level for a in self.anchors] != [1, 2, 3, 4]:
            raise ValueError("anchors must be given for the levels 1, 2, 3 and 4, in this order")
        if not (1 in {a.level for a in self.answers} or 2 in {a.level for a in self.answers}):
            raise ValueError("one anchor answer must be of a low level (1 or 2)")
        if not any(a.level == 4 for a in self.answers):
            raise ValueError("one anchor answer must be of level 4")
        if not 0 < self.cuts[0] < self.cuts[1] < self.cuts[2] <= 1:
            raise ValueError("cuts must rise from above 0 to at most 1")
        ids = [item.id for item in self.checklist]
        if len(set(ids)) != len(ids):
            raise ValueError("checklist ids must differ")
        by_occasion = sum(item.weight for item in self.checklist if item.occasion)
        if by_occasion > MOST_BY_OCCASION * sum(item.weight for item in self.checklist):
            raise ValueError(
                f"items with an occasion may carry at most {MOST_BY_OCCASION:.0%} of the checklist's weight"
            )
        return self

    def without(self, items: Container[str]) -> Self:
        """The criterion without those checklist items, and without the caps that ask for them."""
        kept = tuple(item for item in self.checklist if item.id not in items)
        caps = tuple(cap for cap in self.caps if cap.when.partition("_")[2] not in items)
        return self.model_copy(update={"checklist": kept, "caps": caps})
