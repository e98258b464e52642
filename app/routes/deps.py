"""What routes are given."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, Request

from app.content.library import Library
from app.domain.plan import EngineName
from app.flows.assess import Examiner
from app.flows.begin import Clock
from app.flows.calls import CallLog
from app.flows.conduct import Conductor
from app.flows.live import LiveReplies
from app.flows.loops import LoopRunner
from app.settings import Settings
from app.store.owning import LOCAL
from app.store.store import Store
from app.store.users import User


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


def _greenroom(request: Request) -> Greenroom:
    """For whoever asks: only what is theirs is seen."""
    user = getattr(request.state, "user", None)
    return for_owner(_whole(request), user.id if isinstance(user, User) else LOCAL)


def for_owner(room: Greenroom, owner: str) -> Greenroom:
    """The same parts, on a store that knows only what is theirs."""
    store = room.store.for_owner(owner)
    examiner = replace(room.examiner, store=store)
    return replace(
        room,
        store=store,
        conductor=replace(room.conductor, store=store),
        examiner=examiner,
        loops=replace(room.loops, store=store, examiner=examiner),
    )


def _whole(request: Request) -> Greenroom:
    request.app.state.refresh()
    greenroom = request.app.state.greenroom
    assert isinstance(greenroom, Greenroom)
    return greenroom


def _rebuild(request: Request) -> Callable[[], None]:
    """Puts the parts together anew, after the saved settings changed."""
    rebuild: Callable[[], None] = request.app.state.rebuild
    return rebuild


Rebuild = Annotated[Callable[[], None], Depends(_rebuild)]
Room = Annotated[Greenroom, Depends(_greenroom)]
Whole = Annotated[Greenroom, Depends(_whole)]
"""With a store that knows everybody's: for what is opened by a secret, and for signing in."""
