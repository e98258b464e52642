"""Everything out into a file, in again on another machine, and all of it gone for good."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError
from sqlalchemy import String, delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.domain.carrying import (
    Brought,
    Carried,
    Export,
    Missing,
    SectionBrought,
    fault,
    key_of,
    missing,
    naive,
)
from app.domain.interview import Interview
from app.domain.transcript import Transcript
from app.domain.values import Value
from app.errors import Conflict, NotFound, UnreadableExport
from app.store.engine import Database
from app.store.owning import owned_kinds
from app.store.sections import PARTS, SECTIONS, Section
from app.store.tables import InterviewRow, ReportRow, Row, TurnRow

V = TypeVar("V", bound=Value)

VERSION = 2
"""Of the file's form: raised when a file of the one before could not be read any more."""


class Carrying:
    """What a candidate owns, as a whole; each method is one short transaction, as in Store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def export(self) -> Export:
        """Everything that is kept, but for links to reports: their secrets stay on the machine that made them."""
        return await self._database.read(_export)

    async def counts(self) -> Mapping[str, int]:
        """How much is kept of what: interviews, reports, and what stands on its own, by the name of the section."""
        return await self._database.read(_counts)

    async def bring(self, body: object) -> Brought:
        """Adds what a file holds. What is here already stays as it is; nothing is added twice, and when something cannot
        be read, nothing is added at all. Raises UnreadableExport.
        """
        return await self._database.write(partial(_bring, _read(body)))

    async def delete_all(self) -> None:
        """Removes everything that is kept, from the files too; accounts stay."""
        await self._database.write(_delete_all)
        await self._database.forget()


def export_body(export: Export) -> dict[str, object]:
    """An export as it stands in a file."""
    return {
        "greenroom": VERSION,
        "interviews": [carried.body() for carried in export.interviews],
        **{
            name: [e.model_dump(mode="json") for e in kept]
            for name, kept in export.sections.items()
        },
    }


def _export(session: Session) -> Export:
    newest_first = select(InterviewRow.id).order_by(
        InterviewRow.created_at.desc(), InterviewRow.id.desc()
    )
    return Export(
        interviews=tuple(_carried(i, session) for i in session.scalars(newest_first).all()),
        sections={section.name: tuple(section.read(session)) for section in SECTIONS},
    )


def _counts(session: Session) -> Mapping[str, int]:
    rows = {"interviews": InterviewRow, "reports": ReportRow}
    counted = {n: session.scalar(select(func.count()).select_from(row)) for n, row in rows.items()}
    return {n: count or 0 for n, count in counted.items()} | {
        section.name: len(section.read(session)) for section in SECTIONS
    }


def _carried(interview_id: str, session: Session) -> Carried:
    row = session.get_one(InterviewRow, interview_id)
    turns = select(TurnRow).filter_by(interview_id=interview_id).order_by(TurnRow.index)
    return Carried(
        interview=row.interview(session.scalars(turns).all()),
        parts={part.name: tuple(part.read(interview_id, session)) for part in PARTS},
    )


def _delete_all(session: Session) -> None:
    for kind in owned_kinds():
        session.execute(delete(kind))


def _read(body: object) -> Export:
    """The values in a file. Raises UnreadableExport."""
    if not isinstance(body, Mapping) or "greenroom" not in body:
        raise UnreadableExport
    if body["greenroom"] != VERSION:
        raise UnreadableExport(
            f"This file is of form {body['greenroom']!r:.20}, and this Greenroom reads form {VERSION}. Export it again"
            " with the same version of Greenroom on both machines."
        )
    names = {"greenroom", "interviews", *(section.name for section in SECTIONS)}
    if unknown := sorted(set(body) - names):
        raise UnreadableExport(
            f"This file holds {unknown[0][:40]!r}, which this version of Greenroom does not know. Update Greenroom first."
        )
    carried = tuple(
        _read_carried(entry, f"interviews[{place}]")
        for place, entry in enumerate(_entries(body, "interviews"))
    )
    sections = {section.name: _read_section(section, body) for section in SECTIONS}
    _refuse_twice([c.interview.id for c in carried], "interviews")
    return Export(carried, sections)


def _read_section(section: Section[V], body: Mapping[Any, object]) -> tuple[V, ...]:
    found = tuple(
        _value(section.kind, entry, f"{section.name}[{place}]")
        for place, entry in enumerate(_entries(body, section.name))
    )
    if any(naive(value) for value in found):
        raise UnreadableExport(_broken(section.name, "a moment in it has no time zone"))
    _refuse_twice([section.key(value) for value in found], section.name)
    return found


def _read_carried(entry: object, place: str) -> Carried:
    if not isinstance(entry, Mapping) or "interview" not in entry:
        raise UnreadableExport(_broken(place, "it is not an interview"))
    if unknown := sorted(set(entry) - {"interview", *(part.name for part in PARTS)}):
        raise UnreadableExport(_broken(place, f"it holds {unknown[0][:40]!r}"))
    carried = Carried(
        interview=_value(Interview, entry["interview"], f"{place}.interview"),
        parts={
            part.name: tuple(
                _value(part.kind, one, f"{place}.{part.name}[{n}]")
                for n, one in enumerate(_entries(entry, part.name))
            )
            for part in PARTS
        },
    )
    for part in PARTS:
        keys = [key_of(entry, part.key) for entry in carried.parts[part.name]]
        _refuse_twice(keys, f"{place}.{part.name}")
    if reason := fault(carried):
        raise UnreadableExport(_broken(place, reason))
    return carried


def _entries(body: Mapping[Any, object], name: str) -> Sequence[object]:
    entries = body.get(name, [])
    if not isinstance(entries, list):
        raise UnreadableExport(_broken(name, "it is not a list"))
    return entries


def _value(kind: type[V], entry: object, place: str) -> V:
    try:
        return kind.model_validate(entry)
    except ValidationError as e:
        # Not chained: the validation error quotes what it could not read, and those may be a candidate's words.
        first = e.errors(include_input=False, include_url=False, include_context=False)[0]
        inside = "".join(f".{step}" for step in first["loc"])
        raise UnreadableExport(_broken(f"{place}{inside}", first["msg"])) from None


def _refuse_twice(keys: Sequence[object], name: str) -> None:
    if any(count > 1 for count in Counter(keys).values()):
        raise UnreadableExport(_broken(name, "the same one stands in it twice"))


def _broken(place: str, reason: str) -> str:
    return f"This file cannot be read at {place}: {reason}. Nothing was imported."


def _bring(export: Export, session: Session) -> Brought:
    interviews = _bring_interviews(export.interviews, session)
    return Brought(
        sections=(
            interviews,
            *(_bring_section(s, export.sections[s.name], session) for s in SECTIONS),
        )
    )


def _bring_interviews(brought: Sequence[Carried], session: Session) -> SectionBrought:
    done: Counter[str] = Counter()
    differing = []
    keys = {part.name: part.key for part in PARTS}
    for carried in brought:
        interview = carried.interview
        named = f"{interview.plan.round.title}, {interview.created_at:%Y-%m-%d}"
        if session.get(InterviewRow, interview.id) is None:
            if _kept_by_another(interview.id, session):
                differing.append(f"{named} (another user here keeps it)")
                continue
            row = InterviewRow.of(interview)
            _refuse_unfit(row)
            session.add(row)
            _add(interview, Missing(interview.transcript.turns, carried.parts, ()), session)
            done["added"] += 1
            continue
        lacking = missing(_carried(interview.id, session), carried, keys)
        if lacking is None:
            differing.append(named)
            continue
        _add(interview, lacking, session)
        if lacking.differing:
            differing.append(f"{named} ({', '.join(lacking.differing)})")
        else:
            done["same" if lacking.nothing else "completed"] += 1
    return SectionBrought(name="interviews", differing=tuple(differing), **done)


def _kept_by_another(interview_id: str, session: Session) -> bool:
    """Somebody else has it, whose things this session does not see: the same file was imported twice."""
    everyone = InterviewRow.__table__
    query = select(everyone.c.id).where(everyone.c.id == interview_id)
    return session.execute(query).first() is not None


def _add(interview: Interview, lacking: Missing, session: Session) -> None:
    turns = interview.transcript.turns
    rows: list[Row] = [
        TurnRow.last_of(interview.id, Transcript(turns=turns[: turn.index + 1]))
        for turn in lacking.turns
    ]
    for part in PARTS:
        kept = lacking.parts.get(part.name, ())
        rows += [part.row(interview.id, place, entry) for place, entry in enumerate(kept)]
    for row in rows:
        _refuse_unfit(row)
    session.flush()
    session.add_all(rows)
    session.flush()


def _bring_section(section: Section[V], brought: Sequence[V], session: Session) -> SectionBrought:
    done: Counter[str] = Counter()
    differing = []
    here = {section.key(value): value for value in section.read(session)}
    for value in brought:
        kept = here.get(section.key(value))
        if kept == value:
            done["same"] += 1
        elif not _fits(section, kept, value, session):
            differing.append(section.title(value))
        else:
            done["added" if kept is None else "completed"] += 1
    return SectionBrought(name=section.name, differing=tuple(differing), **done)


def _fits(section: Section[V], kept: V | None, value: V, session: Session) -> bool:
    """Adds it, or what it has more than the one here, unless it contradicts what is here."""
    try:
        with session.begin_nested():
            if kept is not None:
                return section.complete is not None and section.complete(kept, value, session)
            section.add(value, session)
            for row in session.new:
                _refuse_unfit(row)
    except (Conflict, NotFound, IntegrityError):  # or another user here keeps one of that id
        return False
    return True


def _refuse_unfit(row: Row) -> None:
    """SQLite takes a text of any length into any column, and other databases do not."""
    for column in row.__table__.columns:
        longest = column.type.length if isinstance(column.type, String) else None
        if longest and len(getattr(row, column.key) or "") > longest:
            place = f"{row.__tablename__}.{column.key}"
            raise UnreadableExport(_broken(place, f"a text is longer than {longest} characters"))
