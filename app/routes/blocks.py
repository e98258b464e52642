"""Words with code in them, ready for a template."""

from dataclasses import dataclass

from app.domain.guard.fences import blocks
from app.routes.highlight import Piece, colour


@dataclass(frozen=True, slots=True)
class Shown:
    """Prose, or code in coloured pieces."""

    text: str
    code: tuple[Piece, ...] = ()


def shown(text: str) -> tuple[Shown, ...]:
    """The text in order; without any code it is one piece, exactly as it was."""
    return tuple(
        Shown(block.text)
        if block.language is None
        else Shown(block.text, colour(block.text, block.language))
        for block in blocks(text)
    )
