"""Arithmetic in words: "Put together 3 and 4", "What is 3 less than 10?", "Total of 5 and 9"."""

import re
from dataclasses import dataclass
from functools import reduce
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, Compute, KindProblem, Step, code
from tutor_tui.mathematics.request import plain_text
from tutor_tui.mathematics.solve_expression import compute
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.syntax import Binary, BinarySign, Call, Node, Number
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written

_LONGEST: Final = 300
_X: Final = r"(?P<a>\S.{0,80}?)"
_LEFT: Final = r"(?P<a>\S.{0,80})"
_Y: Final = r"(?P<b>\S.{0,80}?)"
_LIST: Final = r"(?P<list>\S.{1,200})"
_JOINT: Final = late_regex(r",\s+and\s+|,\s+|\s+and\s+|\s+with\s+|\s+to\s+|\s+by\s+", re.IGNORECASE)
_LISTS: Final[tuple[tuple[str, BinarySign], ...]] = (
    (
        rf"(?:sum|add(?:\s+(?:up|together))?|put\s+together|total(?:\s+up)?|plus)\s+(?:of\s+"
        rf")?{_LIST}",
        "+",
    ),
    (rf"(?:multiply(?:\s+together)?|product)\s+(?:of\s+)?{_LIST}", "*"),
)
_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    (rf"(?:difference|distance)\s+(?:between|of|from)\s+{_X}\s+(?:and|to)\s+{_Y}", "distance"),
    (rf"subtract\s+{_Y}\s+from\s+{_X}", "-"),
    (rf"take\s+(?:away\s+)?{_Y}\s+(?:away\s+)?from\s+{_X}", "-"),
    (rf"{_Y}\s+(?:less|fewer|smaller|lower)\s+than\s+{_X}", "-"),
    (rf"{_Y}\s+subtracted\s+from\s+{_X}", "-"),
    (rf"{_Y}\s+(?:more|greater|bigger|larger|higher)\s+than\s+{_X}", "+"),
    (rf"{_X}\s+(?:plus|added\s+to|and\s+then)\s+{_Y}", "+"),
    (rf"{_LEFT}\s+(?:minus|take\s+away|takeaway|less|subtract)\s+{_Y}", "-"),
    (rf"{_LEFT}\s+(?:times|multiplied\s+(?:by|with)|lots\s+of|groups\s+of)\s+{_Y}", "*"),
    (rf"{_LEFT}\s+(?:divided\s+by|over|shared\s+(?:by|between|among))\s+{_Y}", "/"),
    (rf"(?:divide|quotient\s+of)\s+{_X}\s+(?:by|and)\s+{_Y}", "/"),
    (rf"(?:increase|raise)\s+{_X}\s+by\s+{_Y}", "increase"),
    (rf"(?:decrease|reduce|lower)\s+{_X}\s+by\s+{_Y}", "decrease"),
    (rf"(?P<a>-?\d+/\d+)\s+of\s+(?:the number\s+)?{_Y}", "*"),
    (r"(?P<a>twice|double|triple|thrice|half|quarter)\s+(?:of\s+)?(?P<b>\S.{0,80})", "*"),
)
_CHANGES: Final = {"increase": "+", "decrease": "-"}
_LIST_PATTERNS: Final = tuple((sign, late_regex(text, re.IGNORECASE)) for text, sign in _LISTS)
_PAIR_PATTERNS: Final = tuple((sign, late_regex(text, re.IGNORECASE)) for text, sign in _PAIRS)
_FACTORS: Final = {
    "twice": "2", "double": "2", "triple": "3", "thrice": "3", "half": "1/2", "quarter": "1/4",
}  # fmt: skip
_SIGNS: Final[tuple[BinarySign, ...]] = ("+", "-", "*", "/")
_OPERAND: Final = late_regex(r"[-−+\d.,()√π%/*^×÷ ½⅓⅔¼¾a-z²³]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken(KindProblem):
    """A calculation that was said in words."""

    expression: Node


def read(text: str) -> Spoken | None:
    """The calculation that a message asks for."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    node = _calculation(asked(with_numerals(plain_text(text))), depth=0)
    return None if node is None or variables(node) else Spoken(node)


_HINT: Final = late_regex(
    r"\b(?:sum|add|put together|total|plus|minus|times|multipl\w+|product|difference|distance"
    r"|subtract\w*|take|takeaway|less|fewer|more|greater|divide\w*|over|shared|quotient|increase"
    r"|raise|decrease|reduce|twice|double|triple|thrice|half|quarter|lots|groups|of|bigger|larger"
    r"|smaller|lower)\b",
    re.IGNORECASE,
)
_MOST_NESTED: Final = 3


def _calculation(text: str, depth: int) -> Node | None:
    """The tree of words that are wholly one calculation of plain numbers."""
    if depth > _MOST_NESTED:
        return None
    for sign, found in labelled(text, _LIST_PATTERNS):
        node = _of_list(found["list"], sign)
        if node is not None:
            return node
    return first_of(_of_pair(found, name, depth) for name, found in labelled(text, _PAIR_PATTERNS))


def _of_list(text: str, sign: BinarySign) -> Node | None:
    parts = [_operand(part) for part in _JOINT.split(text)]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or len(known) < 2:
        return None
    return reduce(lambda first, second: Binary(sign, first, second), known)


def _of_pair(found: re.Match[str], name: str, depth: int) -> Node | None:
    is_change, name = name in _CHANGES, _CHANGES.get(name, name)
    is_infix = found.start("a") == 0 and found["a"].lower() not in _FACTORS
    first = _part(_FACTORS.get(found["a"].lower(), found["a"]), name, depth, is_left=is_infix)
    is_prefixed = name == "*" and not is_infix
    second = _part(found["b"], "+" if is_prefixed else name, depth, is_left=False)
    if first is None or second is None:
        return None
    if is_change and _is_share(second) and (rational_value(first) or 0) >= 1:
        second = Binary("*", second, first)
    if name == "distance":
        return Call("abs", (Binary("-", first, second),))
    return next(Binary(sign, first, second) for sign in _SIGNS if sign == name)


def _is_share(node: Node) -> bool:
    """Whether a number grows by a part of itself: "increase 60 by a third" makes 80 of it."""
    value = rational_value(node) if isinstance(node, Binary) and node.sign == "/" else None
    return value is not None and 0 < value < 1


def _part(text: str, name: str, depth: int, *, is_left: bool) -> Node | None:
    """A number, or words of a calculation which can be no part of another reading.

    "3 times 4" may stand in a sum, and "the sum of 3 and 4" behind "5 times"; but what "the sum
    of 3 and 4 times 2" doubles is open.
    """
    if (number := _operand(text)) is not None:
        return number
    node = _calculation(_ARTICLE.sub("", text), depth + 1)
    if not isinstance(node, Binary):
        return None
    is_product, is_in_sum = node.sign in ("*", "/"), name in ("+", "-")
    if name == "+" or (is_in_sum and (is_product or is_left)):
        return node
    is_named = bool(_NAMED.match(text)) and not is_left
    return node if name in ("*", "/") and ((is_left and is_product) or is_named) else None


_ARTICLE: Final = late_regex(r"^the\s+", re.IGNORECASE)
_NAMED: Final = late_regex(r"(?:the\s+)?(?:sum|total|product|difference)\b", re.IGNORECASE)


def _operand(text: str) -> Node | None:
    """One number, or an expression without spaces around its signs ("3/4", "-0.5", "2^3")."""
    plain = text.strip()
    if not _OPERAND.fullmatch(plain) or "%" in plain:
        return None
    node = expression_or_none(plain)
    if node is None or variables(node):
        return None
    is_torn = isinstance(node, Binary) and node.sign in ("+", "-") and not plain.startswith("(")
    return None if is_torn else node


def answer(problem: Spoken) -> Answer:
    """The value, worked out and checked as any other."""
    return compute(Compute(problem.expression))


def heading(problem: Spoken) -> str:
    """ "To work out `3 + 4`"."""
    return f"To work out {code(written(problem.expression))}"


def method(problem: Spoken) -> str:
    """How the words become a calculation."""
    if isinstance(problem.expression, Call):
        return "Subtract the smaller number from the larger one."
    return "Write the words as a calculation, and work from the innermost part outwards."


def steps(problem: Spoken) -> tuple[Step, ...] | None:
    """One operation after another."""
    node = problem.expression
    if isinstance(node, Call) and node.function == "abs":
        value = rational_value(node.arguments[0])
        if value is None:
            return None
        found = arithmetic_steps(node.arguments[0]) or ()
        if value >= 0:
            return found
        after = found[-1].after[0] if found else written(Number(value))
        line = f"|{after}|"
        return (*found, Step("abs", "A difference is not negative.", line, (after.lstrip("-"),)))
    return arithmetic_steps(node)
