"""What an interview is as a whole, where careful raters judge by more than single points: signs weighed together.

A point that this finds stands on the sentences whose markers weigh most for it. It names none against it: what weighs a little
below nothing is no fault of a sentence, and nobody could say what to do about it.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import few_of_each, lines_of
from app.domain.checklist.particulars import told_in_particulars
from app.domain.checklist.sign_weights import GRADES
from app.domain.checklist.signals import Rule, Signal, graded
from app.domain.checklist.signs import (
    can_be_weighed,
    says_something,
    weight,
    weight_of_line,
    weights_for,
)
from app.domain.wording.line import Line

_MOST = 4
"""So many sentences are shown."""


def _whole(criterion: str, dossier: Dossier) -> Signal:
    """By what an answer or two are told in where there is no more to weigh."""
    if not can_be_weighed(dossier):
        return told_in_particulars(dossier)
    weights = weights_for(criterion)
    lines = [x for x in lines_of(dossier.usable) if says_something(x)]
    partly, clearly = GRADES[criterion]
    score = graded(weight(weights, dossier), partly=partly, clearly=clearly)
    speaking = _heaviest(lines, lambda x: weight_of_line(weights, x))
    return Signal(score if speaking else 0, speaking if score else ())


def _heaviest(lines: Sequence[Line], weigh: Callable[[Line], int]) -> tuple[str, ...]:
    """The sentences that weigh most, in the order in which they were told; where none weighs for it, the one that weighs least against it."""
    found = sorted(((weigh(x), -at) for at, x in enumerate(lines)), reverse=True)
    chosen = {-at for weighed, at in found[:_MOST] if weighed > 0} or {-at for _, at in found[:1]}
    return few_of_each(x for at, x in enumerate(lines) if at in chosen)


WHOLE_RULES: Mapping[str, Rule] = {
    f"whole_{criterion}": partial(_whole, criterion) for criterion in GRADES
}
