"""The gate before judging: where next to nothing was said, nothing is judged, by whichever engine."""

from app.domain.assessment import Judgement
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import had_chance, writes_code
from app.domain.wording.words import words

ENOUGH_CONTENT = 12
"""Fewer content words over all answers than this, or fewer different words, are not judged."""
OFTEN = 2
"""How many questions must have been put before saying nothing to them counts as an answer."""
A_SENTENCE = 6
"""So many words answer a question, however thinly."""
TOO_LITTLE = "Too little was said for this to be judged."


def says_enough(dossier: Dossier) -> bool:
    """Whether there is anything to judge; code speaks without words. Touches nothing outside its arguments."""
    if writes_code(dossier):
        return True
    said = {w.text for s in dossier.sentences.values() if not s.flags for w in words(s.text)}
    return dossier.content_words >= ENOUGH_CONTENT and len(said) >= ENOUGH_CONTENT


def nothing_said(criterion: str, dossier: Dossier) -> Judgement:
    """The judgement without content: a chance was missed only where it was answered thinly, or asked for more than once."""
    answered = any(len(s.text.split()) >= A_SENTENCE for r in dossier.readings for s in r.sentences)
    put = answered or len(dossier.readings) >= OFTEN
    missed = put and had_chance(criterion, dossier)
    if missed:
        return Judgement(criterion, (), chance="asked")
    return Judgement(criterion, (), chance="none", why=TOO_LITTLE)
