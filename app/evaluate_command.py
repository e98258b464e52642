"""greenroom evaluate"""

import asyncio
from pathlib import Path
from typing import Annotated, Literal

import typer

from app.console import say, warn
from app.errors import Misconfigured


def evaluate(
    folder: Annotated[
        Path, typer.Argument(help="A folder of labelled transcripts, *.json; see docs/labels.md.")
    ],
    engine: Annotated[Literal["offline", "llm"], typer.Option(help="Who judges.")] = "offline",
    output: Annotated[
        Literal["text", "json"], typer.Option("--format", help="text or json.")
    ] = "text",
    properties: Annotated[
        bool | None,
        typer.Option(
            "--properties/--no-properties",
            help="Change every transcript in every way and judge it again. On for offline, off for llm, where it costs.",
        ),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(
            help="Also write the figures into this page, where the folder's name is marked."
        ),
    ] = None,
) -> None:
    """Measure how far an engine agrees with transcripts that people have labelled."""
    from app import evaluation
    from app.evaluation_text import as_text
    from app.saved import settings_in_force

    cases, faults = evaluation.read_folder(folder, warn)
    if cases:
        on = evaluation.bench(settings_in_force(), engine)
        changes = engine == "offline" if properties is None else properties
        found = asyncio.run(
            evaluation.evaluated(cases, folder.resolve().name, on, properties=changes, warn=warn)
        )
        faults += found.failed
        say(as_text(found) if output == "text" else found.as_json())
        if write is not None:
            _write(write, found)
    if faults or not cases:
        raise typer.Exit(2)


def _write(page: Path, found: "object") -> None:
    from app.evaluation import Evaluation
    from app.evaluation_text import as_markdown, filled

    assert isinstance(found, Evaluation)
    try:
        text = filled(page.read_text(encoding="utf-8"), found.folder, as_markdown(found))
        page.write_text(text, encoding="utf-8")
    except KeyError as e:
        raise Misconfigured(
            f"{page} has no place for these figures: it needs the line {e.args[0]}"
        ) from e
    except OSError as e:
        raise Misconfigured(f"{page} cannot be written: {e.strerror}.") from e
