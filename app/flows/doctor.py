"""Trying the configured models, for `greenroom doctor` and the settings page."""

import asyncio
from dataclasses import replace

from app.llm.audio import audio_of
from app.llm.audio_probe import AudioFindings, examine_audio
from app.llm.model import Endpoint, Patience
from app.llm.probe import Findings, examine
from app.settings import Settings


async def examine_models(settings: Settings) -> tuple[Findings, ...]:
    """What each configured model can do; a model that plays both parts is tried once, and waited for as
    in an interview. Never raises a ModelFailure."""
    endpoint = Endpoint(settings.openai_base_url, settings.openai_api_key)
    wanted = {
        settings.assessor_model: "GREENROOM_ASSESSOR_MODEL",
        settings.interviewer_model: "GREENROOM_INTERVIEWER_MODEL",
    }
    patience = replace(Patience.of(settings.model_timeout), retries=1)
    tries = [
        examine(endpoint, model, setting=setting, patience=patience)
        for model, setting in wanted.items()
    ]
    return tuple(await asyncio.gather(*tries))


async def examine_voice(settings: Settings) -> AudioFindings | None:
    """What the endpoint for sound can do; None where none was set up. Never raises a ModelFailure."""
    audio = audio_of(settings)
    if audio is None:
        return None
    return await examine_audio(audio, replace(Patience.of(settings.model_timeout), retries=1))
