"""What a loop's rounds say together: computed from their reports, and honest about what they do not say."""

from datetime import UTC, datetime

from app.domain.debriefing.debrief import build_debrief
from app.domain.debriefing.loop import Loop, LoopRound
from app.domain.debriefing.packet_markdown import packet_markdown
from app.domain.debriefing.panel import Held
from app.domain.guide import LevelExpectation
from app.domain.report import (
    Assessment,
    Delivery,
    Drill,
    Evidence,
    ItemResult,
    Method,
    Recommendation,
    Report,
    ValueRow,
)

EXPECTED = (LevelExpectation(level="Senior", scope=2), LevelExpectation(level="Staff", scope=3))
ROUNDS = ("one", "two", "three")
LOOP = Loop(
    id="l",
    created_at=datetime(2026, 11, 22, tzinfo=UTC),
    guide="g",
    title="Engineer at Acme",
    mode="real",
    rounds=tuple(LoopRound(id=r, title=f"Round {r}") for r in ROUNDS),
)


def quote(words: str, turn: int = 1) -> Evidence:
    return Evidence(turn=turn, sentence=f"t{turn}s1", start=0, end=len(words), quote=words)


def judged(criterion: str, level: int | None, *, met: str = "", against: str = "") -> Assessment:
    items = (
        ItemResult(id="a", text="Names what it cost.", score=2, evidence=(quote(met),), note="")
        if met
        else ItemResult(id="a", text="Names what it cost.", score=0, evidence=(), note="")
    )
    return Assessment(
        criterion=criterion,
        title=criterion.capitalize(),
        status="observed" if level else "not_asked",
        level=level,
        why="because",
        items=(items,),
        evidence=(quote(met),) if met else (),
        counter_evidence=(quote(against),) if against else (),
        caps=(),
        confidence="medium",
        samples=(),
        next_level="Say what it cost.",
        engine="offline",
    )


def a_report(
    *assessments: Assessment,
    decision: str = "yes",
    score: float | None = 3.0,
    shown: str | None = None,
    values: tuple[ValueRow, ...] = (),
    drills: tuple[Drill, ...] = (),
) -> Report:
    return Report(
        guide="g",
        round="r",
        round_title="R",
        recommendation=Recommendation(
            decision=decision, score=score, low=decision, high=decision, coverage=1.0, why="w",
            level_shown=shown, level_why="lw",
        ),
        summary="s",
        assessments=assessments,
        answers=(),
        tradeoffs=(),
        values=values,
        moments=(),
        stronger=None,
        drills=drills,
        delivery=Delivery(
            answers=1, words=1, median_words=1, longest_words=1, talk_share=0.5,
            fillers_per_100_words=0.0,
        ),
        flags=(),
        hints=(),
        method=Method(engine="offline", model=None, samples=1, rubric="x", notes=()),
    )  # fmt: skip


def held(round_id: str, report: Report | None = None, status: str = "judged") -> Held:
    a_round = LoopRound(id=round_id, title=f"Round {round_id}")
    if report is None:
        return Held(a_round, status, None if status == "not_held" else f"i-{round_id}")
    return Held(a_round, "judged", f"i-{round_id}", report, {})


def debrief(*rounds: Held):
    return build_debrief(LOOP, rounds, EXPECTED)


def a_value(verdict: str, words: str = "") -> ValueRow:
    return ValueRow(
        value="candor", title="Candour", source="guide", verdict=verdict,
        score=2 if verdict == "shown" else 0, evidence=(quote(words),) if words else (),
    )  # fmt: skip


def test_a_loop_with_few_rounds_judged_ends_in_no_verdict():
    packet = debrief(held("one", a_report(judged("clarity", 3))), held("two", status="not_held"), held("three", status="under_way"))  # fmt: skip

    assert packet.decision == "not_enough_evidence"
    assert packet.score is None
    assert [u.title for u in packet.untested if u.kind == "round"] == ["Round two", "Round three"]


def test_one_strong_no_rules_out_a_yes():
    good = a_report(judged("clarity", 4), decision="strong_yes", score=3.9)
    bad = a_report(judged("depth", 1), decision="strong_no", score=1.2)

    assert debrief(held("one", good), held("two", good), held("three", good)).decision == "strong_yes"  # fmt: skip
    assert debrief(held("one", good), held("two", good), held("three", bad)).decision == "no"


def test_levels_two_apart_in_two_rounds_are_a_conflict_with_both_quotes():
    high = a_report(judged("clarity", 4, met="I said what it cost."))
    low = a_report(judged("clarity", 2, against="It just worked."))

    (conflict,) = debrief(held("one", high), held("two", low)).conflicts

    assert conflict.about == "Clarity"
    assert conflict.text == "Exceptional in Round one, mixed in Round two."
    assert [c.evidence.quote for c in conflict.cited] == ["I said what it cost.", "It just worked."]


def test_levels_one_apart_are_no_conflict():
    packet = debrief(
        held("one", a_report(judged("clarity", 4))), held("two", a_report(judged("clarity", 3)))
    )

    assert packet.conflicts == ()


def test_a_value_shown_here_and_contradicted_there_is_a_conflict():
    shown = a_report(judged("clarity", 3), values=(a_value("shown", "I told her first."),))
    against = a_report(judged("clarity", 3), values=(a_value("contradicted", "I kept quiet."),))

    (conflict,) = debrief(held("one", shown), held("two", against)).conflicts

    assert conflict.about == "Candour"
    assert len(conflict.cited) == 2


def test_what_no_round_observed_is_named_as_untested():
    packet = debrief(
        held("one", a_report(judged("clarity", None), values=(a_value("not_probed"),))),
        held("two", a_report(judged("clarity", None), judged("depth", 2))),
    )

    assert [(u.kind, u.title) for u in packet.untested] == [
        ("criterion", "Clarity"),
        ("value", "Candour"),
    ]


def test_each_case_has_three_sentences_and_invents_none():
    packet = debrief(held("one", a_report(judged("clarity", 4, met="I said what it cost."))))

    assert len(packet.case_for) == len(packet.case_against) == 3
    assert (
        packet.case_for[0].text == "Clarity: exceptional in Round one. Heard: Names what it cost."
    )
    assert packet.case_for[0].cited[0].evidence.quote == "I said what it cost."
    assert not any(side.cited for side in packet.case_against)
    assert "Nothing else that was observed fell short" in packet.case_against[0].text


def test_what_was_not_heard_is_not_quoted():
    heard = judged("clarity", 2, against="It just worked.")
    silent = judged("depth", 1).model_copy(update={"evidence": (quote("I like it."),)})

    against = debrief(held("one", a_report(heard, silent))).case_against

    quoted = {
        side.text.partition(":")[0]: [c.evidence.quote for c in side.cited] for side in against
    }
    assert quoted["Clarity"] == ["It just worked."]
    assert quoted["Depth"] == []


def test_a_level_counts_once_two_rounds_showed_it():
    def round_with(shown: str) -> Report:
        return a_report(judged("staff_scope", 3, met="x"), shown=shown)

    alone = debrief(held("one", round_with("Staff")), held("two", round_with("Senior")))
    twice = debrief(held("one", round_with("Staff")), held("two", round_with("Staff")))
    unasked = debrief(held("one", a_report(judged("clarity", 3), shown="Staff")))

    assert alone.level_shown == "Senior"
    assert twice.level_shown == "Staff"
    assert unasked.level_shown is None


def test_the_fixes_are_what_weighs_most_over_all_rounds_with_a_drill_where_there_is_one():
    drill = Drill(
        title="Depth", text="Go deeper.", criterion="depth", topic="a-topic", minutes=15, evidence=None
    )  # fmt: skip
    packet = debrief(
        held("one", a_report(judged("depth", 1), judged("clarity", 3), drills=(drill,))),
        held("two", a_report(judged("depth", 2), judged("clarity", 4))),
    )

    first, second = packet.fixes
    assert (first.criterion, first.topic, first.minutes) == ("depth", "a-topic", 15)
    assert first.seen_in == "Round one and Round two"
    assert (second.criterion, second.topic, second.text) == ("clarity", None, "Say what it cost.")


def test_the_packet_can_be_handed_on_as_markdown():
    evil = "I *said* <b>it</b>."
    packet = debrief(held("one", a_report(judged("clarity", 4, met=evil))))

    text = packet_markdown(LOOP, packet)

    assert text.startswith("# Debrief: Engineer at Acme")
    assert "## The case against hiring" in text
    assert "I \\*said\\* &lt;b&gt;it&lt;/b&gt;." in text


def test_code_that_counted_is_named_in_the_packet_and_not_run_together():
    code = "```python\ndef f():\n    return 1\n```"
    packet = debrief(held("one", a_report(judged("code", 4, met=code))))

    text = packet_markdown(LOOP, packet)

    assert "\\[code, 2 lines\\]" in text
    assert "return 1" not in text
