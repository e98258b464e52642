"""From what a judge returned to an assessment that stands on the candidate's own words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.reading import Sentence
from app.domain.report import AnswerType, Assessment, Confidence, Evidence, ItemResult, Status
from app.domain.rubric import ChecklistItem, Criterion, Level
from app.domain.scoring import Judged, level_of, next_level

MOST_EVIDENCE = 6
"""How many sentences a criterion shows; an item shows half as many."""


@dataclass(frozen=True, slots=True)
class ItemJudgement:
    """One checklist item as a judge saw it: 0, 1 or 2, the ids of the sentences, and why.

    `came` is False where nothing happened that it could have been shown by.
    """

    id: str
    score: Literal[0, 1, 2]
    sentences: tuple[str, ...] = ()
    note: str = ""
    came: bool = True


@dataclass(frozen=True, slots=True)
class Judgement:
    """What any judge returns: items and counter-evidence by sentence id. There is no room for a level in it.

    `chance` tells whether the interview gave one to show this: "none", "asked", or "taken".
    """

    criterion: str
    items: tuple[ItemJudgement, ...]
    counter: tuple[str, ...] = ()
    chance: Literal["none", "asked", "taken"] = "taken"
    why: str = ""


def bank(sentences: Iterable[Sentence]) -> dict[str, Sentence]:
    """The candidate's sentences by id."""
    return {sentence.id: sentence for sentence in sentences}


def verify(
    criterion: Criterion,
    judgement: Judgement,
    known: Mapping[str, Sentence],
    *,
    engine: Literal["llm", "offline"],
    confidence: Confidence = "low",
    samples: tuple[Level, ...] = (),
) -> Assessment:
    """The assessment that a judgement earns once its evidence is checked.

    Ids that do not exist or name flagged sentences are dropped, and an item left without any is not met. Quotes are copied
    here, never taken from the judge. The level is computed from what remains.
    An item whose occasion never came is left out of the sum and told apart.
    """
    if judgement.chance == "none":
        return _unjudged(criterion, "not_asked", engine, judgement.why)
    given = {item.id: item for item in judgement.items}
    never = _never_came(criterion, given, known)
    criterion = criterion.without([item.id for item in never])
    items = tuple(_checked(entry, given.get(entry.id), known) for entry in criterion.checklist)
    scores = {item.id: item.score for item in items}
    observed = judgement.chance == "taken" and any(item.evidence for item in items)
    judged = level_of(criterion, scores) if observed else NOTHING_SHOWN
    return Assessment(
        criterion=criterion.id,
        title=criterion.title,
        status="observed" if observed else "asked_not_shown",
        level=judged.level,
        why=judgement.why or (_why(criterion, items, judged) if observed else NOT_SHOWN),
        items=items,
        evidence=_distinct((e for i in items if i.score for e in i.evidence), MOST_EVIDENCE),
        counter_evidence=_distinct(evidence_of(judgement.counter, known), MOST_EVIDENCE),
        caps=judged.caps,
        confidence=confidence,
        samples=samples or (judged.level,),
        next_level=next_level(criterion, scores, judged.level),
        engine=engine,
        no_occasion=never,
    )


NOT_SHOWN = "It was asked for, and no answer held enough to count for it."
NOTHING_SHOWN = Judged(level=1, share=0.0, caps=())
WOULD = "what was told is what would be done, not what was done"


def held_to_what_was_done(assessment: Assessment, types: Iterable[AnswerType]) -> Assessment:
    """A story that was never told as one is mixed at best: with hypothetical answers and no story, STAR is at most 2."""
    told = set(types)
    level = assessment.level
    if assessment.criterion != "star_structure" or level is None or level <= 2:
        return assessment
    if "hypothetical" not in told or "story" in told:
        return assessment
    return assessment.model_copy(update={"level": 2, "caps": (*assessment.caps, WOULD)})


def not_assessed(criterion: Criterion, why: str, engine: Literal["llm", "offline"]) -> Assessment:
    """An assessment that failed on our side: no level, and the reason."""
    return _unjudged(criterion, "not_assessed", engine, why)


def evidence_of(ids: Iterable[str], known: Mapping[str, Sentence]) -> tuple[Evidence, ...]:
    """The eligible sentences among those ids, copied, in the order given."""
    found = (known[i] for i in dict.fromkeys(ids) if i in known)
    return tuple(quote(s) for s in found if not s.flags)


def quote(sentence: Sentence) -> Evidence:
    """A sentence as evidence, word for word."""
    return Evidence(
        turn=sentence.turn,
        sentence=sentence.id,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
    )


def _never_came(
    criterion: Criterion, given: Mapping[str, ItemJudgement], known: Mapping[str, Sentence]
) -> tuple[ItemResult, ...]:
    """The items that a judge had no occasion for. Only where the rubric says that there may be none, and nothing was scored or cited."""
    return tuple(
        ItemResult(id=entry.id, text=entry.text, score=0, evidence=(), note=said.note)
        for entry in criterion.checklist
        if entry.occasion and (said := given.get(entry.id)) is not None
        if not said.came and said.score == 0 and not evidence_of(said.sentences, known)
    )


def _checked(
    entry: ChecklistItem, given: ItemJudgement | None, known: Mapping[str, Sentence]
) -> ItemResult:
    if given is None:
        return ItemResult(id=entry.id, text=entry.text, score=0, evidence=(), note="")
    found = evidence_of(given.sentences, known)
    return ItemResult(
        id=entry.id,
        text=entry.text,
        score=given.score if found else 0,
        evidence=found[: MOST_EVIDENCE // 2],
        note=given.note,
    )


def _unjudged(
    criterion: Criterion, status: Status, engine: Literal["llm", "offline"], why: str = ""
) -> Assessment:
    return Assessment(
        criterion=criterion.id,
        title=criterion.title,
        status=status,
        level=None,
        why=why or "The interview gave no chance to show this.",
        items=(),
        evidence=(),
        counter_evidence=(),
        caps=(),
        confidence=None,
        samples=(),
        next_level=None,
        engine=engine,
    )


def _why(criterion: Criterion, items: Sequence[ItemResult], judged: Judged) -> str:
    """What the level means for anybody, and how it came about here: by the points, or by the cap that decided."""
    means = f"Level {judged.level} means: {criterion.anchors[judged.level - 1].behaviour}"
    if judged.caps:
        return f"{means} Held at this level because {judged.caps[0]}."
    clear = sum(item.score == 2 for item in items)
    return f"{means} ({clear} of {len(items)} checklist points clearly met.)"


def _distinct(found: Iterable[Evidence], most: int) -> tuple[Evidence, ...]:
    return tuple({e.sentence: e for e in found}.values())[:most]
