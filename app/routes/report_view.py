"""What the report page shows: plain values, made from a report and the transcript it stands on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.interview import Interview
from app.domain.report import (
    AnswerMap,
    AnswerType,
    Assessment,
    Decision,
    Evidence,
    Flag,
    Report,
    StarPart,
    Status,
    TradeoffMap,
    Verdict,
)
from app.routes.charts import Radar, radar
from app.routes.marks import Line, Note, Tone, annotate, collect
from app.routes.views import DECISION_WORDS, LEVEL_WORDS, day

SCALE: tuple[Decision, ...] = ("strong_no", "no", "yes", "strong_yes")
STATUS_WORDS: dict[Status, str] = {
    "observed": "Observed",
    "not_asked": "Not observed: not asked",
    "asked_not_shown": "Asked, not shown",
    "not_assessed": "Could not be assessed",
}
ITEM_WORDS = {0: ("–", "not shown"), 1: ("~", "partly"), 2: ("✓", "clearly")}
PARTS: dict[StarPart, str] = {"S": "Situation", "T": "Task", "A": "Action", "R": "Result", "L": "Lesson"}
STRENGTH_WORDS = {0: "missing", 1: "thin", 2: "clear"}
TYPE_WORDS: dict[AnswerType, str] = {
    "story": "A specific story",
    "pseudo_story": "A habit, not one event",
    "hypothetical": "Hypothetical",
    "opinion": "An opinion",
    "self_description": "A self-description",
    "technical": "Technical",
    "off_topic": "Off the question",
    "refusal": "Declined",
    "empty": "Too little to read",
}
VERDICT_WORDS: dict[Verdict, tuple[str, str]] = {
    "shown": ("Shown", "good"),
    "mentioned": ("Only mentioned", ""),
    "contradicted": ("Contradicted", "warn"),
    "not_probed": ("Not probed", ""),
}
FLAG_WORDS = {
    "addresses_grader": "Speaks to the grader instead of the interviewer.",
    "echo": "Repeats the question.",
    "no_content": "Says nothing that could be weighed.",
    "retracted": "Taken back later in the interview.",
    "hidden_characters": "Holds hidden characters.",
    "repeated": "Said before, in the same words.",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the candidate with the number it has in the transcript."""

    number: int
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class ScaleStep:
    words: str
    current: bool
    within: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    text: str
    score: int
    symbol: str
    word: str
    note: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class CriterionView:
    id: str
    title: str
    level: int | None
    level_words: str
    observed: bool
    why: str
    quotes: tuple[Quote, ...]
    against: tuple[Quote, ...]
    items: tuple[ItemView, ...]
    caps: tuple[str, ...]
    next_level: str | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    title: str
    strength: int
    word: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    number: int
    turn: int
    question: str
    tags: tuple[str, ...]
    parts: tuple[PartView, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    words: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TradeoffView:
    turn: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ValueView:
    title: str
    word: str
    tone: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class MomentView:
    helped: bool
    title: str
    text: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class FlagView:
    why: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything the page shows beside what it takes from the report as it is."""

    report: Report
    id: str
    date: str
    minutes: str
    persona: str
    decision: str
    scale: tuple[ScaleStep, ...]
    spread: str | None
    coverage: str
    criteria: tuple[CriterionView, ...]
    shape: Radar | None
    answers: tuple[AnswerView, ...]
    tradeoffs: tuple[TradeoffView, ...]
    values: tuple[ValueView, ...]
    moments: tuple[MomentView, ...]
    drills: tuple[tuple[str, str, str, tuple[Quote, ...]], ...]
    flags: tuple[FlagView, ...]
    lines: tuple[Line, ...]


def report_view(report: Report, interview: Interview) -> ReportView:
    transcript = interview.transcript
    marked = collect(_referred(report), tones=_tones(report), notes=_notes(report))
    quoted = _Quoting({sentence: mark.number for sentence, mark in marked.items()})
    verdict = report.recommendation
    end = transcript.last.at if transcript.last else interview.created_at
    titles = {a.criterion: a.title for a in report.assessments}
    return ReportView(
        report=report,
        id=interview.id,
        date=day(interview.created_at),
        minutes=f"{transcript.elapsed(end).total_seconds() / 60:.0f} minutes",
        persona=interview.plan.persona.name,
        decision=DECISION_WORDS[verdict.decision],
        scale=_scale(report),
        spread=None if verdict.low == verdict.high else f"{DECISION_WORDS[verdict.low]} to {DECISION_WORDS[verdict.high]}",
        coverage=f"{verdict.coverage:.0%}",
        criteria=tuple(_criterion(a, quoted) for a in report.assessments),
        shape=radar([(a.title, a.level) for a in report.assessments]),
        answers=tuple(_answer(n, a, quoted) for n, a in enumerate(report.answers, start=1)),
        tradeoffs=tuple(_tradeoff(t, quoted) for t in report.tradeoffs),
        values=tuple(ValueView(v.title, *VERDICT_WORDS[v.verdict], quoted.all(v.evidence)) for v in report.values),
        moments=tuple(
            MomentView(m.effect == "helped", m.title, m.text, quoted.one(m.evidence)) for m in report.moments
        ),
        drills=tuple(
            (d.title, d.text, f"{d.minutes} minutes · {titles.get(d.criterion, d.criterion)}", quoted.maybe(d.evidence))
            for d in report.drills
        ),
        flags=tuple(FlagView(FLAG_WORDS[f.kind], quoted.one(f.evidence)) for f in report.flags),
        lines=annotate(transcript, interview.plan.persona.name, marked),
    )


class _Quoting:
    """Turns evidence into numbered quotes; the same sentence has the same number everywhere."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers

    def one(self, evidence: Evidence) -> Quote:
        return Quote(self._numbers[evidence.sentence], evidence.sentence, evidence.quote)

    def all(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        once = {e.sentence: self.one(e) for e in evidence}
        return tuple(sorted(once.values(), key=lambda quote: quote.number))

    def maybe(self, evidence: Evidence | None) -> tuple[Quote, ...]:
        return (self.one(evidence),) if evidence else ()


def _scale(report: Report) -> tuple[ScaleStep, ...]:
    verdict = report.recommendation
    known = verdict.low in SCALE and verdict.high in SCALE
    low, high = (SCALE.index(verdict.low), SCALE.index(verdict.high)) if known else (1, 0)
    return tuple(
        ScaleStep(DECISION_WORDS[step], current=step == verdict.decision, within=low <= place <= high)
        for place, step in enumerate(SCALE)
    )


def _criterion(assessment: Assessment, quoted: _Quoting) -> CriterionView:
    level = assessment.level
    words = STATUS_WORDS[assessment.status]
    if level is not None:
        shown = "" if assessment.status == "observed" else f"{words}: "
        words = f"{shown}{LEVEL_WORDS[level]}"
    return CriterionView(
        id=assessment.criterion,
        title=assessment.title,
        level=level,
        level_words=words,
        observed=level is not None,
        why=assessment.why,
        quotes=quoted.all(assessment.evidence),
        against=quoted.all(assessment.counter_evidence),
        items=tuple(
            ItemView(i.text, i.score, *ITEM_WORDS[i.score], i.note, quoted.all(i.evidence)) for i in assessment.items
        ),
        caps=assessment.caps,
        next_level=assessment.next_level,
        facts=_facts(assessment),
    )


def _facts(assessment: Assessment) -> tuple[str, ...]:
    facts = ["Judged by rules" if assessment.engine == "offline" else "Judged by a language model"]
    if assessment.confidence:
        facts.append(f"Confidence {assessment.confidence}")
    if len(assessment.samples) > 1:
        facts.append(f"Samples {', '.join(str(level) for level in assessment.samples)}")
    return tuple(facts)


def _answer(number: int, answer: AnswerMap, quoted: _Quoting) -> AnswerView:
    tags = [TYPE_WORDS[answer.type]]
    tags += ["Result measured"] if answer.measured_result else []
    tags += ["Took a probe"] if answer.probed else []
    parts = []
    for part, title in PARTS.items():
        strength = answer.strength.get(part, 0)
        parts.append(PartView(title, strength, STRENGTH_WORDS[strength], quoted.all(answer.parts.get(part, ()))))
    return AnswerView(number, answer.turn, answer.question, tuple(tags), tuple(parts), answer.missing)


def _tradeoff(tradeoff: TradeoffMap, quoted: _Quoting) -> TradeoffView:
    options = f"{tradeoff.alternatives} named" if tradeoff.alternatives else "none named"
    return TradeoffView(
        tradeoff.turn,
        (
            Cell(options, quoted.all(tradeoff.options)),
            Cell("named" if tradeoff.cost else "not named", quoted.all(tradeoff.costs)),
            Cell("made" if tradeoff.decision else "not clear", quoted.all(tradeoff.decided)),
            Cell("said" if tradeoff.would_change else "not said", quoted.all(tradeoff.would_change)),
        ),
    )


def _referred(report: Report) -> tuple[Evidence, ...]:
    """Every sentence that the page links to."""
    found: list[Evidence] = []
    for assessment in report.assessments:
        found += [*assessment.evidence, *assessment.counter_evidence, *(e for i in assessment.items for e in i.evidence)]
    for answer in report.answers:
        found += [e for part in answer.parts.values() for e in part]
    for tradeoff in report.tradeoffs:
        found += [*tradeoff.options, *tradeoff.costs, *tradeoff.decided, *tradeoff.would_change]
    found += [e for value in report.values for e in value.evidence]
    found += [moment.evidence for moment in report.moments]
    found += [drill.evidence for drill in report.drills if drill.evidence]
    found += [flag.evidence for flag in report.flags]
    found += [piece.evidence for piece in report.stronger.pieces if piece.evidence] if report.stronger else []
    return tuple(found)


def _tones(report: Report) -> dict[str, Tone]:
    """How each sentence is marked: what held the candidate back shows over what helped."""
    tones: dict[str, Tone] = {}
    for assessment in report.assessments:
        tones |= {e.sentence: "good" for e in _counted(assessment)}
    tones |= {m.evidence.sentence: "good" for m in report.moments if m.effect == "helped"}
    for assessment in report.assessments:
        tones |= {e.sentence: "warn" for e in assessment.counter_evidence}
    tones |= {m.evidence.sentence: "warn" for m in report.moments if m.effect == "hurt"}
    return tones | {flag.evidence.sentence: "out" for flag in report.flags}


def _notes(report: Report) -> dict[str, list[Note]]:
    """What stands in the margin beside each sentence."""
    notes: dict[str, list[Note]] = {}
    for moment in report.moments:
        tone: Tone = "good" if moment.effect == "helped" else "warn"
        notes.setdefault(moment.evidence.sentence, []).append(Note(tone, moment.title, moment.text))
    for sentence, titles in _by_sentence(report.assessments).items():
        notes.setdefault(sentence, []).append(Note("good", "Counts for", ", ".join(titles)))
    for assessment in report.assessments:
        for evidence in assessment.counter_evidence:
            notes.setdefault(evidence.sentence, []).append(Note("warn", "Counts against", assessment.title))
    for flag in report.flags:
        notes.setdefault(flag.evidence.sentence, []).append(Note("out", "Left out of the evidence", _why(flag)))
    return notes


def _by_sentence(assessments: Sequence[Assessment]) -> dict[str, list[str]]:
    """For each sentence, the criteria it counts for."""
    titles: dict[str, list[str]] = {}
    for assessment in assessments:
        for evidence in _counted(assessment):
            told = titles.setdefault(evidence.sentence, [])
            if assessment.title not in told:
                told.append(assessment.title)
    return titles


def _counted(assessment: Assessment) -> tuple[Evidence, ...]:
    return (*assessment.evidence, *(e for item in assessment.items if item.score for e in item.evidence))


def _why(flag: Flag) -> str:
    return FLAG_WORDS[flag.kind]
