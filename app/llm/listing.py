"""What an endpoint tells about itself without a model call: its models and how much they keep in view.

Every server tells it in its own place. All is best effort: silence, refusals and nonsense are simply no answer.
"""

import asyncio
import ssl
from dataclasses import dataclass

import httpx2

from app.llm.model import OPENAI, Endpoint

_PATIENCE = httpx2.Timeout(2.0)
_LOCAL_PATIENCE = httpx2.Timeout(0.6)
_USUAL = (
    (11434, "Ollama"),
    (1234, "LM Studio"),
    (8080, "llama.cpp"),
    (8000, "vLLM"),
    (8001, "vLLM"),
)
_OWNERS = {
    "library": "Ollama",
    "llamacpp": "llama.cpp",
    "vllm": "vLLM",
    "organization_owner": "LM Studio",
}


@dataclass(frozen=True, slots=True)
class Listing:
    """The models at an endpoint, and the tokens that the one asked about keeps in view."""

    models: tuple[str, ...] = ()
    context_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class LocalEndpoint:
    """A server found on this machine. It is offered to the user, never used unasked."""

    server: str
    base_url: str
    models: tuple[str, ...]


async def find_local() -> tuple[LocalEndpoint, ...]:
    """Servers with at least one model on the usual loopback ports."""
    # plain http only: without certificates, which take longer to load than the ports to answer
    nothing_trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    async with httpx2.AsyncClient(
        timeout=_LOCAL_PATIENCE, trust_env=False, verify=nothing_trusted
    ) as client:
        found = await asyncio.gather(*(_look(client, port, usual) for port, usual in _USUAL))
    return tuple(endpoint for endpoint in found if endpoint is not None)


async def ask_listing(endpoint: Endpoint, model: str) -> Listing:
    """What the endpoint tells; nothing of it is certain to be there."""
    base = endpoint.url
    key = endpoint.api_key.get_secret_value().strip() if endpoint.api_key else ""
    headers = {"Authorization": f"Bearer {key}"} if key and key.isascii() else {}
    async with httpx2.AsyncClient(timeout=_PATIENCE, headers=headers) as client:
        rows = _rows(await _json(client, f"{base}/models"))
        names = tuple(str(row["id"]) for row in rows)
        if base == OPENAI:
            return Listing(names)
        root = base.removesuffix("/v1")
        own = [row for row in rows if row["id"] == model]
        return Listing(names, await _context(client, root, model) or _in_row(own[0] if own else {}))


async def _look(client: httpx2.AsyncClient, port: int, usual: str) -> LocalEndpoint | None:
    base = f"http://127.0.0.1:{port}/v1"
    rows = _rows(await _json(client, f"{base}/models"))
    if not rows:
        return None
    server = _OWNERS.get(str(rows[0].get("owned_by")), usual)
    return LocalEndpoint(server, base, tuple(str(row["id"]) for row in rows))


async def _context(client: httpx2.AsyncClient, root: str, model: str) -> int | None:
    """What the server keeps in view as it runs, which is often less than the model could."""
    running = _dig(await _json(client, f"{root}/api/ps"), "models")  # Ollama, of a loaded model
    for row in running if isinstance(running, list) else []:
        if model in (_dig(row, "name"), _dig(row, "model")) and (
            n := _tokens(_dig(row, "context_length"))
        ):
            return n
    shown = _dig(await _json(client, f"{root}/api/show", {"model": model}), "parameters")  # Ollama
    if isinstance(shown, str):
        for line in shown.splitlines():
            if line.startswith("num_ctx"):
                return _tokens(line.split()[-1])
    props = await _json(client, f"{root}/props")  # llama.cpp
    if n := _tokens(_dig(props, "default_generation_settings", "n_ctx")):
        return n
    loaded = await _json(client, f"{root}/api/v0/models/{model}")  # LM Studio
    return _tokens(_dig(loaded, "loaded_context_length"))


def _in_row(row: dict[str, object]) -> int | None:
    """vLLM, OpenRouter and others say it where they list the model."""
    for name in ("max_model_len", "context_length", "max_context_length", "context_window"):
        if n := _tokens(row.get(name)):
            return n
    return None


async def _json(client: httpx2.AsyncClient, url: str, body: dict[str, str] | None = None) -> object:
    try:
        response = await (client.get(url) if body is None else client.post(url, json=body))
        return response.json() if response.status_code == 200 else None
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, RecursionError):
        return None


def _rows(listed: object) -> list[dict[str, object]]:
    rows = _dig(listed, "data")
    if not isinstance(rows, list):
        return []
    return [row for row in rows if isinstance(row, dict) and isinstance(row.get("id"), str)]


def _dig(value: object, *names: str) -> object:
    for name in names:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def _tokens(value: object) -> int | None:
    if isinstance(value, str) and value.isdigit():
        value = int(value)
    return value if isinstance(value, int) and value > 0 else None
