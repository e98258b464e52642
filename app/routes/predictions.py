"""Before the report: what the candidate expects of it, by the API and as a page that needs no script."""

from contextlib import suppress

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel
from starlette.datastructures import FormData

from app.domain.interview import Interview
from app.domain.practising.prediction import Prediction
from app.domain.rubric import Anchor, Level
from app.errors import InterviewOpen, ReportWritten, UnknownChoice
from app.flows.predict import predict
from app.routes.api import FAULTS
from app.routes.deps import Room
from app.routes.forms import field
from app.routes.pages import show_page
from app.routes.shapes import Sent
from app.routes.words import LEVEL_WORDS

api = APIRouter(prefix="/api", responses=FAULTS)
pages = APIRouter(include_in_schema=False)

NOT_SURE = "not_sure"
LEVELS: dict[str, Level | None] = {"1": 1, "2": 2, "3": 3, "4": 4, NOT_SURE: None}


class NewPredictions(Sent):
    """The level expected by criterion: 1 to 4, or null for "not sure". A criterion that is left out was skipped."""

    levels: dict[str, Level | None]


class PredictionShape(BaseModel):
    criterion: str
    title: str
    level: Level | None


class AskedShape(BaseModel):
    """A criterion that a prediction is asked for, with the behaviour that earns each level."""

    criterion: str
    title: str
    asks: str
    anchors: list[Anchor]


class PredictionsShape(BaseModel):
    """`open` says whether predictions are still taken: after the interview, before its report."""

    open: bool
    predictions: list[PredictionShape]
    criteria: list[AskedShape]


@api.get("/interviews/{interview_id}/predictions")
async def read_predictions(room: Room, interview_id: str) -> PredictionsShape:
    """What the candidate expected of the report, and what can be predicted."""
    interview = await room.store.interview(interview_id)
    written = await room.store.report(interview_id) is not None
    predicted = await room.store.predictions.of(interview_id)
    return _shape(interview, predicted, written=written)


@api.put("/interviews/{interview_id}/predictions")
async def change_predictions(
    room: Room, interview_id: str, said: NewPredictions
) -> PredictionsShape:
    """Keep what the candidate expects, in place of what was kept before; refused once there is a report."""
    predicted = await predict(interview_id, said.levels, room.store)
    interview = await room.store.interview(interview_id)
    return _shape(interview, predicted, written=False)


@pages.get("/interviews/{interview_id}/prediction")
async def think_back(request: Request, room: Room, interview_id: str) -> Response:
    interview = await room.store.interview(interview_id)
    if await room.store.report(interview_id) is not None or not interview.transcript.closed:
        return _to_report(interview_id)
    predicted = await room.store.predictions.of(interview_id)
    chosen = {p.criterion: str(p.level or NOT_SURE) for p in predicted}
    return show_page(
        request,
        "prediction.html",
        id=interview_id,
        title=interview.plan.round.title,
        criteria=[interview.plan.round.criterion(s.criterion) for s in interview.plan.round.scored],
        levels=LEVEL_WORDS,
        chosen=chosen,
    )


@pages.post("/interviews/{interview_id}/prediction")
async def keep_prediction(request: Request, room: Room, interview_id: str) -> Response:
    """What was chosen is kept, then the report is shown or made; what was not chosen is skipped."""
    interview = await room.store.interview(interview_id)
    chosen = _chosen(await request.form(), interview)
    with suppress(InterviewOpen, ReportWritten):  # an old tab; the report's page says how it stands
        await predict(interview_id, chosen, room.store)
    return _to_report(interview_id, asked=True)


def _chosen(form: FormData, interview: Interview) -> dict[str, Level | None]:
    chosen: dict[str, Level | None] = {}
    for scored in interview.plan.round.scored:
        text = field(form, scored.criterion)
        if text is not None and text not in LEVELS:
            raise UnknownChoice("Choose a level from 1 to 4, or “not sure”.")
        if text is not None:
            chosen[scored.criterion] = LEVELS[text]
    return chosen


def _to_report(interview_id: str, *, asked: bool = False) -> Response:
    said = "?asked=true" if asked else ""
    return RedirectResponse(f"/interviews/{interview_id}/report{said}", status_code=303)


def _shape(
    interview: Interview, predicted: tuple[Prediction, ...], *, written: bool
) -> PredictionsShape:
    round_ = interview.plan.round
    return PredictionsShape(
        open=interview.transcript.closed and not written,
        predictions=[
            PredictionShape(**p.model_dump(), title=round_.criterion(p.criterion).title)
            for p in predicted
        ],
        criteria=[
            AskedShape(criterion=c.id, title=c.title, asks=c.asks, anchors=list(c.anchors))
            for c in (round_.criterion(scored.criterion) for scored in round_.scored)
        ],
    )
