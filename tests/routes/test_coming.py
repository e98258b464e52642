"""A round that the guide announces and nobody has written yet."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from tests.conftest import ORIGIN


@pytest.fixture
def without_design(settings, library, clock):
    guide = library.guides[0]
    written = tuple(r for r in guide.rounds if r.id != "system-design")
    shorter = guide.model_copy(update={"rounds": written})
    content = replace(library, guides=(shorter, *library.guides[1:]))
    with TestClient(create_app(settings, library=content, clock=clock), base_url=ORIGIN) as opened:
        yield opened


def test_it_is_shown_as_coming_and_not_as_broken(without_design):
    page = without_design.get("/").text

    assert "System design" in page
    assert page.count("Coming") == 1
    assert "/rounds/system-design" not in page


def test_it_cannot_be_begun_and_says_why(without_design):
    response = without_design.post("/api/interviews", json={"round": "system-design"})

    assert response.status_code == 404
    assert response.json()["error"] == "RoundHasNoContent"
    assert "no content yet" in response.json()["detail"]


def test_the_api_says_which_rounds_are_ready(without_design):
    ready = {r["id"]: r["ready"] for r in without_design.get("/api/rounds").json()}

    assert ready["system-design"] is False
    assert ready["behavioral-culture"] is True
