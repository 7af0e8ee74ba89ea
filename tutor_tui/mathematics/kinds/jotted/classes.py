"""Classes of boys and girls: who is not one is the other, and in which ratio they are."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import read_again
from tutor_tui.mathematics.problems import KindProblem

_OTHERS: Final = {
    "boys": "girls",
    "girls": "boys",
    "men": "women",
    "women": "men",
    "heads": "tails",
}
_OF_CLASS: Final = re.compile(
    r"(?:(?:in |there (?:are|is) |a |my |the |has |have |i'm in )*(?:class|group|school|team"
    r"|club|choir)(?: (?:of|with|has|have))* )"
    r"(?P<n>\d{1,5})(?: (?:pupils|students|children|people|kids|members))?[ ,.;:]*(?:(?:and|of "
    r"whom|with|there are|of them|has|are) )*"
    r"(?P<a>\d{1,5})(?: of them)?(?: are)? (?P<one>boys|girls|men|women)[ ,.;:]*(?:and )?"
    r"(?:(?P<kind>what (?:percent(?:age)?|per cent|%|fraction)|how many)(?: of (?:them|the "
    r"[a-z]+|it))?(?: is| are|'s)?"
    r"(?: the)? (?P<who>boys|girls|men|women)(?: are (?:there|in (?:it|the [a-z]+)))?)\W*"
)


_RATIO_OF_CLASS: Final = re.compile(
    r"(?:(?:in |there (?:are|is) |a |my |the |has |have |i'm in )*(?:(?:class|group|school"
    r"|team|club|choir)(?: (?:of|with|has|have))* )?)(?P<n>\d{1,5})(?: (?:pupils|students"
    r"|children|people"
    r"|kids|members))?(?: in (?:a|the|my) [a-z]+)?[ ,.;:]*(?:(?:and|of whom|with|there are|of"
    r" them|has"
    r"|are)"
    r" )*(?P<a>\d{1,5})(?P<share> ?%| percent)?(?: of (?:them|the [a-z]+))?(?: are)?"
    r" (?P<one>boys|girls|men|women)[ ,.;:]*(?:and )?(?:what(?:'s|s| is)|find"
    r"|give)?"
    r" ?(?:the )?ratio of (?P<x>boys|girls|men|women) to (?P<y>boys|girls|men|women)\W*"
)


def _ratio_of_class(found: re.Match[str]) -> KindProblem | None:
    one, rest = int(found["a"]), (100 if found["share"] else int(found["n"])) - int(found["a"])
    counts = {found["one"]: one, _OTHERS[found["one"]]: rest}
    if rest <= 0 or one == 0 or {found["x"], found["y"]} != set(counts):
        return None
    return read_again(f"simplify the ratio {counts[found['x']]}:{counts[found['y']]}")


def read_class(story: str) -> KindProblem | None:
    """ "class of 30, 18 girls what percent are boys": who is not one is the other."""
    found = _OF_CLASS.fullmatch(story)
    if (ratio := _RATIO_OF_CLASS.fullmatch(story)) is not None:
        return _ratio_of_class(ratio)
    if found is None or found["who"] not in (found["one"], _OTHERS[found["one"]]):
        return None
    part = "a" if found["who"] == found["one"] else "(n - a)"
    kind = found["kind"]
    formula = (
        part.strip("()")
        if kind == "how many"
        else f"{part}/n"
        if "fraction" in kind
        else f"100*{part}/n"
    )
    unit = "percent" if formula.startswith("100") else ""
    is_fraction = "fraction" in kind
    values = (
        Value("a", Fraction(found["a"]), f"the number of {found['one']}", is_fraction),
        Value("n", Fraction(found["n"]), "the number of all"),
    )
    if values[0].amount > values[1].amount:
        return None
    goal = f"the number of {found['who']}" if kind == "how many" else f"the share of {found['who']}"
    return Reckoned(goal, formula, values, unit)
