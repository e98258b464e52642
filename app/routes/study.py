"""The pages for studying: topics with their questions and answers, where to practise them, and the preparation plan."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from app.domain.guide import Guide, Question, Topic
from app.domain.practising.practice import question_minutes
from app.domain.practising.study_plan import StudyPlan, Tick
from app.errors import StudyPlanNotFound, UnknownChoice
from app.flows.begin import Choices
from app.routes.deps import Greenroom, Room
from app.routes.forms import chosen_minutes, chosen_mode, field
from app.routes.pages import show_page
from app.routes.study_view import (
    PlanView,
    coding_lines,
    plan_view,
    rounds_and_topics,
    topic_view,
)
from app.routes.words import MODES

router = APIRouter(include_in_schema=False)

WEEKS_COOKIE = "greenroom-weeks"
YEAR_SECONDS = 31_536_000


@router.get("/study")
async def study(request: Request, room: Room, guide: str | None = None) -> Response:
    chosen = room.library.find_guide(guide)
    plan = room.library.plan_of(chosen.id)
    return show_page(
        request,
        "study.html",
        guides=room.library.guides,
        guide=chosen,
        rounds=rounds_and_topics(chosen),
        coding=coding_lines(chosen),
        plan=await _plan_view(request, room, chosen, plan) if plan else None,
    )


@router.get("/topics/{topic_id}")
async def one_topic(request: Request, room: Room, topic_id: str) -> Response:
    return _topic_page(request, room, topic_id, mode=request.query_params.get("mode", "real"))


@router.post("/topics/{topic_id}")
async def practise(request: Request, room: Room, topic_id: str) -> Response:
    """Begin a drill of the topic, opened by a question when one is named."""
    guide, round_ = room.library.find_topic(topic_id)
    form = await request.form()
    try:
        interview = await room.begin(_choices(form, guide, round_.topic(topic_id)))
    except UnknownChoice as e:
        mode = field(form, "mode") or "real"
        return _topic_page(request, room, topic_id, mode=mode, refused=e.detail)
    return RedirectResponse(f"/interviews/{interview.id}", status_code=303)


@router.get("/plan")
async def preparation_plan(
    request: Request, room: Room, guide: str | None = None, weeks: str | None = None
) -> Response:
    """The plan over the weeks that were chosen, now or the last time."""
    chosen, plan = _planned(room, guide)
    view = await _plan_view(request, room, chosen, plan, weeks)
    page = show_page(request, "study_plan.html", view=view)
    if weeks is not None:
        page.set_cookie(
            WEEKS_COOKIE, str(view.length), max_age=YEAR_SECONDS, httponly=True, samesite="strict"
        )
    return page


@router.post("/plan/ticks")
async def change_tick(request: Request, room: Room) -> Response:
    """Tick a task off, or with an empty `done` take the tick off again."""
    form = await request.form()
    guide, plan = _planned(room, field(form, "guide"))
    task = field(form, "task")
    if task is None or task not in {known.id for known in plan.tasks}:
        raise StudyPlanNotFound
    if field(form, "done"):
        await room.store.tick(Tick(guide=guide.id, task=task, at=room.clock()))
    else:
        await room.store.untick(guide.id, task)
    return RedirectResponse(f"/plan?guide={guide.id}#task-{task}", status_code=303)


def _topic_page(
    request: Request, room: Greenroom, topic_id: str, *, mode: str, refused: str | None = None
) -> Response:
    guide, round_ = room.library.find_topic(topic_id)
    return show_page(
        request,
        "topic.html",
        status=422 if refused else 200,
        view=topic_view(guide, round_, round_.topic(topic_id)),
        modes=MODES,
        mode=mode,
        engine=room.engine,
        refused=refused,
    )


def _choices(form: FormData, guide: Guide, topic: Topic) -> Choices:
    """What the form says. Raises UnknownChoice with the sentence that stands above the form then."""
    question = _question(topic, field(form, "question"))
    minutes = chosen_minutes(form)
    if minutes is None and question is not None:
        minutes = question_minutes(question)
    return Choices(
        topic=topic.id,
        question=question.id if question else None,
        guide=guide.id,
        minutes=minutes,
        mode=chosen_mode(form),
    )


def _question(topic: Topic, question_id: str | None) -> Question | None:
    if question_id is None:
        return None
    for question in topic.questions:
        if question.id == question_id:
            return question
    raise UnknownChoice("That question is not one of this topic's. Choose one of those below.")


def _planned(room: Greenroom, guide_id: str | None) -> tuple[Guide, StudyPlan]:
    """The guide with that id and its plan; without an id, the first that has one."""
    plan = room.library.plan_of(guide_id) if guide_id else next(iter(room.library.plans), None)
    if plan is None:
        raise StudyPlanNotFound
    return room.library.find_guide(plan.guide), plan


async def _plan_view(
    request: Request, room: Greenroom, guide: Guide, plan: StudyPlan, weeks: str | None = None
) -> PlanView:
    wanted = weeks or request.cookies.get(WEEKS_COOKIE)
    length = next((n for n in plan.lengths if str(n) == wanted), plan.lengths[-1])
    return plan_view(plan, length, guide, await room.store.ticks())
