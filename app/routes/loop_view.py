"""What the pages about a loop show: plain values, made from the domain's."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.debriefing.loop import Loop, LoopSummary
from app.domain.debriefing.packet import Cited, Debrief, Disagreement, RoundLine, Side, Untested
from app.domain.guard.fences import quoted
from app.domain.interview import InterviewSummary
from app.domain.report import DECISION_WORDS, Decision
from app.routes.words import Score, day, day_and_time, score


@dataclass(frozen=True, slots=True)
class LoopLine:
    id: str
    title: str
    date: str
    progress: str


@dataclass(frozen=True, slots=True)
class SpareLine:
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class RoundOfLoop:
    """A round with what can be done about it: `state` is judged, no_report, under_way, next or later."""

    number: int
    id: str
    title: str
    state: str
    interview: str | None
    score: Score | None
    decision: str | None
    tone: str
    line: str
    spare: tuple[SpareLine, ...]


@dataclass(frozen=True, slots=True)
class LoopView:
    id: str
    title: str
    date: str
    mode: str
    rounds: tuple[RoundOfLoop, ...]
    judged: int
    unwritten: int
    over: bool


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A sentence of the candidate, with where it stands in its report."""

    text: str
    where: str
    href: str


@dataclass(frozen=True, slots=True)
class SideLine:
    text: str
    quotes: tuple[QuoteLine, ...]


@dataclass(frozen=True, slots=True)
class ConflictLine:
    about: str
    text: str
    quotes: tuple[QuoteLine, ...]


@dataclass(frozen=True, slots=True)
class UntestedLine:
    """Things of one kind that went untested for the same reason."""

    kind: str
    titles: str
    why: str


@dataclass(frozen=True, slots=True)
class FixLine:
    title: str
    text: str
    seen_in: str
    href: str
    words: str
    quotes: tuple[QuoteLine, ...]


@dataclass(frozen=True, slots=True)
class DebriefView:
    id: str
    title: str
    date: str
    decision: str
    score: Score | None
    packet: Debrief
    rounds: tuple[RoundOfLoop, ...]
    conflicts: tuple[ConflictLine, ...]
    untested: tuple[UntestedLine, ...]
    case_for: tuple[SideLine, ...]
    case_against: tuple[SideLine, ...]
    fixes: tuple[FixLine, ...]
    judged_by: str


def loops_view(summaries: Sequence[LoopSummary]) -> tuple[LoopLine, ...]:
    return tuple(
        LoopLine(
            id=s.id,
            title=s.title,
            date=day_and_time(s.created_at),
            progress=f"{s.held} of {s.rounds} rounds begun",
        )
        for s in summaries
    )


def loop_view(loop: Loop, debrief: Debrief, spare: Sequence[InterviewSummary]) -> LoopView:
    rounds = _rounds(loop, debrief, spare)
    return LoopView(
        id=loop.id,
        title=loop.title,
        date=day(loop.created_at),
        mode=loop.mode,
        rounds=rounds,
        judged=sum(r.state == "judged" for r in rounds),
        unwritten=sum(r.state == "no_report" for r in rounds),
        over=all(r.state in ("judged", "no_report") for r in rounds),
    )


def debrief_view(loop: Loop, debrief: Debrief) -> DebriefView:
    engines = {"offline": "rules", "llm": "a language model"}
    judged_by = " and ".join(engines.get(e, e) for e in debrief.engines)
    return DebriefView(
        id=loop.id,
        title=loop.title,
        date=day(loop.created_at),
        decision=DECISION_WORDS[debrief.decision],
        score=score(debrief.score) if debrief.score is not None else None,
        packet=debrief,
        rounds=_rounds(loop, debrief, ()),
        conflicts=tuple(_conflict(c) for c in debrief.conflicts),
        untested=_untested(debrief.untested),
        case_for=tuple(_side(s) for s in debrief.case_for),
        case_against=tuple(_side(s) for s in debrief.case_against),
        fixes=tuple(
            FixLine(
                title=f.title,
                text=f.text,
                seen_in=f.seen_in,
                href=f"/topics/{f.topic}" if f.topic else f"/rounds/{f.round}",
                words=f"Drill it: {f.minutes} minutes"
                if f.topic and f.minutes
                else "Hold the round again",
                quotes=_quotes(f.cited),
            )
            for f in debrief.fixes
        ),
        judged_by=judged_by or "nobody yet",
    )


def _rounds(
    loop: Loop, debrief: Debrief, spare: Sequence[InterviewSummary]
) -> tuple[RoundOfLoop, ...]:
    upcoming = loop.next_round
    return tuple(
        RoundOfLoop(
            number=number,
            id=line.round,
            title=line.title,
            state=_state(line, upcoming.id if upcoming else None),
            interview=line.interview,
            score=score(line.score) if line.score is not None else None,
            decision=DECISION_WORDS[line.decision] if line.decision else None,
            tone=_tone(line.decision),
            line=line.line,
            spare=tuple(
                SpareLine(s.id, f"{day_and_time(s.created_at)}, {s.minutes:g} minutes")
                for s in spare
                if s.round == line.round
            ),
        )
        for number, line in enumerate(debrief.rounds, 1)
    )


def _state(line: RoundLine, upcoming: str | None) -> str:
    if line.status != "not_held":
        return line.status
    return "next" if line.round == upcoming else "later"


def _tone(decision: Decision | None) -> str:
    if decision in ("yes", "strong_yes"):
        return "good"
    return "warn" if decision in ("no", "strong_no") else ""


def _conflict(found: Disagreement) -> ConflictLine:
    return ConflictLine(found.about, found.text, _quotes(found.cited))


def _untested(found: Sequence[Untested]) -> tuple[UntestedLine, ...]:
    grouped: dict[tuple[str, str], list[str]] = {}
    for u in found:
        grouped.setdefault((u.kind, u.why), []).append(u.title)
    words = {"round": "Rounds", "criterion": "Criteria", "value": "Values"}
    return tuple(
        UntestedLine(words[kind], ", ".join(titles), why) for (kind, why), titles in grouped.items()
    )


def _side(side: Side) -> SideLine:
    return SideLine(side.text, _quotes(side.cited))


def _quotes(cited: Sequence[Cited]) -> tuple[QuoteLine, ...]:
    return tuple(
        QuoteLine(
            quoted(c.evidence.quote),
            c.round_title,
            f"/interviews/{c.interview}/report#turn-{c.evidence.turn}",
        )
        for c in cited
    )
