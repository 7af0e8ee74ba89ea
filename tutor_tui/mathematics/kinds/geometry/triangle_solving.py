"""The triangles that given sides and angles allow, with all their parts."""

from typing import Final, TypeAlias

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.triangles import TriangleQuestion
from tutor_tui.mathematics.late_libraries import sympy

Triangle: TypeAlias = "dict[str, sympy.Expr]"
SIDES: Final = "abc"
ANGLES: Final = "ABC"


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
    angles = [name for name in ANGLES if name in known]
    sides = [name for name in SIDES if name in known]
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
    missing = [name for name in ANGLES if name not in known]
    total = sum(known[name] for name in angles)
    if missing:
        known[missing[0]] = sympy.Integer(180) - total
    elif total != 180:
        return []
    if not all(known[name].is_positive for name in ANGLES):
        return []
    if len(sides) > 1:
        raise UndefinedError("Those are more parts than a triangle needs; please give three.")
    for side in sides:
        for other in SIDES:
            ratio = _sine(known[other.upper()]) / _sine(known[side.upper()])
            known[other] = sympy.simplify(known[side] * ratio)
    return [known]


def _sine(degrees: "sympy.Expr") -> "sympy.Expr":
    return sympy.sin(degrees * sympy.pi / 180)


def _included(known: Triangle, sides: list[str], angle: str) -> list[Triangle]:
    if not known[angle] < 180:
        return []
    first, second = (known[side] for side in sides)
    cosine = sympy.cos(known[angle] * sympy.pi / 180)
    square = first**2 + second**2 - 2 * first * second * cosine
    known[angle.lower()] = sympy.sqrt(sympy.radsimp(sympy.simplify(square)))
    return [_with_angles(known)]


def _two_sides(known: Triangle, sides: list[str], angle: str) -> list[Triangle]:
    """Two sides and an angle that lies opposite one of them."""
    opposite = angle.lower()
    other = next(side for side in sides if side != opposite)
    sine = sympy.simplify(known[other] * _sine(known[angle]) / known[opposite])
    if not known[angle] < 180 or bool(sine > 1):
        return []
    first = sympy.asin(sine) * 180 / sympy.pi
    found = []
    for candidate in dict.fromkeys((first, 180 - first)):
        if bool(candidate + known[angle] < 180):
            triangle = {**known, other.upper(): tidy(candidate)}
            third = next(name for name in ANGLES if name not in triangle)
            triangle[third] = tidy(180 - triangle[angle] - triangle[other.upper()])
            ratio = _sine(triangle[third]) / _sine(triangle[angle])
            triangle[third.lower()] = tidy(known[opposite] * ratio)
            found.append(triangle)
    return found


def tidy(value: "sympy.Expr") -> "sympy.Expr":
    """The value in its shortest form, where its angles are not too unusual to look for one."""
    inner = [part for part in value.atoms(sympy.asin) if part.args[0].has(sympy.sin)]
    return value if inner else sympy.simplify(value)


def _is_possible(known: Triangle) -> bool:
    a, b, c = sorted((known[side] for side in SIDES), key=float)
    return bool(a + b > c)


def _with_angles(known: Triangle) -> Triangle:
    """The angles by the law of cosines."""
    triangle = dict(known)
    for angle in ANGLES:
        if angle not in triangle:
            a = triangle[angle.lower()]
            b, c = (triangle[side] for side in SIDES if side != angle.lower())
            cosine = sympy.radsimp(sympy.simplify((b**2 + c**2 - a**2) / (2 * b * c)))
            triangle[angle] = sympy.acos(cosine) * 180 / sympy.pi
    return triangle
