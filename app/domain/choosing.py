"""How ways of building something were weighed in an answer of a technical interview.

There nobody says `alternative`: ways are set beside each other with what each takes, in half sentences. So it is the
meeting of ways, prices, a choice and a reason in one answer that tells, not a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.lines import Line, lines_of, touches
from app.domain.reading import Reading

PRICED_WAYS = 2
"""So many sentences that tell what something takes are as many ways held beside each other."""
MANY = 4
"""So many sentences of ways and prices are three ways held beside each other."""
ENOUGH = 2
"""So many sentences about something technical make an answer technical, half sentences and all."""
_POSED = (
    "why not", "instead", "avoid", "without", "rather", "alternative*", "option*", "other way", "another way", "versus", "or",
    "better", "why a", "why the", "prefer*", "tradeoff*", "trade", "weigh*", "choose", "chose", "choice", "compare*", "why",
)  # fmt: skip
"""The words by which an interviewer holds another way out."""
_SHORTEST = 3
_EMPTY = ("unsure", "gives_up", "defends", "waves_away", "not_counted", "textbook")


@dataclass(frozen=True, slots=True)
class Choosing:
    """The sentences of one answer by what they do in a choice."""

    ways: tuple[str, ...]
    prices: tuple[str, ...]
    figured: tuple[str, ...]
    choices: tuple[str, ...]
    ties: tuple[str, ...]
    turns: tuple[str, ...]
    posed: bool
    """The interviewer held out the other way."""

    @property
    def held(self) -> int:
        """How many sentences hold a way, or tell what one takes."""
        return len({*self.ways, *self.prices})

    @property
    def weighs(self) -> bool:
        """Whether a way is held beside another, and priced, and one is taken."""
        beside = (bool(self.ways) and self.held >= PRICED_WAYS) or (self.posed and bool(self.ties))
        return beside and bool(self.prices) and bool(self.choices or self.turns)

    @property
    def elements(self) -> dict[str, tuple[str, ...]]:
        """What the choice is made of, and the sentences of each element."""
        return {
            "alternatives": self.ways or self.prices,
            "cost": self.prices,
            "price": self.figured or (self.prices if len(self.prices) >= PRICED_WAYS else ()),
            "decision": self.choices,
            "context": self.ties,
            "switch": self.turns,
        }


def choosing(reading: Reading) -> Choosing:
    """What an answer holds of a choice. Questions, slogans, guesses and talk of nothing technical hold nothing."""
    lines = [x for x in lines_of([reading]) if x.counts and not x.asks and not x.has(*_EMPTY)]
    about = [x for x in lines if x.on_system or x.on_code]
    if len(about) < ENOUGH:
        lines = about
    return Choosing(
        ways=_ids(lines, "way", "other_way", "alternative"),
        prices=_ids(about, "takes", "cost"),
        figured=tuple(x.id for x in about if x.numbers and x.has("takes", "cost")),
        choices=tuple(x.id for x in lines if x.has("chooses", "decision") or _names_one(x)),
        ties=_ids(about, "ties", "consequence"),
        turns=_ids(lines, "turns", "switch"),
        posed=touches(reading.question, _POSED),
    )


def _names_one(line: Line) -> bool:
    """`Heap.` after three ways were told says which one."""
    return len(line.text.split()) <= _SHORTEST and (line.on_code or line.on_system)


def _ids(lines: Sequence[Line], *families: str) -> tuple[str, ...]:
    return tuple(x.id for x in lines if x.has(*families))
