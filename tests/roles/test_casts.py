"""What both casts promise: the same tests, over the real store and conductor."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contribution import Contribution
from app.domain.director import menu
from app.domain.interview import Interview
from app.domain.transcript import Control, MoveKind, Speaker, Turn
from app.domain.usage import Budget
from app.flows.assess import Examiner, Judged, Ready
from app.flows.begin import Choices, begin
from app.flows.calls import CallLog
from app.flows.conduct import Conductor, Failed, Finished, Said
from app.flows.listen import Listener
from app.roles.cast import Cast, llm_cast, offline_cast
from app.store.store import Store
from tests.conftest import SteppingClock
from tests.roles.cases import STORY, Player


@dataclass
class Stage:
    """One interview, held by one of the casts."""

    conductor: Conductor
    examiner: Examiner
    store: Store
    interview: str
    cast: Cast

    async def say(self, **said: object) -> tuple[list[str], Turn, bool]:
        """The pieces of the reply, its stored turn, and whether the interview is over."""
        heard = (await self.conductor.hear(self.interview, Contribution(**said))).interview
        events = [event async for event in self.conductor.reply(heard)]
        assert not any(isinstance(event, Failed) for event in events), events
        finished = events[-1]
        assert isinstance(finished, Finished)
        return [e.text for e in events if isinstance(e, Said)], finished.turn, finished.closed

    async def stored(self) -> Interview:
        return await self.store.interview(self.interview)


@pytest.fixture(params=["offline", "llm"])
def cast(request, library) -> Cast:
    if request.param == "offline":
        return offline_cast(library, words_per_second=0)
    return llm_cast(library, Player(), Player(), samples=1, most_words=90, budget=Budget())


@pytest.fixture(params=["real", "coach"])
async def stage(request, cast: Cast, library, tmp_path: Path) -> AsyncIterator[Stage]:
    store, clock = (
        await Store.open(f"sqlite:///{tmp_path / 'casts.db'}"),
        SteppingClock(timedelta(seconds=20)),
    )
    calls, engine = CallLog(store, clock), cast.assessor.engine
    conductor = Conductor(
        store=store,
        listener=Listener(library.lexicon),
        casts={engine: cast},
        calls=calls,
        clock=clock,
        max_answer_chars=50_000,
    )
    examiner = Examiner(
        store=store, library=library, cast=cast, rules=cast, calls=calls, clock=clock
    )
    chosen = Choices(round="behavioral-culture", seed=5, mode=request.param)
    begun = await begin(chosen, library=library, store=store, engine=engine, clock=clock)
    yield Stage(conductor, examiner, store, begun.id, cast)
    await store.close()


async def test_what_is_said_is_what_is_stored(stage: Stage):
    for said in ({}, {"answer": "Ready."}, {"answer": STORY}, {"control": Control.SKIP}):
        pieces, turn, _ = await stage.say(**said)
        assert "".join(pieces).strip() == turn.text
        assert turn.text
    assert (await stage.stored()).transcript.last == turn


async def test_the_first_turn_opens_and_the_next_asks_a_planned_question(stage: Stage):
    _, opened, _ = await stage.say()
    _, asked, _ = await stage.say(answer="Ready.")

    plan = (await stage.stored()).plan
    assert opened.move.kind is MoveKind.OPEN
    assert asked.move.kind is MoveKind.ASK
    assert plan.round.question(asked.move.question)


async def test_every_move_was_on_the_menu_when_it_was_made(stage: Stage):
    for said in ({}, {"answer": "Ready."}, {"answer": STORY}, {"answer": "We fixed it."}):
        _, turn, _ = await stage.say(**said)
        after = (await stage.stored()).transcript.model_copy(
            update={"turns": (await stage.stored()).transcript.turns[: turn.index]}
        )
        readings = await stage.conductor.listener.readings(after)
        plan = (await stage.stored()).plan
        legal = [o.move for o in menu(plan, after, readings, turn.at).options]
        assert turn.move in legal


async def test_a_turn_asks_at_most_one_question(stage: Stage):
    for said in (
        {},
        {"answer": "Ready."},
        {"answer": STORY},
        {"answer": "fine"},
        {"answer": STORY},
    ):
        _, turn, _ = await stage.say(**said)
        assert turn.text.count("?") <= 1, turn.text


@pytest.mark.parametrize("control", [Control.REPEAT, Control.HINT, Control.PAUSE, Control.SKIP])
async def test_every_control_is_answered(stage: Stage, control: Control):
    await stage.say()
    await stage.say(answer="Ready.")

    _, turn, closed = await stage.say(control=control)

    assert turn.text
    assert not closed


async def test_ending_closes(stage: Stage):
    await stage.say()

    _, turn, closed = await stage.say(control=Control.END)

    assert closed
    assert turn.move.kind is MoveKind.CLOSE
    assert (await stage.stored()).transcript.closed


async def test_coach_mode_remarks_on_answers_and_real_mode_does_not(stage: Stage):
    await stage.say()
    _, asked, _ = await stage.say(answer="Ready.")
    _, answered, _ = await stage.say(answer="We fixed it.")

    coached = (await stage.stored()).plan.mode == "coach"
    assert asked.coaching is None
    assert (answered.coaching is not None) == coached
    if answered.coaching:
        assert answered.coaching.missing
        assert answered.coaching.advice


async def test_only_a_language_model_says_what_it_heard(stage: Stage):
    await stage.say()
    await stage.say(answer="Ready.")
    _, turn, _ = await stage.say(answer=STORY)

    assert (turn.heard is not None) == (stage.cast.assessor.engine == "llm")


async def test_a_report_judges_every_criterion_on_the_candidates_own_words(stage: Stage):
    await stage.say()
    await stage.say(answer="Ready.")
    await stage.say(answer=STORY)
    await stage.say(control=Control.END)

    steps = [step async for step in stage.examiner.report(stage.interview)]

    assert isinstance(steps[-1], Ready), steps[-1]
    report, stored = steps[-1].report, await stage.stored()
    assert [s.criterion for s in steps[:-1] if isinstance(s, Judged)]
    assert len(report.assessments) == len(stored.plan.round.criteria)
    assert {a.engine for a in report.assessments} == {stage.cast.assessor.engine}
    cited = [e for a in report.assessments for e in (*a.evidence, *a.counter_evidence)]
    cited += [m.evidence for m in report.moments]
    assert cited
    for evidence in cited:
        turn = stored.transcript.turns[evidence.turn]
        assert turn.speaker is Speaker.CANDIDATE
        assert turn.text[evidence.start : evidence.end] == evidence.quote


async def test_nothing_said_is_nothing_shown(stage: Stage):
    await stage.say()
    await stage.say(control=Control.END)

    steps = [step async for step in stage.examiner.report(stage.interview)]

    assert isinstance(steps[-1], Ready)
    assert all(a.level is None for a in steps[-1].report.assessments)
    assert steps[-1].report.recommendation.decision == "not_enough_evidence"
