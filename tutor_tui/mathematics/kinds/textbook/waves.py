"""Amplitude, period and shifts of a wave `a sin(bx + c) + d`, read off its formula.

The period is `2π/|b|`, the phase shift `-c/b` and the midline `y = d` (OpenStax, Precalculus 2e,
6.1).
"""

import re
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table
from tutor_tui.mathematics.syntax import Call, Name, Node
from tutor_tui.mathematics.trees import changed, substitute, variables, walk
from tutor_tui.mathematics.written import written

_HEIGHT: Final = "w"
_ASKED: Final = (
    ("amplitude", r"amplitude"),
    ("period", r"period"),
    ("phase shift", r"phase shift|horizontal shift|phase"),
    ("vertical shift", r"vertical shift"),
    ("midline", r"(?:equation of (?:the )?)?mid-?line|principal axis"),
    ("frequency", r"frequency"),
    ("maximum", r"max(?:imum)?(?: values?)?"),
    ("minimum", r"min(?:imum)?(?: values?)?"),
)
_ONE: Final = "|".join(pattern for _, pattern in _ASKED)
_LIST: Final = rf"(?P<asked>(?:the )?(?:{_ONE})(?:(?:, and |, | and )(?:the )?(?:{_ONE}))*)"
_NAMED: Final = (
    r"(?:(?:the )?(?:function|graph|curve|wave|equation)(?: of| with equation|:)? ?)?"
    r"(?:(?:y|[fgh] ?\( ?[a-zθ] ?\)) ?= ?)?(?P<e>[^=?;]*(?:sin|cos)[^=?;]*?)"
)
_FORMS: Final = (
    rf"(?:<find> )?{_LIST} (?:of|for|in) {_NAMED}",
    rf"(?:for|given|consider) {_NAMED}<stop>(?:<find> )?{_LIST}",
)


def _wave(found: re.Match[str]) -> Formed | None:
    node = expression_or_none(found["e"].strip(" ."))
    parts = _parts(node) if node is not None else None
    if parts is None:
        return None
    told = [_feature(_name(word), parts) for word in _words(found["asked"])]
    names, expressions, forms = zip(*told, strict=True)
    if names in (("maximum",), ("minimum",), ("period",)):
        return None  # other kinds tell more of these
    numbered = [form.replace("{0}", f"{{{place}}}") for place, form in enumerate(forms)]
    goal = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return Formed(
        f"the {goal}",
        "The wave `a sin(b x + c) + d` has the amplitude `|a|`, the period `2π/|b|`, the phase "
        "shift `-c/b` and the midline `y = d`",
        tuple(expressions),
        ", ".join(numbered),
        _claims(parts),
        verb="is" if len(names) == 1 else "are",
    )


def _words(asked: str) -> list[str]:
    return [re.sub(r"^the ", "", word) for word in re.split(r", and |, | and ", asked)]


def _name(word: str) -> str:
    return next(name for name, pattern in _ASKED if re.fullmatch(pattern, word))


class _Parts:
    """The numbers of the wave as they are written; `shift` is the phase as an argument."""

    def __init__(self, outer: Node, inner: Node, letter: str) -> None:
        self.at = tuple(_at(outer, _HEIGHT, height) for height in (0, 1, 2))
        self.inside = tuple(_at(inner, letter, place) for place in (0, 1, 2))

    @property
    def factor(self) -> str:
        """The number before the sine."""
        return f"(({self.at[1]}) - ({self.at[0]}))"

    @property
    def speed(self) -> str:
        """The number before the letter."""
        return f"(({self.inside[1]}) - ({self.inside[0]}))"


def _at(node: Node, letter: str, place: int) -> str:
    return written(substitute(node, letter, expression_or_none(str(place)) or node))


def _parts(node: Node) -> _Parts | None:
    """The wave in a formula; `None` where there is another function, or more than one."""
    calls = [part for part in walk(node) if isinstance(part, Call)]
    waves = [part for part in calls if part.function in ("sin", "cos")]
    letters = variables(node)
    if len(waves) != 1 or len(calls) != 1 or len(letters) != 1 or _HEIGHT in letters:
        return None
    (wave,) = waves
    outer = changed(node, lambda part: Name(_HEIGHT) if part == wave else part)
    if variables(outer) != (_HEIGHT,) or len(wave.arguments) != 1:
        return None
    return _Parts(outer, wave.arguments[0], letters[0])


def _claims(parts: _Parts) -> tuple[str, ...]:
    """Both the formula around the wave and its inside must be linear."""
    lines = (parts.at, parts.inside)
    return tuple(f"({c}) - ({b}) = ({b}) - ({a})" for a, b, c in lines)


def _feature(name: str, parts: _Parts) -> tuple[str, str, str]:
    a, b, c, d = parts.factor, parts.speed, parts.inside[0], parts.at[0]
    expression, form = {
        "amplitude": (f"abs({a})", "{0}"),
        "period": (f"2*pi/abs({b})", "{0}"),
        "phase shift": (f"-({c})/{b}", "{0}"),
        "vertical shift": (d, "{0}"),
        "midline": (d, "y = {0}"),
        "frequency": (f"abs({b})/(2*pi)", "{0}"),
        "maximum": (f"({d}) + abs({a})", "{0}"),
        "minimum": (f"({d}) - abs({a})", "{0}"),
    }[name]
    return name, expression, form


WAVES: Final = (
    Table(
        r"(?:amplitude|midline|phase|shift|frequency|max|min|period)(?s:.*)(?:sin|cos)|(?:sin|cos)"
        r"(?s:.*)(?:amplitude|midline|phase|shift|frequency|period)",
        _FORMS,
        _wave,
    ),
)
