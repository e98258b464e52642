"""What a failure means where sound was sent: the same classes as of a language model, in words about the audio endpoint."""

from app.llm.model import Purpose
from app.model_failures import (
    ModelBroken,
    ModelBusy,
    ModelContextTooLong,
    ModelCutOff,
    ModelFailure,
    ModelKeyRefused,
    ModelNotFound,
    ModelQuotaSpent,
    ModelRefused,
    ModelRequestRejected,
    ModelTimedOut,
    ModelUnreachable,
)

SENTENCES: dict[type[ModelFailure], str] = {
    ModelKeyRefused: "The audio endpoint refused the key. Check GREENROOM_AUDIO_API_KEY; OPENAI_API_KEY is sent only to the language"
    " model's own endpoint.",
    ModelQuotaSpent: "The account behind the audio endpoint's key has no credit left. Top it up or set another key, and try again.",
    ModelNotFound: "The audio endpoint has no model “{model}”, or nothing for sound at that address. Check {setting} and"
    " GREENROOM_AUDIO_BASE_URL; `greenroom doctor` tries them.",
    ModelBusy: "The audio endpoint is busy or still starting. Wait a moment and try again.",
    ModelBroken: "The audio endpoint failed or answered with something unusable. Try again.",
    ModelUnreachable: "The audio endpoint cannot be reached. Check that it runs and that GREENROOM_AUDIO_BASE_URL is right, then try"
    " again.",
    ModelTimedOut: "The audio endpoint took too long. Try again; GREENROOM_MODEL_TIMEOUT says how long a call may take.",
    ModelRequestRejected: "The audio endpoint does not accept what was sent. Check {setting}; `greenroom doctor` tries it.",
    ModelContextTooLong: "That is longer than the audio endpoint takes. Say it in shorter pieces.",
    ModelRefused: "The audio endpoint declined, or its content filter did. Say it in other words, or type it.",
    ModelCutOff: "What the audio endpoint sent broke off in the middle. Try again.",
}
OF_SPEECH: dict[type[ModelFailure], str] = {
    ModelContextTooLong: "That is longer than the audio endpoint reads at once. Read it on the page.",
    ModelRefused: "The audio endpoint declined to read this, or its content filter did. Read it on the page.",
}
"""Those of them that are told otherwise to whoever listens."""
SETTINGS: dict[Purpose, str] = {
    "transcription": "GREENROOM_TRANSCRIPTION_MODEL",
    "speech": "GREENROOM_SPEECH_MODEL",
}
WITHOUT_SOUND = frozenset({404, 405, 501})
"""How an endpoint answers that has no door for sound."""


def about_sound(failure: ModelFailure, purpose: Purpose, model: str) -> ModelFailure:
    """The same failure, told for whoever speaks or listens. Touches nothing outside its arguments."""
    kind = ModelNotFound if failure.upstream in WITHOUT_SOUND else type(failure)
    told = SENTENCES | OF_SPEECH if purpose == "speech" else SENTENCES
    sentence = next(told[k] for k in (*kind.__mro__, ModelBroken) if k in told)
    detail = sentence.format(model=model, setting=SETTINGS[purpose])
    wait = failure.retry_after
    if kind is ModelBusy and wait is not None and wait >= 1:
        detail = (
            f"The audio endpoint is busy and asks to wait {round(wait)} seconds. Then try again."
        )
    return kind(detail, upstream=failure.upstream, retry_after=wait)
