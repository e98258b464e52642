"""A drawing as the browser's board hands it over, taken in piece by piece: only what is known, sound and small enough stays."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from app.errors import BoardTooLarge, Unusable

MOST_ELEMENTS = 2_000
MOST_POINTS = 20_000
MOST_CHARACTERS = 20_000
INK = "#1e1e1e"

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"


def shown(text: str) -> str:
    """The text without characters that cannot be seen, which could hide or turn round what it says; lines stay lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        c for c in plain if c == "\n" or c in _JOINERS or unicodedata.category(c) not in _UNSEEN
    )


def _tenths(value: float) -> float:
    return round(value, 1) + 0.0


def _colour(value: str) -> str:
    return value if _COLOUR.fullmatch(value) else INK


Place = Annotated[
    float, Field(ge=-1_000_000, le=1_000_000, allow_inf_nan=False), AfterValidator(_tenths)
]
Colour = Annotated[str, AfterValidator(_colour)]
Words = Annotated[str, AfterValidator(shown)]
ElementId = Annotated[str, Field(min_length=1, max_length=100)]


class _Drawn(BaseModel):
    """Names are the board's own; what is not listed is not kept."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", alias_generator=to_camel, populate_by_name=True
    )


class Binding(_Drawn):
    """The shape that an end of an arrow is tied to, as the board wants it back."""

    element_id: ElementId
    focus: Annotated[float, Field(ge=-1_000, le=1_000, allow_inf_nan=False)] = 0
    gap: Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)] = 0
    fixed_point: tuple[Place, Place] | None = None


class BoundElement(_Drawn):
    """A text or an arrow that moves along."""

    id: ElementId
    type: Literal["arrow", "text"]


class Roundness(_Drawn):
    type: Literal[1, 2, 3]


class Element(_Drawn):
    """One thing on the board: a shape, an arrow or line, a stroke, a text, or a frame around others."""

    id: ElementId
    type: Literal["rectangle", "ellipse", "diamond", "arrow", "line", "freedraw", "text", "frame"]
    x: Place
    y: Place
    width: Place = 0.0
    height: Place = 0.0
    angle: Annotated[float, Field(ge=-100, le=100, allow_inf_nan=False)] = 0.0
    points: tuple[tuple[Place, Place], ...] = ()
    stroke_color: Colour = INK
    background_color: Colour = "transparent"
    fill_style: Literal["hachure", "cross-hatch", "solid", "zigzag"] = "solid"
    stroke_style: Literal["solid", "dashed", "dotted"] = "solid"
    stroke_width: Annotated[float, Field(gt=0, le=100, allow_inf_nan=False)] = 2.0
    roughness: Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)] = 1.0
    opacity: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)] = 100.0
    seed: Annotated[int, Field(ge=0, lt=2**53)] = 1
    roundness: Roundness | None = None
    group_ids: Annotated[tuple[ElementId, ...], Field(max_length=50)] = ()
    frame_id: ElementId | None = None
    name: Words | None = None
    text: Words = ""
    original_text: Words | None = None
    container_id: ElementId | None = None
    font_size: Annotated[float, Field(gt=0, le=1_000, allow_inf_nan=False)] = 20.0
    font_family: Annotated[int, Field(ge=1, le=20)] = 5
    line_height: Annotated[float, Field(gt=0, le=10, allow_inf_nan=False)] = 1.25
    text_align: Literal["left", "center", "right"] = "left"
    vertical_align: Literal["top", "middle", "bottom"] = "top"
    auto_resize: bool = True
    bound_elements: Annotated[tuple[BoundElement, ...], Field(max_length=MOST_ELEMENTS)] | None = (
        None
    )
    start_binding: Binding | None = None
    end_binding: Binding | None = None
    start_arrowhead: Annotated[str, Field(pattern=r"^[a-z_]{1,30}$")] | None = None
    end_arrowhead: Annotated[str, Field(pattern=r"^[a-z_]{1,30}$")] | None = None
    elbowed: bool = False

    @property
    def words(self) -> str:
        """What was typed, without the line breaks that the board put in."""
        return self.text if self.original_text is None else self.original_text

    @property
    def closed(self) -> bool:
        """A line that ends where it began: a shape of its own."""
        return self.type == "line" and len(self.points) > 3 and self.points[0] == self.points[-1]

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom, as if it were not turned."""
        across = [p[0] for p in self.points] or [0.0, self.width]
        down = [p[1] for p in self.points] or [0.0, self.height]
        return (
            self.x + min(across),
            self.y + min(down),
            self.x + max(across),
            self.y + max(down),
        )


class Scene(_Drawn):
    """All that is on the board, from the back to the front. `unread` is how many things on it could not be taken in."""

    elements: tuple[Element, ...]
    unread: int = 0

    @classmethod
    def read(cls, data: Mapping[str, object]) -> Self:
        """Raises Unusable when this is no drawing, BoardTooLarge when there is too much on it."""
        given = data.get("elements")
        if not isinstance(given, list):
            raise Unusable(
                "This is not a drawing: its data has no list of elements. Send an Excalidraw scene as data, or typed lines as text."
            )
        present = [e for e in given if not (isinstance(e, dict) and e.get("isDeleted") is True)]
        if len(present) > MOST_ELEMENTS:
            raise BoardTooLarge(
                f"There are {len(present):,} things on the board and {MOST_ELEMENTS:,} is the most that is taken. Erase"
                " some and send your answer again; nothing of it is lost."
            )
        elements: dict[str, Element] = {}
        for item in present:
            element = _read(item)
            if element is not None:
                elements.setdefault(element.id, element)
        earlier = data.get("unread")
        missed = earlier if type(earlier) is int and 0 < earlier <= MOST_ELEMENTS else 0
        scene = cls(elements=tuple(elements.values()), unread=len(present) - len(elements) + missed)
        scene._refuse_too_much()
        return scene

    @property
    def data(self) -> dict[str, object]:
        """The drawing as it is stored and given back to a board; read again, it is the same scene."""
        elements = [
            e.model_dump(mode="json", by_alias=True, exclude_unset=True) for e in self.elements
        ]
        data: dict[str, object] = {"type": "excalidraw", "version": 2, "elements": elements}
        return data | {"unread": self.unread} if self.unread else data

    def _refuse_too_much(self) -> None:
        points = sum(len(e.points) for e in self.elements)
        # Excalidraw sends each text twice: as it was typed, and as it is broken into lines
        characters = sum(len(e.words) + len(e.text) + len(e.name or "") for e in self.elements)
        if points > MOST_POINTS:
            raise BoardTooLarge(
                f"The freehand strokes on the board have {points:,} points and {MOST_POINTS:,} is the most that is taken."
                " Erase some and send your answer again; nothing of it is lost."
            )
        if characters > 2 * MOST_CHARACTERS:
            raise BoardTooLarge(
                f"There are more than {MOST_CHARACTERS:,} characters on the board, which is the most that is taken. Shorten"
                " some text and send your answer again; nothing of it is lost."
            )


def _read(item: object) -> Element | None:
    try:
        return Element.model_validate(item)
    except ValidationError:
        return None
