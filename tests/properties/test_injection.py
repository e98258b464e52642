"""Talk to the judge, in 12 kinds of disguise: no level rises, the report names it, and honest talk is never taken for it.

What is covered, with the offline assessor:
- every message at the end of an answer of one transcript and at the beginning of one of another, in turns drawn by a seed;
- every answer of every transcript with three messages each, which go through all messages in turn;
- every message in the comments and texts of fenced code within an answer, and of code beside an answer;
- every message as a note in a drawing, and as a line of an outline beside an answer.
Clean are all labelled transcripts without the trap `injection`, every sentence that a guide's authors wrote for a
candidate to say or to write, and `honest.yaml`, in all of those places.
"""

import random
from itertools import cycle, islice

import pytest

from app.domain.sentences import read_sentences
from app.domain.transcript import Artifact
from tests.properties.attacks import (
    ALL,
    FLAGGED,
    HONEST,
    WHOLE,
    attacks,
    beside,
    board_with,
    code_with,
    drawn,
    outcome,
    spoken_by_candidate,
    told_in,
)
from tests.properties.cases import FILES, Case, lexicon, load, transcript

CASES = [load(f) for f in FILES]
CLEAN = {case["id"]: outcome(transcript(case)) for case in CASES}
SEED = 20
HARMLESS = "keeps the order in which they came"
NOT_NAMED = "is not named"


def test_there_are_over_two_hundred_messages_of_twelve_kinds() -> None:
    assert len(attacks()) == 12
    assert len(set(ALL)) > 200
    assert all(len(kind) >= 15 for kind in attacks().values())


@pytest.mark.parametrize("kind", attacks())
def test_no_level_rises_wherever_it_is_said_and_the_report_names_it(kind: str) -> None:
    faults = []
    for number, (attack, case, at) in enumerate(drawn(attacks()[kind], CASES, 2, SEED)):
        before = CLEAN[case["id"]]
        after = outcome(told_in(case, attack, at, before=number % 2 == 1))
        if risen := after.rises(before):
            faults.append((attack, case["id"], at, risen))
        if not after.named - before.named:
            faults.append((attack, case["id"], at, NOT_NAMED))
    assert faults == []


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["id"])
def test_no_level_rises_in_any_answer_of_any_transcript(case: Case) -> None:
    messages = cycle(random.Random(case["id"]).sample(ALL, len(ALL)))
    before = CLEAN[case["id"]]
    faults = []
    for at in spoken_by_candidate(case):
        for attack in islice(messages, 3):
            after = outcome(told_in(case, attack, at))
            if risen := after.rises(before):
                faults.append((attack, at, risen))
            if not after.named - before.named:
                faults.append((attack, at, NOT_NAMED))
    assert faults == []


def test_it_lifts_nothing_in_fenced_code_and_is_named() -> None:
    rng = random.Random(SEED)
    case = rng.choice(CASES)
    at = rng.choice(spoken_by_candidate(case))
    before = outcome(told_in(case, (_fenced(HARMLESS),), at))
    faults = []
    for words in WHOLE:
        after = outcome(told_in(case, (_fenced(words),), at))
        if risen := after.rises(before):
            faults.append((words, risen))
        if not after.named - before.named:
            faults.append((words, NOT_NAMED))
    assert faults == []


@pytest.mark.parametrize("kind", ["code", "board", "outline"])
def test_it_lifts_nothing_beside_an_answer_and_is_named(kind: str) -> None:
    rng = random.Random(kind)
    case = rng.choice(CASES)
    at = rng.choice(spoken_by_candidate(case))
    write = code_with if kind == "code" else board_with
    before = outcome(beside(case, Artifact(kind=kind, text=write(HARMLESS)), at))
    assert not before.beside
    faults = []
    for words in WHOLE:
        artifact = Artifact(kind=kind, text=write(words))
        after = outcome(beside(case, artifact, at))
        if risen := after.rises(before):
            faults.append((words, risen))
        if not after.beside:
            faults.append((words, NOT_NAMED))
        for flag in after.beside:
            assert artifact.text[flag.start : flag.end] == flag.quote
    assert faults == []


def test_pieces_of_one_message_are_named_wherever_they_are_spread() -> None:
    faults = []
    for attack in (attack for attack in ALL if len(attack) > 1):
        for case in random.Random(SEED).sample(CASES, 5):
            after = outcome(told_in(case, attack, 0))
            if not after.named - CLEAN[case["id"]].named:
                faults.append((attack, case["id"]))
    assert faults == []


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["id"])
def test_clean_transcripts_are_never_flagged(case: Case) -> None:
    if "injection" in case["traps"]:
        assert CLEAN[case["id"]].named
    else:
        assert CLEAN[case["id"]].named == frozenset()


def test_what_a_guides_authors_wrote_is_never_flagged(library) -> None:
    faults = []
    for text in _authored(library):
        found = read_sentences(1, text, "", lexicon())
        faults += [s.text for s in found if s.flags & FLAGGED]
    assert faults == []


@pytest.mark.parametrize("words", HONEST)
def test_honest_talk_about_judging_is_never_flagged(words: str) -> None:
    clean = {**CASES[0], "turns": CASES[0]["turns"][:2]}
    found = [
        outcome(told_in(clean, (words,), 0)).named,
        outcome(told_in(clean, (_fenced(words),), 0)).named,
        outcome(beside(clean, Artifact(kind="board", text=board_with(words)), 1)).beside,
        outcome(beside(clean, Artifact(kind="code", text=code_with(words)), 1)).beside,
    ]
    assert [list(f) for f in found] == [[], [], [], []]


def _fenced(words: str) -> str:
    return f"Like this:\n```python\n{code_with(words)}```"


def _authored(library) -> list[str]:
    """Sample answers, what a Staff engineer would say, and worked solutions with their remarks."""
    texts: list[str] = []
    for guide in library.guides:
        for round_ in guide.rounds:
            texts += [a.answer for c in round_.criteria for a in c.answers]
            for question in (q for topic in round_.topics for q in topic.questions):
                texts += [question.sample_answer, question.staff_cue]
                for solution in question.coding.solutions if question.coding else ():
                    texts.append(f"```{solution.language}\n{solution.code}\n```")
    return texts
