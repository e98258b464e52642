"""The story bank: stories as they were told, what each has shown, and which are one."""

from datetime import timedelta

import pytest

from app.domain.guide import CompanyValue
from app.domain.practising.likeness import alike
from app.domain.practising.stories import (
    Shown,
    Story,
    Telling,
    found_stories,
    merged,
    overused,
    resting_on_one,
    unread,
    untold,
)
from app.domain.report import AnswerMap, Evidence, ItemResult, ValueRow
from tests.builders import START
from tests.domain.test_progress import reported
from tests.store.builders import an_assessment

QUEUE = (
    "In March our billing export stopped twice and three hundred invoices went out late. I moved it onto a durable queue,"
    " rewrote the retry logic and told finance which customers were affected. Since then no invoice was lost."
)
AGAIN = (
    "I would tell you of the billing export. Invoices were late, some three hundred, because the export stopped. So I put"
    " a durable queue before it with better retry logic, and finance heard from me which customers it touched."
)
INTERN = (
    "Last summer an intern on the compiler struggled with register allocation. I paired with her every morning for a month,"
    " and she shipped the spilling heuristic herself and later taught it to others."
)


def evidence(turn: int, text: str = "I moved it.") -> Evidence:
    return Evidence(turn=turn, sentence=f"t{turn}s0", start=0, end=len(text), quote=text)


def an_answer(turn: int, kind: str = "story", **parts: Evidence) -> AnswerMap:
    return AnswerMap(
        turn=turn,
        question="What did you do?",
        type=kind,
        parts={part: (said,) for part, said in (parts or {"A": evidence(turn)}).items()},
        strength={},
        missing=(),
        probed=False,
        measured_result=False,
        agency=1,
        reflection=0,
    )


def a_telling(interview: str = "one", *values: str, at: int = 0) -> Telling:
    shown = tuple(Shown(id=v, title=v.title(), strength=2, said=evidence(1)) for v in values)
    return Telling(
        interview=interview,
        turn=1,
        at=START + timedelta(days=at),
        round_title="A talk",
        question="What did you do?",
        parts={"A": (evidence(1),)},
        values=shown,
        criteria=(),
    )


def a_story(story_id: str, *tellings: Telling, **texts: object) -> Story:
    return Story(id=story_id, title=f"Story {story_id}", tellings=tellings, **texts)


def a_value(value_id: str) -> CompanyValue:
    return CompanyValue(
        id=value_id, title=value_id.title(), meaning="It.", shown_by=("It.",), source="memo"
    )


def with_answers(*answers: AnswerMap, **changed: object):
    one = reported(1)
    return one.model_copy(
        update={"report": one.report.model_copy(update={"answers": answers, **changed})}
    )


def test_a_story_is_what_was_told_to_one_question_with_its_probes():
    one = with_answers(
        an_answer(3, S=evidence(3, "It broke.")),
        an_answer(5, "technical", A=evidence(5, "I fixed it.")),
        an_answer(7, R=evidence(7, "It held.")),
    )

    first, second = found_stories(one, {2: "q1", 6: "q2"})

    assert (first.id, first.situation, first.action) == ("i1-3", "It broke.", "I fixed it.")
    assert (second.id, second.result) == ("i1-7", "It held.")
    assert first.kept is None
    assert first.title == "It broke."


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            ("Sure.", "There was Amir.", "I told Amir what his readers missed."),
            "I told Amir what his readers missed.",
        ),
        (("fine.", "A director said that I was wrong."), "A director said that I was wrong."),
        (
            ("Ok so we once had an intern who said that my review was wrong.",),
            "We once had an intern who said that my …",
        ),
        (
            (
                "Her name is Lena.",
                "She wrote in the channel that it breaks.",
                "I answered her in the channel.",
            ),
            "I answered her in the channel.",
        ),
        (("Sorry, those were hers.",), "Sorry, those were hers."),
    ],
)
def test_a_story_is_named_after_a_sentence_that_says_something(told: tuple[str, ...], title: str):
    quotes = tuple(evidence(3, text) for text in told)
    answer = an_answer(3).model_copy(update={"parts": {"S": quotes}})

    assert found_stories(with_answers(answer), {2: "q1"})[0].title == title


@pytest.mark.parametrize("told", [{"L": ()}, {"L": (evidence(3),)}])
def test_an_answer_in_which_no_part_was_told_is_no_story_named_after_the_question(told):
    answer = an_answer(3).model_copy(update={"parts": told})

    assert found_stories(with_answers(answer), {2: "q1"}) == ()


@pytest.mark.parametrize("kind", ["opinion", "hypothetical", "technical", "refusal"])
def test_what_is_no_story_is_not_in_the_bank(kind):
    assert found_stories(with_answers(an_answer(3, kind)), {2: "q1"}) == ()


def test_a_story_shows_what_the_report_found_in_its_own_answers_only():
    row = ValueRow(
        value="candor",
        title="Candour",
        source="memo",
        verdict="shown",
        score=2,
        evidence=(evidence(7),),
    )
    item = ItemResult(id="i", text="It.", score=1, evidence=(evidence(3),), note="")
    judged = an_assessment("scope").model_copy(update={"items": (item,)})
    one = with_answers(an_answer(3), an_answer(7), values=(row,), assessments=(judged,))

    first, second = found_stories(one, {2: "q1", 6: "q2"})

    assert first.shows("candor") is None
    assert first.shows("scope").strength == 1
    assert second.shows("candor").strength == 2


def test_a_contradicted_value_is_not_shown():
    row = ValueRow(
        value="candor",
        title="Candour",
        source="memo",
        verdict="contradicted",
        score=0,
        evidence=(evidence(3),),
    )

    (story,) = found_stories(with_answers(an_answer(3), values=(row,)), {2: "q1"})

    assert story.shows("candor") is None


def test_two_tellings_of_one_story_are_alike_and_two_stories_are_not():
    first = a_story("a", a_telling("one"), action=QUEUE)
    again = a_story("b", a_telling("two"), action=AGAIN)
    other = a_story("c", a_telling("three"), action=INTERN)

    (pair,) = alike([first, again, other], apart=())

    assert {pair.first.id, pair.second.id} == {"a", "b"}
    assert alike([first, again], apart={frozenset("ab")}) == ()


def test_the_likeliest_pairs_come_first_however_many_are_wanted():
    told = [
        a_story(i, a_telling(i), action=text)
        for i, text in zip("cab", (QUEUE, AGAIN, QUEUE), strict=True)
    ]

    pairs = alike(told, apart=())

    assert [(p.first.id, p.second.id) for p in pairs] == [("c", "b"), ("a", "b"), ("c", "a")]
    assert alike(told, apart=(), most=1) == pairs[:1]


def test_a_story_that_was_written_anew_is_compared_anew():
    first, again = (a_story(i, a_telling(i), action=QUEUE) for i in "ab")
    changed = again.model_copy(update={"action": INTERN, "tellings": (a_telling("b", "candor"),)})

    assert alike([first, again], apart=())
    assert alike([first, changed], apart=()) == ()
    assert changed.shows("candor")
    assert not again.shows("candor")


def test_stories_of_one_interview_are_not_proposed_as_one():
    pair = [
        a_story("a", a_telling("one"), action=QUEUE),
        a_story("b", a_telling("one"), action=QUEUE),
    ]

    assert alike(pair, apart=()) == ()


def test_a_merged_story_keeps_every_telling_and_every_own_word():
    first = a_story("a", a_telling("one", at=2), action="I moved it.", notes="Mine.", claims=("x",))
    second = a_story("b", a_telling("two", at=1), action="I rewrote it.", result="It held.")

    one = merged(first, second, START)

    assert (one.id, one.title, one.kept) == ("a", "Story a", START)
    assert [t.interview for t in one.tellings] == ["two", "one"]
    assert one.action == "I moved it.\n\nI rewrote it."
    assert (one.result, one.notes, one.claims) == ("It held.", "Mine.", ("x",))


def test_a_story_told_more_than_half_the_time_is_told_too_often():
    often = a_story("a", a_telling("one"), a_telling("two"))
    once = a_story("b", a_telling("three"))

    assert overused([often, once]) == often
    assert overused([often]) is None
    assert overused([once, a_story("c", a_telling("4")), a_story("d", a_telling("5"))]) is None


def test_a_claim_is_not_evidence():
    claimed = a_story("a", claims=("candor",))
    told = a_story("b", a_telling("one", "freedom"))
    values = [a_value("candor"), a_value("freedom")]

    assert [v.id for v in untold(values, [claimed, told])] == ["candor"]
    assert resting_on_one(values, [claimed, told]) == {told.id: 1}


def test_no_story_is_wanted_for_what_no_report_looks_for():
    values = [a_value("candor"), a_value("curiosity")]

    assert [v.id for v in untold(values, [])] == ["candor"]
    assert [v.id for v in unread(values)] == ["curiosity"]
