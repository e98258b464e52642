"""An interview that moves between workers: a reply is begun by what is stored, not by what a worker remembers."""

import asyncio

from app.domain.contribution import Contribution
from app.flows.begin import Choices
from app.flows.conduct import Finished
from tests.flows.playing import QUESTION, HaltingModel, running, to_the_end


async def test_no_model_is_asked_in_vain_when_the_answers_come_to_one_worker_after_the_other(
    settings, library, clock, tmp_path
):
    model = HaltingModel(*[QUESTION] * 8)
    model.go_on.set()
    shared = settings.model_copy(
        update={"database_url": f"sqlite:///{tmp_path / 'shared.db'}", "workers": 2}
    )
    async with (
        running(shared, library, clock, model) as one,
        running(shared, library, clock, model) as other,
    ):
        interview = await one.begin(Choices(round="behavioral-culture", seed=5))
        await to_the_end(await one.live.start(interview, one.conductor))

        for nth in range(5):
            room = other if nth % 2 else one
            said = Contribution(answer=f"I moved it to a queue, {nth} times.", client_id=str(nth))
            heard = await room.conductor.hear(interview.id, said, f"speaker-{nth}")
            reply = await room.live.start(heard.interview, room.conductor, f"speaker-{nth}")
            assert isinstance((await to_the_end(reply))[-1], Finished)
            await asyncio.sleep(0.05)

    assert len(model.asked) == 6
