"""Your data over the API and as a page: out, in, gone, and what the page says leaves the machine."""

import json

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.routes.own_data_view import data_view
from app.settings import Settings
from tests.conftest import ORIGIN
from tests.routes.signing import signed_in

ANSWER = (
    "Last March I moved our billing export to a queue. I wrote it and we lost no invoice since."
)


@pytest.fixture
def held(client) -> str:
    """An interview with a report."""
    interview = client.post("/api/interviews", json={"round": "behavioral-culture"}).json()["id"]
    client.post(f"/api/interviews/{interview}/turns")
    client.post(f"/api/interviews/{interview}/turns", json={"answer": "Ready."})
    client.post(f"/api/interviews/{interview}/turns", json={"answer": ANSWER})
    client.post(f"/api/interviews/{interview}/turns", json={"control": "end"})
    client.post(f"/api/interviews/{interview}/report")
    return interview


@pytest.fixture
def elsewhere(tmp_path, library):
    settings = Settings(_env_file=None, data_dir=tmp_path / "elsewhere", max_import_mb=1)
    with TestClient(create_app(settings, library=library), base_url=ORIGIN) as opened:
        yield opened


def test_another_machine_has_the_same_after_an_import(client, held, elsewhere):
    exported = client.get("/api/export")

    brought = elsewhere.post("/api/import", content=exported.content)

    assert brought.status_code == 200
    assert brought.json()["sections"][0] == {
        "name": "interviews",
        "added": 1,
        "completed": 0,
        "same": 0,
        "differing": [],
    }
    assert elsewhere.get("/api/export").content == exported.content
    assert elsewhere.get(f"/interviews/{held}/report").status_code == 200
    assert "billing export" in elsewhere.get(f"/interviews/{held}/report").text


def test_the_page_imports_what_the_page_exports(client, held, elsewhere):
    exported = client.get("/api/export").content

    first = elsewhere.post("/data/import", files={"file": ("greenroom-export.json", exported)})
    second = elsewhere.post("/data/import", files={"file": ("greenroom-export.json", exported)})

    assert "Interviews: 1 added." in first.text
    assert "Interviews: 1 here already." in second.text


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"[1]", b'{"turns": []}', b'{"greenroom": NaN}', b"[" * 100_000]
)
def test_other_files_are_refused_with_what_to_do(client, data):
    by_api = client.post("/api/import", content=data)
    by_page = client.post("/data/import", files={"file": ("notes.json", data)})

    assert by_api.status_code == 422
    assert "greenroom assess" in by_api.json()["detail"]
    assert by_page.status_code == 422
    assert "greenroom assess" in by_page.text


def test_a_file_that_is_too_large_is_refused(elsewhere):
    large = b'{"greenroom": 2, "interviews": [' + b" " * 1_000_001 + b"]}"

    by_api = elsewhere.post("/api/import", content=large)
    by_page = elsewhere.post("/data/import", files={"file": ("large.json", large)})

    assert (by_api.status_code, by_page.status_code) == (413, 413)
    assert "GREENROOM_MAX_IMPORT_MB" in by_page.text


def test_a_page_asks_for_the_file_when_none_was_chosen(client):
    sent = client.post("/data/import", files={"file": ("", b"")})

    assert sent.status_code == 422
    assert "Choose the file first" in sent.text


def test_everything_is_deleted_only_when_it_is_confirmed(client, held):
    assert client.delete("/api/data").status_code == 422
    assert client.post("/data/delete", data={}).status_code == 422
    assert client.get(f"/api/interviews/{held}").status_code == 200

    gone = client.post("/data/delete", data={"confirm": "everything"})

    assert "Everything is deleted." in gone.text
    assert client.get(f"/api/interviews/{held}").status_code == 404
    assert json.loads(client.get("/api/export").content)["interviews"] == []


def test_the_api_deletes_everything_when_told_so_in_words(client, held):
    assert client.delete("/api/data?confirm=everything").status_code == 204

    assert client.get(f"/api/interviews/{held}").status_code == 404


def test_the_page_says_that_nothing_leaves_and_where_everything_lies(client, settings):
    page = client.get("/data").text

    assert "Nothing that you say or write leaves this machine." in page
    assert str(settings.data_dir / "greenroom.db") in page
    assert "There is nothing to delete." in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"openai_api_key": "sk-very-secret"}, "goes to api.openai.com, and nowhere else"),
        (
            {"openai_base_url": "https://user:word@models.example/v1"},
            "goes to models.example, and nowhere else",
        ),
        (
            {"openai_base_url": "http://localhost:11434/v1"},
            "goes to a model server on this machine, and nowhere else",
        ),
        ({"openai_api_key": "sk-very-secret", "engine": "offline"}, "Nothing that you say"),
    ],
)
def test_the_page_names_the_endpoint_that_words_go_to_and_no_secret(
    tmp_path, library, changed, said
):
    settings = Settings(_env_file=None, data_dir=tmp_path / "other", **changed)
    with TestClient(create_app(settings, library=library), base_url=ORIGIN) as client:
        page = client.get("/data").text

    assert said in page
    assert "sk-very-secret" not in page
    assert "user:word" not in page


def test_a_database_on_another_machine_is_named(tmp_path):
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url="postgresql+psycopg://me:secret@db.example:5432/greenroom",
    )

    view = data_view(settings, "offline", {})

    assert view.kept_at == "db.example"
    assert "secret" not in view.database


def test_where_people_sign_in_only_an_admin_reads_where_things_lie(settings, library):
    database = str(settings.data_dir / "greenroom.db")

    with signed_in(settings, library) as server:
        pages = {who: server.ask(who, "GET", "/data").text for who in ("root", "ana")}

    assert database in pages["root"]
    assert str(settings.data_dir) not in pages["ana"]
    assert "/settings" not in pages["ana"]
    for page in pages.values():
        assert "no account" not in page
        assert "this machine" not in page
        assert "Nothing that you say or write leaves this server." in page


def test_the_page_names_who_vouches_for_a_sign_in(settings):
    chosen = {"sign_in": "oidc", "oidc_issuer": "https://id.example/realms/us"}

    assert data_view(settings.model_copy(update=chosen), "offline", {}).vouches == "id.example"
    assert data_view(settings, "offline", {}).vouches is None


@pytest.mark.parametrize("address", ["http://[half/v1", "nowhere"])
def test_an_endpoint_that_is_no_address_is_named_as_it_was_set(settings, library, address):
    asked = settings.model_copy(update={"openai_base_url": address})
    with TestClient(create_app(asked, library=library), base_url=ORIGIN) as client:
        page = client.get("/data")

    assert page.status_code == 200
    assert f"<code>{address}</code>" in page.text
    assert "api.openai.com" not in page.text
