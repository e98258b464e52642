"""Several reports together: two judges are never one line, drills stand apart, gaps need a second time, gains a proof."""

from datetime import timedelta

import pytest

from app.domain.practising.progress import Reported, courses, gains, gaps, last_two, overall
from app.domain.report import Assessment, Evidence, ItemResult
from tests.builders import START
from tests.store.builders import a_report, an_assessment

SAID = Evidence(turn=1, sentence="t1s0", start=0, end=11, quote="I moved it.")


def judged(score: int, level: int | None = 2, engine: str = "offline") -> Assessment:
    """One criterion with one item of that score; what was half or wholly there has a sentence."""
    item = ItemResult(
        id="part", text="Names the own part.", score=score, evidence=(SAID,) * bool(score), note=""
    )
    return an_assessment().model_copy(update={"items": (item,), "level": level, "engine": engine})


def reported(
    day: int,
    assessment: Assessment | None = None,
    *,
    score: float | None = 2.0,
    topic: str | None = None,
    round_: str = "talk",
) -> Reported:
    judged_by = assessment or judged(2)
    report = a_report(score=score)
    method = report.method.model_copy(update={"engine": judged_by.engine})
    return Reported(
        id=f"i{day}",
        created_at=START + timedelta(days=day),
        guide="g",
        round=round_,
        round_title=round_.title(),
        topic=topic,
        mode="real",
        report=report.model_copy(update={"assessments": (judged_by,), "method": method}),
    )


def test_a_course_is_in_the_order_of_days_whatever_the_order_it_is_given_in():
    (course,) = courses([reported(2, judged(2, 3)), reported(1, judged(2, 1))])

    assert [point.value for point in course.points] == [1, 3]
    assert course.moved == 2


def test_levels_of_two_judges_are_two_lines_and_not_compared():
    (course,) = courses(
        [
            reported(1, judged(2, 1)),
            reported(2, judged(2, 4, "llm")),
            reported(3, judged(2, 4, "llm")),
        ]
    )

    assert [[p.value for p in course.line(e)] for e in course.engines] == [[1], [4, 4]]
    assert course.moved == 0


def test_a_drill_is_a_point_and_no_part_of_the_line():
    (course,) = courses([reported(1, judged(2, 1)), reported(2, judged(2, 4), topic="feedback")])

    assert len(course.points) == 2
    assert [point.value for point in course.line("offline")] == [1]
    assert course.moved is None


def test_what_was_not_observed_is_no_point():
    assert courses([reported(1, judged(0, None))]) == ()


def test_an_interview_without_a_score_is_no_point():
    assert [p.interview for p in overall([reported(1), reported(2, score=None)]).points] == ["i1"]


def test_a_gap_recurs_when_it_was_missed_twice_and_carries_the_candidates_words_newest_first():
    (gap,) = gaps([reported(1, judged(0)), reported(2, judged(2)), reported(3, judged(1))])

    assert (gap.missed, gap.judged) == (2, 3)
    assert [s.interview for s in gap.sightings] == ["i3", "i1"]
    assert gap.sightings[0].said == SAID
    assert gap.sightings[1].said is None


@pytest.mark.parametrize("scores", [[0], [0, 2], [2, 0], [0, 0, 2], [2, 2]])
def test_no_gap_recurs_after_one_time_or_once_it_was_closed(scores):
    assert gaps([reported(day, judged(score)) for day, score in enumerate(scores)]) == ()


def test_a_gap_is_not_closed_by_another_judge():
    (gap,) = gaps(
        [reported(1, judged(0)), reported(2, judged(0)), reported(3, judged(2, 4, "llm"))]
    )

    assert (gap.missed, gap.judged) == (2, 3)


def test_what_was_missed_and_is_clear_now_is_a_gain_with_its_sentence():
    (gain,) = gains([reported(1, judged(0)), reported(2, judged(1)), reported(3, judged(2))])

    assert (gain.missed, gain.interview, gain.said) == (2, "i3", SAID)


def test_a_kinder_judge_is_no_gain():
    assert gains([reported(1, judged(0)), reported(2, judged(2, 4, "llm"))]) == ()


def test_the_shape_is_compared_with_the_last_time_of_the_same_round_and_judge():
    first = reported(1)
    newest = reported(4)
    others = [
        reported(2, judged(2, 2, "llm")),
        reported(3, round_="code"),
        reported(5, topic="feedback"),
    ]

    assert last_two([first, *others, newest]) == (newest, first)
    assert last_two([reported(1, topic="feedback")]) is None
