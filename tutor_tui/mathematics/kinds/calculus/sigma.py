"""Which messages ask for a sum or product of terms: `∑_{k=1}^n k²`, `Product(k, (k, 1, n))`.

Bounds may be letters, and other letters may stand in the terms.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.notation import applied
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, parts, request
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import substitute, variables


@dataclass(frozen=True, slots=True)
class Series(KindProblem):
    """Add (or, `is_product`, multiply) the terms for whole numbers from `start` to `end`."""

    term: Node
    variable: str
    start: Node
    end: Node
    is_product: bool = False


COUNTED: Final = "i_"
"""The name of an index that was written `i`, which is no imaginary unit."""

_HINT: Final = late_regex(r"\\(?:sum|prod)|[∑Σ∏Π]|\b(?:sum|prod|series|sigma)", re.IGNORECASE)
_SIGMA: Final = late_regex(
    r"\\sum(?:\\limits)?(?![A-Za-z])|Σ|\b(?:sigma|summation)(?=\s*[_^])", re.I
)
_SIGN: Final = late_regex(
    r"^(?:the\s+)?(?:(?:infinite|finite)\s+)?(?:(?:sum|value|series|product)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:series\s+)?:?\s*)?(?P<sign>∑|∏|sum(?=\s*[_^])|prod(?:uct)?(?=\s*[_^]))\s*",
    re.IGNORECASE,
)
_CALLS: Final = {"sum": False, "summation": False, "nsum": False}
_PRODUCTS: Final = {"product": True, "prod": True, "nproduct": True}
_LETTER: Final = r"(?P<x>[A-Za-z])"
_RANGE: Final = r"\s*(?P<low>[^,]+?)\s*(?:to|\.\.\.?|until|up to)\s*(?P<high>[^,]+?)"
_THING: Final = (
    r"(?:the\s+)?(?:(?:sum|value)\s+of\s+(?:the\s+)?(?=series\b|infinite\s+series\b))?"
    r"(?:(?:infinite|finite)\s+)?(?P<what>sum(?:mation)?|product|series|∑|sigma)"
)
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"{_THING}\s+(?:of\s+)?(?:the\s+)?(?:terms\s+)?(?P<f>.+?)(?:,?\s+(?:for|as|where|over|with)|,)\s+"
        rf"{_LETTER}\s*(?:=|(?:(?:going|goes|runs|running|ranges|ranging)\s+)?from|in)\s*{_RANGE}",
        rf"{_THING}\s+(?:of\s+)?(?P<f>.+?),?\s+from\s+{_LETTER}\s*=\s*{_RANGE}",
        rf"{_THING},?\s*\(?(?:(?:from|for)\s+)?{_LETTER}\s*(?:=|from)\s*{_RANGE}\s*\)?"
        r"(?:\s+of|\s*[,:])\s+(?P<f>.+)",
        rf"{_THING}\s*\(?(?:(?:from|for)\s+)?{_LETTER}\s*=\s*(?P<low>-?\w+)"
        r"\s*(?:to|\.\.\.?|until|up to)\s*(?P<high>-?\w+|∞)\s*\)?\s+(?P<f>.+)",
    )
)
_DOTS: Final = late_regex(rf"^{_LETTER}\s*=\s*(?P<low>.+?)\s*\.\.+\s*(?P<high>.+)$")


def read_series(text: str) -> Series | None:
    """The sum or product that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    text = re.sub(r"\\(?:prod|product)(?![A-Za-z])|Π(?=\s*[_(])", "∏", _SIGMA.sub("∑", text))
    plain = request(text)
    call = applied(plain)
    if call is not None and call.name in _CALLS | _PRODUCTS:
        return _called(call.arguments, is_product=call.name in _PRODUCTS)
    return _in_notation(plain) or _in_words(plain)


def _called(arguments: tuple[str, ...], *, is_product: bool) -> Series | None:
    """`Sum(f, (k, 1, n))`, `Sum[f, {k, n}]`, `sum(f, k, 1, n)`, `sum(f, k=1..n)`."""
    if len(arguments) == 2:
        found = _DOTS.match(arguments[1])
        bracketed = arguments[1][:1] in ("(", "{", "[")
        pieces = list(found.groups()) if found else parts(arguments[1][1:-1]) if bracketed else []
    else:
        pieces = list(arguments[1:])
    if len(pieces) == 2:
        pieces.insert(1, "1")
    if len(pieces) != 3:
        return None
    return _series(arguments[0], pieces[0], pieces[1], pieces[2], is_product=is_product)


def _in_notation(text: str) -> Series | None:
    """`∑_{k=1}^n f`, the bounds in either order, with or without brackets."""
    found = _SIGN.match(text)
    if found is None:
        return None
    ends: dict[str, str] = {}
    rest = text[found.end() :]
    while (mark := re.match(r"\s*([_^])\s*", rest)) and mark[1] not in ends:
        bound, rest = _bound(rest[mark.end() :])
        if bound is None:
            return None
        ends[mark[1]] = bound
    low = re.match(rf"^\s*{_LETTER}\s*=\s*(?P<low>.+)$", ends.get("_", ""))
    if low is None or "^" not in ends:
        return None
    is_product = found["sign"][0] in "∏pP"
    return _series(rest, low["x"], low["low"], ends["^"], is_product=is_product)


def _bound(text: str) -> tuple[str | None, str]:
    """A bound at the start of a text, and what is behind it."""
    if text[:1] in ("{", "("):
        end = closing(text, 0)
        return (None, text) if end is None else (text[1:end], text[end + 1 :])
    found = re.match(r"[A-Za-z]\s*=\s*-?\w+|-?(?:oo|\d+|[A-Za-z])(?![a-z])", text)
    return (None, text) if found is None else (found[0], text[found.end() :])


def _in_words(text: str) -> Series | None:
    for found in fitting(text, _FORMS):
        is_product = found["what"].lower() == "product"
        series = _series(found["f"], found["x"], found["low"], found["high"], is_product=is_product)
        if series is not None:
            return series
    return None


def _series(body: str, name: str, low: str, high: str, *, is_product: bool) -> Series | None:
    term = formula(body)
    start, end = (expression_or_none(_endless(bound)) for bound in (low, high))
    if term is None or start is None or end is None or not re.fullmatch("[A-Za-z]", name.strip()):
        return None
    name = name.strip()
    if name in ("i", "I"):
        term, name = substitute(term, name.lower(), Name(COUNTED)), COUNTED
    if name in (*variables(start), *variables(end)):
        return None
    return Series(term, name, start, end, is_product)


def _endless(bound: str) -> str:
    return re.sub(r"^\s*\+?\s*(?:inf(?:ty|inity)?)\s*$", "oo", bound.strip(), flags=re.IGNORECASE)
