"""Rules for what a design is asked to be: the questions before it, what was agreed, and what comes back of the answers."""

import re
from collections.abc import Mapping

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.lines import few_of_each, lines_of
from app.domain.checklist.signals import Rule, Signal, found
from app.domain.reading import Reading
from app.domain.wording.line import Line
from app.domain.wording.words import words

_ASKS = ("asks_size", "asks_rule", "asks_use")
_HANGS = ("frames", "consequence", "condition", "contrast", "alternative")
OPENING = 3
"""So many answers are the opening of an interview: what shapes a design is asked there."""
SEVERAL = 3
"""So many questions together are more than one stray one."""
_NOTHING = frozenset(["not", "nothing", "no", "never"])
_BEGINS = 6
"""Words in which a statement of what one would like to know says that it is nothing."""
_LISTED = frozenset(["functional", "requirement", "requirements", "nonfunctional"])
_INVITES = re.compile(
    r"\b(?:need|want|like|have) to (?:know|ask)\b|\b(?:would|do|did) you (?:\w+ )?ask\b|\bwhat questions\b|\bany(?:thing)? (?:\w+ )?(?:questions?|ask)\b"
    r"|\bbefore you (?:start|begin|draw|design)\b",
    re.IGNORECASE,
)
"""How an interviewer holds out the chance to ask."""
_BUILT = re.compile(
    r"\b(?:you(?:'ve| have)? (?:\w+ )?(?:built|designed|made|worked on|run|owned|know well)|did it have to|what was it for)\b",
    re.IGNORECASE,
)
"""How an interviewer asks for a system that is already there: what it had to do can only be told."""


def _asked(family: str) -> Rule:
    """Questions of one kind; one is partly, and clearly when the candidate asked other things as well. A question of no
    known kind asks what is meant."""

    def rule(dossier: Dossier) -> Signal:
        own = dossier.once(questions)
        ids = tuple(x.id for x in own if _kind(x, family))
        if ids:
            return found(len(ids) + (len(own) >= SEVERAL), ids, partly=1, clearly=2)
        late = tuple(x.id for x in dossier.once(_invited) if _kind(x, family))
        return Signal(1 if late else 0, late)

    return rule


def _kind(line: Line, family: str) -> bool:
    return line.has(family) or (family == "asks_use" and not line.has(*_ASKS))


def questions(dossier: Dossier) -> tuple[Line, ...]:
    """What the candidate asked of their own accord before or while the design took shape; where a system is told that is
    there already, what it had to hold to stands for it."""
    usable = dossier.usable[: max(OPENING, (len(dossier.usable) + 1) // 2)]
    told = [r for r in usable[:OPENING] if _BUILT.search(_plain(r.question))]
    asked = [x for n, r in enumerate(usable) if not (n and _invites(r)) for x in _questions_in(r)]
    stated = [x for r in told for x in r.lines if x.counts and x.has("sets_bounds")]
    return (*asked, *stated)


def _invited(dossier: Dossier) -> tuple[Line, ...]:
    """What was asked only when the interviewer held out the chance."""
    return tuple(
        x for r in dossier.usable[1 : OPENING + 1] if _invites(r) for x in _questions_in(r)
    )


def _invites(reading: Reading) -> bool:
    return bool(_INVITES.search(_plain(reading.question)))


def _plain(text: str) -> str:
    return text.replace("’", "'")


def _questions_in(reading: Reading) -> list[Line]:
    """Questions about the task. Those about the talk, and contempt that is put as a question, are none."""
    return [
        x
        for x in reading.lines
        if (x.asks or _wants_to_know(x)) and not x.has("hostile", "asks_of_talk")
    ]


def _wants_to_know(line: Line) -> bool:
    said = [w.text for w in words(line.text)[:_BEGINS]]
    return line.has("wants_to_know") and not set(said) & _NOTHING


def _before_drawing(dossier: Dossier) -> Signal:
    """The opening asks or cuts the problem to shape, without being told to."""
    own = dossier.once(questions)
    opening = {r.turn for r in dossier.usable[:OPENING]}
    ids = tuple(x.id for x in own if x.turn in opening)
    if ids:
        return found(len(ids), ids, partly=1, clearly=2)
    listed = tuple(
        x.id for x in lines_of(dossier.usable[:1]) if _LISTED & {w.text for w in words(x.text)}
    )
    return Signal(1 if listed else 0, listed)


def _early(dossier: Dossier) -> tuple[Reading, ...]:
    return dossier.usable[: max(OPENING, (len(dossier.usable) + 1) // 2)]


def _said_early(*families: str, partly: int, clearly: int) -> Rule:
    def rule(dossier: Dossier) -> Signal:
        lines = [
            x for x in lines_of(_early(dossier)) if x.on_system and not x.asks and x.has(*families)
        ]
        ids = few_of_each(lines)
        return found(len(ids), ids, partly=partly, clearly=clearly)

    return rule


def _frames(dossier: Dossier) -> Signal:
    """The problem is cut to shape, or it is said what hangs on an answer: a question with its reason, its case or its alternative."""
    own = dossier.once(questions)
    first = own[0].turn if own else None
    lines = [
        x
        for x in lines_of(_early(dossier))
        if (x in own and x.turn == first and x.counts and x.has(*_HANGS))
        or (x.on_system and not x.asks and x.has("frames"))
    ]
    ids = few_of_each(lines, most=4)
    return found(len(ids), ids, partly=2, clearly=5)


def _builds_on_answers(dossier: Dossier) -> Signal:
    """What the interviewer answered decides something: a figure of theirs comes back in a reason."""
    given: set[float] = set()
    ids: list[str] = []
    for reading in dossier.usable:
        given |= _figures(reading.question)
        for line in lines_of([reading]):
            if not line.on_system or line.asks or line.has("waves_away"):
                continue
            back = bool(given & _figures(line.text)) and line.has(
                "consequence", "condition", "limit_hit"
            )
            if back or line.has("recalls"):
                ids.append(line.id)
    return found(len(ids), tuple(ids), partly=1, clearly=3)


def _figures(text: str) -> set[float]:
    return {w.number for w in words(text) if w.number is not None}


ASKING_RULES: Mapping[str, Rule] = {
    "design_asks_size": _asked("asks_size"),
    "design_asks_rule": _asked("asks_rule"),
    "design_asks_use": _asked("asks_use"),
    "design_before_drawing": _before_drawing,
    "design_bounds": _said_early("sets_bounds", partly=1, clearly=3),
    "design_frames": _frames,
    "design_builds_on": _builds_on_answers,
}
