"""From a guide and the candidate's choices to the plan of one interview."""

from collections.abc import Sequence

from app.domain.guide import Guide, Phase, Round
from app.domain.persona import Persona
from app.domain.plan import EngineName, Mode, Plan
from app.domain.values import Minutes
from app.errors import UnknownChoice

DRILL_LENGTHS: tuple[Minutes, ...] = (5, 15, 45)


def plan_round(
    guide: Guide,
    round_: Round,
    *,
    engine: EngineName,
    seed: int,
    persona: str | None = None,
    minutes: float | None = None,
    mode: Mode = "real",
    topic: str | None = None,
    question: str | None = None,
    retry_of: str | None = None,
) -> Plan:
    """The plan of a round, or of a drill when a topic is given; `question` opens it, and with
    `retry_of`, the interview in which it was answered before, is all of it.

    Phases are rescaled to the chosen minutes. Raises UnknownChoice when a persona, length, topic or question is not on
    offer.
    """
    if question is not None and topic is None:
        topic = _topic_of(round_, question)
    lengths = round_.lengths if topic is None else DRILL_LENGTHS
    length = minutes if minutes is not None else (round_.minutes if topic is None else 15)
    if length not in lengths:
        offered = ", ".join(f"{m:g}" for m in lengths)
        raise UnknownChoice(f"{length:g} minutes are not on offer here; choose one of {offered}.")
    only = question if retry_of is not None else None
    phases = round_.phases if topic is None else _drill(round_, topic, only)
    return Plan(
        guide=guide.id,
        company=guide.company,
        level=guide.level,
        round=round_.model_copy(update={"phases": scaled(phases, length), "minutes": length}),
        topic=topic,
        question=question,
        retry_of=retry_of,
        persona=_persona(round_.personas, persona),
        minutes=length,
        mode=mode,
        engine=engine,
        seed=seed,
        values=guide.values,
        expectations=guide.expectations,
    )


def scaled(phases: Sequence[Phase], length: float) -> tuple[Phase, ...]:
    """The phases over `length` minutes in their proportions; the candidate's questions get at least a ninth of it."""
    whole = sum(phase.minutes for phase in phases)
    theirs = phases[-1].minutes if phases[-1].kind == "candidate_questions" else 0.0
    kept = max(theirs * length / whole, length / 9) if theirs else 0.0
    share = (length - kept) / (whole - theirs)
    minutes = [p.minutes * share for p in phases[:-1]] + [kept or phases[-1].minutes * share]
    return tuple(p.model_copy(update={"minutes": m}) for p, m in zip(phases, minutes, strict=True))


def in_whole_minutes(minutes: Sequence[float]) -> tuple[int, ...]:
    """Rounded so that they add up to their rounded sum: those cut most by rounding down get the minutes that are left."""
    floors = [int(m) for m in minutes]
    left = round(sum(minutes)) - sum(floors)
    most_cut = sorted(range(len(floors)), key=lambda i: floors[i] - minutes[i])[:left]
    return tuple(floor + (i in most_cut) for i, floor in enumerate(floors))


def _persona(personas: Sequence[Persona], chosen: str | None) -> Persona:
    if chosen is None:
        return personas[0]
    for persona in personas:
        if persona.id == chosen:
            return persona
    offered = ", ".join(p.id for p in personas)
    raise UnknownChoice(f"{chosen!r} does not conduct this round; choose one of {offered}.")


def _topic_of(round_: Round, question_id: str) -> str:
    for topic in round_.topics:
        if any(q.id == question_id for q in topic.questions):
            return topic.id
    raise UnknownChoice(f"There is no question {question_id!r} in this round.")


def _drill(round_: Round, topic_id: str, only: str | None) -> tuple[Phase, ...]:
    if all(topic.id != topic_id for topic in round_.topics):
        raise UnknownChoice(f"There is no topic {topic_id!r} in this round.")
    topic = round_.topic(topic_id)
    return (
        Phase(
            id="opening",
            title="Opening",
            kind="opening",
            minutes=1,
            goal="Say what will be practised.",
        ),
        Phase(
            id=topic.id,
            title=topic.title,
            kind="questions",
            minutes=14,
            goal=topic.about,
            draws=(only or topic.id,),
        ),
    )
