"""A drawing as SVG: needs no script, prints, and holds nothing but shapes and escaped text."""

from collections.abc import Iterator, Sequence
from math import atan2, cos, degrees, hypot, pi, sin
from xml.etree.ElementTree import Element as Node
from xml.etree.ElementTree import SubElement, tostring

from markupsafe import Markup

from app.domain.board.scene import Element, Scene

MARGIN = 24.0
PAPER = "#ffffff"
FRAME = "#8a8a8a"
HAND, PLAIN, CODE = "board-hand", "board-plain", "board-code"
FONTS = {2: PLAIN, 3: CODE, 4: PLAIN, 6: PLAIN, 7: PLAIN, 8: CODE, 9: PLAIN}
"""The board's numbers for its fonts; what is not here is handwriting."""
HEAD_LENGTH = 20.0
HEAD_ANGLE = 25 * pi / 180
_BASELINE = 0.28
"""Of the font's size: how far below the middle of a line its letters stand."""

Point = tuple[float, float]


def picture(scene: Scene, label: str) -> Markup:
    """The drawing, named `label` for those who do not see it."""
    left, top, right, bottom = _extent(scene.elements)
    width, height = right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
    root = Node(
        "svg",
        {
            "class": "board-picture",
            "role": "img",
            "aria-label": label,
            "viewBox": " ".join(map(_n, (left - MARGIN, top - MARGIN, width, height))),
            "width": _n(width),
            "height": _n(height),
        },
    )
    paper = {
        "x": _n(left - MARGIN),
        "y": _n(top - MARGIN),
        "width": _n(width),
        "height": _n(height),
    }
    SubElement(root, "rect", paper | {"fill": PAPER})
    arrows = {e.id for e in scene.elements if e.type in ("arrow", "line")}
    for element in scene.elements:
        group = SubElement(root, "g", _turned(element))
        _draw(group, element, on_arrow=element.container_id in arrows)
    return Markup(tostring(root, encoding="unicode"))


def _draw(group: Node, element: Element, *, on_arrow: bool) -> None:
    match element.type:
        case "rectangle":
            SubElement(group, "rect", _box(element) | _radius(element) | _ink(element))
        case "ellipse":
            SubElement(group, "ellipse", _oval(element) | _ink(element))
        case "diamond":
            SubElement(group, "path", {"d": _path(_diamond(element), closed=True)} | _ink(element))
        case "frame":
            _draw_frame(group, element)
        case "text":
            _draw_text(group, element, on_arrow=on_arrow)
        case "freedraw":
            _draw_stroke(group, element)
        case _:
            _draw_line(group, element)


def _draw_frame(group: Node, frame: Element) -> None:
    SubElement(
        group,
        "rect",
        _box(frame) | {"rx": "8", "fill": "none", "stroke": FRAME, "stroke-width": "2"},
    )
    left, top, _, _ = frame.bounds
    title = SubElement(
        group,
        "text",
        {"x": _n(left), "y": _n(top - 6), "class": PLAIN, "font-size": "14", "fill": "#5c5c5c"},
    )
    title.text = frame.name or "Frame"


def _draw_text(group: Node, text: Element, *, on_arrow: bool) -> None:
    left, top, right, bottom = text.bounds
    if on_arrow:
        behind = {"x": _n(left - 4), "y": _n(top), "width": _n(right - left + 8)}
        SubElement(group, "rect", behind | {"height": _n(bottom - top), "fill": PAPER})
    anchor, x = {
        "left": ("start", left),
        "center": ("middle", (left + right) / 2),
        "right": ("end", right),
    }[text.text_align]
    step = text.font_size * text.line_height
    for number, line in enumerate((text.text or text.words).split("\n")):
        y = top + step * (number + 0.5) + text.font_size * _BASELINE
        written = SubElement(
            group,
            "text",
            {
                "x": _n(x),
                "y": _n(y),
                "class": FONTS.get(text.font_family, HAND),
                "font-size": _n(text.font_size),
                "text-anchor": anchor,
                "fill": _visible(text.stroke_color),
                "xml:space": "preserve",
            },
        )
        written.text = line


def _draw_stroke(group: Node, stroke: Element) -> None:
    points = _placed(stroke)
    thick = _n(stroke.stroke_width * 1.6)
    if len(points) < 2:
        SubElement(
            group,
            "circle",
            {
                "cx": _n(stroke.x),
                "cy": _n(stroke.y),
                "r": thick,
                "fill": _visible(stroke.stroke_color),
            },
        )
        return
    drawn = {"d": _path(points, closed=False), "fill": "none", "stroke-width": thick}
    SubElement(
        group,
        "path",
        drawn
        | {
            "stroke": _visible(stroke.stroke_color),
            "stroke-linejoin": "round",
            "stroke-linecap": "round",
        },
    )


def _draw_line(group: Node, line: Element) -> None:
    points = _placed(line)
    curved = line.roundness is not None and len(points) > 2 and not line.elbowed
    d = _curve(points) if curved else _path(points, closed=False)
    filled = {} if line.closed else {"fill": "none"}
    SubElement(group, "path", {"d": d} | _ink(line) | filled)
    heads = (
        (line.start_arrowhead, points[1], points[0]),
        (line.end_arrowhead, points[-2], points[-1]),
    )
    for head, before, tip in heads:
        if head and before != tip:
            _draw_head(group, line, head, before, tip)


def _draw_head(group: Node, line: Element, head: str, before: Point, tip: Point) -> None:
    length = min(HEAD_LENGTH, hypot(tip[0] - before[0], tip[1] - before[1]) / 2)
    angle = atan2(tip[1] - before[1], tip[0] - before[0])
    sides = [
        (tip[0] - length * cos(angle + turn), tip[1] - length * sin(angle + turn))
        for turn in (-HEAD_ANGLE, HEAD_ANGLE)
    ]
    ink = _ink(line) | {"stroke-dasharray": "none"}
    solid = ink | {"fill": PAPER if head.endswith("_outline") else _visible(line.stroke_color)}
    kind = head.removesuffix("_outline")
    if kind in ("dot", "circle"):
        at = {"cx": _n(tip[0]), "cy": _n(tip[1]), "r": _n(length / 3)}
        SubElement(group, "circle", at | solid)
    elif kind == "triangle":
        SubElement(group, "path", {"d": _path([tip, *sides], closed=True)} | solid)
    elif kind == "diamond":
        back = (
            tip[0] - 2 * length * cos(angle) * cos(HEAD_ANGLE),
            tip[1] - 2 * length * sin(angle) * cos(HEAD_ANGLE),
        )
        SubElement(
            group, "path", {"d": _path([tip, sides[0], back, sides[1]], closed=True)} | solid
        )
    elif kind == "bar":
        across = angle + pi / 2
        ends = [
            (tip[0] + s * length / 2 * cos(across), tip[1] + s * length / 2 * sin(across))
            for s in (-1, 1)
        ]
        SubElement(group, "path", {"d": _path(ends, closed=False)} | ink | {"fill": "none"})
    else:
        open_head = [sides[0], tip, sides[1]]
        SubElement(group, "path", {"d": _path(open_head, closed=False)} | ink | {"fill": "none"})


def _ink(element: Element) -> dict[str, str]:
    ink = {
        "stroke": _visible(element.stroke_color),
        "stroke-width": _n(element.stroke_width),
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
        "fill": "none" if element.background_color == "transparent" else element.background_color,
    }
    if element.fill_style != "solid" and ink["fill"] != "none":
        ink["fill-opacity"] = "0.5"
    if element.stroke_style == "dashed":
        ink["stroke-dasharray"] = f"8 {_n(8 + element.stroke_width)}"
    elif element.stroke_style == "dotted":
        ink["stroke-dasharray"] = f"1.5 {_n(6 + element.stroke_width)}"
    return ink


def _turned(element: Element) -> dict[str, str]:
    attributes: dict[str, str] = {}
    if element.opacity < 100:
        attributes["opacity"] = _n(element.opacity / 100)
    if element.angle:
        x, y = _middle(element)
        attributes["transform"] = f"rotate({_n(degrees(element.angle))} {_n(x)} {_n(y)})"
    return attributes


def _box(element: Element) -> dict[str, str]:
    left, top, right, bottom = element.bounds
    return {"x": _n(left), "y": _n(top), "width": _n(right - left), "height": _n(bottom - top)}


def _radius(element: Element) -> dict[str, str]:
    if element.roundness is None:
        return {}
    left, top, right, bottom = element.bounds
    return {"rx": _n(min(32.0, min(right - left, bottom - top) / 4))}


def _oval(element: Element) -> dict[str, str]:
    left, top, right, bottom = element.bounds
    x, y = _middle(element)
    return {"cx": _n(x), "cy": _n(y), "rx": _n((right - left) / 2), "ry": _n((bottom - top) / 2)}


def _diamond(element: Element) -> list[Point]:
    left, top, right, bottom = element.bounds
    x, y = _middle(element)
    return [(x, top), (right, y), (x, bottom), (left, y)]


def _placed(element: Element) -> list[Point]:
    """The points of a line on the sheet; a line without any goes from corner to corner."""
    points = element.points or ((0.0, 0.0), (element.width, element.height))
    placed = [(element.x + x, element.y + y) for x, y in points]
    return placed if len(placed) > 1 or element.type == "freedraw" else placed * 2


def _path(points: Sequence[Point], *, closed: bool) -> str:
    return "M" + " L".join(f"{_n(x)} {_n(y)}" for x, y in points) + (" Z" if closed else "")


def _curve(points: Sequence[Point]) -> str:
    """Through all points, smoothly (Catmull-Rom as cubic curves)."""
    padded = [points[0], *points, points[-1]]
    pieces = [f"M{_n(points[0][0])} {_n(points[0][1])}"]
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        first = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        second = (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6)
        pieces.append("C" + " ".join(f"{_n(x)} {_n(y)}" for x, y in (first, second, c)))
    return " ".join(pieces)


def _extent(elements: Sequence[Element]) -> tuple[float, float, float, float]:
    corners = [corner for element in elements for corner in _corners(element)] or [(0.0, 0.0)]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(down), max(across), max(down)


def _corners(element: Element) -> Iterator[Point]:
    left, top, right, bottom = element.bounds
    if element.type == "frame":
        top -= 20
    x, y = _middle(element)
    turn_cos, turn_sin = cos(element.angle), sin(element.angle)
    for corner in ((left, top), (right, top), (right, bottom), (left, bottom)):
        dx, dy = corner[0] - x, corner[1] - y
        yield x + dx * turn_cos - dy * turn_sin, y + dx * turn_sin + dy * turn_cos


def _middle(element: Element) -> Point:
    left, top, right, bottom = element.bounds
    return (left + right) / 2, (top + bottom) / 2


def _visible(colour: str) -> str:
    return "none" if colour == "transparent" else colour


def _n(value: float) -> str:
    return f"{round(value, 1):g}" if abs(value) < 100_000 else f"{value:.0f}"
