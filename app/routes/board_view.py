"""A board as a page shows it: its picture, and the same in words."""

from dataclasses import dataclass

from markupsafe import Markup

from app.domain.board.scene import Scene
from app.domain.transcript import Artifact, Transcript
from app.routes.board_picture import picture
from app.routes.room_view import turn_lines


@dataclass(frozen=True, slots=True)
class BoardView:
    """`picture` is None where nothing was drawn: an outline is its text."""

    turn: int
    title: str
    at: str
    picture: Markup | None
    text: str


def board_views(transcript: Transcript) -> dict[int, BoardView]:
    """The board at each turn where it had changed, in their order."""
    times = {line.index: line.at for line in turn_lines(transcript)}
    return {
        turn.index: _view(turn.index, turn.artifact, times[turn.index])
        for turn in transcript.drawn
        if turn.artifact
    }


def _view(turn: int, artifact: Artifact, at: str) -> BoardView:
    title = "The board" if artifact.kind == "board" else "The outline"
    scene = Scene.read(artifact.data or {"elements": []}) if artifact.kind == "board" else None
    label = f"{title} as it stood at {at}. The list beside it says what is on it."
    drawn = picture(scene, label) if scene and scene.elements else None
    return BoardView(turn, title, at, drawn, artifact.text)
