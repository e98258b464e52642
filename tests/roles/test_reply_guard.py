import pytest

from app.roles.reply_guard import ReplyGuard, shingles

PRIVATE = shingles(
    ["The best answer names the cache first and then says that it costs staleness for an hour."]
)


def guard(most_words: int = 60) -> ReplyGuard:
    return ReplyGuard(
        own_names=frozenset({"tobias", "interviewer"}), private=PRIVATE, most_words=most_words
    )


def through(text: str, *, pieces: int = 3, most_words: int = 60) -> tuple[str, str | None]:
    """What comes through when a text arrives in pieces of so many characters."""
    keeper = guard(most_words)
    shown = [keeper.feed(text[i : i + pieces]) for i in range(0, len(text), pieces)]
    shown.append(keeper.finish())
    assert "".join(shown) == keeper.text
    return keeper.text, keeper.stopped


@pytest.mark.parametrize("pieces", [1, 2, 7, 1000])
def test_an_ordinary_reply_comes_through_word_for_word(pieces):
    text = "You said that it broke twice. What did you do the second time?"

    assert through(text, pieces=pieces) == (text, None)


def test_words_are_shown_before_the_sentence_is_complete():
    keeper = guard()

    assert keeper.feed("You said that ") == "You said that"


@pytest.mark.parametrize("pieces", [1, 5, 1000])
def test_a_second_question_is_never_shown(pieces):
    text = "What did you do? That helps. And what did it cost?"

    assert through(text, pieces=pieces) == ("What did you do? That helps.", "second question")


def test_two_questions_in_one_breath_are_cut_after_the_first():
    assert through("What did you do? And why?")[0] == "What did you do?"


def test_a_reply_ends_with_the_sentence_in_which_it_grew_too_long():
    text, stopped = through(
        "One two three four five six. Seven eight nine ten. Eleven.", most_words=8
    )

    assert text == "One two three four five six. Seven eight nine ten."
    assert stopped == "too long"


def test_the_own_name_in_front_is_left_out():
    assert through("Tobias: What happened then?")[0] == "What happened then?"


def test_another_speakers_words_end_the_reply():
    text, stopped = through("What happened then?\nCandidate: I fixed it.")

    assert text.strip() == "What happened then?"
    assert stopped == "another speaker"


def test_a_private_passage_is_cut_off():
    text, stopped = through(
        "Well, the best answer names the cache first and then says that it costs staleness."
    )

    assert stopped == "private"
    assert "staleness" not in text


def test_a_second_choice_line_is_left_out():
    assert (
        through("I see. [[probe result | heard: cost]] What came of it?")[0]
        == "I see. What came of it?"
    )


def test_the_end_of_a_mark_that_never_began_is_left_out():
    assert through("I see. ]] What came of it? ")[0] == "I see. What came of it?"
    assert through("You wrote grid[i[0]] there. Why? ")[0] == "You wrote grid[i[0]] there. Why?"


def test_a_colon_within_a_sentence_is_no_speaker():
    text = "One thing: what did it cost?"

    assert through(text) == (text, None)


def test_nothing_comes_of_nothing():
    assert through("") == ("", None)
