"""The report as Markdown: the same facts as the page, in an order that reads well without one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.code_run import run_words
from app.domain.guard.fences import quoted
from app.domain.practising.before_now import PART_TITLES, rows
from app.domain.practising.calibration import Comparison, compared, tendency
from app.domain.practising.prediction import Prediction
from app.domain.practising.retrying import BeforeAfter
from app.domain.report import (
    DECISION_WORDS,
    AnswerMap,
    Assessment,
    Evidence,
    Flag,
    Report,
    Verdict,
)
from app.domain.transcript import Artifact, Speaker, Transcript

_SPECIAL = re.compile(r"([\\`*_\[\]#|~])")


def plain(text: str) -> str:
    """Text that Markdown shows as it is: no markup and no HTML comes through."""
    escaped = (
        _SPECIAL.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    )
    return " ".join(escaped.split())


@dataclass(frozen=True, slots=True)
class Beside:
    """What is told beside a report and is no part of it. `answered_before` says when `again` was answered the first time."""

    predictions: Sequence[Prediction] = ()
    again: BeforeAfter | None = None
    answered_before: str = ""
    notes: str = ""


NOTHING = Beside()


def report_markdown(report: Report, transcript: Transcript, beside: Beside = NOTHING) -> str:
    """The whole report, with the transcript at its end; quotes name the turn and sentence they come from."""
    judged = {assessment.criterion for assessment in report.assessments}
    parts = [
        _head(report),
        _criteria(report.assessments),
        _guesses(compared(beside.predictions, report.assessments)),
        _again(beside.again, beside.answered_before),
        _answers(report.answers) if "star_structure" in judged else "",
        _tradeoffs(report),
        _values(report) if "culture_alignment" in judged else "",
        _moments(report),
        _stronger(report),
        _drills(report),
        _try_again(report),
        _delivery(report),
        _flags(report),
        _method(report),
        _transcript(transcript),
        _notes(beside.notes),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(report: Report) -> str:
    verdict = report.recommendation
    score = "" if verdict.score is None else f", {verdict.score:.1f} of 4"
    spread = (
        ""
        if verdict.low == verdict.high
        else f" Range: {DECISION_WORDS[verdict.low]} to {DECISION_WORDS[verdict.high]}."
    )
    shown = (
        f"\n\nLevel shown: {plain(verdict.level_shown)}. {plain(verdict.level_why)}"
        if verdict.level_shown
        else ""
    )
    return (
        f"# {plain(report.round_title)}: {DECISION_WORDS[verdict.decision]}{score}\n\n{plain(report.summary)}\n\n"
        f"Coverage: {verdict.covered}.{spread} {plain(verdict.why)}{shown}"
    )


def _criteria(assessments: Iterable[Assessment]) -> str:
    return "\n\n".join(["## How each criterion went", *(_criterion(a) for a in assessments)])


def _criterion(assessment: Assessment) -> str:
    level = (
        f"level {assessment.level} of 4"
        if assessment.level
        else assessment.status.replace("_", " ")
    )
    confidence = f", {assessment.confidence} confidence" if assessment.confidence else ""
    lines = [f"### {plain(assessment.title)}: {level}{confidence}", "", plain(assessment.why), ""]
    words = ("absent", "partly", "clearly")
    for item in assessment.items:
        refs = ", ".join(e.sentence for e in item.evidence)
        lines.append(f"- {words[item.score]}: {plain(item.text)}{f' ({refs})' if refs else ''}")
    lines += [f"- no occasion: {plain(item.text)}" for item in assessment.no_occasion]
    lines += [f"- held at this level because {plain(cap)}" for cap in assessment.caps]
    lines += _quoted("Evidence", assessment.evidence) + _quoted(
        "Against", assessment.counter_evidence
    )
    if assessment.next_level:
        lines += ["", f"Next level: {plain(assessment.next_level)}"]
    return "\n".join(lines)


def _quoted(title: str, evidence: Iterable[Evidence]) -> list[str]:
    quotes = [f"> {plain(quoted(e.quote))} ({e.sentence})" for e in evidence]
    return ["", f"{title}:", "", "\n>\n".join(quotes)] if quotes else []


def _guesses(comparisons: Sequence[Comparison]) -> str:
    rows = ["| criterion | expected | given |", "|---|---|---|"]
    for c in comparisons:
        rows.append(
            f"| {plain(c.title)} | {c.expected or 'not sure'} | {c.given or 'not observed'} |"
        )
    table = "\n".join(rows)
    return f"## What you expected\n\n{tendency(comparisons)}\n\n{table}" if comparisons else ""


def _again(found: BeforeAfter | None, answered_before: str) -> str:
    if found is None or found.before is None or found.after is None:
        return ""
    table = ["| what was told | before | now |", "|---|---|---|"]
    table += [f"| {row.title} | {row.before_words} | {row.after_words} |" for row in rows(found)]
    table.append(f"| Took a probe | {found.before.probes or 'no'} | {found.after.probes or 'no'} |")
    levels = [
        f"- {plain(p.title)}: {p.before} of 4 before, {p.after} of 4 now" for p in found.levels
    ]
    hint = (
        ""
        if found.alone
        else "\n\nA level is of a whole interview; other questions were asked too."
    )
    parts = [
        f"## The same question, before and now\n\n{plain(found.question)}\n\nAnswered before on {answered_before}.",
        "\n".join(table),
        "\n".join(levels) + hint if levels else "",
        found.apart or "",
    ]
    return "\n\n".join(part for part in parts if part)


def _notes(text: str) -> str:
    lines = [f"> {plain(line)}  " for line in text.splitlines()]
    return "\n".join(["## Your own notes", "", *lines]) if lines else ""


_HOW_TO_READ_IT = (
    "0 missing, 1 thin, 2 clear. What is missing was told in none of the answers to a question."
)


def _answers(answers: Iterable[AnswerMap]) -> str:
    rows = [
        "| answer | S | T | A | R | L | measured | own part | missing |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for answer in answers:
        cells = " | ".join(str(answer.strength.get(part, 0)) for part in PART_TITLES)
        missing = plain(", ".join(answer.missing)) or ("" if answer.probed else "nothing")
        measured = "yes" if answer.measured_result else "no"
        rows.append(
            f"| turn {answer.turn} ({answer.type}) | {cells} | {measured} | {answer.agency} | {missing} |"
        )
    return f"## STAR map\n\n{_HOW_TO_READ_IT}\n\n" + "\n".join(rows) if len(rows) > 2 else ""


def _tradeoffs(report: Report) -> str:
    rows = ["| turn | options | decided | cost | tied to context |", "|---|---|---|---|---|"]
    for t in report.tradeoffs:
        rows.append(
            f"| {t.turn} | {t.alternatives} | {_yes(t.decision)} | {_yes(t.cost)} | {_yes(t.context)} |"
        )
    return "## Trade-off map\n\n" + "\n".join(rows) if report.tradeoffs else ""


def _values(report: Report) -> str:
    lines = []
    for row in report.values:
        refs = ", ".join(e.sentence for e in row.evidence)
        lines.append(
            f"- {plain(row.title)} ({plain(row.source)}): {_verdict(row.verdict)}{f' ({refs})' if refs else ''}"
        )
    return "## Values\n\n" + "\n".join(lines) if lines else ""


def _verdict(verdict: Verdict) -> str:
    return "came up; rules cannot read it" if verdict == "not_read" else verdict.replace("_", " ")


def _moments(report: Report) -> str:
    lines = [
        f"- {m.effect}, {m.evidence.sentence}: {plain(m.title)}. {plain(m.text)}\n  > {plain(quoted(m.evidence.quote))}"
        for m in report.moments
    ]
    return "## Pivotal moments\n\n" + "\n".join(lines) if lines else ""


def _stronger(report: Report) -> str:
    if report.stronger is None:
        return ""
    told = " ".join(plain(piece.text) for piece in report.stronger.pieces)
    asked = f"The question was: {plain(report.stronger.question)}"
    return f"## A stronger version of one answer\n\n{plain(report.stronger.why)} {asked}\n\n{told}"


def _drills(report: Report) -> str:
    lines = [
        f"{i}. {plain(d.title)} ({d.minutes} minutes). {plain(d.text)}"
        for i, d in enumerate(report.drills, 1)
    ]
    return "## Work on next\n\n" + "\n".join(lines) if lines else ""


def _try_again(report: Report) -> str:
    lines = []
    for entry in report.try_again:
        where = "" if entry.turn is None else f" (answered in turn {entry.turn})"
        lines.append(f"- {plain(entry.text)}{where}\n  {plain(entry.why)}")
    return "## Questions to try again\n\n" + "\n".join(lines) if lines else ""


def _delivery(report: Report) -> str:
    d = report.delivery
    return (
        "## Delivery\n\nCoaching only; no part of any level.\n\n"
        f"{d.answers} answers, {d.words} words, {d.median_words} in the median answer and {d.longest_words} in the"
        f" longest; {d.talk_share:.0%} of all words were yours; {d.fillers_per_100_words:.1f} fillers per 100 words."
    )


def _flags(report: Report) -> str:
    lines = []
    for flag, places in once_each(report.flags):
        kind, where = flag.kind.replace("_", " "), ", ".join(places)
        lines.append(f"- {kind}, {where}: {plain(quoted(flag.evidence.quote))}")
    lines += [
        f"- addresses grader, in the {f.kind} beside turn {f.turn}: {plain(f.quote)}"
        for f in report.artifact_flags
    ]
    return "## Kept out of the evidence\n\n" + "\n".join(lines) if lines else ""


def once_each(flags: Iterable[Flag]) -> list[tuple[Flag, list[str]]]:
    """The first flag of each kind and wording, with the sentences that are alike."""
    alike: dict[tuple[str, str], tuple[Flag, list[str]]] = {}
    for flag in flags:
        key = (flag.kind, flag.evidence.quote.casefold())
        alike.setdefault(key, (flag, []))[1].append(flag.evidence.sentence)
    return list(alike.values())


def _method(report: Report) -> str:
    m = report.method
    notes = "".join(f"\n- {plain(note)}" for note in m.notes)
    hints = "".join(f"\n- hint used: {plain(hint)}" for hint in report.hints)
    model = f" ({plain(m.model)})" if m.model else ""
    return f"## How it was judged\n\nEngine: {m.engine}{model}. Samples: {m.samples}. Rubric: {m.rubric}.{notes}{hints}"


def _transcript(transcript: Transcript) -> str:
    return "\n\n".join(["## Transcript", *_spoken(transcript)])


def _spoken(transcript: Transcript) -> Iterator[str]:
    beside = None
    for turn in transcript.turns:
        who = "Interviewer" if turn.speaker is Speaker.INTERVIEWER else "You"
        words = plain(turn.text) if turn.control is None else f"({turn.control})"
        yield f"**{who}** (turn {turn.index}): {words}"
        if turn.artifact and turn.artifact.kind == "code" and turn.artifact != beside:
            beside = turn.artifact
            yield _code(turn.artifact)
        elif turn.artifact and turn.artifact.kind != "code":
            yield "\n".join(f"> {plain(line)}  " for line in turn.artifact.text.splitlines())


def _code(artifact: Artifact) -> str:
    """Code as it stood, in a fence that nothing in it can close, and how it last ran."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", artifact.text)), default=0))
    language = re.sub(r"\W", "", artifact.language or "")
    run = f"\n\nLast run: {run_words(artifact.run)}." if artifact.run else ""
    return f"{fence}{language}\n{artifact.text.rstrip()}\n{fence}{run}"


def _yes(value: bool) -> str:
    return "yes" if value else "no"
