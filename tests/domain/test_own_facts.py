"""A sentence put together for a candidate holds what they said, and blanks."""

from pathlib import Path

import pytest

from app.domain.sentences import split
from app.domain.talk.own_facts import invented, strange_digits, strange_figures
from tests.properties.cases import ALL_FILES, load, transcript

TOLD = (
    "Last March our billing export stopped twice and 300 invoices were late. I moved the export onto a queue, which cost us"
    " three weeks. I wrote the consumer and called the two teams that read the file.",
    "In the end we lost no invoice.",
)
ASKED = ("Tell me about a failure of yours that a customer noticed in 2019.",)


@pytest.mark.parametrize(
    "text",
    [
        "I moved the export onto a queue, and we lost no invoice since [when].",
        "I decided to move the billing export because [the reason], and it cost us three weeks.",
        "The failure was mine, so I called both teams before the customer noticed.",
        "I called the 2 teams, and of [how many] invoices none was late any more.",
        "Invoices were late; by writing the consumer myself I [what changed], measured by [how you know].",
        "I weighed a queue against what we had, and took responsibility for the export by making sure that both teams knew.",
        "[the whole of it]",
        "",
    ],
)
def test_own_words_blanks_and_words_of_telling_are_no_inventions(text: str) -> None:
    assert invented(text, TOLD, ASKED) == ()


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("I moved the export and cut late invoices by 40%.", "40"),
        ("I moved the export, and half the invoices came sooner.", "half"),
        ("I called the four teams that read the file.", "4"),
        ("I moved the export in 2019.", "2019"),
        ("I moved the export, and we lost no invoice for [the 2 quarters, say 90 %].", "90"),
        ("I called Maria, who read the file.", "maria"),
        ("I moved the export onto Kafka.", "kafka"),
        ("I moved the export after a review with finance.", "review"),
        ("I escalated, and the two teams read the file.", "escalated"),
        ("I moved the export, and revenue was saved.", "revenue"),
    ],
)
def test_a_figure_a_name_a_noun_or_an_act_that_was_not_told_is_invented(
    text: str, strange: str
) -> None:
    assert strange in invented(text, TOLD, ASKED)


def test_a_figure_that_only_the_interviewer_named_is_nobodys_fact() -> None:
    assert strange_figures("In 2019 I moved the export.", TOLD) == ("2019",)
    assert strange_figures("300 invoices were late.", TOLD) == ()


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("Twenty-five people came.", "25 people came."),
        ("25 people came.", "Twenty five people came."),
        ("It went down by two hundred.", "It went down by 200."),
        ("We had 10k users.", "We had 10,000 users."),
        ("We had ten thousand users.", "We had 10k users."),
        ("We had 1.2 million users.", "We had 1,200,000 users."),
        ("I said twenty five, five times.", "I said five, twenty times."),
    ],
)
def test_a_figure_is_the_same_in_words_and_in_digits(told: str, written: str) -> None:
    assert strange_figures(written, [told]) == ()
    assert strange_digits(written, [told]) == ()


def test_small_numbers_in_words_are_counts_and_no_strange_digits() -> None:
    assert strange_digits("Three times, 4 teams, 20k users.", ["Nobody came."]) == ("4", "20000")


@pytest.mark.parametrize("file", ALL_FILES, ids=lambda f: f.stem)
def test_what_a_candidate_said_is_never_an_invention(file: Path) -> None:
    for answer in transcript(load(file)).answers:
        for start, end in split(answer.text):
            assert invented(answer.text[start:end], (answer.text,)) == ()
