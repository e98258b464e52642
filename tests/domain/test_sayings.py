"""Many ways of saying the same: most are recognised, and few others are taken for it."""

from collections.abc import Callable

import pytest
import yaml

from app.domain.heard.culture import is_candid_act, is_context_act, is_free_act
from app.domain.heard.lesson import is_lesson, reflection_in
from app.domain.heard.outcome import is_measured, is_result
from app.domain.heard.phrase import Phrase, phrases
from app.domain.heard.star import is_task
from app.domain.sentences import read_sentences
from tests.properties.cases import ROOT, lexicon

SAYINGS = yaml.safe_load((ROOT / "tests" / "data" / "sayings.yaml").read_text(encoding="utf-8"))
RULES: dict[str, Callable[[Phrase], bool]] = {
    "outcome": is_result,
    "measured": lambda p: is_result(p) and is_measured(p),
    "task": is_task,
    "lesson": is_lesson,
    "specific": lambda p: reflection_in([p]) == 2,
    "candid": is_candid_act,
    "own_fault": lambda p: p.has("own_fault"),
    "free": is_free_act,
    "context": is_context_act,
    "alternative": lambda p: p.has("alternative"),
    "cost": lambda p: p.has("cost"),
    "decision": lambda p: p.has("decision"),
}
HEARD, MISTAKEN = 0.65, 0.2
"""The share that has to be recognised, and the share of others that may be taken for it."""


def share(name: str, sayings: list[str]) -> float:
    heard = [
        any(RULES[name](p) for p in phrases(read_sentences(1, text, "", lexicon()), lexicon()))
        for text in sayings
    ]
    return sum(heard) / len(heard)


@pytest.mark.parametrize("name", RULES)
def test_most_ways_of_saying_it_are_heard(name: str) -> None:
    assert share(name, SAYINGS[name]["says"]) >= HEARD


@pytest.mark.parametrize("name", RULES)
def test_little_else_is_taken_for_it(name: str) -> None:
    assert share(name, SAYINGS[name]["does_not"]) <= MISTAKEN
