"""What the pages of the story bank show: plain values, made from stories."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.domain.guard.fences import quoted
from app.domain.guide import CompanyValue, Guide
from app.domain.practising.before_now import PART_TITLES
from app.domain.practising.likeness import Pair
from app.domain.practising.stories import Shown, Story, Telling, overused, resting_on_one, untold
from app.domain.report import StarPart
from app.routes.words import day

FIELDS: tuple[tuple[StarPart, str], ...] = (
    ("S", "situation"),
    ("T", "task"),
    ("A", "action"),
    ("R", "result"),
    ("L", "lesson"),
)
HINTS: dict[StarPart, str] = {
    "S": "Where and when, and what stood to be lost.",
    "T": "What was yours to do or to decide.",
    "A": "What you did yourself, in order.",
    "R": "What was different afterwards, with the figure.",
    "L": "What you have done otherwise since.",
}
CELL_WORDS = {
    "shown": ("●", "shown"),
    "part": ("◐", "partly shown, or only named"),
    "claimed": ("○", "you say it could; no interview has shown it"),
    "": ("", "no"),
}
MANY_VALUES = 3
"""A story that alone stands for so many values is named as such: without it much would be untold."""


@dataclass(frozen=True, slots=True)
class StoryLine:
    id: str
    title: str
    kept: bool
    told: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Cell:
    state: str
    symbol: str
    words: str
    href: str | None
    quote: str


NOTHING = Cell("", *CELL_WORDS[""], None, "")
"""How most cells look: written once for all of them."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    story: Story
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Stories by what they have shown; `gaps` are the columns for which none stands, None where none could."""

    titles: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    gaps: tuple[bool | None, ...]
    nothing: Cell = NOTHING


@dataclass(frozen=True, slots=True)
class PairView:
    first: Story
    second: Story
    likeness: str
    where: str


@dataclass(frozen=True, slots=True)
class UntoldView:
    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class PartField:
    """One part of a story: the candidate's text, and beside it the sentences that came from interviews."""

    name: str
    title: str
    hint: str
    text: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TellingView:
    words: str
    question: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    id: str
    title: str
    claimed: bool
    shown: str | None


def story_line(story: Story, here: Collection[str]) -> StoryLine:
    told = [f"{t.round_title}, {day(t.at)}" for t in story.tellings]
    return StoryLine(
        id=story.id,
        title=story.title,
        kept=story.kept is not None,
        told="; ".join(told) if told else "Written down, not told yet",
        alone=bool(told) and not any(t.interview in here for t in story.tellings),
    )


def matrix(
    stories: Sequence[Story],
    columns: Sequence[tuple[str, str]],
    here: Collection[str],
    unread: Collection[str] = (),
) -> Matrix:
    """`columns` are ids and titles of values or of criteria; those that are not read have no gap."""
    rows = tuple(_row(story, columns, here) for story in stories)
    return Matrix(
        titles=tuple(title for _, title in columns),
        rows=rows,
        gaps=tuple(
            None if id_ in unread else not any(row.cells[n].state == "shown" for row in rows)
            for n, (id_, _) in enumerate(columns)
        ),
    )


def criteria_of(guide: Guide, stories: Sequence[Story]) -> tuple[tuple[str, str], ...]:
    """The criteria that stories have shown something of, in the order of the guide."""
    told = {shown.id for s in stories for t in s.tellings for shown in t.criteria}
    known = {c.id: c.title for round_ in guide.rounds for c in round_.criteria}
    return tuple((i, title) for i, title in known.items() if i in told)


def warnings(stories: Sequence[Story], values: Sequence[CompanyValue]) -> list[str]:
    """What would make an interviewer hear the same story twice."""
    said = []
    often = overused(stories)
    if often is not None:
        told = sum(len(story.tellings) for story in stories)
        said.append(
            f"“{often.title}” is told in {len(often.tellings)} of {told} tellings. In a loop the interviewers compare"
            " notes: have another story ready for some of these questions."
        )
    alone_for = resting_on_one(values, stories)
    for story in stories:
        alone = alone_for.get(story.id, 0)
        if alone >= MANY_VALUES:
            said.append(
                f"{alone} values rest on “{story.title}” alone. Each needs a second story before you rely on it."
            )
    return said


def untold_views(
    values: Sequence[CompanyValue], stories: Sequence[Story], guide: Guide
) -> list[UntoldView]:
    return [UntoldView(value.title, _asks_for(value, guide)) for value in untold(values, stories)]


def pair_view(pair: Pair) -> PairView:
    where = " and ".join(
        _told(s.tellings[-1]) if s.tellings else "your own notes" for s in (pair.first, pair.second)
    )
    return PairView(pair.first, pair.second, f"{pair.likeness} %", where)


def part_fields(story: Story) -> tuple[PartField, ...]:
    return tuple(
        PartField(
            name=name,
            title=PART_TITLES[part],
            hint=HINTS[part],
            text=getattr(story, name),
            quotes=tuple(
                dict.fromkeys(
                    quoted(e.quote) for t in story.tellings for e in t.parts.get(part, ())
                )
            ),
        )
        for part, name in FIELDS
    )


def telling_view(telling: Telling, here: Collection[str]) -> TellingView:
    """Where a story was told; the link leads to its answer while the interview is kept."""
    said = next((e for part in PART_TITLES for e in telling.parts.get(part, ())), None)
    report = f"/interviews/{telling.interview}/report"
    href = f"{report}#{said.sentence}" if said else report
    return TellingView(
        _told(telling), telling.question, href if telling.interview in here else None
    )


def claims(story: Story, columns: Sequence[tuple[str, str]]) -> list[Claim]:
    return [
        Claim(
            i,
            title,
            i in story.claims,
            quoted(shown.said.quote) if (shown := story.shows(i)) else None,
        )
        for i, title in columns
    ]


def _row(story: Story, columns: Sequence[tuple[str, str]], here: Collection[str]) -> MatrixRow:
    shown = story.shown
    return MatrixRow(story, tuple(_cell(story, c, shown.get(c), here) for c, _ in columns))


def _cell(story: Story, column: str, shown: Shown | None, here: Collection[str]) -> Cell:
    state = "claimed" if column in story.claims else ""
    if shown is None and not state:
        return NOTHING
    if shown is not None:
        state = "shown" if shown.strength == 2 else "part"
    href = None
    for telling in story.tellings if shown else ():
        if shown in (*telling.values, *telling.criteria) and telling.interview in here:
            href = f"/interviews/{telling.interview}/report#{shown.said.sentence}"
    return Cell(state, *CELL_WORDS[state], href, quoted(shown.said.quote) if shown else "")


def _told(telling: Telling) -> str:
    return f"{telling.round_title}, {day(telling.at)}"


def _asks_for(value: CompanyValue, guide: Guide) -> str | None:
    for round_ in guide.rounds:
        for topic in round_.topics:
            for question in topic.questions:
                if value.id in question.values:
                    return f"/topics/{topic.id}#q-{question.id}"
    return None
