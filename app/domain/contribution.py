"""What a candidate sends, and whether it fits where the interview stands."""

from dataclasses import dataclass

from app.domain.transcript import Artifact, Control, Speaker, Transcript, Turn
from app.errors import (
    AnswerTooLong,
    InterviewClosed,
    NothingToAddTo,
    NotYourTurn,
    SentAlready,
    Unusable,
)


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

    def is_new(self, transcript: Transcript) -> bool:
        """Whether it holds something that is not in the transcript."""
        if self.client_id and transcript.by_client_id(self.client_id):
            return False
        return self.answer is not None or self.control is not None

    def reply_in(self, transcript: Transcript) -> Turn | None:
        """The interviewer's turn that there is already for what is not new."""
        known = transcript.by_client_id(self.client_id) if self.client_id else None
        after = transcript.turns[known.index + 1 :][:1] if known else transcript.turns[-1:]
        return next((turn for turn in after if turn.speaker is Speaker.INTERVIEWER), None)


def refuse_unfit(said: Contribution, transcript: Transcript, max_answer_chars: int) -> None:
    """Raises NotYourTurn, NothingToAddTo, InterviewClosed, AnswerTooLong or Unusable when it does not fit where the interview stands."""
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
    if said.answer is not None and len(said.answer) > max_answer_chars:
        raise AnswerTooLong(
            f"This answer has {len(said.answer):,} characters and {max_answer_chars:,} is the most that is taken."
            " Shorten it and send it again; nothing of it is lost."
        )
    if said.control is Control.RESUME and not transcript.paused:
        raise Unusable("The clock is running: there is nothing to resume.")


def refuse_other_words(said: Contribution, transcript: Transcript) -> None:
    """Raises SentAlready when something else was sent under that client_id: to answer it alike would lose these words."""
    known = transcript.by_client_id(said.client_id) if said.client_id else None
    if known is None or (said.answer is None and said.control is None):
        return
    if (said.answer or "", said.control) != (known.text, known.control):
        raise SentAlready


def _refuse_addition(transcript: Transcript, said: Contribution) -> None:
    last = transcript.last
    if said.answer is None:
        raise Unusable("Only an answer can add to an answer. Leave adds_to out.")
    if last is None or last.index != said.adds_to or last not in transcript.answers:
        raise NothingToAddTo
