"""The languages that a coding task can be solved in, and what a candidate may begin with."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.values import Value

Language = Literal["python", "java", "cpp", "javascript"]


class Starter(Value):
    """The outside of a task in one language: the signature, and what is needed to call it. It holds no solution."""

    language: Language
    code: Annotated[str, Field(min_length=1)]
