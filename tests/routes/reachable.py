"""Every route of an application, however its routers are put together."""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.routing import APIRoute


def api_routes(app: FastAPI) -> list[APIRoute]:
    return [route for route in _all(app.routes) if isinstance(route, APIRoute)]


def _all(routes) -> Iterator[object]:
    for route in routes:
        yield route
        inside = getattr(route, "original_router", None)
        yield from _all(inside.routes if inside else ())
