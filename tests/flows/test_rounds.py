"""Every round that has content, held from the first word to the last by a candidate who follows a script."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

import pytest

from app.domain.director import MOST_PROBES, menu
from app.domain.guide import Aim
from app.domain.listening import read_answer
from app.domain.plan import Plan
from app.domain.talk.planning import plan_round
from app.domain.talk.schedule import schedule
from app.domain.transcript import MoveKind, Speaker, Transcript, Turn
from app.roles.script import words_for
from app.settings import Settings
from app.wiring import load_content
from tests.builders import START

LIBRARY = load_content(Settings(_env_file=None))
HELD = [
    pytest.param(guide, round_, minutes, id=f"{guide.id}/{round_.id}/{minutes:g}")
    for guide in LIBRARY.guides
    for round_ in guide.rounds
    for minutes in round_.lengths
]
WHOLE = [
    pytest.param(guide, round_, id=f"{guide.id}/{round_.id}")
    for guide in LIBRARY.guides
    for round_ in guide.rounds
]
ANSWERS = (
    "We fixed it in the end, and that was that.",
    "Last spring the nightly import of our billing system failed twice a week. It was mine to keep, so I rewrote its"
    " retries and told finance the same day. Failures went from nine a month to none.",
    "I would keep a map from key to position, which is linear in time, and try it on an empty list first.",
    "Usually I talk to people about such things.",
    "What is the largest input?",
    "I took the plain queue over the log because we had two thousand writes a second, and it cost a second team its"
    " quiet nights.",
)
QUESTIONS = (
    "How does on-call work in the team?",
    "What is the team like?",
    "How are decisions taken?",
)
PACE = 1.5


@dataclass(frozen=True)
class Held:
    plan: Plan
    transcript: Transcript
    heard: dict[int, frozenset[Aim]]
    began: dict[str, float]


def hold(guide, round_, minutes, pace: float = PACE) -> Held:
    """The whole interview on a clock of its own: each answer takes `pace` minutes."""
    plan = plan_round(guide, round_, engine="offline", seed=3, minutes=minutes)
    turns: list[Turn] = []
    heard: dict[int, frozenset[Aim]] = {}
    began: dict[str, float] = {}
    readings = {}
    now = START
    while True:
        transcript = Transcript(turns=tuple(turns))
        at = schedule(plan, transcript, now)
        option = menu(plan, transcript, readings, now).default
        began.setdefault(option.move.phase, at.spent)
        text = words_for(option, plan, transcript, at.left)
        turns.append(
            Turn(index=len(turns), speaker=Speaker.INTERVIEWER, text=text, at=now, move=option.move)
        )
        if option.move.kind is MoveKind.CLOSE:
            return Held(plan, Transcript(turns=tuple(turns)), heard, began)
        theirs = option.move.phase == plan.phases[-1].id
        said = (QUESTIONS if theirs else ANSWERS)[len(turns) // 2 % (3 if theirs else 6)]
        now += timedelta(minutes=pace)
        answer = Turn(index=len(turns), speaker=Speaker.CANDIDATE, text=said, at=now)
        turns.append(answer)
        readings[answer.index] = read_answer(answer, text, LIBRARY.lexicon)
        heard[answer.index] = readings[answer.index].heard


@pytest.mark.parametrize(("guide", "round_", "minutes"), HELD)
def test_a_round_is_held_as_planned(guide, round_, minutes):
    held = hold(guide, round_, minutes)

    moves = [turn.move for turn in held.transcript.turns if turn.move]
    asked = [move.question for move in moves if move.kind is MoveKind.ASK]
    assert len(asked) == len(set(asked)), "a question was put twice"
    assert max(turn.text.count("?") for turn in held.transcript.turns if turn.move) <= 1
    assert held.transcript.turns[-1].at - START <= timedelta(minutes=minutes + PACE)
    _keeps_its_phases(held)
    _probes_within_bounds(held)


@pytest.mark.parametrize("pace", [1, 2, 3])
@pytest.mark.parametrize(("guide", "round_"), WHOLE)
def test_every_part_of_a_whole_round_is_reached_and_none_takes_anothers_time(guide, round_, pace):
    held = hold(guide, round_, round_.minutes, pace)

    starts = [held.began.get(phase.id) for phase in held.plan.phases]
    assert None not in starts
    took = [end - start for start, end in pairwise(starts)]
    planned = [phase.minutes for phase in held.plan.phases]
    for phase, minutes, its_own in zip(held.plan.phases[2:], took[2:], planned[2:], strict=False):
        assert minutes <= its_own + pace, phase.id
    assert round_.minutes - starts[-1] >= planned[-1] / 2


TALKS = [
    pytest.param(guide, round_, id=f"{guide.id}/{round_.id}")
    for guide in LIBRARY.guides
    for round_ in guide.rounds
    if all(phase.kind != "work" for phase in round_.phases)
]


@pytest.mark.parametrize(("guide", "round_"), TALKS)
def test_a_talk_has_questions_for_the_whole_of_its_longest_length(guide, round_):
    """Also for somebody who answers each in a minute."""
    longest = max(round_.lengths)

    held = hold(guide, round_, longest, 1)

    last = held.plan.phases[-1]
    assert longest - held.began[last.id] <= last.minutes + 2


def _keeps_its_phases(held: Held) -> None:
    """Each phase begins at most a minute late, and at most an answer early with what the opening left over besides; the
    first question may come as soon as the candidate is ready."""
    planned = 0.0
    left_over = max(held.plan.phases[0].minutes - PACE, 0.0)
    for position, phase in enumerate(held.plan.phases):
        off = held.began[phase.id] - planned
        early = -held.plan.phases[0].minutes if position == 1 else -PACE - left_over
        assert early <= off <= 1.0, f"{phase.id} began {off:+.1f} minutes off"
        planned += phase.minutes
    last = held.plan.phases[-1]
    assert last.kind == "candidate_questions"
    assert held.plan.minutes - held.began[last.id] >= held.plan.minutes / 9 - 1.0


def _probes_within_bounds(held: Held) -> None:
    """At most three probes a question where questions are talked about, and none for what was told about it."""
    kinds = {phase.id: phase.kind for phase in held.plan.phases}
    count: Counter[str] = Counter()
    told: set[str] = set()
    for turn in held.transcript.turns:
        if turn.move is None:
            told |= held.heard[turn.index]
        elif turn.move.kind is MoveKind.ASK:
            told = set()
        elif turn.move.kind is MoveKind.PROBE and kinds[turn.move.phase] == "questions":
            count[turn.move.question] += 1
            assert turn.move.aim not in told
    assert all(n <= MOST_PROBES for n in count.values())
