"""Runs the candidate's code and its cases inside Pyodide. `told` hands every step to the page as it happens."""

import inspect
import json
import linecache
import sys
import time
import traceback
import types

FILE = "solution.py"
LONGEST = 4000


def shown(value):
    text = repr(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def trace(error):
    """The traceback without the frames that are not the candidate's; of a long one, its end."""
    told = traceback.TracebackException.from_exception(error, compact=True)
    told.stack = traceback.StackSummary.from_list([f for f in told.stack if f.filename == FILE])
    return "".join(told.format()).strip()[-LONGEST:]


def plain(value):
    """Tuples as lists, so that a case says what is meant and not how it is built."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


async def evaluated(source, names):
    value = eval(compile(source, "case", "eval"), names)
    return await value if inspect.isawaitable(value) else value


async def one(case, names):
    began = time.perf_counter()
    try:
        got = await evaluated(case["call"], names)
        ms = (time.perf_counter() - began) * 1000
        want = await evaluated(case["want"], names)
        return bool(got == want or plain(got) == plain(want)), shown(got), ms
    except BaseException as error:
        return False, trace(error), (time.perf_counter() - began) * 1000


async def run(job, told):
    job = json.loads(job)
    code = job["code"]
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    linecache.cache[FILE] = (len(code), None, code.splitlines(True), FILE)
    told(json.dumps({"kind": "begun", "at": -1}))
    try:
        exec(compile(code, FILE, "exec"), module.__dict__)
    except BaseException as error:
        sys.stdout.flush()
        return trace(error)
    for at, case in enumerate(job["cases"]):
        told(json.dumps({"kind": "begun", "at": at}))
        passed, got, ms = await one(case, module.__dict__)
        sys.stdout.flush()
        told(json.dumps({"kind": "case", "at": at, "passed": passed, "got": got, "ms": ms}))
    sys.stdout.flush()
    return None
