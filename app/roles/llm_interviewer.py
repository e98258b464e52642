"""The interviewer by a language model: shown the menu, it names a move and says it in the persona's manner."""

import logging
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass

from app.content.prompts import Prompts
from app.domain.coaching import CoachingLines
from app.domain.fencing import fence_for, harmless
from app.domain.menu import Menu, Option
from app.domain.plan import Plan
from app.domain.transcript import Move, MoveKind, Speaker, Transcript, Turn
from app.domain.usage import Budget
from app.llm.model import ChatModel, ChatRequest, Message
from app.roles.choice_line import LONGEST, Choice, name_of, read_choice
from app.roles.interviewer import Reply, Scene
from app.roles.reply_guard import ReplyGuard, shingles
from app.roles.script import words_for

log = logging.getLogger("greenroom.interviewer")


@dataclass(frozen=True, slots=True)
class LlmInterviewer:
    """Speaks through a language model. Bounds of a reply: `most_words`, one question, nothing private."""

    model: ChatModel
    prompts: Prompts
    lines: CoachingLines
    most_words: int
    budget: Budget

    async def speak(self, menu: Menu, scene: Scene) -> Reply:
        """Raises a ModelFailure before any word when the model does not answer.

        What the candidate asked for by a control is answered by the script: it must work when no model does.
        """
        if _by_script(menu.default):
            return Reply(menu.default.move, _one(self._scripted(menu.default, scene)))
        if self.budget.spent(scene.usage):
            return Reply(_stopping(menu.default), _one(self._out_of_budget(scene)))
        request = self._request(menu, scene)
        pieces = self.model.stream(request)
        line, rest = await _first_line(pieces)
        choice = read_choice(line, menu) if line else Choice(None, None, named=False)
        option = choice.option or menu.default
        if choice.named and choice.option is None:
            log.warning("interviewer.choice.illegal", extra={"interview": scene.subject})
            await pieces.aclose()
            return Reply(option.move, _one(self._scripted(option, scene)), choice.heard)
        words = self._guarded(rest, pieces, option, menu, scene)
        return Reply(move=option.move, words=words, heard=choice.heard)

    def _request(self, menu: Menu, scene: Scene) -> ChatRequest:
        return ChatRequest(
            purpose="interviewer",
            messages=messages(self.prompts, self.lines, menu, scene, self.most_words),
            max_tokens=self.most_words * 3 + 150,
            subject=scene.subject,
        )

    async def _guarded(
        self, rest: str, pieces: AsyncGenerator[str, None], option: Option, menu: Menu, scene: Scene
    ) -> AsyncIterator[str]:
        """The words as they come, within the rules; completed by the authored line when they ask nothing."""
        guard = ReplyGuard(
            own_names=frozenset(
                {
                    scene.plan.persona.name.casefold(),
                    scene.plan.persona.name.split()[0].casefold(),
                    "interviewer",
                }
            ),
            private=shingles(_private(scene.plan, menu)),
            most_words=self.most_words,
        )
        if shown := guard.feed(rest):
            yield shown
        async for piece in pieces:
            if shown := guard.feed(piece):
                yield shown
            if guard.stopped:
                await pieces.aclose()
                break
        if shown := guard.finish():
            yield shown
        if guard.stopped:
            log.warning(
                "interviewer.reply.cut", extra={"interview": scene.subject, "why": guard.stopped}
            )
        if not guard.text.strip() or (_must_ask(option.move) and not guard.asked):
            joint = " " if guard.text.strip() else ""
            yield joint + self._scripted(option, scene, bare=bool(guard.text.strip()))

    def _out_of_budget(self, scene: Scene) -> str:
        persona = scene.plan.persona
        return f"The budget that was set for this interview is used up. {persona.closing_early}"

    def _scripted(self, option: Option, scene: Scene, *, bare: bool = False) -> str:
        """The authored words of a move; `bare` leaves out the lead-in, which the model has said already."""
        if bare and option.line:
            return option.line
        return words_for(option, scene.plan, scene.transcript, scene.minutes_left)


def messages(
    prompts: Prompts, lines: CoachingLines, menu: Menu, scene: Scene, most_words: int
) -> tuple[Message, ...]:
    """The request's messages: persona, conduct, plan and transcript first, which only grow; the menu last."""
    fence = fence_for(scene.plan.seed)
    said = [
        Message(
            "system",
            prompts.render("interviewer/stable", plan=scene.plan, fence=fence, aims=lines.aims),
        )
    ]
    said += _spoken(prompts, scene.transcript, fence)
    if said[-1].role != "user":
        said.append(Message("user", "(The candidate is here.)"))
    asked = prompts.render(
        "interviewer/menu",
        choices=[{"name": name_of(o), "line": o.line, "why": o.why} for o in menu.options],
        minutes_left=max(0, round(scene.minutes_left)),
        words=most_words,
    )
    return (*said[:-1], Message("user", f"{said[-1].content}\n\n{asked}"))


def _spoken(prompts: Prompts, transcript: Transcript, fence: str) -> list[Message]:
    """The transcript as messages that alternate, as some models' templates demand; the first is always a user's."""
    said: list[Message] = []
    for turn in transcript.turns:
        role = "assistant" if turn.speaker is Speaker.INTERVIEWER else "user"
        content = _as_said(turn) if role == "assistant" else _as_heard(prompts, turn, fence)
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
    return f"[[{name_of(Option(turn.move, '', 'none', ''))} | heard: {heard}]]\n{turn.text}"


def _as_heard(prompts: Prompts, turn: Turn, fence: str) -> str:
    artifact = harmless(turn.artifact.text) if turn.artifact else ""
    return prompts.render(
        "interviewer/candidate", turn=turn, fence=fence, text=harmless(turn.text), artifact=artifact
    )


def _private(plan: Plan, menu: Menu) -> list[str]:
    """What the candidate must not be told: hints not given, sample answers, red flags and what is scored."""
    texts: list[str] = []
    offered = {option.move.question for option in menu.options}
    for topic in plan.round.topics:
        for question in topic.questions:
            if question.id in offered:
                texts += [question.sample_answer, question.staff_cue, *question.red_flags]
    texts += [anchor.behaviour for criterion in plan.round.criteria for anchor in criterion.anchors]
    return texts


def _by_script(option: Option) -> bool:
    """A hint, a pause, coming back, or the end that the candidate asked for."""
    return option.move.kind is MoveKind.HINT or option.move.aim in ("pause", "resume", "ended")


def _stopping(option: Option) -> Move:
    return Move(kind=MoveKind.CLOSE, aim="budget", phase=option.move.phase)


def _must_ask(move: Move) -> bool:
    return move.kind in (
        MoveKind.ASK,
        MoveKind.PROBE,
        MoveKind.REDIRECT,
        MoveKind.TIME_CHECK,
        MoveKind.INJECT,
        MoveKind.INVITE_QUESTIONS,
    )


async def _first_line(pieces: AsyncGenerator[str, None]) -> tuple[str, str]:
    """The choice line, and what came after it. Without one, an empty line and everything so far."""
    text = ""
    async for piece in pieces:
        text += piece
        start = text.lstrip()
        if not start:
            continue
        if not "[[".startswith(start[:2]):
            return "", text
        if (end := start.find("]]")) >= 0:
            return start[: end + 2], start[end + 2 :].lstrip()
        if len(start) > LONGEST or "\n" in start:
            line, _, rest = start.partition("\n")
            return line, rest
    return ("", text) if not text.lstrip().startswith("[[") else (text.strip(), "")


async def _one(text: str) -> AsyncIterator[str]:
    yield text
