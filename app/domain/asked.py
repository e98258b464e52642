"""What a question was, without the greeting, the nod and the lead-in around it."""

import re

from app.domain.guide import Question, Round
from app.domain.sentences import split
from app.domain.transcript import MoveKind, Speaker, Transcript

SHORT = 7
"""Words: a shorter request, such as to design that, is not understood without the sentence before it."""
_REQUESTS = re.compile(
    r"(?:(?:and|so|but|now|then|okay|please|first|next|or|just)[,\s]+)*(?:please\s+)?"
    r"(?:tell|describe|walk|give|take|think|name|show|design|say|explain|pick|choose|talk|go|imagine|suppose|write|implement|"
    r"build|compare|trace|estimate|sketch|define|outline|help|convince|make|put|let me hear|i'd like (?:you )?to|i would like|"
    r"i want to (?:hear|know)|what|how|why|which|who|when|where)\b",
    re.IGNORECASE,
)
_NODS = re.compile(r"(?:go on|carry on|take your time|go ahead)\b", re.IGNORECASE)


def asking_part(text: str) -> str:
    """The sentences of an interviewer's turn that ask, from the first of the last run of them to its last; one before them where
    they say too little alone. The whole turn where nothing asks."""
    spans = split(text)
    asks = [i for i, (start, end) in enumerate(spans) if _asks(text[start:end])]
    if not asks:
        return text.strip()
    first = last = asks[-1]
    while first - 1 in asks or (first and _is_short(text, spans[first][0], spans[last][1])):
        first -= 1
    return text[spans[first][0] : spans[last][1]]


def asks_something(text: str) -> bool:
    """Whether a turn asks for anything: `Go on.` does not."""
    return any(_asks(text[start:end]) for start, end in split(text))


def asked_before(turn: int, transcript: Transcript, round_: Round) -> str:
    """What the candidate's turn answers: the authored question where one was put, else what the interviewer's turn asks."""
    spoken = [t for t in transcript.turns[:turn] if t.speaker is Speaker.INTERVIEWER]
    if not spoken:
        return ""
    move = spoken[-1].move
    if move is not None and move.kind is MoveKind.ASK and move.question:
        question = question_with(move.question, round_)
        if question is not None:
            return question.text
    return asking_part(spoken[-1].text)


def question_with(question_id: str, round_: Round) -> Question | None:
    """The round's question with that id, if it has one."""
    return next((q for t in round_.topics for q in t.questions if q.id == question_id), None)


def _asks(sentence: str) -> bool:
    said = sentence.strip()
    if said.rstrip("\"'”’)").endswith("?"):
        return True
    return bool(_REQUESTS.match(said)) and not _NODS.match(said)


def _is_short(text: str, start: int, end: int) -> bool:
    said = text[start:end]
    return "?" not in said and len(said.split()) < SHORT
