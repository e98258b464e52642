"""How much of each prompt of an interview was already in the one before: what a provider's prefix cache can serve."""

import asyncio
import os
import re
import tempfile
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from app.content.library import Library
from app.domain.contribution import Contribution
from app.domain.usage import Budget
from app.errors import NoModelSet
from app.flows.begin import Choices, draw_up
from app.flows.calls import CallLog
from app.flows.conduct import Conductor, Finished
from app.flows.listen import Listener
from app.llm.model import ChatRequest, T
from app.llm.unset import UnsetModel
from app.roles.cast import llm_cast
from app.settings import Settings
from app.store.store import Store
from app.wiring import load_content
from bench.fake_llm.interviewer import reply

EXCHANGES = 30
ANSWERS = (
    "Last March our billing export stopped twice in a week. I owned the fix, so I sat with the on-call group and read the"
    " logs of both nights. I decided to move the export onto a queue instead of a second server.",
    "I wrote the consumer myself, and I called the two teams that read the file. One of them had to change its parser,"
    " which cost them about three days.",
    "In the end no invoice was lost in the next two quarters, and the time to repair fell from six hours to twenty"
    " minutes. Since then I ask who reads a file before I change its shape.",
)


@dataclass
class Playing:
    """The scripted endpoint's interviewer without the endpoint. `asked` holds the requests."""

    name: str = "scripted"
    asked: list[ChatRequest] = field(default_factory=list)

    async def stream(self, request: ChatRequest) -> AsyncGenerator[str, None]:
        self.asked.append(request)
        for piece in re.findall(r"\s*\S+", reply([m.content for m in request.messages])):
            yield piece

    async def parse(self, _request: ChatRequest, _schema: type[T]) -> T:
        raise NoModelSet

    def prepare(self) -> None:
        pass

    async def close(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Prompt:
    """One request as an endpoint reads it: what stays of it in the next one, and the menu, which does not."""

    stable: str
    menu: str

    @property
    def text(self) -> str:
        return self.stable + self.menu


def prompt_of(request: ChatRequest) -> Prompt:
    text = "".join(f"<{m.role}>\n{m.content}\n" for m in request.messages)
    at = text.rindex("\n\nMENU\n")
    return Prompt(text[:at], text[at:])


async def hold(
    library: Library, folder: Path, answers: Sequence[Contribution], *, seed: int = 7
) -> list[ChatRequest]:
    """The requests of an interview in which these answers were given, one a turn, at an even pace."""
    now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    step = timedelta(minutes=60) / (3 * len(answers) + 12)  # read three times in an exchange

    def clock() -> datetime:
        nonlocal now
        now += step
        return now

    model, store = Playing(), await Store.open(f"sqlite:///{folder / 'prefix.db'}")
    cast = llm_cast(library, model, UnsetModel(), samples=1, most_words=90, budget=Budget())
    chosen = Choices(round="behavioral-culture", minutes=60, seed=seed)
    interview = draw_up(chosen, library=library, engine="llm", clock=lambda: now)
    conductor = Conductor(
        store=store,
        listener=Listener(library.lexicon),
        casts={"llm": cast},
        calls=CallLog(store, lambda: now),
        clock=clock,
        max_answer_chars=50_000,
    )
    try:
        await store.create(interview)
        for said in (Contribution(), *answers):
            heard = (await conductor.hear(interview.id, said)).interview
            event = [event async for event in conductor.reply(heard)][-1]
            if not isinstance(event, Finished):
                raise RuntimeError(event)
            if event.closed:
                break
    finally:
        await store.close()
    return model.asked


def shared_share(before: Prompt, after: Prompt) -> float:
    """The part of a prompt that the one before began with, byte by byte."""
    old, new = before.text.encode(), after.text.encode()
    return len(os.path.commonprefix([old, new])) / len(new)  # noqa: RUF071 - bytes, no paths


def print_table() -> None:
    """An interview of EXCHANGES answers, a line for each call."""
    answers = [Contribution(answer=ANSWERS[i % len(ANSWERS)]) for i in range(EXCHANGES)]
    with tempfile.TemporaryDirectory() as folder:
        asked = asyncio.run(hold(load_content(Settings(_env_file=None)), Path(folder), answers))
    prompts = [prompt_of(request) for request in asked]
    print("turn   prompt     menu   as in the turn before")
    for turn, (before, after) in enumerate(pairwise(prompts), start=2):
        share = shared_share(before, after)
        print(f"{turn:4}  {len(after.text):7,}  {len(after.menu):7,}   {share:6.1%}")
    whole = sum(len(p.text) for p in prompts[1:])
    same = sum(shared_share(a, b) * len(b.text) for a, b in pairwise(prompts))
    print(
        f"characters, {len(prompts)} calls; over all turns {same / whole:.1%} is an identical prefix"
    )


if __name__ == "__main__":
    print_table()
