"""What is kept for one owner is unknown to every other."""

from app.store import store as _every_table  # noqa: F401
from app.store.owning import NOBODYS, has_owner, parent
from app.store.store import Store
from app.store.tables import Row
from tests.store.builders import START, an_interview, minutes


def test_every_table_belongs_to_somebody_or_is_named_as_nobodys():
    for mapper in Row.registry.mappers:
        kind = mapper.class_
        owned = has_owner(kind) or parent(kind) is not None
        assert owned != (kind.__tablename__ in NOBODYS), kind.__tablename__


async def test_an_interview_is_there_for_its_owner_alone(store: Store):
    await store.for_owner("ana").create(an_interview())

    assert len(await store.for_owner("ana").summaries()) == 1
    assert await store.for_owner("ben").summaries() == ()
    assert await store.for_owner("").summaries() == ()
    assert len(await store.summaries()) == 1
    counts = await store.for_owner("ben").carrying.counts()
    assert set(counts.values()) == {0}


async def test_a_page_holds_the_newest_interviews_of_its_owner_whatever_others_held_since(
    store: Store,
):
    for number, (owner, name) in enumerate([*(("ana", f"a{n}") for n in range(3)), ("ben", "b0")]):
        created = an_interview(name, created_at=START + minutes(number))
        await store.for_owner(owner).create(created)

    assert [s.id for s in await store.for_owner("ana").summaries(2)] == ["a2", "a1"]
    assert [s.id for s in await store.for_owner("ana").summaries(2, 2)] == ["a0"]
    assert [s.id for s in await store.for_owner("ben").summaries(2)] == ["b0"]


async def test_deleting_everything_deletes_only_ones_own(store: Store):
    await store.for_owner("ana").create(an_interview())

    await store.for_owner("ben").carrying.delete_all()
    assert len(await store.summaries()) == 1

    await store.for_owner("ana").carrying.delete_all()
    assert await store.summaries() == ()
