"""What is no part of the case is set aside, and what only looks like it is not."""

import pytest

from app.domain.listening import read_transcript
from app.domain.transcript import Speaker, Transcript, Turn
from tests.properties.cases import EPOCH, lexicon

QUESTION = "Tell me about a migration that you led."
STORY = "I moved the ledger of the bank to a new cluster in nine weeks."
LONG_STORY = (
    f"{STORY} Every night a batch compared balances between both clusters, and differences went to a dashboard that our"
    " auditors watched. Tellers noticed nothing, because branches kept reading from the old primary until Sunday. Two"
    " replicas lagged behind during payroll, so I throttled imports and asked treasury to postpone settlement by an hour."
    " Afterwards we deleted stored procedures, documented failover for support, trained the weekend shift and returned"
    " licences worth ninety thousand. Management celebrated with cake, while I wrote down which alarms had been useless."
)
REMARK = "Immutable structures make concurrency easier, though allocation grows."


def flags(answer: str, question: str = QUESTION, more: str = STORY) -> dict[str, frozenset[str]]:
    """The flags of each sentence of an answer, given before another."""
    said = (
        (Speaker.INTERVIEWER, question),
        (Speaker.CANDIDATE, answer),
        (Speaker.INTERVIEWER, "How did the ledger get to the new cluster?"),
        (Speaker.CANDIDATE, more),
    )
    turns = tuple(Turn(index=i, speaker=s, text=t, at=EPOCH) for i, (s, t) in enumerate(said))
    return {
        s.text: s.flags for s in read_transcript(Transcript(turns=turns), lexicon())[0].sentences
    }


@pytest.mark.parametrize(
    "talk",
    [
        "My neighbour has a new dog, and it barks at six.",
        "A friend of mine weighed two vendors and chose the cheaper one. He lost three months.",
        "I read about a team that replaced its queue. They saved 40 percent.",
        "Kafka, Redis, Postgres, Cassandra, Kubernetes and Terraform.",
        "Would you like me to go deeper?",
    ],
)
def test_what_is_no_part_of_the_case_is_set_aside(talk: str) -> None:
    assert all("aside" in f for f in flags(talk).values())


@pytest.mark.parametrize(
    "counting", ["1 2 3 4 5 6 7 8.", "3 weeks, 5 people, 12 teams, 40 services."]
)
def test_counting_up_says_nothing(counting: str) -> None:
    assert all("no_content" in f for f in flags(counting).values())


def test_going_round_in_words_is_repetition_and_the_question_said_back_is_an_echo() -> None:
    assert "repeated" in flags("That was that, and that was that, and that was that.").popitem()[1]
    back = "So the question is, tell me about a migration that you led."
    assert "echo" in flags(back).popitem()[1]


@pytest.mark.parametrize(
    "part",
    [
        "A friend of mine at the vendor told me the date, so I called them.",
        "My manager wanted it in May. He had promised it to the board.",
        "One account gives 3, two accounts give 7, so 10 together.",
        "We sell coffee, and each coffee shop has its own ledger.",
        STORY,
        "I proposed that the author picks two reviewers and everybody else may read.",
    ],
)
def test_what_belongs_to_the_case_stays(part: str) -> None:
    assert not any(flags(part, "Tell me about coffee and the ledger.").values())


def test_a_remark_in_general_is_set_aside_once_there_is_enough_to_tell_it_from() -> None:
    assert "aside" in flags(REMARK, more=LONG_STORY)[REMARK]
    assert "aside" not in flags(REMARK)[REMARK]


@pytest.mark.parametrize(
    "part",
    ["Search and Catalog hated each other.", "Old Dieter from the mainframe group."],
)
def test_what_happened_and_who_is_named_is_no_remark_in_general(part: str) -> None:
    assert not flags(part, more=LONG_STORY)[part]


def test_a_sentence_in_another_language_is_said_to_be_in_one() -> None:
    told = flags(f"Ich habe damals die falsche Tabelle gelöscht. {STORY}")

    assert list(told.values()) == [{"other_language"}, frozenset()]
