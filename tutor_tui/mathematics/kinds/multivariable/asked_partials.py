"""More wordings of derivatives in several variables: `f_xy`, "f_x and f_y", "along i + j"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.calculus.several_reading import (
    Partials,
    Wanted,
    names_a_derivative,
)
from tutor_tui.mathematics.kinds.formulas import (
    Function,
    as_function,
    as_point,
    as_value,
    as_vector,
    letters_of,
)
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables

_TRIGGER: Final = re.compile(
    r"\b[fghFuwz]_\{?[a-zθ]{1,4}|directional|jacobian|partial", re.IGNORECASE
)
_WORDS: Final = vocabulary(
    "partial derivative derivatives directional direction vector jacobian matrix second order "
    "mixed "
    "first unit along s transformation map mapping both all gradient toward towards"
)
_QUOTIENT: Final = r"[d∂](?P<{0}>[fghFuwz]) ?/ ?[d∂](?P<{1}>[a-zθ])(?![a-zA-Z])"
_QUOTIENTS: Final = late_regex(
    rf"{_QUOTIENT.format('a', 'x')}(?P<and>,? and |, ?|,? & ?){_QUOTIENT.format('b', 'y')}"
)
"""`dz/dx and dz/dy`, which are `z_x and z_y`."""

_LOWERED: Final = late_regex(r"(?P<name>[fghFuwz])_\{?(?P<by>[a-z]{1,4})\}?(?P<at>\(.+\))?")


def read_asked_partials(text: str) -> Partials | None:
    """The derivatives of a function of several variables in these wordings."""
    in_short = _QUOTIENTS.sub(r"\g<a>_\g<x>\g<and>\g<b>_\g<y>", text)
    told = phrased(in_short, _TRIGGER, _WORDS)
    if told is None:
        return None
    if "directional" in told.words or "direction of" in told.words:
        return _along(told)
    if "jacobian" in told.words:
        return _jacobian(told)
    return _lowered(told)


def _lowered(told: Phrased) -> Partials | None:
    lists = told.sorted(_index, as_point, as_value, as_function)
    if lists is None or not lists[0] or len(lists[3]) != 1:
        return None
    indices, points, values, (function,) = lists
    names = tuple(sorted(variables(function.body)))
    if names_a_derivative(function.body) or not _fit(indices, function, names):
        return None
    at = points + [place for _, _, place in indices if place]
    if len(at) > 1 or (at and values):
        return None
    place = at[0] if at else _ordered(dict(values), names)
    if place is None or (place and len(place) != len(names)):
        return None
    if len(indices) == 1:
        return Partials(Wanted.PARTIAL, (function.body,), tuple(indices[0][1]), place)
    is_every = [by for _, by, _ in indices] == list(names) and not place
    return Partials(Wanted.ALL, (function.body,), names) if is_every else None


def _fit(
    indices: list[tuple[str, str, tuple[Node, ...]]], function: Function, names: tuple[str, ...]
) -> bool:
    name = function.name or "f"
    return len(names) > 1 and all(
        index == name and set(by) <= set(names) for index, by, _ in indices
    )


def _ordered(values: dict[str, Node], names: tuple[str, ...]) -> tuple[Node, ...] | None:
    if not values:
        return ()
    return tuple(values[name] for name in names) if set(values) == set(names) else None


def _index(piece: str) -> tuple[str, str, tuple[Node, ...]] | None:
    """The name and the letters of `f_xy`, and the place of `f_xy(1, 2)`."""
    found = _LOWERED.fullmatch(piece.replace(" ", ""))
    if found is None:
        return None
    if not found["at"] or re.fullmatch(r"\([a-z](?:,[a-z])*\)", found["at"]):
        return found["name"], found["by"], ()
    place = as_point(found["at"])
    return None if place is None else (found["name"], found["by"], place)


def _along(told: Phrased) -> Partials | None:
    """The direction is the formula right behind that word; the place is the other point."""
    found = re.search(r"direction (?:of )?(?:the )?(?:unit )?(?:vector )?§(\d)", told.words)
    found = found or re.search(r"along (?:the )?(?:vector )?§(\d)", told.words)
    if found is None:
        return None
    index = int(found[1])
    direction = as_vector(told.pieces[index])
    rest = Phrased("", told.pieces[:index] + told.pieces[index + 1 :])
    lists = rest.sorted(as_point, as_function)
    if direction is None or letters_of(*direction) or lists is None:
        return None
    if len(lists[0]) != 1 or len(lists[1]) != 1:
        return None
    (place,), (function,) = lists
    names = tuple(sorted(variables(function.body)))
    if not len(names) == len(place) == len(direction):
        return None
    return Partials(Wanted.DIRECTION, (function.body,), names, place, direction)


def _jacobian(told: Phrased) -> Partials | None:
    """The matrix, of a map that is written as a vector."""
    lists = told.sorted(as_point, as_vector)
    if "matrix" not in told.words or lists is None or len(lists[1]) != 1 or len(lists[0]) > 1:
        return None
    points, (parts,) = lists
    names = letters_of(*parts)
    place = points[0] if points else ()
    if len(names) < 2 or (place and len(place) != len(names)):
        return None
    return Partials(Wanted.JACOBIAN, parts, names, place)
