"""Every worked solution runs: Python and JavaScript against the task's tests, Java and C++ checking themselves."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.task import CodingTask, Solution
from app.settings import Settings
from app.wiring import load_content

LIBRARY = load_content(Settings(_env_file=None))
SOLVED = [
    pytest.param(question.coding, solution, id=f"{question.id}-{solution.language}")
    for guide in LIBRARY.guides
    for round_ in guide.rounds
    for topic in round_.topics
    for question in topic.questions
    if question.coding
    for solution in question.coding.solutions
]
NEEDS = {"python": None, "javascript": "node", "java": "javac", "cpp": "g++"}
SECONDS = 120

PYTHON = """
import json, sys
{code}
for case in json.load(sys.stdin):
    got = json.loads(json.dumps({entry}(*case["args"])))
    if got != case["want"]:
        sys.exit(f"{{case['name']}}: expected {{case['want']!r}}, got {{got!r}}")
"""
JAVASCRIPT = """
{code}
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
const {{ isDeepStrictEqual }} = require("util");
for (const {{ name, args, want }} of cases) {{
  const got = JSON.parse(JSON.stringify({entry}(...args) ?? null));
  if (!isDeepStrictEqual(got, want)) {{
    console.error(name, "expected", JSON.stringify(want), "got", JSON.stringify(got));
    process.exit(1);
  }}
}}
"""


@pytest.mark.parametrize(("task", "solution"), SOLVED)
def test_a_worked_solution_passes_its_tests(task: CodingTask, solution: Solution, tmp_path: Path):
    tool = NEEDS[solution.language]
    if tool and shutil.which(tool) is None:
        pytest.skip(f"not run on this machine: there is no {tool}")

    for command in _commands(task, solution, tmp_path):
        ran = subprocess.run(
            command,
            cwd=tmp_path,
            input=json.dumps([case.model_dump() for case in task.tests]),
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )

        assert ran.returncode == 0, ran.stderr or ran.stdout


def _commands(task: CodingTask, solution: Solution, folder: Path) -> list[list[str]]:
    match solution.language:
        case "python":
            program = PYTHON.format(code=solution.code, entry=task.entry)
            return [[sys.executable, "-I", _written(folder / "solution.py", program)]]
        case "javascript":
            program = JAVASCRIPT.format(code=solution.code, entry=task.entry)
            return [["node", _written(folder / "solution.cjs", program)]]
        case "java":
            source = _written(folder / "Main.java", solution.code)
            return [["javac", source], ["java", "-ea", "-cp", str(folder), "Main"]]
        case "cpp":
            source, program = _written(folder / "main.cpp", solution.code), str(folder / "main")
            return [["g++", "-std=c++17", "-pthread", "-o", program, source], [program]]


def _written(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    return str(file)
