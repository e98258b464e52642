"""An endpoint at the wire: what the openai package sends is caught below its HTTP client, and no socket opens."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace

import pytest
import respx
from pydantic import SecretStr
from pytest_socket import disable_socket, enable_socket

from app.llm.model import CallRecord, Endpoint, Patience
from app.llm.openai import OpenAIModel
from tests.llm.wire import BASE, KEY

QUICK = Patience(
    connect=10,
    first_token=60.0,
    between_tokens=60.0,
    whole=120.0,
    retries=2,
    first_wait=0.001,
    longest_wait=0.5,
)
"""Tries again at once, and waits for an answer for longer than any machine takes."""
IMPATIENT = replace(QUICK, first_token=0.4, between_tokens=0.3)
"""For an endpoint that keeps one waiting."""


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest) -> Iterator[None]:
    if "live" in request.fixturenames:
        yield
        return
    disable_socket(allow_unix_socket=True)
    yield
    enable_socket()


@pytest.fixture
def wire(no_network: None) -> Iterator[respx.Router]:
    """The endpoint: routes are added by the test."""
    with respx.mock(using="httpcore2", assert_all_called=False) as router:
        yield router


@pytest.fixture
def calls() -> list[CallRecord]:
    return []


@pytest.fixture
async def a_model(
    calls: list[CallRecord],
) -> AsyncIterator[Callable[..., OpenAIModel]]:
    built: list[OpenAIModel] = []

    def build(
        name: str = "gpt-5.1", *, base_url: str | None = BASE, patience: Patience = QUICK
    ) -> OpenAIModel:
        model = OpenAIModel(
            Endpoint(base_url, SecretStr(KEY)), name, patience=patience, record=calls.append
        )
        built.append(model)
        return model

    yield build
    for model in built:
        await model.close()


@pytest.fixture
def model(a_model: Callable[..., OpenAIModel]) -> OpenAIModel:
    return a_model()
