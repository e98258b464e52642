"""An interview as its room shows it: phases on a clock, and turns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.code_run import attached_words
from app.domain.guide import Phase, PhaseKind, Round
from app.domain.interview import Interview
from app.domain.talk.planning import in_whole_minutes, scaled
from app.domain.talk.schedule import schedule
from app.domain.transcript import Coaching, Control, Speaker, Transcript, Turn
from app.routes.words import clock

CONTROL_WORDS = {
    Control.REPEAT: "You asked to hear the question again",
    Control.SKIP: "You skipped the question",
    Control.HINT: "You asked for a hint",
    Control.PAUSE: "You took a minute",
    Control.RESUME: "You came back",
    Control.END: "You ended the interview",
}
PHASE_WORDS: dict[PhaseKind, str] = {
    "opening": "Introductions, and how the time is used.",
    "questions": "A question is put. Follow-ups come where something was left out.",
    "work": "You work on it and think aloud; the interviewer follows, and asks now and then.",
    "candidate_questions": "The time is yours: ask what you want to know.",
}
"""What a phase is like for the candidate. Its goal is the interviewer's business and is shown to nobody else."""


@dataclass(frozen=True, slots=True)
class PhaseLine:
    id: str
    title: str
    minutes: float
    about: str
    start: float
    done: float
    current: bool


@dataclass(frozen=True, slots=True)
class TurnLine:
    index: int
    interviewer: bool
    at: str
    text: str
    asked_for: str | None
    coaching: Coaching | None
    client_id: str | None
    opens: str | None
    attached: str | None


@dataclass(frozen=True, slots=True)
class RoomView:
    """An interview as it stands, for the room."""

    id: str
    title: str
    persona: str
    persona_title: str
    level: str
    mode: str
    closed: bool
    paused: bool
    waits: bool
    begun: bool
    minutes: float
    left: str
    spent_seconds: float
    since_last_seconds: float
    phases: tuple[PhaseLine, ...]
    turns: tuple[TurnLine, ...]

    @property
    def phase(self) -> PhaseLine:
        return next(phase for phase in self.phases if phase.current)


def round_phases(round_: Round) -> tuple[PhaseLine, ...]:
    """The phases before anything was said, as they will be held, in whole minutes that add up."""
    held = round_.model_copy(update={"phases": scaled(round_.phases, round_.minutes)})
    lines = _phases(held, spent=0.0, at=-1)
    whole = in_whole_minutes([line.minutes for line in lines])
    return tuple(replace(line, minutes=m) for line, m in zip(lines, whole, strict=True))


def room_view(interview: Interview, now: datetime) -> RoomView:
    plan, transcript = interview.plan, interview.transcript
    last = transcript.last
    moment = last.at if transcript.closed and last else now
    at = schedule(plan, transcript, moment)
    return RoomView(
        id=interview.id,
        title=plan.round.title,
        persona=plan.persona.name,
        persona_title=plan.persona.title,
        level=plan.level,
        mode=plan.mode,
        closed=transcript.closed,
        paused=transcript.paused,
        waits=transcript.waits_for_interviewer,
        begun=last is not None,
        minutes=plan.minutes,
        left=clock(max(0.0, at.left * 60)),
        spent_seconds=round(at.spent * 60, 1),
        since_last_seconds=round(max(0.0, (moment - last.at).total_seconds()), 1) if last else 0.0,
        phases=_phases(plan.round, spent=at.spent, at=at.at),
        turns=turn_lines(transcript, plan.phases),
    )


def turn_lines(transcript: Transcript, phases: Sequence[Phase] = ()) -> tuple[TurnLine, ...]:
    """Every turn with the time on the interview's clock when its words were complete, and the phase that it opens."""
    lines, at = [], 0
    for turn in transcript.turns:
        ahead = [phase.id for phase in phases[at + 1 :]]
        opens = None
        if turn.move and turn.move.phase in ahead:
            at += 1 + ahead.index(turn.move.phase)
            opens = phases[at].title
        lines.append(_turn_line(turn, Transcript(turns=transcript.turns[: turn.index]), opens))
    return tuple(lines)


def _turn_line(turn: Turn, before: Transcript, opens: str | None) -> TurnLine:
    return TurnLine(
        index=turn.index,
        interviewer=turn.speaker is Speaker.INTERVIEWER,
        at=clock(before.elapsed(turn.at).total_seconds()),
        text=turn.text,
        asked_for=CONTROL_WORDS[turn.control] if turn.control else None,
        coaching=turn.coaching,
        client_id=turn.client_id,
        opens=opens,
        attached=attached_words(turn.artifact) if turn.artifact else None,
    )


def _phases(round_: Round, *, spent: float, at: int) -> tuple[PhaseLine, ...]:
    lines, start = [], 0.0
    for index, phase in enumerate(round_.phases):
        share = min(1.0, max(0.0, (spent - start) / phase.minutes))
        lines.append(
            PhaseLine(
                id=phase.id,
                title=phase.title,
                minutes=round(phase.minutes, 2),
                about=PHASE_WORDS[phase.kind],
                start=round(start, 2),
                done=100.0 if index < at else round(share * 100, 1) if index == at else 0.0,
                current=index == at,
            )
        )
        start += phase.minutes
    return tuple(lines)
