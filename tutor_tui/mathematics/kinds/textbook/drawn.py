"""Parabolas and lines from what is seen of them: a vertex and a point, intercepts, a slope; and
the vector from one point to another.

`y = a(x - h)² + k` has the vertex `(h, k)`, and `y = a(x - p)(x - q)` the zeros `p` and `q`
(OpenStax, College Algebra 2e, 5.1).
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import NUMBER, Table, pair

_THROUGH: Final = (
    r"(?:(?:that |which )?(?:passes|goes|passing|going|is|contains|containing)?(?: through)?"
    r"|through|and (?:passes|goes|passing|going) through|and contains|and)"
)
_WITH: Final = r"(?:with|whose|that has|which has|having|has)(?: an?| the| its)?"
_SUBJECT: Final = (
    r"(?:<find> )?(?:an? |the )?(?:equation (?:of|for) )?(?:an? |the )?"
    r"(?:parabola|quadratic(?: function| equation| graph)?|quadratic)"
)
_ASK: Final = (
    r"(?:<stop><find> (?:the |its |an )?(?:equation|function|formula)(?: of (?:the|this) "
    r"(?:parabola|function|curve|graph|quadratic))?)?"
)
_POINT: Final = r"(?:the )?(?:point )?(?P<p><point>)"
_VERTEX: Final = (
    rf"{_SUBJECT},? {_WITH} vertex (?:at |of |is )?(?P<v><point>),?(?: and)? {_THROUGH} {_POINT}"
    rf"{_ASK}",
    rf"{_SUBJECT} (?:that |which )?(?:passes|goes|passing|going|through)(?: through)? {_POINT} and "
    rf"{_WITH} vertex (?:at |of |is )?(?P<v><point>){_ASK}",
)
_ZEROS: Final = (
    rf"{_SUBJECT},? {_WITH} (?:x-?intercepts?|zeros|zeroes|roots)(?: of| at)? "
    rf"(?:x ?= ?)?(?P<a>{NUMBER})(?: and|,) (?:x ?= ?)?(?P<b>{NUMBER}),?(?: and)? {_THROUGH} "
    rf"{_POINT}{_ASK}",
    rf"{_SUBJECT},? {_WITH} (?:x-?intercepts?|zeros|zeroes|roots)(?: of| at)? "
    rf"(?:x ?= ?)?(?P<a>{NUMBER})(?: and|,) (?:x ?= ?)?(?P<b>{NUMBER}),? and (?:an? )?"
    rf"y-?intercept(?: of| at)? (?P<p>{NUMBER}){_ASK}",
)


def _numbers(point: str) -> tuple[Fraction, Fraction] | None:
    x, y = pair(point)
    if not (re.fullmatch(NUMBER, x) and re.fullmatch(NUMBER, y)):
        return None
    return Fraction(x), Fraction(y)


def _vertex(found: re.Match[str]) -> Formed | None:
    vertex, point = _numbers(found["v"]), _numbers(found["p"])
    if vertex is None or point is None or vertex[0] == point[0] or vertex[1] == point[1]:
        return None
    (h, k), (x, y) = vertex, point
    return Formed(
        "the equation",
        "A parabola with the vertex `(h, k)` is `y = a(x - h)² + k`, and the point fixes `a`",
        (f"(({y}) - ({k}))/(({x}) - ({h}))^2", f"({h})", f"({k})"),
        "y = {0}*(x - {1})^2 + {2}",
        (f"{{0}}*(({x}) - {{1}})^2 + {{2}} = {y}",),
    )


def _zeros(found: re.Match[str]) -> Formed | None:
    said = found["p"]
    point = _numbers(said) if said.startswith("(") else (Fraction(0), Fraction(said))
    a, b = Fraction(found["a"]), Fraction(found["b"])
    if point is None or not point[1] or point[0] in (a, b):
        return None
    x, y = point
    return Formed(
        "the equation",
        "A parabola with the zeros `p` and `q` is `y = a(x - p)(x - q)`, and the point fixes `a`",
        (f"({y})/((({x}) - ({a}))*(({x}) - ({b})))", f"({a})", f"({b})"),
        "y = {0}*(x - {1})*(x - {2})",
        (f"{{0}}*(({x}) - {{1}})*(({x}) - {{2}}) = {y}",),
    )


_FACTS: Final = (
    ("m", rf"(?:slope|gradient)(?: of| is|:)? (?P<v>{NUMBER})"),
    ("a", rf"x-? ?intercept(?: of| is| at)? (?P<v>{NUMBER}|\({NUMBER}, ?0\))"),
    ("b", rf"y-? ?intercept(?: of| is| at)? (?P<v>{NUMBER}|\(0, ?{NUMBER}\))"),
)
_LINES: Final = (
    r"(?:the |a )?(?:straight )?line,? (?:has|with|whose)(?: an?| the| its)? "
    r"(?P<one>[^;?.]{8,40}?),?"
    r" and(?: has)?(?: an?| the| its)? (?P<two>[^;?.]{8,40}?)<stop>(?:<find> )?(?:the |its )?"
    r"(?P<asked>equation|x-?intercept|y-?intercept|slope|gradient)(?: of (?:the|this) line)?",
    r"<find> (?:the )?(?P<asked>equation|x-?intercept|y-?intercept|slope|gradient) of (?:the|a) "
    r"(?:straight )?line,? (?:which has|that has|with|whose)(?: an?| the| its)? "
    r"(?P<one>[^;?.]{8,40}?),? and(?: an?| the| its)? (?P<two>[^;?.]{8,40}?)",
)


def _fact(text: str) -> tuple[str, str] | None:
    for name, form in _FACTS:
        found = re.fullmatch(form, text.strip())
        if found is not None:
            value = found["v"].strip("() ")
            parts = value.split(",")
            return name, (parts[0] if name == "a" else parts[-1]).strip()
    return None


def _line(found: re.Match[str]) -> Formed | None:
    facts = (_fact(found["one"]), _fact(found["two"]))
    told = dict(fact for fact in facts if fact is not None)
    if len(told) != 2:
        return None
    if "m" not in told:
        slope, start = f"-({told['b']})/({told['a']})", f"({told['b']})"
        if not Fraction(told["a"]) or not Fraction(told["b"]):
            return None
    else:
        slope = f"({told['m']})"
        start = f"({told['b']})" if "b" in told else f"-({told['m']})*({told['a']})"
    law = "A line with the slope `m` and the y-intercept `b` is `y = m*x + b`"
    asked = found["asked"].replace(" ", "")
    if asked == "equation":
        return Formed("the equation", law, (slope, start), "y = {0}*x + {1}")
    name = re.sub(r"(?<=[xy])-?(?=i)", "-", asked)
    if name[0] in told or (name in ("slope", "gradient") and "m" in told):
        return None
    part = {"x-intercept": f"-({start})/({slope})", "y-intercept": start}.get(name, slope)
    if name == "x-intercept" and not Fraction(told.get("m", "1")):
        return None
    return Formed(f"the {name}", law, (part,), "{0}")


_AT: Final = r"\((?P<{0}>[^();?]{{1,40}})\)"
_FROM: Final = (
    rf"<find> (?:the )?(?:displacement )?vector (?P<v>)(?:from )(?:the point )?(?P<a>[a-z])? "
    rf"?{_AT.format('p')} to (?:the point )?(?P<b>[a-z])? ?{_AT.format('q')}(?P<size>,? and "
    rf"(?:find )?(?:its|the) (?:length|magnitude))?",
    rf"(?:given )?(?:the )?(?:points )?(?P<a>[a-z]) ?(?:is |= ?|\b)(?:the point "
    rf")?{_AT.format('p')}(?:,| and) (?P<b>[a-z]) ?(?:is |= ?"
    rf"|\b)(?:the point )?{_AT.format('q')}<stop><find> (?:the )?(?:vector )?"
    r"(?P<v>[a-z]{2})(?P<size>,? and (?:find )?(?:its|the) (?:length|magnitude))?",
    rf"<find> (?:the )?vector (?P<v>[a-z]{{2}}) (?:where|if|when|given that|for)(?: the points)? "
    rf"(?P<a>[a-z]) ?(?:is |= ?|\b)(?:the point )?{_AT.format('p')}(?:,| and) (?P<b>[a-z]) ?"
    rf"(?:is |= ?|\b)(?:the point )?{_AT.format('q')}(?P<size>)",
)


def _from(found: re.Match[str]) -> Formed | None:
    first, second = (found[name].split(",") for name in "pq")
    numbers = [part.strip() for part in (*first, *second)]
    if len(first) != len(second) or not 2 <= len(first) <= 3:
        return None
    if not all(re.fullmatch(NUMBER, part) for part in numbers):
        return None
    named = found["v"]
    if named and named == f"{found['b']}{found['a']}":
        first, second = second, first
    elif named and named != f"{found['a']}{found['b']}":
        return None
    parts = [f"({q.strip()}) - ({p.strip()})" for p, q in zip(first, second, strict=True)]
    form = f"({', '.join(f'{{{k}}}' for k in range(len(parts)))})"
    law = "The vector from A to B has the coordinates of B less those of A"
    if not found["size"]:
        return Formed("the vector", law, tuple(parts), form)
    parts.append(f"sqrt({' + '.join(f'({part})^2' for part in parts)})")
    law += ", and its length is the root of the sum of their squares"
    return Formed("the vector with its length", law, tuple(parts), f"{form}, {{{len(parts) - 1}}}")


DRAWN: Final = (
    Table(r"vertex", _VERTEX, _vertex),
    Table(r"intercept|zeros|zeroes|roots", _ZEROS, _zeros),
    Table(r"\bline\b", _LINES, _line),
    Table(r"vector", _FROM, _from),
)
