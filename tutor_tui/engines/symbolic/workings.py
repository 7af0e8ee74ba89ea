"""Somebody's working within a message: "is this right: 2x = 8 so x = 3", "here's what I did".

The core checks it line by line, so what stands in one line, or below an integral, is put so.
"""

import re
from typing import Final

from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.trees import variables

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
    r" (?:working|work|solution|attempt|i did|i have|i got)|i did(?: this| it like this)?"
    r"|(?:(?:can|could) you (?:please )?)?check(?: (?:this|my working|my work))?)"
)
_HEAD: Final = late_regex(
    rf"{_GREETING}{_ASKED}(?: for (?P<of>[^\n:]+?=[^\n:]+?))?"
    r"[ ,]*(?:here|so far|right|please)?\s*(?:[?:.!,]+\s*\n?|\n)\s*",
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
_ASIDE: Final = late_regex(r"\s*[?!.]+\s*(?:is (?:this|that|it) (?:right|correct|ok)\W*)?$", re.I)


def working_text(text: str) -> str | None:
    """The working that a message shows and asks about, a line each; `None` where it is none."""
    if len(text) > _LONGEST:
        return None
    found = _HEAD.match(text) or _SOLVED.match(text)
    if found is None:
        return _chain_in(text)
    lines = _lines(_ASIDE.sub("", text[found.end() :].strip()))
    given = [found["of"].strip()] if found["of"] and _is_equation(found["of"]) else []
    whole = [*given, *lines]
    if not whole or not all("=" in one for one in whole[1:]):
        return None
    is_shown = len(whole) > 1 or ("=" in whole[0] and bool(_OPERATOR.search(whole[0])))
    return "\n".join(whole) if is_shown else None


def _chain_in(text: str) -> str | None:
    """The lines of "what about 2x + 2 = 10 so 2x = 8 so x = 4": three that follow each other."""
    rest = _ASIDE.sub("", _ABOUT.sub("", text.strip()))
    lines = [piece.strip() for piece in _SO.split(rest) if piece.strip()]
    is_chain = len(lines) >= _FEWEST and "\n" not in rest and all(map(_is_equation, lines))
    return "\n".join(lines) if is_chain else None


_FEWEST: Final = 3
_ABOUT: Final = late_regex(
    rf"^{_GREETING}(?:now )?(?:(?:what|how) about )?(?:this )?:?\s*", re.IGNORECASE
)


def problem_in(working: str) -> str | None:
    """The problem that a working begins with: its equation, or what its first line calculates."""
    first = next((line.strip() for line in working.splitlines() if line.strip()), "")
    if _OPERATOR.match(first) and "=" in first:
        return first.split("=", 1)[0].strip()
    return f"solve {first}" if _is_equation(first) else None


def _lines(text: str) -> list[str]:
    pieces = [piece.strip() for piece in _SO.split(text) if piece.strip()]
    if len(pieces) == 1:
        parts = [part.strip() for part in pieces[0].split(",")]
        pieces = parts if len(parts) > 1 and all(map(_is_equation, parts)) else pieces
    lines: list[str] = []
    for piece in pieces:
        is_below = bool(lines) and piece.startswith("=") and bool(_OPERATOR.search(lines[-1]))
        if is_below and "=" not in lines[-1]:
            lines[-1] = f"{lines[-1]} {piece}"
        else:
            lines.append(piece)
    return lines


def _is_equation(text: str) -> bool:
    node = relation_or_none(text)
    return node is not None and bool(variables(node))
