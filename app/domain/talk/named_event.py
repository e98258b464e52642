"""A few words that only name an event, such as `the Kafka migration in March`. Touches nothing outside its arguments."""

import re

MOST = 14
"""Words: who says more tells something."""

_EVENT = (
    r"(?:acquisition|argument|audit|breach|bug|change|clash|clean-?up|conflict|conversation|crash|cut-?over|deadline|decision|deletion|demo|deprecation"
    r"|disagreement|dispute|escalation|extraction|fail-?over|failure|fight|fix|freeze|handover|hire|hiring|incident|integration|launch|leak|mail|meeting"
    r"|merger?|migration|mistake|move|negotiation|onboarding|outage|overhaul|payout|pilot|post-?mortem|presentation|project|promotion|proposal|redesign"
    r"|refactor(?:ing)?|refund|release|removal|re-?org(?:ani[sz]ation)?|replacement|retirement|retro(?:spective)?|review|rewrite|roll-?back|roll-?out"
    r"|shut-?down|split|sunset|switch(?:-?over)?|talk|transition|upgrade)"
)
_MONTH = (
    r"(?:january|february|april|june|july|august|september|october|november|december"
    r"|(?:in|last|this|late|early|mid|of) (?:march|may)|(?:march|may),? (?:of )?(?:\d{4}|last))"
)
_PERIOD = rf"(?:year|month|week|quarter|sprint|spring|summer|autumn|fall|winter|christmas|night|\w+day|{_MONTH})"
_WHEN = (
    rf"(?:{_MONTH}|(?:19|20)\d\d|q[1-4]|last {_PERIOD}|(?:a|an|one|two|three|four|five|six|some|a few|a couple of|\d+) (?:years?|months?|weeks?) (?:ago|back)"
    rf"|(?:this|that) (?:spring|summer|autumn|fall|winter)|black friday)"
)
_NAMED = re.compile(
    rf"\b(?:the|my|our|a|an|one|that|this) (?:[\w’'./+-]+ ){{0,4}}{_EVENT}\b|\b{_WHEN}\b", re.I
)
_GENERAL = re.compile(
    r"\b(?:i['’]m|is|are|am|always|usually|normally|often|never|every|each|any|generally|typically|people|someone|somebody|you|should|must|can|could|will|would"
    r"|need|needs|want|wants|matters|important|believe|like|prefer|try|tend|don['’]?t|do not|didn['’]?t|not|no|nothing|none|if|when)\b",
    re.I,
)
_LEAD = re.compile(
    r"^\W*(?:(?:well|hm+|um+|uh|ok|okay|sure|yes|so|probably|maybe|perhaps|i think|i guess|i suppose|i['’]?d say|i would say|i['’]?d (?:pick|take|choose)"
    r"|that(?:['’]?d| would) be|it(?:['’]?d| would) be|that(?:['’]s| is)|let['’]?s (?:say|take)|let me take|for me)\W+)*",
    re.I,
)

_NO_VERB = (
    r"(?!(?:i|we|they|he|she|it|you|who|mine|ours|was|were|am|is|are|be|been|had|has|have|did|do|does|got|went|came|led|lost|broke|cost|made|took|put|ran|cut"
    r"|left|said|told|meant|brought|kept|gave|found|felt|thought|began|became|fell|held|saw|let|set|sent|spent|wrote|built|chose|drove|grew|knew|paid|stood"
    r"|won|and|but|because|so|which|while|since|until|than)\b|\w+ed\b)[\w’'./+-]+"
)
"""A word that nothing is told with."""
_BARE = re.compile(
    rf"(?:{_NO_VERB} ){{0,5}}{_EVENT}(?:,? (?:(?:in|of|with|at|on|about|over|for|from|between|during|to|by|around)(?: {_NO_VERB}){{1,6}}|{_WHEN}))*\W*",
    re.I,
)


def only_names_an_event(text: str) -> bool:
    """It is the name of an occasion, and nothing of it is told."""
    return names_an_event(text) and bool(_BARE.fullmatch(_LEAD.sub("", text)))


def names_an_event(text: str) -> bool:
    """It says which occasion is meant and no more; what holds in general is no occasion."""
    if "?" in text or len(text.split()) > MOST:
        return False
    fragment = _LEAD.sub("", text)
    return bool(_NAMED.search(fragment)) and not _GENERAL.search(fragment)
