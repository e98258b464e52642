"""What a drawing leaves open, as one question: an arrow that leads nowhere, or a part that nothing talks to."""

import re

from app.domain.board.diagram import Diagram, End, Part
from app.domain.board.outline import read_outline
from app.domain.board.scene import Scene
from app.domain.board.whiteboard import read_scene
from app.domain.transcript import Transcript

BOARD_AIM = "board"
"""The aim of a probe into the board. It is asked once an interview."""
FEWEST_ARROWS = 2
"""A drawing with fewer is only begun."""
MOST_ELEMENTS = 400

MOST_WORDS = 4
"""A part of more words is a remark that was written down."""
_SPEAKABLE = re.compile(r"[\w][\w /&+.()-]{0,39}")


def loose_end(transcript: Transcript) -> str | None:
    """A question about the board as it stands; None without one, or when the board was asked about already."""
    if not transcript.drawn or any(move.aim == BOARD_AIM for move in transcript.moves):
        return None
    diagram = _diagram(transcript)
    artifact = transcript.drawn[-1].artifact
    if diagram is None or len(diagram.arrows) < FEWEST_ARROWS:
        return None
    for arrow in diagram.arrows:
        known, open_ = arrow.start, arrow.end
        if known.part is None:
            known, open_ = open_, known
        if open_.part is None and known.part is not None and _SPEAKABLE.fullmatch(known.part):
            return f"One arrow at {known.part} ends in the open on your board. Where does it lead?"
    return next(
        (
            f"{part.name} stands on your board without an arrow. What talks to it?"
            for part in _drawn(diagram, typed=artifact is not None and artifact.kind == "outline")
            if part.name in _alone(diagram) and _SPEAKABLE.fullmatch(part.name)
        ),
        None,
    )


def _drawn(diagram: Diagram, *, typed: bool) -> tuple[Part, ...]:
    """The parts that somebody took for parts: the first line of an outline may be its heading."""
    parts = diagram.parts[1:] if typed else diagram.parts
    return tuple(part for part in parts if len(part.name.split()) <= MOST_WORDS)


def _alone(diagram: Diagram) -> frozenset[str]:
    """Parts at no arrow that neither hold others nor lie in one; what is only drawn up to counts as tied."""
    ends: list[End] = [end for arrow in diagram.arrows for end in (arrow.start, arrow.end)]
    tied = {end.part for end in ends} | {part.within for part in diagram.parts}
    return frozenset(
        part.name
        for part in diagram.parts
        if part.name not in tied
        and part.within is None
        and part.shape in ("", "ellipse")
        and not part.name.startswith("unnamed ")
    )


def _diagram(transcript: Transcript) -> Diagram | None:
    artifact = transcript.drawn[-1].artifact
    data = artifact.data if artifact and artifact.data else {}
    if artifact is not None and artifact.kind == "outline":
        return read_outline(str(data.get("outline", "")))
    scene = Scene.read({"elements": [], **data})
    return read_scene(scene) if len(scene.elements) <= MOST_ELEMENTS else None
