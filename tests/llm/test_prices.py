"""What a call cost is known without waiting for the list of prices."""

import subprocess
import sys

LOADED = """
import sys
from app.llm.model import Endpoint, Patience
from app.llm.openai import OpenAIModel

LIST = "genai_prices.data"
model = OpenAIModel(Endpoint(base_url="http://127.0.0.1:1/v1"), "m", patience=Patience(), record=print)
before = LIST in sys.modules
model.prepare()
print(before, LIST in sys.modules)
"""


def test_the_list_of_prices_is_there_before_the_first_call_is_priced():
    ended = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=False, timeout=120
    )

    assert ended.stdout.split() == ["False", "True"], ended.stderr
