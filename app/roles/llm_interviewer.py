"""The interviewer by a language model: shown the menu, it names a move and says it in the persona's manner."""

import logging
from collections import OrderedDict
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from functools import cached_property

from app.content.prompts import Prompts
from app.domain.plan import Plan
from app.domain.talk.coaching import CoachingLines
from app.domain.talk.doubts import in_their_words
from app.domain.talk.menu import Menu, Option
from app.domain.talk.requests import AGAIN
from app.domain.transcript import Move, MoveKind, Speaker
from app.domain.usage import Budget
from app.llm.model import ChatModel, ChatRequest
from app.llm.thinking import ORNAMENT
from app.model_failures import ModelRanLong
from app.roles.choice_line import LONGEST, Choice, read_choice
from app.roles.crowd import Crowd
from app.roles.interviewer import Listened, Reply, Scene
from app.roles.interviewer_prompt import messages, role_in
from app.roles.reply_guard import Passages, Private, ReplyGuard, shingles
from app.roles.script import words_for

log = logging.getLogger("greenroom.interviewer")

ROOM_TO_THINK = 2000
"""Tokens beyond the words: models that think first count their thinking in. What is too long is cut by its words."""
CHOICE = "[["
"""How a choice line begins."""
_PROBING = (MoveKind.PROBE, MoveKind.TIME_CHECK)
PLANS_KEPT = 48
"""As many as the store keeps parsed."""


@dataclass(frozen=True, slots=True)
class LlmInterviewer:
    """Speaks through a language model. Bounds of a reply: `most_words`, one question, nothing private."""

    model: ChatModel
    prompts: Prompts
    lines: CoachingLines
    most_words: int
    budget: Budget
    crowd: Crowd = field(default_factory=Crowd)
    known: "_OfPlans" = field(default_factory=lambda: _OfPlans())

    async def speak(self, menu: Menu, scene: Scene, listened: Listened | None = None) -> Reply:
        """Raises a ModelFailure before any word when the model does not answer. It is asked while rules still listen, and
        they say then whether what it chose may be done: never to ask for what was plainly told is theirs to keep.

        What the candidate asked for by a control is answered by the script: it must work when no model does.
        """
        if _by_script(menu.default, scene):
            return Reply(menu.default.move, _one(self._scripted(menu.default, scene)))
        if self.budget.spent(scene.usage):
            return Reply(_stopping(menu.default), _one(self._out_of_budget(scene)))
        request = self._request(menu, scene)
        pieces = self.model.stream(request)
        line, rest = await _first_line(pieces)
        choice = _as_they_said(read_choice(line, menu), scene)
        legal = await listened() if listened else menu
        option = _fitting(choice, legal, scene.plan)
        if line and option is not choice.option:
            # its words would go with a move that was not made
            log.warning("interviewer.choice.illegal", extra={"interview": scene.subject})
            await pieces.aclose()
            return Reply(option.move, _one(self._scripted(option, scene)), choice.heard)
        guard = self._guard(option, menu, scene)
        words = self._guarded(guard, rest, pieces, option, scene)
        return Reply(move=option.move, words=words, heard=choice.heard, source=pieces)

    def _request(self, menu: Menu, scene: Scene) -> ChatRequest:
        return ChatRequest(
            purpose="interviewer",
            messages=messages(
                self.prompts, self._role(scene.plan).prompt, menu, scene, self.most_words
            ),
            max_tokens=self.most_words * 3 + ROOM_TO_THINK,
            subject=scene.subject,
            opening=CHOICE,
        )

    def _role(self, plan: Plan) -> "_Role":
        return self.known.of(plan, lambda: role_in(plan, self.prompts, self.lines))

    def _guard(self, option: Option, menu: Menu, scene: Scene) -> ReplyGuard:
        name = scene.plan.persona.name.casefold()
        spoken = [o.line for o in menu.options] + [a.meaning for a in self.lines.aims.values()]
        return ReplyGuard(
            own_names=frozenset({name, name.split()[0], "interviewer", "the interviewer"}),
            private=Private(
                self._role(scene.plan).private, shingles(_untold(menu, scene)), shingles(spoken)
            ),
            most_words=self.most_words,
            may_ask=option.move.kind is not MoveKind.CLOSE,
        )

    async def _guarded(
        self,
        guard: ReplyGuard,
        rest: str,
        pieces: AsyncGenerator[str, None],
        option: Option,
        scene: Scene,
    ) -> AsyncIterator[str]:
        """The words as they come, within the rules; completed by the authored line when they ask nothing."""
        if shown := guard.feed(rest):
            yield shown
        try:
            async with aclosing(self.crowd.read(pieces, lambda: bool(guard.text))) as read:
                async for piece in read:
                    if shown := guard.feed(piece):
                        yield shown
                    if guard.stopped:
                        await pieces.aclose()
                        break
        except ModelRanLong:
            if not guard.text:
                raise
            guard.stopped = "too long"
        if shown := guard.finish():
            yield shown
        if guard.stopped:
            log.warning(
                "interviewer.reply.cut", extra={"interview": scene.subject, "why": guard.stopped}
            )
        completed = not guard.text.strip() or (_must_ask(option.move) and not guard.asked)
        if guard.unfinished and (completed or guard.stopped):
            yield "…"
        if completed:
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


@dataclass(frozen=True)
class _Role:
    """What a model is told of its part in a plan."""

    plan: Plan
    prompt: str

    @cached_property
    def private(self) -> Passages:
        """What may not be said of it: that, and what is scored."""
        scored = (a.behaviour for c in self.plan.round.criteria for a in c.anchors)
        return Passages([self.prompt, *scored])


class _OfPlans:
    """The roles in the plans in use. A plan is told by its identity: it is parsed once, and long to compare."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, _Role] = OrderedDict()

    def of(self, plan: Plan, prompt: Callable[[], str]) -> _Role:
        """The role in a plan; the prompt depends on the plan alone, and is made once."""
        role = self._known.get(id(plan))
        if role is None or role.plan is not plan:
            role = _Role(plan, prompt())
            self._known[id(plan)] = role
            if len(self._known) > PLANS_KEPT:
                self._known.popitem(last=False)
        return role


def _as_they_said(choice: Choice, scene: Scene) -> Choice:
    """The choice with the candidate's words in its line; without an option where it names words that they did not say."""
    if choice.option is None or not choice.option.quotes:
        return choice
    return replace(choice, option=in_their_words(choice.option, choice.quotes, scene.transcript))


def _fitting(choice: Choice, menu: Menu, plan: Plan) -> Option:
    """The chosen move; else the first that asks for nothing which the choice itself says was told.

    In a task it is the next step that is asked for, also where something of its kind was told.
    """
    told = () if _is_of_a_task(choice.option, plan) else choice.heard or ()
    wanted = [choice.option] if choice.option and _is_legal(choice.option, menu) else []
    for option in (*wanted, *menu.options):
        if not (option.move.kind in _PROBING and option.move.aim in told):
            return option
    return menu.default


def _is_legal(option: Option, menu: Menu) -> bool:
    """It is on the menu, be it without cutting in, or with it."""
    return any(_sought(option.move) == _sought(other.move) for other in menu.options)


def _sought(move: Move) -> tuple[MoveKind, str | None, str | None, str | None]:
    kind = MoveKind.PROBE if move.kind in _PROBING else move.kind
    return kind, move.aim, move.question, move.phase


def _is_of_a_task(option: Option | None, plan: Plan) -> bool:
    kinds = {phase.id: phase.kind for phase in plan.phases}
    return option is not None and kinds.get(option.move.phase or "") == "work"


def _untold(menu: Menu, scene: Scene) -> list[str]:
    """What the candidate must not be told now: hints not given, sample answers and red flags."""
    round_, texts = scene.plan.round, list[str]()
    said = [turn.text for turn in scene.transcript.turns if turn.speaker is Speaker.INTERVIEWER]
    for question_id in {o.move.question for o in menu.options if o.move.question}:
        question = round_.question(question_id)
        texts += [question.sample_answer, question.staff_cue, *question.red_flags]
        texts += [hint for hint in question.hints if not any(hint in text for text in said)]
        texts += question.design.staff_does if question.design else ()
    return texts


def _by_script(option: Option, scene: Scene) -> bool:
    """A hint, a pause, coming back, or the end that the candidate asked for. What they say they did not understand is put
    in other words, which takes a model."""
    last = scene.transcript.last
    if option.move.aim == AGAIN and last is not None and last.control is None:
        return False
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
    """The choice line, and what came after it. Without one, an empty line and everything so far.

    A line that ends without its brackets is given them; one that does not end is returned as it is.
    """
    text = ""
    async for piece in pieces:
        text += piece
        start = text.lstrip(ORNAMENT)
        if not start:
            continue
        if not CHOICE.startswith(start[:2]):
            return "", text
        if (end := start.find("]]")) >= 0:
            return start[: end + 2], start[end + 2 :].lstrip(ORNAMENT)
        if "\n" in start:
            line, _, rest = start.partition("\n")
            return f"{line.rstrip(' ]')}]]", rest
        if len(start) > LONGEST:
            return start, ""
    start = text.strip(ORNAMENT)
    return (f"{start.rstrip(' ]')}]]", "") if start.startswith(CHOICE) else ("", text)


async def _one(text: str) -> AsyncIterator[str]:
    yield text
