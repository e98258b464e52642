import pytest

from app.domain.director import menu
from app.domain.guide import Aim, Phase, Step
from app.domain.task import CodingTask, DesignTask
from app.domain.transcript import MoveKind
from tests.builders import (
    OPENED,
    a_plan,
    a_question,
    a_reading,
    a_round,
    minute,
    moved,
    said,
    transcript,
)

TASK = CodingTask.model_validate(
    {
        "statement": "Write longest(text).",
        "clarifications": [
            {"about": ["empty", "nothing"], "text": "Nothing in, nothing out."},
            {"about": ["largest", "size", "how long"], "text": "Up to a million."},
            {"about": ["order"], "text": "Any order will do."},
        ],
        "entry": "longest",
        "parts": ["Now it comes as a stream.", "Now on forty machines."],
        "dry_runs": [
            {"input": "longest('aab')", "result": "2", "catches": "An edge."},
            {"input": "longest('')", "result": "0", "catches": "Nothing."},
        ],
        "tests": [{"name": str(i), "args": [i], "want": i} for i in range(5)],
        "solutions": [
            {"language": language, "code": "x", "time": "O(n)", "space": "O(1)", "remarks": "."}
            for language in ("python", "java")
        ],
    }
)
DESIGN = DesignTask.model_validate(
    {
        "variant": "prompt",
        "statement": "Design it.",
        "requirements": [{"about": ["late", "delay"], "text": "Ten seconds at most."}] * 3,
        "numbers": [{"about": ["members", "users"], "text": "Two hundred million."}] * 3,
        "change": "From next month it must also work offline.",
        "injections": [
            {"id": "region", "text": "A region is gone.", "looks_for": "Order."},
            {"id": "burst", "text": "Writes are a hundred times as many.", "looks_for": "Load."},
        ],
        "staff_does": ["Chooses."] * 3,
    }
)
WANTS = (Aim.REQUIREMENTS, Aim.APPROACH, Aim.TESTING)
STEPS = {
    "approach": [Step(kind="probe", aim=Aim.APPROACH, line="How would you go about it?")],
    "build": [
        Step(kind="probe", aim=Aim.ACTION_DETAIL, line="Please write it."),
        Step(kind="inject", aim=Aim.SCOPE, line="Something changed.", source="part"),
    ],
    "break": [Step(kind="probe", aim=Aim.CORRECTNESS, line="Follow this:", source="dry_run")],
}


def working(task: dict[str, object], steps: dict[str, list[Step]] = STEPS):
    """A round of one task: put for five minutes, then ten minutes for each set of steps, then questions."""
    base = a_round()
    question = a_question("feedback-1", WANTS).model_copy(update=task)
    topic = base.topics[0].model_copy(
        update={"questions": (question, *base.topics[0].questions[2:])}
    )
    put = base.phases[1].model_copy(update={"minutes": 5, "draws": ("feedback-1",), "id": "put"})
    phases = [
        Phase(id=name, title=name, kind="work", minutes=10, goal=name, steps=tuple(each))
        for name, each in steps.items()
    ]
    round_ = base.model_copy(
        update={
            "topics": (topic, base.topics[1]),
            "phases": (base.phases[0], put, *phases, base.phases[3]),
        }
    )
    return a_plan(round_=round_)


PLAN = working({"coding": TASK})
PUT = (*OPENED, moved(MoveKind.ASK, 1, question="feedback-1", phase="put"))


def next_option(plan, *turns, at: float, heard: dict[int, tuple[Aim, ...]] | None = None):
    so_far = transcript(*turns)
    answers = [t.index for t in so_far.turns if t.index > 2 and t.move is None]
    readings = {i: a_reading(i, *(heard or {}).get(i, ()), type="technical") for i in answers}
    return menu(plan, so_far, readings, minute(at)).default


def test_a_coding_question_is_put_with_its_statement():
    option = next_option(PLAN, *OPENED, at=1)

    assert option.line.endswith("Write longest(text).")


def test_facts_are_told_when_asked_for_and_only_those():
    option = next_option(PLAN, *PUT, said("What is the largest size?", 2), at=2)

    assert (option.move.kind, option.line) == (MoveKind.ANSWER, "Up to a million.")


def test_several_questions_get_their_several_facts():
    option = next_option(PLAN, *PUT, said("Can it be empty? And how long can it get?", 2), at=2)

    assert option.line == "Nothing in, nothing out. Up to a million."


def test_a_long_turn_that_asks_for_facts_is_answered_and_a_long_answer_is_not():
    long = (
        "Before I write anything let me ask a few things about what comes in and what is wanted of me here. Can it be empty, and is"
        " nothing then what comes out? How long can it get, is it thousands or is it many millions? And does the order in which the"
        " letters come matter in any way, or is any order as good as another one for whoever reads the result of it afterwards?"
    )
    answer = "I would keep a window and move its left end whenever a letter comes twice. " * 6

    asked = next_option(PLAN, *PUT, said(long, 2), at=2)
    told = next_option(PLAN, *PUT, said(f"{answer}What is the largest size?", 2), at=2)

    assert asked.line == "Nothing in, nothing out. Up to a million. Any order will do."
    assert told.line != "Up to a million."


def test_what_the_task_leaves_open_is_left_to_the_candidate():
    option = next_option(PLAN, *PUT, said("Does it have to be pretty?", 2), at=2)

    assert option.move.aim == "undecided"
    assert "?" not in option.line


def test_what_later_phases_ask_for_is_not_probed_for_while_the_task_is_put():
    option = next_option(PLAN, *PUT, said("I see a string.", 2), at=2)

    assert option.move.aim == Aim.REQUIREMENTS


def test_a_candidate_who_is_ready_goes_on_to_the_work():
    option = next_option(
        PLAN, *PUT, said("No more questions.", 3), at=3, heard={3: (Aim.REQUIREMENTS,)}
    )

    assert (option.move.phase, option.line) == ("approach", "How would you go about it?")


BUILDING = (
    *PUT,
    said("No more questions.", 5),
    moved(MoveKind.PROBE, 7, question="feedback-1", aim="approach", phase="approach"),
    said("A window.", 16),
    moved(MoveKind.PROBE, 17, question="feedback-1", aim="action_detail", phase="build"),
)


def test_the_next_part_is_revealed_in_its_turn():
    option = next_option(PLAN, *BUILDING, said("I am done.", 20), at=20)

    assert option.move.kind is MoveKind.INJECT
    assert (option.move.aim, option.line) == (
        "part_1",
        "Something changed. Now it comes as a stream.",
    )


def test_a_candidate_who_builds_is_left_in_peace_once_the_steps_are_taken():
    part = moved(MoveKind.INJECT, 20, question="feedback-1", aim="part_1", phase="build")

    option = next_option(PLAN, *BUILDING, said("Done.", 20), part, said("So, a loop.", 21), at=21)

    assert option.move.aim == "following"
    assert "?" not in option.line


def test_who_only_nods_with_nothing_written_is_asked_whether_there_is_more_and_then_goes_on():
    checking = PLAN.round.model_copy(update={"checking": ("Is there more?", "Shall we go on?")})
    plan = PLAN.model_copy(update={"round": checking})
    part = moved(MoveKind.INJECT, 20, question="feedback-1", aim="part_1", phase="build")
    listened = moved(MoveKind.ANSWER, 20.5, aim="following", phase="build")
    nodding = (
        *BUILDING,
        said("Done.", 20),
        part,
        said("A loop.", 20.5),
        listened,
        said("Okay.", 21),
    )
    asked = moved(MoveKind.ANSWER, 21, aim="checking", phase="build")

    first = next_option(plan, *nodding, at=21)
    second = next_option(plan, *nodding, asked, said("Sure.", 21.5), at=21.5)

    assert first.move.aim == "checking"
    assert second.move.phase == "break"


@pytest.mark.parametrize("words", ["I don't know.", "Hm, I'm stuck here.", "No idea, sorry."])
def test_who_is_stuck_in_a_task_gets_a_smaller_question_once_a_part(words):
    lines = {"unanswered": ("What comes first?", "What is certain?"), "checking": ("More?", "On?")}
    plan = PLAN.model_copy(update={"round": PLAN.round.model_copy(update=lines)})
    part = moved(MoveKind.INJECT, 20, question="feedback-1", aim="part_1", phase="build")
    stuck = (*BUILDING, said("Done.", 20), part, said(words, 21))
    helped = moved(MoveKind.REDIRECT, 21, question="feedback-1", aim=Aim.SITUATION, phase="build")

    first = next_option(plan, *stuck, at=21)
    second = next_option(plan, *stuck, helped, said(words, 22), at=22)

    assert (first.move.kind, first.line in lines["unanswered"]) == (MoveKind.REDIRECT, True)
    assert second.move.aim == "checking"


def test_an_answer_that_begins_with_not_knowing_is_an_answer():
    part = moved(MoveKind.INJECT, 20, question="feedback-1", aim="part_1", phase="build")
    words = "I don't know the load, so I take a thousand a second."

    option = next_option(PLAN, *BUILDING, said("Done.", 20), part, said(words, 21), at=21)

    assert option.move.aim == "following"


def test_time_moves_the_work_on():
    option = next_option(PLAN, *BUILDING, said("A loop.", 26.9), at=26.9)

    assert option.move.phase == "break"
    assert (option.move.aim, option.line) == ("dry_run_1", "Follow this: longest('aab')")


def test_a_step_that_asks_for_what_was_told_is_passed_over():
    steps = {
        "whole": [
            Step(kind="probe", aim=Aim.MECHANISM, line="Follow a write."),
            Step(kind="probe", aim=Aim.FAILURE, line="How does it fail?"),
            Step(kind="probe", aim=Aim.OPERATION, line="What wakes someone?"),
        ]
    }
    taken = moved(MoveKind.PROBE, 7, question="feedback-1", aim="mechanism", phase="whole")
    turns = (
        *PUT,
        said("No more questions.", 5),
        taken,
        said("It goes to a log; if that is gone we stop.", 8),
    )

    option = next_option(
        working({"design": DESIGN}, steps), *turns, at=8, heard={5: (Aim.FAILURE,)}
    )

    assert option.line == "What wakes someone?"


@pytest.mark.parametrize(("source", "name"), [("injection", "injection_"), ("change", "change")])
def test_a_design_is_put_under_conditions_and_one_change(source, name):
    steps = {"curve": [Step(kind="inject", aim=Aim.FAILURE, line="What now?", source=source)]}

    option = next_option(
        working({"design": DESIGN}, steps), *PUT, said("No more questions.", 5), at=6
    )

    assert option.move.kind is MoveKind.INJECT
    assert option.move.aim.startswith(name)
    assert option.line.startswith("What now? ")


def test_a_change_comes_once():
    steps = {"curve": [Step(kind="inject", aim=Aim.FAILURE, line="What now?", source="change")] * 2}
    change = moved(MoveKind.INJECT, 7, question="feedback-1", aim="change", phase="curve")
    turns = (*PUT, said("No more questions.", 5), change, said("We cache.", 8))

    option = next_option(working({"design": DESIGN}, steps), *turns, at=8)

    assert option.move.aim != "change"


TWO_OF_A_KIND = {
    "whole": [
        Step(
            kind="probe",
            aim=Aim.MECHANISM,
            line="Follow a write.",
            told_by=(("write", "append"), ("log", "disk"), ("lost", "acknowledged")),
        ),
        Step(kind="probe", aim=Aim.MECHANISM, line="Follow a read."),
        Step(kind="probe", aim=Aim.ALTERNATIVES, line="What else was there?"),
    ]
}
A_WRITE = (
    "A write comes in at the gateway and is appended to the log with a key of its own, the log has three copies and two of"
    " them have it on disk before anything is acknowledged, so that from there on it is safe whatever happens to us."
    " Let's go on."
)


def test_the_first_step_of_a_part_is_passed_over_where_the_turn_before_told_just_that():
    plan = working({"design": DESIGN}, TWO_OF_A_KIND)
    told = (*PUT, said(A_WRITE, 5))
    read = moved(MoveKind.PROBE, 6, question="feedback-1", aim="mechanism", phase="whole")

    entering = next_option(plan, *told, at=6)
    after = next_option(plan, *told, read, said("It asks the index for the key.", 7), at=7)

    assert entering.line == "Follow a read."
    assert after.line == "What else was there?"


@pytest.mark.parametrize(
    "words", ["A write is appended to a log and never lost. Let's go on.", "No more questions."]
)
def test_the_first_step_of_a_part_is_asked_where_little_of_it_was_told(words: str):
    plan = working({"design": DESIGN}, TWO_OF_A_KIND)
    write = moved(MoveKind.PROBE, 6, question="feedback-1", aim="mechanism", phase="whole")
    answer = said("It goes to the log.", 7)

    assert next_option(plan, *PUT, said(words, 5), at=6).line == "Follow a write."
    assert next_option(plan, *PUT, said(words, 5), write, answer, at=7).line == "Follow a read."


SHEET = DesignTask.model_validate(
    DESIGN.model_dump()
    | {
        "requirements": [
            {"about": ["late", "delay", "latency"], "text": "Ten seconds at most."},
            {"about": ["twice", "duplicate"], "text": "Never twice."},
            {"about": ["channel", "provider"], "text": "Push and email."},
        ],
        "numbers": [
            {"about": ["members", "users"], "text": "Two hundred million."},
            {"about": ["largest", "campaign"], "text": "Sixty million."},
            {"about": ["accept", "provider limit"], "text": "Twenty thousand a second."},
        ],
    }
)
EVERYTHING = (
    "How many members are there, what latency do we allow, may one come twice, which channels are there, how large is the"
    " largest campaign, and how much does the provider accept?"
)


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        (EVERYTHING, 6),
        ("What are the members, the latency and the largest campaign?", 3),
        ("Members, latency, duplicates, channels?", 4),
        ("I'd like to know the latency, the number of members and what may come twice.", 3),
    ],
)
def test_every_fact_that_is_asked_for_is_told_in_that_turn(words: str, facts: int):
    option = next_option(working({"design": SHEET}), *PUT, said(words, 2), at=2)

    sheet = [c.text for c in (*SHEET.requirements, *SHEET.numbers)]
    assert option.move.aim == "told"
    assert sum(text in option.line for text in sheet) == facts


def test_what_is_only_said_to_be_wanted_and_is_on_no_sheet_is_no_question():
    words = "I'd like to know my way around first, so I begin with the gateway."

    option = next_option(working({"design": SHEET}), *PUT, said(words, 2), at=2)

    assert option.move.kind is not MoveKind.ANSWER


def asked_of_a_model(words: str):
    plan = working({"design": SHEET}).model_copy(update={"engine": "llm"})
    so_far = transcript(*PUT, said(words, 2))
    return menu(plan, so_far, {3: a_reading(3, type="technical")}, minute(2)).options


def test_a_language_model_has_what_was_asked_for_the_rest_of_the_sheet_and_a_way_to_leave_it_open():
    options = asked_of_a_model("How many members are there, and what is the limit of the queue?")

    lines = [o.line for o in options if o.move.aim == "told"]
    assert options[0].line == "Two hundred million."
    assert sorted(lines) == sorted(c.text for c in (*SHEET.requirements, *SHEET.numbers))
    assert next(o.why for o in options if o.move.aim == "undecided").startswith("only for what no")


def test_where_rules_find_no_fact_a_language_model_may_still_tell_one():
    options = asked_of_a_model("How quickly must it be there?")

    assert options[0].move.aim == "undecided"
    assert "Ten seconds at most." in [o.line for o in options if o.move.aim == "told"]


def test_a_language_model_has_the_sheet_where_something_is_wanted_to_be_known_in_passing():
    words = "A queue for each channel. I am wondering how fast that has to be, since it decides."

    assert "Ten seconds at most." in [o.line for o in asked_of_a_model(words)]
    assert "Ten seconds at most." not in [
        o.line for o in asked_of_a_model("A queue for each of them, and a worker behind it.")
    ]
