"""The code that travelled with an answer, as a transcript shows it: as it stood, what had changed, and how it ran."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from app.domain.code_run import run_words
from app.domain.transcript import Artifact, CodeRun, Transcript
from app.routes.highlight import Piece, colour
from app.routes.study_view import LANGUAGE_WORDS

AROUND = 3
"""Unchanged lines that are shown on both sides of a change."""

Change = Literal["same", "added", "removed", "gap"]
LineOfCode = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DiffRow:
    """A line of a difference with its numbers before and now; a gap tells how many unchanged lines are left out."""

    change: Change
    before: int | None
    now: int | None
    pieces: LineOfCode
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class CodeView:
    """`changes` are against the code of the turn `since`; empty for the first code and where nothing changed.

    There is no run where neither it nor the code is another than before.
    """

    turn: int
    language: str
    lines: tuple[LineOfCode, ...]
    since: int | None
    changes: tuple[DiffRow, ...]
    run: CodeRun | None
    run_words: str

    @property
    def unchanged(self) -> bool:
        return self.since is not None and not self.changes

    @property
    def added(self) -> int:
        return sum(row.change == "added" for row in self.changes)

    @property
    def removed(self) -> int:
        return sum(row.change == "removed" for row in self.changes)


def code_views(transcript: Transcript) -> dict[int, CodeView]:
    """The code of every turn that brought some, by the turn's index; differences are within one language."""
    views: dict[int, CodeView] = {}
    latest: dict[str | None, tuple[int, Artifact]] = {}
    for turn in transcript.turns:
        artifact = turn.artifact
        if artifact is None or artifact.kind != "code":
            continue
        views[turn.index] = _view(turn.index, artifact, latest.get(artifact.language))
        latest[artifact.language] = (turn.index, artifact)
    return views


def _view(turn: int, artifact: Artifact, earlier: tuple[int, Artifact] | None) -> CodeView:
    language = artifact.language or ""
    lines = _lines(artifact.text, language)
    since, before = earlier if earlier else (None, None)
    run = artifact.run if artifact != before else None
    return CodeView(
        turn=turn,
        language=LANGUAGE_WORDS.get(language, language or "Code"),  # type: ignore[call-overload]
        lines=lines,
        since=since,
        changes=_changes(before.text, artifact.text, language) if before else (),
        run=run,
        run_words=run_words(run) if run else "",
    )


def _lines(code: str, language: str) -> tuple[LineOfCode, ...]:
    """The coloured code, line by line."""
    lines: list[list[Piece]] = [[]]
    for piece in colour(code, language):
        for part, following in pairwise([*piece.text.split("\n"), None]):
            if part:
                lines[-1].append(Piece(piece.kind, part))
            if following is not None:
                lines.append([])
    return tuple(tuple(line) for line in lines)


def _changes(before: str, now: str, language: str) -> tuple[DiffRow, ...]:
    old, new = before.rstrip().split("\n"), now.rstrip().split("\n")
    if old == new:
        return ()
    shown_old, shown_new = _lines(before, language), _lines(now, language)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    rows: list[DiffRow] = []
    at = 0
    for group in matcher.get_grouped_opcodes(AROUND):
        rows += _gap(group[0][3] - at)
        for tag, a1, a2, b1, b2 in group:
            if tag == "equal":
                rows += [_row("same", i + 1, j + 1, shown_new[j]) for i, j in _both(a1, a2, b1)]
            else:
                rows += [_row("removed", i + 1, None, shown_old[i]) for i in range(a1, a2)]
                rows += [_row("added", None, j + 1, shown_new[j]) for j in range(b1, b2)]
        at = group[-1][4]
    return (*rows, *_gap(len(new) - at))


def _both(a1: int, a2: int, b1: int) -> Iterator[tuple[int, int]]:
    return ((a1 + k, b1 + k) for k in range(a2 - a1))


def _row(change: Change, before: int | None, now: int | None, pieces: LineOfCode) -> DiffRow:
    return DiffRow(change, before, now, pieces)


def _gap(lines: int) -> Sequence[DiffRow]:
    return [DiffRow("gap", None, None, (), lines)] if lines > 0 else []
