"""What an answer tells of a story, part by part, as somebody hears it who goes by the order of telling too.

Rules hear each sentence by itself, so that no level depends on the order in which a story is told. Where one answer is taken
apart for its teller, what stands around a sentence says much of what it is for; how much was learned from labelled answers
(`bench/telling_weights.py`).
"""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from app.domain.heard.outcome import is_result
from app.domain.heard.phrase import Phrase
from app.domain.heard.star import Star
from app.domain.heard.telling_signs import (
    KINDS,
    PARTS,
    Chances,
    measure_signs,
    sentence_signs,
    strength_signs,
)
from app.domain.heard.telling_weights import CUTS, WEIGHTS
from app.domain.reading import Telling
from app.domain.report import StarPart

LIKELY, POSSIBLE = 0.4, 0.15
"""From this chance on a sentence is shown for a part; below the lower one in all sentences the part is not there."""
CLEARLY_MEASURED = "measured"
_SURE = 30.0
"""Log odds beyond which a chance is 0 or 1: larger ones overflow."""
_TELLER = frozenset(["i", "we", "me", "us", "my", "our"])


def tell(told: Sequence[Phrase], star: Star) -> Telling:
    """The parts of a story in all sentences of an answer; `star` is what rules hear in it."""
    chances = chances_of(told)
    strength = {p: _strength(p, told, chances, star) for p in PARTS}
    return Telling(
        parts={p: _sentences(p, told, chances, star) if strength[p] else () for p in PARTS},
        strength=strength,
        measured=bool(strength["R"])
        and weight(CLEARLY_MEASURED, measure_signs(told, chances, star)) > CUTS[CLEARLY_MEASURED][0],
    )  # fmt: skip


def chances_of(told: Sequence[Phrase]) -> list[Chances]:
    """How likely each sentence is to tell each part, and an end with a figure; one that may not be evidence tells none."""
    return [
        {p: chance(weight(p, signs)) if phrase.eligible else 0.0 for p in KINDS}
        for phrase, signs in zip(told, sentence_signs(told), strict=True)
    ]


def weight(name: str, signs: frozenset[str]) -> int:
    """What signs weigh together: in hundredths for what a sentence tells and a measured end, else in thousandths."""
    weights = _weights(name)
    return sum(weights.get(sign, 0) for sign in signs)


def clear(name: StarPart) -> str:
    """The name under which it is learned how clearly an answer tells a part."""
    return f"clear_{name}"


@lru_cache(maxsize=32)
def _weights(name: str) -> Mapping[str, int]:
    pairs = (pair.rpartition(":") for pair in WEIGHTS.get(name, "").split())
    return {"" if sign == "-" else sign: int(learned) for sign, _, learned in pairs}


def chance(hundredths: int) -> float:
    """How likely it is by what the signs weigh."""
    return 1 / (1 + math.exp(-max(-_SURE, min(_SURE, hundredths / 100))))


def _strength(
    part: StarPart, told: Sequence[Phrase], chances: Sequence[Chances], star: Star
) -> int:
    if max((c[part] for c in chances), default=0.0) < POSSIBLE:
        return 0
    told_so = weight(clear(part), strength_signs(part, told, chances, star))
    return sum(told_so > cut for cut in CUTS[clear(part)])


def _sentences(
    part: StarPart, told: Sequence[Phrase], chances: Sequence[Chances], star: Star
) -> tuple[str, ...]:
    """Those placed in the part, else the likeliest one of those that may tell it."""
    placed = [part in _places(p, c, star) for p, c in zip(told, chances, strict=True)]
    may = [c[part] if _may_tell(part, p) else 0.0 for p, c in zip(told, chances, strict=True)]
    if not any(may):
        may = [c[part] for c in chances]
    most = max(may)
    return tuple(
        p.id
        for p, likely, here in zip(told, may, placed, strict=True)
        if here or (not any(placed) and likely == most)
    )


def _may_tell(part: StarPart, p: Phrase) -> bool:
    """What others did is no act of the teller's, and an act of the teller's that no rule hears an end in is no outcome."""
    if part == "A":
        return not p.acts or not _TELLER.isdisjoint(p.said)
    if part == "R":
        return not p.concrete_acts or is_result(p)
    return True


def _places(p: Phrase, chances: Chances, star: Star) -> list[StarPart]:
    """The parts that a sentence is likely to tell; where none is likely, the likeliest of those that rules hear in it."""
    likely = [part for part in PARTS if chances[part] >= LIKELY]
    likely = [part for part in likely if part != "A" or _may_tell(part, p)]
    ruled = [part for part in PARTS if p.id in star.parts[part]]
    return likely or sorted(ruled, key=lambda part: -chances[part])[:1]
