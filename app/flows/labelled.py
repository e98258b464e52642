"""Labelled transcripts from files, and a run of an assessor over them."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from app.domain.measuring.labelled import Labelled
from app.domain.report import Report
from app.errors import UnreadableTranscript
from app.flows.brought import Brought, parse_transcript, read_json

Assess = Callable[[Brought], Awaitable[Report]]


@dataclass(frozen=True, slots=True)
class Timed:
    """A labelled transcript, the report on it, and how many seconds that took."""

    case: Labelled
    report: Report
    seconds: float


def read_labelled(file: Path) -> Labelled:
    """The labelled transcript in a file. Raises UnreadableTranscript naming the file and the fault."""
    raw = read_json(file)
    try:
        return Labelled.model_validate(raw)
    except ValidationError as e:
        fault = e.errors()[0]
        where = ".".join(str(p) for p in fault["loc"]) or "the file"
        raise UnreadableTranscript(f"{file}: {where}: {fault['msg']}") from e


def as_brought(case: Labelled) -> Brought:
    """The transcript alone, as an assessor is given it: without the labels."""
    turns = [{"speaker": t.speaker, "text": t.text} for t in case.turns]
    return parse_transcript({"id": case.id, "round": case.round, "turns": turns})


async def timed(case: Labelled, assess: Assess) -> Timed:
    """A transcript assessed. Raises what `assess` raises."""
    began = time.perf_counter()
    report = await assess(as_brought(case))
    return Timed(case, report, time.perf_counter() - began)
