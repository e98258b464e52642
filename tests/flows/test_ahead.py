"""A reply is begun while the answer before it is being stored, and shown only once it is."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.content.library import Library
from app.domain.contribution import Contribution
from app.domain.interview import Interview
from app.domain.listening import read_answer
from app.domain.reading import Reading
from app.domain.transcript import Turn
from app.domain.wording.lexicon import Lexicon
from app.errors import NotFound
from app.flows.begin import Choices
from app.flows.conduct import Failed, Finished, Said
from app.flows.listen import Listener
from app.routes.deps import Greenroom
from tests.flows.playing import QUESTION, HaltingModel, running, to_the_end
from tests.roles.cases import STORY

SAID = Contribution(answer=STORY, client_id="a")


@pytest.fixture
def model() -> HaltingModel:
    return HaltingModel(*[QUESTION] * 6)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept.db"


@contextmanager
def the_disk_busy(file: Path) -> Iterator[sqlite3.Connection]:
    """Nothing is stored meanwhile, but by this connection."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


@pytest.fixture
async def room(settings, library, clock, model, file) -> AsyncIterator[Greenroom]:
    there = settings.model_copy(update={"database_url": f"sqlite:///{file}"})
    async with running(there, library, clock, model) as room:
        yield room


@pytest.fixture
async def interview(room: Greenroom, model: HaltingModel) -> Interview:
    """An interview that was opened."""
    begun = await room.begin(Choices(round="behavioral-culture", seed=5))
    model.go_on.set()
    await _told(room, begun)
    return begun


async def test_the_model_is_asked_while_the_disk_is_waited_for_and_nothing_is_told_before(
    room, interview, model, file
):
    with the_disk_busy(file) as other:
        hearing = asyncio.create_task(room.conductor.hear(interview.id, SAID, "me"))

        await _until(lambda: len(model.asked) == 2)

        assert not hearing.done()
        other.rollback()
    heard = await hearing
    assert await _told(room, heard.interview, "me") == QUESTION
    assert len(model.asked) == 2


async def test_what_was_begun_is_ended_when_the_answer_cannot_be_stored(
    room, interview, model, file
):
    with the_disk_busy(file) as other:
        hearing = asyncio.create_task(room.conductor.hear(interview.id, SAID, "me"))
        await _until(lambda: len(model.asked) == 2)
        other.execute("DELETE FROM turns")
        other.execute("DELETE FROM interviews")
        other.commit()

    with pytest.raises(NotFound):
        await hearing
    await _until(lambda: model.given_up)


async def test_what_was_begun_is_ended_when_whoever_sent_the_answer_goes_away(
    room, interview, model, file
):
    with the_disk_busy(file):
        hearing = asyncio.create_task(room.conductor.hear(interview.id, SAID, "me"))
        await _until(lambda: len(model.asked) == 2)
        hearing.cancel()

        with pytest.raises(asyncio.CancelledError):
            await hearing
        await _until(lambda: model.given_up)


async def test_an_answer_that_comes_twice_at_once_is_thought_about_once(room, interview, model):
    both = await asyncio.gather(
        *(room.conductor.hear(interview.id, SAID, name) for name in ("one", "two"))
    )
    (mine,) = [name for heard, name in zip(both, ("one", "two"), strict=True) if heard.claimed]

    assert await _told(room, both[0].interview, mine) == QUESTION
    assert len(model.asked) == 2


async def test_a_reply_that_is_stopped_before_its_first_step_ends_what_was_begun(
    room, interview, model
):
    model.go_on.clear()
    heard = await room.conductor.hear(interview.id, SAID, "me")
    await _until(lambda: len(model.asked) == 2)

    await room.live.start(heard.interview, room.conductor, "me")
    await room.live.stop(interview.id)

    await _until(lambda: model.given_up)


@pytest.fixture
async def asked(room: Greenroom, interview: Interview, model: HaltingModel) -> Interview:
    """An interview in which the first question was put."""
    heard = await room.conductor.hear(interview.id, Contribution(answer="Yes.", client_id="yes"))
    await _told(room, heard.interview)
    return await room.store.interview(interview.id)


@pytest.fixture
def held_up() -> Iterator[threading.Event]:
    """Listening takes until this is set."""
    done = threading.Event()
    yield done
    done.set()


def _slow(library: Library, held_up: threading.Event) -> Listener:
    def read(turn: Turn, question: str, lexicon: Lexicon) -> Reading:
        held_up.wait(20)
        return read_answer(turn, question, lexicon)

    return Listener(library.lexicon, read)


async def test_a_model_is_asked_before_a_long_answer_was_listened_to_and_nothing_is_told_until_it_was(
    room, asked, model, held_up, library
):
    conductor = replace(room.conductor, listener=_slow(library, held_up))
    before = len(model.asked)

    heard = await conductor.hear(asked.id, SAID, "me")
    await _until(lambda: len(model.asked) == before + 1)
    reply = await room.live.start(heard.interview, conductor, "me")
    following = asyncio.create_task(to_the_end(reply))
    await asyncio.sleep(0.2)
    assert not following.done()
    assert len((await room.store.interview(asked.id)).transcript.turns) == len(
        heard.interview.transcript.turns
    )

    held_up.set()
    assert isinstance((await following)[-1], Finished)


async def test_a_short_answer_is_listened_to_before_a_model_is_asked(
    room, asked, model, held_up, library
):
    conductor = replace(room.conductor, listener=_slow(library, held_up))
    before = len(model.asked)

    await conductor.hear(asked.id, Contribution(answer="It broke in March.", client_id="b"), "me")
    await asyncio.sleep(0.1)
    assert len(model.asked) == before

    held_up.set()
    await _until(lambda: len(model.asked) == before + 1)


async def test_an_answer_that_cannot_be_listened_to_is_kept_and_the_reply_fails(
    room, asked, library
):
    def broken(*_: object) -> Reading:
        raise ZeroDivisionError

    conductor = replace(room.conductor, listener=Listener(library.lexicon, broken))
    heard = await conductor.hear(asked.id, SAID, "me")

    events = await to_the_end(await room.live.start(heard.interview, conductor, "me"))

    assert isinstance(events[-1], Failed)
    assert (await room.store.interview(asked.id)).transcript.last.text == STORY


async def _told(room: Greenroom, interview: Interview, speaker: str | None = None) -> str:
    """The words of the reply, which is stored."""
    reply = await room.live.start(interview, room.conductor, speaker)
    events = await to_the_end(reply)
    assert isinstance(events[-1], Finished)
    return "".join(event.text for event in events if isinstance(event, Said))


async def _until(true: Callable[[], bool]) -> None:
    for _ in range(1000):
        if true():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come to that")
