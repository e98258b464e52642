"""All readings of one transcript, as the checklist rules look at them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from app.domain.reading import Mark, Reading, Sentence
from app.domain.report import StarPart
from app.domain.wording.words import words

Found = TypeVar("Found")
RETREATS = 2
"""From so many sentences that give ground on, a story did not hold."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A main question and the probes after it, with the answers merged: what a probe brought out counts too."""

    readings: tuple[Reading, ...]

    def strength(self, part: StarPart) -> int:
        return max((r.strength.get(part, 0) for r in self.readings), default=0)

    @property
    def weight(self) -> float:
        """How much evidence the thread carries."""
        return sum(self.strength(part) for part in ("S", "T", "A", "R"))

    @property
    def ground(self) -> float:
        """How much was told of what led to an outcome: a story without one is not a smaller story."""
        return sum(self.strength(part) for part in ("S", "T", "A"))

    @property
    def measured(self) -> bool:
        """An outcome with a quantity, told in an answer in which something was done."""
        return any(r.measured_result and r.strength.get("A", 0) for r in self.readings)

    @property
    def retreats(self) -> tuple[str, ...]:
        """The sentences in answers to probes that give ground on what was told before."""
        return tuple(
            dict.fromkeys(
                m.sentence for r in self.readings[1:] for m in r.marks if m.family == "retreats"
            )
        )

    @property
    def held(self) -> bool:
        """Whether the telling stood when it was asked about: one correction is care, several take it apart."""
        return len(self.retreats) < RETREATS

    @property
    def agency(self) -> int:
        return max((r.agency for r in self.readings), default=0)

    def sentences(self, part: StarPart) -> tuple[str, ...]:
        return tuple(i for r in self.readings for i in r.parts.get(part, ()))

    def quoted(self, part: StarPart) -> tuple[str, ...]:
        """The sentences to show for a part: those that rules hear in it and the order of telling too, else what that order places
        there. No level rests on which they are."""
        told = tuple(i for r in self.readings for i in r.as_told.parts.get(part, ()))
        return tuple(i for i in self.sentences(part) if i in told) or told


@dataclass(frozen=True)
class Dossier:
    """The readings of all answers, and which of them may be used: those that were taken back, or are about
    something else altogether, are left out."""

    everything: tuple[Reading, ...]

    @cached_property
    def _worked_out(self) -> dict[Callable[["Dossier"], object], object]:
        return {}

    def once(self, work: Callable[["Dossier"], Found]) -> Found:
        """What a function makes of the dossier, worked out when it is first wanted."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        return cast(Found, self._worked_out[work])

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The answers to what was asked. Only of these is anything judged; flags are raised everywhere."""
        return tuple(r for r in self.everything if r.asked)

    @cached_property
    def usable(self) -> tuple[Reading, ...]:
        return tuple(r for r in self.readings if not r.retracted and r.type != "off_topic")

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        return {s.id: s for r in self.everything for s in r.sentences}

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        numbers = dict.fromkeys(r.thread for r in self.usable)
        return tuple(Thread(tuple(r for r in self.usable if r.thread == n)) for n in numbers)

    @cached_property
    def stories(self) -> tuple[Thread, ...]:
        """Threads in which something was done."""
        return tuple(t for t in self.threads if t.strength("A") and t.weight >= 2)

    @cached_property
    def marks(self) -> dict[str, tuple[Mark, ...]]:
        """Marks by family, over all usable answers."""
        found: dict[str, list[Mark]] = {}
        for reading in self.usable:
            for mark in reading.marks:
                found.setdefault(mark.family, []).append(mark)
        return {family: tuple(marks) for family, marks in found.items()}

    @cached_property
    def deeds(self) -> float:
        """Own acts per hundred content words, scene, task, outcome and lesson left out: what share of the talk is doing.

        Telling more of a scene or of an outcome never lowers it; slogans, theory and small talk do.
        """
        acts = size = 0
        for reading in (
            r for t in self.threads for r in t.readings if t.strength("A") or t.strength("S")
        ):
            own = [m.sentence for m in reading.marks if m.family == "own_act"]
            rest = {i for part in ("S", "T", "R", "L") for i in reading.parts.get(part, ())} - set(
                own
            )
            acts += len(own)
            size += sum(
                _content(s.text) for s in reading.sentences if not s.flags and s.id not in rest
            )
        return 100 * acts / size if size else 0.0

    @property
    def words(self) -> int:
        return sum(len(s.text.split()) for s in self.sentences.values() if not s.flags)

    @property
    def content_words(self) -> int:
        return sum(r.content_words for r in self.readings)

    def ids(self, *families: str) -> tuple[str, ...]:
        """Sentences that hold a marker of one of the families, each once."""
        return tuple(dict.fromkeys(m.sentence for f in families for m in self.marks.get(f, ())))

    def count(self, *families: str) -> int:
        """How many sentences hold a marker of one of the families."""
        return len(self.ids(*families))

    def tally(self, family: str) -> int:
        """How often a marker was found."""
        return len(self.marks.get(family, ()))


def _content(text: str) -> int:
    """The words that carry meaning, code left out."""
    return 0 if text.startswith("```") else sum(len(w.text) > 3 for w in words(text))


def joined(*groups: Iterable[str]) -> tuple[str, ...]:
    """Ids of several groups, each once, in order."""
    return tuple(dict.fromkeys(i for group in groups for i in group))


def turns_of(ids: Sequence[str]) -> set[str]:
    """The answers that sentences belong to."""
    return {i.partition("s")[0] for i in ids}
