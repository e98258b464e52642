"""The strings that speak to the judge, the honest ones that only sound so, and the places where they are put."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from app.domain.checklist.dossier import Dossier
from app.domain.guard.flags import GRADER
from app.domain.listening import read_transcript
from app.domain.maps import artifact_flags, flags
from app.domain.report import ArtifactFlag
from app.domain.transcript import Artifact, Transcript
from app.roles.offline_assessor import judge
from tests.properties.cases import CRITERIA, Case, criterion, lexicon, transcript

FLAGGED = {GRADER, "hidden_characters"}
DATA = Path(__file__).resolve().parents[1] / "data"
Attack = tuple[str, ...]
"""One message: its pieces, which is one unless it is told over several turns."""


@cache
def attacks() -> dict[str, tuple[Attack, ...]]:
    """Every message by kind."""
    raw = yaml.safe_load((DATA / "injections.yaml").read_text(encoding="utf-8"))
    return {
        kind: tuple((entry,) if isinstance(entry, str) else tuple(entry) for entry in entries)
        for kind, entries in raw.items()
    }


ALL: tuple[Attack, ...] = tuple(attack for kind in attacks().values() for attack in kind)
WHOLE: tuple[str, ...] = tuple(attack[0] for attack in ALL if len(attack) == 1)
HONEST: tuple[str, ...] = tuple(yaml.safe_load((DATA / "honest.yaml").read_text(encoding="utf-8")))


UNNAMED: tuple[Attack, ...] = tuple(
    (entry,) if isinstance(entry, str) else tuple(entry)
    for entry in yaml.safe_load((DATA / "unnamed.yaml").read_text(encoding="utf-8"))
)
"""Messages that no rule names, kept so that nobody believes in more; they must lift nothing all the same."""


def spoken_by_candidate(case: Case) -> list[int]:
    return [i for i, turn in enumerate(case["turns"]) if turn["speaker"] == "candidate"]


def told_in(case: Case, attack: Attack, first: int, *, before: bool = False) -> Transcript:
    """The transcript with the pieces of a message at the ends (or beginnings) of answers, from the turn `first` on.

    Where the answers do not suffice, the pieces that are left stand in the last one.
    """
    places = [i for i in spoken_by_candidate(case) if i >= first]
    pieces: dict[int, str] = {}
    for number, piece in enumerate(attack):
        at = places[min(number, len(places) - 1)]
        pieces[at] = f"{pieces[at]} {piece}" if at in pieces else piece
    turns = []
    for turn in transcript(case).turns:
        piece = pieces.get(turn.index)
        if piece is not None:
            text = f"{piece}\n{turn.text}" if before else f"{turn.text}\n{piece}"
            turn = turn.model_copy(update={"text": text})
        turns.append(turn)
    return Transcript(turns=tuple(turns))


def beside(case: Case, artifact: Artifact, at: int) -> Transcript:
    """The transcript with an artifact at one turn."""
    return Transcript(
        turns=tuple(
            t.model_copy(update={"artifact": artifact}) if t.index == at else t
            for t in transcript(case).turns
        )
    )


def code_with(words: str) -> str:
    """A whole function with some words in a comment and in a text."""
    line = " ".join(words.split("\n"))
    text = line.replace("\\", "\\\\").replace('"', '\\"')
    return (
        "def longest_run(values):\n"
        f"    # {line}\n"
        "    if not values:\n        return 0\n"
        "    best = run = 1\n"
        "    for before, value in zip(values, values[1:]):\n"
        "        run = run + 1 if value == before else 1\n"
        "        best = max(best, run)\n"
        f'    label = "{text}"\n'
        "    return best\n"
    )


def board_with(words: str) -> str:
    """A drawing's texts with some words in a note."""
    return f"- Client\n- Orders service\n- Orders service -> Orders table\n- note: {words}\n- Queue for mails"


@dataclass(frozen=True)
class Outcome:
    """What is made of a transcript: level by criterion (0 where there is none), and what the report names as talk to the
    judge, in the answers and beside them."""

    levels: dict[str, int]
    named: frozenset[str]
    beside: tuple[ArtifactFlag, ...]

    def rises(self, before: "Outcome") -> dict[str, tuple[int, int]]:
        return {
            k: (before.levels[k], level)
            for k, level in self.levels.items()
            if level > before.levels[k]
        }


def outcome(told: Transcript, names: tuple[str, ...] = CRITERIA) -> Outcome:
    dossier = Dossier(read_transcript(told, lexicon()))
    return Outcome(
        levels={name: judge(criterion(name), dossier).level or 0 for name in names},
        named=frozenset(f.evidence.quote for f in flags(dossier) if f.kind in FLAGGED),
        beside=artifact_flags(dossier),
    )


def drawn(
    messages: Iterable[Attack], cases: list[Case], many: int, seed: int
) -> Iterator[tuple[Attack, Case, int]]:
    """Every message, each in so many transcripts and a turn of each, by a seed."""
    rng = random.Random(seed)
    for attack in messages:
        for case in rng.sample(cases, many):
            yield attack, case, rng.choice(spoken_by_candidate(case))
