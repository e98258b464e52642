"""Occasions that a judge cannot deny: what must have happened for a checklist item to be shown, and is known to have."""

from app.domain.checklist.dossier import Dossier
from app.domain.reading import Reading
from app.domain.rubric import Criterion

_MENDING = ("coding_owned", "coding_taken_up", "coding_turns")


def occasions_that_came(criterion: Criterion, dossier: Dossier) -> frozenset[str]:
    """The items whose occasion certainly came: where a run of the code failed there was a fault to mend."""
    if not any(map(failed, dossier.readings)):
        return frozenset()
    return frozenset(i.id for i in criterion.checklist if i.signal in _MENDING)


def failed(reading: Reading) -> bool:
    """Whether the code beside an answer was run, and a case failed or the run broke off."""
    run = reading.artifact.run if reading.artifact else None
    if run is None:
        return False
    return bool(run.error) or run.stopped or not all(case.passed for case in run.cases)
