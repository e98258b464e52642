"""The marker lexicon, from the YAML files of one folder."""

from pathlib import Path

from app.content.source import Mistakes, read_value, read_yaml
from app.domain.wording.lexicon import Lexicon


def load_lexicon(folder: Path, mistakes: Mistakes) -> Lexicon | None:
    """The lexicon that all files of the folder make together, or None with the reasons added to the mistakes."""
    merged: dict[str, dict[str, object]] = {"classes": {}, "families": {}}
    files = sorted(folder.glob("*.yaml"))
    if not files:
        mistakes.add(folder, "", "holds no lexicon")
        return None
    before = len(mistakes.lines)
    for file in files:
        raw = read_yaml(file, mistakes) or {}
        for section, entries in raw.items():
            if section not in merged or not isinstance(entries, dict):
                mistakes.add(file, str(section), "a lexicon file holds only classes and families")
                continue
            for name, value in entries.items():
                if name in merged[section]:
                    mistakes.add(file, f"{section}.{name}", "is already given in another file")
                merged[section][name] = value
    if len(mistakes.lines) > before:
        return None
    try:
        return read_value(Lexicon, merged, folder, mistakes)
    except KeyError as e:
        mistakes.add(
            folder, "classes", f"a pattern names the class {e.args[0]!r}, which is not there"
        )
        return None
