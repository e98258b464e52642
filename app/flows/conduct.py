"""One exchange: the candidate's words are stored, then the interviewer replies. Calls things in order, decides nothing.

hear(said)  ─► the candidate's turn is stored (idempotent by client_id)     ◄ words are safe from here
reply()     ─► menu ─► interviewer.speak ─► Said pieces ─► the whole turn stored ─► Finished, or Failed
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.domain.board.whiteboard import as_seen
from app.domain.director import menu
from app.domain.interview import Interview
from app.domain.plan import EngineName
from app.domain.reading import Reading
from app.domain.talk.coaching import asked_so_far
from app.domain.talk.schedule import schedule
from app.domain.talk.thread import current_thread
from app.domain.transcript import Artifact, Coaching, Control, Speaker, Transcript, Turn
from app.domain.usage import NOTHING, Budget, Usage
from app.errors import (
    AnswerTooLong,
    AppError,
    InterviewClosed,
    NothingToAddTo,
    NotYourTurn,
    TurnTaken,
    Unusable,
)
from app.flows.begin import Clock
from app.flows.calls import CallLog
from app.flows.listen import Listener
from app.roles.cast import Cast
from app.roles.interviewer import Attempt, Coach, Scene
from app.store.store import Store

T = TypeVar("T")

log = logging.getLogger("greenroom.conduct")


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of the interviewer's words; pieces are appended to one another."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The interviewer's turn is stored whole."""

    turn: Turn
    closed: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """No reply came; the candidate's words are stored. `retry` says whether asking again can help.

    `stopped` says that it was the candidate who stopped it.
    """

    detail: str
    retry: bool
    stopped: bool = False


Event = Said | Finished | Failed


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a candidate sent: an answer or a control, or neither, which asks the interviewer to go on.

    `adds_to` is the index of the candidate's own last answer, which this one goes on from before there is a reply.
    """

    answer: str | None = None
    adds_to: int | None = None
    control: Control | None = None
    artifact: Artifact | None = None
    client_id: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """The interview as it stands now, and the reply if it exists already.

    `claimed` says that the reply to what was just stored is the speaker's who was named.
    """

    interview: Interview
    reply: Turn | None = None
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class Conductor:
    """Holds what an exchange needs. One for each process; interviews are passed in."""

    store: Store
    listener: Listener
    casts: Mapping[EngineName, Cast]
    calls: CallLog
    clock: Clock
    max_answer_chars: int

    async def hear(
        self, interview_id: str, said: Contribution, speaker: str | None = None
    ) -> Heard:
        """Store what the candidate sent, and with it that the reply is `speaker`'s to make, when one is named.

        Raises InterviewNotFound, NotYourTurn, NothingToAddTo, InterviewClosed, TurnTaken, AnswerTooLong, BoardTooLarge or
        Unusable; nothing is stored then.
        """
        interview = await self.store.interview(interview_id)
        transcript = interview.transcript
        known = transcript.by_client_id(said.client_id) if said.client_id else None
        if known is not None or (said.answer is None and said.control is None):
            reply = transcript.last if known is None else _reply_to(known, interview)
            spoken = reply if reply and reply.speaker is Speaker.INTERVIEWER else None
            return Heard(interview, spoken)
        self._refuse_unfit(interview, said)
        artifact = await _changed(said, transcript)
        turn = Turn(
            index=len(transcript.turns),
            speaker=Speaker.CANDIDATE,
            text=said.answer or "",
            at=self.clock(),
            control=said.control,
            artifact=artifact,
            client_id=said.client_id,
        )
        self.listener.begin(_with(interview, turn).transcript)  # while the disk is waited for
        stored = await self.store.append(interview_id, turn, speaker=speaker)
        if stored is not turn:  # it was sent before, and whoever took it first has the reply
            return await self.hear(interview_id, said)
        return Heard(_with(interview, stored), claimed=speaker is not None)

    async def reply(
        self, interview: Interview, speaker: str | None = None
    ) -> AsyncGenerator[Event, None]:
        """The interviewer's turn. Never raises: the last event is Finished or Failed. Cancelled before its last word,
        nothing of it is stored; later, it is stored and finished all the same. A `speaker` stores it only while the
        reply is theirs."""
        try:
            async for event in self._speak(interview, speaker):
                yield event
        except TurnTaken:
            yield await self._already_taken(interview)
        except AppError as e:
            log.warning(
                "conduct.reply.failed", extra={"interview": interview.id, "error": type(e).__name__}
            )
            yield Failed(e.detail, retry=e.status not in (404, 409))
        except Exception:
            log.exception("conduct.reply.broken", extra={"interview": interview.id})
            yield Failed(AppError.message, retry=True)

    async def _speak(self, interview: Interview, speaker: str | None) -> AsyncIterator[Event]:
        plan, transcript, now = interview.plan, interview.transcript, self.clock()
        readings = await self.listener.readings(transcript)
        at = schedule(plan, transcript, now)
        cast = self.casts[plan.engine]
        scene = Scene(
            subject=interview.id,
            plan=plan,
            transcript=transcript,
            minutes_left=at.left,
            usage=await self._usage(interview, cast.budget),
        )
        remark = asyncio.create_task(self._coaching(scene, readings, cast.coach))
        try:
            reply = await cast.interviewer.speak(menu(plan, transcript, readings, now), scene)
            words: list[str] = []
            async for piece in reply.words:
                words.append(piece)
                yield Said(piece)
            coaching = await remark
        finally:
            remark.cancel()
        turn = Turn(
            index=len(transcript.turns),
            speaker=Speaker.INTERVIEWER,
            text="".join(words).strip(),
            at=self.clock(),
            move=reply.move,
            heard=reply.heard,
            coaching=coaching,
        )
        stored = await _to_its_end(self.store.append(interview.id, turn, speaker=speaker))
        yield Finished(stored, closed=_with(interview, stored).transcript.closed)

    async def _usage(self, interview: Interview, budget: Budget) -> Usage:
        """What the interview took, where that could keep anybody from speaking."""
        if not budget.is_set:
            return NOTHING
        return await self.calls.usage(interview.id, interview.plan.engine)

    async def _coaching(
        self, scene: Scene, readings: Mapping[int, Reading], coach: Coach
    ) -> Coaching | None:
        """Coach mode's remarks on the answer that was just given to a question; or why there are none this time."""
        last = scene.transcript.last
        if scene.plan.mode != "coach" or last is None or last.index not in readings:
            return None
        thread = current_thread(scene.plan, scene.transcript, readings)
        if thread is None:
            return None
        at = schedule(scene.plan, scene.transcript, last.at)
        question = asked_so_far(scene.plan, thread, at, last)
        if question is None:
            return None
        attempt = Attempt(
            subject=scene.subject,
            question=question,
            answer=scene.transcript.answer_up_to(last.index),
            reading=readings[last.index],
            heard=thread.heard,
            usage=scene.usage,
        )
        try:
            return await coach.remark(attempt)
        except AppError as e:
            return Coaching(heard=(), missing=(), advice=f"No remarks this time. {e.detail}")

    def _refuse_unfit(self, interview: Interview, said: Contribution) -> None:
        transcript = interview.transcript
        if transcript.closed:
            raise InterviewClosed
        if said.adds_to is not None:
            _refuse_addition(transcript, said)
        elif transcript.waits_for_interviewer and said.control is not Control.END:
            raise NotYourTurn
        if said.answer is not None and said.control is not None:
            raise Unusable("Send an answer or a control, not both.")
        if said.answer is not None and not said.answer.strip():
            raise Unusable(
                "There is nothing in this answer. Say something, or ask to skip the question."
            )
        if said.answer is not None and len(said.answer) > self.max_answer_chars:
            raise AnswerTooLong(
                f"This answer has {len(said.answer):,} characters and {self.max_answer_chars:,} is the most that is taken."
                " Shorten it and send it again; nothing of it is lost."
            )
        if said.control is Control.RESUME and not transcript.paused:
            raise Unusable("The clock is running: there is nothing to resume.")

    async def _already_taken(self, interview: Interview) -> Event:
        """Another worker stored this turn first: theirs is the one that counts."""
        current = await self.store.interview(interview.id)
        last = current.transcript.last
        if last is not None and last.speaker is Speaker.INTERVIEWER:
            return Finished(last, closed=current.transcript.closed)
        return Failed(NotYourTurn.message, retry=True)


async def _changed(said: Contribution, transcript: Transcript) -> Artifact | None:
    """The artifact as the interviewer will see it; none for a board that stands as it last stood.

    Raises Unusable or BoardTooLarge, but not at the end: an interview can always be ended.
    """
    if said.artifact is None:
        return None
    try:
        seen = await asyncio.to_thread(as_seen, said.artifact)
    except Unusable:
        if said.control is not Control.END:
            raise
        log.warning("conduct.artifact.left", extra={"kind": said.artifact.kind})
        return None
    return None if transcript.drawn and transcript.drawn[-1].artifact == seen else seen


def _refuse_addition(transcript: Transcript, said: Contribution) -> None:
    last = transcript.last
    if said.answer is None:
        raise Unusable("Only an answer can add to an answer. Leave adds_to out.")
    if last is None or last.index != said.adds_to or last not in transcript.answers:
        raise NothingToAddTo


async def _to_its_end(work: Coroutine[None, None, T]) -> T:
    """What `work` gives, even when the one who waits for it is cancelled meanwhile: it is too late then."""
    task = asyncio.create_task(work)
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():
                raise
    return task.result()


def _reply_to(turn: Turn, interview: Interview) -> Turn | None:
    turns = interview.transcript.turns
    return turns[turn.index + 1] if turn.index + 1 < len(turns) else None


def _with(interview: Interview, turn: Turn) -> Interview:
    transcript = interview.transcript.model_copy(
        update={"turns": (*interview.transcript.turns, turn)}
    )
    return interview.model_copy(update={"transcript": transcript})
