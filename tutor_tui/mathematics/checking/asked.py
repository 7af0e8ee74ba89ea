"""What a question asks for, so that "the remainder is 35" is known to answer it."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_BEHIND: Final = (
    r"of|when|between|in|for|that|if|from|after|before|with|to|at|on|left|by|and|wrt|given|shared|"
    r"which|whose"
)
_ASKING: Final = late_regex(
    r"(?:\b(?:what(?:['’]s| is| are| was| were| will be| would be)|find|calculate|compute|give"
    r"|determine|work out|evaluate|state|tell me)\s+|^\s*)(?:me\s+)?(?:the\s+|a\s+)?"
    rf"(?:value of\s+)?(?P<noun>[A-Za-z' -]+?)\s*(?=\b(?:{_BEHIND})\b|[^A-Za-z' -]|$)",
    re.IGNORECASE,
)
_COUNT: Final = late_regex(
    r"\bhow many\s+((?:[a-z]+\s+){0,2}?[a-z]+)(?=\s+(?:of|in|for|are|is|can|could|does?|there|to|"
    r"with|from|will|would|we|did|has|have)\b|\W*$)",
    re.IGNORECASE,
)
_VERBS: Final = (
    (r"\b(?:differentiate|d/dx)", "derivative"),
    (r"\bintegrate|∫|\\int", "integral"),
    (r"\bfactor(?:i[sz]e)?\b", "factored form"),
    (r"\bexpand\b", "expanded form"),
    (r"\bsimplify\b|\bcollect\b", "simplified form"),
    (r"\bsolve\b", "solution"),
    (r"\bhow many\b.*\bways\b", "number of ways"),
    (r"\bwhat comes next\b|\bnext\b", "next term"),
    (r"\bprob(?:ability)?\b|\bchance\b", "probability"),
)
_SAME: Final = (
    (r"(?:greatest|highest|largest|biggest) common (?:divisor|factor)|gcd|gcf|hcf", "gcd"),
    (r"(?:least|lowest|smallest) common (?:multiple|denominator)|lcm|lcd", "lcm"),
    (r"prob|chance|likelihood", "probability"),
    (r"arithmetic mean|average(?! \w)", "mean"),
    (r"antiderivative|indefinite integral|integral", "integral"),
    (r"(?:fully |completely )?(?:factored (?:form|expression)|factori[sz]ation)", "factored form"),
    (r"(?:expanded|simplified|factored) (?:form|expression|version|result)", r"simplified form"),
    (r"solution(?:s| set)?|roots?|zeros", "solution"),
    (r"next (?:term|number|value)(?: in the (?:sequence|pattern))?", "next term"),
    (r"(?:total )?number of (?:possible |different |distinct )?ways", "number of ways"),
    (r"n\s*['’-]?\s*th term|general term", "nth term"),
)
_FILLERS: Final = late_regex(
    r"\b(?:the|a|an|final|required|desired|correct|resulting|overall|exact|its|their|our)\b"
)


def _canonical(noun: str) -> str:
    """The noun in the one word or phrase that stands for all its synonyms."""
    text = " ".join(
        _FILLERS.sub(" ", noun.lower().replace("-of ", " of ")).replace("\u2019", "'").split()
    )
    for pattern, same in _SAME:
        text = re.sub(rf"\b(?:{pattern})\b", same, text)
    return text.removesuffix("s") if not text.endswith("ss") else text


def asked_nouns(question: str) -> frozenset[str]:
    """The things that a question asks for, by their canonical names."""
    nouns = {_canonical(found["noun"]) for found in _ASKING.finditer(question)}
    nouns |= {_canonical(f"number of {found[1]}") for found in _COUNT.finditer(question)}
    nouns |= {
        _canonical(noun) for pattern, noun in _VERBS if re.search(pattern, question, re.IGNORECASE)
    }
    return frozenset(noun for noun in nouns if noun)


def is_asked(subject: str, question: str) -> bool:
    """Whether "the derivative of f" is what the question asks for: noun and details fit."""
    noun, _, details = _parted(subject.replace("number of ", "number-of "))
    if _canonical(noun) not in asked_nouns(question):
        return False
    known = set(_tokens(question))
    return all(token in known for token in _tokens(details))


def _parted(subject: str) -> tuple[str, str, str]:
    found = re.search(r"\s+(?:of|when|between|in|for|that|if|from|after|with|at|on)\b", subject)
    if found is None:
        return subject, "", ""
    return subject[: found.start()], found[0], subject[found.end() :]


def _tokens(text: str) -> list[str]:
    words = re.findall(r"[A-Za-z]+|\d+(?:\.\d+)?", text.lower())
    return [word for word in words if word not in _SMALL]


_SMALL: Final = frozenset(
    re.findall(
        r"\w+",
        "a an the of is are and or by to in this that these those given function expression"
        " equation number numbers value values with respect wrt we you divided dividing frac text"
        " left right cdot times sqrt dfrac sequence polynomial terms term both two three its their",
    )
)
"""Words that tell nothing about which thing is meant."""


_RISES: Final = re.compile(r"\bincreas\w+|\bconcave up|\bconvex", re.IGNORECASE)
_FALLS: Final = re.compile(r"\bdecreas\w+|\bconcave down", re.IGNORECASE)


def is_set_below_or_above(sign: str, question: str) -> bool:
    """Whether a question sets something above or below nought: a slope where f increases."""
    wanted = {"<": _FALLS, "≤": _FALLS, ">": _RISES, "≥": _RISES}.get(sign)
    other = _RISES if wanted is _FALLS else _FALLS
    return wanted is not None and bool(wanted.search(question)) and not other.search(question)
