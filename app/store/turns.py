"""Reading an interview and adding a turn to it: the two pieces of work that every exchange waits for."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, bindparam, insert, select
from sqlalchemy.orm import Session

from app.domain.interview import Interview
from app.domain.transcript import Control, Speaker, Transcript, Turn
from app.errors import Conflict, InterviewNotFound, TurnTaken
from app.store.claims import hand_over
from app.store.holding import hold
from app.store.owning import fixed
from app.store.tables import InterviewRow, TurnRow, columns_of_last, plan_of, turn_of


def read_interview(interview_id: str, session: Session) -> Interview:
    """An interview with all of its turns. Raises InterviewNotFound."""
    asked = {"interview": interview_id}
    row = session.execute(_KEPT, asked).one_or_none()
    if row is None:
        raise InterviewNotFound
    turns = session.execute(_TURNS, asked)
    return Interview(
        id=interview_id,
        created_at=row.created_at,
        plan=plan_of(row.plan),
        transcript=Transcript(turns=tuple(turn_of(turn.stored, turn.at) for turn in turns)),
    )


_KEPT = fixed(
    select(InterviewRow.created_at, InterviewRow.plan).where(
        InterviewRow.id == bindparam("interview")
    )
)
_TURNS = fixed(
    select(TurnRow.stored, TurnRow.at)
    .where(TurnRow.interview_id == bindparam("interview"))
    .order_by(TurnRow.index)
)


def append_turn(
    interview_id: str,
    turn: Turn,
    speaker: str | None,
    after: Transcript | None,
    session: Session,
) -> Turn:
    """The turn as it is stored now; the one that was stored already under its client_id. `after` is what it follows as the
    caller knows it, and a `speaker` stores only while the reply is theirs.

    Raises InterviewNotFound, TurnTaken when something else stands in its place, Conflict when it comes too early.
    """
    so_far = _outline_held(interview_id, session)
    sent_before = (t.place for t in so_far if t.client_id and t.client_id == turn.client_id)
    if (index := next(sent_before, None)) is not None:
        row = select(TurnRow).filter_by(interview_id=interview_id, index=index)
        return session.scalars(row).one().turn()
    if turn.index < len(so_far):
        raise TurnTaken
    if turn.index > len(so_far):
        raise Conflict
    if after is not None and [t.at for t in after.turns] != [t.at for t in so_far]:
        raise TurnTaken  # an interview of the same id was put in its place
    if speaker is not None:
        hand_over(interview_id, turn, speaker, session)
    before = after.turns if after is not None else tuple(map(_bare, so_far))
    columns = columns_of_last(interview_id, Transcript.model_construct(turns=(*before, turn)))
    session.execute(_NEW_TURN, columns)
    return turn


_NEW_TURN = insert(TurnRow.metadata.tables["turns"])


_Outline = Row[int, str, datetime, str | None, str | None]


def _outline_held(interview_id: str, session: Session) -> Sequence[_Outline]:
    """The turns so far, without their words, to which nobody else adds until the transaction ends. Raises InterviewNotFound."""
    asked = {"interview": interview_id}
    if session.get_bind().dialect.name != "sqlite":
        hold(interview_id, session)
        return session.execute(_OUTLINE, asked).all()
    # The whole file is held already, so only whether the interview is there is left to ask, and turns tell that too.
    so_far = session.execute(_OUTLINE, asked).all()
    if not so_far:
        hold(interview_id, session)
    return so_far


def _bare(row: _Outline) -> Turn:
    """Enough for the figures that are kept with the next one."""
    return Turn(
        index=row.place,
        speaker=Speaker(row.speaker),
        text="",
        at=row.at,
        control=Control(row.control) if row.control else None,
    )


_OUTLINE = fixed(
    select(
        TurnRow.index.label("place"),
        TurnRow.speaker,
        TurnRow.at,
        TurnRow.control,
        TurnRow.client_id,
    )
    .where(TurnRow.interview_id == bindparam("interview"))
    .order_by(TurnRow.index)
)
