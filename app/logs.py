"""How the log is written: a line for each record, with ids, and never with what somebody said.

What an exception says may quote a candidate or a key: of those that are not ours only the class and the places are written.
"""

import json
import logging
import sys
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Literal

from app.errors import AppError

REQUEST: ContextVar[str | None] = ContextVar("request", default=None)
"""The id of the request that is being answered."""
OURS = "greenroom"
_PLAIN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class Formatter(logging.Formatter):
    """One line for each record: as text, or as JSON."""

    def __init__(self, kind: Literal["text", "json"]) -> None:
        super().__init__()
        self.kind = kind

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _event(record),
        }
        if request := REQUEST.get():
            told["request"] = request
        told |= {k: v for k, v in record.__dict__.items() if k not in _PLAIN}
        if record.exc_info and record.exc_info[1] is not None:
            told["error"], told["where"] = places(record.exc_info[1])
        if self.kind == "json":
            return json.dumps(told, default=str)
        head = " ".join(str(told.pop(name)) for name in ("at", "level", "logger", "event"))
        return " ".join([head, *(f"{name}={value}" for name, value in told.items())])


def _event(record: logging.LogRecord) -> str:
    """What happened. Others than us may put what broke below the first line, as it was: a task with its exception."""
    said = record.getMessage()
    return said if record.name.startswith(OURS) else said.partition("\n")[0]


def _is_for_the_log(record: logging.LogRecord) -> bool:
    """Below a warning only what is ours: a library that was told to debug writes whole requests, words and all."""
    return record.levelno >= logging.WARNING or record.name.startswith((OURS, "uvicorn"))


def places(error: BaseException) -> tuple[str, list[str]]:
    """The class of an error and where it went through the code, from the outside in, without its message."""
    frames = traceback.extract_tb(error.__traceback__)[-12:]
    where = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    below = error.__cause__ or error.__context__
    if below is not None and not isinstance(error, AppError):
        where.append(f"caused by {type(below).__name__}")
    return type(error).__name__, where


def set_up(kind: Literal["text", "json"]) -> None:
    """Writes everything from warnings on, and Greenroom's own from information on, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Formatter(kind))
    handler.addFilter(_is_for_the_log)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(logging.INFO)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
