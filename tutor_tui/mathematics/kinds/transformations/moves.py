"""Movements of the plane told in words, and where they take a point.

A reflection in `y = x` exchanges the coordinates, a quarter turn anticlockwise about the origin
takes `(x, y)` to `(-y, x)`, an enlargement multiplies the way from its centre (OpenStax,
Contemporary Mathematics, 10.5).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from tutor_tui.mathematics.kinds.formed.wordings import NUMBER, POINT, compiled, pair

Place: TypeAlias = tuple[str, str]
_ABOUT: Final = rf"(?:the )?(?:point )?(?:[a-z] ?)?(?P<centre>{POINT}|origin)(?: ?o)?"
_ANGLE: Final = r"(?P<turn>-?(?:90|180|270|360))(?: ?°| degrees?)?"
_SENSE: Final = r"(?P<sense>clockwise|anti-?\s?clockwise|counter-?\s?clockwise|cw|ccw)"
_STEP: Final = rf"{NUMBER}(?: units?)? (?:to the )?(?:right|left|up(?:wards?)?|down(?:wards?)?)"
_FLIPPED: Final = (
    r"(?:reflect(?:ed|ing|ion)? (?:it )?(?:in|over|across|about|through|on) (?:the )?(?:line )?"
    rf"(?P<line>x ?-? ?axis|y ?-? ?axis|[xy] ?= ?{NUMBER}|y ?= ?-? ?x|origin))"
)
_TURNED: Final = (
    rf"(?:rotat(?:ed|e|ing|ion) (?:it )?(?:by |through |of )?(?:an angle of )?{_ANGLE}(?: "
    rf"{_SENSE})?,? (?:about|around) {_ABOUT}(?:,? {_SENSE.replace('sense', 'sense2')})?)"
)
_TURNED_LATE: Final = (
    rf"(?:rotat(?:ed|e|ion) (?:about|around) {_ABOUT},? (?:by |through )?{_ANGLE}(?: {_SENSE})?)"
)
_TURN_FIRST: Final = rf"(?:{_ANGLE} (?:{_SENSE} )?rotation (?:about|around) {_ABOUT})"
_HALF_TURN: Final = rf"(?:(?P<half>half[- ]turn) (?:about|around) {_ABOUT})"
_SHIFTED: Final = (
    r"(?:(?:translat(?:ed|e|ing|ion)|shift(?:ed)?|move[ds]?) (?:it )?(?:by |through |of )?"
    rf"(?:the )?(?:vector )?(?:(?P<vector>{POINT})|(?P<steps>{_STEP}(?:(?:,| and|, and) "
    rf"{_STEP})?)))"
)
_SCALED: Final = (
    r"(?:(?:enlarge[ds]?|enlarging|enlargement|dilat(?:ed|e|ion)|scaled?) (?:it )?(?:by |with |of "
    r")?"
    rf"(?:a )?(?:scale factor|factor)?(?: of|:)? ?(?P<factor>{NUMBER}),?(?: and)?(?: with)?(?: a)?"
    rf"(?:(?: its)?(?: the)? ?(?:centre|center)(?:ed)?(?: of (?:enlargement|dilation))?(?: at| is)?"
    rf"| about| from| with respect to) {_ABOUT})"
)
_CENTRED_FIRST: Final = (
    rf"(?:(?:enlarged?|enlargement|dilat(?:ed|e|ion)) (?:about|from|with|,)?(?: (?:centre|center)"
    rf"(?:ed)?(?: at)?)? {_ABOUT},? (?:by|with|and)?(?: a)? ?(?:scale )?factor(?: of)? "
    rf"(?P<factor>{NUMBER}))"
)
_KINDS: Final = (
    _FLIPPED,
    _TURNED,
    _TURNED_LATE,
    _TURN_FIRST,
    _HALF_TURN,
    _SHIFTED,
    _SCALED,
    _CENTRED_FIRST,
)


@dataclass(frozen=True, slots=True)
class Move:
    """Where a movement takes the coordinates, and the rule in words."""

    law: str
    take: Callable[[str, str], Place]
    remark: str = ""


def moves_of(phrase: str) -> list[Move] | None:
    """The movements that a phrase tells, one after the other; `None` where one is not known."""
    parts = re.split(r"(?:,| and|, and|;)? (?:then|followed by) (?:an? )?(?:is )?", phrase)
    moves = [_move(part.strip(" ,.")) for part in parts]
    known = [move for move in moves if move is not None]
    return known if known and len(known) == len(moves) else None


def _move(phrase: str) -> Move | None:
    for form in _KINDS:
        found = compiled(rf"(?:an? |the )?{form}").fullmatch(phrase)
        if found is not None:
            told = found.groupdict()
            return next(
                (build(found) for name, build in _BUILDERS if told.get(name) is not None), None
            )
    return None


def _reflection(found: re.Match[str]) -> Move:
    line = found["line"].replace(" ", "").replace("-axis", "axis")
    if line == "xaxis":
        return Move(
            "A reflection in the x-axis changes the sign of `y`", lambda x, y: (x, f"-({y})")
        )
    if line == "yaxis":
        return Move(
            "A reflection in the y-axis changes the sign of `x`", lambda x, y: (f"-({x})", y)
        )
    if line == "origin":
        law = "A reflection in the origin changes both signs"
        return Move(law, lambda x, y: (f"-({x})", f"-({y})"))
    if line == "y=x":
        return Move("A reflection in `y = x` exchanges the coordinates", lambda x, y: (y, x))
    if line == "y=-x":
        law = "A reflection in `y = -x` exchanges the coordinates and changes both signs"
        return Move(law, lambda x, y: (f"-({y})", f"-({x})"))
    name, _, value = line.partition("=")
    law = f"A reflection in `{name} = {value}` takes `{name}` to `2*({value}) - {name}`"
    if name == "x":
        return Move(law, lambda x, y: (f"2*({value}) - ({x})", y))
    return Move(law, lambda x, y: (x, f"2*({value}) - ({y})"))


def _centre(found: re.Match[str]) -> Place:
    return ("0", "0") if found["centre"] == "origin" else pair(found["centre"])


def _rotation(found: re.Match[str]) -> Move | None:
    told = found.groupdict()
    sense = told.get("sense") or told.get("sense2") or ""
    angle = 180 if told.get("half") else int(found["turn"])
    is_clockwise = sense.startswith(("cl", "cw"))
    quarters = (-angle if is_clockwise else angle) // 90 % 4
    a, b = _centre(found)
    rules = {0: ("x", "y"), 1: ("-y", "x"), 2: ("-x", "-y"), 3: ("y", "-x")}
    law = (
        f"Seen from the centre, this turn takes `(x, y)` to `({rules[quarters][0]}, "
        f"{rules[quarters][1]})`"
    )

    def take(x: str, y: str) -> Place:
        right, up = f"(({x}) - ({a}))", f"(({y}) - ({b}))"
        put = {"x": right, "-x": f"-{right}", "y": up, "-y": f"-{up}"}
        return f"({a}) + {put[rules[quarters][0]]}", f"({b}) + {put[rules[quarters][1]]}"

    def simple(x: str, y: str) -> Place:
        put = {"x": f"({x})", "-x": f"-({x})", "y": f"({y})", "-y": f"-({y})"}
        return put[rules[quarters][0]], put[rules[quarters][1]]

    is_taken = not sense and quarters % 2 == 1
    remark = "A turn without a direction is taken anticlockwise." if is_taken else ""
    return Move(law, simple if (a, b) == ("0", "0") else take, remark)


def _translation(found: re.Match[str]) -> Move:
    if found["vector"]:
        a, b = pair(found["vector"])
    else:
        a, b = _by_steps(found["steps"])
    law = "A translation adds its vector to the coordinates"
    return Move(law, lambda x, y: (f"({x}) + ({a})", f"({y}) + ({b})"))


def _by_steps(text: str) -> Place:
    across, up = "0", "0"
    for number, way in re.findall(
        rf"({NUMBER})(?: units?)? (?:to the )?(right|left|up|down)", text
    ):
        signed = number if way in ("right", "up") else f"-({number})"
        if way in ("right", "left"):
            across = signed
        else:
            up = signed
    return across, up


def _enlargement(found: re.Match[str]) -> Move:
    a, b = _centre(found)
    k = found["factor"]
    law = "An enlargement multiplies the way from its centre by the scale factor"
    if (a, b) == ("0", "0"):
        return Move(law, lambda x, y: (f"{k}*({x})", f"{k}*({y})"))
    return Move(law, lambda x, y: (f"({a}) + {k}*(({x}) - ({a}))", f"({b}) + {k}*(({y}) - ({b}))"))


_BUILDERS: Final[tuple[tuple[str, Callable[[re.Match[str]], Move | None]], ...]] = (
    ("line", _reflection),
    ("turn", _rotation),
    ("half", _rotation),
    ("vector", _translation),
    ("steps", _translation),
    ("factor", _enlargement),
)
