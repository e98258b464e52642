"""The base of every stored or authored value: frozen, and strict about unknown fields; and what its fields are made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Value(BaseModel):
    """An immutable value; an unknown field is a mistake, not an extension."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Snake = Annotated[str, Field(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")]
Text = Annotated[str, Field(min_length=1)]
Minutes = Annotated[float, Field(gt=0)]
