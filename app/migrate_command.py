"""`greenroom migrate`: bring the database up to date as a step of its own, before any worker starts."""

import asyncio

from app.console import say


def migrate() -> None:
    """Bring the database up to date. Starting does it too; a deployment may want it done once, before its workers."""
    from app.saved import settings_in_force
    from app.store.store import Store

    async def once() -> None:
        store = await Store.open(settings_in_force().database)
        await store.close()

    asyncio.run(once())
    say("The database is up to date.")
