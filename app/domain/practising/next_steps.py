"""What to do next: a few things, each for another reason, from what was practised, missed, planned and never tried."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal

from app.domain.guide import CompanyValue, Guide, Round, Topic
from app.domain.interview import InterviewSummary, Tried
from app.domain.practising.practice import topics_for
from app.domain.practising.progress import Gap
from app.domain.practising.study_plan import StudyPlan, Task
from app.domain.values import Value

MOST = 5
FEWEST = 3
"""A second step of a kind is proposed only where there would be fewer than this."""

StepKind = Literal["continue", "report", "gap", "round", "value", "task", "topic"]


class Step(Value):
    """One thing to do, and why. `target` is the id of what it begins: an interview for `continue` and `report`, a
    round, a task, else a topic; `question` opens the drill.
    """

    kind: StepKind
    title: str
    why: str
    target: str
    question: str | None = None


def next_steps(
    guide: Guide,
    *,
    summaries: Sequence[InterviewSummary],
    tried: Collection[Tried],
    gaps: Sequence[Gap],
    plan: StudyPlan | None,
    ticked: Iterable[str],
    untold: Sequence[CompanyValue],
) -> tuple[Step, ...]:
    """At most MOST steps, the first of every kind before the second of any. `untold` are the values that no story stands
    for, `tried` what was held at all; `summaries` are looked through for what is unfinished. Each leads somewhere else.
    """
    kinds = (
        _left_open(summaries),
        _from_gaps(guide, gaps),
        _untried_rounds(guide, tried),
        _untold(guide, untold),
        _due(plan, frozenset(ticked)),
        _untried_topics(guide, tried),
    )
    chosen: dict[tuple[str, str], Step] = {}
    for row, together in enumerate(zip_longest(*kinds)):
        for step in together:
            if step is not None and (row == 0 or len(chosen) < FEWEST):
                chosen.setdefault((_place(step), step.target), step)
    return tuple(chosen.values())[:MOST]


def _place(step: Step) -> str:
    return "topic" if step.kind in ("gap", "topic") else step.kind


def _left_open(summaries: Sequence[InterviewSummary]) -> Iterator[Step]:
    for s in summaries:
        if not s.closed:
            why = f"It stands at {s.spent_minutes:.0f} of {s.minutes:g} minutes."
            yield Step(kind="continue", title=f"Finish “{s.round_title}”", why=why, target=s.id)
            return
    for s in summaries:
        if s.closed and s.decision is None:
            why = "The interview is over, and nobody has read it yet."
            yield Step(
                kind="report",
                title=f"Have the report of “{s.round_title}” written",
                why=why,
                target=s.id,
            )
            return


def _from_gaps(guide: Guide, gaps: Sequence[Gap]) -> Iterator[Step]:
    for gap in gaps:
        topic = _topic_for(guide, gap.criterion)
        if topic is not None:
            why = f"Missed in {gap.missed} of {gap.judged} interviews: {gap.text[:1].lower()}{gap.text[1:]}"
            yield Step(
                kind="gap", title=f"{gap.criterion_title}: {topic.title}", why=why, target=topic.id
            )


def _topic_for(guide: Guide, criterion: str) -> Topic | None:
    for round_ in guide.rounds:
        if any(s.criterion == criterion for s in round_.scored):
            (topic,) = topics_for([criterion], round_, ())
            if topic is not None:
                return topic
    return None


def _untried_rounds(guide: Guide, tried: Collection[Tried]) -> Iterator[Step]:
    for round_ in _in_order(guide):
        if (round_.id, None) not in tried:
            yield Step(
                kind="round",
                title=round_.title,
                why="You have not tried this round yet.",
                target=round_.id,
            )


def _untold(guide: Guide, untold: Sequence[CompanyValue]) -> Iterator[Step]:
    for value in untold:
        for round_ in guide.rounds:
            for topic in round_.topics:
                question = next((q for q in topic.questions if value.id in q.values), None)
                if question is not None:
                    yield Step(
                        kind="value",
                        title=f"A story for {value.title}",
                        why="No story of yours has shown this value yet. This question asks for one.",
                        target=topic.id,
                        question=question.id,
                    )
                    break
            else:
                continue
            break


def _due(plan: StudyPlan | None, ticked: frozenset[str]) -> Iterator[Step]:
    open_tasks: list[Task] = [t for t in plan.tasks if t.id not in ticked] if plan else []
    for task in open_tasks[:2]:
        why = (
            f"Next in the preparation plan, {task.minutes} minutes."
            if ticked
            else f"The preparation plan begins here, {task.minutes} minutes."
        )
        yield Step(kind="task", title=task.text, why=why, target=task.id)


def _untried_topics(guide: Guide, tried: Collection[Tried]) -> Iterator[Step]:
    """Topics of rounds that were held, never drilled alone."""
    rounds = {round_ for round_, _ in tried}
    drilled = {topic for _, topic in tried}
    for round_ in _in_order(guide):
        for topic in round_.topics if round_.id in rounds else ():
            if topic.id not in drilled:
                why = f"A topic of {round_.title} that you have not drilled."
                yield Step(kind="topic", title=topic.title, why=why, target=topic.id)


def _in_order(guide: Guide) -> list[Round]:
    """The rounds that have content, in the order of the loop."""
    ready = {round_.id: round_ for round_ in guide.rounds}
    return [ready[stub.id] for stub in guide.loop if stub.id in ready]
