"""Drawings as the browser's board hands them over, for tests."""

from itertools import count

_ids = count(1)


def shape(
    x: float, y: float, *, name: str = "", kind: str = "rectangle", w: float = 120, h: float = 60
) -> list[dict[str, object]]:
    """A box, and the text that is bound to it when it has a name."""
    box: dict[str, object] = {
        "id": f"e{next(_ids)}",
        "type": kind,
        "x": x,
        "y": y,
        "width": w,
        "height": h,
        "isDeleted": False,
    }
    return [box, *([text(x + 5, y + 5, name, inside=box)] if name else [])]


def text(
    x: float, y: float, words: str, *, inside: dict[str, object] | None = None
) -> dict[str, object]:
    return {
        "id": f"e{next(_ids)}",
        "type": "text",
        "x": x,
        "y": y,
        "width": 9 * len(words),
        "height": 25,
        "text": words,
        "originalText": words,
        "containerId": inside["id"] if inside else None,
    }


def arrow(
    start: dict[str, object] | tuple[float, float],
    end: dict[str, object] | tuple[float, float],
    *,
    label: str = "",
    kind: str = "arrow",
    heads: tuple[str | None, str | None] = (None, "arrow"),
    style: str = "solid",
) -> list[dict[str, object]]:
    """An arrow from one shape to another, tied to them; or from and to a place, tied to nothing."""
    a, b = (_middle(e) if isinstance(e, dict) else e for e in (start, end))
    drawn: dict[str, object] = {
        "id": f"e{next(_ids)}",
        "type": kind,
        "x": a[0],
        "y": a[1],
        "width": abs(b[0] - a[0]),
        "height": abs(b[1] - a[1]),
        "points": [[0, 0], [b[0] - a[0], b[1] - a[1]]],
        "startArrowhead": heads[0],
        "endArrowhead": heads[1],
        "strokeStyle": style,
        "startBinding": _tie(start),
        "endBinding": _tie(end),
    }
    return [drawn, *([text(a[0], a[1], label, inside=drawn)] if label else [])]


def stroke(x: float, y: float, points: int = 5) -> dict[str, object]:
    drawn = [[i, i % 3] for i in range(points)]
    return {"id": f"e{next(_ids)}", "type": "freedraw", "x": x, "y": y, "points": drawn}


def scene(*elements: dict[str, object] | list[dict[str, object]]) -> dict[str, object]:
    flat = [e for item in elements for e in (item if isinstance(item, list) else [item])]
    return {"type": "excalidraw", "elements": flat}


def _middle(e: dict[str, object]) -> tuple[float, float]:
    x, y, w, h = (float(str(e[key])) for key in ("x", "y", "width", "height"))
    return x + w / 2, y + h / 2


def _tie(end: object) -> dict[str, object] | None:
    return {"elementId": end["id"], "focus": 0, "gap": 1} if isinstance(end, dict) else None
