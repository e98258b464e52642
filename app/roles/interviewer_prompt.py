"""What a model that interviews is told: persona, conduct and plan, what was said, and the menu at the end."""

from datetime import UTC, datetime
from functools import lru_cache

from app.content.prompts import Prompts
from app.domain.code_run import run_report
from app.domain.guard.fencing import fence_for, harmless
from app.domain.plan import Plan
from app.domain.talk.coaching import CoachingLines
from app.domain.talk.menu import Menu, Option
from app.domain.transcript import Artifact, Speaker, Transcript, Turn
from app.llm.model import Message
from app.roles.choice_line import name_of, names_in
from app.roles.interviewer import Scene

MOST_BESIDE = 20_000
"""Characters of code or board that are shown to the model; what is longer was not written in an interview."""


def role_in(plan: Plan, prompts: Prompts, lines: CoachingLines) -> str:
    """Persona, conduct and plan: the same for every turn of an interview."""
    fence = fence_for(plan.seed)
    return prompts.render("interviewer/stable", plan=plan, fence=fence, aims=lines.aims)


def messages(
    prompts: Prompts, role: str, menu: Menu, scene: Scene, most_words: int
) -> tuple[Message, ...]:
    """The request's messages: the role and the transcript first, which only grow; the menu last."""
    said = [Message("system", role)]
    said += _spoken(prompts, scene.transcript, fence_for(scene.plan.seed))
    if said[-1].role != "user":
        said.append(Message("user", "(The candidate is here.)"))
    asked = prompts.render(
        "interviewer/menu",
        choices=[
            {"name": name, "line": _suggested(o), "why": o.why}
            for name, o in zip(names_in(menu), menu.options, strict=True)
        ],
        doubts=[o.move.aim for o in menu.options if o.quotes],
        minutes_left=max(0, round(scene.minutes_left)),
        words=most_words,
    )
    return (*said[:-1], Message("user", f"{said[-1].content}\n\n{asked}"))


def _suggested(option: Option) -> str:
    return harmless(option.line.format(*["…"] * option.quotes) if option.quotes else option.line)


def _spoken(prompts: Prompts, transcript: Transcript, fence: str) -> list[Message]:
    """The transcript as messages that alternate, as some models' templates demand; the first is always a user's."""
    said: list[Message] = []
    beside: Artifact | None = None
    for turn in transcript.turns:
        role = "assistant" if turn.speaker is Speaker.INTERVIEWER else "user"
        content = _as_said(turn) if role == "assistant" else _as_heard(prompts, turn, fence, beside)
        beside = turn.artifact or beside
        if not said and role == "assistant":
            said.append(Message("user", "(The candidate is here.)"))
        if said and said[-1].role == role:
            said[-1] = Message(said[-1].role, f"{said[-1].content}\n\n{content}")
        else:
            said.append(Message("assistant" if role == "assistant" else "user", content))
    return said


def _as_said(turn: Turn) -> str:
    """An interviewer turn as the model gave it, with its choice line."""
    if turn.move is None:
        return turn.text
    heard = ", ".join(turn.heard or ())
    return f"[[{name_of(turn.move)} | heard: {heard}]]\n{turn.text}"


def _as_heard(prompts: Prompts, turn: Turn, fence: str, before: Artifact | None) -> str:
    """A candidate turn; what lies beside it is shown again only where it changed."""
    if turn.artifact is None and turn.control is None:
        return _words_alone(prompts, turn.text, fence)
    beside = turn.artifact
    unchanged = beside is not None and before is not None and _same(beside, before)
    run = run_report(beside.run) if beside and beside.run and beside != before else ""
    return prompts.render(
        "interviewer/candidate",
        turn=turn,
        fence=fence,
        text=harmless(turn.text),
        artifact=harmless(beside.text[:MOST_BESIDE]) if beside and not unchanged else "",
        run=harmless(run),
        unchanged=unchanged,
    )


_SPOKEN = Turn(index=0, speaker=Speaker.CANDIDATE, text="", at=datetime.fromtimestamp(0, tz=UTC))
"""A turn in which something was said: all that its prompt asks of it when nothing lies beside it."""


@lru_cache(maxsize=1024)
def _words_alone(prompts: Prompts, text: str, fence: str) -> str:
    """The same in every request of the interview."""
    return prompts.render(
        "interviewer/candidate",
        turn=_SPOKEN,
        fence=fence,
        text=harmless(text),
        artifact="",
        run="",
        unchanged=False,
    )


def _same(beside: Artifact, before: Artifact) -> bool:
    return (beside.kind, beside.language, beside.text) == (
        before.kind,
        before.language,
        before.text,
    )
