"""What the pages for studying show: plain values, made from the guide's."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.domain.guide import Guide, Question, Round, RoundStub, Topic
from app.domain.language import Language
from app.domain.practising.practice import question_minutes
from app.domain.practising.study_plan import PlannedWeek, StudyPlan, Task, Tick
from app.domain.talk.planning import DRILL_LENGTHS
from app.domain.talk.task_sheet import SheetCase, written_out
from app.domain.task import CodingTask, DesignTask, Solution
from app.routes.highlight import coloured

LANGUAGE_WORDS: dict[Language, str] = {
    "python": "Python",
    "java": "Java",
    "cpp": "C++",
    "javascript": "JavaScript",
}


@dataclass(frozen=True, slots=True)
class Link:
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class SolutionView:
    language: str
    code: Markup
    time: str
    space: str
    remarks: str


@dataclass(frozen=True, slots=True)
class CodingView:
    task: CodingTask
    cases: tuple[SheetCase, ...]
    solutions: tuple[SolutionView, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question for study. `probes` are in the words of the interviewer, `targets` the titles of what it shows."""

    question: Question
    difficulty: str
    targets: str
    minutes: str
    coding: CodingView | None
    design: DesignTask | None


@dataclass(frozen=True, slots=True)
class TopicView:
    guide: Guide
    round: Round
    topic: Topic
    questions: tuple[QuestionView, ...]
    lengths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodingLine:
    """A coding question in the list of all."""

    round_title: str
    href: str
    view: QuestionView


@dataclass(frozen=True, slots=True)
class RoundTopics:
    stub: RoundStub
    ready: bool
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    of: int

    @property
    def words(self) -> str:
        return f"{self.done} of {self.of} done"


@dataclass(frozen=True, slots=True)
class TaskView:
    task: Task
    done: bool
    practise: Link | None


@dataclass(frozen=True, slots=True)
class WeekView:
    number: int
    titles: str
    aims: tuple[str, ...]
    hours: str
    tasks: tuple[TaskView, ...]
    progress: Progress


@dataclass(frozen=True, slots=True)
class PlanView:
    """A preparation plan over the chosen number of weeks."""

    guide: Guide
    plan: StudyPlan
    weeks: tuple[WeekView, ...]
    progress: Progress
    left_out: int

    @property
    def length(self) -> int:
        return len(self.weeks)


def topic_view(guide: Guide, round_: Round, topic: Topic) -> TopicView:
    """The topic with its questions by rising difficulty."""
    ordered = sorted(topic.questions, key=lambda question: question.difficulty)
    return TopicView(
        guide=guide,
        round=round_,
        topic=topic,
        questions=tuple(question_view(question, round_) for question in ordered),
        lengths=tuple(f"{minutes:g}" for minutes in DRILL_LENGTHS),
    )


def question_view(question: Question, round_: Round) -> QuestionView:
    return QuestionView(
        question=question,
        difficulty=f"Difficulty {question.difficulty} of 5",
        targets=", ".join(round_.criterion(target).title for target in question.targets),
        minutes=f"{question_minutes(question):g}",
        coding=_coding(question.coding) if question.coding else None,
        design=question.design,
    )


def rounds_and_topics(guide: Guide) -> tuple[RoundTopics, ...]:
    """The guide's loop with the topics of the rounds that have content."""
    ready = {round_.id: round_ for round_ in guide.rounds}
    return tuple(
        RoundTopics(stub, stub.id in ready, ready[stub.id].topics if stub.id in ready else ())
        for stub in guide.loop
    )


def coding_lines(guide: Guide) -> tuple[CodingLine, ...]:
    """Every question with code to write, in the order of the loop and by rising difficulty within a round."""
    return tuple(
        CodingLine(
            round_.title, f"/topics/{topic.id}#q-{question.id}", question_view(question, round_)
        )
        for round_ in guide.rounds
        for question, topic in sorted(
            ((q, t) for t in round_.topics for q in t.questions if q.coding),
            key=lambda pair: pair[0].difficulty,
        )
    )


def plan_view(plan: StudyPlan, length: int, guide: Guide, ticks: Iterable[Tick]) -> PlanView:
    """The plan over so many weeks, with what is ticked off."""
    done = {tick.task for tick in ticks if tick.guide == plan.guide}
    weeks = tuple(_week(week, done, guide) for week in plan.over(length))
    tasks = [line for week in weeks for line in week.tasks]
    return PlanView(
        guide=guide,
        plan=plan,
        weeks=weeks,
        progress=_progress(tasks),
        left_out=len(plan.tasks) - len(tasks),
    )


def _week(week: PlannedWeek, done: set[str], guide: Guide) -> WeekView:
    tasks = tuple(TaskView(t, t.id in done, _practise(t, guide)) for t in week.tasks)
    return WeekView(
        number=week.number,
        titles=" · ".join(part.title for part in week.parts),
        aims=tuple(part.aim for part in week.parts),
        hours=f"{week.minutes / 60:.1f} hours",
        tasks=tasks,
        progress=_progress(tasks),
    )


def _progress(tasks: Iterable[TaskView]) -> Progress:
    lines = tuple(tasks)
    return Progress(done=sum(line.done for line in lines), of=len(lines))


def _practise(task: Task, guide: Guide) -> Link | None:
    """Where the task is practised, once the guide has content for it."""
    for round_ in guide.rounds:
        if round_.id == task.round:
            return Link(round_.title, f"/rounds/{round_.id}")
        for topic in round_.topics:
            if topic.id == task.topic:
                return Link(topic.title, f"/topics/{topic.id}")
    return None


def _coding(task: CodingTask) -> CodingView:
    cases = written_out(task, task.tests, "javascript")
    return CodingView(task, cases, tuple(_solution(solution) for solution in task.solutions))


def _solution(solution: Solution) -> SolutionView:
    return SolutionView(
        language=LANGUAGE_WORDS[solution.language],
        code=coloured(solution.code, solution.language),
        time=solution.time,
        space=solution.space,
        remarks=solution.remarks,
    )
