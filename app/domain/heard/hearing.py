"""What was told, as far as the interviewer is concerned, and which words can be quoted back when more is wanted.

Errs towards having heard: asking for what was just told is worse than leaving a thin answer alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from app.domain.guide import Aim
from app.domain.heard.outcome import is_measured
from app.domain.heard.phrase import Phrase
from app.domain.heard.star import Star
from app.domain.heard.weighing import Weighing
from app.domain.wording.clauses import Act

QUOTE_WORDS = 10
"""Words of an answer that are quoted back at most."""
_SUBJECTS = frozenset(["i", "we", "he", "she", "they", "it", "the", "a", "our", "my", "their"])
_BREAK = re.compile(r"[,;—–()\n]|:(?=\s)|\s-\s|[.!?](?=\s|$)")
_TOKEN = re.compile(r"\S+")
_DANGLING = frozenset(
    ["a", "an", "the", "and", "or", "but", "so", "to", "of", "in", "on", "at", "for", "with", "by", "from", "as", "that", "than",
     "which", "who", "it", "was", "is", "my", "our", "their", "his", "her", "its", "because", "if", "when", "i", "we"]
)  # fmt: skip
"""Words that a quote should not end on."""

_TURNING = frozenset(
    ["as", "if", "unless", "whether", "until", "till", "before", "not", "never", "no", "nobody", "hardly", "almost", "nearly", "would",
     "could", "should", "might", "may", "maybe", "perhaps", "wish", "wished", "hope", "hoped", "want", "wanted", "doubt", "doubted", "think",
     "thought", "guess", "feared", "claimed", "believed", "believe", "said", "say", "told", "ask", "asked", "like", "though", "although"]
)  # fmt: skip
"""What a clause depends on: left out, the rest of it would say what nobody said."""

FAMILIES_OF: Mapping[Aim, tuple[str, ...]] = {
    Aim.DECISION: ("decision",),
    Aim.COST: ("cost",),
    Aim.ALTERNATIVES: ("alternative",),
    Aim.REFLECTION: ("lesson",),
    Aim.SCOPE: ("several_teams", "spread"),
    Aim.MOTIVATION: ("motivation",),
    Aim.NUMBERS: ("scale_talk",),
    Aim.MECHANISM: ("mechanism_talk",),
    Aim.BOTTLENECK: ("bottleneck_talk",),
    Aim.FAILURE: ("failure_talk",),
    Aim.OPERATION: ("operation_talk",),
    Aim.SECURITY: ("security_talk",),
    Aim.APPROACH: ("approach_talk",),
    Aim.COMPLEXITY: ("complexity_talk",),
    Aim.CORRECTNESS: ("correctness_talk",),
    Aim.TESTING: ("testing_talk",),
}
"""Aims that are heard as soon as one sentence holds a marker of the family."""


def heard_in(
    phrases: Sequence[Phrase], star: Star, weighing: Weighing, values: Mapping[str, int]
) -> frozenset[Aim]:
    """Every aim that a listener would say was told."""
    told = [p for p in phrases if p.eligible]
    families = {f for p in told for f in p.families}
    heard = {aim for aim, any_of in FAMILIES_OF.items() if families & set(any_of)}
    concrete = sum(len(p.concrete_acts) for p in told)
    found = {
        Aim.SITUATION: star.strength["S"] >= 1,
        Aim.OWN_PART: star.agency == 2 or (star.strength["T"] >= 1 and concrete >= 1),
        Aim.ACTION_DETAIL: star.strength["A"] == 2 or concrete >= 2,
        Aim.RESULT: star.strength["R"] >= 1,
        Aim.REFLECTION: star.strength["L"] >= 1,
        Aim.MEASURE: star.measured or any(is_measured(p) for p in told),
        Aim.VALUE: any(score == 2 for score in values.values()),
        Aim.REQUIREMENTS: sum(p.is_question for p in told) >= 1,
        Aim.COST: weighing.cost,
        Aim.DECISION: weighing.decision,
        Aim.ALTERNATIVES: weighing.alternatives >= 2,
    }
    return frozenset(heard | {aim for aim, yes in found.items() if yes})


def anchors_in(phrases: Sequence[Phrase], star: Star, heard: frozenset[Aim]) -> Mapping[Aim, str]:
    """For aims that were not heard, a short verbatim phrase of the answer that a probe can take up."""
    told = [p for p in phrases if p.eligible and not p.is_code and not p.is_question and p.words]
    own = _clause(told, lambda p: p.concrete_acts or p.own_acts)
    ours = _clause(told, lambda p: p.we_acts)
    outcome = _clause(
        [p for p in told if p.id in star.parts["R"]], lambda p: p.others_acts or p.acts
    )
    decided = _cue(told, "decision") or own
    chosen: dict[Aim, str] = {
        Aim.OWN_PART: ours or own,
        Aim.ACTION_DETAIL: own or ours,
        Aim.DECISION: own or ours,
        Aim.ALTERNATIVES: decided or ours,
        Aim.COST: decided or ours,
        Aim.RESULT: own or ours,
        Aim.MEASURE: outcome or own,
        Aim.REFLECTION: outcome or own,
        Aim.SCOPE: outcome or own or ours,
        Aim.VALUE: own or ours,
        Aim.SITUATION: own or ours or outcome,
    }
    return {aim: quote for aim, quote in chosen.items() if quote and aim not in heard}


def _clause(told: Sequence[Phrase], pick: Callable[[Phrase], Sequence[Act]]) -> str:
    """The first clause of four words or more that holds such a verb, from its subject on, and says the same without what is before."""
    for phrase in told:
        for act in pick(phrase):
            at = _subject_before(phrase, act)
            quote = _short(phrase, at)
            if len(quote.split()) >= 4 and not _is_turned(phrase, at):
                return quote
    return ""


def _is_turned(phrase: Phrase, at: int) -> bool:
    """Whether what is left out before a word, back to the last break, makes something else of what follows."""
    text = phrase.sentence.text
    breaks = [m.end() for m in _BREAK.finditer(text, 0, phrase.words[at].start)]
    opens = breaks[-1] if breaks else 0
    return any(w.text in _TURNING for w in phrase.words[:at] if w.start >= opens)


def _cue(told: Sequence[Phrase], family: str) -> str:
    for phrase in told:
        for hit in phrase.hits:
            if hit.family == family:
                quote = _short(phrase, hit.start)
                if len(quote.split()) >= 3:
                    return quote
    return ""


def _subject_before(phrase: Phrase, act: Act) -> int:
    """Where the clause of a verb begins: at its pronoun when that stands near, else at the verb."""
    for at in range(act.at, max(act.at - 5, -1), -1):
        if phrase.words[at].text in _SUBJECTS:
            before = phrase.words[at - 1].text if at else ""
            if before not in ("in", "at", "on", "of", "by"):
                return at
    return max(act.at - 1, 0)


def _short(phrase: Phrase, at: int) -> str:
    """The text from a word on, up to the next break and at most ten words, without a dangling end."""
    rest = phrase.sentence.text[phrase.words[at].start :]
    stop = _BREAK.search(rest)
    rest = rest[: stop.start()] if stop else rest
    kept = list(islice(_TOKEN.finditer(rest), QUOTE_WORDS + 1))
    cut_short = len(kept) > QUOTE_WORDS
    kept = kept[:QUOTE_WORDS]
    while cut_short and kept and kept[-1].group().casefold() in _DANGLING:
        kept.pop()
    return rest[: kept[-1].end()].strip().rstrip("\"'”’") if kept else ""
