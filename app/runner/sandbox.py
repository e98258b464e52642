"""Compiles and runs one program in bubblewrap: no network, no files but its own, and limits on everything it takes."""

import asyncio
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from app.domain.transcript import CodeRun
from app.errors import Misconfigured

Compiled = Literal["java", "cpp"]

MOST_OUTPUT = 65_536
MOST_ERROR = 8_000
"""Characters of what a program printed, and of why it did not compile, that a run may hold."""
CUT = "\n… output cut at 64 KB\n"
AT_ONCE = 2
"""So many programs run at the same time; others wait."""
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one step may take. `memory` bounds addresses; Java's own options bound what it really uses."""

    seconds: float
    memory: int
    processes: int = 64
    file: int = 64 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Step:
    command: tuple[str, ...]
    limits: Limits


@dataclass(frozen=True, slots=True)
class Toolchain:
    """How a language is compiled and run, in the folder where `source` lies."""

    source: str
    needs: tuple[str, ...]
    compile: Step
    run: Step


TOOLCHAINS: Mapping[Compiled, Toolchain] = {
    "java": Toolchain(
        source="Main.java",
        needs=("javac", "java"),
        compile=Step(
            ("javac", "-J-Xmx256m", "-encoding", "UTF-8", "Main.java"),
            Limits(seconds=20, memory=8192 * MEGABYTE),
        ),
        run=Step(
            ("java", "-Xmx256m", "-XX:MaxMetaspaceSize=64m", "-XX:+UseSerialGC", "-ea", "Main"),
            Limits(seconds=5, memory=8192 * MEGABYTE),
        ),
    ),
    "cpp": Toolchain(
        source="main.cpp",
        needs=("g++",),
        compile=Step(
            ("g++", "-std=c++17", "-O1", "-pthread", "-o", "main", "main.cpp"),
            Limits(seconds=20, memory=2048 * MEGABYTE),
        ),
        run=Step(("./main",), Limits(seconds=5, memory=512 * MEGABYTE)),
    ),
}


def command(work: Path, step: Step, *, writes: bool) -> list[str]:
    """The command line of one step: a world of its own that holds the machine's programs, read-only, and one folder."""
    bound = ("--bind" if writes else "--ro-bind", str(work), "/work")
    etc = ("/etc/alternatives", "/etc/ld.so.cache", *map(str, sorted(Path("/etc").glob("java*"))))
    world = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    world += ["--clearenv", "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", "/tmp"]
    world += ["--setenv", "LANG", "C.UTF-8", "--hostname", "room", "--ro-bind", "/usr", "/usr"]
    for name in ("bin", "lib", "lib64"):
        world += ["--symlink", f"usr/{name}", f"/{name}"]
    for path in etc:
        world += ["--ro-bind-try", path, path]
    world += ["--proc", "/proc", "--dev", "/dev", "--size", str(64 * MEGABYTE), "--tmpfs", "/tmp"]
    world += [*bound, "--chdir", "/work", "--"]
    return [*world, *_limited(step.limits), *step.command]


def _limited(limits: Limits) -> list[str]:
    return [
        "prlimit",
        f"--cpu={int(limits.seconds) + 1}",
        f"--as={limits.memory}",
        f"--nproc={limits.processes}",
        f"--fsize={limits.file}",
        "--nofile=256",
        "--core=0",
        "--",
    ]


def open_sandbox(uid: int) -> "Sandbox":
    """The sandbox of this machine, for a server of that user. Raises Misconfigured with what to do when it would not hold."""
    if uid == 0:
        raise Misconfigured(
            "GREENROOM_RUNNER=bwrap runs candidates' programs, and limits on processes do not hold for root. Start"
            " Greenroom as another user, or set GREENROOM_RUNNER=off."
        )
    missing = [name for name in ("bwrap", "prlimit") if shutil.which(name) is None]
    if missing:
        raise Misconfigured(
            f"GREENROOM_RUNNER=bwrap needs {' and '.join(missing)}. On Debian or Ubuntu: apt install bubblewrap"
            " util-linux. Or set GREENROOM_RUNNER=off."
        )
    _try_it()
    able = [name for name, chain in TOOLCHAINS.items() if all(map(shutil.which, chain.needs))]
    if not able:
        raise Misconfigured(
            "GREENROOM_RUNNER=bwrap finds neither javac nor g++. Install one of them, or set GREENROOM_RUNNER=off."
        )
    return Sandbox(tuple(able))


def _try_it() -> None:
    """Raises Misconfigured when the kernel, or a container around us, does not let bubblewrap work."""
    nothing = Step(("true",), Limits(seconds=5, memory=512 * MEGABYTE))
    with tempfile.TemporaryDirectory() as folder:
        tried = subprocess.run(
            command(Path(folder), nothing, writes=False),
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
    if tried.returncode != 0:
        raise Misconfigured(
            f"GREENROOM_RUNNER=bwrap does not work on this machine: {tried.stderr.strip()[:300]} Containers often forbid"
            " it. Set GREENROOM_RUNNER=off."
        )


@dataclass(frozen=True, slots=True)
class _Ended:
    output: str
    errors: str
    code: int
    late: bool


@dataclass(frozen=True, slots=True)
class Sandbox:
    """Runs programs, a few at a time."""

    languages: tuple[Compiled, ...]
    _turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def run(self, language: Compiled, code: str) -> CodeRun:
        """Compile and run. Whatever goes wrong with the program is part of what is returned."""
        chain = TOOLCHAINS[language]
        async with self._turns:
            with tempfile.TemporaryDirectory(prefix="greenroom-run-") as folder:
                work = Path(folder)
                (work / chain.source).write_text(code, encoding="utf-8")
                built = await _do(command(work, chain.compile, writes=True), chain.compile.limits)
                if built.late:
                    return CodeRun(error="Compiling took too long.", stopped=True)
                if built.code != 0:
                    return CodeRun(error=_shortened(built.errors or built.output))
                ran = await _do(command(work, chain.run, writes=False), chain.run.limits)
        return _told(ran)


def _told(ran: _Ended) -> CodeRun:
    output = ran.output + (f"\n{ran.errors}" if ran.errors else "")
    if len(output) > MOST_OUTPUT:
        output = output[: MOST_OUTPUT - len(CUT)] + CUT
    if ran.late:
        return CodeRun(output=output, stopped=True)
    if ran.code != 0:
        why = f"The program ended with code {ran.code}.\n{ran.errors}"
        return CodeRun(output=output, error=_shortened(why))
    return CodeRun(output=output)


def _shortened(text: str) -> str:
    return text.strip()[:MOST_ERROR] or "It did not compile, and said nothing."


async def _do(line: list[str], limits: Limits) -> _Ended:
    process = await asyncio.create_subprocess_exec(
        *line,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={"PATH": os.environ.get("PATH", "/usr/bin")},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    output, errors = bytearray(), bytearray()
    reading = asyncio.gather(
        _read(process.stdout, output), _read(process.stderr, errors), process.wait()
    )
    late = False
    try:
        await asyncio.wait_for(asyncio.shield(reading), limits.seconds)
    except TimeoutError:
        late = True
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await reading
    return _Ended(_text(output), _text(errors), process.returncode or 0, late)


async def _read(stream: asyncio.StreamReader, kept: bytearray) -> None:
    """Keep the beginning and let the rest go by, so that a talkative program is not held up."""
    while piece := await stream.read(8192):
        kept += piece[: max(0, 2 * MOST_OUTPUT - len(kept))]


def _text(kept: bytearray) -> str:
    return kept.decode("utf-8", "replace")
