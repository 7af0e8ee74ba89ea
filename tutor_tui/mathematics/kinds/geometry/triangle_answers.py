"""Triangles solved from three parts: by the angle sum and the laws of sines and cosines.

Two sides and an angle opposite one of them may belong to two triangles; both are given.
"""

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.triangles import TriangleQuestion
from tutor_tui.mathematics.kinds.geometry.written import approximation, with_unit
from tutor_tui.mathematics.numeric import DIGITS, is_close
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy

Triangle: TypeAlias = "dict[str, sympy.Expr]"
_DIGITS_COMPARED: Final = 20
_BY_SINES: Final = "by the law of sines in decimals"
_SIDES: Final = "abc"
_ANGLES: Final = "ABC"
_LONGEST: Final = 60


def triangles_of(question: TriangleQuestion) -> list[Triangle]:
    """All triangles with the given parts. Raises `UndefinedError` where there is none."""
    known = {name: to_sympy(node) for name, node in question.given}
    if not all(value.is_positive for value in known.values()):
        raise UndefinedError("A side or angle of a triangle has to be a positive number.")
    found = _completed(known)
    if not found:
        raise UndefinedError("There is no triangle with these sides and angles.")
    return found


def _completed(known: Triangle) -> list[Triangle]:
    known = dict(known)
    angles = [name for name in _ANGLES if name in known]
    sides = [name for name in _SIDES if name in known]
    if len(angles) >= 2:
        return _by_angles(known, angles, sides)
    if len(sides) == 3:
        return [_with_angles(known)] if _is_possible(known) and not angles else []
    if len(sides) == 2 and len(angles) == 1:
        if angles[0].lower() in sides:
            return _two_sides(known, sides, angles[0])
        return _included(known, sides, angles[0])
    raise UndefinedError("A triangle needs three parts, one of them a side.")


def _by_angles(known: Triangle, angles: list[str], sides: list[str]) -> list[Triangle]:
    import sympy

    missing = [name for name in _ANGLES if name not in known]
    total = sum(known[name] for name in angles)
    if missing:
        known[missing[0]] = sympy.Integer(180) - total
    elif total != 180:
        return []
    if not all(known[name].is_positive for name in _ANGLES):
        return []
    if len(sides) > 1:
        raise UndefinedError("Those are more parts than a triangle needs; please give three.")
    for side in sides:
        for other in _SIDES:
            ratio = _sine(known[other.upper()]) / _sine(known[side.upper()])
            known[other] = sympy.simplify(known[side] * ratio)
    return [known]


def _sine(degrees: "sympy.Expr") -> "sympy.Expr":
    import sympy

    return sympy.sin(degrees * sympy.pi / 180)


def _included(known: Triangle, sides: list[str], angle: str) -> list[Triangle]:
    import sympy

    if not known[angle] < 180:
        return []
    first, second = (known[side] for side in sides)
    cosine = sympy.cos(known[angle] * sympy.pi / 180)
    square = first**2 + second**2 - 2 * first * second * cosine
    known[angle.lower()] = sympy.sqrt(sympy.radsimp(sympy.simplify(square)))
    return [_with_angles(known)]


def _two_sides(known: Triangle, sides: list[str], angle: str) -> list[Triangle]:
    """Two sides and an angle that lies opposite one of them."""
    import sympy

    opposite = angle.lower()
    other = next(side for side in sides if side != opposite)
    sine = sympy.simplify(known[other] * _sine(known[angle]) / known[opposite])
    if not known[angle] < 180 or bool(sine > 1):
        return []
    first = sympy.asin(sine) * 180 / sympy.pi
    found = []
    for candidate in dict.fromkeys((first, 180 - first)):
        if bool(candidate + known[angle] < 180):
            triangle = {**known, other.upper(): _tidy(candidate)}
            third = next(name for name in _ANGLES if name not in triangle)
            triangle[third] = _tidy(180 - triangle[angle] - triangle[other.upper()])
            ratio = _sine(triangle[third]) / _sine(triangle[angle])
            triangle[third.lower()] = _tidy(known[opposite] * ratio)
            found.append(triangle)
    return found


def _tidy(value: "sympy.Expr") -> "sympy.Expr":
    """The value in its shortest form, where its angles are not too unusual to look for one."""
    import sympy

    inner = [part for part in value.atoms(sympy.asin) if part.args[0].has(sympy.sin)]
    return value if inner else sympy.simplify(value)


def _is_possible(known: Triangle) -> bool:
    a, b, c = sorted((known[side] for side in _SIDES), key=float)
    return bool(a + b > c)


def _with_angles(known: Triangle) -> Triangle:
    """The angles by the law of cosines."""
    import sympy

    triangle = dict(known)
    for angle in _ANGLES:
        if angle not in triangle:
            a = triangle[angle.lower()]
            b, c = (triangle[side] for side in _SIDES if side != angle.lower())
            cosine = sympy.radsimp(sympy.simplify((b**2 + c**2 - a**2) / (2 * b * c)))
            triangle[angle] = sympy.acos(cosine) * 180 / sympy.pi
    return triangle


def _is_sound(triangle: Triangle) -> bool:
    """Whether the angles add up to 180° and all sides are to the sines as one of them."""
    import mpmath

    with mpmath.workdps(DIGITS):
        numbers = {name: number_of(value) for name, value in triangle.items()}
        if not is_close(sum(numbers[name] for name in _ANGLES), 180, _DIGITS_COMPARED):
            return False
        ratios = [
            numbers[side] / mpmath.sin(mpmath.radians(numbers[side.upper()]))
            for side in _SIDES
            if side in numbers
        ]
        return all(is_close(ratio, ratios[0], _DIGITS_COMPARED) for ratio in ratios)


def answer(question: TriangleQuestion) -> Answer:
    """What is wanted of the triangle, or of both of them."""
    if question.wanted[0] in ("right", "exists"):
        return _truth(question)
    triangles = triangles_of(question)
    verdict = all(_is_sound(triangle) for triangle in triangles)
    pieces, results = list[str](), list[str]()
    for triangle in triangles:
        shown, plain_texts = _told(question, triangle)
        pieces.append(listed(shown))
        results += [text for text in plain_texts if text not in results]
    if len(triangles) > 1:
        sentence = f"Two triangles have these parts: in one {pieces[0]}; in the other {pieces[1]}."
    else:
        sentence = f"In the triangle, {pieces[0]}."
    has_angle = any(name in _ANGLES for name, _ in question.given)
    note = " Angles are taken in degrees." if has_angle else ""
    return with_verdict(f"{sentence}{note}", verdict, _BY_SINES, ", ".join(results))


def _told(question: TriangleQuestion, triangle: Triangle) -> tuple[list[str], list[str]]:
    """The wanted parts in words, and for programs."""
    shown, results = list[str](), list[str]()
    for wanted in names_of(question, triangle):
        if wanted in _ANGLES or wanted.endswith("angle"):
            name, value = _angle(wanted, triangle)
            if wanted in _ANGLES:
                name = f"the angle `{_called(question, wanted)}`"
            shown.append(f"{name} is {_degrees(value)}")
        else:
            value = _measure(wanted, triangle)
            size = 2 if wanted == "area" else 1
            label = (
                f"the side `{_called(question, wanted)}`" if wanted in _SIDES else f"the {wanted}"
            )
            exact = code(with_unit(show(value), question.unit, size))
            if len(exact) > _LONGEST:
                decimal = code(with_unit(show_decimal(value), question.unit, size))
                shown.append(f"{label} is about {decimal}")
            else:
                shown.append(f"{label} is {exact}{approximation(value, question.unit, size)}")
        results.append(plain(value))
    return shown, results


def _called(question: TriangleQuestion, part: str) -> str:
    """A side or angle by the names of the corners that the question uses, where it does."""
    if not question.corners:
        return part
    corner = question.corners[_ANGLES.index(part.upper())]
    return corner if part in _ANGLES else question.corners.replace(corner, "")


def names_of(question: TriangleQuestion, triangle: Triangle) -> list[str]:
    """The single parts that are wanted."""
    names = list[str]()
    given = {name for name, _ in question.given}
    for wanted in question.wanted:
        if wanted == "angles":
            names += [name for name in _ANGLES if name not in given]
        elif wanted == "all":
            names += [name for name in "abcABC" if name not in given and name in triangle]
        else:
            names.append(wanted)
    return names


def _angle(wanted: str, triangle: Triangle) -> "tuple[str, sympy.Expr]":
    if wanted in _ANGLES:
        return f"the angle `{wanted}`", triangle[wanted]
    values = sorted((triangle[name] for name in _ANGLES), key=float)
    return f"the {wanted}", values[-1] if wanted.startswith("largest") else values[0]


def _degrees(value: "sympy.Expr") -> str:
    simple = _tidy(value)
    if simple.is_Rational:
        return code(f"{show(simple)}°")
    return f"about {code(f'{show_decimal(value)}°')}"


def _measure(wanted: str, triangle: Triangle) -> Any:
    import sympy

    if wanted in _SIDES:
        if wanted not in triangle:
            raise UndefinedError("The angles alone do not tell how long the sides are.")
        return triangle[wanted]
    if any(side not in triangle for side in _SIDES):
        raise UndefinedError("The angles alone do not tell how large the triangle is.")
    a, b, c = (triangle[side] for side in _SIDES)
    half = sympy.simplify((a + b + c) / 2)
    area = sympy.sqrt(
        sympy.radsimp(sympy.simplify(sympy.expand(half * (half - a) * (half - b) * (half - c))))
    )
    found = {
        "perimeter": 2 * half,
        "semiperimeter": half,
        "area": area,
        "inradius": area / half,
        "circumradius": a * b * c / (4 * area),
    }[wanted]
    return sympy.radsimp(sympy.simplify(found))


def _truth(question: TriangleQuestion) -> Answer:
    """Whether three lengths make a triangle, or a right-angled one, by Pythagoras."""
    import sympy

    sides = [to_sympy(node) for name, node in question.given if name in _SIDES]
    if len(sides) != 3 or not all(side.is_positive for side in sides):
        raise UndefinedError("That takes three sides.")
    a, b, c = sorted(sides, key=float)
    numbers = [number_of(side) for side in (a, b, c)]
    if question.wanted[0] == "exists":
        holds = bool(a + b > c)
        sign = ">" if holds else "≤"
        sentence = f"the two shorter sides add up to {code(f'{show(a + b)} {sign} {show(c)}')}"
        verdict = bool(numbers[0] + numbers[1] > numbers[2]) == holds
    else:
        left, right = sympy.expand(a**2 + b**2), sympy.expand(c**2)
        holds = left == right
        squares = (
            f"({show(a)})² + ({show(b)})²" if _has_roots(a, b, c) else f"{show(a)}² + {show(b)}²"
        )
        longest = f"({show(c)})²" if _has_roots(a, b, c) else f"{show(c)}²"
        joined = "and" if holds else "but"
        sentence = (
            f"{code(f'{squares} = {show(left)}')}, {joined} {code(f'{longest} = {show(right)}')}"
        )
        sentence = f"by Pythagoras, {sentence}"
        verdict = is_close(numbers[0] ** 2 + numbers[1] ** 2, numbers[2] ** 2, 12) == holds
    return with_verdict(
        f"{'Yes' if holds else 'No'}: {sentence}.", verdict, "in decimals", str(bool(holds))
    )


def _has_roots(*sides: "sympy.Expr") -> bool:
    return not all(side.is_Integer for side in sides)


def heading(question: TriangleQuestion) -> str:
    """The opening of the working."""
    shown = listed(
        [code(f"{_called(question, name)} = {written(node)}") for name, node in question.given]
    )
    return f"To work with the triangle {shown}"


def method(question: TriangleQuestion) -> str:
    """Which law belongs to the parts that are given."""
    names = [name for name, _ in question.given]
    sides = [name for name in names if name in _SIDES]
    angles = [name for name in names if name in _ANGLES]
    if question.wanted[0] == "right":
        return "Compare the square of the longest side with the sum of the other squares."
    if question.wanted[0] == "exists":
        return "Two sides together must be longer than the third."
    if len(sides) == 3:
        if "area" in question.wanted:
            return "Use Heron's formula: `√(s(s - a)(s - b)(s - c))` with half the perimeter `s`."
        return "Use the law of cosines: `cos A = (b² + c² - a²)/(2bc)`."
    if len(angles) >= 2:
        return "The angles add up to 180°, and the sides are as the sines: `a/sin A = b/sin B`."
    if angles[0].lower() in sides:
        return (
            "Use the law of sines, `a/sin A = b/sin B`; an angle and its supplement have the same "
            "sine."
        )
    return "Use the law of cosines: `c² = a² + b² - 2ab cos C`."
