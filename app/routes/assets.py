"""Where the built scripts and styles are: looked up once in the manifest that the web build leaves behind."""

import json
from collections.abc import Mapping
from pathlib import Path

from fastapi import FastAPI
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from app.domain.guard.fences import prose
from app.errors import PagesNotBuilt
from app.routes.blocks import shown
from app.routes.static import Built
from app.settings import WEB

STATIC = "/static/"


class Assets:
    """Addresses of built files, by the name of their source. Raises PagesNotBuilt when there is no build."""

    def __init__(self, dist: Path) -> None:
        try:
            manifest = json.loads((dist / ".vite" / "manifest.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as e:
            raise PagesNotBuilt from e
        self._entries: Mapping[str, Mapping[str, object]] = manifest

    def script(self, source: str) -> str:
        """The address of an island's script."""
        return f"{STATIC}{self._entries[source]['file']}"

    def styles(self, source: str) -> tuple[str, ...]:
        """The addresses of the style sheets that an island brings along."""
        sheets = self._entries[source].get("css", [])
        return tuple(f"{STATIC}{sheet}" for sheet in sheets) if isinstance(sheets, list) else ()


class Pages:
    """Templates for people's eyes: everything put into them is escaped, and a missing value is a mistake."""

    def __init__(self, templates: Path, assets: Assets) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals["asset"] = assets
        self._templates.filters |= {"blocks": shown, "prose": prose}

    def paper(self, template: str, **values: object) -> str:
        """A document that is complete in itself, for a printer."""
        return self._templates.get_template(template).render(**values)

    def show(
        self, request: Request, template: str, *, status: int = 200, **values: object
    ) -> HTMLResponse:
        """The page, in the theme that the visitor chose."""
        theme = request.cookies.get("greenroom-theme")
        html = self._templates.get_template(template).render(
            **values,
            theme=theme if theme in ("light", "dark") else None,
            nonce=request.state.nonce,
            user=getattr(request.state, "user", None),
            signs_in=request.app.state.signs_in,
        )
        return HTMLResponse(html, status_code=status)


def mount_assets(app: FastAPI, web: Path = WEB) -> None:
    """Serve what the web build made, and give the app its pages. Raises PagesNotBuilt when there is no build."""
    app.state.pages = Pages(web / "templates", Assets(web / "dist"))
    app.mount(STATIC, Built(directory=web / "dist"), name="static")
