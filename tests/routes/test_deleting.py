"""Nothing is deleted by a press on a button alone: where no script asks, the server does."""

import re

import pytest

from tests.routes.test_progress import hold


def things(client) -> dict[str, str]:
    """The addresses of an interview, of the story in it, and of a loop."""
    interview = hold(client)
    (story,) = set(re.findall(r'<h3><a href="(/stories/[^"]+)"', client.get("/stories").text))
    loop = client.post("/api/loops", json={"guide": "netflix-staff-swe"}).json()["id"]
    return {"interview": f"/interviews/{interview}", "story": story, "loop": f"/loops/{loop}"}


@pytest.mark.parametrize("kind", ["interview", "story", "loop"])
def test_the_server_asks_before_it_deletes(client, kind):
    thing = things(client)[kind]

    asked = client.post(f"{thing}/delete")

    assert asked.status_code == 200
    assert "Delete this?" in asked.text
    assert "for good" in asked.text
    assert client.get(thing).status_code == 200


@pytest.mark.parametrize("kind", ["interview", "story", "loop"])
def test_a_yes_to_the_question_deletes(client, kind):
    thing = things(client)[kind]
    asked = client.post(f"{thing}/delete").text
    (action,) = re.findall(r'<form class="actions" method="post" action="([^"]+)"', asked)
    (name, value) = re.findall(r'type="submit" name="([^"]+)" value="([^"]+)"', asked)[0]

    client.post(action, data={name: value})

    assert client.get(thing).status_code == 404


@pytest.mark.parametrize("kind", ["interviews", "stories", "loops"])
def test_what_is_not_there_is_told_before_anything_is_asked(client, kind):
    assert client.post(f"/{kind}/none/delete").status_code == 404
