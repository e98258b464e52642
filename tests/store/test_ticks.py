"""What was ticked off a preparation plan is kept, once, until it is taken off."""

from datetime import timedelta

from app.domain.practising.study_plan import Tick
from app.store.store import Store
from tests.builders import START


async def test_a_tick_is_kept_with_its_first_time(store: Store) -> None:
    await store.tick(Tick(guide="g", task="read", at=START))
    await store.tick(Tick(guide="g", task="read", at=START + timedelta(days=1)))

    assert await store.ticks() == (Tick(guide="g", task="read", at=START),)


async def test_ticks_stand_in_the_order_in_which_they_were_made(store: Store) -> None:
    await store.tick(Tick(guide="g", task="later", at=START + timedelta(days=1)))
    await store.tick(Tick(guide="g", task="sooner", at=START))

    assert [tick.task for tick in await store.ticks()] == ["sooner", "later"]


async def test_a_tick_taken_off_is_gone_and_another_guides_stays(store: Store) -> None:
    await store.tick(Tick(guide="g", task="read", at=START))
    await store.tick(Tick(guide="h", task="read", at=START))

    await store.untick("g", "read")
    await store.untick("g", "read")

    assert [tick.guide for tick in await store.ticks()] == ["h"]
