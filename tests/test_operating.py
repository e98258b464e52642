"""What whoever runs a server relies on: backups that come back, a log and metrics without anybody's words, a gentle stop."""

import json
import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import httpx2
import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from app.backup import backup
from app.errors import Misconfigured, ModelUnreachable
from app.llm.model import CallRecord
from app.logs import Formatter
from app.main import create_app
from app.settings import ROOT
from tests.conftest import ORIGIN
from tests.events import last
from tests.fakes import ScriptedModel
from tests.flows.playing import begin, playing, report, say

CANARY, KEY = "Zanzibar-quokka", "sk-canary-4711"
ANSWER = f"Last March I moved our {CANARY} billing export to a queue. We lost no invoice since."


def _begun(client: TestClient) -> str:
    interview = begin(client)
    say(client, interview)
    say(client, interview, answer="Ready.")
    say(client, interview, answer=ANSWER)
    return interview


def test_a_backup_taken_in_use_is_restored_with_every_word(client, settings, library, tmp_path):
    interview = _begun(client)
    kept = client.get(f"/api/interviews/{interview}").json()
    copy = tmp_path / "copy.db"

    backup(settings.database, copy)
    client.delete(f"/api/interviews/{interview}")

    assert copy.stat().st_mode & 0o777 == 0o600
    restored = settings.model_copy(update={"data_dir": tmp_path / "restored"})
    restored.data_dir.mkdir()
    copy.rename(restored.data_dir / "greenroom.db")
    with TestClient(create_app(restored, library=library), base_url=ORIGIN) as again:
        assert again.get(f"/api/interviews/{interview}").json()["turns"] == kept["turns"]
        assert say(again, interview, answer="And then we went on.")[0] == "finished"


def test_a_backup_overwrites_nothing(client, settings, tmp_path):
    there = tmp_path / "there"
    there.write_text("precious")

    with pytest.raises(Misconfigured, match="exists"):
        backup(settings.database, there)
    assert there.read_text() == "precious"


class Heard(logging.Handler):
    """Every record of every logger, as the server would write it, both ways."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += [Formatter("text").format(record), Formatter("json").format(record)]


@pytest.fixture
def heard():
    handler, root = Heard(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.removeHandler(handler)
    root.setLevel(before)


def _nothing_told(heard: Heard, client: TestClient) -> None:
    told = "\n".join([*heard.lines, client.get("/metrics").text])
    assert heard.lines
    assert CANARY not in told
    assert KEY not in told


def test_a_scripted_interview_leaves_no_word_and_no_key_in_log_or_metrics(
    settings, library, clock, heard
):
    keyed = settings.model_copy(update={"openai_api_key": SecretStr(KEY), "engine": "offline"})
    with TestClient(create_app(keyed, library=library, clock=clock), base_url=ORIGIN) as client:
        interview = _begun(client)
        at = f"/api/interviews/{interview}"
        client.put(f"{at}/notes", json={"version": 0, "text": CANARY})
        client.post(f"{at}/turns", json={"answer": CANARY * 9000})
        client.post(f"{at}/turns", json={"answer": "x", "client_id": f"{CANARY}\0"})
        client.post(f"{at}/turns", content=b'{"answer": "%s\\ud800"}' % CANARY.encode())
        client.post("/api/import", json={"greenroom": 2, "interviews": [{"interview": CANARY}]})
        say(client, interview, control="end")
        assert report(client, interview)[0] == "finished"
        client.post(f"/interviews/{interview}/shares", data={"label": CANARY})

        _nothing_told(heard, client)


def test_a_model_that_fails_with_the_words_in_hand_leaves_none_of_them(
    settings, library, clock, heard
):
    broken = RuntimeError(f"could not read {CANARY} with {KEY}")
    model = ScriptedModel("Hello.", ModelUnreachable(), broken, "And then?", broken)
    app = create_app(settings, library=library, clock=clock)
    with playing(app, model, ScriptedModel(*[broken] * 40)) as client:
        interview = begin(client)
        say(client, interview)
        assert say(client, interview, answer=ANSWER)[0] == "failed"
        assert say(client, interview)[0] == "failed"
        say(client, interview)
        say(client, interview, control="end")
        client.post(f"/api/interviews/{interview}/report")

        assert any("RuntimeError" in line for line in heard.lines)
        _nothing_told(heard, client)


def test_a_log_line_for_machines_is_json_with_ids():
    record = logging.makeLogRecord({"msg": "calls.not_kept", "name": "greenroom", "interview": "i"})

    told = json.loads(Formatter("json").format(record))

    assert (told["event"], told["interview"]) == ("calls.not_kept", "i")


def test_metrics_name_route_templates_and_never_ids(client):
    interview = _begun(client)
    answered = client.get(f"/api/interviews/{interview}")
    assert answered.headers["x-request-id"]
    client.app.state.metrics.called(
        CallRecord("interviewer", "m", interview, 1, 0, 1, 120, 900, None, "ModelTimedOut")
    )

    told = client.get("/metrics").text

    assert 'route="/api/interviews/{interview_id}/turns"' in told
    assert 'greenroom_model_calls_total{error="ModelTimedOut",purpose="interviewer"} 1.0' in told
    assert "greenroom_open_streams 0.0" in told
    assert interview not in told


@pytest.fixture
def served(tmp_path: Path):
    """A server in a process of its own, whose interviewer takes seconds for a reply."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {"DATA_DIR": str(tmp_path / "d"), "WORDS_PER_SECOND": "20", "LOG_FORMAT": "json"}
    environment = {
        k: v for k, v in os.environ.items() if not k.startswith(("GREENROOM_", "OPENAI_"))
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--port", str(port)],
        cwd=ROOT,
        env={**environment, **{f"GREENROOM_{name}": value for name, value in own.items()}},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert "open at" in process.stdout.readline()
    yield process, f"http://127.0.0.1:{port}", tmp_path / "d" / "greenroom.db"
    process.kill()
    process.communicate()


def test_a_stop_finishes_the_words_being_spoken(served):
    process, address, database = served
    with httpx2.Client(base_url=address, timeout=60) as http:
        chosen = {"round": "behavioral-culture", "seed": 5}
        for _ in range(100):
            try:
                interview = http.post("/api/interviews", json=chosen).json()["id"]
                break
            except httpx2.ConnectError:
                time.sleep(0.2)
        with http.stream("POST", f"/api/interviews/{interview}/turns") as stream:
            pieces = stream.iter_text()
            text = next(pieces)
            process.send_signal(signal.SIGTERM)
            text += "".join(pieces)

    name, finished = last(text)
    assert name == "finished"
    assert process.wait(30) in (0, -signal.SIGTERM)
    with sqlite3.connect(database) as kept:
        (stored,) = kept.execute("select stored from turns").fetchone()
    assert json.loads(stored)["text"] == finished["turn"]["text"]
