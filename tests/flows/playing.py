"""The whole application with language models of the test's own choosing."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace

from fastapi import FastAPI
from starlette.testclient import TestClient

from app.content.library import Library
from app.domain.usage import Budget
from app.flows.begin import Clock
from app.flows.conduct import Event
from app.flows.live_reply import Reply
from app.llm.model import ChatModel, ChatRequest
from app.main import create_app
from app.roles.cast import llm_cast
from app.routes.deps import Greenroom
from app.settings import Settings
from tests.conftest import ORIGIN
from tests.events import last
from tests.fakes import ScriptedModel

QUESTION = "Thank you. And what was your own part in that?"


@contextmanager
def playing(
    app: FastAPI,
    interviewer: ChatModel,
    assessor: ChatModel,
    *,
    samples: int = 1,
    budget: Budget | None = None,
) -> Iterator[TestClient]:
    """The running application; new interviews are held and judged by these models."""
    with TestClient(app, base_url=ORIGIN) as client:
        cast_with(app, interviewer, assessor, samples=samples, budget=budget)
        yield client


@asynccontextmanager
async def running(
    settings: Settings,
    library: Library,
    clock: Clock,
    interviewer: ChatModel,
    assessor: ChatModel | None = None,
) -> AsyncIterator[Greenroom]:
    """The same without a client: its parts, in the test's own event loop."""
    app = create_app(settings, library=library, clock=clock)
    async with app.router.lifespan_context(app):
        cast_with(app, interviewer, assessor or ScriptedModel())
        yield app.state.greenroom


async def to_the_end(reply: Reply) -> list[Event]:
    return [event async for event in reply.follow()]


def cast_with(
    app: FastAPI,
    interviewer: ChatModel,
    assessor: ChatModel,
    *,
    samples: int = 1,
    budget: Budget | None = None,
) -> None:
    room: Greenroom = app.state.greenroom
    cast = llm_cast(
        room.library,
        interviewer,
        assessor,
        samples=samples,
        most_words=room.settings.max_reply_words,
        budget=budget or Budget(),
    )
    casts = {**room.conductor.casts, "llm": cast}
    app.state.greenroom = replace(
        room,
        engine="llm",
        conductor=replace(room.conductor, casts=casts),
        examiner=replace(room.examiner, cast=cast),
        loops=replace(room.loops, debriefer=cast.debriefer, engine="llm"),
    )


class HaltingModel(ScriptedModel):
    """Says the first words of each reply, then waits until it is told to go on."""

    def __init__(self, *replies: str) -> None:
        super().__init__(*replies)
        self.go_on, self.halts = asyncio.Event(), asyncio.Event()
        self.given_up = False
        self.ended = 0
        """So many replies were read to their end."""

    async def stream(self, request: ChatRequest) -> AsyncGenerator[str, None]:
        said = 0
        try:
            async for piece in super().stream(request):
                yield piece
                said += 1
                if said == 4:
                    self.halts.set()
                    await self.go_on.wait()
            self.ended += 1
        except (asyncio.CancelledError, GeneratorExit):
            self.given_up = True
            raise


def begin(client: TestClient, **chosen: object) -> str:
    sent = {"round": "behavioral-culture", "seed": 5, **chosen}
    return client.post("/api/interviews", json=sent).json()["id"]


def say(client: TestClient, interview: str, **sent: object) -> tuple[str, dict]:
    """The last event of the reply."""
    response = client.post(f"/api/interviews/{interview}/turns", json=sent)
    assert response.status_code == 200, response.text
    return last(response.text)


def report(client: TestClient, interview: str) -> tuple[str, dict]:
    """The last event of making the report."""
    response = client.post(f"/api/interviews/{interview}/report")
    assert response.status_code == 200, response.text
    return last(response.text)


def turns(client: TestClient, interview: str) -> list[dict]:
    return client.get(f"/api/interviews/{interview}").json()["turns"]


def stored_report(client: TestClient, interview: str) -> dict | None:
    response = client.get(f"/api/interviews/{interview}/report")
    return response.json() if response.status_code == 200 else None
