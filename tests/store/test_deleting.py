"""What was deleted is gone: from the lists and from the bytes of every file."""

import random
from pathlib import Path

import pytest
from sqlalchemy import delete

from app.errors import InterviewNotFound
from app.store.store import Store
from app.store.tables import InterviewRow
from tests.builders import START
from tests.store.builders import a_report, an_assessment, an_interview, answered, opening


async def test_a_deleted_interview_takes_all_of_its_own_and_nothing_else(store: Store) -> None:
    for name in ("one", "two"):
        await store.create(an_interview(name, turns=(opening(), answered(1))))
        await store.save_assessment(name, "r1", an_assessment())
        await store.save_report(name, a_report(), START)

    await store.delete("one")

    with pytest.raises(InterviewNotFound):
        await store.interview("one")
    with pytest.raises(InterviewNotFound):
        await store.append("one", answered(2))
    assert await store.assessments("one", "r1", "offline") == ()
    assert await store.report("one") is None
    assert [summary.id for summary in await store.summaries()] == ["two"]
    assert await store.report("two") == a_report()
    assert len((await store.interview("two")).transcript.turns) == 2


async def test_nothing_is_left_when_all_is_deleted(store: Store) -> None:
    for name in ("one", "two"):
        await store.create(an_interview(name, turns=(opening(), answered(1))))

    await store.carrying.delete_all()

    assert not any((await store.carrying.counts()).values())


async def test_deleted_words_are_in_no_file(folder: Path, store: Store) -> None:
    await store.create(an_interview(turns=(opening(), answered(1, "A heliotrope secret."))))
    await store.save_assessment("one", "r1", an_assessment(why="A heliotrope reason."))
    await store.save_report("one", a_report(summary="A heliotrope summary."), START)
    assert b"heliotrope" in _bytes(folder)

    await store.delete("one")

    assert b"heliotrope" not in _bytes(folder)


async def test_words_of_a_replaced_report_go_with_the_interview(folder: Path, store: Store) -> None:
    await store.create(an_interview())
    await store.save_report("one", a_report(summary="heliotrope " * 3000), START)
    await store.save_report("one", a_report(summary="Shorter."), START)

    await store.delete("one")

    assert b"heliotrope" not in _bytes(folder)


@pytest.mark.parametrize("seed", [1, 2])
async def test_words_that_the_file_moved_about_are_deleted_too(
    folder: Path, store: Store, seed: int
) -> None:
    """Interviews of many lengths grow side by side and go one by one, which makes SQLite move rows between pages."""
    chance = random.Random(seed)
    turns = {f"i{number}": 0 for number in range(20)}
    for name in turns:
        await store.create(an_interview(name))
    for _ in range(300):
        name = chance.choice(sorted(turns))
        words = f"heliotrope-{name}. " * chance.choice((1, 5, 20, 100))
        await store.append(name, answered(turns[name], words))
        turns[name] += 1

    for name in chance.sample(sorted(turns), len(turns)):
        await store.delete(name)

        assert f"heliotrope-{name}.".encode() not in _bytes(folder)


async def test_a_delete_that_was_cut_short_is_finished_at_the_next_start(
    folder: Path, url: str
) -> None:
    await (await Store.open(url)).close()
    empty = (folder / "greenroom.db").stat().st_size
    store = await Store.open(url)
    await store.create(an_interview(turns=(answered(0, "heliotrope " * 5000),)))
    # What a crash between the delete and the rewriting of the file leaves behind.
    await store._database.write(lambda session: session.execute(delete(InterviewRow)))
    await store.close()

    await (await Store.open(url)).close()

    assert (folder / "greenroom.db").stat().st_size <= empty
    assert b"heliotrope" not in _bytes(folder)


def _bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())
