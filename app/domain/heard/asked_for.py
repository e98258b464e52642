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


def asks_for_figure(question: str) -> bool:
    """Whether the interviewer asked for a figure, or how it came out."""
    return bool(_ASKS_FOR_FIGURE.search(question))


def asks_about_self(question: str) -> bool:
    """Whether the interviewer asked who the candidate is: figures describe a place then."""
    return bool(_ASKS_ABOUT_SELF.search(question))
