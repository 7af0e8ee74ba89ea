"""Whether a number is a fraction of whole numbers: "is sqrt 2 irrational?"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.recurring import with_bars_of_results
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Node, Relation
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written

_ASKED: Final = late_regex(
    r"(?:(?:please|can you|could you|how (?:do|can) (?:you|i|we))\s+)*(?:(?:is it true|prove|show"
    r"|explain why|why)(?: that)? |is |can )?(?P<number>.{1,40}?)(?: is| are)?(?: always)?"
    r"(?: be (?:written|expressed|turned|made)(?: as| into)?)? (?:an? )?"
    r"(?P<sort>rational|irrational|fraction)(?: number)?(?: or (?:an? )?(?:ir)?rational(?:"
    r" number)?)?",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\W*(?:(?:and|but|so|hi|hey)\W+)*(?:is|prove|show|why|explain|how|please|can|could)\b", re.I
)
_KNOWN: Final = {"pi": "Lambert, 1761", "e": "Euler, 1737"}
_LARGEST: Final = 10**12


@dataclass(frozen=True, slots=True)
class Rationality(KindProblem):
    """Whether a number is rational, or irrational where `asks_irrational`; `which` asks either."""

    number: Node
    asks_irrational: bool
    which: bool = False


def read_rationality(text: str) -> Rationality | None:
    """The number and what is asked of it; `None` for other messages."""
    if len(text) > 120 or not kept_regex(r"rational|fraction", re.IGNORECASE).search(text):
        return None
    found = _ASKED.fullmatch(bare(text).strip(" .?!"))
    if found is None or not _ASKS.match(text):
        return None
    number = re.sub(r"^(?:the )?square root of ", "sqrt ", found["number"].strip(), flags=re.I)
    node = expression_or_none(with_bars_of_results(number))
    if node is None or isinstance(node, Relation) or set(variables(node)) - set(_KNOWN):
        return None
    if _root_of(node) is None and rational_value(node) is None and _known(node) is None:
        return None
    which = " or " in found[0].lower()
    return Rationality(node, found["sort"].lower() == "irrational", which)


def _known(node: Node) -> str | None:
    """`pi` or `e` alone."""
    name = {"π": "pi"}.get(written(node), written(node))
    return name if name in _KNOWN else None


def _root_of(node: Node) -> Fraction | None:
    """The number below the one square root that a number is."""
    match node:
        case Call(function="sqrt", arguments=(inside,)):
            value = rational_value(inside)
            is_fit = value is not None and value >= 0 and max(value.as_integer_ratio()) < _LARGEST
            return value if is_fit else None
        case _:
            return None


def answer_rationality(problem: Rationality) -> Answer:
    """Yes or no, with the reason."""
    is_rational, reason = _decided(problem.number)
    is_so = is_rational is not problem.asks_irrational
    shown = code(written(problem.number))
    sort = "rational" if is_rational else "irrational"
    said = "" if problem.which else "Yes, " if is_so else "No, "
    result = sort if problem.which else str(is_so)
    value = to_sympy(problem.number)
    verdict = None if value.is_rational is None else value.is_rational is is_rational
    return with_verdict(f"{said}{shown} is {sort}: {reason}.", verdict, "by its factors", result)


def _decided(number: Node) -> tuple[bool, str]:
    if (known := _known(number)) is not None:
        return False, f"no fraction of whole numbers equals it ({_KNOWN[known]})"
    value = rational_value(number)
    if value is not None:
        return True, f"it is the fraction {code(f'{value.numerator}/{value.denominator}')}"
    root = _root_of(number) or Fraction(0)
    if all(isqrt(part) ** 2 == part for part in root.as_integer_ratio()):
        return True, f"it equals {code(show(to_sympy(number)))}"
    return False, _no_fraction(root)


def _no_fraction(root: Fraction) -> str:
    """The proof by factors: a prime occurs an even number of times in a square."""
    return (
        f"if it were a fraction `a/b`, then {code(_squared(root))}, but the prime factor "
        f"{code(str(_odd_prime(root)))} "
        "occurs an even number of times on one side and an odd number of times on the other, "
        "which cannot be"
    )


def _squared(root: Fraction) -> str:
    left = "a²" if root.denominator == 1 else f"{root.denominator}a²"
    return f"{left} = {root.numerator}b²"


def _odd_prime(root: Fraction) -> int:
    """The smallest prime that occurs an odd number of times in the number below a root."""
    product = root.numerator * root.denominator
    return int(next(one for one, count in sorted(sympy.factorint(product).items()) if count % 2))


def steps_rationality(problem: Rationality) -> tuple[Step, ...] | None:
    """The proof by prime factors, or the fraction that the number is."""
    value, line = rational_value(problem.number), written(problem.number)
    if value is not None:
        fraction = f"{value.numerator}/{value.denominator}"
        return (Step("as a fraction", "Write it as a fraction.", line, (fraction,)),)
    root = _root_of(problem.number)
    if root is None:
        return None
    if all(isqrt(part) ** 2 == part for part in root.as_integer_ratio()):
        reason = "The number below the root is a square."
        return (Step("square below the root", reason, line, (show(to_sympy(problem.number)),)),)
    bottom = root.denominator
    prime, whole = _odd_prime(root), _squared(root)
    supposed, squared = f"{line} = a/b", f"{show(to_sympy(problem.number) ** 2)} = a²/b²"
    reason = (
        f"On the one side the prime factor {code(str(prime))} occurs an even number of times, on "
        "the other an odd number: that cannot be."
    )
    times = f"{bottom}b²" if bottom > 1 else "b²"
    return (
        Step("suppose", "Suppose that it is a fraction of whole numbers.", line, (supposed,)),
        Step("square the root", "Square both sides.", supposed, (squared,)),
        Step("multiply", f"Multiply both sides by {code(times)}.", squared, (whole,)),
        Step("prime factors of squares", reason, whole, ()),
    )


def heading_rationality(problem: Rationality) -> str:
    """What the working decides."""
    return f"To decide whether {code(written(problem.number))} is a fraction"


METHOD_RATIONALITY: Final = (
    "Suppose that it is a fraction `a/b` and square both sides: in a square every prime factor "
    "occurs an even number of times. A root is rational only where the number below it is a "
    "square."
)
