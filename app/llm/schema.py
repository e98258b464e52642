"""A pydantic model asked for in the ways that endpoints understand, and read back with tolerance."""

import json
import re
from enum import IntEnum

from pydantic import BaseModel, ValidationError

from app.llm.model import Message, T

JsonSchema = dict[str, object]

_FENCE = re.compile(r"```(?:json)?\s*(.*?)```", re.DOTALL | re.IGNORECASE)
_SAYS_NOTHING = frozenset({"title", "default", "discriminator"})
_CHECKED_HERE = frozenset({"minLength", "maxLength"})
"""Left out of what is sent: some strict endpoints refuse them, and grammars that llama.cpp's servers make of a length of
2000 end the server. A reply is held against them when it is read."""
_FAULTS_TOLD = 12
"""So many faults of its JSON a model is told before it tries again."""


class Rung(IntEnum):
    """How an answer's form is asked for, from the strictest to the plainest."""

    JSON_SCHEMA = 0
    JSON_OBJECT_WITH_SCHEMA = 1
    JSON_OBJECT = 2
    PROMPT = 3

    @property
    def below(self) -> "Rung | None":
        return None if self is Rung.PROMPT else Rung(self + 1)


class NoJson(ValueError):
    """There is no JSON object in the reply: the form that was asked for was ignored."""


def response_format(rung: Rung, schema: type[BaseModel]) -> dict[str, object] | None:
    """The request's `response_format` for a rung."""
    match rung:
        case Rung.JSON_SCHEMA:
            strict = strict_schema(schema)
            named = {"name": schema.__name__, "strict": not _is_open(strict), "schema": strict}
            return {"type": "json_schema", "json_schema": named}
        case Rung.JSON_OBJECT_WITH_SCHEMA:
            return {"type": "json_object", "schema": strict_schema(schema)}
        case Rung.JSON_OBJECT:
            return {"type": "json_object"}
        case Rung.PROMPT:
            return None


def asked_in_words(
    rung: Rung, messages: tuple[Message, ...], schema: type[BaseModel]
) -> tuple[Message, ...]:
    """The messages, with the schema at their end where the rung does not enforce it."""
    if rung is Rung.JSON_SCHEMA:
        return messages
    text = json.dumps(strict_schema(schema), ensure_ascii=False)
    order = f"Reply with one JSON object that fits this JSON schema, and nothing else:\n{text}"
    return (*messages, Message("user", order))


def repair(reply: str, error: ValueError) -> tuple[Message, ...]:
    """The turn that tells the model what was wrong with its reply."""
    order = f"That did not fit:\n{_faults(error)}\nReply with the corrected JSON object only."
    return (Message("assistant", reply), Message("user", order))


def read(reply: str, schema: type[T]) -> T:
    """The instance in a reply; fences and words before it are tolerated. Raises NoJson or ValidationError."""
    fenced = _FENCE.search(reply)
    for text in (reply, fenced.group(1)) if fenced else (reply,):
        found = _first_object(text)
        if found is not None:
            return schema.model_validate_json(json.dumps(found))
    raise NoJson("there is no complete JSON object in the reply")


def strict_schema(schema: type[BaseModel]) -> JsonSchema:
    """The JSON schema in the form that strict endpoints demand: closed objects, every property required."""
    strict = _strict(schema.model_json_schema())
    assert isinstance(strict, dict)
    return strict


def _strict(node: object, *, names: bool = False) -> object:
    """`names`: the node's keys are names of properties or definitions, not words of JSON schema."""
    if isinstance(node, list):
        return [_strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    if names:
        return {name: _strict(part) for name, part in node.items()}
    out: JsonSchema = {
        ("anyOf" if key == "oneOf" else key): _strict(part, names=key in ("properties", "$defs"))
        for key, part in node.items()
        if key not in _SAYS_NOTHING | _CHECKED_HERE
    }
    if isinstance(properties := out.get("properties"), dict):
        out["required"] = list(properties)
        out.setdefault("additionalProperties", False)
    if "$ref" in out:  # strict endpoints take no other key beside a reference
        out = {"$ref": out["$ref"]}
    return out


def _is_open(node: object) -> bool:
    """Whether somewhere in the schema free keys are allowed, which strict endpoints refuse."""
    if isinstance(node, dict):
        return bool(node.get("additionalProperties")) or any(map(_is_open, node.values()))
    return isinstance(node, list) and any(map(_is_open, node))


def _first_object(text: str) -> dict[str, object] | None:
    decoder = json.JSONDecoder(
        strict=False
    )  # line ends within a text, as some servers' grammars let through
    start = text.find("{")
    while start >= 0:
        try:
            found, _ = decoder.raw_decode(text, start)
        except ValueError:
            start = text.find("{", start + 1)
            continue
        except RecursionError:
            return None
        return found if isinstance(found, dict) else None
    return None


def _faults(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return f"- {error}"
    told = error.errors(include_input=False, include_url=False, include_context=False)[
        :_FAULTS_TOLD
    ]
    return "\n".join(f"- {'.'.join(map(str, e['loc'])) or 'the object'}: {e['msg']}" for e in told)
