"""What an endpoint's model can do, found out with two tiny calls, and which endpoints there are on this machine."""

import time
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from app.llm.listing import ask_listing
from app.llm.model import CallRecord, ChatRequest, Endpoint, Message, Patience
from app.llm.openai import OpenAIModel
from app.llm.schema import Rung
from app.model_failures import ModelFailure, ModelNotFound, ModelRanLong, ModelUnreachable

_ROOM_FOR_THINKING = 1024
"""Tokens for a trial's reply: a model that thinks first would say nothing within fewer."""
ENOUGH_CONTEXT = 16_000
"""Tokens that a long interview with its prompt takes."""
ENOUGH_SPEED = 12.0
"""Tokens a second below which waiting for a reply becomes part of the interview."""
_MODELS_NAMED = 12
"""So many of an endpoint's models are named where the one that was set is not among them."""


class _Count(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: str
    number: int


@dataclass(frozen=True, slots=True)
class _Piece:
    at: float
    characters: int


@dataclass(frozen=True, slots=True)
class Findings:
    """What is known of one model after trying it. None is what could not be found out."""

    model: str
    setting: str
    failure: ModelFailure | None = None
    streams: bool | None = None
    rung: Rung | None = None
    structure_failure: ModelFailure | None = None
    first_token_ms: int | None = None
    tokens_per_second: float | None = None
    context_tokens: int | None = None
    offered: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether it can hold an interview and judge one."""
        return self.failure is None and self.rung is not None

    @property
    def lines(self) -> tuple[str, ...]:
        """What was found, a sentence each, in plain words."""
        if self.failure is not None:
            return (f"{self.model} does not answer. {self.failure.detail}",)
        said = [
            f"{self.model} answers"
            + (", word by word." if self.streams else ", but only as a whole.")
        ]
        if self.rung is not None:
            said.append(_RUNGS[self.rung])
        if self.first_token_ms is not None:
            said.append(f"The first word came after {self.first_token_ms / 1000:.1f} seconds.")
        if self.tokens_per_second is not None:
            said.append(f"It writes about {self.tokens_per_second:.0f} tokens a second.")
        if self.context_tokens is not None:
            said.append(f"It keeps {self.context_tokens:,} tokens in view.")
        return tuple(said)

    @property
    def advice(self) -> tuple[str, ...]:
        """What to set or do, a sentence each; empty when all is well."""
        todo: list[str] = []
        if isinstance(self.failure, ModelNotFound) and self.offered:
            names = ", ".join(self.offered[:_MODELS_NAMED])
            todo.append(f"Set {self.setting} to a model that the endpoint has: {names}.")
        if isinstance(self.failure, ModelUnreachable):
            todo.append(
                "Start the server, or set OPENAI_BASE_URL to where it listens, with /v1 at the end."
            )
        if self.structure_failure is not None:
            todo.append(
                f"It gave no answer in the form that judging needs ({self.structure_failure.detail})"
                " Set GREENROOM_ASSESSOR_MODEL to another model; this one can only interview."
            )
        if self.rung is Rung.PROMPT:
            todo.append("Judging is more reliable with a server that supports JSON schemas.")
        if self.context_tokens is not None and self.context_tokens < ENOUGH_CONTEXT:
            todo.append(
                f"A long interview needs about {ENOUGH_CONTEXT:,} tokens. Raise the server's context"
                " (Ollama: OLLAMA_CONTEXT_LENGTH=16384; llama.cpp: -c 16384; vLLM: --max-model-len 16384)."
            )
        if self.tokens_per_second is not None and self.tokens_per_second < ENOUGH_SPEED:
            todo.append(
                f"Replies will be slow. Set {self.setting} to a smaller model if that disturbs."
            )
        return tuple(todo)


_RUNGS = {
    Rung.JSON_SCHEMA: "It keeps to a JSON schema.",
    Rung.JSON_OBJECT_WITH_SCHEMA: "It keeps to a JSON schema, given in the older way.",
    Rung.JSON_OBJECT: "It answers in JSON; the form is checked and asked for again where needed.",
    Rung.PROMPT: "It answers in JSON only when asked in words; the form is checked and asked for again where needed.",
}


async def examine(endpoint: Endpoint, model: str, *, setting: str, patience: Patience) -> Findings:
    """Tries the model with one streamed and one structured call. Never raises a ModelFailure: it is a finding."""
    calls: list[CallRecord] = []
    tried = OpenAIModel(endpoint, model, patience=patience, record=calls.append)
    try:
        pieces, failure = await _try_stream(tried)
        spoken = calls[-1] if calls else None
        structure_failure = None if failure else await _try_structure(tried)
        listing = await ask_listing(endpoint, model)
    finally:
        await tried.close()
    return Findings(
        model=model,
        setting=setting,
        failure=failure,
        streams=None if failure else len(pieces) > 2,
        rung=tried.rung,
        structure_failure=structure_failure,
        first_token_ms=spoken.call.first_token_ms if spoken else None,
        tokens_per_second=_speed(pieces),
        context_tokens=listing.context_tokens,
        offered=listing.models,
    )


async def _try_stream(model: OpenAIModel) -> tuple[list[_Piece], ModelFailure | None]:
    """The pieces as they came, and what went wrong. Running into the limit is no fault here."""
    came: list[_Piece] = []
    order = "Write the numbers from one to forty as words, separated by spaces."
    request = ChatRequest("doctor", (Message("user", order),), max_tokens=_ROOM_FOR_THINKING)
    try:
        async for text in model.stream(request):
            came.append(_Piece(time.monotonic(), len(text)))
    except ModelRanLong as e:
        return came, None if came else e
    except ModelFailure as e:
        return came, e
    return came, None


async def _try_structure(model: OpenAIModel) -> ModelFailure | None:
    order = 'Give the word "green" and the number 3.'
    request = ChatRequest("doctor", (Message("user", order),), max_tokens=_ROOM_FOR_THINKING)
    try:
        await model.parse(request, _Count)
    except ModelFailure as e:
        return e
    return None


def _speed(came: list[_Piece]) -> float | None:
    """Tokens a second after the first piece, at four characters a token: the endpoint's own count may hold thinking."""
    if len(came) < 5 or came[-1].at - came[0].at < 0.01:
        return None
    return sum(piece.characters for piece in came[1:]) / 4 / (came[-1].at - came[0].at)
