"""The rows in which an answer then stands beside the one now."""

from dataclasses import dataclass

from app.domain.practising.retrying import BeforeAfter, Told
from app.domain.report import StarPart

PART_TITLES: dict[StarPart, str] = {
    "S": "Situation",
    "T": "Task",
    "A": "Action",
    "R": "Result",
    "L": "Lesson",
}
STRENGTH_WORDS = {0: "missing", 1: "thin", 2: "clear"}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing then and now: how much of it, 0 to 2, and in words."""

    title: str
    before: int
    before_words: str
    after: int
    after_words: str


def rows(found: BeforeAfter) -> tuple[Row, ...]:
    """What can be compared: of stories their parts, of choices how they were weighed. Empty when one was not answered."""
    before, after = found.before, found.after
    if before is None or after is None:
        return ()
    told: list[Row] = []
    if before.story or after.story:
        for part, title in PART_TITLES.items():
            then, now = before.strength[part], after.strength[part]
            told.append(Row(title, then, STRENGTH_WORDS[then], now, STRENGTH_WORDS[now]))
        told.append(_told("A measure of the result", before.measured, after.measured))
    if before.weighed and after.weighed:
        told += _weighed(before, after)
    return tuple(told)


def _weighed(before: Told, after: Told) -> tuple[Row, ...]:
    return (
        Row(
            "Alternatives",
            min(before.alternatives, 2),
            f"{before.alternatives} named",
            min(after.alternatives, 2),
            f"{after.alternatives} named",
        ),
        _told("What the choice cost", before.cost, after.cost),
        _told("The decision", before.decision, after.decision),
        _told("What would change it", before.would_change, after.would_change),
    )


def _told(title: str, before: bool, after: bool) -> Row:
    words = {True: "told", False: "missing"}
    return Row(title, 2 * before, words[before], 2 * after, words[after])
