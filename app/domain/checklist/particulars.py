"""How far an interview is told in particulars: the mark of whoever was there.

What careful raters agree about across criteria is how much of what is said happened, was counted or went wrong somewhere, and how
much is said in general, as a slogan or as a guess. It is a share of sentences: saying more of either kind is what moves it,
saying more is not.
"""

from dataclasses import dataclass

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import few_of_each, is_beside_code, lines_of
from app.domain.checklist.signals import Signal, graded
from app.domain.wording.line import Line
from app.domain.wording.words import words

_VAGUE = ("guesses", "in_general", "buzz")
_OURS = frozenset(["i", "me", "my", "we", "us", "our", "ours"])
_OUTWEIGHS = 2
"""A sentence in general takes so many particular ones to make up for."""

_PARTLY, _CLEARLY = 0.06, 0.3
"""For each sentence. Just above 0 as much is said in particular as it takes to make up for what is said in general."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """`balance` is at most 3, and below 0 where more is said in general than in particular; then the sentences of each kind."""

    balance: float
    told: tuple[str, ...]
    vague: tuple[str, ...]


def told_in_particulars(dossier: Dossier) -> Signal:
    """Told as by somebody who was there, and not in general, by slogans or by guesses."""
    told = dossier.once(particulars)
    score = graded(told.balance, partly=_PARTLY, clearly=_CLEARLY) if told.told else 0
    return Signal(score, told.told if score else (), told.vague)


def particulars(dossier: Dossier) -> Particulars:
    """How both kinds of sentences stand to each other over all answers."""
    lines = [x for x in lines_of(dossier.usable) if not x.asks]
    if not lines:
        return Particulars(0.0, (), ())
    at_code = is_beside_code(dossier)
    kinds = [_kinds(x, at_code=at_code) for x in lines]
    vague = sum(sum(x.has(f) for f in _VAGUE) for x in lines)
    return Particulars(
        balance=(sum(kinds) - _OUTWEIGHS * vague) / len(lines),
        told=few_of_each(x for x, ways in zip(lines, kinds, strict=True) if ways),
        vague=tuple(x.id for x in lines if x.has(*_VAGUE)),
    )


def _kinds(line: Line, *, at_code: bool) -> int:
    """In how many ways a sentence is particular: by a figure, by an own act, by what failed or was lost. Beside code that is a part
    of code or a system, or something of the candidate's side."""
    failed = line.has("breaks") and (not at_code or _is_at_hand(line))
    return (line.numbers > 0) + line.has("own_act") + failed


def _is_at_hand(line: Line) -> bool:
    return line.on_code or not _OURS.isdisjoint(w.text for w in words(line.text))
