"""Sound in an interview: an answer that was spoken becomes words, and the interviewer's words become sound."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.interview import Interview
from app.domain.usage import Budget
from app.errors import BudgetSpent, InterviewClosed, NothingHeard, NotSound
from app.flows.calls import CallLog
from app.llm.audio import ENDINGS, Sound

if TYPE_CHECKING:
    from app.llm.openai_audio import OpenAIAudio  # brings the openai package, which only some need


@dataclass(frozen=True, slots=True)
class Voice:
    """One for each process; interviews are passed in. Nothing that is heard or spoken is kept."""

    audio: "OpenAIAudio"
    calls: CallLog
    budget: Budget

    @property
    def hears(self) -> bool:
        """Answers can be spoken."""
        return self.audio.hears

    @property
    def speaks(self) -> bool:
        """Replies can be read aloud by the endpoint."""
        return self.audio.speaks

    async def write_down(self, interview: Interview, recording: Sound) -> str:
        """The words of a recording. It is no turn: the candidate reads and sends them.

        Raises InterviewClosed, NotSound, NothingHeard, NoVoice, BudgetSpent or a ModelFailure.
        """
        if interview.transcript.closed:
            raise InterviewClosed
        if recording.type not in ENDINGS:
            raise NotSound
        if not recording.content:
            raise NothingHeard
        await self._afford(interview)
        return await self.audio.write_down(recording, interview.id)

    async def read_aloud(self, interview: Interview, text: str) -> Sound:
        """The words as sound. Raises NoVoice, BudgetSpent or a ModelFailure."""
        await self._afford(interview)
        return await self.audio.read_aloud(text, interview.id)

    async def close(self) -> None:
        """Gives back the connections."""
        await self.audio.close()

    async def _afford(self, interview: Interview) -> None:
        if self.budget.is_set and self.budget.spent(await self.calls.with_voice(interview.id)):
            raise BudgetSpent
