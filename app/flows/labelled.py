"""Labelled transcripts from files, and a run of an assessor over them."""

import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from app.domain.measuring.labelled import Labelled
from app.domain.report import Report
from app.errors import UnreadableTranscript
from app.flows.brought import MOST_BYTES, Brought, parse_transcript

Assess = Callable[[Brought], Awaitable[Report]]


@dataclass(frozen=True, slots=True)
class Timed:
    """A labelled transcript, the report on it, and how many seconds that took."""

    case: Labelled
    report: Report
    seconds: float


def read_labelled(file: Path) -> Labelled:
    """The labelled transcript in a file. Raises UnreadableTranscript naming the file and the fault."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UnreadableTranscript(f"{file}: larger than {MOST_BYTES // 1_000_000} MB")
        return Labelled.model_validate(json.loads(file.read_text(encoding="utf-8")))
    except ValidationError as e:
        fault = e.errors()[0]
        where = ".".join(str(p) for p in fault["loc"]) or "the file"
        raise UnreadableTranscript(f"{file}: {where}: {fault['msg']}") from e
    except OSError as e:
        raise UnreadableTranscript(f"{file}: cannot be read ({e.strerror})") from e
    except UnicodeDecodeError as e:
        raise UnreadableTranscript(f"{file}: is not UTF-8 text") from e
    except (ValueError, RecursionError) as e:
        raise UnreadableTranscript(f"{file}: is not JSON") from e


def as_brought(case: Labelled) -> Brought:
    """The transcript alone, as an assessor is given it: without the labels."""
    turns = [{"speaker": t.speaker, "text": t.text} for t in case.turns]
    return parse_transcript({"id": case.id, "round": case.round, "turns": turns})


async def timed(case: Labelled, assess: Assess) -> Timed:
    """A transcript assessed. Raises what `assess` raises."""
    began = time.perf_counter()
    report = await assess(as_brought(case))
    return Timed(case, report, time.perf_counter() - began)
