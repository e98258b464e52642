"""The report page's values, made from a report and the transcript it stands on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.guide import Round
from app.domain.interview import Interview
from app.domain.markdown import once_each
from app.domain.practising.practice import USUAL
from app.domain.practising.trying_again import questions_to_try
from app.domain.report import (
    DECISION_WORDS,
    Assessment,
    Drill,
    Recommendation,
    Report,
)
from app.domain.talk.planning import DRILL_LENGTHS
from app.domain.transcript import Transcript
from app.routes.board_view import board_views
from app.routes.charts import Radar, radar
from app.routes.margin import notes, referred, tones
from app.routes.marks import annotate, collect
from app.routes.report_shapes import (
    FLAG_WORDS,
    ITEM_WORDS,
    NO_OCCASION,
    SCALE,
    STATUS_WORDS,
    AnswerView,
    CriterionView,
    DrillView,
    FlagView,
    ItemView,
    MomentView,
    Reader,
    ReportView,
    ScaleStep,
    TryAgainView,
    ValueView,
)
from app.routes.told_view import Quoting, answer_view, tradeoff_view, value_view
from app.routes.words import LEVEL_WORDS, day


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
    transcript, persona = interview.transcript, interview.plan.persona.name
    theirs = reader == "candidate"
    marked = collect(referred(report), tones=tones(report), notes=notes(report, moments=theirs))
    coded = {t.index for t in transcript.turns if t.artifact and t.artifact.kind == "code"}
    quoted = Quoting({sentence: mark.number for sentence, mark in marked.items()}, coded)
    numbers = {turn.index: n for n, turn in enumerate(transcript.answers, start=1)}
    told = _told(report)
    return ReportView(
        report=report,
        id=interview.id,
        date=day(interview.created_at),
        minutes=_minutes(interview),
        persona=persona,
        decision=DECISION_WORDS[report.recommendation.decision],
        scale=_scale(report),
        spread=_spread(report.recommendation),
        criteria=_criteria(report, interview.plan.round, quoted),
        shape=(shape := _shape(report, before)),
        shape_before=before.day if before and shape and shape.ghost else None,
        answers=_answers(report, transcript, numbers, quoted),
        tells_stories=_tells_stories(report),
        tradeoffs=tuple(tradeoff_view(numbers[t.turn], t, quoted) for t in report.tradeoffs),
        values=_values(report, told, quoted),
        value_answers=tuple(numbers[turn] for turn in told),
        moments=_moments(report, quoted),
        drills=_drills(report, interview.plan.round, quoted),
        try_again=_try_again(interview, report, numbers) if theirs else (),
        flags=_flags(report, quoted),
        lines=annotate(transcript, persona, "You" if theirs else "Candidate", marked),
        boards=board_views(transcript),
    )


def _answers(
    report: Report, transcript: Transcript, numbers: Mapping[int, int], quoted: Quoting
) -> tuple[AnswerView, ...]:
    return tuple(
        answer_view(numbers[a.turn], a, transcript.turns[a.turn].text, quoted)
        for a in report.answers
    )


def _told(report: Report) -> list[int]:
    """The turns of the answers that were taken apart, or in which a value was seen."""
    seen = {e.turn for v in report.values for e in v.evidence}
    return sorted({a.turn for a in report.answers} | seen)


def _criteria(report: Report, round_: Round, quoted: Quoting) -> tuple[CriterionView, ...]:
    asks = {c.id: c.asks for c in round_.criteria}
    return tuple(_criterion(a, asks.get(a.criterion, ""), quoted) for a in report.assessments)


def _values(report: Report, told: Sequence[int], quoted: Quoting) -> tuple[ValueView, ...]:
    """None where the round does not judge by values."""
    if all(a.criterion != "culture_alignment" for a in report.assessments):
        return ()
    return tuple(value_view(v, told, quoted) for v in report.values)


def _moments(report: Report, quoted: Quoting) -> tuple[MomentView, ...]:
    return tuple(
        MomentView(m.effect == "helped", m.title, m.text, quoted.one(m.evidence))
        for m in report.moments
    )


def _flags(report: Report, quoted: Quoting) -> tuple[FlagView, ...]:
    return tuple(
        FlagView(FLAG_WORDS[f.kind], quoted.one(f.evidence), len(places))
        for f, places in once_each(report.flags)
    )


def _drills(report: Report, round_: Round, quoted: Quoting) -> tuple[DrillView, ...]:
    titles = {a.criterion: a.title for a in report.assessments}
    return tuple(_drill(d, titles, round_, quoted) for d in report.drills)


def _try_again(
    interview: Interview, report: Report, numbers: Mapping[int, int]
) -> tuple[TryAgainView, ...]:
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
        for found in with_questions_to_try(interview, report).try_again
    )


def with_questions_to_try(interview: Interview, report: Report) -> Report:
    """The report with its questions to try again, found anew: one from before reasons were given has them too."""
    found = questions_to_try(interview.plan.round, interview.transcript, report)
    return report.model_copy(update={"try_again": found})


def _tells_stories(report: Report) -> bool:
    return any(a.criterion == "star_structure" for a in report.assessments)


def _minutes(interview: Interview) -> str:
    transcript = interview.transcript
    end = transcript.last.at if transcript.last else interview.created_at
    return f"{transcript.elapsed(end).total_seconds() / 60:.0f} minutes"


def _shape(report: Report, before: Earlier | None) -> Radar | None:
    earlier = {a.title: a.level for a in before.report.assessments} if before else {}
    return radar([(a.title, a.level) for a in report.assessments], earlier)


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


def _criterion(assessment: Assessment, asks: str, quoted: Quoting) -> CriterionView:
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


def _drill(drill: Drill, titles: Mapping[str, str], round_: Round, quoted: Quoting) -> DrillView:
    return DrillView(
        drill.title,
        drill.text,
        titles.get(drill.criterion, drill.criterion),
        drill.minutes if drill.minutes in DRILL_LENGTHS else int(USUAL),
        next((t for t in round_.topics if t.id == drill.topic), None),
        quoted.maybe(drill.evidence),
    )
