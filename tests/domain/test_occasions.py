"""Checklist items that only an occasion lets one show: a fault to mend, a figure that is asked about again."""

import pytest
from pydantic import ValidationError

from app.domain.assessment import ItemJudgement, Judgement, verify
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.occasions import occasions_that_came
from app.domain.listening import read_transcript
from app.domain.reading import Sentence
from app.domain.rubric import Cap, Criterion
from app.domain.transcript import Artifact, CaseResult, CodeRun, MoveKind, Transcript
from tests.builders import OPENED, a_criterion, moved, said, transcript, with_artifact

ITEMS = ("item_0", "item_1", "item_2", "item_3")
KNOWN = {
    "t1s1": Sentence(id="t1s1", turn=1, start=0, end=9, text="I did it.", flags=frozenset()),
}


def by_occasion(*ids: str, caps: tuple[Cap, ...] = ()) -> Criterion:
    plain = a_criterion("coding")
    items = (
        i.model_copy(update={"occasion": "a fault turned up"}) if i.id in ids else i
        for i in plain.checklist
    )
    return plain.model_copy(update={"checklist": tuple(items), "caps": caps})


def judged(criterion: Criterion, scores: dict[str, int], *never: str, cited: str = ""):
    items = tuple(
        ItemJudgement(i, s, ("t1s1",) if s or i == cited else (), f"On {i}.", came=i not in never)
        for i, s in scores.items()
    )
    return verify(criterion, Judgement(criterion.id, items), KNOWN, engine="llm")


@pytest.mark.parametrize("score", [0, 1, 2])
def test_without_an_occasion_the_other_items_alone_decide(score: int):
    scores = dict.fromkeys(ITEMS, score)
    left_out = judged(by_occasion("item_3"), {**scores, "item_3": 0}, "item_3")

    assert left_out.level == judged(a_criterion("coding"), scores).level
    assert [i.id for i in left_out.items] == ["item_0", "item_1", "item_2"]


def test_an_item_without_occasion_is_told_apart_with_the_reason():
    left_out = judged(by_occasion("item_3"), {**dict.fromkeys(ITEMS, 2), "item_3": 0}, "item_3")

    assert [(i.id, i.score, i.note) for i in left_out.no_occasion] == [("item_3", 0, "On item_3.")]
    assert "3 of 3 checklist points" in left_out.why


def test_a_cap_on_what_had_no_occasion_does_not_hold():
    cap = Cap(when="no_item_3", level=2, because="a fault was defended")
    scores = {**dict.fromkeys(ITEMS, 2), "item_3": 0}
    criterion = by_occasion("item_3", caps=(cap,))

    assert judged(criterion, scores, "item_3").level == 4
    assert judged(criterion, scores).level == 2


def test_nothing_advises_to_do_what_there_was_no_occasion_for():
    scores = {"item_0": 1, "item_1": 1, "item_2": 1, "item_3": 0}

    assert judged(by_occasion("item_3"), scores, "item_3").next_level


def test_no_occasion_is_believed_only_of_items_that_depend_on_one():
    scores = {**dict.fromkeys(ITEMS, 2), "item_3": 0}

    assessment = judged(by_occasion("item_0"), scores, "item_3")

    assert assessment.no_occasion == ()
    assert assessment.items[3].score == 0


def test_what_was_scored_or_cited_had_its_occasion():
    scores = {**dict.fromkeys(ITEMS, 2), "item_3": 0}
    criterion = by_occasion("item_3")

    assert judged(criterion, {**scores, "item_3": 1}, "item_3").no_occasion == ()
    assert judged(criterion, scores, "item_3", cited="item_3").no_occasion == ()
    unfounded = ItemJudgement("item_3", 1, (), "It was.", came=False)
    found = verify(criterion, Judgement(criterion.id, (unfounded,)), KNOWN, engine="llm")
    assert found.no_occasion == ()


def test_a_level_without_an_item_lies_between_those_with_it_missed_and_met():
    criterion = by_occasion("item_3")
    for first in (0, 1, 2):
        for second in (0, 1, 2):
            scores = {"item_0": first, "item_1": second, "item_2": 1, "item_3": 0}
            missed, left_out = judged(criterion, scores), judged(criterion, scores, "item_3")
            met = judged(criterion, {**scores, "item_3": 2})

            assert missed.level <= left_out.level <= met.level


def test_a_rubric_can_not_leave_most_of_a_checklist_to_occasions():
    criterion = by_occasion("item_2", "item_3")

    with pytest.raises(ValidationError, match="at most 25%"):
        Criterion.model_validate(criterion.model_dump())


def _criterion(library, name: str) -> Criterion:
    return next(c for g in library.guides for r in g.rounds for c in r.criteria if c.id == name)


def ran(run: CodeRun) -> Transcript:
    code = Artifact(kind="code", text="def f():\n    return 1", run=run)
    asked = moved(MoveKind.ASK, 1, question="feedback-0")
    return with_artifact(transcript(*OPENED, asked, said("Here it is, it returns one.", 2)), code)


@pytest.mark.parametrize(
    ("run", "came"),
    [
        (CodeRun(cases=(CaseResult(name="a", passed=True),)), False),
        (CodeRun(cases=(CaseResult(name="a", passed=False),)), True),
        (CodeRun(error="SyntaxError"), True),
        (CodeRun(stopped=True), True),
    ],
)
def test_where_a_run_failed_there_was_a_fault_to_mend(library, run: CodeRun, came: bool):
    dossier = Dossier(read_transcript(ran(run), library.lexicon))

    found = occasions_that_came(_criterion(library, "code_quality"), dossier)

    assert found == ({"owned"} if came else frozenset())
