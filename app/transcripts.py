"""Assessing transcripts from files, and printing what came of it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.console import json_line
from app.content.library import Library
from app.domain.markdown import report_markdown
from app.domain.measuring.score_line import score_line
from app.domain.plan import EngineName
from app.domain.report import Report
from app.domain.transcript import Transcript
from app.errors import AppError, UnreadableTranscript
from app.flows.brought import Brought, read_transcript_file, transcript_files
from app.flows.judging import Basis, assess_transcript
from app.roles.cast import Cast
from app.settings import Settings
from app.wiring import build_casts, choose_engine, load_content

Format = Literal["text", "json", "jsonl", "md"]
Say = Callable[[str], None]


def transcript_assessor(settings: Settings, engine: EngineName) -> "TranscriptAssessor":
    """What assesses brought transcripts. Raises ContentBroken, or Misconfigured when the engine cannot play."""
    chosen = settings.model_copy(update={"engine": engine})
    choose_engine(chosen)
    library = load_content(chosen)
    return TranscriptAssessor(library, build_casts(chosen, library, record=lambda _: None)[engine])


@dataclass(frozen=True, slots=True)
class TranscriptAssessor:
    """What it takes to assess a brought transcript."""

    library: Library
    cast: Cast

    async def assess(self, brought: Brought) -> Report:
        """The report. Raises RoundHasNoContent or RoundNotFound."""
        guide, round_ = self.library.find_round(brought.round)
        basis = Basis(guide.id, round_, guide.values, guide.expectations)
        return await assess_transcript(
            basis, brought.transcript, cast=self.cast, lexicon=self.library.lexicon
        )


async def assess_files(
    paths: Sequence[Path], assessor: TranscriptAssessor, output: Format, say: Say, warn: Say
) -> int:
    """Assess every file; what cannot be assessed is one line to `warn`, and the others still are. Counts those lines.

    The engine's connections are given back.
    """
    try:
        return await _assess_files(paths, assessor, output, say, warn)
    finally:
        await assessor.cast.close()


async def _assess_files(
    paths: Sequence[Path], assessor: TranscriptAssessor, output: Format, say: Say, warn: Say
) -> int:
    faults = 0
    reports: list[dict[str, object]] = []
    for file in _files(paths, warn):
        if isinstance(file, AppError):
            faults += 1
            continue
        try:
            brought = read_transcript_file(file)
            report = await assessor.assess(brought)
        except AppError as e:
            faults += 1
            warn(e.detail if e.detail.startswith(str(file)) else f"{file}: {e.detail}")
            continue
        if output == "json":
            reports.append({"id": brought.id, **report.model_dump(mode="json")})
        else:
            say(_shown(brought.id, report, brought.transcript, output))
    if output == "json":
        say(json.dumps(reports, ensure_ascii=False, indent=2))
    return faults


def _files(paths: Sequence[Path], warn: Say) -> list[Path | AppError]:
    found: list[Path | AppError] = []
    for path in paths:
        try:
            found.extend(transcript_files(path))
        except UnreadableTranscript as e:
            warn(e.detail)
            found.append(e)
    return found


def _shown(name: str, report: Report, transcript: Transcript, output: Format) -> str:
    if output == "jsonl":
        return json_line(score_line(name, report))
    if output == "md":
        return report_markdown(report, transcript)
    return _text(name, report)


def _text(name: str, report: Report) -> str:
    verdict = report.recommendation
    lines = [
        f"{name}  {report.round_title}: {verdict.decision.replace('_', ' ')}  ({verdict.coverage:.0%} observed)"
    ]
    for assessment in report.assessments:
        level = "-" if assessment.level is None else str(assessment.level)
        lines.append(f"  {level}  {assessment.title}: {assessment.why}")
    return "\n".join(lines)
