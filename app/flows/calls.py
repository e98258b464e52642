"""Keeping what calls to language models took, beside the conversation that they are made for."""

import asyncio
import logging

from app.domain.plan import EngineName
from app.domain.usage import Call, Usage, add_up
from app.errors import AppError
from app.flows.begin import Clock
from app.llm.model import CallRecord
from app.store.store import Store

log = logging.getLogger("greenroom.calls")


class CallLog:
    """Takes the record of each call as it ends and stores it in the background."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._saving: set[asyncio.Task[None]] = set()

    def record(self, record: CallRecord) -> None:
        """Called by a model in the event loop. Calls without a subject (a doctor's) are not kept."""
        if record.subject is None:
            return
        task = asyncio.create_task(self._save(record.subject, record.call))
        self._saving.add(task)
        task.add_done_callback(self._saving.discard)

    async def usage(self, interview_id: str, engine: EngineName) -> Usage:
        """What an interview took so far; the scripted engine takes nothing."""
        return Usage() if engine == "offline" else await self.with_voice(interview_id)

    async def with_voice(self, interview_id: str) -> Usage:
        """What an interview took so far by whatever engine, sound included."""
        await self.settle()
        return add_up(await self._store.calls(interview_id))

    async def settle(self) -> None:
        """Wait until every record that came is stored."""
        if self._saving:
            await asyncio.gather(*self._saving)

    async def _save(self, interview_id: str, call: Call) -> None:
        try:
            await self._store.save_call(interview_id, call, self._clock())
        except AppError as e:
            log.warning(
                "calls.not_kept", extra={"interview": interview_id, "error": type(e).__name__}
            )
