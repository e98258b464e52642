"""Everything that can be set, read once from the environment and an optional .env file."""

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_APP = Path(__file__).resolve().parent
ROOT = _APP / "_shipped" if (_APP / "_shipped").is_dir() else _APP.parent
"""Where prompts, rubrics and pages are: inside an installed package, or in the source tree."""
WEB = ROOT / "web"

MEGABYTE = 1_000_000
"""As limits are set."""
EVERYWHERE = frozenset({"0.0.0.0", "::", ""})
"""What stands for every address of a machine, and is none to open."""


def host_of(address: str) -> str | None:
    """The host that an address names; None for what is no address of one."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _default_data_dir() -> Path:
    return Path.home() / ".local" / "share" / "greenroom"


class Settings(BaseSettings):
    """Frozen settings. Every field stands in .env.example with the same default."""

    model_config = SettingsConfigDict(
        env_prefix="GREENROOM_",
        env_file=".env",
        env_ignore_empty=True,
        frozen=True,
        extra="ignore",
        populate_by_name=True,
    )

    data_dir: Path = Field(default_factory=_default_data_dir)
    database_url: str | None = None
    content_dir: Path = ROOT
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    host: str = "127.0.0.1"
    """Where it listens; beyond this machine only with a sign-in."""
    public_url: str | None = None
    """The address under which others reach it, such as https://greenroom.example."""
    allowed_hosts: str = ""
    """Further names that it answers to, with commas between them."""
    sign_in: Literal["off", "password", "oidc"] = "off"
    session_days: Annotated[int, Field(ge=1, le=365)] = 30
    oidc_issuer: str | None = None
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = None
    oidc_users: str = ""
    """Who of the provider's users may sign in: addresses or @domains, with commas; empty is everyone."""
    oidc_admins: str = ""
    operator_token: SecretStr | None = None
    """Opens /healthz, /readyz and /metrics from other machines, as a bearer token."""
    rate_turns: str = "60/minute"
    rate_interviews: str = "60/hour"
    rate_reports: str = "60/hour"
    rate_runs: str = "30/minute"
    rate_audio: str = "120/minute"
    rate_sign_ins: str = "10/minute"
    """How often, for each user or address; off is no limit. Where nobody signs in, only what is set counts."""
    log_format: Literal["text", "json"] = "text"
    workers: Annotated[int, Field(ge=1, le=64)] = 1
    """How many processes answer."""
    engine: Literal["auto", "llm", "offline"] = "auto"
    interviewer_model: str = "gpt-5.1"
    assessor_model: str = "gpt-5.1"
    samples: Annotated[int, Field(ge=1, le=9)] = 3
    words_per_second: Annotated[float, Field(ge=0)] = 14.0
    """How fast the scripted interviewer speaks; 0 says everything at once."""
    max_answer_chars: Annotated[int, Field(ge=1000)] = 50_000
    max_reply_words: Annotated[int, Field(ge=20, le=400)] = 90
    """The most words of a language model's reply."""
    max_import_mb: Annotated[int, Field(ge=1)] = 200
    """The largest file that an import takes, in megabytes."""
    max_audio_mb: Annotated[int, Field(ge=1)] = 25
    """The largest recording of a spoken answer, in megabytes."""
    max_body_mb: Annotated[int, Field(ge=1)] = 8
    """The most that any other request may send, in megabytes."""
    model_timeout: Annotated[float, Field(ge=1, le=3600)] = 180.0
    """Seconds that one call of a language model may take."""
    budget_usd: Annotated[Decimal, Field(gt=0)] | None = None
    budget_tokens: Annotated[int, Field(gt=0)] | None = None
    """What one interview with its report may take; None is no limit."""
    audio_base_url: str | None = None
    """Where sound goes; without it, to the endpoint of the language model, once a model for sound is named."""
    audio_api_key: SecretStr | None = None
    transcription_model: str | None = None
    """Writes down what candidates say aloud; None has them type."""
    speech_model: str | None = None
    """Reads the interviewer's words aloud; None leaves it to the browser."""
    speech_voice: str = "alloy"
    runner: Literal["off", "bwrap"] = "off"
    """Whether candidates' Java and C++ are run on this machine, shut in by bubblewrap."""
    openai_api_key: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("OPENAI_API_KEY", "GREENROOM_OPENAI_API_KEY")
    )
    openai_base_url: str | None = Field(
        default=None, validation_alias=AliasChoices("OPENAI_BASE_URL", "GREENROOM_OPENAI_BASE_URL")
    )

    @model_validator(mode="before")
    @classmethod
    def _trimmed(cls, given: Mapping[str, object]) -> dict[str, object]:
        """Without what surrounds a value, such as the line end of a key that was pasted; what is blank is not set."""
        trimmed = {k: v.strip() if isinstance(v, str) else v for k, v in given.items()}
        return {name: value for name, value in trimmed.items() if value != ""}

    @field_validator("openai_base_url", "audio_base_url")
    @classmethod
    def _endpoint(cls, url: str | None) -> str | None:
        if url and not url.lower().startswith(("http://", "https://")):
            raise ValueError(
                "an address begins with http:// or https://, as in http://localhost:11434/v1"
            )
        return url

    @field_validator("data_dir", "content_dir")
    @classmethod
    def _home(cls, folder: Path) -> Path:
        return folder.expanduser()

    @field_validator(
        "rate_turns", "rate_interviews", "rate_reports", "rate_runs", "rate_audio", "rate_sign_ins"
    )
    @classmethod
    def _rate(cls, rate: str) -> str:
        if not re.fullmatch(r"off|[1-9]\d*/(second|minute|hour|day)", rate):
            raise ValueError(
                "a rate is off, or a number for each second, minute, hour or day: 60/minute"
            )
        return rate

    @field_validator("public_url")
    @classmethod
    def _address(cls, url: str | None) -> str | None:
        if url and not (re.fullmatch(r"https?://[^/]+/?", url) and host_of(url)):
            raise ValueError("an address without a path, such as https://greenroom.example")
        return url.rstrip("/") if url else None

    @property
    def names(self) -> frozenset[str]:
        """The Host names that it answers to, beside those of this machine: its own address, unless that stands for all."""
        own = "" if self.host in EVERYWHERE else self.host.lower()
        given = [name.strip().lower() for name in self.allowed_hosts.split(",")]
        public = host_of(self.public_url or "") or ""
        return frozenset(filter(None, (*given, public, own)))

    @property
    def rates(self) -> dict[str, str]:
        """How often, by what is asked for: `60/minute`, or `off`."""
        return {
            "turns": self.rate_turns,
            "interviews": self.rate_interviews,
            "reports": self.rate_reports,
            "runs": self.rate_runs,
            "audio": self.rate_audio,
            "sign_ins": self.rate_sign_ins,
        }

    @property
    def shared(self) -> bool:
        """Other processes may work on the same database."""
        return self.workers > 1 or not self.database.startswith("sqlite")

    @property
    def database(self) -> str:
        """The database's SQLAlchemy address: the one set, else a SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.data_dir / 'greenroom.db'}"
