"""The values behind the report page: every word there is a word for, and marks that leave the text whole."""

import re
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.practising.before_now import PART_TITLES
from app.domain.report import DECISION_WORDS, AnswerType, Decision, Flag, StarPart, Status, Verdict
from app.domain.rubric import Level
from app.routes.charts import radar, stretches
from app.routes.marks import Mark, pieces
from app.routes.report_shapes import FLAG_WORDS, STATUS_WORDS, TYPE_WORDS, VERDICT_WORDS
from app.routes.words import LEVEL_WORDS
from tests.routes.test_report import ANSWERS, assessed, hold


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Decision, DECISION_WORDS),
        (Level, LEVEL_WORDS),
        (Status, STATUS_WORDS),
        (AnswerType, TYPE_WORDS),
        (Verdict, VERDICT_WORDS),
        (StarPart, PART_TITLES),
        (Flag.model_fields["kind"].annotation, FLAG_WORDS),
    ],
)
def test_there_is_a_word_for_every_outcome(kind, words):
    assert set(words) == set(get_args(kind))


@given(text=st.text(max_size=60), cuts=st.lists(st.integers(0, 60), max_size=12))
def test_a_marked_text_in_pieces_is_the_whole_text(text, cuts):
    inside = sorted(min(cut, len(text)) for cut in cuts)
    marks = [
        Mark(f"t0s{n}", n, 0, start, end, "good", ())
        for n, (start, end) in enumerate(pairwise(inside))
    ]

    cut = pieces(text, marks)

    assert "".join(piece.text for piece in cut) == text


def test_a_mark_inside_another_is_left_out():
    outer = Mark("t0s1", 1, 0, 0, 10, "good", ())
    inner = Mark("t0s2", 2, 0, 3, 6, "warn", ())

    assert [piece.mark for piece in pieces("0123456789 and on", [outer, inner])] == [outer, None]


def test_what_was_not_observed_has_a_spoke_and_no_dot():
    shape = radar([("One", 1), ("Two", 2), ("Three", 3), ("Four", None)])

    assert shape is not None
    assert len(shape.spokes) == 4
    assert len(shape.dots) == 3
    assert "Not observed: Four" in shape.description


def test_two_levels_make_no_shape():
    assert radar([("One", 1), ("Two", 2), ("Three", None)]) is None


def test_stretches_lie_within_the_answer_in_the_order_of_its_words():
    found = stretches([(50, 100), (0, 25)], 200)

    assert [(s.start, s.length) for s in found] == [(0.0, 12.5), (25.0, 25.0)]
    assert stretches([(0, 1)], 10_000)[0].length == 1.0
    assert stretches([], 0) == ()


def test_every_picture_says_in_words_what_it_shows(client):
    interview = hold(client, ANSWERS[:3])
    report = assessed(client, interview)

    page = client.get(f"/interviews/{interview}/report").text

    drawn = re.findall(r'<li class="s([012])"><b>(\w+)</b><svg.*?<span class="word">([\w ]+)', page)
    strengths = [
        a["strength"][part]
        for a in report["answers"]
        for part in "STARL"
        if a["strength"][part] or not a["probed"]
    ]
    assert [int(strength) for strength, _, _ in drawn] == strengths
    assert {word for strength, _, word in drawn if strength == "0"} <= {"missing", "told later"}
    assert page.count("<svg") == page.count('aria-hidden="true"') - sym(page) + page.count(
        'role="img" aria-labelledby'
    )


def sym(page: str) -> int:
    """Signs of a checklist: hidden from screen readers, and no pictures."""
    return page.count('<span class="sym" aria-hidden="true">')


def test_what_was_left_out_again_and_again_is_listed_once(client):
    interview = hold(client, ["I don't know."] * 5)
    assessed(client, interview)

    page = client.get(f"/interviews/{interview}/report").text
    told = client.get(f"/interviews/{interview}/report.md").text

    left_out = page[page.index('id="h-flags"') :]
    assert left_out.count("<q>I don") == 1
    assert "4 times" in left_out
    assert told.count("- repeated, ") == 1


def test_home_leads_to_one_round_and_speaks_of_the_engine_once(client):
    page = client.get("/").text

    assert page.count("btn main go") == 1
    assert page.count("No key set") == 1
    assert page.count("<h1") == 1


def test_every_sentence_that_is_marked_as_helping_says_what_it_counts_for(client):
    interview = hold(client, ANSWERS)
    assessed(client, interview)

    page = client.get(f"/interviews/{interview}/report").text

    helped = re.findall(r'<mark class="good" id="[^"]+">.*?</mark>(<a class="ref"|<span)', page)
    assert helped
    assert set(helped) == {'<a class="ref"'}
    assert "The scene is set" in page[page.index('id="h-said"') :]


def test_what_no_checklist_point_was_met_by_is_no_evidence(client):
    interview = hold(client, ANSWERS)

    for assessment in assessed(client, interview)["assessments"]:
        met = {
            e["sentence"] for item in assessment["items"] if item["score"] for e in item["evidence"]
        }
        assert {e["sentence"] for e in assessment["evidence"]} <= met


def test_a_part_is_told_later_or_missing_and_never_both(client):
    interview = hold(client, ["Yes.", *ANSWERS[1:4], "Yes.", *ANSWERS[4:6]])
    assessed(client, interview)

    page = client.get(f"/interviews/{interview}/report").text

    section = page[page.index('id="h-star"') : page.index("</ol>", page.index('id="h-star"'))]
    for shown in section.split('<h3 class="q">')[1:]:
        later = {
            part.lower()
            for part in re.findall(r'<b>(\w+)</b><svg.*?<span class="word">told later', shown)
        }
        missing = re.search(r'class="missing">Missing: ([^<]*)', shown)
        for part in later:
            assert part not in (missing[1] if missing else "")
