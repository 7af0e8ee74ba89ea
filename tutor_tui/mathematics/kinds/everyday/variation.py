"""Direct and inverse proportion: a value, the constant, or the equation between two letters."""

import re
from fractions import Fraction
from typing import Final, NamedTuple

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.terms import shown_number

_NUM: Final = r"-?\d{1,9}(?:\.\d{1,6})?(?:/[1-9]\d{0,4})?"
_VARIES: Final = late_regex(
    r"(?:if |suppose |given that )?(?P<y>[a-z]) (?:is |varies )?(?P<way>(?:directly|inversely) )?"
    r"(?:proportional to|as|with|in (?P<sort>direct|inverse) proportion (?:to|with)|∝) "
    r"(?P<under>1/)?(?:the (?P<power>square root|cube root|square|cube) of |(?P<root>sqrt|√) ?\(?)?"
    r"(?P<x>[a-z])\)?(?P<raised> squared| cubed|\^2|\^3|²|³)?(?![a-z])"
)
_GIVEN: Final = late_regex(rf"\b(?P<name>[a-z]) ?(?:=|is) ?(?P<value>{_NUM})(?!\w|\.\d)")
_FIND: Final = (
    r"(?:find|what is|what's|whats|calculate|work out|determine|write(?: down)?|give|state|form"
    r"|set up|express|get)"
)
_WANTED: Final = late_regex(
    rf"{_FIND}(?: the value of)? (?P<name>[a-z]) (?:when|if) (?P<other>[a-z]) ?(?:=|is) ?"
    rf"(?P<value>{_NUM})$"
)
_CONSTANT: Final = late_regex(
    rf"{_FIND} (?:the |its )?(?:constant(?: of (?:proportionality|variation|proportion))?(?: k)?"
    r"|(?:value of )?k)$"
)
_EQUATION: Final = late_regex(
    rf"{_FIND} (?:an? |the )?(?:equation|formula|relationship|rule|law)(?: (?:for|connecting"
    r"|linking|relating|between|of|in terms of|with|that (?:connects|links|relates)|which"
    rf" (?:connects|links|relates))(?: [a-z]| and|,| it| them| the two| this| terms of)*)?$"
    rf"|{_FIND} (?P<y>[a-z]) (?:in terms|as a function) of (?P<x>[a-z])$"
)
_GLUE: Final = late_regex(r"\b(?:and|when|if|given|that|suppose|where|for)\b|[\s,.;]")
_POWERS: Final = {
    "square": "^2", "cube": "^3", " squared": "^2", " cubed": "^3", "^2": "^2", "^3": "^3",
    "²": "^2", "³": "^3", "square root": "^(1/2)", "cube root": "^(1/3)", "sqrt": "^(1/2)",
    "√": "^(1/2)",
}  # fmt: skip
_ROOTS: Final = {"^(1/2)": "sqrt", "^(1/3)": "cbrt"}
_BACK: Final = {"": "", "^(1/2)": "^2", "^(1/3)": "^3", "^2": "^(1/2)", "^3": "^(1/3)"}
"""What undoes a power."""


_AT_FIRST: Final = " at first"


class _Variation(NamedTuple):
    """`y` goes with `x` to a power, or against it, and one pair of values is known."""

    y: str
    x: str
    power: str
    is_inverse: bool
    told: dict[str, Fraction]

    def raised(self, base: str) -> str:
        """A letter or a number to the power."""
        return _raised(base, self.power)

    def values(self) -> tuple[Value, Value]:
        """The pair that is known."""
        return (
            Value("a", self.told[self.x], f"{self.x}{_AT_FIRST}"),
            Value("b", self.told[self.y], f"{self.y}{_AT_FIRST}"),
        )


def read_variation(story: str) -> Reckoned | None:
    """ "y is proportional to x. When x = 4, y = 10. Find y when x = 6", or the constant."""
    if wanted := _WANTED.search(story):
        told = _told(story, wanted.start())
        return None if told is None else _value(told, wanted)
    constant = _CONSTANT.search(story)
    told = _told(story, constant.start()) if constant else None
    if told is None:
        return None
    formula = f"b*a{told.power}" if told.is_inverse else f"b/a{told.power}"
    return Reckoned(f"the constant in `{_law(told, 'k')}`", formula, told.values())


def is_variation(problem: Reckoned) -> bool:
    """Whether a number was reckoned from how one letter goes with another."""
    return any(value.meaning.endswith(_AT_FIRST) for value in problem.values)


def read_equation(text: str) -> Formed | None:
    """ "y is proportional to x and y = 12 when x = 4. Find an equation connecting x and y"."""
    story = story_of(text)
    wanted = _EQUATION.search(story)
    told = _told(story, wanted.start()) if wanted else None
    if told is None or (wanted and wanted["y"] and (wanted["y"], wanted["x"]) != (told.y, told.x)):
        return None
    x, y = (shown_number(told.told[name]) for name in (told.x, told.y))
    sign, at = "*" if told.is_inverse else "/", f"({x})" if told.power else x
    part = f"({y}){sign}{told.raised(at)}" if "/" in y + x else f"{y}{sign}{told.raised(at)}"
    form = _law(told, "({0})" if told.is_inverse and "/" in y + x else "{0}")
    claim = re.sub(rf"\b{told.x}\b", f"({x})", form.partition("=")[2])
    law = f"`k` in `{_law(told, 'k')}` is `{told.y}{sign}{told.raised(told.x)}`, here `{part}`"
    return Formed("the equation", law, (part,), form, claims=(f"{y} = {claim}",))


def _law(told: _Variation, constant: str) -> str:
    return f"{told.y} = {constant}{'/' if told.is_inverse else '*'}{told.raised(told.x)}"


def _told(story: str, end: int) -> _Variation | None:
    """The variation and its pair of values, where nothing else stands before the question."""
    rule = _VARIES.match(story)
    if rule is None or rule["x"] == rule["y"] or rule.end() > end:
        return None
    middle = story[rule.end() : end]
    told = {one["name"]: Fraction(one["value"]) for one in _GIVEN.finditer(middle)}
    if _GLUE.sub("", _GIVEN.sub("", middle)) or set(told) != {rule["x"], rule["y"]}:
        return None
    is_inverse = (rule["way"] or rule["sort"] or "").startswith("inverse") != bool(rule["under"])
    power = _POWERS.get(rule["power"] or rule["raised"] or rule["root"] or "", "")
    if not all(told.values()):
        return None
    return _Variation(rule["y"], rule["x"], power, is_inverse, told)


def _value(told: _Variation, wanted: re.Match[str]) -> Reckoned | None:
    new = Fraction(wanted["value"])
    if {wanted["name"], wanted["other"]} != {told.x, told.y} or not new:
        return None
    formula, remark = _varied(told, wanted["name"])
    values = (*told.values(), Value("c", new, f"the new value of {wanted['other']}"))
    is_fraction = "/" in wanted[0]
    first = Value("a", values[0].amount, values[0].meaning, is_fraction)
    return Reckoned(wanted["name"], formula, (first, *values[1:]), remark=remark)


def _varied(told: _Variation, wanted: str) -> tuple[str, str]:
    """The formula for the wanted letter, and what it assumes."""
    if wanted == told.y:
        return f"b*{told.raised('(a/c)' if told.is_inverse else '(c/a)')}", ""
    sign = "negative" if told.told[told.x] < 0 else "positive"
    remark = f"the {sign} value; its opposite fits as well" if told.power == "^2" else ""
    return f"a*{_raised('(b/c)' if told.is_inverse else '(c/b)', _BACK[told.power])}", remark


def _raised(base: str, power: str) -> str:
    if power not in _ROOTS:
        return f"{base}{power}"
    return f"{_ROOTS[power]}{base}" if base.startswith("(") else f"{_ROOTS[power]}({base})"
