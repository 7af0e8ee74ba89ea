"""Derivatives from told values: "f(2) = 3, f'(2) = 5, g(1) = 2, g'(1) = 4, find (f∘g)'(1)"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, signs
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.terms import shown_number

BY_LINES: Final = "with straight lines that have these values and slopes"


@dataclass(frozen=True, slots=True)
class FromTable(KindProblem):
    """The slope at `place` of two functions put together by `sign`: `+ - * / o`."""

    values: tuple[tuple[str, Fraction, Fraction], ...]
    first: str
    sign: str
    second: str
    place: Fraction


_NUMBER: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_FACT: Final = late_regex(rf"([fghu]'?)\s*\(\s*({_NUMBER})\s*\)\s*=\s*({_NUMBER})(?![\d/(])")
_TOGETHER: Final = (
    (r"\(?\s*([fgh])\s*(?:∘|\\circ|o)\s*([fgh])\s*\)?", "o"),
    (r"([fgh])\s*\(\s*([fgh])\s*(?:\(\s*[a-z]\s*\))?\s*\)", "o"),
    (
        r"\(?\s*([fgh])\s*(?:\(\s*x\s*\))?\s*(?:\*|·|⋅|\\cdot)?\s*([fgh])\s*(?:\(\s*x\s*\))?\s*\)?",
        "*",
    ),
    (r"\(?\s*([fgh])\s*(?:\(\s*x\s*\))?\s*/\s*([fgh])\s*(?:\(\s*x\s*\))?\s*\)?", "/"),
    (r"\(?\s*([fgh])\s*(?:\(\s*x\s*\))?\s*\+\s*([fgh])\s*(?:\(\s*x\s*\))?\s*\)?", "+"),
    (r"\(?\s*([fgh])\s*(?:\(\s*x\s*\))?\s*-\s*([fgh])\s*(?:\(\s*x\s*\))?\s*\)?", "-"),
)
_DEFINED: Final = late_regex(
    r"(?:(?<=^)|(?<=[\s,;.]))([a-zA-Z])\s*\(\s*x\s*\)\s*=\s*"
    r"([fgh]\s*\(\s*[fgh]\s*\(\s*x\s*\)\s*\)|[fgh]\s*\(\s*x\s*\)\s*[-+*/·]?\s*[fgh]\s*\(\s*x\s*\))"
)
_FILLING: Final = late_regex(
    r"\b(?:if|given|that|suppose|let|and|where|with|then|find|what|is|the|value|of|compute|determine"
    r"|calculate|evaluate|when|for|functions?|differentiable|are|f|g|h)\b|[\s,;.:?]",
    re.IGNORECASE,
)


def read_table(text: str) -> FromTable | None:
    """The told values and the slope that is asked for."""
    if len(text) > LONGEST or "'" not in signs(text):
        return None
    plain = bare(signs(flat(text)))
    facts = _FACT.findall(plain)
    if len(facts) < 2:
        return None
    rest = _FACT.sub(" ", plain)
    defined = dict(_DEFINED.findall(rest))
    rest = _DEFINED.sub(" ", rest)
    asked = _asked(rest, defined)
    if asked is None:
        return None
    values = tuple((name, Fraction(at), Fraction(value)) for name, at, value in facts)
    return FromTable(values, *asked)


def _asked(rest: str, defined: dict[str, str]) -> tuple[str, str, str, Fraction] | None:
    """The two functions, how they are put together, and the place."""
    for found in _candidates(rest):
        what = found["what"]
        body = defined.get(what, what)
        around = rest[: found.start()] + rest[found.end() :]
        if _FILLING.sub("", around):
            continue
        for pattern, sign in _TOGETHER:
            pair = re.fullmatch(pattern, body.strip())
            if pair is not None and pair[1] != pair[2]:
                return pair[1], sign, pair[2], Fraction(found["at"])
    return None


def _candidates(rest: str) -> list[re.Match[str]]:
    sort = r"(?P<what>[a-zA-Z]|\([^()]{1,20}\)|\([fgh]\([^()]+\)[^()]*[fgh]\([^()]+\)\))"
    return list(re.finditer(rf"(?<![\w]){sort}\s*'\s*\(\s*(?P<at>{_NUMBER})\s*\)", rest))


def _value(problem: FromTable, name: str, at: Fraction) -> Fraction:
    found = {value for known, place, value in problem.values if known == name and place == at}
    if len(found) != 1:
        where = code(f"{name}({shown_number(at, uses_decimals=False)})")
        reason = "is needed for that, and it is not given" if not found else "is given twice"
        raise DeclinedError(f"The value {where} {reason}.")
    return found.pop()


def work_table(problem: FromTable) -> Worked:
    """The rule, the told values in it, and the number."""
    f, g, at = problem.first, problem.second, problem.place
    place = _shown(at)
    if problem.sign == "o":
        inner = _value(problem, g, at)
        outer, slope = _value(problem, f"{f}'", inner), _value(problem, f"{g}'", at)
        value = outer * slope
        rule, name = f"{f}'({g}({place})) * {g}'({place})", "chain rule"
        told = f"({_shown(outer)})*({_shown(slope)})"
        heights, slopes = [inner, at], [outer, slope]
    else:
        slopes = [_value(problem, f"{one}'", at) for one in (f, g)]
        needs_heights = problem.sign in "*/"
        heights = [_value(problem, one, at) for one in (f, g)] if needs_heights else [at, at]
        value, rule, name, told = _combined(problem, heights, slopes)
    what = _name_of(problem)
    steps = (Step("rule", f"The {name}: {code(rule)}.", told, (_shown(value),)),)
    sentence = f"By the {name} {code(f'{what}({place}) = {rule}')}, that is {code(told)}, so it is "
    sentence += f"{code(_shown(value))}."
    return Worked(
        sentence, _holds(problem.sign, value, heights, slopes), BY_LINES, _shown(value), steps
    )


def _shown(value: Fraction) -> str:
    return shown_number(value, uses_decimals=False)


def _name_of(problem: FromTable) -> str:
    sign = "∘" if problem.sign == "o" else problem.sign
    return f"({problem.first} {sign} {problem.second})'"


def _combined(
    problem: FromTable, heights: list[Fraction], slopes: list[Fraction]
) -> tuple[Fraction, str, str, str]:
    f, g, place = problem.first, problem.second, _shown(problem.place)
    (u, v), (du, dv) = heights, slopes
    shown = [_shown(part) for part in (u, v, du, dv)]
    match problem.sign:
        case "*":
            rule = f"{f}'({place})*{g}({place}) + {f}({place})*{g}'({place})"
            told = f"({shown[2]})*({shown[1]}) + ({shown[0]})*({shown[3]})"
            return du * v + u * dv, rule, "product rule", told
        case "/":
            if v == 0:
                raise DeclinedError("The quotient has no value there: its denominator is zero.")
            rule = f"({f}'({place})*{g}({place}) - {f}({place})*{g}'({place}))/{g}({place})²"
            told = f"(({shown[2]})*({shown[1]}) - ({shown[0]})*({shown[3]}))/({shown[1]})²"
            return (du * v - u * dv) / v**2, rule, "quotient rule", told
        case sign:
            rule = f"{f}'({place}) {sign} {g}'({place})"
            value = du + dv if sign == "+" else du - dv
            return value, rule, "sum rule", f"({shown[2]}) {sign} ({shown[3]})"


def _holds(sign: str, value: Fraction, heights: list[Fraction], slopes: list[Fraction]) -> bool:
    """Whether straight lines with the told values and slopes give it: a central difference, or,
    for a quotient `q`, the product rule for `q v = u`.
    """
    (u, v), (du, dv) = heights, slopes
    if sign == "/":
        return value * v + u / v * dv == du
    step = Fraction(1, 2)
    ends = []
    for side in (-step, step):
        first, second = u + side * du, v + side * dv
        if sign == "o":
            ends.append(u + du * (side * dv))
        else:
            ends.append(
                first * second if sign == "*" else first + second * (1 if sign == "+" else -1)
            )
    return (ends[1] - ends[0]) / (2 * step) == value


def heading_of_table(problem: FromTable) -> str:
    """The opening of the working."""
    return f"To find {code(f'{_name_of(problem)}({_shown(problem.place)})')}"


def method_of_table(problem: FromTable) -> str:
    """The way to the answer, without it."""
    rules = {
        "o": "chain rule, (f∘g)'(a) = f'(g(a)) g'(a): look up g(a) first",
        "*": "product rule, (fg)' = f' g + f g'",
        "/": "quotient rule, (f/g)' = (f' g - f g')/g²",
    }
    return f"Use the {rules.get(problem.sign, 'sum rule, which adds the slopes')}."
