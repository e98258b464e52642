"""The settings page: which endpoint and models play, tried out before they are trusted. The key is never shown again."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import SecretStr, ValidationError
from starlette.datastructures import FormData

from app.errors import UnknownChoice
from app.routes.deps import Greenroom, Rebuild, Room
from app.routes.pages import show_page
from app.routes.sound_view import sound_view
from app.saved import Saved, fixed, read_saved, save, with_saved
from app.settings import Settings, host_of

if TYPE_CHECKING:
    from app.llm.listing import LocalEndpoint

router = APIRouter(include_in_schema=False)

ENGINES = (
    ("auto", "Automatic", "Language model when one is set, else the script"),
    ("llm", "Language model", "Always the language model"),
    ("offline", "Script and rules", "Always offline: no language model is asked"),
)


@router.get("/settings")
async def settings_page(request: Request, room: Room) -> Response:
    from app.llm.listing import find_local  # brings the HTTP client, which no other page needs

    local = () if room.engine == "llm" else await find_local()
    return _show(request, room, local=local, saved=request.query_params.get("saved") == "1")


@router.post("/settings")
async def change_settings(request: Request, room: Room, rebuild: Rebuild) -> Response:
    """Save what was chosen; with the test button, try it as well."""
    form = await request.form()
    try:
        chosen = _chosen(form, read_saved(room.given.data_dir))
        _refuse_unfit(with_saved(room.given, chosen))
    except UnknownChoice as e:
        return _show(request, room, refused=e.detail, status=422)
    save(room.given.data_dir, chosen)
    rebuild()
    if form.get("then") == "test":
        return await _tested(request, request.app.state.greenroom)
    return RedirectResponse("/settings?saved=1", status_code=303)


@router.post("/settings/forget-key")
async def forget_key(request: Request, room: Room, rebuild: Rebuild) -> Response:
    try:
        rest = _without_key(room.given, read_saved(room.given.data_dir))
    except UnknownChoice as e:
        return _show(request, room, refused=e.detail, status=422)
    save(room.given.data_dir, rest)
    rebuild()
    return RedirectResponse("/settings?saved=1", status_code=303)


async def _tested(request: Request, room: Greenroom) -> Response:
    if room.engine == "offline" and room.voice is None:
        return _show(request, room, refused="There is no model to test: no endpoint is set.")
    from app.flows.doctor import examine_models, examine_voice

    models = await examine_models(room.settings) if room.engine == "llm" else ()
    voice = await examine_voice(room.settings)
    return _show(request, room, findings=(*models, *filter(None, [voice])), saved=True)


def _show(
    request: Request,
    room: Greenroom,
    *,
    local: "tuple[LocalEndpoint, ...]" = (),
    findings: tuple[object, ...] = (),
    refused: str | None = None,
    saved: bool = False,
    status: int = 200,
) -> Response:
    settings = room.settings
    return show_page(
        request,
        "settings.html",
        status=status,
        settings=settings,
        engines=ENGINES,
        playing=room.engine,
        has_key=settings.openai_api_key is not None,
        saved_key=read_saved(room.given.data_dir).openai_api_key is not None,
        fixed=fixed(room.given),
        data_dir=room.given.data_dir,
        local=local,
        findings=findings,
        sound=sound_view(settings),
        refused=refused,
        saved=saved,
    )


def _chosen(form: FormData, before: Saved) -> Saved:
    """What the form says; an empty key field leaves the key as it is. Raises UnknownChoice with a sentence."""
    base_url = _text(form, "openai_base_url")
    if base_url and not (base_url.startswith(("http://", "https://")) and host_of(base_url)):
        raise UnknownChoice(
            "The address must begin with http:// or https:// and a host, and mostly ends in /v1."
        )
    key = _text(form, "openai_api_key")
    values: Mapping[str, object] = {
        "engine": _text(form, "engine"),
        "openai_base_url": base_url,
        "openai_api_key": SecretStr(key) if key else before.openai_api_key,
        "interviewer_model": _text(form, "interviewer_model"),
        "assessor_model": _text(form, "assessor_model"),
        "samples": _number(form, "samples", "The number of samples"),
        "budget_usd": _money(form, "budget_usd"),
        "budget_tokens": _number(form, "budget_tokens", "The budget in tokens"),
    }
    kept = {name: value for name, value in before if name not in form}
    try:
        return Saved.model_validate({**values, **kept})
    except ValidationError as e:
        field = str(e.errors()[0]["loc"][0]).replace("_", " ")
        raise UnknownChoice(f"{field}: {e.errors()[0]['msg']}.") from e


def _without_key(given: Settings, saved: Saved) -> Saved:
    """What is left when the key goes: an engine that was chosen here and cannot play without it goes too.

    Raises UnknownChoice where the environment asks for that engine.
    """
    rest = saved.model_copy(update={"openai_api_key": None})
    if _is_unfit(with_saved(given, rest)):
        rest = rest.model_copy(update={"engine": None})
    _refuse_unfit(with_saved(given, rest))
    return rest


def _refuse_unfit(settings: Settings) -> None:
    if _is_unfit(settings):
        raise UnknownChoice("The language model needs an address, a key, or both.")


def _is_unfit(settings: Settings) -> bool:
    return settings.engine == "llm" and not (settings.openai_api_key or settings.openai_base_url)


def _text(form: FormData, name: str) -> str | None:
    value = form.get(name)
    return (value.strip() or None) if isinstance(value, str) else None


def _number(form: FormData, name: str, title: str) -> int | None:
    text = _text(form, name)
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 12:
        raise UnknownChoice(f"{title} is a whole number above 0, or empty.")
    return int(text)


def _money(form: FormData, name: Literal["budget_usd"]) -> Decimal | None:
    text = _text(form, name)
    try:
        amount = Decimal(text) if text else None
    except InvalidOperation as e:
        raise UnknownChoice("The budget is an amount such as 0.50, or empty.") from e
    if amount is not None and not (amount.is_finite() and amount > 0):
        raise UnknownChoice("The budget is an amount above 0, or empty.")
    return amount
