"""Running Java and C++ on the server. The route is there only where the server offers it."""

from fastapi import APIRouter, Request
from pydantic import Field

from app.domain.transcript import CodeRun
from app.errors import Unusable
from app.routes.api import FAULTS
from app.routes.shapes import Sent
from app.runner.sandbox import Compiled, Sandbox

router = APIRouter(prefix="/api", responses=FAULTS)


class NewRun(Sent):
    language: Compiled
    code: str = Field(min_length=1, max_length=100_000)


@router.post("/run")
async def run(request: Request, wanted: NewRun) -> CodeRun:
    """Compile and run a whole program, and say what it printed."""
    sandbox = request.app.state.sandbox
    assert isinstance(sandbox, Sandbox)
    if wanted.language not in sandbox.languages:
        offered = " and ".join(sandbox.languages)
        raise Unusable(f"This machine has no compiler for {wanted.language}; it runs {offered}.")
    return await sandbox.run(wanted.language, wanted.code)


def runs_here(request: Request) -> tuple[Compiled, ...]:
    """The languages that the server runs; none unless it was asked to."""
    sandbox = request.app.state.sandbox
    return sandbox.languages if isinstance(sandbox, Sandbox) else ()
