"""Two workers on one database: any of them takes any turn, nothing is said or judged twice, and the dead are replaced."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.contribution import Contribution
from app.domain.interview import Interview
from app.domain.transcript import Control
from app.errors import InterviewNotFound
from app.flows import claiming, live, live_reply
from app.flows.assess import Judged, Ready
from app.flows.begin import Choices
from app.flows.conduct import Event, Failed, Finished, Said
from app.llm.model import ChatRequest
from app.routes.deps import Greenroom
from tests.flows.playing import QUESTION, HaltingModel, running, to_the_end
from tests.postgres import a_database
from tests.roles.cases import STORY, Player
from tests.store.builders import asked

LEASES_END = text("UPDATE claims SET until = 0")

pytestmark = pytest.mark.parametrize("kind", ["sqlite", "postgres"])


class SlowJudge(Player):
    """Judges as soon as it is told to go on; counts how often it was asked about a criterion."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = asyncio.Event()

    async def parse(self, request: ChatRequest, schema):
        await self.go_on.wait()
        return await super().parse(request, schema)

    @property
    def judged(self) -> int:
        return sum(request.purpose == "assessor" for request in self.asked)


@pytest.fixture
def url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    with a_database(kind, tmp_path / "shared.db", request) as address:
        yield address


@pytest.fixture
def model() -> HaltingModel:
    return HaltingModel(*[QUESTION] * 3)


@pytest.fixture
def judge() -> SlowJudge:
    return SlowJudge()


@pytest.fixture
async def workers(
    settings, library, clock, model, judge, url, monkeypatch
) -> AsyncIterator[tuple[Greenroom, Greenroom]]:
    """Two applications on one database, played by the same model."""
    monkeypatch.setattr(live, "SHOW_SECONDS", 0.02)
    monkeypatch.setattr(live_reply, "LOOK_SECONDS", 0.02)
    shared = settings.model_copy(update={"database_url": url, "workers": 2})
    rooms = []
    async with AsyncExitStack() as both:
        for _ in range(2):
            started = running(shared, library, clock, model, judge)
            rooms.append(await both.enter_async_context(started))
        yield rooms[0], rooms[1]


@pytest.fixture
async def interview(workers) -> Interview:
    return await workers[0].begin(Choices(round="behavioral-culture", seed=5))


async def test_a_reply_is_followed_from_the_other_worker_from_its_start(workers, interview, model):
    here, there = workers
    await here.live.start(interview, here.conductor)
    far = await _until(lambda: there.live.current(interview))
    following = asyncio.create_task(to_the_end(far))
    await asyncio.sleep(0.1)
    model.go_on.set()

    events = await following

    assert "".join(e.text for e in events if isinstance(e, Said)) == QUESTION
    assert isinstance(events[-1], Finished)
    assert len(model.asked) == 1


async def test_asking_again_on_the_other_worker_makes_no_second_call(workers, interview, model):
    here, there = workers
    first = await here.live.start(interview, here.conductor)
    second = await there.live.start(interview, there.conductor)
    model.go_on.set()

    mine, theirs = await asyncio.gather(to_the_end(first), to_the_end(second))

    assert mine[-1] == theirs[-1]
    assert len(model.asked) == 1
    assert len((await here.store.interview(interview.id)).transcript.turns) == 1


async def test_a_reply_is_stopped_from_the_other_worker(workers, interview, model):
    here, there = workers
    reply = await here.live.start(interview, here.conductor)

    assert await there.live.interrupt(interview)

    last = (await to_the_end(reply))[-1]
    assert isinstance(last, Failed)
    assert last.stopped
    assert model.given_up
    assert (await there.store.interview(interview.id)).transcript.turns == ()
    model.go_on.set()
    again = await there.live.start(interview, there.conductor)
    assert isinstance((await to_the_end(again))[-1], Finished)


async def test_a_reply_that_the_end_overtook_on_the_other_worker_was_not_stopped_by_the_candidate(
    workers, interview, model
):
    here, there = workers
    model.go_on.set()
    await to_the_end(await here.live.start(interview, here.conductor))
    model.go_on.clear()
    heard = await here.conductor.hear(interview.id, Contribution(answer="Ready."))
    reply = await here.live.start(heard.interview, here.conductor)

    ended = await there.conductor.hear(interview.id, Contribution(control=Control.END))
    closing = await to_the_end(await there.live.start(ended.interview, there.conductor))

    assert isinstance(closing[-1], Finished)
    last = (await to_the_end(reply))[-1]
    assert isinstance(last, Failed)
    assert not last.stopped
    assert model.given_up


async def test_a_reply_in_an_interview_that_the_other_worker_deletes_is_given_up_and_told(
    workers, interview, model
):
    here, there = workers
    reply = await here.live.start(interview, here.conductor)

    await there.live.stop(interview.id)
    await there.store.delete(interview.id)

    last = (await to_the_end(reply))[-1]
    assert isinstance(last, Failed)
    assert (last.stopped, last.retry) == (False, False)
    assert "no such interview" in last.detail
    assert model.given_up


async def test_what_a_dead_worker_was_saying_is_said_by_the_next(workers, interview, model):
    here, _ = workers
    await here.store.claims.take(interview.id, "reply", await _dead(), 0)
    model.go_on.set()

    reply = await here.live.start(interview, here.conductor)

    assert isinstance((await to_the_end(reply))[-1], Finished)


async def test_a_follower_of_a_worker_that_dies_is_told_to_ask_again(workers, interview):
    here, following = await _followed(workers, interview)

    await here.store.claims.release(interview.id, "reply", "elsewhere/1/x/1")

    (last,) = await following
    assert isinstance(last, Failed)
    assert last.retry


async def test_a_reply_that_another_begins_anew_is_not_run_together_with_the_one_before(
    workers, interview
):
    here, there = workers
    claims, first, second = here.store.claims, "elsewhere/1/x/1", "elsewhere/1/x/2"
    await claims.take(interview.id, "reply", first, 0)
    await claims.keep(interview.id, "reply", first, "Hello.")
    far = await there.live.current(interview)
    assert far is not None
    following = asyncio.create_task(to_the_end(far))
    await asyncio.sleep(0.1)

    await claims.release(interview.id, "reply", first)
    await claims.take(interview.id, "reply", second, 0)
    await claims.keep(interview.id, "reply", second, "Good morning.")

    events = await asyncio.wait_for(following, 60)
    assert events[:-1] == [Said("Hello.")]
    assert isinstance(events[-1], Failed)


async def test_a_follower_of_an_interview_that_is_deleted_elsewhere_is_told(workers, interview):
    here, following = await _followed(workers, interview)

    await here.store.delete(interview.id)

    assert await following == [Failed(InterviewNotFound.message, retry=False)]


async def test_an_answer_given_on_either_worker_is_replied_to_once(workers, interview, model):
    here, there = workers
    model.go_on.set()
    await to_the_end(await here.live.start(interview, here.conductor))
    said = Contribution(answer=STORY, client_id="a")

    heard = await asyncio.gather(
        here.conductor.hear(interview.id, said, "one"), there.conductor.hear(interview.id, said, "two")
    )  # fmt: skip
    rooms = [(here, heard[0], "one"), (there, heard[1], "two")]
    replies = [
        await room.live.start(h.interview, room.conductor, name if h.claimed else None)
        for room, h, name in rooms
        if h.reply is None
    ]
    ends = [(await to_the_end(reply))[-1] for reply in replies]

    assert all(isinstance(end, Finished) for end in ends)
    turns = (await here.store.interview(interview.id)).transcript.turns
    assert [turn.speaker for turn in turns] == ["interviewer", "candidate", "interviewer"]
    assert model.ended == 2  # what the other worker had begun was not read on


async def test_answers_are_taken_by_either_worker_in_turn(workers, interview, model):
    model._left = [QUESTION] * 9
    model.go_on.set()
    await to_the_end(await workers[0].live.start(interview, workers[0].conductor))

    for number, room in enumerate((*workers, *workers)):
        said = Contribution(answer=f"{STORY} {number}", client_id=f"sent-{number}")
        heard = await room.conductor.hear(interview.id, said, f"speaker-{number}")
        reply = await room.live.start(heard.interview, room.conductor, f"speaker-{number}")
        assert isinstance((await to_the_end(reply))[-1], Finished)

    stored = (await workers[0].store.interview(interview.id)).transcript
    assert [turn.client_id for turn in stored.answers] == [f"sent-{n}" for n in range(4)]
    assert [turn.index for turn in stored.turns] == list(range(9))
    kept = room.conductor.under_way.of(room.store.owner, interview.id)
    assert kept is not None
    assert kept.transcript == stored


async def test_an_interview_that_was_deleted_elsewhere_takes_no_answer(workers, interview, model):
    here, there = workers
    model.go_on.set()
    await to_the_end(await here.live.start(interview, here.conductor))
    await there.store.delete(interview.id)

    with pytest.raises(InterviewNotFound):
        await here.conductor.hear(interview.id, Contribution(answer=STORY), "one")


async def test_what_was_put_in_its_place_elsewhere_is_what_goes_on(workers, interview, model):
    here, there = workers
    model.go_on.set()
    await to_the_end(await here.live.start(interview, here.conductor))
    await there.store.delete(interview.id)
    await there.store.create(interview)
    await there.store.append(interview.id, asked(0))

    heard = await here.conductor.hear(interview.id, Contribution(answer=STORY), "one")

    assert heard.interview.transcript.turns[0] == asked(0)


async def test_who_saw_the_interview_before_it_was_replied_to_makes_no_second_call(
    workers, interview, model
):
    here, there = workers
    model.go_on.set()
    spoken = (await to_the_end(await here.live.start(interview, here.conductor)))[-1]

    events = await to_the_end(await there.live.start(interview, there.conductor))

    assert events[-1] == spoken
    assert len(model.asked) == 1


async def test_a_report_asked_for_on_both_workers_is_judged_once(workers, interview, model, judge):
    here, there = await _closed(workers, interview, model)
    both = [asyncio.create_task(_steps(room, interview)) for room in (here, there)]
    await asyncio.sleep(0.1)
    judge.go_on.set()

    mine, theirs = await asyncio.gather(*both)

    criteria = len(interview.plan.round.criteria)
    assert isinstance(mine[-1], Ready)
    assert isinstance(theirs[-1], Ready)
    assert mine[-1].report == theirs[-1].report
    assert sum(isinstance(step, Judged) for step in theirs) == criteria
    assert judge.judged == criteria


async def test_what_a_dead_worker_judged_is_not_judged_again(
    workers, interview, model, judge, monkeypatch
):
    here, there = await _closed(workers, interview, model)
    judge.go_on.set()
    await _steps(here, interview)
    kept = judge.judged
    await here.store.claims.take(interview.id, "report", await _dead())

    steps = await _steps(there, interview)

    assert isinstance(steps[-1], Ready)
    assert judge.judged == kept


async def test_a_claim_is_kept_up_for_as_long_as_the_work_takes(
    workers, interview, model, judge, monkeypatch
):
    monkeypatch.setattr(claiming, "KEEP_SECONDS", 0.05)
    here, there = await _closed(workers, interview, model)
    working = asyncio.create_task(_steps(here, interview))
    await _until(lambda: there.store.claims.claim(interview.id, "report"))
    await there.store._database.write(lambda session: session.execute(LEASES_END))
    await _until(lambda: there.store.claims.claim(interview.id, "report"))

    assert not await there.store.claims.take(interview.id, "report", "else/1/x/1")

    judge.go_on.set()
    assert isinstance((await working)[-1], Ready)


async def _closed(workers, interview: Interview, model: HaltingModel):
    """The interview with one answer, ended."""
    here, there = workers
    model.go_on.set()
    model._left = [QUESTION] * 9
    for said in ({"answer": "Ready."}, {"answer": STORY}, {"control": "end"}):
        standing = await here.store.interview(interview.id)
        await to_the_end(await here.live.start(standing, here.conductor))
        await here.conductor.hear(interview.id, Contribution(**said))
    standing = await here.store.interview(interview.id)
    await to_the_end(await here.live.start(standing, here.conductor))
    return here, there


async def _followed(
    workers: tuple[Greenroom, Greenroom], interview: Interview
) -> tuple[Greenroom, asyncio.Task[list[Event]]]:
    """A reply that somebody elsewhere has claimed, and that the second worker follows."""
    here, there = workers
    await here.store.claims.take(interview.id, "reply", "elsewhere/1/x/1", 0)
    far = await there.live.current(interview)
    assert far is not None
    following = asyncio.create_task(to_the_end(far))
    await asyncio.sleep(0.05)
    return here, following


async def _steps(room: Greenroom, interview: Interview) -> list[object]:
    return [step async for step in room.examiner.report(interview.id)]


async def _until(look):
    for _ in range(1000):
        if (found := await look()) is not None:
            return found
        await asyncio.sleep(0.01)
    raise AssertionError("nobody is at it")


async def _dead() -> str:
    """The name of a process that ran on this machine and does not any more."""
    name = "from app.store.claims import a_holder; print(a_holder())"
    dead = await asyncio.create_subprocess_exec(
        sys.executable, "-c", name, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await dead.communicate()
    return said.decode().strip()
