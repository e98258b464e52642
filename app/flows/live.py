"""Replies in progress: generated once each, in a task of their own, however many pages watch or go away.

Who speaks is claimed in the database, so that another worker on the same one joins a reply instead of making a second.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, suppress
from typing import Protocol

from app.domain.interview import Interview
from app.errors import AppError, ReplyNotStoppable
from app.flows.conduct import Conductor, Event, Failed, Finished, Said
from app.store.claims import a_holder
from app.store.store import Store

log = logging.getLogger("greenroom.live")

STOPPED = "You stopped this reply, and nothing of it was kept. Ask for it again"
BROKE_OFF = "The reply broke off before its end, and nothing of it was kept. Ask for it again."
KEEP_SECONDS = 3.0
"""How often a claim is kept up."""
SHOW_SECONDS = 0.5
"""How often the words so far are shown to other workers, where there are any."""
PIECE_SECONDS = 0.08
"""How long words are gathered before followers are woken: a page shows no more than twelve changes a second."""
TOGETHER_SECONDS = 0.002
"""What comes within this is shown together, however long nothing came before."""
LOOK_SECONDS = 0.25
"""How often another worker's reply is looked at."""


Release = Callable[[], Awaitable[None]]


class Reply(Protocol):
    """A reply in progress, here or on another worker. `index` is the place of its turn."""

    index: int

    def follow(self) -> AsyncIterator[Event]:
        """Every event so far, then each as it comes, until the last. Pieces that wait are given as one."""
        ...


class LiveReply:
    """One reply as it is spoken here. Followers get all its events from the start, whenever they come."""

    def __init__(self, interview: Interview, holder: str) -> None:
        self.index = len(interview.transcript.turns)
        self.holder = holder
        self.stoppable = _stoppable(interview)
        self.asked_to_stop = False
        self.stopped = False
        self._events: list[Event] = []
        self._news = asyncio.Event()
        self._due: asyncio.TimerHandle | None = None
        self._woken_at = 0.0
        self._done = False

    @property
    def said(self) -> str:
        """The words so far."""
        return "".join(e.text for e in self._events if isinstance(e, Said))

    @property
    def over(self) -> bool:
        """The last event was told."""
        return self._done

    @property
    def told(self) -> bool:
        """Its end was told: the turn is stored, or it failed. The claim is given back by then."""
        return bool(self._events) and not isinstance(self._events[-1], Said)

    async def run(self, conductor: Conductor, interview: Interview, release: Release) -> None:
        """Speaks. The claim is given back before anybody is told of a failure, so that they can ask again at once."""
        try:
            async with aclosing(conductor.reply(interview, self.holder)) as events:
                async for event in events:
                    if isinstance(event, Failed):
                        await release()
                    self._add(event)
        except asyncio.CancelledError:
            if not self.asked_to_stop:
                raise
            self.stopped = True
            await release()
            self._add(_stopped(self.index))
        finally:
            self._done = True
            self._wake()

    async def follow(self) -> AsyncIterator[Event]:
        position = 0
        while True:
            news = self._news
            fresh, done = self._events[position:], self._done
            position += len(fresh)
            for event in _joined(fresh):
                yield event
            if done and position == len(self._events):
                return
            await news.wait()

    def _add(self, event: Event) -> None:
        """Followers hear the first words and the end at once, and what is between in pieces."""
        self._events.append(event)
        if len(self._events) == 1 or not isinstance(event, Said):
            self._wake()
        elif self._due is None:
            loop = asyncio.get_running_loop()
            due = max(self._woken_at + PIECE_SECONDS, loop.time() + TOGETHER_SECONDS)
            self._due = loop.call_at(due, self._wake)

    def _wake(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None
        self._woken_at = asyncio.get_running_loop().time()
        news, self._news = self._news, asyncio.Event()
        news.set()


class FarReply:
    """A reply that another worker speaks, followed through the database."""

    def __init__(self, interview: Interview, store: Store) -> None:
        self.index = len(interview.transcript.turns)
        self._interview, self._store = interview.id, store

    async def follow(self) -> AsyncIterator[Event]:
        shown = ""
        while True:
            claim = await self._store.claims.claim(self._interview, "reply")
            if claim is None or claim.place != self.index:
                break
            if len(claim.said) > len(shown):
                yield Said(claim.said[len(shown) :])
                shown = claim.said
            await asyncio.sleep(LOOK_SECONDS)
        async for event in self._end(shown):
            yield event

    async def _end(self, shown: str) -> AsyncIterator[Event]:
        transcript = (await self._store.interview(self._interview)).transcript
        if len(transcript.turns) <= self.index:
            yield Failed(BROKE_OFF, retry=True)
            return
        turn = transcript.turns[self.index]
        if turn.move is None:
            yield Failed(BROKE_OFF, retry=True)  # the candidate went on before it was whole
            return
        if turn.text.startswith(shown) and len(turn.text) > len(shown):
            yield Said(turn.text[len(shown) :])
        yield Finished(turn, closed=transcript.closed)


def _stoppable(interview: Interview) -> bool:
    """What a control asked for is short, and a hint that was half heard would be one without a price."""
    last = interview.transcript.last
    return last is None or last.control is None


def _stopped(index: int) -> Failed:
    detail = f"{STOPPED}, or go on with your answer." if index else f"{STOPPED}."
    return Failed(detail, retry=True, stopped=True)


def _joined(events: list[Event]) -> list[Event]:
    joined: list[Event] = []
    for event in events:
        if isinstance(event, Said) and joined and isinstance(before := joined[-1], Said):
            joined[-1] = Said(before.text + event.text)
        else:
            joined.append(event)
    return joined


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
        return reply

    async def interrupt(self, interview: Interview) -> bool:
        """Stop the reply in progress because the candidate wants it: its followers are told, and nothing of it is kept.

        Returns False when none is in progress, or when it was whole already and is stored. Raises ReplyNotStoppable for
        what a control asked for.
        """
        running = self._running.get(interview.id)
        if running is None:
            if not _stoppable(interview) and await self.current(interview) is not None:
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
        """Stop speaking in an interview, because it is about to be deleted."""
        running = self._running.get(interview_id)
        if running is not None:
            running[1].cancel()
            await asyncio.gather(running[1], return_exceptions=True)
        else:
            await self._store.claims.release(interview_id, "reply")

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
            except AppError:
                continue  # the database is away; what was said is stored when it is back, or not at all
            if reply.told:
                return
            reply.asked_to_stop = taken is None and reply.stoppable
            speaking.cancel()
            return

    def _forget(self, interview_id: str, task: asyncio.Task[None]) -> None:
        running = self._running.get(interview_id)
        if running is not None and running[1] is task:
            del self._running[interview_id]
