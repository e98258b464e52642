"""What a drawing says: shapes become parts, arrows what they tie together, and loose words names or notes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

from app.domain.board.diagram import (
    LONGEST_NAME,
    Arrow,
    Diagram,
    Direction,
    End,
    Part,
    apart,
    described,
    one_line,
    short,
)
from app.domain.board.outline import read_outline
from app.domain.board.scene import Element, Scene, shown
from app.domain.transcript import Artifact

NEAR = 40.0
"""An end of an arrow that is not tied to a shape, but no farther from one than this, is taken to mean it."""
ROW = 40.0
"""Shapes whose upper edges are no farther apart than this, in the scene's units, stand in one row and are read from the left."""
SHAPES = {
    "rectangle": "",
    "ellipse": "ellipse",
    "diamond": "diamond",
    "line": "polygon",
    "frame": "frame",
}


def as_seen(artifact: Artifact) -> Artifact:
    """A board or an outline with the text that the interviewer is shown, made from what was drawn or typed and nothing else.
    A board without a drawing is what was typed.

    Raises Unusable or BoardTooLarge when it cannot be taken. Code stays as it is.
    """
    match artifact.kind:
        case "board" if not artifact.data and artifact.text.strip():
            return as_seen(Artifact(kind="outline", text=artifact.text))
        case "board":
            scene = Scene.read(artifact.data or {})
            return Artifact(kind="board", text=described(read_scene(scene)), data=scene.data)
        case "outline":
            typed = (artifact.data or {}).get("outline")
            outline = shown(typed if isinstance(typed, str) else artifact.text)
            return Artifact(
                kind="outline", text=described(read_outline(outline)), data={"outline": outline}
            )
        case _:
            return artifact


def read_scene(scene: Scene) -> Diagram:
    """The parts, arrows and notes of a drawing, from top to bottom."""
    sheet = _lay_out(scene)
    arrows = [e for e in scene.elements if e.type in ("arrow", "line") and not e.closed]
    tied = [a for a in arrows if a.type == "arrow" or _ties(a, sheet)]
    named = {b.element_id for a in tied for b in (a.start_binding, a.end_binding) if b}
    captions = [t for t in sheet.loose if t.id in named]
    notes = [t for t in sheet.loose if t.id not in named]
    strokes = sum(e.type == "freedraw" for e in scene.elements) + len(arrows) - len(tied)
    return Diagram(
        parts=tuple(_part(e, sheet) for e in _in_reading_order([*sheet.shapes, *captions])),
        arrows=tuple(_arrow(a, sheet) for a in tied),
        notes=tuple(_lines_joined(t.words) for t in _in_reading_order(notes)),
        strokes=strokes,
        unread=scene.unread,
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The drawing, sorted: `shapes` from the smallest, texts that name nothing, labels of arrows, and names by id."""

    shapes: tuple[Element, ...]
    loose: tuple[Element, ...]
    labels: dict[str, str]
    names: dict[str, str]


def _lay_out(scene: Scene) -> _Sheet:
    shapes = sorted((e for e in scene.elements if e.type in SHAPES and _is_shape(e)), key=_area)
    inside = {e.id for e in scene.elements if e.type != "text"}
    texts = [e for e in scene.elements if e.type == "text" and e.words.strip()]
    bound = {t.container_id: t for t in texts if t.container_id in inside}
    free = [t for t in texts if t.container_id not in inside]
    adopted: set[str] = set()
    found: dict[str, str] = {}
    # The smallest shape first, so that loose words name the innermost shape around them.
    for shape in shapes:
        within = [t for t in free if t.id not in adopted and _contains(shape, t)]
        if shape.id not in bound and shape.type != "frame":
            adopted |= {t.id for t in within}
            found[shape.id] = " / ".join(one_line(t.words) for t in _in_reading_order(within))
        else:
            found[shape.id] = one_line(
                shape.name or "" if shape.type == "frame" else bound[shape.id].words
            )
    loose = tuple(t for t in free if t.id not in adopted)
    found |= {t.id: one_line(t.words) for t in loose}
    labels = {str(c): one_line(t.words) for c, t in bound.items()}
    return _Sheet(tuple(shapes), loose, labels, _named(shapes, loose, found))


def _named(
    shapes: Sequence[Element], loose: Sequence[Element], found: dict[str, str]
) -> dict[str, str]:
    """One name for each shape and loose text, no two alike, those on top of the page first."""
    ordered = _in_reading_order([*shapes, *loose])
    unnamed: Counter[str] = Counter()
    names: list[str] = []
    for element in ordered:
        name = short(found.get(element.id, ""), LONGEST_NAME)
        if not name:
            unnamed[element.type] += 1
            kind = SHAPES[element.type] or "box"
            name = f"unnamed {kind} {unnamed[element.type]}"
        names.append(name)
    return dict(zip((e.id for e in ordered), apart(names), strict=True))


def _part(element: Element, sheet: _Sheet) -> Part:
    around = _around(element, sheet)
    return Part(
        name=sheet.names[element.id],
        shape=SHAPES.get(element.type, "text"),
        within=sheet.names[around.id] if around else None,
    )


def _around(element: Element, sheet: _Sheet) -> Element | None:
    """The frame that the element belongs to, else the smallest shape that holds it whole."""
    for shape in sheet.shapes:
        if shape.id == element.frame_id and shape.type == "frame" and shape.id != element.id:
            return shape
    area = _area(element) if element.type in SHAPES else -1.0
    return next((s for s in sheet.shapes if _area(s) > area and _contains(s, element)), None)


def _arrow(element: Element, sheet: _Sheet) -> Arrow:
    start, end = _ends(element, sheet)
    tail, head = bool(element.start_arrowhead), bool(element.end_arrowhead)
    if tail and not head:
        start, end = end, start
    direction: Direction = "<->" if tail and head else "->" if tail or head else "--"
    return Arrow(
        start=start,
        direction=direction,
        end=end,
        label=short(sheet.labels.get(element.id, ""), LONGEST_NAME),
        style="" if element.stroke_style == "solid" else element.stroke_style,
    )


def _ends(element: Element, sheet: _Sheet) -> tuple[End, End]:
    points = element.points or ((0.0, 0.0), (element.width, element.height))
    first, last = points[0], points[-1]
    tied = [b.element_id if b else None for b in (element.start_binding, element.end_binding)]
    return (
        _end(tied[0], element.x + first[0], element.y + first[1], sheet),
        _end(tied[1], element.x + last[0], element.y + last[1], sheet),
    )


def _end(tied: str | None, x: float, y: float, sheet: _Sheet) -> End:
    if tied is not None and tied in sheet.names:
        return End(sheet.names[tied])
    # A frame or a box around the end is where it lies, not what it means, as long as something else is near.
    near = min(
        (s for s in (*sheet.shapes, *sheet.loose) if _gap(s, x, y) <= NEAR),
        key=lambda s: (_edge(s, x, y), _area(s)),
        default=None,
    )
    return End(sheet.names[near.id], sure=False) if near else End(None)


def _ties(line: Element, sheet: _Sheet) -> bool:
    """A line without heads says something only when it joins two parts."""
    ends = {end.part for end in _ends(line, sheet)}
    return len(ends) == 2 and None not in ends


def _is_shape(element: Element) -> bool:
    return element.type != "line" or element.closed


def _area(element: Element) -> float:
    left, top, right, bottom = element.bounds
    return (right - left) * (bottom - top)


def _contains(shape: Element, other: Element) -> bool:
    """All of the other lies in the shape; of a text its middle is enough, since words are often wider than their box."""
    left, top, right, bottom = shape.bounds
    a, b, c, d = other.bounds
    if shape.id == other.id:
        return False
    if other.type == "text":
        return left <= (a + c) / 2 <= right and top <= (b + d) / 2 <= bottom
    return left <= a and top <= b and c <= right and d <= bottom


def _gap(e: Element, x: float, y: float) -> float:
    """How far a point lies outside; 0 within."""
    left, top, right, bottom = e.bounds
    return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def _edge(e: Element, x: float, y: float) -> float:
    """How far a point is from the edge, outside or in."""
    left, top, right, bottom = e.bounds
    outside = _gap(e, x, y)
    return outside or min(x - left, right - x, y - top, bottom - y)


def _in_reading_order(elements: Iterable[Element]) -> list[Element]:
    """Row by row; what begins at nearly the same height stands in one row."""
    ordered: list[Element] = []
    row: list[Element] = []
    for element in sorted(elements, key=lambda e: (e.bounds[1], e.bounds[0], e.id)):
        if row and element.bounds[1] - row[0].bounds[1] > ROW:
            ordered += sorted(row, key=lambda e: e.bounds[0])
            row = []
        row.append(element)
    return ordered + sorted(row, key=lambda e: e.bounds[0])


def _lines_joined(words: str) -> str:
    return " / ".join(line for line in map(one_line, words.splitlines()) if line)
