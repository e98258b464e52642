"""The base of every stored or authored value: frozen, and strict about unknown fields."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value; an unknown field is a mistake, not an extension."""

    model_config = ConfigDict(frozen=True, extra="forbid")
