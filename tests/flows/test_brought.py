import json

import pytest

from app.errors import UnreadableTranscript
from app.flows.brought import parse_transcript, read_transcript_file, transcript_files

GOOD = {
    "id": "x",
    "round": "behavioral",
    "turns": [
        {"speaker": "interviewer", "text": "Well?"},
        {
            "speaker": "candidate",
            "segments": [{"part": "S", "text": "It broke."}, {"part": "A", "text": "I fixed it."}],
        },
    ],
    "labels": {"anything": "is ignored"},
}


def test_segments_are_joined_by_one_space_and_labels_ignored():
    brought = parse_transcript(GOOD)

    assert brought.transcript.turns[1].text == "It broke. I fixed it."


def test_short_round_names_stand_for_the_first_guides_rounds():
    assert parse_transcript(GOOD).round == "behavioral-culture"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": 3}, "id"),
        ({"round": None}, "round"),
        ({"turns": []}, "turns"),
        ({"turns": "none"}, "turns"),
        ({"turns": [5]}, "turns.0"),
        ({"turns": [{"speaker": "judge", "text": "x"}]}, "turns.0.speaker"),
        ({"turns": [{"speaker": "candidate"}]}, "turns.0"),
        ({"turns": [{"speaker": "candidate", "segments": [{"part": "S"}]}]}, "turns.0"),
        ({"id": "x\ud83d"}, "id has half of a character (\\ud83d alone)"),
        ({"round": "\ude00"}, "round has half of a character (\\ude00 alone)"),
    ],
)
def test_a_fault_is_named_by_its_place(change, fault):
    with pytest.raises(UnreadableTranscript) as refused:
        parse_transcript({**GOOD, **change})

    assert fault in refused.value.detail


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000, b"1" * 5_000]
)
def test_a_file_that_is_no_transcript_is_named(tmp_path, content):
    file = tmp_path / "bad.json"
    file.write_bytes(content)

    with pytest.raises(UnreadableTranscript) as refused:
        read_transcript_file(file)

    assert refused.value.detail.startswith(str(file))


def test_a_folder_means_every_json_file_in_it(tmp_path):
    for name in ("b.json", "a.json", "notes.txt"):
        (tmp_path / name).write_text(json.dumps(GOOD))

    assert [f.name for f in transcript_files(tmp_path)] == ["a.json", "b.json"]


def test_an_empty_folder_is_a_fault(tmp_path):
    with pytest.raises(UnreadableTranscript):
        transcript_files(tmp_path)


def test_a_name_that_no_file_can_have_is_a_fault(tmp_path):
    with pytest.raises(UnreadableTranscript) as refused:
        transcript_files(tmp_path / ("x" * 300))

    assert "x" * 300 in refused.value.detail
