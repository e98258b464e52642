"""The report of a finished interview: what was judged is stored as it finishes, and goes on where it broke off."""

import asyncio
import logging
from collections.abc import (
    AsyncIterator,
    Collection,
)
from dataclasses import dataclass, replace
from functools import partial

from app.content.library import Library
from app.domain.assessment import not_assessed
from app.domain.interview import Interview
from app.domain.plan import EngineName
from app.domain.report import Report
from app.errors import AppError, Conflict
from app.flows.begin import Clock
from app.flows.calls import CallLog
from app.flows.claiming import claimed
from app.flows.judging import (
    assess_transcript,
    basis_of,
    each_judged,
    narrated,
    put_together,
    read_case,
    rubric_hash,
)
from app.model_failures import ModelBroken
from app.roles.cast import Cast
from app.store.store import Store

log = logging.getLogger("greenroom.assess")

LOOK_SECONDS = 0.25
"""How often another worker's progress is looked at."""


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

    error: AppError

    @property
    def detail(self) -> str:
        return self.error.detail


@dataclass(frozen=True, slots=True)
class Examiner:
    """Holds what assessing needs. One for each process."""

    store: Store
    library: Library
    cast: Cast
    rules: Cast
    calls: CallLog
    clock: Clock

    async def by_rules(self, interview_id: str) -> Report:
        """The rule-based report, offered beside a language model's and never mixed with it; nothing is stored.

        Raises InterviewNotFound, or Conflict while the interview goes on.
        """
        interview = await self.store.interview(interview_id)
        refuse_unfinished(interview)
        return await assess_transcript(
            basis_of(interview), interview.transcript, cast=self.rules, lexicon=self.library.lexicon
        )

    async def report(self, interview_id: str) -> AsyncIterator[Judged | Ready | Broken]:
        """Judge what is missing, then store the report. Never raises: the last step is Ready or Broken.

        While another worker, or another page, has it written, its steps are followed; what a worker left that died is
        finished here. Criteria that could not be judged this time stand in the report as such, and are judged when it is asked for
        again. When none could, there is no report.
        """
        try:
            interview = await self.store.interview(interview_id)
            refuse_unfinished(interview)
            done = False
            while not done:
                async with claimed(self.store, interview_id, "report") as us:
                    steps = self._report(interview, us) if us else self._watch(interview)
                    async for step in steps:
                        done = done or isinstance(step, Ready)
                        yield step
        except AppError as e:
            log.warning(
                "assess.failed", extra={"interview": interview_id, "error": type(e).__name__}
            )
            yield Broken(e)
        except Exception:
            log.exception("assess.broken", extra={"interview": interview_id})
            yield Broken(AppError())

    async def _watch(self, interview: Interview) -> AsyncIterator[Judged | Ready]:
        """What another worker judges, as it is stored; ends with Ready, or without it when that worker is gone."""
        basis, engine = basis_of(interview), self.cast.assessor.engine
        rubric = rubric_hash(basis, self.library.lexicon)
        told: set[str] = set()
        while True:
            under_way = await self.store.claims.claim(interview.id, "report")
            kept = await self.store.assessments(interview.id, rubric, engine)
            for found in kept:
                if found.criterion not in told:
                    told.add(found.criterion)
                    yield Judged(found.criterion, found.title, len(told), len(basis.round.criteria))
            if under_way is None:
                break
            await asyncio.sleep(LOOK_SECONDS)
        report = await self.store.report(interview.id)
        if report is not None and _holds(report, rubric, engine, told):
            yield Ready(report)

    async def _report(self, interview: Interview, holder: str) -> AsyncIterator[Judged | Ready]:
        basis, engine = basis_of(interview), self.cast.assessor.engine
        rubric = rubric_hash(basis, self.library.lexicon)
        case = await asyncio.to_thread(
            read_case,
            basis,
            interview.transcript,
            self.library.lexicon,
            subject=interview.id,
            usage=await self.calls.usage(interview.id, engine),
        )
        kept = await self.store.assessments(interview.id, rubric, engine)
        judged = {a.criterion: a for a in kept if a.status != "not_assessed"}
        missing = [c for c in basis.round.criteria if c.id not in judged]
        failures: list[AppError] = []
        keep = partial(self.store.save_assessment, interview.id, rubric)
        async for criterion, outcome in each_judged(missing, case, self.cast.assessor, keep):
            if isinstance(outcome, AppError):
                failures.append(outcome)
                judged[criterion.id] = not_assessed(criterion, outcome.detail, engine)
            elif outcome.status == "not_assessed":
                failures.append(ModelBroken(outcome.why))
                judged[criterion.id] = outcome
            else:
                judged[criterion.id] = outcome
            yield Judged(criterion.id, criterion.title, len(judged), len(basis.round.criteria))
        if failures and len(failures) == len(basis.round.criteria):
            raise failures[0]
        report = await asyncio.to_thread(put_together, basis, case, judged, rubric, self.cast)
        case = replace(case, usage=await self.calls.usage(interview.id, engine))
        told = report if failures else await narrated(report, case, self.cast.narrator)
        await self.store.save_report(interview.id, told, self.clock(), holder)
        yield Ready(told)


def _holds(report: Report, rubric: str, engine: EngineName, judged: Collection[str]) -> bool:
    """The report stands on all that was judged by that rubric and engine."""
    in_it = {a.criterion for a in report.assessments if a.status != "not_assessed"}
    same = (report.method.rubric, report.method.engine) == (rubric, engine)
    return same and set(judged) <= in_it


def refuse_unfinished(interview: Interview) -> None:
    """Raises Conflict while the interview goes on: a report on half of it would be taken for the whole."""
    if not interview.transcript.closed:
        raise Conflict("This interview is not over yet. End it first; then its report is written.")
