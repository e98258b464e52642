"""Where sound goes, as pages say it."""

from dataclasses import dataclass
from ipaddress import ip_address

from app.llm.audio import audio_of
from app.settings import Settings


@dataclass(frozen=True, slots=True)
class SoundView:
    """The endpoint's host, whether it is this machine, and the models that hear and speak there; None is not set up."""

    host: str
    nearby: bool
    hears: str | None
    speaks: str | None


def sound_view(settings: Settings) -> SoundView | None:
    """None where no sound leaves the browser."""
    audio = audio_of(settings)
    if audio is None:
        return None
    host = audio.endpoint.host
    return SoundView(host, is_here(host), audio.transcription_model, audio.speech_model)


def is_here(host: str) -> bool:
    """A host's name stands for the machine itself."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
