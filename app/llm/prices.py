"""What a call cost, from a price library that carries its data with it and needs no network."""

from decimal import Decimal

from genai_prices import Usage as PricedUsage
from genai_prices import calc_price

from app.llm.heard import Heard
from app.llm.replies import Usage


def prepare() -> None:
    """Loads the list of prices, a fifth of a second that everybody's words would wait for. May be run in a thread."""
    _price("", "", PricedUsage())


def cost(base_url: str, model: str, usage: Usage | None) -> Decimal | None:
    """The price in US dollars; None unless the endpoint, the model and the tokens are all known."""
    if usage is None or usage.tokens_in is None or usage.tokens_out is None:
        return None
    used = PricedUsage(
        input_tokens=usage.tokens_in,
        cache_read_tokens=min(usage.tokens_cached or 0, usage.tokens_in),
        output_tokens=usage.tokens_out,
    )
    return _price(base_url, model, used)


def cost_of_hearing(base_url: str, model: str, usage: Heard) -> Decimal | None:
    """The price of a recording that was written down, by its tokens or its seconds as the endpoint counted them."""
    if usage.tokens_in is not None and usage.tokens_out is not None:
        used = PricedUsage(
            input_tokens=usage.tokens_in,
            input_audio_tokens=min(usage.tokens_of_sound or 0, usage.tokens_in),
            output_tokens=usage.tokens_out,
        )
    elif usage.seconds is not None:
        used = PricedUsage(audio_seconds=usage.seconds, input_audio_seconds=usage.seconds)
    else:
        return None
    return (
        _price(base_url, model, used) or None
    )  # nothing is what a model costs that is priced by something else


def cost_of_speaking(base_url: str, model: str, characters: int) -> Decimal | None:
    """The price of words that were read aloud, where the model is priced by characters: others do not tell what they took."""
    return _price(base_url, model, PricedUsage(input_characters=characters)) or None


def _price(base_url: str, model: str, used: PricedUsage) -> Decimal | None:
    try:
        return calc_price(used, model_ref=model, provider_api_url=base_url).total_price
    except (LookupError, ValueError):
        return None
