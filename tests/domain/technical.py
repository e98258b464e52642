"""Technical talks as the rules for them are given them, and what these find."""

from app.domain.checklist.dossier import Dossier
from app.domain.listening import read_transcript
from app.domain.report import Assessment
from app.domain.transcript import Artifact, Speaker, Transcript, Turn
from app.roles.offline_assessor import RULES, judge
from tests.properties.cases import EPOCH, criterion, lexicon

DESIGN = "Design the service that takes scans from our depots."
TEST = "How would you test it?"
CODE = """```python
def longest(words):
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    return best
```"""


def talk(*said: str, artifacts: dict[int, Artifact] | None = None) -> Dossier:
    """Questions and answers in turn; artifacts by the number of the turn."""
    turns = tuple(
        Turn(
            index=i,
            speaker=Speaker.CANDIDATE if i % 2 else Speaker.INTERVIEWER,
            text=text,
            at=EPOCH,
            artifact=(artifacts or {}).get(i),
        )
        for i, text in enumerate(said)
    )
    return Dossier(read_transcript(Transcript(turns=turns), lexicon()))


def score(signal: str, dossier: Dossier) -> int:
    return RULES[signal](dossier).score


def assessed(name: str, dossier: Dossier) -> Assessment:
    return judge(criterion(name), dossier)
