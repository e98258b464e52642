"""In the rounds as they are written: the first step of a part is not asked of somebody who has just told it."""

import pytest

from app.domain.director import menu
from app.domain.talk.planning import plan_round
from app.domain.transcript import MoveKind
from tests.builders import a_reading, minute, moved, said, transcript

TOLD = {
    "interface": "There are three operations. The teams call one that takes an audience and a deadline, their dashboards call one for the"
    " state of a message, and the app is the only one that calls the third, when a member changes what they want to get. Let's go on.",
    "high-level": "A write goes to the gateway, which appends it to the log with an idempotency key, the log has three replicas and answers"
    " after two have it on disk, and only then is it acknowledged to the caller, so that nothing is lost after that. Let's go on.",
    "deep-dive-one": "Looking at all of it, the bottleneck will be the fan-out of the largest campaign, since sixty million in two hours is"
    " eight thousand a second through one provider that has a limit, and that is what I would like to look at with you. Let's go on.",
    "operate": "The change takes a month. I would want an alert that pages somebody when the age of the oldest urgent message stays above"
    " five seconds for a minute, and another one for the refusals of the provider, as both mean that codes come late. Let's go on.",
}  # fmt: skip


@pytest.mark.parametrize("phase_id", TOLD)
@pytest.mark.parametrize("just_told", [True, False])
def test_what_a_part_of_a_design_begins_with(library, phase_id: str, just_told: bool):
    guide = library.guides[0]
    plan = plan_round(guide, guide.round("system-design"), engine="offline", seed=3)
    at = next(i for i, phase in enumerate(plan.phases) if phase.id == phase_id)
    begins = sum(phase.minutes for phase in plan.phases[:at])
    task, before = "dp-notification-fanout", plan.phases[at - 1]
    turns = [
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Ready.", 0.1),
        moved(MoveKind.ASK, 0.2, question=task, phase="requirements"),
    ]
    if before.kind == "work":
        step = before.steps[-1]
        kind = MoveKind.PROBE if step.kind == "probe" else MoveKind.INJECT
        last = moved(kind, begins - 1, question=task, aim=step.aim, phase=before.id)
        turns += [said("It goes through the gateway.", begins - 1), last]
    words = TOLD[phase_id] if just_told else "Let's go on."
    so_far = transcript(*turns, said(words, begins))
    readings = {t.index: a_reading(t.index, type="technical") for t in so_far.answers[1:]}

    option = menu(plan, so_far, readings, minute(begins + 0.1)).default

    assert option.move.phase == phase_id
    assert (option.line == plan.phases[at].steps[0].line) is not just_told
