"""What lies on the candidate's desk while a coding task is under way: its wording so far, and a place to begin."""

import json
from collections.abc import Sequence

from app.domain.guide import Question
from app.domain.language import Language, Starter
from app.domain.plan import Plan
from app.domain.task import CodingTask, TestCase
from app.domain.transcript import Transcript
from app.domain.values import Value

RUNNABLE: tuple[Language, ...] = ("python", "javascript")
"""The languages whose cases are expressions that can be evaluated beside the code."""


class SheetCase(Value):
    """A case as expressions of a language: a call, and what it must give."""

    name: str
    call: str
    want: str


class TaskSheet(Value):
    """The task under way. `parts` are those that the interviewer has brought in so far."""

    question: str
    statement: str
    parts: tuple[str, ...]
    entry: str
    starters: tuple[Starter, ...]
    examples: dict[Language, tuple[SheetCase, ...]]


def task_sheet(plan: Plan, transcript: Transcript) -> TaskSheet | None:
    """The coding task that was put last; None before the first one."""
    for question_id in reversed(transcript.asked):
        question = plan.round.question(question_id)
        if question.coding:
            return _sheet(question, question.coding, transcript)
    return None


def _sheet(question: Question, task: CodingTask, transcript: Transcript) -> TaskSheet:
    brought = {m.aim for m in transcript.moves if m.question == question.id}
    examples = [case for case in task.tests if case.name in task.examples]
    return TaskSheet(
        question=question.id,
        statement=task.statement,
        parts=tuple(p for i, p in enumerate(task.parts, start=1) if f"part_{i}" in brought),
        entry=task.entry,
        starters=task.starters,
        examples={language: written_out(task, examples, language) for language in RUNNABLE},
    )


def written_out(
    task: CodingTask, cases: Sequence[TestCase], language: Language
) -> tuple[SheetCase, ...]:
    """Cases of a task as expressions of a language."""
    literal = repr if language == "python" else _json
    return tuple(
        SheetCase(
            name=case.name,
            call=f"{task.entry}({', '.join(literal(arg) for arg in case.args)})",
            want=literal(case.want),
        )
        for case in cases
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
