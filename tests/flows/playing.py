"""The whole application with language models of the test's own choosing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from fastapi import FastAPI
from starlette.testclient import TestClient

from app.domain.usage import Budget
from app.llm.model import ChatModel
from app.roles.cast import llm_cast
from app.routes.deps import Greenroom
from tests.conftest import ORIGIN
from tests.events import last


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
