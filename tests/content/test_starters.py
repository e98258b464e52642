"""What a candidate begins with: it compiles, defines what is called, and solves nothing."""

import json
import shutil
import subprocess

import pytest

from app.domain.task import CodingTask
from tests.content.test_solutions import LIBRARY, _written

TASKS = [
    pytest.param(question.coding, id=question.id)
    for guide in LIBRARY.guides
    for round_ in guide.rounds
    for topic in round_.topics
    for question in topic.questions
    if question.coding
]
SECONDS = 120


def starter(task: CodingTask, language: str) -> str:
    return next(s.code for s in task.starters if s.language == language)


@pytest.mark.parametrize("task", TASKS)
def test_a_task_offers_its_signature_in_every_language_and_a_few_examples(task: CodingTask):
    assert [s.language for s in task.starters] == ["python", "java", "cpp", "javascript"]
    assert len(task.examples) <= 4


def test_nearly_every_task_has_examples():
    assert sum(len(task.values[0].examples) >= 2 for task in TASKS) >= len(TASKS) - 1


@pytest.mark.parametrize("task", TASKS)
def test_the_python_signature_takes_the_examples_arguments_and_solves_none(task: CodingTask):
    names: dict[str, object] = {}
    exec(compile(starter(task, "python"), "starter.py", "exec"), names)
    entry = names[task.entry]
    assert callable(entry)
    for case in task.tests:
        if case.name in task.examples:
            assert entry(*case.args) is None != case.want


@pytest.mark.parametrize("task", TASKS)
def test_the_javascript_signature_takes_the_examples_arguments(task: CodingTask, tmp_path):
    node = shutil.which("node")
    if node is None:
        pytest.skip("not run on this machine: there is no node")
    counts = [len(case.args) for case in task.tests if case.name in task.examples]
    asked = f"\nif (!{json.dumps(counts)}.every((n) => n === {task.entry}.length)) process.exit(1);"
    program = _written(tmp_path / "starter.cjs", starter(task, "javascript") + asked)

    ran = subprocess.run([node, program], capture_output=True, text=True, timeout=SECONDS)

    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("language", ["java", "cpp"])
@pytest.mark.parametrize("task", TASKS)
def test_a_compiled_signature_compiles(task: CodingTask, language: str, tmp_path):
    tool = {"java": "javac", "cpp": "g++"}[language]
    if shutil.which(tool) is None:
        pytest.skip(f"not run on this machine: there is no {tool}")
    name = {"java": "Main.java", "cpp": "main.cpp"}[language]
    source = _written(tmp_path / name, starter(task, language))
    options = ["-d", str(tmp_path)] if language == "java" else ["-std=c++17", "-fsyntax-only"]

    ran = subprocess.run([tool, *options, source], capture_output=True, text=True, timeout=SECONDS)

    assert ran.returncode == 0, ran.stderr
