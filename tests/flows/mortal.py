"""A process that holds an interview and kills itself with `kill -9` at one given moment of it.

    python -m tests.flows.mortal

Reads tasks, one a line as JSON of `Task`, and prints how each ended, as JSON of `Ending`. Each is done by a fork, which
starts in no time; the first is done by the process itself, so that the forks find everything loaded.
"""

import asyncio
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from app.content.lexicon import load_lexicon
from app.content.library import Library
from app.content.prompts import Prompts
from app.content.source import Mistakes
from app.domain.contribution import Contribution
from app.domain.talk.coaching import CoachingLines
from app.domain.transcript import Control
from app.domain.values import Value
from app.flows.calls import CallLog
from app.flows.conduct import Conductor, Finished, Said
from app.flows.listen import Listener
from app.roles.cast import offline_cast
from app.settings import ROOT
from app.store.engine import Database, open_database
from app.store.store import Store
from tests.builders import START

T = TypeVar("T")

INTERVIEW = "mortal"
EXCHANGES = (
    Contribution(),
    Contribution(answer="Yes, let us begin.", client_id="sent-1"),
    Contribution(answer="We had an outage. I rewrote the queue myself.", client_id="sent-2"),
    Contribution(control=Control.HINT, client_id="sent-3"),
    Contribution(answer="It was 40 per cent faster afterwards.", client_id="sent-4"),
    Contribution(control=Control.END, client_id="sent-5"),
)


class Death:
    """Comes at the given moment, counted from 0; never when there is none."""

    def __init__(self, moment: int | None) -> None:
        self._moments_left = moment

    def may_come(self) -> None:
        if self._moments_left is None:
            return
        if self._moments_left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._moments_left -= 1


class MortalDatabase(Database):
    """May die before each transaction, after it, and, when it writes, between its last statement and its commit."""

    def __init__(self, database: Database, death: Death) -> None:
        super().__init__(database._engine)
        self._death = death

    async def read(self, work: Callable[[Session], T]) -> T:
        self._death.may_come()
        result = await super().read(work)
        self._death.may_come()
        return result

    async def write(self, work: Callable[[Session], T], *, together: bool = False) -> T:
        def uncommitted(session: Session) -> T:
            result = work(session)
            session.flush()
            self._death.may_come()
            return result

        self._death.may_come()
        result = await super().write(uncommitted, together=together)
        self._death.may_come()
        return result


class Task(Value):
    """Hold the interview and die at that moment, if any.

    The page sends every exchange; what is stored already is not said again. One that does not open sends its first
    answer again instead of asking the interviewer to go on.
    """

    url: str
    moment: int | None
    opens: bool


class Ending(Value):
    """How a process ended, and how many turns its page was told are stored."""

    exit_code: int
    acknowledged: int


async def _hold(task: Task, library: Library, page: int) -> None:
    death = Death(task.moment)
    store = Store(MortalDatabase(open_database(task.url), death))
    conductor = Conductor(
        store=store,
        listener=Listener(library.lexicon),
        casts={"offline": offline_cast(library, words_per_second=100_000)},
        calls=CallLog(store, lambda: START),
        clock=lambda: START,
        max_answer_chars=50_000,
    )
    for said in EXCHANGES if task.opens else EXCHANGES[1:]:
        heard = await conductor.hear(INTERVIEW, said)
        interview, reply = heard.interview, heard.reply
        _acknowledge(page, len(interview.transcript.turns))
        if reply is None:
            silent = True
            async for event in conductor.reply(interview):
                if isinstance(event, Said) and silent:
                    death.may_come()
                    silent = False
            if not isinstance(event, Finished):
                raise AssertionError(event)
            _acknowledge(page, event.turn.index + 1)
    await store.close()


def _acknowledge(page: int, turns: int) -> None:
    os.write(page, f"{turns}\n".encode())


def _library() -> Library:
    """The real lexicon; the plan brings its own round."""
    lexicon = load_lexicon(ROOT / "rubrics" / "lexicon", Mistakes(ROOT))
    assert lexicon is not None
    lines = CoachingLines(
        aims={}, complete="", complete_task="", empty="", empty_task="", not_specific=""
    )
    return Library((), lexicon, lines, Prompts(ROOT / "prompts"))


def _in_a_fork(task: Task, library: Library) -> Ending:
    told, page = os.pipe()
    child = os.fork()
    if child == 0:
        exit_code = 1
        try:
            asyncio.run(_hold(task, library, page))
            exit_code = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(exit_code)
    os.close(page)
    acknowledged = _read(told)
    _, status = os.waitpid(child, 0)
    return Ending(exit_code=os.waitstatus_to_exitcode(status), acknowledged=acknowledged)


def _here(task: Task, library: Library) -> Ending:
    told, page = os.pipe()
    asyncio.run(_hold(task, library, page))
    os.close(page)
    return Ending(exit_code=0, acknowledged=_read(told))


def _read(told: int) -> int:
    with os.fdopen(told) as lines:
        return max((int(line) for line in lines), default=0)


def _main() -> None:
    library, do = _library(), _here
    for line in sys.stdin:
        sys.stdout.write(do(Task.model_validate_json(line), library).model_dump_json() + "\n")
        sys.stdout.flush()
        do = _in_a_fork


if __name__ == "__main__":
    _main()
