"""Words that only say which occasion will be told of, such as `I'd rather tell you about the migration`. Touches nothing outside
its arguments."""

import re

from app.domain.talk.named_event import names_an_event

MOST = 22
"""Words: who says more tells something."""

_LEAD = r"\W*(?:(?:well|hm+|um+|uh|ok|okay|sure|yes|yeah|right|alright|so|then|actually|in that case|if (?:that|it)['’]s (?:ok|okay|fine|all right|alright)(?: with you)?|if i may|maybe|perhaps|honestly)\W+)*"
_WISH = (
    r"(?:let me|let['’]s|i(?:['’]d| would) (?:much )?(?:rather|prefer to|like to|love to)|i(?:['’]m| am) (?:going|gonna) to|i(?: want| wanted) to"
    r"|(?:i think |maybe |perhaps )?i(?:['’]ll| will| can| could| might))(?: just| rather| maybe| perhaps| start by| begin by)?"
)
_TELLING = r"(?:tell(?:ing)? you (?:all )?about|talk(?:ing)?(?: to you)? about|speak(?:ing)? about|walk(?:ing)? you through|take you through|share with you)"
_PICKING = r"(?:go with|pick|choose|take|start with|begin with|give you|share)"
_ONE = r"(?:the|a|an|my|our|one|that|this|another|something|some|what|when|how|(?:last|this) \w+)\b"
_TELLS_OF = re.compile(rf"{_LEAD}{_WISH} {_TELLING} {_ONE}", re.I)
_PICKS = re.compile(rf"{_LEAD}{_WISH} {_PICKING} (?={_ONE})", re.I)
_OF_ITS_KIND = re.compile(r"\b(?:one|story|example|case|situation|occasion|time)\b", re.I)
_WHY = re.compile(r"\W*(?:it|that|this)(?: one)?(?:['’]s| is| was| would be|['’]d be)\b", re.I)
_GENERAL = re.compile(
    r"\b(?:in general|generally|usually|typically|always|normally|often|would do|should|how (?:i|we) (?:do|would|handle|usually|approach))\b",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.!])\s+")


def chooses_an_event(text: str) -> bool:
    """It announces what will be told and tells nothing yet; a wish to speak in general is none."""
    if "?" in text or len(text.split()) > MOST or _GENERAL.search(text):
        return False
    first, *rest = _SENTENCE.split(text.strip())
    return _announces(first) and all(_WHY.match(one) for one in rest)


def _announces(sentence: str) -> bool:
    """What is picked has to be an occasion: one may take the blame, too."""
    if _TELLS_OF.match(sentence):
        return True
    picks = _PICKS.match(sentence)
    named = sentence[picks.end() :] if picks else ""
    return bool(_OF_ITS_KIND.search(named)) or names_an_event(named)
