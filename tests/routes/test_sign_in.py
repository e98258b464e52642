"""Signing in with a password, staying in, and getting out again."""

import re
from functools import partial
from html import unescape
from urllib.parse import quote, unquote, urljoin

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from app.errors import Misconfigured, UserTaken
from app.main import create_app
from app.routes.access import COOKIE
from app.routes.sign_in import hasher
from app.serving import refuse_open_doors
from app.settings import Settings
from app.store.users import UserRow
from tests.conftest import ORIGIN
from tests.routes.signing import PASSWORD, signed_in


@pytest.fixture
def server(settings, library):
    with signed_in(settings, library) as opened:
        users = opened.client.app.state.greenroom.store.users
        opened.client.portal.call(users.change_password, "ana", hasher().hash(PASSWORD))
        opened.who["ana"] = _sign_in(opened).cookies[COOKIE]
        yield opened


def _sign_in(server, name="ana", password=PASSWORD, then="/history"):
    sent = {"name": name, "password": password, "then": then}
    return server.ask("nobody", "POST", "/sign-in", data=sent)


def test_a_page_leads_to_signing_in_and_back(server):
    asked = server.ask("nobody", "GET", "/history")
    assert asked.headers["location"] == "/sign-in?then=/history"
    assert 'value="/history"' in server.ask("nobody", "GET", asked.headers["location"]).text

    came = _sign_in(server)

    assert came.headers["location"] == "/history"
    cookie = came.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    server.who["here"] = came.cookies[COOKIE]
    assert server.ask("here", "GET", "/history").status_code == 200


WANTED = [
    "/history?page=2",
    "/history?page=2&q=a%26b+c%3Fd&empty=",
    "/interviews/a%2Fb/report?seen=%C3%A9",
    "/history?then=//evil.example",
]


@pytest.mark.parametrize("wanted", WANTED)
def test_one_lands_on_the_very_address_that_was_wanted(server, wanted):
    asked = server.ask("nobody", "GET", wanted)
    page = server.ask("nobody", "GET", asked.headers["location"]).text
    kept = unescape(re.findall(r'name="then" value="([^"]*)"', page)[0])

    missed = _sign_in(server, password="wrong", then=kept)
    kept = unescape(re.findall(r'name="then" value="([^"]*)"', missed.text)[0])
    came = _sign_in(server, then=kept)

    assert unquote(came.headers["location"]) == unquote(wanted)
    assert came.headers["location"].count("&") == wanted.count("&")
    assert came.headers["location"].startswith(wanted.partition("?")[0])


@pytest.mark.parametrize("asked", ["//evil.example/a?b=c", "/\\evil.example", "/%09/evil.example"])
def test_an_address_that_looks_like_another_site_leads_nowhere_else(server, asked):
    sent = server.ask("nobody", "GET", f"/sign-in?then={quote(asked)}")
    kept = unescape(re.findall(r'name="then" value="([^"]*)"', sent.text)[0])

    location = _sign_in(server, then=kept).headers["location"]

    assert urljoin("http://ours.example/sign-in", location).startswith("http://ours.example/")
    assert "\t" not in location


@pytest.mark.parametrize(
    ("name", "password"), [("ana", "wrong"), ("nobody", PASSWORD), ("ben", "")]
)
def test_a_wrong_name_or_password_is_told_alike(server, name, password):
    came = _sign_in(server, name, password)

    assert came.status_code == 401
    assert "do not belong together" in came.text
    assert COOKIE not in came.cookies


@pytest.mark.parametrize("name", ["Ana", "ANA"])
def test_a_name_may_be_written_in_capitals_or_not(server, name):
    assert _sign_in(server, name).headers["location"] == "/history"


@pytest.mark.parametrize("name", ["ana", "ANA", "aNa"])
def test_no_two_accounts_differ_by_case_only(server, name):
    room = server.client.app.state.greenroom
    add = partial(room.store.users.add, name, password=None, admin=False, at=room.clock())

    with pytest.raises(UserTaken):
        server.client.portal.call(add)


def test_letters_that_a_database_cannot_fold_are_folded(server):
    room = server.client.app.state.greenroom
    add = partial(room.store.users.add, "Élodie Groß", password=None, admin=False, at=room.clock())
    server.client.portal.call(add)

    found = server.client.portal.call(room.store.users.named, "éLODIE GROSS")

    assert found.name == "Élodie Groß"


def test_accounts_from_before_that_differ_by_case_are_told_apart_by_it(server):
    room = server.client.app.state.greenroom
    server.client.portal.call(_insert, room, "Ana")

    names = ("ana", "Ana", "ANA")
    found = [server.client.portal.call(room.store.users.named, name) for name in names]

    assert [user.name if user else None for user in found] == ["ana", "Ana", None]
    add = partial(room.store.users.add, "ANA", password=None, admin=False, at=room.clock())
    with pytest.raises(UserTaken, match="other capitals"):
        server.client.portal.call(add)


async def _insert(room, name):
    row = UserRow(id="before", name=name, password=None, admin=False, made_at=room.clock())
    await room.store.users._database.write(lambda session: session.add(row))


@pytest.mark.parametrize("then", ["//evil.example", "https://evil.example", "/\\evil.example", "x"])
def test_nobody_is_sent_elsewhere_after_signing_in(server, then):
    assert _sign_in(server, then=then).headers["location"] == "/"


def test_signing_out_ends_this_session_and_everywhere_ends_all(server):
    for name in ("first", "second", "third"):
        server.who[name] = _sign_in(server).cookies[COOKIE]

    server.ask("first", "POST", "/sign-out")
    assert server.ask("first", "GET", "/api/interviews").status_code == 401
    assert server.ask("second", "GET", "/api/interviews").status_code == 200

    server.ask("second", "POST", "/sign-out", data={"everywhere": "yes"})
    assert server.ask("third", "GET", "/api/interviews").status_code == 401
    assert server.ask("ben", "GET", "/api/interviews").status_code == 200


def test_a_session_runs_out(settings, library, clock):
    with signed_in(settings, library) as server:
        users = server.client.app.state.greenroom.store.users
        now = server.client.app.state.greenroom.clock()
        (user, *_) = server.client.portal.call(users.all)
        server.who["late"] = server.client.portal.call(
            users.sign_in, user, now.replace(year=2001), now
        )

        assert server.ask("late", "GET", "/api/interviews").status_code == 401


def test_everybody_exports_imports_and_deletes_only_their_own(server):
    kept = server.begin("ana")
    server.begin("ben")
    carried = server.ask("ana", "GET", "/api/export").json()
    assert [c["interview"]["id"] for c in carried["interviews"]] == [kept]

    again = server.ask("ben", "POST", "/api/import", json=carried)
    assert "another user" in again.text

    server.ask("ben", "DELETE", "/api/data?confirm=everything")
    assert server.ask("ben", "GET", "/api/interviews").json() == []
    assert [i["id"] for i in server.ask("ana", "GET", "/api/interviews").json()] == [kept]
    server.ask("ana", "DELETE", "/api/data?confirm=everything")
    assert server.ask("ana", "GET", "/api/interviews").json() == []


def test_what_is_asked_for_too_often_waits(settings, library):
    rates = {"rate_interviews": "2/hour", "rate_runs": "1/hour", "rate_sign_ins": "3/minute"}
    with signed_in(settings, library, **rates) as server:
        server.ask("ana", "POST", "/api/run", json={})
        assert server.ask("ana", "POST", "/api/run", json={}).status_code == 429
        for who in ("ana", "ben"):
            sent = {"round": "behavioral-culture"}
            codes = [
                server.ask(who, "POST", "/api/interviews", json=sent).status_code for _ in range(3)
            ]
            assert codes == [201, 201, 429]
        tried = [_sign_in(server, password="wrong password") for _ in range(4)]

        assert [t.status_code for t in tried] == [401, 401, 401, 429]
        assert 1 <= int(tried[-1].headers["retry-after"]) <= 60


def test_a_limit_may_be_switched_off_in_the_environment(settings, library, monkeypatch):
    monkeypatch.setenv("GREENROOM_RATE_RUNS", "off")
    monkeypatch.setenv("GREENROOM_RATE_INTERVIEWS", "1/hour")
    given = Settings(_env_file=None)
    rates = {name: getattr(given, name) for name in ("rate_runs", "rate_interviews")}
    with signed_in(settings, library, **rates) as server:
        for path, expected in (("/api/run", {404}), ("/api/interviews", {422, 429})):
            codes = [server.ask("ana", "POST", path, json={}).status_code for _ in range(40)]

            assert set(codes) == expected


def test_tries_are_counted_over_all_workers_and_outlive_them(settings, library):
    chosen = {"sign_in": "password", "rate_sign_ins": "3/minute", "workers": 2}
    worker = settings.model_copy(update=chosen)
    tried = []
    for _ in range(2):
        with (
            TestClient(create_app(worker, library=library), base_url=ORIGIN) as one,
            TestClient(create_app(worker, library=library), base_url=ORIGIN) as other,
        ):
            tried += [c.post("/sign-in", data={"name": "ana", "password": "x"}) for c in (one, other)]  # fmt: skip

    assert [t.status_code for t in tried] == [401, 401, 401, 429]


def test_one_user_on_their_own_machine_waits_for_nothing(client):
    codes = [
        client.post("/api/interviews", json={"round": "behavioral-culture"}).status_code
        for _ in range(70)
    ]

    assert set(codes) == {201}


def test_probes_are_for_the_machine_itself_or_a_token(settings, library):
    chosen = {"sign_in": "password", "operator_token": SecretStr("t")}
    app = create_app(settings.model_copy(update=chosen), library=library)
    with TestClient(app, base_url=ORIGIN, client=("10.0.0.9", 1)) as far:
        assert far.get("/healthz").status_code == 401
        assert far.get("/readyz", headers={"Authorization": "Bearer no"}).status_code == 401
        assert far.get("/readyz", headers={"Authorization": "Bearer t"}).status_code == 200
        near = TestClient(app, base_url=ORIGIN, client=("127.0.0.1", 1))
        assert near.get("/readyz").status_code == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "greenroom.example"])
def test_it_does_not_listen_beyond_this_machine_without_a_sign_in(settings, host):
    with pytest.raises(Misconfigured, match="GREENROOM_SIGN_IN"):
        refuse_open_doors(settings.model_copy(update={"host": host}))
    refuse_open_doors(settings.model_copy(update={"host": host, "sign_in": "password"}))


def test_its_public_name_is_served_and_no_other(settings, library):
    url = {"public_url": "https://greenroom.example", "allowed_hosts": "inner"}
    app = create_app(settings.model_copy(update=url), library=library)
    with TestClient(app, base_url=ORIGIN) as client:
        for host, code in (("greenroom.example", 200), ("inner:80", 200), ("evil.example", 403)):
            assert client.get("/", headers={"Host": host}).status_code == code
        at = {"Host": "127.0.0.1:8000", "Origin": "https://greenroom.example"}
        assert client.post("/loops", headers=at, follow_redirects=False).status_code == 303
