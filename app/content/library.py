"""The whole of the authored content, loaded once."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from app.content.checks import (
    check_criterion,
    check_guide,
    check_own_criteria,
    check_persona,
    check_plan,
)
from app.content.lexicon import load_lexicon
from app.content.prompts import Prompts
from app.content.source import Mistakes, read_value, read_yaml
from app.domain.guide import Guide, Round
from app.domain.persona import Persona
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

Part = TypeVar("Part", Persona, Criterion)

CRITERIA = "criteria"
"""The folder of criteria: one in rubrics/ that every guide can score, and one in a guide for those of its own."""
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

        Raises GuideNotFound, RoundHasNoContent when a guide announces the round without content, RoundNotFound when
        none does.
        """
        guides = self._named(guide_id)
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
        """The round that holds a topic, and its guide. Raises GuideNotFound or TopicNotFound."""
        for guide in self._named(guide_id):
            for candidate in guide.rounds:
                if any(topic.id == topic_id for topic in candidate.topics):
                    return guide, candidate
        raise TopicNotFound(f"There is no topic called {topic_id!r} in a round that has content.")

    def find_guide(self, guide_id: str | None = None) -> Guide:
        """The guide with that id, or the first when none is named. Raises GuideNotFound."""
        return self._named(guide_id)[0]

    def _named(self, guide_id: str | None) -> tuple[Guide, ...]:
        """The guide with that id, or every guide when none is named. Raises GuideNotFound."""
        named = tuple(guide for guide in self.guides if guide_id in (None, guide.id))
        if not named:
            raise GuideNotFound
        return named

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
    shared = _load_criteria(root / "rubrics" / CRITERIA, signals, mistakes)
    guides = [_load_guide(folder, personas, shared, signals, mistakes) for folder in folders]
    plans = [_load_plan(guide, root / "rubrics" / guide.id, mistakes) for guide in guides if guide]
    lexicon = load_lexicon(root / "rubrics" / "lexicon", mistakes)
    file = root / "prompts" / "coaching.yaml"
    lines = read_yaml(file, mistakes)
    coaching = read_value(CoachingLines, lines, file, mistakes) if lines is not None else None
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


@dataclass(frozen=True, slots=True)
class _Parts(Generic[Part]):
    """What rounds name by its id: each stands in a file of that name, in one of the folders."""

    by_id: Mapping[str, Part]
    folders: tuple[Path, ...]

    def named(self, ids: object, file: Path, path: str, mistakes: Mistakes) -> list[Part] | None:
        """Those with these ids; None when one is not there, or its own file has a mistake, which was told already."""
        if not isinstance(ids, list):
            mistakes.add(file, path, "must be a list")
            return None
        for position, name in enumerate(ids):
            at = f"{path}.{position}"
            if not isinstance(name, str):
                mistakes.add(file, at, f"must be an id, is {name!r}")
                continue
            files = [folder / f"{name}.yaml" for folder in self.folders]
            if name not in self.by_id and not any(f.exists() for f in files):
                wanted = " or ".join(str(mistakes.short(f)) for f in files)
                mistakes.add(file, at, f"{name!r} is not there: it needs {wanted}")
        found = [self.by_id[n] for n in ids if isinstance(n, str) and n in self.by_id]
        return found if len(found) == len(ids) else None


def _load_personas(folder: Path, mistakes: Mistakes) -> _Parts[Persona]:
    personas = _load_named(Persona, folder, mistakes)
    for persona in personas.values():
        check_persona(persona, folder / f"{persona.id}.yaml", mistakes)
    return _Parts(personas, (folder,))


def _load_criteria(folder: Path, signals: Collection[str], mistakes: Mistakes) -> _Parts[Criterion]:
    criteria = _load_named(Criterion, folder, mistakes)
    for criterion in criteria.values():
        check_criterion(criterion, folder / f"{criterion.id}.yaml", signals, mistakes)
    return _Parts(criteria, (folder,))


def _load_named(kind: type[Part], folder: Path, mistakes: Mistakes) -> dict[str, Part]:
    """The value of each file in a folder, by its id, which is what the file is called."""
    found: dict[str, Part] = {}
    for file in sorted(folder.glob("*.yaml")):
        raw = read_yaml(file, mistakes)
        value = read_value(kind, raw, file, mistakes) if raw is not None else None
        if value is not None and value.id != file.stem:
            mistakes.add(file, "id", f"must be {file.stem}, as the file is called")
        elif value is not None:
            found[value.id] = value
    return found


def _load_guide(
    folder: Path,
    personas: _Parts[Persona],
    shared: _Parts[Criterion],
    signals: Collection[str],
    mistakes: Mistakes,
) -> Guide | None:
    """A guide's folder. Its rounds score criteria that all guides share, and its own, which come first."""
    file = folder / "guide.yaml"
    raw = read_yaml(file, mistakes)
    if raw is None:
        return None
    own = _load_criteria(folder / CRITERIA, signals, mistakes)
    check_own_criteria(own.by_id, shared.by_id, folder / CRITERIA, mistakes)
    criteria = _Parts({**shared.by_id, **own.by_id}, (*shared.folders, *own.folders))
    rounds = []
    for path in sorted(folder.glob("*.yaml")):
        if path not in (file, folder / PLAN):
            loaded = _load_round(path, personas, criteria, mistakes)
            if loaded is not None:
                rounds.append(loaded)
    guide = read_value(Guide, {**raw, "rounds": _in_loop_order(raw, rounds)}, file, mistakes)
    if guide is not None:
        check_guide(guide, folder, mistakes)
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


def _load_round(
    file: Path, personas: _Parts[Persona], criteria: _Parts[Criterion], mistakes: Mistakes
) -> Round | None:
    """A round's file, with the personas and criteria that it names put in their places."""
    raw = read_yaml(file, mistakes)
    if raw is None:
        return None
    if raw.get("id") != file.stem:
        mistakes.add(file, "id", f"must be {file.stem}, as the file is called")
    named = personas.named(raw.get("personas"), file, "personas", mistakes)
    scored = raw.get("scored")
    ids = (
        [s.get("criterion") for s in scored if isinstance(s, dict)]
        if isinstance(scored, list)
        else []
    )
    judged = criteria.named(ids, file, "scored", mistakes)
    if named is None or judged is None:
        return None
    return read_value(Round, {**raw, "personas": named, "criteria": judged}, file, mistakes)
