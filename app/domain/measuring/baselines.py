"""Assessors that understand nothing, to hold figures against."""

from collections.abc import Sequence
from statistics import median
from typing import Any

from app.domain.measuring.labelled import Labelled


def by_words(cases: Sequence[Labelled]) -> dict[str, dict[str, Any]]:
    """Levels from nothing but how many words the candidate said, in quartiles."""
    ranked = sorted(cases, key=lambda c: c.words)
    return {c.id: _flat(c, 1 + 4 * n // len(ranked)) for n, c in enumerate(ranked)}


def always_the_median(cases: Sequence[Labelled]) -> dict[str, dict[str, Any]]:
    """The same level for everybody: the middle one of the labels for the whole interview."""
    known = [level for c in cases if (level := c.criteria["overall"]) is not None]
    middle = int(median(known)) if known else 2
    return {c.id: _flat(c, middle) for c in cases}


def _flat(case: Labelled, level: int) -> dict[str, Any]:
    return {"overall": level, "criteria": {name: {"level": level} for name in case.criteria}}
