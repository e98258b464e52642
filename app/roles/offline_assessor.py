"""The assessor that needs no language model: rules over marker families fill the checklist, code does the rest."""

from collections.abc import Mapping
from typing import Literal

from app.domain.assessment import ItemJudgement, Judgement, verify
from app.domain.checklist.dossier import Dossier, joined
from app.domain.checklist.gate import nothing_said, says_enough
from app.domain.checklist.lines import had_chance, is_technical
from app.domain.checklist.own_code import OWN_CODE_RULES
from app.domain.checklist.signals import Rule, Signal, registry
from app.domain.checklist.signals_asking import ASKING_RULES
from app.domain.checklist.signals_checking import CHECKING_RULES
from app.domain.checklist.signals_coding import CODING_RULES
from app.domain.checklist.signals_design import DESIGN_RULES
from app.domain.checklist.signals_motive import MOTIVE_RULES
from app.domain.checklist.signals_reach import REACH_RULES
from app.domain.checklist.signals_story import STORY_RULES
from app.domain.checklist.signals_talk import TALK_RULES
from app.domain.checklist.whole import WHOLE_RULES
from app.domain.heard.weighing import asks_for_choice, holds_out_a_way
from app.domain.plan import EngineName
from app.domain.report import Assessment, Confidence
from app.domain.rubric import ChecklistItem, Criterion
from app.domain.scoring import level_of
from app.domain.wording.lexicon import Lexicon
from app.roles.assessor import Case

RULES: Mapping[str, Rule] = registry(
    STORY_RULES,
    WHOLE_RULES,
    REACH_RULES,
    TALK_RULES,
    ASKING_RULES,
    DESIGN_RULES,
    CODING_RULES,
    CHECKING_RULES,
    OWN_CODE_RULES,
    MOTIVE_RULES,
)
SIGNALS: frozenset[str] = frozenset(RULES)
"""The names that a checklist item's `signal` may have."""

CLEARLY = 2
"""The score of a point that is clearly met: what speaks a little against it took nothing away."""
UNASKED = 5
"""So many points of the checklist make a choice that nobody asked about one that was weighed."""
OLDER = "This interview was begun with an older version of Greenroom, and none of what it looked for here can be judged by rules now."


class OfflineAssessor:
    """Judges by the rules in `RULES`. Deterministic; its confidence is never high."""

    engine: EngineName = "offline"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    async def assess(self, criterion: Criterion, case: Case) -> Assessment:
        return judge(criterion, Dossier(case.readings))


def judge(criterion: Criterion, dossier: Dossier) -> Assessment:
    """The assessment of one criterion. Touches nothing outside its arguments.

    A point that is not met stands on no sentence: what was looked at and found too thin shows nothing of it.
    """
    criterion = _as_far_as_known(criterion)
    if not criterion.checklist:
        unheard = Judgement(criterion.id, (), chance="none", why=OLDER)
        return verify(criterion, unheard, {}, engine="offline")
    if not says_enough(dossier):
        return verify(criterion, nothing_said(criterion.id, dossier), {}, engine="offline")
    signals = {item.id: _signal(item, dossier) for item in criterion.checklist}
    items = tuple(
        ItemJudgement(i, s.score, s.sentences if s.score else (), came=s.came)
        for i, s in signals.items()
    )
    judgement = Judgement(
        criterion.id,
        items,
        counter=joined(*(s.counter for s in signals.values() if s.score < CLEARLY)),
        chance=_chance(criterion, signals, dossier),
    )
    return verify(
        criterion, judgement, dossier.sentences, engine="offline", confidence=_confidence(signals)
    )


def _signal(item: ChecklistItem, dossier: Dossier) -> Signal:
    """What its rule finds for a point: nothing where the occasion for it never came."""
    found = RULES[item.signal](dossier)
    return found if found.came or item.occasion is None else Signal(0, came=False)


def _as_far_as_known(criterion: Criterion) -> Criterion:
    """The criterion with those points alone that there is a rule for: an interview keeps the checklist that it was begun with."""
    return criterion.without([i.id for i in criterion.checklist if i.signal not in RULES])


def _chance(
    criterion: Criterion, signals: Mapping[str, Signal], dossier: Dossier
) -> Literal["none", "asked", "taken"]:
    """Whether the interview gave a chance to show the criterion, and whether it was used. What nobody asked about and
    was hardly touched is not judged: a stray word is no failure."""
    if criterion.id == "staff_scope" and not had_chance(criterion.id, dossier):
        return "none"
    asked = had_chance(criterion.id, dossier)
    scores = {item: s.score for item, s in signals.items()}
    if criterion.id == "tradeoff_reasoning" and not _way_was_held_out(dossier):
        touched = any(asks_for_choice(r.question) for r in dossier.readings)
        enough = 1 if touched else UNASKED
        return "taken" if sum(map(bool, scores.values())) >= enough else "none"
    if any(scores.values()) and (asked or level_of(criterion, scores).level > 1):
        return "taken"
    return "asked" if asked else "none"


def _way_was_held_out(dossier: Dossier) -> bool:
    return is_technical(dossier) or any(holds_out_a_way(r.question) for r in dossier.readings)


def _confidence(signals: Mapping[str, Signal]) -> Confidence:
    """Medium when several answers carry it; rules that cannot understand are never sure."""
    answers = {i.partition("s")[0] for s in signals.values() for i in s.sentences}
    return "medium" if len(answers) >= 3 else "low"
