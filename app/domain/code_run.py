"""A run of the candidate's code, in a few words."""

from app.domain.transcript import Artifact, CaseResult, CodeRun

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
