"""What routes are given."""

from collections.abc import Callable
from dataclasses import dataclass
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
from app.store.store import Store


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
