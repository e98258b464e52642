"""What stands beside the conversation in a room whose round has a tool."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.guide import Tool
from app.domain.interview import Interview


@dataclass(frozen=True, slots=True)
class Bench:
    """A tool's place in the room: its template and its island are called like the tool.

    `needs` is what the page's policy must allow for it beyond what all pages may, by directive.
    """

    tool: Tool
    title: str
    label: str
    needs: Mapping[str, str] = field(default_factory=dict)

    @property
    def template(self) -> str:
        return f"bench/{self.tool}.html"

    @property
    def island(self) -> str:
        return f"islands/{self.tool}.ts"


BENCHES: dict[Tool, Bench] = {
    "editor": Bench("editor", "Code", "Code and tests"),
    # Excalidraw draws its cursors and some icons as data: images.
    "board": Bench("board", "Board", "Whiteboard", {"img-src": "data:"}),
}


def bench_of(interview: Interview) -> Bench | None:
    """The workbench of an interview that is under way; a closed one needs none."""
    tool = interview.plan.round.tool
    return BENCHES[tool] if tool and not interview.transcript.closed else None
