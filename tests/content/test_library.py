"""Where guides find what they name, and what is said to their authors when they do not."""

import shutil
from pathlib import Path

import pytest

from app.content.library import load_library
from app.errors import ContentBroken
from app.roles.offline_assessor import SIGNALS
from app.settings import ROOT

GUIDE, ROUND = "payments-senior-backend", "payments-coding-screen"
OWN = f"rubrics/{GUIDE}/criteria"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the content of one guide, to be changed."""
    for name in ("prompts", "rubrics/lexicon", "rubrics/criteria", f"rubrics/{GUIDE}"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / OWN).mkdir()
    return tmp_path


def mistakes(root: Path) -> list[str]:
    with pytest.raises(ContentBroken) as broken:
        load_library(root, SIGNALS)
    return str(broken.value).splitlines()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def copied(root: Path, name: str) -> Path:
    """The guide's own file of a criterion, as yet the same as the shared one."""
    return Path(shutil.copy(root / "rubrics" / "criteria" / f"{name}.yaml", root / OWN))


def test_guides_score_the_same_criterion_from_one_file(library) -> None:
    first, second = (
        {c.id: c for round_ in guide.rounds for c in round_.criteria} for guide in library.guides
    )

    shared = first.keys() & second.keys()
    assert "communication" in shared
    assert all(first[name] is second[name] for name in shared)


def test_a_criterion_of_its_own_stands_in_a_guide_for_the_shared_one(root: Path) -> None:
    change(copied(root, "verification"), "title: ", "title: Our ")

    _, round_ = load_library(root, SIGNALS).find_round(ROUND)

    assert [c.title.startswith("Our ") for c in round_.criteria if c.id == "verification"] == [True]


def test_a_copy_of_a_shared_criterion_is_a_mistake(root: Path) -> None:
    copied(root, "verification")

    (line,) = mistakes(root)

    assert line.startswith(f"{OWN}/verification.yaml: (top): says the same as rubrics/criteria/")
    assert line.endswith("delete it")


def test_a_criterion_that_is_nowhere_is_named_with_the_files_that_it_needs(root: Path) -> None:
    change(root / "rubrics" / GUIDE / f"{ROUND}.yaml", "criterion: verification", "criterion: wit")

    assert (
        f"rubrics/{GUIDE}/{ROUND}.yaml: scored.2: 'wit' is not there: "
        f"it needs rubrics/criteria/wit.yaml or {OWN}/wit.yaml"
    ) in mistakes(root)


def test_what_is_no_id_is_named(root: Path) -> None:
    file = root / "rubrics" / GUIDE / f"{ROUND}.yaml"
    change(file, "criterion: verification", "criterion: [verification]")

    assert (
        f"rubrics/{GUIDE}/{ROUND}.yaml: scored.2: must be an id, is ['verification']"
    ) in mistakes(root)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("cuts: [", "cut: [", "cuts: Field required"),
        ("signal: ", "signal: un", "checklist.0.signal: 'un"),
        ("when: no_", "when: none_", "caps.0.when: 'none_"),
    ],
)
def test_a_mistake_in_a_criterion_is_told_of_its_own_file_and_no_other(
    root: Path, old: str, new: str, said: str
) -> None:
    change(root / "rubrics" / "criteria" / "communication.yaml", old, new)

    lines = mistakes(root)

    assert lines[0].startswith(f"rubrics/criteria/communication.yaml: {said}")
    assert all(line.startswith("rubrics/criteria/communication.yaml: ") for line in lines)
    assert len(lines) == len(set(lines))


def test_of_a_file_that_cannot_be_read_only_that_is_told(root: Path) -> None:
    (root / "prompts" / "coaching.yaml").unlink()

    assert mistakes(root) == ["prompts/coaching.yaml: (top): the file is missing"]


def test_an_input_to_follow_by_hand_is_none_whose_result_is_on_the_screen(root: Path) -> None:
    file = root / "rubrics" / GUIDE / "payments-coding-screen.yaml"
    change(
        file,
        """'classify([["a", 0, 500], ["a", 9, 500], ["a", 10, 500]], 10)'""",
        """'classify([["a", 0, 500], ["a", 3, 500]], 10)'""",
    )

    (mistake,) = mistakes(root)
    assert "dry_runs.0.input: is the example 'a repeat', whose result is seen" in mistake
