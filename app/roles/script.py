"""The scripted interviewer's words: authored lines in the persona's manner. Touches nothing outside its arguments."""

from collections.abc import Sequence

from app.domain.persona import Persona
from app.domain.plan import Plan
from app.domain.talk.asking import order
from app.domain.talk.menu import Option
from app.domain.transcript import MoveKind, Speaker, Transcript


def words_for(option: Option, plan: Plan, transcript: Transcript, minutes_left: float) -> str:
    """What the persona says for a move; lines that were used come again only when all were used."""
    lines = _Lines(
        plan.persona, plan.seed, sum(t.speaker is Speaker.INTERVIEWER for t in transcript.turns)
    )
    match option.move.kind:
        case MoveKind.OPEN:
            return _opening(plan)
        case MoveKind.REDIRECT:
            return option.line or lines.next("redirects", plan.persona.redirects)
        case MoveKind.HINT if option.move.aim == "rung_0":
            return lines.next("restating", plan.persona.restating).format(question=option.line)
        case MoveKind.ANSWER:
            return _answer(option, plan.persona, lines)
        case MoveKind.INVITE_QUESTIONS:
            return _singular(plan.persona.inviting.format(minutes=_spoken(minutes_left)))
        case MoveKind.CLOSE:
            return (
                plan.persona.closing_early if option.move.aim == "ended" else plan.persona.closing
            )
        case _:
            return f"{_lead(option, plan.persona, lines)} {option.line}".strip()


class _Lines:
    """Draws from a persona's lines, the next one at each turn of the interviewer."""

    def __init__(self, persona: Persona, seed: int, spoken: int) -> None:
        self._salt, self._seed, self._spoken = persona.id, seed, spoken

    def next(self, kind: str, lines: Sequence[str]) -> str:
        drawn = order(lines, self._seed, f"{self._salt}:{kind}", key=str)
        return drawn[self._spoken % len(drawn)]


def _lead(option: Option, persona: Persona, lines: _Lines) -> str:
    match option.lead:
        case "acknowledge":
            return lines.next("acknowledgements", persona.acknowledgements)
        case "transition":
            return lines.next("transitions", persona.transitions)
        case "interrupt":
            return lines.next("interruptions", persona.interruptions)
        case "skip":
            return lines.next("skipping", persona.skipping)
        case "none":
            return ""


def _answer(option: Option, persona: Persona, lines: _Lines) -> str:
    match option.move.aim:
        case "pause":
            return persona.pausing
        case "resume":
            return persona.resuming.format(question=option.line)
        case (
            "told"
            | "undecided"
            | "left_to_them"
            | "thinking"
            | "chosen"
            | "withheld"
            | "why_asked"
            | "sought"
            | "how_it_lands"
            | "deferred"
            | "in_english"
            | "unclear"
            | "following"
            | "checking"
            | "nudge"
        ):
            return option.line
        case "noted":
            noted = lines.next("acknowledgements", persona.acknowledgements)
            return f"{noted} {lines.next('else', persona.anything_else)}"
        case "unknown":
            return f"{lines.next('unknown', persona.unknown)} {lines.next('else', persona.anything_else)}"
        case _:
            return f"{option.line} {lines.next('else', persona.anything_else)}"


def _opening(plan: Plan) -> str:
    """The persona's opening of the round, or of a drill of one topic."""
    if plan.topic is not None and plan.persona.drilling is not None:
        return plan.persona.drilling.format(topic=f"“{plan.round.topic(plan.topic).title}”")
    return _singular(
        plan.persona.opening.format(
            round_title=plan.round.title, candidate_minutes=_spoken(_kept_minutes(plan))
        )
    )


def _singular(line: str) -> str:
    return line.replace("one minutes", "one minute")


def _kept_minutes(plan: Plan) -> float:
    last = plan.phases[-1]
    return last.minutes if last.kind == "candidate_questions" else 0.0


def _spoken(minutes: float) -> str:
    whole = max(1, round(minutes))
    numbers = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return numbers[whole - 1] if whole <= len(numbers) else str(whole)
