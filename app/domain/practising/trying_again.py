"""Which questions of an interview are worth another try, each with one reason that rests on what was found."""

from collections.abc import Iterator, Sequence

from app.domain.asked import question_with
from app.domain.guide import Aim, Question, Round
from app.domain.maps import MISSING, NO_MEASURE
from app.domain.practising.retrying import answers_to
from app.domain.report import AnswerMap, AnswerType, Assessment, Report, TryAgain
from app.domain.sentences import key_of
from app.domain.transcript import Control, Transcript
from app.domain.wording.listed import listed

SOLID = 3
"""A criterion from this level on is no reason to try a question again."""
SKIPPED = "You skipped it."
UNANSWERED = "It was put, and the interview ended before an answer."
NOTHING = "Nothing in the answer could be judged."
SAME_WORDS = "It was answered in the words of an earlier answer, and these count once."
NO_EVENT = "It asks for one event, and none could be made out in the answer."
TAKEN_BACK = "What was told was taken back later, so it counts for nothing."
_NO_ANSWER: dict[AnswerType, str] = {
    "refusal": "You said that you had nothing to tell.",
    "off_topic": "The answer was about something else.",
    "hypothetical": "It asks for one event, and the answer told what you would do.",
    "pseudo_story": "It asks for one event, and the answer told what you usually do.",
    "opinion": "It asks for one event, and the answer told what you think.",
    "self_description": "It asks for one event, and the answer told how you are.",
}
_WHOLE_WITHOUT = frozenset([MISSING["T"], MISSING["L"]])
"""What a story is told whole without, although it gains by it."""
_NEVER: tuple[AnswerType, ...] = ("refusal", "off_topic")


def questions_to_try(round_: Round, transcript: Transcript, report: Report) -> tuple[TryAgain, ...]:
    """The questions with a reason, in the order in which they were put. Touches nothing outside its arguments."""
    if not transcript.moves:
        return tuple(_of_brought(report))
    return tuple(_of_held(round_, transcript, report))


def _of_held(round_: Round, transcript: Transcript, report: Report) -> Iterator[TryAgain]:
    for asked in transcript.asked:
        question = question_with(asked, round_)
        if question is None:
            continue
        turns = tuple(answers_to(asked, transcript))
        why = _why(question, turns, transcript, report)
        if why is not None:
            first = turns[0] if turns else None
            yield TryAgain(question=asked, text=question.text, turn=first, why=why)


def _of_brought(report: Report) -> Iterator[TryAgain]:
    """Of a transcript that does not say which questions were put: the stories that left something out."""
    if not _judges_stories(report):
        return
    for at, opening in enumerate(report.answers):
        if opening.probed or opening.type == "technical":
            continue
        rest = report.answers[at + 1 :]
        ends = next((i for i, a in enumerate(rest) if not a.probed), len(rest))
        why = _of_story([opening, *rest[:ends]])
        if why is not None:
            yield TryAgain(question=None, text=opening.question, turn=opening.turn, why=why)


def _why(
    question: Question, turns: Sequence[int], transcript: Transcript, report: Report
) -> str | None:
    if not turns:
        controls = [t.control for t in transcript.thread(question.id)]
        return SKIPPED if Control.SKIP in controls else UNANSWERED
    answers = [a for a in report.answers if a.turn in turns]
    if not answers:
        return SAME_WORDS if _said_before(turns, transcript) else NOTHING
    taken_back = {f.evidence.turn for f in report.flags if f.kind == "retracted"}
    if all(a.turn in taken_back for a in answers):
        return TAKEN_BACK
    if all(a.type in _NEVER for a in answers):
        return _NO_ANSWER[answers[0].type]
    asks_for_event = Aim.SITUATION in question.wants and _judges_stories(report)
    of_story = _of_story(answers) if asks_for_event else None
    return of_story or _of_level(_weakest(question, report.assessments))


def _said_before(turns: Sequence[int], transcript: Transcript) -> bool:
    earlier = {key_of(t.text) for t in transcript.answers if t.index < turns[0]}
    return all(key_of(t.text) in earlier for t in transcript.answers if t.index in turns)


def _judges_stories(report: Report) -> bool:
    return any(a.criterion == "star_structure" for a in report.assessments)


def _of_story(answers: Sequence[AnswerMap]) -> str | None:
    """What all answers to a question about an event left out of it."""
    kinds = {a.type for a in answers}
    if "story" not in kinds and answers[0].type in _NO_ANSWER:
        return _NO_ANSWER[answers[0].type]
    told = {part for a in answers for part, strength in a.strength.items() if strength}
    missing = [name for part, name in MISSING.items() if part not in told]
    if "R" in told and not any(a.measured_result for a in answers):
        missing.append(NO_MEASURE)
    if _WHOLE_WITHOUT.issuperset(missing):
        return None
    if not told & {"S", "A", "R"}:
        return NO_EVENT
    return f"What was told left out {listed(missing)}."


def _weakest(question: Question, assessments: Sequence[Assessment]) -> Assessment | None:
    """The criterion that the question aims at and that came out lowest; a task that is worked on aims at all."""
    works = question.coding is not None or question.design is not None
    aimed = [a for a in assessments if (works or a.criterion in question.targets) and a.level]
    return min(aimed, key=lambda a: a.level or SOLID, default=None)


def _of_level(weakest: Assessment | None) -> str | None:
    if weakest is None or weakest.level is None or weakest.level >= SOLID:
        return None
    lacking = min((i for i in weakest.items if i.score < 2), key=lambda i: i.score, default=None)
    aim = f"It aims at “{weakest.title}”, which came to level {weakest.level} of 4 in the whole interview"
    return f"{aim}; least was heard of this: {lacking.within}." if lacking else f"{aim}."
