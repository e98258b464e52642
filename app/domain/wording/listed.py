"""How several things are named in one sentence."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, or `A, B and C`; empty without any."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
