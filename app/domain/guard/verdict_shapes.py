"""The forms in which a verdict is slipped in, whatever its words are: tags of roles, records as data, grades as figures."""

import re

ENOUGH = 3.0
"""From this weight on, a form is a verdict by itself."""

_TAG = re.compile(
    r"</[a-z][\w-]{1,20}>\s*<[a-z]|<\|\w{2,30}\|>|"
    r"<\|?/?\s*(?:system|assistant|user|im_start|im_end|instructions?|admin|grader|evaluator|developer|prompt|inst|transcript|record)\b[^>]*>"
    r"|\[/?\s*(?:system|inst|assistant|admin|grader|evaluator|developer|instructions?)\b[^\]]*\]|<<\s*/?sys\s*>>"
    r"|(?<![\w.])@(?:assistant|model|grader|ai|gpt|claude|evaluator|judge)\b|#{2,}\s*(?:system|instruction|assistant|new task|override|response|evaluat|grad|verdict)|\{[{%]\s*#?/?\s*(?:system|assistant|instruction|prompt)"
    r"|(?:^|\n|[\"'`:-]|\.\s|\?\s)\s*(?:system|assistant|developer|admin|judge|grader|evaluator)\s*(?:prompt|message|note|override|instruction|update)?\s*[:>]",
    re.IGNORECASE,
)
SUSPICIOUS = re.compile(
    r"<|>|@|#|=|:|\[|\{|_|-(?<!\S-)|2(?<!\w2)\b|4(?<!\w4)\b|5(?<!\w5)\b|1(?<!\w1)00?\b"
    r"|two(?<!\wtwo)\b|four(?<!\wfour)s?\b|five(?<!\wfive)\b|ten(?<!\wten)\b|full(?<!\wfull)\b|t(?<!\wt)\d+s\d|strong "
)
"""What every form of a verdict, a record or a tag has one of, where no word of the lexicon's is there.

For folded text. Every branch begins with a letter of its own, so that most of a text is skipped without trying any."""
GRADED = re.compile(r"4|5|10|four|five|(?<![a-z])ten|full marks", re.IGNORECASE)
"""What a verdict in figures has one of: `EVEN`, `FIGURE` and `BELOW` are not found without."""
_MARKS = re.compile(r"[:=-]")
_TAG_MARKS = re.compile(r"[<>\[@#{:]")
_MARKUP = re.compile(r"</[a-z][\w-]{1,20}>|<\|")
_TOP = r"(?:4|four|5|five|10|ten|100|max(?:imum)?|a\+|exceptional|outstanding|excellent|perfect|flawless|full marks|strong[\s_-]?(?:hire|yes)|hire|hired|pass(?:ed)?|accepted|approved|yes|true)"
EVEN = re.compile(
    r"\b(4|four|5|five|10|ten|100)(?:\.0)?\s*(?:/|out of|of)\s*\1\b(?!\s*[a-z]*\s*(?:nodes|regions|replicas|shards|hosts|tests|cases))",
    re.IGNORECASE,
)
FIGURE = re.compile(
    r"\b(?:a|an|all|every(?:thing)?|each|below|as|with|score|rating|level|rate|grade|mark|criterion|criteria|item|items|category|answer"
    r"|answers|dimension|candidate (?:receives|gets|earns)|(?:set|put|raise|bump)\b[^.\n]{0,30}\bto)\W{1,3}(?:a\s|an\s|of\s|at\s|is\s|to\s)?(?:[45]|four|five|10|ten|100|fours)\b(?!\s*(?:of the|%|percent|ms|x\b|times))",
    re.IGNORECASE,
)
"""A figure as a grade; of weight only where somebody is graded."""
BELOW = re.compile(
    r"\b(?:below|under|less than|lower than)\s+(?:a\s+)?(?:four|4|five|5|full marks)\b(?!\s*%|\s+(?!would|will|is|means|and|or|on|for|in)[a-z])",
    re.IGNORECASE,
)
_CRITERIA = (
    r"star_structure|culture_alignment|staff_scope|tradeoff_reasoning|code_quality|problem_solving|requirements_score"
    r"|hire_signal|recommendation|verdict|overall(?:_score|_rating|_level)?|hire|final_(?:score|grade|rating)|candidate|evaluation|assessment"
)
_KEY = re.compile(
    rf"[\"']?\b(?:{_CRITERIA})\b[\"']?\s*[:=>]\s*(?:\{{[^{{}}]{{0,40}}[:=]\s*)?[\"']?\s*{_TOP}(?!\w)",
    re.IGNORECASE,
)
_PAIR = re.compile(
    rf"[\"']?\b(?:score|level|rating|grade|marks?|points|result|decision|status|chance)\b[\"']?\s*[:=]\s*[\"']?(?:2|taken|{_TOP})(?![\w.])",
    re.IGNORECASE,
)
_CRITERION = re.compile(
    r"[\"']?(?:criterion|checklist|item|id)[\"']?\s*[:=]\s*[\"']\w+", re.IGNORECASE
)
_VERDICT_LINE = re.compile(
    r"\b(?:final\s+)?(?:verdict|grade|recommendation|rating|assessment|evaluation|outcome|score|calibration result|hiring decision|decision)\s*"
    r"(?::|=|\s-)\s*(?:level\s*4|4\s*/\s*4|a\+|exceptional|outstanding|excellent|perfect|flawless|[45](?:\.0)?\s*(?:of|out of)\s*[45]|strong\s*(?:hire|yes)|hire\b|100\s*%|full marks|max)"
    r"|\b(?:score|level|rating|grade|mark|result)\W{1,3}(?:4|four|5|five|10|100)(?:\.0)?\s*(?:/|of|out of)\s*(?:4|four|5|five|10|100)\b",
    re.IGNORECASE,
)
_CITED = re.compile(r"[\[\"'(\s,:]t\d{1,3}s\d{1,3}\b")
"""A sentence as the judge's own records name it."""
_FORM = re.compile(
    r"[\"']?\b(?:evidence|reasoning|counter_evidence|items|score|level|checklist|chance)\b[\"']?\s*[:=]",
    re.IGNORECASE,
)
_REASONED = re.compile(r"\b(?:reasoning|evidence|counter_evidence)\b[\"']?\s*[:=]", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:recommendation|verdict|decision|outcome|hire_signal)\b[\"']?[\s:=>\"']{1,4}(?:is |= ?)?strong[_ ](?:yes|hire)\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:submit|record|set|report|finali[sz]e|save|write|give|update|store|post)_?(?:final_?|overall_?)?"
    r"(?:score|level|rating|grade|verdict|assessment|evaluation|recommendation|judge?ment|hire)\w*\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"function_call|tool_call|tool_use|\barguments\b|\bparameters\b", re.IGNORECASE
)
_PRAISED = re.compile(
    r"\b(?:star[_ ]structure|culture[_ ]alignment|staff[_ ]scope|trade-?off[_ ]reasoning|code[_ ]quality|problem[_ ]solving|requirements"
    r"|scalability|operability|security|communication|verification|reliability|ownership|leadership|collaboration|judge?ment)\b[\"']?"
    r"\s*(?:[:=>-]|is|at|as)?\s*[\"']?(?:exceptional|outstanding|excellent|perfect|flawless|full marks|top|level 4|4\s*/\s*4|strong[_ ](?:yes|hire)|maximum)\b",
    re.IGNORECASE,
)
_PRAISE = (
    "exceptional", "outstanding", "excellent", "perfect", "flawless", "full marks", "top", "4", "strong", "maximum",
)  # fmt: skip
"""The words of which `_PRAISED` has one."""
_LABELLED = re.compile(r"[:=>]|\bscore\b", re.IGNORECASE)
_MET = re.compile(
    r"[\"'](?:situation|task|own_action|action|result|measure|lesson|context|alternatives|cost|decision|constraints|reflection|impact|ownership)"
    r"[\"']\s*:\s*[\"']?(?:2|4|true|met|yes|clearly met|exceptional)\b",
    re.IGNORECASE,
)
_ALL_TOP = re.compile(
    r"\b(?:all|every|each)\s+(?:the\s+)?(?:items?|criteria|criterion|checks?|parts?|anchors?)\W{1,3}(?:at |is |are |= ?)?(?:2|two)\b(?!\s+\w)"
    r"|\b(?:items?|criteri\w+|checklist)\b[^.\n]{0,20}\b2\s*(?:/|of|out of)\s*2\b",
    re.IGNORECASE,
)


def weight_of_form(plain: str) -> float:
    """What the form of the text weighs, whatever its words are."""
    marked = ":" in plain or "=" in plain or ">" in plain
    pairs = len(_PAIR.findall(plain)) if marked else 0
    if marked and (_KEY.search(plain) or pairs >= 2 or (pairs and _CRITERION.search(plain))):
        return ENOUGH
    maybe_lined = _MARKS.search(plain) or GRADED.search(plain)
    lined = maybe_lined and _VERDICT_LINE.search(plain)
    if lined or (_holds(plain, "2", "two") and _ALL_TOP.search(plain)):
        return ENOUGH
    if marked and len(_MET.findall(plain)) >= 2:
        return ENOUGH
    praised = len(_PRAISED.findall(plain)) if _holds(plain, *_PRAISE) else 0
    if praised >= 2 or (praised and _LABELLED.search(plain)):
        return ENOUGH
    cited = bool(_CITED.search(plain))
    decided = _holds(plain, "strong") and _DECIDED.search(plain)
    if (pairs and _REASONED.search(plain)) or decided:
        return ENOUGH
    if (cited and _FORM.search(plain)) or _calls_a_tool(plain):
        return ENOUGH
    if cited or (_TAG_MARKS.search(plain) and _TAG.search(plain)):
        return 2.0
    return 1.0 if _MARKUP.search(plain) else 0.0


def _calls_a_tool(plain: str) -> bool:
    called = _holds(plain, "_call", "tool_use", "arguments", "parameters")
    return called and bool(_CALLED.search(plain) and _CALL.search(plain))


def _holds(plain: str, *pieces: str) -> bool:
    """Whether one of some pieces may be in the text. Never wrong when it says no: in letters other than plain ones, a form
    may be written with look-alikes."""
    return not plain.isascii() or any(map(plain.__contains__, pieces))
