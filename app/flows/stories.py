"""The story bank as it stands: what was kept, and what reports found beside it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.domain.practising.likeness import Pair, alike
from app.domain.practising.progress import LATEST, Reported
from app.domain.practising.stories import Story, StoryMark, found_stories, merged
from app.errors import StoryNotFound
from app.flows.begin import Clock
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class Bank:
    """`stories` are the kept ones first, then those that were only found, newest first. `here` are the interviews that
    they were told in and that are still kept, `apart` the pairs of stories that the candidate said are two.
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

    async def pairs(self, most: int) -> tuple[Pair, ...]:
        """The stories that are likeliest to be one. Comparing many takes its time, so it is done beside what others wait for."""
        return await asyncio.to_thread(alike, self.stories, self.apart, most)


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
        for story in _found(_Told(one, asked.get(one.id, {})))
        if story.id not in told | aside
    ]
    stories = (*kept, *found)
    apart = frozenset(frozenset((mark.story, mark.other)) for mark in marks if mark.other)
    known = {one.id for one in reported}
    elsewhere = {t.interview for story in stories for t in story.tellings} - known
    here = known | await store.ids(elsewhere) if elsewhere else known
    return Bank(stories, frozenset(here), apart, more=len(reported) == LATEST)


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """What stories are found in: the same for the same report, of which there is one object as long as it is looked at."""

    reported: Reported
    asked: Mapping[int, str]

    def __hash__(self) -> int:
        return hash((id(self.reported.report), self.reported.id))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Told)
            and self.reported.report is other.reported.report
            and self._beside == other._beside
        )

    @property
    def _beside(self) -> tuple[object, ...]:
        one = self.reported
        return one.id, one.created_at, one.round_title, self.asked


@lru_cache(maxsize=64)
def _found(told: _Told) -> tuple[Story, ...]:
    return found_stories(told.reported, told.asked)


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
