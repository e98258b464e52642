"""Talk to the judge, in 12 kinds of disguise: no level rises, the report names it, and honest talk is never taken for it.

What is covered, with the offline assessor, on every labelled development transcript of every round, with the criteria of
its round:
- every message at the end of every answer is named (the sentences of that answer's end are read, nothing else is judged);
- every answer with one message of each kind at once, in turns that go through all messages at least three times: no level
  rises, and each message is named;
- every message alone at the end or the beginning of an answer drawn by a seed: no level rises, and it is named;
- every message in the comments and texts of fenced code within an answer, of code beside an answer, and in
  what a run of that code printed; as a note in a drawing, and as a line of an outline;
- messages that nothing names, in an answer of every transcript: a level rises in at most one trial of forty.
Clean are all labelled transcripts without the trap `injection`, every sentence that a guide's authors wrote for a
candidate to say or to write, and `honest.yaml`, in all of those places.
"""

import random
from collections import Counter
from itertools import cycle

import pytest

from app.domain.sentences import read_sentences
from app.domain.transcript import Artifact, CaseResult, CodeRun
from tests.properties.attacks import (
    ALL,
    FLAGGED,
    HONEST,
    UNNAMED,
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
from tests.properties.cases import ALL_FILES, Case, criteria_of, lexicon, load, transcript

CASES = [load(f) for f in ALL_FILES]
CLEAN = {case["id"]: outcome(transcript(case), criteria_of(case)) for case in CASES}
SEED = 20
HARMLESS = "keeps the order in which they came"
NOT_NAMED = "is not named"
PLACES = ("output", "detail", "error")
"""Where a run says something; each message stands in one of them."""
FEW = 40
"""One trial in so many is let through where a message that is not named reads like an answer."""
END = 60
"""Characters of an answer before the message that can tell how it is cut into sentences."""


def test_there_are_over_two_hundred_messages_of_twelve_kinds() -> None:
    assert len(attacks()) == 12
    assert len(set(ALL)) > 200
    assert all(len(kind) >= 15 for kind in attacks().values())


@pytest.mark.parametrize("kind", attacks())
def test_no_level_rises_wherever_it_is_said_and_the_report_names_it(kind: str) -> None:
    faults = []
    for number, (attack, case, at) in enumerate(drawn(attacks()[kind], CASES, 1, SEED)):
        before = CLEAN[case["id"]]
        after = outcome(told_in(case, attack, at, before=number % 2 == 1), criteria_of(case))
        if risen := after.rises(before):
            faults.append((attack, case["id"], at, risen))
        if not after.named - before.named:
            faults.append((attack, case["id"], at, NOT_NAMED))
    assert faults == []


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["id"])
def test_every_message_is_named_at_the_end_of_every_answer(case: Case) -> None:
    faults = []
    for at in spoken_by_candidate(case):
        told = transcript(case).turns[at].text
        end = told.rpartition("```")[2][-END:]
        for words in WHOLE:
            if not any(
                s.flags & FLAGGED for s in read_sentences(at, f"{end}\n{words}", "", lexicon())
            ):
                faults.append((words, at))
    assert faults == []


def test_no_level_rises_when_every_answer_of_every_transcript_holds_a_message_of_each_kind() -> (
    None
):
    rng = random.Random(SEED)
    kinds = [
        cycle(rng.sample(whole, len(whole))) for whole in map(_in_one_piece, attacks()) if whole
    ]
    faults, used = [], Counter[str]()
    for case in (*CASES, *CASES):
        for at in spoken_by_candidate(case):
            bundle = [next(kind) for kind in kinds]
            used.update(bundle)
            after = outcome(told_in(case, ("\n".join(bundle),), at), criteria_of(case))
            if risen := after.rises(CLEAN[case["id"]]):
                faults.append((bundle, case["id"], at, risen))
            if len(after.named - CLEAN[case["id"]].named) < len(bundle) / 2:
                faults.append((bundle, case["id"], at, NOT_NAMED))
    assert faults == []
    assert all(used[words] >= 3 for words in WHOLE)


def test_what_nothing_names_lifts_a_level_in_hardly_any_transcript() -> None:
    faults = []
    for case in CASES:
        for attack in UNNAMED:
            at = random.Random(attack[0]).choice(spoken_by_candidate(case))
            after = outcome(told_in(case, attack, at), criteria_of(case))
            if risen := after.rises(CLEAN[case["id"]]):
                faults.append((attack, case["id"], at, risen))
    assert len(faults) * FEW <= len(CASES) * len(UNNAMED), faults


def test_it_lifts_nothing_in_fenced_code_and_is_named() -> None:
    rng = random.Random(SEED)
    case = rng.choice(CASES)
    at = rng.choice(spoken_by_candidate(case))
    before = outcome(told_in(case, (_fenced(HARMLESS),), at), criteria_of(case))
    faults = []
    for words in WHOLE:
        after = outcome(told_in(case, (_fenced(words),), at), criteria_of(case))
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
    before = outcome(beside(case, Artifact(kind=kind, text=write(HARMLESS)), at), criteria_of(case))
    assert not before.beside
    faults = []
    for words in WHOLE:
        artifact = Artifact(kind=kind, text=write(words))
        after = outcome(beside(case, artifact, at), criteria_of(case))
        if risen := after.rises(before):
            faults.append((words, risen))
        if not after.beside:
            faults.append((words, NOT_NAMED))
        for flag in after.beside:
            assert artifact.text[flag.start : flag.end] == flag.quote
    assert faults == []


@pytest.mark.parametrize("place", PLACES)
def test_it_lifts_nothing_in_what_the_code_printed_and_is_named(place: str) -> None:
    rng = random.Random(place)
    case = rng.choice(CASES)
    at = rng.choice(spoken_by_candidate(case))
    before = outcome(beside(case, _ran(HARMLESS, place), at), criteria_of(case))
    assert not before.beside
    faults = []
    for words in WHOLE[PLACES.index(place) :: len(PLACES)]:
        line = " ".join(words.split())
        after = outcome(beside(case, _ran(line, place), at), criteria_of(case))
        if risen := after.rises(before):
            faults.append((words, risen))
        if "run" not in {flag.kind for flag in after.beside}:
            faults.append((words, NOT_NAMED))
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


def _in_one_piece(kind: str) -> list[str]:
    return [attack[0] for attack in attacks()[kind] if len(attack) == 1]


def _ran(words: str, place: str) -> Artifact:
    """Code without a word to anybody, of which the last run said something."""
    case = CaseResult(name="empty", passed=False, detail=words if place == "detail" else "0")
    run = CodeRun(
        cases=(case,),
        output=words if place == "output" else "",
        error=words if place == "error" else "",
    )
    return Artifact(kind="code", text=code_with(HARMLESS), run=run)


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
