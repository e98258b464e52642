"""A question tried again: compared with itself, and with nothing that was not asked."""

from datetime import timedelta

import pytest

from app.domain.practising.retrying import Held, answers_to, before_after
from app.domain.transcript import Move, MoveKind, Speaker, Transcript, Turn
from tests.builders import START, a_question
from tests.domain.reports import a_report
from tests.store.builders import an_assessment

FULL = (
    "Last March our payments queue dropped orders for three hours. I had to decide whether to roll back. I traced the"
    " consumer, wrote the fix and rolled it out that night. As a result lost orders fell from 40 a day to none. I"
    " learned to test the failover first, and have done so since."
)
THIN = "I fixed the consumer myself last year."


@pytest.fixture
def guide(library):
    return library.guides[0]


def held(guide, *said: tuple[str, str]) -> Held:
    """An interview of those questions and answers, with its report."""
    turns: list[Turn] = []
    for question, answer in said:
        kind = MoveKind.PROBE if turns and question == turns[-2].move.question else MoveKind.ASK
        for speaker, text in (
            (Speaker.INTERVIEWER, f"Tell me {question}."),
            (Speaker.CANDIDATE, answer),
        ):
            asked = Move(kind=kind, question=question, phase="p")
            turns.append(
                Turn(
                    index=len(turns),
                    speaker=speaker,
                    text=text,
                    at=START + timedelta(minutes=len(turns)),
                    move=asked if speaker is Speaker.INTERVIEWER else None,
                )
            )
    transcript = Transcript(turns=tuple(turns))
    return Held(transcript, a_report(guide, transcript))


def test_only_answers_to_that_question_count(guide):
    then = held(guide, ("a", THIN), ("a", FULL), ("b", FULL))

    assert list(answers_to("a", then.transcript)) == [1, 3]
    assert list(answers_to("c", then.transcript)) == []


def test_what_was_missing_then_and_is_told_now_is_seen(guide):
    found = before_after(
        a_question("a"), held(guide, ("a", THIN), ("b", FULL)), held(guide, ("a", FULL))
    )

    assert "the result" in found.before.missing
    assert "the result" not in found.after.missing
    assert found.after.measured
    assert not found.alone


def test_a_question_that_was_not_answered_then_is_not_compared(guide):
    found = before_after(a_question("a"), held(guide, ("b", FULL)), held(guide, ("a", FULL)))

    assert found.before is None


def test_levels_are_compared_where_both_interviews_have_them(guide):
    question = a_question("a").model_copy(update={"targets": ("star_structure", "motivation")})
    then, now = held(guide, ("a", THIN)), held(guide, ("a", FULL))

    found = before_after(question, then, now)

    assert [pair.criterion for pair in found.levels] == ["star_structure"]
    assert found.levels[0].after >= found.levels[0].before
    assert found.alone


def test_a_level_that_only_one_interview_has_is_named_and_not_compared(guide):
    then, now = held(guide, ("a", FULL)), held(guide, ("a", FULL))
    unjudged = an_assessment().model_copy(update={"level": None, "status": "not_asked"})
    then = Held(then.transcript, then.report.model_copy(update={"assessments": (unjudged,)}))

    found = before_after(a_question("a"), then, now)

    assert found.levels == ()
    assert len(found.not_shown) == 1


@pytest.mark.parametrize(
    ("change", "word"), [({"engine": "llm"}, "language model"), ({"rubric": "1"}, "rubric")]
)
def test_levels_that_were_judged_differently_are_not_set_beside_each_other(guide, change, word):
    then, now = held(guide, ("a", THIN)), held(guide, ("a", FULL))
    method = then.report.method.model_copy(update=change)
    other = Held(then.transcript, then.report.model_copy(update={"method": method}))

    found = before_after(a_question("a"), other, now)

    assert found.levels == ()
    assert word in found.apart
