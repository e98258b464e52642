"""Coach mode's remarks on one answer: what was heard, what is missing, and one thing to try."""

from app.domain.guide import Aim, Question
from app.domain.reading import Reading
from app.domain.transcript import Coaching
from app.domain.values import Value


class AimAdvice(Value):
    """How an aim is named, what it means to have heard it, and what to advise when it was not heard."""

    label: str
    meaning: str
    advice: str


class CoachingLines(Value):
    """The words of coach mode: one entry for each aim, and what to say when nothing is missing or nothing was said."""

    aims: dict[Aim, AimAdvice]
    complete: str
    empty: str
    not_specific: str


def coach(
    reading: Reading, heard: frozenset[Aim], question: Question, lines: CoachingLines
) -> Coaching:
    """Remarks on an answer to `question`; `heard` is everything told about it so far."""
    told = tuple(lines.aims[aim].label for aim in question.wants if aim in heard)
    missing = tuple(aim for aim in question.wants if aim not in heard)
    if reading.type in ("empty", "off_topic", "refusal"):
        advice = lines.empty
    elif (
        reading.type in ("hypothetical", "pseudo_story", "opinion", "self_description")
        and Aim.SITUATION in missing
    ):
        advice = lines.not_specific
    else:
        advice = lines.aims[missing[0]].advice if missing else lines.complete
    return Coaching(
        heard=told, missing=tuple(lines.aims[aim].label for aim in missing), advice=advice
    )
