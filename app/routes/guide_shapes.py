"""What a guide, its rounds and their topics look like in the API's JSON."""

from pydantic import BaseModel

from app.domain.guide import Guide, Round, RoundStub, Topic
from app.routes.shapes import PhaseShape, phase_shape


class StubShape(BaseModel):
    id: str
    title: str
    summary: str
    form: str
    time: str
    ready: bool


class GuideShape(BaseModel):
    id: str
    company: str
    role: str
    level: str
    title: str
    summary: str
    values: list[dict[str, object]]
    loop: list[StubShape]
    resources: list[dict[str, object]]


class RoundShape(BaseModel):
    id: str
    guide: str
    title: str
    summary: str
    form: str
    minutes: float
    lengths: list[float]
    expect: list[str]
    tips: list[str]
    phases: list[PhaseShape]
    personas: list[dict[str, object]]
    topics: list[dict[str, str]]
    scored: list[dict[str, object]]


class TopicShape(BaseModel):
    id: str
    guide: str
    round: str
    title: str
    about: str
    staff: str
    red_flags: list[str]
    questions: list[dict[str, object]]


def stub_shape(stub: RoundStub, guide: Guide) -> StubShape:
    return StubShape(**stub.model_dump(), ready=any(r.id == stub.id for r in guide.rounds))


def guide_shape(guide: Guide) -> GuideShape:
    return GuideShape(
        id=guide.id,
        company=guide.company,
        role=guide.role,
        level=guide.level,
        title=guide.title,
        summary=guide.summary,
        values=[value.model_dump(mode="json") for value in guide.values],
        loop=[stub_shape(stub, guide) for stub in guide.loop],
        resources=[resource.model_dump() for resource in guide.resources],
    )


def round_shape(guide: Guide, round_: Round) -> RoundShape:
    return RoundShape(
        id=round_.id,
        guide=guide.id,
        title=round_.title,
        summary=round_.summary,
        form=round_.form,
        minutes=round_.minutes,
        lengths=list(round_.lengths),
        expect=list(round_.expect),
        tips=list(round_.tips),
        phases=[phase_shape(phase) for phase in round_.phases],
        personas=[
            p.model_dump(include={"id", "name", "title", "manner", "warmth", "depth", "background"})
            for p in round_.personas
        ],
        topics=[{"id": topic.id, "title": topic.title} for topic in round_.topics],
        scored=[
            {**scored.model_dump(), "title": round_.criterion(scored.criterion).title}
            for scored in round_.scored
        ],
    )


def topic_shape(guide: Guide, round_: Round, topic: Topic) -> TopicShape:
    kept = {"id", "difficulty", "text", "targets", "staff_cue", "red_flags", "sample_answer"}
    return TopicShape(
        id=topic.id,
        guide=guide.id,
        round=round_.id,
        title=topic.title,
        about=topic.about,
        staff=topic.staff,
        red_flags=list(topic.red_flags),
        questions=[question.model_dump(mode="json", include=kept) for question in topic.questions],
    )
