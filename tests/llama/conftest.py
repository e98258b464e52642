"""llama-cpp-python's server with a model made for the occasion. Opt-in, because it has to be compiled: make test-llama."""

import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from app.settings import ROOT

PYTHON = ROOT / ".venv-llama" / "bin" / "python"
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("llama")


@pytest.fixture(scope="session")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The server's address, with /v1."""
    assert PYTHON.exists(), "run tests/llama/setup.sh first"
    folder = tmp_path_factory.mktemp("llama")
    model = folder / "tiny.gguf"
    subprocess.run([PYTHON, HERE / "tiny_model.py", model], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [PYTHON, "-m", "llama_cpp.server", "--model", model, "--model_alias", "tiny"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--n_ctx", "24576", "--n_threads", "1"]
    command += ["--interrupt_requests", "False"]  # else each request cuts off the one before
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen([*map(str, command)], stdout=log, stderr=log) as server,
    ):
        try:
            _wait_for(f"http://127.0.0.1:{port}/v1", server)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert server.poll() is None, "the server ended before it served"
        try:
            if httpx2.get(f"{address}/models").status_code == 200:
                return
        except httpx2.HTTPError:
            time.sleep(0.2)
    raise AssertionError("the server did not start within a minute")
