"""What an endpoint sends, read with tolerance: chunks of a stream and whole completions, in the dialects in use."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from app.llm.failures import failure_of
from app.model_failures import ModelBroken, ModelCutOff, ModelRanLong, ModelRefused


@dataclass(frozen=True, slots=True)
class Usage:
    tokens_in: int | None = None
    tokens_cached: int | None = None
    tokens_out: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a reply, or the whole of one. `thought` says that thinking came, which is not kept."""

    text: str = ""
    thought: bool = False
    finish: str | None = None
    refused: bool = False
    usage: Usage | None = None


def read_piece(data: str | bytes, *, model: str, status: int | None = None) -> Piece:
    """One chunk or completion. Raises the failure that an error in it stands for, or ModelBroken when it is neither."""
    sent = read_object(data)
    if sent.get("error"):
        raise failure_of(_status_in(sent["error"]) or status, sent["error"], model=model)
    choices = sent.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else {}
    if not isinstance(choice, dict) or (choices is None and "usage" not in sent):
        raise ModelBroken()
    words = choice.get("delta") or choice.get("message") or {}
    if not isinstance(words, dict):
        raise ModelBroken()
    finish = choice.get("finish_reason")
    return Piece(
        text=_text(words.get("content")),
        thought=_thought(words),
        finish=finish if isinstance(finish, str) and finish else None,
        refused=bool(words.get("refusal")),
        usage=_usage(sent.get("usage")),
    )


def read_object(data: str | bytes) -> dict[str, object]:
    """What an endpoint sent as JSON. Raises ModelBroken for what is no object, or is nested without end."""
    try:
        sent = json.loads(data)
    except (ValueError, RecursionError) as e:
        raise ModelBroken() from e
    if not isinstance(sent, dict):
        raise ModelBroken()
    return sent


_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), 127])
"""All but the tab and the line end."""


def check_finish(finish: str | None, *, empty: bool) -> None:
    """Raises a ModelFailure unless the reply came to a proper end with words in it: ModelRanLong at its token limit,
    ModelRefused by the model or a filter, ModelCutOff or ModelBroken otherwise."""
    if finish is None:
        raise ModelBroken() if empty else ModelCutOff()
    if finish in ("content_filter", "refusal", "safety"):
        raise ModelRefused()
    if finish in ("length", "max_tokens"):
        raise ModelRanLong()
    if finish == "error":
        raise ModelBroken() if empty else ModelCutOff()
    if empty:
        raise ModelBroken("The model answered with nothing. Try again, or choose another model.")


def _text(content: object) -> str:
    if isinstance(content, str):
        return storable(content)
    if isinstance(content, list):  # some send parts, thinking among them
        parts = [p for p in content if isinstance(p, dict) and p.get("type") == "text"]
        return storable("".join(p["text"] for p in parts if isinstance(p.get("text"), str)))
    return ""


def storable(text: str) -> str:
    """Without what no database, page or terminal should be given: control characters and halves of surrogate pairs."""
    text = text.translate(_CONTROLS)
    return text if text.isascii() else text.encode("utf-8", "ignore").decode("utf-8")


def _thought(words: Mapping[str, object]) -> bool:
    content = words.get("content")
    in_parts = isinstance(content, list) and bool(content)
    return bool(words.get("reasoning_content") or words.get("reasoning")) or in_parts


def _usage(sent: object) -> Usage | None:
    if not isinstance(sent, dict):
        return None
    details = sent.get("prompt_tokens_details")
    cached = (
        details.get("cached_tokens")
        if isinstance(details, dict)
        else sent.get("prompt_cache_hit_tokens")
    )
    return Usage(
        _count(sent.get("prompt_tokens")), _count(cached), _count(sent.get("completion_tokens"))
    )


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _status_in(error: object) -> int | None:
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, int) and 400 <= code < 600 else None
