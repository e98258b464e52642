"""What a candidate says beside an answer: about the job, in another language, that they have told all."""

import pytest

from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.talk.planning import plan_round
from app.domain.talk.unclear import is_unclear
from app.domain.talk.work import has_no_more
from app.domain.transcript import Artifact, CaseResult, CodeRun, MoveKind
from app.domain.wording.abroad import in_another_language
from app.roles.script import words_for
from tests.builders import (
    OPENED,
    a_plan,
    a_reading,
    a_round,
    minute,
    moved,
    said,
    transcript,
    with_artifact,
)

ROUND = a_round().model_copy(
    update={
        "deferred": ("Keep that for the end.", "Ask me later."),
        "in_english": ("In English, please.", "I only follow English."),
        "unclear": ("I can't read that.", "That came as letters."),
    }
)
PLAN = a_plan(round_=ROUND)
ASKED = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"))


def reply_to(words: str, *, kind: str = "opinion"):
    return menu(
        PLAN, transcript(*ASKED, said(words, 2)), {3: a_reading(3, type=kind)}, minute(3)
    ).default


@pytest.mark.parametrize(
    "words",
    [
        "How many people would I be working with?",
        "What would the first six months look like?",
        "What does the onboarding look like?",
        "What does Owen's department do?",
        "When would I start, and what would the first six months look like?",
    ],
)
def test_a_question_about_the_job_is_kept_for_the_candidates_own_minutes(words: str):
    option = reply_to(words)

    assert option.move.aim == "deferred"
    assert words_for(option, PLAN, transcript(*ASKED), 40) in ROUND.deferred


@pytest.mark.parametrize(
    "words",
    ["Should I take one from the team I lead now?", "Do you want a recent or an old one?"],
)
def test_how_to_take_the_question_is_left_to_the_candidate(words: str):
    assert reply_to(words).move.aim == "left_to_them"


@pytest.mark.parametrize(
    "words",
    [
        "Könnten wir das auf Deutsch machen?",
        "Ich habe damals einem Praktikanten widersprochen, und er hatte recht: die Tabelle hatte keinen Index.",
        "Nous avons déplacé la base en trois semaines, et je suis resté avec le service.",
        "Yo era el responsable de la migración y hablé con los otros equipos.",
        "我把账本迁移到四个服务。",
    ],
)
def test_an_answer_in_another_language_is_asked_for_in_english(words: str):
    assert reply_to(words, kind="off_topic").move.aim == "in_english"


@pytest.mark.parametrize(
    "words",
    [
        "Kafka, Cassandra, Redis.",
        "Our Munich office calls it the Lager, and the team there ran it with us for a year.",
        "def solve(y):\n    e = y\n    return io.read(y) - e\n\nfor i in range(10):\n    print(solve(i))",
        "The ETA model of Los Angeles and La Paz was off by 40 percent.",
        "No.",
    ],
)
def test_names_code_and_short_words_are_no_other_language(words: str):
    assert not in_another_language(words)


@pytest.mark.parametrize(
    "words",
    [
        "I think that's all I have on it; happy to go on.",
        "Nothing more to add.",
        "That's it.",
        "Next question, please.",
        "Can we go on?",
    ],
)
def test_who_has_told_all_is_not_probed_on(words: str):
    option = reply_to(words, kind="story")

    assert option.move.kind is MoveKind.ASK
    assert option.move.question != "feedback-1"


@pytest.mark.parametrize(
    "words",
    [
        "It finished in May, and that's it: nobody paged us again.",
        "No more than two of us knew the ledger, so I wrote it down.",
        "Nothing else changed in the release, which is how I knew that it was the index.",
    ],
)
def test_an_answer_with_such_words_tells_something(words: str):
    assert not has_no_more(words)


@pytest.mark.parametrize(
    "words",
    [
        "asdf qwer zxcv hjkl",
        "fjdkslajf dkslafj",
        "sdkfjhsdkfjh",
        "asdfasdf!",
        "Qwertyuiop poiuytrewq",
    ],
)
def test_letters_in_no_order_are_said_not_to_be_understood(words: str):
    option = reply_to(words)

    assert option.move.aim == "unclear"
    assert words_for(option, PLAN, transcript(*ASKED), 40) in ROUND.unclear


def test_that_an_answer_was_not_understood_is_said_once():
    so_far = transcript(
        *ASKED,
        said("asdf qwer zxcv", 2),
        moved(MoveKind.ANSWER, 2, aim="unclear"),
        said("hjkl asdf sdfg", 3),
    )

    option = menu(
        PLAN, so_far, {3: a_reading(3, type="empty"), 5: a_reading(5, type="empty")}, minute(3)
    )

    assert option.default.move.kind is MoveKind.REDIRECT


@pytest.mark.parametrize(
    "words",
    [
        "Kafka, Cassandra, Redis.",
        "gRPC, HTTP and HTTPS",
        "https http grpc",
        "Switch scripts, strengths, lengths.",
        "Catchphrase",
        "TtlLruCache ttlMillis",
        "strcpy(dst, src)",
        "I asdf the qwer",
        "lol",
        "Rhythm",
        "Łódź, Gdynia",
        "asdfgh 40 percent",
        "`asdf`",
    ],
)
def test_names_abbreviations_and_hard_words_are_understood(words: str):
    assert not is_unclear(words)


@pytest.mark.parametrize("words", ["?", " ??? "])
def test_a_bare_question_mark_asks_to_hear_the_question_again(words: str):
    assert reply_to(words, kind="empty").move.aim == "rung_0"


@pytest.mark.parametrize(
    "words",
    [
        "I already told you that.",
        "I've said that already.",
        "I have just explained it",
        "Well, I told you that before!",
    ],
)
def test_who_has_told_it_already_is_not_asked_about_those_words(words: str):
    option = reply_to(words, kind="story")

    assert option.move.kind is MoveKind.ASK
    assert "told you" not in option.line


@pytest.mark.parametrize(
    "words",
    [
        "I already told you that the queue was full.",
        "I said it to my manager.",
        "I explained it twice, then I left.",
    ],
)
def test_what_was_told_to_others_is_an_answer(words: str):
    assert not has_no_more(words)


def test_who_asks_what_was_meant_hears_the_question_and_not_the_last_remark():
    so_far = transcript(
        *ASKED,
        said("In May I moved the ledger, and I am still thinking of the rest.", 2),
        moved(MoveKind.ANSWER, 2, aim="following"),
        said("What do you mean by that?", 3),
    )

    option = menu(PLAN, so_far, {3: a_reading(3), 5: a_reading(5, type="opinion")}, minute(3))

    assert option.default.line == "Tell me about feedback-1."


def beside_code(library, words: str, *, passed: bool):
    """The move after that answer in a drill that begins with one coding task, with a run beside it that was spoken of before."""
    guide = library.guides[0]
    round_ = guide.round("technical-phone-screen")
    task = "talk-longest-stretch"
    topic = "problem-solving-communication"
    plan = plan_round(guide, round_, engine="offline", seed=3, topic=topic, question=task)
    phase = plan.phases[1].id
    so_far = transcript(
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Ready.", 0.2),
        moved(MoveKind.ASK, 0.3, question=task, phase=phase),
        said("I wrote a first version.", 1),
        moved(MoveKind.PROBE, 1, question=task, aim="run_failing", phase=phase),
        said(words, 2),
    )
    run = CodeRun(cases=(CaseResult(name="in the middle", passed=passed),))
    code = Artifact(kind="code", language="python", text="def stretch(text, k): ...", run=run)
    readings = {3: a_reading(3, type="technical"), 5: a_reading(5, type="empty")}
    return menu(plan, with_artifact(so_far, code), readings, minute(2)).default


def test_a_task_whose_code_fails_is_stayed_with(library):
    option = beside_code(library, "Hm, it never ends.", passed=False)

    assert (option.move.kind, option.move.aim) == (MoveKind.ANSWER, "following")


def test_a_task_is_left_when_the_candidate_leaves_it(library):
    option = beside_code(library, "I can't get further, let's move on.", passed=False)

    assert option.move.kind is MoveKind.ASK


def test_a_task_whose_code_holds_is_gone_on_from(library):
    option = beside_code(library, "Hm, it works.", passed=True)

    assert option.move.aim != "following"


def test_every_matter_of_a_question_is_answered(library):
    guide = library.guides[0]
    task = "dec-first-difference"
    plan = plan_round(
        guide, guide.round("advanced-coding"), engine="offline", seed=61, question=task
    )
    so_far = transcript(
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Ready.", 0.2),
        moved(MoveKind.ASK, 0.3, question=task, phase=plan.phases[1].id),
        said(
            "Are 1 and 1.0 the same number, do extra fields count, and what if lists differ in length?",
            1,
        ),
    )

    option = menu(plan, so_far, {3: a_reading(3, type="opinion")}, minute(1)).default

    assert option.move.aim == "told"
    assert {"by value", "ignored", "look inside"} <= {
        words for words in ("by value", "ignored", "look inside") if words in option.line
    }


def test_the_facts_of_a_case_are_told_to_whoever_asks_for_them(library):
    _, round_ = library.find_round("leadership-partnership", "netflix-staff-swe")
    cases = [q for t in round_.topics for q in t.questions if q.id.startswith("str-case-")]
    plan = a_plan(round_=round_)

    for case in cases:
        so_far = transcript(
            *OPENED,
            moved(MoveKind.ASK, 1, question=case.id, phase="strategy-case"),
            said(
                "Let me ask a few things first. How many people are there, and what does it cost?",
                2,
            ),
        )
        told = menu(plan, so_far, {3: a_reading(3, type="opinion")}, minute(2)).default

        assert case.facts
        assert told.move.aim == "told"
        assert told.line in [fact.text for fact in case.facts]


@pytest.mark.parametrize(
    "words",
    [
        "What did the others think? They mostly agreed with Jonas, I guess.",
        "Did it work? In the end two of the three teams moved, and the third never did.",
    ],
)
def test_a_question_that_the_candidate_answers_themselves_is_an_answer(words: str):
    assert reply_to(words, kind="story").move.kind is MoveKind.PROBE


def test_how_to_take_the_question_is_told_also_to_who_says_why_they_ask():
    words = "Do you want a recent one? I have one from May and an older one that ended worse."

    assert reply_to(words).move.aim == "left_to_them"


@pytest.mark.parametrize(
    "words",
    [
        "Can we come back to this later? Nothing comes to mind.",
        "Can we skip this one?",
        "I'd rather skip that.",
        "Pass.",
    ],
)
def test_a_question_is_left_when_the_candidate_wants_to_pass_it(words: str):
    assert reply_to(words, kind="refusal").move.kind is MoveKind.ASK


def built(library, words: str, *, passed: bool = True, outdated: bool = False):
    """The move after that answer in the approach, with code beside it."""
    guide = library.guides[0]
    round_ = guide.round("technical-phone-screen")
    task = "talk-longest-stretch"
    plan = plan_round(guide, round_, engine="offline", seed=3, question=task)
    probes = [
        moved(MoveKind.PROBE, at, question=task, aim=aim, phase="approach")
        for at, aim in ((3, "approach"), (5, "complexity"), (7, "decision"))
    ]
    so_far = transcript(
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Ready.", 0.2),
        moved(MoveKind.ASK, 0.3, question=task, phase="problem"),
        said("I know enough.", 2),
        *(turn for probe in probes for turn in (probe, said("A window, in one pass.", probe[2]))),
        said(words, 8),
    )
    run = CodeRun(cases=(CaseResult(name="in the middle", passed=passed),), outdated=outdated)
    code = Artifact(kind="code", language="python", text="def stretch(text, k): ...", run=run)
    return menu(plan, with_artifact(so_far, code), {}, minute(8)).default


def test_code_that_stands_and_passes_is_not_asked_for(library):
    option = built(library, "ok that's my code, all three pass")

    assert (option.move.phase, option.move.aim) == ("test", "testing")


def test_code_that_was_changed_since_its_run_is_still_being_written(library):
    option = built(library, "ok that's my code", outdated=True)

    assert option.move.phase != "test"


@pytest.mark.parametrize(
    ("words", "aim"),
    [
        (
            "I grow a window to the right and count its letters. Once there are more than k different ones, I move its left end"
            " until one of them is gone, and I keep the longest that I saw. The simple way tries every start and every end."
            " I think I know enough.",
            "complexity",
        ),
        ("I'd use a window. I know enough.", "approach"),
    ],
)
def test_an_approach_that_was_told_at_length_is_not_asked_for(library, words: str, aim: str):
    guide = library.guides[0]
    task = "talk-longest-stretch"
    round_ = guide.round("technical-phone-screen")
    plan = plan_round(guide, round_, engine="offline", seed=3, question=task)
    so_far = transcript(
        moved(MoveKind.OPEN, 0, phase="opening"),
        said("Ready.", 0.2),
        moved(MoveKind.ASK, 0.3, question=task, phase="problem"),
        said(words, 2),
    )

    option = menu(plan, so_far, {3: a_reading(3, Aim.APPROACH)}, minute(2)).default

    assert (option.move.phase, option.move.aim) == ("approach", aim)
