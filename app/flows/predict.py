"""What a candidate expects of the report, taken between the end of an interview and its report."""

from collections.abc import Mapping

from app.domain.interview import Interview
from app.domain.practising.prediction import Prediction
from app.domain.rubric import Level
from app.errors import InterviewOpen, UnknownChoice
from app.store.store import Store


async def predict(
    interview_id: str, levels: Mapping[str, Level | None], store: Store
) -> tuple[Prediction, ...]:
    """Keep the levels expected, in the order in which the round scores; what is not named was skipped.

    Raises InterviewNotFound, InterviewOpen, ReportWritten, and UnknownChoice for a criterion that the round does not
    score; nothing is kept then.
    """
    interview = await store.interview(interview_id)
    if not interview.transcript.closed:
        raise InterviewOpen
    predicted = _in_order(interview, levels)
    await store.predictions.save(interview_id, predicted)
    return predicted


def _in_order(interview: Interview, levels: Mapping[str, Level | None]) -> tuple[Prediction, ...]:
    scored = [weight.criterion for weight in interview.plan.round.scored]
    unknown = sorted(set(levels) - set(scored))
    if unknown:
        raise UnknownChoice(
            f"This round does not score {', '.join(unknown)}. It scores {', '.join(scored)}."
        )
    return tuple(Prediction(criterion=c, level=levels[c]) for c in scored if c in levels)
