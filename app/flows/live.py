"""Replies in progress: generated once each, in a task of their own, however many pages watch or go away."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import aclosing

from app.domain.interview import Interview
from app.errors import ReplyNotStoppable
from app.flows.conduct import Conductor, Event, Failed, Said

log = logging.getLogger("greenroom.live")

STOPPED = "You stopped this reply, and nothing of it was kept. Ask for it again"


class LiveReply:
    """One reply as it is spoken. Followers get all its events from the start, whenever they come."""

    def __init__(self, interview: Interview) -> None:
        last = interview.transcript.last
        self.index = len(interview.transcript.turns)
        self.stoppable = last is None or last.control is None
        """What a control asked for is short, and a hint that was half heard would be one without a price."""
        self.asked_to_stop = False
        self.stopped = False
        self._events: list[Event] = []
        self._changed = asyncio.Condition()
        self._done = False

    async def run(self, conductor: Conductor, interview: Interview) -> None:
        try:
            async with aclosing(conductor.reply(interview)) as events:
                async for event in events:
                    await self._add(event)
        except asyncio.CancelledError:
            if not self.asked_to_stop:
                raise
            self.stopped = True
            detail = f"{STOPPED}, or go on with your answer." if self.index else f"{STOPPED}."
            await self._add(Failed(detail, retry=True, stopped=True))
        finally:
            async with self._changed:
                self._done = True
                self._changed.notify_all()

    async def follow(self) -> AsyncIterator[Event]:
        """Every event so far, then each as it comes, until the last. Pieces that wait are given as one."""
        position = 0
        while True:
            async with self._changed:
                while not self._done and len(self._events) == position:
                    await self._changed.wait()
                fresh, done = self._events[position:], self._done
            position += len(fresh)
            for event in _joined(fresh):
                yield event
            if done and position == len(self._events):
                return

    async def _add(self, event: Event) -> None:
        async with self._changed:
            self._events.append(event)
            self._changed.notify_all()


def _joined(events: list[Event]) -> list[Event]:
    joined: list[Event] = []
    for event in events:
        if isinstance(event, Said) and joined and isinstance(before := joined[-1], Said):
            joined[-1] = Said(before.text + event.text)
        else:
            joined.append(event)
    return joined


class LiveReplies:
    """The replies in progress in this process, at most one for each interview."""

    def __init__(self) -> None:
        self._running: dict[str, tuple[LiveReply, asyncio.Task[None]]] = {}

    def current(self, interview_id: str) -> LiveReply | None:
        """The reply that is being spoken in an interview, if any."""
        running = self._running.get(interview_id)
        return running[0] if running else None

    def start(self, interview: Interview, conductor: Conductor) -> LiveReply:
        """Join the reply in progress to where the interview stands, or begin it. One that was overtaken is stopped."""
        running = self._running.get(interview.id)
        if running is not None:
            reply, task = running
            if reply.index == len(interview.transcript.turns):
                return reply
            task.cancel()
        reply = LiveReply(interview)
        task = asyncio.create_task(reply.run(conductor, interview))
        self._running[interview.id] = (reply, task)
        task.add_done_callback(lambda done: self._forget(interview.id, done))
        return reply

    def _forget(self, interview_id: str, task: asyncio.Task[None]) -> None:
        running = self._running.get(interview_id)
        if running is not None and running[1] is task:
            del self._running[interview_id]

    async def interrupt(self, interview_id: str) -> bool:
        """Stop the reply in progress because the candidate wants it: its followers are told, and nothing of it is kept.

        Returns False when none is in progress here, or when it was whole already and is stored. Raises
        ReplyNotStoppable for what a control asked for.
        """
        running = self._running.get(interview_id)
        if running is None:
            return False
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

    async def close(self, patience: float) -> None:
        """Let the replies in progress finish for up to `patience` seconds, then stop them."""
        tasks = [task for _, task in self._running.values()]
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=patience)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
