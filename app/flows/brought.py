"""Transcripts brought from anywhere: read from a JSON file, and refused with the file's name and the fault."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.transcript import Speaker, Transcript, Turn
from app.errors import UnreadableTranscript

ROUND_NAMES = {
    "recruiter": "recruiter-screen",
    "phone": "technical-phone-screen",
    "coding": "advanced-coding",
    "system_design": "system-design",
    "behavioral": "behavioral-culture",
    "leadership": "leadership-partnership",
}
"""Short names that transcripts use for the first guide's rounds; any round id is taken as it is."""

MOST_BYTES = 20_000_000
NO_CLOCK = datetime(1970, 1, 1, tzinfo=UTC)
"""Brought transcripts carry no times, and nothing that is judged depends on them."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A transcript as it came, with the round it says it is of."""

    id: str
    round: str
    transcript: Transcript


def transcript_files(path: Path) -> tuple[Path, ...]:
    """The file itself, or every *.json in a folder, by name. Raises UnreadableTranscript when there is none."""
    try:
        folder = path.is_dir()
    except OSError as e:
        raise UnreadableTranscript(f"{path}: cannot be read ({e.strerror})") from e
    if folder:
        files = tuple(sorted(path.glob("*.json")))
        if not files:
            raise UnreadableTranscript(f"{path}: the folder holds no *.json file")
        return files
    return (path,)


def read_transcript_file(file: Path) -> Brought:
    """The transcript in a file. Raises UnreadableTranscript naming the file and the fault."""
    raw = read_json(file)
    try:
        return parse_transcript(raw)
    except UnreadableTranscript as e:
        raise UnreadableTranscript(f"{file}: {e.detail}") from e


def read_json(file: Path) -> object:
    """What a file of JSON holds. Raises UnreadableTranscript naming the file and the fault."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UnreadableTranscript(f"{file}: larger than {MOST_BYTES // 1_000_000} MB")
        raw: object = json.loads(file.read_text(encoding="utf-8-sig"))
        return raw
    except FileNotFoundError as e:
        raise UnreadableTranscript(f"{file}: there is no such file") from e
    except OSError as e:
        raise UnreadableTranscript(f"{file}: cannot be read ({e.strerror})") from e
    except UnicodeDecodeError as e:
        raise UnreadableTranscript(f"{file}: is not UTF-8 text") from e
    except (ValueError, RecursionError) as e:  # ValueError also for a number of thousands of digits
        where = f" (line {e.lineno}: {e.msg})" if isinstance(e, json.JSONDecodeError) else ""
        raise UnreadableTranscript(f"{file}: is not JSON{where}") from e


def parse_transcript(raw: object) -> Brought:
    """A transcript from its JSON value. Raises UnreadableTranscript with the fault."""
    if not isinstance(raw, dict):
        raise UnreadableTranscript("must be an object with id, round and turns")
    name, round_name, turns = raw.get("id"), raw.get("round"), raw.get("turns")
    if not isinstance(name, str) or not name:
        raise UnreadableTranscript("id is missing or not a text")
    _refuse_halves("id", name)
    if not isinstance(round_name, str) or not round_name:
        raise UnreadableTranscript("round is missing or not a text")
    _refuse_halves("round", round_name)
    if not isinstance(turns, list) or not turns:
        raise UnreadableTranscript("turns is missing, empty or not a list")
    transcript = Transcript(turns=tuple(_turn(i, turn) for i, turn in enumerate(turns)))
    return Brought(id=name, round=ROUND_NAMES.get(round_name, round_name), transcript=transcript)


def _turn(index: int, raw: object) -> Turn:
    if not isinstance(raw, dict):
        raise UnreadableTranscript(f"turns.{index} is not an object")
    speaker = raw.get("speaker")
    if speaker not in ("interviewer", "candidate"):
        raise UnreadableTranscript(f"turns.{index}.speaker must be interviewer or candidate")
    text = _text(index, raw)
    _refuse_halves(f"turns.{index}", text)
    return Turn(index=index, speaker=Speaker(speaker), text=text, at=NO_CLOCK)


def _text(index: int, raw: dict[str, object]) -> str:
    text, segments = raw.get("text"), raw.get("segments")
    if isinstance(text, str):
        return text
    if isinstance(segments, list):
        parts = [s.get("text") if isinstance(s, dict) else None for s in segments]
        if all(isinstance(part, str) for part in parts):
            return " ".join(str(part) for part in parts)
    raise UnreadableTranscript(f"turns.{index} has neither a text nor segments with texts")


def _refuse_halves(where: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as e:
        half = f"\\u{ord(text[e.start]):04x}"
        raise UnreadableTranscript(
            f"{where} has half of a character ({half} alone); take it out or write the whole one"
        ) from e
