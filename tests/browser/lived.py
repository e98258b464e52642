"""A server that has seen everything a page can show: made once, and only read by the tests that share it."""

import re
from dataclasses import dataclass

from playwright.sync_api import APIRequestContext

from tests.browser.room import ROUND, answers
from tests.drawing import arrow, shape

CODE = "def stretch(text, k):\n    best = ''\n    return best\n"
GUIDE = "netflix-staff-swe"


@dataclass(frozen=True, slots=True)
class LivedIn:
    """`paths` are its pages by what they show."""

    home: str
    paths: dict[str, str]

    @property
    def closed(self) -> str:
        """The id of the newest interview that has a report."""
        return self.paths["report"].split("/")[2]


class Life:
    """A candidate who does everything over the API."""

    def __init__(self, api: APIRequestContext, home: str) -> None:
        self.api, self.home = api, home

    def post(self, path: str, **data: object) -> dict:
        answer = self.api.post(f"{self.home}/api/{path}", data=data)
        assert answer.ok, answer.text()
        return answer.json() if "json" in answer.headers["content-type"] else {}

    def begin(self, **chosen: object) -> str:
        interview = str(self.post("interviews", **{"round": ROUND, "seed": 5, **chosen})["id"])
        self.post(f"interviews/{interview}/turns")
        self.say(interview, "Yes, I am ready.")
        return interview

    def say(self, interview: str, answer: str, **beside: object) -> None:
        self.post(f"interviews/{interview}/turns", answer=answer, **beside)

    def end(self, interview: str, *, judged: bool = True) -> str:
        self.post(f"interviews/{interview}/turns", control="end")
        if judged:
            self.post(f"interviews/{interview}/report")
        return interview

    def expect(self, interview: str) -> None:
        """A guess for every criterion."""
        path = f"{self.home}/api/interviews/{interview}/predictions"
        asked = self.api.get(path).json()["criteria"]
        levels = {c["criterion"]: 1 + n % 4 for n, c in enumerate(asked)}
        assert self.api.put(path, data={"levels": levels}).ok

    def note(self, interview: str, text: str) -> None:
        path = f"{self.home}/api/interviews/{interview}/notes"
        assert self.api.put(path, data={"text": text, "version": 0}).ok


EVERYBODYS = {
    "home": "/",
    "round": f"/rounds/{ROUND}",
    "design round": "/rounds/system-design",
    "revoked link": "/shared/none",
    "history": "/history",
    "progress": "/progress",
    "stories": "/stories",
    "new story": "/stories/new",
    "loops": "/loops",
    "study": "/study",
    "topic": "/topics/data-structures-algorithms",
    "plan": "/plan",
    "settings": "/settings",
    "your data": "/data",
    "no such page": "/interviews/none",
}
"""Pages whose address depends on nothing that was done."""


def live(api: APIRequestContext, home: str) -> LivedIn:
    life = Life(api, home)
    for mode in ("real", "coach"):
        told = life.begin(mode=mode)
        for answer in answers()[:2]:
            life.say(told, answer)
        life.post(f"interviews/{told}/turns", control="end")
        life.expect(told)
        life.note(told, "Name the cost.")
        life.post(f"interviews/{told}/report")
    retried, coded, drawn = _tried_again(life, told), _coded(life), _drawn(life)
    loop = _loop(life)
    return LivedIn(
        home,
        {
            **EVERYBODYS,
            "report": f"/interviews/{told}/report",
            "closed room": f"/interviews/{told}",
            "retried report": f"/interviews/{retried}/report",
            "report with code": f"/interviews/{coded}/report",
            "report with a board": f"/interviews/{drawn}/report",
            "shared report": _shared(life, drawn),
            "guess": f"/interviews/{life.end(life.begin(), judged=False)}/prediction",
            "room": f"/interviews/{life.begin()}",
            "coding room": f"/interviews/{life.begin(round='technical-phone-screen')}",
            "design room": f"/interviews/{life.begin(round='system-design')}",
            "story": _story(life),
            "loop": f"/loops/{loop}",
            "debrief": f"/loops/{loop}/debrief",
        },
    )


def _tried_again(life: Life, earlier: str) -> str:
    turns = life.api.get(f"{life.home}/api/interviews/{earlier}").json()["turns"]
    question = next(t["move"]["question"] for t in turns if t.get("move") and t["move"]["question"])
    again = str(life.post("interviews", retry_of=earlier, question=question)["id"])
    life.post(f"interviews/{again}/turns")
    life.say(again, "Ready.")
    life.say(again, answers()[0])
    return life.end(again)


def _coded(life: Life) -> str:
    coded = life.begin(round="technical-phone-screen", question="talk-longest-stretch")
    for code in (CODE, CODE.replace("return best", "return best or text")):
        run = {"cases": [{"name": "one", "passed": False, "detail": "'' came out"}]}
        artifact = {"kind": "code", "language": "python", "text": code, "run": run}
        life.say(coded, "I grow a window and shrink it from the left.", artifact=artifact)
    return life.end(coded)


def _drawn(life: Life) -> str:
    drawn = life.begin(round="system-design")
    a, b = shape(0, 0, name="Client"), shape(300, 0, name="Gateway")
    elements = [*a, *b, *arrow(a[0], b[0], label="GET /home")]
    board = {"kind": "board", "text": "", "data": {"elements": elements}}
    life.say(drawn, "A client asks a gateway, since every device speaks HTTP.", artifact=board)
    return life.end(drawn)


def _loop(life: Life) -> str:
    loop = str(life.post("loops", guide=GUIDE)["id"])
    for round_id in ("recruiter-screen", ROUND):
        begun = str(life.post(f"loops/{loop}/rounds/{round_id}")["id"])
        life.post(f"interviews/{begun}/turns")
        for answer in ["Yes, I am ready.", *answers()[:2]]:
            life.say(begun, answer)
        life.end(begun)
    return loop


def _shared(life: Life, interview: str) -> str:
    made = life.api.post(
        f"{life.home}/interviews/{interview}/shares",
        form={"label": "A mentor"},
        headers={"Origin": life.home},
    )
    return re.search(r"/shared/[\w-]+", made.text())[0]


def _story(life: Life) -> str:
    return re.search(r'href="(/stories/[^"#?]+)"', life.api.get(f"{life.home}/stories").text())[1]
