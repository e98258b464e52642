"""The story bank shows what is stored now, whatever was looked at before."""

from app.domain.report import Report
from app.flows.stories import open_bank
from app.store.store import Store
from tests.builders import START
from tests.domain.test_stories import a_story, a_telling, an_answer, evidence
from tests.store.builders import a_report, an_interview, asked, minutes, opening


def told(words: str) -> Report:
    return a_report().model_copy(update={"answers": (an_answer(3, S=evidence(3, words)),)})


async def test_a_report_that_was_made_anew_tells_its_new_story(tmp_path):
    store = await Store.open(f"sqlite:///{tmp_path / 'greenroom.db'}")
    await store.create(an_interview(turns=(opening(), asked(1))))
    found = []
    for number, words in enumerate(["It broke.", "It held.", "It broke."]):
        await store.save_report("one", told(words), START + minutes(number))
        found += [story.situation for story in (await open_bank(store)).stories]
    await store.close()

    assert found == ["It broke.", "It held.", "It broke."]


async def test_interviews_are_here_as_long_as_they_are_kept(tmp_path):
    store = await Store.open(f"sqlite:///{tmp_path / 'greenroom.db'}")
    await store.create(an_interview("unread"))
    await store.create(an_interview("read", turns=(opening(), asked(1))))
    await store.save_report("read", told("It broke."), START)
    kept = a_story("own", a_telling("unread"), a_telling("deleted"))
    await store.stories.keep(kept.model_copy(update={"kept": START}))

    bank = await open_bank(store)
    await store.close()

    assert bank.here == {"read", "unread"}
