"""The maps of a report: each answer taken apart, each choice weighed, each value with its acts."""

from collections.abc import Sequence
from typing import Literal, cast, get_args

from app.domain.assessment import evidence_of, quote
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.shown_values import Shown, acts_of_people
from app.domain.checklist.shown_values import shown as shown_value
from app.domain.code_run import run_report
from app.domain.guide import CompanyValue, Round
from app.domain.reading import Reading
from app.domain.report import (
    AnswerMap,
    ArtifactFlag,
    Flag,
    StarPart,
    TradeoffMap,
    ValueRow,
    Verdict,
)
from app.domain.transcript import Transcript

PARTS: tuple[StarPart, ...] = ("S", "T", "A", "R", "L")
MISSING: dict[StarPart, str] = {
    "S": "the situation", "T": "your own task", "A": "your own acts", "R": "the result", "L": "a lesson",
}  # fmt: skip
NO_MEASURE = "a measure of the result"
_Degree = Literal[0, 1, 2]
_ANYWHERE = frozenset(["addresses_grader", "hidden_characters"])
FLAG_KINDS = get_args(Flag.model_fields["kind"].annotation)


def answer_maps(dossier: Dossier) -> tuple[AnswerMap, ...]:
    """One map for each answer that tells something, in order; a thread's later answers count as brought out by a probe.

    What is missing stands with the first answer of a thread and is what none of its answers told: a probe asks for one
    part, not for the story again.
    """
    maps = []
    seen: set[int] = set()
    opened: set[int] = set()
    for reading in dossier.readings:
        if reading.type != "empty":
            thread = [r for r in dossier.readings if r.thread == reading.thread]
            missing = () if reading.thread in opened else _missing(thread)
            probed = reading.thread in seen
            maps.append(_answer_map(dossier, reading, probed=probed, missing=missing))
            opened.add(reading.thread)
        seen.add(reading.thread)
    return tuple(maps)


def tradeoff_maps(dossier: Dossier) -> tuple[TradeoffMap, ...]:
    """One map for each answer in which a choice was weighed."""
    known = dossier.sentences
    return tuple(
        TradeoffMap(
            turn=r.turn,
            alternatives=r.alternatives,
            decision=r.decision,
            cost=r.cost,
            context=r.context,
            options=evidence_of(r.options, known),
            costs=evidence_of(r.costs, known),
            decided=evidence_of(r.decided, known),
            would_change=evidence_of(r.would_change, known),
        )
        for r in dossier.readings
        if r.alternatives
    )


def value_rows(
    dossier: Dossier, values: Sequence[CompanyValue], transcript: Transcript, round_: Round
) -> tuple[ValueRow, ...]:
    """A row for each value of the guide, in its order; those that the rules have no ear for say so.

    A round with a tool talks of systems, of which the same words are said: there a value is shown by what a person did, or
    was not asked about.
    """
    listened = {v for r in dossier.readings for v in r.values}
    probed = frozenset[str]() if round_.tool else _probed_values(transcript, round_)
    hear = acts_of_people if round_.tool else shown_value
    return tuple(
        _value_row(dossier, value, hear(value.id, dossier), probed is None or value.id in probed)
        if value.id in listened
        else _unread(value, probed is not None and value.id in probed)
        for value in values
    )


def _unread(value: CompanyValue, probed: bool) -> ValueRow:
    return ValueRow(
        value=value.id,
        title=value.title,
        source=value.source,
        verdict="not_read" if probed else "not_probed",
        score=0,
        evidence=(),
    )


def flags(dossier: Dossier) -> tuple[Flag, ...]:
    """Every sentence that was kept out of the evidence, once for each reason. Of words that were no answer, such as a question
    back, nothing could be evidence: of those only what speaks to the judge or hides something is named."""
    beside = {s.id for r in dossier.everything if not r.asked for s in r.sentences}
    return tuple(
        Flag(kind=kind, evidence=quote(sentence))
        for sentence in dossier.sentences.values()
        for kind in FLAG_KINDS
        if kind in sentence.flags and (kind in _ANYWHERE or sentence.id not in beside)
    )


def artifact_flags(dossier: Dossier) -> tuple[ArtifactFlag, ...]:
    """What talks to the judge in the code and the drawings beside the answers; the same words are named once."""
    found: dict[str, ArtifactFlag] = {}
    for reading in dossier.everything:
        if reading.artifact is None:
            continue
        run = run_report(reading.artifact.run) if reading.artifact.run else ""
        kind = cast(Literal["code", "board", "outline"], reading.artifact.kind)
        for where, text, spans in (
            (kind, reading.artifact.text, reading.kept_out),
            ("run", run, reading.printed),
        ):
            for span in spans:
                words = text[span.start : span.end]
                flag = ArtifactFlag(
                    turn=reading.turn,
                    kind=cast(Literal["code", "board", "outline", "run"], where),
                    start=span.start,
                    end=span.end,
                    quote=words,
                )
                found.setdefault(words, flag)
    return tuple(found.values())


def _missing(thread: Sequence[Reading]) -> tuple[str, ...]:
    """What none of the answers told."""
    told = {p for p in PARTS for r in thread if r.as_told.strength.get(p, 0)}
    missing = [MISSING[p] for p in PARTS if p not in told]
    if "R" in told and not any(r.as_told.measured for r in thread):
        missing.append(NO_MEASURE)
    return tuple(missing)


def _answer_map(
    dossier: Dossier, reading: Reading, *, probed: bool, missing: tuple[str, ...]
) -> AnswerMap:
    known, told = dossier.sentences, reading.as_told
    shown = {p: told.parts.get(p, ()) if told.strength.get(p, 0) else () for p in PARTS}
    return AnswerMap(
        turn=reading.turn,
        question=reading.question,
        type=reading.type,
        parts={p: evidence_of(ids, known) for p, ids in shown.items()},
        strength={p: cast(_Degree, told.strength.get(p, 0)) for p in PARTS},
        missing=missing,
        probed=probed,
        measured_result=told.measured,
        agency=cast(_Degree, reading.agency),
        reflection=cast(_Degree, told.strength.get("L", 0)),
    )


def _value_row(dossier: Dossier, value: CompanyValue, found: Shown, probed: bool) -> ValueRow:
    verdict: Verdict
    score: _Degree
    if found.against:
        verdict, score, ids = "contradicted", 0, found.against
    elif found.acts:
        verdict, score, ids = "shown", 2, found.acts
    elif found.thin:
        verdict, score, ids = "mentioned", 1, found.thin
    else:
        verdict, score, ids = ("not_shown" if probed else "not_probed"), 0, ()
    evidence = evidence_of(ids, dossier.sentences)[:4]
    return ValueRow(
        value=value.id,
        title=value.title,
        source=value.source,
        verdict=verdict,
        score=score,
        evidence=evidence,
    )


def _probed_values(transcript: Transcript, round_: Round) -> frozenset[str] | None:
    """Values that the questions asked aimed at; None for a transcript that does not say which questions those were."""
    if not transcript.asked:
        return None
    known = {q.id: q for topic in round_.topics for q in topic.questions}
    return frozenset(v for q in transcript.asked if q in known for v in known[q].values)
