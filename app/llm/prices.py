"""What a call cost, from a price library that carries its data with it and needs no network."""

from decimal import Decimal

from genai_prices import Usage as PricedUsage
from genai_prices import calc_price

from app.llm.replies import Usage

OPENAI = "https://api.openai.com/v1"


def cost(base_url: str, model: str, usage: Usage | None) -> Decimal | None:
    """The price in US dollars; None unless the endpoint, the model and the tokens are all known."""
    if usage is None or usage.tokens_in is None or usage.tokens_out is None:
        return None
    try:
        priced = calc_price(
            PricedUsage(
                input_tokens=usage.tokens_in,
                cache_read_tokens=min(usage.tokens_cached or 0, usage.tokens_in),
                output_tokens=usage.tokens_out,
            ),
            model_ref=model,
            provider_api_url=base_url,
        )
    except (LookupError, ValueError):
        return None
    return priced.total_price
