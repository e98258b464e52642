"""From a finished transcript to its report, criterion by criterion; what was judged is stored as it finishes."""

import hashlib
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

from app.content.library import Library
from app.domain.guide import CompanyValue, LevelExpectation, Round
from app.domain.interview import Interview
from app.domain.lexicon import Lexicon
from app.domain.listening import read_transcript
from app.domain.report import Assessment, Method, Report
from app.domain.reporting import build_report
from app.domain.transcript import Transcript
from app.errors import AppError, Conflict
from app.flows.begin import Clock
from app.roles.assessor import Assessor, Case
from app.store.store import Store

log = logging.getLogger("greenroom.assess")


@dataclass(frozen=True, slots=True)
class Judged:
    """One more criterion is judged and stored."""

    criterion: str
    title: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The report is stored."""

    report: Report


@dataclass(frozen=True, slots=True)
class Broken:
    """The report could not be finished; what was judged is kept and need not be judged again."""

    detail: str


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


@dataclass(frozen=True, slots=True)
class Examiner:
    """Holds what assessing needs. One for each process."""

    store: Store
    library: Library
    assessor: Assessor
    clock: Clock

    async def report(self, interview_id: str) -> AsyncIterator[Judged | Ready | Broken]:
        """Judge what is missing, then store the report. Never raises: the last step is Ready or Broken."""
        try:
            interview = await self.store.interview(interview_id)
            async for step in self._report(interview):
                yield step
        except AppError as e:
            log.warning(
                "assess.failed", extra={"interview": interview_id, "error": type(e).__name__}
            )
            yield Broken(e.detail)
        except Exception:
            log.exception("assess.broken", extra={"interview": interview_id})
            yield Broken(AppError.message)

    async def _report(self, interview: Interview) -> AsyncIterator[Judged | Ready]:
        refuse_unfinished(interview)
        plan = interview.plan
        basis = Basis(plan.guide, plan.round, plan.values, plan.expectations)
        rubric = rubric_hash(basis, self.library.lexicon)
        case = Case(
            plan.round,
            interview.transcript,
            read_transcript(interview.transcript, self.library.lexicon),
        )
        kept = await self.store.assessments(interview.id, rubric, self.assessor.engine)
        judged = {assessment.criterion: assessment for assessment in kept}
        for criterion in plan.round.criteria:
            if criterion.id not in judged:
                judged[criterion.id] = await self.assessor.assess(criterion, case)
                await self.store.save_assessment(interview.id, rubric, judged[criterion.id])
            yield Judged(criterion.id, criterion.title, len(judged), len(plan.round.criteria))
        report = _build(basis, case, judged, rubric, self.assessor)
        await self.store.save_report(interview.id, report, self.clock())
        yield Ready(report)


async def assess_transcript(
    basis: Basis, transcript: Transcript, *, assessor: Assessor, lexicon: Lexicon
) -> Report:
    """The report on a transcript brought from anywhere; nothing is stored."""
    case = Case(basis.round, transcript, read_transcript(transcript, lexicon))
    judged = {c.id: await assessor.assess(c, case) for c in basis.round.criteria}
    return _build(basis, case, judged, rubric_hash(basis, lexicon), assessor)


def refuse_unfinished(interview: Interview) -> None:
    """Raises Conflict while the interview goes on: a report on half of it would be taken for the whole."""
    if not interview.transcript.closed:
        raise Conflict("This interview is not over yet. End it first; then its report is written.")


def _build(
    basis: Basis, case: Case, judged: dict[str, Assessment], rubric: str, assessor: Assessor
) -> Report:
    return build_report(
        guide=basis.guide,
        round_=basis.round,
        values=basis.values,
        expectations=basis.expectations,
        transcript=case.transcript,
        readings=case.readings,
        assessments=tuple(judged[c.id] for c in basis.round.criteria),
        method=Method(engine=assessor.engine, model=None, samples=1, rubric=rubric, notes=()),
    )
