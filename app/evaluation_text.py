"""An evaluation as it is printed, and as it is written into a page of the documentation."""

import re

from app.domain.measuring.agreement import Agreement
from app.evaluation import Cost, Evaluation

FITTED = (
    "fitted, held out: agreement when the cuts of levels and of the recommendation are fitted anew, on all transcripts and"
    " scored on the same; and each third scored with cuts fitted on the other two. What lies between is owed to fitting."
)


def as_text(found: Evaluation) -> str:
    """The whole evaluation for a terminal."""
    lines = [
        f"{found.found.cases} cases, {len(found.found.missing)} missing",
        f"{'criterion':22} {'n':>4} {'QWK':>6} {'exact':>6} {'±1':>6} {'bias':>6} {'null ok':>8}"
        f" | {'words':>6} {'median':>6} | {'fitted':>6} {'held out':>8}",
    ]
    for name, c in found.found.criteria.items():
        fitted, held = found.refitted.get(name, (None, None))
        words, median = _qwk_of(found.words, name), _qwk_of(found.median, name)
        cells = " ".join(f"{_show(v):>6}" for v in (c.qwk, c.exact, c.within_one, c.bias))
        lines.append(
            f"{name:22} {c.count:>4} {cells} {_show(c.nulls):>8}"
            f" | {_show(words):>6} {_show(median):>6}"
            f" | {_show(fitted):>6} {_show(held):>8}"
        )
    lines += [f"{name:26} {_show(value)}" for name, value in _wholes(found.found)]
    for name, parts in (
        ("star_part_f1", found.found.star_part_f1),
        ("value_f1", found.found.value_f1),
    ):
        lines.append(f"{name} " + ", ".join(f"{k} {_show(v).strip()}" for k, v in parts.items()))
    lines += [
        "",
        "words: levels from the number of words; median: always the middle level.",
        FITTED,
    ]
    return "\n".join([*lines, *_kept_lines(found), *_cost_lines(found)])


def as_markdown(found: Evaluation) -> str:
    """The figures as tables for the documentation."""
    rows = [
        "| | n | QWK | exact | within one | null agreed | by words | always the median | fitted | held out |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, c in found.found.criteria.items():
        fitted, held = found.refitted.get(name, (None, None))
        words, median = _qwk_of(found.words, name), _qwk_of(found.median, name)
        cells = [c.qwk, c.exact, c.within_one, c.nulls, words, median]
        shown = " | ".join(_show(v).strip() for v in (*cells, fitted, held))
        rows.append(f"| {name.replace('_', ' ')} | {c.count} | {shown} |")
    rows += ["", "| | |", "|---|---|"]
    rows += [f"| {n.replace('_', ' ')} | {_show(v).strip()} |" for n, v in _wholes(found.found)]
    rows += [
        f"| {n} {k.replace('_', ' ')} | {_show(v).strip()} |"
        for n, parts in (
            ("F1 of part", found.found.star_part_f1),
            ("F1 of value", found.found.value_f1),
        )
        for k, v in parts.items()
    ]
    return "\n".join([f"{found.found.cases} transcripts, engine {found.engine}.", "", *rows])


def filled(page: str, name: str, figures: str) -> str:
    """The page with the figures between its marks of that name. Raises KeyError when it has none."""
    start, end = f"<!-- figures: {name} -->", "<!-- end of figures -->"
    place = re.compile(f"({re.escape(start)}).*?({re.escape(end)})", re.DOTALL)
    if not place.search(page):
        raise KeyError(start)
    return place.sub(lambda m: f"{m[1]}\n\n{figures}\n\n{m[2]}", page, count=1)


def _wholes(found: Agreement) -> list[tuple[str, float | None]]:
    return [
        ("overall_spearman", found.overall_spearman),
        ("star_part_qwk", found.star_part_qwk),
        ("agency_qwk", found.agency_qwk),
        ("reflection_qwk", found.reflection_qwk),
        ("measured_result_f1", found.measured_result_f1),
        ("quotes_verbatim", found.quotes_verbatim),
        ("levels_without_evidence", found.levels_without_evidence),
    ]


def _kept_lines(found: Evaluation) -> list[str]:
    if not found.kept:
        return []
    lines = [
        "",
        "changed transcripts: on how many it could be done, and where what must hold did not",
    ]
    for kept in found.kept:
        lines.append(f"{kept.change:32} {kept.made:>4}  {', '.join(kept.broken) or 'always held'}")
    return lines


def _cost_lines(found: Evaluation) -> list[str]:
    cost = found.cost
    if cost is None:
        return []
    lines = ["", f"took {cost.seconds:.2f} s, the longest transcript {cost.slowest:.2f} s"]
    return [*lines, *(_model_lines(cost) if found.engine == "llm" else [])]


BY_RULES = "Parts of stories, agency, reflection and values are read by rules whoever judges."


def _model_lines(cost: Cost) -> list[str]:
    used = cost.usage
    unpriced = f", {used.unpriced} calls without a known price" if used.unpriced else ""
    return [
        BY_RULES,
        f"{used.calls} calls, {used.failed} failed, {used.tokens_in} tokens in, {used.tokens_out} out",
        f"price {used.cost:.4f} US dollars{unpriced}",
        f"spread over samples {_show(cost.spread).strip()} levels; judgements asked for again, because what they cited did"
        f" not hold {_show(cost.repeated).strip()}; not assessed {cost.not_assessed}",
    ]


def _qwk_of(found: Agreement, name: str) -> float | None:
    return found.criteria[name].qwk if name in found.criteria else None


def _show(value: float | None) -> str:
    return "   -" if value is None else f"{value:5.2f}"
