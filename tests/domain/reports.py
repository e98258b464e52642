"""Reports by rules, as the flow of a report makes them."""

from collections.abc import Callable

from app.domain.checklist.dossier import Dossier
from app.domain.guide import Guide, Round
from app.domain.listening import read_transcript
from app.domain.plan import EngineName
from app.domain.report import Assessment, Method, Report
from app.domain.reporting import build_report
from app.domain.transcript import Transcript
from app.roles.offline_assessor import judge
from tests.properties.cases import lexicon


def a_report(
    guide: Guide,
    said: Transcript,
    round_: Round | None = None,
    *,
    engine: EngineName = "offline",
    judged: Callable[[Assessment], Assessment] = lambda by_rule: by_rule,
) -> Report:
    """The report on a transcript; `judged` says what another judge makes of each criterion."""
    round_ = round_ or guide.round("behavioral-culture")
    readings = read_transcript(said, lexicon())
    return build_report(
        guide=guide.id,
        round_=round_,
        values=guide.values,
        expectations=guide.expectations,
        transcript=said,
        readings=readings,
        assessments=tuple(judged(judge(c, Dossier(readings))) for c in round_.criteria),
        method=Method(engine=engine, model=None, samples=1, rubric="0", notes=()),
    )
