"""What a later answer takes back: its words stay in the transcript, and stop being evidence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.reading import Mark, Reading, Sentence
from app.domain.transcript import MoveKind, Speaker, Transcript

_NEW_SUBJECT = (
    "tell me about", "describe", "another", "second one", "last one", "next", "an example of", "let's talk about",
    "let's do", "walk me through", "walk us through", "what's the most", "what is the most", "have you ever", "have you led", "have you owned", "have you had", "a time",
    "let me try", "let's take", "different topic", "moving on", "switch", "someone you", "something you",
)  # fmt: skip
_NOT_ME = re.compile(r"^was(n['’]t| not) (me|mine)$", re.IGNORECASE)
_BUT_HELD = re.compile(
    r"^,? (?:any ?more|any longer|by then|then|yet|alone|only|to (?!begin|start)\w+)\b",
    re.IGNORECASE,
)
"""What follows `that wasn't mine` where it tells who had a thing to decide or to keep, and not who did what was told."""
_THAT = re.compile(r"\b(?:that|it|this)\b", re.IGNORECASE)
NAMED = 6
"""Words in which a thing is named, and no more."""
ACTS = 2
"""So many acts of one's own beside it, and it is modesty."""
_RECENT = 4
"""A retraction that names no story takes back the one told last, when it was told at most so many answers ago."""


def threads(transcript: Transcript) -> tuple[int, ...]:
    """For each answer the number of its main question. A transcript without moves is told by how its questions begin."""
    numbers: list[int] = []
    thread = 0
    for turn in transcript.turns:
        if turn.speaker is Speaker.INTERVIEWER:
            thread += (
                turn.move.kind is MoveKind.ASK
                if turn.move
                else not numbers or _asks_anew(turn.text)
            )
        elif turn.control is None:
            numbers.append(thread)
    return tuple(numbers)


def without_retracted(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The same readings; those that a later answer takes back are marked, and their sentences flagged.

    What is told after a story was first taken back is told in that light, and stands.
    """
    gone: set[int] = set()
    warned: set[int] = set()
    for later, reading in enumerate(readings):
        if _takes_back(reading) and not _is_modest(reading):
            taken = _taken_back(readings, later)
            gone |= {i for i in taken if readings[i].thread not in warned}
            warned |= {readings[i].thread for i in taken}
    return tuple(_retracted(r) if i in gone else r for i, r in enumerate(readings))


def _takes_back(reading: Reading) -> bool:
    """Whether it says that something was not so; `it wasn't mine any more` and `that wasn't mine to decide` do
    not, nor does a question."""
    said = {s.id: s.text for s in reading.sentences}
    return any(
        not said[m.sentence].rstrip().endswith("?")
        and not _is_of_a_figure(m, reading)
        and not (_NOT_ME.search(m.cue) and _BUT_HELD.search(_after(m.cue, said[m.sentence])))
        for m in reading.marks
        if m.family == "retract"
    )


def _is_of_a_figure(mark: Mark, reading: Reading) -> bool:
    """`The forty minutes. I made that up`: the figure named just before is taken back, and nothing that was done."""
    ids = [s.id for s in reading.sentences]
    at = ids.index(mark.sentence)
    if not at or not _THAT.search(mark.cue):
        return False
    before = reading.sentences[at - 1]
    numbered = any(m.family == "number" and m.sentence == before.id for m in reading.marks)
    return numbered and len(before.text.split()) <= NAMED


def _after(cue: str, text: str) -> str:
    return text.partition(cue)[2]


def _is_modest(reading: Reading) -> bool:
    """`That wasn't me, really. I tidied her notes, and she took them to the others`: credit given beside acts of one's own."""
    cues = [m.cue for m in reading.marks if m.family == "retract"]
    acts = sum(m.family == "own_act" for m in reading.marks)
    return acts >= ACTS and all(_NOT_ME.search(cue) for cue in cues)


def _taken_back(readings: Sequence[Reading], later: int) -> set[int]:
    """The earlier answers of the same question; else the latest story."""
    same = {
        i
        for i in range(later)
        if readings[i].thread == readings[later].thread and _tells(readings[i])
    }
    if same:
        return same
    recent = [i for i in range(max(0, later - _RECENT), later) if _tells(readings[i])]
    return {i for i in range(later) if recent and readings[i].thread == readings[recent[-1]].thread}


def _tells(reading: Reading) -> bool:
    """Whether there is an act in it to take back."""
    return bool(reading.strength.get("A"))


def _retracted(reading: Reading) -> Reading:
    """Nothing in it is evidence any more, its scene included: whatever was told there was told as one's own story."""
    return replace(reading, sentences=tuple(map(_flagged, reading.sentences)), retracted=True)


def _flagged(sentence: Sentence) -> Sentence:
    return replace(sentence, flags=sentence.flags | {"retracted"})


def _asks_anew(text: str) -> bool:
    folded = text.casefold().replace("\u2019", "'")
    return any(opening in folded for opening in _NEW_SUBJECT)
