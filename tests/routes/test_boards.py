"""A board with an answer: stored as drawn, told as text, shown as a picture."""

import json
from xml.etree import ElementTree

import pytest

from app.domain.board.scene import MOST_ELEMENTS, Scene
from app.routes.board_picture import picture
from tests.drawing import arrow, scene, shape, stroke, text
from tests.events import last

CACHE = "Parts:\n- Cache"


@pytest.fixture
def interview(client) -> str:
    begun = client.post("/api/interviews", json={"round": "system-design", "seed": 5}).json()["id"]
    client.post(f"/api/interviews/{begun}/turns")
    client.post(f"/api/interviews/{begun}/turns", json={"answer": "Ready."})
    return begun


def board(*elements) -> dict[str, object]:
    return {"kind": "board", "text": "whatever the page says", "data": scene(*elements)}


def say(client, interview: str, answer: str, artifact: dict[str, object] | None):
    sent = {"answer": answer, "artifact": artifact}
    return client.post(f"/api/interviews/{interview}/turns", json=sent)


def artifacts(client, interview: str) -> list[dict[str, object] | None]:
    turns = client.get(f"/api/interviews/{interview}").json()["turns"]
    return [t.get("artifact") for t in turns if t["speaker"] == "candidate"][1:]


def test_the_server_makes_the_text_of_a_board(client, interview):
    say(client, interview, "A cache.", board(shape(0, 0, name="Cache")))

    (stored,) = artifacts(client, interview)
    assert stored["text"] == CACHE
    assert stored["data"]["elements"][0]["type"] == "rectangle"


def test_a_board_that_did_not_change_travels_once(client, interview):
    drawn = board(shape(0, 0, name="Cache"))
    say(client, interview, "A cache.", drawn)
    say(client, interview, "As drawn.", drawn)
    say(client, interview, "And a queue.", {"kind": "outline", "text": "Cache -> Queue"})

    first, second, third = artifacts(client, interview)
    assert (first["kind"], second, third["kind"]) == ("board", None, "outline")


def test_the_board_as_it_stands_when_the_candidate_ends_is_kept(client, interview):
    sent = {"control": "end", "artifact": board(shape(0, 0, name="Cache"))}

    client.post(f"/api/interviews/{interview}/turns", json=sent)

    assert artifacts(client, interview)[-1]["text"] == CACHE


def test_a_board_that_cannot_be_taken_does_not_keep_anyone_in_the_room(client, interview):
    sent = {"control": "end", "artifact": {"kind": "outline", "text": "x\n" * 500}}

    ended = client.post(f"/api/interviews/{interview}/turns", json=sent)

    assert last(ended.text)[1]["closed"] is True


@pytest.mark.parametrize(
    ("artifact", "sentence"),
    [
        (board(*[stroke(0, 0) for _ in range(MOST_ELEMENTS + 1)]), "Erase some"),
        ({"kind": "board", "text": "", "data": {"elements": "many"}}, "not a drawing"),
        ({"kind": "board", "text": ""}, "not a drawing"),
        ({"kind": "outline", "text": "x\n" * 500}, "Shorten it"),
    ],
)
def test_a_board_that_cannot_be_taken_is_refused_and_nothing_is_stored(
    client, interview, artifact, sentence
):
    before = client.get(f"/api/interviews/{interview}").json()["turns"]

    refused = say(client, interview, "Look.", artifact)

    assert refused.status_code == 422
    assert sentence in refused.json()["detail"]
    assert client.get(f"/api/interviews/{interview}").json()["turns"] == before


@pytest.mark.parametrize("data", [None, {}])
def test_a_board_without_a_drawing_is_what_was_typed(client, interview, data):
    say(client, interview, "Look.", {"kind": "board", "text": "Cache", "data": data})

    kept = artifacts(client, interview)[-1]
    assert (kept["kind"], kept["text"]) == ("outline", CACHE)


def test_what_the_interviewer_would_see_can_be_asked_for_beforehand(client):
    drawn = client.post("/api/board", json=board(shape(0, 0, name="Cache")))
    typed = client.post("/api/board", json={"kind": "outline", "text": "Cache"})

    assert drawn.json() == typed.json() == {"text": CACHE}
    assert client.post("/api/board", json={"kind": "code", "text": "x"}).status_code == 422


def test_the_report_shows_each_changed_board_and_the_last_one(client, interview):
    say(client, interview, "A cache.", board(shape(0, 0, name="Cache")))
    say(client, interview, "And a queue.", board(shape(0, 0, name="Queue <b>")))
    client.post(f"/api/interviews/{interview}/turns", json={"control": "end"})
    assert last(client.post(f"/api/interviews/{interview}/report").text)[0] == "finished"

    page = client.get(f"/interviews/{interview}/report").text
    markdown = client.get(f"/interviews/{interview}/report.md").text

    assert page.count('class="board-picture"') == 3
    end = page[page.index('id="h-design"') : page.index('id="h-said"')]
    assert "Queue &lt;b&gt;" in end
    assert "Cache" not in end
    assert "- Cache" in markdown
    assert markdown.index("- Cache") < markdown.index("Queue")


def test_a_picture_holds_every_thing_and_only_what_svg_needs():
    hostile = "</text><script>alert(1)</script>"
    a, b = shape(0, 0, name=hostile), shape(300, 0, name="B", kind="ellipse")
    drawn = scene(
        a,
        b,
        shape(0, 200, name="C", kind="diamond"),
        {**shape(600, 0, kind="frame")[0], "name": '"><image href="https://x.invalid/">'},
        arrow(a[0], b[0], label="x", style="dashed", heads=("dot", "triangle_outline")),
        arrow((0, 500), (0, 500)),
        stroke(0, 400),
        stroke(10, 400, points=1),
        {**text(0, 600, "left"), "strokeColor": "url(https://x.invalid/)", "angle": 0.5},
    )

    svg = ElementTree.fromstring(picture(Scene.read(drawn), 'A "board"'))

    allowed = {"svg", "g", "rect", "ellipse", "circle", "path", "text"}
    assert {node.tag for node in svg.iter()} == allowed
    assert svg.get("aria-label") == 'A "board"'
    assert hostile in [node.text for node in svg.iter("text")]
    values = [v for node in svg.iter() for v in node.attrib.values() if v != svg.get("aria-label")]
    assert not any("url(" in v or "http" in v or "nan" in v for v in values)
    assert not any(
        name.startswith("on") or name in ("style", "href") for n in svg.iter() for name in n.attrib
    )


def test_everything_drawn_lies_within_the_picture():
    drawn = scene(
        shape(-500, -300, name="A"), arrow((0, 0), (900, 700)), shape(100, 100, w=-50, h=-40)
    )

    svg = ElementTree.fromstring(picture(Scene.read(drawn), "A board"))

    left, top, width, height = map(float, svg.get("viewBox").split())
    assert left < -500
    assert top < -300
    assert left + width > 900
    assert top + height > 700


def test_an_empty_board_has_a_picture_without_things():
    svg = ElementTree.fromstring(picture(Scene.read({"elements": []}), "A board"))

    assert [node.tag for node in svg.iter()] == ["svg", "rect"]


def test_a_stored_board_can_be_drawn_on_again(client, interview):
    a, b = shape(0, 0, name="A"), shape(300, 0, name="B")
    say(client, interview, "Look.", board(a, b, arrow(a[0], b[0])))
    (stored,) = artifacts(client, interview)

    again = {"kind": "board", "text": "", "data": json.loads(json.dumps(stored["data"]))}

    assert client.post("/api/board", json=again).json()["text"] == stored["text"]


def test_the_room_unfolds_a_board_of_an_earlier_answer(client, interview):
    say(client, interview, "A cache.", board(shape(0, 0, name="Cache")))
    say(client, interview, "And a queue.", {"kind": "outline", "text": "Cache -> Queue"})

    drawn = client.get(f"/interviews/{interview}/beside?turn=3").text
    typed = client.get(f"/interviews/{interview}/beside?turn=5").text

    assert "<svg" in drawn
    assert "- Cache" in drawn
    assert "<svg" not in typed
    assert "Cache -&gt; Queue" in typed
    room = client.get(f"/interviews/{interview}").text
    assert 'data-beside="turn=3"' in room


def test_the_report_of_a_round_without_stories_asks_for_no_story_and_no_values(client, interview):
    say(client, interview, "A client asks a gateway, since all speak HTTP.", None)
    client.post(f"/api/interviews/{interview}/turns", json={"control": "end"})
    client.post(f"/api/interviews/{interview}/report")

    page = client.get(f"/interviews/{interview}/report").text
    told = client.get(f"/interviews/{interview}/report.md").text

    assert "as stories" not in page
    assert "Values, by" not in page
    assert "Try this question again" in page
    assert "STAR map" not in told
    assert "## Values" not in told
