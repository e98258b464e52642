"""Reading an interview and adding a turn to it: the two pieces of work that every exchange waits for."""

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from app.domain.interview import Interview
from app.domain.transcript import Control, Speaker, Transcript, Turn
from app.errors import Conflict, InterviewNotFound, TurnTaken
from app.store.claims import hand_over
from app.store.holding import hold
from app.store.owning import fixed
from app.store.tables import InterviewRow, Row, TurnRow, columns_of_last, plan_of, turn_of


def read_interview(interview_id: str, session: Session) -> Interview:
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
    so_far = _outline_held(interview_id, session)
    sent_before = (t.index for t in so_far if t.client_id and t.client_id == turn.client_id)
    if (index := next(sent_before, None)) is not None:
        row = select(TurnRow).filter_by(interview_id=interview_id, index=index)
        return session.scalars(row).one().turn()
    if turn.index < len(so_far):
        raise TurnTaken
    if turn.index > len(so_far):
        raise Conflict
    if after is not None and any(a.at != b.at for a, b in zip(so_far, after.turns, strict=True)):
        raise TurnTaken  # an interview of the same id was put in its place
    if speaker is not None:
        hand_over(interview_id, turn, speaker, session)
    columns = columns_of_last(interview_id, Transcript(turns=(*so_far, turn)))
    session.execute(_NEW_TURN, columns)
    return turn


_NEW_TURN = insert(Row.metadata.tables["turns"])


def _outline_held(interview_id: str, session: Session) -> tuple[Turn, ...]:
    """The turns so far, to which nobody else adds until the transaction ends. Raises InterviewNotFound."""
    if session.get_bind().dialect.name != "sqlite":
        hold(interview_id, session)
        return _outline(interview_id, session)
    # The whole file is held already, so only whether the interview is there is left to ask, and turns tell that too.
    so_far = _outline(interview_id, session)
    if not so_far:
        hold(interview_id, session)
    return so_far


def _outline(interview_id: str, session: Session) -> tuple[Turn, ...]:
    """The turns so far without their words: enough for the figures that are kept with the next one."""
    return tuple(
        Turn(
            index=row.place,
            speaker=Speaker(row.speaker),
            text="",
            at=row.at,
            control=Control(row.control) if row.control else None,
            client_id=row.client_id,
        )
        for row in session.execute(_OUTLINE, {"interview": interview_id})
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
