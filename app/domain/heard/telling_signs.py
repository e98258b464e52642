"""Signs by which it can be weighed what a sentence tells of a story, and how clearly an answer tells each part.

A sentence is not seen alone here: what stands before and behind it, and where in the answer it stands, are signs too.
"""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.heard.ending import is_trouble
from app.domain.heard.lesson import is_lesson
from app.domain.heard.outcome import is_lasting, is_measured, is_result
from app.domain.heard.phrase import Phrase, once
from app.domain.heard.star import Star, is_action, is_situation, is_task
from app.domain.report import StarPart
from app.domain.wording.words import NUMBER

PARTS: tuple[StarPart, ...] = ("S", "T", "A", "R", "L")
MEASURED = "M"
KINDS = (*PARTS, MEASURED)
"""What a sentence may tell: a part, and an end that has a figure."""
Chances = Mapping[str, float]
"""How likely a sentence is to tell each of these: 0 to 1, each for itself."""

_COUNTING = frozenset(
    ["half", "third", "quarter", "twice", "once", "nobody", "none", "nothing", "zero", "nil", "dozen", "hundred", "thousand",
     "million", "one", "two"]
)  # fmt: skip
_FIRST_ACTS = 4
"""So many acts of a sentence are signs by themselves."""
_PLACES, _LENGTHS, _SIZES = 4, (4, 8, 14, 22), (1, 2, 4, 7, 11)
# Thresholds: reaching each of them is a sign, and the weights are learned for these.
_CHANCES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_SUMS = (0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.3, 1.6, 2, 2.5, 3, 4)
_WORDS = (2, 5, 10, 16, 22, 30, 40, 55, 75, 100)
_FIGURES = (0.1, 0.3, 0.5, 0.8, 1.2)
AN_END = 0.25
"""From this chance on a sentence is looked at as an end."""


def sentence_signs(told: Sequence[Phrase]) -> list[frozenset[str]]:
    """The signs of each sentence of an answer, in order."""
    acts = [at for at, p in enumerate(told) if is_action(p)]
    lessons = [at for at, p in enumerate(told) if is_lesson(p)]
    return [frozenset((*_signs(told, at), *_passed(at, acts, lessons))) for at in range(len(told))]


def strength_signs(
    part: StarPart, told: Sequence[Phrase], chances: Sequence[Chances], star: Star
) -> frozenset[str]:
    """The signs of how clearly an answer tells a part, from what its sentences are likely to tell and from what rules hear."""
    mine = [c[part] for c in chances]
    spoken = [len(p.words) for p in told]
    found = {
        "",
        *_steps("most", max(mine, default=0.0), _CHANCES),
        *_steps("sum", sum(mine), _SUMS),
        *_steps("words", sum(c * n for c, n in zip(mine, spoken, strict=True)), _WORDS),
        *_steps("figures", sum(c for c, p in zip(mine, told, strict=True) if counts(p)), _FIGURES),
        *_steps("rules", star.strength[part], (0, 1)),
    }
    return frozenset(found)


def measure_signs(told: Sequence[Phrase], chances: Sequence[Chances], star: Star) -> frozenset[str]:
    """The signs of an end that has a figure: how likely sentences are to be one, and what is said in those that tell an end."""
    ends, measures = ([c[kind] for c in chances] for kind in ("R", MEASURED))
    counted = [c if counts(p) else 0.0 for c, p in zip(ends, told, strict=True)]
    ruled = [c if is_measured(p) else 0.0 for c, p in zip(ends, told, strict=True)]
    found = {
        "",
        *_steps("measures", max(measures, default=0.0), _CHANCES),
        *_steps("measured", sum(measures), _SUMS),
        *_steps("most", max(ends, default=0.0), _CHANCES),
        *_steps("counted", max(counted, default=0.0), _CHANCES),
        *_steps("ruled", max(ruled, default=0.0), _CHANCES),
        *_steps("counts", sum(counted), _SUMS),
    }
    if star.measured:
        found.add("rules")
    for part in PARTS:
        found |= set(_steps(part, star.strength[part], (0, 1)))
    for phrase, chance in zip(told, ends, strict=True):
        if chance > AN_END:
            found |= _words_of_an_end(phrase)
    return frozenset(found)


def _words_of_an_end(p: Phrase) -> set[str]:
    found = {f"w:{text}" for text in p.texts} | {f"a:{a.subject}/{a.mood}" for a in p.acts}
    for one, two in zip(p.texts, p.texts[1:], strict=False):
        if _is_figure(one) or _is_figure(two):
            found.add(f"{one}_{two}")
        if _is_figure(one):
            found.add(f"of:{two}")
        if _is_figure(two):
            found.add(f"before:{one}")
    return found


def _signs(told: Sequence[Phrase], at: int) -> Iterator[str]:
    yield ""
    phrase, last = told[at], len(told) - 1
    yield from _ruled(phrase)
    yield from _around(told, at)
    yield f"place:{min(at, _PLACES)}"
    yield f"left:{min(last - at, _PLACES)}"
    yield f"third:{min(2, 3 * at // len(told))}"
    yield from _steps("of", len(told), _SIZES)
    if not phrase.eligible:
        yield "kept_out"
    if phrase.is_code:
        yield "code"
        return
    yield from _steps("long", len(phrase.words), _LENGTHS)
    for text in phrase.said:
        yield f"w:{text}"
    for family in phrase.families:
        yield f"f:{family}"
    if phrase.texts:
        yield f"opens:{phrase.texts[0]}"


def _around(told: Sequence[Phrase], at: int) -> Iterator[str]:
    yield from (f"p:{sign}" for sign in _ruled(told[at - 1])) if at else ("p:none",)
    behind = told[at + 1 : at + 2]
    yield from (f"n:{sign}" for p in behind for sign in _ruled(p)) if behind else ("n:none",)


def _passed(at: int, acts: Sequence[int], lessons: Sequence[int]) -> Iterator[str]:
    """What lies before a sentence and behind it, however far."""
    if acts and acts[0] < at:
        yield "after_act"
    if acts and acts[-1] > at:
        yield "before_act"
    if lessons and lessons[0] < at:
        yield "after_lesson"


@once
def _ruled(p: Phrase) -> tuple[str, ...]:
    """What the rules hear in a sentence, and who acts in it."""
    heard = [name for name, rule in _RULES.items() if rule(p)]
    if counts(p):
        heard.append("number")
    ended = "result" in heard
    heard += [f"result+{name}" for name in ("measured", "number") if ended and name in heard]
    acts = [f"{a.subject}/{a.mood}" for a in p.acts[:_FIRST_ACTS]]
    return (*heard, *dict.fromkeys(acts), f"first:{acts[0]}" if acts else "actless")


_RULES = {
    "result": is_result,
    "measured": is_measured,
    "lesson": is_lesson,
    "scene": is_situation,
    "act": is_action,
    "task": is_task,
    "trouble": is_trouble,
    "lasting": is_lasting,
}


@once
def counts(p: Phrase) -> bool:
    """Whether there is a figure in it, or a word that stands for one."""
    return any(map(_is_figure, p.texts))


def _is_figure(text: str) -> bool:
    return text == NUMBER or text in _COUNTING


def _steps(name: str, amount: float, above: Sequence[float]) -> Iterator[str]:
    return (f"{name}>{least:g}" for least in above if amount > least)
