"""How far an engine agrees with labelled transcripts, what it keeps to when they are changed, and what it costs."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydantic import BaseModel

from app.domain.measuring.agreement import Agreement, agreement
from app.domain.measuring.baselines import always_the_median, by_words
from app.domain.measuring.changes import CHANGES, Change, Found, found_in
from app.domain.measuring.labelled import Labelled
from app.domain.measuring.refit import Judged, held_out
from app.domain.measuring.score_line import score_line
from app.domain.plan import EngineName
from app.domain.usage import Call, Usage, add_up
from app.errors import AppError, UnreadableTranscript
from app.flows.brought import transcript_files
from app.flows.labelled import Timed, as_brought, read_labelled, timed
from app.settings import Settings
from app.transcripts import TranscriptAssessor
from app.wiring import build_casts, choose_engine, load_content

Say = Callable[[str], None]
SEED = 7
"""By which transcripts are put into thirds; the same every time."""
PATIENCE = 3
"""An engine that fails on so many transcripts in a row is taken to be down."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A change: on how many transcripts it could be made, and on which of them what must hold did not."""

    change: str
    made: int
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """What the assessing took. `spread` is the mean distance between the highest and the lowest level of a criterion's
    samples; `repeated` the share of a model's judgements that had to be asked for again, because their evidence did not hold."""

    seconds: float
    slowest: float
    usage: Usage
    spread: float | None
    repeated: float | None
    not_assessed: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that was measured on one set of transcripts."""

    engine: EngineName
    folder: str
    traps: dict[str, int]
    found: Agreement
    words: Agreement
    median: Agreement
    refitted: dict[str, tuple[float | None, float | None]] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    cost: Cost | None = None
    failed: int = 0
    """How many transcripts the engine could not be made to assess."""

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> object:
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else str(value)


@dataclass
class Bench:
    """An engine, and what its calls took."""

    assessor: TranscriptAssessor
    engine: EngineName
    samples: int
    calls: list[Call]


def bench(settings: Settings, engine: EngineName) -> Bench:
    """The engine to evaluate. Raises ContentBroken, or Misconfigured when it cannot play."""
    chosen = settings.model_copy(update={"engine": engine})
    choose_engine(chosen)
    library, calls = load_content(chosen), list[Call]()

    casts = build_casts(chosen, library, record=lambda record: calls.append(record.call))
    return Bench(TranscriptAssessor(library, casts[engine]), engine, chosen.samples, calls)


def read_folder(folder: Path, warn: Say) -> tuple[list[Labelled], int]:
    """The labelled transcripts of a folder, and how many files could not be read: one line to `warn` each."""
    cases: dict[str, Labelled] = {}
    faults = 0
    for file in transcript_files(folder):
        try:
            case = read_labelled(file)
        except AppError as e:
            faults += 1
            warn(e.detail)
            continue
        if case.id in cases:
            faults += 1
            warn(f"{file}: another file has the id {case.id} too")
            continue
        cases[case.id] = case
    return list(cases.values()), faults


async def evaluate(
    cases: Sequence[Labelled], folder: str, on: Bench, *, properties: bool, warn: Say
) -> Evaluation:
    """All figures. With `properties`, every transcript is also changed in every way and assessed again.

    What cannot be assessed, or the engine fails on, is one line to `warn`, and the rest is measured. Raises the first failure
    of the engine when nothing is left, and UnreadableTranscript when it has nothing to assess.
    """
    of_a_round = _of_a_round(cases, on, warn)
    runs, failed = await _runs(of_a_round, on, warn)
    cost = _cost(runs, on)
    lines = {run.case.id: score_line(run.case.id, run.report) for run in runs}
    traps = sorted(trap for case in cases for trap in case.traps)
    return Evaluation(
        engine=on.engine,
        folder=folder,
        traps={trap: traps.count(trap) for trap in dict.fromkeys(traps)},
        found=agreement(cases, lines),
        words=agreement(cases, by_words(cases)),
        median=agreement(cases, always_the_median(cases)),
        refitted=held_out([_judged(run, on) for run in runs], SEED),
        kept=await _kept(runs, on, warn) if properties and not failed else (),
        cost=cost,
        failed=failed + len(cases) - len(of_a_round),
    )


async def evaluated(
    cases: Sequence[Labelled], folder: str, on: Bench, *, properties: bool, warn: Say
) -> Evaluation:
    """As `evaluate`, after which the engine's connections are given back."""
    try:
        return await evaluate(cases, folder, on, properties=properties, warn=warn)
    finally:
        await on.assessor.cast.close()


def _of_a_round(cases: Sequence[Labelled], on: Bench, warn: Say) -> list[Labelled]:
    """Those that can be assessed by a round there is, whatever the engine."""
    found = []
    for case in cases:
        try:
            on.assessor.library.find_round(as_brought(case).round)
        except AppError as e:
            warn(f"{case.id}: {e.detail}")
        else:
            found.append(case)
    if not found:
        raise UnreadableTranscript("There is no transcript here that could be assessed.")
    return found


async def _runs(cases: Sequence[Labelled], on: Bench, warn: Say) -> tuple[list[Timed], int]:
    """Every transcript assessed, one after another, and how many could not be. An engine that fails on several in a row is
    not asked any more."""
    runs: list[Timed] = []
    failed = in_a_row = 0
    for number, case in enumerate(cases):
        try:
            runs.append(await timed(case, on.assessor.assess))
            in_a_row = 0
        except AppError as e:
            failed, in_a_row = failed + 1, in_a_row + 1
            if not runs and in_a_row == min(PATIENCE, len(cases)):
                raise
            warn(f"{case.id}: {e.detail}")
        left = len(cases) - number - 1
        if in_a_row == PATIENCE and left:
            warn(f"{PATIENCE} transcripts in a row failed, so the other {left} were not tried.")
            return runs, failed + left
    return runs, failed


def _judged(run: Timed, on: Bench) -> Judged:
    _, round_ = on.assessor.library.find_round(as_brought(run.case).round)
    return Judged(run.case.id, run.case.criteria, round_, run.report)


async def _kept(runs: Sequence[Timed], on: Bench, warn: Say) -> tuple[Kept, ...]:
    return tuple([await _kept_one(change, runs, on, warn) for change in CHANGES])


async def _kept_one(change: Change, runs: Sequence[Timed], on: Bench, warn: Say) -> Kept:
    made, broken = 0, []
    for run in runs:
        changed = change.make(run.case)
        if changed is None:
            continue
        try:
            after = _found(await timed(changed, on.assessor.assess))
        except AppError as e:
            warn(f"{run.case.id}, {change.name}: {e.detail}")
            continue
        made += 1
        if not change.holds(_found(run), after):
            broken.append(run.case.id)
    return Kept(change.name, made, tuple(broken))


def _found(run: Timed) -> Found:
    return found_in(run.report, len(run.case.turns))


def _cost(runs: Sequence[Timed], on: Bench) -> Cost:
    judged = [a for run in runs for a in run.report.assessments]
    spreads = [max(a.samples) - min(a.samples) for a in judged if len(a.samples) > 1]
    asked = [call for call in on.calls if call.purpose == "assessor"]
    wanted = sum(on.samples for a in judged if a.status != "not_assessed")
    repeated = max(0, len(asked) - wanted) / len(asked) if asked else None
    return Cost(
        seconds=sum(run.seconds for run in runs),
        slowest=max((run.seconds for run in runs), default=0.0),
        usage=add_up(tuple(on.calls)),
        spread=sum(spreads) / len(spreads) if spreads else None,
        repeated=repeated,
        not_assessed=sum(a.status == "not_assessed" for a in judged),
    )
