"""Signs of a whole interview that can be weighed together: which values are acted on, how well it is told, which markers are met.

Careful raters judge some things by no single sentence. How much each sign weighs was learned from labelled transcripts
(`bench/sign_weights.py`); no sign is the length of an interview.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import lines_of
from app.domain.checklist.particulars import particulars
from app.domain.checklist.sign_weights import WEIGHTS
from app.domain.report import StarPart
from app.domain.wording.line import Line

VALUES = ("freedom", "responsibility", "candor", "context_over_control")
"""Those that there are rules and weights for."""
_PARTS: tuple[StarPart, ...] = ("S", "T", "A", "R", "L")
_OFTEN = 2
"""What is met in more sentences than this is a sign of its own."""
_ENOUGH = 3
"""From so many answers on there is an interview to weigh: those that were learned from are none of one or two."""


def can_be_weighed(dossier: Dossier) -> bool:
    """Whether enough was answered for its signs to be weighed together."""
    return len(dossier.usable) >= _ENOUGH


def signs(dossier: Dossier) -> tuple[str, ...]:
    """What can be weighed of an interview; the empty sign is always there."""
    return ("", *_of_values(dossier), *_of_telling(dossier), *_of_words(dossier))


def weight(weights: Mapping[str, int], dossier: Dossier) -> int:
    """What the signs of an interview weigh together."""
    return sum(weights.get(sign, 0) for sign in dossier.once(signs))


def weight_of_line(weights: Mapping[str, int], line: Line) -> int:
    """What the markers in one sentence weigh."""
    return sum(weights.get(f"{name}:{f}", 0) for f in _families(line) for name in ("any", "f"))


@lru_cache(maxsize=32)
def weights_for(name: str) -> Mapping[str, int]:
    """The weights for a value or a criterion; empty where nothing was learned."""
    pairs = (pair.rpartition(":") for pair in WEIGHTS.get(name, "").split())
    return {"" if sign == "-" else sign: int(learned) for sign, _, learned in pairs}


def says_something(line: Line) -> bool:
    """Whether an act of the teller's is told, or a reason, a condition, a price or a figure: other words are weighed for nobody."""
    return line.has("own_act", "we_act") or line.tied


def contradicted(dossier: Dossier, value: str) -> tuple[str, ...]:
    """Sentences that speak against a value: pressure against freedom and context, contempt and disowning the rest."""
    if value in ("freedom", "context_over_control"):
        return dossier.ids("coercion")
    if (
        value == "responsibility"
        and dossier.count("hostile") >= 2
        and dossier.count("disclaim") >= 1
    ):
        return dossier.ids("disclaim")
    return ()


def _of_values(dossier: Dossier) -> Iterator[str]:
    for value in VALUES:
        marks = dossier.marks.get(f"value_{value}", ())
        acts = len({m.sentence for m in marks if m.strength == 2})
        yield from _steps(value, acts, 0, 1, 3)
        if len(marks) > acts:
            yield f"{value}?"
        if contradicted(dossier, value):
            yield f"{value}!"


def _of_telling(dossier: Dossier) -> Iterator[str]:
    """In how many answers each part is clear, and how much of the talk is acts and particulars."""
    told = dossier.usable
    for part in _PARTS:
        yield from _steps(part, sum(r.strength.get(part, 0) == 2 for r in told), 0, 1, 3)
    yield from _steps("measured", sum(r.measured_result for r in told), 0, 1, 2)
    yield from _steps("agency", sum(r.agency == 2 for r in told), 0, 1, 3)
    yield from _steps("ways", sum(r.alternatives >= 2 for r in told), 0, 1)
    yield from _steps("particular", particulars(dossier).balance, 0, 0.15, 0.3, 0.6)


def _of_words(dossier: Dossier) -> Iterator[str]:
    """The marker families that are met, and those that are met often: in any sentence, and in those that say something."""
    lines = lines_of(dossier.usable)
    for name, among in (("any", lines), ("f", [x for x in lines if says_something(x)])):
        met = Counter(family for line in among for family in _families(line))
        for family, times in sorted(met.items()):
            yield f"{name}:{family}"
            if times > _OFTEN:
                yield f"{name}:{family}>{_OFTEN}"


def _families(line: Line) -> list[str]:
    return [f for f in line.families if not f.startswith("value_")]


def _steps(name: str, amount: float, *above: float) -> list[str]:
    return [f"{name}>{least}" for least in above if amount > least]
