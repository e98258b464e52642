"""What an interview took of a language model, for pages and for programs."""

from app.domain.plan import EngineName
from app.domain.usage import Usage
from app.routes.deps import Greenroom


async def usage_json(
    room: Greenroom, interview_id: str, engine: EngineName
) -> dict[str, object] | None:
    """Calls, tokens and cost so far, with one line in words; None for the scripted engine, which takes nothing itself, as
    long as no voice was used."""
    if engine == "offline" and room.voice is None:
        return None
    usage = await room.calls.with_voice(interview_id)
    if engine == "offline" and not usage.calls:
        return None
    return {**usage.model_dump(mode="json"), "words": usage_words(usage)}


def usage_words(usage: Usage) -> str:
    """One line: calls, tokens in and out, and the cost as far as prices are known."""
    cached = f" ({usage.tokens_cached:,} cached)" if usage.tokens_cached else ""
    failed = f", {usage.failed} failed" if usage.failed else ""
    parts = [
        f"{usage.calls} calls{failed}",
        f"{usage.tokens_in:,} tokens in{cached}",
        f"{usage.tokens_out:,} out",
    ]
    if usage.cost:
        parts.append(
            f"${usage.cost:.4f}" + (" for the calls with a known price" if usage.unpriced else "")
        )
    elif usage.unpriced:
        parts.append("price not known")
    return " · ".join(parts)
