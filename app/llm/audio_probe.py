"""What an endpoint for sound can do, found out with a word to speak and half a second to listen to."""

import io
import math
import wave
from dataclasses import dataclass

from app.errors import NothingHeard
from app.llm.audio import Audio, Sound
from app.llm.model import CallRecord, Patience
from app.llm.openai_audio import OpenAIAudio
from app.model_failures import ModelFailure

_HERTZ = 16_000


@dataclass(frozen=True, slots=True)
class AudioFindings:
    """A sentence for each that was tried. Without failures, all that was set up works."""

    model: str
    lines: tuple[str, ...]
    failures: tuple[ModelFailure, ...]
    advice: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        return not self.failures


async def examine_audio(audio: Audio, patience: Patience) -> AudioFindings:
    """Tries what was set up with a tiny call each. Never raises a ModelFailure: it is a finding."""
    calls: list[CallRecord] = []
    tried = OpenAIAudio(audio, patience=patience, record=calls.append)
    said, failures = [], []
    at = audio.endpoint.url
    try:
        if audio.transcription_model:
            if failure := await _try_hearing(tried):
                failures.append(failure)
                said.append(f"{audio.transcription_model} writes nothing down. {failure.detail}")
            else:
                said.append(f"{audio.transcription_model} at {at} writes down what is said.")
        if audio.speech_model:
            if failure := await _try_speaking(tried):
                failures.append(failure)
                said.append(f"{audio.speech_model} says nothing. {failure.detail}")
            else:
                said.append(f"{audio.speech_model} at {at} reads aloud as “{audio.voice}”.")
    finally:
        await tried.close()
    return AudioFindings("voice", tuple(said), tuple(failures))


async def _try_hearing(tried: OpenAIAudio) -> ModelFailure | None:
    """What went wrong. That a tone has no words is no fault."""
    try:
        await tried.write_down(Sound(_a_tone(), "audio/wav"), None)
    except NothingHeard:
        return None
    except ModelFailure as e:
        return e
    return None


async def _try_speaking(tried: OpenAIAudio) -> ModelFailure | None:
    try:
        await tried.read_aloud("Ready.", None)
    except ModelFailure as e:
        return e
    return None


def _a_tone() -> bytes:
    """Half a second of a soft tone."""
    waves = (round(3000 * math.sin(i / _HERTZ * 440 * math.tau)) for i in range(_HERTZ // 2))
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(_HERTZ)
        written.writeframes(b"".join(w.to_bytes(2, "little", signed=True) for w in waves))
    return file.getvalue()
