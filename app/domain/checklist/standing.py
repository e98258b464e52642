"""How code stands when the interviewer looks at it: where it had to be corrected, and where a cost was doubted.

Only the interviewer's words decide it, and all of them count: an answer that went astray takes none of them back.
"""

from app.domain.checklist.coding import course_of
from app.domain.checklist.corrections import asks_to_mend, corrects
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.doubted_costs import doubts_cost
from app.domain.reading import Reading


def corrected(dossier: Dossier) -> tuple[Reading, ...]:
    """The answers, after the first with code, to what had to be corrected or mended in it."""
    return dossier.once(_corrected)


def _corrected(dossier: Dossier) -> tuple[Reading, ...]:
    blocks = course_of(dossier).blocks
    if not blocks:
        return ()
    turns = [{s.id for s in r.sentences} for r in dossier.readings]
    first = next(at for at, ids in enumerate(turns) if blocks[0].sentence in ids)
    after = dossier.readings[first + 1 :]
    return tuple(r for r in after if corrects(r.question) or asks_to_mend(r.question))


def doubted(dossier: Dossier) -> tuple[Reading, ...]:
    """The answers to what doubts a cost or a figure that was told before."""
    return tuple(r for r in dossier.readings[1:] if doubts_cost(r.question))


def begun(readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """The sentences with which answers begin, to point at them."""
    return tuple(r.sentences[0].id for r in readings if r.sentences)
