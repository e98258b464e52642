"""Wires everything: the only place that knows every floor."""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.content.library import Library, load_library
from app.domain.plan import EngineName
from app.domain.usage import Budget
from app.errors import AppError, Conflict, Misconfigured, NotFound, TooOften, Unusable
from app.flows.assess import Examiner
from app.flows.begin import Clock
from app.flows.calls import CallLog
from app.flows.conduct import Conductor
from app.flows.listen import Listener
from app.flows.live import LiveReplies
from app.flows.loops import LoopRunner
from app.llm.model import CallRecord, ChatModel, Endpoint, Patience, Record
from app.llm.unset import UnsetModel
from app.roles.cast import Cast, llm_cast, offline_cast
from app.roles.offline_assessor import SIGNALS
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
)
from app.routes.access import Door, Rates
from app.routes.assets import mount_assets
from app.routes.bodies import MEGABYTE, Bounds, Unforeseen
from app.routes.deps import Greenroom
from app.routes.metrics import Counted, Metrics
from app.routes.security import Guard
from app.runner.sandbox import open_sandbox
from app.saved import read_saved, stamp, with_saved
from app.settings import Settings
from app.store.store import Store

PATIENCE_SECONDS = 5.0
"""How long a stopping server waits for the words being spoken."""


def utc_now() -> datetime:
    return datetime.now(UTC)


def choose_engine(settings: Settings) -> EngineName:
    """Which cast plays new interviews. Raises Misconfigured when the one asked for cannot."""
    has_model = settings.openai_api_key is not None or settings.openai_base_url is not None
    if settings.engine == "llm" and not has_model:
        raise Misconfigured(
            "GREENROOM_ENGINE=llm needs OPENAI_API_KEY, OPENAI_BASE_URL, or both. Set one of them, or use"
            " GREENROOM_ENGINE=offline."
        )
    return "llm" if has_model and settings.engine != "offline" else "offline"


def load_content(settings: Settings) -> Library:
    """The authored content. Raises ContentBroken listing every mistake."""
    return load_library(settings.content_dir, SIGNALS)


def build(
    settings: Settings,
    library: Library,
    store: Store,
    clock: Clock,
    live: LiveReplies,
    counted: Record = lambda _: None,
) -> Greenroom:
    """The parts of the running product, over an open store, with what was saved on the settings page. `counted` is told
    of each call to a language model."""
    given, settings = settings, with_saved(settings, read_saved(settings.data_dir))
    engine, calls = choose_engine(settings), CallLog(store, clock)

    def record(call: CallRecord) -> None:
        counted(call)
        calls.record(call)

    casts = build_casts(settings, library, record)
    conductor = Conductor(
        store=store,
        listener=Listener(library.lexicon),
        casts=casts,
        calls=calls,
        clock=clock,
        max_answer_chars=settings.max_answer_chars,
    )
    examiner = Examiner(
        store=store,
        library=library,
        cast=casts[engine],
        rules=casts["offline"],
        calls=calls,
        clock=clock,
    )
    loops = LoopRunner(
        store=store,
        library=library,
        examiner=examiner,
        debriefer=casts[engine].debriefer,
        engine=engine,
        calls=calls,
        clock=clock,
    )
    return Greenroom(
        given=given,
        settings=settings,
        library=library,
        store=store,
        engine=engine,
        clock=clock,
        conductor=conductor,
        live=live,
        examiner=examiner,
        loops=loops,
        calls=calls,
    )


def build_casts(settings: Settings, library: Library, record: Record) -> Mapping[EngineName, Cast]:
    """Both casts. Without an endpoint the language models' one says so whenever it is to play."""
    interviewer, assessor = _models(settings, record)
    llm = llm_cast(
        library,
        interviewer,
        assessor,
        samples=settings.samples,
        most_words=settings.max_reply_words,
        budget=Budget(dollars=settings.budget_usd, tokens=settings.budget_tokens),
    )
    return {"offline": offline_cast(library, settings.words_per_second), "llm": llm}


def _models(settings: Settings, record: Record) -> tuple[ChatModel, ChatModel]:
    if choose_engine(settings) == "offline":
        return UnsetModel(), UnsetModel()
    from app.llm.openai import OpenAIModel  # takes a second to import, and only some need it

    endpoint = Endpoint(settings.openai_base_url, settings.openai_api_key)
    names = (settings.interviewer_model, settings.assessor_model)
    patience = Patience.of(settings.model_timeout)
    models = {n: OpenAIModel(endpoint, n, patience=patience, record=record) for n in set(names)}
    return models[names[0]], models[names[1]]


def create_app(
    settings: Settings,
    *,
    library: Library | None = None,
    store: Store | None = None,
    clock: Clock = utc_now,
) -> FastAPI:
    """The application. Content is loaded here, so that a mistake in it is reported before anything listens; a store
    that is open already becomes the application's to close."""
    content, opened, counts = library or load_content(settings), store, Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        store = opened or await Store.open(settings.database)
        live = LiveReplies(store, shared=settings.shared)
        casts: list[Cast] = []
        preparing: list[asyncio.Task[None]] = []

        def rebuild() -> None:
            app.state.saved = stamp(settings.data_dir)
            app.state.greenroom = room = build(settings, content, store, clock, live, counts.called)
            casts.extend(room.conductor.casts.values())
            preparing.append(asyncio.create_task(asyncio.to_thread(_prepare, room)))

        def refresh() -> None:
            if app.state.saved != stamp(settings.data_dir):
                rebuild()

        app.state.rebuild, app.state.refresh = rebuild, refresh
        rebuild()
        yield
        await asyncio.gather(*preparing)
        await live.close(PATIENCE_SECONDS)
        await app.state.greenroom.calls.settle()
        for cast in casts:
            await cast.close()
        await store.close()

    app = FastAPI(
        title="Greenroom",
        version="0.1.0",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.metrics = counts
    app.state.signs_in = settings.sign_in != "off"
    app.add_middleware(Rates, answer=_answer, settings=settings)
    app.add_middleware(Door, answer=_answer, settings=settings, clock=clock)
    app.add_middleware(
        Bounds,
        answer=_answer,
        most_bytes=settings.max_body_mb * MEGABYTE,
        most_import_bytes=settings.max_import_mb * MEGABYTE,
    )
    app.add_middleware(Unforeseen, answer=_answer)
    app.add_middleware(Guard, names=settings.names, public_url=settings.public_url)
    app.add_middleware(Counted, metrics=app.state.metrics)
    for router in (
        api.router,
        predictions.api,
        hints.api,
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
    ):
        app.include_router(router)
    if settings.sign_in == "oidc":
        from app.oidc import (
            Provider,  # brings an HTTP client and cryptography, which only some need
        )

        app.state.provider = Provider(settings)
    app.state.sandbox = open_sandbox(os.geteuid()) if settings.runner == "bwrap" else None
    if app.state.sandbox is not None:
        app.include_router(run.router)
    mount_assets(app)
    _handle_errors(app)
    return app


def _prepare(room: Greenroom) -> None:
    """Does before the first reply what it would wait for: templates and markers are compiled and clients made."""
    room.library.prompts.prepare()
    rounds = (round_ for guide in room.library.guides for round_ in guide.rounds)
    if asked := next((q for r in rounds for topic in r.topics for q in topic.questions), None):
        room.conductor.listener.prepare(asked.text, asked.sample_answer)
    for cast in room.conductor.casts.values():
        cast.prepare()


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
        # FastAPI answers 400 for a body that is no JSON at all; here that is one more that cannot be used as sent.
        status = 422 if error.status_code == 400 else error.status_code
        ours = kinds.get(status, AppError)(None if status == 404 else str(error.detail))
        ours.status = status
        return _answer(request, ours)


def _answer(request: Request, error: AppError) -> Response:
    answer = _worded(request, error)
    if isinstance(error, TooOften):
        answer.headers["Retry-After"] = str(error.wait_seconds)
    return answer


def _worded(request: Request, error: AppError) -> Response:
    path = request.url.path
    if path.startswith("/api") or path in ("/healthz", "/readyz", "/metrics"):
        return JSONResponse(
            {"error": type(error).__name__, "detail": error.detail}, status_code=error.status
        )
    return pages.error_page(request, error)
