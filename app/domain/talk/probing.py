"""Probes: what deepens a question, in the question's own words or the round's, with a few of the candidate's."""

from dataclasses import replace

from app.domain.guide import Aim, Probe
from app.domain.plan import Plan
from app.domain.talk.asking import order
from app.domain.talk.menu import Option
from app.domain.talk.schedule import Schedule
from app.domain.talk.thread import Thread
from app.domain.talk.work import later_aims, leads_to_work
from app.domain.transcript import Move, MoveKind, Speaker, Transcript

MONOLOGUE_WORDS = 450
"""About three minutes of speech at 150 words a minute: an interviewer cuts in there to save the candidate's time."""


def probes(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread) -> tuple[Option, ...]:
    """One probe for each aim that was not told and that no later phase asks for by itself."""
    later = (
        later_aims(plan, at) if leads_to_work(plan, at) or at.phase.kind == "work" else frozenset()
    )
    asking = tuple(
        _probe(plan, transcript, at, thread, aim) for aim in thread.missing if aim not in later
    )
    if asking and len(thread.answers[-1].text.split()) > MONOLOGUE_WORDS:
        return (_interrupting(asking[0]), *asking)
    return asking


def probes_further(
    plan: Plan, transcript: Transcript, at: Schedule, thread: Thread
) -> tuple[Option, ...]:
    """Probes for what was touched on, for who can tell whether it was told: a language model that read the answer."""
    if plan.engine != "llm":
        return ()
    why = "touched on at most: only if it was not told"
    found = (_probe(plan, transcript, at, thread, aim) for aim in thread.thin)
    return tuple(replace(option, why=why) for option in found)


def _probe(plan: Plan, transcript: Transcript, at: Schedule, thread: Thread, aim: Aim) -> Option:
    asking = _probe_for(plan, transcript, thread, aim)
    anchor = thread.last_reading.anchors.get(aim) if thread.last_reading else None
    quote = None if thread.quoted_last else anchor
    move = Move(kind=MoveKind.PROBE, question=thread.question.id, aim=aim, phase=at.phase.id)
    why = f"not heard yet: {aim}"
    if asking.quoting and quote:
        return Option(move, asking.quoting.format(quote=quote), "none", why)
    return Option(move, asking.text, "acknowledge", why)


def _probe_for(plan: Plan, transcript: Transcript, thread: Thread, aim: Aim) -> Probe:
    """The question's own probe for an aim, else one of the round's, that which was said least."""
    own = [p for p in thread.question.probes if p.aim is aim]
    if own:
        return own[0]
    general = [p for p in plan.round.ladder if p.aim is aim]
    drawn = order(general, plan.seed, thread.question.id, key=lambda p: p.text)
    return min(drawn, key=lambda probe: _times_said(probe, transcript))


def _times_said(probe: Probe, transcript: Transcript) -> int:
    fixed = [probe.text, *sorted((probe.quoting or "").split("{quote}"), key=len)[-1:]]
    spoken = (t.text for t in transcript.turns if t.speaker is Speaker.INTERVIEWER)
    return sum(any(line and line.strip() in text for line in fixed) for text in spoken)


def _interrupting(option: Option) -> Option:
    move = option.move.model_copy(update={"kind": MoveKind.TIME_CHECK})
    return Option(move, option.line, "interrupt", "the answer ran long")
