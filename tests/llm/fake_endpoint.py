"""The scripted endpoint on a free port of this machine, in a thread of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from bench.fake_llm import create_fake


@contextmanager
def serving(*faults: str, tokens_per_second: float = 0.0) -> Iterator[str]:
    """The address, without /v1, while it serves."""
    config = uvicorn.Config(
        create_fake(faults=faults, tokens_per_second=tokens_per_second),
        host="127.0.0.1",
        port=0,
        log_level="critical",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
        assert thread.is_alive(), "the scripted endpoint did not start"
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(5)


def voice(address: str) -> dict[str, object]:
    """The settings by which its ears and mouth are used."""
    return {
        "audio_base_url": f"{address}/v1",
        "transcription_model": "fake-ears",
        "speech_model": "fake-mouth",
    }
