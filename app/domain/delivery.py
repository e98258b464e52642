"""Figures on how it was said. They are coaching and never part of a level."""

import re
from statistics import median

from app.domain.report import Delivery
from app.domain.transcript import Speaker, Transcript

_FILLER = re.compile(
    r"\b(?:um+|uh+m?|erm?|hmm+|you know|i mean|kind of|sort of|basically|actually|honestly|literally)\b",
    re.IGNORECASE,
)


def delivery(transcript: Transcript) -> Delivery:
    """Length, share of the talk, and fillers."""
    lengths = [len(turn.text.split()) for turn in transcript.answers]
    theirs = sum(len(t.text.split()) for t in transcript.turns if t.speaker is Speaker.INTERVIEWER)
    words = sum(lengths)
    fillers = sum(len(_FILLER.findall(turn.text)) for turn in transcript.answers)
    return Delivery(
        answers=len(lengths),
        words=words,
        median_words=int(median(lengths)) if lengths else 0,
        longest_words=max(lengths, default=0),
        talk_share=round(words / (words + theirs), 3) if words + theirs else 0.0,
        fillers_per_100_words=round(100 * fillers / words, 1) if words else 0.0,
    )
