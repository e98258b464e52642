"""A request as the scripted endpoint sees it: what kind it is, and what it is answered with."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bench.fake_llm.instances import Offer, instance
from bench.fake_llm.interviewer import reply

Kind = Literal["interviewer", "judge", "plain"]

_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty"
)


@dataclass(frozen=True)
class Asked:
    """A chat completion request."""

    body: Mapping[str, object]

    @cached_property
    def texts(self) -> list[str]:
        """Each message's words."""
        sent = self.body.get("messages")
        found = (
            [m.get("content") for m in sent if isinstance(m, Mapping)]
            if isinstance(sent, list)
            else []
        )
        return [text for text in found if isinstance(text, str)]

    @cached_property
    def form(self) -> str | None:
        """The response_format's type."""
        sent = self.body.get("response_format")
        kind = sent.get("type") if isinstance(sent, Mapping) else None
        return kind if isinstance(kind, str) and kind != "text" else None

    @cached_property
    def schema(self) -> Mapping[str, object] | None:
        """The schema that was sent along or written into the prompt."""
        sent = self.body.get("response_format")
        if isinstance(sent, Mapping):
            named = sent.get("json_schema")
            found = named.get("schema") if isinstance(named, Mapping) else sent.get("schema")
            if isinstance(found, Mapping):
                return found
        return next(filter(None, map(_schema_in, reversed(self.texts))), None)

    @cached_property
    def kind(self) -> Kind:
        if self.schema is not None or self.form is not None:
            return "judge"
        return "interviewer" if self.texts and "MENU\n" in self.texts[-1] else "plain"

    @property
    def streams(self) -> bool:
        return self.body.get("stream") is True

    @property
    def limit(self) -> int | None:
        """The most tokens that the reply may have."""
        for name in ("max_completion_tokens", "max_tokens"):
            if isinstance(value := self.body.get(name), int):
                return value
        return None

    def answer(self) -> str:
        """The reply's words."""
        if self.kind == "interviewer":
            return reply(self.texts)
        if self.kind == "judge":
            asked = [text for text in self.texts if _schema_in(text) is None]
            offer = Offer.of("\n\n".join(asked), str(self.body.get("seed", "")))
            return json.dumps(
                instance(self.schema or {"type": "object"}, offer), ensure_ascii=False
            )
        return _NUMBERS


def _schema_in(text: str) -> Mapping[str, object] | None:
    for start in (i for i, char in enumerate(text) if char == "{"):
        try:
            found, _ = json.JSONDecoder().raw_decode(text, start)
        except ValueError:
            continue
        if isinstance(found, dict) and isinstance(found.get("properties"), dict):
            return found
        return None
    return None
