"""One reply in progress: as it is spoken here, or followed while another worker speaks it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from typing import Protocol

from app.domain.interview import Interview
from app.errors import AppError
from app.flows.conduct import Conductor, Event, Failed, Finished, Said
from app.store.store import Store

STOPPED = "You stopped this reply, and nothing of it was kept. Ask for it again"
BROKE_OFF = "The reply broke off before its end, and nothing of it was kept. Ask for it again."
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
        self.stoppable = interview.transcript.reply_can_be_stopped
        self.asked_to_stop = False
        self.stopped = False
        self.if_cut_off = Failed(BROKE_OFF, retry=True)
        """What is told when it is ended before its end, and the candidate did not stop it."""
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
        """Speaks, and tells an end whatever happens. The claim is given back before anybody is told of a failure, so
        that they can ask again at once."""
        try:
            async with aclosing(conductor.reply(interview, self.holder)) as events:
                async for event in events:
                    if isinstance(event, Failed):
                        await release()
                    self._add(event)
        except asyncio.CancelledError:
            self.stopped = self.asked_to_stop
            await release()
            self._add(_stopped(self.index) if self.stopped else self.if_cut_off)
            if not self.stopped:
                raise
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
        try:
            async for event in self._followed():
                yield event
        except AppError as e:
            yield Failed.of(e)

    async def _followed(self) -> AsyncIterator[Event]:
        shown = ""
        while True:
            claim = await self._store.claims.claim(self._interview, "reply")
            if claim is None or claim.place != self.index:
                break
            if not claim.said.startswith(shown):  # its speaker died, and another begins anew
                yield Failed(BROKE_OFF, retry=True)
                return
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
