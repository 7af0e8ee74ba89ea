"""Common divisors and multiples of Gaussian integers `a + bi`, by Euclid's algorithm."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200
_LARGEST: Final = 10**9
_REQUEST: Final = late_regex(
    r"(?P<what>gcd|hcf|greatest\s+common\s+divisor|highest\s+common\s+factor|lcm"
    r"|(?:least|lowest)\s+common\s+multiple)\s+(?:of|for)\s+(?:the\s+gaussian\s+integers\s+)?"
    r"(?P<one>.+?)\s+and\s+(?P<two>.+?)(?:\s+in\s+(?:the\s+)?(?:gaussian\s+integers|[Zℤ]\[i\]))?",
    re.IGNORECASE,
)
Gaussian = tuple[int, int]
"""The real and the imaginary part."""


@dataclass(frozen=True, slots=True)
class GaussianCommon(KindProblem):
    """Two Gaussian integers, and whether their common multiple is asked for."""

    numbers: tuple[Node, Node]
    is_multiple: bool


def _read(text: str) -> GaussianCommon | None:
    if len(text) > _LONGEST or not kept_regex(r"(?<![A-Za-z])i(?![A-Za-z])|\di\b").search(text):
        return None
    found = _REQUEST.fullmatch(asked(text))
    nodes = [expression_or_none(found[side]) for side in ("one", "two")] if found else []
    known = [node for node in nodes if node is not None and not isinstance(node, Relation)]
    if found is None or len(known) < 2 or any(map(variables, known)):
        return None
    if not any(part == Name("i") for node in known for part in walk(node)):
        return None
    is_multiple = found["what"].lower().startswith(("lcm", "least", "lowest"))
    return GaussianCommon((known[0], known[1]), is_multiple)


def _parts(node: Node) -> Gaussian:
    parts = sympy.expand(to_sympy(node)).as_real_imag()
    if not all(part.is_Integer and abs(part) <= _LARGEST for part in parts):
        raise DeclinedError(f"{code(written(node))} is no Gaussian integer that I take on.")
    return int(parts[0]), int(parts[1])


def _times(one: Gaussian, two: Gaussian) -> Gaussian:
    return one[0] * two[0] - one[1] * two[1], one[0] * two[1] + one[1] * two[0]


def _divided(one: Gaussian, two: Gaussian) -> tuple[Gaussian, Gaussian]:
    """The nearest quotient, and what remains."""
    size = two[0] ** 2 + two[1] ** 2
    top = _times(one, (two[0], -two[1]))
    quotient = (2 * top[0] + size) // (2 * size), (2 * top[1] + size) // (2 * size)
    back = _times(quotient, two)
    return quotient, (one[0] - back[0], one[1] - back[1])


def _turned(number: Gaussian) -> Gaussian:
    """The associate with a positive real part and an imaginary part from 0 on."""
    while number != (0, 0) and not (number[0] > 0 <= number[1]):
        number = -number[1], number[0]
    return number


def _work(problem: GaussianCommon) -> Worked:
    first, second = map(_parts, problem.numbers)
    if (0, 0) in (first, second):
        raise DeclinedError("Neither number may be 0.")
    one, two, lines = first, second, list[Step]()
    while two != (0, 0):
        quotient, rest = _divided(one, two)
        line = f"({_text(one)}) = ({_text(quotient)})*({_text(two)}) + ({_text(rest)})"
        lines.append(Step("euclid", "Divide, and go on with the remainder.", _text(one), (line,)))
        one, two = two, rest
    common = _turned(one)
    shares = [_divided(number, common) for number in (first, second)]
    # no common divisor is left of the shares where a combination of them is a unit
    left = _last(shares[0][0], shares[1][0])
    verdict = all(rest == (0, 0) for _, rest in shares) and left[0] ** 2 + left[1] ** 2 == 1
    found = _turned(_divided(_times(first, second), common)[0]) if problem.is_multiple else common
    noun = "least common multiple" if problem.is_multiple else "greatest common divisor"
    shown = listed([code(written(node)) for node in problem.numbers])
    sentence = (
        f"The {noun} of {shown} is {code(show(_number(found)))}, up to the factors `-1`, `i` and "
        "`-i`."
    )
    return Worked(sentence, verdict, "by dividing both", plain(_number(found)), tuple(lines))


def _last(one: Gaussian, two: Gaussian) -> Gaussian:
    while two != (0, 0):
        one, two = two, _divided(one, two)[1]
    return one


def _number(number: Gaussian) -> Any:
    return number[0] + number[1] * sympy.I


def _text(number: Gaussian) -> str:
    return show(_number(number))


def _heading(problem: GaussianCommon) -> str:
    return f"For {listed([code(written(node)) for node in problem.numbers])}"


_METHOD: Final = (
    "Euclid's algorithm: divide, round both parts of the quotient to the nearest whole numbers, "
    "and go on with the remainder; the last one that is not zero divides both. The common "
    "multiple is the product divided by it."
)
KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(GaussianCommon, _read, _work, _heading, _METHOD),
)
