"""python -m bench.fake_llm [--port N] [--faults …] [--tokens-per-second N]"""

import argparse

import uvicorn

from bench.fake_llm.faults import KINDS
from bench.fake_llm.server import MODELS, create_fake


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.fake_llm",
        description="A scripted OpenAI-compatible endpoint for development.",
        epilog="Faults: " + "; ".join(f"{kind}: {what}" for kind, what in KINDS.items()),
    )
    parser.add_argument("--port", type=int, default=8100)
    parser.add_argument(
        "--faults",
        default="",
        help="kind[=seconds][:times][@interviewer|judge|plain], with commas between",
    )
    parser.add_argument(
        "--tokens-per-second", type=float, default=60.0, help="0: everything at once"
    )
    given = parser.parse_args()
    faults = [written for written in given.faults.split(",") if written.strip()]
    try:
        app = create_fake(faults=faults, tokens_per_second=given.tokens_per_second)
    except ValueError as e:
        parser.error(str(e))
    print(f"OPENAI_BASE_URL=http://127.0.0.1:{given.port}/v1")
    print(
        f"GREENROOM_INTERVIEWER_MODEL={MODELS[0]} GREENROOM_ASSESSOR_MODEL={MODELS[1]}", flush=True
    )
    uvicorn.run(app, host="127.0.0.1", port=given.port, log_level="warning")


if __name__ == "__main__":
    main()
