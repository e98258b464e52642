"""Rules for how the candidate talks: answering what was asked, specifically, briefly, steadily and civilly."""

from collections.abc import Mapping
from statistics import median

from app.domain.dossier import Dossier
from app.domain.flags import GRADER
from app.domain.signals import Rule, Signal, found, graded

_CHECKABLE = ("number", "own_act", "complexity_talk", "testing_talk")
_NO_ANSWER = ("off_topic", "refusal", "empty")


def _per_hundred(dossier: Dossier, *families: str) -> float:
    words = max(dossier.words, 1)
    return 100 * sum(dossier.tally(f) for f in families) / words


def _specifics(dossier: Dossier) -> tuple[str, ...]:
    """Sentences that one could check: with a figure, a time, or an own act."""
    return dossier.ids(*_CHECKABLE)


def _answers(dossier: Dossier) -> Signal:
    """Replies that step round the question, or speak of something else, against all replies."""
    replies = [r for r in dossier.readings if r.content_words and not r.retracted]
    if not replies:
        return Signal(0)
    evading = {i.partition("s")[0] for i in dossier.ids("evasive")}
    missed = sum(
        r.type in _NO_ANSWER or (f"t{r.turn}" in evading and r.agency < 2) for r in replies
    )
    return found(1 - missed / len(replies), _specifics(dossier), partly=0.6, clearly=0.85)


def _specific(dossier: Dossier) -> Signal:
    return found(_per_hundred(dossier, *_CHECKABLE), _specifics(dossier), partly=3.0, clearly=4.5)


def _concise(dossier: Dossier) -> Signal:
    """Short sentences, answers of a few minutes at most, and no slogans."""
    sentences = [
        len(s.text.split()) for s in dossier.sentences.values() if not s.text.startswith("```")
    ]
    answers = [sum(len(s.text.split()) for s in r.sentences) for r in dossier.readings]
    if not sentences:
        return Signal(0)
    drawn_out = (
        (median(sentences) > 24) + (max(answers) > 420) + (_per_hundred(dossier, "buzz") > 0.8)
    )
    return found(2 - drawn_out, _specifics(dossier), partly=1, clearly=2)


def _civil(dossier: Dossier) -> Signal:
    """Contempt, and talk past the interviewer to whoever may judge."""
    against = dossier.ids("hostile")
    past_them = sum(GRADER in s.flags for s in dossier.sentences.values())
    specifics = _specifics(dossier)
    score = graded(-len(against) - past_them, partly=-1, clearly=0)
    return Signal(score if specifics else 0, specifics, against)


def _steady(dossier: Dossier) -> Signal:
    """Figures that stay what they were; taking them back under questions costs trust."""
    against = dossier.ids("correcting", "retract")
    taken_back = sum(r.retracted for r in dossier.readings)
    return Signal(
        graded(-len(against) - 2 * taken_back, partly=-2, clearly=-1) if _specifics(dossier) else 0,
        _specifics(dossier),
        against,
    )


TALK_RULES: Mapping[str, Rule] = {
    "talk_answers": _answers,
    "talk_specific": _specific,
    "talk_concise": _concise,
    "talk_civil": _civil,
    "talk_steady": _steady,
}
