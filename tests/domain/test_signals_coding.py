"""What is found in code and in talk about it, and what earns nothing."""

import pytest

from app.domain.checklist.code_reading import read_code
from app.domain.checklist.coding import course_of
from app.domain.checklist.lines import lines_of
from app.domain.transcript import Artifact, CaseResult, CodeRun
from app.roles.offline_assessor import RULES, judge
from tests.domain.technical import CODE, TEST, assessed, score, talk
from tests.properties.cases import criterion


class TestCode:
    def test_python_is_parsed_and_never_run(self) -> None:
        code = read_code("```python\nimport os\nos._exit(1)\n```")
        assert code is not None
        assert code.whole

    @pytest.mark.parametrize(
        ("text", "whole"),
        [
            (CODE, True),
            ("```python\ndef broken(:\n    return\n```", False),
            ("```java\nint next() { return stack.pop(); }\n```", True),
            ("```java\nint next() { return stack.pop(;\n```", False),
            ('```js\nconst a = (s) => s.split("}").length; // }\n```', True),
            ("```python\nx = " + "(" * 5000 + "\n```", False),
        ],
    )
    def test_whether_it_is_whole(self, text: str, whole: bool) -> None:
        code = read_code(text)
        assert code is not None
        assert code.whole is whole

    def test_nothing_in_a_fence_is_no_code(self) -> None:
        assert read_code("```\n\n```") is None

    def test_loops_in_loops_and_sorting_are_seen(self) -> None:
        nested = read_code(
            "def pairs(xs):\n    for a in xs:\n        for b in xs:\n            yield a, b\n",
            "python",
        )
        assert nested is not None
        assert nested.loops == 2
        braces = read_code("for (a of xs) { for (b of xs) { f(a, b); } } xs.sort();", "javascript")
        assert braces is not None
        assert (braces.loops, braces.sorts) == (2, True)

    def test_linear_beside_a_loop_in_a_loop_does_not_agree(self) -> None:
        nested = "```python\ndef pairs(xs):\n    for a in xs:\n        for b in xs:\n            yield a, b\n```"
        wrong = talk("Write it.", f"{nested} It's linear, so O of n.")
        right = talk(
            "Write it.", f"{nested} It's quadratic, because each element meets every element."
        )
        assert score("coding_cost_agrees", wrong) == 0
        assert score("coding_cost_agrees", right) == 2


class TestFaults:
    SHOWN = "For two empty words your output is wrong, it should be none."

    def test_code_that_nobody_showed_to_be_wrong_holds(self) -> None:
        dossier = talk("Write it.", CODE, TEST, "An empty list gives the empty word.")
        assert score("coding_holds", dossier) == 2
        assert score("coding_owned", dossier) == 2

    def test_where_no_fault_turned_up_there_was_no_occasion_to_take_one_up(self) -> None:
        dossier = talk("Write it.", CODE, TEST, "An empty list gives the empty word.")
        for name, item in (("verification", "owned"), ("problem_solving", "turns")):
            found = assessed(name, dossier)
            assert [i.id for i in found.no_occasion] == [item]
            assert item not in [i.id for i in found.items]

    def test_an_idea_is_put_to_the_test_by_a_change_of_the_task_too(self) -> None:
        change = "Now suppose that the words come one by one and never end. What changes?"
        dossier = talk("Write it.", CODE, change, "I keep the longest word so far and its length.")
        assert assessed("problem_solving", dossier).no_occasion == ()
        assert [i.id for i in assessed("verification", dossier).no_occasion] == ["owned"]

    def test_a_fault_that_was_shown_is_an_occasion_and_what_was_done_counts(self) -> None:
        dossier = talk("Write it.", CODE, self.SHOWN, "It is fine as it is, I'd leave that.")
        for name in ("verification", "problem_solving"):
            assert assessed(name, dossier).no_occasion == ()

    def test_a_checklist_from_before_occasions_were_named_is_judged_as_it_was(self) -> None:
        dossier = talk("Write it.", CODE, TEST, "An empty list gives the empty word.")
        now = criterion("verification")
        unmarked = tuple(i.model_copy(update={"occasion": None}) for i in now.checklist)
        found = judge(now.model_copy(update={"checklist": unmarked}), dossier)
        assert found.no_occasion == ()
        assert next(i.score for i in found.items if i.id == "owned") == 2

    def test_a_defended_fault_is_the_lowest_level(self) -> None:
        dossier = talk(
            "Write it.",
            CODE,
            self.SHOWN,
            "It's working as designed, the caller should never do that.",
        )
        assert course_of(dossier).faults == (1,)
        assert assessed("code_quality", dossier).level == 1

    def test_a_fault_that_is_mended_in_the_code_holds_again(self) -> None:
        better = CODE.replace('best = ""', "best = None").replace(
            "len(word)", "best is None or len(word)"
        )
        dossier = talk(
            "Write it.",
            CODE,
            self.SHOWN,
            f"You are right, that's a bug. I start without any word at all, so that the empty one is compared with nothing and returned when the list holds only empty words. {better}",
        )
        assert course_of(dossier).repaired
        level = assessed("code_quality", dossier).level
        assert level is not None
        assert 2 <= level <= 3

    def test_a_run_that_travelled_with_the_code_counts(self) -> None:
        ran = {7: {"passed": 5, "failed": 0}, 0: {"passed": 1, "failed": 6}}
        good, bad = (
            talk(
                "Write it.",
                f"I keep the longest word so far. {CODE}",
                artifacts={
                    1: Artifact(kind="code", language="python", text=CODE, data={"run": run})
                },
            )
            for run in ran.values()
        )
        assert score("coding_holds", good) == 2
        assert score("coding_holds", bad) == 0

    def test_code_on_the_side_is_read_like_code_in_the_answer(self) -> None:
        artifact = Artifact(
            kind="code", language="python", text=CODE, data={"run": {"passed": True}}
        )
        dossier = talk("Write it.", "I keep the longest word so far.", artifacts={1: artifact})
        assert score("coding_readable", dossier) == 2
        assert score("coding_holds", dossier) == 2


class TestVerification:
    def test_cases_with_results_of_several_kinds(self) -> None:
        dossier = talk(
            "Write it.",
            CODE,
            TEST,
            "I'd test the empty list, which gives the empty word, a single word, two of the same length, and the last one"
            " being longest. Then a thousand random lists against the slow sorted version, both must agree.",
        )
        assert score("coding_expected", dossier) >= 1
        assert score("coding_kinds", dossier) == 2
        assert score("coding_oracle", dossier) >= 1

    def test_test_vocabulary_is_no_test(self) -> None:
        dossier = talk(
            "Write it.",
            CODE,
            TEST,
            "Hundred percent coverage, TDD, mutation testing and property-based tests, you name it.",
        )
        assert assessed("verification", dossier).level == 1


class TestChoices:
    def test_a_structure_with_what_it_takes_is_a_way(self) -> None:
        dossier = talk(
            "Write a function for the longest word.",
            CODE,
            "What if a word arrives late?",
            "Inserting shifts everything after it, so it costs linear time. A balanced tree is log n for both, but it needs"
            " more memory per key. You said late ones are rare, so I'd keep the sorted list.",
        )
        assert score("tradeoff_alternatives", dossier) == 2

    def test_a_colleagues_code_is_not_ones_own(self) -> None:
        dossier = talk(
            "Write a function for the longest word.",
            CODE,
            "A colleague's version never drops anything from its map. How do you review it?",
            "That's a bug, I'd ask what removes things from this map.",
        )
        assert not course_of(dossier).faults


def test_lines_leave_code_out() -> None:
    dossier = talk("Write it.", f"I keep the longest word. {CODE}")
    assert [line.text for line in lines_of(dossier.usable)] == ["I keep the longest word."]


@pytest.mark.parametrize("outdated", [False, True])
def test_a_run_of_code_that_was_changed_since_tells_nothing(outdated: bool) -> None:
    failed = CaseResult(name="empty", passed=False, detail="IndexError")
    run = CodeRun(cases=(failed,), outdated=outdated)
    code = Artifact(
        kind="code", text=CODE.strip("`").removeprefix("python"), language="python", run=run
    )
    dossier = talk("Write it, please.", "I keep the longest word seen so far.", artifacts={1: code})
    assert score("coding_holds", dossier) == (2 if outdated else 0)


def test_an_input_followed_by_hand_counts_in_the_names_of_the_task():
    asked = "Go through your code with it by hand, line by line, and tell me what comes back."
    followed = "Then c, then d had two needs a and c, it is at 1 after a, at 0 after c."

    by_hand = RULES["coding_traces"](talk("Write waves.", CODE, asked, followed))
    unasked = RULES["coding_traces"](talk("Write waves.", CODE, "Who would use it?", followed))

    assert (by_hand.score, unasked.score) == (1, 0)


@pytest.mark.parametrize(
    ("said", "against"),
    [
        ("Everything that is left over at the end is stuck.", False),
        ("I am stuck with the second loop.", True),
        ("I got lost in the second loop.", True),
    ],
)
def test_a_word_of_the_task_is_no_hedge(said: str, *, against: bool):
    found = RULES["coding_knows"](talk("Write waves.", CODE, "How does it go on?", said))

    assert bool(found.counter) is against
