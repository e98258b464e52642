"""Sound for and from an interview: what is sent and comes back, where it goes, and with which key."""

from dataclasses import dataclass

from app.llm.model import Endpoint
from app.settings import Settings

ENDINGS = {
    "audio/webm": "webm",
    "video/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "mp4",
    "audio/x-m4a": "m4a",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "audio/flac": "flac",
}
"""What browsers record, by how a file of it ends: endpoints go by the name."""
SPOKEN = frozenset(
    {"audio/mpeg", "audio/mp3", "audio/wav", "audio/x-wav", "audio/ogg", "audio/opus"}
    | {"audio/aac", "audio/flac", "audio/mp4", "audio/webm"}
)
"""What an endpoint may speak in; anything else is not handed to a browser."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording, or speech, and its media type without parameters."""

    content: bytes
    type: str


@dataclass(frozen=True, slots=True)
class Audio:
    """An endpoint for sound and what it is asked for there; None is left out."""

    endpoint: Endpoint
    transcription_model: str | None
    speech_model: str | None
    voice: str


def audio_of(settings: Settings) -> Audio | None:
    """Where sound goes by the settings; None when no model for it was named. Touches nothing outside its arguments.

    A key goes to the endpoint that it was given for, and to no other.
    """
    if not (settings.transcription_model or settings.speech_model):
        return None
    models = Endpoint(settings.openai_base_url)
    at = Endpoint(settings.audio_base_url or settings.openai_base_url)
    own = settings.openai_api_key if at.url == models.url else None
    return Audio(
        endpoint=Endpoint(at.url, settings.audio_api_key or own),
        transcription_model=settings.transcription_model,
        speech_model=settings.speech_model,
        voice=settings.speech_voice,
    )


def media_type(header: str) -> str:
    """The type that a Content-Type names, without its parameters."""
    return header.partition(";")[0].strip().lower()
