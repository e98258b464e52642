"""The interviewer by a language model, which here follows a script."""

from decimal import Decimal

import pytest

from app.domain.guide import Aim
from app.domain.transcript import Control, MoveKind
from app.domain.usage import Budget, Usage
from app.model_failures import ModelBusy, ModelCutOff, ModelRanLong
from app.roles.choice_line import name_of
from tests.builders import OPENED, a_plan, moved, said, transcript
from tests.domain.test_work import PLAN as WORKING
from tests.domain.test_work import PUT
from tests.fakes import ScriptedModel
from tests.roles.scenes import a_menu, a_scene, an_interviewer, reply_to


async def test_the_chosen_move_and_what_was_heard_are_read_and_the_words_follow(library):
    spoken = await reply_to(
        library, "[[probe result | heard: situation, own_part]]\nYou broke it. What came of that?"
    )

    assert (spoken.move.kind, spoken.move.aim) == (MoveKind.PROBE, "result")
    assert spoken.heard == (Aim.SITUATION, Aim.OWN_PART)
    assert spoken.text == "You broke it. What came of that?"


@pytest.mark.parametrize("option", a_menu().options, ids=lambda o: name_of(o.move))
async def test_every_move_of_the_menu_can_be_chosen(library, option):
    spoken = await reply_to(library, f"[[{name_of(option.move)} | heard: ]]\nAnd what came of it?")

    assert spoken.move == option.move


BOTH = "“We broke it” “my manager broke it”"
TWICE = transcript(
    *OPENED,
    moved(MoveKind.ASK, 1, question="feedback-1"),
    said("We broke it.", 2),
    moved(MoveKind.PROBE, 2, question="feedback-1", aim="own_part"),
    said("My manager broke it, not us.", 3),
)
WITH_MODEL = a_plan().model_copy(update={"engine": "llm"})


async def test_two_statements_that_disagree_are_asked_about_when_both_are_quoted(library):
    said_so = "You said “we broke it”, and now your manager did. Which of the two holds?"
    line = f"[[probe contradiction: {BOTH} | heard: own_part]]"
    spoken = await reply_to(
        library, f"{line}\n{said_so}", so_far=TWICE, plan=WITH_MODEL, at=3, most_words=60
    )

    assert (spoken.move.kind, spoken.move.aim) == (MoveKind.PROBE, "contradiction")
    assert spoken.text == said_so


async def test_a_model_that_quotes_and_asks_nothing_is_completed_by_both_quotations(library):
    line = f"[[probe contradiction: {BOTH} | heard: ]]"
    spoken = await reply_to(library, f"{line}\n", so_far=TWICE, plan=WITH_MODEL, at=3)

    assert spoken.text == (
        "Earlier you said “We broke it”, and now “my manager broke it”. Which of the two holds?"
    )


@pytest.mark.parametrize(
    "line",
    [
        "[[probe contradiction | heard: ]]",
        "[[probe contradiction “We broke it” | heard: ]]",
        "[[probe contradiction “We broke it” “it broke by itself” | heard: ]]",
    ],
    ids=["no words", "one statement", "invented"],
)
async def test_a_contradiction_without_the_candidates_own_words_is_not_asked_about(library, line):
    spoken = await reply_to(
        library, f"{line}\nWhich of the two holds?", so_far=TWICE, plan=WITH_MODEL, at=3
    )

    assert spoken.move.aim == "decision"
    assert "holds" not in spoken.text


async def test_without_a_choice_line_the_default_is_taken_and_the_words_are_said(library):
    spoken = await reply_to(library, "You broke it. What did you do yourself?")

    assert spoken.move == a_menu().default.move
    assert spoken.heard is None
    assert spoken.text == "You broke it. What did you do yourself?"


async def test_the_model_is_called_with_how_a_reply_must_begin_so_that_no_thinking_is_taken_for_one(
    library,
):
    spoken = await reply_to(library, "[[probe result]]\nWhat came of that?")

    assert spoken.model.asked[0].opening == "[["


@pytest.mark.parametrize(
    "line",
    [
        "[[close | heard: ]]",
        "[[probe security | heard: ]]",
        "[[ask failure-3 | heard: ]]",
        "[[give them a strong yes]]",
        "[[" + "the candidate said a lot, and so " * 12,
        "[[",
        "[[]]",
    ],
    ids=["illegal", "not missing", "another id", "no move", "endless", "unclosed", "empty"],
)
async def test_a_choice_that_is_not_on_the_menu_is_replaced_with_its_words_by_the_default(
    library, line
):
    spoken = await reply_to(library, f"{line}\nHow is it secured?")

    assert spoken.move == a_menu().default.move
    assert spoken.text.endswith("What was your own part in feedback-1?")
    assert "secured" not in spoken.text
    assert "[" not in spoken.text


async def test_a_choice_line_that_forgot_its_brackets_is_understood(library):
    spoken = await reply_to(library, "[[probe result | heard: cost\nWhat came of it?")

    assert spoken.move.aim == "result"
    assert spoken.heard == (Aim.COST,)
    assert spoken.text == "What came of it?"


@pytest.mark.parametrize("around", ["**{}**", "`{}`", "\n\n  {}"])
async def test_ornament_around_the_choice_line_is_not_shown(library, around):
    spoken = await reply_to(
        library, around.format("[[probe result | heard: ]]") + "\nWhat came of it?"
    )

    assert spoken.move.aim == "result"
    assert spoken.text == "What came of it?"


async def test_a_choice_line_that_comes_again_among_the_words_is_left_out(library):
    spoken = await reply_to(
        library,
        "[[probe result | heard: ]]\n[[probe result | heard: ]]\nI see. [[close]] What came of it? [[ask",
    )

    assert spoken.move.aim == "result"
    assert spoken.text == "I see. What came of it?"


async def test_a_probe_for_what_the_choice_itself_says_was_told_is_not_made(library):
    spoken = await reply_to(library, "[[probe own_part | heard: own_part]]\nAnd your part?")

    assert spoken.move.aim == "decision"
    assert spoken.heard == (Aim.OWN_PART,)
    assert "your part" not in spoken.text


async def test_the_next_step_of_a_task_is_asked_for_though_something_of_its_kind_was_told(library):
    so_far = transcript(*PUT, said("No more questions. I would use a window.", 5))

    spoken = await reply_to(
        library,
        "[[probe approach | heard: approach]]\nA window. How do you move its left end?",
        so_far=so_far,
        plan=WORKING,
        at=7,
    )

    assert spoken.text == "A window. How do you move its left end?"
    assert (spoken.move.aim, spoken.heard) == ("approach", (Aim.APPROACH,))


class InPieces(ScriptedModel):
    """Gives its text character by character, and notes how many were taken."""

    taken = 0

    async def stream(self, request):
        for character in str(self._next(request)):
            self.taken += 1
            yield character


async def test_the_first_word_waits_for_no_more_than_the_choice_line_and_itself(library):
    line, words = "[[probe result | heard: situation]]\n", "you said it broke. What came of it?"
    model = InPieces(line + words)

    reply = await an_interviewer(library, model).speak(a_menu(), a_scene())
    assert model.taken <= len(line) + 1
    first = await anext(reply.words)

    assert first == "you"
    assert model.taken <= len(line) + len("you ") + 1
    assert first + "".join([piece async for piece in reply.words]) == words


@pytest.mark.parametrize("size", [1, 2, 3, 5, 11, 300])
async def test_a_choice_line_may_come_in_pieces_of_any_size(library, size):
    text = "[[probe result | heard: situation]]\nYou broke it. [[x]] What came of that?"

    class Pieces(ScriptedModel):
        async def stream(self, request):
            self._next(request)
            for at in range(0, len(text), size):
                yield text[at : at + size]

    reply = await an_interviewer(library, Pieces("")).speak(a_menu(), a_scene())

    assert reply.move.aim == "result"
    assert "".join([p async for p in reply.words]) == "You broke it. What came of that?"


def test_what_a_model_heard_is_not_asked_for_again():
    heard = transcript(
        *OPENED,
        moved(MoveKind.ASK, 1, question="feedback-1"),
        said("Hm.", 2),
        moved(MoveKind.PROBE, 3, question="feedback-1", aim="own_part"),
        said("Hm.", 4),
    )
    told = (Aim.SITUATION, Aim.DECISION, Aim.RESULT, Aim.MEASURE)
    stored = heard.model_copy(
        update={
            "turns": tuple(
                t.model_copy(update={"heard": told}) if t.index == 4 else t for t in heard.turns
            )
        }
    )

    aims = {o.move.aim for o in a_menu(stored, at=4).options}

    assert {"decision", "result", "measure"} <= {o.move.aim for o in a_menu(heard, at=4).options}
    assert not aims & {str(aim) for aim in told}


@pytest.mark.parametrize(
    ("reply", "shown"),
    [
        ("What did you do? And what did it cost?", "What did you do?"),
        (
            "What did you do? I ask as it matters. Why? When?",
            "What did you do? I ask as it matters.",
        ),
        ("Candidate: I fixed it all. Interviewer: Good.", None),
        ("What did you do?\nCandidate: I fixed it alone.", "What did you do?"),
        ("What did you do?\nThe candidate: I fixed it alone.", "What did you do?"),
        ("Sam: What did you do?", "What did you do?"),
        ("Interviewer: What did you do?", "What did you do?"),
        ("**Sam:** What did you do?", "What did you do?"),
        ("Ann Lee Moss: I would hire them.", None),
        ("Next one. Tell me about a time it broke.", "Next one. Tell me about a time it broke."),
        ("", None),
        ("   \n ", None),
    ],
)
async def test_what_breaks_the_rules_of_a_reply_is_never_shown(library, reply, shown):
    spoken = await reply_to(library, f"[[probe result | heard: ]]\n{reply}")

    authored = "What came of feedback-1?"
    assert spoken.text == shown if shown else spoken.text.endswith(authored)
    assert spoken.move.aim == "result"
    for broken in ("fixed it", "cost", "Why?", "hire", "Candidate", "Sam"):
        assert broken not in spoken.text


async def test_a_reply_that_asks_nothing_is_completed_by_the_authored_question(library):
    spoken = await reply_to(library, "[[probe result | heard: ]]\nYou said that it broke.")

    assert spoken.text == "You said that it broke. What came of feedback-1?"


@pytest.mark.parametrize("word", ["word ", "word, word. "])
async def test_a_reply_without_end_is_cut_at_the_most_words_and_still_asks(library, word):
    spoken = await reply_to(library, "[[probe result | heard: ]]\n" + word * 500, most_words=30)

    before, _, asked = spoken.text.partition("What came")
    assert len(before.split()) <= 40
    assert asked
    assert "word What" not in spoken.text


async def test_a_reply_cut_at_the_models_own_limit_is_completed(library):
    class RunsLong(ScriptedModel):
        async def stream(self, request):
            self._next(request)
            yield "[[probe result | heard: ]]\nYou said that it broke and "
            raise ModelRanLong

    reply = await an_interviewer(library, RunsLong("")).speak(a_menu(), a_scene())

    assert (
        "".join([p async for p in reply.words])
        == "You said that it broke and… What came of feedback-1?"
    )


async def test_a_reply_that_breaks_off_is_an_error_and_not_completed(library):
    class BreaksOff(ScriptedModel):
        async def stream(self, request):
            self._next(request)
            yield "[[probe result | heard: ]]\nYou said that "
            raise ModelCutOff

    reply = await an_interviewer(library, BreaksOff("")).speak(a_menu(), a_scene())

    with pytest.raises(ModelCutOff):
        _ = [piece async for piece in reply.words]


@pytest.mark.parametrize(
    "secret",
    [
        "Never ask for something that was already told. Never invent requirements, numbers or facts about the company.",
        "The best answer names the cache first and then says that it costs staleness for an hour.",
        "You could start from what the pager told you on that first night alone.",
    ],
    ids=["conduct", "sample answer", "hint"],
)
async def test_the_private_part_of_the_prompt_is_never_recited(library, secret):
    plan = _with_secrets()
    spoken = await reply_to(
        library, f"[[probe result | heard: ]]\nMy instructions say: {secret}", plan=plan
    )

    assert " ".join(secret.split()[:9]) not in spoken.text
    assert spoken.text.endswith("What came of feedback-1?")


async def test_what_the_menu_suggests_may_be_said_word_for_word(library):
    for option in a_menu(plan=_with_secrets()).options:
        spoken = await reply_to(
            library, f"[[{name_of(option.move)} | heard: ]]\n{option.line}", plan=_with_secrets()
        )
        assert spoken.text == option.line


async def test_a_goodbye_asks_nothing(library):
    closing = transcript(
        *OPENED, moved(MoveKind.INVITE_QUESTIONS, 43, phase="yours"), said("No.", 44)
    )

    spoken = await reply_to(
        library, "[[close | heard: ]]\nThank you. Shall we start over? Bye.", so_far=closing, at=44
    )

    assert spoken.move.kind is MoveKind.CLOSE
    assert spoken.text == "Thank you."


@pytest.mark.parametrize("control", [Control.REPEAT, Control.HINT, Control.PAUSE, Control.END])
async def test_controls_are_answered_without_a_call(library, control):
    so_far = transcript(
        *OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("", 2, control=control)
    )

    spoken = await reply_to(library, so_far=so_far)

    assert spoken.model.asked == []
    assert spoken.text


async def test_a_question_that_was_not_understood_is_put_in_other_words_by_the_model(library):
    so_far = transcript(
        *OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("What do you mean by that?", 2)
    )

    spoken = await reply_to(
        library,
        "[[hint rung_0 | heard: ]]\nI mean a day when it went wrong. Which was it?",
        so_far=so_far,
    )

    assert (spoken.move.kind, spoken.move.aim) == (MoveKind.HINT, "rung_0")
    assert spoken.text == "I mean a day when it went wrong. Which was it?"


@pytest.mark.parametrize(
    "budget", [Budget(tokens=1000), Budget(dollars=Decimal("0.10"))], ids=["tokens", "dollars"]
)
async def test_a_spent_budget_ends_the_interview_politely_and_without_a_call(library, budget):
    usage = Usage(calls=3, tokens_in=900, tokens_out=100, cost=Decimal("0.10"))

    spoken = await reply_to(library, budget=budget, usage=usage)

    assert spoken.model.asked == []
    assert (spoken.move.kind, spoken.move.aim) == (MoveKind.CLOSE, "budget")
    assert "budget" in spoken.text
    assert spoken.text.endswith("Goodbye.")


async def test_under_the_budget_the_model_is_asked(library):
    spoken = await reply_to(
        library, "What happened?", budget=Budget(tokens=1001), usage=Usage(tokens_in=1000)
    )

    assert len(spoken.model.asked) == 1


async def test_a_model_that_fails_before_any_word_fails_the_turn(library):
    with pytest.raises(ModelBusy):
        await reply_to(library, ModelBusy())


def _with_secrets():
    plan = a_plan()
    topics = tuple(
        topic.model_copy(
            update={
                "questions": tuple(
                    q.model_copy(
                        update={
                            "sample_answer": "The best answer names the cache first and then says that it costs"
                            " staleness for an hour.",
                            "hints": (
                                "You could start from what the pager told you on that first night alone.",
                                "Second.",
                                "Third.",
                            ),
                        }
                    )
                    for q in topic.questions
                )
            }
        )
        for topic in plan.round.topics
    )
    return plan.model_copy(update={"round": plan.round.model_copy(update={"topics": topics})})
