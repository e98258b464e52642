"""Counting what the server does, for Prometheus: by route template and kind, never by id or with a word of anybody's.

A process that serves alone counts in memory. Several count in files of one folder, PROMETHEUS_MULTIPROC_DIR, which the
library reads once, when it is imported; whichever of them is asked tells of all, and of those that died.
"""

import asyncio
import os
import secrets
import time
from functools import partial
from pathlib import Path

from fastapi import APIRouter, Request, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.llm.model import CallRecord
from app.logs import REQUEST
from app.routes.bodies import template

router = APIRouter(include_in_schema=False)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
FOLDER = "PROMETHEUS_MULTIPROC_DIR"
SECONDS = (0.005, 0.02, 0.1, 0.5, 2, 10, 60)
"""The upper bounds by which durations are counted: from a page's first byte to a slow model's reply."""


class Metrics:
    """What is counted. One for each application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        counter = partial(Counter, registry=self.registry)
        timer = partial(Histogram, buckets=SECONDS, registry=self.registry)
        self.requests = counter(
            "greenroom_requests", "Requests answered.", ("method", "route", "status")
        )
        self.seconds = timer(
            "greenroom_request_seconds",
            "From a request to the first byte of its answer.",
            ("route",),
        )
        self.streams = Gauge(
            "greenroom_open_streams",
            "Event streams being sent.",
            registry=self.registry,
            multiprocess_mode="livesum",
        )
        self.calls = counter(
            "greenroom_model_calls",
            "Calls to language models, by what for and how they failed.",
            ("purpose", "error"),
        )
        self.first_token = timer(
            "greenroom_model_first_token_seconds",
            "Until a language model's first token.",
            ("purpose",),
        )
        self.call_seconds = timer(
            "greenroom_model_call_seconds",
            "How long calls to language models took.",
            ("purpose",),
        )

    def called(self, record: CallRecord) -> None:
        """One call to a language model ended."""
        call = record.call
        self.calls.labels(call.purpose, call.error or "none").inc()
        self.call_seconds.labels(call.purpose).observe(call.duration_ms / 1000)
        if call.first_token_ms is not None:
            self.first_token.labels(call.purpose).observe(call.first_token_ms / 1000)

    def told(self) -> bytes:
        """All counts, of every process that serves here, as Prometheus reads them."""
        folder = os.environ.get(FOLDER)
        if folder is None:
            return generate_latest(self.registry)
        _forget_the_dead(Path(folder))
        every = CollectorRegistry()
        MultiProcessCollector(every, folder)  # type: ignore[no-untyped-call]
        return generate_latest(every)


def _forget_the_dead(folder: Path) -> None:
    """What was open in a process that is gone is not open any more; what it had counted stays."""
    for file in folder.glob("gauge_live*_*.db"):
        try:
            os.kill(int(file.stem.rpartition("_")[2]), 0)
        except ProcessLookupError:
            file.unlink(missing_ok=True)


class Counted:
    """Gives each request an id for the log, which its answer carries too, and counts it when it is answered."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, streaming = time.perf_counter(), False
        request = secrets.token_hex(8)
        held = REQUEST.set(request)

        async def counted(message: Message) -> None:
            nonlocal streaming
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-request-id", request.encode())]
                streaming = any(
                    name == b"content-type" and value.startswith(b"text/event-stream")
                    for name, value in message["headers"]
                )
                self.metrics.streams.inc(streaming)
                route = template(scope)
                method = scope["method"] if scope["method"] in METHODS else "other"
                self.metrics.requests.labels(method, route, message["status"]).inc()
                self.metrics.seconds.labels(route).observe(time.perf_counter() - begun)
            await send(message)

        try:
            await self.app(scope, receive, counted)
        finally:
            REQUEST.reset(held)
            self.metrics.streams.dec(streaming)


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    counts = request.app.state.metrics
    assert isinstance(counts, Metrics)
    return Response(await asyncio.to_thread(counts.told), media_type=CONTENT_TYPE_LATEST)
