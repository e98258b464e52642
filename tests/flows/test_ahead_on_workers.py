"""An interview that moves between workers: a reply is begun by what is stored, not by what a worker remembers."""

import asyncio

from app.flows.begin import Choices, begin
from app.flows.conduct import Finished
from app.flows.contribution import Contribution
from app.main import create_app
from tests.fakes import ScriptedModel
from tests.flows.playing import cast_with
from tests.flows.test_stopping import QUESTION, HaltingModel


async def test_no_model_is_asked_in_vain_when_the_answers_come_to_one_worker_after_the_other(
    settings, library, clock, tmp_path
):
    model = HaltingModel(*[QUESTION] * 8)
    model.go_on.set()
    shared = settings.model_copy(
        update={"database_url": f"sqlite:///{tmp_path / 'shared.db'}", "workers": 2}
    )
    apps = [create_app(shared, library=library, clock=clock) for _ in range(2)]
    async with apps[0].router.lifespan_context(apps[0]), apps[1].router.lifespan_context(apps[1]):
        for app in apps:
            cast_with(app, model, ScriptedModel())
        rooms = [app.state.greenroom for app in apps]
        interview = await begin(
            Choices(round="behavioral-culture", seed=5),
            library=library,
            store=rooms[0].store,
            engine=rooms[0].engine,
            clock=clock,
        )
        await _told(await rooms[0].live.start(interview, rooms[0].conductor))

        for nth in range(5):
            room = rooms[nth % 2]
            said = Contribution(answer=f"I moved it to a queue, {nth} times.", client_id=str(nth))
            heard = await room.conductor.hear(interview.id, said, f"speaker-{nth}")
            await _told(await room.live.start(heard.interview, room.conductor, f"speaker-{nth}"))
            await asyncio.sleep(0.05)

    assert len(model.asked) == 6


async def _told(reply) -> None:
    events = [event async for event in reply.follow()]
    assert isinstance(events[-1], Finished)
