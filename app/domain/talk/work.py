"""A task under way: when the candidate leaves a part of it, and the steps that a phase of work goes through."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.domain.guide import Aim, Phase, Question, Step
from app.domain.plan import Plan
from app.domain.talk.asking import order
from app.domain.talk.facts import names_any
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import Thread
from app.domain.transcript import Move, MoveKind, Transcript

_NOTHING_TO_ADD = (
    r"(?:^|[.,;:!]|\b(?:i|and|so|have|['’]ve|got|there['’]s|there is))\W*(?:nothing|no more) (?:more |else |left |further )?to (?:add|say|tell)"
    r"(?: (?:here|now|really|(?:to|on|about) (?:it|this|that)))*\s*(?:[.;,!]|$)"
)
_ADDS_NOTHING = re.compile(_NOTHING_TO_ADD, re.I)
_NO_MORE = re.compile(
    _NOTHING_TO_ADD + "|"
    r"\bthat(['’]s| is| was) (all|it)( (that )?i (have|had|can say|remember|know|wanted to say)| i['’]ve got| from me| for me| really)*( on (it|this|that))?\s*([.;,!]|$)"
    r"|^\W*(sorry, |well, |but )?(i|i['’]ve|i have) (just |already )*(told you|said|answered|explained|mentioned|covered) (this|that|it)( to you)?( already| before)?\W*$"
    r"|\b(nothing|no) (more|else|further)( to (add|say|tell))?( on (it|this|that))?\s*([.;,!]|$)"
    r"|\b(let['’]s|let us|we can|shall we|can we|could we|ready to|happy to|please) (go|move) on\b|\bnext (question|one),? please\b"
    r"|\b(can|could|may|shall) (we|i) (please )?(skip|pass( on)?|(come|go|get) back to|return to) (this|that|it|the question)\b"
    r"|\b(i['’]d|i would|let['’]s) (rather |like to |prefer to )?(skip|pass)( on)?( (this|that|it|the question))?( one)?\s*([.;,!]|$)|^\W*(please )?(skip|pass)\W*$",
    re.I,
)
AT_LENGTH = 40
"""Words that tell how one would go about a task, and not only that one has an idea."""
MOST_LEAVING = 16
"""Words: who says more tells something besides."""
MOST_WITHOUT = 8
"""Words: so few, with which somebody leaves a part, tell nothing else."""
_TO_THE_END = (
    r"(?: (?:now|then|here|there|basically|really|i (?:think|guess|believe)|i'd say|for (?:me|now|this|(?:the|my|this) \w+(?: part)?)|from me|so far"
    r"|(?:with|on) (?:it|this|that|my \w+)(?: (?:part|piece))?))*\s*(?:[.,;:!?)–—-]|and\b|$)"
)
"""Nothing follows but how much is meant: `I'd leave that to the client` leaves no part of a task."""
_IT_ALL = r"(?:it|this|that|(?:(?:the|my|this) )?(?:code|solution|function|implementation|version|design|part|piece))"
_ENDED = r"(?:all |now )?(?:done|finished|complete|completed|ready)"
_DONE = re.compile(
    r"(?<!once )(?<!when )(?<!after )(?<!until )(?<!before )\b(?:(?:i'?m|i am|we'?re|we are) (?:done|finished)|(?:i'?ve|i have) finished)\b"
    r"|\b(?:done now|that'?s it|that is it|that'?s enough|that should (?:be (?:it|all)|do(?: it)?)"
    rf"|(?<!how )(?<!once )(?<!when )(?<!if )(?<!until )(?<!after )(?<!before )(?<!whether )(?:{_IT_ALL}(?:'?s| is)|everything is) {_ENDED}"
    rf"|(?:i|we)(?:'d| would)? (?:consider|call) {_IT_ALL} {_ENDED}|(?:i'm|i am|we're) (?:happy|satisfied|content) with {_IT_ALL}"
    r"|(?:that'?s|that is|this is|here'?s|here is) my (?:code|solution|implementation|final version|design)"
    rf"|(?:i'?ve|i have) (?:now |just )?(?:written|implemented|completed) {_IT_ALL}"
    r"|(?:we can|we could|let'?s|let us|please) leave (?:it|this|that)(?: piece| part)?"
    r"|leave (?:it|this|that)(?: piece| part)? (?:here|there|at that)"
    r"|(?:let'?s|let us|we can|can we|could we|shall we|ready to|happy to|please) (?:go|move) on(?: to the next(?: \w+)?)?)" + _TO_THE_END
    + r"|\b(?:i have what i need|ready for review|good to go)\b"
    r"|(?:^|[.!?;:)–—]|\band\b|, (?:so|ok|okay)\b)\W*(?:(?:yes|yeah|yep|ok|okay|sure|right|so|now)\W+)?(?:all |it'?s )?(?:done|finished)\s*(?:[.,;:!–-]|and\b|$)"
    r"|, (?:all )?(?:done|finished)\W*$",
    re.I,
)  # fmt: skip
_TO_IT = re.compile(
    r"\b(?:let'?s|let us|can (?:i|we)|shall (?:i|we)|may i|i'?d like to|i want to|i would like to|i'?m ready to|i am ready to|ready to|i'?ll|i will)"
    r" (?:now |just |then )?(?:(?:go|move|come|get|turn)(?: on| over)? to|(?:start|begin)(?: with)?) (?:the |my |a )?"
    r"(?:approach|coding|code|solution|design|implementation|sketch|drawing|work)" + _TO_THE_END
    + r"|\b(?:let'?s|let me|can i|may i|shall i|i'?d like to|i want to|ready to) (?:now )?(?:code|write|build|draw|sketch|design) (?:it|this|that)" + _TO_THE_END
    + r"|\bi (?:think i )?(?:know|have) enough" + _TO_THE_END,
    re.I,
)  # fmt: skip
_BARE_NO = re.compile(
    r"\W*(?:(?:(?:well|ok|okay|good|yes|i think|i have|i've got)\W+)?"
    r"(?:no|nope|none|nothing|not really|thanks|thank you|that'?s all|that is all|i'?m good|i am good|all good|we'?re good"
    r"|(?:i'?m |i am )?ready(?: to (?:start|begin|go))?|let'?s (?:start|begin|go)|(?:please )?(?:move|go) on|(?:what'?s |the )?next(?: one| part| question)?)"
    r"(?:\W+(?:no|none|more|else|further|to (?:add|say|ask)|that'?s (?:all|it)|i (?:have|had|think)|i'?ve got|thanks|thank you|please|questions?"
    r"|i'?m (?:good|fine)|i am (?:good|fine)|all good|we'?re good|it'?s (?:all )?clear|for (?:me|now)|from (?:me|my side)|on (?:it|this|that)"
    r"|not (?:for )?now))*)?\W*",
    re.I,
)
"""No more than a no, or that one is ready: `We store the id, nothing else` is an answer."""


def has_no_more(text: str) -> bool:
    """The candidate says in a few words that they have told all, or want to go on."""
    return len(text.split()) <= MOST_LEAVING and bool(_NO_MORE.search(text))


def adds_nothing(text: str) -> bool:
    """The candidate says in a few words that there is nothing to add, and so wants no question of the same kind."""
    return len(text.split()) <= MOST_LEAVING and bool(_ADDS_NOTHING.search(text))


def says_done(text: str) -> bool:
    """The candidate says that the task at hand is finished, or wants to leave it."""
    return bool(_DONE.search(text.replace("’", "'")))


def turns_to_work(text: str) -> bool:
    """The candidate has understood a task, wants to begin with it, and asks nothing more."""
    return "?" not in text and bool(_TO_IT.search(text.replace("’", "'")))


def passes_on(text: str) -> bool:
    """The candidate leaves the task at hand, or has no more to say of it; a no that goes on is an answer."""
    plain = text.replace("’", "'")
    return says_done(plain) or bool(_BARE_NO.fullmatch(plain))


def has_stopped_telling(thread: Thread) -> bool:
    """The candidate says nothing but that there is nothing to add, or for a second time that they are done."""
    said = [turn.text for turn in thread.answers[-2:]]
    if not said or not only_leaves(said[-1]):
        return False
    return adds_nothing(said[-1]) or (len(said) > 1 and only_leaves(said[0]))


def only_leaves(text: str) -> bool:
    """The candidate says that they are done or have told all, and nothing besides."""
    return len(text.split()) <= MOST_WITHOUT and (says_done(text) or has_no_more(text))


def opening_line(question: Question) -> str:
    """A question as it is put: a coding task with its statement."""
    return f"{question.text}\n\n{question.coding.statement}" if question.coding else question.text


def next_step(
    plan: Plan, transcript: Transcript, phase: Phase, thread: Thread
) -> tuple[Move, str] | None:
    """The next step of a phase of work and its words, or None when all are done.

    A step that only asks for what was told already is passed over, the first of a phase and what brings something new
    excepted; the first too where an approach was told at length, or the last answer told just that. Who has stopped telling is asked
    nothing more of a phase that was begun but what brings something new.
    """
    stopped = has_stopped_telling(thread)
    passed = _passed(phase.steps, _taken(transcript, phase))
    said = thread.answers[-1].text if thread.answers else ""
    for position, step in enumerate(phase.steps):
        move, line = _spoken(plan, transcript, phase, thread, step)
        if position < passed or move is None or _was_just_told(step, said):
            continue
        told = step.source is None and step.aim in thread.heard and step.aim not in _ALWAYS
        if told and (position or _told_at_length(thread, step.aim)):
            continue
        if position and step.source is None and step.kind == "probe" and stopped:
            continue
        return move, line
    return None


def _told_at_length(thread: Thread, aim: Aim) -> bool:
    last = thread.last_reading
    if aim is not Aim.APPROACH or last is None or aim not in last.heard:
        return False
    return len(thread.answers[-1].text.split()) >= AT_LENGTH


def _was_just_told(step: Step, said: str) -> bool:
    """The answer before holds what the step would ask for."""
    if not step.told_by or len(said.split()) < AT_LENGTH:
        return False
    return all(names_any(words, said) for words in step.told_by)


def builds(phase: Phase) -> bool:
    """The phase begins by letting the candidate build."""
    opens = phase.steps[0] if phase.steps else None
    return opens is not None and opens.kind == "probe" and opens.aim is Aim.ACTION_DETAIL


def leads_to_work(plan: Plan, at: Schedule) -> bool:
    """The next phase goes on with the question of this one."""
    follows = plan.phases[at.at + 1] if at.at + 1 < len(plan.phases) else None
    return follows is not None and follows.kind == "work"


def is_task(plan: Plan, at: Schedule, thread: Thread) -> bool:
    """What is under way is worked on, or about to be, and not told of."""
    question = thread.question
    in_hand = at.phase.kind == "work" or leads_to_work(plan, at)
    return in_hand or question.coding is not None or question.design is not None


def later_aims(plan: Plan, at: Schedule) -> frozenset[Aim]:
    """What the phases of work still to come will ask for by themselves."""
    ahead = plan.phases[at.at + 1 :]
    return frozenset(step.aim for phase in ahead if phase.kind == "work" for step in phase.steps)


_STEPS = (MoveKind.PROBE, MoveKind.INJECT)
_ALWAYS = (Aim.ACTION_DETAIL, Aim.DECISION, Aim.MECHANISM)
"""Aims that a step may ask for again: it asks about another part of the work."""


def _taken(transcript: Transcript, phase: Phase) -> list[tuple[Move, str]]:
    """The steps that were taken in a phase, each with what the candidate said before it."""
    pairs = pairwise(transcript.turns)
    moves = [(turn.move, before.text) for before, turn in pairs if turn.move is not None]
    return [(m, said) for m, said in moves if m.phase == phase.id and m.kind in _STEPS]


def _passed(steps: Sequence[Step], taken: Sequence[tuple[Move, str]]) -> int:
    """How many of the steps lie behind: up to the last one whose aim or piece was taken, in order."""
    position = 0
    for move, said in taken:
        for i in range(position, len(steps)):
            if _fits(steps[i], move) and not _was_just_told(steps[i], said):
                position = i + 1
                break
    return position


def _fits(step: Step, move: Move) -> bool:
    if step.kind != move.kind.value:
        return False
    if step.source is None:
        return move.aim == step.aim
    return (move.aim or "").startswith(step.source)


def _spoken(
    plan: Plan, transcript: Transcript, phase: Phase, thread: Thread, step: Step
) -> tuple[Move | None, str]:
    """A step's move and words; no move when the task has no further piece of that kind."""
    kind = MoveKind.INJECT if step.kind == "inject" else MoveKind.PROBE
    if step.source is None:
        move = Move(kind=kind, question=thread.question.id, aim=step.aim, phase=phase.id)
        return move, step.line
    used = {m.aim for m in transcript.moves if m.aim and m.aim.startswith(step.source)}
    left = [(name, text) for name, text in _pieces(plan, thread.question, step) if name not in used]
    if not left:
        return None, ""
    name, text = left[0]
    return Move(
        kind=kind, question=thread.question.id, aim=name, phase=phase.id
    ), f"{step.line} {text}"


def _pieces(plan: Plan, question: Question, step: Step) -> list[tuple[str, str]]:
    """The named pieces of a task that a step can bring in, in the order in which they come."""
    coding, design = question.coding, question.design
    match step.source:
        case "part" if coding:
            return [(f"part_{i}", text) for i, text in enumerate(coding.parts, start=1)]
        case "dry_run" if coding:
            return [(f"dry_run_{i}", run.input) for i, run in enumerate(coding.dry_runs, start=1)]
        case "injection" if design:
            drawn = order(design.injections, plan.seed, question.id, key=lambda i: i.id)
            return [(f"injection_{i.id}", i.text) for i in drawn]
        case "change" if design:
            return [("change", design.change)]
        case _:
            return []
