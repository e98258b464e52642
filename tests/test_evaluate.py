"""greenroom evaluate: figures as published, bad files one line each, and what the command writes."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import app
from app.domain.measuring.agreement import agreement, f1, qwk, spearman
from app.domain.measuring.baselines import always_the_median, by_words
from app.domain.measuring.changes import CHANGES, in_lower_case
from app.evaluation_text import filled
from app.flows.labelled import read_labelled
from tests.properties.cases import FILES

DATA = Path(__file__).resolve().parent / "data"
SOME = [f for f in FILES if f.stem in ("beh-001", "beh-003", "beh-011", "rec-010", "lea-002")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in SOME:
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def run(*arguments: object):
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(1, 1), (2, 2), (4, 4)], 1.0),
        ([(1, 4), (4, 1)], -1.0),
        ([(1, 2), (2, 2), (3, 2), (4, 2)], 0.0),
        ([(1, 1), (2, 3), (3, 3), (4, 2)], 1 - 5 / 8),
        ([(3, 3)], None),
        ([(3, 3), (3, 3)], None),
    ],
)
def test_kappa_is_that_of_the_books(pairs, expected) -> None:
    assert qwk(pairs, 1, 4) == (None if expected is None else pytest.approx(expected))


def test_f1_and_rank_correlation() -> None:
    assert f1([(True, True), (True, False), (False, True), (False, False)]) == 0.5
    assert f1([(False, False)]) is None
    assert spearman([(1, 10), (2, 20), (3, 30)]) == pytest.approx(1)
    assert spearman([(1, 1), (2, 1), (3, 1)]) is None


def test_figures_are_those_that_were_worked_out_for_the_same_assessments() -> None:
    """The expected figures were made by another program from the same labels and these stored assessments."""
    stored = json.loads((DATA / "agreement.json").read_text(encoding="utf-8"))
    cases = [read_labelled(f) for f in sorted((DATA / "evals").glob("*.json"))]
    known = [c for c in cases if c.id in stored["assessed"]]
    found = agreement(known, stored["assessed"])
    expected = stored["figures"]
    for name, c in found.criteria.items():
        assert c.count == expected["n"].get(name, 0)
        assert c.nulls == pytest.approx(expected["observed_accuracy"][name])
        for mine, theirs in (
            ("qwk", "qwk"),
            ("exact", "exact"),
            ("within_one", "within_one"),
            ("bias", "bias"),
        ):
            wanted = expected[theirs].get(name)
            assert getattr(c, mine) == (None if wanted is None else pytest.approx(wanted)), (
                name,
                mine,
            )
    for name, value in asdict(found).items():
        if name in expected and name != "missing":
            assert value == pytest.approx(expected[name]), name


def test_baselines_know_nothing_but_lengths_and_the_middle() -> None:
    cases = [read_labelled(f) for f in FILES]
    levels = [assessed["overall"] for assessed in by_words(cases).values()]
    assert sorted(levels) == levels
    assert set(levels) == {1, 2, 3, 4}
    assert len({a["overall"] for a in always_the_median(cases).values()}) == 1


def test_it_prints_agreement_beside_baselines_and_fitted_cuts(folder: Path) -> None:
    result = run(folder, "--no-properties")
    assert result.exit_code == 0
    first, heads, *rows = result.stdout.splitlines()
    assert first == "5 cases, 0 missing"
    assert "QWK" in heads
    assert "words" in heads
    assert "held out" in heads
    assert any(row.startswith("star_structure") for row in rows)
    assert any(row.startswith("quotes_verbatim") and "1.00" in row for row in rows)


def test_it_changes_every_transcript_and_tells_where_a_property_broke(folder: Path) -> None:
    result = run(folder, "--format", "json")
    kept = {k["change"]: k for k in json.loads(result.stdout)["kept"]}
    assert set(kept) == {change.name for change in CHANGES}
    assert kept["orders to the judge added"] == {
        "change": "orders to the judge added",
        "made": 5,
        "broken": [],
    }


def test_a_bad_file_is_one_line_and_the_others_are_measured(folder: Path) -> None:
    (folder / "broken.json").write_text("{", encoding="utf-8")
    (folder / "nolabels.json").write_text(
        '{"id": "x", "round": "coding", "turns": []}', encoding="utf-8"
    )
    (folder / "twice.json").write_text(SOME[0].read_text(encoding="utf-8"), encoding="utf-8")
    result = run(folder, "--no-properties")
    assert result.exit_code == 2
    assert "5 cases" in result.stdout
    faults = result.stderr.strip().splitlines()
    assert len(faults) == 3
    assert all(name in " ".join(faults) for name in ("broken.json", "nolabels.json", "twice.json"))


@pytest.mark.parametrize("names", [("a", "b", "c"), ("x", "y", "z")])
def test_transcripts_of_no_known_round_are_a_line_each_and_the_others_are_measured(
    folder: Path, names: tuple[str, ...]
) -> None:
    case = json.loads(SOME[0].read_text(encoding="utf-8"))
    for name in names:
        stray = {**case, "id": f"stray-{name}", "round": "nowhere"}
        (folder / f"{name}.json").write_text(json.dumps(stray), encoding="utf-8")
    result = run(folder)
    assert result.exit_code == 2
    assert "5 cases, 3 missing" in result.stdout
    assert "always held" in result.stdout
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
        f"stray-{name}" for name in names
    ]


def test_a_mark_at_the_beginning_that_says_that_it_is_utf8_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "marked.json"
    file.write_text(SOME[0].read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert read_labelled(file) == read_labelled(SOME[0])


def test_figures_are_written_where_the_page_has_a_place_for_them(
    folder: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        f"# A\n<!-- figures: {folder.name} -->\nold\n<!-- end of figures -->\nend\n",
        encoding="utf-8",
    )
    assert run(folder, "--no-properties", "--write", page).exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert "5 transcripts, engine offline." in text
    assert "| star structure |" in text
    assert "old" not in text
    assert text.endswith("end\n")
    with pytest.raises(KeyError):
        filled("nothing", "x", "y")


def test_what_is_typed_in_lower_case_keeps_its_code():
    said = "It Holds.\n\n```python\nreturn None\n```\n\nAnd It Is Short."

    assert in_lower_case(said) == "it holds.\n\n```python\nreturn None\n```\n\nand it is short."
