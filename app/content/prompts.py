"""Prompts: Jinja2 templates below prompts/, rendered without autoescape and strict about their variables."""

from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from app.errors import ContentBroken


class Prompts:
    """The prompt templates. Never shared with pages: what is rendered here is read by a model, not by a browser."""

    def __init__(self, folder: Path) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(folder),
            undefined=StrictUndefined,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,  # else every prompt asks the disk whether it was changed, ten times in a turn
        )

    def render(self, name: str, **variables: object) -> str:
        """The prompt with that name, e.g. `interviewer/menu`. Raises ContentBroken when a variable is missing."""
        try:
            return self._templates.get_template(f"{name}.md.j2").render(**variables).strip()
        except TemplateError as e:
            raise ContentBroken(f"prompts/{name}.md.j2: (top): {e}") from e

    def prepare(self) -> None:
        """Compiles every prompt, which the first to be rendered would wait for. One that cannot be is told when it is rendered."""
        for name in self.names():
            with suppress(TemplateError):
                self._templates.get_template(f"{name}.md.j2")

    def names(self) -> tuple[str, ...]:
        """Every prompt there is."""
        return tuple(
            name.removesuffix(".md.j2")
            for name in self._templates.list_templates(extensions=["j2"])
        )
