"""What a server would write into its log."""

import logging

from app.logs import Formatter


class Logged(logging.Handler):
    """Every record of every logger, as text and as JSON."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += [Formatter("text").format(record), Formatter("json").format(record)]
