"""A reasoning model's thinking, told apart from its reply."""

import re

_TAG = re.compile(r"<(/?)(think|thinking|thought|reasoning)>", re.IGNORECASE)
_TAGS = tuple(
    f"<{slash}{name}>"
    for slash in ("", "/")
    for name in ("think", "thinking", "thought", "reasoning")
)
_LONGEST = max(map(len, _TAGS))


class ThinkingFilter:
    """Takes a reply in pieces, gives back what may be seen: nothing between thinking tags, no white space before the
    first word. A tag that is split over pieces is held back until it is known."""

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False
        self._begun = False

    def feed(self, piece: str) -> str:
        self._held += piece
        seen = self._take()
        if not self._begun:
            seen = seen.lstrip()
            self._begun = bool(seen)
        return seen

    def finish(self) -> str:
        """What was held back and turned out to be no tag."""
        rest = "" if self._thinking else self._held
        self._held = ""
        return rest if self._begun else rest.lstrip()

    def _take(self) -> str:
        seen: list[str] = []
        while tag := _TAG.search(self._held):
            if not self._thinking:
                seen.append(self._held[: tag.start()])
            self._thinking = not tag.group(1)
            self._held = self._held[tag.end() :]
        keep = _length_of_begun_tag(self._held)
        ready, self._held = (
            self._held[: len(self._held) - keep],
            self._held[len(self._held) - keep :],
        )
        if not self._thinking:
            seen.append(ready)
        return "".join(seen)


def without_thinking(text: str) -> str:
    """A complete reply without its thinking, also where only the closing tag was sent."""
    first = _TAG.search(text)
    if first is not None and first.group(1):
        text = text[first.end() :]
    whole = ThinkingFilter()
    return (whole.feed(text) + whole.finish()).strip()


def _length_of_begun_tag(text: str) -> int:
    start = text.rfind("<", max(0, len(text) - _LONGEST))
    if start < 0:
        return 0
    begun = text[start:].lower()
    return len(begun) if any(tag.startswith(begun) for tag in _TAGS) else 0
