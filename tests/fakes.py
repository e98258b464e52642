"""A language model that follows a script."""

from collections.abc import AsyncGenerator, Callable

from pydantic import BaseModel

from app.llm.model import ChatRequest, T
from app.llm.schema import read
from app.model_failures import ModelBroken

Said = str | BaseModel | Exception
Line = Said | Callable[[ChatRequest], Said]


class ScriptedModel:
    """Answers each request with the next line: a text, a value, an exception to raise, or what a callable makes of the
    request. `asked` holds the requests. A request beyond the script is a mistake of the test or of the code."""

    name = "scripted"

    def __init__(self, *replies: Line) -> None:
        self._left = list(replies)
        self.asked: list[ChatRequest] = []

    async def stream(self, request: ChatRequest) -> AsyncGenerator[str, None]:
        """The next text, a word at a time; its pieces together are exactly the text."""
        for piece in _words(_as_text(self._next(request))):
            yield piece

    async def parse(self, request: ChatRequest, schema: type[T]) -> T:
        """The next line as an instance of the schema, through the same check that an endpoint's reply passes."""
        try:
            return read(_as_text(self._next(request)), schema)
        except ValueError as e:
            raise ModelBroken() from e

    def prepare(self) -> None:
        pass

    async def close(self) -> None:
        pass

    def _next(self, request: ChatRequest) -> str | BaseModel:
        self.asked.append(request)
        if not self._left:
            raise AssertionError(f"the script has no line for request {len(self.asked)}: {request}")
        line = self._left.pop(0)
        said = line if isinstance(line, str | BaseModel | Exception) else line(request)
        if isinstance(said, Exception):
            raise said
        return said


def _as_text(said: str | BaseModel) -> str:
    return said if isinstance(said, str) else said.model_dump_json()


def _words(text: str) -> list[str]:
    first, *rest = text.split(" ")
    return [first, *(f" {word}" for word in rest)]
