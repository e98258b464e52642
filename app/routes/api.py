"""The API: JSON in and out, event streams where words arrive as they are spoken."""

from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from typing import Literal

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, StreamingResponse

from app.domain.contribution import Contribution
from app.domain.interview import Interview
from app.domain.report import Report
from app.domain.talk.task_sheet import TaskSheet, task_sheet
from app.domain.transcript import Turn
from app.errors import AppError, ReportNotFound
from app.flows.assess import Broken, Ready, refuse_unfinished
from app.flows.begin import Choices
from app.flows.conduct import Event, Failed, Finished, Said
from app.flows.live_reply import Reply
from app.routes.deps import Greenroom, Room
from app.routes.guide_shapes import (
    GuideShape,
    RoundShape,
    StubShape,
    TopicShape,
    guide_shape,
    round_shape,
    stub_shape,
    topic_shape,
)
from app.routes.shapes import (
    Fault,
    InterviewShape,
    NewInterview,
    NewTurn,
    StoppedShape,
    SummaryShape,
    interview_json,
    summary_json,
    turn_json,
)
from app.routes.spending import usage_json
from app.routes.streams import event, event_stream
from app.store.claims import a_holder

FAULTS: dict[int | str, dict[str, object]] = {
    401: {"model": Fault, "description": "Somebody has to sign in first."},
    403: {"model": Fault, "description": "It comes from another site, or asks another host."},
    404: {"model": Fault, "description": "There is no such thing."},
    409: {"model": Fault, "description": "It does not fit where the interview stands."},
    413: {"model": Fault, "description": "It is more than is taken."},
    422: {"model": Fault, "description": "It could not be used as sent."},
    429: {
        "model": Fault,
        "description": "It was asked for too often; `Retry-After` says how long to wait.",
    },
    503: {"model": Fault, "description": "The database, or a model, cannot be used just now."},
}
STREAM: dict[int | str, dict[str, object]] = {
    200: {
        "description": "Server-sent events; the data of each is JSON. The last one is `finished` or `failed`.",
        "content": {
            "text/event-stream": {
                "schema": {
                    "type": "object",
                    "required": ["event", "data"],
                    "properties": {
                        "event": {"enum": ["said", "progress", "finished", "failed"]},
                        "data": {"type": "string", "contentMediaType": "application/json"},
                    },
                }
            }
        },
    }
}

router = APIRouter(prefix="/api", responses=FAULTS)


@router.get("/guides")
async def guides(room: Room) -> list[GuideShape]:
    return [guide_shape(guide) for guide in room.library.guides]


@router.get("/rounds")
async def rounds(room: Room) -> list[StubShape]:
    return [stub_shape(stub, guide) for guide in room.library.guides for stub in guide.loop]


@router.get("/rounds/{round_id}")
async def one_round(room: Room, round_id: str) -> RoundShape:
    return round_shape(*room.library.find_round(round_id))


@router.get("/topics/{topic_id}")
async def one_topic(room: Room, topic_id: str) -> TopicShape:
    guide, round_ = room.library.find_topic(topic_id)
    return topic_shape(guide, round_, round_.topic(topic_id))


@router.post("/interviews", status_code=201, response_model=InterviewShape)
async def new_interview(room: Room, chosen: NewInterview) -> JSONResponse:
    interview = await room.begin(Choices(**chosen.model_dump()))
    return JSONResponse(interview_json(interview, room.clock()), status_code=201)


@router.get("/interviews", response_model=list[SummaryShape])
async def interviews(room: Room) -> JSONResponse:
    summaries = await room.store.summaries()
    return JSONResponse([summary_json(summary, room.library.guides) for summary in summaries])


@router.get("/interviews/{interview_id}", response_model=InterviewShape)
async def one_interview(room: Room, interview_id: str) -> JSONResponse:
    interview = await room.store.interview(interview_id)
    shaped = interview_json(interview, room.clock())
    if usage := await usage_json(room, interview_id, interview.plan.engine):
        shaped["usage"] = usage
    return JSONResponse(shaped)


@router.get("/interviews/{interview_id}/task")
async def task(room: Room, interview_id: str) -> TaskSheet | None:
    """The coding task under way: its wording so far, starting code and examples; null before one was put."""
    interview = await room.store.interview(interview_id)
    return task_sheet(interview.plan, interview.transcript)


@router.delete("/interviews/{interview_id}", status_code=204)
async def delete_interview(room: Room, interview_id: str) -> Response:
    await room.store.interview(interview_id)  # before anybody is interrupted: it may be another's
    await room.live.stop(interview_id)
    await room.store.delete(interview_id)
    room.conductor.under_way.forget(room.store.owner, interview_id)
    return Response(status_code=204)


@router.post("/interviews/{interview_id}/turns", response_class=StreamingResponse, responses=STREAM)
async def take_turn(
    room: Room, interview_id: str, said: NewTurn | None = None
) -> StreamingResponse:
    """The one door for talking: an answer, a control, or nothing, which asks the interviewer to go on."""
    sent = said or NewTurn()
    contribution = Contribution(
        answer=sent.answer,
        adds_to=sent.adds_to,
        control=sent.control,
        artifact=sent.artifact,
        client_id=sent.client_id,
    )
    speaker = a_holder()
    heard = await room.conductor.hear(interview_id, contribution, speaker)
    interview = heard.interview
    if heard.reply is not None:
        return event_stream(_already_said(heard.reply, closed=interview.transcript.closed))
    reply = await room.live.start(interview, room.conductor, speaker if heard.claimed else None)
    return event_stream(_events(room, interview, reply))


@router.get("/interviews/{interview_id}/live", response_class=StreamingResponse, responses=STREAM)
async def live(room: Room, interview_id: str) -> StreamingResponse:
    """The reply in progress from its start; with none in progress, the last reply at once."""
    interview = await room.store.interview(interview_id)
    running = await room.live.current(interview)
    if running is not None:
        return event_stream(_events(room, interview, running))
    if interview.transcript.waits_for_interviewer or interview.transcript.last is None:
        return event_stream(_idle())
    return event_stream(
        _already_said(interview.transcript.last, closed=interview.transcript.closed)
    )


@router.delete("/interviews/{interview_id}/live")
async def stop_reply(room: Room, interview_id: str) -> StoppedShape:
    """Stop the reply in progress: nothing of it is kept, and whoever follows it gets `failed` with `stopped`.

    The interviewer is still to speak then: send nothing for the reply anew, or an answer that `adds_to` the last one.
    `stopped` is false when there is no reply in progress, or when it was whole before it could be stopped.
    """
    interview = await room.store.interview(interview_id)
    return StoppedShape(stopped=await room.live.interrupt(interview))


@router.post(
    "/interviews/{interview_id}/report", response_class=StreamingResponse, responses=STREAM
)
async def make_report(room: Room, interview_id: str) -> StreamingResponse:
    refuse_unfinished(await room.store.interview(interview_id))
    return event_stream(_progress(room, interview_id))


@router.get("/interviews/{interview_id}/report", response_model=Report)
async def read_report(
    room: Room, interview_id: str, engine: Literal["offline"] | None = None
) -> Response:
    """The stored report; with `engine=offline` the rule-based one, made now and not stored."""
    if engine == "offline":
        by_rules = await room.examiner.by_rules(interview_id)
        return Response(by_rules.model_dump_json(), media_type="application/json")
    report = await room.store.report(interview_id)
    if report is None:
        await room.store.interview(interview_id)
        raise ReportNotFound
    return Response(report.model_dump_json(), media_type="application/json")


async def _events(room: Greenroom, interview: Interview, reply: Reply) -> AsyncIterator[str]:
    async for happened in reply.follow():
        usage = await _usage(room, interview) if isinstance(happened, Finished) else None
        yield _wire(happened, usage, interview)


async def _usage(room: Greenroom, interview: Interview) -> Mapping[str, object] | None:
    """What it took; None where the database does not tell: the reply is stored, and its end is told all the same."""
    with suppress(AppError):
        return await usage_json(room, interview.id, interview.plan.engine)
    return None


async def _already_said(turn: Turn, *, closed: bool) -> AsyncIterator[str]:
    yield event("said", {"text": turn.text})
    yield event("finished", _finished(turn, closed=closed))


async def _idle() -> AsyncIterator[str]:
    yield event(
        "failed",
        {"detail": "The interviewer is not speaking. Ask for the reply again.", "retry": True},
    )


async def _progress(room: Room, interview_id: str) -> AsyncIterator[str]:
    async for step in room.examiner.report(interview_id):
        match step:
            case Ready():
                yield event("finished", {"report": f"/api/interviews/{interview_id}/report"})
            case Broken():
                yield event("failed", {"detail": step.detail, "retry": True})
            case _:
                yield event(
                    "progress",
                    {
                        "criterion": step.criterion,
                        "title": step.title,
                        "done": step.done,
                        "of": step.of,
                    },
                )


def _wire(happened: Event, usage: Mapping[str, object] | None, interview: Interview) -> str:
    match happened:
        case Said():
            return event("said", {"text": happened.text})
        case Finished():
            finished = _finished(happened.turn, closed=happened.closed)
            return event("finished", {**finished, "usage": usage} if usage else finished)
        case Failed():
            return event("failed", _failed(happened, interview))


def _failed(happened: Failed, interview: Interview) -> Mapping[str, object]:
    """What a client is told; of a reply that was stopped, also which answer may be added to."""
    failed: dict[str, object] = {"detail": happened.detail, "retry": happened.retry}
    last = interview.transcript.last
    if happened.stopped:
        failed["stopped"] = True
        failed["adds_to"] = last.index if last and not last.control else None
    return failed


def _finished(turn: Turn, *, closed: bool) -> Mapping[str, object]:
    shaped = turn_json(turn)
    return {"turn": shaped, "move": shaped.get("move"), "closed": closed}
