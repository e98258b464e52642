"""What an interviewer's question asks for, by its words."""

import re

_ASKS_FOR_FIGURE = re.compile(
    r"\b(how (many|much|big|often|long|far|fast|soon|large|high|low|do you know|did you know|did (it|that|this|they) (go|end|turn|work|land|play))"
    r"|numbers?|figures?|measur\w*|percent\w*|results?|outcomes?|what (came|changed)|before and after|in the end)\b",
    re.IGNORECASE,
)
_ASKS_ABOUT_SELF = re.compile(
    r"\b((current|present|your|last) (role|job|position|work)|background|about yourself|introduce yourself|what do you do|responsible for|your career)\b",
    re.IGNORECASE,
)
_ASKS_FOR_NO_SCENE = re.compile(
    r"\b((which|what|whose) (part|bit|piece|share)|part of (it|that|this|those)|your (own )?part|yours|yourself|would you|what would|differently|learn(ed|t)?"
    r"|outlived|still (you|yours|running|there|in use|true)|is it still|(is|are|at|happening|there|working) .{0,30}\bnow|what's (different|changed)|what is (different|changed)"
    r"|(did|has|have) .{0,20}chang(e|ed)\b|you (change|build|decide|write))\b",
    re.IGNORECASE,
)
_ASKS_FOR_STORY = re.compile(
    r"\b(tell me about|another|describe|a time|a moment|an example|when (did|have|was|were)|the last time|who|whom|they|any(one|body)|some(one|body)|against|wrong"
    r"|take it|say|hard(est)?|difficult|(a|one) (decision|call|piece|change|project|commitment)|most|hired|career|path|systems|how do you)\b",
    re.IGNORECASE,
)


def asks_for_figure(question: str) -> bool:
    """Whether the interviewer asked for a figure, or how it came out."""
    return bool(_ASKS_FOR_FIGURE.search(question))


def asks_about_self(question: str) -> bool:
    """Whether the interviewer asked who the candidate is: figures describe a place then."""
    return bool(_ASKS_ABOUT_SELF.search(question))


def asks_for_no_scene(question: str) -> bool:
    """Whether the interviewer asked for one's part, how things are now, or a wish: what is told of the world then sets no scene."""
    return bool(_ASKS_FOR_NO_SCENE.search(question)) and not _ASKS_FOR_STORY.search(question)
