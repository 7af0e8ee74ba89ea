"""What the tutor says when there is nothing to calculate: greetings, encouragement, limits."""

import re
from typing import Final

ABILITIES: Final = (
    "I work out arithmetic, percentages, units and lists of numbers, solve equations, inequalities "
    "and systems, simplify, expand and factor, go on with sequences, differentiate and integrate, "
    "check what I found and what you did (^g), explain topics, and teach by hints (F8) and single "
    "steps (F9)."
)
EXAMPLES: Final = "`solve 3x + 11 = 14`, `what is 1/3 + 1/4?` or `differentiate x^2 sin x`"
CONNECT: Final = (
    "to ask about anything, set `OPENAI_API_KEY` (or `OPENAI_BASE_URL` for a local model) and "
    "start tutor-tui again."
)
CANNOT: Final = (
    f"I cannot answer that, because I only do mathematics of a few kinds, such as {EXAMPLES}; "
    f"{CONNECT}"
)
NOTHING_TO_EXPLAIN: Final = (
    "There is nothing to explain yet. Ask me something first, for example `solve 3x + 11 = 14`, "
    "and I will show the steps."
)
NO_LESSON: Final = (
    "There is no problem to work on yet. Send me one, for example `3x + 11 = 14`, or "
    "`hint: 3x + 11 = 14` to get a hint instead of the answer."
)
NOT_ANSWERED: Final = (
    "I gave no answer to your last question, so there is nothing of it to explain. For an earlier "
    "one, send it again with `explain` before it."
)
WHICH_ONE: Final = (
    "I can only explain what was talked about last; for another problem, send it again with "
    "`explain` before it, for example `explain 3x + 11 = 14`."
)

_SAYINGS: Final = (
    (
        r"^\W*(?:(?:please|can you|could you|help me(?: to)?|just)\W+)*(?:solve|simplify|expand"
        r"|factor(?:i[sz]e)?|differentiate|integrate|calculate|evaluate|work out|compute|find|plot)"
        r"(?: (?:for [a-z]|for|this|the|following|equation|problem|question|[xy]|please))*\W*$",
        "Gladly, but I do not see which one: send the problem with it, for example "
        "`solve 3x + 11 = 14`.",
    ),
    (
        r"\b(?:don'?t|do not|never|didn'?t) (?:really )?(?:like|love|enjoy|get|understand|want)\b"
        r".*\bmath(?:s|ematics)?\b"
        r"|\b(?:hate|fear|dread|afraid of|scared of|bad at|terrible at|hopeless at|struggl\w+)\b"
        r".*\bmath(?:s|ematics)?\b"
        r"|\bmath(?:s|ematics)?\b.*\b(?:hard|difficult|boring|hate|scary|stressful|suck)",
        "Many people feel that way, and small wins help: take one short problem, try it before "
        "you look, then ask me to explain each step. Start with `2x + 3 = 11`, and when I have "
        "answered, ask `why?`.",
    ),
    (
        r"\b(?:thanks?|thank you|thx|cheers|great|awesome|perfect(?! (?:square|cube|number"
        r"|power))|nice|cool|well done)\b",
        "You are welcome. Send me the next one whenever you like.",
    ),
    (
        r"^(?!.*(?:\b(?:does|do|did|not|nothing|no|none)\b|n't|\?)).*\bmakes? "
        r"(?:more |perfect |total )?sense\b|^\W*(?:"
        r"(?:ok|okay|oh|ah|aha|right|yes|yeah|now|so|well|great|good|cool)\W+)*"
        r"(?:i (?:see|get it|got it|understand)(?: (?:it|that))?(?: now)?|got it(?: now)?"
        r"|(?:that|it)(?:'s| is| was) (?:easy|clear|simple|helpful)(?: now| then)?)\W*$"
        r"|^\W*(?:ah|oh|aha)\W+(?:ok|okay|right|yes)\W*$",
        "Good. Ask for `another one` to practise the same, or send me the next problem.",
    ),
    (
        r"\bwrite (?:me |us )?(?:an?|my|some|the) (?:\w+ )?(?:essay|poem|story|song|letter|report"
        r"|email|code)|\btell me (?:a joke|a story|the news)\b|\bwhat(?:'s| is) the weather\b",
        "I only do mathematics, so I cannot help with that; send me a problem, or name a topic "
        "such as `explain fraction`.",
    ),
    (
        r"\bhow are you\b|\bhow'?s it going\b|\b(?:love|like|enjoy)\b.*\bmath(?:s|ematics)?\b"
        r"|^\W*(?:ok|okay|yes|no|sure|got it|i see|alright|right|fine)\b\W*$|^\W*$",
        f"I am ready when you are: send me a problem, such as {EXAMPLES}.",
    ),
    (
        r"\b(?:bye|goodbye|see you|good night|ciao)\b",
        "Goodbye, and come back with the next problem.",
    ),
    (
        r"\b(?:what|which things|how)(?: else| more| other things?)? (?:can|do|could) (?:you|u|i)"
        r" (?:do|ask|help|solve|answer|use)"
        r"|\bwhat (?:are|is) (?:you|your)\b|\bwho are you\b|\bhow (?:does|do) (?:this|you) work"
        r"|^\W*(?:help|help me|please help)\W*$|\bwhat (?:is|kind of) .*\bcan you\b|\bexamples?\b",
        f"{ABILITIES} Try {EXAMPLES}.",
    ),
    (
        r"\bi(?:'m| am) (?:stuck|lost|confused)\b|\bi need help\b|\bhelp me\b"
        r"|\bcan you help\b|\bmy homework\b",
        f"Gladly. Type the problem as it stands in your book, for example {EXAMPLES}.",
    ),
    (
        r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|yo|howdy)\b",
        f"Hello! Ask me something, such as {EXAMPLES}.",
    ),
)

_EXPLAIN: Final = re.compile(
    r"\b(?:explain|why|steps?|step by step|working|how (?:did|do|does|come|so|is|can|to|would)"
    r"|show (?:me )?(?:your|the|all) (?:work|calculations?|maths?|computation)"
    r"|walk me through|show me how|don'?t (?:get|understand|follow)|do not (?:get|understand)"
    r"|elaborate|more detail|in detail|reason|justify|derive)\b|^\W*how\W*$",
    re.IGNORECASE,
)
_POINTING: Final = re.compile(
    r"\b(?:this|that|it|these|those|you|your|answer|result|solution|steps?|again|more|working)\b"
    r"|\b(?:don'?t|do not) (?:get|understand|follow)(?: how| why| what)?\W*$"
    r"|^\W*(?:\w+\W+){0,3}(?:why|how|how exactly|explain|elaborate)\W*(?:please)?\W*$",
    re.IGNORECASE,
)


_ANOTHER: Final = re.compile(
    r"\b(?:first|second|third|fourth|1st|2nd|3rd|4th|earlier|other|before that)\b"
    r"(?!\s+(?:step|line|derivative))",
    re.IGNORECASE,
)


def cannot_but(topic: str, example: str) -> str:
    """That a message cannot be answered, with a topic that it names and what can be asked there."""
    return (
        f"I cannot answer that; what comes nearest is `explain {topic}`, or a problem such as "
        f"`{example}`; {CONNECT}"
    )


def wants_another(text: str) -> bool:
    """Whether an explanation is wanted of something before the last: "explain the second one"."""
    return wants_explanation(text) and bool(_ANOTHER.search(text))


def wants_explanation(text: str) -> bool:
    """Whether a message asks how something comes about."""
    return bool(_EXPLAIN.search(text.replace("’", "'")))


def points_back(text: str) -> bool:
    """Whether an explanation is wanted of what was said before: "explain this", "why?"."""
    plain = text.replace("’", "'")
    return wants_explanation(plain) and bool(_POINTING.search(plain))


def small_talk(text: str) -> str | None:
    """A reply to greetings, thanks, worries and questions about the tutor itself."""
    plain = text.replace("’", "'")
    return next(
        (reply for pattern, reply in _SAYINGS if re.search(pattern, plain, re.IGNORECASE)), None
    )
