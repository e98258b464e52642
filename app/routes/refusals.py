"""How what went wrong is said: to programs as JSON, to people as a page."""

import math
from collections.abc import Sequence

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.errors import AppError, Conflict, MethodNotAllowed, NotFound, TooOften, Unusable
from app.model_failures import ModelFailure
from app.routes.pages import error_page

UNREADABLE = "The request could not be read: its body is nothing that can be taken apart."

UNMARKED = "its body is not marked as JSON. Send it with the header Content-Type: application/json"


def handle_errors(app: FastAPI) -> None:
    @app.exception_handler(AppError)
    async def _ours(request: Request, error: AppError) -> Response:
        return answer(request, error)

    @app.exception_handler(RequestValidationError)
    async def _unfit(request: Request, error: RequestValidationError) -> Response:
        faults = "; ".join(_fault(e["type"], e["loc"][1:], e["msg"]) for e in error.errors())
        unmarked = not _is_json(request) and any(
            tuple(e["loc"]) == ("body",) for e in error.errors()
        )
        return answer(
            request, Unusable(f"The request could not be read: {UNMARKED if unmarked else faults}.")
        )

    @app.exception_handler(HTTPException)
    async def _framework(request: Request, error: HTTPException) -> Response:
        kinds: dict[int, type[AppError]] = {
            404: NotFound,
            405: MethodNotAllowed,
            409: Conflict,
            422: Unusable,
        }
        # FastAPI answers 400 for a body that is no JSON at all; here that is one more that cannot be used as sent.
        status = 422 if error.status_code == 400 else error.status_code
        detail = UNREADABLE if error.status_code == 400 else str(error.detail)
        ours = kinds.get(status, AppError)(None if status in (404, 405) else detail)
        ours.status = status
        said = answer(request, ours)
        said.headers.update(error.headers or {})
        return said


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or (
        kind.startswith("application/") and kind.endswith("+json")
    )


def _fault(kind: str, place: Sequence[str | int], told: str) -> str:
    """What is wrong where, in words; of what is no JSON at all the place is a character."""
    if kind == "json_invalid":
        return f"its body is no JSON from character {place[0] if place else 0} on"
    return f"{'.'.join(map(str, place)) or 'body'}: {told.removeprefix('Value error, ')}"


def answer(request: Request, error: AppError) -> Response:
    said = _worded(request, error)
    if isinstance(error, TooOften):
        said.headers["Retry-After"] = str(error.wait_seconds)
    if isinstance(error, ModelFailure) and error.retry_after is not None:
        said.headers["Retry-After"] = str(math.ceil(error.retry_after))
    return said


def _worded(request: Request, error: AppError) -> Response:
    path = request.url.path
    if path.startswith("/api") or path in ("/healthz", "/readyz", "/metrics"):
        return JSONResponse(
            {"error": type(error).__name__, "detail": error.detail}, status_code=error.status
        )
    return error_page(request, error)
