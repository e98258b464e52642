"""An answer is read once, and those who wait for its reading do not take it from one another."""

import asyncio
import threading

import pytest

from app.domain.listening import read_answer
from app.domain.transcript import Move, MoveKind, Speaker, Transcript, Turn
from app.flows.listen import LONG, MOST_KEPT, Listener
from tests.builders import START

QUESTION = "Tell me about a time when you led something difficult."


def transcript(*said: str) -> Transcript:
    """One question, and the answers to it with a probe between."""
    ask = Move(kind=MoveKind.ASK, phase="main", question="q")
    turns = [Turn(index=0, speaker=Speaker.INTERVIEWER, text=QUESTION, at=START, move=ask)]
    for answer in said:
        at = len(turns)
        turns.append(Turn(index=at, speaker=Speaker.CANDIDATE, text=answer, at=START))
        probe = Move(kind=MoveKind.PROBE, phase="main", aim="result")
        turns.append(
            Turn(index=at + 1, speaker=Speaker.INTERVIEWER, text="And?", at=START, move=probe)
        )
    return Transcript(turns=tuple(turns[:-1] if said else turns))


async def test_readings_are_those_of_a_careful_listener(library):
    said = transcript("I rewrote the queue myself.", "Failures fell from forty to two.")

    readings = await Listener(library.lexicon).readings(said)

    assert readings == {
        1: read_answer(said.turns[1], QUESTION, library.lexicon),
        3: read_answer(said.turns[3], "And?", library.lexicon),
    }


async def test_before_a_question_was_put_there_is_nothing_to_read(library):
    assert await Listener(library.lexicon).readings(Transcript()) == {}


async def test_an_answer_that_was_begun_to_be_read_is_not_read_again(library):
    read: list[str] = []

    def reading(turn, question, lexicon):
        read.append(turn.text)
        return read_answer(turn, question, lexicon)

    listener, said = Listener(library.lexicon, reading), transcript("I rewrote the queue myself.")
    await listener.begin(said)
    await asyncio.gather(listener.readings(said), listener.readings(said))
    await listener.readings(transcript("I rewrote the queue myself.", "It held."))

    assert read == ["I rewrote the queue myself.", "It held."]


async def test_an_answer_that_is_being_read_is_read_to_its_end_before_the_next(library):
    under_way: list[str] = []
    most = 0

    def reading(turn, question, lexicon):
        nonlocal most
        under_way.append(turn.text)
        most = max(most, len(under_way))
        found = read_answer(turn, question, lexicon)
        under_way.remove(turn.text)
        return found

    listener = Listener(library.lexicon, reading)
    said = [transcript(f"I rewrote queue {n} myself, and it held.") for n in range(16)]
    readings = await asyncio.gather(*(listener.readings(one) for one in said))

    assert most == 1
    assert [r[1] for r in readings] == [
        read_answer(t.turns[1], QUESTION, library.lexicon) for t in said
    ]


async def test_nobody_waits_for_an_answer_that_is_very_long(library):
    others_are_read = threading.Event()

    def reading(turn, question, lexicon):
        if len(turn.text) > LONG:
            assert others_are_read.wait(30)
        return read_answer(turn, question, lexicon)

    listener = Listener(library.lexicon, reading)
    long = asyncio.create_task(listener.readings(transcript("I rewrote it. " * (LONG // 10))))
    await asyncio.sleep(0)
    await asyncio.wait_for(listener.readings(transcript("I rewrote the queue myself.")), 30)
    others_are_read.set()

    assert set(await long) == {1}


async def test_one_who_is_cancelled_while_waiting_leaves_the_reading_to_the_others(library):
    listener, said = Listener(library.lexicon), transcript("I rewrote the queue myself.")
    impatient = asyncio.create_task(listener.readings(said))
    await asyncio.sleep(0)
    impatient.cancel()

    assert set(await listener.readings(said)) == {1}
    with pytest.raises(asyncio.CancelledError):
        await impatient


async def test_what_is_kept_is_bounded(library):
    listener = Listener(library.lexicon)
    for number in range(MOST_KEPT + 5):
        await listener.readings(transcript(f"I did {number}."))

    assert len(listener._read) == MOST_KEPT
