"""A server that people sign in to, and what they keep there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx2
from starlette.testclient import TestClient

from app.main import create_app
from app.routes.access import COOKIE
from app.settings import Settings
from tests.builders import START
from tests.conftest import ORIGIN

CANARY = "Zanzibar-quokka"
PASSWORD = "correct horse battery"
NAMES = ("root", "ana", "ben")


@dataclass
class Server:
    """`who` holds a session for each of root (the admin), ana and ben; the others have none."""

    client: TestClient
    who: dict[str, str] = field(default_factory=dict)

    def ask(self, who: str, method: str, path: str, **sent: object) -> httpx2.Response:
        self.client.cookies.clear()
        cookies = {COOKIE: self.who[who]} if who in self.who else {}
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())} if cookies else {}
        headers |= sent.pop("headers", {})  # type: ignore[arg-type, operator]
        return self.client.request(method, path, headers=headers, follow_redirects=False, **sent)

    def begin(self, who: str) -> str:
        chosen = {"round": "behavioral-culture", "seed": 5}
        return str(self.ask(who, "POST", "/api/interviews", json=chosen).json()["id"])

    def finish(self, who: str, interview: str) -> None:
        answer = f"Last March I moved our {CANARY} export to a queue, and we lost no invoice since."
        at = f"/api/interviews/{interview}"
        code = {"kind": "code", "language": "python", "text": f"word = '{CANARY}'"}
        last = {"answer": answer, "artifact": code}
        for sent in ({}, {"answer": "Ready."}, last, {"control": "end"}):
            self.ask(who, "POST", f"{at}/turns", json=sent)
        self.ask(who, "POST", f"{at}/report")


@contextmanager
def signed_in(settings: Settings, library, **more: object) -> Iterator[Server]:
    """Everybody's session is there already, as signing in would leave it."""
    chosen: dict[str, object] = {
        "sign_in": "password",
        "rate_turns": "off",
        "rate_interviews": "off",
        "rate_reports": "off",
        "rate_runs": "off",
        "rate_audio": "off",
        "rate_sign_ins": "off",
        **more,
    }
    app = create_app(settings.model_copy(update=chosen), library=library)
    with TestClient(app, base_url=ORIGIN) as client:
        server = Server(client)
        users = app.state.greenroom.store.users
        now = app.state.greenroom.clock()
        for name in NAMES:
            user = client.portal.call(_made, users, name)
            server.who[name] = client.portal.call(users.sign_in, user, now.replace(year=2100), now)
        yield server


async def _made(users, name: str):
    return await users.add(name, password=None, admin=False, at=START)
