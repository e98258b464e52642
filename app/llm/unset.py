"""A model that is not there: for interviews that were begun with one, in a process that has none."""

from collections.abc import AsyncGenerator

from app.errors import NoModelSet
from app.llm.model import ChatRequest, T


class UnsetModel:
    """Answers every request with NoModelSet."""

    name = "none"

    async def stream(self, _request: ChatRequest) -> AsyncGenerator[str, None]:
        raise NoModelSet
        yield ""

    async def parse(self, _request: ChatRequest, _schema: type[T]) -> T:
        raise NoModelSet

    def prepare(self) -> None:
        pass

    async def close(self) -> None:
        pass
