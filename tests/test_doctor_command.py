"""`greenroom doctor`: what is in order, what is not, and what to do about it."""

import socket
from functools import partial
from pathlib import Path

import pytest

from bench.load.processes import free_port
from tests.command_line import command, serving_greenroom
from tests.llm.fake_endpoint import serving


@pytest.fixture
def run(tmp_path: Path):
    return partial(command, tmp_path)


def test_doctor_finds_everything_in_order(run):
    ran = run("doctor", PORT=str(free_port()))

    assert ran.returncode == 0, ran.stdout
    assert ran.stdout.count("ok ") >= 5


def test_the_doctor_names_a_host_that_lets_everybody_in(run):
    ran = run("doctor", HOST="0.0.0.0", PORT=str(free_port()))

    assert ran.returncode == 2
    assert "wrong   access     GREENROOM_HOST=0.0.0.0 would let others in" in ran.stdout


def test_the_doctor_names_settings_that_are_none_and_a_door_that_nobody_can_open(run):
    wrong = {"PROT": "1", "TELEMETRY": "off", "DB_PASSWORD": "x"}
    ran = run("doctor", SIGN_IN="password", PORT=str(free_port()), **wrong)

    assert "GREENROOM_PROT is no setting and does nothing. Is GREENROOM_PORT meant?" in ran.stdout
    assert "GREENROOM_TELEMETRY is no setting and does nothing.\n" in ran.stdout
    assert "DB_PASSWORD" not in ran.stdout
    assert "Nobody can sign in yet: make an account with `greenroom user add NAME`." in ran.stdout


def test_the_port_that_a_running_greenroom_has_is_in_order(run, tmp_path):
    with serving_greenroom(tmp_path) as port:
        ran = run("doctor", PORT=str(port))

    assert ran.returncode == 0, ran.stdout
    assert f"ok      port       {port} is where Greenroom runs now" in ran.stdout


def test_the_models_are_looked_at_also_where_something_else_is_wrong(run):
    """As when something else has the port, and its owner wants to know why no model answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        ran = run(
            "doctor",
            PORT=str(taken.getsockname()[1]),
            OPENAI_BASE_URL=f"http://127.0.0.1:{free_port()}/v1",
        )

    assert ran.returncode == 2
    assert "wrong   port" in ran.stdout
    assert "wrong   model" in ran.stdout


def test_the_endpoint_for_sound_is_tried_and_what_to_do_about_it_is_said(run):
    with serving() as address:
        chosen = {"AUDIO_BASE_URL": f"{address}/v1", "PORT": str(free_port())}
        both = {"TRANSCRIPTION_MODEL": "fake-ears", "SPEECH_MODEL": "fake-mouth"}
        well = run("doctor", **chosen, **both)
        unnamed = run("doctor", **chosen)
    gone = run("doctor", **chosen, **both)

    assert well.returncode == 0, well.stdout
    assert f"ok      voice      fake-ears at {address}/v1 writes down what is said." in well.stdout
    assert "fake-mouth" in well.stdout
    assert unnamed.returncode == 0
    assert "note    voice      An endpoint for sound is set, but no model" in unnamed.stdout
    assert gone.returncode == 2
    assert "wrong   voice      fake-ears writes nothing down." in gone.stdout
    assert "GREENROOM_AUDIO_BASE_URL" in gone.stdout


def test_of_sound_nothing_is_said_where_nothing_was_set(run):
    assert "voice" not in run("doctor", PORT=str(free_port())).stdout
