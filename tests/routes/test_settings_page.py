import json
import stat

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.saved import Saved, read_saved, save, with_saved
from app.settings import Settings
from tests.conftest import ORIGIN

FORM = {
    "engine": "auto",
    "openai_base_url": "http://127.0.0.1:9/v1",
    "openai_api_key": "sk-very-secret",
    "interviewer_model": "small",
    "assessor_model": "large",
    "samples": "3",
    "budget_usd": "0.50",
    "budget_tokens": "",
}


def post(client, **changed):
    return client.post(
        "/settings", data={**FORM, **changed}, headers={"Origin": ORIGIN}, follow_redirects=False
    )


def test_what_is_saved_is_used_at_once_and_after_a_restart(client, settings):
    assert client.get("/readyz").json()["engine"] == "offline"

    assert post(client).status_code == 303

    assert client.get("/readyz").json()["engine"] == "llm"
    again = with_saved(settings, read_saved(settings.data_dir))
    assert (again.interviewer_model, again.assessor_model) == ("small", "large")


def test_the_key_is_kept_for_its_owner_only_and_never_shown_again(client, settings):
    post(client)

    mode = stat.S_IMODE((settings.data_dir / "settings.json").stat().st_mode)
    assert mode == 0o600
    assert "sk-very-secret" not in client.get("/settings").text
    assert "sk-very-secret" not in json.dumps(client.get("/api/export").json())


def test_an_empty_key_field_keeps_the_key_and_forgetting_removes_it(client, settings):
    post(client)
    post(client, openai_api_key="")
    kept = read_saved(settings.data_dir).openai_api_key

    client.post("/settings/forget-key", headers={"Origin": ORIGIN})

    assert kept.get_secret_value() == "sk-very-secret"
    assert read_saved(settings.data_dir).openai_api_key is None


def test_a_key_that_was_forgotten_is_used_no_more_and_leaves_a_server_that_starts(
    client, settings, library
):
    post(client, engine="llm", openai_base_url="")
    assert client.app.state.greenroom.engine == "llm"

    forgotten = client.post("/settings/forget-key", headers={"Origin": ORIGIN})

    assert forgotten.status_code == 200
    assert client.app.state.greenroom.engine == "offline"
    assert client.app.state.greenroom.settings.openai_api_key is None
    with TestClient(create_app(settings, library=library), base_url=ORIGIN) as again:
        assert again.get("/readyz").status_code == 200


def test_a_key_that_the_environment_cannot_do_without_is_not_forgotten(settings, library):
    save(settings.data_dir, Saved(openai_api_key="sk-very-secret"))
    asked_for = settings.model_copy(update={"engine": "llm"})
    with TestClient(create_app(asked_for, library=library), base_url=ORIGIN) as client:
        refused = client.post("/settings/forget-key", headers={"Origin": ORIGIN})

    assert refused.status_code == 422
    assert "needs an address, a key, or both" in refused.text
    assert read_saved(settings.data_dir).openai_api_key is not None


@pytest.mark.parametrize(
    "changed",
    [
        {"openai_base_url": "ftp://somewhere"},
        {"openai_base_url": "http://[somewhere"},
        {"openai_base_url": "http:///v1"},
        {"samples": "many"},
        {"samples": "99"},
        {"budget_usd": "-1"},
        {"budget_usd": "NaN"},
        {"engine": "human"},
        {"engine": "llm", "openai_base_url": "", "openai_api_key": ""},
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence_and_not_saved(client, settings, changed):
    response = post(client, **changed)

    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert read_saved(settings.data_dir) == Saved()


def test_what_the_environment_sets_cannot_be_overridden_by_what_was_saved(tmp_path, monkeypatch):
    monkeypatch.setenv("GREENROOM_INTERVIEWER_MODEL", "from-outside")
    save(tmp_path, Saved(interviewer_model="from-the-page", assessor_model="also-from-the-page"))

    settings = with_saved(Settings(_env_file=None), read_saved(tmp_path))

    assert (settings.interviewer_model, settings.assessor_model) == (
        "from-outside",
        "also-from-the-page",
    )


def test_testing_a_model_that_is_not_there_says_so_and_what_to_do(client):
    response = post(client, then="test")

    assert response.status_code == 200
    assert "does not answer" in response.text


def test_saving_from_another_site_is_refused(client, settings):
    response = client.post("/settings", data=FORM, headers={"Origin": "https://elsewhere.example"})

    assert response.status_code == 403
    assert read_saved(settings.data_dir) == Saved()
