"""A design typed as lines says the same as a drawn one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.board.diagram import Arrow, Diagram, End, Part, described
from app.domain.board.outline import MOST_CHARACTERS, MOST_LINES, read_outline
from app.domain.board.scene import Scene
from app.domain.board.whiteboard import as_seen, read_scene
from app.domain.transcript import Artifact
from app.errors import BoardTooLarge
from tests.drawing import arrow, scene, shape, text


def told(typed: str) -> str:
    return described(read_outline(typed))


def test_an_outline_is_told_in_the_words_of_the_same_drawing():
    client, gateway = shape(0, 0, name="Client"), shape(300, 0, name="Gateway")
    log = shape(0, 300, name="Event log", kind="ellipse")
    drawn = scene(
        client,
        gateway,
        log,
        arrow(client[0], gateway[0], label="GET /home"),
        arrow(client[0], log[0], label="plays", style="dashed"),
        text(600, 600, "250M members"),
    )

    typed = """
    Client -> Gateway: GET /home
    Event log (ellipse)
    Client -> Event log: plays (dashed)
    note: 250M members
    """

    assert told(typed) == described(read_scene(Scene.read(drawn)))


@pytest.mark.parametrize(
    ("line", "means"),
    [
        ("A -> B", ["A -> B"]),
        ("A->B:label", ["A -> B: label"]),
        ("A → B", ["A -> B"]),
        ("A <- B: pulls", ["B -> A: pulls"]),
        ("A <-> B", ["A <-> B"]),
        ("A ↔ B", ["A <-> B"]),
        ("A -- B", ["A -- B"]),
        ("A --> B => C", ["A -> B", "B -> C"]),
        ("- A -> B: retries: 3 (dotted)", ["A -> B: retries: 3 (dotted)"]),
        ("1. A -> B (dashed)", ["A -> B (dashed)"]),
        ("A ->", ["A -> (nothing)"]),
        ("read-through cache -> S3", ["read-through cache -> S3"]),
    ],
)
def test_arrows_are_read_as_people_type_them(line, means):
    said = told(line)

    assert [x.removeprefix("- ") for x in said.partition("Arrows:\n")[2].splitlines()] == means


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Cache [in Region A]", "Parts:\n- Cache [in Region A]\n- Region A"),
        ("* Cache (diamond)", "Parts:\n- Cache (diamond)"),
        ("Event-driven core", "Parts:\n- Event-driven core"),
        ("NOTE: 5 min stale", "Notes:\n- 5 min stale"),
        ("(ellipse)", "Parts:\n- (ellipse)"),
        ("Rate limit: 100 a second", "Parts:\n- Rate limit: 100 a second"),
    ],
)
def test_other_lines_are_parts_and_notes(line, said):
    assert told(line) == said


def test_both_the_typed_lines_and_what_they_say_are_kept():
    seen = as_seen(Artifact(kind="outline", text="A -> B\u0000"))

    assert seen.text == "Parts:\n- A\n- B\nArrows:\n- A -> B"
    assert seen.data == {"outline": "A -> B"}
    assert as_seen(seen) == seen


@pytest.mark.parametrize("typed", ["x" * (MOST_CHARACTERS + 1), "x\n" * (MOST_LINES + 1)])
def test_too_long_an_outline_is_refused_with_what_to_do(typed):
    with pytest.raises(BoardTooLarge, match="Shorten it"):
        read_outline(typed)


NAMES = st.text("abcdefgh XYZ09", min_size=1, max_size=20).map(str.strip).filter(bool)
NAMES = NAMES.map(lambda name: " ".join(name.split()))


@st.composite
def diagrams(draw: st.DrawFn) -> Diagram:
    names = draw(st.lists(NAMES, min_size=1, max_size=6, unique=True))
    parts = [Part(name=n, shape=draw(st.sampled_from(["", "ellipse", "frame"]))) for n in names]
    ends = st.sampled_from(names).map(End)
    arrows = st.builds(
        Arrow,
        start=ends,
        end=ends,
        direction=st.sampled_from(["->", "<->", "--"]),
        label=st.just("") | NAMES,
        style=st.sampled_from(["", "dashed", "dotted"]),
    )
    return Diagram(
        parts=tuple(parts),
        arrows=tuple(draw(st.lists(arrows, max_size=6))),
        notes=tuple(draw(st.lists(NAMES, max_size=3))),
    )


def typed_out(diagram: Diagram) -> str:
    lines = [line for line in described(diagram).splitlines() if line.startswith("- ")]
    arrows_end = len(diagram.parts) + len(diagram.arrows)
    return "\n".join([*lines[:arrows_end], *(f"note: {n}" for n in diagram.notes)])


@given(diagrams())
def test_a_design_typed_as_it_is_told_is_the_same_design(diagram):
    assert read_outline(typed_out(diagram)) == diagram


@given(st.text(max_size=400))
def test_any_text_is_told(typed):
    told(typed).encode("utf-8")
