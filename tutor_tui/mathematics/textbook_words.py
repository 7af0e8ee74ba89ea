"""Textbook wordings of requests that other wordings of are read: exact values, expansions."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.syntax import Node, Number
from tutor_tui.mathematics.terms import shown_terms
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.wording_tables import Rows, rows

_FIND: Final = (
    r"(?:(?:find|what(?:'s| is| was)|calculate|determine|work out|compute|give|state|get"
    r"|write(?: down)?)\s+(?:out\s+)?)?(?:the\s+)?"
)
_BODY: Final = r"(?P<f>[^,;?=:]*?[a-z][^,;?=:]*?)"
_NUMBER: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_CURVE: Final = r"(?:(?:the\s+)?(?:curve|graph(?:\s+of)?|function|line)\s+)?"
_SIDES: Final = r"(?P<e>[^=?:,;]*[a-z][^=?:,;]*=[^=?:,;]+?)"
_RADIUS: Final = r"(?:the\s+|its\s+)?(?P<v>r|radius|x|side(?:\s+length)?|a|s|edge(?:\s+length)?)"
_OF_SHAPES: Final = (
    ("area", "circle", "r", "pi*r^2"),
    ("circumference", "circle", "r", "2*pi*r"),
    ("volume", "sphere", "r", "4/3*pi*r^3"),
    ("surface area", "sphere", "r", "4*pi*r^2"),
    ("area", "square", "x", "x^2"),
    ("perimeter", "square", "x", "4*x"),
    ("volume", "cube", "x", "x^3"),
    ("surface area", "cube", "x", "6*x^2"),
)


def _undone(found: re.Match[str]) -> str:
    """The function whose derivative is told, and perhaps one of its values."""
    is_told = found["a"] is not None
    whole = f"solve dy/dx = {found['e']}, y({found['a']}) = {found['b']}"
    return whole if is_told else f"integrate {found['e']}"


def _shape(found: re.Match[str]) -> str | None:
    thing = " ".join(found["thing"].lower().split())
    for name, shape, letter, formula in _OF_SHAPES:
        said = (found["v"] or letter).lower()
        fits = said.startswith(("r", "radius")) == (letter == "r")
        if (name, shape) == (thing, found["shape"].lower()) and fits:
            place = f" at {letter} = {found['at']}" if found["at"] else ""
            return f"find the derivative of {formula} with respect to {letter}{place}"
    return None


def _in_degrees(found: re.Match[str]) -> str | None:
    """A whole multiple of 90 beside a trigonometric equation is in degrees, when π is nowhere."""
    low, high = int(found["low"]), int(found["high"])
    largest = max(abs(low), abs(high))
    if re.search(r"π|pi|rad|°|degree|tau", found[0], re.I) or largest % 90 or largest < 90:
        return None
    inside = rf"{_TRIG}\s*(?:(?:\^\s*)?\d\s*)?(?:\([^()]*\)|\d*\s*\*?\s*{found['v']})"
    beside = re.sub(inside, " ", found["e"], flags=re.IGNORECASE)
    if low % 90 or high % 90 or beside == found["e"] or re.search("[a-zθ]", beside, re.I):
        return None
    equation = f"{found['lead']}{found['e']}{found['joint']}"
    return f"{equation}{low}° {found['one']} {found['v']} {found['two']} {high}°"


def _range_in_degrees(found: re.Match[str]) -> str | None:
    """The range of an equation in degrees where those are wished for, and it is told by π."""
    if not (found["one"] or found["two"]) or _PI.search(found["e"]):
        return None
    return found["e"] + _PI.sub(_degrees, found["range"])


def _degrees(found: re.Match[str]) -> str:
    times = {"": 1, "-": -1}.get(found["n"]) or int(found["n"])
    return f"{Fraction(180 * times, int(found['d'] or 1))}°"


_PI: Final = re.compile(r"(?P<n>-?\d*)\s*\*?\s*(?:pi|π)(?:\s*/\s*(?P<d>[1-9]\d?))?", re.IGNORECASE)


def _expansion(found: re.Match[str]) -> str | None:
    power = int(found["n"]) if found["n"] else int(found["count"]) - 1
    if not re.search(r"\^|\*\*|sqrt|√|/|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]", found["f"]) or not 1 <= power <= 12:
        return None
    return f"Maclaurin series of {found['f']} up to x^{power}"


def _axes(found: re.Match[str]) -> str | None:
    """Where a line told by an equation meets the axes, the equation solved for y."""
    left, _, right = found["e"].partition("=")
    if left.strip().lower() == "y" and (found["which"] or "").lower() != "x":
        return None  # a function, whose intercepts are found as they stand
    nodes = [expression_or_none(part) for part in (left, right)]
    if None in nodes:
        return None

    def value(x: int, y: int) -> Fraction | None:
        parts = [
            rational_value(substitute(substitute(node, "x", _number(x)), "y", _number(y)))
            for node in nodes
            if node is not None
        ]
        return None if None in parts else (parts[0] or 0) - (parts[1] or Fraction(0))

    places = [value(*place) for place in ((0, 0), (1, 0), (0, 1), (2, 3))]
    if any(place is None for place in places):
        return None
    start, at_x, at_y, beyond = (place or Fraction(0) for place in places)
    a, b = at_x - start, at_y - start
    if beyond != start + 2 * a + 3 * b or not a or not b:
        return None
    body = shown_terms(((-a / b, 1), (-start / b, 0)), "x")
    match (found["which"] or "").lower():
        case "x":
            return f"solve {body} = 0 for x"
        case "y":
            return f"find the y-intercept of y = {body}"
        case _:
            return f"find the intercepts of y = {body}"


def _number(value: int) -> Node:
    return Number(Fraction(value))


def _line_told(found: re.Match[str]) -> str | None:
    slope, x, y = found["m"], found["x"], found["y"]
    if found["which"].lower() == "x":
        return f"solve ({slope})*(x - ({x})) + ({y}) = 0 for x"
    return f"what is ({slope})*(0 - ({x})) + ({y})"


_TRIG: Final = r"(?:sin|cos|tan|sec|cosec|csc|cot)"
_TO_POWER: Final = (
    r"(?:up to|as far as|to|until|through)\s+(?:and including\s+)?(?:the\s+)?(?:terms?\s+(?:in|of)"
    r"\s+)?x\s*\^\s*\{?(?P<n>\d{1,2})\}?(?:\s*-?\s*term)?"
)
_RISING: Final = r"(?:,?\s*in\s+(?:ascending\s+)?powers\s+of\s+x,?)?"


def _exact_angle(found: re.Match[str]) -> str | None:
    """`sin(75°)`: a whole number of radians has no exact value."""
    is_known = int(found["angle"]) % 15 == 0
    return f"what is {found['f']}({found['angle']}°)" if is_known else None


_ONE_LETTER: Final = r"[-+*/^()\d.²³ ]*\b\d*(?P<l>[a-z])(?![a-z])(?:[-+*/^()\d.²³ ]*[)\d²³])?"
TEXTBOOK: Final[Rows] = rows(
    (
        r"(?:the\s+value\s+of\s+|(?=\d|half))(?P<e>(?:(?:half|\d+/\d+|\d+(?:\.\d+)?\s?%)\s+of\s+)?"
        rf"{_ONE_LETTER})"
        rf"\s+(?:is|equals|is\s+equal\s+to)\s+(?P<n>{_NUMBER})\s*[.,;]\s*(?:so\s+|then\s+)?"
        r"(?:find|what(?:'s| is)|calculate|work out|determine)\s+(?:the\s+value\s+of\s+)?(?P=l)",
        "solve {e} = {n} for {l}",
    ),
    (
        r"(?:how\s+many\s+times\s+)?does\s+(?:the\s+)?(?:graph\s+(?:of\s+)?|curve\s+)?y\s*=\s*"
        r"(?P<e>[^=?,;y]*x[^=?,;y]*?)\s+(?:cross|cut|meet|hit|intersect)\s+the\s+x[- ]axis",
        "how many real solutions does {e} = 0 have",
    ),
    (
        r"(?:(?:find|what are|write down|give|state|determine|work out)\s+)?(?:the\s+)?"
        r"co-?ordinates\s+of\s+(?:the\s+)?(?P<what>(?:vertex|(?:turning|stationary|critical"
        r"|inflection|minimum|maximum)\s+points?|mid-?point|cent(?:re|er))\s+of\s+.+)",
        "find the {what}",
    ),
    (
        r"(?:(?:find|what is|work out)\s+(?:the\s+)?equation\s+of\s+)?(?:the|an?)\s+curve\s+"
        r"(?:has|with)\s+(?:an?\s+)?gradient(?:\s+function)?\s+(?:of\s+)?(?P<e>[^,;=?.]*x[^,;=?.]*?)\s+(?:and\s+)?"
        r"(?:(?:passes|passing|goes|going|that\s+passes)\s+)?through\s+(?:the\s+point\s+)?\(\s*"
        rf"(?P<a>{_NUMBER})\s*,\s*(?P<b>{_NUMBER})\s*\)(?:\s*[.,;]\s*(?:find|what is|work out)\s+"
        r"(?:its\s+equation|the\s+equation(?:\s+of\s+the\s+curve)?|y))?",
        "solve dy/dx = {e}, y({a}) = {b}",
    ),
    (
        r"(?:(?:if|suppose|given(?: that)?)\s+)?(?:the\s+)?(?:derivative|gradient\s+function)"
        r"\s+of\s+(?:f(?:\(x\))?|y|an?\s+(?:function|curve))\s+is\s+(?P<e>[^,.;=?]*?x[^,.;=?]*?)"
        rf"(?:\s*[,;]?\s+and\s+[fy]\s?\((?P<a>{_NUMBER})\)\s*=\s*(?P<b>{_NUMBER}))?"
        r"(?:\s*[.,;]?\s+(?:find|what(?:'s| is| was)|work out|determine)\s+"
        r"(?:the\s+(?:original\s+)?(?:function|curve)|f(?:\(x\))?|y))?",
        _undone,
    ),
    (
        r"(?:(?:find|what(?:'s| is)|calculate|determine|work out|give|write down)\s+)?(?:the\s+)?"
        r"exact\s+value\s+(?:of|for)\s+(?P<f>sin|cos|tan|sec|csc|cosec|cot)\s*\(?"
        r"(?P<angle>-?\d+)\)?",
        _exact_angle,
    ),
    (
        r"(?:(?:find|what(?:'s| is)|calculate|determine|work out|give)\s+)?(?:the\s+)?"
        r"(?P<what>modulus|(?:principal )?argument|(?:complex )?conjugate|real part"
        r"|imaginary part)\s+of\s+(?:the complex number\s+)?[a-hj-zA-HJ-Z]\s*=\s*"
        r"(?P<z>(?=.*(?<![a-z])i(?![a-z]))[^,;=?]+)",
        "{what} of {z}",
    ),
    (
        rf"{_FIND}(?:instantaneous\s+)?rate\s+of\s+change\s+of\s+(?:the\s+)?"
        r"(?P<thing>(?:surface\s+)?area|volume|circumference|perimeter)\s+of\s+(?:a|the)\s+"
        rf"(?P<shape>circle|sphere|square|cube)(?:\s+with\s+respect\s+to\s+{_RADIUS})?"
        r"(?:\s*,?\s*(?:when|at|if|where)\s+(?:the\s+|its\s+)?(?:r|radius|x|side(?:\s+length)?"
        rf"|edge)\s*(?:=|is)\s*(?P<at>{_NUMBER})(?:\s*(?:cm|m|mm|in|ft))?)?",
        _shape,
    ),
    (
        rf"(?P<lead>(?:solve|find|for|the|all|solutions|of|to|values|x|which|that)?[\s:]*"
        rf"(?:the\s+equation\s+)?)(?P<e>[^?;:]*{_TRIG}[^?;:,]*=[^?;:,]*?)"
        r"(?P<joint>(?:\s*,\s*|\s+)(?:for|where|if|when|in the (?:range|interval|domain))?\s*)"
        r"(?P<low>-?\d{1,3})\s*(?P<one><=|≤|<|\\le)\s*(?P<v>[a-zθ]|theta)\s*(?P<two><=|≤|<|\\le)\s*"
        r"(?P<high>\d{1,3})",
        _in_degrees,
    ),
    (
        rf"(?P<e>[^?;]*{_TRIG}[^?;=]*=[^?;,]*?)(?P<one>\s+in\s+degrees)?(?P<range>(?:\s*,\s*|\s+)"
        r"(?:for|from|between|in|on|where|if|when)\b[^?;]*(?:pi|π)[^?;]*?)(?P<two>,?\s*(?:(?:and"
        r"\s+)?give\s+(?:your\s+|the\s+)?answers?\s+)?in\s+degrees)?",
        _range_in_degrees,
    ),
    (
        r"(?:is|are)\s+(?:the\s+function\s+)?(?:[yfg]\s*(?:\(\s*x\s*\))?\s*=\s*)?"
        rf"(?P<f>[^=?;,]*(?<![a-z])x(?![a-z])[^=?;,]*?)\s+(?:un)?defined\s+"
        rf"(?:at|for|when|where)\s+(?:x\s*=\s*)?{_NUMBER}",
        "domain of {f}",
    ),
    (
        rf"(?:expand|find the (?:binomial\s+)?(?:series\s+)?expansion\s+of)\s+{_BODY}{_RISING}\s+"
        rf"{_TO_POWER}{_RISING}",
        _expansion,
    ),
    (
        rf"{_FIND}first\s+(?P<count>\d)(?P<n>)\s+terms{_RISING}\s+(?:in"
        rf"|of)\s+the\s+(?:binomial\s+)?(?:series\s+)?"
        rf"expansion\s+of\s+{_BODY}{_RISING}",
        _expansion,
    ),
    (
        r"(?:write|rewrite|put|express|convert|change)\s+(?:the\s+)?(?:equation\s+|line\s+)?"
        rf"{_SIDES}\s+(?:in|into|to)\s+(?:the\s+)?(?:slope[- ]intercept(?:\s+form)?"
        r"|(?:the\s+)?form\s+y\s*=\s*m\s*\*?\s*x\s*\+\s*[bc])",
        "solve {e} for y",
    ),
    (
        r"(?:on|over|in)\s+(?:what|which)\s+intervals?\s+is\s+(?:the\s+function\s+)?(?P<e>.+?)\s+"
        r"(?P<how>increasing|decreasing|concave up|concave down)",
        "where is {e} {how}",
    ),
    (
        rf"{_FIND}(?P<which>[xy])?(?:\s*-?\s*(?:and"
        rf"|&)\s+(?:the\s+)?y)?[- ]?intercepts?(?:\s+points?)?\s+"
        rf"(?:of|for)\s+{_CURVE}(?P<e>[^=?:,;]*y[^=?:,;]*=[^=?:,;]+|[^=?:,;]+=[^=?:,;]*y[^=?:,;]*)",
        lambda found: None if re.search(r"[xy]\s*-?\s*(?:and|&)", found[0], re.I) else _axes(found),
    ),
    (
        rf"{_FIND}x\s*-?\s*(?:intercepts?\s+)?(?:and"
        rf"|&)\s+(?:the\s+)?y[- ]?intercepts?(?P<which>)\s+"
        rf"(?:of|for)\s+{_CURVE}(?P<e>[^=?:,;]+=[^=?:,;]+)",
        _axes,
    ),
    (
        rf"(?:{_FIND}(?:points?\s+)?)?where\s+(?:does\s+)?{_CURVE}(?P<which>)(?P<e>[^=?:,;]+=[^=?:,;]+?)\s+"
        r"(?:crosse?s?|cuts?|meets?|intersects?|hits?)\s+(?:the\s+)?"
        r"(?:coordinate\s+|[xy] and [xy] )?axes",
        lambda found: _axes(found) or f"find the intercepts of {found['e']}",
    ),
    (
        r"(?:a|the)\s+line\s+(?:passes|goes)\s+through\s+(?:the\s+point\s+)?\(\s*"
        rf"(?P<x>{_NUMBER})\s*,\s*(?P<y>{_NUMBER})\s*\)\s+(?:and\s+has"
        rf"|with)\s+(?:a\s+)?(?:slope|gradient)"
        rf"\s+(?:of\s+)?(?P<m>{_NUMBER})\s*[.,;]\s*{_FIND}(?:its\s+)?(?P<which>[xy])[- ]intercept",
        _line_told,
    ),
    (
        rf"{_FIND}(?P<n>\d{{1,3}})(?:st|nd|rd|th)\s+(?:term\s+(?:of|in)\s+the\s+)?fibonacci\s+"
        r"(?:number|sequence|series|term)",
        "find the {n}th term of the sequence 1, 1, 2, 3, 5, 8, 13",
    ),
)
