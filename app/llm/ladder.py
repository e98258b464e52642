"""Structured output from any endpoint: the strictest way that works, found once and remembered."""

import asyncio
from typing import Protocol

from app.llm.model import Message, T
from app.llm.schema import NoJson, Rung, asked_in_words, read, repair, response_format
from app.model_failures import ModelBroken, ModelFailure, ModelRequestRejected


class Complete(Protocol):
    async def __call__(
        self, messages: tuple[Message, ...], form: dict[str, object] | None, *, hasty: bool
    ) -> str:
        """The whole reply to the messages. `hasty`: where the form may be at fault, another one will be tried soon."""
        ...


class Ladder:
    """How one endpoint's model is brought to answer in JSON.

    From rung to rung while the endpoint refuses the form or ignores it; the first rung that gave a valid instance is
    kept. On each rung a reply that does not fit gets one repair turn with what was wrong.
    """

    def __init__(self) -> None:
        self.rung: Rung | None = None
        self._finding = asyncio.Lock()

    async def parse(self, messages: tuple[Message, ...], schema: type[T], complete: Complete) -> T:
        """A valid instance, or the failure of the last rung. While no rung is known, one request at a time searches."""
        if self.rung is None:
            async with self._finding:
                if self.rung is None:
                    return await self._descend(messages, schema, complete)
        return await self._descend(messages, schema, complete)

    async def _descend(
        self, messages: tuple[Message, ...], schema: type[T], complete: Complete
    ) -> T:
        rung = self.rung if self.rung is not None else Rung.JSON_SCHEMA
        while True:
            try:
                value = await self._on(rung, messages, schema, complete)
            except (ModelRequestRejected, ModelBroken) as e:
                if rung.below is None or not self._blames_the_form(e):
                    raise
                rung = rung.below
                continue
            if self.rung is None:
                self.rung = rung
            return value

    def _blames_the_form(self, e: ModelFailure) -> bool:
        """A refused request may mean this schema; a 500 or an unusable reply means it only on a rung not yet proven."""
        if isinstance(e, ModelRequestRejected):
            return True
        return self.rung is None and e.upstream in (None, 500, 501)

    async def _on(
        self, rung: Rung, messages: tuple[Message, ...], schema: type[T], complete: Complete
    ) -> T:
        form = response_format(rung, schema)
        searching = self.rung is None and rung.below is not None
        messages = asked_in_words(rung, messages, schema)
        reply = await complete(messages, form, hasty=searching)
        try:
            return read(reply, schema)
        except ValueError as e:
            if searching and isinstance(e, NoJson):
                raise ModelBroken() from e
            fault = e
        reply = await complete((*messages, *repair(reply, fault)), form, hasty=searching)
        try:
            return read(reply, schema)
        except ValueError as e:
            raise ModelBroken(
                "The model's answer twice did not have the form that was asked for. Try again, or choose another model."
            ) from e
