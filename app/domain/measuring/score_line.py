"""A report as one flat mapping, for comparing it with labels given by people."""

from app.domain.report import Report
from app.domain.scoring import decision_level


def score_line(name: str, report: Report) -> dict[str, object]:
    """Overall level, levels with their quotes, values, and the maps of answers and trade-offs, ready for JSON."""
    return {
        "id": name,
        "overall": decision_level(report.recommendation.decision),
        "criteria": {
            a.criterion: {
                "level": a.level,
                "evidence": [{"turn": e.turn, "quote": e.quote} for e in a.evidence],
            }
            for a in report.assessments
        },
        "values": {row.value: row.score for row in report.values},
        "answers": [
            {
                "turn": a.turn,
                "star": {part: a.strength.get(part, 0) for part in ("S", "T", "A", "R")},
                "measured_result": a.measured_result,
                "agency": a.agency,
                "reflection": a.reflection,
            }
            for a in report.answers
        ],
        "tradeoffs": [
            {
                "turn": t.turn,
                "alternatives": t.alternatives,
                "decision": t.decision,
                "cost": t.cost,
                "context": t.context,
            }
            for t in report.tradeoffs
        ],
    }
