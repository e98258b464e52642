"""The debrief packet as Markdown, to be handed on."""

from collections.abc import Iterable

from app.domain.debriefing.loop import Loop
from app.domain.debriefing.packet import Cited, Debrief, Side
from app.domain.guard.fences import quoted
from app.domain.markdown import plain
from app.domain.report import DECISION_WORDS


def packet_markdown(loop: Loop, debrief: Debrief) -> str:
    """The whole packet; quotes name the round and sentence they come from."""
    parts = [
        _head(loop, debrief),
        "## The rounds\n\n" + "\n".join(_rounds(debrief)),
        _case("The case for hiring", debrief.case_for),
        _case("The case against hiring", debrief.case_against),
        _section("Where the rounds disagree", _conflicts(debrief)),
        _section(
            "What was never tested",
            (f"- {plain(u.title)} ({u.kind}): {plain(u.why)}" for u in debrief.untested),
        ),
        _section("The three things to work on", _fixes(debrief)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(loop: Loop, debrief: Debrief) -> str:
    mean = "" if debrief.score is None else f", {debrief.score:.1f} of 4"
    shown = f"Level shown: {plain(debrief.level_shown)}. " if debrief.level_shown else ""
    note = f"\n\n{plain(debrief.note)}" if debrief.note else ""
    return (
        f"# Debrief: {plain(loop.title)}\n\n"
        f"**{DECISION_WORDS[debrief.decision]}**{mean}. {plain(debrief.why)}\n\n"
        f"{shown}{plain(debrief.level_why)}{note}"
    )


def _rounds(debrief: Debrief) -> Iterable[str]:
    for number, line in enumerate(debrief.rounds, 1):
        verdict = f"{DECISION_WORDS[line.decision]}. " if line.decision else ""
        yield f"{number}. **{plain(line.title)}**: {verdict}{plain(line.line)}"


def _case(title: str, sides: Iterable[Side]) -> str:
    return _section(
        title, (f"{i}. {plain(s.text)}{_quoted(s.cited)}" for i, s in enumerate(sides, 1))
    )


def _conflicts(debrief: Debrief) -> Iterable[str]:
    for found in debrief.conflicts:
        yield f"- **{plain(found.about)}**: {plain(found.text)}{_quoted(found.cited)}"


def _fixes(debrief: Debrief) -> Iterable[str]:
    for number, fix in enumerate(debrief.fixes, 1):
        drill = f" Drill: {fix.topic}, {fix.minutes} minutes." if fix.topic else ""
        yield (
            f"{number}. **{plain(fix.title)}** (in {plain(fix.seen_in)}). {plain(fix.text)}{drill}"
            f"{_quoted(fix.cited)}"
        )


def _section(title: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines)
    return f"## {title}\n\n{body}" if body else ""


def _quoted(cited: Iterable[Cited]) -> str:
    return "".join(
        f"\n   > {plain(quoted(c.evidence.quote))} ({plain(c.round_title)}, {c.evidence.sentence})"
        for c in cited
    )
