"""Candidates in which two things change at once, or the result is set against the whole.

"and x^3 + 1 by x - 1", "what about sin(3x)/x at 0", "what would a have to be to get 0", "what
number would make the mean 15", "not 7?".
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.completed.referents import Referents
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.engines.symbolic.follow_ups.replacing import Replacement, replaced
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.definitions.meanings import Chained, ValueIs
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Rewrite
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.written import written

_LINKED: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|of|from) )?(?P<a>.+?) (?P<link>(?:divided )?by|and|to|over|from) "
    r"(?P<b>.+)",
    re.IGNORECASE,
)


def with_both(said: str, referents: Referents) -> Iterator[str]:
    """The question with another pair of things, joined by the word that joins its own."""
    found = _LINKED.fullmatch(said)
    if found is None or not all(_is_expression(found[name]) for name in "ab"):
        return
    question, link = referents.question, found["link"].lower().removeprefix("divided ")
    spans = find_mathematics(question)
    for first, second in pairwise(spans):
        between = question[first.end : second.start].strip().lower()
        if between.removeprefix("divided ") == link:
            joint = question[first.end : second.start]
            new = f"{found['a']}{joint}{found['b']}"
            yield f"{question[: first.start]}{new}{question[second.end :]}"


def _is_expression(text: str) -> bool:
    node = expression_or_none(text)
    return node is not None and not isinstance(node, Relation)


_NEW: Final = (
    r"(?:(?:for|with|to|of) )?(?:the (?:curve|function) )?(?:(?:y|[a-z] ?\([a-z]\)) ?= ?)?"
    r"(?P<new>[^=]+?)"
)
_AT: Final = late_regex(
    rf"{_NEW} (?:at(?: [a-z] ?=)?|as [a-z] (?:goes|tends) to|when [a-z] =) ?(?P<at>\S+)"
)
_PLACE: Final = late_regex(
    r"\b(?:at(?: [a-z] ?=)?|goes to|tends to|approaches|->|→|when [a-z] ?=|for [a-z] ?=) ?"
    r"(?P<at>[^\s?.!,]+)(?=\W*$)",
    re.IGNORECASE,
)


def with_formula_and_place(said: str, referents: Referents) -> Iterator[str]:
    """The question with another formula and another place: "sin(3x)/x at 0"."""
    found, place = _AT.fullmatch(said), _PLACE.search(referents.question)
    if found is None or place is None or not _is_expression(found["new"]):
        return
    moved = (
        f"{referents.question[: place.start('at')]}{found['at']}"
        f"{referents.question[place.end('at') :]}"
    )
    yield from replaced(moved, Replacement(found["new"]))
    yield from replaced(referents.question, Replacement(found["new"]))


_OVER: Final = (
    r"(?P<over>(?:on|over|in) (?:the interval )?[\[(][^\[\]()]+,[^\[\]()]+[\])]"
    r"|(?:from|between) (?:[a-z] ?= ?)?[^\s,]+ (?:to|and) (?:[a-z] ?= ?)?[^\s,?]+)"
)
_FORMULA_OVER: Final = late_regex(rf"{_NEW},? {_OVER}", re.IGNORECASE)
_OVER_IT: Final = late_regex(_OVER, re.IGNORECASE)


def with_formula_and_range(said: str, referents: Referents) -> Iterator[str]:
    """The question with another formula on another interval: "sin x on [0, pi]"."""
    found, range_ = _FORMULA_OVER.fullmatch(said), _OVER_IT.search(referents.question)
    if found is None or range_ is None or not _is_expression(found["new"]):
        return
    before, after = referents.question[: range_.start()], referents.question[range_.end() :]
    yield from replaced(f"{before}{found['over']}{after}", Replacement(found["new"]))


_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_REACHED: Final = late_regex(
    r"(?:what|which)(?: value)?(?: of)? (?:would|does|must|should|will|do i need)?(?: for)? ?"
    r"(?P<name>[a-z]) (?:(?:have|has|need|needs) to be|be|makes?|gives?|would (?:make|give|get)"
    r"|(?:would|must|should) be)(?: (?:for|so|if|to|such|that|it|this|the (?:answer|result|value)"
    rf"|in order|make|get|give|be|is|was|equals?|come|out|as|you|we|i))* (?P<n>{_N})",
    re.IGNORECASE,
)


def to_reach(said: str, referents: Referents) -> Iterator[str]:
    """What a letter of the expression must be for another value of it."""
    found = _REACHED.fullmatch(said)
    node = _formula(referents) if found else None
    if found is None or node is None or found["name"] not in variables(node[0]):
        return
    expression, values = node
    for name, value in values.items():
        if name != found["name"]:
            expression = substitute(expression, name, value)
    if variables(expression) == (found["name"],):
        yield f"solve {written(expression)} = {found['n']} for {found['name']}"


def _formula(referents: Referents) -> tuple[Node, dict[str, Node]] | None:
    """The expression that was talked about, with the values that its letters were given."""
    match referents.problem:
        case Chained(asked=asked, definitions=definitions) if asked is not None:
            told = {one.name: one.value for one in definitions if isinstance(one, ValueIs)}
            return None if isinstance(asked, Relation) else (asked, told)
        case Rewrite(expression=expression):
            return expression, {}
        case _:
            return None


_MEAN: Final = late_regex(
    r"(?:what|which) (?:number|value|extra number|other number|score|mark)"
    r"(?: (?:would|will|could|must|do|does|should|i|you|we|need|be|added|add|to|can))* (?:make|give"
    r"|get|bring|for)(?: (?:us|me|it|you|to))* ?(?:the |an? )?(?P<what>mean|average)(?: (?:of|to|be"
    rf"|is|equal|up|come|become))* (?P<n>{_N})",
    re.IGNORECASE,
)


def for_a_mean(said: str, referents: Referents) -> Iterator[str]:
    """The number that gives the listed ones another mean."""
    found, lists = _MEAN.fullmatch(said), LIST.findall(referents.question)
    if found is not None and len(lists) == 1:
        numbers = ", ".join(re.findall(r"-?\d+(?:\.\d+)?", lists[0]))
        yield f"the mean of {numbers} and x is {found['n']}. find x"


_NOT: Final = late_regex(
    r"(?:(?:the )?(?:probability|chance)(?: of| that| it| is)* |of )?(?:not|it not|it isn't|it's"
    r" not)(?: (?:getting|rolling|drawing|picking|being|choosing|an?|the|it|one|happening))*"
    r"(?P<what>(?: [a-z0-9]+){0,3})"
    r"|(?:(?:what(?:'s|s| is|) )?(?:the )?(?:probability|chances?|odds)(?: that| of)* )?(?:it|that"
    r"|this) (?:doesn't|does not|won't|will not|not|didn't) (?:happen(?:s|ing)?|occur(?:s|ring)?)"
    r"|(?:what(?:'s|s| is|) )?(?:the )?(?:probability of (?:the |its )?)?(?:complement"
    r"(?:ary event)?|opposite(?: event)?)(?: of (?:it|that))?",
    re.IGNORECASE,
)
_CHANCE: Final = late_regex(r"\b(?:prob(?:ability)?|chances?|likely|odds)\b", re.IGNORECASE)


def not_so(said: str, referents: Referents) -> Iterator[str]:
    """The probability that what was asked does not happen."""
    found = _NOT.fullmatch(said)
    if found is None or not referents.result or not _CHANCE.search(referents.question):
        return
    asked = re.findall(r"[a-z0-9]+", referents.question.lower())
    if all(
        word.rstrip("s") in {one.rstrip("s") for one in asked}
        for word in (found["what"] or "").split()
    ):
        yield f"1 - {referents.result}"


_RANGE: Final = late_regex(
    r"(?:(?:how many|what|which|list|find|only|just|all|the|solutions|answers|ones|angles|are|there"
    r"|does|it|have)\b ?)*(?:in|between|from|for) (?:the (?:range|interval) )?(?P<a>-?\d+) ?°? ?"
    r"(?:and|to|-) ?(?P<b>\d+) ?(?:°|degrees)?",
    re.IGNORECASE,
)
_IN_DEGREES: Final = late_regex(r"(?:sin|cos|tan).*=.*(?:°|degrees)", re.IGNORECASE)


def in_another_range(said: str, referents: Referents) -> Iterator[str]:
    """The trigonometric equation of the question between other angles."""
    found = _RANGE.fullmatch(said)
    if found is None or not _IN_DEGREES.search(referents.question):
        return
    for span in find_mathematics(referents.question):
        if isinstance(span.node, Relation) and span.node.sign == "=":
            yield f"solve {span.text} for {found['a']} to {found['b']} degrees"
            return


_CONVERTED: Final = late_regex(
    r"convert (?P<n>-?[\d.,]+) ?(?P<from>°?[a-z][a-z/²³ ]*?) (?:to|into) (?P<to>°?[a-z][a-z/²³ ]*)",
    re.IGNORECASE,
)
_MEASURED: Final = late_regex(r"(?P<n>-?\d[\d.,]*) ?°?(?P<unit>[a-z]{1,12})", re.IGNORECASE)


def the_other_way(said: str, referents: Referents) -> Iterator[str]:
    """ "100 F?" after degrees Celsius were converted to Fahrenheit."""
    found, asked = _MEASURED.fullmatch(said), _CONVERTED.fullmatch(referents.core)
    if found is None or asked is None:
        return
    unit, source, target = found["unit"].lower(), asked["from"].strip(), asked["to"].strip()
    if target.lower().startswith(unit) and not source.lower().startswith(unit):
        yield f"convert {found['n']} {target} to {source}"


_BASES: Final = r"(?:binary|octal|decimal|denary|hex(?:adecimal)?|base (?:ten|two|\d+))"
_IN_BASE: Final = late_regex(
    rf"(?P<n>[0-9a-f]+) (?:back )?(?:in|to|into|as) (?P<base>{_BASES})", re.IGNORECASE
)


def in_another_base(said: str, referents: Referents) -> Iterator[str]:
    """ "1101 back in decimal" after a number was written in binary."""
    found = _IN_BASE.fullmatch(said)
    bases = re.findall(_BASES, referents.question, re.IGNORECASE) if found else []
    for base in reversed(bases):
        is_binary = found is not None and not set(found["n"]) - set("01")
        if is_binary and base.lower() not in ("binary", "base two", "base 2"):
            continue  # a number of zeros and ones is meant in binary, if that was talked about
        if found is not None and base.lower() != found["base"].lower():
            yield f"convert {found['n']} from {base} to {found['base']}"
