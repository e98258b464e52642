"""One table: each figure beside its reference of the same run, and whether it stays within what is wanted."""

from collections.abc import Iterable
from dataclasses import dataclass

COLUMNS = ("what", "Greenroom", "reference, same run", "wanted", "met")


@dataclass(frozen=True)
class Figure:
    """One line. `holds` is None where nothing is promised; `note` says what the figure stands for."""

    what: str
    measured: str
    reference: str = ""
    allowed: str = ""
    holds: bool | None = None
    note: str = ""

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        met = {None: "", True: "yes", False: "NO"}[self.holds]
        return (self.what, self.measured, self.reference, self.allowed, met)


def table(figures: Iterable[Figure]) -> str:
    """The lines, in columns; notes stand below, each once."""
    rows = [COLUMNS, *(figure.cells for figure in figures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]  # fmt: skip
    lines.insert(1, "  ".join("-" * width for width in widths))
    notes = dict.fromkeys(figure.note for figure in figures if figure.note)
    return "\n".join([*lines, "", *notes])
