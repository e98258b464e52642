"""The endpoint's ears and mouth: every recording is heard as the same words, and every text is spoken as a short tone."""

import io
import math
import wave
from dataclasses import dataclass, field

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bench.fake_llm.faults import Fault
from bench.fake_llm.refusing import refused

HEARD = "I moved the export to a queue, and nothing was lost since."
_HERTZ, _SAMPLES = 16_000, 50
"""How often a second, and in one wave."""


@dataclass
class Sounds:
    """What came, in its order: the bytes of each recording, and each text. `lasts` is a tone's seconds (0: by its text), `heard` what
    recordings are heard as, `tokens` what each is said to have taken."""

    recordings: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    lasts: float = 0.2
    heard: str = HEARD
    tokens: int = 0


async def _transcribe(request: Request) -> Response:
    state = request.app.state.fake
    async with request.form() as form:
        file, model = form.get("file"), str(form.get("model"))
        content = await file.read() if isinstance(file, UploadFile) else b""
    state.sounds.recordings.append(len(content))
    if (refusal := await _struck(request, "transcription", model)) is not None:
        return refusal
    return JSONResponse({"text": state.sounds.heard, "usage": _usage(state.sounds.tokens, content)})


def _usage(tokens: int, content: bytes) -> dict[str, object]:
    """By tokens where so many were ordered, else by seconds, as some models tell it."""
    if tokens:
        return {"type": "tokens", "input_tokens": tokens, "output_tokens": tokens}
    return {"type": "duration", "seconds": max(1, len(content) // 4000)}


async def _speak(request: Request) -> Response:
    sent = await request.json()
    sounds = request.app.state.fake.sounds
    text = str(sent.get("input"))
    sounds.texts.append(text)
    if (refusal := await _struck(request, "speech", str(sent.get("model")))) is not None:
        return refusal
    seconds = sounds.lasts or by_length(text)
    return Response(tone(seconds), media_type="audio/wav")


async def _sounds(request: Request) -> Response:
    """GET tells what came; POST {"lasts"?, "heard"?, "tokens"?} changes what is made of it."""
    sounds = request.app.state.fake.sounds
    if request.method == "POST":
        sent = await request.json()
        sounds.lasts = float(sent.get("lasts", sounds.lasts))
        sounds.heard = str(sent.get("heard", sounds.heard))
        sounds.tokens = int(sent.get("tokens", sounds.tokens))
    return JSONResponse({"recordings": sounds.recordings, "texts": sounds.texts})


async def _struck(request: Request, kind: str, model: str) -> Response | None:
    state = request.app.state.fake
    state.calls[kind] += 1
    fault: Fault | None = state.faults.strike(kind, None)
    if fault is None:
        return None
    state.calls[f"fault {fault.kind}"] += 1
    match fault.kind:
        case "slow" | "stall":
            await state.wait(fault.seconds)
        case "empty":
            return JSONResponse({"text": ""}) if kind == "transcription" else Response(b"")
        case "garbage":
            return Response("<html>not what you think</html>", media_type="text/html")
        case _:
            return await refused(request, model, fault)
    return None


def by_length(text: str) -> float:
    """Seconds by which texts can be told from one another."""
    return len(text) / 400


def tone(seconds: float) -> bytes:
    """A soft tone as a WAV file."""
    wave_length = [round(2000 * math.sin(i / _SAMPLES * math.tau)) for i in range(_SAMPLES)]
    once = b"".join(s.to_bytes(2, "little", signed=True) for s in wave_length)
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(_HERTZ)
        written.writeframes(once * int(_HERTZ * seconds / _SAMPLES))
    return file.getvalue()


ROUTES = (
    Route("/v1/audio/transcriptions", _transcribe, methods=["POST"]),
    Route("/v1/audio/speech", _speak, methods=["POST"]),
    Route("/sounds", _sounds, methods=["GET", "POST"]),
)
