"""Acts that others can stop, without which they go on: leave is not asked for."""

from app.domain.heard.phrase import Phrase

_OBJECT = frozenset(
    [
        "object*",
        "objected",
        "objects",
        "showed",
        "shows",
        "said",
        "says",
        "found",
        "stopped",
        "stops",
        "vetoed",
        "raised",
        "proved",
        "told",
        "saw",
    ]
)


def acts_unless_stopped(p: Phrase) -> bool:
    """`It would be done on Monday unless somebody showed me an error`: no leave is asked, and everybody may stop it who knows better."""
    texts = p.texts
    if "unless" not in p.said or not (p.own_acts or p.we_acts):
        return False
    after = texts[texts.index("unless") + 1 :][:5]
    return any(
        t in ("somebody", "someone", "anyone", "anybody", "they", "he", "she", "one") for t in after
    ) and bool(_OBJECT & set(after))
