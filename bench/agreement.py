"""How well the offline assessor agrees with labelled transcripts, beside two baselines.

    python bench/agreement.py FOLDER SCORER.py [--thirds]

FOLDER holds labelled transcripts, SCORER.py is the scoring script that belongs to them. The baselines are the number of
the candidate's words cut into quartiles, and always the median level. `--thirds` prints the figures of each third of the
files: how much they scatter, not how well the rules would do on files they were not written on.
"""

import argparse
import importlib.util
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.content.library import load_library  # noqa: E402 - the repository root comes first
from app.domain.dossier import Dossier  # noqa: E402
from app.domain.guide import Guide, Round  # noqa: E402
from app.domain.listening import read_transcript  # noqa: E402
from app.domain.report import Method  # noqa: E402
from app.domain.reporting import build_report  # noqa: E402
from app.domain.score_line import score_line  # noqa: E402
from app.domain.transcript import Speaker, Transcript, Turn  # noqa: E402
from app.roles.offline_assessor import SIGNALS, judge  # noqa: E402

LONG_NAMES = {
    "recruiter": "recruiter-screen",
    "phone": "technical-phone-screen",
    "coding": "advanced-coding",
    "system_design": "system-design",
    "behavioral": "behavioral-culture",
    "leadership": "leadership-partnership",
}
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def transcript_of(case: dict) -> Transcript:
    turns = []
    for index, turn in enumerate(case["turns"]):
        text = turn["text"] if "text" in turn else " ".join(s["text"] for s in turn["segments"])
        turns.append(Turn(index=index, speaker=Speaker(turn["speaker"]), text=text, at=EPOCH))
    return Transcript(turns=tuple(turns))


def round_for(case: dict, guide: Guide) -> Round:
    """The case's round; while it has no content, the first round judged on every criterion that exists."""
    name = LONG_NAMES[case["round"]]
    known = next((r for r in guide.rounds if r.id == name), None)
    if known is not None:
        return known
    model = guide.rounds[0]
    wanted = [k for k, v in case["labels"]["criteria"].items() if v is not None]
    weights = tuple(w for w in model.scored if w.criterion in wanted)
    return model.model_copy(update={"id": name, "scored": weights or model.scored})


def assess(case: dict, guide: Guide, lexicon: object) -> dict:
    transcript, round_ = transcript_of(case), round_for(case, guide)
    readings = read_transcript(transcript, lexicon)
    dossier = Dossier(readings)
    report = build_report(
        guide=guide.id,
        round_=round_,
        values=guide.values,
        expectations=guide.expectations,
        transcript=transcript,
        readings=readings,
        assessments=tuple(judge(c, dossier) for c in round_.criteria),
        method=Method(engine="offline", model=None, samples=1, rubric="", notes=()),
    )
    return score_line(case["id"], report)


def by_words(cases: dict[str, dict]) -> dict[str, int]:
    """Levels from nothing but the number of the candidate's words, in quartiles."""
    words = {
        k: sum(len(t.text.split()) for t in transcript_of(c).answers) for k, c in cases.items()
    }
    ranked = sorted(words, key=lambda k: words[k])
    return {k: 1 + 4 * i // len(ranked) for i, k in enumerate(ranked)}


def flat(cases: dict[str, dict], levels: dict[str, int]) -> dict[str, dict]:
    """The same level for every criterion of a case."""
    return {
        k: {
            "overall": levels[k],
            "criteria": {c: {"level": levels[k]} for c in case["labels"]["criteria"]},
        }
        for k, case in cases.items()
    }


def median_levels(cases: dict[str, dict]) -> dict[str, int]:
    overall = int(median(c["labels"]["criteria"]["overall"] for c in cases.values()))
    return dict.fromkeys(cases, overall)


def show(title: str, result: dict, criteria: list[str]) -> None:
    cells = "  ".join(f"{c[:14]}={_figure(result['qwk'].get(c))}" for c in criteria)
    print(f"{title:>12}  {cells}")


def _figure(value: float | None) -> str:
    return "  -  " if value is None else f"{value:5.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--thirds", action="store_true")
    parser.add_argument("--rounds", nargs="*", help="only these rounds, as the files name them")
    parser.add_argument("--out", type=Path, help="write the assessments here, one JSON line each")
    args = parser.parse_args()
    scorer = load_scorer(args.scorer)
    cases = scorer.load_labelled(args.folder)
    if args.rounds:
        cases = {k: c for k, c in cases.items() if c["round"] in args.rounds}
    library = load_library(ROOT, SIGNALS)
    assessed = {k: assess(c, library.guides[0], library.lexicon) for k, c in cases.items()}
    if args.out:
        args.out.write_text("".join(json.dumps(a) + "\n" for a in assessed.values()))
    result = scorer.score(cases, assessed)
    criteria = [c for c in result["qwk"] if result["n"][c] >= 2]
    show("rules", result, criteria)
    show("word count", scorer.score(cases, flat(cases, by_words(cases))), criteria)
    show("median", scorer.score(cases, flat(cases, median_levels(cases))), criteria)
    if args.thirds:
        for n in range(3):
            part = {k: c for i, (k, c) in enumerate(cases.items()) if i % 3 == n}
            show(f"third {n + 1}", scorer.score(part, assessed), criteria)
    print(json.dumps({k: v for k, v in result.items() if k not in ("qwk", "missing")}, indent=1))


if __name__ == "__main__":
    main()
