"""A guide as its authors wrote it: rounds, phases, topics, questions, probes."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.domain.code_lines import CodeLines
from app.domain.persona import Persona
from app.domain.rubric import Criterion
from app.domain.task import Clarification, CodingTask, DesignTask
from app.domain.values import Id, Minutes, Snake, Text, Value


class Aim(StrEnum):
    """What a probe wants to hear, and what a reading may report as heard."""

    SITUATION = "situation"
    OWN_PART = "own_part"
    DECISION = "decision"
    ACTION_DETAIL = "action_detail"
    RESULT = "result"
    MEASURE = "measure"
    COST = "cost"
    ALTERNATIVES = "alternatives"
    REFLECTION = "reflection"
    SCOPE = "scope"
    VALUE = "value"
    MOTIVATION = "motivation"
    REQUIREMENTS = "requirements"
    NUMBERS = "numbers"
    MECHANISM = "mechanism"
    BOTTLENECK = "bottleneck"
    FAILURE = "failure"
    OPERATION = "operation"
    SECURITY = "security"
    APPROACH = "approach"
    COMPLEXITY = "complexity"
    CORRECTNESS = "correctness"
    TESTING = "testing"


class CompanyValue(Value):
    """One value of the company's culture memo, and the acts that show it."""

    id: Snake
    title: Text
    meaning: Text
    shown_by: tuple[Text, ...] = Field(min_length=1)
    source: Text


class Probe(Value):
    """An authored deepening of one question.

    `text` is complete as it stands. `quoting` is the same probe for when the interviewer can refer back to something:
    it holds `{quote}` once, which becomes a few of the candidate's own words.
    """

    aim: Aim
    text: Text
    quoting: str | None = None

    @model_validator(mode="after")
    def _quotes_once(self) -> Self:
        if self.quoting is not None and self.quoting.count("{quote}") != 1:
            raise ValueError("quoting must contain {quote} exactly once")
        return self


class Question(Value):
    """An authored main question.

    `wants` are the aims that a complete answer covers: the director probes for those that were not heard. `hints` are
    the rungs 1 to 4 of the hint ladder (rung 0 restates the question). `facts` are told when the candidate asks for them.
    """

    id: Id
    difficulty: Annotated[int, Field(ge=1, le=5)]
    text: Text
    targets: tuple[Snake, ...] = Field(min_length=1)
    values: tuple[Snake, ...] = ()
    wants: tuple[Aim, ...] = Field(min_length=2)
    staff_cue: Text
    probes: tuple[Probe, ...] = Field(min_length=3, max_length=6)
    red_flags: tuple[Text, ...] = Field(min_length=1)
    hints: tuple[Text, ...] = Field(min_length=3, max_length=4)
    facts: tuple[Clarification, ...] = ()
    sample_answer: Text
    coding: CodingTask | None = None
    design: DesignTask | None = None


class Topic(Value):
    """A focus topic of a round; it can be drilled alone."""

    id: Id
    title: Text
    about: Text
    staff: Text
    red_flags: tuple[Text, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=5)


StepSource = Literal["part", "dry_run", "injection", "change"]


class Step(Value):
    """What the interviewer does next about the task under way: an authored line, or the next piece of the task itself.

    With `source`, the line leads into that piece; without, it is the whole of it and asks one thing. `told_by` are sets of
    words: an answer of some length with one of each tells what the step asks for, so that it is not asked.
    """

    kind: Literal["probe", "inject"]
    aim: Aim
    line: Text
    source: StepSource | None = None
    told_by: tuple[tuple[Text, ...], ...] = ()


PhaseKind = Literal["opening", "questions", "work", "candidate_questions"]


class Phase(Value):
    """A stretch of the round.

    `draws` names the topics or questions that a phase of kind `questions` takes its questions from, in any order. A
    phase of kind `work` stays with the question that was asked last and goes through its `steps`.
    """

    id: Id
    title: Text
    kind: PhaseKind
    minutes: Minutes
    goal: Text
    lead_in: str | None = None
    draws: tuple[Id, ...] = ()
    steps: tuple[Step, ...] = ()

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.kind == "questions") != bool(self.draws):
            raise ValueError("a phase of kind questions needs draws, and no other kind has any")
        if (self.kind == "work") != bool(self.steps):
            raise ValueError("a phase of kind work needs steps, and no other kind has any")
        return self


class Fact(Value):
    """Something that the interviewer can say about the role, the team or the process when the candidate asks."""

    id: Id
    about: tuple[Text, ...] = Field(min_length=2)
    text: Text


class CriterionWeight(Value):
    """How much a criterion counts in a round, and whether the round can be passed without it."""

    criterion: Snake
    weight: Annotated[float, Field(gt=0)]
    must_have: bool = False
    focus: Text


Tool = Literal["editor", "board"]
"""What stands beside the conversation: an editor for code, or a whiteboard."""


class Round(Value):
    """One interview of the guide's loop."""

    id: Id
    title: Text
    summary: Text
    form: Text
    tool: Tool | None = None
    minutes: Minutes
    lengths: tuple[Minutes, ...] = Field(min_length=1)
    expect: tuple[Text, ...] = Field(min_length=1)
    tips: tuple[Text, ...] = Field(min_length=1)
    scored: tuple[CriterionWeight, ...] = Field(min_length=4, max_length=6)
    phases: tuple[Phase, ...] = Field(min_length=2)
    topics: tuple[Topic, ...] = Field(min_length=1)
    ladder: tuple[Probe, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = Field(min_length=5)
    undecided: tuple[Text, ...] = Field(min_length=2)
    """What the interviewer says when the candidate asks in the midst of a question for something that is left to them."""
    following: tuple[Text, ...] = Field(min_length=2)
    """What the interviewer says while the candidate goes on working: a statement, so that they are not disturbed."""
    unanswered: tuple[Text, ...] = ()
    """What the interviewer asks where nothing was answered yet; interviews begun without such lines use the persona's."""
    repeated: tuple[Text, ...] = ()
    """What the interviewer asks where an answer tells what an earlier one told."""
    checking: tuple[Text, ...] = ()
    """What the interviewer asks a candidate who has been listened to for a while: whether there is more."""
    withheld: tuple[Text, ...] = ()
    """What the interviewer says when the candidate asks for the answer itself: a statement."""
    why_asked: tuple[Text, ...] = ()
    """What the interviewer says when the candidate wants to know why that is asked."""
    sought: tuple[Text, ...] = ()
    """What the interviewer says when the candidate wants to know what is looked for: nothing that gives it away."""
    how_it_lands: tuple[Text, ...] = ()
    """What the interviewer says when the candidate only wants to know whether an answer was what was meant."""
    deferred: tuple[Text, ...] = ()
    """What the interviewer says when the candidate asks about the job before the minutes that are kept for it."""
    in_english: tuple[Text, ...] = ()
    """What the interviewer says to an answer in another language."""
    unclear: tuple[Text, ...] = ()
    """What the interviewer says, once, to an answer that is letters in no order."""
    thinking: tuple[Text, ...] = ()
    """What the interviewer says when the candidate asks for a moment to think: nothing that hurries them."""
    chosen: tuple[Text, ...] = ()
    """What the interviewer says when the candidate only says which occasion they will tell of: that they may go ahead."""
    code_lines: CodeLines | None = None
    personas: tuple[Persona, ...] = Field(min_length=1)
    criteria: tuple[Criterion, ...]

    def question(self, question_id: str) -> Question:
        """The question with that id. Raises KeyError when the round has none."""
        for topic in self.topics:
            for question in topic.questions:
                if question.id == question_id:
                    return question
        raise KeyError(question_id)

    def topic(self, topic_id: str) -> Topic:
        """The topic with that id. Raises KeyError when the round has none."""
        for topic in self.topics:
            if topic.id == topic_id:
                return topic
        raise KeyError(topic_id)

    def criterion(self, criterion_id: str) -> Criterion:
        """The criterion with that id. Raises KeyError when the round does not score it."""
        for criterion in self.criteria:
            if criterion.id == criterion_id:
                return criterion
        raise KeyError(criterion_id)


class RoundStub(Value):
    """A round as the guide announces it, whether or not its content exists yet."""

    id: Id
    title: Text
    summary: Text
    form: Text
    time: Text


class LevelExpectation(Value):
    """The scope that a job level asks for: a rung of the scope ladder, 0 own task to 4 organisation."""

    level: Text
    scope: Annotated[int, Field(ge=0, le=4)]


class Resource(Value):
    """Something to read or use, and what it is good for."""

    title: Text
    good_for: Text
    where: Text


class Guide(Value):
    """Company, role and level: what the loop is, what it values, and the rounds that have content."""

    id: Id
    company: Text
    role: Text
    level: Text
    title: Text
    summary: Text
    loop: tuple[RoundStub, ...] = Field(min_length=1)
    values: tuple[CompanyValue, ...] = Field(min_length=1)
    expectations: tuple[LevelExpectation, ...] = Field(min_length=2)
    resources: tuple[Resource, ...]
    rounds: tuple[Round, ...]

    def round(self, round_id: str) -> Round:
        """The round with that id. Raises KeyError when the guide has no content for it."""
        for candidate in self.rounds:
            if candidate.id == round_id:
                return candidate
        raise KeyError(round_id)
