"""Sums in a ratio, two numbers in a ratio, and angles that are multiples of one letter."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import read_again
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem

_N: Final = r"\d{1,6}(?:\.\d{1,3})?"
_PARTS: Final = rf"(?P<a>{_N}) ?(?::|to) ?(?P<b>{_N})(?! ?:)"
_SHARED: Final = late_regex(
    rf"(?:(?:share|split|divide) )?(?P<m>[$£€]? ?\d{{1,7}}(?:\.\d{{1,2}})?)(?: (?:pounds|dollars"
    rf"|euros|sweets|marbles))?(?: (?:is|are))?(?: (?:shared|split|divided))?(?: (?:between"
    rf"|among) [a-z0-9 ]{{1,30}}?)?(?: (?:in|into))?(?: the)?(?: ratio)?(?: of)? {_PARTS}\W*"
)


def read_shared(story: str) -> KindProblem | None:
    """ "£60 shared 2:3"."""
    found = _SHARED.fullmatch(story)
    if found is None or not re.search(r"\b(?:shared?|split|divided?|ratio)\b", story):
        return None
    return read_again(f"share {found['m']} in the ratio {found['a']}:{found['b']}")


_TWO: Final = late_regex(
    rf"(?:the )?(?:2 )?numbers? (?:are |is )?in (?:the |a )?ratio(?: of)? {_PARTS}[ ,.;]*(?:and "
    rf"|with )?(?:their |the |have a |have |a )*sum (?:is |of |= ?|to )?(?P<s>{_N})[ ,.;?]*"
    r"(?P<rest>.*)"
)
_BOTH: Final = late_regex(
    r"(?:what are (?:they|the (?:2 )?numbers)|which are they|find (?:them|the (?:2 )?numbers)"
    r"|which numbers(?: are they)?|)\W*"
)
_ONE: Final = late_regex(
    r"(?:what(?:'s|s| is) |find )?(?:the |their )?(?P<which>larger|bigger|smaller|largest|smallest"
    r"|product|difference)(?: (?:one|1|number))?(?: of (?:them|the numbers))?\W*"
)


def read_two_numbers(story: str) -> KindProblem | None:
    """ "two numbers are in the ratio 2:7 and their sum is 81"."""
    found = _TWO.fullmatch(story)
    if found is None:
        return None
    if _BOTH.fullmatch(found["rest"]):
        return read_again(f"share {found['s']} in the ratio {found['a']}:{found['b']}")
    one = _ONE.fullmatch(found["rest"])
    if one is None:
        return None
    a, b = Fraction(found["a"]), Fraction(found["b"])
    formula = {
        "product": "s*a/(a + b)*(s*b/(a + b))",
        "difference": "s*(b - a)/(a + b)" if b > a else "s*(a - b)/(a + b)",
    }.get(one["which"])
    if formula is None:
        is_first = (one["which"] in ("larger", "bigger", "largest")) == (a > b)
        formula = "s*a/(a + b)" if is_first else "s*b/(a + b)"
    values = (
        Value("a", a, "the first part"),
        Value("b", b, "the second part"),
        Value("s", Fraction(found["s"]), "the sum"),
    )
    return Reckoned(f"the {one['which']} of the two", formula, values)


_TERM: Final = r"(?:\d{0,3}x(?: ?[+-] ?\d{1,3})?|\d{1,3})"
_ANGLES: Final = late_regex(
    rf"(?:(?:the )?(?:3 |4 )?(?:interior )?angles (?:of|in) (?:a |the )?(?P<shape>triangle"
    rf"|quadrilateral) (?:are|measure)|(?:a |the )?(?P<shape2>triangle|quadrilateral) (?:has"
    rf"|with)(?: the)?"
    rf"(?: interior)? angles(?: of)?)[ :]*"
    rf"(?P<terms>{_TERM}(?:°| degrees)?(?:(?:, ?(?:and )?| and ){_TERM}(?:°| "
    rf"degrees)?){{2,3}})[ ,.;]*(?P<rest>.*)"
)
_X: Final = late_regex(
    r"(?:find|what(?:'s|s| is)|calculate|work out|solve for)(?: the)?(?: value of)? x\W*"
)
_WHICH: Final = late_regex(
    r"(?:find|what(?:'s|s| is)|calculate|work out)?(?: ?the)?(?: size of "
    r"the)? ?(?P<which>biggest|largest|greatest|smallest)(?: angle| one)?\W*"
)


def read_angles(story: str) -> KindProblem | None:
    """ "the angles of a triangle are x, 2x and 3x. find x"."""
    found = _ANGLES.fullmatch(story)
    if found is None:
        return None
    terms = [_linear(one) for one in re.findall(_TERM, found["terms"])]
    whole, count = (180, 3) if "triangle" in (found["shape"], found["shape2"]) else (360, 4)
    slope, fixed = sum(a for a, _ in terms), sum(b for _, b in terms)
    if len(terms) != count or slope <= 0:
        return None
    x = Fraction(whole - fixed, slope)
    if any(a * x + b <= 0 for a, b in terms):
        return None
    values: tuple[Value, ...] = (
        Value("s", Fraction(whole), "the sum of the angles"),
        Value("n", Fraction(slope), "how many x there are"),
    )
    formula = "s/n" if not fixed else "(s - c)/n"
    if fixed:
        values = (*values, Value("c", Fraction(fixed), "the numbers without x, added"))
    if _X.fullmatch(found["rest"]):
        return Reckoned(
            "x", formula, values, "degrees", "", f"all angles together are {whole} degrees"
        )
    wanted = _WHICH.fullmatch(found["rest"])
    if wanted is None:
        return None
    pick = min if wanted["which"] == "smallest" else max
    a, b = pick(terms, key=lambda term: term[0] * x + term[1])
    shown = (
        f"{a}*{formula}" if not b else f"{a}*{formula} + {b}" if b > 0 else f"{a}*{formula} - {-b}"
    )
    return Reckoned(
        f"the {wanted['which']} angle",
        shown,
        values,
        "degrees",
        "",
        f"all angles together are {whole} degrees",
    )


def _linear(term: str) -> tuple[int, int]:
    """ "2x + 10" as (2, 10)."""
    plain = term.replace(" ", "")
    if "x" not in plain:
        return 0, int(plain)
    first, _, last = plain.partition("x")
    return int(first or 1), int(last or 0)


OF_RATIOS: Final = (read_angles, read_two_numbers, read_shared)
