"""A command whose input or output is not what it should be."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.console import json_line
from app.settings import ROOT
from tests.command_line import command, environment, one_clear_line


def test_an_input_that_is_closed_or_no_text_is_no_traceback(tmp_path):
    words = [sys.executable, "-m", "app", "interview", "behavioral-culture"]
    for shell, sent in (
        ('"$0" "$@" <&-', b""),
        ('"$0" "$@"', b"I moved it \xff\xfe to a queue.\n"),
    ):
        ran = subprocess.run(
            ["sh", "-c", shell, *words],
            cwd=ROOT,
            env=environment(tmp_path),
            input=sent,
            capture_output=True,
            timeout=120,
            check=False,
        )

        assert ran.returncode == 0, ran.stderr
        assert b"# Behaviour and culture" in ran.stdout


@pytest.mark.parametrize(
    "words",
    [("rounds",), ("export",), ("migrate",), ("interview", "behavioral-culture")],
)
def test_a_full_disk_behind_the_output_is_one_clear_line(tmp_path, words):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "app", *words],
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
            check=False,
        )

    assert (ran.returncode, ran.stderr.strip()) == (
        2,
        "What there is to print cannot be written: No space left on device.",
    )


@pytest.mark.parametrize("words", [("assess", "zoe.json"), ("user", "list")])
def test_an_output_that_cannot_show_every_character_says_what_to_set(tmp_path, words):
    said = {"id": "Zoë", "round": "behavioral", "turns": [{"speaker": "candidate", "text": "We."}]}
    (tmp_path / "zoe.json").write_text(json.dumps(said), encoding="utf-8")
    command(tmp_path, "user", "add", "Zoë", input="long-enough-1\n")

    ran = subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=tmp_path,
        env={**environment(tmp_path), "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert "PYTHONIOENCODING=utf-8" in one_clear_line(ran)


def test_a_password_that_is_no_text_is_one_clear_line(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-m", "app", "user", "add", "ines"],
        cwd=ROOT,
        env=environment(tmp_path),
        input=b"\xff\xfe-long-enough\n",
        capture_output=True,
        timeout=120,
        check=False,
    )

    assert (ran.returncode, ran.stderr.decode().strip()) == (
        2,
        "A password is text. Send it in UTF-8.",
    )


@pytest.mark.parametrize("mark", ["\n", "\r", "\x85", "\u2028", "\u2029", "\x1c", "\x0b"])
def test_json_is_on_one_line_whatever_a_reader_takes_for_its_end(mark):
    said = {"text": f"Café{mark}au lait"}

    line = json_line(said)

    assert line.splitlines() == [line]
    assert json.loads(line) == said
    assert "Café" in line
