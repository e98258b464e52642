"""What an interview did not get to is said, and is held against nobody."""

import pytest

from app.domain.guide import Aim, CriterionWeight, Phase, Step
from app.domain.narrative import Narrative, told
from app.domain.report import Assessment, Evidence, ItemResult
from app.domain.transcript import MoveKind, Transcript
from app.domain.unreached import (
    NOT_ASKED,
    as_far_as_reached,
    reach_of,
    with_unreached,
    words_on,
)
from tests.builders import OPENED, a_reading, a_round, moved, said, transcript
from tests.domain.reports import a_report

WORK = Phase(
    id="running",
    title="Running it",
    kind="work",
    minutes=4,
    goal="Hear it.",
    steps=(Step(kind="probe", aim=Aim.SECURITY, line="Who may do that?"),),
)


def a_round_with_work():
    """Two phases of questions, then one of work that asks for security."""
    round_ = a_round()
    weights = tuple(
        CriterionWeight(criterion=c, weight=1, focus="All.")
        for c in ("star_structure", "security", "communication", "criterion_0")
    )
    phases = (*round_.phases[:-1], WORK, round_.phases[-1])
    return round_.model_copy(update={"phases": phases, "scored": weights})


ROUND = a_round_with_work()
ASKED = moved(MoveKind.ASK, 1, question="feedback-1")
ENDED = (
    *OPENED,
    ASKED,
    said("I told him.", 2),
    moved(MoveKind.CLOSE, 3, phase="story-1"),
)
TO_THE_END = (
    *ENDED[:-1],
    moved(MoveKind.ASK, 4, question="failure-1", phase="story-2"),
    said("I broke it.", 5),
    moved(MoveKind.PROBE, 6, question="failure-1", aim="security", phase="running"),
    said("The owner may.", 7),
    moved(MoveKind.INVITE_QUESTIONS, 8, phase="yours"),
)


def judged(criterion: str = "star_structure", **changed: object) -> Assessment:
    made: dict[str, object] = {
        "criterion": criterion,
        "title": criterion.replace("_", " ").title(),
        "status": "observed",
        "level": 3,
        "why": "Because.",
        "items": (),
        "evidence": (),
        "counter_evidence": (),
        "caps": (),
        "confidence": "medium",
        "samples": (3,),
        "next_level": None,
        "engine": "offline",
    }
    return Assessment.model_validate({**made, **changed})


def missed(criterion: str) -> Assessment:
    return judged(criterion, status="asked_not_shown", level=1, confidence="low")


def titles(*turns, heard: tuple[Aim, ...] = ()) -> list[str]:
    readings = (a_reading(3, *heard),)
    return [part.title for part in reach_of(ROUND, transcript(*turns), readings).parts]


def test_the_parts_that_nothing_was_asked_in_are_named():
    assert titles(*ENDED) == ["Story 2", "Running it"]


def test_nothing_is_missing_from_an_interview_held_to_its_end():
    assert titles(*TO_THE_END) == []


def test_a_part_whose_questions_were_answered_before_was_passed_over_and_not_missed():
    passed = (*TO_THE_END[:-3], TO_THE_END[-1])

    assert titles(*passed, heard=(Aim.SECURITY,)) == []
    assert titles(*passed) == ["Running it"]
    assert titles(*ENDED, heard=(Aim.SECURITY,)) == ["Story 2", "Running it"]


def test_the_part_for_the_candidates_own_questions_is_none_that_is_judged():
    assert "Your questions" not in titles(*ENDED)


def test_a_transcript_without_moves_does_not_tell():
    assert reach_of(ROUND, Transcript(), ()).parts == ()


def test_phases_that_the_round_does_not_have_tell_nothing():
    elsewhere = moved(MoveKind.ASK, 1, question="feedback-1", phase="elsewhere")

    assert titles(elsewhere, said("I told him.", 2)) == []


def test_a_question_that_the_round_does_not_have_may_have_asked_for_anything():
    other = transcript(*OPENED, moved(MoveKind.ASK, 1, question="other"), said("I told him.", 2))

    (security,) = as_far_as_reached([missed("security")], reach_of(ROUND, other, ()))

    assert security == missed("security")


def test_what_only_later_parts_ask_for_was_not_asked():
    reach = reach_of(ROUND, transcript(*ENDED), ())

    (security,) = as_far_as_reached([missed("security")], reach)

    assert (security.status, security.level, security.confidence) == ("not_asked", None, None)
    assert security.why == NOT_ASKED


@pytest.mark.parametrize("criterion", ["star_structure", "communication", "criterion_0"])
def test_what_was_asked_for_and_not_shown_stays_so(criterion):
    reach = reach_of(ROUND, transcript(*ENDED), ())

    assert as_far_as_reached([missed(criterion)], reach) == (missed(criterion),)


def test_what_is_judged_by_one_answer_is_not_sure_where_more_would_have_been_asked():
    reach = reach_of(ROUND, transcript(*ENDED), ())
    one = Evidence(turn=3, sentence="t3s1", start=0, end=11, quote="I told him.")
    item = ItemResult(id="a", text="A.", score=2, evidence=(one,), note="")
    by_model = judged(items=(item,), confidence="high", engine="llm")

    (held,) = as_far_as_reached([by_model], reach)

    assert held.confidence == "low"
    assert "“Star Structure” stands on little" in words_on(reach.parts, [held])


def test_the_words_say_what_follows_for_each_criterion():
    reach = reach_of(ROUND, transcript(*ENDED), ())
    found = as_far_as_reached([judged(confidence="low"), missed("security")], reach)

    assert with_unreached("It went well.", reach.parts, found) == (
        "It went well. Not reached before the interview ended: “Story 2” and “Running it”. So nothing can be said of"
        " “Security”, and “Star Structure” stands on little."
    )


def test_where_nothing_follows_the_words_say_what_the_rest_is_about():
    reach = reach_of(ROUND, transcript(*ENDED), ())

    assert words_on(reach.parts, [judged()]).endswith(
        "All that is said here is of what came before."
    )


def test_many_parts_are_counted():
    part = reach_of(ROUND, transcript(*ENDED), ()).parts[0]

    said_of_it = words_on([part] * 6, [judged()])

    assert said_of_it.count("“Story 2”") == 4
    assert "and 2 more parts" in said_of_it
    assert words_on([part] * 5, [judged()]).count("“Story 2”") == 5


def test_a_models_summary_goes_on_with_it_too(library):
    guide = library.guides[0]
    round_ = guide.round("behavioral-culture")
    phase = round_.phases[1].id
    question = round_.topics[0].questions[0].id
    words = transcript(
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Yes.", 0.5),
        moved(MoveKind.ASK, 1, question=question, phase=phase),
        said(
            "In March I told my director that the migration was mine to stop, and I stopped it.", 2
        ),
        moved(MoveKind.CLOSE, 3, phase=phase),
    )
    report = a_report(guide, words, round_, engine="llm")
    narrative = Narrative(summary="You told one story.", moments=(), stronger=None, drills=())

    summary = told(report, narrative).summary

    assert summary.startswith("You told one story. Not reached before the interview ended: ")
    assert "“Failure”" in summary
