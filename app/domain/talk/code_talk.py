"""When the interviewer speaks of the code beside an answer: of a run that fails, or of one that was never made."""

from app.domain.code_lines import CodeLines
from app.domain.code_run import first_failing
from app.domain.plan import Plan
from app.domain.talk.asking import order
from app.domain.talk.menu import Option
from app.domain.talk.schedule import Schedule
from app.domain.talk.task_sheet import RUNNABLE
from app.domain.talk.thread import Thread
from app.domain.talk.work import says_done
from app.domain.transcript import Artifact, Move, MoveKind, Transcript

MOST_REMARKS = 2
"""So often the runs of one task are spoken of; after that the plan goes on."""


def about_code(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> Option | None:
    """A question about the last run, or for one; None when there is nothing to say that was not said."""
    last, lines = transcript.last, plan.round.code_lines
    if lines is None or last is None or last.artifact is None or last.artifact.kind != "code":
        return None
    spoken = [aim for aim in thread.probed if aim.startswith("run_")]
    found = _remark(last.artifact, lines, done=says_done(last.text))
    if found is None or found[0] in spoken or len(spoken) >= MOST_REMARKS:
        return None
    aim, choices, why = found
    line = order(choices, plan.seed, thread.question.id, key=str)[0]
    move = Move(kind=MoveKind.PROBE, question=thread.question.id, aim=aim, phase=at.phase.id)
    return Option(move, line, "none", why)


def at_the_desk(transcript: Transcript, thread: Thread) -> bool:
    """A coding task is on the desk, its code does not yet pass its cases, and the candidate has not said that it is done."""
    last = transcript.last
    if thread.question.coding is None or last is None or last.artifact is None:
        return False
    return last.artifact.kind == "code" and not _holds(last.artifact) and not says_done(last.text)


def is_built(transcript: Transcript) -> bool:
    """The candidate says that the code beside their answer is done, and its last run passed its cases."""
    last = transcript.last
    if last is None or last.artifact is None or last.artifact.kind != "code":
        return False
    return _holds(last.artifact) and says_done(last.text)


def _holds(artifact: Artifact) -> bool:
    run = artifact.run
    return run is not None and not (run.outdated or run.error or first_failing(run))


def _remark(
    artifact: Artifact, lines: CodeLines, *, done: bool
) -> tuple[str, tuple[str, ...], str] | None:
    """What the remark is about, the lines to choose from, and why it is made."""
    run = artifact.run
    if run is not None and not run.outdated:
        if run.error:
            return "run_broken", lines.broken, "the code beside the answer does not run"
        if failing := first_failing(run):
            endless = bool(lines.stopped) and run.stopped and failing.detail.startswith("stopped")
            chosen = lines.stopped if endless else lines.failing
            named = tuple(line.replace("{case}", failing.name) for line in chosen)
            return "run_failing", named, "the last run has a failing case"
        return None
    if not done:
        return None
    if artifact.language in RUNNABLE:
        return "run_wanted", lines.unrun, "this version was not run"
    return "run_spoken", lines.spoken, "this language is followed by hand"
