"""Replies in progress: generated once each, in a task of their own, however many pages watch or go away.

Who speaks is claimed in the database, so that another worker on the same one joins a reply instead of making a second.
"""

import asyncio
import logging
from contextlib import suppress

from app.domain.interview import Interview
from app.errors import AppError, InterviewNotFound, ReplyNotStoppable
from app.flows.conduct import Conductor, Failed
from app.flows.live_reply import FarReply, LiveReply, Reply
from app.store.claims import a_holder
from app.store.store import Store

log = logging.getLogger("greenroom.live")

KEEP_SECONDS = 3.0
"""How often a claim is kept up."""
SHOW_SECONDS = 0.5
"""How often the words so far are shown to other workers, where there are any."""


class LiveReplies:
    """The replies in progress, at most one for each interview over all workers; `shared` says that there are others."""

    def __init__(self, store: Store, *, shared: bool = False) -> None:
        self._store, self._shared = store, shared
        self._running: dict[str, tuple[LiveReply, asyncio.Task[None]]] = {}

    async def current(self, interview: Interview) -> Reply | None:
        """The reply that is being spoken in an interview, if any."""
        running = self._running.get(interview.id)
        if running is not None and not running[0].over:
            return running[0]
        claim = await self._store.claims.claim(interview.id, "reply")
        here = claim is not None and claim.place == len(interview.transcript.turns)
        return FarReply(interview, self._store) if here else None

    async def start(
        self, interview: Interview, conductor: Conductor, claimed_by: str | None = None
    ) -> Reply:
        """Join the reply in progress to where the interview stands, or begin it. One that was overtaken is stopped.

        `claimed_by` holds the claim to it already. Raises InterviewNotFound.
        """
        if claimed_by is None and (mine := self._here(interview)) is not None:
            return mine
        holder, index = claimed_by or a_holder(), len(interview.transcript.turns)
        if claimed_by is None and not await self._store.claims.take(
            interview.id, "reply", holder, index
        ):
            return self._here(interview) or FarReply(interview, self._store)
        if (overtaken := self._running.get(interview.id)) is not None:
            overtaken[1].cancel()
        reply = LiveReply(interview, holder)
        task = asyncio.create_task(self._speak(reply, conductor, interview))
        self._running[interview.id] = (reply, task)
        task.add_done_callback(lambda done: self._forget(interview.id, done))
        task.add_done_callback(lambda _: conductor.ahead.drop(holder))
        return reply

    async def interrupt(self, interview: Interview) -> bool:
        """Stop the reply in progress because the candidate wants it: its followers are told, and nothing of it is kept.

        Returns False when none is in progress, or when it was whole already and is stored. Raises ReplyNotStoppable for
        what a control asked for.
        """
        running = self._running.get(interview.id)
        if running is None:
            so_far = interview.transcript
            if not so_far.reply_can_be_stopped and await self.current(interview) is not None:
                raise ReplyNotStoppable
            return await self._store.claims.release(interview.id, "reply")
        reply, task = running
        if not reply.stoppable:
            raise ReplyNotStoppable
        reply.asked_to_stop = True
        await asyncio.sleep(0)  # a task that is cancelled before its first step tells nobody
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return reply.stopped

    async def stop(self, interview_id: str) -> None:
        """Stop speaking in an interview, because it is about to be deleted. Another worker notices when it is."""
        running = self._running.get(interview_id)
        if running is None:
            return
        reply, task = running
        reply.if_cut_off = Failed.of(InterviewNotFound())
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def close(self, patience: float) -> None:
        """Let the replies in progress finish for up to `patience` seconds, then stop them."""
        tasks = [task for _, task in self._running.values()]
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=patience)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _here(self, interview: Interview) -> LiveReply | None:
        """The reply that this process speaks to where the interview stands."""
        running = self._running.get(interview.id)
        if running is None or running[0].over:
            return None
        return running[0] if running[0].index == len(interview.transcript.turns) else None

    async def _speak(self, reply: LiveReply, conductor: Conductor, interview: Interview) -> None:
        """Speaks while the claim is kept up; gives the claim back unless the stored turn has ended it."""

        async def release() -> None:
            with suppress(AppError):
                await self._store.claims.release(interview.id, "reply", reply.holder)

        speaking = asyncio.create_task(reply.run(conductor, interview, release))
        keeping = asyncio.create_task(self._keep(reply, interview.id, speaking))
        try:
            await asyncio.wait(
                {speaking}
            )  # to be cancelled here leaves it time to begin, and to tell
        finally:
            keeping.cancel()
            if not speaking.done():
                await asyncio.sleep(0)
                speaking.cancel()
                await asyncio.gather(speaking, return_exceptions=True)
            if not reply.told:
                await release()

    async def _keep(
        self, reply: LiveReply, interview_id: str, speaking: asyncio.Task[None]
    ) -> None:
        """Keeps the claim up, with the words so far where others may follow; ends the reply when the claim is lost."""
        while True:
            await asyncio.sleep(SHOW_SECONDS if self._shared else KEEP_SECONDS)
            said = reply.said if self._shared else None
            try:
                if await self._store.claims.keep(interview_id, "reply", reply.holder, said):
                    continue
                taken = await self._store.claims.claim(interview_id, "reply")
                stands = len((await self._store.interview(interview_id)).transcript.turns)
            except InterviewNotFound as e:
                taken, stands = None, None
                reply.if_cut_off = Failed.of(e)
            except AppError:
                continue  # the database is away; what was said is stored when it is back, or not at all
            if reply.told:
                return
            reply.asked_to_stop = taken is None and stands == reply.index and reply.stoppable
            speaking.cancel()
            return

    def _forget(self, interview_id: str, task: asyncio.Task[None]) -> None:
        running = self._running.get(interview_id)
        if running is not None and running[1] is task:
            del self._running[interview_id]
