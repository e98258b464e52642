"""What the report's page shows of what its candidate had expected."""

from collections.abc import Sequence

from app.domain.practising.calibration import Comparison, compared, tendency
from app.domain.practising.prediction import Prediction
from app.domain.report import Report
from app.routes.report_shapes import GAP_WORDS, GuessesView, GuessView
from app.routes.words import LEVEL_WORDS


def guesses_view(predictions: Sequence[Prediction], report: Report) -> GuessesView | None:
    """Expected beside given; None when nothing had been expected."""
    comparisons = compared(predictions, report.assessments)
    if not comparisons:
        return None
    return GuessesView(tendency(comparisons), tuple(_guess(c) for c in comparisons))


def _guess(compared: Comparison) -> GuessView:
    return GuessView(
        title=compared.title,
        expected=compared.expected,
        given=compared.given,
        expected_words=LEVEL_WORDS[compared.expected] if compared.expected else "Not sure",
        given_words=LEVEL_WORDS[compared.given] if compared.given else "Not observed",
        said=GAP_WORDS[compared.gap],
    )
