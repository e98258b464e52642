"""The interviewer's character, and how it words what is not a question."""

from typing import Annotated, Literal

from pydantic import Field

from app.domain.values import Id, Text, Value


class Persona(Value):
    """The interviewer's character, with the lines it says when it has to say something that is not a question.

    Lines are drawn in turn, so several of each keep a scripted interview from sounding like a recording. `opening`,
    `time_check` and others may use the named slots that `LINE_SLOTS` lists.
    """

    id: Id
    name: Text
    title: Text
    manner: Text
    warmth: Literal["warm", "neutral", "sceptical"]
    depth: Annotated[int, Field(ge=1, le=3)]
    background: Text
    opening: Text
    drilling: Text | None = None
    """The opening of a drill; interviews begun without one open with `opening`."""
    acknowledgements: tuple[Text, ...] = Field(min_length=4)
    transitions: tuple[Text, ...] = Field(min_length=3)
    redirects: tuple[Text, ...] = Field(min_length=2)
    interruptions: tuple[Text, ...] = Field(min_length=2)
    restating: tuple[Text, ...] = Field(min_length=2)
    skipping: tuple[Text, ...] = Field(min_length=2)
    pausing: Text
    resuming: Text
    inviting: Text
    anything_else: tuple[Text, ...] = Field(min_length=2)
    unknown: tuple[Text, ...] = Field(min_length=2)
    closing: Text
    closing_early: Text


LINE_SLOTS: dict[str, frozenset[str]] = {
    "opening": frozenset({"candidate_minutes", "round_title"}),
    "drilling": frozenset({"topic"}),
    "interruptions": frozenset(),
    "restating": frozenset({"question"}),
    "resuming": frozenset({"question"}),
    "inviting": frozenset({"minutes"}),
}
"""The slots that each kind of persona line must use; kinds not named here take none."""
