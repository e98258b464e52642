"""greenroom evaluate with a language model: whole against a scripted endpoint, and with judges that disagree or break off."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import app
from app.errors import AppError
from app.evaluation import Bench, bench, evaluate, read_folder
from app.flows.brought import Brought
from app.llm.model import ChatRequest
from app.roles.llm_judgement import JudgedCriterion
from app.settings import Settings
from app.transcripts import TranscriptAssessor
from tests.llm.fake_endpoint import serving
from tests.roles.cases import Always, a_judgement, an_assessor, items_in, sentences_in
from tests.test_evaluate import SOME


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    transcripts = tmp_path / "labelled"
    transcripts.mkdir()
    for file in SOME:
        (transcripts / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return transcripts


def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str, *arguments: object):
    for name, value in {
        "OPENAI_BASE_URL": f"{address}/v1",
        "OPENAI_API_KEY": "any",
        "GREENROOM_ASSESSOR_MODEL": "fake-judge",
        "GREENROOM_INTERVIEWER_MODEL": "fake-interviewer",
        "GREENROOM_DATA_DIR": str(tmp_path / "data"),
    }.items():
        monkeypatch.setenv(name, value)
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments), "--engine", "llm"])


def test_it_runs_whole_against_an_endpoint_and_says_what_it_took(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as address:
        result = run(monkeypatch, tmp_path, address, folder, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert found["engine"] == "llm"
    assert found["found"]["cases"] == 5
    assert found["found"]["missing"] == []
    assert found["found"]["quotes_verbatim"] == 1.0
    assert found["kept"] == []
    cost = found["cost"]
    assert cost["usage"]["calls"] >= 5 * 3
    assert cost["usage"]["tokens_in"] > 10_000
    assert cost["usage"]["tokens_out"] > 1_000
    assert cost["repeated"] == 0.0
    assert cost["spread"] is not None


def test_an_endpoint_that_is_down_is_one_line(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving("401") as address:
        result = run(monkeypatch, tmp_path, address, folder)
    assert isinstance(result.exception, AppError)
    assert "key" in result.exception.detail
    assert result.stdout == ""


class BreakingOff(TranscriptAssessor):
    """Assesses some transcripts by rules; then its endpoint is down."""

    left = 2

    async def assess(self, brought: Brought):
        if self.left == 0:
            raise AppError("The endpoint is down.")
        object.__setattr__(self, "left", self.left - 1)
        return await super().assess(brought)


def test_what_was_assessed_before_an_endpoint_goes_down_is_measured(folder: Path) -> None:
    rules = bench(Settings(_env_file=None), "offline")
    broken = BreakingOff(rules.assessor.library, rules.assessor.cast)
    warned: list[str] = []
    cases, _ = read_folder(folder, warned.append)

    on = replace(rules, assessor=broken)
    found = asyncio.run(evaluate(cases, "labelled", on, properties=True, warn=warned.append))

    assert found.failed == 3
    assert len(found.found.missing) == 3
    assert found.found.criteria["star_structure"].count
    assert found.kept == ()
    assert len(warned) == 3
    assert all("The endpoint is down." in line for line in warned)


def unsteady(request: ChatRequest) -> JudgedCriterion:
    """Clearly met in one sample, hardly in the next, on the same sentences."""
    seed = request.seed or 0
    score = 2 if seed % 4 == 0 else 1
    return a_judgement(items_in(request), list(sentences_in(request))[:3], score=score)


def test_samples_that_disagree_are_told_as_spread(folder: Path) -> None:
    rules = bench(Settings(_env_file=None), "offline")
    library = rules.assessor.library
    judge = an_assessor(library, Always(unsteady), samples=3)
    cast = replace(rules.assessor.cast, assessor=judge, samples=3)
    on = Bench(TranscriptAssessor(library, cast), "llm", 3, [])
    cases, _ = read_folder(folder, print)

    found = asyncio.run(evaluate(cases, "labelled", on, properties=False, warn=print))

    assert found.cost is not None
    assert found.cost.spread is not None
    assert found.cost.spread > 0.5
    assert found.found.quotes_verbatim == 1.0


def everything(request: ChatRequest) -> JudgedCriterion:
    """Finds everything in every sentence that it is shown."""
    return a_judgement(items_in(request), list(sentences_in(request))[:12])


def test_changed_transcripts_are_judged_by_the_model_when_asked(folder: Path) -> None:
    """A judge that believes everything lifts no level by an order, and a story taken back is not cited."""
    rules = bench(Settings(_env_file=None), "offline")
    library = rules.assessor.library
    cast = replace(rules.assessor.cast, assessor=an_assessor(library, Always(everything)))
    on = Bench(TranscriptAssessor(library, cast), "llm", 1, [])
    cases, _ = read_folder(folder, print)

    found = asyncio.run(evaluate(cases[:2], "labelled", on, properties=True, warn=print))

    kept = {k.change: k for k in found.kept}
    assert kept["orders to the judge added"].broken == ()
    assert kept["the story taken back"].broken == ()
    assert kept["the past turned into a wish"].broken == ()


class Counting(Always):
    """Knows how many of its calls were under way at once."""

    under_way = most = 0

    async def parse(self, request, schema):
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        for _ in range(10):
            await asyncio.sleep(0)
        self.under_way -= 1
        return await super().parse(request, schema)


def test_the_criteria_of_a_transcript_are_asked_about_together(folder: Path) -> None:
    rules = bench(Settings(_env_file=None), "offline")
    library, model = rules.assessor.library, Counting(everything)
    cast = replace(rules.assessor.cast, assessor=an_assessor(library, model))
    on = Bench(TranscriptAssessor(library, cast), "llm", 1, [])
    cases, _ = read_folder(folder, print)

    asyncio.run(evaluate(cases[:1], "labelled", on, properties=False, warn=print))

    assert model.most == 4
