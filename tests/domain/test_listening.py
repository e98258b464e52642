"""What is heard in an answer: who did what, what came of it, how it was weighed, and which values were acted on."""

import pytest

from app.domain.guide import Aim
from app.domain.listening import read_answer, read_transcript
from app.domain.reading import Reading
from app.domain.transcript import Speaker, Transcript, Turn
from app.domain.wording.clauses import acts
from app.domain.wording.words import words
from tests.properties.cases import EPOCH, lexicon

QUESTION = "Tell me about something that went wrong."


def answer(text: str, question: str = QUESTION) -> Reading:
    turn = Turn(index=1, speaker=Speaker.CANDIDATE, text=text, at=EPOCH)
    return read_answer(turn, question, lexicon())


def talk(*said: str) -> tuple[Reading, ...]:
    turns = tuple(
        Turn(index=i, speaker=Speaker.CANDIDATE if i % 2 else Speaker.INTERVIEWER, text=t, at=EPOCH)
        for i, t in enumerate(said)
    )
    return read_transcript(Transcript(turns=turns), lexicon())


STORY = (
    "In May our ferry site sold 212 cabins twice and agents were angry. I owned the seat inventory. I phoned the port"
    " office first, turned the cache off and matched all 212 bookings by hand with two agents. Complaints fell from 30"
    " a month to zero. Since then I check every cache for things that can run out."
)


@pytest.mark.parametrize("text", ["Fuck off, this is stupid.", "Go to hell with your questions!"])
def test_abuse_is_no_answer(text: str):
    assert answer(text).type == "refusal"


def test_abuse_that_a_story_tells_of_leaves_it_a_story():
    told = "The vendor's lead told me to go to hell. I called his manager, and I moved the date with her."

    assert answer(told).type == "story"


@pytest.mark.parametrize("text", ["asdf qwer zxcv hjkl", "fjdkslajf dkslafj sdkfjhsdkfjh asdfgh"])
def test_letters_in_no_order_are_no_answer(text: str):
    assert answer(text).type == "empty"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I called her and rolled it back.", [("i", "called", "past"), ("i", "rolled", "past")]),
        ("We decided and the team moved.", [("we", "decided", "past"), ("other", "moved", "past")]),
        (
            "I would profile it and find the cause.",
            [("i", "profile", "would"), ("i", "find", "would")],
        ),
        ("I'd approved my own change.", [("i", "approved", "pluperfect")]),
        ("I'd been careless.", [("i", "careless", "state")]),
        ("They paid the avoided fees.", [("other", "paid", "past")]),
        (
            "I wrote it and then gave it away.",
            [("i", "wrote", "past"), ("i", "gave", "past")],
        ),
        ("I was told twice.", [("i", "told", "passive")]),
        ("I didn't ask anybody.", [("i", "ask", "negated")]),
        ("They've adopted it.", [("other", "adopted", "perfect")]),
        (
            "I called her, read the log, and told them.",
            [("i", "called", "past"), ("i", "read", "past"), ("i", "told", "past")],
        ),
    ],
)
def test_who_did_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(a.subject, a.verb, a.mood) for a in acts(words(text), lexicon().grammar)]
    assert found == expected


def test_a_story_has_all_its_parts() -> None:
    reading = answer(STORY)
    assert reading.type == "story"
    assert dict(reading.strength) == {"S": 1, "T": 1, "A": 2, "R": 2, "L": 2}
    assert (reading.measured_result, reading.agency, reading.reflection) == (True, 2, 2)


def test_we_did_is_not_i_did() -> None:
    assert answer("We ran workshops, we built a plan, and we rolled it out to everyone.").agency < 2


def test_what_only_the_team_did_is_nobodys_own_act() -> None:
    assert answer("We ran drills, we built a plan, and we sent it to all wards.").agency == 0


def test_asked_what_to_do_otherwise_ones_wishes_are_ones_own() -> None:
    wish = "I'd go to the night crew before I draw anything, because they know which doors stick."
    assert answer(wish, "What would you do differently?").agency == 2
    assert answer(wish).agency == 0


def test_a_task_is_told_in_its_scene() -> None:
    scene = (
        "Our harbour had nine ferries that winter, the port office was angry and two of the lines had stopped for a week because the"
        " tickets were sold twice. "
    )
    act = "To repair that one was my job and nobody else's. I rang the office."
    assert answer(scene + act).strength["T"] == 2
    assert answer(act).strength["T"] == 0


def test_a_truth_that_holds_for_everybody_is_a_general_lesson() -> None:
    general = "I learned that you always have to take people along on such a long journey together."
    own = "I learned that I had asked the captains and never the people who sell the tickets at night."
    assert (answer(general).reflection, answer(own).reflection) == (1, 2)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("fine", "empty"),
        (
            "I always try to keep quality high and I usually talk to everybody first.",
            "pseudo_story",
        ),
        (
            "I would first talk to both teams and then I would write down what each of them needs.",
            "hypothetical",
        ),
        ("I'd rather not talk about that.", "refusal"),
        (STORY, "story"),
    ],
)
def test_the_answer_is_typed_first(text: str, kind: str) -> None:
    assert answer(text).type == kind


def test_a_falling_good_thing_is_no_result() -> None:
    assert not answer("In March our revenue dropped from 31 to 24 percent.").measured_result
    assert answer("I fixed the cache. Latency dropped from 31 to 24 milliseconds.").measured_result


def test_a_weighed_choice() -> None:
    reading = answer(
        "There were two options. We could patch it, which costs us two weeks a year, or replace it, which needs a quarter of"
        " two people. I chose to patch because our contract ends in June. If it were renewed I would replace it."
    )
    assert reading.alternatives >= 2
    assert (reading.decision, reading.cost, reading.context) == (True, True, True)
    assert reading.would_change


def test_a_value_needs_an_act() -> None:
    named = answer(
        "I believe in candor, honesty and transparency, and I live freedom and responsibility."
    )
    assert max(named.values.values()) <= 1
    shown = answer(
        "I told my director in the review that my estimate was wrong and that we would miss the date."
    )
    assert shown.values["candor"] == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I removed the approval step for small changes without asking for permission.", "freedom"),
        (
            "I explained what each option would cost and let the team choose their own date.",
            "context_over_control",
        ),
    ],
)
def test_values_shown(text: str, value: str) -> None:
    assert answer(text).values[value] == 2


def test_what_was_told_is_heard_and_the_rest_has_an_anchor() -> None:
    reading = answer(
        "Our checkout was slow last year. We moved it to a new cache. I wrote the plan and I measured every step."
    )
    assert {Aim.SITUATION, Aim.ACTION_DETAIL} <= reading.heard
    assert Aim.REFLECTION not in reading.heard
    for aim, quote in reading.anchors.items():
        assert aim not in reading.heard
        assert len(quote.split()) <= 10
        assert any(quote in s.text for s in reading.sentences)


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("As far as I know it is still direct today.", "I know it is still"),
        ("Nobody said that I moved the queue to another store.", "I moved the queue"),
        ("If I changed the limit of the queue it broke.", "I changed the limit"),
        ("We hoped that the vendor halved the price for us.", "the vendor halved"),
    ],
)
def test_no_quote_leaves_out_what_its_clause_depends_on(said: str, never: str) -> None:
    reading = answer(f"Our checkout was slow last year. {said} I wrote the plan for the new cache.")

    assert reading.anchors
    assert not any(quote.startswith(never) for quote in reading.anchors.values())


def test_a_story_taken_back_is_marked() -> None:
    first, second = talk(
        QUESTION,
        STORY,
        "Did you do the matching?",
        "Actually that was Lin's work, I only made the slides.",
    )
    assert first.retracted
    assert not second.retracted
    assert any("retracted" in s.flags for s in first.sentences)


def test_what_was_said_before_adds_nothing() -> None:
    _, second = talk(QUESTION, STORY, "And then?", STORY)
    assert all("repeated" in s.flags for s in second.sentences)
    assert max(second.strength.values()) == 0


@pytest.mark.parametrize(
    "later",
    [
        "I haven't looked it up, it wasn't mine any more.",
        "She disagreed, and it was not mine to decide.",
        "If it comes back I would take the list, because it is short.",
        "The forty minutes. I made that up, I had timed nobody.",
    ],
)
def test_what_one_has_no_say_in_takes_no_story_back(later: str) -> None:
    first, _ = talk(QUESTION, STORY, "And then?", later)
    assert not first.retracted


def test_a_figure_that_is_put_right_takes_no_story_back() -> None:
    first, _ = talk(
        QUESTION,
        STORY,
        "And then?",
        "Before I do, I have to correct myself: I said that both were caught within six minutes, and one took twenty-five.",
    )
    assert not first.retracted
