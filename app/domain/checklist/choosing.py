"""How ways of building something were weighed in an answer of a technical interview.

There nobody says `alternative`: ways are set beside each other with what each takes, in half sentences. So it is the
meeting of ways, prices, a choice and a reason in one answer that tells, not a word.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.checklist.lines import lines_of, touches
from app.domain.reading import Reading
from app.domain.wording.function_words import PRONOUNS
from app.domain.wording.line import Line

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
"""Words of a sentence that says something; fewer only name a thing."""
_EITHER = 9
"""Words of a sentence that does nothing but name two ways."""
_LONG = 30
"""Words of a sentence that may hold two ways."""
_EMPTY = (
    "own_act",
    "we_act",
    "unsure",
    "gives_up",
    "waves_away",
    "not_counted",
    "textbook",
    "habitual",
)
_COUNTS = re.compile(
    r"\b(?:two|three|four|[2-4]|several|a few|some|these|the|other) (?:\w+ )?(?:ways|possibilities|options|rules|choices|approaches"
    r"|candidates|policies|strategies|designs|alternatives|answers|solutions|methods)\b|\bways? (?:of|to)\b",
    re.IGNORECASE,
)
"""How ways are announced before each is told."""
_HEADED = re.compile(r"(?:[\w'’-]+,? ){0,10}[\w'’-]+: \w")
"""`Last to arrive wins: simplest, and wrong for the plane`: a way, and what is to be said of it."""
_CONCLUDES = re.compile(
    r"(?:^|[,;:] )(?:so|then|hence) (?!(?:i|we|it|you|they|that|this|there|he|she|what|if|when)\b)(?:[\w+#'-]+ ){0,3}[\w+#'-]+[.!]$"
    r"|[,;:] so (?:the|a|no|per) [\w'-]+,",
    re.IGNORECASE,
)
"""`Nobody said undo, so union-find.`: a choice without a verb, where ways were told before."""

_NO_REASON = ("unsure", "evasive", "gives_up", "waves_away", "textbook", "habitual")


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
    held: int
    """How many ways and prices there are, by sentences; a long one, or one without stops, holds several."""
    priced: int

    @property
    def weighs(self) -> bool:
        """Whether a way is held beside another, and priced, and one is taken."""
        beside = (bool(self.ways) and self.held >= PRICED_WAYS) or (self.posed and bool(self.ties))
        return beside and bool(self.prices) and bool(self.choices or self.turns)

    @property
    def touches(self) -> bool:
        """Whether a choice that was held out is at least spoken to."""
        return self.posed and bool(self.prices or self.ways) and bool(self.choices)

    @property
    def partly(self) -> bool:
        """Whether a price and a reason of the case are told with a choice or a way, but no choice is weighed."""
        return bool(self.prices and self.ties) and bool(self.ways or self.choices or self.turns)

    @property
    def elements(self) -> dict[str, tuple[str, ...]]:
        """What the choice is made of, and the sentences of each element."""
        return {
            "alternatives": self.ways or self.prices,
            "cost": self.prices,
            "price": self.figured or (self.prices if self.priced >= PRICED_WAYS else ()),
            "decision": self.choices,
            "context": self.ties,
            "switch": self.turns,
        }


def choosing(reading: Reading) -> Choosing:
    """What an answer holds of a choice. Questions, slogans, guesses, other times and talk of nothing technical hold nothing."""
    lines = [x for x in lines_of([reading]) if x.counts and not x.asks and not x.has(*_EMPTY)]
    about = [x for x in lines if x.on_system or x.on_code]
    if len(about) < ENOUGH:
        lines = about
    listed = _listed(lines)
    ways = [x for x in lines if x.has("way", "other_way") or _sets_beside(x) or x in listed]
    prices = [x for x in about if x.has("takes") or (x in listed and _is_priced(x))]
    among = bool(ways) and len(ways) + len(prices) >= PRICED_WAYS
    return Choosing(
        ways=tuple(x.id for x in ways),
        prices=tuple(x.id for x in prices),
        figured=tuple(x.id for x in prices if x.numbers),
        choices=tuple(x.id for x in lines if _chooses(x, among=among)),
        ties=_ids(about, "ties", "consequence"),
        turns=_ids(lines, "turns"),
        posed=touches(reading.question, _POSED),
        held=_parts({x.id: x for x in (*ways, *prices)}.values()),
        priced=_parts(prices),
    )


def answered_choice(reading: Reading) -> dict[str, tuple[str, ...]]:
    """What an answer holds of a choice that the question itself held out: the other way is named by who asks, so a price
    and a reason are enough. Empty when one of them is missing."""
    said = [x for x in lines_of([reading]) if not x.asks]
    lines = [x for x in said if x.counts and not x.has(*_NO_REASON)]
    empty = [x for x in said if x not in lines]
    prices = [x for x in lines if x.has("cost", "takes") or x.numbers]
    ties = [x for x in lines if x.has("context", "ties", "consequence")]
    if len(lines) <= len(empty) or not prices or not ties:
        return {}
    return {
        "alternatives": _ids(lines, "alternative", "way", "other_way") or _all(prices),
        "cost": _all(prices),
        "price": tuple(x.id for x in prices if x.numbers),
        "decision": _ids(lines, "decision", "chooses", "own_act", "we_act"),
        "context": _all(ties),
        "switch": _ids(lines, "switch", "turns"),
    }


def _all(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(x.id for x in lines)


def _parts(lines: Iterable[Line]) -> int:
    return sum(1 + len(x.text.split()) // _LONG for x in lines)


def _sets_beside(line: Line) -> bool:
    """`On the device or on the server.` and `Or buckets: …` hold one way beside another by how they are built."""
    said = [w.strip(".,:;").lower() for w in line.text.split()]
    if not (line.on_code or line.on_system) or len(said) < _SHORTEST:
        return False
    return said[0] == "or" or (len(said) <= _EITHER and "or" in said[1:-1])


def _listed(lines: Sequence[Line]) -> list[Line]:
    """The sentences that each tell one way, after it was said that there are several; one alone is a list of nothing."""
    counted = next((n for n, x in enumerate(lines) if _COUNTS.search(x.text)), len(lines))
    told = [x for x in lines[counted + 1 :] if _HEADED.match(x.text)]
    return told if len(told) >= PRICED_WAYS else []


def _is_priced(line: Line) -> bool:
    return line.numbers > 0 or line.has("adverse", "cost")


def _chooses(line: Line, *, among: bool) -> bool:
    """Whether one way is taken, or, among ways that were told, named as what follows."""
    return line.has("chooses") or _names_one(line) or (among and bool(_CONCLUDES.search(line.text)))


def _names_one(line: Line) -> bool:
    """`Heap.` after three ways were told says which one."""
    said = line.text.split()
    about = line.on_code or line.on_system
    return about and len(said) <= _SHORTEST and said[0].lower() not in PRONOUNS


def _ids(lines: Sequence[Line], *families: str) -> tuple[str, ...]:
    return tuple(x.id for x in lines if x.has(*families))
