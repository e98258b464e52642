"""Faults that can be read off code without running it, and that no reading of the task makes right.

Only what is certain is told: a loop that changes what it walks over, a sum that is never begun, an index that leaves the list.
"""

import ast
import re
from collections.abc import Iterator

_CHANGING = frozenset(["append", "insert", "remove", "pop", "add", "discard", "extend", "clear"])
_VIEWS = frozenset(["keys", "values", "items"])
_WALKS = re.compile(
    r"\bfor\s*\(\s*(?:final\s+)?[\w<>\[\], ]+?\s(\w+)\s*(?::|\bof\b)\s*(\w+)\s*\)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}"
)
_PAST_END = re.compile(
    r"\bfor\s*\([^;]*?\b(\w+)\s*=\s*[01]\s*;\s*\1\s*<=\s*(\w+)\s*\.\s*(?:length|size\(\)|length\(\))\s*;[^)]*\)\s*\{?[^{}]*\b\2\s*(?:\[\s*\1\s*\]|\.(?:get|charAt)\(\s*\1\s*\))"
)
"""`for (i = 0; i <= xs.length; i++) … xs[i]`."""


def python_faults(tree: ast.AST) -> int:
    """How many such faults there are in a Python tree."""
    nodes = tuple(ast.walk(tree))
    loops = sum(_changes_its_walk(n) for n in nodes if isinstance(n, ast.For))
    indexes = sum(_runs_past(n) for n in nodes if isinstance(n, ast.For))
    unbegun = sum(len(_never_begun(n)) for n in nodes if isinstance(n, ast.FunctionDef))
    return loops + indexes + unbegun


def brace_faults(bare: str) -> int:
    """The same in a language with braces, comments and texts taken out."""
    changed = sum(
        bool(re.search(rf"\b{walk[2]}\s*\.\s*(?:remove|add|push|splice|shift|unshift)\(", walk[3]))
        and not re.search(r"\b(?:break|return)\b", walk[3])
        for walk in _WALKS.finditer(bare)
    )
    return changed + len(_PAST_END.findall(bare))


def _changes_its_walk(loop: ast.For) -> bool:
    """`for x in xs: xs.remove(x)`, and going on with the loop."""
    name = _walked(loop.iter)
    if name is None or any(isinstance(n, ast.Break | ast.Return) for n in _inside(loop)):
        return False
    return any(_changes(n, name) for n in _inside(loop))


def _walked(walk: ast.expr) -> str | None:
    """The name of what a loop walks over, when it is no copy."""
    if isinstance(walk, ast.Call):
        function = walk.func
        if isinstance(function, ast.Attribute) and function.attr in _VIEWS:
            return _walked(function.value)
        if isinstance(function, ast.Name) and function.id == "enumerate" and walk.args:
            return _walked(walk.args[0])
        return None
    return ast.unparse(walk) if isinstance(walk, ast.Name | ast.Attribute) else None


def _changes(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in _CHANGING and ast.unparse(node.func.value) == name
    if isinstance(node, ast.Delete):
        return any(
            isinstance(t, ast.Subscript) and ast.unparse(t.value) == name for t in node.targets
        )
    return False


def _runs_past(loop: ast.For) -> bool:
    """`for i in range(len(xs))` with `xs[i + 1]` and no question about `i`, or `range(len(xs) + 1)` with `xs[i]`."""
    if not isinstance(loop.target, ast.Name):
        return False
    counted = re.fullmatch(r"range\((?:0, )?len\(([\w.]+)\)( \+ 1)?\)", ast.unparse(loop.iter))
    if counted is None:
        return False
    index = f"{loop.target.id} + 1" if counted[2] is None else loop.target.id
    asked = any(
        isinstance(n, ast.If | ast.IfExp | ast.Try | ast.BoolOp | ast.While) for n in _inside(loop)
    )
    reached = any(
        isinstance(n, ast.Subscript)
        and ast.unparse(n.value) == counted[1]
        and ast.unparse(n.slice) == index
        for n in _inside(loop)
    )
    return reached and not (asked and _asks_about(loop, loop.target.id))


def _asks_about(loop: ast.For, index: str) -> bool:
    """Whether a condition in the loop has to do with its index by itself."""
    conditions = [n.test for n in _inside(loop) if isinstance(n, ast.If | ast.IfExp | ast.While)]
    return any(isinstance(n, ast.Try) for n in _inside(loop)) or any(
        isinstance(part, ast.Compare)
        and index in re.findall(r"\w+", re.sub(r"\[[^\]]*\]", "", ast.unparse(part)))
        for test in conditions
        for part in ast.walk(test)
    )


def _never_begun(function: ast.FunctionDef) -> set[str]:
    """Names that are only ever counted up from themselves, as in `total += x` without a first `total`."""
    nodes = tuple(ast.walk(function))
    if any(isinstance(n, ast.Global | ast.Nonlocal) for n in nodes):
        return set()
    stored = [n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    raised = [name for n in nodes if (name := _counted_up(n))]
    given = {n.arg for n in nodes if isinstance(n, ast.arg)}
    given |= {n.name for n in nodes if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    given |= {
        a.asname or a.name
        for n in nodes
        if isinstance(n, ast.Import | ast.ImportFrom)
        for a in n.names
    }
    return {
        name for name in raised if name not in given and stored.count(name) == raised.count(name)
    }


def _counted_up(node: ast.AST) -> str | None:
    """The name that a statement makes from itself."""
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target = node.targets[0]
        if isinstance(target, ast.Name) and any(
            isinstance(n, ast.Name) and n.id == target.id for n in ast.walk(node.value)
        ):
            return target.id
    return None


def _inside(loop: ast.For) -> Iterator[ast.AST]:
    for statement in loop.body:
        yield from ast.walk(statement)
