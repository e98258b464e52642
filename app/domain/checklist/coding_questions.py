"""What an interviewer does with a question about code: points at a fault, holds a case against it, asks for a check or a cost."""

import re

from app.domain.checklist.lines import touches

_CHALLENGE = (
    "wrong", "incorrect", "bug", "crash*", "fail*", "missing", "infinite", "forever", "broken", "crossed", "overflow*", "leak*",
    "should be", "your output", "comes before", "in twice", "only one", "task says", "be false", "be true", "is lost", "are lost",
    "change the", "asked for", "not what", "out of", "i said", "the same", "still grows", "never", "misses", "loses",
    "intended", "on purpose", "supposed", "meant to",
)  # fmt: skip
"""The words by which an interviewer points at something that does not hold."""
_DOUBT = (
    "can not", "is not", "you said", "would be", "does not", "are not", "did not", "is that", "both are", "so that",
)  # fmt: skip
"""Words of doubt, which may also be about a figure."""
_CONCLUDES = re.compile(
    r"\s*(?:so|then|but)\b[^?]*\b(?:it|it's|that's|they|you|you've|we)\b[^?]*$", re.IGNORECASE
)
"""`So within those thirty seconds it's done a hundred and fifty.`: what the interviewer concludes, asking nothing."""
_CHECKING = (
    "test*", "check*", "verif*", "prove", "proof", "sure", "convince*", "debug*", "run", "trust", "break", "breaks", "hand", "right",
    "correct*", "exact", "validate*", "wrong", "know that", "you know", "would catch", "dry", "confiden*",
)  # fmt: skip
"""The words by which an interviewer asks for a check."""
_CASE = (
    "say", "suppose", "imagine", "what if", "what happens", "what does", "step through", "walk through", "run it", "run your", "trace",
    "what about", "what would", "then call", "call it", "empty", "at the", "still right", "still true", "still hold", "still holds", "still work", "still works",
    "and if", "go through", "follow it", "with the",
)  # fmt: skip
"""The words by which an interviewer holds a case against the code."""
_BY_HAND = (
    "by hand", "line by line", "step by step", "step through", "walk through", "go through your code", "trace", "follow it", "on paper",
)  # fmt: skip
"""The words by which an interviewer has an input followed through the code."""
_TESTS = ("test*",)
_SIZING = (
    "free", "linear", "quadratic", "cost", "complexity", "memory", "million", "thousand", "hundred", "billion", "loops", "cells",
    "times", "faster", "how long", "how much", "log",
)  # fmt: skip
"""The words of a challenge to figures and costs, which says nothing about what the code does."""
_OF_COST = (
    "complexity", "linear", "quadratic", "logarithmic", "o of", "big o", "megabyte*", "gigabyte*", "bytes", "much memory",
    "the log", "output sensitive", "does it cost", "it cost", "that cost",
)  # fmt: skip
"""The words of a question about what the code takes, whatever it does."""
_OTHERS = (
    "colleague*",
    "teammate*",
    "junior*",
    "mid level",
    "intern",
    "somebody else",
    "someone else",
    "else's",
    "review*",
)
"""The words of a question about somebody else's code."""
_AHEAD = (
    "anything you'd", "anything else", "anything you", "differently", "next week", "another day", "more time", "worry you", "worries you", "in production",
)  # fmt: skip
"""The words of a question about what may yet come."""


def names_fault(question: str) -> bool:
    """Whether something is called wrong, missing or other than was asked for."""
    return touches(question, _CHALLENGE)


def is_challenge(question: str) -> bool:
    """Whether the interviewer points at something that does not hold. Doubt about a figure or a cost is none of the code."""
    return (
        names_fault(question)
        or (touches(question, _DOUBT) and not touches(question, _SIZING))
        or bool(_CONCLUDES.match(question))
    )


def holds_case(question: str) -> bool:
    """Whether a case is held against the code."""
    return touches(question, _CASE)


def asks_for_check(question: str) -> bool:
    """Whether it is asked how one knows that the code is right."""
    return touches(question, _CHECKING)


def asks_for_tests(question: str) -> bool:
    """Whether tests are asked for, and not what the code does."""
    return touches(question, _TESTS)


def asks_to_follow(question: str) -> bool:
    """Whether the code is to be followed by hand with an input."""
    return touches(question, _BY_HAND)


def asks_of_cost(question: str) -> bool:
    """Whether it is asked what the code takes, whatever it does."""
    return touches(question, _OF_COST)


def is_of_other_code(question: str) -> bool:
    """Whether it is about somebody else's code."""
    return touches(question, _OTHERS)


def looks_ahead(question: str) -> bool:
    """Whether it is about what may yet come."""
    return touches(question, _AHEAD)
