"""The rules by which the offline assessor finds checklist items, by name.

Each looks at a dossier and says 0, 1 or 2 with the sentences it stands on. They count kinds of evidence, each kind once
for an answer, so that saying a thing twice or at length earns nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.domain.checklist.dossier import Dossier

Score = Literal[0, 1, 2]


@dataclass(frozen=True, slots=True)
class Signal:
    """What a rule found. `came` is False where nothing happened that it could have been shown by: then the score counts only in a
    checklist that knows of no such occasion."""

    score: Score
    sentences: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()
    came: bool = True


Rule = Callable[[Dossier], Signal]


def graded(value: float, *, partly: float, clearly: float) -> Score:
    """2 from `clearly` on, 1 from `partly` on, else 0."""
    return 2 if value >= clearly else 1 if value >= partly else 0


def found(value: float, sentences: tuple[str, ...], *, partly: float, clearly: float) -> Signal:
    """A graded signal that stands on sentences; without any it is 0."""
    return Signal(graded(value, partly=partly, clearly=clearly) if sentences else 0, sentences)


def registry(*groups: Mapping[str, Rule]) -> dict[str, Rule]:
    """All rules by name. Raises ValueError when two have the same name."""
    rules: dict[str, Rule] = {}
    for group in groups:
        for name, rule in group.items():
            if name in rules:
                raise ValueError(f"two rules are called {name}")
            rules[name] = rule
    return rules
