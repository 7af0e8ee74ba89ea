"""What is asked of a topic that was explained: "is 51 one?", "how do I multiply two of them"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.topics.methods.asking import method_asked
from tutor_tui.engines.symbolic.topics.methods.method import Method
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex

_NEAR: Final = 3
"""Messages within which a topic is still what "one" and "them" stand for."""

_IS_ONE: Final = late_regex(
    r"(?:(?:so|and|but|ok|okay|then|hm+)\b[\s,]*)*(?P<is>is|are|would) (?P<thing>[^?]{1,40}?)"
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


def about_the_topic(text: str, context: Context) -> str | Method | None:
    """The question in full, or the method asked for, where a topic is what the words point at."""
    names = list(_names(context))
    found = _IS_ONE.fullmatch(" ".join(text.split()).strip(" .?!"))
    if found is not None:
        asked = (f"is {found['thing']} {_article(name)} {name}?" for name in names)
        return next((one for one in asked if problem_of(one) is not None), None)
    if not _THEM.search(text):
        return None
    methods = (method_asked(_THEM.sub(_plural(name), text, count=1)) for name in names)
    return next((one for one in methods if one is not None), None)


def _names(context: Context) -> Iterator[str]:
    """What the topics are called that were asked about just before, the newest first."""
    for message in reversed(context.messages[-_NEAR:]):
        topic = topic_in(message)
        if topic is None:
            continue
        asked = _ASKED.fullmatch(" ".join(message.split()))
        yield from (asked["what"].lower(), topic.name) if asked else (topic.name,)


def _article(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"


def _plural(name: str) -> str:
    if name.endswith("ix"):
        return f"{name[:-2]}ices"
    return f"{name[:-1]}ies" if re.search(r"[^aeiou]y$", name) else f"{name}s"
