"""Which parameters an endpoint's model takes: learned from its refusals, because no endpoint tells beforehand."""

from app.llm.model import ChatRequest

_OPTIONAL = ("stream_options", "temperature", "seed")
_LIMITS = ("max_completion_tokens", "max_tokens")


class Dialect:
    """Writes request bodies. OpenAI's newer models know only `max_completion_tokens`, most other servers `max_tokens`."""

    def __init__(self, base_url: str) -> None:
        newer = "openai.com" in base_url or "azure.com" in base_url
        self._limits = list(_LIMITS if newer else reversed(_LIMITS))
        self._unwelcome: set[str] = set()

    def body(
        self,
        model: str,
        request: ChatRequest,
        *,
        form: dict[str, object] | None = None,
        stream: bool = False,
    ) -> dict[str, object]:
        """The JSON body, without what the endpoint does not take."""
        body: dict[str, object | None] = {
            "model": model,
            "messages": [{"role": m.role, "content": m.content} for m in request.messages],
            "temperature": request.temperature,
            "seed": request.seed,
            "response_format": form,
            "stream": stream or None,
            "stream_options": {"include_usage": True} if stream else None,
        }
        if self._limits:
            body[self._limits[0]] = request.max_tokens
        return {k: v for k, v in body.items() if v is not None and k not in self._unwelcome}

    def learn(self, refusal: str, body: dict[str, object]) -> bool:
        """Whether the refusal names a parameter of the body that can be left out or named otherwise from now on."""
        for name in _LIMITS:
            if name in body and name in refusal:
                if self._limits and self._limits[0] == name:
                    self._limits.pop(0)
                return True
        for name in _OPTIONAL:
            if name in body and name in refusal:
                self._unwelcome.add(name)
                return True
        return False
