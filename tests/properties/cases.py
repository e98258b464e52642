"""Labelled transcripts, what changes them, and what the offline engine makes of them."""

import json
import random
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from app.content.library import load_library
from app.content.source import Mistakes, read_value, read_yaml
from app.domain.checklist.dossier import Dossier
from app.domain.listening import read_transcript
from app.domain.report import Assessment
from app.domain.rubric import Criterion
from app.domain.transcript import Speaker, Transcript, Turn
from app.domain.wording.lexicon import Lexicon
from app.roles.offline_assessor import SIGNALS, judge

ROOT = Path(__file__).resolve().parents[2]
ALL_FILES = sorted((ROOT / "tests" / "data" / "evals").glob("*.json"))
FILES = [f for f in ALL_FILES if f.stem[:3] in ("beh", "lea", "rec")]
"""Transcripts of the rounds in which stories are told."""
TECHNICAL_FILES = [f for f in ALL_FILES if f not in FILES]
CRITERIA = (
    "star_structure",
    "culture_alignment",
    "tradeoff_reasoning",
    "staff_scope",
    "communication",
)
CONTENT = CRITERIA[:4]
DESIGN_CRITERIA = (
    "requirements",
    "tradeoff_reasoning",
    "scalability",
    "operability",
    "security",
    "communication",
)
CODING_CRITERIA = (
    "problem_solving",
    "code_quality",
    "verification",
    "tradeoff_reasoning",
    "communication",
)
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)

Case = dict[str, Any]


@cache
def lexicon() -> Lexicon:
    return load_library(ROOT, SIGNALS).lexicon


@cache
def criterion(name: str) -> Criterion:
    mistakes = Mistakes(ROOT)
    file = ROOT / "rubrics" / "criteria" / f"{name}.yaml"
    loaded = read_value(Criterion, read_yaml(file, mistakes), file, mistakes)
    assert loaded is not None, mistakes.lines
    return loaded


def load(path: Path) -> Case:
    return json.loads(path.read_text(encoding="utf-8"))


def text_of(turn: dict[str, Any]) -> str:
    return turn["text"] if "text" in turn else " ".join(s["text"] for s in turn["segments"])


def transcript(case: Case) -> Transcript:
    return Transcript(
        turns=tuple(
            Turn(index=i, speaker=Speaker(t["speaker"]), text=text_of(t), at=EPOCH)
            for i, t in enumerate(case["turns"])
        )
    )


def criteria_of(case: Case) -> tuple[str, ...]:
    """What a case's round is judged by."""
    by_round = {
        "system_design": DESIGN_CRITERIA,
        "coding": CODING_CRITERIA,
        "phone": CODING_CRITERIA,
    }
    return by_round.get(case["round"], CRITERIA)


def assess(case: Case) -> dict[str, Assessment]:
    dossier = Dossier(read_transcript(transcript(case), lexicon()))
    return {name: judge(criterion(name), dossier) for name in criteria_of(case)}


def levels(case: Case) -> dict[str, int]:
    """Level by criterion; 0 where there is none."""
    return {name: a.level or 0 for name, a in assess(case).items()}


def items(case: Case, name: str) -> dict[str, int]:
    return {item.id: item.score for item in assess(case)[name].items}


def segments(case: Case, change: Callable[[dict[str, str]], str | None]) -> Case:
    """The case with every candidate segment changed; None takes the segment out. Empty turns keep one plain word."""
    turns = []
    for turn in case["turns"]:
        if turn["speaker"] == "interviewer":
            turns.append(turn)
            continue
        kept = [{**s, "text": new} for s in turn["segments"] if (new := change(s)) is not None]
        turns.append({**turn, "segments": kept or [{"part": "O", "text": "Right."}]})
    return {**case, "turns": turns}


def without(case: Case, *parts: str) -> Case:
    return segments(case, lambda s: None if s["part"] in parts else s["text"])


def rewritten(case: Case, rewrite: Callable[[str], str]) -> Case:
    """The case with the text of every candidate segment rewritten, code left as it is."""
    return segments(case, lambda s: _rewritten(s["text"], rewrite))


def _rewritten(text: str, rewrite: Callable[[str], str]) -> str:
    return text if text.startswith("```") else rewrite(text)


def answered(case: Case, answer: Callable[[str], str]) -> Case:
    """The case with every answer made from the question before it."""
    turns: list[dict[str, Any]] = []
    for turn in case["turns"]:
        if turn["speaker"] == "candidate":
            said = answer(text_of(turns[-1]) if turns else "")
            turn = {**turn, "segments": [{"part": "O", "text": said}]}
        turns.append(turn)
    return {**case, "turns": turns}


def appended(case: Case, text: str, *, everywhere: bool = False) -> Case:
    """The case with words added at the end of the last candidate turn, or of every one."""
    last = max(i for i, t in enumerate(case["turns"]) if t["speaker"] == "candidate")
    turns = [
        {**t, "segments": [*t["segments"], {"part": "O", "text": text}]}
        if t["speaker"] == "candidate" and (everywhere or i == last)
        else t
        for i, t in enumerate(case["turns"])
    ]
    return {**case, "turns": turns}


def shuffled(case: Case, seed: int) -> Case:
    """The segments of every turn in another order."""
    rng = random.Random(seed)
    turns = []
    for turn in case["turns"]:
        if turn["speaker"] == "candidate":
            mixed = list(turn["segments"])
            rng.shuffle(mixed)
            turn = {**turn, "segments": mixed}
        turns.append(turn)
    return {**case, "turns": turns}


def result_first(case: Case) -> Case:
    """Results told before everything else in their turn."""
    turns = []
    for turn in case["turns"]:
        if turn["speaker"] == "candidate":
            ordered = sorted(turn["segments"], key=lambda s: s["part"] != "R")
            turn = {**turn, "segments": ordered}
        turns.append(turn)
    return {**case, "turns": turns}


def as_team(text: str) -> str:
    """Own acts as the team's: every first person becomes the team, or its possessive."""
    text = re.sub(r"\bI['’]d\b|\bI had\b", "the team had", text)
    text = re.sub(r"\bI['’]ve\b|\bI have\b", "the team has", text)
    text = re.sub(r"\bI['’]m\b|\bI am\b", "the team is", text)
    text = re.sub(r"\bI['’]ll\b", "the team will", text)
    text = re.sub(r"\bI\b", "the team", text)
    text = re.sub(r"\b(?:my|mine)\b", "the team's", text, flags=re.IGNORECASE)
    return re.sub(r"\b(?:me|myself)\b", "the team", text)


def as_wish(text: str) -> str:
    """Own past acts as what one would do: `I called her` becomes `I would have called her`."""
    text = re.sub(
        r"\b(I|We|we)(?:['’]d|['’]ve| had| have| did)?( (?:also|then|just|never|only))? (?=\w)",
        r"\1 would\2 have ",
        text,
    )
    text = re.sub(r"\b(and|then|,) (?=\w+ed\b)", r"\1 would have ", text)
    return re.sub(r"(?:^|(?<=[.!?] ))[A-Z]\w+\b", _wished, text)


def _wished(opening: re.Match[str]) -> str:
    """A sentence that begins with its verb, as in `Wrote to all of them`."""
    verb = opening.group().lower()
    return f"Would have {verb}" if lexicon().grammar.is_past(verb) else opening.group()
