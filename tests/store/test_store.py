"""What goes in comes out, and nothing is stored twice."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, event

from app.domain.transcript import Control, Transcript
from app.errors import Conflict, InterviewNotFound, TurnTaken
from app.store.store import Store
from tests.builders import START, a_call
from tests.store.builders import (
    a_report,
    an_assessment,
    an_interview,
    answered,
    asked,
    closing,
    minutes,
    opening,
)


async def test_an_open_store_answers(store: Store) -> None:
    await store.ping()


async def test_an_interview_comes_back_as_it_was_created(store: Store) -> None:
    await store.create(an_interview())

    assert await store.interview("one") == an_interview()


async def test_turns_given_at_creation_are_kept(store: Store) -> None:
    interview = an_interview(turns=(opening(), answered(1), asked(2)))
    await store.create(interview)

    assert await store.interview("one") == interview


async def test_an_id_is_given_once(store: Store) -> None:
    await store.create(an_interview())

    with pytest.raises(Conflict):
        await store.create(an_interview())


async def test_turns_come_back_word_for_word_and_in_order(store: Store) -> None:
    turns = (opening(), answered(1, client_id="a"), asked(2), answered(3, control=Control.SKIP))
    await store.create(an_interview())
    for turn in turns:
        await store.append("one", turn)

    stored = await store.interview("one")

    assert stored.transcript == Transcript(turns=turns)
    assert stored.transcript.model_dump_json() == Transcript(turns=turns).model_dump_json()


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "'; drop table turns; --", "𝔘ñïçødé 👩‍💻 \u202e", "x" * 1_000_000]
)
async def test_any_text_is_kept_as_it_is(store: Store, text: str) -> None:
    await store.create(an_interview())
    await store.append("one", answered(0, text))

    assert (await store.interview("one")).transcript.turns[0].text == text


async def test_moments_come_back_in_utc(store: Store) -> None:
    in_helsinki = datetime(2026, 3, 2, 11, 30, tzinfo=timezone(timedelta(hours=2)))
    await store.create(an_interview(created_at=in_helsinki))
    await store.append("one", opening(in_helsinki))

    stored = await store.interview("one")

    moments = (
        stored.created_at,
        stored.transcript.turns[0].at,
        (await store.summaries())[0].created_at,
    )
    assert all(moment == in_helsinki and moment.tzinfo is UTC for moment in moments)


async def test_a_turn_sent_twice_is_stored_once(store: Store) -> None:
    await store.create(an_interview(turns=(opening(),)))
    first = await store.append("one", answered(1, "First words.", client_id="a"))
    await store.append("one", asked(2))

    again = await store.append("one", answered(3, "Other words.", client_id="a"))

    assert again == first
    assert len((await store.interview("one")).transcript.turns) == 3


async def test_a_client_id_counts_within_its_interview(store: Store) -> None:
    await store.create(an_interview("one"))
    await store.create(an_interview("two"))
    await store.append("one", answered(0, "In one.", client_id="a"))

    stored = await store.append("two", answered(0, "In two.", client_id="a"))

    assert stored.text == "In two."


async def test_a_taken_index_is_refused_and_what_was_said_stays(store: Store) -> None:
    await store.create(an_interview(turns=(opening(),)))
    await store.append("one", answered(1, "First.", client_id="a"))

    with pytest.raises(TurnTaken):
        await store.append("one", answered(1, "Second.", client_id="b"))

    assert (await store.interview("one")).transcript.turns[1].text == "First."


async def test_no_turn_is_left_out(store: Store) -> None:
    await store.create(an_interview(turns=(opening(),)))

    with pytest.raises(Conflict):
        await store.append("one", answered(2))


async def test_what_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(InterviewNotFound):
        await store.interview("none")
    with pytest.raises(InterviewNotFound):
        await store.append("none", opening())
    with pytest.raises(InterviewNotFound):
        await store.delete("none")
    with pytest.raises(InterviewNotFound):
        await store.save_assessment("none", "r1", an_assessment())
    with pytest.raises(InterviewNotFound):
        await store.save_report("none", a_report(), START)


async def test_a_summary_says_what_the_transcript_says(store: Store) -> None:
    turns = (
        opening(START),
        answered(1, at=START + minutes(3)),
        asked(2, at=START + minutes(4)),
        answered(3, control=Control.PAUSE, at=START + minutes(5)),
        asked(4, at=START + minutes(8)),
        answered(5, at=START + minutes(9)),
        closing(6, at=START + minutes(10)),
    )
    await store.create(an_interview())
    for turn in turns:
        await store.append("one", turn)

    (summary,) = await store.summaries()

    transcript = Transcript(turns=turns)
    assert summary.turns == 7
    assert summary.answers == len(transcript.answers)
    assert summary.closed
    assert summary.spent_minutes == transcript.elapsed(turns[-1].at) / minutes(1) == 6
    assert (summary.round_title, summary.persona, summary.minutes) == ("A talk", "Sam", 45)
    assert (summary.decision, summary.score) == (None, None)


async def test_an_interview_without_a_word_has_a_summary(store: Store) -> None:
    await store.create(an_interview())

    (summary,) = await store.summaries()

    assert (summary.turns, summary.answers, summary.spent_minutes, summary.closed) == (
        0,
        0,
        0,
        False,
    )


async def test_summaries_are_newest_first_and_carry_the_report(store: Store) -> None:
    for number, name in enumerate(("first", "second", "third")):
        await store.create(an_interview(name, created_at=START + minutes(number)))
    await store.save_report("second", a_report(decision="strong_yes", score=3.6), START)

    listed = [(summary.id, summary.decision, summary.score) for summary in await store.summaries()]

    assert listed == [("third", None, None), ("second", "strong_yes", 3.6), ("first", None, None)]


async def test_summaries_come_by_the_page(store: Store) -> None:
    for number in range(5):
        await store.create(an_interview(f"no-{number}", created_at=START + minutes(number)))

    assert [s.id for s in await store.summaries(2)] == ["no-4", "no-3"]
    assert [s.id for s in await store.summaries(2, 4)] == ["no-0"]
    assert await store.summaries(2, 5) == ()


async def test_results_count_the_scored_runs_of_a_round_and_keep_the_best(store: Store) -> None:
    for name, score in (("first", 2.1), ("second", 3.6), ("third", None), ("fourth", None)):
        await store.create(an_interview(name))
        if name != "fourth":
            await store.save_report(name, a_report(decision="yes", score=score), START)

    (only,) = (await store.results()).values()

    assert (only.scored, only.best) == (2, 3.6)
    assert await store.for_owner("ben").results() == {}
    assert await store.ids() == {"first", "second", "third", "fourth"}
    assert await store.ids(["second", "deleted"]) == {"second"}
    assert await store.for_owner("ben").ids(["second"]) == frozenset()


async def test_what_was_tried_is_told_of_the_newest_interviews(store: Store) -> None:
    await store.create(an_interview("whole"))
    plan = an_interview().plan.model_copy(update={"topic": "queues"})
    drill = an_interview("drill", created_at=START + minutes(1)).model_copy(update={"plan": plan})
    await store.create(drill)

    assert await store.tried(1) == {(plan.round.id, "queues")}
    assert await store.tried(2) == {(plan.round.id, "queues"), (plan.round.id, None)}
    assert await store.for_owner("ben").tried(2) == frozenset()


async def test_the_first_assessment_of_a_sample_stays(store: Store) -> None:
    await store.create(an_interview())
    await store.save_assessment("one", "r1", an_assessment(why="First."))
    await store.save_assessment("one", "r1", an_assessment(why="Second."))

    assert [kept.why for kept in await store.assessments("one", "r1", "offline")] == ["First."]


async def test_assessments_are_kept_apart_by_rubric_criterion_and_sample(store: Store) -> None:
    await store.create(an_interview())
    await store.save_assessment("one", "r1", an_assessment("staff_scope", why="s1"), sample=1)
    await store.save_assessment("one", "r1", an_assessment("staff_scope", why="s0"), sample=0)
    await store.save_assessment("one", "r1", an_assessment("communication", why="c0"))
    await store.save_assessment("one", "r2", an_assessment("communication", why="other rubric"))

    kept = await store.assessments("one", "r1", "offline")

    assert [assessment.why for assessment in kept] == ["c0", "s0", "s1"]
    assert await store.assessments("one", "r1", "llm") == ()


async def test_the_newest_report_is_the_report(store: Store) -> None:
    await store.create(an_interview())
    assert await store.report("one") is None
    await store.save_report("one", a_report(summary="Old."), START)
    await store.save_report("one", a_report(summary="New."), START + minutes(2))
    await store.save_report("one", a_report(summary="Late but older."), START + minutes(1))

    assert await store.report("one") == a_report(summary="New.")


async def test_whoever_holds_the_writing_keeps_the_report_though_clocks_were_set_back(
    store: Store,
) -> None:
    await store.create(an_interview())
    await store.save_report("one", a_report(summary="Before."), START)
    await store.claims.take("one", "report", "mine")

    await store.save_report("one", a_report(summary="After."), START - minutes(300), "mine")

    assert await store.report("one") == a_report(summary="After.")


async def test_a_report_whose_writing_was_taken_over_does_not_count(store: Store) -> None:
    await store.create(an_interview())
    await store.claims.take("one", "report", "another")

    await store.save_report("one", a_report(), START, "late")

    assert await store.report("one") is None


async def test_everything_outlives_the_store(url: str) -> None:
    store = await Store.open(url)
    await store.create(an_interview(turns=(opening(), answered(1))))
    await store.close()

    again = await Store.open(url)
    kept = await again.interview("one")
    await again.close()

    assert kept == an_interview(turns=(opening(), answered(1)))


async def test_a_history_of_a_thousand_interviews_is_listed_by_one_query(store: Store) -> None:
    turns = (opening(), *(answered(index, "word " * 200) for index in range(1, 60)))
    await store.create(an_interview("long", turns=turns))
    await asyncio.gather(
        *(store.create(an_interview(f"i{number}", turns=turns[:3])) for number in range(1, 1000))
    )
    asked: list[str] = []

    def note(_connection, _cursor, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        listed = await store.summaries()
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    assert len(listed) == 1000
    (query,) = [statement for statement in asked if statement.startswith("SELECT")]
    assert "text" not in query.lower()


async def test_calls_are_kept_with_their_interview_and_go_with_it(store):
    interview = an_interview()
    await store.create(interview)
    call = a_call()

    await store.save_call(interview.id, call, START)

    assert await store.calls(interview.id) == (call,)
    await store.delete(interview.id)
    assert await store.calls(interview.id) == ()
