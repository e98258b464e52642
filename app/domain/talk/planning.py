"""From a guide and the candidate's choices to the plan of one interview."""

from collections.abc import Sequence
from itertools import chain, pairwise

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
    """The plan of a round, or of a drill when a topic is given; `question` opens it, and with `retry_of`, the interview in
    which it was answered before, is all of it, drilled in its topic.

    Phases are rescaled to the chosen minutes. Raises UnknownChoice when a persona, length, topic or question is not on
    offer.
    """
    only = question if retry_of is not None else None
    of = _its_topic(round_, topic, question)
    topic = of if retry_of is not None else topic
    length = _length(round_, topic, minutes)
    phases = _whole(round_, question) if topic is None else _drill(round_, topic, only)
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


def _its_topic(round_: Round, topic: str | None, question: str | None) -> str | None:
    """The topic of the question, if there is one. Raises UnknownChoice when another topic was chosen."""
    if question is None:
        return None
    of = _topic_of(round_, question)
    if topic not in (of, None):
        raise UnknownChoice(
            f"The question {question!r} belongs to the topic {of!r}, not to {topic!r}."
        )
    return of


def _length(round_: Round, topic: str | None, minutes: float | None) -> float:
    """Minutes, as chosen or as usual. Raises UnknownChoice for a length that is not on offer."""
    lengths = round_.lengths if topic is None else _drill_lengths(round_)
    length = minutes if minutes is not None else (round_.minutes if topic is None else 15)
    if length not in lengths:
        offered = ", ".join(f"{m:g}" for m in lengths)
        raise UnknownChoice(f"{length:g} minutes are not on offer here; choose one of {offered}.")
    return length


def _drill_lengths(round_: Round) -> tuple[Minutes, ...]:
    """A topic may be drilled for as long as its round is held, too."""
    return tuple(sorted({*DRILL_LENGTHS, *round_.lengths}))


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


def _whole(round_: Round, opens_with: str | None) -> tuple[Phase, ...]:
    """The phases of a round. What a question opens comes before the others, with the work on it where it is a task."""
    if opens_with is None:
        return round_.phases
    topic = _topic_of(round_, opens_with)
    parts = _parts(round_.phases)
    first = next(
        (p for p in parts if not {opens_with, topic}.isdisjoint(p[0].draws)),
        next(p for p in parts if p[0].kind == "questions"),
    )
    draws = tuple(dict.fromkeys((*first[0].draws, opens_with)))
    opened = (first[0].model_copy(update={"draws": draws}), *first[1:])
    begins = [p for p in parts if p[0].kind == "opening"]
    others = [p for p in parts if p is not first and p not in begins]
    return _in_order([*begins, opened, *others], round_.phases)


def _parts(phases: Sequence[Phase]) -> list[tuple[Phase, ...]]:
    """The phases that belong together: a task's and the work on it."""
    parts: list[tuple[Phase, ...]] = []
    for phase in phases:
        if phase.kind == "work" and parts:
            parts[-1] = (*parts[-1], phase)
        else:
            parts.append((phase,))
    return parts


def _in_order(parts: Sequence[tuple[Phase, ...]], authored: Sequence[Phase]) -> tuple[Phase, ...]:
    """The phases of the parts. What leads from one to the next is left out where another comes before now, unless to a task."""
    before = {after.id: phase.id for phase, after in pairwise(authored)}
    tasks = {part[0].id for part in parts if len(part) > 1}
    last: str | None = None
    phases: list[Phase] = []
    for phase in chain.from_iterable(parts):
        leads = phase.id in tasks or before.get(phase.id) == last
        phases.append(phase if leads else phase.model_copy(update={"lead_in": None}))
        last = phase.id
    return tuple(phases)


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
