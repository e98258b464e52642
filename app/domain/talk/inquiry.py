"""What a candidate asks in the midst of a question, and what can be told about it. Touches nothing outside its arguments."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.guide import Question
from app.domain.plan import Plan
from app.domain.talk.about_question import is_about_question
from app.domain.talk.facts import find_told
from app.domain.talk.thread import Thread
from app.domain.talk.work import says_done
from app.domain.task import Clarification

LONGEST_INQUIRY = 60
"""Words: a longer turn that ends in a question is an answer, not a request for facts, unless most of it asks."""

_REMARK = 3
"""So many words after a question only belong to it: `Or is it larger? I don't know`."""

_STRETCH = re.compile(r"(?:[^.!?\n]+|\.(?=\w))+[.!?\n]?|\?")
"""A text up to its next stop. Tried at each word once, also where a long text has none."""
_NEXT_MATTER = re.compile(r"[,;]\s*(?:(?:and|or|but)\s+)?|\s+(?:and|plus|as well as)\s+", re.I)
"""One question often asks about several matters: whether it may be empty, and how large it gets."""
_NEXT_QUESTION = re.compile(
    r"(?:,\s*(?:and\s+|or\s+)?|\s+and\s+)(?=(?:is|are|do|does|can|could|should|may|must|will|what|how|which|where|when)\b)",
    re.I,
)
_WISH = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|well|then|first|also|thanks|right|please|before i (?:start|begin)|to (?:start|begin) with)\W+)*"
    r"(?:(?:please |can you |could you )?(?:tell me|give me)|i(?:['’]d| would) (?:like|need|want|love) to (?:know|ask|hear|learn|clarify)"
    r"|i (?:also )?(?:need|want|have) to (?:know|ask|clarify)|what i (?:need|want) to know|i(?:['’]m| am) (?:wondering|curious))\b",
    re.I,
)
"""A question without a question mark."""
_HOW_TO_TAKE_IT = re.compile(
    r"\b((do|did) you mean|should i|shall i|can i|could i|may i|would you (like|prefer|rather)|do you want|is it (ok|okay|fine)|"
    r"(i|we) (should|can|may|must|have to)|assume|which (one|kind|sort)"
    r"|(is|was) (the|your|this|that) question)\b",
    re.I,
)
_THE_JOB = re.compile(
    r"\b((the|your|this|\w+['’]s) (team|company|manager|role|job|position|office|onboarding|org|organi[sz]ation|department)|would i be|will i be|"
    r"i(['’]d| would|['’]ll| will) be (working|doing|reporting|joining)|(first|next) (\w+ )?(days?|weeks?|months?|year)|next (steps?|rounds?)|"
    r"the (hiring |interview )?(process|loop)|on[- ]call|remote(ly)?|hybrid|do you (like|enjoy))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What a candidate asked in the midst of a question, and what can be told about it; nothing when it is open."""

    told: tuple[str, ...]
    about_the_job: bool = False
    """It is about the team, the work or the hiring, not about the question that was put."""


def inquiry(plan: Plan, thread: Thread, text: str) -> Inquiry | None:
    """What the candidate wants to know, or None when they are answering."""
    sheet = sheet_of(thread.question)
    asked = _questions(text, also_wishes=bool(sheet))
    if not asked or not _mostly_asks(text, asked):
        return None
    if plan.round.tool is None and _answers_itself(text, asked):
        return None
    known = sheet or _facts(plan, asked)
    told = tuple(dict.fromkeys(c.text for question in asked for c in _asked_for(question, known)))
    if not told and "?" not in text:
        return None
    about_the_job = not sheet and all(map(_about_the_job, asked))
    return Inquiry(not_given(told, thread) or told, about_the_job)


def sheet_of(question: Question) -> tuple[Clarification, ...]:
    """The facts of a task, which are told to who asks for them."""
    if question.coding:
        return question.coding.clarifications
    if question.design:
        return (*question.design.requirements, *question.design.numbers)
    return question.facts


def not_given(facts: Sequence[str], thread: Thread) -> tuple[str, ...]:
    """Those that were not told in these words already."""
    said = [turn.text for turn in thread.turns]
    return tuple(fact for fact in facts if not any(fact in text for text in said))


def _asked_for(question: str, known: Sequence[Clarification]) -> Iterator[Clarification]:
    """What is known of each matter that a question names; of the question as a whole where it only is one together."""
    for part in _NEXT_QUESTION.split(question):
        found = [c for matter in _NEXT_MATTER.split(part) for c in find_told(matter, known)]
        yield from found or find_told(part, known)


def _mostly_asks(text: str, asked: Sequence[str]) -> bool:
    """Whether a turn is there for its questions: it is short, or at least half of its words are theirs."""
    length = len(text.split())
    return length <= LONGEST_INQUIRY or 2 * sum(len(q.split()) for q in asked) >= length


def _answers_itself(text: str, asked: Sequence[str]) -> bool:
    """The candidate asks what they were asked, and answers it: `What did the others think? They mostly agreed`."""
    said = len(text[text.rindex("?") :].split()) if "?" in text else 0
    return said > _REMARK and not any(_HOW_TO_TAKE_IT.search(question) for question in asked)


def _questions(text: str, *, also_wishes: bool) -> list[str]:
    """What is asked; whether to go on, or whether that was what was meant, is no question about the task."""
    if "?" not in text and not also_wishes:
        return []
    stretches = (
        s for s in _STRETCH.findall(text) if s.endswith("?") or (also_wishes and _WISH.search(s))
    )
    ends = (s for s in stretches if not says_done(s) and not is_about_question(s))
    return [" ".join(_WISH.sub("", s).split()) for s in ends]


def _facts(plan: Plan, asked: Sequence[str]) -> tuple[Clarification, ...]:
    """What the round can tell in the midst of a talk: not when the candidate only asks how to take the question."""
    if any(_HOW_TO_TAKE_IT.search(question) for question in asked):
        return ()
    return tuple(Clarification(about=fact.about, text=fact.text) for fact in plan.round.facts)


def _about_the_job(question: str) -> bool:
    return bool(_THE_JOB.search(question)) and not _HOW_TO_TAKE_IT.search(question)
