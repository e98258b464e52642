"""Reading one YAML file into a value, and collecting what is wrong with it."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

T = TypeVar("T", bound=BaseModel)


@dataclass
class Mistakes:
    """What is wrong in the content, in the order it was found: lines of `file: path: message`."""

    root: Path
    lines: list[str] = field(default_factory=list)

    def add(self, file: Path, path: str, message: str) -> None:
        self.lines.append(f"{self.short(file)}: {path or '(top)'}: {message}")

    def short(self, file: Path) -> Path:
        """A file as its authors call it: from the root of the content on."""
        return file.relative_to(self.root) if file.is_relative_to(self.root) else file


class _StrictLoader(yaml.CSafeLoader):
    """A YAML loader that takes a key given twice for the mistake it is."""

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Hashable, object]:
        seen: set[object] = set()
        for key_node, _ in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else id(key_node)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} is given twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


def read_yaml(file: Path, mistakes: Mistakes) -> dict[str, object] | None:
    """The mapping that a file holds, or None with the reason added to the mistakes."""
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=_StrictLoader)
    except FileNotFoundError:
        mistakes.add(file, "", "the file is missing")
        return None
    except (OSError, UnicodeDecodeError) as e:
        mistakes.add(file, "", f"cannot be read: {e}")
        return None
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        mistakes.add(file, where, str(getattr(e, "problem", None) or e))
        return None
    if not isinstance(raw, dict):
        mistakes.add(file, "", "must hold a mapping of fields")
        return None
    return raw


def read_value(kind: type[T], raw: object, file: Path, mistakes: Mistakes) -> T | None:
    """The value that raw content describes, or None with every fault added to the mistakes."""
    try:
        return kind.model_validate(raw)
    except ValidationError as e:
        for error in e.errors():
            mistakes.add(file, ".".join(str(part) for part in error["loc"]), error["msg"])
        return None
