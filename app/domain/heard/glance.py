"""What a quick look at an answer takes for told, so that probes for the rest can be put first. Nothing is decided by it.

It errs towards told, by words without their order; what was told indeed is found by listening.
"""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from app.domain.guide import Aim
from app.domain.heard.hearing import FAMILIES_OF
from app.domain.wording.lexicon import Lexicon
from app.domain.wording.sieve import Sieve
from app.domain.wording.words import NUMERALS

_OUTCOME = ("outcome", "lasting_count")
_FAMILIES: Mapping[Aim, tuple[str, ...]] = {**FAMILIES_OF, Aim.RESULT: _OUTCOME}
_FIGURE = re.compile(r"\d")
_COUNTED = NUMERALS - {"one", "two", "three", "third", "k", "m"}
"""Those that are seldom said of anything but an amount."""
_BETWEEN = str.maketrans(",.;:!?()", "        ")


class Glance:
    """Which aims the words of an answer hint at. One for each lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._past = lexicon.grammar.irregular_past
        self._signs = Sieve(
            (aim, pattern)
            for aim, families in _FAMILIES.items()
            for pattern in lexicon.patterns(*families)
        )

    def at(self, text: str, aims: Collection[Aim]) -> frozenset[Aim]:
        """Those of some aims of which something may have been told."""
        said = text.casefold().translate(_BETWEEN).split()
        acts = [a == "i" and (b.endswith("ed") or b in self._past) for a, b in pairwise(said)]
        seen = {Aim.SITUATION, Aim.VALUE}
        if _FIGURE.search(text) or not _COUNTED.isdisjoint(said):
            seen.add(Aim.MEASURE)
        if any(acts):
            seen.add(Aim.OWN_PART)
        if sum(acts) > 1:
            seen.add(Aim.ACTION_DETAIL)
        seen.intersection_update(aims)
        return self._signs.among(said, [aim for aim in aims if aim not in seen]) | seen
