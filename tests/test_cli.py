"""The command line, as its users meet it: in a process of its own."""

import json
import shutil
import socket
import subprocess
import sys
import tomllib
from functools import partial
from pathlib import Path

import pytest

from app.settings import ROOT
from bench.load.processes import free_port
from tests.command_line import answers, command, environment, one_clear_line

EVALS = ROOT / "tests" / "data" / "evals"
ANSWERS = """Ready.

Last March our billing export lost invoices. I owned it, so I moved it to a queue and told finance the same day.
We have lost none since, out of 40,000.

/hint
/time
/skip
It went well in the end.

/end
"""


@pytest.fixture
def run(tmp_path: Path):
    """`run("rounds", input="…", PORT="1")` runs a command on a data folder of its own."""
    return partial(command, tmp_path)


def test_rounds_lists_every_round_of_the_loop(run):
    ran = run("rounds")

    for name in ("recruiter-screen", "system-design", "behavioral-culture"):
        assert name in ran.stdout


def test_it_says_which_version_it_is(run):
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    ran = run("--version")

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"greenroom {declared}\n", "")


def test_a_whole_interview_is_held_in_the_terminal_and_kept(run):
    ran = run("interview", "behavioral-culture", "--seed", "4", input=ANSWERS)

    assert ran.returncode == 0, ran.stderr
    assert "# Behaviour and culture" in ran.stdout
    assert "moved it to a queue" in ran.stdout
    (kept,) = json.loads(run("export").stdout)["interviews"]
    assert kept["interview"]["transcript"]["turns"][-1]["move"]["kind"] == "close"
    assert kept["reports"][0]["report"]["recommendation"]["decision"]


@pytest.fixture
def begun(run) -> str:
    """The id of an interview that was held."""
    run("interview", "behavioral-culture", "--seed", "4", input="Ready.\n\n/end\n")
    return str(json.loads(run("export").stdout)["interviews"][0]["interview"]["id"])


def test_an_interview_is_gone_on_with_by_its_id_and_only_as_it_was_begun(run, begun):
    assert "You: Ready." in run("interview", "--resume", begun).stdout
    assert "You: Ready." in run("interview", "behavioral-culture", "--resume", begun).stdout

    line = one_clear_line(run("interview", "system-design", "--resume", begun))

    assert "with round behavioral-culture and not system-design" in line


@pytest.mark.parametrize("words", [(), ("--resume", ""), ("--resume", "nobody")])
def test_an_interview_that_cannot_be_found_or_begun_is_one_clear_line(run, words):
    line = one_clear_line(run("interview", *words))

    assert ("Name a round" if not words else "no such interview") in line


def test_a_coach_in_the_terminal_says_what_was_heard_and_what_is_missing(run):
    told = "Ready.\n\nLast March I moved our billing export to a queue, because retries hid the fault.\n\n/end\n"

    ran = run("interview", "behavioral-culture", "--seed", "4", "--mode", "coach", input=told)

    (remark,) = [line for line in ran.stdout.splitlines() if line.startswith("[Coach: ")]
    assert "Heard so far: " in remark
    assert "Missing: " in remark


def test_an_interview_whose_input_ends_is_ended_with_what_was_said(run):
    ran = run("interview", "behavioral-culture", input="Ready.\n\nWe fixed it")

    assert ran.returncode == 0, ran.stderr
    assert "We fixed it" in ran.stdout


def test_an_export_is_for_its_owners_eyes_only(run, tmp_path):
    file = tmp_path / "all.json"

    ran = run("export", "--output", str(file))

    assert ran.returncode == 0, ran.stderr
    assert file.stat().st_mode & 0o777 == 0o600


def test_half_a_character_is_named_and_the_other_files_are_assessed(run, tmp_path):
    good = json.loads((EVALS / "beh-001.json").read_text(encoding="utf-8"))
    broken = {**good, "id": "broken"}
    broken["turns"] = [*good["turns"], {"speaker": "candidate", "text": "I led it \ud83d so."}]
    (tmp_path / "a.json").write_text(json.dumps(broken), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(good), encoding="utf-8-sig")

    ran = run("assess", str(tmp_path / "a.json"), str(tmp_path / "b.json"), "--format", "jsonl")

    assert "half of a character" in one_clear_line(ran)
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["beh-001"]


def test_settings_that_are_no_text_are_one_clear_line(tmp_path):
    (tmp_path / ".env").write_bytes(b"GREENROOM_PORT=8000\xff")

    ran = subprocess.run(
        [sys.executable, "-m", "app", "rounds"],
        cwd=tmp_path,
        env={**environment(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert one_clear_line(ran).startswith(".env cannot be read as text.")


@pytest.mark.parametrize("host", ["192.0.2.77", "no-such-host.invalid"])
def test_a_host_that_this_machine_has_not_is_named(run, host):
    ran = run("serve", "--port", str(free_port()), HOST=host, SIGN_IN="password")

    assert f"GREENROOM_HOST={host} is no address of this machine" in one_clear_line(ran)


def test_the_same_seed_asks_the_same_questions(run):
    first, second = (
        run("interview", "behavioral-culture", "--seed", "9", input="Ready.\n\n/end\n")
        for _ in range(2)
    )

    def spoken(text):
        return [line for line in text.splitlines() if line.startswith("Inês")]

    assert spoken(first.stdout) == spoken(second.stdout) != []


def test_assess_prints_one_line_for_each_transcript(run):
    ran = run("assess", str(EVALS), "--format", "jsonl")

    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(lines) == len(list(EVALS.glob("*.json"))) - ran.stderr.count("has no content yet")
    assert {"id", "overall", "criteria", "values", "answers", "tradeoffs"} <= set(lines[0])


@pytest.mark.parametrize("output", ["text", "json", "jsonl", "md"])
def test_assess_speaks_every_format(run, output):
    ran = run("assess", str(EVALS / "beh-001.json"), "--format", output)

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()


def test_assessing_twice_gives_the_same_bytes(run):
    first, second = (
        run("assess", str(EVALS / "beh-001.json"), "--format", "json") for _ in range(2)
    )

    assert first.stdout == second.stdout


def test_a_bad_file_is_one_line_and_the_others_are_still_assessed(run, tmp_path):
    shutil.copy(EVALS / "beh-001.json", tmp_path / "good.json")
    (tmp_path / "bad.json").write_text("{")

    ran = run("assess", str(tmp_path), "--format", "jsonl")

    assert str(tmp_path / "bad.json") in one_clear_line(ran)
    assert len(ran.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("assess", "nowhere.json"),
        ("interview", "nothing"),
        ("interview", "behavioral-culture", "--minutes", "7"),
        ("interview", "behavioral-culture", "--persona", "nobody"),
        ("assess", "nowhere.json", "--engine", "llm"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run, words):
    assert one_clear_line(run(*words))


@pytest.mark.parametrize("words", [("migrate",), ("backup", "copy.db")])
def test_a_database_address_that_is_none_is_one_clear_line(run, words):
    assert "GREENROOM_DATABASE_URL" in one_clear_line(run(*words, DATABASE_URL="nonsense"))


def test_a_taken_port_is_one_clear_line(run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        line = one_clear_line(run("serve", "--port", str(taken.getsockname()[1])))

    assert "Choose another" in line


def test_what_keeps_several_workers_from_starting_is_one_clear_line(run, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")

    line = one_clear_line(
        run("serve", "--port", str(free_port()), "--workers", "2", RUNNER="bwrap")
    )

    assert "bwrap" in line


def test_assess_asks_the_model_that_was_chosen_on_the_settings_page(run, tmp_path):
    chosen = {"openai_base_url": f"http://127.0.0.1:{free_port()}/v1", "samples": 1}
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text(json.dumps(chosen))

    line = one_clear_line(run("assess", str(EVALS / "beh-001.json"), "--engine", "llm"))

    assert "cannot be reached" in line


def test_an_unwritable_data_folder_is_one_clear_line(run, tmp_path):
    (tmp_path / "file").write_text("")

    assert "GREENROOM_DATA_DIR" in one_clear_line(
        run("serve", DATA_DIR=str(tmp_path / "file" / "data"))
    )


def test_broken_content_is_named_by_file_path_and_message(run, tmp_path):
    for name in ("rubrics", "prompts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    file = tmp_path / "rubrics" / "netflix-staff-swe" / "behavioral-culture.yaml"
    file.write_text(file.read_text().replace("minutes: 45", "minutes: many", 1))

    line = one_clear_line(run("serve", CONTENT_DIR=str(tmp_path)))

    assert line.startswith("rubrics/netflix-staff-swe/behavioral-culture.yaml: minutes: ")


def test_a_setting_that_cannot_be_used_is_one_clear_line(run):
    for words in (("rounds",), ("user", "list")):
        assert "GREENROOM_PORT" in one_clear_line(run(*words, PORT="many"))


def test_serve_says_where_it_is_and_who_plays_then_answers(tmp_path):
    port = free_port()
    serving = subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--port", str(port)],
        cwd=ROOT,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stdout.readline().strip() == f"Greenroom is open at http://127.0.0.1:{port}"
        assert "offline" in serving.stdout.readline()
        assert answers(f"http://127.0.0.1:{port}/readyz")
    finally:
        serving.terminate()
        serving.wait(timeout=60)
        serving.stdout.close()


def test_an_export_is_imported_on_another_machine(run, tmp_path):
    run("interview", "behavioral-culture", "--seed", "4", input=ANSWERS)
    file = tmp_path / "mine.json"
    assert run("export", "-o", str(file)).returncode == 0

    there = run("import", str(file), DATA_DIR=str(tmp_path / "there"))
    again = run("import", str(file), DATA_DIR=str(tmp_path / "there"))

    assert there.stdout == "Interviews: 1 added.\n"
    assert again.stdout == "Interviews: 1 here already.\n"
    exported = run("export", DATA_DIR=str(tmp_path / "there")).stdout
    assert json.loads(exported) == json.loads(file.read_text(encoding="utf-8"))


def test_a_file_that_is_no_export_is_one_clear_line(run, tmp_path):
    file = tmp_path / "other.json"
    file.write_text('{"id": "x", "round": "y", "turns": []}', encoding="utf-8")

    ran = run("import", str(file))

    assert ran.returncode == 2
    assert one_clear_line(ran).startswith(f"{file}: This is not a file that Greenroom exported.")


def test_listening_on_every_address_it_names_one_that_opens_and_what_others_need(tmp_path):
    port = free_port()
    serving = subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--port", str(port)],
        cwd=ROOT,
        env=environment(tmp_path, HOST="0.0.0.0", SIGN_IN="password"),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stdout.readline().strip() == f"Greenroom is open at http://127.0.0.1:{port}"
        assert "GREENROOM_ALLOWED_HOSTS" in serving.stdout.readline()
        assert "Engine: offline" in serving.stdout.readline()
        assert "`greenroom user add NAME`" in serving.stdout.readline()
    finally:
        serving.terminate()
        serving.wait(timeout=60)
        serving.stdout.close()
