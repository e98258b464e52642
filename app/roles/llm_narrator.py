"""The narrative by a language model: it may cite sentences by id and names no level; code copies and checks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.content.prompts import Prompts
from app.domain.advice import DRILLS, MOST_MOMENTS, why_stronger
from app.domain.assessment import evidence_of
from app.domain.checklist.dossier import Dossier
from app.domain.guide import Topic
from app.domain.narrative import Narrative, names_a_level
from app.domain.practising.practice import SHORT, drill_minutes
from app.domain.reading import Sentence
from app.domain.report import Assessment, Drill, Moment, Report, StrongerAnswer, StrongerPiece
from app.domain.talk.own_facts import invented, strange_digits, strange_figures
from app.domain.usage import Budget
from app.errors import BudgetSpent
from app.llm.model import ChatModel, ChatRequest, Message
from app.model_failures import ModelBroken
from app.roles.assessor import Case
from app.roles.llm_assessor import record
from app.roles.llm_judgement import bare_id

MOST_JOIN_WORDS = 8
"""Words that may join a candidate's own in the stronger version; with more, something would be told that was not."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ToldMoment(_Strict):
    sentence: str
    effect: Literal["helped", "hurt"]
    title: str = Field(max_length=200)
    text: str = Field(max_length=600)


class ToldPiece(_Strict):
    kind: Literal["own", "blank", "join"]
    part: Literal["S", "T", "A", "R", "L"]
    text: str = Field(max_length=400, description="sentence id for own, else the words")


class ToldDrill(_Strict):
    title: str = Field(max_length=200)
    text: str = Field(max_length=800)
    topic: str
    sentence: str | None


class Told(_Strict):
    """What the model must return. It is asked for no more than is shown; a few more are cut off and spoil nothing."""

    summary: str = Field(max_length=1500)
    moments: list[ToldMoment] = Field(max_length=12, json_schema_extra={"maxItems": MOST_MOMENTS})
    stronger: list[ToldPiece] = Field(max_length=40)
    drills: list[ToldDrill] = Field(max_length=12, json_schema_extra={"maxItems": DRILLS})


@dataclass(frozen=True, slots=True)
class LlmNarrator:
    """One call for the words around the judgements."""

    model: ChatModel
    prompts: Prompts
    budget: Budget

    async def tell(self, case: Case, report: Report) -> Narrative:
        """Raises a ModelFailure when the model cannot be reached or what it wrote cannot be used, BudgetSpent when there
        is none left."""
        if self.budget.spent(case.usage):
            raise BudgetSpent
        asked = self.prompts.render(
            "assessor/narrative",
            outcomes=[_outcome(a) for a in report.assessments if a.items],
            topics=[{"id": t.id, "title": t.title} for t in case.round.topics],
            weakest=report.stronger.turn if report.stronger else None,
        )
        told = await self.model.parse(
            ChatRequest(
                purpose="narrative",
                messages=(Message("system", record(self.prompts, case)), Message("user", asked)),
                subject=case.subject,
            ),
            Told,
        )
        said = tuple(turn.text for turn in case.transcript.turns)
        return checked(told, report, Dossier(case.readings).sentences, case.round.topics, said)


def checked(
    told: Told,
    report: Report,
    known: Mapping[str, Sentence],
    topics: Sequence[Topic],
    said: Sequence[str],
) -> Narrative:
    """What of a told narrative holds: pieces with unknown ids, with levels in them or with figures that nobody `said` are left out.

    Raises ModelBroken when the summary itself names a level.
    """
    if names_a_level(told.summary) or not told.summary.strip():
        raise ModelBroken("The model's summary spoke of levels, which it must not.")
    return Narrative(
        summary="" if strange_digits(told.summary, said) else " ".join(told.summary.split()),
        moments=tuple(m for t in told.moments if (m := _moment(t, known, said)))[:MOST_MOMENTS],
        stronger=_stronger(told.stronger, report.stronger, known),
        drills=_drills(told.drills, report.drills, known, topics),
    )


def _moment(told: ToldMoment, known: Mapping[str, Sentence], said: Sequence[str]) -> Moment | None:
    found = evidence_of((bare_id(told.sentence),), known)
    words = f"{told.title}. {told.text}"
    if not found or names_a_level(words) or strange_digits(words, said):
        return None
    return Moment(effect=told.effect, title=told.title, text=told.text, evidence=found[0])


def _stronger(
    told: Sequence[ToldPiece], by_rule: StrongerAnswer | None, known: Mapping[str, Sentence]
) -> StrongerAnswer | None:
    """Own sentences copied by code, blanks, and a few joining words; a join that is long, holds a number or a
    fact that was not told is left out, and so is a blank that suggests a figure."""
    if by_rule is None:
        return None
    said = tuple(sentence.text for sentence in known.values())
    pieces: list[StrongerPiece] = []
    for piece in told:
        if piece.kind == "own":
            found = evidence_of((bare_id(piece.text),), known)
            pieces += [
                StrongerPiece(kind="own", part=piece.part, text=e.quote, evidence=e) for e in found
            ]
        elif names_a_level(piece.text):
            continue
        elif piece.kind == "blank":
            if not strange_figures(piece.text, said):
                blank = f"[{piece.text.strip(' []')}]"
                pieces.append(StrongerPiece(kind="blank", part=piece.part, text=blank))
        elif len(piece.text.split()) <= MOST_JOIN_WORDS and not (
            any(c.isdigit() for c in piece.text) or invented(piece.text, said)
        ):
            pieces.append(StrongerPiece(kind="join", part=piece.part, text=piece.text))
    if not any(piece.kind == "own" for piece in pieces):
        return None
    return by_rule.model_copy(update={"pieces": tuple(pieces), "why": why_stronger(pieces)})


def _drills(
    told: Sequence[ToldDrill],
    by_rule: Sequence[Drill],
    known: Mapping[str, Sentence],
    topics: Sequence[Topic],
) -> tuple[Drill, ...]:
    """Three drills or none: each belongs to a criterion that the rules found open."""
    offered = {topic.id: topic for topic in topics}
    drills: list[Drill] = []
    for drill, base in zip(told, by_rule, strict=False):
        found = evidence_of((bare_id(drill.sentence),), known) if drill.sentence else ()
        if names_a_level(f"{drill.title}. {drill.text}"):
            return ()
        fresh = drill.topic in offered and drill.topic not in {d.topic for d in drills}
        topic = drill.topic if fresh else base.topic
        drills.append(
            Drill(
                title=drill.title,
                text=drill.text,
                criterion=base.criterion,
                topic=topic,
                minutes=int(
                    drill_minutes(
                        offered.get(topic or ""), base.criterion, half_there=base.minutes <= SHORT
                    )
                ),
                evidence=found[0] if found else base.evidence,
            )
        )
    return tuple(drills) if len(drills) == DRILLS else ()


def _outcome(assessment: Assessment) -> dict[str, object]:
    return {
        "title": assessment.title,
        "met": [item.text for item in assessment.items if item.score == 2],
        "partly": [item.text for item in assessment.items if item.score == 1],
        "missing": [item.text for item in assessment.items if item.score == 0],
    }
