"""Faults that are read off code, and faults that a case of the interviewer's brings out."""

import pytest

from app.domain.checklist.code_reading import read_code
from app.domain.checklist.coding import course_of
from tests.domain.technical import CODE, assessed, score, talk

FAULTY = {
    "a list is changed while it is walked over": "def clean(xs):\n    for x in xs:\n        if x < 0:\n            xs.remove(x)\n    return xs",
    "a dict loses keys while it is walked over": "def expire(seen, now):\n    for key in seen.keys():\n        if seen[key] < now:\n            del seen[key]",
    "a sum is never begun": "def total(rows):\n    for row in rows:\n        amount += row[1]\n    return amount",
    "the index leaves the list": "def rises(xs):\n    for i in range(len(xs)):\n        if xs[i + 1] > xs[i]:\n            return True\n    return False",
    "the last index is one too many": "def show(xs):\n    for i in range(len(xs) + 1):\n        print(xs[i])",
}
SOUND = {
    "a copy is walked over": "def clean(xs):\n    for x in list(xs):\n        if x < 0:\n            xs.remove(x)\n    return xs",
    "the loop is left after the change": "def drop(xs, y):\n    for x in xs:\n        if x == y:\n            xs.remove(x)\n            break",
    "a sum is begun": "def total(rows):\n    amount = 0\n    for row in rows:\n        amount += row[1]\n    return amount",
    "the range stops one before": "def rises(xs):\n    for i in range(len(xs) - 1):\n        if xs[i + 1] > xs[i]:\n            return True\n    return False",
    "the index is asked about": "def peaks(xs):\n    for i in range(len(xs)):\n        if i + 1 < len(xs) and xs[i + 1] < xs[i]:\n            yield i",
    "an attribute counts": "class Counter:\n    def add(self, n):\n        self.total += n",
    "a closure counts": "def counter():\n    n = 0\n    def add():\n        nonlocal n\n        n += 1\n        return n\n    return add",
    "another list grows": "def twice(xs):\n    out = []\n    for x in xs:\n        out.append(x)\n    return out",
}
FAULTY_BRACES = {
    "one past the end": "int sum(int[] xs) {\n  int s = 0;\n  for (int i = 0; i <= xs.length; i++) {\n    s += xs[i];\n  }\n  return s;\n}",
    "removed while walked over": "void clean(List<String> names) {\n  for (String name : names) {\n    if (name.isEmpty()) {\n      names.remove(name);\n    }\n  }\n}",
}
SOUND_BRACES = {
    "up to the end": "int sum(int[] xs) {\n  int s = 0;\n  for (int i = 0; i < xs.length; i++) {\n    s += xs[i];\n  }\n  return s;\n}",
    "another list grows": "function copy(names) {\n  const out = [];\n  for (const name of names) {\n    out.push(name);\n  }\n  return out;\n}",
}
DISMISSED = (
    "That's not a realistic input, nobody has an empty cart.",
    "I think that's a rather theoretical situation.",
    "I wouldn't worry about that one.",
    "Usually there is at least one entry, so it's okay.",
    "The frontend already checks that before we get called.",
    "It depends on how you define the first one.",
    "I'd argue that this is still okay.",
    "It's a small thing, I'd add it later.",
    "In most cases the list won't be empty.",
    "That would never happen with our users.",
    "QA would catch this quickly.",
    "It's a corner case that I'd ignore for now.",
)
TAKEN_UP = (
    "Then the loop never runs, and it gives the empty list.",
    "With an empty list it returns an empty string, since best starts there.",
    "Both have the same length, so the first one stays.",
    "It walks over the list once and keeps the first of the longest.",
)


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_in_python_is_read_off_it(name: str) -> None:
    code = read_code(FAULTY[name], "python")
    assert code is not None
    assert code.whole
    assert code.faults == 1


@pytest.mark.parametrize("name", SOUND)
def test_sound_python_has_none(name: str) -> None:
    code = read_code(SOUND[name], "python")
    assert code is not None
    assert code.faults == 0


@pytest.mark.parametrize("name", FAULTY_BRACES)
def test_a_fault_between_braces_is_read_off_it(name: str) -> None:
    code = read_code(FAULTY_BRACES[name], "java")
    assert code is not None
    assert code.faults == 1


@pytest.mark.parametrize("name", SOUND_BRACES)
def test_sound_code_between_braces_has_none(name: str) -> None:
    code = read_code(SOUND_BRACES[name], "java")
    assert code is not None
    assert code.faults == 0


def test_code_with_a_fault_in_it_does_not_do_what_was_agreed_until_it_is_mended() -> None:
    faulty, sound = (
        f"```python\n{code}\n```"
        for code in (FAULTY["a sum is never begun"], SOUND["a sum is begun"])
    )
    assert score("coding_holds", talk("Write it.", f"I add them up. {faulty}")) == 0
    mended = talk(
        "Write it.", f"I add them up. {faulty}", "And then?", f"It begins at zero. {sound}"
    )
    assert score("coding_holds", mended) == 1


@pytest.mark.parametrize("answer", DISMISSED)
def test_a_case_that_is_waved_off_is_a_fault_that_stays(answer: str) -> None:
    dossier = talk("Write it.", f"I keep the longest word. {CODE}", "What if it's empty?", answer)
    assert course_of(dossier).faults
    assert assessed("code_quality", dossier).level in (1, 2)


@pytest.mark.parametrize("answer", TAKEN_UP)
def test_a_case_that_is_followed_is_none(answer: str) -> None:
    dossier = talk("Write it.", f"I keep the longest word. {CODE}", "What if it's empty?", answer)
    assert not course_of(dossier).faults


def test_costs_offered_as_guesses_do_not_agree_with_anything() -> None:
    guessed = talk(
        "Write it.", f"I keep the longest word. {CODE}",
        "What does it cost?", "It's linear, I think?", "Are you sure?", "Maybe it's n log n on average. Or quadratic?",
    )  # fmt: skip
    reasoned = talk(
        "Write it.", f"I keep the longest word. {CODE}",
        "What does it cost?", "It's linear, because each word is looked at once.",
    )  # fmt: skip
    assert score("coding_cost_agrees", guessed) == 0
    assert score("coding_cost_agrees", reasoned) == 2


BESIDE_THE_CODE = (
    ("A colleague's version has no error path. How do you review it?", "I'd say that this one is wrong, it misses the failure."),
    ("Anything you'd ask me now?", "I should have asked for the limit, that's missing."),
    ("One mutex for everything?", "Then shards: nothing is lost, since no word is in two of them, I wouldn't worry."),
    ("And two threads?", "If I put an await between the two it would break."),
)  # fmt: skip


@pytest.mark.parametrize(("question", "answer"), BESIDE_THE_CODE)
def test_talk_of_other_code_or_of_what_may_come_is_no_fault(question: str, answer: str) -> None:
    dossier = talk("Write it.", f"I keep the longest word. {CODE}", question, answer)
    assert not course_of(dossier).faults
