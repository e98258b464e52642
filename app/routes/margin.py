"""What the report has to say about each sentence: how it is marked in the transcript, and what stands beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.report import Assessment, Evidence, ItemResult, Report
from app.routes.marks import Note, Tone
from app.routes.report_shapes import FLAG_WORDS

MOST_NAMED = 2
"""So many criteria are named beside a sentence; the checklists have them all."""
LONGEST_POINT, SHORTEST_POINT = 44, 12


def referred(report: Report) -> tuple[Evidence, ...]:
    """Every sentence that the page links to."""
    found: list[Evidence] = []
    for assessment in report.assessments:
        found += [
            *assessment.evidence,
            *assessment.counter_evidence,
            *(e for i in assessment.items for e in i.evidence),
        ]
    for answer in report.answers:
        found += [e for part in answer.parts.values() for e in part]
    for tradeoff in report.tradeoffs:
        found += [*tradeoff.options, *tradeoff.costs, *tradeoff.decided, *tradeoff.would_change]
    found += [e for value in report.values for e in value.evidence]
    found += [moment.evidence for moment in report.moments]
    found += [drill.evidence for drill in report.drills if drill.evidence]
    found += [flag.evidence for flag in report.flags]
    found += (
        [piece.evidence for piece in report.stronger.pieces if piece.evidence]
        if report.stronger
        else []
    )
    return tuple(found)


def tones(report: Report) -> dict[str, Tone]:
    """How each sentence is marked: what held the candidate back shows over what helped."""
    found: dict[str, Tone] = {}
    for assessment in report.assessments:
        found |= {e.sentence: "good" for e in _counted(assessment)}
    found |= {m.evidence.sentence: "good" for m in report.moments if m.effect == "helped"}
    for assessment in report.assessments:
        found |= {e.sentence: "warn" for e in assessment.counter_evidence}
    found |= {m.evidence.sentence: "warn" for m in report.moments if m.effect == "hurt"}
    return found | {flag.evidence.sentence: "out" for flag in report.flags}


def notes(report: Report, *, moments: bool = True) -> dict[str, list[Note]]:
    """What stands in the margin beside each sentence; without moments, only what it counts for."""
    found: dict[str, list[Note]] = {}
    for moment in report.moments if moments else ():
        tone: Tone = "good" if moment.effect == "helped" else "warn"
        found.setdefault(moment.evidence.sentence, []).append(Note(tone, moment.title, moment.text))
    for sentence, counts in _by_sentence(report.assessments).items():
        found.setdefault(sentence, []).append(Note("good", counts.point, counts.words))
    for sentence, titles in _held_back(report.assessments).items():
        found.setdefault(sentence, []).append(Note("warn", f"Counts against {_named(titles)}", ""))
    for flag in report.flags:
        found.setdefault(flag.evidence.sentence, []).append(
            Note("out", "Left out of the evidence", FLAG_WORDS[flag.kind])
        )
    return found


@dataclass(slots=True)
class _Counts:
    """What a sentence counts for: the first checklist point, shortened, and all criteria."""

    point: str
    criteria: list[str]

    @property
    def words(self) -> str:
        return f"Counts for {_named(self.criteria)}."


def _named(criteria: Sequence[str]) -> str:
    shown, left = criteria[:MOST_NAMED], len(criteria) - MOST_NAMED
    return f"{', '.join(shown)}{f' and {left} more' if left > 0 else ''}"


def _by_sentence(assessments: Sequence[Assessment]) -> dict[str, _Counts]:
    """For each sentence that counts for something, what it counts for; the checklists name every point."""
    found: dict[str, _Counts] = {}
    for assessment in assessments:
        for item in (i for i in assessment.items if i.score):
            for evidence in item.evidence:
                counts = found.setdefault(evidence.sentence, _Counts(_head(item), []))
                if assessment.title not in counts.criteria:
                    counts.criteria.append(assessment.title)
    return found


def _held_back(assessments: Sequence[Assessment]) -> dict[str, list[str]]:
    """For each sentence that counts against something, the criteria."""
    found: dict[str, list[str]] = {}
    for assessment in assessments:
        for evidence in assessment.counter_evidence:
            found.setdefault(evidence.sentence, []).append(assessment.title)
    return found


def _head(item: ItemResult) -> str:
    """What a checklist point is about, in few words."""
    head = item.head.partition(" so that ")[0]
    if len(head) > LONGEST_POINT and (comma := head.find(", ", SHORTEST_POINT)) > 0:
        head = head[:comma]
    return head


def _counted(assessment: Assessment) -> tuple[Evidence, ...]:
    return (
        *assessment.evidence,
        *(e for item in assessment.items if item.score for e in item.evidence),
    )
