"""Java and C++ on the server: refused where it would not hold, shut in where it does."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.errors import Misconfigured
from app.main import create_app
from app.routes import run
from app.runner.sandbox import MOST_OUTPUT, TOOLCHAINS, Sandbox, command, open_sandbox
from tests.conftest import ORIGIN

SOMEBODY = 1000


def works() -> bool:
    if shutil.which("bwrap") is None or shutil.which("prlimit") is None:
        return False
    line = command(Path("/tmp"), TOOLCHAINS["cpp"].run, writes=False)
    return subprocess.run([*line[:-1], "true"], capture_output=True, check=False).returncode == 0


def needs(*tools: str) -> pytest.MarkDecorator:
    missing = [name for name in tools if shutil.which(name) is None]
    reason = f"not run on this machine: {', '.join(missing) or 'bubblewrap does not work'}"
    return pytest.mark.skipif(bool(missing) or not works(), reason=reason)


def after(line: list[str], option: str) -> list[str]:
    return [line[i + 1] for i, word in enumerate(line) if word == option]


def test_root_is_refused_with_what_to_do():
    with pytest.raises(Misconfigured, match=r"another user, or set GREENROOM_RUNNER=off"):
        open_sandbox(0)


def test_a_machine_without_bubblewrap_is_told_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Misconfigured, match="apt install bubblewrap"):
        open_sandbox(SOMEBODY)


def test_bubblewrap_that_does_not_work_here_says_why(monkeypatch, tmp_path):
    for name, does in (("bwrap", "echo not permitted >&2; exit 1"), ("prlimit", "exit 0")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Misconfigured, match="not permitted"):
        open_sandbox(SOMEBODY)


def test_a_server_that_was_not_asked_has_no_such_route(client):
    answer = client.post("/api/run", json={"language": "cpp", "code": "int main() {}"})

    assert answer.status_code in (404, 405)
    assert "/api/run" not in client.get("/api/openapi.json").json()["paths"]


def test_a_server_that_was_asked_does_not_start_as_root(settings, library):
    if os.geteuid() != 0:
        pytest.skip("not run on this machine: the tests are not run as root")
    with pytest.raises(Misconfigured):
        create_app(settings.model_copy(update={"runner": "bwrap"}), library=library)


@pytest.mark.parametrize("language", ["java", "cpp"])
def test_the_command_line_shuts_a_program_in(language, tmp_path):
    chain = TOOLCHAINS[language]
    build = command(tmp_path, chain.compile, writes=True)
    line = command(tmp_path, chain.run, writes=False)

    for each in (build, line):
        assert {"--unshare-all", "--die-with-parent", "--new-session", "--clearenv"} <= set(each)
        assert after(each, "--cap-drop") == ["ALL"]
        assert "--share-net" not in each
        inside = each[each.index("prlimit") :]
        for limit in ("--cpu=", "--as=", "--nproc=64", "--fsize=", "--nofile=", "--core=0"):
            assert any(word.startswith(limit) for word in inside)
    assert after(build, "--bind") == [str(tmp_path)]
    assert "--bind" not in line
    read = set(after(line, "--ro-bind") + after(line, "--ro-bind-try"))
    assert read - {str(tmp_path), "/usr"} == {p for p in read if p.startswith("/etc/")} - {"/etc"}
    assert not any(p in read for p in ("/etc/passwd", "/etc/shadow", "/home", "/root", "/"))


HEADERS = "".join(
    f"#include <{h}>\n" for h in ("cerrno", "fstream", "iostream", "vector", "unistd.h")
)
FORKING = """
    int n = 0;
    for (; n < 200; n++) {
        int pid = fork();
        if (pid == 0) { sleep(2); _exit(0); }
        if (pid < 0) break;
    }
    std::cout << n;
"""


def cpp(body: str) -> str:
    return f"{HEADERS}int main() {{ {body} }}\n"


async def ran(code: str, language: str = "cpp"):
    return await Sandbox(("java", "cpp")).run(language, code)


@needs("g++")
async def test_a_program_runs_and_says_what_it_printed():
    told = await ran(cpp('std::cout << "hello"; std::cerr << "aside";'))

    assert (told.error, told.stopped) == (None, False)
    assert "hello" in told.output
    assert "aside" in told.output


@needs("javac", "java")
async def test_java_runs_too():
    code = 'public class Main { public static void main(String[] a) { System.out.print("hi"); } }'

    assert (await ran(code, "java")).output == "hi"


@needs("g++")
@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("int main() { return nothing; }", "nothing"),
        (cpp("return 3;"), "ended with code 3"),
        (cpp("std::vector<char> v(4ul << 30); return v[12345];"), "ended with code"),
        (cpp("char* p = nullptr; *p = 1;"), "ended with code"),
    ],
)
async def test_what_goes_wrong_with_a_program_is_told(code, told):
    assert told in ((await ran(code)).error or "")


@needs("g++")
async def test_an_endless_loop_is_stopped():
    told = await ran(cpp('std::cout << "before" << std::flush; for (volatile int i = 0;; i++) {}'))

    assert told.stopped or "code" in (told.error or "")
    assert "before" in told.output


@needs("g++")
async def test_output_is_cut():
    told = await ran(cpp('for (int i = 0; i < 40000; i++) std::cout << "line " << i << "\\n";'))

    assert told.output.endswith("output cut at 64 KB\n")
    assert len(told.output) <= MOST_OUTPUT


@needs("g++")
async def test_a_program_sees_no_network_and_no_files_of_this_machine():
    body = """
        std::cout << "addresses:" << std::ifstream("/proc/net/route").rdbuf() << ";";
        for (const char* path : {"/etc/passwd", "/home", "/root", "/work/../app"})
            std::cout << path << "=" << access(path, F_OK) << ";";
        std::ofstream out("/work/new"); std::cout << "written=" << out.good() << ";";
    """
    told = await ran(cpp(body))

    for path in ("/etc/passwd", "/home", "/root", "/work/../app"):
        assert f"{path}=-1;" in told.output
    assert "written=0;" in told.output
    assert "eth0" not in told.output


@needs("g++")
def test_a_program_starts_no_more_processes_than_it_may():
    """Limits on processes do not hold for root, so root tries this as nobody."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        work = Path(folder)
        work.chmod(0o755)
        (work / "main.cpp").write_text(cpp(FORKING), encoding="utf-8")
        subprocess.run(["g++", "-o", "main", "main.cpp"], cwd=work, check=True)
        told = subprocess.run(
            command(work, TOOLCHAINS["cpp"].run, writes=False),
            user=pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None,
            capture_output=True,
            text=True,
            check=True,
        )

    assert 0 < int(told.stdout) < 64


@needs("g++")
def test_the_route_runs_what_this_machine_can_compile(settings, library):
    app = create_app(settings, library=library)
    app.state.sandbox = Sandbox(("cpp",))
    app.include_router(run.router)
    with TestClient(app, base_url=ORIGIN) as client:
        sent = {"language": "cpp", "code": cpp('std::cout << "hello";')}
        begun = client.post("/api/interviews", json={"round": "advanced-coding"}).json()["id"]

        assert client.post("/api/run", json=sent).json()["output"] == "hello"
        assert (
            "no compiler for java" in client.post("/api/run", json=sent | {"language": "java"}).text
        )
        assert client.post("/api/run", json=sent | {"language": "perl"}).status_code == 422
        assert 'data-here="cpp"' in client.get(f"/interviews/{begun}").text
