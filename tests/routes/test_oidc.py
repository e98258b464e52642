"""Signing in at a small OpenID Connect provider, which may also misbehave."""

import base64
import hashlib
import re
import time
from html import unescape
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from app.main import create_app
from app.oidc import Provider

ISSUER = "https://provider.example"
PUBLIC = "https://greenroom.example"


class FakeProvider:
    """Knows one person. `wrong` replaces claims; `key` signs, `known` is the key that it publishes."""

    def __init__(self) -> None:
        self.key = self.known = RSAKey.generate_key(2048, {"kid": "k"})
        self.wrong: dict[str, object] = {}
        self.person = {"sub": "42", "email": "Ana@team.example", "email_verified": True}
        self.asked: dict[str, str] = {}
        self.app = Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._about),
                Route("/token", self._token, methods=["POST"]),
                Route("/keys", self._keys),
            ]
        )

    async def _about(self, request: Request) -> JSONResponse:
        ends = {"authorization_endpoint": "login", "token_endpoint": "token", "jwks_uri": "keys"}
        return JSONResponse({"issuer": ISSUER, **{k: f"{ISSUER}/{v}" for k, v in ends.items()}})

    async def _keys(self, request: Request) -> JSONResponse:
        return JSONResponse({"keys": [self.known.as_dict(private=False)]})

    async def _token(self, request: Request) -> JSONResponse:
        form = parse_qs((await request.body()).decode())
        hashed = hashlib.sha256(form["code_verifier"][0].encode()).digest()
        challenge = base64.urlsafe_b64encode(hashed).decode().rstrip("=")
        if challenge != self.asked["code_challenge"] or form["code"] != ["code"]:
            return JSONResponse({"error": "invalid_grant"}, status_code=400)
        now = int(time.time())
        claims = {"iss": ISSUER, "aud": "greenroom", "iat": now, "exp": now + 60, **self.person}
        claims |= {"nonce": self.asked["nonce"], **self.wrong}
        token = jwt.encode({"alg": "RS256", "kid": "k"}, claims, self.key)
        return JSONResponse({"access_token": "a", "token_type": "Bearer", "id_token": token})


@pytest.fixture
def provider() -> FakeProvider:
    return FakeProvider()


@pytest.fixture
def client(settings, library, provider):
    chosen = settings.model_copy(
        update={
            "sign_in": "oidc",
            "public_url": PUBLIC,
            "oidc_issuer": ISSUER,
            "oidc_client_id": "greenroom",
            "oidc_users": "@team.example",
            "oidc_admins": "root@team.example",
        }
    )
    app = create_app(chosen, library=library)
    app.state.provider = Provider(chosen, httpx2.ASGITransport(app=provider.app))
    with TestClient(app, base_url=PUBLIC, follow_redirects=False) as opened:
        yield opened


def begin(client, provider, then: str = "/history") -> None:
    sent = client.get("/sign-in/begin", params={"then": then})
    assert sent.headers["location"].startswith(f"{ISSUER}/login?")
    provider.asked = {
        k: v[0] for k, v in parse_qs(urlsplit(sent.headers["location"]).query).items()
    }
    assert provider.asked["code_challenge_method"] == "S256"
    assert provider.asked["redirect_uri"] == f"{PUBLIC}/sign-in/back"


def come_back(client, provider, **more: str) -> httpx2.Response:
    return client.get(
        "/sign-in/back", params={"code": "code", "state": provider.asked["state"], **more}
    )


def test_whom_the_provider_vouches_for_is_let_in_and_is_the_same_next_time(client, provider):
    for _ in range(2):
        begin(client, provider)
        came = come_back(client, provider)
        assert came.status_code == 303, came.text
        assert came.headers["location"] == "/history"
        assert "Secure" in came.headers["set-cookie"]
        client.post("/api/interviews", json={"round": "behavioral-culture"})

    assert len(client.get("/api/interviews").json()) == 2
    assert client.get("/settings").status_code == 403


@pytest.mark.parametrize("query", ["?page=2&q=a%26b", f"?q={'x' * 1900}"])
def test_one_lands_on_the_address_that_was_wanted_with_its_query(client, provider, query):
    asked = client.get(f"/history{query}")
    page = client.get(asked.headers["location"]).text
    (link,) = re.findall(r'href="(/sign-in/begin[^"]*)"', page)
    then = parse_qs(urlsplit(unescape(link)).query)["then"][0]

    begin(client, provider, then)

    assert come_back(client, provider).headers["location"] == f"/history{query}"


def test_an_address_too_long_for_a_cookie_is_let_go_of_and_signing_in_goes_on(client, provider):
    begin(client, provider, f"/history?q={'x' * 4000}")

    assert come_back(client, provider).headers["location"] == "/"


def test_another_of_the_same_name_is_let_in_under_a_longer_one(client, provider):
    for subject in ("1", "2", "1"):
        client.cookies.clear()
        provider.person["sub"] = subject
        begin(client, provider)
        assert come_back(client, provider).status_code == 303

    names = [user.name for user in client.portal.call(client.app.state.greenroom.store.users.all)]
    assert len(names) == 2
    assert names[1].startswith(f"{names[0]} (")


def test_an_admin_is_who_the_settings_name(client, provider):
    provider.person = {"sub": "1", "email": "root@team.example", "email_verified": True}
    begin(client, provider)
    come_back(client, provider)

    assert client.get("/settings").status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "another"},
        {"aud": "another"},
        {"iss": "https://evil.example"},
        {"exp": 1_000_000_000},
    ],
)
def test_a_token_that_is_not_for_this_sign_in_lets_nobody_in(client, provider, wrong):
    provider.wrong = wrong
    begin(client, provider)

    assert come_back(client, provider).status_code == 502
    assert client.get("/api/interviews").status_code == 401


def test_a_token_signed_by_another_key_lets_nobody_in(client, provider):
    provider.key = RSAKey.generate_key(2048, {"kid": "k"})
    begin(client, provider)

    assert come_back(client, provider).status_code == 502


@pytest.mark.parametrize("more", [{"state": "another"}, {"code": "another"}])
def test_an_answer_to_another_question_lets_nobody_in(client, provider, more):
    begin(client, provider)

    assert come_back(client, provider, **more).status_code == 502


def test_another_browser_cannot_use_the_answer(client, provider):
    begin(client, provider)
    client.cookies.clear()

    assert come_back(client, provider).status_code == 502


@pytest.mark.parametrize(
    "person",
    [
        {"sub": "9", "email": "eve@else.example", "email_verified": True},
        {"sub": "9", "email": "eve@team.example", "email_verified": False},
        {"sub": "9"},
    ],
)
def test_who_is_not_named_is_not_let_in(client, provider, person):
    provider.person = person
    begin(client, provider)

    assert come_back(client, provider).status_code == 403
    assert client.get("/api/interviews").status_code == 401
