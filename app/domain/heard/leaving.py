"""Decisions left to others, by who acts on whom: others are asked to choose, may do as they like, or chose what they would.

A verb of choosing alone shows nothing: it has to be theirs, and those who decide anyway (a boss, a board) do not count.
"""

from app.domain.heard.deciders import DECIDING, OTHERS, THEY, decides, is_others, names_others
from app.domain.heard.phrase import Phrase, once

NEAR = 7
"""Words after a verb in which those it is said to are named."""
FAR = 9
"""Words after `could` in which it is told that no leave is needed."""
_DONE = ("past", "perfect", "pluperfect")
_LETS = frozenset(
    [
        "letting",
        "having",
        "asking",
        "leaving",
        "let",
        "had",
        "made",
        "helped",
        "left",
        "wanted",
        "got",
        "trusted",
        "allowed",
        "encouraged",
        "invited",
        "asked",
        "told",
        "challenged",
    ]
)
_BARE = frozenset(["let", "had", "made", "helped", "letting", "having"])
"""Verbs that are followed by a bare infinitive."""
_MAY = frozenset(["could", "can", "may", "might"])
_WHAT = frozenset(
    ["what", "which", "whichever", "whatever", "how", "when", "whether", "where", "who"]
)
_NO_LEAVE = frozenset(["asking", "ringing", "calling", "telling", "waiting", "me", "us", "permission", "approval", "leave", "ticket", "mail", "reason",
                       "question", "questions", "meeting", "form", "anyone", "anybody"])  # fmt: skip
_LIKING = frozenset(
    [
        "like",
        "liked",
        "want",
        "wanted",
        "wish",
        "wished",
        "please",
        "pleased",
        "choose",
        "chose",
        "saw",
        "see",
        "prefer",
        "preferred",
    ]
)
_TOLD = frozenset(["what", "how", "which", "where", "to"])
_SELVES = frozenset(["themselves", "himself", "herself", "itself", "own", "alone"])
_SAY_NO = frozenset(
    [
        "overrule",
        "override",
        "veto",
        "refuse",
        "decline",
        "stop",
        "say",
        "opt",
        "close",
        "stay",
        "keep",
        "flip",
    ]
)
_ANYONE = frozenset(["anyone", "anybody", "everyone", "everybody", "whoever", "any", "each"])
_STOPS = frozenset(
    [
        "stop",
        "turn",
        "switch",
        "pull",
        "halt",
        "cancel",
        "block",
        "undo",
        "revert",
        "veto",
        "overrule",
        "override",
        "shut",
        "pause",
        "abort",
        "close",
    ]
)
_RULES = frozenset(
    [
        "decides",
        "decide",
        "chooses",
        "choose",
        "picks",
        "pick",
        "sets",
        "set",
        "owns",
        "own",
        "says",
        "say",
    ]
)
_DECIDES = frozenset(["decides", "decide", "chooses", "choose"])
_DENIES = frozenset(["not", "never", "nobody", "none"])
_ORDERS = frozenset(["must", "should", "had", "have", "to", "ought"])


@once
def leaves_to_others(p: Phrase) -> bool:
    """Whether the speaker left something to decide to others, or they decided it for themselves."""
    if p.is_question or p.has("habitual") or not (p.is_past or p.own_acts or p.we_acts):
        return False
    return _has_them_choose(p) or _may_freely(p) or _they_chose(p) or _they_rule(p) or _keeps_out(p)


def _has_them_choose(p: Phrase) -> bool:
    """`I asked him to choose`, `I let the wards set the order`, `we had each depot pick`."""
    if p.said.isdisjoint(_LETS) or p.classes.isdisjoint(DECIDING):
        return False
    asked = [
        a.at for a in p.acts if a.subject in ("i", "we") and a.mood in _DONE and a.verb in _LETS
    ]
    if p.own_acts or p.we_acts:
        asked += [at for at, w in enumerate(p.words) if w.text in _LETS and w.text.endswith("ing")]
    for start in asked:
        verb = p.words[start].text
        after = p.texts[start + 1 : start + 1 + NEAR]
        to = 0 if verb in _BARE else (after.index("to") + 1 if "to" in after else -1)
        if to < 0:
            continue
        strict = verb in ("asked", "told", "had", "got", "made", "asking", "having")
        at = next(
            (i for i, t in enumerate(after) if i >= to and decides(p, t, strict=strict)), None
        )
        if at is not None and names_others(p, after[:at]):
            return True
    return False


def _may_freely(p: Phrase) -> bool:
    """`Which they could flip without ringing us`, `they could stay as they are`, `anyone may stop it`: leave with no condition."""
    if p.said.isdisjoint(_MAY):
        return False
    texts = p.texts
    for at in range(1, len(texts)):
        if texts[at] not in _MAY or "if" in texts[:at] or not is_others(p, texts, at):
            continue
        after = texts[at + 1 : at + 1 + FAR]
        if "not" in after[:1] or "you" in texts[:at]:
            continue
        without = "without" in after and bool(
            _NO_LEAVE & set(after[after.index("without") + 1 :][:3])
        )
        if without or ("no" in after and bool(_NO_LEAVE & set(after[after.index("no") + 1 :][:2]))):
            return True
        if _SELVES & set(after) and (
            any(decides(p, t, strict=False) for t in after)
            or {"so", "that"} & set(texts[max(at - 3, 0) : at])
        ):
            return True
        if _LIKING & set(after[1:]) and THEY & set(after[1:]):
            return True
        if after[:1] and after[0] in _STOPS and _ANYONE & set(texts[max(at - 4, 0) : at]):
            return True
        if (
            after[:1]
            and after[0] in _SAY_NO
            and (
                "as" in after
                or "no" in after
                or after[0] in ("overrule", "override", "veto", "refuse")
            )
        ):
            return True
    return False


def _they_chose(p: Phrase) -> bool:
    """`They crossed out what they would not miss`, `each ward picked which it wanted first`."""
    if p.said.isdisjoint(_WHAT) or p.classes.isdisjoint(DECIDING):
        return False
    texts = p.texts
    for act in p.acts:
        if (
            act.subject != "other"
            or act.mood not in ("past", "perfect")
            or not decides(p, act.verb, strict=False)
        ):
            continue
        before = texts[max(act.at - 4, 0) : act.at]
        theirs = bool({"they", "each"} & set(before)) or any(
            p.lexicon.is_in(t, "groups", "holders") for t in before
        )
        after = texts[act.at + 1 : act.at + 1 + 5]
        at = next((i for i, t in enumerate(after) if t in _WHAT), None)
        if theirs and at is not None and {"they", "it", "to"} & set(after[at + 1 : at + 3]):
            return True
    return False


def _they_rule(p: Phrase) -> bool:
    """`They set the price, and not me`, `she decides if it goes`: who rules since."""
    if "not" not in p.said and p.said.isdisjoint(_DECIDES):
        return False
    texts = p.texts
    for at in range(1, len(texts)):
        if not decides(p, texts[at], strict=False) and texts[at] not in _RULES:
            continue
        before, after = texts[max(at - 3, 0) : at], texts[at + 1 : at + 1 + FAR]
        if not is_others(p, texts, at) or {
            "to",
            "the",
            "i",
            "we",
            "you",
            "not",
            "would",
            "should",
        } & set(before[-1:]):
            continue
        not_me = any(
            after[i] == "not" and after[i + 1] in ("me", "us", "i") for i in range(len(after) - 1)
        )
        if not_me or (
            texts[at] in _DECIDES
            and _WHAT | {"if"} & set(after[:2])
            and after[:1]
            and after[0] in _WHAT | {"if", "it"}
        ):
            return True
    return False


def _keeps_out(p: Phrase) -> bool:
    """`I did not tell them what to do`, `nobody told them to`: what others would have ordered."""
    if p.said.isdisjoint(_DENIES):
        return False
    for act in p.acts:
        after = p.texts[act.at + 1 : act.at + 1 + NEAR]
        nobody = any(w.text in ("nobody", "none") for w in p.words[max(act.at - 3, 0) : act.at])
        if not ((act.subject in ("i", "we") and act.mood == "negated") or nobody):
            continue
        plainly = nobody or {"did", "do", "never"} & {
            w.text for w in p.words[max(act.at - 3, 0) : act.at]
        }
        if (
            act.verb in ("tell", "told", "say", "show")
            and plainly
            and OTHERS & set(after[:1])
            and after[1:2]
            and after[1] in _TOLD
        ):
            return True
        if act.subject in ("i", "we") and p.lexicon.is_in(act.verb, "imposing_verbs") and after:
            return True
        ordered = (
            after[:1]
            and after[0] in ("what", "how", "which")
            and after[1:2] in (["they"], ["he"], ["she"])
        )
        if (
            act.verb in ("write", "tell", "say", "set")
            and ordered
            and plainly
            and _ORDERS & set(after[2:4])
        ):
            return True
    return False
