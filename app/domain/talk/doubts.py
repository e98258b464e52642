"""What a good listener cannot fit together: two statements that cannot both be so, and a figure that does not come out.

The candidate is asked how it is, and never told. A language model finds such a thing by itself, and has to name the candidate's
own words for it; without one, only two counts of one event are asked about. Touches nothing outside its arguments.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.plan import Plan
from app.domain.talk.menu import Option
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import CONTRADICTION_AIM, FIGURE_AIM, Thread
from app.domain.talk.two_counts import two_counts
from app.domain.transcript import Move, MoveKind, Transcript

MOST_DOUBTS = 2
"""So often in an interview each of them is asked about."""
MOST_QUOTED = 16
"""Words: a longer quotation is no longer a few words."""
_WORD = re.compile(r"[^\W_]+")
_APART = "Earlier you said “{0}”, and now “{1}”. Which of the two holds?"
_HOW = "You said “{0}”. How did you get there?"


def doubts(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> tuple[Option, ...]:
    """What a language model may ask, where it finds it: each must be chosen with the words that it is about."""
    if plan.engine != "llm":
        return ()
    asked = [move.aim for move in transcript.moves]
    offered = [_apart(at, thread)] if len(transcript.judged) > 1 else []
    if thread.question.design is not None:
        offered.append(_how(at, thread))
    return tuple(option for option in offered if asked.count(option.move.aim) < MOST_DOUBTS)


def certain_doubt(transcript: Transcript, at: Schedule, thread: Thread) -> Option | None:
    """Two counts of one event that differ, asked about once an interview; None in any doubt about the doubt."""
    if any(move.aim == CONTRADICTION_AIM for move in transcript.moves):
        return None
    counts = two_counts([turn.text for turn in thread.answers])
    return _quoting(_apart(at, thread), counts) if counts else None


def in_their_words(option: Option, quotes: Sequence[str], transcript: Transcript) -> Option | None:
    """The option with the quotations in its line, what was said last at the end; None where nothing of them was just said, or
    the candidate did not say one of them."""
    answers = transcript.answers
    if len(quotes) != option.quotes or not answers:
        return None
    last = _plain(transcript.answer_up_to(answers[-1].index))
    sought = sorted(quotes, key=lambda quote: _plain(quote) in last)
    plain = [_plain(quote) for quote in sought]
    said = [_plain(turn.text) for turn in answers]
    if not all(_is_quotable(q) and any(q in text for text in said) for q in plain):
        return None
    return _quoting(option, sought) if len(set(plain)) == len(plain) and plain[-1] in last else None


def _quoting(option: Option, quotes: Sequence[str]) -> Option:
    """With its line complete, so that no more need be quoted to choose it."""
    line = option.line.format(*(quote.strip(" .,;:") for quote in quotes))
    return replace(option, line=line, quotes=0)


def _apart(at: Schedule, thread: Thread) -> Option:
    why = "only if two things that the candidate said cannot both be so"
    return Option(_move(at, thread, CONTRADICTION_AIM), _APART, "none", why, quotes=2)


def _how(at: Schedule, thread: Thread) -> Option:
    why = "only if a figure of the last answer is not what their own numbers give"
    return Option(_move(at, thread, FIGURE_AIM), _HOW, "none", why, quotes=1)


def _move(at: Schedule, thread: Thread, aim: str) -> Move:
    return Move(kind=MoveKind.PROBE, question=thread.question.id, aim=aim, phase=at.phase.id)


def _is_quotable(plain: str) -> bool:
    return 2 <= len(plain.split()) <= MOST_QUOTED


def _plain(text: str) -> str:
    """Its words alone, between spaces: what was said is found in it whole words at a time."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
