"""Learns how signs of an interview speak for each value and for some criteria, and writes `app/domain/checklist/sign_weights.py`.

    python -m bench.sign_weights          prints how well that does on transcripts of authors who were not learned from
    python -m bench.sign_weights --write  learns from all and writes the table

Learned from the labelled transcripts in tests/data/evals and tests/data/tuning; those in tests/data/validation and tests/data/unseen are left alone.
"""

import json
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.content.library import load_library
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.signs import VALUES, signs
from app.domain.listening import read_transcript
from app.domain.measuring.agreement import f1, qwk
from app.flows.brought import parse_transcript
from app.roles.offline_assessor import SIGNALS
from bench.authors import author_of
from bench.learning import fitted, levelled

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
CRITERIA = ("communication", "staff_scope")
"""Those where raters were found to judge by more than the points of the checklist."""
OFTEN, VALUE_PULL, LEVEL_PULL = 8, 10.0, 100.0
PARTLY, CLEARLY = 0.46, 0.74
"""Shares of the interviews learned from that weigh less than what is found in part, and clearly."""
HEAD = '''"""How signs of an interview speak for a value, in hundredths, or for a criterion, in thousandths of a level.

Written by `python -m bench.sign_weights`, which learned them from labelled transcripts. `-` is what holds for every interview;
`x>1` is more than one, `any:` a family of markers (rubrics/lexicon) in any sentence, and `f:` one in a sentence that says something. From the first grade on a criterion is met in part, from
the second on clearly.
"""

from collections.abc import Mapping

'''


@dataclass(frozen=True)
class Told:
    """An interview: who wrote it, what can be weighed of it, and what its raters said."""

    author: str
    signs: tuple[str, ...]
    values: Mapping[str, int]
    levels: Mapping[str, int | None]


def interviews() -> Iterator[Told]:
    library = load_library(ROOT, SIGNALS)
    for folder in ("evals", "tuning"):
        for file in sorted((DATA / folder).glob("*.json")):
            case = json.loads(file.read_text(encoding="utf-8"))
            readings = read_transcript(parse_transcript(case).transcript, library.lexicon)
            yield Told(
                author=author_of(folder, file.stem),
                signs=signs(Dossier(readings)),
                values=case["labels"].get("values") or {},
                levels=case["labels"]["criteria"],
            )


def for_value(told: Sequence[Told], value: str) -> dict[str, int]:
    data = [(_without("f:", t), t.values.get(value, 0) == 2) for t in told if t.values]
    return fitted(data, often=OFTEN, pull=VALUE_PULL)


def for_criterion(told: Sequence[Told], criterion: str) -> dict[str, int]:
    """Only of sentences that say something: else any words that are added could lift a level."""
    seen = [(t, level) for t in told if (level := t.levels.get(criterion)) is not None]
    data = [(_without("any:", t), level) for t, level in seen]
    return levelled(data, often=OFTEN, pull=LEVEL_PULL)


def _without(kind: str, told: Told) -> tuple[str, ...]:
    return tuple(s for s in told.signs if not s.startswith(kind))


def grades(told: Sequence[Told], criterion: str, weights: Mapping[str, int]) -> tuple[int, int]:
    """What an interview has to weigh to meet the criterion in part, and clearly."""
    weighed = sorted(_weigh(weights, t) for t in told if t.levels.get(criterion) is not None)
    return weighed[int(PARTLY * len(weighed))], weighed[int(CLEARLY * len(weighed))]


def _weigh(weights: Mapping[str, int], told: Told) -> int:
    return sum(weights.get(s, 0) for s in told.signs)


def table(weights: Mapping[str, Mapping[str, int]], graded: Mapping[str, tuple[int, int]]) -> str:
    """The module."""
    parts = [HEAD, "WEIGHTS: Mapping[str, str] = {\n"]
    for name, learned in weights.items():
        words = " ".join(f"{sign or '-'}:{weight}" for sign, weight in learned.items())
        wrapped = textwrap.fill(words, 112, break_long_words=False, break_on_hyphens=False)
        parts.append(f'    "{name}": """\n{textwrap.indent(wrapped, "        ")}\n    """,\n')
    parts.append("}\nGRADES: Mapping[str, tuple[int, int]] = {\n")
    parts += [f'    "{name}": {grade},\n' for name, grade in graded.items()]
    return "".join([*parts, "}\n"])


def _print_left_out(told: Sequence[Told]) -> None:
    """How well each author's interviews are judged by what was learned from the others."""
    rest = {a: [t for t in told if t.author != a] for a in sorted({t.author for t in told})}
    for value in VALUES:
        shown = []
        for author, others in rest.items():
            weights = for_value(others, value)
            for one in (t for t in told if t.author == author and t.values):
                shown.append((one.values.get(value, 0) == 2, _weigh(weights, one) > 0))
        print(f"{value}: F1 {f1(shown) or 0:.2f} over authors left out")
    for criterion in CRITERIA:
        pairs = []
        for author, others in rest.items():
            weights = for_criterion(others, criterion)
            for one in (t for t in told if t.author == author):
                if (level := one.levels.get(criterion)) is not None:
                    pairs.append((level, min(4, max(1, round(_weigh(weights, one) / 1000)))))
        print(f"{criterion}: QWK {qwk(pairs, 1, 4) or 0:.2f} over authors left out")


def main() -> None:
    told = tuple(interviews())
    if "--write" not in sys.argv:
        _print_left_out(told)
        return
    weights = {v: for_value(told, v) for v in VALUES} | {
        c: for_criterion(told, c) for c in CRITERIA
    }
    graded = {c: grades(told, c, weights[c]) for c in CRITERIA}
    path = ROOT / "app" / "domain" / "checklist" / "sign_weights.py"
    path.write_text(table(weights, graded), encoding="utf-8")
    print(f"{sum(map(len, weights.values()))} weights written, grades {graded}")


if __name__ == "__main__":
    main()
