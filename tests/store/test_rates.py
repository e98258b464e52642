"""How often somebody asks is counted over all workers on one database, whatever their clocks say."""

import asyncio

from sqlalchemy import text

from app.store.store import Store


async def test_only_so_many_are_taken_by_all_workers_together(store: Store, url: str) -> None:
    other = await Store.open(url)

    waits = await asyncio.gather(
        *(s.rates.hit("turns", "ana", most=3, seconds=3600) for s in (store, other) * 4)
    )

    await other.close()
    assert sorted(wait == 0 for wait in waits) == [False] * 5 + [True] * 3
    assert all(3000 < wait <= 3600 for wait in waits if wait)


async def test_each_person_and_each_thing_is_counted_alone(store: Store) -> None:
    for what, who in (("turns", "ana"), ("turns", "ben"), ("reports", "ana")):
        assert await store.rates.hit(what, who, most=1, seconds=3600) == 0
        assert await store.rates.hit(what, who, most=1, seconds=3600) > 0


async def test_a_window_that_is_over_begins_anew_and_is_not_kept(store: Store) -> None:
    await store.rates.hit("turns", "ana", most=1, seconds=3600)
    await store.rates.hit("turns", "gone", most=1, seconds=3600)
    await _shift(store, -3601)

    assert await store.rates.hit("turns", "ana", most=1, seconds=3600) == 0
    assert await _who(store) == {"ana"}


async def test_a_clock_that_is_set_back_locks_nobody_out(store: Store) -> None:
    await store.rates.hit("turns", "ana", most=1, seconds=60)
    await _shift(store, 5 * 3600)

    assert await store.rates.hit("turns", "ana", most=1, seconds=60) == 0


async def _shift(store: Store, seconds: int) -> None:
    """As if the clock had been elsewhere when this was counted."""
    moved = text('UPDATE rates SET "until" = "until" + :s').bindparams(s=seconds)
    await store._database.write(lambda session: session.execute(moved))


async def _who(store: Store) -> set[str]:
    names = text("SELECT who FROM rates")
    return set(await store._database.read(lambda session: session.scalars(names).all()))
