"""The debrief of a whole loop: what the rounds say together, computed from their reports and nothing else."""

from collections.abc import Sequence

from app.domain.debriefing.disagreement import conflicts, untested
from app.domain.debriefing.loop import Loop
from app.domain.debriefing.packet import Cited, Debrief, Fix, RoundLine, Side, Untested
from app.domain.debriefing.panel import LEVEL_WORDS, Finding, Held, by_level, cite, cited, findings
from app.domain.guide import LevelExpectation
from app.domain.report import Assessment, Decision, Drill
from app.domain.scoring import decide, decision_level
from app.domain.wording.listed import listed

ENOUGH_ROUNDS = 0.6
"""Below this share of rounds with a recommendation, a verdict on the loop would be a guess."""
SENTENCES = 3
"""Each side of the case has so many."""
FIXES = 3
"""So many things to work on first are named at most."""
SCOPE = "staff_scope"


def build_debrief(
    loop: Loop, rounds: Sequence[Held], expectations: Sequence[LevelExpectation]
) -> Debrief:
    """The packet for the rounds in the loop's order."""
    found = [f for held in rounds for f in findings(held)]
    judged = [h for h in rounds if h.report is not None]
    lines = tuple(_line(held) for held in rounds)
    decision, score, why = _verdict(rounds)
    level, level_why = _level(judged, expectations)
    return Debrief(
        guide=loop.guide,
        decision=decision,
        score=score,
        why=why,
        level_shown=level,
        level_why=level_why,
        rounds=lines,
        conflicts=tuple(conflicts(judged, found)),
        untested=(*_not_held(lines), *untested(rounds)),
        case_for=_case_for(found, rounds),
        case_against=_case_against(found, rounds),
        fixes=_fixes(found),
        engines=tuple(sorted({h.report.method.engine for h in judged if h.report})),
        written_by="rules",
        note=None,
    )


def solid(found: Assessment) -> bool:
    """The assessment may stand in the case for hiring."""
    return found.level is not None and found.level >= 3


def _verdict(rounds: Sequence[Held]) -> tuple[Decision, float | None, str]:
    """The mean of the rounds; a strong no anywhere rules out a yes."""
    verdicts = [h.report.recommendation for h in rounds if h.report]
    scores = [v.score for v in verdicts if v.score is not None]
    if len(scores) < ENOUGH_ROUNDS * len(rounds):
        return "not_enough_evidence", None, (
            f"{len(scores)} of {len(rounds)} rounds ended in a recommendation; a panel would want at least"
            f" {ENOUGH_ROUNDS:.0%} of them before it decides."
        )  # fmt: skip
    mean = sum(scores) / len(scores)
    levels = [level for v in verdicts if (level := decision_level(v.decision)) is not None]
    decision = decide(mean, lowest=min(levels))
    why = f"The mean of {len(scores)} rounds is {mean:.1f} of 4."
    if min(levels) == 1:
        why += " One round was a strong no, and a panel does not hire over one."
    return decision, round(mean, 2), why


def _level(
    judged: Sequence[Held], expectations: Sequence[LevelExpectation]
) -> tuple[str | None, str]:
    """The highest job level that two rounds showed; one is enough when only one could show it."""
    order = [e.level for e in sorted(expectations, key=lambda e: e.scope)]
    shown = [
        (h.round.title, h.report.recommendation.level_shown)
        for h in judged
        if h.report and any(a.criterion == SCOPE and a.level for a in h.report.assessments)
    ]
    if not shown:
        return None, "No round that was held shows how far your work reached."
    ranked = sorted((order.index(lv) if lv in order else -1 for _, lv in shown), reverse=True)
    rank = ranked[min(1, len(ranked) - 1)]
    rounds = ", ".join(f"{title}: {lv or 'below every level'}" for title, lv in shown)
    if rank < 0:
        return None, f"The scope that was told stays below every level of this guide ({rounds})."
    needed = "two rounds" if len(ranked) > 1 else "the one round that could show it"
    return order[rank], f"The highest level that {needed} showed ({rounds})."


def _line(held: Held) -> RoundLine:
    words = {
        "not_held": "Not held yet.",
        "under_way": "Begun and not finished.",
        "no_report": "Finished; its report has not been written yet.",
    }
    verdict = held.report.recommendation if held.report else None
    return RoundLine(
        round=held.round.id,
        title=held.round.title,
        interview=held.interview,
        status=held.status,
        decision=verdict.decision if verdict else None,
        score=verdict.score if verdict else None,
        line=_in_a_line(held) if held.report else words[held.status],
    )


def _in_a_line(held: Held) -> str:
    found = sorted(findings(held), key=lambda f: (-f.level, -f.share))
    if not found:
        return "Nothing that this round scores could be observed."
    best, worst = found[0], found[-1]
    if best.level == worst.level:
        return f"Even throughout: every criterion that was observed is {LEVEL_WORDS[best.level]}."
    return (
        f"Strongest: {best.assessment.title} ({LEVEL_WORDS[best.level]})."
        f" Weakest: {worst.assessment.title} ({LEVEL_WORDS[worst.level]})."
    )


def _not_held(lines: Sequence[RoundLine]) -> tuple[Untested, ...]:
    return tuple(
        Untested(kind="round", title=x.title, why=x.line) for x in lines if x.status != "judged"
    )


def _case_for(found: Sequence[Finding], rounds: Sequence[Held]) -> tuple[Side, ...]:
    strong = sorted((f for f in found if f.level >= 3), key=lambda f: (-f.level, -f.share))
    sides = [
        Side(
            text=f"{f.assessment.title}: {LEVEL_WORDS[f.level]} in {f.held.round.title}.{_met(f)}",
            cited=cited(f, "for"),
        )
        for f in _of_different_criteria(strong)[:SENTENCES]
    ]
    return _three(sides, _when_little("reached the bar", found, rounds))


def _case_against(found: Sequence[Finding], rounds: Sequence[Held]) -> tuple[Side, ...]:
    weak = sorted((f for f in found if f.level <= 2), key=lambda f: (f.level, -f.share))
    sides = [
        Side(
            text=f"{f.assessment.title}: {LEVEL_WORDS[f.level]} in {f.held.round.title}.{_lacking(f)}",
            cited=_spoken_against(f),
        )
        for f in _of_different_criteria(weak)[:SENTENCES]
    ]
    return _three(sides, _when_little("fell short of it", found, rounds))


def _three(sides: Sequence[Side], rest: Sequence[str]) -> tuple[Side, ...]:
    lacking = SENTENCES - len(sides)
    return (*sides, *(Side(text=text, cited=()) for text in rest[:lacking]))


def _when_little(what: str, found: Sequence[Finding], rounds: Sequence[Held]) -> tuple[str, ...]:
    """Three true sentences for a side that has fewer than three findings."""
    judged = [h for h in rounds if h.report is not None]
    observed = len({f.assessment.criterion for f in found})
    known = len({a.criterion for h in judged if h.report for a in h.report.assessments})
    return (
        f"Nothing else that was observed {what}.",
        f"{observed} of {known} criteria could be observed in the rounds that were judged.",
        f"{len(judged)} of {len(rounds)} rounds were held and judged.",
    )


def _fixes(found: Sequence[Finding]) -> tuple[Fix, ...]:
    """The criteria with most to gain over all rounds, each with the drill of the round where it was weakest."""
    open_ = [f for f in found if f.level < 4]
    gain: dict[str, float] = {}
    for f in open_:
        key = f.assessment.criterion
        gain[key] = gain.get(key, 0.0) + f.share * (4 - f.level)
    worst_first = sorted(gain, key=lambda c: (-gain[c], c))[:FIXES]
    return tuple(_fix([f for f in open_ if f.assessment.criterion == c]) for c in worst_first)


def _fix(of_it: Sequence[Finding]) -> Fix:
    drilled = [(f, d) for f in sorted(of_it, key=by_level) if (d := _drill(f)) is not None]
    weakest = min(of_it, key=by_level)
    titles = listed(list(dict.fromkeys(f.held.round.title for f in of_it)))
    if drilled:
        weakest, drill = drilled[0]
        text, topic, minutes = drill.text, drill.topic, drill.minutes
    else:
        text = weakest.assessment.next_level or weakest.assessment.why
        topic, minutes = None, None
    return Fix(
        criterion=weakest.assessment.criterion,
        title=weakest.assessment.title,
        text=text,
        seen_in=titles,
        round=weakest.held.round.id,
        topic=topic,
        minutes=minutes,
        cited=cited(weakest, "against"),
    )


def _drill(f: Finding) -> Drill | None:
    drills = f.held.report.drills if f.held.report else ()
    return next((d for d in drills if d.criterion == f.assessment.criterion), None)


def _of_different_criteria(found: Sequence[Finding]) -> list[Finding]:
    """One for each criterion first, then the others."""
    seen: set[str] = set()
    firsts: list[Finding] = []
    others: list[Finding] = []
    for f in found:
        (others if f.assessment.criterion in seen else firsts).append(f)
        seen.add(f.assessment.criterion)
    return firsts + others


def _met(f: Finding) -> str:
    best = next((i for i in f.assessment.items if i.score == 2 and i.evidence), None)
    return f" Heard: {best.text.rstrip('.')}." if best else ""


def _lacking(f: Finding) -> str:
    worst = min(f.assessment.items, key=lambda i: i.score, default=None)
    if worst is None or worst.score == 2:
        return ""
    return f" {'Not' if worst.score == 0 else 'Only partly'} heard: {worst.text.rstrip('.')}."


def _spoken_against(f: Finding) -> tuple[Cited, ...]:
    """The sentence that was only half of what is lacking, else one that spoke against; nothing quotes what was not said."""
    worst = min(f.assessment.items, key=lambda i: i.score, default=None)
    half = worst.evidence if worst is not None and worst.score == 1 else ()
    return tuple(cite(f.held, e) for e in (*half, *f.assessment.counter_evidence)[:1])
