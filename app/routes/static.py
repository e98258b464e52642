"""Built files, and what the workers among them may do: a worker obeys the policy of its own response, not the page's."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

LASTING = "public, max-age=31536000, immutable"


class Built(StaticFiles):
    """Serves what the web build made, squeezed where it can be. Everything but the workers has a name that changes with
    its content."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await self._squeezed(path, scope) or await super().get_response(path, scope)
        response.headers.append("Vary", "Accept-Encoding")
        if path.startswith("workers/"):
            response.headers["Content-Security-Policy"] = worker_policy(path, scope)
            # Asked for anew each time, so that a changed policy reaches browsers that know the file.
            response.headers["Cache-Control"] = "no-cache"
        elif path.startswith("pyodide/"):
            # The worker that loads it has no origin of its own.
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Cache-Control"] = LASTING
        elif path.startswith("assets/"):
            response.headers["Cache-Control"] = LASTING
        return response

    async def _squeezed(self, path: str, scope: Scope) -> Response | None:
        """The file that the build squeezed, for whoever takes it; none of a part of a file."""
        wanted = Headers(scope=scope)
        if "gzip" not in wanted.get("accept-encoding", "") or "range" in wanted:
            return None
        try:
            response = await super().get_response(f"{path}.gz", scope)
        except HTTPException:
            return None
        response.headers["Content-Encoding"] = "gzip"
        return response


def worker_policy(path: str, scope: Scope) -> str:
    """Nothing but what running the language takes: no network, no storage, no page."""
    if path.startswith("workers/python"):
        home = f"{scope['scheme']}://{Headers(scope=scope).get('host', '')}/static/pyodide/"
        return (
            f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src {home};"
            " sandbox allow-scripts"
        )
    if path.startswith("workers/javascript"):
        return "default-src 'none'; script-src 'unsafe-eval'; sandbox allow-scripts"
    return "default-src 'none'"
