"""Wires everything: the only place that knows every floor."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.content.library import Library, load_library
from app.domain.plan import EngineName
from app.errors import AppError, Conflict, Misconfigured, NotFound, Unusable
from app.flows.assess import Examiner
from app.flows.begin import Clock
from app.flows.conduct import Conductor
from app.flows.live import LiveReplies
from app.roles.offline_assessor import SIGNALS, OfflineAssessor
from app.roles.offline_interviewer import OfflineInterviewer
from app.routes import api, health, pages
from app.routes.assets import mount_assets
from app.routes.deps import Greenroom
from app.routes.security import Guard
from app.settings import Settings
from app.store.store import Store

log = logging.getLogger("greenroom")

PATIENCE_SECONDS = 5.0
"""How long a stopping server waits for the words being spoken."""


def utc_now() -> datetime:
    return datetime.now(UTC)


def choose_engine(settings: Settings) -> EngineName:
    """Which cast plays. Raises Misconfigured when the one asked for cannot."""
    if settings.engine == "llm":
        raise Misconfigured(
            "GREENROOM_ENGINE=llm asks for a language model, and this version has only the scripted engine."
            " Set GREENROOM_ENGINE=offline or leave it out."
        )
    return "offline"


def load_content(settings: Settings) -> Library:
    """The authored content. Raises ContentBroken listing every mistake."""
    return load_library(settings.content_dir, SIGNALS)


def build(settings: Settings, library: Library, store: Store, clock: Clock) -> Greenroom:
    """The parts of the running product, over an open store."""
    conductor = Conductor(
        store=store,
        library=library,
        interviewer=OfflineInterviewer(settings.words_per_second),
        clock=clock,
        max_answer_chars=settings.max_answer_chars,
    )
    return Greenroom(
        settings=settings,
        library=library,
        store=store,
        engine=choose_engine(settings),
        clock=clock,
        conductor=conductor,
        live=LiveReplies(conductor),
        examiner=Examiner(
            store=store, library=library, assessor=OfflineAssessor(library.lexicon), clock=clock
        ),
    )


def create_app(
    settings: Settings, *, library: Library | None = None, clock: Clock = utc_now
) -> FastAPI:
    """The application. Content is loaded here, so that a mistake in it is reported before anything listens."""
    content = library or load_content(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        store = await Store.open(settings.database)
        greenroom = build(settings, content, store, clock)
        app.state.greenroom = greenroom
        yield
        await greenroom.live.close(PATIENCE_SECONDS)
        await store.close()

    app = FastAPI(
        title="Greenroom",
        version="0.1.0",
        lifespan=lifespan,
        docs_url="/api/docs",
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.add_middleware(Guard)
    app.include_router(api.router)
    app.include_router(health.router)
    app.include_router(pages.router)
    mount_assets(app)
    _handle_errors(app)
    return app


def _handle_errors(app: FastAPI) -> None:
    @app.exception_handler(AppError)
    async def _ours(request: Request, error: AppError) -> Response:
        return _answer(request, error)

    @app.exception_handler(RequestValidationError)
    async def _unfit(request: Request, error: RequestValidationError) -> Response:
        faults = "; ".join(
            f"{'.'.join(str(p) for p in e['loc'][1:]) or 'body'}: {e['msg']}"
            for e in error.errors()
        )
        return _answer(request, Unusable(f"The request could not be read: {faults}."))

    @app.exception_handler(HTTPException)
    async def _framework(request: Request, error: HTTPException) -> Response:
        kinds: dict[int, type[AppError]] = {404: NotFound, 409: Conflict, 422: Unusable}
        ours = kinds.get(error.status_code, AppError)(
            None if error.status_code == 404 else str(error.detail)
        )
        ours.status = error.status_code
        return _answer(request, ours)

    @app.exception_handler(Exception)
    async def _unforeseen(request: Request, error: Exception) -> Response:
        log.error("request.broken", exc_info=error, extra={"path": request.url.path})
        return _answer(request, AppError())


def _answer(request: Request, error: AppError) -> Response:
    path = request.url.path
    if path.startswith("/api") or path in ("/healthz", "/readyz"):
        return JSONResponse(
            {"error": type(error).__name__, "detail": error.detail}, status_code=error.status
        )
    return pages.error_page(request, error)
