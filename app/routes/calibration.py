"""The page on how far the judgements can be trusted: docs/calibration.md, as it stands."""

import re
from functools import cache
from pathlib import Path

from fastapi import APIRouter, Request, Response
from markupsafe import Markup

from app.routes.pages import show_page
from app.settings import ROOT

router = APIRouter(include_in_schema=False)

SOURCE = ROOT / "docs" / "calibration.md"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TABLE = '<div class="figures" role="region" tabindex="0" aria-label="Figures"><table class="plain-table">'


@router.get("/calibration")
async def calibration(request: Request) -> Response:
    return show_page(request, "calibration.html", body=rendered(SOURCE))


@cache
def rendered(source: Path) -> Markup:
    """The page's Markdown as HTML; HTML within it stays text."""
    from markdown_it import MarkdownIt  # only this page needs it

    text = _COMMENT.sub("", source.read_text(encoding="utf-8"))
    text = text.replace("[labels.md](labels.md)", "The file `docs/labels.md`")
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    html = html.replace("<table>", _TABLE).replace("</table>", "</table></div>")
    return Markup(html.replace("<th></th>", "<td></td>"))
