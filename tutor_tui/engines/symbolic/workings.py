"""Somebody's working within a message: "is this right: 2x = 8 so x = 3", "here's what I did".

The core checks it line by line, so what stands in one line, or below an integral, is put so.
"""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_LONGEST: Final = 2_000
_GREETING: Final = r"\s*(?:(?:hi|hello|hey|ok|so|please|but|and|wait|hm+)\b[\s,]*)*"
_ASKED: Final = (
    r"(?:(?:can|could) you (?:please )?(?:check|tell me)(?: (?:if|whether))\s*)?(?:(?:is|was|are)"
    r" (?:this|that|it|these|my (?:working|work|answer|solution|steps)|what i (?:did|have))"
    r"(?: all)?(?: (?:right|correct|ok|okay|wrong|true))|(?:this|that|it|my (?:working|work|answer"
    r"|solution|steps)|what i (?:did|have)) is(?: all)? (?:right|correct|ok|okay)"
    r"|did i (?:do|get|solve|work) (?:this|it|that)(?: out)? (?:right|correctly|wrong)"
    r"|(?:where|how) did i go wrong|what did i do wrong|(?:what|where)(?:'s| is) (?:my|the)"
    r" (?:mistake|error)|(?:this is |here is |here's |heres )?(?:my|what)"
    r" (?:working|work|solution|attempt|i did|i have|i got)"
    r"|i (?:did|tried|wrote|have|got)(?: this| it like this)?"
    r"|let me (?:try|have a (?:go|try))(?: (?:it|this|that|this one))?"
    r"|(?:(?:can|could) you (?:please )?)?check(?: (?:this|my working|my work))?)"
)
_HEAD: Final = late_regex(
    rf"{_GREETING}{_ASKED}(?: for (?P<of>[^\n:]+?=[^\n:]+?))?"
    r"[ ,]*(?:here|so far|right|please)?\s*(?:[?:.!,]+\s*\n?|\n| (?:if|when|because)(?= i\b))\s*"
    r"(?:(?:if |when |because )?(?:i|we) (?:did|do|said|wrote|had|went)\b[:,]?\s*)?",
    re.IGNORECASE,
)
_SOLVED: Final = late_regex(
    rf"{_GREETING}(?:i|we) (?:tried to solve|solved|did|worked out|tried) (?P<of>[^\n:]+?=[^\n:]+?)"
    r" (?:like this|this way|like so|as follows|and did|by doing|so|and got|:)\s*:?\s*\n?",
    re.IGNORECASE,
)
_SO: Final = late_regex(
    r"\s*(?:\n|;|,?\s*\b(?:and so|so then|so|therefore|thus|hence|then|which gives|giving)\b,?"
    r"|=>|⇒|⟹|→|(?<![-<])->)\s*",
    re.IGNORECASE,
)
_OPERATOR: Final = late_regex(r"(?:∫|\\int\b|d\s*/\s*d[a-z]\b)")
_MISTAKE: Final = (
    r"(?:which|what) (?:line|step|one|part) (?:is|was) (?:it|wrong|the wrong one)"
    r"|what(?:'s|s| is| went) wrong(?: here| with (?:it|this|that|my working))?"
    r"|(?:where|what)(?:s| did i (?:mess|screw) up)(?: (?:my|the) (?:mistake|error))?"
    r"|(?:did|have) i (?:mess|messed|make|made)(?: it| up| any| an?| somewhere| mistakes?"
    r"| errors?)*"
    r"|(?:is|are) there (?:an?|any) (?:mistakes?|errors?)(?: (?:here|in it|in this|anywhere))?"
    r"|am i (?:right|correct|wrong|done)|is (?:that|it|this) (?:all|everything|enough)"
    r"(?: of them)?|does (?:this|that|it) look (?:right|correct|ok(?:ay)?)|correct"
    r"|right|(?:can|could|would) (?:you|u) (?:please |pls )?(?:check|correct)(?: (?:it|this|that|my"
    r" (?:work|working|answer|steps))(?: please| pls| for me)*)?|why is (?:it|this|that) wrong"
    r"|(?:please |pls )?check(?: (?:it|this))?(?: please| pls)?"
)
_FOOT: Final = late_regex(
    rf"(?:[\s,.;?!]+(?:(?:so|but|and|ok|please|pls|hi|then|now)\b[\s,]*)*(?:{_ASKED}|{_MISTAKE})"
    r"(?: please| pls| here| then| thanks)*)?[\s?!.]*$",
    re.IGNORECASE,
)


def working_text(text: str) -> str | None:
    """The working that a message shows and asks about, a line each; `None` where it is none."""
    if len(text) > _LONGEST:
        return None
    found = _HEAD.match(text) or _SOLVED.match(text)
    if found is None:
        return _shown_in(text) or _chain_in(text)
    lines = _lines(_without_asking(text[found.end() :]))
    given = [found["of"].strip()] if found["of"] and _is_equation(found["of"]) else []
    whole = [*given, *lines]
    if not whole or not all("=" in one for one in whole[1:]):
        return None
    is_shown = len(whole) > 1 or ("=" in whole[0] and bool(_OPERATOR.search(whole[0])))
    return "\n".join(whole) if is_shown else None


def _without_asking(text: str) -> str:
    """The text without "can you check it?" or "where did I go wrong?" at its end."""
    return _FOOT.sub("", text.strip()).strip()


def _shown_in(text: str) -> str | None:
    """A working line by line that is asked about at its end, or that ends in the value sought.

    Prose may stand before it. What ends in no value and asks nothing may be exercises instead.
    """
    shown = _without_asking(text)
    is_asked = shown != text.strip().rstrip(" ?!.")
    before = _BEFORE.match(shown)
    rest = shown[before.end() :] if before else shown
    lines = [_LABEL.sub("", line.strip()) for line in rest.splitlines() if line.strip()]
    while lines and not _RELATED.search(lines[0]) and not _WISH.search(lines[0]):
        del lines[0]
    if len(lines) < _FEWEST_LINES or not all(map(_is_line, lines)):
        return None
    return "\n".join(lines) if is_asked or _leads_to_a_value(lines) else None


def asks_nothing(text: str) -> bool:
    """Whether a message is nothing but the lines of a working: a try, where one is waited for."""
    lines = text.strip().splitlines()
    return all(map(_is_line, lines)) and _leads_to_a_value(lines)


def _leads_to_a_value(lines: Sequence[str]) -> bool:
    names = {name for line in lines for name in _letters(line)}
    is_found = _VALUE.fullmatch(lines[-1]) and not _VALUE.fullmatch(lines[0])
    return bool(is_found) and len(names) == 1


_FEWEST_LINES: Final = 2
_RELATED: Final = late_regex(r"[=<>≤≥]")
_WISH: Final = late_regex(r"\b(?:solve|find|differentiate|integrate|factor|expand|simplify)", re.I)
_BEFORE: Final = late_regex(
    r"\s*(?:[^\n=\d:]{1,90}:\s|[a-z' ]{0,30}\bsolve(?: for [a-z])?\s)?\s*", re.IGNORECASE
)
_OR: Final = late_regex(r"\s*(?:,|;|\bor\b|\band\b)\s*", re.IGNORECASE)
_VALUE: Final = late_regex(
    r"(?P<x>[a-z])\s*=\s*[-−\d./√± ]+(?:\s*(?:,|or|and)\s*(?:(?P=x)\s*=\s*)?[-−\d./√ ]+)?", re.I
)


def _is_line(text: str) -> bool:
    """Whether this is a line of a working: equations, joined by "or" perhaps, or a calculation."""
    parts = [part for part in _OR.split(text) if part]
    return "=" in text and all(relation_or_none(part) is not None for part in parts)


def _letters(line: str) -> set[str]:
    nodes = [relation_or_none(part) for part in _OR.split(line) if part]
    return {name for node in nodes if node is not None for name in variables(node)}


def _chain_in(text: str) -> str | None:
    """The lines of "what about 2x + 2 = 10 so 2x = 8 so x = 4": three that follow each other."""
    shown = _without_asking(text)
    rest = _ABOUT.sub("", shown)
    lines = [piece.strip() for piece in _SO.split(rest) if piece.strip()]
    if len(lines) == 1 and shown != text.strip().rstrip(" ?!."):
        return _listed_in(rest)
    is_chain = len(lines) >= _FEWEST and "\n" not in rest and all(map(_is_equation, lines))
    return "\n".join(lines) if is_chain else None


def _listed_in(text: str) -> str | None:
    """The lines of "5(x - 2) = 20, 5x - 2 = 20, is it ok?": all in one unknown."""
    lines = [piece.strip() for piece in _OR.split(text) if piece.strip()]
    is_listed = len(lines) >= _FEWEST_LINES and all(map(_is_equation, lines))
    names = {name for line in lines for name in _letters(line)}
    is_led_on = is_listed and len(names) == 1 and not _VALUE.fullmatch(lines[0])
    return "\n".join(lines) if is_led_on else None


_FEWEST: Final = 3
_ABOUT: Final = late_regex(
    rf"^{_GREETING}(?:now )?(?:(?:what|how) about )?(?:this )?:?\s*", re.IGNORECASE
)


def problem_in(working: str) -> str | None:
    """The problem that a working begins with: its equation, or what its first line calculates."""
    first = next((line.strip() for line in working.splitlines() if line.strip()), "")
    first = _LABEL.sub("", first)
    if _OPERATOR.match(first) and "=" in first:
        return first.split("=", 1)[0].strip()
    node = relation_or_none(first)
    if node is None or variables(node):
        return f"solve {first}" if node is not None else None
    return None if isinstance(node.left, Number) else f"what is {written(node.left)}"


_LABEL: Final = late_regex(r"^\(?(?:\d{1,2}|[a-h])[.)]\s+")


def _lines(text: str) -> list[str]:
    pieces = [piece.strip() for piece in _SO.split(text) if piece.strip()]
    if len(pieces) == 1:
        parts = [part.strip() for part in _JOINED.split(pieces[0])]
        pieces = parts if len(parts) > 1 and all(map(relation_or_none, parts)) else pieces
    lines: list[str] = []
    for piece in pieces:
        is_below = bool(lines) and piece.startswith("=") and bool(_OPERATOR.search(lines[-1]))
        if is_below and "=" not in lines[-1]:
            lines[-1] = f"{lines[-1]} {piece}"
        else:
            lines.append(piece)
    return lines


_JOINED: Final = late_regex(r",\s*(?:and )?(?:then )?| and (?:then )?", re.IGNORECASE)


def _is_equation(text: str) -> bool:
    node = relation_or_none(text)
    return node is not None and bool(variables(node))
