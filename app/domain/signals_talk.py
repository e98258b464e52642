"""Rules for how the candidate talks: answering what was asked, specifically, briefly, steadily and civilly."""

from collections.abc import Mapping
from statistics import mean, median

from app.domain.dossier import Dossier, joined
from app.domain.flags import GRADER
from app.domain.line import Line
from app.domain.lines import lines_of
from app.domain.reading import Reading
from app.domain.signals import Rule, Signal, found, graded

_CHECKABLE = ("number", "own_act", "complexity_talk", "testing_talk")
_VAGUE = ("unsure", "waves_away", "gives_up", "defends")
_SOME, _MOST = 0.2, 0.46
_A_MINUTE = 130
"""Words."""
_NO_ANSWER = ("off_topic", "refusal", "empty")


def _per_hundred(dossier: Dossier, *families: str) -> float:
    words = max(dossier.words, 1)
    return 100 * sum(dossier.tally(f) for f in families) / words


def _specifics(dossier: Dossier) -> tuple[str, ...]:
    """Sentences that one could check: with a figure, a time, an own act, or how a thing works and why."""
    return joined(dossier.ids(*_CHECKABLE), (x.id for x in lines_of(dossier.usable) if _works(x)))


def _works(line: Line) -> bool:
    return (
        (line.on_code or line.on_system) and line.tied and not line.asks and not line.has(*_VAGUE)
    )


def _answers(dossier: Dossier) -> Signal:
    """Replies that step round the question, or speak of something else, against all replies."""
    replies = [r for r in dossier.readings if r.content_words and not r.retracted]
    if not replies:
        return Signal(0)
    evading = {i.partition("s")[0] for i in dossier.ids("evasive")}
    missed = sum(
        r.type in _NO_ANSWER or (f"t{r.turn}" in evading and r.agency < 2) for r in replies
    )
    strayed = sum(_strays(r) for r in replies)
    value = 1 - (missed + 0.5 * strayed) / len(replies)
    return found(value, _specifics(dossier), partly=0.6, clearly=0.85)


def _strays(reading: Reading) -> bool:
    """Whether private life, a guess or a shrug is all that an answer to a technical question has."""
    lines = [x for x in lines_of([reading]) if not x.asks]
    said = sum(_works(x) for x in lines)
    return reading.agency < 2 and said < sum(
        x.has("private_life", "unsure", "waves_away") for x in lines
    )


def _specific(dossier: Dossier) -> Signal:
    """What could be checked, sentence by sentence: that is fair to those who use few words."""
    told = [x for x in lines_of(dossier.usable) if not x.asks]
    ids = _specifics(dossier)
    share = len(set(ids)) / max(len(told), 1)
    return found(share, ids, partly=_SOME, clearly=_MOST)


def _concise(dossier: Dossier) -> Signal:
    """Short sentences, answers of about a minute, none of more than a few, and no slogans."""
    spoken = [
        [len(s.text.split()) for s in r.sentences if not s.text.startswith("```")]
        for r in dossier.readings
    ]
    sentences = [n for answer in spoken for n in answer]
    if not sentences:
        return Signal(0)
    answers = [sum(answer) for answer in spoken]
    long_winded = (median(sentences) > 24) + (max(answers) > 420) + (mean(answers) > _A_MINUTE)
    sloganeering = _per_hundred(dossier, "buzz") > 0.8
    return found(2 - long_winded - sloganeering, _specifics(dossier), partly=1, clearly=2)


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
