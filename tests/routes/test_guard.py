"""Who is served, and what every response says to the browser."""

import pytest

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
