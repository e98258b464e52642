"""The report: everything that was found, put together. It depends on words only, not on clock or interview."""

from collections.abc import Sequence

from app.domain.advice import drills, moments, stronger_answer
from app.domain.answered import footing_of
from app.domain.asked import asked_before
from app.domain.checklist.dossier import Dossier
from app.domain.delivery import delivery
from app.domain.guide import CompanyValue, LevelExpectation, Round
from app.domain.maps import answer_maps, artifact_flags, flags, tradeoff_maps, value_rows
from app.domain.practising.trying_again import questions_to_try
from app.domain.reading import Reading
from app.domain.report import AnswerMap, Assessment, Method, Recommendation, Report, StrongerAnswer
from app.domain.scoring import recommend
from app.domain.talk.hints import hints_taken
from app.domain.transcript import Transcript
from app.domain.unreached import as_far_as_reached, reach_of, with_unreached

OFFLINE_NOTES = (
    "Rule-based: the words were searched for acts, outcomes, choices and people by fixed rules, and code computed the"
    " levels from a checklist.",
    "It cannot see whether what was told is true, how hard it was, irony, tone of voice, or a good answer told in a way"
    " that the rules do not know. Its confidence is therefore never high.",
)
LLM_NOTES = (
    "Stories, choices and values are taken apart by rules also here, and may differ from what the model found: the levels"
    " are the model's.",
)


def build_report(
    *,
    guide: str,
    round_: Round,
    values: Sequence[CompanyValue],
    expectations: Sequence[LevelExpectation],
    transcript: Transcript,
    readings: Sequence[Reading],
    assessments: Sequence[Assessment],
    method: Method,
) -> Report:
    """The whole report of one transcript. Works the same for transcripts brought from elsewhere, which have no moves."""
    dossier = Dossier(tuple(readings))
    reach = reach_of(round_, transcript, readings)
    assessments = as_far_as_reached(assessments, reach)
    scope = _judged_scope(assessments, method, reached_scope(readings))
    footing = footing_of(round_, transcript, readings, reach)
    verdict = recommend(round_.scored, assessments, expectations, scope, footing)
    stories = any(w.criterion == "star_structure" for w in round_.scored)
    report = Report(
        guide=guide,
        round=round_.id,
        round_title=round_.title,
        recommendation=verdict,
        summary=with_unreached(
            _summary(verdict, assessments), reach.parts, assessments, footing.unanswered
        ),
        assessments=assessments,
        answers=_answers(dossier, transcript, round_),
        tradeoffs=tradeoff_maps(dossier),
        values=value_rows(dossier, values, transcript, round_),
        moments=moments(dossier, stories=stories),
        stronger=_stronger(dossier, transcript, round_) if stories else None,
        drills=drills(dossier, round_, assessments, transcript),
        delivery=delivery(transcript),
        flags=flags(dossier),
        artifact_flags=artifact_flags(dossier),
        hints=tuple(hint.words for hint in hints_taken(round_, transcript)),
        unreached=reach.parts,
        unanswered=footing.unanswered,
        method=_noted(method),
    )
    return report.model_copy(update={"try_again": questions_to_try(round_, transcript, report)})


def _noted(method: Method) -> Method:
    """With what is to be known of reports of its engine."""
    notes = OFFLINE_NOTES if method.engine == "offline" else LLM_NOTES
    return method.model_copy(update={"notes": method.notes + notes})


def _answers(dossier: Dossier, transcript: Transcript, round_: Round) -> tuple[AnswerMap, ...]:
    return tuple(
        found.model_copy(update={"question": asked_before(found.turn, transcript, round_)})
        for found in answer_maps(dossier)
    )


def _stronger(dossier: Dossier, transcript: Transcript, round_: Round) -> StrongerAnswer | None:
    found = stronger_answer(dossier)
    return found and found.model_copy(
        update={"question": asked_before(found.turn, transcript, round_)}
    )


def reached_scope(readings: Sequence[Reading]) -> int:
    """The rung that the stories reached: the highest that stands, where a second story is not two rungs lower."""
    rungs = sorted((r.scope for r in readings if not r.retracted), reverse=True)
    if not rungs:
        return 0
    second = rungs[1] if len(rungs) > 1 else rungs[0]
    return min(rungs[0], second + 1)


def _judged_scope(assessments: Sequence[Assessment], method: Method, heard: int) -> int:
    """What a language model found of the reach goes before what the rules heard of it: the page must not say both."""
    reach = next((a.level for a in assessments if a.criterion == "staff_scope"), None)
    if method.engine == "offline" or reach is None:
        return heard
    at_least, at_most = _REACHED[reach]
    return min(max(heard, at_least), at_most)


_REACHED = {1: (0, 1), 2: (1, 2), 3: (3, 4), 4: (3, 4)}
"""The rungs of the ladder that go with each level of the criterion: one's own team, several teams and beyond."""


def _summary(verdict: Recommendation, assessments: Sequence[Assessment]) -> str:
    """Two sentences: what carried the interview, and what held it back most."""
    judged = [a for a in assessments if a.level is not None]
    if not judged:
        return "Too little was said to judge anything. Answer a few questions with one real event each, and try again."
    best = max(judged, key=lambda a: (a.level or 0, len(a.evidence)))
    worst = min(judged, key=lambda a: (a.level or 0, -len(a.counter_evidence)))
    if best.level == 1:
        return _all_missing(judged)
    met = [i.head for i in best.items if i.score == 2]
    first = f"What came through best was “{best.title}” (level {best.level} of 4)"
    first += f": {_lower(met[0])}." if met and (best.level or 0) >= 3 else "."
    if worst.criterion == best.criterion or (worst.level or 0) >= 4:
        return (
            f"{first} Nothing else fell clearly behind; the drills below name what is left to gain."
        )
    held = (
        "What kept it from a yes"
        if verdict.decision in ("no", "strong_no")
        else "What has most to gain"
    )
    return f"{first} {held} is “{worst.title}” (level {worst.level} of 4){_lacking(worst)}."


def _lacking(assessment: Assessment) -> str:
    """The checklist point that was least met, as the end of a sentence."""
    least = min((i for i in assessment.items if i.score < 2), key=lambda i: i.score, default=None)
    if least is None:
        return ""
    heard = "was not heard" if least.score == 0 else "was only half heard"
    return f", where this above all {heard}: {_lower(least.head)}"


def _all_missing(judged: Sequence[Assessment]) -> str:
    """Where nothing carries, nothing is called best."""
    open_items = [item.head for a in judged for item in a.items if item.score == 0]
    first = f" Begin with this: {_lower(open_items[0])}." if open_items else ""
    stories = any(a.criterion == "star_structure" for a in judged)
    last = " One real event, told in full, changes that." if stories else ""
    return f"Nothing came through that this round looks for.{first}{last}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
