"""Text with code in it: what is prose and what stands between fences of three backticks."""

import re
from dataclasses import dataclass

_FENCE = re.compile(
    r"^```[ \t]*([\w+#-]*)[^\n]*\n(.*?)(?:^```[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text; `language` is None for prose, and empty for code in a language that was not named."""

    text: str
    language: str | None = None


def blocks(text: str) -> tuple[Block, ...]:
    """The text in order, without its fences. Prose keeps its words, code its lines."""
    found: list[Block] = []
    at = 0
    for fence in _FENCE.finditer(text):
        found.append(Block(text[at : fence.start()].rstrip("\n")))
        found.append(Block(fence.group(2).rstrip(), fence.group(1).lower()))
        at = fence.end()
    rest = text[at:]
    found.append(Block(rest.lstrip("\n") if found else rest))
    return tuple(block for block in found if block.text)


def quoted(sentence: str) -> str:
    """A sentence as it is quoted away from its transcript: code is named there, since it cannot be read in a line."""
    code = [block.text for block in blocks(sentence) if block.language is not None]
    if not code or prose(sentence):
        return sentence
    lines = sum(len(text.splitlines()) for text in code)
    return f"[code, {lines} {'line' if lines == 1 else 'lines'}]"


def prose(text: str) -> str:
    """What is said, without the code."""
    return " ".join(block.text.strip() for block in blocks(text) if block.language is None)
