"""The words around the judgements: summary, pivotal moments, a stronger answer, drills. Nothing in it is a level."""

import re

from app.domain.report import Drill, Moment, Report, StrongerAnswer
from app.domain.unreached import with_unreached
from app.domain.values import Value

_LEVELS = re.compile(
    r"\b(level|score[sd]?|grade[sd]?|rating|mark|rated)\W+"
    r"((is|was|of|at|as|an?|you|this|it|about|around|only|just|with)\W+){0,3}"
    r"([0-9]|(one|two|three|four|five|ten|highly)\b)"
    r"|\b[0-9](\.[0-9])?\s*(/|out of)\s*[0-9]"
    r"|\b(strong|leaning|clear)\s+(yes|no|hire)\b|\b(no[- ]hire|not? hired?|would hire)\b",
    re.I,
)


class Narrative(Value):
    """What a language model wrote about a finished checklist, after its evidence was checked."""

    summary: str
    """Empty where it stated a figure that nobody said: then the rules' own words stay."""
    moments: tuple[Moment, ...]
    stronger: StrongerAnswer | None
    drills: tuple[Drill, ...]


def names_a_level(text: str) -> bool:
    """The text speaks of a level, a score or a decision: that is for code to say."""
    return bool(_LEVELS.search(text))


def told(report: Report, narrative: Narrative) -> Report:
    """The report with the narrative in place of the words that rules had put there; what was not reached or not
    answered is said by code."""
    return report.model_copy(
        update={
            "summary": with_unreached(
                narrative.summary, report.unreached, report.assessments, report.unanswered
            )
            if narrative.summary
            else report.summary,
            "moments": narrative.moments or report.moments,
            "stronger": narrative.stronger or report.stronger,
            "drills": narrative.drills or report.drills,
        }
    )


def noted(report: Report, note: str) -> Report:
    """The report with one more note on how it was made."""
    method = report.method.model_copy(update={"notes": (*report.method.notes, note)})
    return report.model_copy(update={"method": method})
