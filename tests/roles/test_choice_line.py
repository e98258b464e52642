import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.transcript import MoveKind
from app.roles.choice_line import name_of, read_choice
from tests.builders import OPENED, a_plan, a_reading, minute, moved, said, transcript

SO_FAR = transcript(*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("Hm.", 2))
MENU = menu(a_plan(), SO_FAR, {3: a_reading(3, Aim.SITUATION)}, minute(2))


def test_every_option_is_chosen_by_its_own_name():
    for option in MENU.options:
        assert read_choice(f"[[{name_of(option)} | heard: ]]", MENU).option == option


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
