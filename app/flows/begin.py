"""Beginning an interview: the plan is drawn up, frozen and stored."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from app.content.library import Library
from app.domain.interview import Interview
from app.domain.plan import EngineName, Mode
from app.domain.practising.practice import question_minutes
from app.domain.talk.planning import plan_round
from app.errors import UnknownChoice
from app.store.store import Store

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a candidate chose; either a round or a topic of one. What is None is left to the round, and the mode is real."""

    round: str | None = None
    topic: str | None = None
    question: str | None = None
    guide: str | None = None
    persona: str | None = None
    minutes: float | None = None
    mode: Mode | None = None
    seed: int | None = None
    retry_of: str | None = None


async def begin(
    choices: Choices, *, library: Library, store: Store, engine: EngineName, clock: Clock
) -> Interview:
    """A new interview, stored. Raises RoundNotFound, RoundHasNoContent, TopicNotFound, UnknownChoice, or
    InterviewNotFound for the one whose question is tried again."""
    if choices.retry_of is not None:
        choices = again(choices, await store.interview(choices.retry_of))
    interview = draw_up(choices, library=library, engine=engine, clock=clock)
    await store.create(interview)
    return interview


def again(choices: Choices, earlier: Interview) -> Choices:
    """The choices for trying a question of an earlier interview again: as it was held, where nothing else was chosen.

    Raises UnknownChoice when the question was not asked there.
    """
    if choices.question not in earlier.transcript.asked:
        raise UnknownChoice("Name a question that was asked in that interview to try it again.")
    plan = earlier.plan
    asked = next(
        (q for t in plan.round.topics for q in t.questions if q.id == choices.question), None
    )
    return replace(
        choices,
        guide=choices.guide or plan.guide,
        round=plan.round.id,
        topic=None,
        persona=choices.persona or plan.persona.id,
        minutes=choices.minutes or (question_minutes(asked) if asked else None),
    )


def refuse_other(choices: Choices, interview: Interview) -> None:
    """Raises UnknownChoice when something was chosen that the interview was not begun with."""
    plan = interview.plan
    held = {
        "round": (choices.round, plan.round.id),
        "topic": (choices.topic, plan.topic),
        "persona": (choices.persona, plan.persona.id),
        "minutes": (choices.minutes, plan.minutes),
        "mode": (choices.mode, plan.mode),
        "seed": (choices.seed, plan.seed),
    }
    for what, (chosen, as_begun) in held.items():
        if chosen not in (None, as_begun):
            begun = f"{as_begun:g}" if isinstance(as_begun, float) else as_begun or "none"
            wanted = f"{chosen:g}" if isinstance(chosen, float) else chosen
            raise UnknownChoice(
                f"Interview {interview.id} goes on as it was begun, with {what} {begun} and not {wanted}. Leave the {what} out"
                " to go on with it."
            )


def draw_up(choices: Choices, *, library: Library, engine: EngineName, clock: Clock) -> Interview:
    """A new interview with its plan, not stored. Raises what `begin` does, but for InterviewNotFound."""
    if choices.round is not None:
        guide, round_ = library.find_round(choices.round, choices.guide)
    elif choices.topic is not None:
        guide, round_ = library.find_topic(choices.topic, choices.guide)
    else:
        raise UnknownChoice(
            "Name a round or a topic to practise. `greenroom rounds` and the home page list them."
        )
    plan = plan_round(
        guide,
        round_,
        engine=engine,
        seed=choices.seed if choices.seed is not None else secrets.randbelow(2**31),
        persona=choices.persona,
        minutes=choices.minutes,
        mode=choices.mode or "real",
        topic=choices.topic,
        question=choices.question,
        retry_of=choices.retry_of,
    )
    return Interview(id=secrets.token_urlsafe(12), created_at=clock(), plan=plan)
