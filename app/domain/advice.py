"""What to take from an interview: the moments that moved it, a stronger version of one answer, and three drills."""

from collections.abc import Iterator, Sequence

from app.domain.asked import asks_something
from app.domain.assessment import evidence_of
from app.domain.checklist.dossier import Dossier, Thread
from app.domain.checklist.shown_values import acts_of_people
from app.domain.guide import Round
from app.domain.practising.practice import drill_minutes, topics_for
from app.domain.report import (
    Assessment,
    Drill,
    Evidence,
    ItemResult,
    Moment,
    StarPart,
    StrongerAnswer,
    StrongerPiece,
)
from app.domain.transcript import Transcript

MOST_MOMENTS = 4
"""Half of them helped and half of them hurt, where there are as many of both."""
_OFTEN = 3
"""In so many sentences figures of a system are put right that one cannot rely on them."""
_BRIEF = 20
"""Words: a longer answer about a system has more to it than what it leaves open."""
DRILLS = 3
"""So many a report proposes at most."""
_BLANKS: dict[StarPart, str] = {
    "S": "[where and when this was, and what stood to be lost]",
    "T": "[what was yours to do or to decide]",
    "A": "[what you did yourself: three acts, in order]",
    "R": "[what was different afterwards, and for whom]",
    "L": "[one thing that you have done otherwise since]",
}
_MEASURE = "[the figure: from what to what, and how you know]"
_COMPARED = "[what that was before, and how you know]"
"""Where a result has a number in it, and yet nothing to hold it against."""
_HELPED = (
    (
        "value_candor",
        "A hard thing said",
        "An unwelcome message, given to those concerned: interviewers remember that.",
    ),
    (
        "value_context_over_control",
        "The choice left to others",
        "You gave people what they needed and let them decide.",
    ),
    (
        "value_freedom",
        "A decision taken without leave",
        "It shows judgement that nobody had to lend you.",
    ),
)
_HURT = (
    ("retract", "The story changed hands", "What was told as yours turned out to be somebody else's, and cannot count any more."),
    ("hostile", "The tone turned", "Contempt for a question or a colleague outweighs good work."),
    ("coercion", "Pressure instead of reasons", "People were made to move, not won over."),
    ("correcting", "Figures gave way", "A number that changes under a question costs trust in the others."),
    ("evasive", "A question left standing", "The reply stepped round what was asked."),
    ("buzz", "Words in place of acts", "Slogans say nothing that could be checked."),
)  # fmt: skip


def moments(dossier: Dossier, *, stories: bool = True) -> tuple[Moment, ...]:
    """Two to four turns that moved the outcome, at most half of them of one kind when both kinds exist.

    Without `stories` nothing is held against an answer for not being one.
    """
    helped = list(_distinct(_helping(dossier, stories=stories)))
    hurt = list(_distinct(_hurting(dossier, stories=stories)))
    half = MOST_MOMENTS // 2
    chosen = (
        helped[: max(half, MOST_MOMENTS - len(hurt))]
        + hurt[: max(half, MOST_MOMENTS - len(helped))]
    )
    order = {i: at for at, i in enumerate(dossier.sentences)}
    return tuple(sorted(chosen[:MOST_MOMENTS], key=lambda m: order[m.evidence.sentence]))


def stronger_answer(dossier: Dossier) -> StrongerAnswer | None:
    """The weakest story, retold with the candidate's own sentences in the order S-T-A-R-L and a blank for what is missing."""
    tellable = [
        t for t in dossier.threads if t.weight >= 1 and any(t.sentences(p) for p in ("S", "A", "R"))
    ]
    if not tellable:
        return None
    weakest = min(tellable, key=_completeness)
    first = weakest.readings[0]
    pieces = tuple(_pieces(dossier, weakest))
    return StrongerAnswer(
        turn=first.turn, question=first.question, why=why_stronger(pieces), pieces=pieces
    )


def why_stronger(pieces: Sequence[StrongerPiece]) -> str:
    """What makes such a version stronger, by the blanks in it."""
    lacking = sum(piece.kind == "blank" for piece in pieces)
    if not lacking:
        return "Everything was there. Told in this order it is easier to follow."
    return f"It left out {_count(lacking)} that a listener needs, marked as blanks for you to fill."


def drills(
    dossier: Dossier, round_: Round, assessments: Sequence[Assessment], transcript: Transcript
) -> tuple[Drill, ...]:
    """The three checklist points with most to gain, of different criteria as far as there are any."""
    weights = {w.criterion: w.weight for w in round_.scored}
    items = {(c.id, i.id): i for c in round_.criteria for i in c.checklist}
    gains = sorted(
        (
            (weights.get(a.criterion, 1.0) * items[a.criterion, i.id].weight * (2 - i.score), a, i)
            for a in assessments
            for i in a.items
            if i.score < 2 and (a.criterion, i.id) in items
        ),
        key=lambda g: (-g[0], g[1].criterion, g[2].id),
    )
    firsts = [
        g for n, g in enumerate(gains) if g[1].criterion not in {h[1].criterion for h in gains[:n]}
    ]
    chosen = (firsts + [g for g in gains if g not in firsts])[:DRILLS]
    topics = topics_for([a.criterion for _, a, _ in chosen], round_, transcript.asked)
    return tuple(
        Drill(
            title=a.title,
            text=f"{items[a.criterion, i.id].advice} What was looked for: {i.within}.",
            criterion=a.criterion,
            topic=topic.id if topic else None,
            minutes=int(drill_minutes(topic, a.criterion, half_there=i.score == 1)),
            evidence=_where(dossier, a, i, items[a.criterion, i.id].signal),
        )
        for (_, a, i), topic in zip(chosen, topics, strict=True)
    )


def _helping(dossier: Dossier, *, stories: bool) -> Iterator[Moment]:
    told: set[str] = set()
    for family, title, text in _HELPED:
        acts = [m.sentence for m in dossier.marks.get(family, ()) if m.strength == 2]
        done = acts if stories else acts_of_people(family.removeprefix("value_"), dossier).acts
        ids = [i for i in acts if i not in told and i in done]
        told.update(acts)
        yield from _moment("helped", title, text, evidence_of(ids, dossier.sentences))
    for thread in dossier.threads:
        opening, later = thread.readings[0], thread.readings[1:]
        for reading in later:
            if opening.strength.get("A", 0) < 2 and reading.strength.get("A", 0) == 2:
                against = dossier.ids("coercion", "hostile")
                acts = [i for i in reading.parts["A"] if i not in against]
                evidence = evidence_of(acts, dossier.sentences)
                yield from _moment(
                    "helped",
                    "The probe brought it out",
                    "Asked again, you told what you did.",
                    evidence,
                )
    for reading in dossier.usable:
        if reading.as_told.measured:
            found = [
                i
                for i in reading.as_told.parts["R"]
                if any(m.sentence == i and m.family == "number" for m in reading.marks)
            ]
            yield from _moment(
                "helped", "An outcome that can be checked", "A figure at the end lets a listener believe the rest.",
                evidence_of(found, dossier.sentences),
            )  # fmt: skip


def _hurting(dossier: Dossier, *, stories: bool) -> Iterator[Moment]:
    for family, title, text in _HURT:
        ids = [i for i in dossier.ids(family) if _weighs(family, i, dossier, stories=stories)]
        yield from _moment("hurt", title, text, evidence_of(ids, dossier.sentences))
    if stories:
        yield from _untold(dossier)


def _weighs(family: str, sentence: str, dossier: Dossier, *, stories: bool) -> bool:
    """Whether a sentence is held against an answer. Who works something out may put a figure right and say what it depends on; what
    leaves a question standing is the whole answer, and there was a question."""
    if family == "correcting":
        return stories or dossier.count(family) >= _OFTEN
    if family != "evasive":
        return True
    reading = next(r for r in dossier.usable if any(s.id == sentence for s in r.sentences))
    if not asks_something(reading.question):
        return False
    said = sum(len(s.text.split()) for s in reading.sentences)
    return stories or (said <= _BRIEF and not reading.decision)


def _untold(dossier: Dossier) -> Iterator[Moment]:
    """Stories that lack their end, or the one who acts in them."""
    for thread in dossier.stories:
        if not (thread.strength("R") or any(r.as_told.strength.get("R") for r in thread.readings)):
            evidence = evidence_of(thread.sentences("A"), dossier.sentences)[-1:]
            yield from _moment(
                "hurt",
                "A story without an end",
                "Nothing was said about what came of it.",
                evidence,
            )
    for thread in dossier.threads:
        told = [r for r in thread.readings if r.type in _WHERE_ONE_ACTS]
        if told and thread.agency < 2:
            ids = (s.id for r in told for s in r.sentences if not s.text.rstrip().endswith("?"))
            evidence = evidence_of(ids, dossier.sentences)
            longest = sorted(evidence, key=lambda e: len(e.quote), reverse=True)[:1]
            yield from _moment(
                "hurt",
                "Your own part stayed out of sight",
                "No act of yours could be made out here.",
                longest,
            )


_WHERE_ONE_ACTS = ("story", "pseudo_story", "opinion", "self_description")


def _moment(effect: str, title: str, text: str, evidence: Sequence[Evidence]) -> Iterator[Moment]:
    for e in evidence[:1]:
        yield Moment(
            effect="helped" if effect == "helped" else "hurt", title=title, text=text, evidence=e
        )


def _distinct(found: Iterator[Moment]) -> Iterator[Moment]:
    """One moment for each turn and title."""
    turns: set[int] = set()
    for moment in found:
        if moment.evidence.turn not in turns:
            turns.add(moment.evidence.turn)
            yield moment


def _completeness(thread: Thread) -> float:
    return thread.weight + thread.strength("A") + thread.strength("R") + 2 * thread.measured


def _pieces(dossier: Dossier, thread: Thread) -> Iterator[StrongerPiece]:
    for part in ("S", "T", "A", "R", "L"):
        own = [
            e
            for e in evidence_of(_quoted(thread, part), dossier.sentences)
            if _home(dossier, thread, e.sentence) == part
        ]
        if not (own or thread.strength(part)):
            yield StrongerPiece(kind="blank", part=part, text=_BLANKS[part])
        for e in own:
            yield StrongerPiece(kind="own", part=part, text=e.quote, evidence=e)
        if part == "R" and own and not thread.measured:
            counted = set(dossier.ids("number"))
            blank = _COMPARED if any(e.sentence in counted for e in own) else _MEASURE
            yield StrongerPiece(kind="blank", part=part, text=blank)


def _quoted(thread: Thread, part: StarPart) -> tuple[str, ...]:
    return thread.quoted(part) or thread.sentences(part)


def _count(lacking: int) -> str:
    return "one thing" if lacking == 1 else f"{lacking} things"


def _home(dossier: Dossier, thread: Thread, sentence: str) -> StarPart:
    """A sentence that serves several parts is told once: as lesson, act, outcome, task, and only then as scene.

    What others did comes as outcome before it comes as act.
    """
    acted = sentence in dossier.ids("own_act")
    order: tuple[StarPart, ...] = ("L", "A", "R", "T", "S") if acted else ("L", "R", "A", "T", "S")
    return next(part for part in order if sentence in _quoted(thread, part))


_OF_FIGURES = ("star_measure", "talk_particular", "tradeoff_particular", "tradeoff_context")
"""What these look for is told by a figure: their advice does not point at a sentence that has one."""
_OF_ALL_THAT_IS_SAID = ("talk_particular", "tradeoff_particular")
"""What half shows these is as it should be; the rest is lacking."""


def _where(
    dossier: Dossier, assessment: Assessment, item: ItemResult, signal: str
) -> Evidence | None:
    """A sentence of the candidate to start from: where it was lacking, or half there."""
    stories = sorted(dossier.stories, key=_completeness)
    acts = evidence_of(stories[0].sentences("A"), dossier.sentences) if stories else ()
    shown = () if signal in _OF_ALL_THAT_IS_SAID else item.evidence
    places = (*shown, *assessment.counter_evidence, *acts)
    counted = dossier.ids("number") if signal in _OF_FIGURES else ()
    return next((e for e in places if e.sentence not in counted), None)
