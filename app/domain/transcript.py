"""The ordered turns of an interview: append-only, and the only state there is."""

from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from pydantic import Field

from app.domain.guide import Aim
from app.domain.values import Value


class Speaker(StrEnum):
    INTERVIEWER = "interviewer"
    CANDIDATE = "candidate"


class MoveKind(StrEnum):
    """What the interviewer does in a turn."""

    OPEN = "open"
    ASK = "ask"
    PROBE = "probe"
    HINT = "hint"
    INJECT = "inject"
    TIME_CHECK = "time_check"
    REDIRECT = "redirect"
    ANSWER = "answer"
    INVITE_QUESTIONS = "invite_questions"
    CLOSE = "close"


class Control(StrEnum):
    """What a candidate may ask for instead of answering."""

    REPEAT = "repeat"
    SKIP = "skip"
    HINT = "hint"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


NUDGE = "nudge"
"""The aim of a hint about what was asked last: it stands on no rung of the question's ladder of hints."""
_NO_ANSWER_YET = (
    "thinking", "chosen", "left_to_them", "why_asked", "sought", "how_it_lands", "in_english", "unclear",
)  # fmt: skip
"""What the interviewer says to words that answer nothing: the candidate wants a moment, or to know something about the question,
or only says what they will tell of."""
_ASKS_NOTHING = (*_NO_ANSWER_YET, "undecided", "withheld", "deferred", "pause", "resume")
"""After these the question still stands that was put before."""


class Move(Value):
    """What an interviewer turn did. `aim` is an `Aim` for a probe; hints carry `rung_N`."""

    kind: MoveKind
    question: str | None = None
    aim: str | None = None
    phase: str | None = None

    @property
    def met_no_answer(self) -> bool:
        """What it replies to answered nothing."""
        aims = (*_NO_ANSWER_YET, NUDGE)
        return self._restates or (self.kind is MoveKind.ANSWER and self.aim in aims)

    @property
    def asks_nothing_new(self) -> bool:
        """The question that was put before still stands."""
        return self._restates or (self.kind is MoveKind.ANSWER and self.aim in _ASKS_NOTHING)

    @property
    def _restates(self) -> bool:
        return self.kind is MoveKind.HINT and self.aim == "rung_0"


class CaseResult(Value):
    """One test case of a run: `detail` is what came out instead, or the error, shortened."""

    name: str = Field(max_length=200)
    passed: bool
    detail: str = Field(default="", max_length=4_000)


class CodeRun(Value):
    """The last run of the code beside an answer, as the candidate's machine reported it.

    `error` is what kept it from running at all; `stopped` says that it was ended at the time limit, and `outdated` that the
    code was changed since.
    """

    cases: tuple[CaseResult, ...] = Field(default=(), max_length=100)
    output: str = Field(default="", max_length=65_536)
    error: str | None = Field(default=None, max_length=8_000)
    stopped: bool = False
    outdated: bool = False


class Artifact(Value):
    """The code or the whiteboard as it stood at a turn. `text` is what the interviewer is shown of it."""

    kind: str = Field(pattern=r"^(code|board|outline)$")
    language: str | None = None
    text: str = Field(max_length=200_000)
    data: dict[str, object] | None = None
    run: CodeRun | None = None


class Coaching(Value):
    """Coach mode's remarks on the answer before an interviewer turn: what was heard, what is missing, what to try."""

    heard: tuple[str, ...]
    missing: tuple[str, ...]
    advice: str

    @property
    def words(self) -> str:
        """All of it, where it is told in lines and not in a box."""
        lists = (("Heard so far", self.heard), ("Missing", self.missing))
        told = [f"{title}: {', '.join(parts)}." for title, parts in lists if parts]
        return " ".join(filter(None, [*told, self.advice]))


class Turn(Value):
    """One speaker's uninterrupted words.

    `at` is when the words were complete, in UTC. A candidate turn with a `control` has no words of its own.
    `heard` is what a language model reported to have heard in the answer before an interviewer turn.
    """

    index: int = Field(ge=0)
    speaker: Speaker
    text: str
    at: datetime
    move: Move | None = None
    control: Control | None = None
    artifact: Artifact | None = None
    client_id: str | None = None
    heard: tuple[Aim, ...] | None = None
    coaching: Coaching | None = None


_ASKING = (MoveKind.ASK, MoveKind.PROBE, MoveKind.INJECT, MoveKind.REDIRECT)
LONGEST_SILENCE = timedelta(minutes=10)
"""A longer gap between two turns counts as having left the room: no more than this much of it is on the clock."""


class Transcript(Value):
    """All turns so far. Whatever one needs to know about an interview is a property of this."""

    turns: tuple[Turn, ...] = ()

    @property
    def last(self) -> Turn | None:
        return self.turns[-1] if self.turns else None

    @property
    def closed(self) -> bool:
        """The interviewer has said goodbye."""
        return (
            self.last is not None
            and self.last.move is not None
            and self.last.move.kind is MoveKind.CLOSE
        )

    @property
    def waits_for_interviewer(self) -> bool:
        """The next words are the interviewer's: nothing was said yet, or the candidate spoke last."""
        return self.last is None or self.last.speaker is Speaker.CANDIDATE

    @property
    def reply_can_be_stopped(self) -> bool:
        """No control asked for the reply that is due: that would be short, and half a hint would be one without a price."""
        return self.last is None or self.last.control is None

    @property
    def paused(self) -> bool:
        """The candidate took a minute and has not come back."""
        said = [turn for turn in self.turns if turn.speaker is Speaker.CANDIDATE]
        return bool(said) and said[-1].control is Control.PAUSE

    @property
    def asked(self) -> tuple[str, ...]:
        """Ids of the questions that were put, in order, each once."""
        ids = [turn.move.question for turn in self.turns if turn.move and turn.move.question]
        return tuple(dict.fromkeys(ids))

    @property
    def moves(self) -> tuple[Move, ...]:
        return tuple(turn.move for turn in self.turns if turn.move)

    @property
    def answers(self) -> tuple[Turn, ...]:
        """Candidate turns that hold words (not controls)."""
        return tuple(t for t in self.turns if t.speaker is Speaker.CANDIDATE and t.control is None)

    @property
    def beside(self) -> frozenset[int]:
        """Indexes of the candidate's turns that were no answer, as the interviewer's reply to them shows: a moment to think was
        wanted, the question once more, or something about it."""
        return frozenset(
            said.index
            for said, reply in pairwise(self.turns)
            if said.speaker is Speaker.CANDIDATE and reply.move and reply.move.met_no_answer
        )

    @property
    def under_discussion(self) -> tuple[Turn, ...]:
        """The answers to the question that was put last; none before the first."""
        thread = self.thread(self.asked[-1]) if self.asked else ()
        return tuple(t for t in thread if t.speaker is Speaker.CANDIDATE and t.control is None)

    @property
    def drawn(self) -> tuple[Turn, ...]:
        """Candidate turns that hold the board as it stood, or the outline in its place; only those where it had changed."""
        return tuple(
            t for t in self.turns if t.artifact and t.artifact.kind in ("board", "outline")
        )

    @property
    def judged(self) -> frozenset[int]:
        """Indexes of the answers to what the interviewer wanted to know: not the small talk at the door, not words beside an
        answer, and not what the candidate asked in return at the end. A transcript without moves is judged whole."""
        asking = [t.index for t in self.turns if t.move and t.move.kind in _ASKING]
        ending = [
            t.index for t in self.turns if t.move and t.move.kind is MoveKind.INVITE_QUESTIONS
        ]
        first = asking[0] if asking else 0 if not self.moves else len(self.turns)
        last = ending[0] if ending else len(self.turns)
        within = (t.index for t in self.answers if first < t.index < last or not self.moves)
        return frozenset(within) - self.beside

    def with_turn(self, turn: Turn) -> "Transcript":
        """What it is after one more turn."""
        return self.model_copy(update={"turns": (*self.turns, turn)})

    def by_client_id(self, client_id: str) -> Turn | None:
        """The candidate turn that was sent with that id."""
        return next((t for t in self.turns if t.client_id == client_id), None)

    def answer_up_to(self, index: int) -> str:
        """The answer that the turn at `index` belongs to, as far as it was given then: a candidate may have stopped the
        interviewer and gone on in another turn."""
        own: list[str] = []
        for turn in reversed(self.turns[: index + 1]):
            if turn.speaker is not Speaker.CANDIDATE or turn.control is not None:
                break
            own.insert(0, turn.text)
        return "\n\n".join(own)

    def question_before(self, index: int) -> str | None:
        """The words of the interviewer turn that the turn at `index` replies to: of the last that asked something, where what was
        said in between only gave time or an explanation."""
        spoken = [t for t in self.turns[:index] if t.speaker is Speaker.INTERVIEWER]
        asking = [t for t in spoken if not (t.move and t.move.asks_nothing_new)] or spoken
        return asking[-1].text if asking else None

    def thread(self, question_id: str) -> tuple[Turn, ...]:
        """Every turn from the first time a question was put until another one was."""
        inside, turns = False, []
        for turn in self.turns:
            if turn.move and turn.move.question:
                inside = turn.move.question == question_id
            if inside:
                turns.append(turn)
        return tuple(turns)

    def elapsed(self, now: datetime, last: int | None = None) -> timedelta:
        """Time spent in the room up to `now`: without pauses, and without long absences (LONGEST_SILENCE). `last` is the index of the
        last turn that is looked at; None for all."""
        total, paused = timedelta(0), False
        turns = self.turns if last is None else self.turns[: last + 1]
        ends = [turn.at for turn in turns[1:]] + [now]
        for turn, end in zip(turns, ends, strict=False):
            if turn.speaker is Speaker.CANDIDATE:
                paused = turn.control is Control.PAUSE
            if not paused:
                total += min(max(end - turn.at, timedelta(0)), LONGEST_SILENCE)
        return total
