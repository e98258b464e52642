"""The language model's seam: what is asked of it, what comes back, and what each call cost."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Literal, Protocol, Self, TypeVar

from pydantic import BaseModel, SecretStr

from app.domain.usage import Call
from app.settings import host_of

T = TypeVar("T", bound=BaseModel)

OPENAI = "https://api.openai.com/v1"

Role = Literal["system", "user", "assistant"]
Purpose = Literal[
    "interviewer", "coach", "assessor", "narrative", "debrief", "doctor", "transcription", "speech"
]


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """One request. What is None is left to the endpoint. `subject` (an interview's id) comes back in the record.

    `opening` is how a streamed reply was told to begin: what begins otherwise may be thinking, and is kept back until its
    end shows that the model has no such way.
    """

    purpose: Purpose
    messages: tuple[Message, ...]
    max_tokens: int | None = None
    temperature: float | None = None
    seed: int | None = None
    subject: str | None = None
    opening: str = ""


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One HTTP call to the endpoint, also a failed one, and the interview or loop that it was made for, if any."""

    call: Call
    subject: str | None


Record = Callable[[CallRecord], None]
"""Takes the record of a finished call. It is called in the event loop, so it must not block."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is. No base URL means OpenAI's own; local servers need no key."""

    base_url: str | None = None
    api_key: SecretStr | None = None

    @property
    def url(self) -> str:
        """Its address without a slash at the end; OpenAI's own where none was set."""
        return (self.base_url or "").strip().rstrip("/") or OPENAI

    @property
    def host(self) -> str:
        """The machine that it is on, as pages name it."""
        return host_of(self.url) or self.url


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a call may take, in seconds, and how often it is tried again before any word came.

    `whole` bounds one call with its retries. The endpoint's Retry-After is honoured up to `longest_wait`.
    """

    connect: float = 5.0
    first_token: float = 60.0
    between_tokens: float = 30.0
    whole: float = 180.0
    retries: int = 2
    first_wait: float = 0.5
    longest_wait: float = 20.0

    @classmethod
    def of(cls, whole: float) -> Self:
        """Patience for calls of so many seconds: a third of it until the first word, a sixth between two."""
        return cls(first_token=whole / 3, between_tokens=whole / 6, whole=whole)


class ChatModel(Protocol):
    @property
    def name(self) -> str:
        """The model's name, as reports give it."""
        ...

    def stream(self, request: ChatRequest) -> AsyncGenerator[str, None]:
        """The reply's words as they come, without the model's thinking.

        Raises a ModelFailure, possibly after words came: then these are not the whole reply. Closing the generator
        early ends the call.
        """
        ...

    async def parse(self, request: ChatRequest, schema: type[T]) -> T:
        """The reply as a valid instance of the schema, or a ModelFailure; never a default."""
        ...

    def prepare(self) -> None:
        """Makes ready what the first call would wait for. May be run in a thread."""
        ...

    async def close(self) -> None:
        """Gives back its connections."""
        ...
