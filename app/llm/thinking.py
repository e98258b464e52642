"""A reasoning model's thinking, told apart from its reply."""

import re

_TAG = re.compile(r"<(/?)(think|thinking|thought|reasoning)>", re.IGNORECASE)
_TAGS = tuple(
    f"<{slash}{name}>"
    for slash in ("", "/")
    for name in ("think", "thinking", "thought", "reasoning")
)
_LONGEST = max(map(len, _TAGS))
ORNAMENT = " \t\r\n*`"
"""What some models put around the beginning of a reply."""


class ThinkingFilter:
    """Takes a reply in pieces, gives back what may be seen: nothing between thinking tags, no white space before the
    first word. A tag that is split over pieces is held back until it is known.

    Some models begin to think unseen and send the closing tag only. With an `opening`, what does not begin with it is
    withheld until its end shows whether it was thinking.
    """

    def __init__(self, opening: str = "") -> None:
        self._opening = opening
        self._withheld: str | None = "" if opening else None
        self.began_unseen = False
        self._held = ""
        self._thinking = False
        self._begun = False

    def feed(self, piece: str) -> str:
        self._held += piece
        seen = self._take()
        if self._withheld is not None:
            self._withheld += seen
            if not self._withheld.lstrip(ORNAMENT).startswith(self._opening):
                return ""
            seen, self._withheld = self._withheld, None
        if not self._begun:
            seen = seen.lstrip()
            self._begun = bool(seen)
        return seen

    @property
    def withheld(self) -> str:
        """What came and may still be thinking."""
        return self._withheld or ""

    def finish(self) -> str:
        """What was held back and turned out to be no tag and no thinking."""
        rest = (self._withheld or "") + ("" if self._thinking else self._held)
        self._held, self._withheld = "", None
        return rest if self._begun else rest.lstrip()

    def _take(self) -> str:
        seen: list[str] = []
        while tag := _TAG.search(self._held):
            if tag.group(1) and not self._thinking:
                self.began_unseen = True
            if self._withheld is not None and self.began_unseen:
                seen, self._withheld = [], None
            elif not self._thinking:
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
