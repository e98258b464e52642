"""An interview held in the terminal: the same interview, with lines instead of a page."""

import asyncio
import contextlib
import io
import logging
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace

from app.console import say
from app.domain.contribution import Contribution
from app.domain.interview import Interview
from app.domain.markdown import report_markdown
from app.domain.talk.schedule import schedule
from app.domain.transcript import Control, Speaker, Transcript, Turn
from app.errors import AppError, InterviewClosed, NothingToAddTo, TurnTaken
from app.flows.assess import Broken, Judged, Ready
from app.flows.begin import Choices, refuse_other
from app.flows.conduct import Failed, Finished, Said
from app.flows.live import LiveReplies
from app.flows.live_reply import FarReply, Reply
from app.logs import OURS
from app.routes.deps import Greenroom
from app.settings import Settings
from app.store.claims import a_holder
from app.store.owning import LOCAL
from app.store.store import Store
from app.wiring import build, load_content, utc_now

COMMANDS = {
    "/repeat": Control.REPEAT,
    "/skip": Control.SKIP,
    "/hint": Control.HINT,
    "/pause": Control.PAUSE,
    "/resume": Control.RESUME,
    "/end": Control.END,
}
HELP = (
    "Type your answer and finish it with an empty line. Ctrl+C leaves the interview as it is, to go on later.\n"
    "/repeat  /hint  /skip  /pause  /resume  /end  /time  /help"
)


async def hold(settings: Settings, choices: Choices, resume: str | None) -> None:
    """Hold an interview until it is closed, then print its report. Raises AppError when it cannot begin, and what
    Ctrl+C raises, once it is said how to go on."""
    _prepare()
    store = (await Store.open(settings.database)).for_owner(LOCAL)
    try:
        room = _room(settings, store)
        if resume is None:
            interview = await room.begin(choices)
        else:
            interview = await _resumed(store, resume, choices)
        try:
            await _converse(room, interview)
            await _report(room, interview)
        except (KeyboardInterrupt, asyncio.CancelledError):
            say(f"\n\nLeft as it is; what you sent is kept. Go on with: {_again(interview)}")
            raise
        finally:
            await room.live.close(patience=0)
            await room.close()
    finally:
        await store.close()


def _room(settings: Settings, store: Store) -> Greenroom:
    """The parts, which know that a browser may go on with the same interview."""
    live = LiveReplies(store, shared=True)
    room = build(settings, load_content(settings), store, utc_now, live)
    return replace(room, conductor=replace(room.conductor, shared=True))


async def _resumed(store: Store, interview_id: str, choices: Choices) -> Interview:
    """The interview to go on with. Raises InterviewNotFound, or UnknownChoice for what it was not begun with."""
    interview = await store.interview(interview_id)
    refuse_other(choices, interview)
    return interview


def _again(interview: Interview) -> str:
    return f"greenroom interview {interview.plan.round.id} --resume {interview.id}"


def _prepare() -> None:
    """Lines may be of any length, and what is no text here or cannot be shown here is no reason to break off."""
    logging.getLogger(OURS).setLevel(logging.ERROR)  # what fails is said in a sentence
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    if sys.stdin is not None and sys.stdin.isatty():
        with contextlib.suppress(ImportError):  # without it a terminal cuts a line at 4,096 bytes
            import readline  # from now on `input` edits by it

            readline.parse_and_bind("set enable-bracketed-paste on")  # Python turns it off


async def _converse(room: Greenroom, interview: Interview) -> None:
    plan = interview.plan
    say(
        f"{plan.round.title} · {plan.persona.name}, {plan.persona.title} · {plan.minutes:g} minutes"
    )
    say(f"Engine: {plan.engine}. Interview {interview.id}. {HELP}\n")
    _show(interview, *interview.transcript.turns)
    if interview.transcript.closed:
        return
    said = Contribution()
    if not interview.transcript.waits_for_interviewer:
        said = await _listen(room, interview.id)
    while not await _exchange(room, interview, said):
        said = await _listen(room, interview.id)


async def _exchange(room: Greenroom, interview: Interview, said: Contribution) -> bool:
    """One exchange; whether it closed the interview. What could not be taken is said, and the candidate goes on; raised
    when not even the end could be taken."""
    speaker = a_holder()
    try:
        heard = await room.conductor.hear(interview.id, said, speaker)
        current = heard.interview
    except (NothingToAddTo, TurnTaken):
        say(
            "[The interview went on elsewhere meanwhile, so that was not taken. Say it again if it answers this:]"
        )
        current = await room.store.interview(interview.id)
        _show(interview, *current.transcript.turns[-1:])
        return current.transcript.closed
    except InterviewClosed:
        say("[The interview was ended elsewhere meanwhile, so that was not taken.]")
        return True
    except AppError as e:
        if said.control is Control.END:
            raise
        say(f"[{e.detail}]")
        return False
    if heard.reply is not None:  # it was made elsewhere meanwhile
        _show(interview, heard.reply)
        return current.transcript.closed
    reply = await room.live.start(current, room.conductor, speaker if heard.claimed else None)
    return await _follow(reply, current)


async def _follow(reply: Reply, interview: Interview) -> bool:
    """Shows a reply as it comes, which may be spoken in the browser; whether it closed the interview."""
    if isinstance(reply, FarReply):
        say("[The interviewer is replying in the browser already. The same reply comes here:]")
    say(f"\n{interview.plan.persona.name}: ", end="")
    words = ""
    async for event in reply.follow():
        match event:
            case Said():
                words += event.text
                say(event.text, end="")
            case Finished():
                say("\n")
                if (
                    event.turn.text != words.strip()
                ):  # the browser was faster: what counts is said there
                    say("[In the browser it was said otherwise, and that is what is kept:]")
                    _show(interview, event.turn)
                if event.turn.coaching:
                    say(f"[Coach: {event.turn.coaching.words}]\n")
                return event.closed
            case Failed():
                adds = _adds_to(interview.transcript) is not None
                more = "; what you type adds to your answer" if adds else ""
                say(f"\n[{event.detail} Press Enter to ask again{more}.]\n")
    return False


def _show(interview: Interview, *turns: Turn) -> None:
    for turn in turns:
        who = interview.plan.persona.name if turn.speaker is Speaker.INTERVIEWER else "You"
        say(f"{who}: {turn.text or f'({turn.control})'}\n")


async def _listen(room: Greenroom, interview_id: str) -> Contribution:
    """The candidate's next answer or command. While a reply is owed, an empty line asks for it, and words add to the
    answer; the end of the input ends the interview."""
    transcript = (await room.store.interview(interview_id)).transcript
    lines: list[str] = []
    for line in _lines():
        word = line.strip()
        if word == "/help":
            say(HELP)
        elif word == "/time":
            interview = await room.store.interview(interview_id)
            say(
                f"[{schedule(interview.plan, interview.transcript, room.clock()).left:.0f} minutes left]"
            )
        elif word in COMMANDS and not lines:
            return Contribution(control=COMMANDS[word])
        elif word:
            lines.append(line)
        elif lines:
            return _answer(lines, transcript)
        elif transcript.waits_for_interviewer:
            return Contribution()
    return _answer(lines, transcript) if lines else Contribution(control=Control.END)


def _answer(lines: list[str], transcript: Transcript) -> Contribution:
    return Contribution(answer="\n".join(lines), adds_to=_adds_to(transcript))


def _adds_to(transcript: Transcript) -> int | None:
    """The answer that waits for its reply, if one does."""
    last = transcript.last
    waits = transcript.waits_for_interviewer and last is not None and last in transcript.answers
    return last.index if last and waits else None


def _lines() -> Iterator[str]:
    """What is typed until its end, by line, or by paste where the terminal tells one."""
    if sys.stdin is None:
        return
    while (line := _line()) is not None:
        yield line


def _line() -> str | None:
    """The next line; None at the end. Nothing else is done meanwhile, so it is waited for right here: asyncio's own
    answer to Ctrl+C would only cancel, which what waits for a line does not notice."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    task = asyncio.current_task()
    try:
        if task and task.cancelling():  # it came while a reply was stored, which goes to its end
            raise KeyboardInterrupt
        return input()
    except EOFError:
        return None
    finally:
        signal.signal(signal.SIGINT, before)


async def _report(room: Greenroom, interview: Interview) -> None:
    """Raises AppError when it could not be finished; what was judged is kept."""
    async for step in room.examiner.report(interview.id):
        match step:
            case Judged():
                say(f"[{step.done}/{step.of}] {step.title}")
            case Ready():
                whole = await room.store.interview(interview.id)
                say("\n" + report_markdown(step.report, whole.transcript))
            case Broken():
                raise AppError(
                    f"The report is not finished. {step.detail} Ask for it again with: {_again(interview)}"
                )
