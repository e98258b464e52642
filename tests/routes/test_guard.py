"""Who is served, and what every response says to the browser."""

import re

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from app.errors import TooMuch
from app.main import create_app
from app.routes.heads import Heads
from app.settings import Settings
from tests.routes.reachable import api_routes

ORIGIN = "http://127.0.0.1:8000"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:9", "[::1]:8000", "LOCALHOST"])
def test_this_machine_is_served_under_each_of_its_names(client, host):
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "0.0.0.0:8000", "[::1", ""]
)
def test_another_name_is_refused(client, host):
    response = client.get("/", headers={"Host": host})

    assert response.status_code == 403
    assert "127.0.0.1" in response.json()["detail"]


@pytest.mark.parametrize("host", ["192.168.7.7", "greenroom.lan"])
def test_the_address_that_it_was_told_to_listen_on_is_answered(settings, library, host):
    there = settings.model_copy(update={"host": host, "sign_in": "password"})

    with TestClient(create_app(there, library=library)) as client:
        response = client.get("/sign-in", headers={"Host": f"{host}:8000"})

    assert response.status_code == 200


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/api/rounds", "/nothing"])
def test_head_is_answered_as_get_without_the_body(client, path):
    got, head = client.get(path), client.head(path)

    assert head.status_code == got.status_code
    assert head.headers["content-type"] == got.headers["content-type"]
    assert head.content == b""


async def test_of_an_answer_to_head_nothing_is_sent_but_its_head():
    told: list[Message] = []

    async def page(scope: Scope, _: Receive, send: Send) -> None:
        assert scope["method"] == "GET"
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"<html>"})

    async def nothing() -> Message:
        raise AssertionError

    async def tell(message: Message) -> None:
        told.append(message)

    await Heads(page)({"type": "http", "method": "HEAD"}, nothing, tell)

    assert [m.get("body") for m in told] == [None, b""]


def test_what_is_no_json_is_told_where_it_is_none(client):
    response = client.post(
        "/api/interviews", content=b'{"round": x}', headers={"Content-Type": "application/json"}
    )

    assert response.status_code == 422
    assert response.json() == {
        "error": "Unusable",
        "detail": "The request could not be read: its body is no JSON from character 10 on.",
    }


@pytest.mark.parametrize("body", [b'{"answer": "\xff"}', b"1" * 5_000])
def test_what_cannot_be_taken_apart_is_refused_in_a_sentence(client, body):
    headers = {"Content-Type": "application/json"}
    response = client.post("/api/interviews", content=body, headers=headers)

    assert response.status_code == 422
    assert response.json()["detail"].endswith(".")


def test_every_refusal_of_the_api_is_described(client):
    described = client.get("/api/openapi.json").json()["paths"]
    for path, item in described.items():
        for operation in item.values():
            wanted = (
                {"503"}
                if path == "/readyz"
                else set()
                if path == "/healthz"
                else {"401", "403", "404", "409", "413", "422", "429", "503"}
            )
            assert wanted <= set(operation["responses"]), path


def test_a_method_that_is_not_taken_is_told_which_are(client):
    response = client.post("/api/rounds")

    assert response.status_code == 405
    assert response.headers["allow"] == "GET"
    assert response.json()["error"] == "MethodNotAllowed"
    assert response.json()["detail"].endswith(".")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_changes_nothing(client, headers):
    response = client.post("/api/interviews", json={"round": "behavioral-culture"}, headers=headers)

    assert response.status_code == 403
    assert client.get("/api/interviews").json() == []


@pytest.mark.parametrize("headers", [{}, {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}])
def test_our_own_pages_and_programs_may_write(client, headers):
    response = client.post("/api/interviews", json={"round": "behavioral-culture"}, headers=headers)

    assert response.status_code == 201


@pytest.mark.parametrize(
    "path", ["/", "/history", "/nothing", "/api/rounds", "/static/favicon.svg"]
)
def test_every_response_carries_the_policy(client, path):
    headers = client.get(path).headers

    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "permissions-policy" in headers


def _unsafe() -> list[tuple[str, str]]:
    """Every route that changes something, of an application that is never started."""
    routes = api_routes(create_app(Settings(_env_file=None)))
    return sorted(
        (method, re.sub(r"{\w+(:\w+)?}", "x", route.path))
        for route in routes
        for method in route.methods - {"GET", "HEAD"}
    )


@pytest.mark.parametrize(("method", "path"), _unsafe())
def test_no_route_that_changes_something_is_open_to_other_sites(client, method, path):
    foreign: tuple[dict[str, str], ...] = (
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": ORIGIN},
        {"Host": "evil.example"},
    )
    for headers in foreign:
        assert client.request(method, path, headers=headers).status_code == 403


def _carries_the_policy(headers) -> None:
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] in ("same-origin", "no-referrer")
    assert "permissions-policy" in headers


def test_an_error_that_nobody_foresaw_carries_the_policy_and_tells_nothing(settings, library):
    app = create_app(settings, library=library)

    async def broken() -> None:
        raise RuntimeError("the candidate's words")

    app.router.routes.insert(0, APIRoute("/api/broken", broken))
    app.router.routes.insert(0, APIRoute("/broken", broken))
    with TestClient(app, base_url=ORIGIN) as client:
        for path in ("/api/broken", "/broken"):
            response = client.get(path)

            assert response.status_code == 500
            assert "words" not in response.text
            _carries_the_policy(response.headers)


def test_every_kind_of_response_carries_the_policy(client):
    chosen = {"round": "behavioral-culture", "seed": 5}
    interview = client.post("/api/interviews", json=chosen).json()["id"]
    answers = [
        client.post(f"/api/interviews/{interview}/turns"),
        client.post(f"/api/interviews/{interview}/turns", content=b"{"),
        client.get("/shared/none"),
        client.get("/static/none.js"),
        client.delete("/api/rounds"),
        client.get("/", headers={"Host": "evil.example"}),
        client.post("/api/board", content=b"x" * 8_000_001),
        client.get("/history/", follow_redirects=False),
    ]

    assert [a.status_code for a in answers] == [200, 422, 404, 404, 405, 403, 413, 307]
    for answer in answers:
        _carries_the_policy(answer.headers)


def test_a_body_is_refused_as_soon_as_too_much_of_it_came(client):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for path, answered in (("/api/board", TooMuch.message), ("/stories/new", "more than is taken")):
        pieces = iter([b"title=" + b"x" * 4_500_000, b"x" * 4_500_000])
        response = client.post(path, content=pieces, headers=form)
        assert response.status_code == 413
        assert answered in response.text


def test_only_an_import_may_be_larger(client):
    large = b" " * 9_000_000

    assert client.post("/api/import", content=large).status_code == 422
    assert client.post("/api/interviews", content=large).status_code == 413


def test_only_a_page_with_a_style_block_has_a_nonce_and_each_time_another(client):
    assert "nonce-" not in client.get("/").headers["content-security-policy"]

    first = client.get("/rounds/behavioral-culture")
    second = client.get("/rounds/behavioral-culture")

    nonce = first.headers["content-security-policy"].split("'nonce-")[1].split("'")[0]
    assert f'<style nonce="{nonce}">' in first.text
    assert nonce not in second.text


def test_pages_are_not_kept_by_the_browser_and_built_files_are(client):
    home = client.get("/")
    sheet = home.text.split('<link rel="stylesheet" href="')[1].split('"')[0]

    assert home.headers["cache-control"] == "no-store"
    assert "immutable" in client.get(sheet).headers["cache-control"]
