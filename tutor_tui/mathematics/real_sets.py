"""Sets of real numbers as people write them, read once for all who need them.

`literal` reads one interval or list of numbers, `(2, ∞)`, `]-1; 5[`, `{1, 2}`, without SymPy;
`told_set` all that a text tells: "x < −1 or x > 3", `(-∞, 1) ∪ {2}`, "all reals except 2".
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.program_notation import parts_of
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables

_INFINITE: Final = late_regex(r"(?P<sign>[-+−]?)\s*(?:oo|∞|\\infty|infinity|inf)", re.IGNORECASE)
REALS: Final = (
    r"(?:S\.)?Reals|ℝ|\\mathbb\s*\{?\s*R\s*\}?|R\b"
    r"|(?:the\s+)?(?:set\s+of\s+)?(?:real\s+numbers|reals)"
)
LITERAL: Final = (
    rf"[\[(\]](?:[^][{{}}()]|\([^][{{}}()]*\))+[\])\[]|\{{[^{{}}]*\}}|∅|EmptySet|{REALS}"
)
"""What `literal` may read, as a pattern."""

SIGNS: Final = tuple(
    (late_regex(pattern, re.IGNORECASE), sign)
    for pattern, sign in (
        (r"\\cup(?![a-z])|\bunion\b|(?<=[)\]])\s*U\s*(?=[(\[])", "∪"),
        (r"\\cap(?![a-z])|\bintersect(?:ion|ed with)?\b", "∩"),
        (
            r"\\(?:setminus|backslash)(?![a-z])|\bwithout\b|(?<=[\])}])\s*\\(?=\s*[\[({])"
            r"|(?<=[\]}])\s*minus\b(?=\s*[\[({])|(?<=\))\s*minus\b(?=\s*[\[{])",
            "∖",
        ),
        (r"\\triangle(?![a-z])|△|\bsymmetric difference\b", "Δ"),
        (r"\\in(?![a-z])", "∈"),
        (r"\\emptyset|\\varnothing", "∅"),
        (r"\\[{]", "{"),
        (r"\\[}]", "}"),
    )
)
"""How signs between sets are written, and the signs."""

_ORDERS: Final = tuple(
    (late_regex(pattern, re.IGNORECASE), sign)
    for pattern, sign in (
        (r"<=|=<|\\leq?\b|(?:is )?(?:less|smaller) than or equal to", "≤"),
        (r">=|=>|\\geq?\b|(?:is )?(?:greater|bigger|more) than or equal to", "≥"),
        (r"!=|\\neq?\b|(?:is |does )?not equal(?: to)?|(?:can't|cannot) (?:be|equal)|isn't", "≠"),
        (r"(?:is )?(?:less|smaller) than", "<"),
        (r"(?:is )?(?:greater|bigger|more|larger) than", ">"),
        (r"\\infty|\binfinity\b|\binf\b|oo", "∞"),
    )
)
_BUILT: Final = late_regex(r"\{\s*[a-z](?:\s*∈\s*[Rℝ])?\s*[|:]\s*(?P<inner>.+)\}")
_ALL: Final = (
    r"(?:all|any|every)?\s*(?:the\s+)?(?:real numbers?|reals?|numbers?|x|values?(?: of x)?)"
)
_EVERYTHING: Final = late_regex(rf"{_ALL}|ℝ|R", re.IGNORECASE)
_EXCEPT: Final = late_regex(
    rf"(?:{_ALL}|ℝ|R)\s*(?:,?\s*(?:except(?: for)?|but|other than|apart from)|∖|\\|-|−)"
    r"\s*(?:[a-z]\s*=\s*)?\{?(?P<values>[^{}]+)\}?",
    re.IGNORECASE,
)
_SUCH: Final = late_regex(
    rf"(?:{_ALL}|ℝ)\s*(?:,|such that|with|where|for which|(?:that|which) are)?\s*"
    r"(?P<inner>[^,]*[<>≤≥≠].*)",
    re.IGNORECASE,
)
_MEMBER: Final = late_regex(r"^\s*[a-zA-Z](?:\([a-z]\))?\s*(?:∈|\bin\b)\s*")
_NAME: Final = r"(?P<name>[a-zA-Z](?:\([a-z]\))?)"
_CHAIN: Final = late_regex(
    rf"(?P<low>[^<>≤≥≠=]+)(?P<first>[<≤>≥])\s*{_NAME}\s*(?P<second>[<≤>≥])(?P<high>[^<>≤≥≠=]+)"
)
_HALF: Final = late_regex(rf"{_NAME}\s*(?P<sign>[<≤>≥≠=])(?P<bound>[^<>≤≥≠=]+)")
_TURNED: Final = late_regex(rf"(?P<bound>[^<>≤≥≠=]+)(?P<sign>[<≤>≥≠])\s*{_NAME}")
_FLIPPED: Final = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "≠": "≠"}
_OR: Final = late_regex(
    r"\s*(?:∪|∨|\bor\b|(?<=[)\]\[])\s*(?:,|\band\b(?:\s+on)?|∧)(?=\s*[(\[\]]))\s*"
)
_AND: Final = late_regex(r"\s*(?:,|∧|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One literal: an interval with its ends, or numbers; infinite ends are None."""

    low: Node | None
    high: Node | None
    holds_low: bool = False
    holds_high: bool = False
    numbers: tuple[Node, ...] | None = None


EVERYTHING: Final = Piece(None, None)


def literal(text: str) -> Piece | None:
    """An interval, numbers in braces, ∅ or ℝ; `None` for anything else."""
    text = text.strip(" .")
    if re.fullmatch(REALS, text, re.IGNORECASE):
        return EVERYTHING
    if text in ("∅", "EmptySet"):
        return Piece(None, None, numbers=())
    if len(text) < 3:
        return None
    parts = parts_of(text[1:-1].replace(";", ","))
    if text[0] == "{" and text[-1] == "}":
        numbers = [number_in(part) for part in parts]
        known = tuple(node for node in numbers if node is not None)
        return Piece(None, None, numbers=known) if len(known) == len(numbers) else None
    if text[0] not in "[(]" or text[-1] not in "])[" or len(parts) != 2:
        return None
    low, high = map(_end, parts)
    if None in (low, high) or low == "above" or high == "below":
        return None
    first, last = (None if isinstance(end, str) else end for end in (low, high))
    is_closed = text[0] == "[" and first is not None, text[-1] == "]" and last is not None
    return Piece(first, last, *is_closed)


def number_in(text: str) -> Node | None:
    """The tree of a number without letters."""
    node = expression_or_none(text.strip().removeprefix("+"))
    return None if node is None or isinstance(node, Relation) or variables(node) else node


def _end(text: str) -> Any:
    """A number, or where an infinite end lies; `None` for what cannot be read."""
    infinite = _INFINITE.fullmatch(text.strip())
    if infinite is not None:
        return "below" if infinite["sign"] in ("-", "−") else "above"
    return number_in(text)


def set_of(piece: Piece) -> "sympy.Set":
    """A literal as a set; that of an interval with its ends the wrong way round is empty."""
    if piece.numbers is not None:
        return sympy.FiniteSet(*map(to_sympy, piece.numbers))
    low = -sympy.oo if piece.low is None else to_sympy(piece.low)
    high = sympy.oo if piece.high is None else to_sympy(piece.high)
    return sympy.Interval(low, high, not piece.holds_low, not piece.holds_high)


def told_set(text: str, *, joins_all: bool = False) -> "sympy.Set | None":
    """The set that the whole of a text tells, with exact ends; `None` where it says else.

    With `joins_all`, "x < −1 and x > 3" tells both parts, not the numbers in both: none.
    """
    plain = text
    for pattern, sign in (*_ORDERS, *SIGNS):
        plain = sign.join(pattern.split(plain))
    plain = plain.strip(" .")
    if found := _BUILT.fullmatch(plain):
        plain = found["inner"].strip()
    if _EVERYTHING.fullmatch(plain):
        return sympy.S.Reals
    if found := _EXCEPT.fullmatch(plain):
        return _without(found["values"])
    if (found := _SUCH.fullmatch(plain)) and not _HALF.match(plain):
        plain = found["inner"] if re.match(r"[^<>≤≥≠]", found["inner"]) else f"x{found['inner']}"
    parts = [_part(part, joins_all) for part in _OR.split(_MEMBER.sub("", plain))]
    return None if None in parts else sympy.Union(*parts)


def _part(text: str, joins_all: bool) -> "sympy.Set | None":
    """Conditions that hold together: `x > 1 and x < 3`, `x ≠ 1, 2`."""
    if (one := _single(text)) is not None:
        return one
    parts = [_single(part) for part in _AND.split(text)]
    if len(parts) < 2 or None in parts:
        return None
    both = sympy.Intersection(*parts)
    return sympy.Union(*parts) if joins_all and both.is_empty else both


def _single(text: str) -> Any:
    if (piece := literal(text)) is not None:
        found = set_of(piece)
        return None if found.is_empty and piece.numbers is None else found
    if found := _CHAIN.fullmatch(text):
        low, high = found["low"], found["high"]
        first, second = found["first"], found["second"]
        if first in ">≥" and second in ">≥":
            low, high, first, second = high, low, _FLIPPED[second], _FLIPPED[first]
        if not (first in "<≤" and second in "<≤"):
            return None
        brackets = "[" if first == "≤" else "(", "]" if second == "≤" else ")"
        return _single(f"{brackets[0]}{low}, {high}{brackets[1]}")
    if found := _HALF.fullmatch(text):
        return _half(found["sign"], found["bound"])
    if found := _TURNED.fullmatch(text):
        return _half(_FLIPPED[found["sign"]], found["bound"])
    return None


def _half(sign: str, bound: str) -> "sympy.Set | None":
    if sign == "≠":
        return _without(bound)
    node = number_in(bound)
    if node is None:
        return None
    match sign:
        case "=":
            return set_of(Piece(None, None, numbers=(node,)))
        case "<" | "≤":
            return set_of(Piece(None, node, holds_high=sign == "≤"))
        case _:
            return set_of(Piece(node, None, holds_low=sign == "≥"))


def _without(values: str) -> "sympy.Set | None":
    """All numbers but some: `2`, `±1`, "x = 0 and x = 3"."""
    parts = [part for part in re.split(r"\s*(?:,|\band\b|\bor\b)\s*", values) if part]
    plain = [re.sub(r"^\s*[a-z]\s*=\s*", "", part) for part in parts]
    signed = [one for part in plain for one in _both(part)]
    nodes = tuple(node for node in map(number_in, signed) if node is not None)
    if not nodes or len(nodes) != len(signed):
        return None
    return sympy.Complement(sympy.S.Reals, set_of(Piece(None, None, numbers=nodes)))


def _both(text: str) -> list[str]:
    return [text.replace("±", ""), f"-({text.replace('±', '')})"] if "±" in text else [text]
