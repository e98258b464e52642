"""The Dockerfile and the compose file are what their tools take, and fit the product: no Docker is needed to see that."""

import json
import re
import tomllib
from io import BytesIO

import pytest
import yaml
from dockerfile_parse import DockerfileParser
from typer.testing import CliRunner

from app.cli import app
from app.settings import ROOT, Settings

KNOWN = {
    *("FROM", "RUN", "COPY", "WORKDIR", "USER", "ENV", "VOLUME", "EXPOSE", "STOPSIGNAL"),
    *("HEALTHCHECK", "ENTRYPOINT", "CMD", "COMMENT"),
}


@pytest.fixture(scope="module")
def image() -> DockerfileParser:
    return DockerfileParser(fileobj=BytesIO((ROOT / "Dockerfile").read_bytes()))


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, object]]:
    return yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]


def test_every_line_of_the_dockerfile_is_an_instruction(image):
    assert {step["instruction"] for step in image.structure} <= KNOWN
    for step in image.structure:
        if step["instruction"] in ("CMD", "ENTRYPOINT"):
            assert isinstance(json.loads(step["value"]), list)


def test_what_is_copied_is_there_and_goes_to_the_builder(image):
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"}  # fmt: skip
    for step in image.structure:
        if step["instruction"] != "COPY" or step["value"].startswith("--from"):
            continue
        for source in step["value"].split()[:-1]:
            assert (ROOT / source).exists()
            assert source in let_in


def test_all_that_the_package_is_built_from_is_copied(image):
    """The source distribution's list is what building takes; what it lacked here would break the build."""
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]  # fmt: skip
    copies = [step["value"].split() for step in image.structure if step["instruction"] == "COPY"]

    assert {*needed, "pyproject.toml"} <= {source for copy in copies for source in copy[:-1]}


def test_the_image_runs_as_nobody_special_from_locked_packages(image):
    after_last_from = image.content.rpartition("FROM")[2]
    assert re.search(r"^USER greenroom$", after_last_from, re.MULTILINE)
    assert "--require-hashes -r /tmp/run.txt" in after_last_from
    assert "HEALTHCHECK" in after_last_from


def test_the_database_is_brought_up_to_date_once_before_any_worker_starts(services):
    assert services["migrate"]["command"] == ["migrate"]
    assert services["migrate"]["restart"] == "no"
    waits = services["app"]["depends_on"]
    assert waits["migrate"]["condition"] == "service_completed_successfully"
    assert waits["database"]["condition"] == "service_healthy"
    assert "healthcheck" in services["database"]


def test_only_this_machine_reaches_the_port_and_a_sign_in_is_asked_for(services):
    assert all(port.startswith("127.0.0.1:") for port in services["app"]["ports"])
    assert "password" in services["app"]["environment"]["GREENROOM_SIGN_IN"]


def test_what_is_set_in_the_env_file_reaches_the_container_but_for_its_own_places(services):
    for name in ("migrate", "app"):
        assert {"path": ".env", "required": False} in services[name]["env_file"]
        assert services[name]["environment"]["GREENROOM_DATA_DIR"] == "/data"
        assert services[name]["environment"]["GREENROOM_PORT"] == "8000"


def test_what_compose_sets_are_settings_that_there_are(services):
    names = {f"GREENROOM_{name.upper()}" for name in Settings.model_fields}
    names |= {"OPENAI_API_KEY", "OPENAI_BASE_URL", "FORWARDED_ALLOW_IPS"}
    assert set(services["app"]["environment"]) <= names


def test_migrate_makes_an_empty_database_ready(tmp_path, monkeypatch):
    monkeypatch.setenv("GREENROOM_DATA_DIR", str(tmp_path))
    ran = CliRunner().invoke(app, ["migrate"])
    assert ran.exit_code == 0, ran.output
    assert "up to date" in ran.output
    assert (tmp_path / "greenroom.db").exists()
