"""A number, or a product of powers, as one power: "256 as a power of 2", "2^5 * 2^3"."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.numbers.facts import Fact, Topic, pattern
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.small_digits import on_the_line, raised
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written

_MOST: Final = 400
"""The largest exponent that is looked for."""

_WHAT: Final = r"(?P<e>[-\d(][-\d\s^*×x·÷/().⁰¹²³⁴-⁹⁻]*?)"
_VERB: Final = r"(?:(?:write|express|simplify|give|put|evaluate|rewrite|work out)\s+)?"
_SINGLE: Final = r"(?:an?\s+|one\s+)?(?:(?:single|one|whole)\s+)?power"


def _read(found: re.Match[str]) -> Fact | None:
    """The base and the exponent, with the expression; `None` for what is no product of powers."""
    node = expression_or_none(_in_notation(found["e"]))
    if node is None or isinstance(node, Relation) or variables(node):
        return None
    asked = found.groupdict().get("b")
    base = int(asked) if asked else _base_of(node)
    if base is None or not 2 <= base <= _MOST or not _is_small(node):
        return None
    value = rational_value(node)
    return None if not value else Fact("single power", (value, Fraction(base)), (written(node),))


def _in_notation(text: str) -> str:
    """`2^5` for `2⁵`, and a sign for the `x` between numbers."""
    text = re.sub(r"(?<=[\d)]) ?x ?(?=[\d(])", "*", text, flags=re.IGNORECASE)
    return re.sub(r"[⁰¹²³⁴-⁹⁻]+", lambda small: f"^({on_the_line(small[0])})", text)


def _powers(node: Node) -> list[tuple[int, int]] | None:
    """Base and exponent of each factor, those below a line negative; `None` for other shapes."""
    match node:
        case Binary(sign="*" | "/" as sign, left=left, right=right):
            first, second = _powers(left), _powers(right)
            if first is None or second is None:
                return None
            return first + [(base, n if sign == "*" else -n) for base, n in second]
        case Binary(sign="^", left=left, right=right):
            inner, exponent = _powers(left), rational_value(right)
            if inner is None or exponent is None or exponent.denominator != 1:
                return None
            whole = int(exponent)
            return [(base, n * whole) for base, n in inner] if abs(whole) <= _MOST else None
        case Number(value=value) if value.denominator == 1 and value > 0:
            return [(int(value), 1)]
        case _:
            return None


def _base_of(node: Node) -> int | None:
    """The base that all powers of a product share."""
    powers = _powers(node)
    bases = {base for base, _ in powers or ()}
    return bases.pop() if isinstance(node, Binary) and len(bases) == 1 else None


def _is_small(node: Node) -> bool:
    powers = _powers(node.operand if isinstance(node, Negative) else node)
    return powers is not None and sum(abs(n) for _, n in powers) <= _MOST


def _exponent(value: Fraction, base: int) -> int | None:
    """How often the base is a factor of the number, or of its reciprocal."""
    sign, value = (1, value) if value >= 1 else (-1, 1 / value)
    count = 0
    while value.denominator == 1 and value % base == 0 and count <= _MOST:
        value, count = value / base, count + 1
    return sign * count if value == 1 else None


def _answer(fact: Fact) -> Answer:
    value, base = fact.numbers
    exponent = _exponent(value, int(base)) if value > 0 else None
    if exponent is None:
        return refused(f"{code(fact.words[0])} is no whole power of {code(str(base))}.")
    result = f"{base}^{exponent}" if exponent >= 0 else f"{base}^({exponent})"
    sentence = f"{code(f'{fact.words[0]} = {_shown(base, exponent)}')}."
    return with_verdict(sentence, base**exponent == value, BY_ARITHMETIC, result)


def _shown(base: Fraction, exponent: int) -> str:
    return str(base) if exponent == 1 else f"{base}{raised(exponent)}"


def _steps(fact: Fact) -> tuple[Step, ...] | None:
    """The exponents put together, where all factors have the base; else the factors counted."""
    value, base = fact.numbers
    exponent = _exponent(value, int(base)) if value > 0 else None
    if exponent is None:
        return None
    node = expression_or_none(fact.words[0])
    powers = _powers(node) if isinstance(node, Node) else None
    last = _shown(base, exponent)
    if powers and len(powers) > 1 and {one for one, _ in powers} == {int(base)}:
        exponents = "".join(f" {'-' if n < 0 else '+'} {abs(n)}" for _, n in powers)
        line = f"{base}^({exponents.removeprefix(' + ').strip()})"
        reason = "The base is the same: add the exponents, and subtract those that are divided by."
        return (
            Step("exponents", reason, fact.words[0], (line,)),
            Step("exponents", "Work out the exponent.", line, (last,)),
        )
    reason = f"Divide by {base} till 1 is left, and count: that takes {abs(exponent)} divisions."
    return (Step("exponents", reason, fact.words[0], (last,)),)


_OF: Final = r"\s+of\s+(?P<b>\d{1,3})"
TOPICS: Final = (
    Topic(
        "single power",
        (
            (pattern(rf"{_VERB}{_WHAT}\s*,?\s*(?:as|in|using|to)\s+{_SINGLE}{_OF}"), _read),
            (
                pattern(
                    rf"{_VERB}{_WHAT}\s*,?\s*(?:as|in|using|to)\s+(?:{_SINGLE}|(?:index|exponent"
                    r"|exponential|power) (?:form|notation))"
                ),
                _read,
            ),
            (
                pattern(
                    rf"{_VERB}{_WHAT}\s*,?\s*(?:(?:and\s+)?(?:give|giving|leave|leaving|write"
                    rf"|writing)\s+)?(?:your\s+|the\s+)?(?:answer\s+)?(?:as|in)\s+(?:{_SINGLE}"
                    rf"(?:{_OF})?|(?:index|exponent) (?:form|notation))"
                ),
                _read,
            ),
            (pattern(rf"{_VERB}{_WHAT}\s+in\s+the\s+form\s+(?:of\s+)?(?P<b>\d{{1,3}})\^?[a-zⁿˣ]"),
             _read),
        ),
        _answer,
        "To write `{1}` as one power",
        "Powers of the same base are multiplied by adding their exponents and divided by "
        "subtracting them; a number is divided by the base till 1 is left.",
        _steps,
    ),
)  # fmt: skip
