"""One at a time speaks in an interview, on whichever worker; what a dead one claimed is free."""

import asyncio
import sys

import pytest

from app.errors import InterviewNotFound
from app.store import claims
from app.store.claims import Claim, a_holder
from app.store.store import Store
from tests.store.builders import an_interview, opening


@pytest.fixture
async def kept(store: Store) -> Store:
    await store.create(an_interview())
    return store


async def test_one_of_many_gets_the_claim(kept: Store, url: str) -> None:
    other = await Store.open(url)

    took = await asyncio.gather(
        *(s.claims.take("one", "reply", a_holder(), 3) for s in (kept, other) * 5)
    )

    assert sorted(took) == [False] * 9 + [True]
    await other.close()


async def test_the_words_so_far_can_be_followed_from_elsewhere(kept: Store) -> None:
    mine = a_holder()
    await kept.claims.take("one", "reply", mine, 3)

    assert await kept.claims.keep("one", "reply", mine, "And what")

    assert await kept.claims.claim("one", "reply") == Claim(3, "And what")
    assert await kept.claims.keep("one", "reply", mine)
    assert await kept.claims.claim("one", "reply") == Claim(3, "And what")


async def test_a_claim_that_was_not_kept_up_is_free(kept: Store, monkeypatch) -> None:
    monkeypatch.setattr(claims, "LEASE_SECONDS", -1.0)
    lost, mine = a_holder(), a_holder()
    await kept.claims.take("one", "reply", lost, 3)
    monkeypatch.undo()

    assert await kept.claims.claim("one", "reply") is None
    assert await kept.claims.take("one", "reply", mine, 3)
    assert not await kept.claims.keep("one", "reply", lost)


async def test_a_process_that_is_gone_holds_nothing(kept: Store) -> None:
    name = "from app.store.claims import a_holder; print(a_holder())"
    dead = await asyncio.create_subprocess_exec(
        sys.executable, "-c", name, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await dead.communicate()
    await kept.claims.take("one", "report", said.decode().strip())

    assert await kept.claims.take("one", "report", a_holder())


async def test_a_claim_to_an_earlier_turn_does_not_stand_in_the_way(kept: Store) -> None:
    await kept.claims.take("one", "reply", a_holder(), 3)

    assert await kept.claims.take("one", "reply", a_holder(), 5)


async def test_a_reply_that_is_stored_is_claimed_by_nobody(kept: Store) -> None:
    await kept.append("one", opening())

    assert not await kept.claims.take("one", "reply", a_holder(), 0)
    assert await kept.claims.claim("one", "reply") is None


async def test_a_claim_is_given_back_and_can_be_taken_away(kept: Store) -> None:
    mine = a_holder()
    await kept.claims.take("one", "reply", mine, 3)

    assert not await kept.claims.release("one", "reply", a_holder())
    assert await kept.claims.release("one", "reply")
    assert not await kept.claims.keep("one", "reply", mine)
    assert not await kept.claims.release("one", "reply", mine)


async def test_an_interview_that_is_deleted_is_at_nobodys_work(kept: Store) -> None:
    mine = a_holder()
    await kept.claims.take("one", "reply", mine, 3)

    await kept.delete("one")

    assert not await kept.claims.keep("one", "reply", mine)
    with pytest.raises(InterviewNotFound):
        await kept.claims.take("one", "reply", mine, 3)


async def test_a_claim_from_before_the_clock_was_set_back_is_free(kept: Store, monkeypatch) -> None:
    monkeypatch.setattr(claims, "LEASE_SECONDS", 5 * 3600.0)
    await kept.claims.take("one", "reply", "elsewhere/1/x/1", 3)
    monkeypatch.undo()

    assert await kept.claims.claim("one", "reply") is None
    assert await kept.claims.take("one", "reply", a_holder(), 3)
