"""Choices made on the settings page: a file in the data folder that only its owner can read.

What the environment or .env sets comes first; a saved choice fills in only what they leave open.
"""

import json
import os
import tempfile
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from app.errors import DataFolderUnwritable, Misconfigured
from app.settings import Settings

FILE = "settings.json"
PREFIX = "GREENROOM_"
OTHERS = frozenset({"GREENROOM_DB_PASSWORD"})
"""What compose.yaml reads from the same .env."""


class Saved(BaseModel):
    """What can be chosen on the settings page; None is not chosen. Names are those of `Settings`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: Literal["auto", "llm", "offline"] | None = None
    openai_base_url: str | None = None
    openai_api_key: SecretStr | None = None
    interviewer_model: str | None = None
    assessor_model: str | None = None
    samples: Annotated[int, Field(ge=1, le=9)] | None = None
    budget_usd: Annotated[Decimal, Field(gt=0)] | None = None
    budget_tokens: Annotated[int, Field(gt=0)] | None = None


def read_saved(data_dir: Path) -> Saved:
    """What was saved, or nothing. Raises Misconfigured when the file cannot be understood."""
    file = data_dir / FILE
    try:
        return Saved.model_validate_json(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Saved()
    except (OSError, ValidationError, UnicodeDecodeError) as e:
        raise Misconfigured(
            f"{file} cannot be understood. Delete it and choose again on the settings page."
        ) from e


def stamp(data_dir: Path) -> int | None:
    """Changes whenever what was saved does; None when nothing was. Another process may have saved."""
    try:
        return (data_dir / FILE).stat().st_mtime_ns
    except OSError:
        return None


def save(data_dir: Path, saved: Saved) -> None:
    """Keep what was chosen, for the owner's eyes only; the file is replaced whole. Raises DataFolderUnwritable."""
    chosen = {
        name: value.get_secret_value() if isinstance(value, SecretStr) else value
        for name, value in saved
        if value is not None
    }
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(
            dir=data_dir, prefix=FILE
        )  # made readable by its owner only
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(chosen, out, default=str)
        Path(name).replace(data_dir / FILE)
    except OSError as e:
        raise DataFolderUnwritable from e


def with_saved(settings: Settings, saved: Saved) -> Settings:
    """The settings with what was saved in the places that nothing else has set."""
    filled = {
        name: value for name, value in saved if value is not None and name not in fixed(settings)
    }
    return settings.model_copy(update=filled)


def fixed(settings: Settings) -> frozenset[str]:
    """Settings that the environment or .env sets, and that the settings page therefore cannot change."""
    return frozenset(settings.model_fields_set)


def usable_settings() -> Settings:
    """The settings of the environment and .env. Raises Misconfigured naming what cannot be used."""
    try:
        return Settings()
    except ValidationError as e:
        faults = "; ".join(
            f"{_variable(f['loc'])}: {f['msg'].removeprefix('Value error, ')}" for f in e.errors()
        )
        raise Misconfigured(f"A setting cannot be used: {faults}. See .env.example.") from e
    except (UnicodeDecodeError, OSError) as e:
        raise Misconfigured(
            ".env cannot be read as text. Write it anew, in UTF-8, after .env.example."
        ) from e


def misspelt() -> tuple[tuple[str, str | None], ...]:
    """Names in the environment and .env that begin like ours and are no settings, each with the one that may be meant."""
    known = [name.upper() for name in Settings.model_fields]
    named = {name.upper() for name in (*os.environ, *dotenv_values(".env"))} - OTHERS
    ours = (name.removeprefix(PREFIX) for name in sorted(named) if name.startswith(PREFIX))
    return tuple((PREFIX + name, _likely(name, known)) for name in ours if name not in known)


def _likely(name: str, known: list[str]) -> str | None:
    found = get_close_matches(name, known, 1)  # without the prefix, by which all are alike
    return PREFIX + found[0] if found else None


def _variable(place: tuple[int | str, ...]) -> str:
    """The environment's name of what is at fault."""
    name = str(place[0]) if place else "settings"
    return name if name.isupper() else f"{PREFIX}{name.upper()}"


def settings_in_force() -> Settings:
    """The settings, with what was saved on the settings page."""
    settings = usable_settings()
    return with_saved(settings, read_saved(settings.data_dir))
