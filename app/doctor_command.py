"""`greenroom doctor`: whether settings, content, database, access, port, pages and models will do, and what to do where not."""

import asyncio
import json
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING

import typer

from app.console import say
from app.errors import AppError, PortTaken
from app.settings import Settings

if TYPE_CHECKING:
    from app.content.library import Library


ANSWER_SECONDS = 3.0
"""So long a Greenroom that runs already may take to say that it is one."""
NO_MODEL_FOR_SOUND = (
    "An endpoint for sound is set, but no model: set GREENROOM_TRANSCRIPTION_MODEL to answer by voice, GREENROOM_SPEECH_MODEL to"
    " have replies read aloud."
)
HEALTHY = {"status": "ok"}
"""What `/healthz` of a Greenroom answers."""


def doctor() -> None:
    """Check settings, content, data folder and engine, and say what to do about what is wrong."""
    from app.saved import misspelt, usable_settings
    from app.serving import engine_line
    from app.wiring import choose_engine, load_content

    settings = usable_settings()
    for name, meant in misspelt():
        hint = f" Is {meant} meant?" if meant else ""
        say(f"note    {'settings':10} {name} is no setting and does nothing.{hint}")
    checks: list[tuple[str, Callable[[], str]]] = [
        ("content", lambda: content_line(load_content(settings))),
        ("database", lambda: asyncio.run(_try_store(settings))),
        ("access", lambda: _access_line(settings)),
        ("port", lambda: _port_line(settings)),
        ("pages", _pages_line),
        ("engine", lambda: engine_line(choose_engine(_in_force(settings)))),
    ]
    holds = {name: _holds(name, check) for name, check in checks}
    models = holds["engine"] and asyncio.run(_examine_models(_in_force(settings)))
    voice = asyncio.run(_examine_voice(_in_force(settings)))
    if not (models and voice and all(holds.values())):
        raise typer.Exit(2)


def _holds(name: str, check: Callable[[], str]) -> bool:
    try:
        say(f"ok      {name:10} {check()}")
    except AppError as e:
        say(f"wrong   {name:10} {e.detail}")
        return False
    return True


def _in_force(settings: Settings) -> Settings:
    """With what was saved on the settings page."""
    from app.saved import read_saved, with_saved

    return with_saved(settings, read_saved(settings.data_dir))


async def _examine_models(settings: Settings) -> bool:
    """One look at each configured model, or at what this machine could offer; whether all that is configured works."""
    from app.wiring import choose_engine

    if choose_engine(settings) == "offline":
        await _offer_local()
        return True
    from app.flows.doctor import examine_models

    works = True
    for found in await examine_models(settings):
        works = works and found.usable
        for line in found.lines:
            say(f"{'ok   ' if found.usable else 'wrong'}   {'model':10} {line}")
        for line in found.advice:
            say(f"        {'':10} {line}")
    return works


async def _examine_voice(settings: Settings) -> bool:
    """Two tiny calls where an endpoint for sound is set up; whether all that is set up works."""
    from app.llm.audio import audio_of

    if audio_of(settings) is None:
        if settings.audio_base_url or settings.audio_api_key:
            say(f"note    {'voice':10} {NO_MODEL_FOR_SOUND}")
        return True
    from app.flows.doctor import examine_voice

    found = await examine_voice(settings)
    assert found is not None
    for line in found.lines:
        say(f"{'ok   ' if found.usable else 'wrong'}   {'voice':10} {line}")
    return found.usable


async def _offer_local() -> None:
    from app.llm.listing import find_local

    for local in await find_local():
        models = ", ".join(local.models[:5])
        say(
            f"note    {'model':10} {local.server} runs here with {models}. To use it: "
            f"OPENAI_BASE_URL={local.base_url} GREENROOM_INTERVIEWER_MODEL={local.models[0]} "
            f"GREENROOM_ASSESSOR_MODEL={local.models[0]}"
        )


async def _try_store(settings: Settings) -> str:
    from app.store.store import Store

    store = await Store.open(settings.database)
    await store.ping()
    await store.close()
    return f"usable: {settings.data_dir if settings.database_url is None else 'GREENROOM_DATABASE_URL'}"


def _access_line(settings: Settings) -> str:
    from app.serving import refuse_open_doors

    refuse_open_doors(settings)
    if settings.sign_in == "off":
        return "whoever sits at this machine, without signing in"
    return asyncio.run(_nobody(settings)) or f"who signs in ({settings.sign_in})"


async def _nobody(settings: Settings) -> str | None:
    from app.serving import nobody_may_sign_in
    from app.store.store import Store

    store = await Store.open(settings.database)
    try:
        return await nobody_may_sign_in(settings, store)
    finally:
        await store.close()


def _port_line(settings: Settings) -> str:
    from app.serving import listen

    try:
        listen(settings.port, settings.host).close()
    except PortTaken:
        if not _is_greenroom(settings.port):
            raise
        return f"{settings.port} is where Greenroom runs now"
    return f"{settings.port} is free"


def _is_greenroom(port: int) -> bool:
    """A Greenroom answers there, on this machine."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=ANSWER_SECONDS)) as asked:
        try:
            asked.request("GET", "/healthz")
            return bool(json.load(asked.getresponse()) == HEALTHY)
        except (OSError, ValueError, HTTPException):
            return False


def _pages_line() -> str:
    from app.routes.assets import Assets
    from app.settings import WEB

    Assets(WEB / "dist")
    return "the web assets are built"


def content_line(library: "Library") -> str:
    """How much content there is."""
    all_rounds = [r for guide in library.guides for r in guide.rounds]
    topics = [topic for r in all_rounds for topic in r.topics]
    questions = [q for topic in topics for q in topic.questions]
    return (
        f"{len(library.guides)} guide(s), {len(all_rounds)} round(s), {len(topics)} topics, {len(questions)} questions, "
        f"{sum(len(q.probes) for q in questions)} probes, {len({p.id for r in all_rounds for p in r.personas})} personas, "
        f"{len({c.id for r in all_rounds for c in r.criteria})} criteria"
    )
