"""What an endpoint sends back for a recording, read with tolerance."""

from dataclasses import dataclass

from app.llm.replies import read_object, storable
from app.model_failures import ModelBroken


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, and what hearing it took; None is what the endpoint did not tell."""

    text: str
    tokens_in: int | None = None
    tokens_of_sound: int | None = None
    tokens_out: int | None = None
    seconds: float | None = None


def read_heard(data: bytes) -> Heard:
    """Raises ModelBroken for what is no transcription."""
    sent = read_object(data)
    text = sent.get("text")
    if not isinstance(text, str):
        raise ModelBroken()
    usage = sent.get("usage")
    used = usage if isinstance(usage, dict) else {}
    details = used.get("input_token_details")
    return Heard(
        text=storable(text).strip(),
        tokens_in=_count(used.get("input_tokens")),
        tokens_of_sound=_count(details.get("audio_tokens")) if isinstance(details, dict) else None,
        tokens_out=_count(used.get("output_tokens")),
        seconds=_seconds(used.get("seconds", sent.get("duration"))),
    )


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _seconds(value: object) -> float | None:
    known = isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e6
    return float(value) if known else None  # type: ignore[arg-type]
