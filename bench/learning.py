"""Weights of signs that are there or not, small enough to be kept in a file: for what is of a kind or not, and for levels.

`learned` and `fitted` are logistic regressions, one for many thousand short examples and one for a few hundred long ones;
`levelled` is a linear one.
"""

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


def fitted(data: Sequence[Example], *, often: int, pull: float, sweeps: int = 25) -> dict[str, int]:
    """The weights in hundredths that fit best where each is pulled towards nothing (ridge), by coordinate descent.

    Cyclical Newton steps over one weight at a time, as in Friedman, Hastie and Tibshirani, J. Stat. Softw. 33 (2010). The
    empty sign, which everything has, is the bias and is not pulled. `pull` is the ridge penalty: 10 is strong for a few hundred
    examples. What is met less than `often` times is not learned.
    """
    has = _where([found for found, _ in data], often)
    weights, sums = dict.fromkeys(has, 0.0), [0.0] * len(data)
    for _ in range(sweeps):
        for f, where in has.items():
            ridge = pull if f else 0.0
            slope, bend = -ridge * weights[f], ridge + 1e-6
            for at in where:
                p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sums[at]))))
                slope += data[at][1] - p
                bend += p * (1 - p)
            step = slope / bend
            weights[f] += step
            for at in where:
                sums[at] += step
    return {f: round(100 * w) for f, w in weights.items() if round(100 * w)}


def levelled(
    data: Sequence[tuple[tuple[str, ...], int]],
    *,
    often: int,
    pull: float,
    sweeps: int = 25,
    rising: bool = False,
) -> dict[str, int]:
    """The weights, in thousandths of a level, whose sum comes nearest to each level (ridge regression, Hoerl and Kennard 1970).

    By coordinate descent. The empty sign is the bias and is not pulled; what is met less than `often` times is not learned.
    `rising` lets no sign speak against a level (non-negative least squares, Lawson and Hanson 1974).
    """
    has = _where([found for found, _ in data], often)
    weights, rest = dict.fromkeys(has, 0.0), [float(level) for _, level in data]
    for _ in range(sweeps):
        for f, where in has.items():
            ridge = pull if f else 0.0
            step = (sum(rest[at] for at in where) - ridge * weights[f]) / (len(where) + ridge)
            if rising and f:
                step = max(step, -weights[f])
            weights[f] += step
            for at in where:
                rest[at] -= step
    return {f: round(1000 * w) for f, w in weights.items() if round(1000 * w)}


def _where(data: Sequence[tuple[str, ...]], often: int) -> dict[str, list[int]]:
    """In which of them each sign is met that is met often enough."""
    met = Counter(f for found in data for f in found)
    has: dict[str, list[int]] = {f: [] for f, n in sorted(met.items()) if n >= often}
    for at, found in enumerate(data):
        for f in found:
            if f in has:
                has[f].append(at)
    return has
