"""How figures, days and outcomes are worded on pages."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
LEVEL_WORDS = {1: "Below the bar", 2: "Mixed", 3: "Solid at the bar", 4: "Exceptional"}
MODES = (
    ("real", "Real", "As on the day: no praise, no comments. The feedback is in the report."),
    ("coach", "Coach", "After each answer you hear what came across and what was missing."),
)


@dataclass(frozen=True, slots=True)
class Score:
    """A mean level as four pips with its words."""

    pips: int
    words: str


def score(mean: float) -> Score:
    return Score(pips=round(mean), words=f"{mean:.1f} of 4")


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


@lru_cache(maxsize=512)
def day(moment: datetime) -> str:
    """The date where this server runs, which is where its candidate sits."""
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y}"


def day_and_time(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local.day} {local:%b %Y, %H:%M}"


def number_word(count: int) -> str:
    """A small number as a sentence begins with it."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
