"""The story bank: what was told in interviews, and what the candidate made of it.

A story that was only found in a report lives and dies with its interview. Once the candidate keeps or edits it, it is
theirs, with the words it came from copied beside it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from app.domain.checklist.signs import VALUES
from app.domain.guide import CompanyValue
from app.domain.practising.progress import Reported
from app.domain.report import AnswerMap, Evidence, StarPart
from app.domain.values import Value

PARTS: tuple[StarPart, ...] = ("S", "T", "A", "R", "L")
LONGEST_TITLE = 200
LONGEST_TEXT = 20_000
OVERUSED_FROM = 3
"""So many tellings there must be before one story can be said to be told too often."""

_SAYING = 5
"""Words of a sentence that names what it is about."""
_BEGUN = re.compile(
    r"^(?:(?:ok|okay|so|well|sorry|sure|fine|right|yes|yeah|alright|hm+|um+|uh|seriously|let me think|for (?:this|that) question)\b[\s,.:;!…–—-]*)+",
    re.IGNORECASE,
)
"""How somebody begins to speak."""
_LEANS = re.compile(
    r"(?:it|this|that|these|those|he|she|they|his|her|their|its|there|and|but|because|since|which|who|nobody|nothing)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says whom or what it is about only together with the one before."""
_NAMING: tuple[StarPart, ...] = ("S", "T", "A", "R")

Text = Annotated[str, Field(max_length=LONGEST_TEXT)]


class Shown(Value):
    """What a telling gave evidence for: a value or a criterion, partly (1) or clearly (2), by this sentence."""

    id: str
    title: str
    strength: Literal[1, 2]
    said: Evidence


class Telling(Value):
    """A story as it was told in one interview, word for word; `turn` is the answer it began with."""

    interview: str
    turn: int
    at: datetime
    round_title: str
    question: str
    parts: dict[StarPart, tuple[Evidence, ...]]
    values: tuple[Shown, ...]
    criteria: tuple[Shown, ...]

    @property
    def id(self) -> str:
        return f"{self.interview}-{self.turn}"


class Story(Value):
    """A story of the candidate. `claims` are ids of values and criteria that they say it could show.

    `kept` is when it was last saved by the candidate; None while it is only found in a report.
    """

    id: str
    title: Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)]
    situation: Text = ""
    task: Text = ""
    action: Text = ""
    result: Text = ""
    lesson: Text = ""
    notes: Text = ""
    claims: tuple[str, ...] = ()
    tellings: tuple[Telling, ...] = ()
    kept: datetime | None = None

    @property
    def words(self) -> str:
        """Everything that is told in it: the candidate's text and the sentences it came from."""
        quoted = [e.quote for t in self.tellings for part in PARTS for e in t.parts.get(part, ())]
        own = (self.situation, self.task, self.action, self.result, self.lesson)
        return " ".join((self.title, *own, *dict.fromkeys(quoted)))

    def shows(self, wanted: str) -> Shown | None:
        """The best evidence that a telling gave for that value or criterion."""
        return self.shown.get(wanted)

    @property
    def shown(self) -> Mapping[str, Shown]:
        """For each value and criterion that a telling gave evidence for, the best of it."""
        best: dict[str, Shown] = {}
        for shown in (s for t in self.tellings for s in (*t.values, *t.criteria)):
            if shown.id not in best or shown.strength > best[shown.id].strength:
                best[shown.id] = shown
        return best


class StoryMark(Value):
    """That a found story was set aside (`other` is empty), or that two stories are not the same.

    `interview` is where the first was told; the mark goes with it.
    """

    story: str
    other: str = ""
    interview: str | None = None


def found_stories(reported: Reported, asked: Mapping[int, str]) -> tuple[Story, ...]:
    """The stories that a report found in an interview: one for each question to which a part of one was told.

    `asked` are the ids of the questions by the turn in which each was put.
    """
    threads: dict[str, list[AnswerMap]] = {}
    for answer in reported.report.answers:
        put = [turn for turn in asked if turn < answer.turn]
        threads.setdefault(asked[max(put)] if put else f"turn {answer.turn}", []).append(answer)
    told = [
        [a for a in answers if a.type not in ("off_topic", "refusal", "empty")]
        for answers in threads.values()
        if any(a.type == "story" for a in answers)
    ]
    return tuple(_found(reported, answers) for answers in told if _tells_a_part(answers))


def merged(first: Story, second: Story, at: datetime) -> Story:
    """Both as one, under the first's id and title. Where both have a text of their own, both are kept."""
    texts = {
        name: _joined(getattr(first, name), getattr(second, name))
        for name in ("situation", "task", "action", "result", "lesson", "notes")
    }
    tellings = {t.id: t for t in (*first.tellings, *second.tellings)}
    return first.model_copy(
        update={
            **texts,
            "claims": tuple(dict.fromkeys((*first.claims, *second.claims))),
            "tellings": tuple(sorted(tellings.values(), key=lambda t: (t.at, t.id))),
            "kept": at,
        }
    )


def overused(stories: Sequence[Story]) -> Story | None:
    """The story that more than half of all tellings come back to, if there is one."""
    told = sum(len(story.tellings) for story in stories)
    if told < OVERUSED_FROM:
        return None
    return next((s for s in stories if len(s.tellings) * 2 > told), None)


def untold(values: Iterable[CompanyValue], stories: Sequence[Story]) -> tuple[CompanyValue, ...]:
    """The values that no story has clearly shown, of those that a report can find shown."""
    stood_for = {wanted for story in stories for wanted in _stands_for(story)}
    return tuple(v for v in values if v.id in VALUES and v.id not in stood_for)


def unread(values: Iterable[CompanyValue]) -> tuple[CompanyValue, ...]:
    """The values that no report looks for: only the candidate can say which story shows them."""
    return tuple(v for v in values if v.id not in VALUES)


def resting_on_one(values: Iterable[CompanyValue], stories: Sequence[Story]) -> Mapping[str, int]:
    """How many values each story has clearly shown that no other has, by its id."""
    wanted = {v.id for v in values}
    standing: dict[str, list[str]] = defaultdict(list)
    for story in stories:
        for value in wanted & _stands_for(story):
            standing[value].append(story.id)
    return Counter(ids[0] for ids in standing.values() if len(ids) == 1)


def _stands_for(story: Story) -> set[str]:
    """What it has clearly shown."""
    return {wanted for wanted, shown in story.shown.items() if shown.strength == 2}


def _found(reported: Reported, answers: Sequence[AnswerMap]) -> Story:
    turns = {answer.turn for answer in answers}
    parts = {
        part: tuple({e.sentence: e for a in answers for e in a.parts.get(part, ())}.values())
        for part in PARTS
    }
    telling = Telling(
        interview=reported.id,
        turn=answers[0].turn,
        at=reported.created_at,
        round_title=reported.round_title,
        question=answers[0].question,
        parts=parts,
        values=_values(reported, turns),
        criteria=_criteria(reported, turns),
    )
    texts = _texts(parts)
    return Story(
        id=telling.id,
        title=_title(parts),
        situation=texts["S"],
        task=texts["T"],
        action=texts["A"],
        result=texts["R"],
        lesson=texts["L"],
        tellings=(telling,),
    )


def _values(reported: Reported, turns: set[int]) -> tuple[Shown, ...]:
    found = []
    for row in reported.report.values:
        said = next((e for e in row.evidence if e.turn in turns), None)
        if said is not None and row.verdict in ("shown", "mentioned"):
            strength: Literal[1, 2] = 2 if row.verdict == "shown" else 1
            found.append(Shown(id=row.value, title=row.title, strength=strength, said=said))
    return tuple(found)


def _criteria(reported: Reported, turns: set[int]) -> tuple[Shown, ...]:
    found = []
    for a in reported.report.assessments:
        items = [(i.score, e) for i in a.items for e in i.evidence if e.turn in turns and i.score]
        if items:
            score, said = max(items, key=lambda pair: pair[0])
            strength: Literal[1, 2] = 2 if score == 2 else 1
            found.append(Shown(id=a.criterion, title=a.title, strength=strength, said=said))
    return tuple(found)


def _texts(parts: Mapping[StarPart, Sequence[Evidence]]) -> dict[StarPart, str]:
    """What the candidate begins to edit: each sentence once, in the first part that it stands for."""
    placed: set[str] = set()
    texts: dict[StarPart, str] = {}
    for part in PARTS:
        own = [e for e in parts[part] if e.sentence not in placed]
        placed |= {e.sentence for e in own}
        texts[part] = " ".join(e.quote for e in own)[:LONGEST_TEXT]
    return texts


def _tells_a_part(answers: Sequence[AnswerMap]) -> bool:
    """Something of it was told: a lesson alone is no story."""
    return any(a.parts.get(part) for a in answers for part in _NAMING)


def _title(parts: Mapping[StarPart, Sequence[Evidence]]) -> str:
    """The first words of what was done or where, as a name until the candidate gives one: of the first sentence that says
    something by itself, without how it was begun."""
    said = [e.quote for p in _NAMING for e in parts[p]]
    begun = [_BEGUN.sub("", quote) for quote in said]
    naming = [b for b in begun if len(b.split()) >= _SAYING and not _LEANS.match(b)]
    words = (naming or said)[0].split()
    short = " ".join([words[0][:1].upper() + words[0][1:], *words[1:9]])
    return (f"{short.rstrip('.,;:')} …" if len(words) > 9 else short)[:LONGEST_TITLE]


def _joined(first: str, second: str) -> str:
    if not first or not second or second in first:
        return first or second
    return (second if first in second else f"{first}\n\n{second}")[:LONGEST_TEXT]
