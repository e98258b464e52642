"""What a server counted of its own turns, read from its metrics."""

import re
from dataclasses import dataclass

from bench.load.processes import Server
from bench.load.wire import call

_LINE = re.compile(
    r'^greenroom_(request|model_first_token)_seconds_(sum|count)\{(?:route|purpose)="([^"]+)"\} (\S+)$',
    re.MULTILINE,
)
_TURNS, _INTERVIEWER = "/api/interviews/{interview_id}/turns", "interviewer"


@dataclass(frozen=True, slots=True)
class Turns:
    """Seconds over all turns so far, and how many there were: until the answer was stored, and until a model's first token."""

    stored: float = 0.0
    answers: float = 0.0
    first_token: float = 0.0
    calls: float = 0.0

    def since(self, before: "Turns") -> tuple[float, float]:
        """Milliseconds of each at the mean of the turns since then."""
        stored = (self.stored - before.stored) / max(1.0, self.answers - before.answers)
        token = (self.first_token - before.first_token) / max(1.0, self.calls - before.calls)
        return stored * 1000, token * 1000


async def turns(server: Server) -> Turns:
    """Raises RuntimeError when the server does not tell its metrics."""
    status, body = await call(f"{server.url}/metrics")
    if status != 200:
        raise RuntimeError(f"/metrics answered {status}")
    found = {(m[1], m[2], m[3]): float(m[4]) for m in _LINE.finditer(body.decode())}
    return Turns(
        stored=found.get(("request", "sum", _TURNS), 0.0),
        answers=found.get(("request", "count", _TURNS), 0.0),
        first_token=found.get(("model_first_token", "sum", _INTERVIEWER), 0.0),
        calls=found.get(("model_first_token", "count", _INTERVIEWER), 0.0),
    )
