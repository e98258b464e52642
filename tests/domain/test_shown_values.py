"""Values are shown by acts in stories that are told, and what is judged as a whole stands on sentences too."""

import pytest

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.shown_values import Shown, shown
from app.domain.checklist.signs import VALUES, signs
from app.domain.checklist.whole import WHOLE_RULES
from app.domain.guide import CompanyValue
from app.domain.maps import value_rows
from app.domain.transcript import Transcript
from tests.builders import a_round
from tests.domain.technical import score, talk

QUESTION = "Tell me about a time you went against a rule."
STORY = (
    "Three winters back a burst main flooded a lane for fifty minutes, and the alarm for it was mine to look after."
    " I told the woman in the first cellar that the number that was wrong was mine."
    " I went through all 412 limits with the crews of the night shift for ten weeks."
    " I told each crew what its valves feed and let them decide which alarms go; they struck 160 of them."
    " The next burst was shut in six minutes, and all four control rooms have done the round by themselves since."
    " I learned that I had set alarms from drawings, and I set none now without asking those who sit nights."
)
LOOSE = (
    "I let them decide. People generally like freedom. It depends, I guess. We usually talk about things."
    " One would give context. That is best practice everywhere."
)
CLAIMS = "I believe in freedom, candour and context over control. We value responsibility. It is in my nature."
PRESSED = " I forced the crew to sign, and told them they had no say in it."
WHOLE = sorted(WHOLE_RULES)
FREEDOM = CompanyValue(
    id="freedom", title="Freedom", meaning="Own choice.", shown_by=("Lets choose.",), source="Memo."
)


def told(said: str) -> Dossier:
    """An interview long enough to be weighed, of which one answer tells anything."""
    return talk(QUESTION, said, "And then?", "Nothing else.", "Anything else?", "No, not now.")


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_shown_by_acts_in_a_story_that_is_told(value: str) -> None:
    dossier = told(STORY)

    found = shown(value, dossier)

    assert found.acts
    assert set(found.acts) <= {m.sentence for m in dossier.marks["own_act"]} | {"t1s1"}
    assert not found.against


def test_a_fault_owned_up_to_somebody_is_what_shows_candour() -> None:
    assert shown("candor", told(STORY)).acts[0] == "t1s2"


def test_where_no_act_is_heard_two_that_have_most_akin_stand_for_a_value_as_they_were_told() -> (
    None
):
    gate = "I told them that the second gate was shut."
    three = told(f"{gate} {STORY}")
    two = told(
        f"{gate} {STORY.replace('I told each crew what', 'I gave each crew the map of what')}"
    )

    assert not {"value_candor"} & (three.marks.keys() | two.marks.keys())
    assert shown("candor", three).acts == ("t1s3", "t1s5")
    assert shown("candor", two).acts == ("t1s1", "t1s3")


def test_a_value_is_shown_contradicted_or_only_mentioned_in_the_table_as_it_is_heard() -> None:
    def row(said: str) -> tuple[str, int, list[str]]:
        (found,) = value_rows(told(said), [FREEDOM], Transcript(), a_round())
        return found.verdict, found.score, [e.sentence for e in found.evidence]

    assert row(STORY) == ("shown", 2, ["t1s4", "t1s6"])
    assert row(STORY + PRESSED) == ("contradicted", 0, ["t1s7"])
    assert row(LOOSE) == ("mentioned", 1, ["t1s1"])
    assert row("Nothing comes to mind.") == ("not_shown", 0, [])


TECHNICAL = a_round().model_copy(update={"tool": "board"})


@pytest.mark.parametrize(
    "said",
    [
        "Two independent paths lead to the store, so that one of them may fail.",
        "Each team may set its own limit, and the gateway lets them choose.",
        "I believe in freedom, and my design gives autonomous shards to everybody.",
        "It must be a version and not a removal, or else the read falls through.",
        LOOSE,
    ],
)
def test_a_round_about_systems_quotes_nothing_for_a_value_that_no_person_did(said: str) -> None:
    (found,) = value_rows(told(said), [FREEDOM], Transcript(), TECHNICAL)

    assert (found.verdict, found.score, found.evidence) == ("not_probed", 0, ())


def test_a_round_about_systems_shows_a_value_by_what_somebody_did() -> None:
    (found,) = value_rows(told(STORY), [FREEDOM], Transcript(), TECHNICAL)

    assert found.verdict == "shown"
    assert [e.sentence for e in found.evidence] == ["t1s4", "t1s6"]


@pytest.mark.parametrize(
    ("said", "pressed"),
    [
        ("I told them to move by Friday or else I would take their quota.", True),
        ("I said that each team has to be on it by Friday, or else.", True),
        ("I put the late teams in red on the board.", True),
        ("I kept the operation ids, or else a late add comes back.", False),
        ("I made a note in the manual, in red.", False),
    ],
)
def test_pressure_is_put_on_people_and_not_on_a_design(said: str, pressed: bool) -> None:
    assert bool(told(f"{STORY} {said}").ids("coercion")) == pressed


def test_an_act_in_talk_in_general_is_thin() -> None:
    found = shown("freedom", told(LOOSE))

    assert not found.acts
    assert found.thin == ("t1s1",)


@pytest.mark.parametrize("value", VALUES)
def test_naming_a_value_shows_nothing(value: str) -> None:
    assert not shown(value, told(CLAIMS)).acts
    assert not shown(value, talk(QUESTION, CLAIMS, "And then?", CLAIMS)).acts


def test_a_value_that_is_named_is_thin() -> None:
    assert shown("responsibility", told(CLAIMS)).thin == ("t1s2",)


@pytest.mark.parametrize("value", ["communication", "small_steps"])
def test_a_value_that_nothing_was_learned_for_is_shown_by_acts_alone(value: str) -> None:
    """Also one that is called as a criterion is for which something was learned."""
    assert shown(value, told(STORY)) == Shown((), (), ())


def test_pressure_speaks_against_leaving_a_choice_to_others_however_well_it_is_told() -> None:
    assert shown("freedom", told(STORY + PRESSED)).against


@pytest.mark.parametrize("rule", WHOLE)
def test_a_story_told_by_somebody_who_was_there_is_met_as_a_whole(rule: str) -> None:
    signal = WHOLE_RULES[rule](told(STORY))

    assert signal.score == 2
    assert signal.sentences


@pytest.mark.parametrize("rule", WHOLE)
@pytest.mark.parametrize("said", [LOOSE, CLAIMS, "No.", ""])
def test_talk_in_general_and_claims_are_nothing_as_a_whole(rule: str, said: str) -> None:
    assert score(rule, told(said)) == 0


@pytest.mark.parametrize("rule", WHOLE)
def test_words_without_an_act_or_a_ground_add_nothing_to_the_whole(rule: str) -> None:
    plain = {s for s in signs(told(STORY)) if s.startswith("f:")}
    padded = {s for s in signs(told(f"{STORY} {CLAIMS}")) if s.startswith("f:")}

    assert padded == plain
    assert score(rule, told(f"{LOOSE} {CLAIMS}")) == 0


def test_the_order_of_answers_changes_no_sign() -> None:
    first, turned = (
        signs(talk(QUESTION, STORY, "And?", LOOSE)),
        signs(talk(QUESTION, LOOSE, "And?", STORY)),
    )

    assert "f:own_act" in first
    assert sorted(first) == sorted(turned)


@pytest.mark.parametrize("after", [(), ("And then?", "Nothing else.")])
def test_an_answer_or_two_are_judged_by_their_own_acts_and_particulars(
    after: tuple[str, ...],
) -> None:
    """There is no interview to weigh: a practice of one question is no worse for being short."""
    brief = "I told the crew that the wrong limit was mine. I let them decide on 160 of 412 alarms."

    assert shown("candor", talk(QUESTION, brief, *after)).acts
    assert shown("freedom", talk(QUESTION, LOOSE, *after)).acts
    for rule in WHOLE:
        dossier = talk(QUESTION, brief, *after)
        assert score(rule, dossier) == score("talk_particular", dossier)


def test_what_is_met_in_three_sentences_is_a_sign_of_its_own() -> None:
    twice = "I moved the pump. I moved the gate."

    assert "f:own_act>2" not in signs(talk(QUESTION, twice))
    assert "f:own_act>2" in signs(talk(QUESTION, f"{twice} I moved the wall."))


@pytest.mark.parametrize("rule", WHOLE)
def test_few_sentences_are_shown_for_the_whole_however_much_was_told(rule: str) -> None:
    told_often = talk(*(x for _ in range(6) for x in (QUESTION, STORY)))

    signal = WHOLE_RULES[rule](told_often)

    assert 0 < len(signal.sentences) <= 4


@pytest.mark.parametrize("value", ["candor", "context_over_control"])
def test_what_is_said_of_the_talk_itself_shows_no_value(value: str) -> None:
    aside = "Honestly, I already told you that one."
    story = STORY.replace(
        " I told each crew what its valves feed and let them decide which alarms go; they struck 160 of them.",
        "",
    )
    dossier = talk(QUESTION, story, "And then?", aside, "Anything else?", "No, not now.")

    assert all(dossier.sentences[i].text != aside for i in shown(value, dossier).acts)
