"""What an interview took of a language model: calls, tokens, time and money; never a word of what was said."""

from decimal import Decimal

from app.domain.values import Value


class Call(Value):
    """One call to a model. None is what the endpoint did not tell; `cost` is in US dollars, None when no price is known.
    `error` is the class of the failure, or "Abandoned" when the caller stopped listening."""

    purpose: str
    model: str
    tokens_in: int | None
    tokens_cached: int | None
    tokens_out: int | None
    first_token_ms: int | None
    duration_ms: int
    cost: Decimal | None
    error: str | None


class Usage(Value):
    """The calls of one interview, added up. `cost` counts the calls with a known price; `unpriced` are the others."""

    calls: int = 0
    failed: int = 0
    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0
    cost: Decimal = Decimal(0)
    unpriced: int = 0

    @property
    def tokens(self) -> int:
        """Tokens sent and received."""
        return self.tokens_in + self.tokens_out


NOTHING = Usage()


def add_up(calls: tuple[Call, ...]) -> Usage:
    """The sum of some calls."""
    return Usage(
        calls=len(calls),
        failed=sum(call.error is not None for call in calls),
        tokens_in=sum(call.tokens_in or 0 for call in calls),
        tokens_cached=sum(call.tokens_cached or 0 for call in calls),
        tokens_out=sum(call.tokens_out or 0 for call in calls),
        cost=sum((call.cost for call in calls if call.cost is not None), Decimal(0)),
        unpriced=sum(call.cost is None and call.error is None for call in calls),
    )


class Budget(Value):
    """The most that one interview may take; None is no limit."""

    dollars: Decimal | None = None
    tokens: int | None = None

    @property
    def is_set(self) -> bool:
        """There is a limit at all."""
        return self.dollars is not None or self.tokens is not None

    def spent(self, usage: Usage) -> bool:
        """The interview has used up what was set for it."""
        over_dollars = self.dollars is not None and usage.cost >= self.dollars
        return over_dollars or (self.tokens is not None and usage.tokens >= self.tokens)
