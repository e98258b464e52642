"""What the workers that run a candidate's code are allowed: a policy of their own, and nothing for the page."""

import pytest

from app.settings import WEB


def built(name: str) -> str:
    return next(f"/static/workers/{f.name}" for f in (WEB / "dist/workers").glob(f"{name}*.js"))


def test_the_worker_for_python_reaches_pythons_own_files_and_nothing_else(client):
    policy = client.get(built("python")).headers["content-security-policy"]

    assert "connect-src http://127.0.0.1:8000/static/pyodide/;" in policy
    assert "'unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
    assert "sandbox allow-scripts" in policy


def test_the_worker_for_javascript_may_evaluate_and_reaches_nothing(client):
    policy = client.get(built("javascript")).headers["content-security-policy"]

    assert policy == "default-src 'none'; script-src 'unsafe-eval'; sandbox allow-scripts"


@pytest.mark.parametrize("name", ["python", "javascript"])
def test_a_changed_policy_reaches_browsers_that_know_the_worker(client, name):
    assert client.get(built(name)).headers["cache-control"] == "no-cache"


def test_pythons_files_are_whole_and_kept_by_the_browser(client):
    home = next((WEB / "dist/pyodide").iterdir())
    for name in (
        "pyodide-lock.json",
        "pyodide.mjs",
        "pyodide.asm.mjs",
        "pyodide.asm.wasm",
        "python_stdlib.zip",
    ):
        response = client.head(f"/static/pyodide/{home.name}/{name}")
        assert response.status_code == 200
        assert "immutable" in response.headers["cache-control"]
        assert response.headers["access-control-allow-origin"] == "*"


def test_a_page_may_not_evaluate_anything(client):
    policy = client.get("/rounds/technical-phone-screen").headers["content-security-policy"]

    assert "worker-src 'self'" in policy
    assert "eval" not in policy
