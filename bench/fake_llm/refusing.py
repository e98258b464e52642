"""Requests that the scripted endpoint refuses, or leaves without an answer."""

import asyncio
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bench.fake_llm.faults import Fault


async def refused(request: Request, model: str, fault: Fault) -> Response | None:
    """What a fault answers in place of a reply; None where it strikes the reply itself."""
    match fault.kind:
        case "401":
            return error(401, "Incorrect API key provided.", code="invalid_api_key")
        case "404":
            return error(404, f"The model `{model}` does not exist.", code="model_not_found")
        case "429":
            wait = {"Retry-After": f"{fault.seconds:g}"}
            return error(429, "Rate limit reached.", code="rate_limit_exceeded", headers=wait)
        case "500" | "schema_500":
            return error(500, "Internal server error")
        case "503":
            return error(503, "Loading model")
        case "too_long":
            said = "This model's maximum context length is 10 tokens."
            return error(400, said, code="context_length_exceeded")
        case "refuse":
            transport = request.scope.get("fake.transport")
            if transport is not None:
                transport.abort()
                await asyncio.sleep(0.05)
            return error(500, "closed")
        case _:
            return None


def error(
    status: int, message: str, *, code: str | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    return JSONResponse({"error": {"message": message, "code": code}}, status, headers)
