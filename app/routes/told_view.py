"""What an answer told, as the report page shows it: the parts of a story, the stations of a choice, the values."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.guard.fences import quoted as as_quoted
from app.domain.maps import MISSING
from app.domain.practising.before_now import PART_TITLES, STRENGTH_WORDS
from app.domain.report import AnswerMap, Evidence, TradeoffMap, ValueRow
from app.routes.charts import stretches
from app.routes.report_shapes import (
    TYPE_WORDS,
    VERDICT_WORDS,
    AnswerView,
    Cell,
    PartView,
    Quote,
    TradeoffView,
    ValueView,
)

TOLD_LATER = "told later"
_OF_CODE = frozenset(["problem_solving", "code_quality", "verification"])
"""The criteria by which code is judged."""


class Quoting:
    """Turns evidence into numbered quotes; the same sentence has the same number everywhere."""

    def __init__(self, numbers: Mapping[str, int], coded: Collection[int]) -> None:
        self._numbers, self._coded = numbers, coded

    def one(self, evidence: Evidence) -> Quote:
        return Quote(self._numbers[evidence.sentence], evidence.sentence, as_quoted(evidence.quote))

    def all(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        once = {e.sentence: self.one(e) for e in evidence}
        return tuple(sorted(once.values(), key=lambda quote: quote.number))

    def of(self, criterion: str, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        """Where code is judged, what was said beside it stands for the code."""
        if criterion not in _OF_CODE:
            return self.all(evidence)
        turns = {e.sentence: e.turn for e in evidence}
        quotes = self.all(evidence)
        return tuple(replace(q, with_code=turns[q.target] in self._coded) for q in quotes)

    def maybe(self, evidence: Evidence | None) -> tuple[Quote, ...]:
        return (self.one(evidence),) if evidence else ()


def answer_view(number: int, answer: AnswerMap, said: str, quoted: Quoting) -> AnswerView:
    """An answer to a probe shows what it told; the first one also what none of them told."""
    tags = [TYPE_WORDS[answer.type]]
    tags += ["Result measured"] if answer.measured_result else []
    tags += ["Took a probe"] if answer.probed else []
    parts = []
    for part, title in PART_TITLES.items():
        strength, evidence = answer.strength.get(part, 0), answer.parts.get(part, ())
        if not strength and answer.probed:
            continue
        spans = [(e.start, e.end) for e in evidence]
        parts.append(
            PartView(
                title,
                strength,
                STRENGTH_WORDS[strength]
                if strength or MISSING[part] in answer.missing
                else TOLD_LATER,
                quoted.all(evidence),
                stretches(spans, len(said)),
            )
        )
    return AnswerView(
        number,
        answer.turn,
        answer.question,
        tuple(tags),
        tuple(parts),
        answer.missing,
    )


def tradeoff_view(number: int, tradeoff: TradeoffMap, quoted: Quoting) -> TradeoffView:
    options = f"{tradeoff.alternatives} named" if tradeoff.alternatives else "none named"
    decided = "made, and tied to the situation" if tradeoff.context else "made"
    stations = (
        (bool(tradeoff.alternatives), options, tradeoff.options),
        (tradeoff.cost, "named" if tradeoff.cost else "not named", tradeoff.costs),
        (tradeoff.decision, decided if tradeoff.decision else "not clear", tradeoff.decided),
        (
            bool(tradeoff.would_change),
            "said" if tradeoff.would_change else "not said",
            tradeoff.would_change,
        ),
    )
    told = [station[0] for station in stations]
    return TradeoffView(
        number,
        tradeoff.turn,
        tuple(
            Cell(words, told[i], all(told[i : i + 2]), quoted.all(evidence))
            for i, (_, words, evidence) in enumerate(stations)
        ),
    )


def value_view(row: ValueRow, turns: Sequence[int], quoted: Quoting) -> ValueView:
    here = {e.turn for e in row.evidence}
    return ValueView(
        row.title,
        row.source,
        *VERDICT_WORDS[row.verdict],
        row.verdict,
        tuple(turn in here for turn in turns),
        quoted.all(row.evidence),
    )
