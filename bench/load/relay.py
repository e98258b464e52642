"""The least server that passes the endpoint's stream on as server-sent events: what Greenroom is measured beside.

    python -m bench.load.relay PORT ENDPOINT

The same web server and the same client library below, nothing kept, nothing understood: bytes in, bytes out.
"""

import sys
from collections.abc import AsyncIterator

import httpx2
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route


def relay(endpoint: str) -> Starlette:
    client = httpx2.AsyncClient(timeout=60, limits=httpx2.Limits(max_connections=None))

    async def pass_on(request: Request) -> Response:
        body = await request.body()

        async def sent() -> AsyncIterator[bytes]:
            async with client.stream("POST", f"{endpoint}/chat/completions", content=body) as reply:
                async for part in reply.aiter_bytes():
                    yield part

        return StreamingResponse(sent(), media_type="text/event-stream")

    async def ready(_: Request) -> Response:
        return PlainTextResponse("ok")

    return Starlette(
        routes=[Route("/relay", pass_on, methods=["POST"]), Route("/readyz", ready)],
    )


if __name__ == "__main__":
    uvicorn.run(
        relay(sys.argv[2]), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning",
        access_log=False,
    )  # fmt: skip
