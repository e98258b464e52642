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
    r"|(?:may|can|could|would) (?:i|you) (?:please )?(?:ask|tell me|say|explain)|if i may ask|before i (?:answer|begin|start|go on)"
    r"|i(?:'m| am) (?:just )?curious|one question)\W+)*"
)
_QUESTION = r"(?:this|that|the|your)(?: last)? question"
_THIS = rf"(?:{_QUESTION}|this|that|it)"
_ANSWER = r"(?:this|that|it|(?:my|this|that) answer)"
_AFTER = (
    r"(?:\W+(?:here|exactly|then|now|so far|actually|really|please|though|by the way|if i may ask|from me|to you|for you|for now|to me"
    rf"|(?:with|by|in|for|from) {_THIS}|in (?:an|my|the) (?:answer|story|example|solution|interview)"
    r"|(?:for|to) (?:this|the) (?:role|job|position|team)))*\W*"
)
_SEEKING = (
    r"(?:really |actually )?(?:looking for|after|hoping (?:for|to hear)|trying to (?:find out|learn|hear|see)|expecting"
    r"|(?:judging|assessing|scoring|grading|evaluating)(?: me (?:on|by))?)"
)
_TO_HEAR = r"(?: me)? to (?:know|hear|learn|find out|see|say|talk about)"
_FORMS: dict[AboutQuestion, str] = {
    "why_asked": rf"(?:why|why {_THIS}|why is that|what makes you ask(?: {_THIS})?"
    rf"|why (?:(?:do|did|would|are|were) )?you(?:'re| are)? (?:ask|asking|want to know|need to know|interested in)(?: me)?(?: about)?(?: {_THIS})?"
    rf"|why (?:is|does|would) {_THIS} (?:be )?(?:so )?(?:important|relevant|matter|of interest|interesting)"
    rf"|why {_THIS} (?:is (?:so )?(?:important|relevant)|matters)|how is {_THIS} (?:important|relevant)"
    rf"|what(?:'s| is| was) (?:the|your) (?:reason|point|purpose|goal|aim|intention|idea) (?:of|for|behind|in|with) (?:{_QUESTION}|asking(?: {_THIS})?)"
    rf"|what(?:'s| is) behind {_QUESTION}|(?:where are you going with|what are you (?:getting|trying to get) at(?: with)?)(?: {_THIS})?"
    rf"|what does {_THIS} have to do with (?:the|this) (?:role|job|position|interview|question))",
    "sought": rf"(?:what (?:exactly |(?:kind|sort) of (?:an )?(?:answer|thing|example|story) )?(?:(?:are|were) you|you're|you are) {_SEEKING}"
    rf"|what (?:exactly )?(?:do|did|would) you (?:really |actually )?(?:expect|(?:want|like|expect|hope){_TO_HEAR})|what you(?:'d| would)? (?:want|like|expect){_TO_HEAR}"
    r"|what (?:would|does) a (?:good|strong|great|perfect|complete) answer (?:look like|be|contain|have)"
    rf"|(?:can|could|would) you (?:please )?(?:give|show|tell) me an example of what you(?: have in mind|'re looking for| are looking for| mean| want| expect)"
    rf"|what(?:'s| is) {_QUESTION} (?:about|for|aiming at)|is (?:this|that|it) a trick question)",
    "how_it_lands": rf"(?:(?:is|was) {_ANSWER} (?:(?:about|roughly|more or less|close to|along the lines of) )?"
    r"(?:what|(?:the|an?) (?:(?:kind|sort) of )?(?:thing|answer|example|story|detail)(?: that)?) you(?:'re| are| were|'d| have| had)? "
    rf"(?:mean|meant|need|needed|want|wanted|expect|expected|asked(?: for)?|in mind|asking(?: for| about)?|{_SEEKING})(?: to (?:know|hear))?"
    rf"|(?:does|did|would) {_ANSWER} answer (?:it|you|{_QUESTION})|(?:have|did) i answer(?:ed)? (?:it|you|{_QUESTION})|did you get what you (?:needed|wanted)"
    rf"|(?:is|was) {_ANSWER} (?:enough detail|detailed enough|specific enough|enough of an answer|(?:a|the) (?:good|right) (?:answer|example))"
    r"|am i on the right track|how (?:am i doing|did i do))",
}  # fmt: skip
_ALONE = (
    rf"(?:(?:does|did) {_ANSWER} make (?:any )?sense|how was {_ANSWER}|am i right"
    rf"|(?:is|was) {_ANSWER} (?:enough|good enough|ok|okay|fine|clear|good|right|correct))"
)
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
