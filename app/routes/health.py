"""Whether the process lives and whether it can work."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.routes.deps import Room
from app.routes.shapes import Fault

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/openapi.json", include_in_schema=False)
async def openapi(request: Request) -> JSONResponse:
    """The description of the API where many look for it first; it is at /api/openapi.json too."""
    return JSONResponse(request.app.openapi())


@router.get("/readyz", responses={503: {"model": Fault, "description": "Not ready."}})
async def readyz(room: Room) -> dict[str, object]:
    """Ready when the database answers and there is content. Raises DatabaseUnusable (503)."""
    await room.store.ping()
    return {
        "status": "ok",
        "rounds": sum(len(guide.rounds) for guide in room.library.guides),
        "engine": room.engine,
    }
