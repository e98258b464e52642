"""The candidate's sentences as the rules for technical talk look at them, and what the questions before them were about."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from app.domain.checklist.dossier import Dossier
from app.domain.checklist.signals import Rule, Signal, found
from app.domain.reading import Reading
from app.domain.wording.line import Line
from app.domain.wording.words import words

_MOST_OF_ONE = 3
"""So many sentences of one answer count for one point: length alone earns nothing."""


def lines_of(readings: Iterable[Reading]) -> tuple[Line, ...]:
    """The eligible sentences of answers, code left out, in order."""
    return tuple(line for reading in readings for line in reading.lines)


def few_of_each(lines: Iterable[Line], most: int = _MOST_OF_ONE) -> tuple[str, ...]:
    """Ids of the lines, at most so many of one answer."""
    seen: dict[int, int] = {}
    kept: list[str] = []
    for line in lines:
        seen[line.turn] = seen.get(line.turn, 0) + 1
        if seen[line.turn] <= most:
            kept.append(line.id)
    return tuple(kept)


def counted(*families: str, partly: int, clearly: int, tied: bool = True) -> Rule:
    """A rule: sentences about a system that speak of one of the families, with a reason, a condition, a price or a figure."""

    def rule(dossier: Dossier) -> Signal:
        lines = [
            x for x in lines_of(dossier.usable) if x.on_system and not x.asks and x.has(*families)
        ]
        ids = few_of_each(x for x in lines if x.tied or not tied)
        return found(len(ids), ids, partly=partly, clearly=clearly)

    return rule


def asked_about(reading: Reading, topic: tuple[str, ...]) -> bool:
    """Whether the interviewer's words before an answer touch a topic."""
    return touches(reading.question, topic)


@lru_cache(maxsize=1024)
def touches(text: str, topic: tuple[str, ...]) -> bool:
    """Whether one of a topic's words is in a text; an entry with a `*` is the beginning of a word, one with
    a space two words in a row."""
    stems = tuple(t[:-1] for t in topic if t.endswith("*"))
    said = [w.text for w in words(text)]
    if any(w in topic or w.startswith(stems) for w in said):
        return True
    return any(f"{a} {b}" in topic for a, b in pairwise(said))


# fmt: off
CHANCES: Mapping[str, tuple[str, ...]] = {
    "operability": (
        "fail*", "dies", "die", "died", "dead", "down", "break*", "broke*", "outage*", "page", "pages", "call", "monitor*",
        "alert*", "deploy*", "release*", "rollout", "roll", "migrat*", "bug*", "stall*", "lose*", "lost", "loss", "crash*",
        "wake*", "incident*", "restart*", "sick", "dark", "unavailable", "drill*", "stuck", "corrupt*", "wrong", "degrade*",
        "recover*", "notice", "overload*", "slow", "late", "partition*", "timeout*", "operate*",
    ),
    "security": (
        "secur*", "priva*", "access", "leak*", "abus*", "attack*", "fraud*", "bot", "bots", "fake*", "cheat*", "kids", "child*",
        "reveal*", "permission*", "permitted", "trust*", "steal*", "stolen", "malicious*", "complian*", "gdpr", "regulat*", "delet*",
        "insider*", "tamper*", "scrap*", "credential*", "secret*", "authori*", "authent*", "hostile", "sensitive", "spoof*", "forge*",
        "allowed", "personal", "legal*", "protect*", "hack*", "thief", "thieves", "snoop*", "spy", "spies", "misus*", "blackmail*",
        "stalk*", "guess*", "password*", "confidential*", "who can", "who may", "who could", "who should", "who sees", "who gets",
        "who has", "who else", "who is", "anyone with", "anyone who", "anybody with", "someone posts", "someone sends",
        "someone steals", "somebody steals", "somebody sends", "can see", "card*", "medical", "addresses", "lawyer*", "police", "see what", "see whose", "see the",
        "around it", "get around", "circumvent*", "bypass*", "taken over", "take over", "break in", "breaks in", "exploit*", "evad*",
        "clon*", "copying", "copied", "copy it", "identif*", "can anyone", "can anybody", "could anyone", "could anybody", "can somebody",
        "can someone", "what stops", "stops me", "stops that", "stops somebody", "stops someone", "only the", "register as", "register itself",
        "pretend*", "modified", "any concern", "any concerns", "do you care", "somewhere public", "posted", "concern about", "you store", "pirat*", "impersonat*", "lie", "lies", "lying",
    ),
    "code_quality": ("code*", "write", "implement*", "function", "class", "method", "program*"),
    "verification": (
        "test*", "check*", "verif*", "prove", "sure", "right", "correct*", "know", "run", "debug*", "code*", "write", "implement*",
    ),
    "motivation": ("why", "interest*", "attract*", "motiv*", "appeal*", "draws", "drew", "reason*", "join*", "looking"),
}
# fmt: on
"""For criteria that an interview may leave out: the words by which an interviewer asks for them."""


GUIDING = (
    "team*", "mentor*", "coach*", "colleague*", "junior", "juniors", "guide*", "guiding", "lead", "led", "leading", "influenc*",
    "convinc*", "persuad*", "teach*", "taught", "organi*", "peers", "adopt*", "disagree*",
    "stakeholder*", "hire", "hired", "hiring", "reviewer*", "owned", "drove",
)  # fmt: skip
"""The words by which an interviewer asks how somebody leads others."""


def had_chance(criterion: str, dossier: Dossier) -> bool:
    """Whether the interviewer asked for what a criterion looks at. What is not in `CHANCES` is always asked for, except
    that a talk about code is no chance to show how one leads others unless that was asked."""
    if criterion == "staff_scope":
        return not is_about_code(dossier) or any(asked_about(r, GUIDING) for r in dossier.readings)
    if criterion in ("code_quality", "verification") and writes_code(dossier):
        return True
    topic = CHANCES.get(criterion)
    return topic is None or any(asked_about(r, topic) for r in dossier.readings)


def is_about_code(dossier: Dossier) -> bool:
    """Whether the interviewer asked for code: more than once, or once and it was written."""
    asked = sum(asked_about(r, _CODING) for r in dossier.readings)
    return asked >= 2 or (asked == 1 and writes_code(dossier)) or _lies_beside(dossier)


def writes_code(dossier: Dossier) -> bool:
    """Whether code was written, in an answer or beside it."""
    fenced = any(
        s.text.startswith("```") and not s.flags for r in dossier.readings for s in r.sentences
    )
    return fenced or _lies_beside(dossier)


def _lies_beside(dossier: Dossier) -> bool:
    return any(r.artifact and r.artifact.kind == "code" for r in dossier.readings)


def is_beside_code(dossier: Dossier) -> bool:
    """Whether code was asked for or written."""
    return is_about_code(dossier) or writes_code(dossier)


def is_technical(dossier: Dossier) -> bool:
    """Whether the talk is about building something there and then: code, or a design that was asked for at the start."""
    opening = dossier.readings[:_OPENING]
    return is_beside_code(dossier) or any(asked_about(r, _DESIGNING) for r in opening)


_OPENING = 3
"""So many answers are the start, where a design is asked for."""
_CODING = (
    *CHANCES["code_quality"], "python", "java", "javascript", "typescript", "language", "kotlin", "golang", "rust", "ruby",
    "complexity", "algorithm*", "c",
)  # fmt: skip
_DESIGNING = ("design", "architecture", "architect", "sketch")
