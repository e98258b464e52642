"""Learns from texts with full stops where sentences begin when there are none, and writes `app/domain/wording/opening_words.py`.

    python -m bench.opening_words          prints how well that does on texts that were not learned from
    python -m bench.opening_words --write  learns from all texts and writes the table

A plain logistic regression over single words that are common enough to be known again elsewhere.
"""

import json
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.content.library import load_library
from app.domain.sentences import split
from app.domain.wording.unstopped import features
from app.roles.offline_assessor import SIGNALS
from bench.learning import Example, learned

ROOT = Path(__file__).resolve().parent.parent
OFTEN = 12
"""So often a word has to be met to be learned."""
LEAST = 3
"""Tenths; what weighs less is left out."""
_STOPS = (re.compile(r"[.!?]+(?=\s|$)"), re.compile(r"[.,;:!?]+(?=\s|$)"))
_WRITABLE = re.compile(r"[icd][<>+#^,A]*[\w'-]*")
HEAD = '''"""How words beside a capital speak for a sentence that begins there, in tenths; written by `python -m bench.opening_words`.

Learned from sample answers and labelled transcripts with full stops. `i` is the pronoun, `c` another capital, `d` a figure.
"""

from collections.abc import Mapping

'''


def spoken() -> list[str]:
    """Answers of labelled transcripts, one text each."""
    texts = []
    for file in sorted((ROOT / "tests" / "data").glob("*/*.json")):
        for turn in json.loads(file.read_text(encoding="utf-8"))["turns"]:
            if turn["speaker"] == "candidate":
                texts.append(" ".join(s["text"] for s in turn["segments"]))
    return [t for t in texts if "```" not in t]


def written() -> list[str]:
    """What the authors of guides wrote for candidates to say."""
    texts = []
    for guide in load_library(ROOT, SIGNALS).guides:
        for round_ in guide.rounds:
            texts += [a.answer for c in round_.criteria for a in c.answers]
            for question in (q for topic in round_.topics for q in topic.questions):
                texts += [question.sample_answer, question.staff_cue]
    return [t for t in dict.fromkeys(texts) if t and "```" not in t]


def examples(text: str) -> Iterator[Example]:
    """Every capital and figure, with and without commas, and whether a sentence begins there."""
    text = " ".join(text.split())
    begins = {start for start, _ in split(text)}
    for stops in _STOPS:
        said = stops.sub("", text).split()
        tokens = list(re.finditer(r"\S+", text))
        if len(said) != len(tokens):
            continue
        since = 0
        for at in range(1, len(said)):
            since += 1
            found = features(said[at - 1], said[at], [*said, ""][at + 1], since, first=at == 1)
            new = tokens[at].start() in begins
            if found:
                yield tuple(found), new
            if new:
                since = 0


def _weights(data: Sequence[Example]) -> dict[str, int]:
    weights = learned(data, often=OFTEN, least=LEAST, fixed="icd")
    return {f: w for f, w in weights.items() if _WRITABLE.fullmatch(f)}


def score(weights: Mapping[str, int], data: Sequence[Example]) -> float:
    """F1 of beginnings, each judged with the true ones before it."""
    hit = wrong = missed = 0
    for found, new in data:
        said = sum(weights.get(f, 0) for f in found) > 0
        hit, wrong, missed = (
            hit + (said and new),
            wrong + (said and not new),
            missed + (new and not said),
        )
    return 2 * hit / (2 * hit + wrong + missed)


def table(weights: Mapping[str, int]) -> str:
    """The module."""
    lines = [HEAD]
    kinds = {f: w for f, w in weights.items() if not re.match(r"[icd][<>+]", f)}
    lines.append(f"KINDS: Mapping[str, int] = {kinds!r}\n")
    for name, sign in (("OPENS", ">"), ("BEFORE", "<"), ("AFTER", "+")):
        lines.append(f"{name}: Mapping[str, str] = {{\n")
        for kind in "icd":
            words = [f"{f[2:]}:{w}" for f, w in weights.items() if f.startswith(kind + sign)]
            wrapped = textwrap.fill(
                " ".join(words), 96, break_long_words=False, break_on_hyphens=False
            )
            lines.append(f'    "{kind}": """\n{textwrap.indent(wrapped, "    ")}\n    """,\n')
        lines.append("}\n")
    return "".join(lines)


def main() -> None:
    answers, authored = spoken(), written()
    if "--write" in sys.argv:
        weights = _weights([e for t in (*answers, *authored) for e in examples(t)])
        path = ROOT / "app" / "domain" / "wording" / "opening_words.py"
        path.write_text(table(weights), encoding="utf-8")
        print(f"{len(weights)} weights written")
        return
    size = len(answers) // 3
    for third in range(3):
        inside = range(third * size, (third + 1) * size)
        held = [e for n in inside for e in examples(answers[n])]
        rest = [t for n, t in enumerate(answers) if n not in inside]
        weights = _weights([e for t in (*rest, *authored) for e in examples(t)])
        print(f"third {third + 1}: F1 {score(weights, held):.3f} with {len(weights)} weights")


if __name__ == "__main__":
    main()
