"""A plain logistic regression over signs that are there or not, in tenths and small enough to be kept in a file."""

import math
import random
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

ROUNDS, RATE, SHRINK = 12, 0.25, 0.03
"""How often everything is gone through, how long a first step is, and how much of a weight goes in each round."""

Example = tuple[tuple[str, ...], bool]
"""The signs of one thing, and whether it is of the kind that is learned."""


def learned(
    data: Sequence[Example], *, often: int, least: int, fixed: Collection[str] = ()
) -> dict[str, int]:
    """The weights in tenths, by adaptive gradient steps (AdaGrad, Duchi et al. 2011); small ones shrink away.

    What is met less than `often` times is not learned, what weighs less than `least` tenths is left out, and `fixed` signs
    do not shrink.
    """
    met = Counter(f for found, _ in data for f in found)
    known = [(tuple(f for f in found if met[f] >= often), new) for found, new in data]
    weights = dict.fromkeys((f for f, n in met.items() if n >= often), 0.0)
    slopes = dict.fromkeys(weights, 1e-2)
    rng = random.Random(0)
    for _ in range(ROUNDS):
        rng.shuffle(known)
        for found, new in known:
            error = 1 / (1 + math.exp(-_bounded(weights, found))) - new
            for f in found:
                slopes[f] += error * error
                weights[f] -= RATE * error / math.sqrt(slopes[f])
        for f, w in weights.items():
            weights[f] = w if f in fixed else w - math.copysign(min(abs(w), SHRINK), w)
    tenths = {f: round(w * 10) for f, w in weights.items()}
    return {f: w for f, w in sorted(tenths.items()) if abs(w) >= least}


def _bounded(weights: Mapping[str, float], found: Sequence[str]) -> float:
    return max(-30.0, min(30.0, sum(weights[f] for f in found)))
