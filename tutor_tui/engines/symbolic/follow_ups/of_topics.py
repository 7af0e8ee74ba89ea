"""What is asked of a topic that was explained: "is 51 one?", "how do I multiply two of them"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Example, Reading, Said, Written
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.topics.finding import topics_named
from tutor_tui.engines.symbolic.topics.methods.asking import method_asked
from tutor_tui.engines.symbolic.topics.occasions import occasion_of
from tutor_tui.engines.symbolic.topics.reasons import reason_for
from tutor_tui.engines.symbolic.topics.topic import Topic
from tutor_tui.engines.symbolic.wishes import is_for_few_words
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import LED

_NEAR: Final = 3
"""Messages within which a topic is still what "one" and "them" stand for."""

_IS_ONE: Final = late_regex(
    rf"{LED}(?P<is>is|are|would) (?P<thing>[^?]{{1,40}}?)"
    r"(?: be)? (?:also )?(?:(?:a |an )?(?:prime|square|even|odd|irrational|rational|perfect|cube"
    r"|triangular) (?:one|number)|one(?: of (?:them|those|these))?)(?: too| as well| then)?",
    re.IGNORECASE,
)
_ASKED: Final = late_regex(
    r"(?:what(?:'s|s| is| are| does)?|define|explain|tell me about|meaning of) (?:an? |the )?"
    r"(?P<what>[a-z][a-z -]{2,30}?)s?(?: (?:mean|please|to me|again|exactly))*[\s?.!]*",
    re.IGNORECASE,
)
_THEM: Final = late_regex(r"\b(?:(?:two|both|any|some) of )?(?:them|those|these)\b", re.IGNORECASE)


def about_the_topic(text: str, context: Context) -> Reading | None:
    """What a message is where a topic, or a number asked about, is what its words point at."""
    plain = " ".join(text.replace("’", "'").split()).strip(" .?!")
    whole = _of_one(plain, context) or _of_it(plain, context) or _of_both(text, context)
    if (whole := whole or _used_on(text, context)) is not None:
        return Written(whole)
    if context.is_example and is_for_few_words(text):
        said = (_SENTENCE.split(one.explanation)[0] for _, one in _asked_about(context))
        return next((Said(f"{one.rstrip('.')}.") for one in said), None)
    if (found := _LIKE.fullmatch(plain)) and context.is_example:
        topics = (topic_in(message) for message in reversed(context.messages[-1:]))
        said = (one.explanation for one in topics if one and found["what"] in one.explanation)
        return next(map(Said, said), None)
    if context.is_example and (pointer := _POINTER.search(plain)):
        named = (plain[: pointer.start()] + one + plain[pointer.end() :] for one in _names(context))
        return next((Said(said) for said in map(occasion_of, named) if said), None)
    if context.is_example and _WHY.fullmatch(plain):
        reasons = (reason_for(f"why does the {one} work", "") for one in _names(context))
        return next((Said(one) for one in reasons if one is not None), None)
    is_of_problem = context.question is not None and context.messages[-1:] == (context.question,)
    if is_of_problem or not _THEM.search(text):
        return None
    asked_for = (method_asked(_THEM.sub(_plural(one), text, count=1)) for one in _names(context))
    methods = [one for one in asked_for if one is not None]
    method = next((one for one in methods if one.asked), next(iter(methods), None))
    return None if method is None else Example(method.example, method.way)


_SENTENCE: Final = late_regex(r"[;.](?=\s)")
_CAN: Final = r"(?:(?:can|could|would) you |please |how (?:do|can) (?:you|i|we) )*"
_OF_RULE: Final = r"(?: (?:rule|formula|theorem|law))?"
_WHY: Final = late_regex(
    rf"{LED}(?:why|how come)(?: (?:(?:does|is) (?:it|that"
    rf"|this){_OF_RULE}(?: (?:work|always|true|so|hold|actually|right|like that|the case))*"
    rf"|(?:it|that|this) works))?|{LED}(?:where (?:does|did) (?:it|that|this){_OF_RULE} come from"
    rf"|{_CAN}(?:prove|derive|show) (?:it|that|this){_OF_RULE}"
    r"|how (?:is|was|do you|can you|would you)"
    rf" (?:(?:it|that|this){_OF_RULE} )?(?:derived?|proved|proven|found|prove|get)"
    rf"(?: (?:it|that|this){_OF_RULE})?|what(?:'s| is) the (?:proof|derivation))",
    re.IGNORECASE,
)
_POINTER: Final = late_regex(r"(?<=use )(?:it|this|that)$|(?<=need )(?:it|this|that)$", re.I)
_LIKE: Final = late_regex(
    r"(?:(?:oh|ah|ok|okay|right|and)\b[\s,]*)*so (?:it's|its|it is|that's|thats|this is) (?:(?:just"
    r"|basically|kind of|sort of|really|like|actually)\b ?)*(?:an? |the )?(?P<what>[a-z ]{4,25}?)"
    r"(?: then| right| basically)?",
    re.IGNORECASE,
)


def _of_one(plain: str, context: Context) -> str | None:
    """ "is 51 one?" after prime numbers."""
    found = _IS_ONE.fullmatch(plain)
    asked = (f"is {found['thing']} {_article(one)} {one}?" for one in _names(context) if found)
    return next((one for one in asked if problem_of(one) is not None), None)


def _of_it(plain: str, context: Context) -> str | None:
    """ "is it prime?" after "is 9 odd?": of the number, not of the answer."""
    found, of_number = _IS_IT.fullmatch(plain), _IS_NUMBER.match(context.question or "")
    if found is None or of_number is None:
        return None
    whole = f"is {of_number['number']} {found['what']}?"
    return whole if problem_of(whole) is not None else None


_IS_IT: Final = late_regex(
    rf"{LED}is (?:it|that|this)(?: number)? (?:also )?(?P<what>(?:an? )?"
    r"(?:prime|even|odd|square|cube|perfect|triangular|composite|rational|irrational|whole"
    r"|divisible by"
    r" \d+|multiple of \d+|factor of \d+)(?: (?:number|square|cube))?)(?: too| as well| then)?",
    re.IGNORECASE,
)
_IS_NUMBER: Final = late_regex(r"is (?P<number>-?[\d.]+(?:/\d+)?) (?=[a-z])", re.IGNORECASE)


def _of_both(text: str, context: Context) -> str | None:
    """ "find both for 3, 5, 7" after the difference of two things."""
    if not _BOTH.search(text):
        return None
    two = (topics_named(message) for message in reversed(context.messages[-_NEAR:]))
    names = next((f"{one[0].name} and {one[1].name}" for one in two if len(one) == 2), "")
    whole = _BOTH.sub(f"{names} of", text, count=1) if names else ""
    return whole if whole and problem_of(whole) is not None else None


_USED_ON: Final = late_regex(
    rf"{LED}(?:(?:(?:can|could) (?:you|we|i) |how (?:do|would|can)"
    r" (?:i|you|we) )?(?:use|apply|try|do|show(?: me)?|find|get|work(?: out)?|calculate|put)(?:"
    r" out)? (?:it|this|that|one)(?: formula| rule| method)?|(?:show(?: me)?|try|do)"
    r"|what(?: is|'s|s| would) (?:it|that)(?: be)?)?"
    r" ?(?:on|to|for|with|of)(?: solve)? (?P<thing>[^?]{1,60}?)[\s?.!]*",
    re.IGNORECASE,
)


def _used_on(text: str, context: Context) -> str | None:
    """ "use it on x^2 + 3x - 5 = 0", "how do I find it for x^3" after a topic: by its name, or as
    its own example is done."""
    found = _USED_ON.fullmatch(" ".join(text.split()))
    names = list(_names(context))
    if found is None or not names or not re.search(r"\d|[a-z]\W", found["thing"]):
        return None
    is_used = context.is_example or " by the " in (context.question or "")
    verb = (context.question or "").partition(" ")[0] if is_used else "find"
    ways = [f"{verb} {found['thing']} by the {name}" for name in names]
    ways += [f"{verb} {found['thing']}"] if context.is_example else []
    ways += [f"{name} of {found['thing']}" for name in names]
    return next((one for one in ways if problem_of(one) is not None), None)


_BOTH: Final = late_regex(
    r"\b(?:both(?: of them)?|each of them|them both)(?: (?:of|for|from))?(?=\W*\d)", re.IGNORECASE
)


def _names(context: Context) -> Iterator[str]:
    """What the topics are called that were asked about just before, the newest first."""
    for message, topic in _asked_about(context):
        asked = _ASKED.fullmatch(" ".join(message.split()))
        yield from (asked["what"].lower(), topic.name) if asked else (topic.name,)


def _asked_about(context: Context) -> Iterator[tuple[str, Topic]]:
    """The messages just before that asked about a topic, the newest first."""
    for message in reversed(context.messages[-_NEAR:]):
        if (topic := topic_in(message)) is not None:
            yield message, topic


_EXPLAINED: Final = late_regex(
    r"\b(?:explain|describe|tell me (?:more )?about|what(?:'s|s| is| does)|how does)\b.*"
    r"\b(?:that|this|the) (?:rule|method|theorem|law|formula)\b",
    re.IGNORECASE,
)
_METHOD: Final = late_regex(
    r"The method is ([^.]+)\.|^The ([A-Z]\w+ theorem);|: ([A-Z][^,:;(]+ (?:rule|theorem|law))\b"
)


def rule_explained(text: str, told: Asked) -> str | None:
    """What the rule is that was used, for "can you explain that rule"."""
    used = _METHOD.search(str((told.told or {}).get("text"))) if _EXPLAINED.search(text) else None
    topic = topic_in(f"what is {next(filter(None, used.groups())).lower()}") if used else None
    return None if topic is None else topic.text


def _article(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"


def _plural(name: str) -> str:
    if name.endswith("ix"):
        return f"{name[:-2]}ices"
    return f"{name[:-1]}ies" if re.search(r"[^aeiou]y$", name) else f"{name}s"
