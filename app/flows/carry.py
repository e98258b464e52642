"""Importing a file, and deleting everything."""

import asyncio

from pydantic_core import from_json

from app.domain.carrying import Brought
from app.errors import UnreadableExport
from app.flows.live import LiveReplies
from app.store.store import Store


async def bring(data: bytes, store: Store) -> Brought:
    """Adds what an exported file holds to what is here. Raises UnreadableExport; then nothing was added."""
    try:
        body = await asyncio.to_thread(from_json, data, allow_inf_nan=False)
    except ValueError:
        raise UnreadableExport from None
    return await store.carrying.bring(body)


async def delete_everything(store: Store, live: LiveReplies) -> None:
    """Removes all that is kept. Nobody goes on speaking in an interview that is gone."""
    for summary in await store.summaries():
        await live.stop(summary.id)
    await store.carrying.delete_all()
