"""The assessor by a language model: it fills checklists with sentence ids; code checks them and does the sums."""

import asyncio
import logging
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from app.content.prompts import Prompts
from app.domain.assessment import Judgement, held_to_what_was_done, not_assessed, verify
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.gate import nothing_said, says_enough
from app.domain.checklist.occasions import occasions_that_came
from app.domain.code_run import run_report
from app.domain.guard.fencing import fence_around, harmless
from app.domain.plan import EngineName
from app.domain.reading import Sentence
from app.domain.report import Assessment, Confidence
from app.domain.rubric import Criterion, Level
from app.domain.scoring import level_of
from app.domain.transcript import Artifact, Speaker
from app.domain.usage import Budget
from app.errors import BudgetSpent
from app.llm.model import ChatModel, ChatRequest, Message
from app.roles.assessor import Case
from app.roles.llm_judgement import (
    MOST_INVALID,
    JudgedCriterion,
    as_judgement,
    invalid_share,
    middle,
)

log = logging.getLogger("greenroom.assessor")

NEAR_AN_EDGE = 0.02
"""A checklist's share that is this near to where a level begins could as well have been the other one."""


LEFT_OUT = "(left out)"
TAKEN_BACK = "(left out, since the candidate took it back later)"


@dataclass(frozen=True)
class LlmAssessor:
    """Judges each criterion `samples` times; the median counts, and the spread lowers the confidence.

    At most `at_once` calls run at the same time, over all criteria.
    """

    model: ChatModel
    prompts: Prompts
    samples: int
    budget: Budget
    at_once: int = 4
    engine: EngineName = "llm"
    _turnstile: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_turnstile", asyncio.Semaphore(self.at_once))

    async def assess(self, criterion: Criterion, case: Case) -> Assessment:
        """Raises a ModelFailure when the model cannot be reached, BudgetSpent when there is none left.

        What the model answers wrongly is `not_assessed`.
        """
        dossier = Dossier(case.readings)
        if not says_enough(dossier):
            return verify(criterion, nothing_said(criterion.id, dossier), {}, engine="llm")
        if self.budget.spent(case.usage):
            raise BudgetSpent
        asked = request(self.prompts, criterion, case)
        tries = [self._sample(asked, criterion, dossier, seed) for seed in range(self.samples)]
        judged = [j for j in await _all(tries) if j is not None]
        if not judged:
            return not_assessed(
                criterion,
                "The model's judgement twice named sentences that are not there, or left the checklist open. Try again, or"
                " choose another model.",
                "llm",
            )
        return _combined(criterion, judged, dossier, self.samples)

    async def _sample(
        self, asked: ChatRequest, criterion: Criterion, dossier: Dossier, seed: int
    ) -> Judgement | None:
        """One judgement whose evidence holds; None when it did not hold the second time either."""
        came = occasions_that_came(criterion, dossier)
        for attempt in range(2):
            seeded = replace(asked, seed=seed * 2 + attempt)
            async with self._turnstile:
                judged = await self.model.parse(seeded, JudgedCriterion)
            judgement = as_judgement(criterion, judged, came)
            if invalid_share(criterion, judgement, dossier.sentences) <= MOST_INVALID:
                return judgement
            log.warning(
                "assessor.judgement.invalid", extra={"criterion": criterion.id, "attempt": attempt}
            )
        return None


def request(prompts: Prompts, criterion: Criterion, case: Case) -> ChatRequest:
    """What is asked about one criterion: the record first, which all criteria share, then the criterion."""
    focus = next(s.focus for s in case.round.scored if s.criterion == criterion.id)
    return ChatRequest(
        purpose="assessor",
        messages=(
            Message("system", record(prompts, case)),
            Message("user", prompts.render("assessor/criterion", criterion=criterion, focus=focus)),
        ),
        subject=case.subject,
    )


def record(prompts: Prompts, case: Case) -> str:
    """The transcript as a judge is shown it: sentences with ids; where flagged ones are withheld, it says so."""
    said: list[dict[str, object]] = []
    by_turn = {reading.turn: reading for reading in case.readings}
    before: Artifact | None = None
    for turn in case.transcript.turns:
        if turn.speaker is Speaker.INTERVIEWER:
            said.append(
                {"speaker": "Interviewer", "lines": [{"id": None, "text": _line(turn.text)}]}
            )
        elif turn.index in by_turn:
            lines = _told(by_turn[turn.index].sentences)
            artifact = by_turn[turn.index].shown
            lines += [{"id": None, "text": _line(told)} for told in _beside(artifact, before)]
            before = artifact or before
            said.append({"speaker": "Candidate", "lines": lines})
    fence = fence_around(turn.text for turn in case.transcript.turns)
    return prompts.render("assessor/stable", round=case.round, fence=fence, said=said)


def _told(sentences: Iterable[Sentence]) -> list[dict[str, str | None]]:
    lines: list[dict[str, str | None]] = []
    for taken_back, group in groupby(sentences, key=_withheld):
        if taken_back is None:
            lines += [{"id": s.id, "text": _line(s.text)} for s in group]
        else:
            lines.append({"id": None, "text": TAKEN_BACK if taken_back else LEFT_OUT})
    return lines


def _withheld(sentence: Sentence) -> bool | None:
    """Whether a sentence is withheld because it was taken back; None for one that is shown."""
    return "retracted" in sentence.flags if sentence.flags else None


def _beside(artifact: Artifact | None, before: Artifact | None) -> list[str]:
    """What lay beside an answer where it changed, and how it ran."""
    if artifact is None or artifact == before:
        return []
    told = [] if before and artifact.text == before.text else [f"({artifact.kind}) {artifact.text}"]
    return [*told, f"(last run) {run_report(artifact.run)}"] if artifact.run else told


def _line(text: str) -> str:
    """Words as one entry of the record: what goes on below is indented, so that it cannot pose as another entry."""
    return harmless(text).replace("\n", "\n    ")


def _combined(
    criterion: Criterion, judged: list[Judgement], dossier: Dossier, samples: int
) -> Assessment:
    """The sample in the middle, with the levels of all that have one beside it; none where most have none."""
    checked = [
        verify(criterion, judgement, dossier.sentences, engine="llm") for judgement in judged
    ]
    types = [reading.type for reading in dossier.usable]
    each = [held_to_what_was_done(assessment, types) for assessment in checked]
    levelled = [(a, a.level) for a in each if a.level is not None]
    if len(levelled) * 2 <= len(each):
        return next(a for a in each if a.level is None)
    levels = [level for _, level in levelled]
    chosen = levelled[middle(levels)][0]
    sure = _confidence(criterion, chosen, levels, samples)
    return chosen.model_copy(update={"samples": tuple(levels), "confidence": sure})


def _confidence(
    criterion: Criterion, chosen: Assessment, levels: list[Level], samples: int
) -> Confidence:
    """High needs three samples that agree, three sentences, and a sum off the levels' edges; a spread of two is low."""
    spread, evidence = max(levels) - min(levels), len(chosen.evidence)
    if spread >= 2 or not evidence or len(levels) < samples:
        return "low"
    asked = criterion.without([item.id for item in chosen.no_occasion])
    share = level_of(asked, {item.id: item.score for item in chosen.items}).share
    edge = min(abs(share - cut) for cut in criterion.cuts)
    agreed = spread == 0 and len(levels) >= 3 and evidence >= 3
    return "high" if agreed and edge > NEAR_AN_EDGE else "medium"


async def _all(tries: Sequence[Awaitable[Judgement | None]]) -> list[Judgement | None]:
    """Every result; the first failure is raised once all have ended, so that no call is left running."""
    done = await asyncio.gather(*tries, return_exceptions=True)
    results: list[Judgement | None] = []
    for result in done:
        if isinstance(result, BaseException):
            raise result
        results.append(result)
    return results
