"""One's own notes, over the API and by the form beside the report; no interviewer and no assessor ever sees them."""

import pytest

NOTE = "Heliotrope: name the cost next time."


def test_notes_are_saved_by_version(client, interview):
    empty = client.get(f"{interview}/notes").json()

    saved = client.put(f"{interview}/notes", json={"text": NOTE, "version": 0})
    late = client.put(f"{interview}/notes", json={"text": "Another window.", "version": 0})

    assert empty == {"text": "", "version": 0, "at": None}
    assert saved.json()["version"] == 1
    assert (late.status_code, late.json()["error"]) == (409, "NotesChanged")
    assert client.get(f"{interview}/notes").json()["text"] == NOTE


@pytest.mark.parametrize(
    "sent", [{"text": "x"}, {"text": "x", "version": -1}, {"text": "x" * 50_001, "version": 0}]
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(client, interview, sent):
    refused = client.put(f"{interview}/notes", json=sent)

    assert refused.status_code == 422
    assert refused.json()["detail"].endswith(".")
    assert client.get(f"{interview}/notes").json()["version"] == 0


def test_notes_of_an_unknown_interview_are_not_found(client):
    assert client.get("/api/interviews/none/notes").status_code == 404
    put = client.put("/api/interviews/none/notes", json={"text": NOTE, "version": 0})
    assert put.status_code == 404


def test_notes_are_in_neither_transcript_nor_report_whatever_they_say(client, interview):
    client.post(f"{interview}/turns", json={"answer": "Ready."})
    client.post(f"{interview}/turns", json={"answer": "I moved our export to a queue in March."})
    client.post(f"{interview}/turns", json={"control": "end"})
    without = client.get(f"{interview}/report?engine=offline").content
    client.put(f"{interview}/notes", json={"text": NOTE, "version": 0})

    client.post(f"{interview}/report")

    assert client.get(f"{interview}/report").content == without
    page = interview.removeprefix("/api")
    for private in (interview, f"{interview}/report", f"{page}/report.md"):
        assert "Heliotrope" not in client.get(private).text
    assert "Heliotrope" in client.get(f"{page}/report").text
    own = client.get(f"{page}/report.md?notes=true").text
    assert own.endswith("## Your own notes\n\n> Heliotrope: name the cost next time.  \n")
    assert "Heliotrope" in client.get(page).text
    assert "Heliotrope" in client.get("/api/export").text


def test_a_shared_report_does_not_show_notes(client, interview):
    client.post(f"{interview}/turns", json={"control": "end"})
    client.post(f"{interview}/report")
    client.put(f"{interview}/notes", json={"text": NOTE, "version": 0})
    page = interview.removeprefix("/api")

    made = client.post(f"{page}/shares", data={"label": "A mentor"}, follow_redirects=True).text

    link = made.split('id="link"')[1].split('value="')[1].split('"')[0]
    shown = client.get(link)
    assert shown.status_code == 200
    assert "Heliotrope" not in shown.text


def test_the_form_loses_nothing_that_another_window_wrote(client, interview):
    page = interview.removeprefix("/api")
    client.put(f"{interview}/notes", json={"text": "Theirs.", "version": 0})

    sent = client.post(
        f"{page}/notes",
        data={"text": "Mine.\r\nTwo lines.", "version": "0"},
        follow_redirects=False,
    )

    assert sent.headers["location"] == f"{page}/report#own-notes"
    assert client.get(f"{interview}/notes").json()["text"] == "Theirs.\n\nMine.\nTwo lines."


def test_a_form_that_is_not_whole_is_refused(client, interview):
    page = interview.removeprefix("/api")

    for data in ({"text": NOTE}, {"text": NOTE, "version": "one"}, {"version": "0"}):
        assert client.post(f"{page}/notes", data=data).status_code == 422
