"""Rules for how the candidate talks: answering what was asked, at once, specifically, surely, briefly, steadily and civilly."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from statistics import mean, median

from app.domain.checklist.coding import course_of
from app.domain.checklist.dossier import Dossier, joined, turns_of
from app.domain.checklist.lines import is_about_code, is_technical, lines_of
from app.domain.checklist.particulars import told_in_particulars
from app.domain.checklist.signals import Rule, Signal, found, graded
from app.domain.guard.flags import GRADER
from app.domain.reading import Reading
from app.domain.wording.line import Line
from app.domain.wording.words import words

_STATED = ("complexity_talk", "testing_talk")
_VAGUE = ("unsure", "waves_away", "gives_up", "defends")
_SOME, _MOST = 0.2, 0.46
"""Shares of sentences that could be checked."""
_ENOUGH = 5
"""So many sentences with something to check tell how long sentences are; short asides make none of them shorter."""
_A_MINUTE = 130
"""Words."""
_DENSE = 0.66
"""So large a share of sentences that can be checked bears longer answers."""
_HEDGES = ("evasive", "unsure", "guesses")
_SELDOM, _OFTEN = 0.3, 1
"""Hedges for each answer."""
_A_CLAUSE = 4
"""Words; a figure in fewer says nothing that could be checked."""
_SMALL = 3
"""Figures up to this are said in passing."""
_AT_ONCE = 0.25
"""The share of the first answer that has to be checkable."""
_ASKS, _ASKS_OFTEN = 0.1, 0.3
"""Questions about the task for each answer."""
_NO_ANSWER = ("off_topic", "refusal", "empty")


def _per_hundred(dossier: Dossier, *families: str) -> float:
    words = max(dossier.words, 1)
    return 100 * sum(dossier.tally(f) for f in families) / words


def _specifics(dossier: Dossier) -> tuple[str, ...]:
    """Sentences that one could check: with a figure, a time, an own act, or how a thing works and why."""
    return dossier.once(_find_specifics)


def _find_specifics(dossier: Dossier) -> tuple[str, ...]:
    lines = lines_of(dossier.usable)
    beside = _beside_talk_to_judge(dossier)
    scraps = {x.id for x in lines if len(x.text.split()) < _A_CLAUSE}
    figures = (i for i in dossier.ids("number") if i not in scraps)
    works = (x.id for x in lines if _works(x) and x.id not in scraps)
    found = joined(figures, dossier.ids("own_act"), works)
    return tuple(i for i in found if i not in beside)


def _beside_talk_to_judge(dossier: Dossier) -> frozenset[str]:
    """Sentences before and after one that talks to the judge: they may belong to it."""
    return frozenset(
        beside.id
        for reading in dossier.usable
        for pair in pairwise(reading.sentences)
        for told, beside in (pair, pair[::-1])
        if GRADER in told.flags
    )


def _works(line: Line) -> bool:
    about = line.on_code or line.on_system or line.has(*_STATED)
    return about and line.tied and not line.asks and not line.has(*_VAGUE)


def _told(dossier: Dossier) -> list[Line]:
    return [x for x in lines_of(dossier.usable) if not x.asks]


def _answers(dossier: Dossier) -> Signal:
    """Replies that step round the question, or speak of something else, against all replies."""
    replies = [r for r in dossier.readings if r.content_words and not r.retracted]
    if not replies:
        return Signal(0)
    specifics = _specifics(dossier)
    missed = sum(_misses(r, set(specifics)) for r in replies)
    value = 1 - missed / len(replies)
    stands_by = is_about_code(dossier) and not course_of(dossier).repaired
    dodges = course_of(dossier).dodges if stands_by else ()
    signal = found(value, specifics, partly=0.6, clearly=0.8)
    return Signal(min(signal.score, 1), specifics, dodges) if dodges else signal


def _misses(reading: Reading, specifics: Collection[str]) -> bool:
    """Whether an answer is none: about something else, or with as much hedging or private life as can be checked."""
    if reading.type in _NO_ANSWER:
        return True
    lines = [x for x in lines_of([reading]) if not x.asks]
    vague = sum(x.has(*_HEDGES, "private_life") for x in lines)
    return vague > 0 and vague >= sum(x.id in specifics for x in lines)


def _direct(dossier: Dossier) -> Signal:
    """Something that can be checked in the first answer already, before anybody has to ask again. Who is set a task is as
    direct by asking what has to be known for it."""
    told = _told(dossier)
    first = [x for x in told if x.turn == told[0].turn]
    ids = _of(first, _specifics(dossier))
    at_once = found(len(ids) / max(len(first), 1), ids, partly=0.001, clearly=_AT_ONCE)
    return max(at_once, _asks_back(dossier), key=lambda s: s.score)


def _asks_back(dossier: Dossier) -> Signal:
    """Questions about the task, for each answer."""
    if not is_technical(dossier):
        return Signal(0)
    asked = [x for x in lines_of(dossier.usable) if _is_about_task(x)]
    rate = len(asked) / max(len(dossier.usable), 1)
    return found(rate, tuple(x.id for x in asked), partly=_ASKS, clearly=_ASKS_OFTEN)


def _is_about_task(line: Line) -> bool:
    return line.asks and (line.on_system or line.on_code) and not line.has("asks_of_talk")


def _of(lines: Sequence[Line], ids: Collection[str]) -> tuple[str, ...]:
    return tuple(x.id for x in lines if x.id in ids)


def _sure(dossier: Dossier) -> Signal:
    """Hedges and guesses for each answer: one now and then is honest, one in each is a manner. Saying more of anything else
    does not make up for them."""
    told, specifics = _told(dossier), _specifics(dossier)
    hedges = tuple(x.id for x in told if x.has(*_HEDGES))
    rate = len(hedges) / max(len({x.turn for x in told}), 1)
    score = graded(-rate, partly=-_OFTEN, clearly=-_SELDOM) if specifics else 0
    return Signal(score, specifics, hedges)


def _specific(dossier: Dossier) -> Signal:
    """What could be checked, sentence by sentence: that is fair to those who use few words."""
    share = _share(dossier)
    return found(share, _specifics(dossier), partly=_SOME, clearly=_MOST)


def _share(dossier: Dossier) -> float:
    """What is talk to the judge was said too, and could not be checked."""
    flagged = sum(GRADER in s.flags for r in dossier.usable for s in r.sentences)
    return len(_specifics(dossier)) / max(len(_told(dossier)) + flagged, 1)


def _concise(dossier: Dossier) -> Signal:
    """Short sentences, answers of about a minute unless they are dense, none of more than a few, and no slogans."""
    spoken = [
        [(s.id, len(s.text.split())) for s in r.sentences if not s.text.startswith("```")]
        for r in dossier.readings
    ]
    lengths = [length for answer in spoken for length in answer]
    sentences = [n for _, n in lengths]
    if not sentences:
        return Signal(0)
    answers = [sum(n for _, n in answer) for answer in spoken]
    spread_out = mean(answers) > _A_MINUTE and _share(dossier) < _DENSE
    known = set(_specifics(dossier))
    telling = [n for i, n in lengths if i in known]
    size = median(telling if len(telling) >= _ENOUGH else sentences)
    long_winded = (size > 24) + (max(answers) > 420) + spread_out
    sloganeering = _per_hundred(dossier, "buzz") > 0.8
    return found(2 - long_winded - sloganeering, _specifics(dossier), partly=1, clearly=2)


def _civil(dossier: Dossier) -> Signal:
    """Contempt, and talk past the interviewer to whoever may judge."""
    against = dossier.ids("hostile")
    past_them = len({s.turn for s in dossier.sentences.values() if GRADER in s.flags})
    specifics = _specifics(dossier)
    score = graded(-len(against) - past_them, partly=-1, clearly=0)
    return Signal(score if specifics else 0, specifics, against)


def _steady(dossier: Dossier) -> Signal:
    """Figures that stay what they were; taking them back under questions costs trust."""
    wavered = dossier.once(_wavered)
    against = joined(dossier.ids("correcting", "retract"), wavered)
    taken_back = sum(r.retracted for r in dossier.readings)
    value = -len(against) - 2 * taken_back - len(turns_of(wavered))
    specifics = _specifics(dossier)
    score = graded(value, partly=-2, clearly=-1) if specifics else 0
    return Signal(score, specifics, against)


def _wavered(dossier: Dossier) -> tuple[str, ...]:
    """Guessed figures where the interviewer came back to one of the candidate's own, and it was answered with others."""
    told: set[float] = set()
    heard: set[float] = set()
    found: list[str] = []
    for reading in dossier.usable:
        asked = _figures(reading.question)
        lines = [x for x in lines_of([reading]) if not x.asks]
        said = {n for x in lines for n in _figures(x.text)}
        if asked & told and said - told:
            found += [x.id for x in lines if x.numbers and x.has(*_HEDGES)]
        heard |= asked
        told |= said - heard
    return tuple(found)


def _figures(text: str) -> frozenset[float]:
    return frozenset(w.number for w in words(text) if w.number is not None and w.number > _SMALL)


TALK_RULES: Mapping[str, Rule] = {
    "talk_answers": _answers,
    "talk_direct": _direct,
    "talk_sure": _sure,
    "talk_specific": _specific,
    "talk_particular": told_in_particulars,
    "talk_concise": _concise,
    "talk_civil": _civil,
    "talk_steady": _steady,
}
