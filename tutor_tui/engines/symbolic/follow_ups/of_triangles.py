"""What else is asked of the triangle of the question before: its area, its angles, its sort."""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import isqrt
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import TOGETHER
from tutor_tui.mathematics.kinds.geometry.right_triangles import RightTriangle
from tutor_tui.mathematics.kinds.geometry.triangles import TriangleQuestion
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written

_SIDES: Final = re.compile(
    r"\btriangle (?:with |has |whose )?(?:the )?sides? (?:of |are |is )?(?P<sides>\d[\d., and]*\d)",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"(?:(?:and|what about|what(?:'s| is)|find) )*(?:the |its )?(?P<what>area|perimeter)"
    r"(?: of (?:it|the triangle))?",
    re.IGNORECASE,
)
_ANGLES: Final = re.compile(
    r"(?:(?:and|what about|what(?:'s| are)|find) )*(?:the |its )?(?:all )?(?:the )?(?:other |acute "
    r"|three |two )*angles(?: (?:of|in) (?:it|the triangle))?",
    re.IGNORECASE,
)
_LEGS: Final = re.compile(
    r"(?:\bright.{0,20}\btriangle.{0,12}\b(?:legs|sides)|\b(?:legs|sides) of (?:an? |the )?right"
    r".{0,20}\btriangle)(?: of| are| being)? (?P<a>\d+(?:\.\d+)?)(?P<unit> ?(?:mm|cm|dm|km|m|in"
    r"|ft|yd))? and (?P<b>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)


_SORT: Final = re.compile(
    r"(?:(?:and|so|then|is|does|what about) )*(?:what|which|that make it what|make) ?(?:is"
    r" )?(?:the )?"
    r"(?:kind|type|sort) of (?:an? )?triangle(?: (?:is|does|would|was|do|we|have|be|it|this|that"
    r"|make|makes|called|got))*"
    r"|(?:and |so |then |does that mean )*(?:is|are|it's|its|it is|so is) ?(?:it|this|that"
    r"|the triangle)?(?: triangle)?(?: also| actually| then)? (?:an? )?(?P<claim>(?:right|acute"
    r"|obtuse)(?:[- ]?angled?)?|isosceles|equilateral|scalene)(?: triangle| one)?",
    re.IGNORECASE,
)
_ANGLE_SIZES: Final = re.compile(
    r"\bangles? (?:(?:of|in) (?:an? |the |this )?triangle )?(?:are |is |of |=|measure )?(?:(?:[A-C]"
    r" ?= ?)?(?P<list>\d[\d.°, ]*(?:(?:degrees|and|&|,)[ ,]*\d[\d.°]*)+))",
    re.IGNORECASE,
)


_LETTERED: Final = re.compile(
    r"(?:\bangles (?:of|in) (?:an? |the )?triangle (?:are|measure)|\btriangle (?:has|with)(?:"
    r" the)? angles"
    r"(?: of)?)[ :]*(?P<list>(?=[^.?;]*[a-z])[\da-z+ ,()-]*?\d[\da-z+ ,()-]*?)[ ,.;]*(?:and"
    r" )?(?:find"
    r"|what|work out|calculate|solve|$)",
    re.IGNORECASE,
)
_THE_ANGLES: Final = re.compile(
    r"(?:(?:and|so|then|what(?:'s| is| are)|find|give me) )*(?:the |its |all )*(?:three |3"
    r" )?angles(?: then)?"
    r"|what (?:are|is) (?:they|each angle|the size of each angle)",
    re.IGNORECASE,
)


def _with_all_angles(one: str) -> str | None:
    """The question for all angles of a triangle that was told by a letter: "x, x + 20 and x +"
    " 40"."""
    found = _LETTERED.search(one)
    return f"the angles of a triangle are {found['list'].strip()}. find them" if found else None


def _of_lettered(request: str, one: str) -> Iterator[str]:
    whole = _with_all_angles(one)
    if whole and _THE_ANGLES.fullmatch(request):
        yield whole


_FIND_THE_LETTER: Final = re.compile(
    r"(?:find|what(?:'s| is)|work out|calculate|solve for)(?: the value of)? [a-z]\W*$",
    re.IGNORECASE,
)
_EACH_ANGLE: Final = re.compile(
    r"(?:(?:and|so|then|ok) )*(?:how (?:big|large) (?:is|are) (?:each|the|both|every)(?: of the)?"
    r"(?: angles?| one)?|what(?:'s| is| are|s)? (?:the (?:size|value)s? of )?(?:each|the|both"
    r"|every)"
    r"(?: of the| two)? angles?|(?:the )?angles|each angle)(?: then)?",
    re.IGNORECASE,
)


def _each_angle(request: str, one: str) -> Iterator[str]:
    """The angles that were told by a letter, once the letter was found."""
    if "angles" in one.lower() and _EACH_ANGLE.fullmatch(request):
        yield _FIND_THE_LETTER.sub("find the size of each angle", one)


def _of_sort(request: str, one: str) -> Iterator[Written]:
    """ "so what kind of triangle is it", after its sides, its legs, or some of its angles."""
    found = _SORT.fullmatch(request)
    if found is None or "triangle" not in one.lower():
        return
    claim = (found["claim"] or "").lower()
    asked = f"is a triangle with {{}} {claim}" if claim else "what kind of triangle has {}"
    told, angles = _SIDES.search(one), _ANGLE_SIZES.search(one)
    if told:
        yield Written(asked.format(f"sides {told['sides'].strip(' ,.')}"))
    elif legs := _LEGS.search(one):
        sides = legs["a"], legs["b"], _hypotenuse(Fraction(legs["a"]), Fraction(legs["b"]))
        yield Written(asked.format(f"sides {', '.join(sides)}"))
    elif angles and 2 <= len(sizes := re.findall(r"\d+(?:\.\d+)?", angles["list"])) <= 3:
        yield Written(asked.format(f"angles {' and '.join(sizes)}"))
    else:
        yield Written(asked.format(f"angles {TOGETHER.format('list')}"), one)


def of_a_triangle(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The area or the perimeter, the angles of three sides or of the legs, and its sort."""
    for one in (question, *context.older_questions()):
        yield from _of_lettered(request, one)
        yield from _each_angle(request, one)
        yield from _of_sort(request, _with_all_angles(one) or one)
    for one in (question, *context.older_questions()):
        legs = _LEGS.search(one)
        told = _SIDES.search(one)
        if told and not legs and len(re.findall(r"\d+(?:\.\d+)?", told["sides"])) == 3:
            sides = told["sides"].strip(" ,.")
            if found := _MEASURE.fullmatch(request):
                yield f"{found['what']} of a triangle with sides {sides}"
            if _ANGLES.fullmatch(request):
                yield f"in a triangle with sides {sides} find the angles"
            return
        if legs and (found := _MEASURE.fullmatch(request)):
            a, b = (f"{legs[one]}{legs['unit'] or ''}" for one in "ab")
            yield f"{found['what']} of a right triangle with legs {a} and {b}"
            return
        one_angle = _ONE_ANGLE.fullmatch(request)
        if legs and (one_angle or _ANGLES.fullmatch(request)):
            third = _hypotenuse(Fraction(legs["a"]), Fraction(legs["b"]))
            which = f"the {one_angle['which']} angle" if one_angle else "the angles"
            yield f"in a triangle with sides {legs['a']}, {legs['b']}, {third} find {which}"
            return
        if isinstance(named := problem_of(one), RightTriangle | TriangleQuestion):
            yield from _of_named(request, named)
            return
        if right := _HYPOTENUSE.search(one):
            yield from _of_hypotenuse(request, right["c"], right["a"])
            return


_PART: Final = re.compile(
    r"(?:(?:[Aa]nd|[Ww]hat about|[Hh]ow about|[Ww]hat(?:'s| is)|[Ww]hats|[Ff]ind) )*"
    r"(?:(?P<kind>[Ss]ide|[Aa]ngle)? ?(?P<letter>[A-Ca-c])"
    r"|(?:the )?(?P<named>other angle|(?:opposite|adjacent|hypotenuse|other|third|remaining)(?:"
    r" side)?))"
)
"""A part of the triangle by its letter or its name: "and angle C", "the adjacent side"."""


def with_other_sides(text: str, question: str) -> str | None:
    """A right triangle with other sides that are named: "if 15 is the hypotenuse and 9 a leg"."""
    if not re.search(r"hyp.*\d|\d.*hyp", text, re.I) or not re.search(r"right", question, re.I):
        return None
    whole = f"right triangle, {_SUPPOSED.sub('', text)}"
    is_told = problem_of(text) is None and isinstance(problem_of(whole), KindProblem)
    return whole if is_told else None


_SUPPOSED: Final = re.compile(
    r"^(?:(?:and|so|but|ok|now|what|how|about|if|say|with|suppose)\b[\s,]*)+", re.IGNORECASE
)
_LETTERS: Final = {"angle": "A", "opposite": "a", "adjacent": "b", "hypotenuse": "c"}


def _of_named(request: str, triangle: RightTriangle | TriangleQuestion) -> Iterator[str]:
    """The area, the perimeter or the angles of a triangle told by its sides and angles."""
    found, part = _MEASURE.fullmatch(request), _PART.fullmatch(request)
    if isinstance(triangle, RightTriangle):
        if found:
            yield f"{_in_letters(triangle)}, find the {found['what']}"
        if part and part["named"]:
            units = {"angle": "degrees"}
            sizes = (f"{n} {size} {units.get(n, triangle.unit)}" for n, size in triangle.given)
            yield f"right triangle with {' and '.join(sizes)}. find the {part['named']}"
    elif part and part["letter"] and not triangle.corners:
        given = ", ".join(_part(triangle, *one) for one in triangle.given)
        kind = (part["kind"] or "").lower()
        letter = {"side": str.lower, "angle": str.upper}.get(kind, str)(part["letter"])
        sort = "side" if letter.islower() else "angle"
        yield f"In triangle ABC, {given}. Find {sort} {letter}."
    elif not triangle.corners and (found or _ANGLES.fullmatch(request)):
        what = found["what"] if found else "angles"
        given = ", ".join(_part(triangle, *one) for one in triangle.given)
        yield f"In triangle ABC, {given}. Find the {what}."


def _part(triangle: TriangleQuestion, name: str, size: Node) -> str:
    unit = "°" if name.isupper() else f" {triangle.unit}".rstrip()
    return f"{name} = {written(size)}{unit}"


def _in_letters(triangle: RightTriangle) -> str:
    """What is told of a right-angled triangle by the letters of its sides and corners."""
    units = {name: " degrees" if name == "angle" else f" {triangle.unit}" for name in _LETTERS}
    told = (f"{_LETTERS[name]} = {value}{units[name]}" for name, value in triangle.given)
    return f"in a triangle C = 90 degrees, {' and '.join(map(str.rstrip, told))}"


_HYPOTENUSE: Final = re.compile(
    r"\bhypotenuse\D{0,14}(?P<c>\d+(?:\.\d+)?)\D{1,40}?(?<![-\d.])(?P<a>\d+(?:\.\d+)?)(?!\d| ?(?:°"
    r"|degrees))",
    re.IGNORECASE,
)
_ONE_ANGLE: Final = re.compile(
    r"(?:(?:and|what about|what(?:'s| is)|find) )*(?:the |its )?(?P<which>smallest|biggest|largest"
    r"|smaller|bigger)(?: acute)? angle",
    re.IGNORECASE,
)


def _of_hypotenuse(request: str, c: str, a: str) -> Iterator[str]:
    """What else is asked of a right triangle that was told by its hypotenuse and a leg."""
    if Fraction(a) >= Fraction(c):
        return
    if found := _MEASURE.fullmatch(request):
        yield f"{found['what']} of a right triangle with hypotenuse {c} and leg {a}"
    sides = f"{a}, {_leg(Fraction(c), Fraction(a))}, {c}"
    if _ANGLES.fullmatch(request):
        yield f"in a triangle with sides {sides} find the angles"
    if one := _ONE_ANGLE.fullmatch(request):
        which = "smallest" if one["which"].lower().startswith("small") else "largest"
        yield f"{which} angle of a triangle with sides {sides}"


def _hypotenuse(a: Fraction, b: Fraction) -> str:
    """Of the legs 6 and 8 the number 10; of others a root."""
    return _root(a * a + b * b)


def _leg(c: Fraction, a: Fraction) -> str:
    return _root(c * c - a * a)


def _root(square: Fraction) -> str:
    root = Fraction(isqrt(square.numerator), isqrt(square.denominator))
    return str(root) if root * root == square else f"sqrt({square})"
