"""Where and how long to practise what an interview left open: topics that exist, in lengths that are on offer."""

from collections.abc import Collection, Sequence
from itertools import product

from app.domain.guide import Question, Round, Topic
from app.domain.talk.planning import DRILL_LENGTHS
from app.domain.values import Minutes

SHORT, USUAL, WHOLE = DRILL_LENGTHS


def question_minutes(question: Question) -> Minutes:
    """How long that question is practised when nothing else was chosen: a task takes longer than a talk."""
    return WHOLE if question.coding or question.design else USUAL


def drill_minutes(topic: Topic | None, criterion: str, *, half_there: bool) -> Minutes:
    """The length of a drill. What was half there takes one question; where a task may come up, there is time for it."""
    aiming = [q for q in topic.questions if criterion in q.targets] if topic else []
    if any(q.coding or q.design for q in aiming):
        return WHOLE
    return SHORT if half_there else USUAL


def topics_for(
    criteria: Sequence[str], round_: Round, asked: Collection[str]
) -> tuple[Topic | None, ...]:
    """For each criterion a topic with a question that aims at it: different topics as far as there are any, of those
    not yet asked first."""
    choices: list[list[Topic | None]] = [
        [*_aiming(criterion, round_, asked)] or [None] for criterion in criteria
    ]
    return min(
        product(*choices),
        key=lambda chosen: (
            -len({t.id for t in chosen if t}),
            sum(options.index(t) for options, t in zip(choices, chosen, strict=True)),
        ),
        default=(),
    )


def _aiming(criterion: str, round_: Round, asked: Collection[str]) -> list[Topic]:
    """The topics that aim at it, the best to practise on first."""
    return sorted(
        (t for t in round_.topics if any(criterion in q.targets for q in t.questions)),
        key=lambda t: (
            any(q.id in asked for q in t.questions),
            -sum(criterion in q.targets for q in t.questions),
        ),
    )
