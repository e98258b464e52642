"""What an interviewer says of code once it is there: that it has to be mended, or what it does and what was asked instead.

Whoever is satisfied goes on to a new demand, to a check or to somebody else's version. Who is not says so, in few ways: by asking
for the code to be changed, by repeating the task, by telling what the code does, by doubting what was claimed.
"""

import re

from app.domain.checklist.coding_questions import is_of_other_code
from app.domain.checklist.doubted_costs import doubts_cost
from app.domain.checklist.lines import touches

_SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?=\w)[^.?!]*)*[.?!]*")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|`[^`]*`|\[[^\]]*\]|\{[^}]*\}")
_MEND = re.compile(
    r"\b(?:(?:would|could|can|might|will|should|'d|how do) you|please|let's) (?:\w+ ){0,2}?"
    r"(?:change|fix|repair|mend|reconsider|rewrite|rework|correct)\b(?! in\b)"
    r"|\bmake that change\b|\b(?:could|is there) a (?:smaller |simpler )?change\b|\bwith that fixed\b",
    re.IGNORECASE,
)
"""Asked of the candidate, these ask for other code."""
_ANNOUNCED = re.compile(
    r"\b(?:requirement|the|one) change\b|\ba change[.:]|\bchange(?: of plan)?\s*:|\bhas to change\b",
    re.IGNORECASE,
)
"""A change of the task, which is no fault of the code."""
_NEW = re.compile(r"\s*(?:now|new|next|suppose|part two|change)\b", re.IGNORECASE)
_OF_TESTS = ("test", "tests", "case", "cases", "check", "checks", "input", "inputs")
_TASK = (
    "i said", "i asked", "i wanted", "i told", "task says", "task said", "task was", "task is", "prompt says", "prompt said", "prompt was",
    "caller wanted", "meant for", "requirement says", "requirement was", "should be false", "should be true", "should give", "should come",
    "'d expect", "would expect", "not what", "'s wrong", "is wrong", "in your code", "in your output", "in your function", "in your loop",
    "you had", "you claimed", "you lose", "'d lose", "would lose", "'s no", "'s only", "no such", "in the code",
)  # fmt: skip
"""What was asked, and what is or is not in the code, told instead of asked."""
_DOES = re.compile(
    r"\s*(?:but |so |then |and |no, )*"
    r"(?:it|that|this|they|both|the (?:loop|code|function|method|set|map|list|first|second|last)(?: one)?|(?-i:[a-z_]\w*|\w+\.\w+))"
    r"(?:'s|'d|'ve| is| are| would| has| have)?(?: (?:not|only|also|still|in|at|an?|as))*"
    r" (?:rejects?|throws?|compares?|scans?|stops?|pads?|reads?|gives?|los(?:es?|t)|runs? past|crash(?:es)?|fails?|drops?|skips?|keeps?|misses"
    r"|overwrites?|ignores?|put|says?|awaits?|wrong|empty|twice|crossed|undefined|global|isn't|aren't|doesn't|can't)\b",
    re.IGNORECASE,
)
"""`It rejects as soon as one does.`: what the code does, told to whoever wrote it."""
_DOUBT = ("you sure", "contradict*", "look again")
_GOES_ON = (
    "now", "new", "suppose", "thread*", "million", "billion", "production", "forever", "convince*", "called from", "next part", "part two", "mid level",
    "another", "assume", "requirement", "a day", "at once", "all day", "one by one", "at a time",
)  # fmt: skip
"""What turns to something new: a demand, a size, a use."""


def asks_to_mend(question: str) -> bool:
    """Whether the candidate is asked for other code than was written, the task being what it was."""
    if is_of_other_code(question) or _NEW.match(question):
        return False
    return any(
        _MEND.search(s) and not touches(s, _OF_TESTS) and not _ANNOUNCED.search(s)
        for s in _sentences(question)
    )


def corrects(question: str) -> bool:
    """Whether the interviewer says what the code does or what was asked, or doubts what was claimed of it. A doubt about
    a cost is none about the code."""
    if is_of_other_code(question) or _turns(question) or doubts_cost(question):
        return False
    return any(_is_correction(s) for s in _sentences(question))


def _turns(question: str) -> bool:
    return bool(_NEW.match(question)) or touches(question, _GOES_ON)


def goes_on(question: str) -> bool:
    """Whether the interviewer turns to something new, and has nothing to correct in what is there."""
    return _turns(question) and not asks_to_mend(question)


def _is_correction(sentence: str) -> bool:
    if sentence.rstrip().endswith("?"):
        return touches(sentence, _DOUBT)
    return touches(sentence, _TASK) or bool(_DOES.match(sentence))


def _sentences(question: str) -> list[str]:
    return _SENTENCE.findall(_QUOTED.sub("this", question))
