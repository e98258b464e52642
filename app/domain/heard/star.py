"""Situation, task, action, result and lesson in one answer.

Every sentence is judged by itself and an answer by the set of its sentences, so the order of telling changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.heard.asked_for import asks_about_self, asks_for_figure, asks_for_no_scene
from app.domain.heard.ending import is_trouble
from app.domain.heard.lesson import asks_for_lesson, is_lesson, is_wish_back, reflection_in
from app.domain.heard.outcome import (
    is_figure_asked_for,
    is_lasting,
    is_measured,
    is_result,
)
from app.domain.heard.phrase import Phrase, once
from app.domain.heard.tasks import owns_task
from app.domain.report import StarPart
from app.domain.wording.clauses import Act

_MINE = frozenset(["i", "we", "our", "my", "us", "me"])
_ANYBODY = frozenset(["people", "everyone", "everybody", "someone", "somebody", "time", "times"])
_ASIDE = frozenset(["because", "when", "while", "if", "as", "although", "though", "whenever"])
SCENE_WORDS, TASK_WORDS = 25, 7
"""From so many words on a scene can be seen, and a task is clear."""
A_SCENE = 3
"""So many sentences set a scene whatever was asked."""
FEWEST_ACTS, DETAIL_WORDS = 2, 10
"""So many acts, told in so many words together, can be pictured."""
ACT_WORDS = 12
"""So many words of an act are told at most; what follows is something else."""


@dataclass(frozen=True, slots=True)
class Star:
    """The parts of a story: the sentences of each, how clear each is (0 missing, 1 thin, 2 clear)."""

    parts: Mapping[StarPart, tuple[str, ...]]
    strength: Mapping[StarPart, int]
    measured: bool
    agency: int
    reflection: int


def read_star(phrases: Sequence[Phrase], question: str = "") -> Star:
    """The parts of the story that eligible phrases tell. What the interviewer asked for is heard in fewer words."""
    looking_back, for_end = asks_for_lesson(question), asks_for_figure(question)
    told = [p for p in phrases if p.eligible and not p.is_code]
    by_part: dict[StarPart, list[Phrase]] = {
        "S": [p for p in told if is_situation(p)],
        "T": [p for p in told if is_task(p)],
        "A": [p for p in told if is_action(p)],
        "R": [p for p in told if is_result(p) or (for_end and is_figure_asked_for(p))],
        "L": [p for p in told if is_lesson(p) or (looking_back and is_wish_back(p))],
    }
    strength: dict[StarPart, int] = {
        "S": _situation_strength(by_part["S"], by_part),
        "T": _task_strength(question, by_part),
        "A": _action_strength(by_part["A"]),
        "R": _result_strength(by_part["R"], acted=bool(by_part["A"] or by_part["T"])),
        "L": reflection_in(by_part["L"]),
    }
    if asks_for_no_scene(question) and len(by_part["S"]) < A_SCENE:
        strength["S"] = 0
    return Star(
        parts={part: tuple(p.id for p in found) for part, found in by_part.items()},
        strength=strength,
        measured=_may_measure(question, by_part)
        and any(is_measured(p) or (for_end and is_figure_asked_for(p)) for p in by_part["R"]),
        agency=_agency(told, strength["L"] if looking_back else 0),
        reflection=strength["L"],
    )


def _may_measure(question: str, by_part: Mapping[StarPart, Sequence[Phrase]]) -> bool:
    """Figures in talk about one's place, in which nothing is done, measure no result."""
    return bool(by_part["A"]) or not asks_about_self(question)


def is_action(p: Phrase) -> bool:
    """Something was done by the speaker or the speaker's team, and not as background to the story."""
    acts = [
        a
        for a in (*p.own_acts, *p.we_acts)
        if a.mood == "past" and not (_is_aside(p, a) or p.moves_on(a))
    ]
    return bool(acts) and not is_lesson(p)


def _is_aside(p: Phrase, act: Act) -> bool:
    """`Because we changed the pay`, `as I said`: told in passing, as the ground or the time of something else."""
    mine = next((i for i in range(act.at - 1, -1, -1) if p.words[i].text in ("i", "we")), 0)
    return mine > 0 and p.words[mine - 1].text in _ASIDE


def is_task(p: Phrase) -> bool:
    """The speaker's own responsibility or goal, as a fact."""
    if p.is_question or p.has("habitual", "buzz") or is_lesson(p):
        return False
    return (p.has("task") and _affirms_task(p)) or owns_task(p)


def _affirms_task(p: Phrase) -> bool:
    wished = min((a.at for a in p.wishes), default=len(p.words))
    return any(
        h.family == "task"
        and not _is_denied(p, h.start)
        and (p.is_past or h.start < wished)
        and not _is_owned_up_to(p, h.start, h.end)
        for h in p.hits
    )


def _is_owned_up_to(p: Phrase, start: int, end: int) -> bool:
    """`I told them that it was on me`: a fault that is owned, and no task."""
    owned = {"mine", "me", "my"} & {w.text for w in p.words[start:end]}
    return bool(owned) and any(
        a.subject == "i" and a.at < start and p.lexicon.is_in(a.verb, "speech_verbs")
        for a in p.own_acts
    )


def _is_denied(p: Phrase, at: int) -> bool:
    """`it is not on me`: said of somebody else, or of nobody."""
    return any(w.text in ("not", "never", "neither", "nor") for w in p.words[max(at - 3, 0) : at])


def is_situation(p: Phrase) -> bool:
    """A fact about the world of the story that is neither an act of the speaker nor an outcome."""
    if p.is_question or p.is_hypothetical or is_lesson(p) or is_result(p) or p.has("habitual"):
        return False
    if p.concrete_acts and not p.has("situation", "background"):
        return False
    return p.has("situation", "background") or is_trouble(p) or (p.numbers > 0 and not p.own_acts)


def _situation_strength(
    found: Sequence[Phrase], by_part: Mapping[StarPart, Sequence[Phrase]]
) -> int:
    """Clear when a listener can see the scene of something that was done: specific, and with something at stake.

    A scene in which nothing is done, asked of anybody, or comes about is no situation but talk.
    """
    if not found or not (by_part["A"] or by_part["T"] or by_part["R"]):
        return 0
    found = [p for p in found if _is_of_work(p)]
    specific = sum(min(p.numbers + p.times, 2) for p in found)
    stakes = sum(p.count("trouble") for p in found)
    seen = _scene_words(found) >= SCENE_WORDS and (
        specific >= 2 or stakes >= 2 or (specific and stakes)
    )
    return 2 if seen and (by_part["T"] or _action_strength(by_part["A"]) == 2) else 1


@once
def _is_of_work(p: Phrase) -> bool:
    """Whether a scene has to do with the teller, other people's part, or what they measure: the weather has not."""
    named = ("people", "group", "groups", "metrics_bad", "metrics_good")
    if not p.said.isdisjoint(_MINE):
        return True
    if p.classes.isdisjoint(named):
        return False
    return any(p.lexicon.is_in(t, *named) and t not in _ANYBODY for t in p.texts)


def _task_strength(question: str, by_part: Mapping[StarPart, Sequence[Phrase]]) -> int:
    """Clear in a scene that a listener can see, or asked for; without one it is at most thin, beside acts told in detail.

    In a few words to a probe `that one was mine` takes up what was told before.
    """
    found = by_part["T"]
    if not found:
        return 0
    clear = 2 if sum(len(p.words) for p in found) >= TASK_WORDS else 1
    if _scene_words(by_part["S"]) >= SCENE_WORDS or asks_about_self(question):
        return clear
    return 1 if _action_strength(by_part["A"]) == 2 else 0


def _scene_words(found: Sequence[Phrase]) -> int:
    return sum(len(p.words) for p in found if _is_of_work(p))


def _action_strength(found: Sequence[Phrase]) -> int:
    """Clear from two concrete acts of one's own, told in some detail."""
    concrete = sum(len(p.concrete_acts) for p in found)
    if concrete >= FEWEST_ACTS and sum(_detail(p) for p in found) >= DETAIL_WORDS:
        return 2
    return 1 if found else 0


def _detail(p: Phrase) -> int:
    """How many words say what each act was done to, up to the next verb; the length of the sentence does not matter."""
    starts = [a.at for a in p.acts]
    ends = {a: min((b for b in starts if b > a), default=len(p.words)) for a in starts}
    return sum(min(ends[a.at] - a.at, ACT_WORDS) for a in p.concrete_acts)


def _result_strength(found: Sequence[Phrase], *, acted: bool) -> int:
    """Clear when measured; an outcome of nothing that anybody did stays thin."""
    if not found or not acted:
        return min(len(found), 1)
    told = sum(len(p.words) for p in found)
    measured = any(is_measured(p) for p in found)
    lasting = any(is_lasting(p) and len(p.words) >= 8 for p in found)
    return 2 if (measured and told >= 6) or lasting else 1


def _agency(told: Sequence[Phrase], reflected: int) -> int:
    """2 when own acts are clear, 1 when they are few or lost in `we`, 0 when there are none but the team's.

    Asked what one would do otherwise, one's own wishes are as clear as the reflection in them.
    """
    own = sum(len(p.own_acts) for p in told)
    concrete = sum(len(p.concrete_acts) for p in told)
    we = sum(len(p.we_acts) for p in told)
    if concrete >= 1 and concrete * 2 >= we:
        return 2
    if own:
        return 1
    return reflected if any(a.subject == "i" for p in told for a in p.wishes) else 0
