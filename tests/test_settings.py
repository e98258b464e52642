import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.errors import Misconfigured
from app.saved import usable_settings
from app.settings import ROOT, Settings

EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
OFFERED = dict(re.findall(r"^([A-Z_]+)=(.*)$", EXAMPLE, re.M))


def _variable(name: str) -> str:
    return name.upper() if name.startswith("openai_") else f"GREENROOM_{name.upper()}"


def test_env_example_offers_every_setting_and_no_other():
    assert set(OFFERED) == {_variable(name) for name in Settings.model_fields}


def test_env_example_gives_the_defaults():
    unset = Settings(_env_file=None)
    given = Settings(_env_file=ROOT / ".env.example")

    assert given.model_copy(update={"data_dir": given.data_dir.expanduser()}) == unset


def test_an_empty_variable_counts_as_unset(monkeypatch):
    monkeypatch.setenv("GREENROOM_PORT", "")
    monkeypatch.setenv("OPENAI_API_KEY", "")

    settings = Settings(_env_file=None)

    assert (settings.port, settings.openai_api_key) == (8000, None)


def test_what_surrounds_a_value_is_no_part_of_it(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-abc\r\n")
    monkeypatch.setenv("GREENROOM_ENGINE", " offline ")
    monkeypatch.setenv("OPENAI_BASE_URL", "  ")

    settings = Settings(_env_file=None)

    assert settings.openai_api_key.get_secret_value() == "sk-abc"
    assert (settings.engine, settings.openai_base_url) == ("offline", None)
    assert "openai_base_url" not in settings.model_fields_set


@pytest.mark.parametrize("address", ["localhost:11434/v1", "nonsense", "ftp://model.example"])
def test_an_address_of_a_model_without_its_scheme_is_refused_with_what_it_looks_like(
    monkeypatch, address
):
    monkeypatch.setenv("OPENAI_BASE_URL", address)

    with pytest.raises(Misconfigured) as refused:
        usable_settings()

    assert "OPENAI_BASE_URL: an address begins with http://" in refused.value.detail


def test_a_tilde_in_the_data_folder_means_home(monkeypatch):
    monkeypatch.setenv("GREENROOM_DATA_DIR", "~/rooms")

    assert Settings(_env_file=None).data_dir == Path.home() / "rooms"


@pytest.mark.parametrize("address", ["greenroom.example", "http://[half", "https:///", "ftp://x"])
def test_a_public_address_that_is_none_is_refused(monkeypatch, address):
    monkeypatch.setenv("GREENROOM_PUBLIC_URL", address)

    with pytest.raises(ValidationError, match="an address without a path"):
        Settings(_env_file=None)


def test_the_key_is_not_printed(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")

    assert "sk-secret" not in repr(Settings(_env_file=None))
