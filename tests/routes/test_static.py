"""Built files travel squeezed to whoever takes them so, and are the same files."""

import pytest

from app.settings import WEB

DIST = WEB / "dist"


def built(pattern: str) -> str:
    return str(next(DIST.glob(pattern)).relative_to(DIST))


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("assets/*.js", "text/javascript"),
        ("assets/*.css", "text/css"),
        ("workers/*.js", "text/javascript"),
        ("pyodide/*/*.wasm", "application/wasm"),
    ],
)
def test_a_file_is_sent_squeezed_and_is_the_same(client, pattern, kind):
    file = built(pattern)

    squeezed = client.get(f"/static/{file}", headers={"Accept-Encoding": "gzip"})
    plain = client.get(f"/static/{file}", headers={"Accept-Encoding": "identity"})

    assert squeezed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert int(squeezed.headers["content-length"]) < int(plain.headers["content-length"])
    assert squeezed.content == plain.content == (DIST / file).read_bytes()
    for answer in (squeezed, plain):
        assert answer.headers["content-type"].startswith(kind)
        assert answer.headers["vary"] == "Accept-Encoding"
    for header in ("cache-control", "content-security-policy"):
        assert squeezed.headers[header] == plain.headers[header]


def test_fonts_are_sent_as_they_are(client):
    answer = client.get(f"/static/{built('assets/*.woff2')}", headers={"Accept-Encoding": "gzip"})

    assert "content-encoding" not in answer.headers


def test_a_part_of_a_file_is_a_part_of_the_file_itself(client):
    file = built("assets/*.js")

    answer = client.get(
        f"/static/{file}", headers={"Accept-Encoding": "gzip", "Range": "bytes=0-9"}
    )

    assert answer.status_code == 206
    assert answer.content == (DIST / file).read_bytes()[:10]
