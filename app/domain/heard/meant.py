"""Whether a marker tells what its family is about: whose unwillingness it is, who took it up, who became better at it, what was said."""

from app.domain.heard.phrase import Phrase
from app.domain.wording.clauses import Act
from app.domain.wording.matching import Hit

NEAR = 4
"""Words before a marker among which its subject stands, and behind it, in which it is told what those named did."""
LOOKED_AT = frozenset(
    ["resistance", "spread", "grows_people", "tells_that", "coercion", "several_teams"]
)
"""The families whose markers are looked at here; those of others count."""
_SELF = frozenset(["i", "we"])
_NOT_YET = frozenset(["newest", "junior", "intern", "second-year", "new"])
_WINS = frozenset(
    ["convinced", "persuaded", "changed", "won", "win", "winning", "talked", "talk", "talking", "stopped", "order", "tell", "force",
     "command", "make", "decide", "had", "have"]
)  # fmt: skip
"""What a teller does, or cannot do, to those who do not want it."""
_RAISES = frozenset(
    ["taught", "showed", "shown", "paired", "mentored", "coached", "trained", "gave", "given", "let", "handed", "helped", "had", "put",
     "walked", "sat", "brought", "took", "made", "hosted", "sponsored", "promoted", "guided", "invited"]
)  # fmt: skip
_MOVES_ON = frozenset(
    ["changed", "change", "switched", "switch", "left", "leave", "joined", "join"]
)
"""What somebody does who goes to another team, and changes none."""
_NOBODY = frozenset(["nobody", "none", "no", "never"])
_THEMSELVES = frozenset(["himself", "herself", "themselves"])
_SPEAKS = frozenset(["told", "said", "asked", "thought", "called", "knew"])
_ARE = frozenset(["was", "were", "is", "are", "'s"])
_HOW_IT_IS = frozenset(["slow", "slower", "work", "break"])
_LONG = frozenset(["is", "'s", "was", "of"])
_THEY = frozenset(["he", "she", "they"])
_WHOM = _THEY | {"his", "her", "their", "you", "your", "i", "we"}
_OURS = frozenset(["my", "our", "i", "we"])
_WHO_IS_SHAMED = frozenset(["them", "him", "her", "you"])
_PEOPLE = ("people", "group", "groups", "holders")


def is_meant(p: Phrase, hit: Hit) -> bool:
    """Whether a marker counts; of families that are not looked at here each does."""
    if hit.family == "resistance":
        return _is_theirs(p, hit) and not _is_how_it_is(p, hit)
    if hit.family == "spread":
        own = any(a.at == hit.start and a.subject in _SELF for a in p.acts)
        return not own and _NOBODY.isdisjoint(p.texts[max(hit.start - 2, 0) : hit.start])
    if hit.family == "grows_people":
        return _grew(p, hit)
    if hit.family == "tells_that":
        return p.texts[hit.end - 2 : hit.end] != ["so", "that"]
    if hit.family == "coercion":
        return not (_is_only_said(p, hit) or _is_no_threat(p, hit))
    if hit.family == "several_teams":
        return not _is_so_long(p, hit) and p.texts[hit.end - 2] not in _MOVES_ON
    return True


def _is_only_said(p: Phrase, hit: Hit) -> bool:
    """`I told him in front of the customer that May was not possible`: a fact, and no word about him or order to him."""
    if p.texts[hit.start] != "told" or "that" not in p.texts[hit.end :]:
        return False
    at = p.texts.index("that", hit.end)
    behind = p.texts[at + 1 : at + 2]
    return at - hit.end <= NEAR and bool(behind) and behind[0] not in _WHOM


def _is_no_threat(p: Phrase, hit: Hit) -> bool:
    """`It must be a version, or else the read falls through`: what follows from a design. `Migrate, or else`, with nobody's reason
    behind it, or said to somebody, is a threat; and only people are put in red."""
    said = p.texts[hit.start : hit.end]
    if said == ["or", "else"]:
        spoken = any(
            a.at < hit.start and p.lexicon.is_in(a.verb, "speech_verbs") for a in p.own_acts
        )
        return hit.end < len(p.texts) and not spoken
    if said == ["in", "red"]:
        named = p.words[max(hit.start - NEAR, 0) : hit.start]
        return not any(w.text in _WHO_IS_SHAMED or p.lexicon.is_in(w.text, *_PEOPLE) for w in named)
    return False


def _is_so_long(p: Phrase, hit: Hit) -> bool:
    """`It's thirty lines`: lines of a text, of which nobody is in charge."""
    before = p.texts[hit.start - 1] if hit.start else ""
    return p.texts[hit.end - 1] == "lines" and before in _LONG


def _is_theirs(p: Phrase, hit: Hit) -> bool:
    """`I disagreed`, `I was against it`: the teller's own unwillingness moves nobody. `I persuaded them` does."""
    act = _governing(p, hit)
    said = p.texts[max(hit.start - 1, 0) : hit.end]
    if act is None:
        return not _SELF & set(said)
    if act.mood == "passive" and act.verb == "blamed":
        return False
    return act.subject not in _SELF or not _WINS.isdisjoint(said)


def _governing(p: Phrase, hit: Hit) -> Act | None:
    """The verb in a marker, else the last one shortly before it."""
    within = [a for a in p.acts if hit.start <= a.at < hit.end]
    before = [a for a in p.acts if hit.start - NEAR <= a.at < hit.start]
    return within[0] if within else before[-1] if before else None


def _is_how_it_is(p: Phrase, hit: Hit) -> bool:
    """`She said our service was slow`: a complaint of how a thing is, and no wish to keep it."""
    said = p.texts[hit.start : hit.end]
    return said[-1] in _HOW_IT_IS and not _ARE.isdisjoint(said)


def _grew(p: Phrase, hit: Hit) -> bool:
    """Naming a junior makes nobody better at it; that they did it, or were taught or given something, does."""
    said = p.texts[hit.start : hit.end]
    if said[0] in _NOT_YET:
        taught = any(a.verb in _RAISES for a in (*p.own_acts, *p.we_acts))
        talk = ("speech_verbs", "mental_verbs")
        return taught or any(
            hit.end <= a.at <= hit.end + NEAR and not p.lexicon.is_in(a.verb, *talk)
            for a in p.others_acts
        )
    if said[-1] in _THEMSELVES and not _SPEAKS.isdisjoint(said):
        return False
    if said[0] == "first" and any(a.at == hit.start - 1 for a in p.own_acts):
        return False
    if said[0] in _THEY and said[-1] == "now":
        return any(p.lexicon.is_in(t, "carries_on") or t.endswith("ing") for t in said)
    return said[0] != "first" or not _OURS & set(p.texts[max(hit.start - 1, 0) : hit.start])
