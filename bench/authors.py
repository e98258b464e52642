"""Who wrote a labelled transcript, told by its number."""

HUNDREDS, TWENTIES = 100, 901
"""The hundreds tell authors apart, and from 901 on the twenties (tests/data/tuning/README.md)."""


def author_of(folder: str, stem: str) -> str:
    """The author of the transcript with this name in a folder of tests/data."""
    number = int(stem.rpartition("-")[2])
    if folder == "evals":
        return "development"
    return f"{number // HUNDREDS}00" if number < TWENTIES else f"{number // 20 * 20 + 1}"
