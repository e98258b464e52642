"""What listening finds in one answer, and in all answers of a transcript."""

import itertools
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from app.domain.guard.flags import FlagRules
from app.domain.heard.answer_type import type_of
from app.domain.heard.beside import printed, shown
from app.domain.heard.culture import read_values
from app.domain.heard.hearing import anchors_in, heard_in
from app.domain.heard.meant import LOOKED_AT, is_meant
from app.domain.heard.phrase import Phrase, phrases
from app.domain.heard.reach import read_scope
from app.domain.heard.retraction import threads, without_retracted
from app.domain.heard.spreading import spreads
from app.domain.heard.star import read_star
from app.domain.heard.telling import tell
from app.domain.heard.wandering import without_asides
from app.domain.heard.weighing import is_general, read_weighing
from app.domain.reading import Mark, Reading, Sentence
from app.domain.sentences import key_of, read_sentences
from app.domain.transcript import Transcript, Turn
from app.domain.wording.lexicon import Lexicon
from app.domain.wording.matching import Hit

APART = 8
"""How many words lie between two separate mentions."""
_CLAIMABLE = frozenset(
    ["several_teams", "spread", "resistance", "ambiguity", "grows_people", "systemic"]
)
"""Families that count nothing in talk about oneself or in slogans."""


def read_answer(
    turn: Turn, question: str, lexicon: Lexicon, *, told: Collection[tuple[str, ...]] = ()
) -> Reading:
    """The answer as a careful listener hears it.

    `told` are keys of sentences of earlier answers: said again, they add nothing.
    """
    sentences = read_sentences(turn.index, turn.text, question, lexicon, told=told)
    return _read(turn.index, question, phrases(sentences, lexicon))


def _read(turn: int, question: str, heard: tuple[Phrase, ...]) -> Reading:
    """The reading that closely read sentences make together."""
    star = read_star(heard, question)
    weighing = read_weighing(heard, question)
    shown = read_values(heard, star)
    values = {value: score for value, (score, _) in shown.items()}
    kind = type_of(heard, star, weighing)
    aims = heard_in(heard, star, weighing, values)
    return Reading(
        turn=turn,
        question=question,
        type=kind,
        sentences=tuple(p.sentence for p in heard),
        marks=_marks(heard)
        + tuple(Mark(f"value_{v}", i, s, "") for v, (s, ids) in shown.items() for i in ids),
        parts=star.parts,
        strength=star.strength,
        measured_result=star.measured,
        agency=star.agency,
        reflection=star.reflection,
        alternatives=weighing.alternatives,
        decision=weighing.decision,
        cost=weighing.cost,
        context=weighing.context,
        options=weighing.options,
        costs=weighing.costs,
        decided=weighing.decided,
        would_change=weighing.would_change,
        values=values,
        scope=read_scope(heard, star),
        content_words=sum(len(p.content) for p in heard if p.eligible),
        heard=aims,
        anchors={} if kind == "off_topic" else anchors_in(heard, star, aims),
    )


def read_transcript(transcript: Transcript, lexicon: Lexicon) -> tuple[Reading, ...]:
    """Readings of all answers, in order, with what later answers do to earlier ones."""
    readings: list[Reading] = []
    rules = FlagRules(lexicon)
    answers = transcript.answers
    for turn, thread, sentences in zip(
        answers, threads(transcript), sentences_of(transcript, lexicon), strict=True
    ):
        question = transcript.question_before(turn.index) or ""
        kept_out = rules.beside(turn.artifact) if turn.artifact else ()
        said = printed(turn.artifact, rules) if turn.artifact else ()
        heard = phrases(sentences, lexicon)
        reading = replace(
            _read(turn.index, question, heard),
            telling=tell(heard, read_star(heard, question)),
            thread=thread,
            asked=turn.index in transcript.judged,
            artifact=turn.artifact,
            kept_out=kept_out,
            printed=said,
            shown=shown(turn.artifact, kept_out, said) if turn.artifact else None,
        )
        readings.append(reading)
    return without_retracted(readings)


def sentences_of(transcript: Transcript, lexicon: Lexicon) -> list[tuple[Sentence, ...]]:
    """The sentences of all answers, flagged with what only the answers together show."""
    told: set[tuple[str, ...]] = set()
    said: list[tuple[Sentence, ...]] = []
    for turn in transcript.answers:
        question = transcript.question_before(turn.index) or ""
        said.append(read_sentences(turn.index, turn.text, question, lexicon, told=told))
        told |= {key_of(s.text) for s in said[-1]}
    flagged = FlagRules(lexicon).spread_over_turns(said)
    return without_asides(
        flagged, [transcript.question_before(t.index) or "" for t in transcript.answers], lexicon
    )


def _marks(heard: tuple[Phrase, ...]) -> tuple[Mark, ...]:
    """Each family once in each sentence, and who acted in it."""
    marks: list[Mark] = []
    for phrase in heard:
        if not phrase.eligible:
            continue
        claimed = _CLAIMABLE if _is_claim(phrase) else frozenset()
        sentence = phrase.id
        families = phrase.families - claimed
        hits: Sequence[Hit] = phrase.hits
        if not families.isdisjoint(LOOKED_AT):
            hits = [h for h in hits if h.family not in LOOKED_AT or is_meant(phrase, h)]
            families &= {h.family for h in hits}
        for family in sorted(families):
            times = _apart(hits, family) if family in _CLAIMABLE else 1
            marks += [Mark(family, sentence, 2, phrase.cue(family))] * times
        if "spread" not in families and spreads(phrase):
            marks.append(Mark("spread", sentence, 2, ""))
        marks += [Mark("own_act", sentence, 2, a.verb) for a in phrase.concrete_acts]
        marks += [
            Mark("vague_act", sentence, 1, a.verb)
            for a in phrase.own_acts
            if a not in phrase.concrete_acts
        ]
        marks += [Mark("we_act", sentence, 1, a.verb) for a in phrase.we_acts]
        marks += [Mark("number", sentence, 1, "")] * phrase.numbers
        marks += [Mark("question", sentence, 1, "")] * phrase.is_question
    return tuple(marks)


def _is_claim(phrase: Phrase) -> bool:
    """Talk about oneself, slogans, what one would do, questions, and what is so in general."""
    if phrase.is_question or (is_general(phrase) and not phrase.numbers):
        return True
    wished = phrase.is_hypothetical and not phrase.said.isdisjoint(("would", "'d"))
    return wished or phrase.has("habitual", "buzz")


def _apart(hits: Iterable[Hit], family: str) -> int:
    """How often a family was found, hits close together taken for one: where speech lacks stops, a sentence holds several."""
    starts = sorted(h.start for h in hits if h.family == family)
    return 1 + sum(b - a > APART for a, b in itertools.pairwise(starts))
