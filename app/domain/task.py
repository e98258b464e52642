"""What a candidate works on: a coding problem, or a system to design."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.domain.language import Language, Starter
from app.domain.values import Id, Text, Value


class Clarification(Value):
    """Something that is told only when the candidate asks: `about` are the words by which the asking is recognised."""

    about: tuple[Text, ...] = Field(min_length=1)
    text: Text


class TestCase(Value):
    """Arguments for a task's entry point and what it must return, as JSON values."""

    __test__ = False

    name: Text
    args: tuple[object, ...]
    want: object


class Solution(Value):
    """A worked solution. Python and JavaScript define the entry function that the tests call; Java and C++ are whole
    programs that check themselves and end with exit code 0. `time` and `space` are in the size of the input."""

    language: Language
    code: Text
    time: Text
    space: Text
    remarks: Text


class DryRun(Value):
    """An input whose result the candidate traces by hand: "what does it return for …?"."""

    input: Text
    result: Text
    catches: Text


class CodingTask(Value):
    """A coding problem: under-specified on purpose, with parts that are revealed one at a time.

    `entry` is the function that tests call, the same name in every language. `examples` name the tests that the candidate
    sees from the start; the others give away what is told only when asked.
    """

    statement: Text
    clarifications: tuple[Clarification, ...] = Field(min_length=3)
    entry: Annotated[str, Field(pattern=r"^[a-z][A-Za-z0-9_]*$")]
    parts: tuple[Text, ...] = Field(min_length=1)
    dry_runs: tuple[DryRun, ...] = Field(min_length=2)
    tests: tuple[TestCase, ...] = Field(min_length=5)
    examples: tuple[Text, ...] = ()
    starters: tuple[Starter, ...] = ()
    solutions: tuple[Solution, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _is_solved_in_python_and_another(self) -> Self:
        languages = [solution.language for solution in self.solutions]
        if "python" not in languages or len(set(languages)) < 2:
            raise ValueError("needs a solution in python and one in another language")
        return self

    @model_validator(mode="after")
    def _begins_with_what_is_there(self) -> Self:
        names = {case.name for case in self.tests}
        if unknown := [name for name in self.examples if name not in names]:
            raise ValueError(f"the example {unknown[0]!r} is none of the tests")
        if len({starter.language for starter in self.starters}) < len(self.starters):
            raise ValueError("has two starters in one language")
        return self


class Injection(Value):
    """A constraint that the interviewer adds to test a design; it names no bottleneck and no cure."""

    id: Id
    text: Text
    looks_for: Text


class DesignTask(Value):
    """A system to design, or the candidate's own to walk through. Requirements stay frozen but for the one change."""

    variant: Literal["prompt", "walkthrough"]
    statement: Text
    requirements: tuple[Clarification, ...] = Field(min_length=3)
    numbers: tuple[Clarification, ...] = Field(min_length=3)
    change: Text
    injections: tuple[Injection, ...] = Field(min_length=2)
    staff_does: tuple[Text, ...] = Field(min_length=3)
