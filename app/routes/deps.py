"""What routes are given."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Annotated

from fastapi import Depends, Request

from app.content.library import Library
from app.domain.interview import Interview
from app.domain.plan import EngineName
from app.flows.assess import Examiner
from app.flows.begin import Choices, Clock, begin
from app.flows.calls import CallLog
from app.flows.conduct import Conductor
from app.flows.live import LiveReplies
from app.flows.loops import LoopRunner
from app.flows.voice import Voice
from app.settings import Settings
from app.store.owning import LOCAL
from app.store.store import Store
from app.store.users import User

OWNERS_KEPT = 200
"""So many owners' parts are kept; when there are more, all are made anew as they are asked for."""


@dataclass(frozen=True, slots=True)
class Greenroom:
    """The running product's parts, built by `create_app` and again when the settings page changes something.

    `given` are the settings without what was saved on that page, `settings` those in force.
    """

    given: Settings
    settings: Settings
    library: Library
    store: Store
    engine: EngineName
    clock: Clock
    conductor: Conductor
    live: LiveReplies
    examiner: Examiner
    loops: LoopRunner
    calls: CallLog
    voice: Voice | None = None
    """Answers spoken and replies read aloud by an endpoint; None where it was not set up."""
    owned: "dict[str, Greenroom]" = field(default_factory=dict, init=False, compare=False)
    """The same parts for those who asked last."""

    async def close(self) -> None:
        """Keeps what calls took that are over, and gives back the connections of language models."""
        await self.calls.settle()
        for cast in self.conductor.casts.values():
            await cast.close()
        if self.voice is not None:
            await self.voice.close()

    async def begin(self, choices: Choices) -> Interview:
        """A new interview by what was chosen, played by this engine. Raises what `flows.begin` does."""
        return await begin(
            choices, library=self.library, store=self.store, engine=self.engine, clock=self.clock
        )


async def _greenroom(request: Request) -> Greenroom:
    """For whoever asks: only what is theirs is seen. Asynchronous, like all of these, because others are run in a thread."""
    user = who_asks(request)
    return for_owner(whole(request), user.id if user else LOCAL)


def who_asks(request: Request) -> User | None:
    """Whoever the door let in; None where nobody signs in."""
    user = getattr(request.state, "user", None)
    return user if isinstance(user, User) else None


def for_owner(room: Greenroom, owner: str) -> Greenroom:
    """The same parts, on a store that knows only what is theirs."""
    known = room.owned.get(owner)
    if known is None:
        if len(room.owned) >= OWNERS_KEPT:
            room.owned.clear()
        known = room.owned[owner] = _for_owner(room, owner)
    return known


def _for_owner(room: Greenroom, owner: str) -> Greenroom:
    store = room.store.for_owner(owner)
    examiner = replace(room.examiner, store=store)
    return replace(
        room,
        store=store,
        conductor=replace(room.conductor, store=store),
        examiner=examiner,
        loops=replace(room.loops, store=store, examiner=examiner),
    )


async def _whole(request: Request) -> Greenroom:
    return whole(request)


def whole(request: Request) -> Greenroom:
    """The parts, put together anew when another process saved other settings."""
    request.app.state.refresh()
    greenroom = request.app.state.greenroom
    assert isinstance(greenroom, Greenroom)
    return greenroom


async def _rebuild(request: Request) -> Callable[[], None]:
    """Puts the parts together anew, after the saved settings changed."""
    rebuild: Callable[[], None] = request.app.state.rebuild
    return rebuild


Rebuild = Annotated[Callable[[], None], Depends(_rebuild)]
Room = Annotated[Greenroom, Depends(_greenroom)]
Whole = Annotated[Greenroom, Depends(_whole)]
"""With a store that knows everybody's: for what is opened by a secret, and for signing in."""
