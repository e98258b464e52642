"""The report as a PDF: whole, fetching nothing, and not offered where it cannot be made."""

import pytest

from app.routes import pdf
from app.routes.pdf import printed
from tests.routes.test_report import ANSWERS, assessed, hold


@pytest.fixture
def interview(client) -> str:
    made = hold(client, ANSWERS[:2])
    assessed(client, made)
    return made


@pytest.fixture
def without_weasyprint(monkeypatch):
    """A machine on which it is not installed."""
    monkeypatch.setattr(pdf, "find_spec", lambda _name: None)
    pdf._imports.cache_clear()
    yield
    pdf._imports.cache_clear()


def test_the_report_comes_as_a_pdf(client, interview):
    answer = client.get(f"/interviews/{interview}/report.pdf")

    assert answer.headers["content-type"] == "application/pdf"
    assert ".pdf" in answer.headers["content-disposition"]
    assert answer.content.startswith(b"%PDF")
    assert len(answer.content) > 20_000
    assert "/report.pdf" in client.get(f"/interviews/{interview}/report").text


def test_without_weasyprint_the_browser_prints(client, interview, without_weasyprint):
    page = client.get(f"/interviews/{interview}/report").text
    answer = client.get(f"/interviews/{interview}/report.pdf")

    assert "/report.pdf" not in page
    assert "Print or save as PDF" in page
    assert answer.status_code == 404
    assert "Save as PDF" in answer.text


def test_a_pdf_needs_a_report(client):
    assert client.get(f"/interviews/{hold(client, ANSWERS[:1])}/report.pdf").status_code == 404


async def test_nothing_is_fetched_for_a_pdf(tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not for a PDF")

    made = await printed(
        f'<img src="http://127.0.0.1:9/x.png"><img src="{secret.as_uri()}"><p>Text'
    )

    assert made.startswith(b"%PDF")
