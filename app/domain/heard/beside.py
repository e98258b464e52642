"""The code or the drawing beside an answer, as a judge may be shown it."""

from collections.abc import Sequence

from app.domain.code_run import run_report
from app.domain.guard.flags import FlagRules
from app.domain.reading import Span
from app.domain.transcript import Artifact
from app.domain.wording.folding import hides_characters

LEFT_OUT = "(left out)"


def printed(artifact: Artifact, rules: FlagRules) -> tuple[Span, ...]:
    """The lines of the report on the code's last run that talk to the judge or hide characters."""
    spans: list[Span] = []
    at = 0
    for line in run_report(artifact.run).split("\n") if artifact.run else ():
        behind = line.partition(": ")[2]
        if rules.any_addresses([line, behind, behind.partition(": ")[2]]) or hides_characters(line):
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return tuple(spans)


def shown(artifact: Artifact, kept_out: Sequence[Span], said: Sequence[Span]) -> Artifact:
    """The artifact without what in it talks to the judge, in its text or in what its last run printed."""
    text, at = "", 0
    for span in kept_out:
        lines = artifact.text[span.start : span.end].count("\n") + 1
        blank = LEFT_OUT if artifact.kind == "code" else "\n".join([f"- {LEFT_OUT}"] * lines)
        text, at = text + artifact.text[at : span.start] + blank, span.end
    text += artifact.text[at:]
    changes: dict[str, object] = {} if not kept_out else {"text": text}
    if artifact.kind != "code":
        changes["data"] = None
    if artifact.run is not None and said:
        cases = tuple(case.model_copy(update={"detail": ""}) for case in artifact.run.cases)
        quiet = {"cases": cases, "output": LEFT_OUT, "error": artifact.run.error and LEFT_OUT}
        changes["run"] = artifact.run.model_copy(update=quiet)
    return artifact.model_copy(update=changes)
