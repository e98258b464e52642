"""The story bank as it stands: what was kept, and what reports found beside it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.likeness import Pair, alike
from app.domain.progress import LATEST, Reported
from app.domain.stories import Story, StoryMark, found_stories, merged
from app.errors import StoryNotFound
from app.flows.begin import Clock
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class Bank:
    """`stories` are the kept ones first, then those that were only found, newest first. `here` are the interviews that
    are still kept, `apart` the pairs of stories that the candidate said are two.
    """

    stories: tuple[Story, ...]
    here: frozenset[str]
    apart: frozenset[frozenset[str]]
    more: bool = False
    """There are interviews longer back, in which no stories were looked for."""

    def story(self, story_id: str) -> Story:
        """Raises StoryNotFound."""
        story = next((s for s in self.stories if s.id == story_id), None)
        if story is None:
            raise StoryNotFound
        return story

    async def pairs(self) -> tuple[Pair, ...]:
        """Stories that may be one. Comparing many takes its time, so it is done beside what others wait for."""
        return await asyncio.to_thread(alike, self.stories, self.apart)


NO_STORIES = Bank((), frozenset(), frozenset())


async def open_bank(store: Store, reported: Sequence[Reported] | None = None) -> Bank:
    """What was kept, and what the newest interviews told; those are read here when they are not given."""
    kept, marks = await store.stories.all(), await store.stories.marks()
    if reported is None:
        reported = await store.reported.newest(LATEST)
    asked = await store.reported.asked([one.id for one in reported])
    told = {telling.id for story in kept for telling in story.tellings}
    aside = {mark.story for mark in marks if not mark.other}
    found = [
        story
        for one in reversed(reported)
        for story in found_stories(one, asked.get(one.id, {}))
        if story.id not in told | aside
    ]
    stories = (*kept, *found)
    apart = frozenset(frozenset((mark.story, mark.other)) for mark in marks if mark.other)
    here = await store.ids()
    return Bank(stories, here, apart, more=len(reported) == LATEST)


async def merge(store: Store, clock: Clock, first_id: str, second_id: str) -> Story:
    """Makes two stories one. Raises StoryNotFound."""
    bank = await open_bank(store)
    first, second = bank.story(first_id), bank.story(second_id)
    if first.id == second.id:
        raise StoryNotFound
    if first.kept is None and second.kept is not None:
        first, second = second, first
    story = merged(first, second, clock())
    await store.stories.keep(story, instead_of=(second.id,))
    return story


async def tell_apart(store: Store, first_id: str, second_id: str) -> None:
    """Notes that two stories are not the same. Raises StoryNotFound."""
    bank = await open_bank(store)
    first, second = bank.story(first_id), bank.story(second_id)
    told = [t.interview for t in (*first.tellings, *second.tellings) if t.interview in bank.here]
    place = told[0] if told else None
    await store.stories.mark(StoryMark(story=first.id, other=second.id, interview=place))
