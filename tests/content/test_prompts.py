"""Every prompt renders for every round that has content, and asks for nothing that it does not declare."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from app.content.prompts import Prompts
from app.domain.director import menu
from app.domain.guide import Guide, Round
from app.domain.listening import read_answer
from app.domain.talk.planning import plan_round
from app.domain.transcript import Artifact, MoveKind, Transcript
from app.domain.usage import Budget
from app.errors import ContentBroken
from app.flows.judging import Basis, put_together, read_case, rubric_hash
from app.roles.cast import offline_cast
from app.roles.interviewer import Attempt, Scene
from app.roles.interviewer_prompt import messages, role_in
from app.roles.llm_assessor import request
from app.roles.llm_coach import LlmCoach
from app.roles.llm_narrator import LlmNarrator
from app.roles.offline_assessor import OfflineAssessor
from app.settings import ROOT, Settings
from app.wiring import load_content
from tests.builders import minute, moved, said, transcript, with_artifact
from tests.roles.cases import STORY, Player

FOLDER = ROOT / "prompts"
FILES = sorted(FOLDER.rglob("*.j2"))
ROUNDS = [
    (guide, round_)
    for guide in load_content(Settings(_env_file=None)).guides
    for round_ in guide.rounds
]
EACH_ROUND = pytest.mark.parametrize(("guide", "round_"), ROUNDS, ids=[r.id for _, r in ROUNDS])

_DECLARED = re.compile(r"\A\{# Variables: (?P<listed>.*?)\. .*?#\}", re.DOTALL)
_VARIABLE = re.compile(r"(?:^|, )(\w+) \((?:[^()]|\([^()]*\))*\)")


@pytest.fixture
def prompts() -> Prompts:
    return Prompts(FOLDER)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.parent.name + "/" + f.name)
def test_the_variables_declared_are_those_used(file: Path):
    source = file.read_text(encoding="utf-8")
    declared = _DECLARED.match(source)

    assert declared, "the file must begin with {# Variables: name (type), … #}"
    names = set(_VARIABLE.findall(declared["listed"]))
    assert names == meta.find_undeclared_variables(Environment(autoescape=False).parse(source))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.parent.name + "/" + f.name)
def test_a_missing_variable_is_an_error_that_names_the_file(file: Path, prompts: Prompts):
    name = f"{file.parent.name}/{file.name}".removesuffix(".md.j2")

    with pytest.raises(ContentBroken, match=re.escape(f"prompts/{name}.md.j2")):
        prompts.render(name)


def test_every_prompt_is_listed(prompts: Prompts):
    assert len(prompts.names()) == len(FILES) >= 7


def test_prompts_are_not_escaped_for_pages(prompts: Prompts):
    assert "a < b & c" in prompts.render(
        "interviewer/menu",
        choices=[{"name": "ask x", "line": "a < b & c", "why": "so"}],
        doubts=[],
        minutes_left=1,
        words=1,
    )


@EACH_ROUND
def test_the_interviewers_prompts_render_at_every_point_of_the_round(
    library, guide: Guide, round_: Round
):
    for persona in round_.personas:
        plan = plan_round(guide, round_, engine="llm", seed=3, persona=persona.id)
        for so_far, at in _moments(plan.round):
            last = so_far.last
            readings = (
                {last.index: read_answer(last, "And then?", library.lexicon)}
                if so_far.asked
                else {}
            )
            options = menu(plan, so_far, readings, minute(at))
            scene = Scene("an-interview", plan, so_far, plan.minutes - at)

            role = role_in(plan, library.prompts, library.coaching)
            sent = messages(library.prompts, role, options, scene, 90)

            _is_clean(*(m.content for m in sent))
            assert persona.name in sent[0].content
            assert all(option.move.kind in sent[-1].content for option in options.options)


@EACH_ROUND
async def test_the_coachs_prompt_renders_for_every_question(library, guide: Guide, round_: Round):
    model = Player()
    coach = LlmCoach(model, library.prompts, library.coaching, Budget())
    answer = said(STORY, 2)
    for topic in round_.topics:
        for question in topic.questions:
            so_far = transcript(moved(MoveKind.ASK, 1, question=question.id), answer)
            reading = read_answer(so_far.turns[-1], question.text, library.lexicon)
            await coach.remark(Attempt("i", question, STORY, reading, frozenset()))

            _is_clean(model.asked[-1].messages[0].content)
            assert question.text in model.asked[-1].messages[0].content


@EACH_ROUND
async def test_the_judges_and_narrators_prompts_render_for_every_criterion(
    library, guide: Guide, round_: Round
):
    basis = Basis(guide.id, round_, guide.values, guide.expectations)
    so_far = transcript(
        moved(MoveKind.ASK, 1, question=round_.topics[0].questions[0].id), said(STORY, 3)
    )
    case = read_case(basis, so_far, library.lexicon)
    for criterion in round_.criteria:
        sent = request(library.prompts, criterion, case).messages
        _is_clean(*(m.content for m in sent))
        assert all(item.text in sent[1].content for item in criterion.checklist)
        assert all(answer.answer in sent[1].content for answer in criterion.answers)
    judged = {c.id: await OfflineAssessor(library.lexicon).assess(c, case) for c in round_.criteria}
    report = put_together(
        basis, case, judged, rubric_hash(basis, library.lexicon), offline_cast(library, 0)
    )
    model = Player()
    await LlmNarrator(model, library.prompts, Budget()).tell(case, report)
    _is_clean(*(m.content for m in model.asked[0].messages))


def _moments(round_: Round):
    """Transcripts from the opening to the last minutes, with code and a drawing among the answers."""
    question = next(t.questions[0] for t in round_.topics)
    first = next(p for p in round_.phases if p.kind == "questions")
    opened = (moved(MoveKind.OPEN, 0, phase=round_.phases[0].id), said("Yes.", 0.5))
    asked = (*opened, moved(MoveKind.ASK, 1, question=question.id, phase=first.id))
    answered = transcript(*asked, said(STORY, 3))
    yield Transcript(), 0
    yield transcript(*opened), 0.5
    yield answered, 3
    for kind in ("code", "board"):
        artifact = Artifact(kind=kind, text="a < b && [[c]]")
        yield with_artifact(answered, artifact), 4
    yield answered, round_.minutes - 4
    yield answered, round_.minutes + 1


def _is_clean(*contents: str) -> None:
    for content in contents:
        assert content.strip()
        for left in ("{{", "{%", "{#", "None,", "Undefined", "object at 0x", "<Aim", "&lt;", "&#"):
            assert left not in content, left
