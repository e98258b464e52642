"""Holding a guide's rounds as one loop, and putting their reports together into a debrief."""

import hashlib
import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from app.content.library import Library
from app.domain.debriefing.debrief import build_debrief
from app.domain.debriefing.loop import Loop, LoopRound
from app.domain.debriefing.packet import Debrief
from app.domain.debriefing.panel import Held, findings
from app.domain.guide import Guide
from app.domain.interview import Interview, InterviewSummary
from app.domain.plan import EngineName, Mode
from app.errors import AppError, Conflict, GuideNotFound, RoundNotFound
from app.flows.assess import Broken, Examiner
from app.flows.begin import Choices, Clock, draw_up
from app.flows.calls import CallLog
from app.roles.llm_debriefer import Debriefer, Panel
from app.store.store import Store

log = logging.getLogger("greenroom.loops")


@dataclass(frozen=True, slots=True)
class Packet:
    """A loop with the debrief of what was held of it."""

    loop: Loop
    debrief: Debrief


@dataclass(frozen=True, slots=True)
class LoopRunner:
    """Holds what a loop needs. One for each process."""

    store: Store
    library: Library
    examiner: Examiner
    debriefer: Debriefer | None
    engine: EngineName
    calls: CallLog
    clock: Clock

    async def start(self, guide_id: str | None, mode: Mode) -> Loop:
        """A new loop over the rounds of a guide that have content. Raises GuideNotFound."""
        guide = self.library.find_guide(guide_id)
        ready = {round_.id for round_ in guide.rounds}
        loop = Loop(
            id=secrets.token_urlsafe(12),
            created_at=self.clock(),
            guide=guide.id,
            title=guide.title,
            mode=mode,
            rounds=tuple(LoopRound(id=s.id, title=s.title) for s in guide.loop if s.id in ready),
        )
        await self.store.loops.create(loop)
        return loop

    async def hold(self, loop_id: str, round_id: str) -> Interview:
        """Begins a round of the loop at full length. Raises LoopNotFound, RoundNotFound or Conflict."""
        loop = await self._with_round(loop_id, round_id)
        if round_id in loop.held:
            raise Conflict(
                "This round of the loop was begun already. Open it from the loop's page."
            )
        interview = draw_up(
            Choices(round=round_id, guide=loop.guide, mode=loop.mode),
            library=self.library,
            engine=self.engine,
            clock=self.clock,
        )
        await self.store.create(interview)
        try:
            await self.store.loops.hold(loop_id, round_id, interview.id)
        except AppError:
            await self.store.delete(interview.id)
            raise
        return interview

    async def take(self, loop_id: str, round_id: str, interview_id: str) -> None:
        """Lets an interview that was held outside stand for a round.

        Raises LoopNotFound, RoundNotFound, InterviewNotFound, or Conflict when it is a drill, of another round or in a
        loop already.
        """
        loop = await self._with_round(loop_id, round_id)
        plan = (await self.store.interview(interview_id)).plan
        if plan.round.id != round_id or plan.guide != loop.guide or plan.topic is not None:
            raise Conflict("Only a whole interview of the same round can stand for it.")
        await self.store.loops.hold(loop_id, round_id, interview_id)

    async def spare(self, loop: Loop) -> tuple[InterviewSummary, ...]:
        """Finished whole interviews that could stand for a round that the loop still lacks, newest first."""
        taken = await self.store.loops.taken()
        return tuple(
            s
            for s in await self.store.summaries()
            if s.closed and s.topic is None and s.round in loop.lacking and s.id not in taken
        )

    async def debrief(self, loop_id: str) -> Packet:
        """The packet as the reports stand now; a model's words are kept and asked for once. Raises LoopNotFound."""
        loop = await self.store.loops.loop(loop_id)
        rounds = [await self._held(loop, r) for r in loop.rounds]
        guide = self._guide(loop)
        packet = build_debrief(loop, rounds, guide.expectations if guide else ())
        found = tuple(f for held in rounds for f in findings(held))
        if self.debriefer is None or not found:
            return Packet(loop, packet)
        return Packet(loop, await self._argued(loop, packet, rounds, Panel(packet, found)))

    async def write_reports(self, loop_id: str) -> None:
        """Writes the report of every finished round that has none. Raises what kept one from being written."""
        loop = await self.store.loops.loop(loop_id)
        for round_ in loop.rounds:
            if (await self._held(loop, round_)).status == "no_report":
                async for step in self.examiner.report(loop.held[round_.id]):
                    if isinstance(step, Broken):
                        raise step.error

    async def _argued(
        self, loop: Loop, packet: Debrief, rounds: Sequence[Held], panel: Panel
    ) -> Debrief:
        basis = _basis(packet)
        if (kept := await self.store.loops.debrief(loop.id, basis)) is not None:
            return kept
        subject = next(h.interview for h in reversed(rounds) if h.interview and h.report)
        usage = await self.calls.usage(subject, self.engine)
        try:
            assert self.debriefer is not None
            written = await self.debriefer.argue(Panel(packet, panel.findings, subject, usage))
        except AppError as e:
            log.warning("loop.debrief.failed", extra={"loop": loop.id, "error": type(e).__name__})
            note = f"The case for and against was put together by rules this time. {e.detail}"
            return packet.model_copy(update={"note": note})
        await self.store.loops.save_debrief(loop.id, basis, written)
        return written

    async def _held(self, loop: Loop, round_: LoopRound) -> Held:
        interview_id = loop.held.get(round_.id)
        if interview_id is None:
            return Held(round_, "not_held")
        report = await self.store.report(interview_id)
        return Held.of(round_, await self.store.interview(interview_id), report)

    async def _with_round(self, loop_id: str, round_id: str) -> Loop:
        loop = await self.store.loops.loop(loop_id)
        if loop.round(round_id) is None:
            raise RoundNotFound("This loop has no such round.")
        return loop

    def _guide(self, loop: Loop) -> Guide | None:
        try:
            return self.library.find_guide(loop.guide)
        except GuideNotFound:
            return None


def _basis(packet: Debrief) -> str:
    """Hash of what the packet says by rule: any change in a report changes it."""
    return hashlib.sha256(packet.model_dump_json().encode()).hexdigest()[:32]
