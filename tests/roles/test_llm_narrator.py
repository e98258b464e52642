"""The words around the judgements: the model cites and code copies; what names a level or a stranger's words is left out."""

import pytest

from app.domain.narrative import names_a_level
from app.domain.narrative import told as retold
from app.domain.usage import Budget, Usage
from app.errors import BudgetSpent
from app.model_failures import ModelBroken
from app.roles.assessor import Case
from app.roles.llm_narrator import LlmNarrator, Told, ToldDrill, ToldMoment, ToldPiece
from tests.fakes import ScriptedModel
from tests.roles.cases import STORY, a_case, a_report


def told(**changes: object) -> Told:
    said = {
        "summary": "You told concrete work of your own. What came of it stayed thin.",
        "moments": [
            ToldMoment(sentence="t3s2", effect="helped", title="An owner", text="You took it on.")
        ],
        "stronger": [
            ToldPiece(kind="own", part="S", text="[t3s1]"),
            ToldPiece(kind="join", part="A", text="and then"),
            ToldPiece(kind="blank", part="R", text="by how much it fell"),
        ],
        "drills": [
            ToldDrill(title=f"Drill {n}", text="Say it twice.", topic="failure", sentence="t3s1")
            for n in range(3)
        ],
    }
    return Told.model_validate({**said, **changes})


@pytest.fixture
def case(library) -> Case:
    return a_case(library, STORY)


async def narrative_of(library, case: Case, said: object):
    model = ScriptedModel(said)
    narrator = LlmNarrator(model, library.prompts, Budget())
    return await narrator.tell(case, await a_report(library, case))


async def test_what_holds_is_taken_and_own_words_are_copied(library, case):
    narrative = await narrative_of(library, case, told())

    sentences = {s.id: s.text for r in case.readings for s in r.sentences}
    assert narrative.summary.startswith("You told concrete work")
    assert narrative.moments[0].evidence.quote == sentences["t3s2"]
    assert narrative.stronger.pieces[0].text == sentences["t3s1"]
    by_rule = [d.topic for d in (await a_report(library, case)).drills]
    assert [d.topic for d in narrative.drills] == ["failure", *by_rule[1:]]


@pytest.mark.parametrize(
    "summary",
    [
        "This is level 4 work.",
        "You scored a 3 here.",
        "A clear yes from me.",
        "4/4, well done.",
        "3 out of 4.",
        "I would hire you.",
        "You are rated highly.",
        "That is a level three answer.",
        "This was a no-hire.",
        "   ",
    ],
)
async def test_a_summary_that_names_a_level_or_nothing_is_refused(library, case, summary):
    with pytest.raises(ModelBroken):
        await narrative_of(library, case, told(summary=summary))


@pytest.mark.parametrize(
    "text",
    [
        "You cut the error rate by 40 percent.",
        "The rate of one failure in ten stayed.",
        "You worked at company level and named 3 teams.",
        "You spoke to two of the four teams.",
    ],
)
def test_ordinary_numbers_are_no_level(text):
    assert not names_a_level(text)


@pytest.mark.parametrize("sentence", ["t9s1", "t2s1", "", "the one about the queue"])
async def test_a_moment_must_cite_a_sentence_of_the_candidate(library, case, sentence):
    moment = ToldMoment(sentence=sentence, effect="hurt", title="Thin", text="It stayed thin.")

    narrative = await narrative_of(library, case, told(moments=[moment]))

    assert narrative.moments == ()


async def test_a_moment_that_names_a_level_is_left_out(library, case):
    moment = ToldMoment(sentence="t3s1", effect="helped", title="Level 4", text="Very good.")

    assert (await narrative_of(library, case, told(moments=[moment]))).moments == ()


@pytest.mark.parametrize(
    "piece",
    [
        ToldPiece(kind="own", part="R", text="I raised revenue by a third."),
        ToldPiece(kind="own", part="R", text="t9s9"),
        ToldPiece(kind="join", part="R", text="which saved the company about 300 thousand"),
        ToldPiece(kind="join", part="R", text="and so the whole company was saved by me alone"),
        ToldPiece(kind="blank", part="R", text="Level 4 of 4"),
    ],
)
async def test_a_stronger_answer_holds_no_words_that_the_candidate_did_not_say(
    library, case, piece
):
    own = ToldPiece(kind="own", part="S", text="t3s1")

    narrative = await narrative_of(library, case, told(stronger=[own, piece]))

    assert len(narrative.stronger.pieces) == 1


async def test_the_blanks_of_a_stronger_answer_are_marked_and_counted(library, case):
    own = ToldPiece(kind="own", part="S", text="t3s1")
    blanks = [ToldPiece(kind="blank", part=p, text=f"what {p} was") for p in ("A", "R")]

    stronger = (await narrative_of(library, case, told(stronger=[own, *blanks]))).stronger

    assert [p.text for p in stronger.pieces[1:]] == ["[what A was]", "[what R was]"]
    assert "2 things" in stronger.why


async def test_a_stronger_answer_without_own_words_is_none(library, case):
    blank = ToldPiece(kind="blank", part="R", text="what came of it")

    assert (await narrative_of(library, case, told(stronger=[blank]))).stronger is None


async def test_drills_are_three_or_those_of_the_rules(library, case):
    two = told().drills[:2]

    assert (await narrative_of(library, case, told(drills=two))).drills == ()


async def test_an_unknown_topic_or_sentence_in_a_drill_falls_back_to_the_rules_own(library, case):
    drills = [ToldDrill(title="A", text="Do.", topic="nowhere", sentence="t9s9") for _ in range(3)]
    report = await a_report(library, case)

    narrative = await narrative_of(library, case, told(drills=drills))

    assert [d.topic for d in narrative.drills] == [d.topic for d in report.drills]
    assert [d.evidence for d in narrative.drills] == [d.evidence for d in report.drills]


@pytest.mark.parametrize("said", ["", "Well.", "{}", told().model_dump_json()[:-9]])
async def test_words_of_another_form_are_refused(library, case, said):
    with pytest.raises(ModelBroken):
        await narrative_of(library, case, said)


async def test_a_spent_budget_makes_no_call(library):
    case, model = a_case(library, STORY, usage=Usage(tokens_in=10)), ScriptedModel()

    with pytest.raises(BudgetSpent):
        await LlmNarrator(model, library.prompts, Budget(tokens=10)).tell(
            case, await a_report(library, case)
        )


async def test_the_request_shares_its_record_with_the_judges_and_names_no_level(library, case):
    model = ScriptedModel(told())
    await LlmNarrator(model, library.prompts, Budget()).tell(case, await a_report(library, case))

    asked = model.asked[0].messages
    assert "[t3s1] Last March" in asked[0].content
    assert not names_a_level(asked[1].content)


async def asked_of_the_narrator(library, case: Case, report) -> str:
    model = ScriptedModel(told())
    await LlmNarrator(model, library.prompts, Budget()).tell(case, report)
    return model.asked[0].messages[-1].content


async def test_a_stronger_answer_is_asked_for_only_where_the_report_tells_a_story_again(
    library, case
):
    report = await a_report(library, case)
    without = report.model_copy(update={"stronger": None})

    assert "the story that begins in turn 3" in await asked_of_the_narrator(library, case, report)
    assert "stronger: an empty list." in await asked_of_the_narrator(library, case, without)


async def test_the_narrator_is_told_apart_what_is_thin_and_what_is_missing(library, case):
    report = await a_report(library, case)
    first = report.assessments[0]
    scores = (2, 1, 0, 0)
    items = [i.model_copy(update={"score": s}) for i, s in zip(first.items, scores, strict=True)]
    left = first.model_copy(update={"items": tuple(items[:3]), "no_occasion": tuple(items[3:])})

    asked = await asked_of_the_narrator(
        library, case, report.model_copy(update={"assessments": (left,)})
    )

    assert "- shown: Item 0.\n- partly: Item 1.\n- missing: Item 2.\n" in asked
    assert "Item 3." not in asked


async def test_more_moments_and_drills_than_are_shown_are_cut_off(library, case):
    many = told(moments=told().moments * 6, drills=[*told().drills, *told().drills])

    narrative = await narrative_of(library, case, many)

    assert (len(narrative.moments), len(narrative.drills)) == (4, 3)


async def test_a_summary_or_a_moment_with_a_figure_that_nobody_said_is_left_out(library, case):
    moments = [
        ToldMoment(sentence="t3s2", effect="helped", title="An owner", text="It saved 40 days."),
        ToldMoment(sentence="t3s1", effect="helped", title="A scene", text="All 300 are told."),
    ]
    said = told(summary="You cut the losses by 40%. The end stayed thin.", moments=moments)
    report = await a_report(library, case)

    narrative = await narrative_of(library, case, said)

    assert narrative.summary == ""
    assert [m.title for m in narrative.moments] == ["A scene"]
    assert retold(report, narrative).summary == report.summary


async def test_joins_and_blanks_of_a_stronger_answer_hold_no_fact_of_the_models(library, case):
    pieces = [
        ToldPiece(kind="own", part="S", text="t3s1"),
        ToldPiece(kind="join", part="A", text="so Maria and I"),
        ToldPiece(kind="join", part="A", text="and because of that"),
        ToldPiece(kind="blank", part="R", text="by how much, say 40 %"),
        ToldPiece(kind="blank", part="R", text="by how much"),
    ]

    stronger = (await narrative_of(library, case, told(stronger=pieces))).stronger

    assert [p.text for p in stronger.pieces[1:]] == ["and because of that", "[by how much]"]
