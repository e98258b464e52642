"""Learns what speaks for each part of a story in a sentence, and writes `app/domain/heard/telling_weights.py`.

    python -m bench.telling_weights          prints how well that does on transcripts of authors who were not learned from
    python -m bench.telling_weights --write  learns from all and writes the table

Learned from the labelled transcripts in tests/data/evals and tests/data/tuning; those in tests/data/validation and tests/data/unseen are left alone. Takes some
minutes. First it is learned what sentences tell, by the parts that their authors marked; then, from what that gives for authors
who were left out, how clearly an answer tells each part and whether its end has a figure.
"""

import json
import sys
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.content.library import load_library
from app.domain.heard.outcome import is_measured
from app.domain.heard.phrase import Phrase, phrases
from app.domain.heard.star import Star, read_star
from app.domain.heard.telling import CLEARLY_MEASURED, chance, clear
from app.domain.heard.telling_signs import (
    KINDS,
    MEASURED,
    PARTS,
    Chances,
    counts,
    measure_signs,
    sentence_signs,
    strength_signs,
)
from app.domain.listening import sentences_of
from app.domain.measuring.agreement import f1, qwk
from app.flows.brought import parse_transcript
from app.roles.offline_assessor import SIGNALS
from bench.authors import author_of
from bench.learning import fitted, levelled

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
FOLDS = 5
"""Authors are left out in so many groups."""
OFTEN, PULL, SWEEPS = 30, 10.0, 8
"""For the parts of sentences; rarer signs say little of what others will say."""
OFTEN_AT_ENDS, OFTEN_IN_ANSWERS, RISING_SWEEPS = 8, 8, 100
RESULT_FIRST = 4
"""Of every so many answers one is learned from with its result told first as well: some candidates do."""
LEAST = 3
"""Hundredths; what weighs less is left out."""
TABLE = ROOT / "app" / "domain" / "heard" / "telling_weights.py"
HEAD = '''"""What speaks for each part of a story in a sentence, and for an end that has a figure, in hundredths; how clearly an answer tells a part, in thousandths.

Written by `python -m bench.telling_weights`, which learned them from labelled transcripts. `-` is what holds for every sentence or answer.
`M` is an end with a figure, `w:` a word, `f:` a family of markers (rubrics/lexicon), `p:` and `n:` what the sentence before and the next one hold. From a cut on an
end is measured, a part is told, and told clearly.
"""

from collections.abc import Mapping

'''
Weights = Mapping[str, Mapping[str, int]]
Cuts = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Answer:
    """An answer: who wrote it, what may be seen of it, which part each sentence tells, and what its raters said."""

    author: str
    told: tuple[Phrase, ...]
    star: Star
    signs: Sequence[frozenset[str]]
    parts: tuple[str, ...]
    levels: Mapping[str, int] | None
    measured: bool

    def tells(self, kind: str) -> list[bool]:
        """Which sentences tell a part, or measure the end of an answer that raters called measured."""
        if kind != MEASURED:
            return [part == kind for part in self.parts]
        ends = (part == "R" and self.measured for part in self.parts)
        return [
            end and (counts(p) or is_measured(p)) for end, p in zip(ends, self.told, strict=True)
        ]


def answers() -> list[Answer]:
    library = load_library(ROOT, SIGNALS)
    found = []
    for folder in ("evals", "tuning"):
        for file in sorted((DATA / folder).glob("*.json")):
            case = json.loads(file.read_text(encoding="utf-8"))
            transcript = parse_transcript(case).transcript
            labels = {a["turn"]: a for a in case["labels"]["answers"]}
            said = sentences_of(transcript, library.lexicon)
            for turn, sentences in zip(transcript.answers, said, strict=True):
                told = phrases(sentences, library.lexicon)
                question = transcript.question_before(turn.index) or ""
                label = labels.get(turn.index)
                found.append(
                    Answer(
                        author=author_of(folder, file.stem),
                        told=told,
                        star=read_star(told, question),
                        signs=sentence_signs(told),
                        parts=_parts(told, case["turns"][turn.index]["segments"]),
                        levels=_levels(label) if label else None,
                        measured=bool(label and label["measured_result"]),
                    )
                )
    return found


def with_result_first(known: Sequence[Answer]) -> list[Answer]:
    """The answers, and some of them once more with what came of it before everything else, unrated."""
    turned = []
    for a in known[::RESULT_FIRST]:
        order = sorted(range(len(a.told)), key=lambda at: a.parts[at] != "R")
        if order != list(range(len(order))):
            told = tuple(a.told[at] for at in order)
            parts = tuple(a.parts[at] for at in order)
            turned.append(
                replace(a, told=told, signs=sentence_signs(told), parts=parts, levels=None)
            )
    return [*known, *turned]


def _levels(label: Mapping[str, object]) -> dict[str, int]:
    star = label["star"]
    assert isinstance(star, dict)
    return {**star, "L": int(str(label["reflection"]))}


def _parts(told: Sequence[Phrase], segments: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The part of the segment in which each sentence begins."""
    ends, end = [], 0
    for segment in segments:
        end += len(segment["text"]) + 1
        ends.append((end, segment["part"]))
    return tuple(next((p for e, p in ends if s.sentence.start < e), "O") for s in told)


def of_sentences(known: Sequence[Answer]) -> dict[str, dict[str, int]]:
    weights = {}
    for kind in KINDS:
        data = [
            (tuple(sorted(signs)), tells)
            for a in known
            for signs, tells in zip(a.signs, a.tells(kind), strict=True)
        ]
        learned = fitted(data, often=OFTEN, pull=PULL, sweeps=SWEEPS)
        weights[kind] = {s: w for s, w in learned.items() if not s or abs(w) >= LEAST}
    return weights


def chances(answer: Answer, weights: Weights) -> list[Chances]:
    return [
        {
            kind: chance(sum(weights[kind].get(s, 0) for s in signs)) if phrase.eligible else 0.0
            for kind in KINDS
        }
        for phrase, signs in zip(answer.told, answer.signs, strict=True)
    ]


@dataclass(frozen=True)
class Seen:
    """A rated answer beside what its sentences are likely to tell, as learned from other authors."""

    answer: Answer
    chances: Sequence[Chances]

    def signs(self, name: str) -> tuple[str, ...]:
        a = self.answer
        if name == CLEARLY_MEASURED:
            return tuple(sorted(measure_signs(a.told, self.chances, a.star)))
        part = next(p for p in PARTS if clear(p) == name)
        return tuple(sorted(strength_signs(part, a.told, self.chances, a.star)))

    def level(self, name: str) -> int:
        part = next(p for p in PARTS if clear(p) == name)
        return self.answer.levels[part] if self.answer.levels else 0


def of_answers(seen: Sequence[Seen]) -> dict[str, dict[str, int]]:
    weights = {
        clear(p): levelled(
            [(s.signs(clear(p)), s.level(clear(p))) for s in seen],
            often=OFTEN_IN_ANSWERS,
            pull=PULL,
            sweeps=RISING_SWEEPS,
            rising=True,
        )
        for p in PARTS
    }
    data = [(s.signs(CLEARLY_MEASURED), s.answer.measured) for s in seen]
    learned = fitted(data, often=OFTEN_AT_ENDS, pull=PULL)
    weights[CLEARLY_MEASURED] = {s: w for s, w in learned.items() if not s or abs(w) >= LEAST}
    return weights


def weigh(weights: Mapping[str, int], signs: Sequence[str]) -> int:
    return sum(weights.get(s, 0) for s in signs)


def cuts(weighed: Mapping[str, Sequence[tuple[Seen, int]]]) -> dict[str, tuple[int, ...]]:
    """Where answers of authors who were left out agree best with their raters."""
    found: dict[str, tuple[int, ...]] = {}
    for name, pairs in weighed.items():
        if name == CLEARLY_MEASURED:
            found[name] = (
                max(
                    range(-80, 81, 10),
                    key=lambda c: f1([(s.answer.measured, w > c) for s, w in pairs]) or 0,
                ),
            )
            continue
        found[name] = max(
            ((low, high) for low in range(300, 1000, 50) for high in range(1100, 1750, 50)),
            key=lambda two: (
                qwk([(s.level(name), sum(w > c for c in two)) for s, w in pairs], 0, 2) or 0
            ),
        )
    return found


def folds(known: Sequence[Answer]) -> list[set[str]]:
    authors = sorted({a.author for a in known})
    return [set(authors[i::FOLDS]) for i in range(FOLDS)]


def left_out(known: Sequence[Answer]) -> list[Seen]:
    """Every rated answer, with what was learned from the authors of other folds."""
    seen = []
    for fold in folds(known):
        weights = of_sentences([a for a in known if a.author not in fold])
        seen += [
            Seen(a, chances(a, weights)) for a in known if a.author in fold and a.levels is not None
        ]
        print(f"learned without {', '.join(sorted(fold))}", file=sys.stderr)
    return seen


def weighed_out(known: Sequence[Answer], seen: Sequence[Seen]) -> dict[str, list[tuple[Seen, int]]]:
    """What every rated answer weighs by what was learned from others."""
    weighed: dict[str, list[tuple[Seen, int]]] = {}
    for fold in folds(known):
        weights = of_answers([s for s in seen if s.answer.author not in fold])
        for one in (s for s in seen if s.answer.author in fold):
            for name, learned in weights.items():
                weighed.setdefault(name, []).append((one, weigh(learned, one.signs(name))))
    return weighed


def table(weights: Weights, cut: Cuts) -> str:
    """The module."""
    parts = [HEAD, "WEIGHTS: Mapping[str, str] = {\n"]
    for name, learned in weights.items():
        words = " ".join(f"{sign or '-'}:{weight}" for sign, weight in sorted(learned.items()))
        wrapped = textwrap.fill(words, 150, break_long_words=False, break_on_hyphens=False)
        parts.append(f'    "{name}": """\n{textwrap.indent(wrapped, "        ")}\n    """,\n')
    parts.append("}\nCUTS: Mapping[str, tuple[int, ...]] = {\n")
    parts += [f'    "{name}": {found},\n' for name, found in cut.items()]
    return "".join([*parts, "}\n"])


def main() -> None:
    known = with_result_first(answers())
    seen = left_out(known)
    weighed = weighed_out(known, seen)
    cut = cuts(weighed)
    for name, pairs in weighed.items():
        if name == CLEARLY_MEASURED:
            shown = [(s.answer.measured, w > cut[name][0]) for s, w in pairs]
            print(f"{name}: F1 {f1(shown) or 0:.2f} over authors left out")
        else:
            rated = [(s.level(name), sum(w > c for c in cut[name])) for s, w in pairs]
            print(f"{name}: QWK {qwk(rated, 0, 2) or 0:.2f} over authors left out")
    if "--write" in sys.argv:
        weights = {**of_sentences(known), **of_answers(seen)}
        TABLE.write_text(table(weights, cut), encoding="utf-8")
        print(f"{sum(map(len, weights.values()))} weights written, cuts {cut}")


if __name__ == "__main__":
    main()
