"""The scripted model keeps the promises that a real one keeps."""

import pytest
from pydantic import BaseModel, ConfigDict

from app.llm.model import ChatModel, ChatRequest
from app.model_failures import ModelBroken, ModelBusy
from tests.fakes import ScriptedModel
from tests.llm.wire import a_request


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: str


async def said(model: ChatModel) -> list[str]:
    return [text async for text in model.stream(a_request())]


async def test_it_says_its_lines_in_order_and_in_pieces() -> None:
    model = ScriptedModel("And your part?", "What\ncame  of it?")

    assert await said(model) == ["And", " your", " part?"]
    assert "".join(await said(model)) == "What\ncame  of it?"


async def test_it_keeps_what_it_was_asked() -> None:
    model = ScriptedModel("Yes?")

    await said(model)

    assert model.asked == [a_request()]


async def test_an_exception_is_raised() -> None:
    with pytest.raises(ModelBusy):
        await said(ScriptedModel(ModelBusy()))


async def test_a_callable_answers_the_request() -> None:
    def echo(request: ChatRequest) -> str:
        return request.messages[0].content

    assert "".join(await said(ScriptedModel(echo))) == "You interview."


async def test_values_and_json_are_parsed() -> None:
    model = ScriptedModel(Answer(word="a"), 'Here: {"word": "b"}')

    assert await model.parse(a_request(), Answer) == Answer(word="a")
    assert await model.parse(a_request(), Answer) == Answer(word="b")


@pytest.mark.parametrize("reply", ["no", '{"word": 1}', '{"word": "a", "score": 4}'])
async def test_what_does_not_fit_is_broken(reply: str) -> None:
    with pytest.raises(ModelBroken):
        await ScriptedModel(reply).parse(a_request(), Answer)


async def test_a_request_beyond_the_script_fails() -> None:
    with pytest.raises(AssertionError, match="no line for request 1"):
        await said(ScriptedModel())
