"""Out into a file and in again: nothing lost, nothing doubled, nothing overwritten, and all or nothing."""

import json
import re
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.board.whiteboard import as_seen
from app.domain.debriefing.loop import Loop, LoopRound
from app.domain.practising.prediction import Prediction
from app.domain.practising.stories import Story, StoryMark
from app.domain.practising.study_plan import Tick
from app.domain.report import Evidence
from app.domain.transcript import Artifact, Move, MoveKind
from app.domain.usage import Call
from app.errors import UnreadableExport
from app.store.carrying import export_body
from app.store.sections import INTERVIEWS, PARTS, SECTIONS, STAYS
from app.store.store import Store
from app.store.tables import Row
from tests.builders import START
from tests.drawing import scene, shape
from tests.store.builders import (
    a_report,
    an_assessment,
    an_interview,
    answered,
    asked,
    closing,
    minutes,
    opening,
)

CALL = Call(
    purpose="interviewer",
    model="small",
    tokens_in=900,
    tokens_cached=None,
    tokens_out=40,
    first_token_ms=120,
    duration_ms=900,
    cost=None,
    error=None,
)


@pytest.fixture
async def elsewhere(tmp_path: Path):
    opened = await Store.open(f"sqlite:///{tmp_path / 'elsewhere' / 'greenroom.db'}")
    yield opened
    await opened.close()


@pytest.fixture
async def full(store: Store) -> Store:
    """A store with some of everything."""
    turns = (opening(), answered(1, client_id="c1"), closing(2))
    await store.create(an_interview("whole", created_at=START + minutes(1), turns=turns))
    await store.create(an_interview("bare"))
    for sample in (0, 1):
        await store.save_assessment("whole", "r1", an_assessment(), sample=sample)
    await store.predictions.save("whole", [Prediction(criterion="candor", level=None)])
    await store.save_report("whole", a_report(), START)
    await store.save_call("whole", CALL, START)
    await store.loops.create(a_loop({"talk": "whole"}))
    await store.tick(Tick(guide="g", task="t", at=START))
    await store.stories.keep(a_story("The queue"))
    await store.stories.mark(StoryMark(story="whole-1", other="whole-3", interview="whole"))
    return store


def a_story(title: str) -> Story:
    return Story(id="own-1", title=title, action="I moved it.", claims=("candor",), kept=START)


def a_loop(held: dict[str, str]) -> Loop:
    rounds = (LoopRound(id="talk", title="A talk"), LoopRound(id="code", title="Code"))
    return Loop(
        id="l", created_at=START, guide="g", title="A loop", mode="real", rounds=rounds, held=held
    )


async def carried(store: Store) -> dict[str, object]:
    """An export as it comes out of a file."""
    return json.loads(json.dumps(export_body(await store.carrying.export())))


def test_every_table_is_carried_or_named_as_staying():
    listed = [
        *INTERVIEWS,
        *STAYS,
        *(table for kept in (*PARTS, *SECTIONS) for table in kept.tables),
    ]

    assert {table.__tablename__ for table in listed} == set(Row.metadata.tables)


async def test_what_was_exported_and_imported_is_exported_again_the_same(full, elsewhere):
    body = await carried(full)

    await elsewhere.carrying.bring(body)

    assert await carried(elsewhere) == body
    assert await elsewhere.summaries() == await full.summaries()


async def test_a_second_import_adds_nothing(full, elsewhere):
    body = await carried(full)
    await elsewhere.carrying.bring(body)

    again = await elsewhere.carrying.bring(body)

    assert await carried(elsewhere) == body
    assert again.words == (
        "Interviews: 2 here already. Ticks: 1 here already. Loops: 1 here already."
        " Stories: 1 here already. Story marks: 1 here already."
    )


async def test_an_interview_that_went_on_elsewhere_is_brought_up_to_date(store, elsewhere):
    await store.create(an_interview(turns=(opening(), answered(1))))
    await elsewhere.carrying.bring(await carried(store))
    await elsewhere.append("one", closing(2))
    await elsewhere.save_report("one", a_report(), START)

    brought = await store.carrying.bring(await carried(elsewhere))

    assert brought.words == "Interviews: 1 brought up to date."
    assert await carried(store) == await carried(elsewhere)


async def test_a_loop_that_went_on_elsewhere_is_brought_up_to_date(store, elsewhere):
    await store.create(an_interview())
    await store.loops.create(a_loop({"talk": "one"}))
    await elsewhere.carrying.bring(await carried(store))
    await elsewhere.create(an_interview("two"))
    await elsewhere.loops.hold("l", "code", "two")

    brought = await store.carrying.bring(await carried(elsewhere))

    assert brought.words == ("Interviews: 1 added, 1 here already. Loops: 1 brought up to date.")
    assert await carried(store) == await carried(elsewhere)


async def test_a_loop_that_took_another_interview_is_left_as_it_is_here_and_named(store, elsewhere):
    for kept, name in ((store, "one"), (elsewhere, "two")):
        await kept.create(an_interview(name))
        await kept.loops.create(a_loop({"talk": name}))

    brought = await store.carrying.bring(await carried(elsewhere))

    loops = next(section for section in brought.sections if section.name == "loops")
    assert loops.differing == ("A loop, 2026-01-05",)
    assert (await store.loops.loop("l")).held == {"talk": "one"}


async def test_a_story_that_was_edited_on_both_machines_is_left_as_it_is_here_and_named(
    store, elsewhere
):
    await store.stories.keep(a_story("Here"))
    await elsewhere.stories.keep(a_story("There"))

    brought = await store.carrying.bring(await carried(elsewhere))

    assert brought.words == "Stories: 1 different from what is here and left as here."
    assert [story.title for story in await store.stories.all()] == ["Here"]


async def test_an_older_file_takes_nothing_away(store, elsewhere):
    await store.create(an_interview(turns=(opening(), answered(1))))
    old = await carried(store)
    await store.append("one", closing(2))

    brought = await store.carrying.bring(old)

    assert brought.words == "Interviews: 1 here already."
    assert len((await store.interview("one")).transcript.turns) == 3


async def test_an_interview_that_went_on_differently_is_left_as_it_is_here_and_named(
    store, elsewhere
):
    await store.create(an_interview(turns=(opening(), answered(1, "Here."))))
    await elsewhere.create(an_interview(turns=(opening(), answered(1, "There."))))

    brought = await store.carrying.bring(await carried(elsewhere))

    assert brought.sections[0].differing == ("A talk, 2026-01-05",)
    assert (await store.interview("one")).transcript.turns[1].text == "Here."


async def test_another_report_is_left_as_it_is_here_and_named(store, elsewhere):
    for kept, summary in ((store, "Here."), (elsewhere, "There.")):
        await kept.create(an_interview())
        await kept.save_report("one", a_report(summary=summary), START)

    brought = await store.carrying.bring(await carried(elsewhere))

    assert brought.sections[0].differing == ("A talk, 2026-01-05 (reports)",)
    assert (await store.report("one")).summary == "Here."


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda b: b.clear(), "not a file that Greenroom exported"),
        (lambda b: b.update(greenroom=99), "of form 99"),
        (lambda b: b.update(spells=[]), "'spells'"),
        (lambda b: b.update(interviews={}), "at interviews: it is not a list"),
        (lambda b: b["interviews"].append(7), "at interviews[2]: it is not an interview"),
        (lambda b: b["interviews"].append(b["interviews"][0]), "the same one stands in it twice"),
        (lambda b: b["ticks"].append(b["ticks"][0]), "at ticks: the same one"),
        (
            lambda b: b["interviews"][0]["predictions"].append(
                b["interviews"][0]["predictions"][0]
            ),
            "at interviews[0].predictions: the same one",
        ),
        (lambda b: b["interviews"][0].update(more=1), "it holds 'more'"),
        (
            lambda b: b["stories"][0].update(kept=None),
            "The story own-1 in this file was never kept.",
        ),
        (lambda b: b["ticks"][0].pop("at"), "at ticks[0].at: Field required"),
        (lambda b: b["ticks"][0].update(at="2026-01-05T09:00:00"), "no time zone"),
        (
            lambda b: b["interviews"][0]["interview"]["transcript"]["turns"].reverse(),
            "its turns are not in order",
        ),
        (
            lambda b: b["interviews"][0]["interview"]["transcript"]["turns"][0].update(
                at="2026-01-05T09:00:00"
            ),
            "no time zone",
        ),
        (
            lambda b: b["interviews"][0]["interview"].update(id="x" * 65),
            "interviews.id: a text is longer than 64 characters",
        ),
    ],
)
async def test_a_file_that_cannot_be_read_whole_adds_nothing(full, elsewhere, spoil, said):
    body = await carried(full)
    spoil(body)

    with pytest.raises(UnreadableExport, match=re.escape(said)):
        await elsewhere.carrying.bring(body)

    assert not any((await elsewhere.carrying.counts()).values())


@pytest.mark.parametrize(
    ("move", "said"),
    [
        (Move(kind=MoveKind.ASK, question="nobodys"), "none of its round's"),
        (Move(kind=MoveKind.HINT, aim="rung_top"), "no rung"),
    ],
)
async def test_a_move_that_no_interviewer_could_have_made_is_refused(store, elsewhere, move, said):
    """It would break every page that shows the interview."""
    made_up = asked(1).model_copy(update={"move": move})
    await store.create(an_interview(turns=(opening(), made_up)))

    with pytest.raises(UnreadableExport, match=said):
        await elsewhere.carrying.bring(await carried(store))


async def test_a_quote_that_was_never_said_is_refused(store, elsewhere):
    await store.create(an_interview(turns=(opening(), answered(1, "I moved it."))))
    made_up = Evidence(turn=1, sentence="t1s0", start=0, end=11, quote="I led them.")
    judged = an_assessment().model_copy(update={"evidence": (made_up,)})
    await store.save_assessment("one", "r1", judged)

    with pytest.raises(UnreadableExport, match="not what was said"):
        await elsewhere.carrying.bring(await carried(store))


@pytest.mark.parametrize("data", [None, {"elements": 7}, {"elements": [{"id": "a", "link": "x"}]}])
async def test_a_board_that_no_page_could_have_sent_is_refused(store, elsewhere, data):
    drawn = answered(1, "Look.").model_copy(
        update={"artifact": Artifact(kind="board", text="", data=data)}
    )
    await store.create(an_interview(turns=(opening(), drawn)))

    with pytest.raises(UnreadableExport, match="could not have been drawn"):
        await elsewhere.carrying.bring(await carried(store))


async def test_a_board_is_carried_as_it_was_drawn(store, elsewhere):
    board = as_seen(Artifact(kind="board", text="", data=scene(shape(0.5, 1, name="Cache"))))
    drawn = answered(1, "Look.").model_copy(update={"artifact": board})
    await store.create(an_interview(turns=(opening(), drawn)))

    await elsewhere.carrying.bring(json.loads(json.dumps(await carried(store))))

    (brought,) = (await elsewhere.interview("one")).transcript.drawn
    assert brought.artifact == board


async def test_delete_all_empties_every_table(full):
    await full.carrying.delete_all()

    for table in Row.metadata.sorted_tables:
        assert await full._database.read(lambda s, t=table: s.execute(select(t)).all()) == []
