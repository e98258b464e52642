"""An interview held in the terminal: the same interview, with lines instead of a page."""

import asyncio
import sys
from collections.abc import AsyncIterator

from app.domain.interview import Interview
from app.domain.markdown import report_markdown
from app.domain.talk.schedule import schedule
from app.domain.transcript import Control
from app.errors import AppError
from app.flows.assess import Broken, Judged, Ready
from app.flows.begin import Choices
from app.flows.conduct import Failed, Finished, Said
from app.flows.contribution import Contribution
from app.flows.live import LiveReplies
from app.routes.deps import Greenroom
from app.settings import Settings
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
    "Type your answer and finish it with an empty line.\n"
    "/repeat  /hint  /skip  /pause  /resume  /end  /time  /help"
)


async def hold(settings: Settings, choices: Choices, resume: str | None) -> None:
    """Hold an interview until it is closed, then print its report. Raises AppError when it cannot begin."""
    store = (await Store.open(settings.database)).for_owner(LOCAL)
    try:
        room = build(settings, load_content(settings), store, utc_now, LiveReplies(store))
        interview = await store.interview(resume) if resume else await room.begin(choices)
        await _converse(room, interview)
        await _report(room, interview.id)
    finally:
        await store.close()


async def _converse(room: Greenroom, interview: Interview) -> None:
    plan = interview.plan
    _print(
        f"{plan.round.title} · {plan.persona.name}, {plan.persona.title} · {plan.minutes:g} minutes"
    )
    _print(f"Engine: {plan.engine}. Interview {interview.id}. {HELP}\n")
    for turn in interview.transcript.turns:
        who = plan.persona.name if turn.speaker == "interviewer" else "You"
        _print(f"{who}: {turn.text or f'({turn.control})'}\n")
    said = Contribution()
    if not interview.transcript.waits_for_interviewer:
        said = await _listen(room, interview.id)
    while not await _exchange(room, interview, said):
        said = await _listen(room, interview.id)


async def _exchange(room: Greenroom, interview: Interview, said: Contribution) -> bool:
    """One exchange; whether it closed the interview. What could not be taken is said, and the candidate goes on."""
    try:
        heard = await room.conductor.hear(interview.id, said)
        current, reply = heard.interview, heard.reply
    except AppError as e:
        _print(f"[{e.detail}]")
        return False
    if reply is not None:
        return current.transcript.closed
    _print(f"\n{interview.plan.persona.name}: ", end="")
    async for event in room.conductor.reply(current):
        match event:
            case Said():
                _print(event.text, end="")
            case Finished():
                _print("\n")
                if event.turn.coaching:
                    _print(f"[Coach: {event.turn.coaching.advice}]\n")
                return event.closed
            case Failed():
                _print(f"\n[{event.detail} Press Enter twice to ask again.]\n")
    return False


async def _listen(room: Greenroom, interview_id: str) -> Contribution:
    """The candidate's next answer or command; the end of the input ends the interview."""
    lines: list[str] = []
    async for line in _lines():
        word = line.strip()
        if word == "/help":
            _print(HELP)
        elif word == "/time":
            interview = await room.store.interview(interview_id)
            _print(
                f"[{schedule(interview.plan, interview.transcript, room.clock()).left:.0f} minutes left]"
            )
        elif word in COMMANDS and not lines:
            return Contribution(control=COMMANDS[word])
        elif word:
            lines.append(line)
        elif lines:
            return Contribution(answer="\n".join(lines))
    return Contribution(answer="\n".join(lines)) if lines else Contribution(control=Control.END)


async def _lines() -> AsyncIterator[str]:
    while True:
        line = await asyncio.to_thread(sys.stdin.readline)
        if not line:
            return
        yield line.rstrip("\n")


async def _report(room: Greenroom, interview_id: str) -> None:
    async for step in room.examiner.report(interview_id):
        match step:
            case Judged():
                _print(f"[{step.done}/{step.of}] {step.title}")
            case Ready():
                interview = await room.store.interview(interview_id)
                _print("\n" + report_markdown(step.report, interview.transcript))
            case Broken():
                _print(f"[The report is not finished: {step.detail}]")


def _print(text: str, end: str = "\n") -> None:
    print(text, end=end, flush=True)  # noqa: T201 - a terminal speaks by printing
