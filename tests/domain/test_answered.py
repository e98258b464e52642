"""A round that was not answered throughout says so, and does not end in a strong yes."""

import pytest

from app.domain.answered import Footing, footing_of
from app.domain.guide import Aim, CriterionWeight, Phase, Step
from app.domain.narrative import Narrative, told
from app.domain.reading import Mark, Reading
from app.domain.report import AnswerType, Assessment
from app.domain.rubric import Level
from app.domain.scoring import WHOLE_FROM, recommend
from app.domain.transcript import Artifact, Control, MoveKind, Transcript
from app.domain.unreached import reach_of
from tests.builders import OPENED, a_reading, a_round, moved, said, transcript
from tests.domain.reports import a_report
from tests.domain.test_scoring import EXPECTATIONS, assessed

WORK = Phase(
    id="running",
    title="Running it",
    kind="work",
    minutes=38,
    goal="Hear it.",
    steps=(Step(kind="probe", aim=Aim.SECURITY, line="Who may do that?"),),
)
ROUND = a_round()
WITH_WORK = ROUND.model_copy(update={"phases": (*ROUND.phases[:-1], WORK, ROUND.phases[-1])})
SKIP = said("", 2, control=Control.SKIP)
FIRST = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("I told him.", 2))
SECOND = moved(MoveKind.ASK, 4, question="failure-1", phase="story-2")
END = moved(MoveKind.CLOSE, 9, phase="ended")
TALK = (CriterionWeight(criterion="communication", weight=1, focus="clear"),)


def a_footing(*turns, round_=ROUND, readings: tuple[Reading, ...] = (a_reading(3),)) -> Footing:
    words = transcript(*turns)
    return footing_of(round_, words, readings, reach_of(round_, words, readings))


def verdict(footing: Footing, level: Level = 4):
    return recommend(TALK, (assessed("communication", level),), EXPECTATIONS, 3, footing)


def test_a_round_that_was_answered_throughout_stands_on_all_its_parts():
    found = a_footing(
        *FIRST, SECOND, said("I broke it.", 5), END, readings=(a_reading(3), a_reading(5))
    )

    assert found == Footing(parts=2, answered=2, share=1.0)
    assert (verdict(found).decision, verdict(found).low) == ("strong_yes", "strong_yes")


@pytest.mark.parametrize("type", ["refusal", "off_topic", "empty"])
def test_a_part_in_which_nothing_was_answered_is_named(type: AnswerType):
    declined = a_footing(
        *FIRST, SECOND, said("No.", 5), END, readings=(a_reading(3), a_reading(5, type=type))
    )

    assert declined == Footing(parts=2, answered=1, share=0.5, unanswered=("Story 2",))
    assert a_footing(*FIRST, SECOND, SKIP, END) == declined
    assert a_footing(*FIRST, SECOND, END) == declined


def test_a_part_that_was_not_reached_is_not_among_those_asked_in_vain():
    assert a_footing(*FIRST, END) == Footing(parts=2, answered=1, share=0.5)


def test_a_question_that_another_was_answered_for_leaves_a_part_half_covered():
    other = moved(MoveKind.ASK, 6, question="failure-2", phase="story-2")
    found = a_footing(
        *FIRST,
        SECOND,
        SKIP,
        other,
        said("I broke it.", 7),
        END,
        readings=(a_reading(3), a_reading(7)),
    )

    assert found == Footing(parts=2, answered=2, share=0.75)
    assert verdict(found).decision == "strong_yes"


def test_a_figure_and_changed_code_are_answers_however_few_words_there_are():
    code = Artifact(kind="code", language="python", text="def f(): ...")
    turns = (*FIRST, SECOND, said("200.", 5), END)
    bare = a_reading(5, type="empty")
    figure = Reading(5, "empty", (), marks=(Mark("number", "t5s1", 1, ""),))
    worked = Reading(5, "empty", (), artifact=code)
    unchanged = Reading(3, "story", (), artifact=code)

    assert a_footing(*turns, readings=(a_reading(3), bare)).unanswered == ("Story 2",)
    assert a_footing(*turns, readings=(a_reading(3), figure)).unanswered == ()
    assert a_footing(*turns, readings=(a_reading(3), worked)).unanswered == ()
    assert a_footing(*turns, readings=(unchanged, worked)).unanswered == ("Story 2",)


def test_a_story_that_was_taken_back_covers_nothing():
    gone = Reading(3, "story", (), retracted=True)

    assert a_footing(*FIRST, END, readings=(gone,)).unanswered == ("Story 1",)


def test_work_is_covered_by_any_answer_in_it_and_by_what_was_told_before():
    ask = moved(MoveKind.PROBE, 6, question="failure-1", aim="security", phase="running")
    begun = (*FIRST, SECOND, said("I broke it.", 5), ask, said("Only the owner may.", 7), END)
    stories = (a_reading(3), a_reading(5))
    told_before = (a_reading(3), a_reading(5, Aim.SECURITY))

    def unanswered(*readings: Reading) -> tuple[str, ...]:
        return a_footing(*begun, round_=WITH_WORK, readings=readings).unanswered

    assert unanswered(*stories, a_reading(7)) == ()
    assert unanswered(*stories, a_reading(7, type="refusal")) == ("Running it",)
    assert unanswered(*told_before, a_reading(7, type="refusal")) == ()


def test_phases_that_the_round_does_not_have_tell_nothing():
    elsewhere = moved(MoveKind.ASK, 1, question="feedback-1", phase="elsewhere")

    assert a_footing(elsewhere, SKIP) == Footing()
    assert footing_of(ROUND, Transcript(), (), reach_of(ROUND, Transcript(), ())) == Footing()


def test_where_something_was_asked_in_vain_a_strong_yes_is_a_yes_and_the_range_says_the_rest():
    found = verdict(Footing(parts=5, answered=4, share=0.8, unanswered=("Failure",)))

    assert (found.decision, found.low, found.high) == ("yes", "yes", "strong_yes")
    assert found.why.endswith(
        "It is no strong yes because something that was asked has no answer that counts."
    )
    assert found.covered == (
        "100% of what counts could be judged, from answers in 4 of the round's 5 parts"
    )


def test_a_strong_yes_needs_answers_to_most_of_the_round():
    below = verdict(Footing(parts=5, answered=3, share=WHOLE_FROM - 0.01))

    assert below.decision == "yes"
    assert "answers cover only 74% of what was planned and asked" in below.why
    assert verdict(Footing(parts=5, answered=4, share=WHOLE_FROM)).decision == "strong_yes"


def test_the_less_is_covered_the_wider_the_range_and_a_yes_is_not_explained_away():
    half = verdict(Footing(parts=2, answered=1, share=0.5, unanswered=("Story 2",)), 3)
    whole = verdict(Footing(parts=2, answered=2), 3)

    assert (whole.decision, whole.low, whole.high) == ("yes", "yes", "yes")
    assert (half.decision, half.low, half.high) == ("yes", "no", "strong_yes")
    assert "no strong yes" not in half.why


def test_too_little_to_judge_says_from_how_many_parts():
    nothing: tuple[Assessment, ...] = (assessed("communication", None),)
    found = recommend(TALK, nothing, EXPECTATIONS, 0, Footing(parts=5, answered=1, share=0.2))

    assert found.decision == "not_enough_evidence"
    assert found.covered.startswith("0% of what counts could be judged, from answers in 1 of")


def brought(*lines: str) -> Transcript:
    """A transcript from elsewhere: the interviewer begins, and no move is known."""
    so_far = transcript(
        *(
            said(line, i) if i % 2 else moved(MoveKind.ASK, i, question=line)
            for i, line in enumerate(lines)
        )
    )
    return Transcript(
        turns=tuple(
            t.model_copy(update={"move": None, "text": line})
            for t, line in zip(so_far.turns, lines, strict=True)
        )
    )


def test_of_a_transcript_from_elsewhere_the_declined_questions_are_named(library):
    guide = library.guides[0]
    declined = "Tell me about a time you failed somebody."
    words = brought(
        "Tell me about a time you decided alone.",
        "In March I stopped the migration myself, told the director why, and moved 40 teams back within a day.",
        declined,
        "I'd rather not answer that one.",
    )
    report = a_report(guide, words)

    assert report.unanswered == (declined,)
    assert f"Asked, with no answer that counts: “{declined}”." in report.summary
    assert "parts" not in report.recommendation.covered


def test_a_models_summary_goes_on_with_what_was_asked_in_vain(library):
    guide = library.guides[0]
    round_ = guide.round("behavioral-culture")
    phases = [p for p in round_.phases if p.kind == "questions"]
    asked = [q.id for t in round_.topics for q in t.questions][:2]
    words = transcript(
        *OPENED,
        moved(MoveKind.ASK, 1, question=asked[0], phase=phases[0].id),
        said("In March I told my director that the migration was mine to stop.", 2),
        moved(MoveKind.ASK, 3, question=asked[1], phase=phases[1].id),
        SKIP,
        moved(MoveKind.CLOSE, 5, phase=phases[1].id),
    )
    report = a_report(guide, words, round_, engine="llm")
    narrative = Narrative(summary="You told one story.", moments=(), stronger=None, drills=())

    summary = told(report, narrative).summary

    assert summary.startswith(
        f"You told one story. Asked, with no answer that counts: “{phases[1].title}”. Not reached"
    )
