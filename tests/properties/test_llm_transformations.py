"""What must hold of the language model's engine when a transcript changes, on every labelled transcript.

The judge is scripted and attentive: it knows which job every segment does and heeds none that was not there from the start.
What moves a level then is the engine's own doing: what it shows, believes, caps and sums up.
"""

import asyncio
import re
from typing import Any

import pytest

from app.domain.listening import read_transcript
from app.domain.report import Assessment
from app.domain.usage import Budget
from app.llm.model import ChatRequest
from app.roles.assessor import Case as Judged
from app.roles.llm_assessor import LlmAssessor
from app.roles.llm_judgement import JudgedCriterion, JudgedItem
from tests.properties.cases import (
    ALL_FILES,
    FILES,
    Case,
    answered,
    appended,
    as_team,
    as_wish,
    criteria_of,
    criterion,
    lexicon,
    load,
    result_first,
    rewritten,
    shuffled,
    transcript,
    without,
)
from tests.properties.test_properties import BRAGGING, PADDING, RECITED, SPOKEN, rises
from tests.properties.test_technical import MORE_PADDING, MORE_RECITED
from tests.roles.cases import Always, items_in, sentences_in

ROUNDS = {
    "system_design": "system-design",
    "coding": "advanced-coding",
    "phone": "technical-phone-screen",
}
PART_OF = {
    "situation": "S",
    "task": "T",
    "own_action": "A",
    "result": "R",
    "measure": "R",
    "unprompted": "R",
    "lesson": "L",
    "particular": "A",
}
"""Which segments meet an item of a story; a choice is weighed in those marked X."""
RESULT = "In the end complaints fell from 40 a week to 3, and the other teams adopted it."
RETRACTION = "Actually that was Lin's work, that was not me. I only made the slides."

Found = dict[str, Assessment]
Segment = dict[str, Any]


class Attentive:
    """Judges a case by the segments it was first made of: `number` tells them from words that came in later."""

    def __init__(self, case: Case) -> None:
        self._turns = {
            index: [(word, s) for s in turn["segments"] for word in _plain(s["text"]).split()]
            for index, turn in enumerate(case["turns"])
            if turn["speaker"] == "candidate"
        }

    def __call__(self, request: ChatRequest) -> JudgedCriterion:
        shown: dict[int, tuple[str, Segment]] = {}
        told: dict[int, int] = {}
        for sentence, text in sentences_in(request).items():
            for segment in self._spoken_in(sentence, _plain(text).split(), told):
                if "number" in segment:
                    shown.setdefault(segment["number"], (sentence, segment))
        checklist = items_in(request)
        items = [_item(item, checklist, shown) for item in checklist]
        chance = "taken" if any(item.score for item in items) else "asked"
        return JudgedCriterion(items=items, counter_evidence=[], chance=chance)

    def _spoken_in(self, sentence: str, words: list[str], told: dict[int, int]) -> list[Segment]:
        """The segments that a sentence holds words of: without full stops it may run over several."""
        turn = int(sentence[1:].partition("s")[0])
        said = self._turns[turn]
        spoken = [word for word, _ in said]
        for at in range(told.get(turn, 0), len(said) - len(words) + 1):
            if spoken[at : at + len(words)] == words:
                told[turn] = at + len(words)
                return [segment for _, segment in said[at : told[turn]]]
        return []


def _item(item: str, checklist: list[str], shown: dict[int, tuple[str, Segment]]) -> JudgedItem:
    if "own_action" in checklist:
        meets = [v for v in shown.values() if v[1]["part"] == PART_OF[item]]
    elif "alternatives" in checklist:
        meets = [v for v in shown.values() if v[1]["part"] == "X"]
    else:
        at = checklist.index(item)
        meets = [v for n, v in shown.items() if n % len(checklist) == at]
    own = item != "own_action" or any(re.search(r"\bi\b", _plain(s["text"])) for _, s in meets)
    return JudgedItem(
        id=item,
        evidence=[sentence for sentence, _ in meets][:3],
        reasoning="By the segments that were there from the start.",
        score=min(2, len(meets)) if own else 0,
    )


def _plain(text: str) -> str:
    """Words alone: neither stops, nor capitals, nor fillers, nor the form of an apostrophe."""
    return " ".join(re.findall(r"\w+", re.sub(r", (?:um|you know)\b", "", text.lower())))


def _segments(case: Case) -> list[Segment]:
    return [s for t in case["turns"] if t["speaker"] == "candidate" for s in t["segments"]]


@pytest.fixture(params=ALL_FILES, ids=lambda f: f.stem)
def case(request: pytest.FixtureRequest) -> Case:
    return _numbered(load(request.param))


@pytest.fixture(params=FILES, ids=lambda f: f.stem)
def told(request: pytest.FixtureRequest) -> Case:
    """A case of a round in which stories are told."""
    return _numbered(load(request.param))


def _numbered(case: Case) -> Case:
    """The case with a number on each segment, but for those that hold an order to the judge: attentive is not gullible."""
    so_far = transcript(case)
    orders = {s.text for r in read_transcript(so_far, lexicon()) for s in r.sentences if s.flags}
    for number, segment in enumerate(_segments(case)):
        if not any(order in segment["text"] for order in orders):
            segment["number"] = number
    return case


@pytest.fixture
def judged(library):
    """Assesses a case by the attentive judge."""
    rounds = {r.id: r for g in library.guides for r in g.rounds}

    async def assess(case: Case) -> Found:
        assessor = LlmAssessor(Always(Attentive(case)), library.prompts, 1, Budget())
        so_far = transcript(case)
        round_ = rounds[ROUNDS.get(case["round"], "behavioral-culture")]
        judging = Judged(round_, so_far, read_transcript(so_far, lexicon()))
        return {n: await assessor.assess(criterion(n), judging) for n in criteria_of(case)}

    return lambda case: asyncio.run(assess(case))


@pytest.fixture
def levels(judged):
    return lambda case: {name: a.level or 0 for name, a in judged(case).items()}


@pytest.fixture
def before(case: Case, levels, unchanged: dict[str, dict[str, int]]) -> dict[str, int]:
    """The levels of the case as it was told."""
    if case["id"] not in unchanged:
        unchanged[case["id"]] = levels(case)
    return unchanged[case["id"]]


@pytest.fixture(scope="module")
def unchanged() -> dict[str, dict[str, int]]:
    return {}


def test_the_attentive_judge_tells_transcripts_apart(levels) -> None:
    seen = [levels(_numbered(load(file))) for file in ALL_FILES]
    for name in ("star_structure", "tradeoff_reasoning", "communication"):
        assert len({found[name] for found in seen if name in found}) >= 3


def test_m1_without_results_star_falls(told: Case, judged) -> None:
    whole, bare = judged(told)["star_structure"], judged(without(told, "R"))["star_structure"]
    assert (bare.level or 0) <= (whole.level or 0)
    assert {i.score for i in bare.items if i.id in ("result", "measure")} <= {0}


def test_m2_acts_of_the_team_are_not_ones_own(told: Case, levels) -> None:
    assert levels(rewritten(told, as_team))["star_structure"] <= 1


def test_m3_a_result_that_was_missing_does_no_harm(told: Case, levels) -> None:
    bare = without(told, "R")
    better = appended(bare, RESULT)
    _segments(better)[-1].update(part="R", number=len(_segments(told)))
    assert levels(better)["star_structure"] >= levels(bare)["star_structure"]


def test_m4_what_one_would_do_is_no_story(told: Case, levels) -> None:
    assert levels(rewritten(told, as_wish))["star_structure"] <= 2


def test_m5_without_alternatives_and_costs_the_choice_is_not_better(
    case: Case, before, levels
) -> None:
    assert levels(without(case, "X"))["tradeoff_reasoning"] <= before["tradeoff_reasoning"]


def test_m6_what_is_taken_back_is_no_evidence(told: Case, judged) -> None:
    stories = [
        a["turn"] for a in told["labels"]["answers"] if a["star"]["A"] == 2 and a["star"]["R"]
    ]
    if not stories:
        pytest.skip("no story to take back")
    turns = [
        *told["turns"][: stories[-1] + 1],
        {"speaker": "interviewer", "text": "Who did that work?"},
        {"speaker": "candidate", "segments": [{"part": "O", "text": RETRACTION}]},
    ]
    star = judged({**told, "turns": turns})["star_structure"]
    acts = [e for i in star.items if i.id in ("own_action", "result") for e in i.evidence]
    assert all(e.turn != stories[-1] for e in acts)


@pytest.mark.parametrize("everywhere", [False, True])
def test_i1_padding_raises_nothing(case: Case, before, levels, everywhere: bool) -> None:
    padded = appended(case, f"{PADDING} {MORE_PADDING}", everywhere=everywhere)
    assert not rises(before, levels(padded))


def test_i1_repetition_raises_nothing(case: Case, before, levels) -> None:
    assert not rises(before, levels(rewritten(case, lambda s: f"{s} {s}")))


def test_i2_order_changes_nothing(case: Case, before, levels) -> None:
    assert [levels(shuffled(case, 1)), levels(result_first(case))] == [before, before]


@pytest.mark.parametrize("manner", SPOKEN)
def test_i3_manner_of_typing_changes_nothing(case: Case, before, levels, manner: str) -> None:
    """Where an order to the judge is held, it takes the words with it that no full stop parts it from."""
    after = levels(rewritten(case, SPOKEN[manner]))
    assert not rises(before, after)
    if "injection" not in case["traps"]:
        assert after == before


def test_i4_names_change_nothing(case: Case, before, levels) -> None:
    swap = {"Anke": "Babajide", "Noor": "Svetlana", "Lin": "Mei", "she": "he", "he": "she"}
    pattern = re.compile(r"\b(" + "|".join(swap) + r")\b")
    assert levels(rewritten(case, lambda s: pattern.sub(lambda m: swap[m[1]], s))) == before


def test_g1_g2_words_without_acts_raise_nothing(case: Case, before, levels) -> None:
    for words in (*RECITED, *MORE_RECITED, *BRAGGING):
        assert not rises(before, levels(appended(case, words)))


@pytest.mark.parametrize("answer", ["", ":", "fine", "lorem ipsum dolor sit amet " * 30])
def test_e1_nothing_said_is_no_strength(case: Case, judged, answer: str) -> None:
    found = judged(answered(case, lambda _question: answer))
    assert all(a.level in (None, 1) and a.evidence == () for a in found.values())


def test_q1_every_quote_is_there(case: Case, judged) -> None:
    turns = transcript(case).turns
    for assessment in judged(case).values():
        for e in (*assessment.evidence, *assessment.counter_evidence):
            assert turns[e.turn].text[e.start : e.end] == e.quote


def test_c1_the_same_completions_make_the_same_assessment(case: Case, judged) -> None:
    first = {k: a.model_dump_json() for k, a in judged(case).items()}
    assert first == {k: a.model_dump_json() for k, a in judged(case).items()}
