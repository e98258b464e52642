"""A transcript judged criterion by criterion, and the report that is made of it. Nothing is stored here."""

import asyncio
import hashlib
import json
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from app.domain.guide import CompanyValue, LevelExpectation, Round
from app.domain.interview import Interview
from app.domain.listening import read_transcript
from app.domain.narrative import noted, told
from app.domain.report import Assessment, Method, Report
from app.domain.reporting import build_report
from app.domain.rubric import Criterion
from app.domain.transcript import Transcript
from app.domain.usage import Usage
from app.domain.wording.lexicon import Lexicon
from app.errors import AppError
from app.roles.assessor import Assessor, Case, Narrator
from app.roles.cast import Cast

log = logging.getLogger("greenroom.assess")

Keep = Callable[[Assessment], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a transcript is judged by, apart from the transcript itself."""

    guide: str
    round: Round
    values: tuple[CompanyValue, ...]
    expectations: tuple[LevelExpectation, ...]


def rubric_hash(basis: Basis, lexicon: Lexicon) -> str:
    """Hex digest of everything that judging depends on: criteria, weights, values, expectations and lexicon."""
    judged_by = [
        [c.model_dump(mode="json") for c in basis.round.criteria],
        [s.model_dump(mode="json") for s in basis.round.scored],
        [v.model_dump(mode="json") for v in basis.values],
        [e.model_dump(mode="json") for e in basis.expectations],
        lexicon.model_dump(mode="json"),
    ]
    return hashlib.sha256(json.dumps(judged_by, sort_keys=True).encode()).hexdigest()[:16]


def basis_of(interview: Interview) -> Basis:
    """What an interview is judged by: what was frozen into it when it began."""
    plan = interview.plan
    return Basis(plan.guide, plan.round, plan.values, plan.expectations)


def read_case(
    basis: Basis,
    transcript: Transcript,
    lexicon: Lexicon,
    *,
    subject: str | None = None,
    usage: Usage | None = None,
) -> Case:
    """A transcript with everything that listening finds in it."""
    readings = read_transcript(transcript, lexicon)
    return Case(basis.round, transcript, readings, subject, usage or Usage())


async def assess_transcript(
    basis: Basis, transcript: Transcript, *, cast: Cast, lexicon: Lexicon
) -> Report:
    """The report on a transcript without storing anything. Raises the first failure of the assessor."""
    case = read_case(basis, transcript, lexicon)
    judged: dict[str, Assessment] = {}
    async with aclosing(each_judged(basis.round.criteria, case, cast.assessor)) as outcomes:
        async for criterion, outcome in outcomes:
            if isinstance(outcome, AppError):
                raise outcome
            judged[criterion.id] = outcome
    report = put_together(basis, case, judged, rubric_hash(basis, lexicon), cast)
    return await narrated(report, case, cast.narrator)


async def each_judged(
    criteria: Sequence[Criterion], case: Case, assessor: Assessor, keep: Keep | None = None
) -> AsyncGenerator[tuple[Criterion, Assessment | AppError], None]:
    """The outcome of each criterion as it comes and is kept, all of them under way at once: what rules judge in one go
    waits for the disk once."""

    async def judge(criterion: Criterion) -> tuple[Criterion, Assessment | AppError]:
        try:
            outcome = await assessor.assess(criterion, case)
        except AppError as e:
            return criterion, e
        if keep and outcome.status != "not_assessed":
            await keep(outcome)
        return criterion, outcome

    tasks = [asyncio.create_task(judge(criterion)) for criterion in criteria]
    try:
        for done in asyncio.as_completed(tasks):
            yield await done
    finally:
        for task in tasks:
            task.cancel()


async def narrated(report: Report, case: Case, narrator: Narrator | None) -> Report:
    """The report in the narrator's words; in the rules' own, and saying so, when there is none or it cannot be used."""
    if narrator is None or all(a.level is None for a in report.assessments):
        return report
    try:
        return told(report, await narrator.tell(case, report))
    except AppError as e:
        log.warning("assess.narrative.failed", extra={"error": type(e).__name__})
        return noted(
            report, f"Summary, moments and drills were put together by rules this time. {e.detail}"
        )


def put_together(
    basis: Basis, case: Case, judged: Mapping[str, Assessment], rubric: str, cast: Cast
) -> Report:
    """The report on what was judged, which must hold every criterion of the round."""
    return build_report(
        guide=basis.guide,
        round_=basis.round,
        values=basis.values,
        expectations=basis.expectations,
        transcript=case.transcript,
        readings=case.readings,
        assessments=tuple(judged[c.id] for c in basis.round.criteria),
        method=Method(
            engine=cast.assessor.engine,
            model=cast.model,
            samples=cast.samples,
            rubric=rubric,
            notes=(),
        ),
    )
