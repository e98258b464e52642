"""What listening finds in the answers so far: each is read once, off the event loop, and begun before it is asked for."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial

from app.domain.heard.glance import Glance
from app.domain.listening import read_answer
from app.domain.reading import Reading
from app.domain.transcript import Speaker, Transcript, Turn
from app.domain.wording.lexicon import Lexicon

MOST_KEPT = 512
"""Readings of so many answers are kept: the questions under discussion in some hundred interviews."""
LONG = 8_000
"""Characters of an answer that others need not wait for: ten minutes of talk."""
HEAD_START_SECONDS = 0.01
"""Enough for most answers. Threads that take turns on one core are all done later than one after the other."""

Key = tuple[int, str, str]
Read = Callable[[Turn, str, Lexicon], Reading]
"""What listening finds in one answer to a question."""


class Listener:
    """Reads answers. One for each process: what was read for a turn is there for the next one.

    Of answers that come together, each is read to its end in its turn: side by side none would be done before the last.
    """

    def __init__(self, lexicon: Lexicon, read: Read = read_answer) -> None:
        self._lexicon, self._read_answer = lexicon, read
        self.glance = Glance(lexicon)
        self._read: OrderedDict[Key, Reading] = OrderedDict()
        self._reading: dict[Key, asyncio.Future[Reading]] = {}
        self._threads = ThreadPoolExecutor(1, "listen")
        self._for_long = ThreadPoolExecutor(1, "listen-long")

    def known(self, transcript: Transcript) -> Mapping[int, Reading] | None:
        """What is known of the answers to the question under discussion but the last; None when one of them is to be read first."""
        earlier = transcript.under_discussion[:-1]
        found = {turn.index: self._read.get(_key(turn, transcript)) for turn in earlier}
        known = {index: reading for index, reading in found.items() if reading is not None}
        return known if len(known) == len(found) else None

    def prepare(self, question: str, answer: str) -> None:
        """Reads an answer that nobody gave, which compiles what the first would wait for. May be run in a thread."""
        nobody = Turn(
            index=0,
            speaker=Speaker.CANDIDATE,
            text=answer,
            at=datetime.fromtimestamp(0, tz=UTC),
        )
        self._read_answer(nobody, question, self._lexicon)

    async def begin(self, transcript: Transcript) -> None:
        """Starts reading what `readings` will be asked for, and gives it a head start."""
        for turn in transcript.under_discussion:
            key = _key(turn, transcript)
            if key not in self._read:
                self._start(key, turn)
        await self.head_start(transcript)

    async def head_start(self, transcript: Transcript) -> None:
        """Gives what is being read of the answers a head start before whatever else there is to do."""
        keys = [_key(turn, transcript) for turn in transcript.under_discussion]
        if begun := [self._reading[key] for key in keys if key in self._reading]:
            await asyncio.wait(begun, timeout=HEAD_START_SECONDS)

    async def readings(self, transcript: Transcript) -> Mapping[int, Reading]:
        """What listening finds in the answers to the question under discussion, by the indexes of their turns."""
        return {
            turn.index: await self._reading_of(_key(turn, transcript), turn)
            for turn in transcript.under_discussion
        }

    async def _reading_of(self, key: Key, turn: Turn) -> Reading:
        known = self._read.get(key)
        if known is not None:
            self._read.move_to_end(key)
            return known
        # shielded: whoever is cancelled while waiting does not take it from the others
        return await asyncio.shield(self._start(key, turn))

    def _start(self, key: Key, turn: Turn) -> asyncio.Future[Reading]:
        if (begun := self._reading.get(key)) is not None:
            return begun
        _, text, question = key
        said = turn.model_copy(update={"text": text})
        threads = self._for_long if len(text) > LONG else self._threads
        work = partial(self._read_answer, said, question, self._lexicon)
        reading = asyncio.get_running_loop().run_in_executor(threads, work)
        self._reading[key] = reading
        reading.add_done_callback(lambda done: self._keep(key, done))
        return reading

    def _keep(self, key: Key, done: asyncio.Future[Reading]) -> None:
        del self._reading[key]
        if done.cancelled() or done.exception() is not None:
            return
        self._read[key] = done.result()
        if len(self._read) > MOST_KEPT:
            self._read.popitem(last=False)


def _key(turn: Turn, transcript: Transcript) -> Key:
    return (
        turn.index,
        transcript.answer_up_to(turn.index),
        transcript.question_before(turn.index) or "",
    )
