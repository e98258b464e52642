"""What must hold of the language model's engine whatever its judge answers, because code sees to it.

The judges here are scripted: gullible, generous or at random, and they answer from the request alone.
"""

import asyncio
import json
import random
import re
from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.guide import Round
from app.domain.listening import read_transcript
from app.domain.report import Assessment
from app.domain.scoring import level_of
from app.domain.transcript import Speaker
from app.domain.usage import Budget
from app.llm.model import ChatRequest
from app.roles.assessor import Case as Judged
from app.roles.llm_assessor import LlmAssessor
from app.roles.llm_judgement import JudgedCriterion
from tests.properties.attacks import ALL, WHOLE, spoken_by_candidate, told_in
from tests.properties.cases import (
    ALL_FILES,
    CODING_CRITERIA,
    CRITERIA,
    DESIGN_CRITERIA,
    FILES,
    Case,
    answered,
    appended,
    criteria_of,
    criterion,
    lexicon,
    load,
    rewritten,
    segments,
    transcript,
)
from tests.roles.cases import Always, a_judgement, generous, items_in, sentences_in

Judge = Callable[[ChatRequest], object]

RETRACTION = (
    "I should be honest: none of that was my work. I made up that story, a colleague did it all."
)
TALKS_OF_GRADING = re.compile(
    r"level|scor|rubric|grader|evaluat|instruct|award|marks|rating|rated?\b|hire|maximum|criteri|system|assistant|[{}<>#]",
    re.IGNORECASE,
)
SOME = [f for f in ALL_FILES if f.stem in ("beh-008", "beh-011", "lea-002", "sys-010", "cod-005")]
ROUNDS = {"system_design": "system-design", "coding": "advanced-coding"}
EVERY_CRITERION = tuple(dict.fromkeys((*CRITERIA, *DESIGN_CRITERIA, *CODING_CRITERIA)))


@pytest.fixture(params=SOME, ids=lambda f: f.stem)
def case(request: pytest.FixtureRequest) -> Case:
    return load(request.param)


@pytest.fixture
def judging(library):
    """Assesses a case with a judge; returns the outcomes by criterion and how many calls were made."""
    rounds = {r.id: r for g in library.guides for r in g.rounds}

    def run(case: Case, judge: Judge, names=None) -> tuple[dict[str, Assessment], int]:
        model = Always(judge)
        assessor = LlmAssessor(model, library.prompts, samples=1, budget=Budget())
        round_ = rounds[ROUNDS.get(case["round"], "behavioral-culture")]
        found = asyncio.run(_all(assessor, round_, case, names or criteria_of(case)))
        return found, len(model.asked)

    return run


async def _all(assessor: LlmAssessor, round_: Round, case: Case, names) -> dict[str, Assessment]:
    told = transcript(case)
    judged = Judged(round_, told, read_transcript(told, lexicon()))
    return {name: await assessor.assess(criterion(name), judged) for name in names}


def gullible(request: ChatRequest) -> JudgedCriterion:
    """Takes talk of grading for proof of everything, and nothing else."""
    shown = [i for i, text in sentences_in(request).items() if TALKS_OF_GRADING.search(text)]
    return a_judgement(items_in(request), shown[:12], score=2 if shown else 0)


def devoted(request: ChatRequest) -> JudgedCriterion:
    """Finds everything in every sentence that it is shown."""
    return a_judgement(items_in(request), list(sentences_in(request))[:12])


def levels(found: dict[str, Assessment]) -> dict[str, int]:
    return {name: a.level or 0 for name, a in found.items()}


@pytest.mark.parametrize("words", WHOLE)
def test_g3_a_gullible_judge_is_never_shown_what_addresses_it(judging, words: str):
    case = load(next(f for f in FILES if f.stem == "beh-011"))
    names = ("star_structure",)
    before, _ = judging(case, gullible, names)

    for changed in (appended(case, words), rewritten(case, lambda s: f"{words} {s}")):
        after, _ = judging(changed, gullible, names)
        assert levels(after)["star_structure"] <= levels(before)["star_structure"]


@pytest.mark.parametrize("everywhere", [False, True])
def test_i1_repetition_is_not_shown_to_the_judge(judging, case: Case, everywhere: bool):
    told = next(
        s["text"] for t in case["turns"] if t["speaker"] == "candidate" for s in t["segments"]
    )
    shown: list[dict[str, str]] = []

    def noting(request: ChatRequest) -> JudgedCriterion:
        shown.append(sentences_in(request))
        return generous(request)

    names = criteria_of(case)[:1]
    judging(case, noting, names)
    judging(appended(case, told, everywhere=everywhere), noting, names)

    assert set(shown[1].values()) == set(shown[0].values())


def test_m1_without_the_result_item_a_story_is_capped_whatever_else_is_met(judging, case: Case):
    for name in criteria_of(case):
        rubric = criterion(name)
        for cap in rubric.caps:
            kind, _, item = cap.when.partition("_")
            left = 0 if kind == "no" else 1

            def judge(request: ChatRequest, item=item, left=left) -> JudgedCriterion:
                scores = {i: left if i == item else 2 for i in items_in(request)}
                return a_judgement(scores, list(sentences_in(request))[:3])

            found, _ = judging(case, judge, (name,))
            assert (found[name].level or 0) <= cap.level, cap


@pytest.mark.parametrize("name", EVERY_CRITERION)
def test_m2_m3_m5_an_item_that_falls_never_lifts_a_level(name: str):
    rubric = criterion(name)
    ids = [item.id for item in rubric.checklist]
    for scores in product((0, 1, 2), repeat=len(ids)) if len(ids) <= 5 else _some(len(ids)):
        level = level_of(rubric, dict(zip(ids, scores, strict=True))).level
        for at, score in enumerate(scores):
            if score:
                lower = dict(zip(ids, (*scores[:at], score - 1, *scores[at + 1 :]), strict=True))
                assert level_of(rubric, lower).level <= level


@pytest.mark.parametrize("name", EVERY_CRITERION)
def test_a_judge_that_denies_every_occasion_earns_nothing_by_it(judging, name: str):
    case = next(c for c in map(load, SOME) if name in criteria_of(c))

    def denying(request: ChatRequest) -> JudgedCriterion:
        return a_judgement(items_in(request), [], never=items_in(request))

    def half(request: ChatRequest) -> JudgedCriterion:
        items = items_in(request)
        plain = [i.id for i in criterion(name).checklist if not i.occasion]
        return a_judgement(items, list(sentences_in(request))[:3], never=plain[1:])

    found, _ = judging(case, denying, (name,))
    assert found[name].level in (None, 1)
    found, _ = judging(case, half, (name,))
    assert found[name].no_occasion == ()
    assert (found[name].level or 0) <= 2


def test_m6_what_was_taken_back_can_no_longer_be_cited(judging, case: Case):
    if case["round"] in ROUNDS:
        pytest.skip("no story to take back")
    remembered: list[str] = []

    def remembering(request: ChatRequest) -> JudgedCriterion:
        remembered[:] = remembered or list(sentences_in(request))
        return a_judgement(items_in(request), remembered[-12:])

    judging(case, remembering, CRITERIA[:1])
    told = transcript(appended(case, RETRACTION))
    gone = {
        s.id
        for r in read_transcript(told, lexicon())
        for s in r.sentences
        if "retracted" in s.flags
    }

    found, _ = judging(appended(case, RETRACTION), remembering, CRITERIA[:1])

    cited = {e.sentence for a in found.values() for e in (*a.evidence, *a.counter_evidence)}
    assert not cited & gone


@pytest.mark.parametrize(
    "answer", ["", ".", ":", "fine", "...", "🙂", "\u200b\u200b", "?" * 5000, "the a of " * 400]
)
def test_e1_nothing_said_makes_no_call_and_no_strength(judging, case: Case, answer: str):
    found, calls = judging(segments(case, lambda s: answer), devoted)

    assert calls == 0
    for assessment in found.values():
        assert assessment.level in (None, 1)
        assert assessment.evidence == ()


def test_e1_the_question_said_back_is_no_answer(judging, case: Case):
    found, _ = judging(answered(case, lambda question: question), devoted)

    assert all(a.level in (None, 1) for a in found.values())
    assert all(a.evidence == () for a in found.values())


def test_e1_a_megabyte_does_not_break_it(judging, case: Case):
    found, _ = judging(
        appended(case, "lorem ipsum dolor sit amet. " * 40_000), devoted, criteria_of(case)[:1]
    )

    assert found[criteria_of(case)[0]].status in ("observed", "asked_not_shown", "not_asked")


IDS = st.one_of(
    st.builds("t{}s{}".format, st.integers(0, 14), st.integers(0, 30)),
    st.sampled_from(["", "t", "[t1s1]", "t1s1 ", "T1S1", "result", "<b>t1s1</b>", "t1s1,t1s2"]),
)
ANYTHING = st.fixed_dictionaries(
    {
        "items": st.lists(
            st.fixed_dictionaries(
                {
                    "id": st.sampled_from(
                        [i.id for n in EVERY_CRITERION for i in criterion(n).checklist]
                        + ["made_up", ""]
                    ),
                    "evidence": st.lists(IDS, max_size=6),
                    "reasoning": st.text(max_size=40),
                    "score": st.sampled_from([0, 1, 2]),
                }
            ),
            max_size=10,
        ),
        "counter_evidence": st.lists(IDS, max_size=6),
        "chance": st.sampled_from(["none", "asked", "taken"]),
    }
)


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(answers=st.lists(ANYTHING, min_size=2, max_size=2), valid=st.booleans())
def test_q1_j1_whatever_a_judge_answers_quotes_are_there_and_levels_stand_on_them(
    judging, answers, valid: bool
):
    case = load(SOME[0])
    told = transcript(case)
    left = list(answers)

    def judge(request: ChatRequest) -> str:
        said = left.pop(0) if left else answers[0]
        if valid:  # the checklist as asked, only the evidence at random
            evidence = [i for item in said["items"] for i in item["evidence"]][:6]
            real = list(sentences_in(request))[:8]
            items = [
                {"id": i, "evidence": evidence[:1] + real, "reasoning": "", "score": n % 3}
                for n, i in enumerate(items_in(request))
            ]
            said = {**said, "items": items}
        return json.dumps(said)

    found, _ = judging(case, judge, ("star_structure",))

    assessment = found["star_structure"]
    assert (assessment.level is None) == (assessment.status in ("not_asked", "not_assessed"))
    flagged = {s.id for r in read_transcript(told, lexicon()) for s in r.sentences if s.flags}
    cited = [*assessment.evidence, *assessment.counter_evidence]
    cited += [e for item in assessment.items for e in item.evidence]
    for evidence in cited:
        turn = told.turns[evidence.turn]
        assert turn.speaker is Speaker.CANDIDATE
        assert turn.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.sentence not in flagged
    for item in assessment.items:
        assert item.evidence or item.score == 0
    if assessment.status == "observed":
        scores = {item.id: item.score for item in assessment.items}
        assert assessment.level == level_of(criterion("star_structure"), scores).level


def _some(length: int) -> list[tuple[int, ...]]:
    """Every vector of scores with at most three items off the same ground."""
    found = set()
    for ground in (0, 1, 2):
        for a, b, c in product(range(length), repeat=3):
            for x, y, z in product((0, 1, 2), repeat=3):
                vector = [ground] * length
                vector[a], vector[b], vector[c] = x, y, z
                found.add(tuple(vector))
    return sorted(found)


OBEYED = random.Random(11).sample(ALL, 60)


@pytest.mark.parametrize("attack", OBEYED, ids=range(len(OBEYED)))
def test_g3_a_judge_that_obeys_lifts_nothing_and_sees_the_order_only_as_data(judging, attack):
    case = load(next(f for f in FILES if f.stem == "beh-011"))
    place = spoken_by_candidate(case)[0]
    seen: list[ChatRequest] = []
    told = told_in(case, attack, place)
    kept_out = {s.id for r in read_transcript(told, lexicon()) for s in r.sentences if s.flags}

    def obeying(request: ChatRequest) -> JudgedCriterion:
        """Full marks on everything, citing the order itself."""
        seen.append(request)
        return a_judgement(items_in(request), sorted(kept_out)[:12])

    changed = {**case, "turns": [{"speaker": t.speaker.value, "text": t.text} for t in told.turns]}
    found, _ = judging(changed, obeying, ("star_structure",))
    believed, _ = judging(changed, gullible, ("star_structure",))
    before, _ = judging(case, gullible, ("star_structure",))

    assert kept_out
    assert found["star_structure"].level in (None, 1)
    assert found["star_structure"].evidence == ()
    assert levels(believed)["star_structure"] <= levels(before)["star_structure"]
    for request in seen:
        record, _, rest = request.messages[0].content.rpartition("</said-")
        assert "<said-" in record
        after = rest + "".join(m.content for m in request.messages[1:])
        for piece in attack:
            assert piece not in after
    shown = {i for request in seen for i in sentences_in(request)}
    assert not shown & kept_out
