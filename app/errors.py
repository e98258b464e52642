"""The tree of errors: each with its HTTP status and one sentence that a candidate can act on.

AppError
├── NotFound (404)            InterviewNotFound, GuideNotFound, RoundNotFound, RoundHasNoContent, TopicNotFound,
│                         ReportNotFound, StudyPlanNotFound, LoopNotFound, StoryNotFound, NoVoice
├── Conflict (409)            NotYourTurn, InterviewClosed, TurnTaken, InterviewOpen, ReportWritten,
│                         ReplyNotStoppable, NothingToAddTo, SentAlready, NotesChanged, UserTaken
├── Unusable (422)            AnswerTooLong, BoardTooLarge, UnknownChoice, UnreadableTranscript,
│                         UnreadableExport, NothingHeard, NotSound (415),
│                         TooLarge (413), TooMuch (413)
├── NotSignedIn (401), NotAllowed (403), MethodNotAllowed (405), TooOften (429), ProviderFailed (502)
├── Misconfigured (500)       ContentBroken, DataFolderUnwritable, DatabaseUnusable (503), PortTaken, PagesNotBuilt
├── NoModelSet (503), BudgetSpent (402)
└── ModelFailure (502)        in app/model_failures.py
"""


class AppError(Exception):
    """Base of all errors that reach a user. `detail` defaults to the class's message."""

    status = 500
    message = "Something went wrong on our side. Nothing you said is lost; try again."

    def __init__(self, detail: str | None = None) -> None:
        self.detail = detail or self.message
        super().__init__(self.detail)


class NotFound(AppError):
    status = 404
    message = "There is nothing here. It may have been deleted."


class InterviewNotFound(NotFound):
    message = (
        "There is no such interview. It may have been deleted; the history lists those that exist."
    )


class GuideNotFound(NotFound):
    message = "There is no such guide. The home page lists those that exist."


class RoundNotFound(NotFound):
    message = "There is no such round. `greenroom rounds` and the home page list them."


class RoundHasNoContent(NotFound):
    message = "This round has no content yet, so it cannot be practised or assessed."


class TopicNotFound(NotFound):
    message = "There is no such topic in a round that has content."


class ReportNotFound(NotFound):
    message = "This interview has no report yet. End it, and the report is written."


class StudyPlanNotFound(NotFound):
    message = "This guide has no preparation plan, or the plan has no such task."


class LoopNotFound(NotFound):
    message = (
        "There is no such loop. It may have been deleted; the home page lists those that exist."
    )


class StoryNotFound(NotFound):
    message = "There is no such story. It may have been deleted, or merged with another one."


class NoVoice(NotFound):
    message = "Voice is not set up in this Greenroom. GREENROOM_TRANSCRIPTION_MODEL and GREENROOM_SPEECH_MODEL turn it on."


class MethodNotAllowed(AppError):
    status = 405
    message = "This address does not take a request of that kind. `Allow` says which it takes."


class Conflict(AppError):
    status = 409
    message = "That does not fit where the interview stands. Reload to see it as it is."


class NotYourTurn(Conflict):
    message = "The interviewer has not replied yet. Wait for the reply, or send nothing to ask for it again."


class InterviewClosed(Conflict):
    message = "This interview is over. Its report is ready to be read."


class TurnTaken(Conflict):
    message = "Another tab was faster with this turn. Reload to see what was said."


class ReplyNotStoppable(Conflict):
    message = "What you asked for by a button is short and is said whole. Wait for its end."


class NothingToAddTo(Conflict):
    message = "The interviewer has replied to that answer meanwhile. Reload to see the reply, then answer it."


class SentAlready(Conflict):
    message = (
        "Something else was sent under this client_id before, and is kept. Send these words under a new one; they were"
        " not taken."
    )


class NotesChanged(Conflict):
    message = "These notes were changed in another window. Read them anew; yours are still where you wrote them."


class UserTaken(Conflict):
    message = (
        "There is a user of that name already, perhaps with other capitals. Choose another name."
    )


class InterviewOpen(Conflict):
    message = "This interview is not over yet. End it first, then say how you think it went."


class ReportWritten(Conflict):
    message = "The report is written already, so what you expect of it can no longer be noted."


class Unusable(AppError):
    status = 422
    message = "That could not be used as it is."


class AnswerTooLong(Unusable):
    message = (
        "This answer is too long to take. Shorten it and send it again; it is still in the box."
    )


class BoardTooLarge(Unusable):
    message = "There is too much on the board to take. Erase some of it and send your answer again; nothing of it is lost."


class UnknownChoice(Unusable):
    message = "That choice is not on offer."


class UnreadableTranscript(Unusable):
    message = "This file is not a transcript that can be assessed."


class UnreadableExport(Unusable):
    message = (
        "This is not a file that Greenroom exported. Choose one that “Export everything” or `greenroom export` wrote;"
        " transcripts from elsewhere are read by `greenroom assess`."
    )


class NothingHeard(Unusable):
    message = "Nothing was heard in the recording. Check that the right microphone is on, then say it again."


class NotSound(Unusable):
    status = 415
    message = "That is no recording that can be written down. Send sound as WebM, Ogg, MP4, MP3, WAV or FLAC."


class TooLarge(Unusable):
    status = 413
    message = "This file is too large to import. Raise GREENROOM_MAX_IMPORT_MB if it is yours."


class TooMuch(Unusable):
    status = 413
    message = "That is more than is taken at once. Send less; nothing of it was kept."
    of_recording = "This recording is too long to send. Say it in shorter pieces, or raise GREENROOM_MAX_AUDIO_MB."


class TooOften(AppError):
    """`wait_seconds` is how long until it is taken again."""

    status = 429
    message = "That was asked for too often. Wait a moment and try again."

    def __init__(self, detail: str | None = None, wait_seconds: int = 60) -> None:
        super().__init__(detail)
        self.wait_seconds = wait_seconds


class NotSignedIn(AppError):
    status = 401
    message = "Sign in first."


class NotAllowed(AppError):
    status = 403
    message = "Only an admin of this Greenroom may do that."


class ProviderFailed(AppError):
    status = 502
    message = "Signing in did not come to its end. Go back to the sign-in page and try again; if it fails again, tell whoever runs this Greenroom."


class Misconfigured(AppError):
    message = "Greenroom cannot start as it is set up."


class ContentBroken(Misconfigured):
    """Authored content has mistakes; `detail` lists each as file: path: message, one a line."""


class DataFolderUnwritable(Misconfigured):
    message = "The data folder cannot be written. Set GREENROOM_DATA_DIR to a folder that can."


class DatabaseUnusable(Misconfigured):
    status = 503
    message = "The database cannot be used."


class PortTaken(Misconfigured):
    message = "The port is in use. Choose another with --port or GREENROOM_PORT."


class PagesNotBuilt(Misconfigured):
    message = "The pages are not built. Run `make setup` once; it builds them."


class NoModelSet(AppError):
    status = 503
    message = (
        "This needs a language model and none is set now. Set one on the settings page, or end the interview: what was"
        " said is kept."
    )


class BudgetSpent(AppError):
    status = 402
    message = "The budget that was set for this interview is used up. Raise it on the settings page to go on."
