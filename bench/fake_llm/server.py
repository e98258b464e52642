"""The endpoint: models, chat completions, sound, and doors for tests (calls, faults, sounds)."""

import asyncio
import json
import os
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bench.fake_llm.draw import draw
from bench.fake_llm.faults import Fault, Faults, fits
from bench.fake_llm.refusing import error, refused
from bench.fake_llm.requests import Asked
from bench.fake_llm.sound import ROUTES, Sounds

MODELS = ("fake-interviewer", "fake-judge")
_REMEMBERED = 200
_THOUGHT = "The candidate told little. I should probe. "
_RANDOM = (
    "lorem",
    "quux",
    "the",
    "]]",
    "banana",
    "[[",
    "?",
    "seven",
    "{",
    "plinth",
    "of",
    "ümlaut",
    "level 4",
    "<b>",
)


@dataclass
class _State:
    tokens_per_second: float
    faults: Faults
    calls: Counter[str] = field(default_factory=Counter)
    prompts: list[str] = field(default_factory=list)
    sounds: Sounds = field(default_factory=Sounds)
    let_go: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait(self, seconds: float) -> None:
        """For so long, or until faults are ended."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.let_go.wait(), seconds)

    def end_faults(self) -> None:
        self.faults.ordered.clear()
        self.let_go.set()
        self.let_go = asyncio.Event()


def create_fake(*, faults: Sequence[str] = (), tokens_per_second: float = 0.0) -> ASGIApp:
    """The endpoint as an application. `faults` are written as `kind[=seconds][:times][@request]`; a speed of 0 says
    everything at once."""
    state = _State(tokens_per_second, Faults([Fault.read(written) for written in faults]))
    app = Starlette(
        routes=[
            Route("/v1/models", _models),
            Route("/v1/chat/completions", _complete, methods=["POST"]),
            Route("/faults", _faults, methods=["GET", "POST", "DELETE"]),
            Route("/calls", _calls, methods=["GET", "DELETE"]),
            *ROUTES,
        ]
    )
    app.state.fake = state
    return _WithTransport(app)


class _WithTransport:
    """Keeps the connection at hand, which an application otherwise cannot close."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        cycle = getattr(send, "__self__", None)
        scope["fake.transport"] = getattr(cycle, "transport", None)
        await self._app(scope, receive, send)


async def _models(request: Request) -> Response:
    _state(request).calls["models"] += 1
    rows = [{"id": name, "object": "model", "created": 0, "owned_by": "fake"} for name in MODELS]
    return JSONResponse({"object": "list", "data": rows})


async def _calls(request: Request) -> Response:
    """How often each kind of request came, and each fault struck."""
    calls = _state(request).calls
    if request.method == "DELETE":
        calls.clear()
    return JSONResponse(dict(calls))


async def _faults(request: Request) -> Response:
    """POST {"kind", "times"?, "seconds"?, "on"?} orders one, GET lists them, DELETE ends them, a silence that lasts included."""
    ordered = _state(request).faults.ordered
    if request.method == "DELETE":
        _state(request).end_faults()
    if request.method == "POST":
        sent = await request.json()
        try:
            ordered.append(
                Fault.named(
                    str(sent["kind"]),
                    seconds=sent.get("seconds"),
                    times=sent.get("times"),
                    on=sent.get("on"),
                )
            )
        except (KeyError, ValueError) as e:
            return error(400, str(e))
    return JSONResponse([asdict(fault) for fault in ordered])


async def _complete(request: Request) -> Response:
    state = _state(request)
    try:
        body = await request.json()
        asked = Asked(body if isinstance(body, dict) else {})
    except ValueError:
        return error(400, "the body is no JSON")
    state.calls[asked.kind] += 1
    state.calls["total"] += 1
    fault = _ordered_by_header(request, asked) or state.faults.strike(asked.kind, asked.form)
    if fault is not None:
        state.calls[f"fault {fault.kind}"] += 1
        if (refused := await _refused(request, asked, fault)) is not None:
            return refused
    words, finish = _words(asked, fault)
    usage = _usage(state, asked, words)
    if asked.streams:
        sent = _stream(state, asked, words, finish, usage, fault)
        return StreamingResponse(sent, media_type="text/event-stream")
    return await _whole(words, finish, usage, fault)


async def _refused(request: Request, asked: Asked, fault: Fault) -> Response | None:
    if fault.kind == "garbage" and not asked.streams:
        return Response("<html>not what you think</html>", media_type="application/json")
    return await refused(request, str(asked.body.get("model")), fault)


def _words(asked: Asked, fault: Fault | None) -> tuple[list[str], str]:
    """The reply in tokens, and how it ends."""
    kind = fault.kind if fault else ""
    text = asked.answer()
    match kind:
        case "nonsense":
            text = " ".join(_RANDOM[draw(f"{text}{i}", len(_RANDOM))] for i in range(40))
        case "schema_ignored":
            text = "The candidate told a story with a clear decision, and I would rate it highly."
        case "empty":
            text = ""
        case "long":
            text = f"{text} " + "And that reminds me of another thing, which is quite long. " * 300
        case "think":
            text = f"<think>{_THOUGHT * 3}</think>\n\n{text}"
        case _:
            pass
    tokens = [text[i : i + 4] for i in range(0, len(text), 4)]
    if kind == "filter":
        return tokens[: len(tokens) // 2], "content_filter"
    if asked.limit is not None and len(tokens) > asked.limit:
        return tokens[: asked.limit], "length"
    return tokens, "stop"


async def _stream(
    state: _State,
    asked: Asked,
    words: list[str],
    finish: str,
    usage: dict[str, object],
    fault: Fault | None,
) -> AsyncIterator[str]:
    kind = fault.kind if fault else ""
    if fault and kind == "slow":
        await state.wait(fault.seconds)
    yield _chunk({"role": "assistant", "content": ""})
    if kind == "think_field":
        for thought in _THOUGHT.split():
            yield _chunk({"content": None, "reasoning_content": f"{thought} "})
    for number, word in enumerate(words):
        if number == len(words) // 2:
            if fault and kind == "stall":
                await state.wait(fault.seconds)
            if kind == "cut":
                return
            if kind == "garbage":
                yield "data: <html>not what you think</html>\n\n"
        yield _chunk({"content": word})
        if state.tokens_per_second > 0:
            await asyncio.sleep(1 / state.tokens_per_second)
    yield _chunk({}, finish)
    options = asked.body.get("stream_options")
    if isinstance(options, dict) and options.get("include_usage"):
        yield _event(
            {"id": "fake", "object": "chat.completion.chunk", "choices": [], "usage": usage}
        )
    yield "data: [DONE]\n\n"


async def _whole(
    words: list[str], finish: str, usage: dict[str, object], fault: Fault | None
) -> Response:
    kind = fault.kind if fault else ""
    if fault and kind in ("slow", "stall"):
        await asyncio.sleep(fault.seconds)
    message: dict[str, object] = {"role": "assistant", "content": "".join(words)}
    if kind == "think_field":
        message["reasoning_content"] = _THOUGHT
    choice = {"index": 0, "message": message, "finish_reason": finish}
    body = {"id": "fake", "object": "chat.completion", "choices": [choice], "usage": usage}
    if kind == "cut":
        text = json.dumps(body)
        return Response(text[: len(text) // 2], media_type="application/json")
    return JSONResponse(body)


def _usage(state: _State, asked: Asked, words: list[str]) -> dict[str, object]:
    """Four characters a token; cached is what an earlier prompt began with, in steps of 128 as providers count."""
    prompt = "\n".join(asked.texts)
    begun = (os.path.commonprefix([prompt, old]) for old in state.prompts)  # noqa: RUF071 - text, no paths
    shared = max(map(len, begun), default=0)
    state.prompts = [*state.prompts[1 - _REMEMBERED :], prompt]
    return {
        "prompt_tokens": len(prompt) // 4,
        "completion_tokens": len(words),
        "total_tokens": len(prompt) // 4 + len(words),
        "prompt_tokens_details": {"cached_tokens": shared // 4 // 128 * 128},
    }


def _ordered_by_header(request: Request, asked: Asked) -> Fault | None:
    written = request.headers.get("x-fault")
    fault = Fault.read(written) if written else None
    return fault if fault and fits(fault, asked.form) else None


def _chunk(delta: dict[str, object], finish: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return _event({"id": "fake", "object": "chat.completion.chunk", "choices": [choice]})


def _event(value: object) -> str:
    return f"data: {json.dumps(value, ensure_ascii=False)}\n\n"


def _state(request: Request) -> _State:
    state = request.app.state.fake
    assert isinstance(state, _State)
    return state
