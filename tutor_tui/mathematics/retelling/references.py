"""Questions for something of what was told before them: "A matrix A is …. What is its inverse?"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_NUMBER: Final = r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?(?:/\d+)?"
_KIND: Final = (
    r"(?:function|matrix|matrices|vectors?|points?|numbers?|polynomial|expression|equation|data|set"
    r"|values?|marks|sequence|line|curve|parabola|complex)"
)
_TOLD: Final = late_regex(
    rf"^(?:(?:let|suppose|consider|given|take|if|we have|i have|here (?:is|are)|for|the|an?|my|this"
    rf"|these|following|two|that|there (?:is|are)|look at)\b[\s,:]*)*(?:(?P<kind>{_KIND})\b[\s:]*)*"
    rf"(?:(?:[a-zA-Z](?:\s*\(\s*[a-z](?:,\s*[a-z])*\s*\))?)\s*(?:=|be\b|is\b)\s*)?(?:(?:is|are"
    rf"|be|has(?: the)? equation)\b\s*)?"
    rf"(?P<thing>[^a-z\s].*?|[a-z](?![a-z]).*?)"
    rf"(?:\s+(?:is|are) (?:given|defined|known))?$",
    re.IGNORECASE,
)
_NAMES: Final = late_regex(r"(?:(?<=^)|(?<=and )|(?<=, ))[a-zA-Z]\s*=\s*(?=[(\[<])")
_NO_PROSE: Final = late_regex(
    r"(?i)(?!\b(?:and|sin|cos|tan|ln|log|exp|sqrt|pi|abs)\b)(?<![A-Za-z])[A-Za-z]{3,}"
)
_ITS: Final = late_regex(
    r"\b(?:its|their)\s+(?P<what>.+?)(?P<rest> (?:with|at|when|for|in|over) .+)?$"
)
_THEM: Final = late_regex(
    r"\b(?:them|they|it|this|that|these|those|the graph|the (?:two )?(?:points|vectors|numbers"
    r"|function|matrix|expression|number|polynomial|equation|curve|line|vector)"
    r"|(?<=\bbetween )(?:curve|graph))\b(?! (?:is|are)\b)"
)
_ASKS: Final = late_regex(
    r"^(?:what(?:'s| is| are| was)|where (?:is|are)(?= the \w+\W*$)|find|calculate"
    r"|work out|determine|give|state|evaluate|compute)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_AFTER: Final = late_regex(
    r"\s+(?:with respect to|at|when|for|in|over|of order|up to|correct to|to)\s+"
)
_ON_A_NUMBER: Final = late_regex(
    r"^(?:round|convert|write|express|change|turn|give|put)\s+(?:it|this|that|the number|this"
    r" number"
    r"|that number|the answer|this figure)\s+(?P<how>(?:off )?(?:to|as|in|into|correct to)\b.+)$",
    re.IGNORECASE,
)
_TO_A_PLACE: Final = late_regex(
    r"^what(?:'s| is| would be)\s+(?:it|this|that|the number|this number|that"
    r" number)\s+(?:rounded\s+|"
    r"correct\s+)?(?P<how>to\s+(?:the\s+nearest|\d+\s+(?:sig|dec)).+)$",
    re.IGNORECASE,
)
_DEFINED: Final = late_regex(
    r"^(?:let|if|suppose|given)?\s*(?P<f>[a-zA-Z])\s*\(\s*(?P<v>[a-z])\s*\)\s*=\s*(?P<e>[^.;=]+?)\s*[.;]\s+"
    r"(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_TASK: Final = (
    (
        late_regex(r"^divide (?P<a>.+) by (?P<b>.+)$", re.IGNORECASE),
        late_regex(r"^(?:what is|find|give|state)\s+(?:the )?(?P<q>remainder|quotient)$", re.I),
        "What is the {q} when {a} is divided by {b}?",
    ),
    (
        late_regex(r"^(?:expand|multiply out|simplify) (?P<a>.+)$", re.IGNORECASE),
        late_regex(
            r"^(?:what is|find|give|state)\s+(?:the )?(?P<q>coefficient of (?:the )?\S+(?: term)?"
            r"|constant term|leading coefficient|degree)$",
            re.I,
        ),
        "What is the {q} in {a}?",
    ),
    (
        late_regex(r"^solve (?P<a>.+=.+)$", re.IGNORECASE),
        late_regex(
            r"^(?:what is|find|give|state|which is)\s+(?:the )?(?P<q>(?:larger|smaller|greater"
            r"|bigger|largest|smallest|sum|product|positive|negative)(?: of)?(?: the)?"
            r"(?: (?:two |2 )?(?:solutions?|roots?|one|values?))?)$",
            re.I,
        ),
        "What is the {q} of {a}?",
    ),
)
_BASES: Final = r"binary|octal|hexadecimal|hex|decimal|base \d+"
_IN_BASE: Final = late_regex(
    rf"(?P<n>\b[0-9][0-9A-Fa-f]*)\b(?: is)?(?: written)? in (?P<from>{_BASES})\b", re.IGNORECASE
)
_TO_BASE: Final = late_regex(
    rf"\b(?:in|to|as)(?: (?:a|the|our|ordinary|normal|usual))* (?P<to>{_BASES})\b", re.IGNORECASE
)


def of_reference(told: str, asked: str) -> Iterator[str]:
    """The question with the thing itself in the place of what points at it."""
    for task, question, wording in _TASK:
        one, two = task.match(told), question.match(asked)
        if one and two:
            yield wording.format(**one.groupdict(), **two.groupdict())
            return
    if found := _ON_A_NUMBER.match(asked):
        numbers = re.findall(_NUMBER, told)
        if len(numbers) == 1:
            yield f"{asked.split(maxsplit=1)[0]} {numbers[0].replace(',', '')} {found['how']}"
        return
    if found := _TO_A_PLACE.match(asked):
        numbers = re.findall(_NUMBER, told)
        if len(numbers) == 1:
            yield f"round {numbers[0].replace(',', '')} {found['how']}"
        return
    one, two = _IN_BASE.search(told), _TO_BASE.search(asked)
    if one and two and len(re.findall(_NUMBER, told)) <= 2:
        yield f"convert {one['n']} from {one['from']} to {two['to']}"
        return
    thing = _thing(told)
    if thing:
        yield from _asked_of(thing, asked)


def of_definition(text: str) -> Iterator[str]:
    """The message with the formula in the place of the function that it defines."""
    found = _DEFINED.match(text)
    if found is None:
        return
    called = re.compile(rf"(?<![A-Za-z]){found['f']}\s*\(\s*{found['v']}\s*\)")
    rest, count = called.subn(found["e"].strip(), found["rest"])
    if count and not re.search(rf"(?<![A-Za-z]){found['f']}\s*['(]", rest):
        yield re.sub(r"^when is\b", "solve", rest, flags=re.IGNORECASE)


def _thing(told: str) -> str:
    """What was told, where every word of it is understood."""
    found = _TOLD.match(told)
    if found is None:
        return ""
    thing = _NAMES.sub("", found["thing"]).strip(" ,:=")
    is_named = kept_regex(r"[\d=(\[²³^]").search(thing) is not None
    return "" if _NO_PROSE.search(thing) or not is_named else thing


def _asked_of(thing: str, asked: str) -> Iterator[str]:
    if found := _ITS.search(asked):
        if re.search(r"(?:times|by|and|plus|minus|with) its", asked):
            return
        head = re.sub(r"^where (?=is|are)", "what ", asked[: found.start()], flags=re.IGNORECASE)
        yield f"{head}the {found['what']} of {thing}{found['rest'] or ''}"
    elif found := _THEM.search(asked):
        yield f"{asked[: found.start()]}{thing}{asked[found.end() :]}"
    elif found := _ASKS.match(asked):
        where = _AFTER.search(found["what"])
        what, rest = (
            (found["what"][: where.start()], found["what"][where.start() :])
            if where
            else (found["what"], "")
        )
        yield f"find {what} of {thing}{rest}"
