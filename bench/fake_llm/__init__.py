"""A scripted OpenAI-compatible endpoint for development: deterministic, without a model, with faults on demand.

    python -m bench.fake_llm --port 8100 --faults 429:2,slow=3:1 --tokens-per-second 60

It answers as a plausible interviewer (a request that ends with a MENU), as a judge (a request for JSON: a valid instance
of the schema), or in plain words. `GET /calls` counts the requests, `POST /faults` orders a fault.
"""

from bench.fake_llm.server import create_fake

__all__ = ["create_fake"]
