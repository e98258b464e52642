from dataclasses import replace

import pytest

from app.domain.director import menu
from app.domain.guide import Aim, Probe
from app.domain.reading import Mark
from app.domain.transcript import Control, MoveKind, Transcript
from tests.builders import OPENED, WANTS, a_plan, a_reading, minute, moved, said, transcript

ASKED = moved(MoveKind.ASK, 1, question="feedback-1")


def test_the_interviewer_speaks_first():
    default = menu(a_plan(), Transcript(), {}, minute(0)).default

    assert default.move.kind is MoveKind.OPEN


def test_after_the_opening_comes_a_question_of_the_first_phase():
    default = menu(a_plan(), transcript(*OPENED), {}, minute(1)).default

    assert default.move.kind is MoveKind.ASK
    assert default.move.question.startswith("feedback-")


def test_a_thin_answer_is_probed_before_moving_on():
    so_far = transcript(*OPENED, ASKED, said("We fixed it.", 2))

    options = menu(a_plan(), so_far, {3: a_reading(3, Aim.SITUATION)}, minute(2)).options

    assert options[0].move.kind is MoveKind.PROBE
    assert options[0].move.aim == Aim.OWN_PART


def test_what_was_told_is_not_asked_for():
    so_far = transcript(*OPENED, ASKED, said("All of it.", 2))
    heard = [aim for aim in WANTS if aim is not Aim.REFLECTION]

    options = menu(a_plan(), so_far, {3: a_reading(3, *heard)}, minute(2)).options

    assert [o.move.aim for o in options if o.move.kind is MoveKind.PROBE] == [Aim.REFLECTION]


def test_what_a_language_model_heard_is_not_asked_for_either():
    so_far = transcript(
        *OPENED,
        ASKED,
        said("First.", 2),
        moved(MoveKind.PROBE, 2, question="feedback-1", aim="result"),
    )
    turns = (*so_far.turns[:-1], so_far.turns[-1].model_copy(update={"heard": (Aim.OWN_PART,)}))
    spoken = transcript(said("Second.", 3)).turns[0].model_copy(update={"index": 5})

    options = menu(
        a_plan(), Transcript(turns=(*turns, spoken)), {3: a_reading(3), 5: a_reading(5)}, minute(3)
    ).options

    assert Aim.OWN_PART not in [o.move.aim for o in options]


def test_an_aim_is_probed_for_only_once():
    so_far = transcript(
        *OPENED,
        ASKED,
        said("We.", 2),
        moved(MoveKind.PROBE, 2, question="feedback-1", aim="own_part"),
        said("We.", 3),
    )

    options = menu(
        a_plan(), so_far, {3: a_reading(3, Aim.SITUATION), 5: a_reading(5)}, minute(3)
    ).options

    assert options[0].move.aim == Aim.DECISION


def test_after_three_probes_the_next_question_is_asked():
    probes = [
        turn
        for i, aim in enumerate(("own_part", "decision", "result"))
        for turn in (
            moved(MoveKind.PROBE, 2 + i, question="feedback-1", aim=aim),
            said("Hm.", 2.5 + i),
        )
    ]
    so_far = transcript(*OPENED, ASKED, said("Hm.", 2), *probes)

    default = menu(a_plan(), so_far, {9: a_reading(9)}, minute(5)).default

    assert default.move.kind is MoveKind.ASK
    assert default.move.question != "feedback-1"


def test_a_persona_of_little_depth_probes_less():
    so_far = transcript(
        *OPENED,
        ASKED,
        said("Hm.", 2),
        moved(MoveKind.PROBE, 2, question="feedback-1", aim="own_part"),
        said("Hm.", 3),
    )

    default = menu(a_plan(depth=1), so_far, {5: a_reading(5)}, minute(3)).default

    assert default.move.kind is MoveKind.ASK


def test_a_habit_is_turned_towards_one_event_once():
    so_far = transcript(*OPENED, ASKED, said("I usually listen.", 2))
    again = transcript(
        *OPENED,
        ASKED,
        said("I usually listen.", 2),
        moved(MoveKind.REDIRECT, 2, question="feedback-1", aim="situation"),
        said("I always do.", 3),
    )

    first = menu(a_plan(), so_far, {3: a_reading(3, type="pseudo_story")}, minute(2)).default
    second = menu(a_plan(), again, {5: a_reading(5, type="pseudo_story")}, minute(3)).default

    assert first.move.kind is MoveKind.REDIRECT
    assert second.move.kind is not MoveKind.REDIRECT


def test_a_probe_that_is_shrugged_off_after_a_story_is_no_reason_to_ask_for_an_event():
    so_far = transcript(
        *OPENED,
        ASKED,
        said("Last spring it broke and I fixed it.", 2),
        moved(MoveKind.PROBE, 2, question="feedback-1", aim="measure"),
        said("That was all of it.", 3),
    )
    readings = {3: a_reading(3, Aim.SITUATION, Aim.OWN_PART), 5: a_reading(5, type="off_topic")}

    assert menu(a_plan(), so_far, readings, minute(3)).default.move.kind is not MoveKind.REDIRECT


WROTE = Mark("we_act", "t3s1", 1, "")


@pytest.mark.parametrize(
    ("heard", "marks", "kind"),
    [((Aim.OWN_PART,), (), "probe"), ((), (WROTE,), "probe"), ((), (), "redirect")],
    ids=["a part told", "an act", "nothing"],
)
def test_a_few_words_of_what_was_done_are_asked_further_about(heard, marks, kind):
    so_far = transcript(*OPENED, ASKED, said("We rewrote the importer.", 2))
    reading = replace(a_reading(3, *heard, type="empty"), marks=marks)

    assert menu(a_plan(), so_far, {3: reading}, minute(2)).default.move.kind == kind


@pytest.mark.parametrize(
    ("before", "kind"),
    [("Last spring it broke, and I fixed it within the hour.", "probe"), ("I fixed it.", "ask")],
)
def test_a_story_is_not_left_at_the_first_thing_that_somebody_does_not_know(before, kind):
    so_far = transcript(
        *OPENED,
        ASKED,
        said(before, 2),
        moved(MoveKind.PROBE, 2, question="feedback-1", aim="measure"),
        said("I don't remember.", 3),
    )
    readings = {3: a_reading(3, Aim.SITUATION), 5: a_reading(5, type="empty")}

    option = menu(a_plan(), so_far, readings, minute(3)).default

    assert option.move.kind == kind
    assert option.lead != "acknowledge"


def test_quotations_do_not_come_in_two_turns_in_a_row_and_need_no_word_before_them():
    anchors = {Aim.OWN_PART: "we broke it", Aim.MEASURE: "It got faster"}
    heard = [aim for aim in WANTS if aim is not Aim.MEASURE]
    first = transcript(*OPENED, ASKED, said("It got faster.", 2))
    quoting = menu(a_plan(), first, {3: a_reading(3, *heard, anchors=anchors)}, minute(2)).default
    spoken = moved(MoveKind.PROBE, 2, question="feedback-1", aim="result")
    quoted = (*spoken[:1], "You said “it broke”. And then?", *spoken[2:])
    second = transcript(*OPENED, ASKED, said("It got faster.", 2), quoted, said("Yes, faster.", 3))
    plain = menu(a_plan(), second, {5: a_reading(5, *heard, anchors=anchors)}, minute(3)).default

    assert (quoting.lead, quoting.line) == ("none", "You said “It got faster”. By how much?")
    assert (plain.lead, "“" in plain.line) == ("acknowledge", False)


def test_a_long_answer_is_interrupted_with_what_is_missing():
    so_far = transcript(*OPENED, ASKED, said("word " * 500, 5))

    default = menu(a_plan(), so_far, {3: a_reading(3, Aim.SITUATION)}, minute(5)).default

    assert default.move.kind is MoveKind.TIME_CHECK
    assert default.move.aim == Aim.OWN_PART


def test_a_probe_can_quote_the_candidate():
    so_far = transcript(*OPENED, ASKED, said("It got faster.", 2))
    heard = [aim for aim in WANTS if aim is not Aim.MEASURE]
    reading = a_reading(3, *heard, anchors={Aim.MEASURE: "It got faster"})

    assert (
        menu(a_plan(), so_far, {3: reading}, minute(2)).default.line
        == "You said “It got faster”. By how much?"
    )


def test_a_phase_that_is_over_gives_way_to_the_next():
    detour = moved(MoveKind.PROBE, 9, question="feedback-1", aim="result")
    so_far = transcript(
        *OPENED, ASKED, said("Hm.", 8), detour, said("Hm.", 17), detour, said("Hm.", 20.8)
    )

    default = menu(a_plan(), so_far, {7: a_reading(7)}, minute(20.8)).default

    assert default.move.question.startswith("failure-")


def test_the_last_five_minutes_are_the_candidates():
    so_far = transcript(*OPENED, ASKED, *_filler(10, 20, 30), said("Hm.", 40))

    default = menu(a_plan(), so_far, {}, minute(40)).default

    assert default.move.kind is MoveKind.INVITE_QUESTIONS


def test_an_absence_of_a_night_does_not_use_up_the_time():
    so_far = transcript(*OPENED, ASKED, said("Hm.", 600))

    default = menu(a_plan(), so_far, {3: a_reading(3)}, minute(600)).default

    assert default.move.kind is MoveKind.PROBE


def test_a_question_about_something_known_is_answered_from_the_facts():
    so_far = transcript(*OPENED, ASKED, *_filler(20, 40), *_invited("How does the pager work?", 41))

    default = menu(a_plan(), so_far, {}, minute(41)).default

    assert (default.move.kind, default.move.aim, default.line) == (
        MoveKind.ANSWER,
        "fact-2",
        "Fact 2.",
    )


def test_a_question_about_something_unknown_is_not_answered_with_an_invention():
    so_far = transcript(
        *OPENED, ASKED, *_filler(20, 40), *_invited("What is the cafeteria like?", 41)
    )

    assert menu(a_plan(), so_far, {}, minute(41)).default.move.aim == "unknown"


def test_no_more_questions_closes_the_interview():
    so_far = transcript(*OPENED, ASKED, *_filler(20, 40), *_invited("No, that's all, thanks.", 41))

    assert menu(a_plan(), so_far, {}, minute(41)).default.move.kind is MoveKind.CLOSE


def test_every_control_has_its_move():
    moves = {
        control: menu(
            a_plan(), transcript(*OPENED, ASKED, said("", 2, control=control)), {}, minute(2)
        ).default.move
        for control in Control
    }

    assert {c: (m.kind, m.aim) for c, m in moves.items()} == {
        Control.REPEAT: (MoveKind.HINT, "rung_0"),
        Control.SKIP: (MoveKind.ASK, None),
        Control.HINT: (MoveKind.HINT, "rung_1"),
        Control.PAUSE: (MoveKind.ANSWER, "pause"),
        Control.RESUME: (MoveKind.ANSWER, "resume"),
        Control.END: (MoveKind.CLOSE, "ended"),
    }


def test_hints_climb_the_ladder_one_rung_at_a_time():
    so_far = transcript(
        *OPENED,
        ASKED,
        said("", 2, control=Control.HINT),
        moved(MoveKind.HINT, 2, question="feedback-1", aim="rung_1"),
        said("", 3, control=Control.HINT),
    )

    default = menu(a_plan(), so_far, {}, minute(3)).default

    assert (default.move.aim, default.line) == ("rung_2", "Second hint.")


def test_no_question_is_put_twice_however_long_it_goes_on():
    so_far = transcript(*OPENED)
    asked: list[str] = []
    at = 1.0
    while (default := menu(a_plan(), so_far, {}, minute(at)).default).move.kind is MoveKind.ASK:
        asked.append(default.move.question)
        turns = [moved(MoveKind.ASK, at, question=default.move.question, phase=default.move.phase)]
        at += 2
        turns.append(said("", at, control=Control.SKIP))
        added = transcript(*turns).turns
        first = len(so_far.turns)
        so_far = Transcript(
            turns=(
                *so_far.turns,
                *(t.model_copy(update={"index": first + i}) for i, t in enumerate(added)),
            )
        )

    assert len(asked) == len(set(asked)) > 10


def test_the_same_seed_draws_the_same_questions_and_another_seed_others():
    def first(seed: int) -> str | None:
        return menu(a_plan(seed=seed), transcript(*OPENED), {}, minute(1)).default.move.question

    assert first(3) == first(3)
    assert len({first(seed) for seed in range(20)}) > 3


def _filler(*minutes: float):
    return [
        turn
        for at in minutes
        for turn in (
            said("Hm.", at - 1),
            moved(MoveKind.PROBE, at, question="feedback-1", aim="result", phase="story-2"),
        )
    ]


def _invited(words: str, at: float):
    return [
        said("Hm.", at - 1),
        moved(MoveKind.INVITE_QUESTIONS, at - 1, phase="yours"),
        said(words, at),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "I think I am stuck. Could you give me a hint?",
        "The durable point is the outbox row. Can I get a small hint, please?",
        "I'd asked for a hint about that, do you have one?",
        "A hint, please.",
    ],
)
def test_a_hint_that_is_asked_for_in_words_is_given(words):
    so_far = transcript(*OPENED, ASKED, said(words, 2))

    default = menu(a_plan(), so_far, {3: a_reading(3)}, minute(3)).default

    assert (default.move.kind, default.line) == (MoveKind.HINT, "First hint.")


def test_a_hint_that_is_told_of_is_not_asked_for():
    so_far = transcript(*OPENED, ASKED, said("I gave the new one a hint, and she found it.", 2))

    default = menu(a_plan(), so_far, {3: a_reading(3)}, minute(3)).default

    assert default.move.kind is not MoveKind.HINT


def test_the_same_general_probe_does_not_come_in_one_story_after_another():
    first, other = "And the situation?", "And what was at stake?"
    lines = (*a_plan().round.ladder, Probe(aim=Aim.SITUATION, text=other))
    plan = a_plan(round_=a_plan().round.model_copy(update={"ladder": lines}))
    lines_said = []
    turns = [*OPENED]
    for i in range(1, 5):
        turns += [moved(MoveKind.ASK, i, question=f"feedback-{i}"), said("We broke it.", i + 0.5)]
        so_far = transcript(*turns)
        last = so_far.turns[-1].index
        option = menu(plan, so_far, {last: a_reading(last, Aim.OWN_PART)}, minute(i + 0.5)).default
        lines_said.append(option.line)
        asked = moved(MoveKind.PROBE, i + 0.5, question=f"feedback-{i}", aim="situation")
        turns += [(asked[0], f"I see. {option.line}", *asked[2:]), said("In May.", i + 0.7)]

    assert sorted(lines_said) == sorted([first, other, first, other])
    assert lines_said[0] != lines_said[1]
