"""The API keeps what its description promises, whatever it is sent: no 5xx, documented statuses, documented shapes."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, seed
from hypothesis import settings as bounded
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi import checks as promised
from starlette.testclient import TestClient

from app.llm.audio import ENDINGS
from app.main import create_app
from app.settings import Settings
from tests.conftest import ORIGIN

EXAMPLES = {"sqlite": 6, "postgres": 3}
"""What a request is refused for does not depend on the database; PostgreSQL is shown fewer."""
CHECKS = [
    not_a_server_error,
    promised.status_code_conformance,
    promised.content_type_conformance,
    promised.response_headers_conformance,
    promised.response_schema_conformance,
]
HOST = {"Host": "127.0.0.1"}
schemathesis.serializer.alias(list(ENDINGS), "application/octet-stream")  # recordings


@dataclass(frozen=True)
class Described:
    """A running application with its description, and ids of things that are there: else all would be 404."""

    examples: int
    app: FastAPI
    operations: dict[str, APIOperation]
    there: dict[str, tuple[str, ...]]


def _begun(client: TestClient) -> str:
    chosen = {"round": "behavioral-culture", "seed": 5}
    return str(client.post("/api/interviews", json=chosen).json()["id"])


@pytest.fixture(scope="module", params=list(EXAMPLES))
def kind(request) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def address(kind: str, request) -> Iterator[str | None]:
    if kind == "sqlite":
        yield None
        return
    with request.getfixturevalue("postgres").database() as made:
        yield made


@pytest.fixture(scope="module")
def described(kind: str, address: str | None, tmp_path_factory, library) -> Iterator[Described]:
    folder = tmp_path_factory.mktemp("contract")
    with _application(kind, address, folder, library) as opened:
        yield opened


@pytest.fixture
def emptied(kind: str, tmp_path, library, request) -> Iterator[Described]:
    """Another one, for what would empty the ground that the others stand on."""
    with ExitStack() as stack:
        address = None
        if kind == "postgres":
            address = stack.enter_context(request.getfixturevalue("postgres").database())
        yield stack.enter_context(_application(kind, address, tmp_path, library))


@contextmanager
def _application(kind: str, address: str | None, folder: Path, library) -> Iterator[Described]:
    settings = Settings(
        _env_file=None,
        data_dir=folder,
        database_url=address,
        words_per_second=0,
    )
    app = create_app(settings, library=library)
    with TestClient(app, base_url=ORIGIN) as client:
        fresh, over = _begun(client), _begun(client)
        for sent in ({}, {"answer": "Ready."}, {"control": "end"}):
            client.post(f"/api/interviews/{over}/turns", json=sent)
        client.post(f"/api/interviews/{over}/report")
        loop = client.post("/api/loops", json={}).json()["id"]
        client.post(f"/api/loops/{loop}/rounds/behavioral-culture", json={})
        described = schemathesis.openapi.from_asgi("/api/openapi.json", app, headers=HOST)
        operations = {found.ok().label: found.ok() for found in described.get_all_operations()}
        there = {
            "interview_id": (fresh, over),
            "loop_id": (loop,),
            "round_id": ("behavioral-culture", "system-design"),
            "topic_id": ("ownership",),
        }
        yield Described(EXAMPLES[kind], app, operations, there)


NUL, HALF = "a\\u0000b", "a\\ud800b"


@pytest.fixture
def on_either(address: str | None, settings, library) -> Iterator[TestClient]:
    there = settings.model_copy(update={"database_url": address})
    with TestClient(create_app(there, library=library), base_url=ORIGIN) as client:
        yield client


def test_what_a_database_cannot_store_is_refused_alike_by_each(on_either: TestClient):
    client, interview = on_either, _begun(on_either)
    json = {"Content-Type": "application/json"}
    at = f"/api/interviews/{interview}"
    client.post(f"{at}/turns")
    for wrong in (NUL, HALF):
        sent = [
            client.put(f"{at}/notes", content=f'{{"version": 0, "text": "{wrong}"}}', headers=json),
            client.post(
                f"{at}/turns", content=f'{{"answer": "x", "client_id": "{wrong}"}}', headers=json
            ),
            client.post(
                "/api/interviews",
                content=f'{{"round": "behavioral-culture", "persona": "{wrong}"}}',
                headers=json,
            ),
        ]
        assert [response.status_code for response in sent] == [422] * 3
    for path in ("/api/interviews/a%00b", "/interviews/a%00b", "/shared/a%00b", "/loops/%00"):
        assert client.get(path).status_code in (404, 422)
    huge = client.put(f"{at}/notes", json={"version": 10**30, "text": "x"})
    assert huge.status_code == 409

    assert len(client.get(at).json()["turns"]) == 1


def _labels() -> list[str]:
    """Every operation: asked of an application that is never started."""
    paths = create_app(Settings(_env_file=None)).openapi()["paths"]
    return [f"{method.upper()} {path}" for path, item in paths.items() for method in item]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("label", _labels())
def test_every_answer_is_one_that_the_description_promises(
    described: Described, label: str, request
):
    if label == "DELETE /api/data":
        described = request.getfixturevalue("emptied")
    operation = described.operations[label]

    @seed(7)
    @bounded(
        max_examples=described.examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(case=operation.as_strategy(), data=st.data())
    def holds(case, data):
        if not label.startswith("DELETE"):
            for name in case.path_parameters or {}:
                if name in described.there and data.draw(st.booleans(), label="there"):
                    known = st.sampled_from(described.there[name])
                    case.path_parameters[name] = data.draw(known, label=name)
        case.call_and_validate(headers=HOST, checks=CHECKS)

    holds()


@pytest.mark.parametrize("named", [{"round": "behavioral-culture"}, {"topic": "no-such-topic"}])
def test_a_guide_that_there_is_not_is_what_is_said(
    client: TestClient, named: dict[str, str]
) -> None:
    response = client.post("/api/interviews", json={**named, "guide": "no-such-guide"})

    assert response.status_code == 404
    assert response.json()["error"] == "GuideNotFound"


def test_the_description_is_where_many_look_for_it(on_either: TestClient):
    described = on_either.get("/openapi.json").json()

    assert described == on_either.get("/api/openapi.json").json()
    assert "/api/interviews/{interview_id}/turns" in described["paths"]
