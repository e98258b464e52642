"""What the page about one's own data says, computed from the settings in force and from what is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from app.domain.plan import EngineName
from app.llm.model import Endpoint
from app.routes.sound_view import SoundView, is_here, sound_view
from app.saved import FILE
from app.settings import Settings, host_of

KEPT_WORDS = {
    "interviews": ("interview, word for word", "interviews, word for word"),
    "reports": ("report with its evidence", "reports with their evidence"),
    "ticks": ("task ticked off the preparation plans", "tasks ticked off the preparation plans"),
    "story_marks": ("mark on a found story", "marks on found stories"),
    "stories": ("story in the story bank", "stories in the story bank"),
    "loops": ("loop", "loops"),
}


@dataclass(frozen=True, slots=True)
class DataView:
    """`host` is where words go; None when they go nowhere. `nearby` says that it is this machine. `kept_at` is the other
    machine on which the database is, if it is on one. `here` is what the machine is called that Greenroom runs on: people
    who sign in sit elsewhere. `names_places` says that the visitor may know where on it things lie. `vouches` is who
    answers for people's sign-in, if it is somebody else."""

    here: str
    names_places: bool
    vouches: str | None
    host: str | None
    nearby: bool
    models: tuple[str, ...]
    database: str
    kept_at: str | None
    runs_here: bool
    size: str | None
    settings_file: str
    kept: tuple[str, ...]
    empty: bool
    sound: SoundView | None
    """Where sound goes, if anywhere."""


def data_view(
    settings: Settings, engine: EngineName, counts: Mapping[str, int], *, admin: bool = False
) -> DataView:
    """`admin` is whether the visitor signed in as one; it is of no matter where nobody signs in."""
    host = Endpoint(settings.openai_base_url).host if engine == "llm" else None
    file = _file(settings)
    alone = settings.sign_in == "off"
    return DataView(
        here="this machine" if alone else "this server",
        names_places=alone or admin,
        vouches=host_of(settings.oidc_issuer or "") if not alone else None,
        host=host,
        nearby=host is not None and is_here(host),
        models=tuple(dict.fromkeys((settings.interviewer_model, settings.assessor_model))),
        database=str(file) if file else make_url(settings.database).render_as_string(),
        kept_at=_kept_at(settings),
        runs_here=settings.runner != "off",
        size=_size(file) if file else None,
        settings_file=str(settings.data_dir / FILE),
        kept=_kept(counts),
        empty=not any(counts.values()),
        sound=sound_view(settings),
    )


def _file(settings: Settings) -> Path | None:
    url = make_url(settings.database)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _kept_at(settings: Settings) -> str | None:
    host = make_url(settings.database).host
    return host if host and not is_here(host) else None


def _size(file: Path) -> str:
    size = file.stat().st_size if file.exists() else 0
    return f"{size / 1_000_000:.1f} MB"


def _kept(counts: Mapping[str, int]) -> tuple[str, ...]:
    lines = (_count(count, *KEPT_WORDS.get(name, (name, name))) for name, count in counts.items())
    return tuple(line for line in lines if line)


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""
