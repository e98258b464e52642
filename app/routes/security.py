"""Who may talk to this server, and what a page may do in the browser.

Plain ASGI: every piece of a stream passes through as it comes.
"""

import secrets
from collections.abc import Collection, Iterable, Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FIXED_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    "X-Frame-Options": "DENY",
}
SHARED = "/shared/"
SHARED_HEADERS = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive"}
"""For addresses that are secrets themselves: no other place learns them, and no search engine keeps them."""
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "media-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


class Nonce:
    """A number used once, made when a page first asks for it: a page without a style block gets a policy without one."""

    def __init__(self) -> None:
        self.value: str | None = None

    def __str__(self) -> str:
        self.value = self.value or secrets.token_urlsafe(16)
        return self.value


class Guard:
    """Refuses requests for other hosts and writes from other origins, and puts the security headers on every response.

    A page on the internet can make a browser send requests to 127.0.0.1, under a name of its own (DNS rebinding) or as
    a form: neither gets further than this. Pages find their nonce as `request.state.nonce`, and put what they need beyond the
    policy of all pages into `request.state.allowed`, by directive.
    """

    def __init__(
        self, app: ASGIApp, names: Iterable[str] = (), public_url: str | None = None
    ) -> None:
        self.app = app
        self.hosts = LOOPBACK | frozenset(names)
        self.public_url = public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        nonce, allowed = Nonce(), dict[str, str]()
        scope.setdefault("state", {}).update(nonce=nonce, allowed=allowed)

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _protect(MutableHeaders(scope=message), scope["path"], nonce, allowed)
            await send(message)

        reason = refusal(scope["method"], Headers(scope=scope), self.hosts, self.public_url)
        if reason is None:
            await self.app(scope, receive, send_guarded)
        else:
            answer = JSONResponse({"error": "Refused", "detail": reason}, status_code=403)
            await answer(scope, receive, send_guarded)


def refusal(
    method: str, headers: Headers, hosts: Collection[str], public_url: str | None = None
) -> str | None:
    """Why a request is not served, or None when it is."""
    host = headers.get("host", "")
    if _without_port(host) not in hosts:
        return (
            "This address is not one that Greenroom answers to. Open it as http://127.0.0.1 with its port; names of other"
            " machines are set in GREENROOM_PUBLIC_URL and GREENROOM_ALLOWED_HOSTS."
        )
    if method in SAFE_METHODS:
        return None
    origin = headers.get("origin")
    own = origin is None or origin.partition("://")[2] == host or origin == public_url
    if not own or headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return "This request came from another site, so nothing was done."
    return None


def _without_port(host: str) -> str:
    """The name in a Host header, which may be anything."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdecimal() else host).lower().strip("[]")


def _protect(headers: MutableHeaders, path: str, nonce: Nonce, allowed: Mapping[str, str]) -> None:
    fixed = FIXED_HEADERS | SHARED_HEADERS if path.startswith(SHARED) else FIXED_HEADERS
    for name, value in fixed.items():
        headers[name] = value
    headers.setdefault("Content-Security-Policy", _policy(nonce, allowed))
    headers.setdefault("Cache-Control", "no-store")


def _policy(nonce: Nonce, allowed: Mapping[str, str]) -> str:
    styles = f"'self' 'nonce-{nonce.value}'" if nonce.value else "'self'"
    policy = POLICY | {"style-src": styles}
    policy |= {name: f"{policy[name]} {sources}" for name, sources in allowed.items()}
    return "; ".join(f"{name} {value}" for name, value in policy.items())
