"""What an answer to a probe adds belongs to the story that it was asked about."""

from functools import partial

import pytest

from app.domain.advice import stronger_answer
from app.domain.checklist.dossier import Dossier
from app.domain.checklist.whole import WHOLE_RULES
from app.domain.guide import Aim
from app.domain.listening import read_transcript
from app.domain.maps import answer_maps
from app.domain.report import Assessment
from app.domain.transcript import Move, MoveKind, Speaker, Transcript, Turn
from tests.domain.reports import a_report
from tests.properties.cases import EPOCH, lexicon

ASKED = Move(kind=MoveKind.ASK, question="q")
PROBED = Move(kind=MoveKind.PROBE, question="q", aim=Aim.RESULT)
STORY = (
    "In spring 2023 my manager told me that three engineers on my team found my design reviews demoralising."
    " I asked her for two documents and reread my comments. I went to the author and asked her what it was like."
    " Then I limited myself to three comments for each document."
)
OUTCOME = (
    "Four months later Priya led the design for the depots, and two engineers who had not written a proposal in a"
    " year wrote one each. Designs from outside the senior group went from 1 in a quarter to 6."
)


def told(*answers: str) -> Transcript:
    """One question and its probes, each answered."""
    turns: list[Turn] = []
    for answer in answers:
        move = PROBED if turns else ASKED
        for speaker, text, made in (
            (Speaker.INTERVIEWER, "What did it make possible for others?", move),
            (Speaker.CANDIDATE, answer, None),
        ):
            turns.append(Turn(index=len(turns), speaker=speaker, text=text, at=EPOCH, move=made))
    return Transcript(turns=tuple(turns))


@pytest.fixture(scope="module")
def report_on(library):
    return partial(a_report, library.guides[0])


def test_what_a_probe_brought_out_is_not_missing() -> None:
    opening, probed = answer_maps(Dossier(read_transcript(told(STORY, OUTCOME), lexicon())))

    assert "the result" not in opening.missing
    assert "a measure of the result" not in opening.missing
    assert probed.missing == ()


def test_what_was_told_in_no_answer_is_missing() -> None:
    (opening,) = answer_maps(Dossier(read_transcript(told(STORY), lexicon())))

    assert "the result" in opening.missing


def test_who_acted_in_the_story_need_not_act_in_the_answer_to_a_probe(report_on) -> None:
    titles = {m.title for m in report_on(told(STORY, OUTCOME)).moments}

    assert "Your own part stayed out of sight" not in titles


def test_who_acted_nowhere_is_told_so(report_on) -> None:
    titles = {m.title for m in report_on(told(OUTCOME, OUTCOME)).moments}

    assert "Your own part stayed out of sight" in titles


def test_an_end_that_shows_by_where_it_stands_is_an_end_in_all_that_tells_of_the_answer(
    report_on,
) -> None:
    """The rules hear none in it, since the same words could be the trouble."""
    acts = (
        "I rode the line for two days and asked every driver what they scan. I wrote a small screen for the depot and put"
        " it into the first four buses with the foreman."
    )
    story = told(f"{acts} The school office had two calls a week from parents.")
    (rules,) = read_transcript(story, lexicon())
    assert (rules.strength["R"], rules.measured_result) == (0, False)

    made = report_on(story)

    assert made.answers[0].strength["R"]
    assert made.answers[0].measured_result
    assert not {"the result", "a measure of the result"} & set(made.answers[0].missing)
    assert "A story without an end" not in {m.title for m in made.moments}


def test_a_question_of_the_candidate_hides_no_part_of_theirs(report_on) -> None:
    asked = told("How many people do both teams have?", "How large is the budget of each?")

    assert "Your own part stayed out of sight" not in {m.title for m in report_on(asked).moments}


def test_a_part_that_is_missing_has_no_sentences() -> None:
    talk = told("def f(x):\n    return sorted(x)[::-1]\n\nfor i in range(10):\n    print(f([i]))")

    for answer in answer_maps(Dossier(read_transcript(talk, lexicon()))):
        assert all(answer.strength[part] or not found for part, found in answer.parts.items())


def test_no_sentence_is_held_against_the_whole() -> None:
    dossier = Dossier(read_transcript(told(STORY, OUTCOME, STORY, "I was stung."), lexicon()))

    assert all(rule(dossier).counter == () for rule in WHOLE_RULES.values() if dossier.readings)


def test_a_part_told_beside_another_is_no_blank() -> None:
    failover = (
        "I decided to fail over the region at 2 am without knowing whether replication had caught up. I told the incident"
        " channel what I didn't know, set a limit of ten minutes, and took the loss: 40 seconds of writes were lost for"
        " 1,200 accounts. I wrote to support myself and we repaid those accounts."
    )
    dossier = Dossier(read_transcript(told(failover), lexicon()))
    made = stronger_answer(dossier)

    assert dossier.threads[0].strength("S")
    assert made is not None
    assert "S" not in {piece.part for piece in made.pieces if piece.kind == "blank"}
    assert "T" in {piece.part for piece in made.pieces if piece.kind == "blank"}


@pytest.mark.parametrize(("level", "shown"), [(4, "Staff"), (1, None)])
def test_the_level_shown_goes_with_the_reach_that_a_language_model_found(
    report_on, level, shown
) -> None:
    def judged(by_rule: Assessment) -> Assessment:
        reached = {"level": level, "status": "observed"}
        return by_rule.model_copy(update=reached if by_rule.criterion == "staff_scope" else {})

    made = report_on(told(STORY, OUTCOME), engine="llm", judged=judged)

    assert made.recommendation.level_shown == shown


def test_pressure_that_a_probe_brought_out_is_not_told_as_helping(report_on) -> None:
    pressed = "I told him in front of the team that he needed to do better. I put him in red on the board."

    made = report_on(told("He was slow, and the tickets were late that spring.", pressed))

    against = {m.evidence.quote for m in made.moments if m.effect == "hurt"}
    assert against
    assert not [m for m in made.moments if m.effect == "helped" and m.evidence.quote in pressed]
