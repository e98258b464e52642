"""Keeping a candidate's own notes, so that no window overwrites what another one wrote."""

from app.domain.practising.own_notes import MOST_CHARS, OwnNotes
from app.errors import NotesChanged, Unusable
from app.flows.begin import Clock
from app.store.store import Store


async def save_notes(
    interview_id: str, text: str, *, over: int, store: Store, clock: Clock
) -> OwnNotes:
    """Keep `text` in place of version `over`. Raises InterviewNotFound, NotesChanged, and Unusable for too long a text."""
    if len(text) > MOST_CHARS:
        raise Unusable(
            f"These notes have {len(text):,} characters and {MOST_CHARS:,} is the most that is kept. Shorten them; what"
            " was saved before is still there."
        )
    return await store.notebook.save(interview_id, text, over=over, at=clock())


async def merge_notes(
    interview_id: str, text: str, *, over: int, store: Store, clock: Clock
) -> OwnNotes:
    """Keep `text`; below what another window wrote meanwhile, when one did."""
    try:
        return await save_notes(interview_id, text, over=over, store=store, clock=clock)
    except NotesChanged:
        kept = await store.notebook.of(interview_id)
        both = kept.text if text in kept.text else f"{kept.text}\n\n{text}".strip()
        return await save_notes(interview_id, both, over=kept.version, store=store, clock=clock)
