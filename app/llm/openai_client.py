"""The openai package's client as chat and sound both use it: how it is made, how its errors are mapped, when it is tried again."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx2
import openai

from app.llm.failures import failure_of
from app.llm.model import Endpoint, Patience
from app.llm.sse import NotEvents
from app.model_failures import (
    ModelBroken,
    ModelBusy,
    ModelCutOff,
    ModelFailure,
    ModelKeyRefused,
    ModelTimedOut,
    ModelUnreachable,
)

_RETRIED = (ModelBusy, ModelBroken, ModelUnreachable)
"""What may be over a moment later."""
_KEPT_OPEN = httpx2.Limits(
    max_connections=1000, max_keepalive_connections=100, keepalive_expiry=300
)
"""An answer takes minutes: with the client's own five seconds every reply would begin with a handshake."""
_STOPPED = "The model stopped in the middle of its reply. Try again."


def client_of(endpoint: Endpoint, patience: Patience) -> openai.AsyncOpenAI:
    """Raises ModelKeyRefused for a key that is none."""
    key = endpoint.api_key.get_secret_value().strip() if endpoint.api_key else ""
    if not key.isascii():
        raise ModelKeyRefused("The key holds characters that no key has. Copy it again.")
    return openai.AsyncOpenAI(
        api_key=key or "none",
        base_url=endpoint.url,
        max_retries=0,
        timeout=openai.Timeout(None, connect=patience.connect),
        # words go to the endpoint that the user set, and nowhere else that it may point to
        http_client=openai.DefaultAsyncHttpxClient(follow_redirects=False, limits=_KEPT_OPEN),
    )


def wait_before(e: ModelFailure, tried: int, ends: float, patience: Patience) -> float | None:
    """Seconds until the next attempt: what the endpoint asks for, else doubling; never all callers at once. None where there
    is none: for what will not be over soon, after the last retry, and where it would begin after `ends`."""
    if not isinstance(e, _RETRIED) or tried >= patience.retries:
        return None
    if (e.retry_after or 0) > patience.longest_wait:
        return None
    if e.retry_after is not None:
        wait = e.retry_after + random.uniform(0.0, 0.5) * patience.first_wait
    else:
        wait = min(patience.first_wait * 2.0**tried, patience.longest_wait)
        wait *= random.uniform(0.5, 1.0)
    return wait if time.monotonic() + wait < ends else None


@contextmanager
def mapped(model: str, alive: Callable[[], bool] = lambda: False) -> Iterator[None]:
    """Every error of the package and of the wire as one of ours. `alive` says whether some of the reply came already."""
    try:
        yield
    except openai.APIStatusError as e:
        raise failure_of(e.status_code, e.body, e.response.headers, model=model) from e
    except (openai.APIConnectionError, httpx2.HTTPError) as e:
        cause = e.__cause__ if isinstance(e, openai.APIConnectionError) else e
        if alive():
            raise ModelCutOff() from e
        if isinstance(cause, httpx2.TimeoutException) and not isinstance(
            cause, httpx2.ConnectTimeout
        ):
            raise ModelTimedOut() from e
        raise ModelUnreachable() from e
    except TimeoutError as e:
        raise ModelTimedOut(_STOPPED if alive() else None) from e
    except (httpx2.InvalidURL, UnicodeError) as e:
        raise ModelUnreachable(
            "OPENAI_BASE_URL is not an address that can be called. Check it."
        ) from e
    except NotEvents as e:
        raise ModelBroken() from e
