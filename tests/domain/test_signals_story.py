"""What a story is worth once it was asked about."""

from app.domain.checklist.dossier import Dossier
from app.domain.listening import read_transcript
from app.domain.transcript import Speaker, Transcript, Turn
from app.roles.offline_assessor import judge
from tests.properties.cases import EPOCH, criterion, lexicon

STORY = (
    "Last winter our nine ferries sold 212 cabins twice and the agents were angry. I owned the seat inventory. I phoned"
    " the port office first, turned the cache off and matched all 212 bookings by hand. Complaints fell from 30 a month"
    " to one, and since then nobody has been left ashore."
)
STANDS = "I counted them in the ledger of the port office, month by month, and they have signed it."
GIVES_WAY = "It was more like 12 a month. I would have to check that."
ASKED = ("Tell me about something that went wrong.", "How did you count the complaints?")


def level(reply: str) -> int:
    said = (ASKED[0], STORY, ASKED[1], reply)
    turns = tuple(
        Turn(index=i, speaker=Speaker.CANDIDATE if i % 2 else Speaker.INTERVIEWER, text=t, at=EPOCH)
        for i, t in enumerate(said)
    )
    readings = read_transcript(Transcript(turns=turns), lexicon())
    return judge(criterion("star_structure"), Dossier(readings)).level or 0


def test_figures_that_give_way_when_asked_about_lower_the_story() -> None:
    assert level(GIVES_WAY) < level(STANDS)


def test_one_correction_is_care_and_costs_nothing() -> None:
    assert level("It was more like 28 a month. " + STANDS) == level(STANDS)


def test_credit_given_to_others_beside_own_acts_takes_no_story_back() -> None:
    credit = "That wasn't me, really. I tidied her notes, I put her name on the front and I held the lamp."

    assert level(credit) == level(
        "I tidied her notes, I put her name on the front and I held the lamp."
    )


def test_a_story_that_was_somebody_elses_is_taken_back() -> None:
    assert level("That wasn't me, really.") < level(STANDS)
