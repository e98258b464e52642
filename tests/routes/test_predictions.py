"""How do you think it went? Asked between the end of an interview and its report, and never part of the report."""

import pytest


@pytest.fixture
def ended(client, interview) -> str:
    client.post(f"{interview}/turns", json={"answer": "Ready."})
    client.post(f"{interview}/turns", json={"answer": "I moved our export to a queue in March."})
    client.post(f"{interview}/turns", json={"control": "end"})
    return interview


def test_each_criterion_of_the_round_is_asked_about_with_its_anchors(client, ended):
    asked = client.get(f"{ended}/predictions").json()

    scored = client.get("/api/rounds/behavioral-culture").json()["scored"]
    assert asked["open"]
    assert asked["predictions"] == []
    assert [c["criterion"] for c in asked["criteria"]] == [s["criterion"] for s in scored]
    assert all([a["level"] for a in c["anchors"]] == [1, 2, 3, 4] for c in asked["criteria"])


def test_levels_and_not_sure_are_kept_and_what_was_skipped_is_not(client, ended):
    kept = client.put(
        f"{ended}/predictions", json={"levels": {"star_structure": 2, "communication": None}}
    )

    assert kept.status_code == 200
    predicted = client.get(f"{ended}/predictions").json()["predictions"]
    assert {p["criterion"]: p["level"] for p in predicted} == {
        "star_structure": 2,
        "communication": None,
    }
    assert all(p["title"] for p in predicted)


def test_the_report_is_the_same_byte_for_byte_whatever_was_predicted(client, ended):
    unpredicted = client.get(f"{ended}/report?engine=offline").content
    client.put(f"{ended}/predictions", json={"levels": {"star_structure": 4}})

    client.post(f"{ended}/report")

    assert client.get(f"{ended}/report").content == unpredicted


def test_nothing_is_predicted_once_the_report_is_there(client, ended):
    client.post(f"{ended}/report")

    refused = client.put(f"{ended}/predictions", json={"levels": {"star_structure": 4}})

    assert refused.status_code == 409
    assert refused.json()["error"] == "ReportWritten"
    assert not client.get(f"{ended}/predictions").json()["open"]


def test_nothing_is_predicted_before_the_end(client, interview):
    refused = client.put(f"{interview}/predictions", json={"levels": {"star_structure": 4}})

    assert refused.status_code == 409
    assert refused.json()["error"] == "InterviewOpen"
    assert not client.get(f"{interview}/predictions").json()["open"]


@pytest.mark.parametrize(
    "levels",
    [{"star_structure": 5}, {"star_structure": "good"}, {"no_such": 2}, ["star_structure"]],
)
def test_levels_that_do_not_exist_are_refused_in_a_sentence(client, ended, levels):
    refused = client.put(f"{ended}/predictions", json={"levels": levels})

    assert refused.status_code == 422
    assert refused.json()["detail"].endswith(".")
    assert client.get(f"{ended}/predictions").json()["predictions"] == []


def test_the_page_needs_no_script_and_leads_to_the_report(client, ended):
    page = ended.removeprefix("/api")
    assert "How do you think it went?" in client.get(f"{page}/prediction").text

    sent = client.post(
        f"{page}/prediction",
        data={"star_structure": "3", "communication": "not_sure"},
        follow_redirects=False,
    )

    assert sent.headers["location"] == f"{page}/report?asked=true"
    predicted = client.get(f"{ended}/predictions").json()["predictions"]
    assert sorted((p["criterion"], p["level"]) for p in predicted) == [
        ("communication", None),
        ("star_structure", 3),
    ]


def test_the_page_gives_way_to_a_report_that_is_there(client, ended):
    client.post(f"{ended}/report")
    page = ended.removeprefix("/api")

    asked = client.get(f"{page}/prediction", follow_redirects=False)
    sent = client.post(f"{page}/prediction", data={"communication": "4"}, follow_redirects=False)

    assert asked.headers["location"] == f"{page}/report"
    assert "Recommendation" in client.get(sent.headers["location"]).text
    assert client.get(f"{ended}/predictions").json()["predictions"] == []


def test_a_made_up_choice_on_the_page_is_refused(client, ended):
    page = ended.removeprefix("/api")

    sent = client.post(f"{page}/prediction", data={"communication": "5"})

    assert sent.status_code == 422
    assert client.get(f"{ended}/predictions").json()["predictions"] == []


def test_opening_the_report_asks_first_until_it_is_answered_or_skipped(client, ended):
    page = ended.removeprefix("/api")

    asked = client.get(f"{page}/report", follow_redirects=False)
    skip = "/report?asked=true"

    assert asked.headers["location"] == f"{page}/prediction"
    assert f'href="{page}{skip}"' in client.get(f"{page}/prediction").text
    assert "Writing your report" in client.get(page + skip).text
    client.put(f"{ended}/predictions", json={"levels": {"communication": 2}})
    assert "Writing your report" in client.get(f"{page}/report").text
