"""A candidate may stop a reply: nothing of it is kept, and the answer may be added to. A stored reply is past stopping."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.domain.contribution import Contribution
from app.domain.interview import Interview
from app.domain.transcript import Control, Move, MoveKind, Speaker, Turn
from app.errors import InterviewNotFound, NothingToAddTo, ReplyNotStoppable, Unusable
from app.flows.begin import Choices
from app.flows.conduct import Failed, Finished, Said
from app.flows.live_reply import LiveReply
from app.routes.deps import Greenroom
from app.terminal import _exchange
from tests.flows.playing import QUESTION, HaltingModel, running, to_the_end

ANSWER = "Last March I moved our billing export to a queue."
MORE = "It took two weeks, and no invoice was lost since."


@pytest.fixture
def model() -> HaltingModel:
    return HaltingModel(*[QUESTION] * 4)


@pytest.fixture
async def room(settings, library, clock, model) -> AsyncIterator[Greenroom]:
    async with running(settings, library, clock, model) as room:
        yield room


@pytest.fixture
async def answered(room: Greenroom, model: HaltingModel) -> Interview:
    """An interview whose candidate has just answered the opening."""
    interview = await room.begin(Choices(round="behavioral-culture", seed=5))
    model.go_on.set()
    await to_the_end(await room.live.start(interview, room.conductor))
    model.go_on.clear()
    return await _say(room, interview.id, answer=ANSWER)


async def test_a_stopped_reply_leaves_nothing_and_can_be_asked_for_again(room, answered, model):
    reply = await room.live.start(answered, room.conductor)
    await _first_words(reply)

    assert await room.live.interrupt(answered)

    last = (await to_the_end(reply))[-1]
    assert isinstance(last, Failed)
    assert (last.stopped, last.retry) == (True, True)
    assert model.given_up
    kept = await room.store.interview(answered.id)
    assert kept.transcript == answered.transcript
    model.go_on.set()
    assert isinstance((await to_the_end(await room.live.start(kept, room.conductor)))[-1], Finished)


async def test_everyone_who_follows_a_stopped_reply_is_told(room, answered):
    reply = await room.live.start(answered, room.conductor)
    followers = [asyncio.create_task(to_the_end(reply)) for _ in range(2)]
    await _first_words(reply)

    await room.live.interrupt(answered)

    for events in await asyncio.gather(*followers):
        assert isinstance(events[-1], Failed)


async def test_an_answer_is_added_to_after_its_reply_was_stopped(room, answered, model):
    reply = await room.live.start(answered, room.conductor)
    await _first_words(reply)
    await room.live.interrupt(answered)

    more = await _say(room, answered.id, answer=MORE, adds_to=1)

    assert [t.text for t in more.transcript.turns[1:]] == [ANSWER, MORE]
    assert more.transcript.answer_up_to(2) == f"{ANSWER}\n\n{MORE}"
    model.go_on.set()
    await to_the_end(await room.live.start(more, room.conductor))
    assert ANSWER in model.asked[-1].messages[-1].content
    assert MORE in model.asked[-1].messages[-1].content


async def test_adding_overtakes_a_reply_that_is_still_spoken(room, answered, model):
    reply = await room.live.start(answered, room.conductor)
    await _first_words(reply)

    more = await _say(room, answered.id, answer=MORE, adds_to=1)
    model.go_on.set()
    await to_the_end(await room.live.start(more, room.conductor))

    turns = (await room.store.interview(answered.id)).transcript.turns
    you, they = Speaker.CANDIDATE, Speaker.INTERVIEWER
    assert [turn.speaker for turn in turns] == [they, you, you, they]


async def test_whoever_follows_a_reply_that_is_overtaken_is_told_of_its_end(room, answered, model):
    reply = await room.live.start(answered, room.conductor)
    following = asyncio.create_task(to_the_end(reply))
    await _first_words(reply)

    more = await _say(room, answered.id, answer=MORE, adds_to=1)
    overtaking = await room.live.start(more, room.conductor)
    last = (await following)[-1]
    model.go_on.set()
    await to_the_end(overtaking)

    assert isinstance(last, Failed)
    assert (last.stopped, last.retry) == (False, True)


async def test_whoever_follows_a_reply_in_an_interview_that_is_deleted_is_told(room, answered):
    reply = await room.live.start(answered, room.conductor)
    following = asyncio.create_task(to_the_end(reply))
    await _first_words(reply)

    await room.live.stop(answered.id)
    await room.store.delete(answered.id)

    assert (await following)[-1] == Failed(InterviewNotFound.message, retry=False)


async def test_nothing_is_added_once_the_interviewer_has_replied(room, answered, model):
    model.go_on.set()
    await to_the_end(await room.live.start(answered, room.conductor))

    with pytest.raises(NothingToAddTo):
        await _say(room, answered.id, answer=MORE, adds_to=1)


async def test_only_words_add_to_an_answer(room, answered):
    with pytest.raises(Unusable):
        await _say(room, answered.id, control=Control.SKIP, adds_to=1)


async def test_what_a_control_asked_for_is_said_whole(room, answered, model):
    model.go_on.set()
    await to_the_end(await room.live.start(answered, room.conductor))
    asked = await _say(room, answered.id, control=Control.HINT)
    reply = await room.live.start(asked, room.conductor)

    with pytest.raises(ReplyNotStoppable):
        await room.live.interrupt(answered)

    assert isinstance((await to_the_end(reply))[-1], Finished)


async def test_a_reply_that_is_being_stored_is_finished(room, answered, model):
    """However late the stop comes: what was stored is told, and what is told as stopped was not stored."""
    model.go_on.set()
    for pauses in range(0, 60, 3):
        before = (await room.store.interview(answered.id)).transcript
        if not before.waits_for_interviewer:
            await _say(room, answered.id, answer=MORE)
        interview = await room.store.interview(answered.id)
        model._left = [QUESTION]
        reply = await room.live.start(interview, room.conductor)
        for _ in range(pauses):
            await asyncio.sleep(0)

        stopped = await room.live.interrupt(answered)

        after = (await room.store.interview(answered.id)).transcript
        assert after.waits_for_interviewer == stopped
        last = (await to_the_end(reply))[-1]
        assert isinstance(last, Failed if stopped else Finished)


async def test_a_terminal_shows_what_was_kept_where_the_browser_was_faster(
    room, answered, model, capsys
):
    kept = Turn(
        index=2,
        speaker=Speaker.INTERVIEWER,
        text="What did it cost?",
        at=room.clock(),
        move=Move(kind=MoveKind.PROBE, aim="cost"),
    )
    model.halts.clear()
    holding = asyncio.create_task(_exchange(room, answered, Contribution()))
    await model.halts.wait()

    await room.store.append(answered.id, kept)
    model.go_on.set()

    assert await asyncio.wait_for(holding, 60) is False
    assert "What did it cost?" in capsys.readouterr().out


async def test_there_is_nothing_to_stop_when_nobody_speaks(room, answered):
    assert not await room.live.interrupt(answered)


async def _say(room: Greenroom, interview: str, **said: object) -> Interview:
    heard = (await room.conductor.hear(interview, Contribution(**said))).interview
    return heard


async def _first_words(reply: LiveReply) -> None:
    async for event in reply.follow():
        if isinstance(event, Said):
            return


async def test_both_parts_of_an_answer_count_in_the_report(room, answered, model):
    model.go_on.set()
    await to_the_end(await room.live.start(answered, room.conductor))
    first = "In May I rewrote our nightly import, because it lost rows when two files came at once."
    asked = await _say(room, answered.id, answer=first)
    more = await _say(room, answered.id, answer=MORE, adds_to=asked.transcript.turns[-1].index)
    await to_the_end(await room.live.start(more, room.conductor))
    ended = await _say(room, answered.id, control=Control.END)
    await to_the_end(await room.live.start(ended, room.conductor))

    report = await room.examiner.by_rules(answered.id)

    assert {answer.turn for answer in report.answers} >= {3, 4}
    assert report.delivery.answers == 3
