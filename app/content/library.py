"""The whole of the authored content, loaded once."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.content.checks import check_guide, check_persona, check_plan
from app.content.lexicon import load_lexicon
from app.content.prompts import Prompts
from app.content.source import Mistakes, read_value, read_yaml
from app.domain.guide import Guide, Persona, Round
from app.domain.practising.study_plan import StudyPlan
from app.domain.rubric import Criterion
from app.domain.talk.coaching import CoachingLines
from app.domain.wording.lexicon import Lexicon
from app.errors import (
    ContentBroken,
    GuideNotFound,
    RoundHasNoContent,
    RoundNotFound,
    TopicNotFound,
)

Named = TypeVar("Named", Persona, Criterion)

PLAN = "plan.yaml"
"""What a guide's preparation plan is called; every other YAML beside guide.yaml is a round."""


@dataclass(frozen=True, slots=True)
class Library:
    """Guides, the marker lexicon of the offline assessor, the lines of coach mode, the prompts, and preparation plans."""

    guides: tuple[Guide, ...]
    lexicon: Lexicon
    coaching: CoachingLines
    prompts: Prompts
    plans: tuple[StudyPlan, ...] = ()

    def find_round(self, round_id: str, guide_id: str | None = None) -> tuple[Guide, Round]:
        """The round with that id and its guide; the first guide that has it when none is named.

        Raises RoundHasNoContent when a guide announces the round without content, RoundNotFound when none does.
        """
        guides = [g for g in self.guides if guide_id in (None, g.id)]
        for guide in guides:
            for candidate in guide.rounds:
                if candidate.id == round_id:
                    return guide, candidate
        if any(stub.id == round_id for guide in guides for stub in guide.loop):
            raise RoundHasNoContent(
                f"The round {round_id} has no content yet: it cannot be practised or assessed."
            )
        raise RoundNotFound(
            f"There is no round called {round_id!r}. `greenroom rounds` lists those that exist."
        )

    def find_topic(self, topic_id: str, guide_id: str | None = None) -> tuple[Guide, Round]:
        """The round that holds a topic, and its guide. Raises TopicNotFound."""
        for guide in self.guides:
            if guide_id not in (None, guide.id):
                continue
            for candidate in guide.rounds:
                if any(topic.id == topic_id for topic in candidate.topics):
                    return guide, candidate
        raise TopicNotFound(f"There is no topic called {topic_id!r} in a round that has content.")

    def find_guide(self, guide_id: str | None = None) -> Guide:
        """The guide with that id, or the first when none is named. Raises GuideNotFound."""
        for guide in self.guides:
            if guide_id in (None, guide.id):
                return guide
        raise GuideNotFound

    def plan_of(self, guide_id: str) -> StudyPlan | None:
        """The guide's preparation plan, if its authors wrote one."""
        return next((plan for plan in self.plans if plan.guide == guide_id), None)


def load_library(root: Path, signals: Collection[str]) -> Library:
    """Everything below `root`/rubrics and `root`/prompts.

    `signals` are the rules that the offline assessor knows: a checklist may name no other. Raises ContentBroken with
    every mistake, one a line as file: path: message.
    """
    mistakes = Mistakes(root)
    personas = _load_personas(root / "prompts" / "personas", mistakes)
    folders = sorted(p.parent for p in (root / "rubrics").glob("*/guide.yaml"))
    if not folders:
        mistakes.add(root / "rubrics", "", "holds no guide: a guide is a folder with a guide.yaml")
    guides = [_load_guide(folder, personas, signals, mistakes) for folder in folders]
    plans = [_load_plan(guide, root / "rubrics" / guide.id, mistakes) for guide in guides if guide]
    lexicon = load_lexicon(root / "rubrics" / "lexicon", mistakes)
    file = root / "prompts" / "coaching.yaml"
    coaching = read_value(CoachingLines, read_yaml(file, mistakes) or {}, file, mistakes)
    if mistakes.lines or lexicon is None or coaching is None:
        raise ContentBroken("\n".join(mistakes.lines))
    sound = tuple(g for g in guides if g is not None)
    return Library(
        sound,
        lexicon.model_copy(update={"rubric": tuple(_rubric(sound))}),
        coaching,
        Prompts(root / "prompts"),
        tuple(p for p in plans if p is not None),
    )


def _rubric(guides: Iterable[Guide]) -> Iterator[str]:
    """What candidates are judged by, in words."""
    for guide in guides:
        for value in guide.values:
            yield from (value.meaning, *value.shown_by)
        for criterion in {c.id: c for r in guide.rounds for c in r.criteria}.values():
            yield criterion.asks
            yield from (item.text for item in criterion.checklist)
            yield from (cap.because for cap in criterion.caps)
            yield from (anchor.behaviour for anchor in criterion.anchors)


def _load_personas(folder: Path, mistakes: Mistakes) -> dict[str, Persona]:
    personas: dict[str, Persona] = {}
    for file in sorted(folder.glob("*.yaml")):
        raw = read_yaml(file, mistakes)
        persona = read_value(Persona, raw, file, mistakes) if raw is not None else None
        if persona is None:
            continue
        if persona.id != file.stem:
            mistakes.add(file, "id", f"must be {file.stem}, as the file is called")
        check_persona(persona, file, mistakes)
        personas[persona.id] = persona
    return personas


def _load_guide(
    folder: Path, personas: dict[str, Persona], signals: Collection[str], mistakes: Mistakes
) -> Guide | None:
    file = folder / "guide.yaml"
    raw = read_yaml(file, mistakes)
    if raw is None:
        return None
    criteria = _load_criteria(folder / "criteria", mistakes)
    rounds = []
    for path in sorted(folder.glob("*.yaml")):
        if path not in (file, folder / PLAN):
            loaded = _load_round(path, personas, criteria, mistakes)
            if loaded is not None:
                rounds.append(loaded)
    guide = read_value(Guide, {**raw, "rounds": _in_loop_order(raw, rounds)}, file, mistakes)
    if guide is not None:
        check_guide(guide, folder, signals, mistakes)
    return guide


def _load_plan(guide: Guide, folder: Path, mistakes: Mistakes) -> StudyPlan | None:
    """The guide's preparation plan, which it may leave out."""
    file = folder / PLAN
    raw = read_yaml(file, mistakes) if file.exists() else None
    if raw is None:
        return None
    plan = read_value(StudyPlan, {**raw, "guide": guide.id}, file, mistakes)
    if plan is not None:
        check_plan(plan, guide, file, mistakes)
    return plan


def _in_loop_order(raw: dict[str, object], rounds: list[Round]) -> list[Round]:
    loop = raw.get("loop")
    order = (
        [stub.get("id") for stub in loop if isinstance(stub, dict)]
        if isinstance(loop, list)
        else []
    )
    return sorted(rounds, key=lambda r: order.index(r.id) if r.id in order else len(order))


def _load_criteria(folder: Path, mistakes: Mistakes) -> dict[str, Criterion]:
    criteria: dict[str, Criterion] = {}
    for file in sorted(folder.glob("*.yaml")):
        raw = read_yaml(file, mistakes)
        criterion = read_value(Criterion, raw, file, mistakes) if raw is not None else None
        if criterion is not None:
            if criterion.id != file.stem:
                mistakes.add(file, "id", f"must be {file.stem}, as the file is called")
            criteria[criterion.id] = criterion
    return criteria


def _load_round(
    file: Path, personas: dict[str, Persona], criteria: dict[str, Criterion], mistakes: Mistakes
) -> Round | None:
    """A round's file, with the personas and criteria that it names put in their places."""
    raw = read_yaml(file, mistakes)
    if raw is None:
        return None
    before = len(mistakes.lines)
    if raw.get("id") != file.stem:
        mistakes.add(file, "id", f"must be {file.stem}, as the file is called")
    named = _named(raw.get("personas"), personas, file, "personas", mistakes)
    scored = raw.get("scored")
    ids = (
        [s.get("criterion") for s in scored if isinstance(s, dict)]
        if isinstance(scored, list)
        else []
    )
    judged = _named(ids, criteria, file, "scored", mistakes)
    if len(mistakes.lines) > before:
        return None
    return read_value(Round, {**raw, "personas": named, "criteria": judged}, file, mistakes)


def _named(
    ids: object, known: Mapping[str, Named], file: Path, path: str, mistakes: Mistakes
) -> list[Named]:
    if not isinstance(ids, list):
        mistakes.add(file, path, "must be a list")
        return []
    found: list[Named] = []
    for position, item in enumerate(ids):
        value = known.get(item) if isinstance(item, str) else None
        if value is None:
            mistakes.add(file, f"{path}.{position}", f"{item!r} is not there")
        else:
            found.append(value)
    return found
