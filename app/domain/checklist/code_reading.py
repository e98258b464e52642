"""Code in an answer, read and never run: whether it parses, how it is built, what it guards against."""

import ast
import re
import textwrap
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.domain.checklist.code_craft import STRING, refusals, remarks
from app.domain.checklist.code_faults import brace_faults, python_faults

LONGEST_CODE = 20_000
"""Characters of one piece of code that are read."""
_FENCE = re.compile(r"\A```[ \t]*([\w+#-]*)[^\n]*\n?(.*?)(?:```)?\Z", re.DOTALL)
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/|(?<=\s)#(?!include)[^\n]*", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_]\w*")
_GUARD = re.compile(
    r"\b(?:throw|raise|isEmpty|empty|hasNext|getOrDefault|computeIfAbsent|putIfAbsent|Optional|require\w*|assert)\b"
    r"|==\s*(?:null|nil|None|0)\b|[!=]==?\s*(?:null|undefined|0)\b|\?\?|\?\.|\.(?:end|size|length)\b\s*\(?\)?\s*[;)=&|]"
)
_LOOP = re.compile(r"\b(?:for|while)\b")
_FUNCTION = re.compile(
    r"\b(?:function|func|fn|def)\b|=>|\)\s*(?:const\s*)?(?:throws\s+\w+\s*)?\{|\bclass\b"
)
_SORTS = re.compile(
    r"\b(?:sort|sorted|heapq|PriorityQueue|priority_queue|TreeMap|TreeSet)\b|std::(?:set|map)\b"
)
_HALVES = re.compile(r"heap|priority|bisect|\bmid|tree|//\s*2|>>", re.IGNORECASE)
_PAIRS = {")": "(", "]": "[", "}": "{"}
_PYTHON = ("python", "py", "python3")


@dataclass(frozen=True, slots=True)
class Code:
    """One piece of code: `depth` is how deep blocks are nested, `loops` how many loops over data stand in each other."""

    whole: bool
    functions: int
    longest: int
    depth: int
    loops: int
    guards: int
    sorts: bool
    spoken_names: float
    halves: bool = False
    """A heap, a tree or a search by halves is in it."""
    faults: int = 0
    """What no reading of the task makes right."""
    refusals: int = 0
    remarks: int = 0
    """Comments that speak of what is in the code."""

    @property
    def readable(self) -> bool:
        """Short functions, shallow blocks, names that say something."""
        return self.longest <= 45 and self.depth <= 5 and self.spoken_names >= 0.4


@lru_cache(maxsize=256)
def read_code(text: str, language: str | None = None) -> Code | None:
    """A code block (with or without its fence). None when there is nothing in it."""
    match = _FENCE.match(text.strip())
    told, body = (match.group(1), match.group(2)) if match else ("", text)
    body = body[:LONGEST_CODE]
    if not _NAME.search(body):
        return None
    name = (language or told or "").lower()
    if name in _PYTHON or (not name and re.search(r"^\s*def \w+\(", body, re.MULTILINE)):
        return _python(body)
    return _braces(body)


def _python(body: str) -> Code:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(textwrap.dedent(body))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Code(False, 0, 0, 0, 0, 0, False, _spoken(body))
    functions = [n for n in _walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    return Code(
        whole=True,
        functions=len(functions),
        longest=max(((f.end_lineno or f.lineno) - f.lineno + 1 for f in functions), default=0),
        depth=_depth(
            tree, (ast.For, ast.While, ast.If, ast.With, ast.Try, ast.FunctionDef, ast.ClassDef)
        ),
        loops=_walks_within_walks(tree),
        guards=sum(_guards(n) for n in _walk(tree)),
        sorts=bool(_SORTS.search(body)),
        spoken_names=_spoken(body),
        halves=bool(_HALVES.search(body)),
        faults=python_faults(tree),
        refusals=refusals(body),
        remarks=remarks(body),
    )


def _walk(tree: ast.AST) -> Iterator[ast.AST]:
    return ast.walk(tree)


def _depth(tree: ast.AST, kinds: tuple[type[ast.AST], ...]) -> int:
    """How many nodes of some kinds stand in each other at the deepest place."""
    deepest, open_nodes = 0, [(tree, 0)]
    while open_nodes:
        node, depth = open_nodes.pop()
        depth += isinstance(node, kinds)
        deepest = max(deepest, depth)
        open_nodes += [(child, depth) for child in ast.iter_child_nodes(node)]
    return deepest


def _walks_within_walks(tree: ast.AST) -> int:
    """How many loops stand in each other; a walk over what the outer one hands out (`for row in grid: for cell in row`) is
    part of it."""
    deepest, open_nodes = 0, [(tree, 0, frozenset[str]())]
    while open_nodes:
        node, depth, given = open_nodes.pop()
        if isinstance(node, ast.For):
            handed = not ast.unparse(node.iter).startswith("range(") and bool(
                _names(node.iter) & given
            )
            depth += not handed
            given |= _names(node.target)
        deepest = max(deepest, depth)
        open_nodes += [(child, depth, given) for child in ast.iter_child_nodes(node)]
    return deepest


def _names(node: ast.AST) -> frozenset[str]:
    return frozenset(n.id for n in ast.walk(node) if isinstance(n, ast.Name))


def _guards(node: ast.AST) -> int:
    """A refusal, an early way out, a default, or a question after nothing."""
    if isinstance(node, ast.Raise | ast.Assert | ast.Try):
        return 1
    if isinstance(node, ast.If):
        return int(isinstance(node.body[0], ast.Return | ast.Continue | ast.Raise))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return int(node.func.attr in ("get", "setdefault", "pop") and len(node.args) == 2)
    if isinstance(node, ast.Compare):
        return sum(isinstance(c, ast.Constant) and c.value in (0, None) for c in node.comparators)
    return 0


def _braces(body: str) -> Code:
    """A light reading of languages with braces."""
    bare = STRING.sub("''", _COMMENT.sub("", body))
    balanced, depth, longest = _blocks(bare)
    return Code(
        whole=balanced,
        functions=len(_FUNCTION.findall(bare)),
        longest=longest,
        depth=depth,
        loops=min(2, len(_LOOP.findall(bare)))
        if _nested_loops(bare)
        else min(1, len(_LOOP.findall(bare))),
        guards=len(_GUARD.findall(bare)),
        sorts=bool(_SORTS.search(bare)),
        spoken_names=_spoken(bare),
        halves=bool(_HALVES.search(bare)),
        faults=brace_faults(bare),
        refusals=refusals(body),
        remarks=remarks(body),
    )


def _blocks(bare: str) -> tuple[bool, int, int]:
    """Whether brackets close, how deep braces go, and the lines of the longest block inside another."""
    stack: list[tuple[str, int]] = []
    deepest = longest = line = 0
    for char in bare:
        if char == "\n":
            line += 1
        elif char in "([{":
            stack.append((char, line))
            deepest = max(deepest, sum(c == "{" for c, _ in stack[:12]))
        elif char in ")]}":
            if not stack or stack[-1][0] != _PAIRS[char]:
                return False, deepest, longest
            _, began = stack.pop()
            if char == "}" and (stack or "class" not in bare):
                longest = max(longest, line - began)
    return not stack, deepest, longest


def _nested_loops(bare: str) -> bool:
    """A `for` inside the braces of a `for`."""
    return bool(re.search(r"\bfor\b[^{}]*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\bfor\b", bare))


def _spoken(body: str) -> float:
    """The share of distinct names that are words rather than letters."""
    names = set(_NAME.findall(body))
    return sum(len(n) >= 3 for n in names) / len(names) if names else 0.0
