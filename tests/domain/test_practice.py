"""The drills of a report: topics that aim at what was open, each another one, in lengths that exist."""

import pytest

from app.domain.practising.practice import drill_minutes, topics_for
from app.domain.talk.planning import DRILL_LENGTHS
from tests.builders import a_question, a_round

ROUND = a_round()
FEEDBACK, FAILURE = ROUND.topics


def aimed(**targets: tuple[str, ...]):
    """The round with two topics whose every question aims at those criteria."""
    topics = tuple(
        t.model_copy(
            update={
                "questions": tuple(
                    q.model_copy(update={"targets": targets[t.id]}) for q in t.questions
                )
            }
        )
        for t in ROUND.topics
    )
    return ROUND.model_copy(update={"topics": topics})


def ids(chosen):
    return [topic.id if topic else None for topic in chosen]


def test_drills_lead_to_different_topics_even_when_the_first_could_take_the_others_only_one():
    round_ = aimed(feedback=("star_structure", "candour"), failure=("star_structure",))

    assert ids(topics_for(["star_structure", "candour"], round_, ())) == ["failure", "feedback"]


def test_a_topic_that_was_not_asked_comes_first():
    round_ = aimed(feedback=("star_structure",), failure=("star_structure",))
    asked = {round_.topics[0].questions[0].id}

    assert ids(topics_for(["star_structure"], round_, asked)) == ["failure"]


def test_a_topic_is_named_twice_rather_than_one_that_aims_at_something_else():
    round_ = aimed(feedback=("star_structure",), failure=("candour",))

    assert ids(topics_for(["star_structure"] * 2, round_, ())) == ["feedback", "feedback"]


def test_what_no_question_aims_at_has_no_topic():
    assert ids(topics_for(["nothing", "star_structure"], ROUND, ())) == [None, "feedback"]
    assert topics_for([], ROUND, ()) == ()


@pytest.mark.parametrize(("half_there", "minutes"), [(True, 5), (False, 15)])
def test_what_was_half_there_takes_one_question(half_there, minutes):
    assert drill_minutes(FEEDBACK, "star_structure", half_there=half_there) == minutes
    assert drill_minutes(None, "star_structure", half_there=half_there) in DRILL_LENGTHS


def test_a_task_takes_its_whole_time(library):
    topics = [t for r in library.guides[0].rounds for t in r.topics]
    coding, task = next((t, q) for t in topics for q in t.questions if q.coding)

    assert drill_minutes(coding, task.targets[0], half_there=True) == 45


def test_a_question_of_another_kind_does_not_lengthen_the_drill():
    talk = FEEDBACK.model_copy(update={"questions": (a_question("talk"),)})

    assert drill_minutes(talk, "star_structure", half_there=False) == 15
