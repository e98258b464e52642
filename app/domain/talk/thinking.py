"""A candidate who says that they need a moment, and nothing besides. Touches nothing outside its arguments."""

import re

MOST = 25
"""Words: who says more is telling something."""

_WHILE = (
    r"(?:just )?(?:(?:a|one|another|half a|some|a few|a couple of|two|ten|thirty|\d{1,2}) )?(?:little |short |quick |brief |more |good )?"
    r"(?:moments?|seconds?|secs?|minutes?|mins?|bit|time|while)"
)
_IT = r"(?:it|this|that|(?:that|this) one|(?:the|your|this|that) question|(?:which|what) (?:\w+ )?(?:one|story|example|case|event|occasion)[\w' ]{0,20})"
_EXAMPLE = r"(?:an? |the )?(?:\w+ )?(?:one|story|example|case|event|occasion|time|situation)"
_TIME = r"an? (?:\w+ )?(?:story|example|occasion|time|situation)(?: (?:when|where|in which|that)\b[\w' ]{0,40})?"
_THINK = rf"think(?: (?:about|on|over|through) {_IT}| of {_EXAMPLE}| (?:of|about) {_TIME})?"
_FOR_WHAT = (
    r"(?: (?:to|so i can|while i|and i'll) (?:think|reflect|remember|recall|pick|choose|find|consider|collect|gather|order|sort|get)\b[\w' ]{0,40}"
    rf"| (?:about|on|over|for|with) {_IT})?"
)
_FORMS = (
    rf"(?:can|could|may|might) i (?:please )?(?:just )?(?:have|get|take) {_WHILE}{_FOR_WHAT}",
    rf"(?:can|could|may|might) i (?:please )?(?:just )?{_THINK}(?: for {_WHILE})?",
    rf"(?:(?:can|could|would|will) you )?(?:please )?(?:just )?(?:give|grant|allow) me {_WHILE}{_FOR_WHAT}",
    rf"i(?: just| would| will|'d|'ll)? (?:need|like|have)(?: to (?:have|take))? {_WHILE}{_FOR_WHAT}",
    rf"i(?:'ll| will| want to| need to| have to|'d like to| would like to)(?: just| have to| need to)? {_THINK}(?: for {_WHILE})?",
    rf"let me (?:just )?(?:{_THINK}|see|reflect|remember|recall|ponder)(?: for {_WHILE})?",
    rf"let me (?:just )?(?:take|have) {_WHILE}{_FOR_WHAT}",
    r"(?:just )?(?:a|one|half a) (?:little |short |quick )?(?:moment|second|sec|minute|min)",
    r"(?:hold on|hang on|bear with me|wait)(?: (?:a|one) (?:moment|second|sec|minute|bit))?",
    rf"(?:(?:i'm|i am) )?(?:still )?thinking(?: about {_IT})?",
    r"(?:e?h+m+|u+h+m*|u+m+|e+r+m*)",
)
_BESIDE = (
    r"(?:(?:that's|that is|this is|it's|it is|what) (?:actually |really |quite )?an? (?:really |very |pretty |quite )?"
    r"(?:hard|tough|good|difficult|tricky|interesting|big|deep|fair|nasty)(?: (?:one|question))?"
    r"|(?:good|hard|tough|tricky|interesting|fair|difficult)(?: (?:one|question))?"
    r"|h+m+|u+h+m*|u+m+|e+r+m*|o+h|ah|ok|okay|alright|all right|right|yes|yeah|sure|well|so|sorry|wow|phew|puh|please|thanks"
    r"|thank you|excuse me|if (?:that's|that is) (?:ok|okay|fine)|is that (?:ok|okay)|i (?:don't|do not) (?:want|like) to rush(?: it| this)?)"
)
_FORM = re.compile(
    rf"(?:{_BESIDE} )*(?:{'|'.join(_FORMS)})(?: (?:please|first|now|here))*", re.IGNORECASE
)
_ALONE = re.compile(rf"{_BESIDE}(?: {_BESIDE})*", re.IGNORECASE)
_STOPS = re.compile(r"[^\w' ]+")


def wants_a_moment(text: str) -> bool:
    """The candidate asks for time to think and tells nothing yet: `Let me think. It was in March` is an answer."""
    if len(text.split()) > MOST:
        return False
    plain = " ".join(text.replace("’", "'").split())
    pieces = [p for piece in _STOPS.split(plain) if (p := piece.strip())]
    asks = [bool(_FORM.fullmatch(p)) for p in pieces]
    return any(asks) and all(a or _ALONE.fullmatch(p) for a, p in zip(asks, pieces, strict=True))
