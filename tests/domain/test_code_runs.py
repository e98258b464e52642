"""What a run that travelled with the code says about it, and what a talk about code leaves open."""

import pytest

from app.domain.transcript import Artifact, CaseResult, CodeRun
from tests.domain.technical import CODE, assessed, score, talk

BODY = CODE.removeprefix("```python\n").removesuffix("\n```")


def shown(run: CodeRun) -> Artifact:
    return Artifact(kind="code", language="python", text=BODY, run=run)


def cases(passed: int, failed: int) -> tuple[CaseResult, ...]:
    good = [CaseResult(name=f"good {i}", passed=True) for i in range(passed)]
    return (*good, *(CaseResult(name=f"bad {i}", passed=False) for i in range(failed)))


@pytest.mark.parametrize(
    ("run", "holds"),
    [
        (CodeRun(cases=cases(5, 0)), 2),
        (CodeRun(cases=cases(5, 1)), 1),
        (CodeRun(cases=cases(1, 4)), 0),
        (CodeRun(error="SyntaxError: invalid syntax"), 0),
        (CodeRun(stopped=True), 0),
        (CodeRun(output="printed something"), 2),
    ],
)
def test_the_run_beside_the_code_decides_whether_it_holds(run: CodeRun, holds: int) -> None:
    dossier = talk("Write it.", "I keep the longest word so far.", artifacts={1: shown(run)})
    assert score("coding_holds", dossier) == holds


def test_the_last_run_counts() -> None:
    first, last = shown(CodeRun(cases=cases(0, 3))), shown(CodeRun(cases=cases(3, 0)))
    dossier = talk(
        "Write it.",
        "I keep the longest word so far.",
        "Does it run?",
        "Now it does, the comparison was the wrong way round.",
        artifacts={1: first, 3: last},
    )
    assert score("coding_holds", dossier) == 2


def test_code_alone_is_no_chance_to_lead_others() -> None:
    plan = (
        "I keep the longest word so far and compare each next one with it, because one pass over the words is enough and"
        " nothing else has to be remembered."
    )
    said = ("Write it.", f"{plan} {CODE}")
    assert assessed("staff_scope", talk(*said)).status == "not_asked"
    coached = talk(
        *said,
        "How would you coach a colleague who wrote it with two loops?",
        "I asked two teams to bring their slow loops to a review, and since then both teams check each other's code.",
    )
    assert assessed("staff_scope", coached).status == "observed"
