"""Servers as processes of their own, and what the kernel says that they took."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TICKS = os.sysconf("SC_CLK_TCK")
PORTS = (15_000, 32_000)


@dataclass(frozen=True)
class Server:
    """A process that answers on a port. `seconds_to_ready` is how long its start took."""

    pid: int
    port: int
    seconds_to_ready: float

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def fds(self) -> int:
        return sum(1 for _ in Path(f"/proc/{self.pid}/fd").iterdir())

    @property
    def megabytes(self) -> float:
        return self._status("VmRSS") / 1024

    @property
    def peak_megabytes(self) -> float:
        """The most since `forget_peak`."""
        return self._status("VmHWM") / 1024

    @property
    def threads(self) -> int:
        return self._status("Threads")

    def forget_peak(self) -> None:
        Path(f"/proc/{self.pid}/clear_refs").write_text("5")

    def _status(self, name: str) -> int:
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(name))


def free_port() -> int:
    """Below those that the kernel gives to outgoing connections: nobody takes it before a server does."""
    for port in random.SystemRandom().sample(range(*PORTS), 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError(f"no port is free of those between {PORTS[0]} and {PORTS[1]}")


@contextmanager
def running(
    command: list[str], port: int, environment: Mapping[str, str], ready: str = "/readyz"
) -> Iterator[Server]:
    """The command as a process that answers on the port. Raises RuntimeError when it ends before it does."""
    begun = time.perf_counter()
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("GREENROOM_", "OPENAI_"))}
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env={**clean, **environment},
        stdout=subprocess.DEVNULL,
    )
    try:
        _await(process, port, ready)
        yield Server(process.pid, port, time.perf_counter() - begun)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await(process: "subprocess.Popen[bytes]", port: int, ready: str) -> None:
    for _ in range(6000):
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended with {process.returncode}")
        try:
            if not ready:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{ready}", timeout=1):
                return
        except OSError:
            time.sleep(0.01)
    raise RuntimeError(f"{process.args!r} does not answer")


@contextmanager
def endpoint(
    pace: float, words: int, first: float = 0.0, at: int | None = None
) -> Iterator[Server]:
    port = at or free_port()
    command = ["-m", "bench.load.endpoint", str(port), str(pace), str(words), str(first)]
    with running(command, port, {}, ready="") as server:
        yield server


@contextmanager
def relay(of: Server) -> Iterator[Server]:
    port = free_port()
    with running(["-m", "bench.load.relay", str(port), f"{of.url}/v1"], port, {}) as server:
        yield server


@contextmanager
def greenroom(
    folder: Path, of: Server | None = None, at: int | None = None, **settings: str
) -> Iterator[Server]:
    """The product as it is served, on a database in the folder, with the endpoint or offline."""
    port = at or free_port()
    environment = {
        "GREENROOM_DATA_DIR": str(folder),
        "GREENROOM_WORDS_PER_SECOND": "0",
        "GREENROOM_MAX_REPLY_WORDS": "400",
        **settings,
    }
    if of is not None:
        environment |= {"OPENAI_BASE_URL": f"{of.url}/v1", "OPENAI_API_KEY": "none"}
    command = ["-m", "app", "serve", "--port", str(port)]
    with running(command, port, environment) as server:
        yield server
