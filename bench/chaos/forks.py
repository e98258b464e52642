"""Workers as they are served, but forked from a process that has everything loaded, so that killing hundreds of them takes
minutes: `python -m bench.chaos.forks PORT`. One that is gone is replaced at once.
"""

import gc
import os
import signal
import socket
import sys
from types import FrameType
from typing import NoReturn

import uvicorn

from app.content.library import Library
from app.logs import set_up
from app.main import create_app
from app.serving import listen
from app.settings import Settings
from app.wiring import load_content


def main(port: int) -> None:
    settings = Settings()
    set_up(settings.log_format)
    library, listener = load_content(settings), listen(port)
    gc.freeze()
    workers: set[int] = set()

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        for pid in workers:
            os.kill(pid, signal.SIGKILL)
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    while True:
        while len(workers) < settings.workers:
            pid = os.fork()
            if pid == 0:
                _work(settings, library, listener)
            workers.add(pid)
        workers.discard(os.wait()[0])


def _work(settings: Settings, library: Library, listener: socket.socket) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    app = create_app(settings, library=library)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, lifespan="on"
    )
    try:
        uvicorn.Server(config).run(sockets=[listener])
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
