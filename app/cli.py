"""greenroom serve | rounds | interview | assess | doctor | export | import | check"""

import asyncio
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from app.errors import AppError, Misconfigured
from app.evaluate_command import evaluate
from app.migrate_command import migrate
from app.settings import Settings
from app.user_command import users

app = typer.Typer(
    help="Greenroom: a mock interviewer that runs on your own machine.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Format = Literal["text", "json", "jsonl", "md"]


def main() -> None:
    """The entry point: every error that is ours is one clear line and exit code 2, not a traceback."""
    try:
        app()
    except AppError as e:
        _fail(e.detail)
    except KeyboardInterrupt:
        _fail("Stopped.", code=130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)


@app.command()
def serve(
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Where to listen; 8000 unless set.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, max=64, help="How many processes answer; 1 unless set.")
    ] = None,
) -> None:
    """Start the web app on http://127.0.0.1:8000."""
    gc.disable()  # all that is loaded now stays: looking through it for garbage is a tenth of the start
    from app import serving

    settings = _settings()
    serving.run(settings, port or settings.port, workers or settings.workers, _say)


@app.command()
def rounds() -> None:
    """List the rounds, and which of them can be practised."""
    from app.wiring import load_content

    for guide in load_content(_settings()).guides:
        _say(f"{guide.title} ({guide.id})")
        ready = {r.id: r for r in guide.rounds}
        for stub in guide.loop:
            note = "" if stub.id in ready else "  (coming)"
            _say(f"  {stub.id:24} {stub.time:16} {stub.title}{note}")
            for topic in ready[stub.id].topics if stub.id in ready else ():
                _say(f"      {topic.id:38} {topic.title}")


@app.command()
def interview(
    round_id: Annotated[
        str, typer.Argument(metavar="ROUND", help="A round's id, as `greenroom rounds` lists it.")
    ],
    minutes: Annotated[
        float | None, typer.Option(help="How long: one of the round's lengths.")
    ] = None,
    persona: Annotated[str | None, typer.Option(help="Who interviews: a persona's id.")] = None,
    mode: Annotated[
        Literal["real", "coach"], typer.Option(help="real, or coach for remarks after each answer.")
    ] = "real",
    topic: Annotated[str | None, typer.Option(help="Drill only this topic of the round.")] = None,
    seed: Annotated[
        int | None, typer.Option(help="The same seed draws the same questions.")
    ] = None,
    resume: Annotated[str | None, typer.Option(help="Go on with an interview, by its id.")] = None,
) -> None:
    """Hold an interview here in the terminal. It is kept like any other and can be resumed in the browser."""
    from app.flows.begin import Choices
    from app.terminal import hold

    choices = Choices(
        round=round_id, topic=topic, persona=persona, minutes=minutes, mode=mode, seed=seed
    )
    asyncio.run(hold(_settings(), choices, resume))


@app.command()
def assess(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="Transcript files, or folders of *.json."),
    ],
    engine: Annotated[Literal["offline", "llm"], typer.Option(help="Who judges.")] = "offline",
    output: Annotated[
        Format, typer.Option("--format", help="text, json, jsonl (one line each) or md.")
    ] = "text",
) -> None:
    """Assess transcripts brought from anywhere."""
    from app.transcripts import assess_files, transcript_assessor

    settings = _settings()
    faults = asyncio.run(
        assess_files(paths, transcript_assessor(settings, engine), output, _say, _warn)
    )
    if faults:
        raise typer.Exit(2)


app.command()(evaluate)
app.command()(migrate)
app.add_typer(users, name="user")


@app.command()
def doctor() -> None:
    """Check settings, content, data folder and engine, and say what to do about what is wrong."""
    from app.saved import misspelt
    from app.serving import engine_line
    from app.wiring import choose_engine, load_content

    settings = _settings()
    for name, meant in misspelt():
        hint = f" Is {meant} meant?" if meant else ""
        _say(f"note    {'settings':10} {name} is no setting and does nothing.{hint}")
    checks: list[tuple[str, Callable[[], str]]] = [
        ("content", lambda: _content_line(load_content(settings))),
        ("database", lambda: asyncio.run(_try_store(settings))),
        ("access", lambda: _access_line(settings)),
        ("port", lambda: _port_line(settings)),
        ("pages", _pages_line),
        ("engine", lambda: engine_line(choose_engine(_in_force(settings)))),
    ]
    broken = 0
    for name, check in checks:
        try:
            _say(f"ok      {name:10} {check()}")
        except AppError as e:
            broken += 1
            _say(f"wrong   {name:10} {e.detail}")
    if broken or not asyncio.run(_examine_models(_in_force(settings))):
        raise typer.Exit(2)


@app.command()
def check() -> None:
    """Check the authored content: every mistake with its file and path, else a count of what is there."""
    from app.wiring import load_content

    _say(_content_line(load_content(_settings())))


@app.command()
def export(
    file: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where to write; standard output unless set."),
    ] = None,
) -> None:
    """Write everything you own here, every word, into one JSON file."""
    from app.takeaway import exported, write_private

    text = asyncio.run(exported(_settings()))
    if file is None:
        _say(text)
        return
    try:
        write_private(file, text)
    except OSError as e:
        raise Misconfigured(f"{file} cannot be written: {e.strerror}.") from e
    _warn(f"Written to {file}.")


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write; not there yet.")],
) -> None:
    """Copy the database, of everybody who uses it, into one file while it goes on being used."""
    from app.backup import backup as copied

    copied(_settings().database, file)
    _say(f"Copied to {file}. docs/operations.md says how to bring it back.")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `greenroom export` wrote.")],
) -> None:
    """Add what an exported file holds. Nothing is added twice, and what is here already stays as it is."""
    from app.takeaway import imported

    for line in asyncio.run(imported(_settings(), file)):
        _say(line)


def _settings() -> Settings:
    from app.saved import usable_settings

    return usable_settings()


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
            _say(f"{'ok   ' if found.usable else 'wrong'}   {'model':10} {line}")
        for line in found.advice:
            _say(f"        {'':10} {line}")
    return works


async def _offer_local() -> None:
    from app.llm.listing import find_local

    for local in await find_local():
        models = ", ".join(local.models[:5])
        _say(
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

    listen(settings.port, settings.host).close()
    return f"{settings.port} is free"


def _pages_line() -> str:
    from app.routes.assets import Assets
    from app.settings import WEB

    Assets(WEB / "dist")
    return "the web assets are built"


def _content_line(library: "object") -> str:
    from app.content.library import Library

    assert isinstance(library, Library)
    all_rounds = [r for guide in library.guides for r in guide.rounds]
    topics = [topic for r in all_rounds for topic in r.topics]
    questions = [q for topic in topics for q in topic.questions]
    return (
        f"{len(library.guides)} guide(s), {len(all_rounds)} round(s), {len(topics)} topics, {len(questions)} questions, "
        f"{sum(len(q.probes) for q in questions)} probes, {len({p.id for r in all_rounds for p in r.personas})} personas, "
        f"{len({c.id for r in all_rounds for c in r.criteria})} criteria"
    )


def _say(text: str) -> None:
    try:
        print(text, flush=True)  # noqa: T201 - a command line speaks by printing
    except UnicodeEncodeError as e:
        raise Misconfigured(
            "Where this is printed, not every character can be shown. Set PYTHONIOENCODING=utf-8."
        ) from e
    except BrokenPipeError:
        raise
    except OSError as e:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left goes nowhere
        raise Misconfigured(f"What there is to print cannot be written: {e.strerror}.") from e


def _warn(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201


def _fail(text: str, code: int = 2) -> NoReturn:
    _warn(text)
    sys.exit(code)
