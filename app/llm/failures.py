"""What an endpoint's refusal means for the candidate. Its own words are never passed on: they may quote the prompt."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from app.model_failures import (
    ModelBroken,
    ModelBusy,
    ModelContextTooLong,
    ModelFailure,
    ModelKeyRefused,
    ModelNotFound,
    ModelQuotaSpent,
    ModelRefused,
    ModelRequestRejected,
    ModelTimedOut,
    ModelUnreachable,
)

_TOO_LONG = re.compile(
    r"context_length_exceeded|exceed_context_size|maximum context|context (length|window|size)|"
    r"(prompt|input) is too long|too many (input )?tokens|exceeds? .{0,40}\bcontext\b"
)
_FILTERED = re.compile(
    r"content_filter|content_policy|responsibleai|content management policy|safety system"
)
_NO_CREDIT = re.compile(
    r"insufficient_quota|insufficient (credits|balance|funds)|exceeded your current quota|billing"
)
_NO_MODEL = re.compile(
    r"model_not_found|deploymentnotfound|model\b.{0,120}\b(does not exist|not found|not exist|not loaded|not a valid)|"
    r"(unknown|invalid|no such) model|no models? loaded"
)
_BAD_KEY = re.compile(
    r"api[ _]?key.{0,40}(invalid|not valid|incorrect|missing|expired)|(invalid|incorrect).{0,20}api[ _]?key"
)


def failure_of(
    status: int | None, body: object, headers: Mapping[str, str] | None = None, *, model: str
) -> ModelFailure:
    """The failure that a status and an error body stand for. No status: the error came in a stream that began well."""
    said = error_text(body)
    detail: str | None = None
    kind = _by_words(status, said) or _by_status(status)
    wait = retry_after(headers or {})
    if kind is ModelNotFound:
        detail = (
            f"The endpoint does not know the model “{model}”, or its address is wrong."
            " `greenroom doctor` lists the models that it has."
        )
    elif kind is ModelUnreachable:
        detail = (
            "The model's endpoint points to another address. Set OPENAI_BASE_URL to the final one."
        )
    elif kind is ModelBusy and wait is not None and wait >= 1:
        detail = (
            f"The model's endpoint is busy and asks to wait {round(wait)} seconds. Then try again."
        )
    return kind(detail, upstream=status, retry_after=wait)


def _by_words(status: int | None, said: str) -> type[ModelFailure] | None:
    if _NO_CREDIT.search(said) and status in (None, 400, 402, 403, 429):
        return ModelQuotaSpent
    if status not in (None, 400, 404, 413, 422, 500):
        return None
    if _TOO_LONG.search(said):
        return ModelContextTooLong
    if _FILTERED.search(said):
        return ModelRefused
    if status != 500 and _NO_MODEL.search(said):
        return ModelNotFound
    if status != 500 and _BAD_KEY.search(said):
        return ModelKeyRefused
    if status is None and re.search(r"rate.?limit|overloaded", said):
        return ModelBusy
    return None


def _by_status(status: int | None) -> type[ModelFailure]:
    match status:
        case 401 | 403:
            return ModelKeyRefused
        case 402:
            return ModelQuotaSpent
        case 404:
            return ModelNotFound
        case 408 | 504:
            return ModelTimedOut
        case 413:
            return ModelContextTooLong
        case 409 | 425 | 429 | 503 | 529:
            return ModelBusy
        case int() if 300 <= status < 400:
            return ModelUnreachable
        case int() if 400 <= status < 500:
            return ModelRequestRejected
        case _:
            return ModelBroken


def error_text(body: object, most_deep: int = 20) -> str:
    """Everything an error body says, in lower case, for matching only."""
    match body:
        case Mapping() | list() if most_deep:
            parts = body.values() if isinstance(body, Mapping) else body
            return " ".join(error_text(part, most_deep - 1) for part in parts)
        case str() | int():
            return str(body).lower()[:2000]
        case _:
            return ""


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that the endpoint asks to wait: from retry-after-ms, or Retry-After in seconds or as a date."""
    for name, scale in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            asked = float(headers[name]) / scale
        except (KeyError, ValueError):
            continue
        if math.isfinite(asked):
            return max(0.0, asked)
    try:
        when = parsedate_to_datetime(headers.get("retry-after", ""))
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
