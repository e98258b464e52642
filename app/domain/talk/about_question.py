"""A question about the question that was put: why it is asked, what is sought by it, whether an answer was what was meant.

Touches nothing outside its arguments.
"""

import re
from typing import Literal

AboutQuestion = Literal["why_asked", "sought", "how_it_lands"]

MOST_ASIDE = 20
"""Words: more than that says something besides."""

_SENTENCE = re.compile(r"(?:[^.!?\n]+|\.(?=\w))+[.!?\n]?|\?")
_BEFORE = (
    r"\W*(?:(?:sorry|well|hm+|um+|oh|ok|okay|alright|right|yes|no|so|but|and|just|then|now|honestly|first|thanks|interesting|i see|i mean|out of curiosity"
    r"|(?:may|can|could) i ask|if i may ask|before i (?:answer|begin|start|go on)|i(?:'m| am) (?:just )?curious|one question)\W+)*"
)
_THIS = r"(?:this|that|it)"
_AFTER = (
    r"(?:\W+(?:here|exactly|then|now|so far|actually|really|please|though|by the way|if i may ask|from me|to you|for you|for now|to me"
    r"|(?:with|by|in|for) (?:this|that|the|your)(?: question)?|in (?:an|my|the) (?:answer|story|example|solution|interview)"
    r"|(?:for|to) (?:this|the) (?:role|job|position|team)))*\W*"
)
_FORMS: dict[AboutQuestion, str] = {
    "why_asked": rf"(?:why|why {_THIS}|why is that|why (?:this|that) question|what makes you ask(?: {_THIS})?"
    rf"|why (?:do|did|would|are|were) you (?:ask|asking|want to know|need to know|interested in)(?: me)?(?: about)?(?: {_THIS})?"
    rf"|why (?:is|does|would) (?:{_THIS}|the question|your question) (?:be )?(?:important|relevant|matter|of interest|interesting)"
    rf"|how is (?:{_THIS}|the question|your question) (?:important|relevant)"
    rf"|(?:may|can|could) i ask why(?: you (?:ask|are asking|want to know)(?: {_THIS})?)?"
    r"|what(?:'s| is| was) (?:the|your) (?:reason|point|purpose|intention|idea) (?:of|for|behind|in|with) (?:(?:this|that|the|your) question|asking(?: this| that)?)"
    rf"|what(?:'s| is) behind (?:this|that|the|your) question|(?:where are you going with|what are you getting at(?: with)?)(?: {_THIS})?(?: question)?"
    rf"|what does {_THIS} have to do with (?:the|this) (?:role|job|position|interview|question))",
    "sought": r"(?:what (?:exactly |(?:kind|sort) of (?:an )?(?:answer|thing|example|story) )?(?:are|were) you (?:really |actually )?"
    r"(?:looking for|after|hoping (?:for|to hear)|trying to (?:find out|learn|hear|see)|expecting)"
    r"|what (?:exactly )?(?:do|did|would) you (?:really |actually )?(?:expect|(?:want|like|expect)(?: me)? to (?:know|hear|learn|find out|say|talk about))"
    r"|what (?:would|does) a (?:good|strong|great|perfect|complete) answer (?:look like|be|contain|have)"
    r"|what are you (?:judging|assessing|scoring|grading|evaluating)(?: me (?:on|by))?)",
    "how_it_lands": rf"(?:(?:is|was) {_THIS} (?:about |roughly |more or less )?what you (?:mean|meant|need|needed|want|wanted|expect|expected|asked(?: for)?|had in mind"
    r"|(?:are|were) (?:after|asking(?: for| about)?|looking for|hoping for)|want(?:ed)? to (?:know|hear))"
    rf"|(?:does|did|would) (?:{_THIS}|my answer) answer (?:your|the|that) question|(?:have|did) i answer(?:ed)? (?:your|the|that) question"
    rf"|(?:is|was) {_THIS} (?:enough detail|detailed enough|specific enough|enough of an answer|a good (?:answer|example))"
    r"|am i on the right track|how am i doing)",
}  # fmt: skip
_ALONE = rf"(?:(?:does|did) {_THIS} make (?:any )?sense|(?:is|was) {_THIS} (?:enough|ok|okay|clear|good)|how was {_THIS})"
"""Said after something, these may be about that instead: `I'd take one region. Does that make sense?`"""
_SAID = {kind: re.compile(_BEFORE + form + _AFTER, re.IGNORECASE) for kind, form in _FORMS.items()}
_SAID_ALONE = re.compile(_BEFORE + _ALONE + _AFTER, re.IGNORECASE)


def about_question(text: str) -> AboutQuestion | None:
    """What the candidate wants to know about the question, when they say little else; None when they are answering."""
    if "?" not in text or len(text.split()) > MOST_ASIDE:
        return None
    said = [s.strip() for s in _SENTENCE.findall(text) if re.search(r"\w", s)]
    asked = [s for s in said if s.endswith("?")]
    if not asked or said[-1] != asked[-1]:
        return None
    kinds = [_kind(s) or ("how_it_lands" if _lands(s, said) else None) for s in asked]
    if None in kinds or (kinds[-1] == "how_it_lands" and len(asked) < len(said)):
        return None
    return kinds[-1]


def is_about_question(sentence: str) -> bool:
    """It asks about the question that was put, and so for nothing that could be told."""
    return _kind(sentence) is not None


def _kind(sentence: str) -> AboutQuestion | None:
    plain = sentence.replace("’", "'")
    return next((kind for kind, form in _SAID.items() if form.fullmatch(plain)), None)


def _lands(sentence: str, said: list[str]) -> bool:
    return len(said) == 1 and bool(_SAID_ALONE.fullmatch(sentence.replace("’", "'")))
