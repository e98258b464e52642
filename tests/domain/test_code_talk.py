"""When the interviewer speaks of the code beside an answer."""

import pytest

from app.domain.code_lines import CodeLines
from app.domain.code_run import attached_words, run_report, run_words
from app.domain.director import menu
from app.domain.transcript import Artifact, CaseResult, CodeRun, MoveKind
from tests.builders import (
    OPENED,
    a_plan,
    a_reading,
    a_round,
    minute,
    moved,
    said,
    transcript,
    with_artifact,
)

LINES = CodeLines(
    failing=("What of “{case}”?", "Where does “{case}” go wrong?"),
    stopped=("What ends “{case}”?", "Why does “{case}” go on?"),
    broken=("What does the message say?", "Which line?"),
    unrun=("Will you run it?", "Run it once?"),
    spoken=("Will you trace it?", "What happens by hand?"),
)
FAILING = CodeRun(
    cases=(
        CaseResult(name="one", passed=True),
        CaseResult(name="none at all", passed=False, detail="gave 1, expected 0"),
    )
)
PASSING = CodeRun(cases=(CaseResult(name="one", passed=True),))


def code(run: CodeRun | None = None, language: str = "python") -> Artifact:
    return Artifact(kind="code", language=language, text="def f(): ...", run=run)


def offered(artifact: Artifact | None, text: str = "I wrote it.", *before) -> list:
    """The moves on the menu after an answer with that beside it."""
    round_ = a_round().model_copy(update={"code_lines": LINES, "tool": "editor"})
    plan = a_plan().model_copy(update={"round": round_})
    so_far = transcript(
        *OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), *before, said(text, 2)
    )
    so_far = with_artifact(so_far, artifact)
    at = so_far.turns[-1].index
    return list(menu(plan, so_far, {at: a_reading(at)}, minute(2)).options)


def test_a_failing_case_is_named() -> None:
    first = offered(code(FAILING))[0]

    assert (first.move.kind, first.move.aim) == (MoveKind.PROBE, "run_failing")
    assert "“none at all”" in first.line


def test_a_case_that_never_came_back_is_asked_about_as_that() -> None:
    endless = CaseResult(name="none at all", passed=False, detail="stopped after 5 s")
    run = CodeRun(cases=(FAILING.cases[0], endless), stopped=True)

    line = offered(code(run))[0].line

    assert line in {said.replace("{case}", "none at all") for said in LINES.stopped}


@pytest.mark.parametrize(
    ("artifact", "text", "aim"),
    [
        (code(CodeRun(error="SyntaxError")), "I wrote it.", "run_broken"),
        (code(), "I'm done.", "run_wanted"),
        (code(FAILING.model_copy(update={"outdated": True})), "I'm done.", "run_wanted"),
        (code(language="java"), "I'm done.", "run_spoken"),
    ],
)
def test_what_is_said_fits_the_run(artifact: Artifact, text: str, aim: str) -> None:
    assert offered(artifact, text)[0].move.aim == aim


@pytest.mark.parametrize(
    "artifact",
    [
        None,
        code(PASSING),
        code(),
        code(FAILING.model_copy(update={"outdated": True})),
        Artifact(kind="board", text="A -> B"),
    ],
)
def test_nothing_is_said_where_nothing_failed_or_the_candidate_is_still_writing(artifact) -> None:
    assert all(not (o.move.aim or "").startswith("run_") for o in offered(artifact))


def test_the_same_is_not_said_twice_about_one_task() -> None:
    before = (
        said("I wrote it.", 1.2),
        moved(MoveKind.PROBE, 1.4, question="feedback-1", aim="run_failing"),
    )

    assert offered(code(FAILING), "Hm.", *before)[0].move.aim != "run_failing"


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (FAILING, "1 of 2 pass"),
        (FAILING.model_copy(update={"stopped": True}), "1 of 2 pass, stopped"),
        (CodeRun(error="NameError"), "does not run"),
        (CodeRun(output="hello"), "runs"),
        (CodeRun(stopped=True), "stopped"),
    ],
)
def test_a_run_in_a_few_words(run: CodeRun, words: str) -> None:
    assert run_words(run) == words
    assert attached_words(code(run)) == f"code attached · {words}"


def test_a_report_of_a_run_tells_what_came_out_and_is_bounded() -> None:
    told = run_report(FAILING.model_copy(update={"output": "x" * 60_000, "outdated": True}))

    assert told.startswith("1 of 2 pass; the code was changed since\n- one passes\n")
    assert "- none at all fails: gave 1, expected 0" in told
    assert len(told) < 2000
