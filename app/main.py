"""Puts the web application together: its parts over their life, its guards, its pages."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from fastapi import FastAPI

from app.content.library import Library
from app.flows.begin import Clock
from app.flows.live import LiveReplies
from app.routes import (
    api,
    beside,
    boards,
    calibration,
    health,
    hints,
    loops,
    loops_api,
    metrics,
    oidc_pages,
    own_data,
    own_notes,
    pages,
    predictions,
    progress,
    report_pages,
    retries,
    run,
    settings_page,
    shares,
    sign_in,
    stories,
    study,
    voice,
)
from app.routes.access import Door, Rates
from app.routes.assets import mount_assets
from app.routes.bodies import Bounds, Unforeseen
from app.routes.deps import Greenroom
from app.routes.heads import Heads
from app.routes.metrics import Counted, Metrics
from app.routes.refusals import answer, handle_errors
from app.routes.security import Guard
from app.runner.sandbox import open_sandbox
from app.saved import stamp
from app.settings import MEGABYTE, Settings
from app.store.store import Store
from app.wiring import build, load_content, prepare, utc_now

log = logging.getLogger("greenroom.main")

PATIENCE_SECONDS = 5.0
"""How long a stopping server waits for the words being spoken."""
ROUTERS = (
    api.router,
    predictions.api,
    hints.api,
    voice.api,
    own_notes.api,
    boards.router,
    beside.router,
    loops_api.router,
    own_data.api,
    health.router,
    metrics.router,
    pages.router,
    predictions.pages,
    own_notes.pages,
    report_pages.router,
    shares.router,
    retries.router,
    loops.router,
    own_data.pages,
    progress.router,
    stories.router,
    study.router,
    settings_page.router,
    sign_in.router,
    oidc_pages.router,
    calibration.router,
)


def create_app(
    settings: Settings,
    *,
    library: Library | None = None,
    store: Store | None = None,
    clock: Clock = utc_now,
) -> FastAPI:
    """The application. Content is loaded here, so that a mistake in it is reported before anything listens; a store
    that is open already becomes the application's to close."""
    content = library or load_content(settings)
    app = FastAPI(
        title="Greenroom",
        version="0.1.0",
        lifespan=lambda app: _life(app, settings, content, store, clock),
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.metrics = Metrics()
    app.state.signs_in = settings.sign_in != "off"
    _guard(app, settings, clock)
    for router in ROUTERS:
        app.include_router(router)
    _add_what_was_asked_for(app, settings)
    mount_assets(app)
    handle_errors(app)
    return app


@asynccontextmanager
async def _life(
    app: FastAPI, settings: Settings, library: Library, opened: Store | None, clock: Clock
) -> AsyncIterator[None]:
    """The application from its first part to its last word: what is being said when it stops is finished first."""
    store = opened or await Store.open(settings.database)
    live = LiveReplies(store, shared=settings.shared)
    counted = app.state.metrics.called
    make = partial(build, settings, library, store, clock, live, counted)
    parts = _Parts(app, make, settings.data_dir)
    app.state.rebuild, app.state.refresh = parts.rebuild, parts.refresh
    parts.rebuild()
    yield
    await live.close(PATIENCE_SECONDS)
    await parts.close()
    await store.close()


@dataclass
class _Parts:
    """The parts in use, and those from before settings were saved, which may still be finishing what they began."""

    app: FastAPI
    make: Callable[[], Greenroom]
    data_dir: Path
    made: list[Greenroom] = field(default_factory=list)
    preparing: list[asyncio.Task[None]] = field(default_factory=list)

    def rebuild(self) -> None:
        self.app.state.saved = stamp(self.data_dir)
        self.app.state.greenroom = room = self.make()
        self.made.append(room)
        self.preparing.append(asyncio.create_task(_prepare(room)))

    def refresh(self) -> None:
        if self.app.state.saved != stamp(self.data_dir):
            self.rebuild()

    async def close(self) -> None:
        await asyncio.gather(*self.preparing)
        for room in self.made:
            await room.close()


async def _prepare(room: Greenroom) -> None:
    """Nobody waits for it: where it fails, the first reply does what was to be done before."""
    try:
        await asyncio.to_thread(prepare, room)
    except Exception:
        log.exception("start.not_prepared")


def _guard(app: FastAPI, settings: Settings, clock: Clock) -> None:
    """What every request passes: the last added is met first."""
    app.add_middleware(Rates, answer=answer, settings=settings)
    app.add_middleware(Door, answer=answer, settings=settings, clock=clock)
    app.add_middleware(
        Bounds,
        answer=answer,
        most_bytes=settings.max_body_mb * MEGABYTE,
        most_import_bytes=settings.max_import_mb * MEGABYTE,
        most_audio_bytes=settings.max_audio_mb * MEGABYTE,
    )
    app.add_middleware(Unforeseen, answer=answer)
    app.add_middleware(Guard, names=settings.names, public_url=settings.public_url)
    app.add_middleware(Heads)
    app.add_middleware(Counted, metrics=app.state.metrics)


def _add_what_was_asked_for(app: FastAPI, settings: Settings) -> None:
    """Signing in at a provider, and code that is run here."""
    if settings.sign_in == "oidc":
        from app.oidc import (
            Provider,  # brings an HTTP client and cryptography, which only some need
        )

        app.state.provider = Provider(settings)
    app.state.sandbox = open_sandbox(os.geteuid()) if settings.runner == "bwrap" else None
    if app.state.sandbox is not None:
        app.include_router(run.router)
