"""An exchange as a language model's interviewer meets it: menu, scene, and what came of its reply."""

from dataclasses import dataclass

from app.content.library import Library
from app.domain.director import menu
from app.domain.guide import Aim
from app.domain.plan import Plan
from app.domain.reading import Reading
from app.domain.talk.menu import Menu
from app.domain.transcript import Move, MoveKind, Transcript
from app.domain.usage import NOTHING, Budget, Usage
from app.roles.interviewer import Reply, Scene
from app.roles.llm_interviewer import LlmInterviewer
from tests.builders import OPENED, a_plan, a_reading, minute, moved, said, transcript
from tests.fakes import Line, ScriptedModel

ASKED = transcript(*OPENED, moved(MoveKind.ASK, 1, question="feedback-1"), said("We broke it.", 2))
"""One question asked, and answered with the situation only."""


@dataclass(frozen=True)
class Spoken:
    """What came of one reply: its move, what it heard, its pieces, and what the model was asked."""

    move: Move
    heard: tuple[Aim, ...] | None
    pieces: tuple[str, ...]
    model: ScriptedModel

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()


def a_menu(so_far: Transcript = ASKED, *, plan: Plan | None = None, at: float = 2) -> Menu:
    last = so_far.turns[-1].index if so_far.turns else 0
    readings: dict[int, Reading] = {last: a_reading(last, Aim.SITUATION)}
    return menu(plan or a_plan(), so_far, readings, minute(at))


def a_scene(
    so_far: Transcript = ASKED, *, plan: Plan | None = None, usage: Usage = NOTHING
) -> Scene:
    return Scene("an-interview", plan or a_plan(), so_far, minutes_left=40, usage=usage)


def an_interviewer(
    library: Library, model: ScriptedModel, *, most_words: int = 60, budget: Budget | None = None
) -> LlmInterviewer:
    return LlmInterviewer(model, library.prompts, library.coaching, most_words, budget or Budget())


async def reply_to(
    library: Library,
    *script: Line,
    so_far: Transcript = ASKED,
    plan: Plan | None = None,
    at: float = 2,
    most_words: int = 60,
    budget: Budget | None = None,
    usage: Usage = NOTHING,
) -> Spoken:
    """The interviewer's turn when the model follows the script."""
    model = ScriptedModel(*script)
    speaking = an_interviewer(library, model, most_words=most_words, budget=budget)
    reply: Reply = await speaking.speak(
        a_menu(so_far, plan=plan, at=at), a_scene(so_far, plan=plan, usage=usage)
    )
    pieces = [piece async for piece in reply.words]
    return Spoken(reply.move, reply.heard, tuple(pieces), model)
