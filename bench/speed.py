"""(e) How long the rules take for an interview of 45 minutes, and how much memory beyond the idle process."""

import json
import resource
import time
from pathlib import Path

from app.content.library import load_library
from app.domain.checklist.dossier import Dossier
from app.domain.listening import read_transcript
from app.domain.transcript import Transcript
from app.domain.wording.words import words
from app.flows.brought import parse_transcript
from app.roles.offline_assessor import SIGNALS, judge
from bench.load.table import Figure

ROOT = Path(__file__).resolve().parent.parent
SECONDS, MEGABYTES = 0.3, 60
"""What judging may take, and how much memory."""
SPOKEN = 45 * 60
"""Words of a candidate who talks for two thirds of 45 minutes at 90 words a minute."""


def long_transcript() -> Transcript:
    """Labelled transcripts joined until 45 minutes of talk are there."""
    turns: list[dict[str, object]] = []
    said = 0
    for file in sorted((ROOT / "tests" / "data" / "evals").glob("beh-*.json")):
        for turn in json.loads(file.read_text(encoding="utf-8"))["turns"]:
            turns.append(turn)
            said += sum(len(s["text"].split()) for s in turn.get("segments", []))
        if said >= SPOKEN:
            break
    return parse_transcript({"id": "long", "round": "behavioral", "turns": turns}).transcript


NOTE = (
    "(e) The best of five, on the processor, for {said} words of a candidate: from the stored text to a level for every"
    " criterion. What is read of words before is forgotten between."
)


async def speed(_folder: Path, figures: list[Figure], *, quick: bool) -> None:
    """The rules alone, in this process: no server is asked."""
    library = load_library(ROOT, SIGNALS)
    _, round_ = library.find_round("behavioral-culture")
    transcript = long_transcript()
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = []
    for _ in range(2 if quick else 5):
        words.cache_clear()
        library.lexicon.forget()
        began = time.process_time()
        dossier = Dossier(read_transcript(transcript, library.lexicon))
        for criterion in round_.criteria:
            judge(criterion, dossier)
        took.append(time.process_time() - began)
    above = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle) / 1024
    note = NOTE.format(said=sum(len(turn.text.split()) for turn in transcript.answers))
    best = min(took)
    figures += [
        Figure("judging 45 minutes by rules", f"{best:.2f} s", "", f"{SECONDS} s", best <= SECONDS, note),
        Figure("memory beyond the idle process", f"{above:.0f} MB", "", f"{MEGABYTES} MB", above <= MEGABYTES, note),
    ]  # fmt: skip
