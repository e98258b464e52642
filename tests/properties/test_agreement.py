"""Labelled transcripts from other hands: the levels of the told rounds stay near what careful people gave."""

from collections import Counter

import pytest

from tests.properties.cases import ROOT, levels, load

FLOORS = {"star_structure": 0.6, "culture_alignment": 0.7, "staff_scope": 0.65}
"""Below what was measured when the rules were written, so that only a real loss fails."""
OTHERS = sorted((ROOT / "tests" / "data" / "others").glob("*.json"))


def kappa(pairs: list[tuple[int, int]]) -> float:
    """Quadratic weighted kappa on the levels 1 to 4."""
    seen, given, got = Counter(pairs), Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    apart = sum(n * (a - b) ** 2 for (a, b), n in seen.items())
    chance = sum(given[a] * got[b] * (a - b) ** 2 for a in given for b in got) / len(pairs)
    return 1 - apart / chance


@pytest.mark.parametrize("criterion", FLOORS)
def test_levels_agree_with_people(criterion: str) -> None:
    cases = [load(f) for f in OTHERS]
    pairs = [(c["labels"]["criteria"][criterion], levels(c)[criterion]) for c in cases]
    assert kappa(pairs) >= FLOORS[criterion]


def test_the_files_are_there() -> None:
    assert len(OTHERS) >= 10
