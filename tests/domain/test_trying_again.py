"""Each question to try again has a reason, and the reason rests on what was found."""

import pytest

from app.domain.guide import Guide, Question, Round
from app.domain.practising import trying_again
from app.domain.practising.trying_again import questions_to_try
from app.domain.report import Report, TryAgain
from app.domain.transcript import Control, Move, MoveKind, Speaker, Transcript, Turn
from tests.builders import START
from tests.domain.reports import a_report

STORY = (
    "In March 2024 our printing service lost 41 orders in one night, and the wards waited. It was mine to mend."
    " I phoned the pharmacist, rolled the change back and read every order to her."
)
WHOLE = (
    f"{STORY} All 41 were found within three hours, and none has been lost since. I learned to compare codes as text, and"
    " I have done so in every service since."
)
GREETING = "Hi, I'm Dana, and I run the ads team. Let's start with something that went wrong."


@pytest.fixture(scope="module")
def guide(library) -> Guide:
    return library.guides[0]


@pytest.fixture(scope="module")
def round_(guide: Guide) -> Round:
    return guide.round("behavioral-culture")


def asked_and(
    round_: Round, *answers: str | Control, question: Question | None = None
) -> Transcript:
    """One question of a round with its greeting, and what was answered to it and its probes."""
    put = question or round_.topics[0].questions[0]
    phase = round_.phases[1].id
    turns: list[tuple[str, Move | None, Control | None]] = [
        (f"{GREETING} {put.text}", Move(kind=MoveKind.ASK, question=put.id, phase=phase), None)
    ]
    for answer in answers:
        control = answer if isinstance(answer, Control) else None
        turns.append(("" if control else str(answer), None, control))
        probe = Move(kind=MoveKind.PROBE, question=put.id, aim="result", phase=phase)
        turns.append(("I see. What came of that?", probe, None))
    turns[-1] = ("Goodbye.", Move(kind=MoveKind.CLOSE, phase=phase), None)
    return Transcript(
        turns=tuple(
            Turn(
                index=i,
                speaker=Speaker.INTERVIEWER if move else Speaker.CANDIDATE,
                text=text,
                at=START,
                move=move,
                control=control,
            )
            for i, (text, move, control) in enumerate(turns)
        )
    )


def found(guide: Guide, round_: Round, words: Transcript) -> tuple[Report, tuple[TryAgain, ...]]:
    report = a_report(guide, words, round_)
    assert report.try_again == questions_to_try(round_, words, report)
    return report, report.try_again


def test_a_story_that_left_something_out_is_named_with_what_it_left_out(guide, round_):
    _, (again,) = found(guide, round_, asked_and(round_, STORY))

    assert again.text == round_.topics[0].questions[0].text
    assert "Dana" not in again.text
    assert again.turn == 1
    assert again.why == "What was told left out the result and a lesson."


def test_what_an_answer_to_a_probe_told_is_not_left_out(guide, round_):
    report, again = found(
        guide, round_, asked_and(round_, STORY, WHOLE.removeprefix(STORY).strip())
    )

    assert not [a for a in again if "left out" in a.why]
    assert report.answers[0].missing == ()


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ((Control.SKIP,), trying_again.SKIPPED),
        ((Control.END,), trying_again.UNANSWERED),
        ((".", "🙂"), trying_again.NOTHING),
        (
            ("I would phone the pharmacist, and I would roll it back. Then I would write to the board.",),
            "It asks for one event, and the answer told what you would do.",
        ),
    ],
)  # fmt: skip
def test_a_question_without_an_answer_to_it_says_so(guide, round_, answers, why):
    _, (again,) = found(guide, round_, asked_and(round_, *answers))

    assert again.why == why


def test_the_words_of_an_earlier_answer_are_said_to_count_once(guide, round_):
    refusal = "I'm sorry, I don't have anything to tell for that one."
    first, second = (
        asked_and(round_, refusal, question=topic.questions[0]).turns[:2]
        for topic in round_.topics[:2]
    )
    later = [t.model_copy(update={"index": t.index + 2}) for t in second]
    closing = Turn(
        index=4,
        speaker=Speaker.INTERVIEWER,
        text="Goodbye.",
        at=START,
        move=Move(kind=MoveKind.CLOSE, phase=round_.phases[1].id),
    )

    _, again = found(guide, round_, Transcript(turns=(*first, *later, closing)))

    assert [a.turn for a in again] == [1, 3]
    assert again[1].why == trying_again.SAME_WORDS


def test_a_task_names_the_criterion_that_came_out_lowest_and_what_was_least_heard(guide):
    design = guide.round("system-design")
    task = next(q for t in design.topics for q in t.questions if q.design)
    words = asked_and(
        design,
        "A client asks a gateway, the gateway writes to a log, and workers read the log and send.",
        "The log holds a day of messages, so a worker that fell over reads on where it stopped.",
        question=task,
    )

    report, (again,) = found(guide, design, words)

    levels = {a.title: a.level for a in report.assessments if a.level}
    lowest = min(levels.values())
    assert again.text == task.text
    assert f"came to level {lowest} of 4" in again.why
    assert any(f"“{title}”" in again.why for title, level in levels.items() if level == lowest)
    assert "least was heard of this" in again.why


def test_a_question_that_nothing_was_missing_in_is_not_listed(guide, round_):
    words = asked_and(round_, WHOLE)
    report = a_report(guide, words, round_, judged=lambda a: a.model_copy(update={"level": 4}))

    assert report.answers[0].missing == ()
    assert questions_to_try(round_, words, report) == ()


def test_a_story_that_only_draws_no_lesson_is_told_whole(guide, round_):
    whole, _, lesson = WHOLE.partition(" I learned")
    words = asked_and(round_, whole)
    report = a_report(guide, words, round_, judged=lambda a: a.model_copy(update={"level": 4}))

    assert lesson
    assert report.answers[0].missing == ("a lesson",)
    assert questions_to_try(round_, words, report) == ()


def test_a_transcript_brought_from_elsewhere_tells_the_part_of_the_turn_that_asks(guide, round_):
    words = asked_and(round_, STORY)
    bare = Transcript(turns=tuple(t.model_copy(update={"move": None}) for t in words.turns))

    _, (again,) = found(guide, round_, bare)

    assert (again.question, again.turn) == (None, 1)
    assert again.text == round_.topics[0].questions[0].text
    assert again.why.startswith("What was told left out the result")


def test_a_stronger_answer_and_the_answers_taken_apart_quote_the_question_alone(guide, round_):
    report, _ = found(guide, round_, asked_and(round_, STORY, "Then they were found."))

    asked = round_.topics[0].questions[0].text
    assert [a.question for a in report.answers] == [asked, "What came of that?"]
    assert report.stronger.question == asked


@pytest.mark.parametrize(
    ("result", "blank"),
    [
        ("In the end all of the orders were found.", "[the figure: "),
        ("In the end 40 of the wards had their orders again.", "[what that was before, "),
    ],
)
def test_a_blank_for_a_measure_asks_for_no_figure_where_there_is_one(guide, round_, result, blank):
    report, _ = found(guide, round_, asked_and(round_, f"{STORY} {result}"))

    pieces = [(p.kind, p.part) for p in report.stronger.pieces]
    measure = report.stronger.pieces[pieces.index(("blank", "R"))]
    assert measure.text.startswith(blank)
