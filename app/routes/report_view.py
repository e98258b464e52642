"""The report page's values, made from a report and the transcript it stands on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.guard.fences import quoted as as_quoted
from app.domain.guide import Round
from app.domain.interview import Interview
from app.domain.maps import MISSING
from app.domain.markdown import once_each
from app.domain.practising.before_now import PART_TITLES, STRENGTH_WORDS
from app.domain.practising.practice import USUAL
from app.domain.practising.trying_again import questions_to_try
from app.domain.report import (
    DECISION_WORDS,
    AnswerMap,
    Assessment,
    Drill,
    Evidence,
    Recommendation,
    Report,
    TradeoffMap,
    ValueRow,
)
from app.domain.talk.planning import DRILL_LENGTHS
from app.routes.board_view import board_views
from app.routes.charts import Radar, radar, stretches
from app.routes.margin import notes, referred, tones
from app.routes.marks import annotate, collect
from app.routes.report_shapes import (
    FLAG_WORDS,
    ITEM_WORDS,
    NO_OCCASION,
    SCALE,
    STATUS_WORDS,
    TYPE_WORDS,
    VERDICT_WORDS,
    AnswerView,
    Cell,
    CriterionView,
    DrillView,
    FlagView,
    ItemView,
    MomentView,
    PartView,
    Quote,
    Reader,
    ReportView,
    ScaleStep,
    TradeoffView,
    TryAgainView,
    ValueView,
)
from app.routes.words import LEVEL_WORDS, day

_OF_CODE = frozenset(["problem_solving", "code_quality", "verification"])
"""The criteria by which code is judged."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The report before this one that it can be compared with, and its day in words."""

    day: str
    report: Report


def report_view(
    report: Report,
    interview: Interview,
    *,
    reader: Reader = "candidate",
    before: Earlier | None = None,
) -> ReportView:
    """Everything the page shows. A mentor gets the same words without remarks that speak to the candidate."""
    transcript, theirs = interview.transcript, reader == "candidate"
    beside = notes(report, moments=theirs)
    marked = collect(referred(report), tones=tones(report), notes=beside)
    asks = {c.id: c.asks for c in interview.plan.round.criteria}
    coded = {t.index for t in transcript.turns if t.artifact and t.artifact.kind == "code"}
    quoted = _Quoting({sentence: mark.number for sentence, mark in marked.items()}, coded)
    verdict = report.recommendation
    numbers = {turn.index: n for n, turn in enumerate(transcript.answers, start=1)}
    told = sorted(
        {a.turn for a in report.answers} | {e.turn for v in report.values for e in v.evidence}
    )
    titles = {a.criterion: a.title for a in report.assessments}
    return ReportView(
        report=report,
        id=interview.id,
        date=day(interview.created_at),
        minutes=_minutes(interview),
        persona=interview.plan.persona.name,
        decision=DECISION_WORDS[verdict.decision],
        scale=_scale(report),
        spread=_spread(verdict),
        coverage=f"{verdict.coverage:.0%}",
        criteria=tuple(
            _criterion(a, asks.get(a.criterion, ""), quoted) for a in report.assessments
        ),
        shape=(shape := _shape(report, before)),
        shape_before=before.day if before and shape and shape.ghost else None,
        answers=tuple(
            _answer(numbers[a.turn], a, transcript.turns[a.turn].text, quoted)
            for a in report.answers
        ),
        tells_stories=_tells_stories(report),
        tradeoffs=tuple(_tradeoff(numbers[t.turn], t, quoted) for t in report.tradeoffs),
        values=tuple(_value(v, told, quoted) for v in report.values)
        if "culture_alignment" in titles
        else (),
        value_answers=tuple(numbers[turn] for turn in told),
        moments=tuple(
            MomentView(m.effect == "helped", m.title, m.text, quoted.one(m.evidence))
            for m in report.moments
        ),
        drills=tuple(_drill(d, titles, interview.plan.round, quoted) for d in report.drills),
        try_again=_try_again(interview, report, numbers) if theirs else (),
        flags=tuple(
            FlagView(FLAG_WORDS[f.kind], quoted.one(f.evidence), len(places))
            for f, places in once_each(report.flags)
        ),
        lines=annotate(
            transcript, interview.plan.persona.name, "You" if theirs else "Candidate", marked
        ),
        boards=board_views(transcript),
    )


def _try_again(
    interview: Interview, report: Report, numbers: Mapping[int, int]
) -> tuple[TryAgainView, ...]:
    """Found anew, so that a report from before reasons were given has them too."""
    taken_apart = {a.turn for a in report.answers if a.missing} if _tells_stories(report) else set()
    return tuple(
        TryAgainView(
            number=numbers[found.turn] if found.turn is not None else None,
            turn=found.turn,
            question=found.question,
            text=found.text,
            why=found.why,
            told_above=found.turn in taken_apart,
        )
        for found in questions_to_try(interview.plan.round, interview.transcript, report)
    )


def _tells_stories(report: Report) -> bool:
    return any(a.criterion == "star_structure" for a in report.assessments)


def _minutes(interview: Interview) -> str:
    transcript = interview.transcript
    end = transcript.last.at if transcript.last else interview.created_at
    return f"{transcript.elapsed(end).total_seconds() / 60:.0f} minutes"


def _shape(report: Report, before: Earlier | None) -> Radar | None:
    earlier = {a.title: a.level for a in before.report.assessments} if before else {}
    return radar([(a.title, a.level) for a in report.assessments], earlier)


class _Quoting:
    """Turns evidence into numbered quotes; the same sentence has the same number everywhere."""

    def __init__(self, numbers: Mapping[str, int], coded: Collection[int]) -> None:
        self._numbers, self._coded = numbers, coded

    def one(self, evidence: Evidence) -> Quote:
        return Quote(self._numbers[evidence.sentence], evidence.sentence, as_quoted(evidence.quote))

    def all(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        once = {e.sentence: self.one(e) for e in evidence}
        return tuple(sorted(once.values(), key=lambda quote: quote.number))

    def of(self, criterion: str, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        """Where code is judged, what was said beside it stands for the code."""
        if criterion not in _OF_CODE:
            return self.all(evidence)
        turns = {e.sentence: e.turn for e in evidence}
        quotes = self.all(evidence)
        return tuple(replace(q, with_code=turns[q.target] in self._coded) for q in quotes)

    def maybe(self, evidence: Evidence | None) -> tuple[Quote, ...]:
        return (self.one(evidence),) if evidence else ()


def _scale(report: Report) -> tuple[ScaleStep, ...]:
    verdict = report.recommendation
    known = verdict.low in SCALE and verdict.high in SCALE
    low, high = (SCALE.index(verdict.low), SCALE.index(verdict.high)) if known else (1, 0)
    return tuple(
        ScaleStep(
            DECISION_WORDS[step], current=step == verdict.decision, within=low <= place <= high
        )
        for place, step in enumerate(SCALE)
    )


def _spread(verdict: Recommendation) -> str | None:
    if verdict.low == verdict.high:
        return None
    return f"{DECISION_WORDS[verdict.low]} to {DECISION_WORDS[verdict.high]}"


def _criterion(assessment: Assessment, asks: str, quoted: _Quoting) -> CriterionView:
    level = assessment.level
    words = STATUS_WORDS[assessment.status]
    if level is not None:
        shown = "" if assessment.status == "observed" else f"{words}: "
        words = f"{shown}{LEVEL_WORDS[level]}"
    return CriterionView(
        id=assessment.criterion,
        title=assessment.title,
        asks=asks,
        level=level,
        level_words=words,
        observed=level is not None,
        why=assessment.why,
        quotes=quoted.all(assessment.evidence),
        against=quoted.all(assessment.counter_evidence),
        items=tuple(
            ItemView(
                i.text,
                i.score,
                *ITEM_WORDS[i.score],
                i.note,
                quoted.of(assessment.criterion, i.evidence),
            )
            for i in assessment.items
        )
        + tuple(ItemView(i.text, 0, *NO_OCCASION, i.note, ()) for i in assessment.no_occasion),
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


TOLD_LATER = "told later"


def _answer(number: int, answer: AnswerMap, said: str, quoted: _Quoting) -> AnswerView:
    """An answer to a probe shows what it told; the first one also what none of them told."""
    tags = [TYPE_WORDS[answer.type]]
    tags += ["Result measured"] if answer.measured_result else []
    tags += ["Took a probe"] if answer.probed else []
    parts = []
    for part, title in PART_TITLES.items():
        strength, evidence = answer.strength.get(part, 0), answer.parts.get(part, ())
        if not strength and answer.probed:
            continue
        spans = [(e.start, e.end) for e in evidence]
        parts.append(
            PartView(
                title,
                strength,
                STRENGTH_WORDS[strength]
                if strength or MISSING[part] in answer.missing
                else TOLD_LATER,
                quoted.all(evidence),
                stretches(spans, len(said)),
            )
        )
    return AnswerView(
        number,
        answer.turn,
        answer.question,
        tuple(tags),
        tuple(parts),
        answer.missing,
    )


def _drill(drill: Drill, titles: Mapping[str, str], round_: Round, quoted: _Quoting) -> DrillView:
    return DrillView(
        drill.title,
        drill.text,
        titles.get(drill.criterion, drill.criterion),
        drill.minutes if drill.minutes in DRILL_LENGTHS else int(USUAL),
        next((t for t in round_.topics if t.id == drill.topic), None),
        quoted.maybe(drill.evidence),
    )


def _tradeoff(number: int, tradeoff: TradeoffMap, quoted: _Quoting) -> TradeoffView:
    options = f"{tradeoff.alternatives} named" if tradeoff.alternatives else "none named"
    decided = "made, and tied to the situation" if tradeoff.context else "made"
    stations = (
        (bool(tradeoff.alternatives), options, tradeoff.options),
        (tradeoff.cost, "named" if tradeoff.cost else "not named", tradeoff.costs),
        (tradeoff.decision, decided if tradeoff.decision else "not clear", tradeoff.decided),
        (
            bool(tradeoff.would_change),
            "said" if tradeoff.would_change else "not said",
            tradeoff.would_change,
        ),
    )
    told = [station[0] for station in stations]
    return TradeoffView(
        number,
        tradeoff.turn,
        tuple(
            Cell(words, told[i], all(told[i : i + 2]), quoted.all(evidence))
            for i, (_, words, evidence) in enumerate(stations)
        ),
    )


def _value(row: ValueRow, turns: Sequence[int], quoted: _Quoting) -> ValueView:
    here = {e.turn for e in row.evidence}
    return ValueView(
        row.title,
        row.source,
        *VERDICT_WORDS[row.verdict],
        row.verdict,
        tuple(turn in here for turn in turns),
        quoted.all(row.evidence),
    )
