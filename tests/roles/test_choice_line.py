import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.talk.menu import Menu, Option
from app.domain.transcript import Move, MoveKind
from app.roles.choice_line import names_in, read_choice
from tests.builders import OPENED, a_plan, a_reading, minute, moved, said, transcript

SO_FAR = transcript(*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("Hm.", 2))
CASE = Menu(
    tuple(
        Option(Move(kind=kind, question="case", aim=aim, phase=phase), "", "none", "")
        for kind, aim, phase in (
            (MoveKind.INJECT, "alternatives", "case-turns"),
            (MoveKind.INJECT, "decision", "push-back"),
            (MoveKind.PROBE, "mechanism", "case-turns"),
            (MoveKind.PROBE, "mechanism", "push-back"),
        )
    )
)
MENU = menu(a_plan(), SO_FAR, {3: a_reading(3, Aim.SITUATION)}, minute(2))


def test_every_option_is_chosen_by_its_own_name():
    for name, option in zip(names_in(MENU), MENU.options, strict=True):
        assert read_choice(f"[[{name} | heard: ]]", MENU).option == option


def test_two_steps_of_one_task_are_named_apart():
    for name, option in zip(names_in(CASE), CASE.options, strict=True):
        assert read_choice(f"[[{name} | heard: ]]", CASE).option == option
    assert names_in(CASE) == (
        "inject alternatives",
        "inject decision",
        "probe mechanism",
        "probe mechanism push-back",
    )


def test_a_step_named_by_its_question_is_understood_where_there_is_one_of_it():
    assert read_choice("[[inject case | heard: ]]", CASE).option is None
    assert read_choice("[[inject case | heard: ]]", Menu(CASE.options[1:])).option is not None


def test_what_was_quoted_is_read_with_the_choice():
    line = '[[probe mechanism: “forty people” against "fourteen people" | heard: cost]]'
    choice = read_choice(line, CASE)

    assert choice.option == CASE.options[2]
    assert choice.quotes == ("forty people", "fourteen people")
    assert choice.heard == (Aim.COST,)


@pytest.mark.parametrize(
    "line",
    [
        "[[probe result | heard: situation, own_part]]",
        "[[ Probe  result|heard:situation , own part]]",
        "[[probe:result | heard: situation, own_part, nonsense]]",
        "[[Probe_Result | Heard situation, Own-Part]]",
    ],
)
def test_small_slips_in_the_line_are_forgiven(line):
    choice = read_choice(line, MENU)

    assert choice.option.move.aim == "result"
    assert choice.heard == (Aim.SITUATION, Aim.OWN_PART)


def test_a_kind_that_only_one_option_has_needs_no_more():
    assert read_choice("[[ask | heard: ]]", MENU).option.move.kind is MoveKind.ASK


@pytest.mark.parametrize(
    "line", ["[[close | heard: ]]", "[[probe security | heard: ]]", "[[probe]]"]
)
def test_a_move_that_is_not_on_the_menu_is_no_choice(line):
    assert read_choice(line, MENU).option is None


def test_an_id_that_is_not_on_the_menu_is_not_taken_for_the_one_of_its_kind():
    assert read_choice("[[ask failure-5 | heard: ]]", MENU).option is None


@pytest.mark.parametrize("line", ["", "What happened?", "[[", "[probe result]"])
def test_a_line_without_brackets_names_nothing(line):
    choice = read_choice(line, MENU)

    assert (choice.option, choice.heard) == (None, None)
