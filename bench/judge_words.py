"""Learns which words are those of talk to the judge, and writes `app/domain/guard/judge_words.py`.

    python -m bench.judge_words          prints how many are found among those that were not learned from
    python -m bench.judge_words --write  learns from all and writes the table

Learned from the messages, honest sentences, labelled transcripts and sample answers in tests/data and rubrics.
"""

import json
import sys
import textwrap
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

from app.domain.guard.wording_of_judging import signs
from app.domain.sentences import split
from bench.learning import Example, learned
from bench.opening_words import written

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
OFTEN, LEAST, FOLDS = 3, 3, 4
THRICE = 3
"""How often each message is gone through for each honest sentence."""
HEAD = '''"""How words speak for talk to the judge, in tenths; written by `python -m bench.judge_words`.

Learned from messages to the judge, and from honest answers. `#` is a figure; the bias is what speaks against it from the start.
"""

'''


@dataclass(frozen=True)
class Text:
    """A message, or what honest people say, in sentences. `group` keeps together what is by one author."""

    group: str
    sentences: tuple[str, ...]
    message: bool

    @property
    def fold(self) -> int:
        return zlib.crc32(self.group.encode()) % FOLDS

    @property
    def windows(self) -> list[str]:
        """Its sentences alone and two by two."""
        return [*self.sentences, *(f"{a} {b}" for a, b in pairwise(self.sentences))]


def messages() -> Iterator[Text]:
    """Talk to the judge."""
    kinds = yaml.safe_load((DATA / "injections.yaml").read_text(encoding="utf-8"))
    unnamed = yaml.safe_load((DATA / "unnamed.yaml").read_text(encoding="utf-8"))
    for entry in (*(e for entries in kinds.values() for e in entries), *unnamed):
        text = entry if isinstance(entry, str) else " ".join(entry)
        yield Text(text, _split(text), message=True)


def honest() -> Iterator[Text]:
    """Sentences that only sound so, whole transcripts without a message, and sample answers."""
    for text in (*yaml.safe_load((DATA / "honest.yaml").read_text(encoding="utf-8")), *written()):
        yield Text(text, _split(text), message=False)
    for file in sorted(DATA.glob("*/*.json")):
        case = json.loads(file.read_text(encoding="utf-8"))
        if "injection" in case["traps"]:
            continue
        said = [s["text"] for t in case["turns"] for s in t.get("segments", ())]
        yield Text(file.stem, tuple(s for text in said for s in _split(text)), message=False)


def _split(text: str) -> tuple[str, ...]:
    return tuple(text[a:b] for a, b in split(text) if not text[a:b].startswith("```"))


def examples(texts: Sequence[Text]) -> list[Example]:
    found: list[Example] = []
    for text in texts:
        if text.message:
            found += [(signs(" ".join(text.sentences)), True)] * THRICE
        else:
            found += [(signs(window), False) for window in text.windows]
    return found


def table(weights: dict[str, int]) -> str:
    """The module."""
    words = " ".join(f"{word}:{weight}" for word, weight in weights.items() if word)
    wrapped = textwrap.fill(words, 116, break_long_words=False, break_on_hyphens=False)
    return f'{HEAD}BIAS = {weights[""]}\nWORDS = """\n{wrapped}\n"""\n'


def main() -> None:
    texts = [*messages(), *honest()]
    if "--write" in sys.argv:
        weights = learned(examples(texts), often=OFTEN, least=LEAST, fixed=("",))
        path = ROOT / "app" / "domain" / "guard" / "judge_words.py"
        path.write_text(table(weights), encoding="utf-8")
        print(f"{len(weights)} weights written")
        return
    scored: list[tuple[Text, int]] = []
    for fold in range(FOLDS):
        weights = learned(
            examples([t for t in texts if t.fold != fold]), often=OFTEN, least=LEAST, fixed=("",)
        )
        for text in (t for t in texts if t.fold == fold):
            best = max(
                (sum(weights.get(s, 0) for s in signs(w)) for w in text.windows), default=-99
            )
            scored.append((text, best))
    for least in range(0, 31, 3):
        named = sum(t.message and s > least for t, s in scored)
        wrong = sum(not t.message and s > least for t, s in scored)
        said = sum(t.message for t, _ in scored)
        print(
            f"above {least:2}: {named} of {said} messages, {wrong} of {len(scored) - said} honest texts"
        )


if __name__ == "__main__":
    main()
