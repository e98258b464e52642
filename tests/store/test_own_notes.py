"""A candidate's own notes: kept by version, so that no window overwrites another's, and gone with their interview."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from app.domain.practising.own_notes import OwnNotes
from app.errors import InterviewNotFound, NotesChanged
from app.store.store import Store
from tests.builders import START
from tests.store.builders import an_interview


async def test_there_are_empty_notes_until_some_are_written(store: Store) -> None:
    await store.create(an_interview())

    assert await store.notebook.of("one") == OwnNotes()


async def test_notes_are_given_back_as_they_were_saved_last(store: Store) -> None:
    await store.create(an_interview())
    await store.notebook.save("one", "Name the cost.", over=0, at=START)

    later = START + timedelta(minutes=1)
    saved = await store.notebook.save("one", "Name the cost. Breathe.", over=1, at=later)

    assert saved == OwnNotes(text="Name the cost. Breathe.", version=2, at=later)
    assert await store.notebook.of("one") == saved


@pytest.mark.parametrize("over", [0, 2])
async def test_what_another_window_saved_is_not_overwritten(store: Store, over: int) -> None:
    await store.create(an_interview())
    await store.notebook.save("one", "Theirs.", over=0, at=START)

    with pytest.raises(NotesChanged):
        await store.notebook.save("one", "Mine.", over=over, at=START)

    assert (await store.notebook.of("one")).text == "Theirs."


async def test_nothing_is_noted_on_an_interview_that_does_not_exist(store: Store) -> None:
    with pytest.raises(InterviewNotFound):
        await store.notebook.save("none", "Mine.", over=0, at=START)


async def test_notes_are_exported_and_brought_back_and_go_with_their_interview(
    store: Store,
) -> None:
    from app.store.carrying import export_body

    await store.create(an_interview())
    await store.notebook.save("one", "A heliotrope note.", over=0, at=START)
    body = export_body(await store.carrying.export())

    await store.delete("one")

    rows = text("select count(*) from notes")
    assert await store._database.read(lambda session: session.execute(rows).scalar_one()) == 0
    await store.carrying.bring(body)
    assert (await store.notebook.of("one")).text == "A heliotrope note."
