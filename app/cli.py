"""greenroom serve | rounds | interview | assess | doctor | check | export | import | backup | evaluate | migrate | user"""

import asyncio
import gc
import sys
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from app.console import say, warn
from app.doctor_command import content_line, doctor
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


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        say(f"greenroom {version('greenroom')}")
        raise typer.Exit


@app.callback()
def greenroom(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Say which version this is."
        ),
    ] = False,
) -> None:
    """What can be given before any command."""


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
    serving.run(settings, port or settings.port, workers or settings.workers, say)


@app.command()
def rounds() -> None:
    """List the rounds, and which of them can be practised."""
    from app.wiring import load_content

    for guide in load_content(_settings()).guides:
        say(f"{guide.title} ({guide.id})")
        ready = {r.id: r for r in guide.rounds}
        for stub in guide.loop:
            note = "" if stub.id in ready else "  (coming)"
            say(f"  {stub.id:24} {stub.time:16} {stub.title}{note}")
            for topic in ready[stub.id].topics if stub.id in ready else ():
                say(f"      {topic.id:38} {topic.title}")


@app.command()
def interview(
    round_id: Annotated[
        str | None,
        typer.Argument(metavar="ROUND", help="A round's id, as `greenroom rounds` lists it."),
    ] = None,
    minutes: Annotated[
        float | None, typer.Option(help="How long: one of the round's lengths.")
    ] = None,
    persona: Annotated[str | None, typer.Option(help="Who interviews: a persona's id.")] = None,
    mode: Annotated[
        Literal["real", "coach"] | None,
        typer.Option(help="real unless set, or coach for remarks after each answer."),
    ] = None,
    topic: Annotated[str | None, typer.Option(help="Drill only this topic of the round.")] = None,
    seed: Annotated[
        int | None,
        typer.Option(min=0, max=2**63 - 1, help="The same seed draws the same questions."),
    ] = None,
    resume: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Go on with an interview, by its id, as it was begun."),
    ] = None,
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
    from app.saved import settings_in_force
    from app.transcripts import assess_files, transcript_assessor

    settings = settings_in_force() if engine == "llm" else _settings()
    assessor = transcript_assessor(settings, engine)
    faults = asyncio.run(assess_files(paths, assessor, output, say, warn))
    if faults:
        raise typer.Exit(2)


app.command()(doctor)
app.command()(evaluate)
app.command()(migrate)
app.add_typer(users, name="user")


@app.command()
def check() -> None:
    """Check the authored content: every mistake with its file and path, else a count of what is there."""
    from app.wiring import load_content

    say(content_line(load_content(_settings())))


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
        say(text)
        return
    try:
        write_private(file, text)
    except OSError as e:
        raise Misconfigured(f"{file} cannot be written: {e.strerror}.") from e
    warn(f"Written to {file}.")


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write; not there yet.")],
) -> None:
    """Copy the database, of everybody who uses it, into one file while it goes on being used."""
    from app.backup import backup as copied

    copied(_settings().database, file)
    say(f"Copied to {file}. docs/operations.md says how to bring it back.")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `greenroom export` wrote.")],
) -> None:
    """Add what an exported file holds. Nothing is added twice, and what is here already stays as it is."""
    from app.takeaway import imported

    for line in asyncio.run(imported(_settings(), file)):
        say(line)


def _settings() -> Settings:
    from app.saved import usable_settings

    return usable_settings()


def _fail(text: str, code: int = 2) -> NoReturn:
    warn(text)
    sys.exit(code)
