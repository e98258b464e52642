"""Holding a claim while something is done, so that no other worker does it too."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from app.errors import AppError
from app.store.claims import Work, a_holder
from app.store.store import Store

KEEP_SECONDS = 3.0
"""How often a claim is renewed: a quarter of its lease, so that a few may fail."""


@asynccontextmanager
async def claimed(store: Store, interview_id: str, work: Work) -> AsyncIterator[str | None]:
    """As whom we hold the work, which is kept up until the block ends; None while it is somebody else's.

    Raises InterviewNotFound.
    """
    holder = a_holder()
    if not await store.claims.take(interview_id, work, holder):
        yield None
        return
    keeping = asyncio.create_task(_keep(store, interview_id, work, holder))
    try:
        yield holder
    finally:
        keeping.cancel()
        with suppress(AppError):
            await asyncio.shield(store.claims.release(interview_id, work, holder))


async def _keep(store: Store, interview_id: str, work: Work, holder: str) -> None:
    while True:
        await asyncio.sleep(KEEP_SECONDS)
        with suppress(AppError):  # the database is away for a moment; the lease is longer than that
            await store.claims.keep(interview_id, work, holder)
