"""The coach without a language model: remarks from what listening found."""

from dataclasses import dataclass

from app.domain.talk.coaching import CoachingLines, coach
from app.domain.transcript import Coaching
from app.roles.interviewer import Attempt


@dataclass(frozen=True, slots=True)
class OfflineCoach:
    lines: CoachingLines

    async def remark(self, attempt: Attempt) -> Coaching:
        return coach(attempt.reading, attempt.heard, attempt.question, self.lines)
