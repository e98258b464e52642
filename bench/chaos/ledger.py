"""What was done, what had to come of it, and what came: one line for each fault."""

from collections.abc import Iterable
from dataclasses import dataclass

COLUMNS = ("fault", "done", "expected", "observed", "")
MOST_NAMED = 5


@dataclass(frozen=True)
class Line:
    """One fault. It went well when `wrong` is empty; else that says what went wrong, a sentence each."""

    fault: str
    done: str
    expected: str
    observed: str
    wrong: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        verdict = "WRONG" if self.wrong else "ok"
        return (self.fault, self.done, self.expected, self.observed, verdict)


def table(lines: Iterable[Line]) -> str:
    """The lines in columns; what went wrong stands below."""
    lines = list(lines)
    rows = [COLUMNS, *(line.cells for line in lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS))]
    told = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows]  # fmt: skip
    told.insert(1, "  ".join("-" * width for width in widths))
    for line in lines:
        told += [f"\n{line.fault}: {fault}" for fault in line.wrong[:MOST_NAMED]]
    count = sum(1 for line in lines if line.wrong)
    return "\n".join([*told, "", f"{len(lines)} faults, {count} WRONG" if count else f"{len(lines)} faults, nothing wrong"])  # fmt: skip
