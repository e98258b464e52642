"""What a plausible interviewer says: the first move of the menu that is not for something just told, in the form that was
asked for."""

import re

from bench.fake_llm.draw import draw

_OPTION = re.compile(
    r'^- (?P<name>[a-z_]+(?: [\w-]+)*)(?: — suggested wording: "(?P<line>.*)")?(?: \(.*\))?\s*$'
)
_FENCED = re.compile(r"<(?P<fence>[\w-]+)[^>]*>\n(?P<said>.*?)\n</(?P=fence)>", re.DOTALL)
_ASKING = ("ask", "probe", "redirect", "time_check", "inject", "invite_questions")

_HEARD = {
    "situation": r"\b(when|while|last|year|quarter|project|launch|incident)\b",
    "own_part": r"\bI (\w+ly )?\w+ed\b|\bmy (part|job|role)\b|\bI (wrote|led|built|made|chose|took)\b",
    "decision": r"\b(decided|chose|picked|decision)\b",
    "action_detail": r"\bI (wrote|called|asked|sat|built|drew|ran|moved|split|showed)\b",
    "alternatives": r"\b(instead|alternative|option|rather than|could have)\b",
    "result": r"\b(result|in the end|after that|went (down|up)|dropped|fell|rose|shipped)\b",
    "measure": r"\d|\bpercent\b|\bhalf\b",
    "cost": r"\b(cost|price|trade-?off|gave up|slower)\b",
    "reflection": r"\b(learn|since then|next time|today I|would do)\w*\b",
    "scope": r"\b(teams|organi[sz]ation|company|everyone)\b",
}
_WORDS = {
    "open": "Hello, and thank you for making the time. I will ask about real things that you did, and I may cut in to keep"
    " us on time. Shall we begin?",
    "close": "That is our time. Thank you for talking with me today.",
    "redirect": "I am after one particular occasion here. Which one comes to mind?",
    "invite_questions": "The last minutes are yours. What would you like to ask me?",
    "answer pause": "Take the time you need.",
    "answer": "I cannot speak to that one, so take it to your recruiter. Is there anything else you would like to ask?",
    "hint": "Think of the last time it mattered. What did you do first?",
}
_LEADS = ("You said “{quote}”.", "I heard “{quote}”.", "Let me stay with “{quote}”.")


def reply(messages: list[str]) -> str:
    """The choice line, then the words; one question at the end unless the move asks none."""
    before, _, menu = messages[-1].rpartition("MENU\n")
    options = [found for line in menu.splitlines() if (found := _OPTION.match(line))]
    if not options:
        return _WORDS["close"]
    said = [found["said"] for found in _FENCED.finditer(before)]
    heard = heard_in(said[-1]) if said else []
    told = {f"{kind} {aim}" for kind in ("probe", "time_check") for aim in heard}
    chosen = next((option for option in options if option["name"] not in told), options[0])
    name, line = chosen["name"], chosen["line"] or ""
    return f"[[{name} | heard: {', '.join(heard)}]]\n{_words(name, line, said[-1] if said else '')}"


def heard_in(answer: str) -> list[str]:
    """The aims that an answer seems to tell."""
    return [aim for aim, sign in _HEARD.items() if re.search(sign, answer, re.IGNORECASE)]


def _words(name: str, line: str, said: str) -> str:
    kind = name.split()[0]
    words = line or _WORDS.get(name) or _WORDS.get(kind) or "Please go on."
    questions = re.findall(r"[^.?!]*\?", words)
    for extra in questions[:-1]:
        words = words.replace(extra, extra.replace("?", "."), 1)
    if kind in _ASKING and "?" not in words:
        words = f"{words} Where would you start?"
    quote = " ".join(said.split()[:5]).strip(",.;:?!")
    if kind == "probe" and len(quote) > 8 and "“" not in words:
        words = f"{_LEADS[draw(said, len(_LEADS))].format(quote=quote)} {words}"
    return words
