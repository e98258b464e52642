"""The application from its start to its end."""

import logging
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from app.content.prompts import Prompts
from app.domain.listening import read_answer
from app.flows.listen import Listener
from app.main import create_app
from app.wiring import prepare
from tests.conftest import ORIGIN


def test_what_the_first_answer_would_wait_for_is_done_by_reading_one(library, settings):
    read: list[str] = []

    def reading(turn, question, lexicon):
        read.append(turn.text)
        return read_answer(turn, question, lexicon)

    app = create_app(settings, library=library)
    with TestClient(app):
        room = app.state.greenroom
        listener = Listener(library.lexicon, reading)
        prepare(replace(room, conductor=replace(room.conductor, listener=listener)))

    assert len(read) == 1
    assert len(read[0].split()) > 50


class Unprepared(Prompts):
    def prepare(self) -> None:
        raise OSError("nothing to be read")


def test_a_server_that_cannot_prepare_itself_says_so_answers_and_closes_well(
    library, settings, caplog: pytest.LogCaptureFixture
):
    unprepared = replace(library, prompts=Unprepared(settings.content_dir / "prompts"))

    with (
        caplog.at_level(logging.ERROR, "greenroom.main"),
        TestClient(create_app(settings, library=unprepared), base_url=ORIGIN) as client,
    ):
        assert client.get("/readyz").status_code == 200

    assert [r.getMessage() for r in caplog.records] == ["start.not_prepared"]
