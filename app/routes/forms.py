"""What forms send, read into choices; a field that says nothing usable becomes a sentence above the form."""

from starlette.datastructures import FormData

from app.domain.plan import Mode
from app.errors import UnknownChoice


def field(form: FormData, name: str) -> str | None:
    """The text of a field, or None when it is missing or blank."""
    value = form.get(name)
    return value.strip() or None if isinstance(value, str) else None


def chosen_minutes(form: FormData) -> float | None:
    """The length, None when none was chosen. Raises UnknownChoice."""
    text = field(form, "minutes")
    try:
        return float(text) if text else None
    except ValueError:
        raise UnknownChoice("Choose one of the lengths on offer.") from None


def chosen_mode(form: FormData) -> Mode:
    """The mode, real when none was chosen. Raises UnknownChoice."""
    mode = field(form, "mode") or "real"
    if mode not in ("real", "coach"):
        raise UnknownChoice("Choose a mode: real or coach.")
    return "coach" if mode == "coach" else "real"
