"""What a candidate expects is kept beside the interview, until there is a report to compare it with."""

import pytest
from sqlalchemy import text

from app.domain.practising.prediction import Prediction
from app.errors import InterviewNotFound, ReportWritten
from app.store.store import Store
from tests.builders import START
from tests.store.builders import a_report, an_interview

GUESS = (
    Prediction(criterion="star_structure", level=3),
    Prediction(criterion="candour", level=None),
)


async def test_what_was_predicted_is_given_back_in_its_order(store: Store) -> None:
    await store.create(an_interview())

    await store.predictions.save("one", GUESS)

    assert await store.predictions.of("one") == GUESS


async def test_a_second_guess_takes_the_place_of_the_first(store: Store) -> None:
    await store.create(an_interview())
    await store.predictions.save("one", GUESS)

    await store.predictions.save("one", GUESS[1:])

    assert await store.predictions.of("one") == GUESS[1:]


async def test_no_guess_is_taken_once_the_report_is_written(store: Store) -> None:
    await store.create(an_interview())
    await store.predictions.save("one", GUESS)
    await store.save_report("one", a_report(), START)

    with pytest.raises(ReportWritten):
        await store.predictions.save("one", ())

    assert await store.predictions.of("one") == GUESS


async def test_nothing_is_predicted_of_an_interview_that_does_not_exist(store: Store) -> None:
    with pytest.raises(InterviewNotFound):
        await store.predictions.save("none", GUESS)

    assert await store.predictions.of("none") == ()


async def test_predictions_are_exported_and_go_with_their_interview(store: Store) -> None:
    await store.create(an_interview())
    await store.predictions.save("one", GUESS)
    assert (await store.carrying.export()).interviews[0].parts["predictions"] == GUESS

    await store.delete("one")

    count = text("select count(*) from predictions")
    assert await store._database.read(lambda session: session.execute(count).scalar_one()) == 0
