"""A run of the candidate's code, in a few words."""

from app.domain.transcript import Artifact, CaseResult, CodeRun

MOST_DETAIL = 600
"""Characters of what one case gave, of an error, and of output, that are told on."""
ATTACHED = {"code": "code attached", "board": "board attached", "outline": "outline attached"}


def run_words(run: CodeRun) -> str:
    """How a run went: "3 of 4 pass"."""
    if run.error:
        return "does not run"
    passed = sum(case.passed for case in run.cases)
    told = [f"{passed} of {len(run.cases)} pass"] if run.cases else []
    told += ["stopped"] if run.stopped else []
    return ", ".join(told) or "runs"


def attached_words(artifact: Artifact) -> str:
    """What travelled with an answer, as one line: "code attached · 3 of 4 pass"."""
    told = ATTACHED[artifact.kind]
    if artifact.run is None:
        return told
    since = ", changed since" if artifact.run.outdated else ""
    return f"{told} · {run_words(artifact.run)}{since}"


def first_failing(run: CodeRun) -> CaseResult | None:
    """The case to talk about: the first that did not give what it should."""
    return next((case for case in run.cases if not case.passed), None)


def run_report(run: CodeRun) -> str:
    """A run with its cases, its error and the beginning of its output, as plain lines for whoever reads the code."""
    lines = [run_words(run) + ("; the code was changed since" if run.outdated else "")]
    for case in run.cases:
        fate = "passes" if case.passed else f"fails: {case.detail[:MOST_DETAIL]}".rstrip(": ")
        lines.append(f"- {case.name} {fate}")
    if run.error:
        lines.append(run.error[-MOST_DETAIL:])
    if run.output:
        lines.append(f"printed: {run.output[:MOST_DETAIL]}")
    return "\n".join(lines)
