"""An interviewer by a model, with the script for what must come at all, or come whole."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

from app.domain.talk.menu import Menu, Option
from app.domain.transcript import NUDGE
from app.model_failures import ModelFailure
from app.roles.interviewer import Interviewer, Listened, Reply, Scene
from app.roles.script import words_for

log = logging.getLogger("greenroom.interviewer")


@dataclass(frozen=True, slots=True)
class Assured:
    """A hint comes also where no model answers, and of facts that were asked for none is lost in a reply cut at `most_words`."""

    interviewer: Interviewer
    most_words: int

    async def speak(self, menu: Menu, scene: Scene, listened: Listened | None = None) -> Reply:
        """Raises a ModelFailure before any word when the model does not answer, unless a hint was asked for."""
        if menu.default.move.aim == "told" and self._is_too_long(menu.default.line):
            return _by_script(menu.default, scene)
        try:
            return await self.interviewer.speak(menu, scene, listened)
        except ModelFailure as e:
            if menu.default.move.aim != NUDGE:
                raise
            failed = {"interview": scene.subject, "error": type(e).__name__}
            log.warning("interviewer.hint.scripted", extra=failed)
            return _by_script(menu.default, scene)

    def _is_too_long(self, line: str) -> bool:
        """It leaves a model hardly a word of its own."""
        return len(line.split()) * 4 > self.most_words * 3


def _by_script(option: Option, scene: Scene) -> Reply:
    said = words_for(option, scene.plan, scene.transcript, scene.minutes_left)
    return Reply(option.move, _one(said))


async def _one(text: str) -> AsyncIterator[str]:
    yield text
