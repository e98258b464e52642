"""The pages of the story bank: found, kept, merged, claimed, deleted."""

import json
import re

import pytest

from tests.routes.test_progress import hold


@pytest.fixture
def interview(client) -> str:
    """An interview in which one story was told."""
    return hold(client)


def found(client) -> list[str]:
    return list(
        dict.fromkeys(re.findall(r'<h3><a href="/stories/([^"]+)"', client.get("/stories").text))
    )


def fields(**changed: object) -> dict[str, object]:
    return {"title": "The export", "action": "I moved it.", **changed}


def kept(client) -> list[dict]:
    return json.loads(client.get("/api/export").content)["stories"]


def test_the_empty_bank_says_what_to_do(client):
    page = client.get("/stories").text

    assert "No story yet." in page
    assert "/stories/new" in page


def test_a_told_story_is_found_with_the_sentences_it_came_from(client, interview):
    (story,) = found(client)

    page = client.get(f"/stories/{story}").text

    assert story.startswith(interview)
    assert "As you said it" in page
    assert "<blockquote>Last March I moved our billing export to a queue.</blockquote>" in page
    assert "It goes with its interview, unless you save it." in page
    assert kept(client) == []


def test_a_found_story_goes_with_its_interview(client, interview):
    (story,) = found(client)

    client.delete(f"/api/interviews/{interview}")

    assert found(client) == []
    assert client.get(f"/stories/{story}").status_code == 404


def test_a_saved_story_stays_with_its_words_when_the_interview_goes(client, interview):
    (story,) = found(client)
    client.post(f"/stories/{story}", data=fields(action="I moved the export, in three weeks."))

    client.delete(f"/api/interviews/{interview}")

    page = client.get(f"/stories/{story}").text
    assert found(client) == [story]
    assert "I moved the export, in three weeks." in page
    assert "<blockquote>Last March I moved our billing export to a queue.</blockquote>" in page
    assert "the sentences stay here because you saved the story" in page
    assert f"/interviews/{interview}" not in page


def test_a_story_is_written_from_scratch(client):
    sent = client.post("/stories/new", data=fields(claims=["candor"], offered=["candor"]))

    page = client.get("/stories").text
    assert "Saved." in sent.text
    assert "The export" in page
    assert "Written down, not told yet" in page
    assert '<td class="claimed">' in page
    assert '<td class="shown">' not in page


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"title": " "}, "Give the story a title"),
        ({"title": "x" * 201}, "at most 200 letters"),
        ({"title": "x", "notes": "y" * 20_001}, "at most 20,000"),
    ],
)
def test_a_story_that_does_not_fit_is_given_back_with_what_to_do(client, sent, said):
    answer = client.post("/stories/new", data=fields(**sent))

    assert answer.status_code == 422
    assert said in answer.text
    assert "I moved it." in answer.text
    assert kept(client) == []


def test_two_tellings_are_made_one_only_when_the_candidate_says_so(client):
    hold(client)
    hold(client)
    page = client.get("/stories").text
    first, second = re.search(
        r'name="first" value="(.+?)">.*?name="second" value="(.+?)"', page
    ).groups()

    client.post("/stories/merge", data={"first": first, "second": second, "same": "yes"})

    assert found(client) == [first]
    (story,) = kept(client)
    assert len(story["tellings"]) == 2
    assert "The same story?" not in client.get("/stories").text


def test_two_stories_are_not_proposed_as_one_again(client):
    hold(client)
    hold(client)
    first, second = found(client)

    client.post("/stories/merge", data={"first": first, "second": second, "same": "no"})

    assert found(client) == [first, second]
    assert "The same story?" not in client.get("/stories").text


def test_one_story_for_everything_is_warned_of(client):
    for _ in range(3):
        hold(client)
    first, second, third = found(client)
    for other in (second, third):
        client.post("/stories/merge", data={"first": first, "second": other, "same": "yes"})

    page = client.get("/stories").text

    assert "is told in 3 of 3 tellings" in page


@pytest.mark.parametrize("saved", [True, False])
def test_a_deleted_story_is_gone_for_good_and_not_found_again(client, settings, interview, saved):
    (story,) = found(client)
    if saved:
        client.post(f"/stories/{story}", data=fields(notes="A heliotrope note."))

    client.post(f"/stories/{story}/delete", data={"confirm": "yes"})

    assert found(client) == []
    assert client.get(f"/stories/{story}").status_code == 404
    assert client.get(f"/api/interviews/{interview}").status_code == 200
    files = [f.read_bytes() for f in settings.data_dir.iterdir()]
    assert not any(b"heliotrope" in data for data in files)


def test_a_value_without_a_story_leads_to_a_question_that_asks_for_one(client, interview):
    page = client.get("/stories").text

    hrefs = re.findall(r'href="(/topics/[^"#]+)#q-([^"]+)"', page)

    assert hrefs
    for topic, question in hrefs:
        assert f'id="q-{question}"' in client.get(topic).text


def test_nothing_typed_into_a_story_becomes_markup(client):
    client.post("/stories/new", data=fields(title="<img src=x onerror=alert(1)>"))

    assert "<img src=x" not in client.get("/stories").text


def test_a_story_that_is_not_there_is_told_so(client):
    assert client.get("/stories/none").status_code == 404
    assert client.post("/stories/none/delete").status_code == 404
    assert client.post("/stories/merge", data={"first": "a", "second": "b"}).status_code == 404
