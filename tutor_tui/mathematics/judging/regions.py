"""Sets of real numbers that are proposed: "x > 3", `(3, ∞)`, "all reals except 2"."""

import re
from typing import TYPE_CHECKING, Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.trees import variables

if TYPE_CHECKING:
    import sympy

_SIGNS: Final = (("<=", "≤"), (">=", "≥"), ("!=", "≠"), ("=<", "≤"), ("=>", "≥"), ("oo", "∞"))
_SIGN_WORDS: Final = tuple(
    (late_regex(pattern, re.IGNORECASE), sign)
    for pattern, sign in (
        (r"\\leq?\b|(?:is )?(?:less|smaller) than or equal to", "≤"),
        (r"\\geq?\b|(?:is )?(?:greater|bigger|more) than or equal to", "≥"),
        (r"\\neq?\b|(?:is |does )?not equal(?: to)?|(?:can't|cannot) (?:be|equal)|isn't", "≠"),
        (r"(?:is )?(?:less|smaller) than", "<"),
        (r"(?:is )?(?:greater|bigger|more|larger) than", ">"),
        (r"\\infty|\binfinity\b|\binf\b", "∞"),
        (r"\\cup|\bunion\b|(?<=[)\]])\s*[Uu]\s*(?=[(\[])", "∪"),
    )
)
_BUILT: Final = late_regex(r"\{\s*[a-z](?:\s*∈\s*[Rℝ])?\s*[|:]\s*(?P<inner>.+)\}")
_ALL: Final = (
    r"(?:all|any|every)?\s*(?:the\s+)?(?:real numbers?|reals?|numbers?|x|values?(?: of x)?)"
)
_EVERYTHING: Final = late_regex(rf"{_ALL}|ℝ|R", re.IGNORECASE)
_EXCEPT: Final = late_regex(
    rf"(?:{_ALL}|ℝ|R)\s*(?:,?\s*(?:except(?: for)?|but|other than|apart from|without)"
    r"|\\setminus|\\|-|−)\s*(?:[a-z]\s*=\s*)?\{?(?P<values>[^{}]+)\}?",
    re.IGNORECASE,
)
_INTERVAL: Final = late_regex(
    r"(?P<left>[(\[\]])(?P<low>[^,;]+)[,;](?P<high>[^,;]+)(?P<right>[)\]\[])"
)
_MEMBER: Final = late_regex(r"^\s*[a-zA-Z](?:\([a-z]\))?\s*(?:∈|\bin\b)\s*")
_NAME: Final = r"(?P<name>[a-zA-Z](?:\([a-z]\))?)"
_CHAIN: Final = late_regex(
    rf"(?P<low>[^<>≤≥≠=]+)(?P<first>[<≤>≥])\s*{_NAME}\s*(?P<second>[<≤>≥])(?P<high>[^<>≤≥≠=]+)"
)
_HALF: Final = late_regex(rf"{_NAME}\s*(?P<sign>[<≤>≥≠=])(?P<bound>[^<>≤≥≠=]+)")
_TURNED: Final = late_regex(rf"(?P<bound>[^<>≤≥≠=]+)(?P<sign>[<≤>≥≠])\s*{_NAME}")
_FLIPPED: Final = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "≠": "≠"}
_ENDS: Final = ": the bounds are right, but look at the sign again, whether they belong to it"
_TURNED_ROUND: Final = (
    ": the bound is right, but the sign points the other way; it turns when both sides are divided"
    " by a negative number"
)
_NO_SET: Final = "One number is not the whole answer: write an inequality, such as `x < 1`."


def by_regions(asked: Asked, said: str) -> Judgement | None:
    """The worth of a set; `None` where the result is none."""
    if not re.search(r"[<>≤≥]|!=|≠|\boo\b", asked.result):
        return None
    ours, theirs = _own(asked), region_in(said)
    if ours is None:
        return None
    if theirs is not None:
        return _compared(ours, theirs)
    if _number(said) is not None:
        return Judgement(Worth.UNDECIDED, "", _NO_SET)
    return _line(asked, said, ours)


def _compared(ours: "sympy.Set", theirs: "sympy.Set") -> Judgement:
    import sympy

    if ours == theirs:
        return RIGHT
    if ours.closure == theirs.closure:
        return Judgement(Worth.WRONG, _ENDS)
    pieces, told = _pieces(ours), _pieces(theirs)
    if len(told) < len(pieces) and all(piece in pieces for piece in told):
        return Judgement(Worth.PART)
    if theirs.complement(sympy.S.Reals).closure == ours.closure:
        return Judgement(Worth.WRONG, _TURNED_ROUND)
    are_half = all(_is_half(region) for region in (ours, theirs))
    return Judgement(Worth.WRONG, ": the bound is another" * are_half)


def _pieces(region: "sympy.Set") -> "tuple[sympy.Set, ...]":
    import sympy

    return region.args if isinstance(region, sympy.Union) else (region,)


def _is_half(region: Any) -> bool:
    """Whether a set is all on one side of a number."""
    is_single = bool(region.is_Interval)
    return is_single and bool(region.start.is_infinite) != bool(region.end.is_infinite)


def _line(asked: Asked, said: str, ours: "sympy.Set") -> Judgement:
    """`2x > 6` on the way to `x > 3`: solved, it is the same set."""
    problem = problem_of(said)
    if not isinstance(problem, Conditions) or not isinstance(asked.problem, Conditions):
        return UNDECIDED
    other = solve(problem)
    if other.check is None or other.result is None:
        return UNDECIDED
    theirs = region_in(other.result)
    if theirs is None:
        return UNDECIDED
    if theirs != ours:
        return Judgement(Worth.WRONG, ": it has other solutions")
    return (
        RIGHT if "|" in said and not re.search(r"\d\s*\*?\s*[a-z]", said) else Judgement(Worth.LINE)
    )


def _own(asked: Asked) -> "sympy.Set | None":
    """The tutor's own set, from its result or from the interval that its sentence tells."""
    found = region_in(asked.result)
    if found is not None:
        return found
    told = re.findall(r"that is `([^`]*)`", asked.answer.text)
    return region_in(told[-1]) if told else None


# -- reading ---------------------------------------------------------------------------------------


def region_in(text: str) -> "sympy.Set | None":
    """The set that the whole of a text tells, with exact ends; `None` where it says else."""
    import sympy

    plain = text
    for word, sign in _SIGNS:
        plain = plain.replace(word, sign)
    for pattern, sign in _SIGN_WORDS:
        plain = pattern.sub(sign, plain)
    plain = plain.strip(" .")
    if found := _BUILT.fullmatch(plain):
        plain = found["inner"].strip()
    if _EVERYTHING.fullmatch(plain):
        return sympy.S.Reals
    if found := _EXCEPT.fullmatch(plain):
        return _without(found["values"])
    unions = [_part(part) for part in re.split(r"\s*(?:∪|∨|\bor\b)\s*", _MEMBER.sub("", plain))]
    known = [part for part in unions if part is not None]
    return sympy.Union(*known) if len(known) == len(unions) else None


def _part(text: str) -> "sympy.Set | None":
    """Conditions that hold together: `x > 1 and x < 3`, `x ≠ 1, 2`."""
    import sympy

    if (one := _single(text)) is not None:
        return one
    parts = re.split(r"\s*(?:,|∧|\band\b)\s*", text)
    if len(parts) < 2:
        return None
    found = [_single(part) for part in parts]
    known = [part for part in found if part is not None]
    return sympy.Intersection(*known) if len(known) == len(parts) else None


def _single(text: str) -> "sympy.Set | None":
    if found := _INTERVAL.fullmatch(text.strip()):
        return _between(found["low"], found["high"], found["left"] != "[", found["right"] != "]")
    if found := _CHAIN.fullmatch(text):
        low, high = found["low"], found["high"]
        first, second = found["first"], found["second"]
        if first in ">≥" and second in ">≥":
            low, high, first, second = high, low, _FLIPPED[second], _FLIPPED[first]
        is_chain = first in "<≤" and second in "<≤"
        return _between(low, high, first == "<", second == "<") if is_chain else None
    if found := _HALF.fullmatch(text):
        return _half(found["sign"], found["bound"])
    if found := _TURNED.fullmatch(text):
        return _half(_FLIPPED[found["sign"]], found["bound"])
    return None


def _half(sign: str, bound: str) -> "sympy.Set | None":
    import sympy

    if sign == "≠":
        return _without(bound)
    value = _number(bound)
    if value is None:
        return None
    match sign:
        case "=":
            return sympy.FiniteSet(value)
        case "<" | "≤":
            return sympy.Interval(-sympy.oo, value, True, sign == "<")
        case _:
            return sympy.Interval(value, sympy.oo, sign == ">", True)


def _without(values: str) -> "sympy.Set | None":
    import sympy

    parts = [part for part in re.split(r"\s*(?:,|\band\b|\bor\b)\s*", values) if part]
    signed = [one for part in parts for one in _both(part)]
    numbers = [_number(part) for part in signed]
    if not numbers or None in numbers:
        return None
    return sympy.Complement(sympy.S.Reals, sympy.FiniteSet(*numbers))


def _both(text: str) -> list[str]:
    return [text.replace("±", ""), f"-({text.replace('±', '')})"] if "±" in text else [text]


def _between(low: str, high: str, is_left: bool, is_right: bool) -> "sympy.Set | None":
    import sympy

    ends = _number(low), _number(high)
    if None in ends or not ends[0] < ends[1]:  # type: ignore[operator]
        return None
    return sympy.Interval(*ends, is_left, is_right)


def _number(text: str) -> "sympy.Expr | None":
    """An exact real number or ±∞."""
    node = expression_or_none(re.sub(r"^\s*[a-z]\s*=\s*", "", text).strip().lstrip("+"))
    if node is None or (variables(node) and set(variables(node)) - {"pi", "e", "oo"}):
        return None
    value = to_sympy(node)
    return value if value.is_extended_real else None
