"""What can be made to go wrong, and how often."""

import re
from dataclasses import dataclass, field

KINDS: dict[str, str] = {
    "401": "the key is refused",
    "404": "the model is unknown",
    "429": "too many requests, with Retry-After",
    "500": "the server breaks",
    "503": "the server is still starting",
    "refuse": "the connection is closed without an answer",
    "slow": "the first token is late",
    "stall": "silence in the middle of the reply",
    "cut": "the stream ends in the middle, without finish_reason and [DONE]",
    "garbage": "what comes is no JSON",
    "nonsense": "well-formed, but random words in place of a reply",
    "schema_ignored": "a form that is asked for is ignored",
    "schema_500": "a JSON schema breaks the server",
    "empty": "the reply has no words",
    "think": "thinking in tags before the reply",
    "think_field": "thinking in a field of its own before the reply",
    "long": "the reply does not come to an end",
    "too_long": "the prompt is larger than the context",
    "filter": "the content filter steps in",
}
_SECONDS = {"slow": 5.0, "stall": 3600.0, "429": 1.0}
_WRITTEN = re.compile(
    r"(?P<kind>\w+)(?:=(?P<seconds>[\d.]+))?(?::(?P<times>\d+))?(?:@(?P<on>\w+))?"
)


@dataclass(slots=True)
class Fault:
    """`times` is how often it is still to happen (None: always), `on` the one kind of request that it strikes."""

    kind: str
    seconds: float = 0.0
    times: int | None = None
    on: str | None = None

    @classmethod
    def named(
        cls,
        kind: str,
        *,
        seconds: float | None = None,
        times: int | None = None,
        on: str | None = None,
    ) -> "Fault":
        """Raises ValueError for a kind that there is not."""
        if kind not in KINDS:
            raise ValueError(f"no such fault: {kind}. There are: {', '.join(KINDS)}")
        return cls(kind, _SECONDS.get(kind, 0.0) if seconds is None else seconds, times, on)

    @classmethod
    def read(cls, written: str) -> "Fault":
        """From `kind[=seconds][:times][@request]`, such as `slow=3:1@judge`."""
        found = _WRITTEN.fullmatch(written.strip())
        if found is None:
            raise ValueError(f"not a fault: {written}")
        seconds, times = found["seconds"], found["times"]
        return cls.named(
            found["kind"],
            seconds=float(seconds) if seconds else None,
            times=int(times) if times else None,
            on=found["on"],
        )


@dataclass(slots=True)
class Faults:
    """The faults in force, the oldest first."""

    ordered: list[Fault] = field(default_factory=list)

    def strike(self, kind: str, form: str | None) -> Fault | None:
        """The fault that this request meets, which then has happened once more."""
        for fault in self.ordered:
            if fault.times == 0 or (fault.on and fault.on != kind) or not fits(fault, form):
                continue
            if fault.times is not None:
                fault.times -= 1
            return fault
        return None


def fits(fault: Fault, form: str | None) -> bool:
    """Whether a fault can strike a request that asks for this form of answer."""
    match fault.kind:
        case "schema_500":
            return form == "json_schema"
        case "schema_ignored":
            return form is not None
        case _:
            return True
