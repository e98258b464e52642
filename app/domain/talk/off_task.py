"""Words in the midst of a task that have nothing to do with it, and the way back. Touches nothing outside its arguments."""

import re

from app.domain.guide import Question
from app.domain.plan import Plan
from app.domain.talk.asking import drawn
from app.domain.talk.facts import stems
from app.domain.talk.inquiry import sheet_of
from app.domain.talk.menu import Option
from app.domain.talk.requests import last_line
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import Thread
from app.domain.transcript import Move, MoveKind, Transcript
from app.domain.wording.function_words import GRAMMATICAL

BACK = "back"
"""The aim of a redirect back to the task."""
MOST = 60
"""Words: who goes on for longer says something about the task, too."""
LONGEST_AGAIN = 40
"""Words: a longer question is not put again as a whole."""
SHORTEST = 4
"""Letters: a shorter word names nothing of a task."""
_TECHNICAL = frozenset(("mechanism_talk", "scale_talk", "failure_talk", "complexity_talk"))
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_TALK = re.compile(
    r"\b(?:the )?weather\b|\b(?:it(?:['’]s| is| was) (?:raining|snowing|sunny|so hot|so cold)|sunshine)\b"
    r"|\b(?:had|having|for|eat|eating|cook|cooking|ate|cooked) (?:\w+ ){0,3}(?:lunch|dinner|breakfast|pizza|pasta|sushi|food)\b|\b(?:hungry|recipe|restaurants?)\b"
    r"|\b(?:football|soccer|basketball|tennis|cricket|the olympics|the match|the game) (?:\w+ ){0,2}(?:yesterday|last night|tonight|on (?:sun|satur)day)\b"
    r"|\b(?:watch|watched|play|played|like|love) (?:\w+ ){0,2}(?:football|soccer|basketball|tennis|cricket|guitar|piano|golf)\b"
    r"|\bmy (?:wife|husband|kids?|children|son|daughter|dog|cat|garden|brother|sister|mother|father|mum|mom|dad|girlfriend|boyfriend|grandmother|grandfather"
    r"|neighbou?rs?|holidays?|vacation|birthday|weekend|hobby|hobbies)\b"
    r"|\b(?:how (?:was|is) your (?:day|weekend|morning|week|family)|how are you(?: doing| today)?|where are you (?:from|based)|nice (?:glasses|shirt|background))\b"
    r"|\b(?:to|at|on|by) (?:the|a|my) (?:beach|gym|party|wedding|holidays?|vacation|concert|pub)\b"
    r"|\b(?:tell me a joke|(?:write|sing|tell) (?:me )?(?:a|an|another) (?:\w+ )?(?:poem|song|joke|haiku|essay|story|recipe|limerick)|capital of [A-Z]\w+"
    r"|the (?:stock market|lottery)|horoscope|bitcoin|meaning of life|favou?rite (?:colou?r|film|movie|band|food|book|animal))\b",
    re.I,
)


def way_back(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> Option | None:
    """Back to the task, once a phase, after words that were about something else; None when they were about it."""
    last = thread.last_reading
    if last is None or was_turned_back(transcript, at):
        return None
    said = thread.answers[-1].text
    if any(mark.family in _TECHNICAL for mark in last.marks):
        return None
    if last.type != "off_topic" and not is_small_talk(said):
        return None
    return None if is_about(said, thread.question) else turning_back(plan, transcript, at, thread)


def offered_back(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread
) -> tuple[Option, ...]:
    """What a language model may choose, which hears by itself that something else was spoken of."""
    if plan.engine != "llm" or was_turned_back(transcript, at):
        return ()
    return (turning_back(plan, transcript, at, thread),)


def was_turned_back(transcript: Transcript, at: Schedule) -> bool:
    return any(m.aim == BACK and m.phase == at.phase.id for m in transcript.moves)


def turning_back(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> Option:
    """In the persona's words where those are about tasks; else what was asked is put again, for later is what else there is."""
    move = Move(kind=MoveKind.REDIRECT, question=thread.question.id, aim=BACK, phase=at.phase.id)
    line = ""
    if plan.round.tool is None and plan.round.deferred:
        asked = last_line(plan, transcript)
        again = asked if len(asked.split()) <= LONGEST_AGAIN else ""
        line = f"{drawn(plan.round.deferred, plan, transcript)} {again}".strip()
    return Option(move, line, "none", "only if the last words had nothing to do with the task")


def is_small_talk(text: str) -> bool:
    """It speaks of private life or the weather, or wants something else than the interview."""
    return len(text.split()) <= MOST and "`" not in text and bool(_SMALL_TALK.search(text))


def is_about(text: str, question: Question) -> bool:
    """It has a word of the task, apart from what is small talk in it."""
    return not _words_of(_SMALL_TALK.sub(" ", text)).isdisjoint(_words_of(_task(question)))


def _task(question: Question) -> str:
    coding, design = question.coding, question.design
    told = [question.text]
    told += [words for fact in sheet_of(question) for words in (fact.text, *fact.about)]
    told += [coding.statement, *coding.parts] if coding else []
    told += [design.statement, design.change] if design else []
    return " ".join(told)


def _words_of(text: str) -> frozenset[str]:
    names = (w for w in _WORD.findall(text.casefold()) if w not in GRAMMATICAL)
    return stems(" ".join(w for w in names if len(w) >= SHORTEST))
