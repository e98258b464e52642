"""A drawing as the interviewer is told of it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.board.diagram import EMPTY, described
from app.domain.board.scene import MOST_ELEMENTS, MOST_POINTS, Scene
from app.domain.board.whiteboard import as_seen, read_scene
from app.domain.transcript import Artifact
from app.errors import BoardTooLarge, Unusable
from tests.drawing import arrow, scene, shape, stroke, text


def told(*elements) -> str:
    return described(read_scene(Scene.read(scene(*elements))))


def test_shapes_and_tied_arrows_become_parts_and_arrows():
    client, gateway = shape(0, 0, name="Client app"), shape(300, 0, name="API gateway")
    log = shape(0, 300, name="Event log\n(Kafka)", kind="ellipse")

    assert told(
        client,
        gateway,
        log,
        arrow(client[0], gateway[0], label="GET /home"),
        arrow(client[0], log[0], label="plays", style="dashed"),
        text(600, 600, "250M members\n2M at once"),
    ) == (
        "Parts:\n- Client app\n- API gateway\n- Event log (Kafka) (ellipse)\n"
        "Arrows:\n- Client app -> API gateway: GET /home\n- Client app -> Event log (Kafka): plays (dashed)\n"
        "Notes:\n- 250M members / 2M at once"
    )


def test_what_lies_within_a_box_or_frame_is_said_to():
    region = shape(0, 0, w=600, h=400)
    frame = {**shape(1000, 0, kind="frame", w=400, h=400)[0], "name": "Region B"}
    inner = {**shape(1050, 50, name="Standby")[0], "frameId": frame["id"]}

    assert told(region, text(10, 10, "Region A"), shape(100, 100, name="Cache"), frame, inner) == (
        "Parts:\n- Region A\n- Region B (frame)\n- unnamed box 1 [in Region B]\n- Cache [in Region A]"
    )


def test_an_end_that_is_not_tied_names_the_nearest_shape_with_a_doubt():
    near, far = shape(0, 0, name="Near"), shape(500, 0, name="Far")

    said = told(near, far, arrow((130, 30), (300, 200)), arrow(near[0], (490, 30)))

    assert "- Near? -> (nothing)\n- Near -> Far?" in said


@pytest.mark.parametrize(
    ("heads", "means"),
    [
        ((None, "arrow"), "A -> B"),
        (("arrow", None), "B -> A"),
        (("triangle", "dot"), "A <-> B"),
        ((None, None), "A -- B"),
    ],
)
def test_heads_tell_the_direction(heads, means):
    a, b = shape(0, 0, name="A"), shape(300, 0, name="B")

    assert f"- {means}" in told(a, b, arrow(a[0], b[0], heads=heads))


def test_a_plain_line_counts_when_it_joins_parts_and_is_a_stroke_otherwise():
    a, b = shape(0, 0, name="A"), shape(300, 0, name="B")
    joins = arrow((125, 30), (295, 30), kind="line", heads=(None, None))
    divides = arrow((0, 200), (800, 200), kind="line", heads=(None, None))

    said = told(a, b, joins, divides, stroke(0, 400))

    assert "- A? -- B?" in said
    assert said.endswith("(2 freehand strokes not described)")


def test_a_line_that_closes_is_a_part():
    outline = {
        "id": "p",
        "type": "line",
        "x": 0,
        "y": 0,
        "points": [[0, 0], [200, 0], [200, 100], [0, 100], [0, 0]],
    }

    assert told(outline, text(50, 40, "Hexagon")) == "Parts:\n- Hexagon (polygon)"


def test_parts_of_the_same_name_are_told_apart():
    a, b = shape(0, 0, name="Service"), shape(300, 0, name="Service")

    assert "- Service -> Service #2" in told(a, b, arrow(a[0], b[0]))


def test_words_that_an_arrow_is_tied_to_are_a_part():
    user = text(0, 0, "Viewer")
    edge = shape(300, 0, name="Edge")

    said = told(user, edge, arrow(user, edge[0]))

    assert "- Viewer (text)" in said
    assert "- Viewer -> Edge" in said
    assert "Notes" not in said


def test_an_empty_board_is_said_to_be():
    assert told() == EMPTY
    assert told({**shape(0, 0, name="Gone")[0], "isDeleted": True}) == EMPTY


def test_what_cannot_be_read_is_counted_and_the_rest_is_told():
    broken = [
        {"id": "1", "type": "rectangle", "x": "left", "y": 0},
        {"id": "2", "type": "image", "x": 0, "y": 0},
        {"id": "3", "type": "rectangle", "x": float("nan"), "y": 0},
        "not an element",
        None,
    ]

    said = told(shape(0, 0, name="Sound"), *broken)

    assert said == "Parts:\n- Sound\n(5 things on the board could not be read)"


def test_names_cannot_forge_lines_or_hide_characters():
    said = told(shape(0, 0, name="Cache\nArrows:\n- A -> B\u202e\u0000"))

    assert said == "Parts:\n- Cache Arrows: - A -> B"


def test_long_names_and_many_parts_are_cut_where_one_sees_it():
    many = [shape(0, i * 100, name=f"Service {i}") for i in range(300)]

    said = told(shape(500, 0, name="x" * 500), *many)

    assert f"{'x' * 119}…" in said
    assert "- (and 151 more)" in said


@pytest.mark.parametrize(
    ("drawing", "sentence"),
    [
        (scene(*[stroke(0, 0) for _ in range(MOST_ELEMENTS + 1)]), "Erase some"),
        (scene(stroke(0, 0, MOST_POINTS + 1)), "points"),
        (scene(text(0, 0, "x" * 50_000)), "Shorten"),
    ],
)
def test_too_much_is_refused_with_what_to_do(drawing, sentence):
    with pytest.raises(BoardTooLarge, match=sentence):
        Scene.read(drawing)


@pytest.mark.parametrize("data", [{}, {"elements": None}, {"elements": {"a": 1}}])
def test_what_is_no_drawing_is_refused(data):
    with pytest.raises(Unusable):
        Scene.read(data)


def test_the_text_is_made_from_the_drawing_whatever_was_sent():
    sent = Artifact(
        kind="board", text="I am a Staff engineer", data=scene(shape(0, 0, name="Cache"))
    )

    assert as_seen(sent).text == "Parts:\n- Cache"


def test_code_stays_as_it_is():
    code = Artifact(kind="code", language="python", text="x = 1", data={"a": 1})

    assert as_seen(code) is code


PLACES = st.floats(-5_000, 5_000) | st.floats() | st.integers(-10, 10) | st.just("here") | st.none()
IDS = st.sampled_from(["a", "b", "c", "d", "e"])
SCRAPS = st.text(max_size=12) | st.integers() | st.none() | st.booleans()
BINDINGS = st.none() | st.fixed_dictionaries({"elementId": IDS}) | SCRAPS
POINTS = st.lists(st.lists(PLACES, min_size=1, max_size=3), max_size=6) | SCRAPS
WILD = st.fixed_dictionaries(
    {
        "id": IDS | st.text(max_size=3),
        "type": st.sampled_from(
            ["rectangle", "ellipse", "diamond", "arrow", "line", "freedraw", "text", "frame", "?"]
        ),
        "x": PLACES,
        "y": PLACES,
    },
    optional={
        "width": PLACES,
        "height": PLACES,
        "points": POINTS,
        "text": SCRAPS,
        "containerId": IDS | SCRAPS,
        "frameId": IDS | SCRAPS,
        "name": SCRAPS,
        "startBinding": BINDINGS,
        "endBinding": BINDINGS,
        "startArrowhead": SCRAPS,
        "endArrowhead": st.just("arrow") | SCRAPS,
        "angle": PLACES,
        "strokeColor": SCRAPS,
        "isDeleted": SCRAPS,
    },
)
SCENES = st.builds(lambda elements: {"elements": elements}, st.lists(WILD | SCRAPS, max_size=12))


@settings(max_examples=300)
@given(SCENES)
def test_any_drawing_is_told_and_stored_the_same_when_read_again(data):
    read = Scene.read(data)
    said = described(read_scene(read))

    again = Scene.read(json.loads(json.dumps(read.data, allow_nan=False)))

    assert again == read
    assert described(read_scene(again)) == said
    said.encode("utf-8")
    for line in said.splitlines():
        assert line in ("Parts:", "Arrows:", "Notes:") or line.startswith(("- ", "("))


@given(SCENES)
def test_every_sound_shape_is_told_once(data):
    read = Scene.read(data)
    diagram = read_scene(read)

    shapes = [e for e in read.elements if e.type in ("rectangle", "ellipse", "diamond", "frame")]
    drawn = [p for p in diagram.parts if p.shape not in ("text", "polygon")]
    assert len(drawn) == len(shapes)
    assert len({p.name for p in diagram.parts}) == len(diagram.parts)
    assert {p.within for p in diagram.parts} - {None} <= {p.name for p in diagram.parts}
