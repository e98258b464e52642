"""How a story ended: what others did, what has not happened since, and which figures moved."""

import itertools
import re
from dataclasses import replace

from app.domain.heard.amounts import amounts_to
from app.domain.heard.comparing import are_compared
from app.domain.heard.counting import (
    is_a_name,
    is_clock,
    is_known,
    only_describes,
    quantities,
    so_many_since,
)
from app.domain.heard.direction import NEAR, moved_right, moved_wrong
from app.domain.heard.ending import accepted, endings, has_ended, is_trouble
from app.domain.heard.figures import is_counted, is_set_beside
from app.domain.heard.forecast import is_forecast, is_wanted
from app.domain.heard.how_many import so_many_out_of
from app.domain.heard.lesson import is_lesson
from app.domain.heard.parts import is_unmarked, parts
from app.domain.heard.phrase import Phrase, once
from app.domain.heard.thereafter import no_time
from app.domain.heard.uses import has_been_used
from app.domain.wording.function_words import DETERMINERS, PRONOUNS
from app.domain.wording.matching import Hit
from app.domain.wording.words import NUMBER

_GIVEN = frozenset(
    ["timeline", "timelines", "deadline", "deadlines", "budget", "budgets", "headcount", "requirement", "requirements", "priorities",
     "designs"]
)  # fmt: skip
_VOTES = frozenset(["vote", "votes", "voted"])
_SLIPS = frozenset(["slipped", "slipping", "slips"])
SUBJECT_BEFORE = 4
"""Words before a verb among which its subject stands."""
_NO_COMING = frozenset(["called", "named", "left", "quit", "gone", "resigned", "got"])
"""`It's called the nine rules`, `half of them have left`: a name, and people who went."""
_LOGGED = re.compile(r"\W*\w+(?: \w+)?: \d+ ?(?:of|out of|/) ?\d+\b")
"""`Unit tests: 50 of 50 passed`: a line of a log, which nobody says of what came of a story."""


@once
def is_result(p: Phrase) -> bool:
    """An outcome: a figure that moved the right way, what others did in consequence, or how it ended."""
    if _LOGGED.match(p.sentence.text):
        return False
    if p.is_question or is_lesson(p) or p.is_hypothetical or p.has("habitual") or _is_supposed(p):
        return False
    if _is_imposed(p):
        return False
    if is_set_beside(p) and not moved_wrong(p) and not p.has("task"):
        return True
    if so_many_since(p) or has_been_used(p) or (not p.has("task") and amounts_to(p)):
        return True
    if _is_background(p):
        return False
    if any(a.mood == "would" for a in p.acts) and not p.others_acts:
        return False
    if moved_right(p) and not is_wanted(p):
        return True
    if moved_wrong(p):
        return False
    if is_lasting(p) or _is_figure_since(p):
        return True
    if not p.has("task") and is_counted(p, troubled=is_trouble(p)):
        return True
    if (
        p.has("task")
        or (p.own_acts and not p.others_acts)
        or (p.concrete_acts and not p.has("outcome") and not has_ended(p) and not _is_theirs(p))
    ):
        return False
    if accepted(p) or _has_come_about(p) or has_ended(p) or _is_taken_up(p):
        return True
    return p.has("outcome") and bool(p.acts) and not is_trouble(p)


def _is_supposed(p: Phrase) -> bool:
    """`If we do not take it, the old one reads 92 of 100`, `or take off two`, `fixing it later means`: what would be, or is for anybody."""
    if not p.words:
        return False
    came = any(a.mood in ("past", "perfect") for a in p.acts)
    first, second = (*p.texts[:2], "")[:2]
    option = first == "or" and not (
        second in PRONOUNS or second in DETERMINERS or p.lexicon.grammar.is_past(second)
    )
    means = first.endswith("ing") and not p.said.isdisjoint(("means", "would"))
    unreal = bool(p.acts) and all(a.mood == "would" for a in p.acts)
    return (first == "if" and not came) or option or (means and not came) or unreal


def _is_imposed(p: Phrase) -> bool:
    """`The timeline was cut to eight months`, `the vendor slipped by four`, `the vote was seven to two`: what a story had to live with."""
    if not p.said.isdisjoint(_VOTES):
        return p.numbers > 1
    if p.said.isdisjoint(_SLIPS | _GIVEN):
        return False
    return any(
        a.subject == "other"
        and (a.verb in _SLIPS or _GIVEN & set(p.texts[max(a.at - SUBJECT_BEFORE, 0) : a.at]))
        for a in p.acts
    )


def _is_taken_up(p: Phrase) -> bool:
    """`They took it in the spring`, `she left it off`: others did something with what was made, told as what happened next."""
    act = p.acts[0] if p.acts else None
    if act is None or act.subject != "other" or p.we_acts or is_trouble(p):
        return False
    after = p.texts[act.at + 1 : act.at + 2]
    if act.mood == "present":
        return act.verb in ("using", "running", "copying") and after in (["it"], ["them"], ["ours"])
    if act.mood != "past":
        return False
    talk = act.verb.endswith("ing") or p.lexicon.is_in(act.verb, "speech_verbs", "mental_verbs")
    return not talk and act.verb != "read" and after in (["it"], ["them"], ["ours"], ["mine"])


def is_figure_asked_for(p: Phrase) -> bool:
    """Asked for the end: a plain count of what others did, or of how things were then."""
    if (
        p.is_question
        or p.own_acts
        or is_lesson(p)
        or p.is_hypothetical
        or p.has("habitual", "task")
    ):
        return False
    plain = p.is_past and not is_forecast(p) and not _is_hearsay(p)
    return plain and _counts(p) > 0 and not _is_background(p) and not is_trouble(p)


def _is_hearsay(p: Phrase) -> bool:
    """`I've seen sixteen quoted`: a figure that somebody else gave."""
    return any(a.subject == "i" and a.verb in ("seen", "heard", "read", "saw") for a in p.acts)


def _is_theirs(p: Phrase) -> bool:
    """What came of it is told with somebody else as its subject, beside acts of one's own."""
    if not p.has("acceptance"):
        return False
    spans = [(h.start, h.end) for h in p.hits if h.family == "acceptance"]
    return any(start <= a.at < end for a in p.others_acts for start, end in spans)


@once
def is_lasting(p: Phrase) -> bool:
    """How it is since: what no longer happens, or what others do now."""
    if p.own_acts or p.is_question or _had_been_so(p):
        return False
    if p.has("absence"):
        return not (only_describes(p) or _did_not_for_a_time(p))
    mine = any(a.subject in ("i", "we") and a.mood in ("present", "state") for a in p.acts)
    since = _counts_since(p) or p.has("these_days")
    return since and not mine and not p.has("situation_now")


def _did_not_for_a_time(p: Phrase) -> bool:
    """`She did not push anything for two days`: what somebody left undone then, and nothing that has not happened since."""
    texts = p.texts
    if "for" not in p.said or not p.said.isdisjoint(("again", "since", "anymore", "more")):
        return False
    return any(
        a.mood == "negated"
        and texts[max(a.at - 3, 0) : a.at][:3]
        in (["she", "did", "not"], ["he", "did", "not"], ["they", "did", "not"])
        for a in p.acts
    )


def _counts_since(p: Phrase) -> bool:
    """Whether one of the words for since tells that things are now as they were not."""
    if "since_words" not in p.classes:
        return False
    by_now = ("by", "now") in itertools.pairwise(p.texts)
    return p.count("since_words") - no_time(p) > by_now


def _had_been_so(p: Phrase) -> bool:
    """`Had`, and not `we have not had`: so it was before."""
    if "had" not in p.said:
        return False
    texts = p.texts
    return any(
        t == "had" and not {"have", "has"} & set(texts[max(i - 4, 0) : i])
        for i, t in enumerate(texts)
    )


@once
def _is_figure_since(p: Phrase) -> bool:
    """A figure set in time against another: `after half a year it was three`, `last winter we had 23, and none since`."""
    if not p.has("compared", "compared_time"):
        return False
    if p.own_acts or is_trouble(p) or (p.has("cost") and not p.count("since_words")):
        return False
    if only_describes(p) or is_wanted(p):
        return False
    return (p.has("compared") and _counts(p) > 0) or p.has("compared_time")


@once
def is_measured(p: Phrase) -> bool:
    """A result with a quantity in the same clause: a figure that moved, a count of what came about, or how long nothing happened."""
    return (
        amounts_to(p)
        or any(_is_measured_in(c) for c in parts(p) if not c.concrete_acts or is_unmarked(p))
        or (is_set_beside(p) and are_compared(p))
        or (so_many_out_of(p) and is_counted(p, troubled=is_trouble(p)))
    )


def _is_measured_in(p: Phrase) -> bool:
    if (p.has("shift") and not p.own_acts) or is_counted(p, troubled=is_trouble(p)):
        return True
    if p.has("change", "absence") and not is_wanted(p) and _changes_by(p):
        return True
    if _has_come_about(p) or _is_figure_since(p) or so_many_since(p) or has_been_used(p):
        return True
    if _counts(p) > 0 and (p.has("lasting_count") or is_lasting(p)):
        return True
    ends = [Hit("", a.at, a.at + 1) for a in endings(p)]
    return any(_counts(_clause_around(p, hit)) for hit in (*accepted(p), *ends))


def _changes_by(p: Phrase) -> bool:
    """Whether a quantity stands beside what changed, or did not happen."""
    return any(
        quantities(p.near(hit, NEAR)) for hit in p.hits if hit.family in ("change", "absence")
    )


def _clause_around(p: Phrase, hit: Hit) -> Phrase:
    """The words near a marker, up to the commas around it: what is counted further off is something else."""
    text = p.sentence.text
    start, end = hit.start, min(hit.end, len(p.words))
    while (
        start > max(hit.start - NEAR, 0)
        and "," not in text[p.words[start - 1].end : p.words[start].start]
    ):
        start -= 1
    while (
        end < min(hit.end + NEAR, len(p.words))
        and "," not in text[p.words[end - 1].end : p.words[end].start]
    ):
        end += 1
    return replace(p, words=p.words[start:end], hits=(), acts=())


@once
def _counts(p: Phrase) -> int:
    """Quantities that count something other than time passed. One or two people are no measure."""
    counted = "quantities" in p.classes
    if not counted and NUMBER not in p.said:
        return 0
    found = 0
    for at, word in enumerate(p.words):
        if word.text == NUMBER:
            following = p.texts[at + 1 : at + 3]
            period = bool(following) and p.lexicon.is_in(following[0], "period")
            rate = following[:1] in (["a"], ["per"], ["each"], ["every"])
            idiom = word.number == 100 and "not" in p.texts[max(at - 2, 0) : at]
            bound = at > 0 and p.words[at - 1].text in ("within", "under", "below", "above")
            few = word.number in (1.0, 2.0) and not (rate or bound)
            found += not (
                few or period or idiom or is_a_name(p, at) or is_known(p, at) or is_clock(p, at)
            )
        found += counted and p.lexicon.is_in(word.text, "quantities")
    return found


def _has_come_about(p: Phrase) -> bool:
    """What others have done since: the present perfect with a count."""
    since = [
        a
        for a in p.others_acts
        if a.mood == "perfect"
        and a.verb not in _NO_COMING
        and not p.lexicon.is_in(a.verb, "mental_verbs")
    ]
    if not since or is_trouble(p):
        return False
    return any(_counts(p.near(Hit("", a.at, a.at + 1), NEAR)) > 0 for a in since)


def _is_background(p: Phrase) -> bool:
    """Told as the past before the past."""
    earlier = sum(a.mood == "pluperfect" for a in p.acts)
    if p.has("compared_time", "absence") or p.count("since_words"):
        return False
    if earlier * 2 >= len(p.acts):
        return (earlier > 0 or p.has("background")) and not p.has("by_then")
    return p.has("background") and not p.has("acceptance")
