"""Starting the web app: one process, or several that answer on one port and share one database."""

import asyncio
import errno
import gc
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import FastAPI

from app.errors import Misconfigured, PortTaken
from app.logs import set_up
from app.main import create_app
from app.routes.metrics import FOLDER
from app.routes.security import LOOPBACK
from app.saved import read_saved, with_saved
from app.settings import EVERYWHERE, Settings
from app.store.store import Store
from app.wiring import choose_engine, load_content

if TYPE_CHECKING:
    import uvicorn

SWITCH_SECONDS = 0.0005
"""How long one thread may keep the others from running. With Python's own 5 ms, a thread that comes back from the disk waits
that long for the event loop, several times in each transaction."""
COLLECTING = (5_000, 20, 20)
"""When Python looks for cycles. By its own figures it does so fifty times a second under load, a sixth of the processor, and
all at once for longer than words may wait."""
COUNTS = "greenroom-metrics-"
"""How the folder is called in which workers count for /metrics; the server's process id follows."""
GRACE_SECONDS = 8
"""How long a stopping server waits for what is under way; words being spoken are finished first."""


def run(settings: Settings, port: int, workers: int, say: Callable[[str], None]) -> None:
    """Serves until it is told to stop. What would keep it from starting is raised before anything listens."""
    import uvicorn

    settings = settings.model_copy(update={"port": port, "workers": workers})
    set_up(settings.log_format)
    sys.setswitchinterval(SWITCH_SECONDS)
    library = load_content(settings)
    store = asyncio.run(Store.open(settings.database))
    engine = choose_engine(with_saved(settings, read_saved(settings.data_dir)))
    refuse_open_doors(settings)
    nobody = asyncio.run(nobody_may_sign_in(settings, store))
    listener = listen(port, settings.host)
    several = workers > 1
    application: FastAPI | str = create_app(settings, library=library, store=store)
    if several:  # each puts it together anew, and would be started again for ever where that fails
        asyncio.run(store.close())
        os.environ.update(GREENROOM_PORT=str(port), GREENROOM_WORKERS=str(workers))
        application = "app.serving:worker"
    else:
        gc.freeze()
    gc.enable()
    gc.set_threshold(*COLLECTING)
    for line in filter(None, (*_where(settings), engine_line(engine), nobody)):
        say(line)
    config = uvicorn.Config(
        application,
        factory=several,
        log_config=None,
        access_log=False,
        workers=workers,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        lifespan="on",
    )
    if several:
        _run_several(config, listener)
    else:
        uvicorn.Server(config).run(sockets=[listener])


def _run_several(config: "uvicorn.Config", listener: socket.socket) -> None:
    """Processes of one server, which count into one folder."""
    from uvicorn.supervisors import Multiprocess

    clear_counts(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"{COUNTS}{os.getpid()}-") as counts:
        os.environ[FOLDER] = counts
        Multiprocess(config, sockets=[listener]).run()


def worker() -> FastAPI:
    """The application of one of several processes, by the environment that `run` left to it."""
    settings = Settings()
    set_up(settings.log_format)
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.set_threshold(*COLLECTING)
    return create_app(settings)


def clear_counts(place: Path) -> None:
    """Removes what servers that were killed left of their workers' counts; a living server's stay."""
    for folder in place.glob(f"{COUNTS}*-*"):
        owner = folder.name.removeprefix(COUNTS).partition("-")[0]
        if owner.isdecimal() and not _lives(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    if os.name == "nt":  # asking would end it there
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def refuse_open_doors(settings: Settings) -> None:
    """Raises Misconfigured when others could reach it without signing in, or nobody could sign in."""
    if settings.sign_in == "off" and not _is_here(settings.host):
        raise Misconfigured(
            f"GREENROOM_HOST={settings.host} would let others in without asking who they are. Set GREENROOM_SIGN_IN=password"
            " and make users with `greenroom user add NAME`, or GREENROOM_SIGN_IN=oidc with a provider; or leave GREENROOM_HOST"
            " unset, and only this machine is served."
        )
    needed = (settings.oidc_issuer, settings.oidc_client_id, settings.public_url)
    if settings.sign_in == "oidc" and not all(needed):
        raise Misconfigured(
            "GREENROOM_SIGN_IN=oidc needs GREENROOM_OIDC_ISSUER, GREENROOM_OIDC_CLIENT_ID and GREENROOM_PUBLIC_URL."
        )


async def nobody_may_sign_in(settings: Settings, store: Store) -> str | None:
    """What to do while there is nobody who could sign in by password."""
    if settings.sign_in != "password" or await store.users.all():
        return None
    return "Nobody can sign in yet: make an account with `greenroom user add NAME`."


def _is_here(host: str) -> bool:
    """Only this machine can reach it there."""
    return host in LOOPBACK


def _where(settings: Settings) -> Iterator[str]:
    """Where it is open, and what keeps others out there."""
    yield f"Greenroom is open at {settings.public_url or _address(settings.host, settings.port)}"
    if settings.host in EVERYWHERE and not settings.names:
        yield (
            "Only this machine is answered until GREENROOM_PUBLIC_URL or GREENROOM_ALLOWED_HOSTS says by which names others"
            " reach it."
        )


def _address(host: str, port: int) -> str:
    if host in EVERYWHERE:
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def listen(port: int, host: str = "127.0.0.1") -> socket.socket:
    """A socket on that address. Raises PortTaken, or Misconfigured when this machine has no such address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as e:
        listener.close()
        if isinstance(e, socket.gaierror) or e.errno == errno.EADDRNOTAVAIL:
            raise Misconfigured(
                f"GREENROOM_HOST={host} is no address of this machine ({e.strerror}). Set one that it has; 127.0.0.1 is"
                " for this machine alone."
            ) from e
        raise PortTaken(
            f"Port {port} cannot be used ({e.strerror}). Choose another: greenroom serve --port {port + 1},"
            " or make run PORT=…"
        ) from e
    listener.listen(2048)
    return listener


def engine_line(engine: str) -> str:
    """Which engine plays, in a sentence."""
    if engine == "offline":
        return "Engine: offline. The interviewer follows a script and the report is made by rules; no key is needed."
    return "Engine: language model."
