"""Your data: what leaves the machine, where everything lies, and how to take it along, bring it back or delete it."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from app.domain.carrying import Brought
from app.errors import TooLarge, UnknownChoice, Unusable
from app.flows.carry import bring, delete_everything
from app.routes.api import FAULTS
from app.routes.deps import Greenroom, Room, who_asks
from app.routes.forms import field
from app.routes.own_data_view import data_view
from app.routes.pages import show_page
from app.settings import MEGABYTE
from app.store.carrying import export_body

api = APIRouter(prefix="/api", responses=FAULTS)
pages = APIRouter(include_in_schema=False)

EVERYTHING = "everything"


@api.get("/export", response_model=dict[str, object])
async def export(room: Room) -> JSONResponse:
    """Everything the candidate owns, in one file that `POST /api/import` takes."""
    return JSONResponse(
        export_body(await room.store.carrying.export()),
        headers={"Content-Disposition": 'attachment; filename="greenroom-export.json"'},
    )


@api.post(
    "/import",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"type": "object"}}},
        }
    },
)
async def import_file(request: Request, room: Room) -> Brought:
    """Add what an exported file holds; its JSON is the body. What is here already stays as it is, and nothing is added
    twice. When something in the file cannot be read, nothing is added at all.
    """
    return await bring(await _body(request, room), room.store)


@api.delete("/data", status_code=204)
async def delete_data(room: Room, confirm: str = "") -> Response:
    """Delete all that is kept, for good. Needs `confirm=everything`."""
    if confirm != EVERYTHING:
        raise UnknownChoice(
            "Nothing was deleted. To delete all that is kept, add ?confirm=everything."
        )
    await delete_everything(room.store, room.live)
    room.conductor.under_way.forget(room.store.owner)
    return Response(status_code=204)


@pages.get("/data")
async def your_data(request: Request, room: Room) -> Response:
    deleted = request.query_params.get("deleted") == "1"
    return await _page(request, room, done="Everything is deleted." if deleted else None)


@pages.post("/data/import")
async def import_from_page(request: Request, room: Room) -> Response:
    """The same as the API's, from a form; what came of it stands above the page."""
    try:
        _refuse_large(request, room)
        brought = await bring(await _uploaded(request), room.store)
    except Unusable as e:
        return await _page(request, room, refused=e.detail, status=e.status)
    return await _page(request, room, brought=brought)


@pages.post("/data/delete")
async def delete_from_page(request: Request, room: Room) -> Response:
    """Delete everything, if the box says so."""
    if field(await request.form(), "confirm") != EVERYTHING:
        refused = "Nothing was deleted. Tick the box first, then press the button."
        return await _page(request, room, refused=refused, status=422)
    await delete_everything(room.store, room.live)
    room.conductor.under_way.forget(room.store.owner)
    return RedirectResponse("/data?deleted=1", status_code=303)


async def _page(
    request: Request,
    room: Greenroom,
    *,
    status: int = 200,
    refused: str | None = None,
    done: str | None = None,
    brought: Brought | None = None,
) -> Response:
    user = who_asks(request)
    counts = await room.store.carrying.counts()
    return show_page(
        request,
        "data.html",
        status=status,
        view=data_view(room.settings, room.engine, counts, admin=bool(user and user.admin)),
        refused=refused,
        done=done,
        brought=brought,
        most=room.settings.max_import_mb,
    )


async def _body(request: Request, room: Greenroom) -> bytes:
    """The request's body, read no further than is allowed. Raises TooLarge."""
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > room.settings.max_import_mb * MEGABYTE:
            raise TooLarge
        pieces.append(piece)
    return b"".join(pieces)


def _refuse_large(request: Request, room: Greenroom) -> None:
    size = request.headers.get("content-length", "")
    if not size.isdecimal():
        raise TooLarge("The size of the file was not told, so it was not read.")
    if int(size) > room.settings.max_import_mb * MEGABYTE:
        raise TooLarge


async def _uploaded(request: Request) -> bytes:
    async with request.form() as form:
        file = form.get("file")
        if isinstance(file, str) or file is None or not file.filename:
            raise Unusable("Choose the file first, then press “Import”.")
        return await file.read()
