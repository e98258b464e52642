"""One exchange: the candidate's words are stored, then the interviewer replies. Calls things in order, decides nothing.

hear(said)  ─► the candidate's turn is stored (idempotent by client_id)     ◄ words are safe from here
             └ meanwhile, where it is known who is to reply: menu ─► interviewer.speak
reply()     ─► Said pieces ─► the whole turn stored ─► Finished, or Failed
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Self, TypeVar

from app.domain.contribution import Contribution, refuse_other_words, refuse_unfit
from app.domain.director import menu
from app.domain.interview import Interview
from app.domain.plan import EngineName
from app.domain.reading import Reading
from app.domain.talk.coaching import asked_so_far
from app.domain.talk.menu import Menu
from app.domain.talk.schedule import Schedule, schedule
from app.domain.talk.thread import current_thread
from app.domain.transcript import Coaching, Speaker, Turn
from app.domain.unheard import menu_unheard
from app.domain.usage import NOTHING, Budget, Usage
from app.errors import AppError, Conflict, NotFound, NotYourTurn, TurnTaken, Unusable
from app.flows.ahead import Ahead, Opening
from app.flows.begin import Clock
from app.flows.calls import CallLog
from app.flows.contribution import artifact_of
from app.flows.listen import Listener
from app.flows.under_way import UnderWay
from app.roles.cast import Cast
from app.roles.interviewer import Attempt, Coach, Scene
from app.store.store import Store

LISTEN_AFTER_SECONDS = 0.05
"""A model was asked by then, and has not answered: it is listened to what it was asked about."""
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

    @classmethod
    def of(cls, error: AppError) -> Self:
        """Why no reply came. To ask again is no help where the interview is gone or stands elsewhere."""
        return cls(error.detail, retry=error.status not in (404, 409))


Event = Said | Finished | Failed


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
    """Holds what an exchange needs. One for each process; interviews are passed in.

    `shared` says that interviews may go on in other processes, so that what is known of one here may be out of date.
    """

    store: Store
    listener: Listener
    casts: Mapping[EngineName, Cast]
    calls: CallLog
    clock: Clock
    max_answer_chars: int
    under_way: UnderWay = field(default_factory=UnderWay)
    ahead: Ahead = field(default_factory=Ahead)
    shared: bool = False

    async def hear(
        self, interview_id: str, said: Contribution, speaker: str | None = None
    ) -> Heard:
        """Store what the candidate sent, and with it that the reply is `speaker`'s to make, when one is named. It may be
        begun meanwhile, so whoever is told that it is claimed calls `reply` with that speaker.

        Raises InterviewNotFound, NotYourTurn, NothingToAddTo, SentAlready, InterviewClosed, TurnTaken, AnswerTooLong,
        BoardTooLarge or Unusable; nothing is stored then.
        """
        known = self.under_way.of(self.store.owner, interview_id)
        if known is not None:
            with suppress(Conflict, NotFound, Unusable):  # what is stored decides
                if heard := await self._take(known, said, speaker, is_as_stored=not self.shared):
                    return heard
        while True:
            interview = await self.store.interview(interview_id)
            if not said.is_new(interview.transcript):
                refuse_other_words(said, interview.transcript)
                return Heard(interview, said.reply_in(interview.transcript))
            if heard := await self._take(interview, said, speaker, is_as_stored=True):
                return heard

    async def _take(
        self, interview: Interview, said: Contribution, speaker: str | None, *, is_as_stored: bool
    ) -> Heard | None:
        """Stores what was sent as what follows the interview; None when it was sent before. Raises what `hear` does.

        The reply is begun meanwhile where the interview is as it is stored: else the model would be asked in vain.
        """
        transcript = interview.transcript
        if not said.is_new(transcript):
            return None
        refuse_unfit(said, transcript, self.max_answer_chars)
        artifact = await artifact_of(said, transcript)
        turn = Turn(
            index=len(transcript.turns),
            speaker=Speaker.CANDIDATE,
            text=said.answer or "",
            at=self.clock(),
            control=said.control,
            artifact=artifact,
            client_id=said.client_id,
        )
        whole = interview.with_turn(turn)
        stored = None
        try:
            if speaker is not None and is_as_stored:
                place = (interview.id, len(whole.transcript.turns))
                await self.ahead.begin(speaker, place, partial(self._open, whole))
                await self.listener.head_start(whole.transcript)
            else:
                await self.listener.begin(whole.transcript)
            stored = await self.store.append(interview.id, turn, speaker=speaker, after=transcript)
        finally:
            if stored is not turn:  # not stored, or whoever took it first has the reply
                self.ahead.drop(speaker)
        return Heard(whole, claimed=speaker is not None) if stored is turn else None

    async def reply(
        self, interview: Interview, speaker: str | None = None
    ) -> AsyncGenerator[Event, None]:
        """The interviewer's turn. Never raises: the last event is Finished or Failed. Cancelled before its last word,
        nothing of it is stored; later, it is stored and finished all the same. A `speaker` stores it only while the
        reply is theirs."""
        try:
            async for event in self._speak(interview, speaker):
                yield event
        except AppError as e:
            log.warning(
                "conduct.reply.failed", extra={"interview": interview.id, "error": type(e).__name__}
            )
            yield Failed.of(e)
        except Exception:
            log.exception("conduct.reply.broken", extra={"interview": interview.id})
            yield Failed(AppError.message, retry=True)

    async def _speak(self, interview: Interview, speaker: str | None) -> AsyncIterator[Event]:
        transcript = interview.transcript
        opening = await (self.ahead.take(speaker) or self._open(interview))
        reply = opening.reply
        try:
            words: list[str] = []
            async for piece in reply.words:
                words.append(piece)
                yield Said(piece)
            coaching = await opening.remark
        finally:
            opening.remark.cancel()
        turn = Turn(
            index=len(transcript.turns),
            speaker=Speaker.INTERVIEWER,
            text="".join(words).strip(),
            at=self.clock(),
            move=reply.move,
            heard=reply.heard,
            coaching=coaching,
        )
        try:
            stored = await _to_its_end(
                self.store.append(interview.id, turn, speaker=speaker, after=transcript)
            )
        except TurnTaken:
            yield await self._already_taken(interview)
            return
        whole = interview.with_turn(stored)
        self.under_way.keep(self.store.owner, whole)
        yield Finished(stored, closed=whole.transcript.closed)

    def _unheard(self, interview: Interview, at: Schedule) -> Menu | None:
        """The moves to ask a model about before its last answer was listened to; None where that is to be waited for."""
        known = self.listener.known(interview.transcript)
        if known is None:
            return None
        glance = self.listener.glance
        return menu_unheard(interview.plan, interview.transcript, known, glance, at)

    async def _open(self, interview: Interview) -> Opening:
        """What the interviewer begins to say to where the interview stands. Raises an AppError when it cannot."""
        plan, transcript, now = interview.plan, interview.transcript, self.clock()
        cast, at = self.casts[plan.engine], schedule(plan, transcript, now)
        scene = Scene(
            subject=interview.id,
            plan=plan,
            transcript=transcript,
            minutes_left=at.left,
            usage=await self._usage(interview, cast.budget),
        )

        async def legal() -> Menu:
            return menu(plan, transcript, await self.listener.readings(transcript), now)

        if (unheard := self._unheard(interview, at)) is None:
            offered, listened, pause = await legal(), None, 0.0
        else:
            offered, listened, pause = unheard, legal, LISTEN_AFTER_SECONDS
        remark = asyncio.create_task(self._remark(scene, cast.coach, pause))
        try:
            reply = await cast.interviewer.speak(offered, scene, listened)
        except BaseException:
            remark.cancel()
            raise
        return Opening(reply, remark)

    async def _usage(self, interview: Interview, budget: Budget) -> Usage:
        """What the interview took, where that could keep anybody from speaking."""
        if not budget.is_set:
            return NOTHING
        return await self.calls.usage(interview.id, interview.plan.engine)

    async def _remark(self, scene: Scene, coach: Coach, pause: float) -> Coaching | None:
        """Listens, after a pause of so many seconds, to what the menu will be asked about; then coach mode's remarks."""
        await asyncio.sleep(pause)
        return await self._coaching(scene, await self.listener.readings(scene.transcript), coach)

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
            asked=scene.transcript.question_before(last.index) or "",
            earlier=tuple(turn.text for turn in thread.answers if turn.index < last.index),
        )
        try:
            return await coach.remark(attempt)
        except AppError as e:
            return Coaching(heard=(), missing=(), advice=f"No remarks this time. {e.detail}")

    async def _already_taken(self, interview: Interview) -> Event:
        """Another worker stored this turn first: theirs is the one that counts."""
        current = await self.store.interview(interview.id)
        last = current.transcript.last
        if last is not None and last.speaker is Speaker.INTERVIEWER:
            return Finished(last, closed=current.transcript.closed)
        return Failed(NotYourTurn.message, retry=True)


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
