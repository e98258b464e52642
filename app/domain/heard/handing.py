"""The right to decide, handed to others: a power, a verb of giving, and who has it since.

No single phrase shows it. `I gave the night shift the switch` and `I handed the choice of dates to the depots` hand over;
`she gave me the budget` and `I gave the board a decision` do not.
"""

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.clauses import Act

REACH = 12
"""Words after the verb in which the power and its new holder have to be named."""
_DONE = ("past", "perfect", "pluperfect")
_THEM = frozenset(["them", "him", "her", "whoever", "theirs", "each"])
_MINE = frozenset(["me", "us"])
_MAY = frozenset(["could", "can", "may"])
_NOBODY_ELSE = frozenset(["i", "we", "it", "you", "this", "there", "not", "and", "or", "so"])
_INSTALLS = frozenset(["put", "built", "added", "installed", "hung", "mounted", "fitted"])
_TOOLS = frozenset(["switch", "button", "lever", "veto", "override"])
TOOL_WITHIN = 3
"""Words between the verb and the tool."""
_LIKING = frozenset(["liked", "like", "wanted", "want", "chose", "pleased", "wished", "saw"])
_PARTICLES = {
    "turned": ("over",),
    "moved": ("to",),
    "left": ("to", "with"),
    "put": ("hands",),
    "signed": ("over",),
}
"""Verbs that hand over only with one of these words."""


@once
def hands_over(p: Phrase) -> bool:
    """Whether the speaker, or the team, put a power into other hands."""
    if p.is_question or p.has("habitual"):
        return False
    return _gives(p) or _may_as_they_like(p)


def gives_right(p: Phrase) -> bool:
    """Others may now do without asking."""
    return p.has("frees_by_right") and bool(p.acts) and not p.is_hypothetical


def _gives(p: Phrase) -> bool:
    if "hands_verbs" not in p.classes and p.said.isdisjoint(_INSTALLS):
        return False
    return any(a.subject in ("i", "we") and a.mood in _DONE and _is_given(p, a) for a in p.acts)


def _is_given(p: Phrase, act: Act) -> bool:
    if not (act.verb in _INSTALLS or p.lexicon.is_in(act.verb, "hands_verbs")):
        return False
    after = p.texts[act.at + 1 : act.at + 1 + REACH]
    if act.verb in _INSTALLS and _is_installed(after):
        return True
    if not p.lexicon.is_in(act.verb, "hands_verbs"):
        return False
    particles = _PARTICLES.get(act.verb)
    if particles is not None and not set(particles) & set(after):
        return False
    if (
        set(after[:1]) & _MINE
        or "not" in after[:2]
        or (act.verb == "offered" and after[:1] == ["that"])
    ):
        return False
    power = next((i for i, t in enumerate(after) if p.lexicon.is_in(t, "powers")), None)
    return power is not None and _has_holder(p, after, power)


def _is_installed(after: list[str]) -> bool:
    """`put a switch in the barn`, `built a stop button for the drivers`: the tool of deciding, where others work."""
    new = bool({"a", "an", "one", "another"} & set(after[:2]))
    tool = next((i for i, t in enumerate(after) if new and t in _TOOLS), None)
    return (
        tool is not None
        and tool <= TOOL_WITHIN
        and bool({"in", "at", "on", "beside", "for", "into"} & set(after[tool + 1 : tool + 3]))
    )


def _has_holder(p: Phrase, after: list[str], power: int) -> bool:
    """Those who have it now stand before the thing, or behind it with `to`, and are not the bosses."""
    behind = after[power + 1 :]
    behind = (
        behind[behind.index("to") + 1 :] if "to" in behind else behind if "with" in behind else []
    )
    return any(
        (t in _THEM or p.lexicon.is_in(t, "people", "group", "groups", "holders"))
        and not p.lexicon.is_in(t, "higher")
        for t in (*after[:power], *behind)
    )


def _may_as_they_like(p: Phrase) -> bool:
    """`who could turn it off whenever they liked`: leave without a condition."""
    if p.said.isdisjoint(_MAY):
        return False
    texts = p.texts
    return bool(p.own_acts or p.we_acts) and any(
        texts[i] in _MAY
        and texts[i - 1] not in _NOBODY_ELSE
        and any(
            w in ("whenever", "however", "whatever", "whichever", "freely", "if", "when", "as")
            and (set(texts[j + 1 : j + 4]) & _LIKING or (w == "whenever" and j + 1 == len(texts)))
            for j, w in enumerate(texts[i : i + 2 * REACH], start=i)
        )
        for i in range(1, len(texts))
    )
