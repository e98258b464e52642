"""What the shape of a file cannot say: that the pieces of a guide fit together, and that lines keep the conduct."""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from string import Formatter

from app.content.source import Mistakes
from app.domain.code_lines import CodeLines
from app.domain.guide import Guide, Question, Round
from app.domain.persona import LINE_SLOTS, Persona
from app.domain.practising.study_plan import StudyPlan
from app.domain.rubric import Criterion
from app.domain.scoring import cap_rules
from app.domain.task import CodingTask

PRAISE = re.compile(
    r"\b(great|good|excellent|perfect|impressive|awesome|love|nice|well done|fantastic|amazing)\b",
    re.I,
)
STATEMENTS = ("acknowledgements", "transitions", "interruptions", "skipping")
"""Lines that are spoken together with a question, and so must not be one themselves."""


def check_persona(persona: Persona, file: Path, mistakes: Mistakes) -> None:
    """A persona's lines use the slots they are given, ask nothing where a question follows, and do not praise."""
    for field, line in _lines(persona):
        slots = {name for _, name, _, _ in Formatter().parse(line) if name is not None}
        wanted = LINE_SLOTS.get(field.split(".")[0], frozenset())
        if slots != wanted:
            mistakes.add(file, field, f"must use the slots {sorted(wanted)}, uses {sorted(slots)}")
        if field.split(".")[0] in STATEMENTS and "?" in line:
            mistakes.add(file, field, "must not ask anything: a question follows it")
        if PRAISE.search(line):
            mistakes.add(file, field, f"praises ({PRAISE.search(line)[0]!r})")  # type: ignore[index]


def _lines(persona: Persona) -> Iterator[tuple[str, str]]:
    for field, value in persona.model_dump(
        exclude={"id", "name", "title", "manner", "background", "depth", "warmth"}
    ).items():
        if value is None:
            continue
        if isinstance(value, str):
            yield field, value
        else:
            yield from ((f"{field}.{i}", line) for i, line in enumerate(value))


def check_criterion(
    criterion: Criterion, file: Path, signals: Collection[str], mistakes: Mistakes
) -> None:
    """Every point can be judged by a rule, and every cap depends on a point."""
    for i, item in enumerate(criterion.checklist):
        if item.signal not in signals:
            mistakes.add(
                file,
                f"checklist.{i}.signal",
                f"{item.signal!r} is no rule of the offline assessor",
            )
    for i, cap in enumerate(criterion.caps):
        if cap.when not in cap_rules(criterion):
            mistakes.add(
                file,
                f"caps.{i}.when",
                f"{cap.when!r} must be no_ or weak_ and the id of a checklist item",
            )


def check_own_criteria(
    own: Mapping[str, Criterion], shared: Mapping[str, Criterion], folder: Path, mistakes: Mistakes
) -> None:
    """A criterion of a guide's own says something else than the one that all guides share."""
    for name, criterion in own.items():
        if criterion == shared.get(name):
            mistakes.add(
                folder / f"{name}.yaml",
                "",
                f"says the same as rubrics/criteria/{name}.yaml, which every guide can score: delete it",
            )


def check_guide(guide: Guide, folder: Path, mistakes: Mistakes) -> None:
    """Rounds are in the loop, ids are unique, and references resolve."""
    loop = [stub.id for stub in guide.loop]
    _unique(loop, folder / "guide.yaml", "loop", mistakes)
    questions = []
    topics = []
    for round_ in guide.rounds:
        file = folder / f"{round_.id}.yaml"
        if round_.id not in loop:
            mistakes.add(file, "id", "is not in the loop of guide.yaml")
        topics += [topic.id for topic in round_.topics]
        questions += [q.id for topic in round_.topics for q in topic.questions]
        _check_round(guide, round_, file, mistakes)
    _unique(topics, folder, "topics", mistakes)
    _unique(questions, folder, "questions", mistakes)


def check_plan(plan: StudyPlan, guide: Guide, file: Path, mistakes: Mistakes) -> None:
    """What a task practises is in the guide. A topic may be missing while a round of the loop has no content yet."""
    loop = {stub.id for stub in guide.loop}
    topics = {topic.id for round_ in guide.rounds for topic in round_.topics}
    whole = loop == {round_.id for round_ in guide.rounds}
    for i, week in enumerate(plan.weeks):
        for j, task in enumerate(week.tasks):
            path = f"weeks.{i}.tasks.{j}"
            if task.round is not None and task.round not in loop:
                mistakes.add(file, f"{path}.round", f"{task.round!r} is not in the loop")
            if whole and task.topic is not None and task.topic not in topics:
                mistakes.add(file, f"{path}.topic", f"{task.topic!r} is no topic of the guide")


def _check_round(guide: Guide, round_: Round, file: Path, mistakes: Mistakes) -> None:
    if len(round_.phases) < 3:
        mistakes.add(file, "phases", "a round needs at least three; only a drill does with two")
    total = sum(phase.minutes for phase in round_.phases)
    if abs(total - round_.minutes) > 0.01:
        mistakes.add(
            file, "phases", f"their minutes add up to {total:g}, the round has {round_.minutes:g}"
        )
    if round_.minutes not in round_.lengths:
        mistakes.add(file, "lengths", f"must contain the round's own {round_.minutes:g} minutes")
    if round_.phases[0].kind != "opening":
        mistakes.add(file, "phases.0.kind", "the first phase must be the opening")
    _check_asides(round_, file, mistakes)
    if round_.code_lines is not None:
        _check_code_lines(round_.code_lines, file, mistakes)
    known = {t.id for t in round_.topics} | {q.id for t in round_.topics for q in t.questions}
    for i, phase in enumerate(round_.phases):
        for name in phase.draws:
            if name not in known:
                mistakes.add(
                    file,
                    f"phases.{i}.draws",
                    f"{name!r} is neither a topic nor a question of this round",
                )
    drawn = {name for phase in round_.phases for name in phase.draws}
    for i, topic in enumerate(round_.topics):
        if topic.id not in drawn and not any(q.id in drawn for q in topic.questions):
            mistakes.add(file, f"topics.{i}", "no phase draws from this topic")
        for j, question in enumerate(topic.questions):
            _check_question(guide, round_, question, file, f"topics.{i}.questions.{j}", mistakes)
    aims = {probe.aim for probe in round_.ladder}
    for topic in round_.topics:
        for question in topic.questions:
            for aim in question.wants:
                if aim not in aims and aim not in {p.aim for p in question.probes}:
                    mistakes.add(
                        file, "ladder", f"{question.id} wants {aim}, and no probe asks for it"
                    )


def _check_asides(round_: Round, file: Path, mistakes: Mistakes) -> None:
    """Each kind of aside has lines to choose from, and asks one thing, or nothing where the candidate is to go on."""
    asides = (
        ("unanswered", round_.unanswered, 1),
        ("repeated", round_.repeated, 1),
        ("checking", round_.checking, 1),
        ("withheld", round_.withheld, 0),
        ("why_asked", round_.why_asked, 0),
        ("sought", round_.sought, 0),
        ("how_it_lands", round_.how_it_lands, 0),
        ("deferred", round_.deferred, 0),
        ("in_english", round_.in_english, 0),
        ("unclear", round_.unclear, 0),
        ("thinking", round_.thinking, 0),
    )
    optional = (("chosen", round_.chosen, 0),) if round_.chosen else ()
    for field, lines, questions in (*asides, *optional):
        if len(lines) < 2:
            mistakes.add(file, field, "needs at least two lines")
        for i, line in enumerate(lines):
            if line.count("?") != questions:
                wanted = "exactly one question" if questions else "no question"
                mistakes.add(file, f"{field}.{i}", f"must hold {wanted}")
            if found := PRAISE.search(line):
                mistakes.add(file, f"{field}.{i}", f"praises ({found[0]!r})")


def _check_code_lines(lines: CodeLines, file: Path, mistakes: Mistakes) -> None:
    for field, choices in lines.model_dump().items():
        for i, line in enumerate(choices):
            if line.count("?") != 1:
                mistakes.add(file, f"code_lines.{field}.{i}", "must hold exactly one question")
            if ("{case}" in line) != (field in ("failing", "stopped")):
                mistakes.add(
                    file, f"code_lines.{field}.{i}", "{case} belongs into failing and stopped, once"
                )


def _check_question(
    guide: Guide, round_: Round, question: Question, file: Path, path: str, mistakes: Mistakes
) -> None:
    scored = {s.criterion for s in round_.scored}
    values = {value.id for value in guide.values}
    for target in question.targets:
        if target not in scored:
            mistakes.add(file, f"{path}.targets", f"{target!r} is not scored in this round")
    for value in question.values:
        if value not in values:
            mistakes.add(file, f"{path}.values", f"{value!r} is no value of the guide")
    if question.text.count("?") > 1:
        mistakes.add(file, f"{path}.text", "must ask one question")
    for i, probe in enumerate(question.probes):
        if probe.aim not in question.wants:
            mistakes.add(
                file, f"{path}.probes.{i}", f"its aim {probe.aim} is not among the question's wants"
            )
        for text in (probe.text, probe.quoting):
            if text is not None and text.count("?") != 1:
                mistakes.add(file, f"{path}.probes.{i}", "must hold exactly one question")
    if question.coding is not None:
        _check_dry_runs(question.coding, file, f"{path}.coding.dry_runs", mistakes)


def _check_dry_runs(task: CodingTask, file: Path, path: str, mistakes: Mistakes) -> None:
    """What comes out of an input that is followed by hand does not stand on the candidate's screen."""
    shown = [case for case in task.tests if case.name in task.examples]
    for i, run in enumerate(task.dry_runs):
        for case in shown:
            if (
                run.input
                == f"{task.entry}({json.dumps(list(case.args), ensure_ascii=False)[1:-1]})"
            ):
                mistakes.add(
                    file, f"{path}.{i}.input", f"is the example {case.name!r}, whose result is seen"
                )


def _unique(ids: list[str], file: Path, path: str, mistakes: Mistakes) -> None:
    for name, count in Counter(ids).items():
        if count > 1:
            mistakes.add(file, path, f"{name!r} is used {count} times")
