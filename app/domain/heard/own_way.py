"""Others had their own way: they did it themselves, not as the speaker would have, were asked for the limit, or say which it is now.

What shows it is the grammar: a doer who is neither the speaker nor the bosses, and a word that says whose choice it was.
"""

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.function_words import DETERMINERS
from app.domain.wording.words import NUMBER

BACK, NEAR, FAR = 5, 4, 9
"""Words."""
LONG = 6
"""Letters of a word whose ending names a doer."""
_DONE = ("past", "perfect", "pluperfect")
_SELVES = frozenset(["himself", "herself", "themselves"])
_THEIRS = frozenset(["their", "his", "her", "its"])
_THEY = frozenset(["they", "he", "she", "each", "both", "everyone", "everybody", "nobody"])
_WOULD = frozenset(["would", "'d"])
_WHOSE = frozenset(["hers", "theirs", "his"])
_MAY = _WOULD | {"could", "can"}
_GIVES = frozenset(["handed", "passed", "left", "turned", "signed"])
_THING = frozenset(["it", "that", "those", "them", "these", "this"])
_BETWEEN = frozenset(["over", "the", "all"])
_NEVER = frozenset(["not", "never"])
_TAKEN = frozenset(
    ["picked", "chosen", "thought", "guessed", "decided", "wanted", "expected", "sworn", "proposed", "drawn", "put", "set",
     "named", "designed", "suggested", "dared", "bet"]
)  # fmt: skip
"""What one would have done who had to choose."""
_HAD = frozenset(["had", "would", "did", "'d", "wanted", "proposed", "planned", "asked", "thought"])
_OTHERWISE = frozenset(["differently", "otherwise"])
_COMPARES = _WOULD | _OTHERWISE | {"choice", "than"}
_THAN = frozenset(["to", "from", "than"])
_ASKING = frozenset(["asked", "asking"])
_HOW_MUCH = frozenset(["what", "which", "how"])
_STOPPED = frozenset(
    ["going", "writing", "attending", "coming", "reviewing", "approving", "chairing", "signing", "deciding"]
)  # fmt: skip
_SAYS = frozenset(["say", "says", "decide", "decides", "choose", "chooses", "pick", "picks", "set", "sets"])  # fmt: skip
_VOTES = frozenset(["vote", "veto"])
_WHICH = frozenset(["which", "what", "whether", "if", "when", "how", "where"])
_UNREAL = frozenset(["if", "would", "'d", "should", "could", "you", "will", "'ll", "to", "i", "we"])


@once
def have_their_way(p: Phrase) -> bool:
    """Whether the sentence tells that others decided, by who did it and whose choice it was."""
    if p.is_question or p.has("habitual"):
        return False
    return (
        _did_it_themselves(p)
        or _not_as_i_would_have(p)
        or _set_the_limit(p)
        or _stays_away(p)
        or _says_which(p)
        or _gives_away(p)
        or _is_theirs_since(p)
    )


def _did_it_themselves(p: Phrase) -> bool:
    """`Each drew their own`, `she closed it herself`, `the mates set their own lanes`."""
    if "own" not in p.said and p.said.isdisjoint(_SELVES):
        return False
    texts = p.texts
    for at, word in enumerate(texts):
        own = word in _THEIRS and texts[at + 1 : at + 2] == ["own"]
        alone = word in _SELVES and texts[at - 1 : at] not in (["by"], ["for"], ["among"], ["to"])
        if not (own or alone):
            continue
        if _could_themselves(p, texts, at) or _are_to(p, texts, at):
            return True
        for verb in range(at - 1, max(at - BACK, 0), -1):
            made = p.lexicon.is_in(texts[verb], "own_doing") and p.lexicon.grammar.is_past(
                texts[verb]
            )
            if made and _is_theirs(p, texts, verb):
                return True
    return False


def _is_theirs(p: Phrase, texts: list[str], verb: int) -> bool:
    """Whether the doer right before a verb is somebody else, and no boss."""
    before = [
        t
        for t in texts[max(verb - NEAR, 0) : verb]
        if t in _THEY or t not in p.lexicon.grammar.adverbs
    ]
    if not before or before[-1] in _UNREAL or any(p.lexicon.is_in(t, "higher") for t in before):
        return False
    return before[-1] in _THEY or (
        any(a.at == verb and a.subject == "other" for a in p.acts)
        and any(_is_doer(p, t) for t in before)
    )


def _are_to(p: Phrase, texts: list[str], at: int) -> bool:
    """`I asked that each find their own`: what the speaker wanted is that others do it in their way."""
    asked = any(a.verb in ("asked", "said", "proposed", "suggested", "wanted") for a in p.own_acts)
    near = texts[max(at - BACK, 0) : at]
    return (
        asked
        and "that" in texts[: at - 1]
        and bool({"each", "they", "everyone", "whoever"} & set(near))
    )


def _could_themselves(p: Phrase, texts: list[str], at: int) -> bool:
    """`I gave them a page where they'd write them themselves`: made by the speaker, so that others do it."""
    if not p.own_acts or {"if", "not"} & set(texts[:at]):
        return False
    for may in range(max(at - BACK, 1), at - 1):
        could = texts[may] in _MAY and (texts[may - 1] in _THEY or _is_doer(p, texts[may - 1]))
        if could and p.lexicon.is_in(texts[may + 1], "choosing_verbs", "ruling_verbs"):
            return True
    return False


def _is_doer(p: Phrase, word: str) -> bool:
    """Whether a word names somebody who does the work, by what the word classes know or by its ending: `subtitlers`."""
    if p.lexicon.is_in(word, "people", "group", "groups", "holders"):
        return True
    ends = len(word) > LONG and word.endswith(("ers", "ors", "ists", "ians"))
    return ends and not p.lexicon.is_in(word, "no_doers")


def _is_theirs_since(p: Phrase) -> bool:
    """`I wrote that the number would be hers from there on`: said by the speaker, and somebody else's since."""
    if p.said.isdisjoint(_WHOSE):
        return False
    texts = p.texts
    return any(
        t in _WHOSE
        and texts[at - 1] in ("be", "was", "is", "'s", "are", "were")
        and not {"not", "if"} & set(texts[:at])
        and any(
            p.lexicon.is_in(w, "powers", "own_way_things") for w in texts[max(at - FAR, 0) : at]
        )
        for at, t in enumerate(texts)
        if at
    ) and bool(p.own_acts)


def _gives_away(p: Phrase) -> bool:
    """`The rules used to be mine; I handed those to the subtitlers`: a thing spoken of goes to those who do the work."""
    if p.said.isdisjoint(_GIVES):
        return False
    texts = p.texts
    for act in p.own_acts:
        after = [t for t in texts[act.at + 1 : act.at + 1 + FAR] if t not in _BETWEEN]
        if act.verb not in _GIVES or after[1:2] != ["to"] or after[0] not in _THING:
            continue
        whom = [
            t for t in after[2:4] if t == "them" or t.endswith("s") or p.lexicon.is_in(t, "group")
        ]
        if any(_is_doer(p, t) and not p.lexicon.is_in(t, "higher") for t in whom):
            return True
    return False


def _not_as_i_would_have(p: Phrase) -> bool:
    """`It isn't one I'd have picked`, `they did it differently to how I would`, `lower than I had proposed`."""
    if p.said.isdisjoint(_COMPARES):
        return False
    texts = p.texts
    theirs = [
        a for a in p.acts if a.subject == "other" and a.mood in ("past", "perfect", "passive")
    ]
    for at, word in enumerate(texts):
        after = texts[at + 1 : at + 1 + NEAR + 1]
        if word == "i" and _WOULD & set(after[:1]) and {"have"} & set(after[1:3]):
            denied = bool(_NEVER & set(texts[max(at - BACK, 0) : at] + after[:3]))
            doubted = "sworn" in after and "wrong" in texts[at:]
            if (denied or doubted) and _TAKEN & set(after) and _tells_theirs(p, texts, at):
                return True
        if word == "choice" and texts[at - 1 : at] in (["my"], ["first"]):
            unreal = {"would", "'d"} & set(texts[:at]) and "been" in texts[:at]
            if unreal and _NEVER & set(texts[:at]):
                return True
        if word in _OTHERWISE and _THAN & set(after[:1]) and {"i", "me", "mine"} & set(after[1:4]):
            return not {"i", "we", "if"} & set(texts[:at])
        if word == "than" and after[:1] == ["i"] and _HAD & set(after[1:3]):
            wanted = any(a.verb in ("wanted", "chose", "picked", "set", "asked") for a in theirs)
            if wanted and not p.lexicon.is_in(texts[0], "higher"):
                return True
    return False


def _tells_theirs(p: Phrase, texts: list[str], at: int) -> bool:
    """What others did, or what it became, is told beside it: a wish alone is none."""
    told = bool(_THEY & set(texts[:at])) or any(a.subject == "other" and a.at < at for a in p.acts)
    return told and not {"if", "but"} & set(texts[:at])


def _set_the_limit(p: Phrase) -> bool:
    """`I asked her what number would make her stop`, `which copy they would give up`: the answer is theirs and it binds."""
    if p.said.isdisjoint(_ASKING):
        return False
    texts = p.texts
    for act in p.own_acts:
        if act.verb not in _ASKING:
            continue
        after = texts[act.at + 1 : act.at + 1 + FAR + FAR]
        at = next((i for i, t in enumerate(after) if i and t in _HOW_MUCH), None)
        if at is None or after[0] in _HOW_MUCH | {"why", "whether", "if", "for"}:
            continue
        thing = after[at + 1 : at + 2]
        much = (
            after[at] == "how" and thing and thing[0] in ("many", "much", "long", "late", "often")
        )
        noun = after[at] != "how" and thing and _is_noun(p, thing[0])
        would = next((i for i, t in enumerate(after[at:], start=at) if t in _WOULD), None)
        told = after[:at]
        boss = any(p.lexicon.is_in(t, "higher") for t in told)
        if (much or noun) and would is not None and would - at <= NEAR + 1 and not boss:
            return True
    return False


def _is_noun(p: Phrase, word: str) -> bool:
    return not (
        word in DETERMINERS
        or word in _UNREAL
        or word in ("they", "he", "she", "it", "we", "is", "was", "'s", "are", "were", NUMBER)
        or p.lexicon.grammar.is_past(word)
    )


def _stays_away(p: Phrase) -> bool:
    """`I stopped writing the rules`, `I had him present instead of me`: the speaker leaves the room to those who do it."""
    if "stopped" not in p.said and "me" not in p.said:
        return False
    texts = p.texts
    for act in (a for a in p.acts if a.subject == "i" and a.mood in _DONE):
        after = texts[act.at + 1 : act.at + 1 + FAR]
        if act.verb == "stopped" and _STOPPED & set(after[:1]):
            return True
        named = after[:1] in (["him"], ["her"], ["them"]) or any(
            p.lexicon.is_in(t, "people", "holders") for t in after[:3]
        )
        sent = act.verb in ("had", "sent", "let", "asked", "put")
        if (
            sent
            and named
            and any(
                after[i : i + 3] in (["instead", "of", "me"], ["rather", "than", "me"])
                for i in range(len(after))
            )
        ):
            return True
    return False


def _says_which(p: Phrase) -> bool:
    """`They say which risk they can live with`, `the crew has a vote`: who rules since, told as it is now."""
    if p.said.isdisjoint(_SAYS | _VOTES):
        return False
    texts = p.texts
    if "if" in texts[:1] or "you" in texts:
        return False
    for at in range(1, len(texts)):
        after = texts[at + 1 : at + 4]
        who = texts[at - 1] in ("they", "she", "he") or p.lexicon.is_in(
            texts[at - 1], "holders", "groups"
        )
        if not who or p.lexicon.is_in(texts[at - 1], "higher"):
            continue
        if (
            texts[at] in _SAYS
            and _WHICH & set(after[:1])
            and {"they", "she", "he", "it"} & set(after[1:])
        ):
            return True
        if texts[at] in ("has", "have", "got") and _VOTES & set(after):
            return True
    return False
