"""Every cell of the table in docs/security.md, tried on a running server. A route that is not in the table fails."""

import re
from collections.abc import Iterator

import pytest

from app.main import create_app
from app.routes import run
from app.routes.shares import JUST_MADE
from app.settings import ROOT, Settings
from tests.llm.fake_endpoint import serving, voice
from tests.routes.reachable import api_routes
from tests.routes.signing import CANARY, Server, signed_in

TABLE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
COLUMNS = ("anonymous", "link", "owner", "other", "admin")
WHO = {"owner": "ana", "other": "ben", "admin": "root"}
ROWS = {
    (method, path): dict(zip(COLUMNS, (cell.strip() for cell in cells.split("|")), strict=True))
    for method, path, cells in re.findall(r"^\| (\w+) `(\S+)` \|(.+)\|$", TABLE, re.M)
}


BODIES: dict[str, dict[str, object]] = {
    "/api/interviews/{interview_id}/notes": {"json": {"version": 0, "text": "x"}},
    "/api/interviews/{interview_id}/predictions": {"json": {"levels": {}}},
    "/api/interviews/{interview_id}/speech": {"json": {"text": "Hello."}},
    "/interviews/{interview_id}/notes": {"data": {"version": "0", "text": "x"}},
    "/interviews/{interview_id}/retry": {"data": {"question": "none"}},
}


QUERIES = {"/interviews/{interview_id}/beside": "?turn=3"}


def routes() -> list[tuple[str, str]]:
    """Every route, also of what only some servers offer."""
    every = [*api_routes(create_app(Settings(_env_file=None))), *run.router.routes]
    return sorted({(m, r.path) for r in every for m in r.methods - {"HEAD"}})


def test_every_route_stands_in_the_table_and_no_other():
    assert set(ROWS) == set(routes())


@pytest.fixture(scope="module")
def server(tmp_path_factory, library) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("who")
    settings = Settings(_env_file=None, data_dir=folder, words_per_second=0)
    with serving() as address, signed_in(settings, library, **voice(address)) as opened:
        opened.client.app.include_router(run.router)
        yield opened


@pytest.fixture(scope="module")
def anas(server: Server) -> dict[str, str]:
    """What is Ana's, by the place holder in a path."""
    interview = server.begin("ana")
    server.finish("ana", interview)
    loop = server.ask("ana", "POST", "/api/loops", json={}).json()["id"]
    at = f"/interviews/{interview}/shares"
    secret = server.ask("ana", "POST", at).cookies[JUST_MADE]
    story = server.ask(
        "ana", "POST", "/stories/new", data={"title": CANARY, "action": CANARY}
    ).headers["location"]
    return {
        "interview_id": interview,
        "loop_id": loop,
        "secret": secret,
        "story_id": story.partition("/stories/")[2].partition("?")[0],
        "round_id": "system-design",
        "topic_id": server.client.app.state.greenroom.library.guides[0].rounds[0].topics[0].id,
        "share_id": "none",
    }


def outcome(server: Server, who: str, method: str, path: str, things: dict[str, str]) -> str:
    cookies = f"{JUST_MADE}={things['secret']}" if who == "link" else ""
    response = server.ask(
        WHO.get(who, who),
        method,
        re.sub(r"{(\w+)}", lambda name: things[name[1]], path) + QUERIES.get(path, ""),
        headers={"Cookie": cookies} if cookies else {},
        **(BODIES.get(path, {}) if method in ("POST", "PUT") else {}),
    )
    assert response.status_code < 500
    shown = path.startswith("/shared/")
    if who != "owner" and not shown:
        assert CANARY not in response.text
        assert things["interview_id"] not in response.text.replace(f"/{things['interview_id']}", "")
    to_sign_in = response.headers.get("location", "").startswith("/sign-in?")
    if path in ("/sign-in/begin", "/sign-in/back"):
        return "yes"  # with a provider, which this server has not: tried in test_oidc
    if path == "/sign-in":
        return "yes" if "<form" in response.text else "refused"
    if response.status_code == 401 or to_sign_in:
        return "sign in"
    return {403: "refused", 404: "unknown"}.get(response.status_code, "yes")


@pytest.mark.parametrize("who", ["anonymous", "link", "other", "admin", "owner"])
@pytest.mark.parametrize(("method", "path"), routes())
def test_each_may_do_what_the_table_says(server: Server, anas, who, method, path):
    things, destroys = dict(anas), method == "DELETE" or path.endswith(("delete", "sign-out"))
    if destroys and who == "owner":
        if path in ("/api/data", "/sign-out"):
            return  # tried below, where it takes nothing from the others
        things["interview_id"] = server.begin("ana")
        things["loop_id"] = server.ask("ana", "POST", "/api/loops", json={}).json()["id"]
        made = server.ask("ana", "POST", "/stories/new", data={"title": "Gone soon"})
        things["story_id"] = made.headers["location"].partition("/stories/")[2].split("?")[0]
    if path == "/sign-out" and who in WHO:
        return

    assert outcome(server, who, method, path, things) == ROWS[method, path][who]
