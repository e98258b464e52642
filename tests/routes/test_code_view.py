"""The code of an interview as its transcript shows it."""

import pytest

from app.domain.transcript import Artifact, CaseResult, CodeRun, Transcript
from app.routes.code_view import code_views
from tests.builders import OPENED, said, transcript
from tests.events import last

FIRST = "def f(x):\n    return x\n"
SECOND = "def f(x):\n    if x is None:\n        return 0\n    return x\n"


def shown(*artifacts: Artifact | None) -> dict:
    turns = transcript(*OPENED, *(said("So.", 2 + i) for i in range(len(artifacts)))).turns
    start = len(turns) - len(artifacts)
    with_code = [
        t.model_copy(update={"artifact": a}) for t, a in zip(turns[start:], artifacts, strict=True)
    ]
    return code_views(Transcript(turns=(*turns[:start], *with_code)))


def code(text: str, language: str = "python", run: CodeRun | None = None) -> Artifact:
    return Artifact(kind="code", language=language, text=text, run=run)


@pytest.fixture
def interview(client) -> str:
    """One in which a coding task was just put."""
    chosen = {"round": "technical-phone-screen", "question": "talk-longest-stretch", "seed": 3}
    begun = client.post("/api/interviews", json=chosen).json()["id"]
    client.post(f"/api/interviews/{begun}/turns")
    client.post(f"/api/interviews/{begun}/turns", json={"answer": "Ready."})
    return begun


def text_of(line) -> str:
    return "".join(piece.text for piece in line)


def test_the_first_code_is_whole_and_has_no_changes() -> None:
    (view,) = shown(code(FIRST)).values()

    assert [text_of(line) for line in view.lines] == ["def f(x):", "    return x"]
    assert (view.since, view.changes, view.language) == (None, (), "Python")


def test_later_code_is_compared_with_what_was_before_it() -> None:
    first, second = shown(code(FIRST), code(SECOND)).values()

    assert second.since == first.turn
    assert [(r.change, r.before, r.now, text_of(r.pieces)) for r in second.changes] == [
        ("same", 1, 1, "def f(x):"),
        ("added", None, 2, "    if x is None:"),
        ("added", None, 3, "        return 0"),
        ("same", 2, 4, "    return x"),
    ]


def test_code_that_stayed_says_so_and_another_language_begins_anew() -> None:
    _, same, other = shown(code(FIRST), code(FIRST), code("let x;", "javascript")).values()

    assert same.unchanged
    assert (other.since, other.unchanged) == (None, False)


def test_a_run_is_told_again_only_where_it_or_the_code_is_another() -> None:
    run = CodeRun(cases=(CaseResult(name="one", passed=True),))
    views = shown(code(FIRST, run=run), code(FIRST, run=run), code(FIRST))

    assert [view.run for view in views.values()] == [run, None, None]


def test_long_stretches_without_a_change_are_left_out() -> None:
    long = "".join(f"line_{i} = {i}\n" for i in range(40))
    _, second = shown(code(long), code(long.replace("= 20", "= 21"))).values()

    assert [(r.change, r.left_out) for r in second.changes if r.change == "gap"] == [
        ("gap", 17),
        ("gap", 16),
    ]
    assert (second.added, second.removed) == (1, 1)


def test_the_report_shows_the_code_its_changes_and_the_run(client, interview: str) -> None:
    door = f"/api/interviews/{interview}/turns"
    run = CodeRun(
        cases=(CaseResult(name="k is <zero>", passed=False, detail="gave 'a', expected ''"),),
        output="looking\n",
    )
    for text in (FIRST, SECOND):
        sent = code(text, run=run).model_dump(mode="json")
        client.post(door, json={"answer": "I keep a window and a count.", "artifact": sent})
    assert last(client.post(door, json={"control": "end"}).text)[1]["closed"]
    client.post(f"/api/interviews/{interview}/report")

    page = client.get(f"/interviews/{interview}/report").text
    room = client.get(f"/interviews/{interview}").text

    told = client.get(f"/interviews/{interview}/report.md").text
    assert f"```python\n{FIRST}```\n\nLast run: 0 of 1 pass." in told
    assert page.count('class="stood"') == 2
    assert '<table class="diff">' in page
    assert "<small>and the code beside it</small>" in page
    assert "k is &lt;zero&gt;" in page
    assert "0 of 1 pass" in page
    assert "code attached · 0 of 1 pass" in room


def test_the_room_unfolds_what_travelled_with_an_answer(client, interview: str) -> None:
    door = f"/api/interviews/{interview}/turns"
    for name, text in (("first", FIRST), ("second", SECOND)):
        sent = code(text).model_dump(mode="json")
        client.post(door, json={"answer": "I keep a window.", "artifact": sent, "client_id": name})

    first = client.get(f"/interviews/{interview}/beside?turn=3").text
    second = client.get(f"/interviews/{interview}/beside?client=second").text

    assert 'class="stood"' in first
    assert '<table class="diff">' in second
    assert "<html" not in first
    assert client.get(f"/interviews/{interview}/beside?turn=1").status_code == 404
    assert client.get(f"/interviews/{interview}/beside").status_code == 404
