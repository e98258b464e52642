"""What was the speaker's own to answer for: theirs by possession, given to them, or taken on."""

from app.domain.heard.phrase import Phrase, once
from app.domain.wording.clauses import Act

_IS = frozenset(["was", "were", "is", "'s", "are", "be", "became"])
_ADVERBS = frozenset(
    ["all", "also", "now", "really", "then", "always", "still", "partly", "mostly"]
)
_NOT_WORK = frozenset(
    ["mistake", "fault", "error", "boss", "manager", "director", "lead", "wife", "husband", "friend", "colleague", "first", "last", "second", "third", "favourite",
     "favorite", "opinion", "view", "guess", "point", "impression", "feeling", "fear", "bad", "argument", "answer", "question", "lesson", "experience", "hope",
     "doing", "idea", "best", "worst", "biggest", "own", "team's", "reason", "thinking", "understanding", "turn", "name", "life", "home", "way", "team", "rounding",
     "bug", "blind", "bit", "sum", "learning", "children", "kids", "weakness", "strength", "age", "style", "thing", "kind"]
)  # fmt: skip
_POINTS = frozenset(
    ["it", "that", "this", "which", "one", "these", "those", "all", "idea", "blame", "half"]
)
_CHARGES = frozenset(["service", "team", "group", "platform", "project", "system", "product", "search", "desk", "account", "programme", "program", "stack", "pipeline"])  # fmt: skip
SHORT = 7
"""Words of a sentence that only says whose things are."""
_KEEPS = frozenset(["own", "owned", "head", "headed"])
_LEADS = frozenset(["lead", "run", "manage", "maintain", "oversee"])
"""In the present these tell a place; in the past they tell what was done."""
_NO_THING = frozenset(
    ["", "to", "into", "them", "him", "her", "up", "a", "an", "with", "by", "from", "my", "people"]
)
_BIDS = frozenset(
    [
        "asked",
        "told",
        "wanted",
        "needed",
        "expected",
        "hired",
        "tasked",
        "sent",
        "assigned",
        "chose",
        "picked",
        "appointed",
        "made",
        "charged",
    ]
)
_FOR = frozenset(["for", "to", "with", "as"])
_GIVES = frozenset(["gave", "given", "handed", "left", "passed"])
_JOBS = frozenset(
    [
        "job",
        "task",
        "brief",
        "ticket",
        "mandate",
        "problem",
        "project",
        "assignment",
        "lead",
        "role",
        "service",
        "system",
        "codebase",
        "question",
    ]
)
_PAPERS = frozenset(["strategy", "plan", "proposal", "recommendation", "review", "paper", "design", "decision", "roadmap", "solution", "concept"])  # fmt: skip
_TAKES = frozenset(["took", "take", "taken", "picked", "pick"])
_UPON = frozenset(["on", "up", "over", "because", "myself", "since"])
_MINE = frozenset(["my", "mine"])
_TAKEN_ON = _KEEPS | _LEADS | _TAKES | {"me", "asked"}


@once
def owns_task(p: Phrase) -> bool:
    """Whether the sentence says, by its grammar, what was up to the speaker."""
    if not p.said.isdisjoint(_MINE) and (_is_mine(p) or _belongs_to_me(p)):
        return True
    if _has_in_hand(p) or _owns(p):
        return True
    if p.said.isdisjoint(_TAKEN_ON):
        return False
    return any(_keeps(p, a) or _was_bidden(p, a) or _takes_on(p, a) for a in p.acts)


def _is_mine(p: Phrase) -> bool:
    """`It was my module`, `the gate was my work`."""
    texts = p.texts
    for at in range(1, len(texts) - 1):
        if any(a.at < at and p.lexicon.is_in(a.verb, "speech_verbs") for a in p.own_acts):
            return False
        if (
            texts[at] != "my"
            or texts[at + 1] in _NOT_WORK
            or p.lexicon.is_in(texts[at + 1], "people", "own_thing")
        ):
            continue
        before = [t for t in texts[max(at - 3, 0) : at] if t not in _ADVERBS]
        if before[-1:] and before[-1] in _IS and "not" not in before:
            return True
    return False


def _belongs_to_me(p: Phrase) -> bool:
    """`The pricing's mine`, `that has been mine since spring`, `my model, my number`: possession said of a thing, and of no fault."""
    texts = p.texts
    for at, word in enumerate(texts):
        if word != "mine" or {"not", "never"} & set(texts[max(at - 4, 0) : at]):
            continue
        before = [t for t in texts[:at] if t not in _ADVERBS]
        lasting = before[-1:] == ["been"]
        before = before[:-1] if lasting else before
        if before[-1:] and (before[-1] in _IS or before[-1] == "has"):
            thing = before[-2] if len(before) > 1 else ""
            pronoun = thing in _POINTS and not lasting
            return not (pronoun or thing in _NOT_WORK or not thing)
    return not p.acts and len(texts) <= SHORT and texts.count("my") > 1


def _has_in_hand(p: Phrase) -> bool:
    """`I had the dispatch service`, `I have the search`, `I made it my business to`: what one has charge of."""
    if "made" not in p.said and p.said.isdisjoint(_CHARGES):
        return False
    texts = p.texts
    for at in range(len(texts) - 3):
        if texts[at : at + 5] == ["i", "made", "it", "my", texts[min(at + 4, len(texts) - 1)]]:
            return texts[at + 4 : at + 5] in (["job"], ["business"], ["task"], ["work"])
        had = (
            texts[at] == "i" and texts[at + 1] in ("had", "have", "'ve") and texts[at + 2] == "the"
        )
        if had and _CHARGES & set(texts[at + 3 : at + 5]):
            return True
    return False


def _owns(p: Phrase) -> bool:
    """`I own the optimiser`: `own` is mostly no verb, so its subject stands right before it."""
    if "own" not in p.said:
        return False
    texts = p.texts
    return any(
        texts[at : at + 2] == ["i", "own"]
        and not (texts[at + 2] in _NO_THING or p.lexicon.is_in(texts[at + 2], "abstractions"))
        for at in range(len(texts) - 2)
    )


def _keeps(p: Phrase, act: Act) -> bool:
    """`I own the optimiser`, `I lead dispatch`."""
    after = p.words[act.at + 1].text if act.at + 1 < len(p.words) else ""
    told = act.verb in _KEEPS and act.mood in ("present", "past")
    return (
        act.subject == "i"
        and (told or (act.verb in _LEADS and act.mood == "present"))
        and not (
            after in _NO_THING
            or p.lexicon.is_in(after, "abstractions")
            or any(
                p.lexicon.is_in(w.text, "abstractions") for w in p.words[act.at + 2 : act.at + 3]
            )
        )
    )


def _was_bidden(p: Phrase, act: Act) -> bool:
    """`They had asked me for the recommendation`, `they gave me the job to`."""
    if act.subject != "other" or act.mood not in ("past", "perfect", "pluperfect"):
        return False
    after = p.texts[act.at + 1 : act.at + 5]
    by_boss = any(p.lexicon.is_in(w.text, "higher") for w in p.words[max(act.at - 3, 0) : act.at])
    if by_boss and act.verb == "asked" and after[:2] in (["for", "a"], ["for", "an"]):
        return bool(_PAPERS & set(after[2:]))
    if after[:1] != ["me"]:
        return False
    return (act.verb in _BIDS and after[1:2] != [] and after[1] in _FOR) or (
        act.verb in _GIVES and bool(_JOBS & set(after))
    )


def _takes_on(p: Phrase, act: Act) -> bool:
    """`I took it on`, `I said that I would take that on`, `I took it because it irritated me`."""
    after = p.texts[act.at + 1 : act.at + 4]
    return (
        act.subject == "i"
        and act.verb in _TAKES
        and after[:1] in (["it"], ["that"], ["this"], ["them"])
        and bool(_UPON & set(after[1:2]))
    )
