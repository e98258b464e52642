"""Links to reports: only their hashes are kept, and a link is gone once it is taken back or its interview deleted."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.share import Share
from app.errors import InterviewNotFound
from app.store.store import Store
from tests.builders import START
from tests.store.builders import an_interview

SECRET = "Zm9yLXlvdXItZXllcy1vbmx5LTAxMjM0NTY3ODlhYmM"


def a_share(share_id: str = "s1", label: str = "Ada", day: int = 0) -> Share:
    return Share(id=share_id, made_at=START + timedelta(days=day), label=label)


@pytest.fixture
async def shared(store: Store) -> Store:
    await store.create(an_interview())
    await store.shares.add("one", a_share(), SECRET)
    return store


async def test_a_secret_opens_its_interview_and_no_other_secret_does(shared: Store) -> None:
    assert await shared.shares.opened_by(SECRET) == "one"
    assert await shared.shares.opened_by(SECRET[:-1]) is None
    assert await shared.shares.opened_by("") is None


async def test_links_are_listed_in_the_order_they_were_made(shared: Store) -> None:
    await shared.shares.add("one", a_share("s0", day=1), "another")

    assert [share.id for share in await shared.shares.of("one")] == ["s1", "s0"]
    assert await shared.shares.of("two") == ()


async def test_the_secret_is_not_in_the_files(shared: Store, folder: Path) -> None:
    await shared.close()

    kept = _bytes(folder)
    assert b"Ada" in kept
    assert SECRET.encode() not in kept


async def test_a_link_taken_back_opens_nothing_and_the_others_stay(shared: Store) -> None:
    await shared.shares.add("one", a_share("s2"), "another")

    await shared.shares.revoke("one", "s1")
    await shared.shares.revoke("one", "s1")

    assert await shared.shares.opened_by(SECRET) is None
    assert await shared.shares.opened_by("another") == "one"


async def test_a_link_is_taken_back_only_by_its_own_interview(shared: Store) -> None:
    await shared.create(an_interview("two"))

    await shared.shares.revoke("two", "s1")

    assert await shared.shares.opened_by(SECRET) == "one"


async def test_a_link_goes_with_its_interview(shared: Store) -> None:
    await shared.delete("one")

    assert await shared.shares.opened_by(SECRET) is None


async def test_there_is_no_link_to_an_interview_that_is_not_there(store: Store) -> None:
    with pytest.raises(InterviewNotFound):
        await store.shares.add("none", a_share(), SECRET)


def _bytes(folder: Path) -> bytes:
    """Everything in every file of the database."""
    return b"".join(file.read_bytes() for file in folder.iterdir())
