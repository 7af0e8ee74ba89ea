"""Questions about functions of several variables in words and in signs: what is asked of which."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.calculus.notation import applied, derivative_names
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    NAME,
    formula,
    named,
    number,
    parts,
    request,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables


class Wanted(StrEnum):
    """Which derivatives are to be told."""

    PARTIAL = "partial derivative"
    ALL = "first partial derivatives"
    GRADIENT = "gradient"
    HESSIAN = "Hessian matrix"
    JACOBIAN = "Jacobian matrix"
    DIRECTION = "directional derivative"


@dataclass(frozen=True, slots=True)
class Partials(KindProblem):
    """Derivatives of functions of several variables, at a place where one is given.

    `names` are differentiated by in order for a partial derivative, else they are all variables.
    """

    wanted: Wanted
    functions: tuple[Node, ...]
    names: tuple[str, ...]
    place: tuple[Node, ...] = ()
    direction: tuple[Node, ...] = ()


_HINT: Final = late_regex(
    r"partial|∂|\\partial|gradient|∇|\\nabla|hessian|jacobian|directional|\b(?:diff|D|derivative)\s*[(\[]"
    r"|f_\{?[a-z]",
    re.IGNORECASE,
)
_RESPECT: Final = (
    r"(?:(?:\s*,\s*|\s+)(?:(?:with\s+)?respect\s+to|w\.?r\.?t\.?|in|for)\s+"
    rf"(?P<by>{NAME}(?:\s*(?:,|and|then|twice)\s*(?:with respect to\s+)?{NAME})*(?:\s+twice)?))"
)
_AT: Final = (
    r"(?:(?:\s*,\s*|\s+)(?:at|in|evaluated at)\s+(?:the\s+point\s+)?(?:[a-zA-Z]\s*=\s*)?"
    r"(?P<at>\([^()]+\)|[a-z]\s*=\s*[^,]+(?:,\s*[a-z]\s*=\s*[^,]+)+))?"
)
_ORDER: Final = (
    r"(?:(?P<order>first|second|third|fourth|mixed(?:\s+second)?|\d(?:st|nd|rd|th))"
    r"[- ]?(?:order)?\s+)?"
)
_WORDS: Final = (
    rf"(?:the\s+)?{_ORDER}partial\s+(?:derivative\s+)?(?:of\s+)?(?P<f>.+?){_RESPECT}{_AT}",
    rf"(?:the\s+)?{_ORDER}partial\s+derivative{_RESPECT}\s+of\s+(?P<f>.+?){_AT}",
    rf"(?:partially\s+)?differentiate\s+(?P<f>.+?)\s+partially{_RESPECT}{_AT}",
)
_ALL: Final = late_regex(
    r"(?:all\s+)?(?:the\s+)?(?:both\s+)?(?:first(?:[- ]order)?\s+)?partial\s+derivatives\s+of\s+"
    r"(?P<f>.+)",
    re.IGNORECASE,
)
_GRADIENT: Final = late_regex(
    rf"(?:the\s+)?(?:gradient(?:\s+vector)?\s+(?:of\s+)?|∇\s*)(?P<f>.+?){_AT}", re.IGNORECASE
)
_HESSIAN: Final = late_regex(
    rf"(?:the\s+)?hessian(?:\s+matrix)?\s+(?:of\s+)?(?P<f>.+?){_AT}", re.IGNORECASE
)
_JACOBIAN: Final = late_regex(
    rf"(?:the\s+)?jacobian(?:\s+matrix)?\s+(?:of\s+)?(?P<f>[(\[].+?[)\]]){_AT}", re.IGNORECASE
)
_DIRECTION: Final = late_regex(
    r"(?:the\s+)?directional\s+derivative\s+of\s+(?P<f>.+?)\s+at\s+(?:the\s+point\s+)?(?P<at>\([^()]+\))"
    r",?\s+(?:in\s+the\s+direction\s+(?:of\s+)?|along\s+|in\s+direction\s+)(?:the\s+vector\s+)?"
    r"(?P<to>[(\[<⟨][^()\[\]]+[)\]>⟩])",
    re.IGNORECASE,
)
_SIGN: Final = late_regex(
    r"(?:\\[dt]?frac\s*\{\s*∂\s*(?:\^?\s*\{?[\d²³]\}?)?\s*(?P<g>[a-zA-Z])?\s*\}\s*\{(?P<below>[^{}]*(?:\{\d\}[^{}]*)*)\}"
    r"|∂\s*(?:\^?\s*[\d²³])?\s*(?P<g2>[a-zA-Z])?\s*/\s*\(?(?P<below2>(?:\s*∂\s*[a-zθ]\s*(?:\^?\s*[\d²³])?)+)\)?)"
    r"\s*(?:of\s+|for\s+|if\s+|when\s+|where\s+|,\s*)?(?P<f>.+)$"
)
_BELOW: Final = late_regex(r"∂\s*(\\?[a-zθ]+)\s*(?:\^?\s*\{?\s*([\d²³])\s*\}?)?")
_COUNTS: Final = {"²": 2, "³": 3}


def read_partials(text: str) -> Partials | None:
    """The derivatives in several variables that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    plain_request = request(text)
    call = applied(plain_request)
    if call is not None and call.name in ("diff", "derivative", "d") and len(call.arguments) > 1:
        return _partial(call.arguments[0], derivative_names(call.arguments[1:]), None)
    if found := _SIGN.match(plain_request):
        names = _below(found["below"] or found["below2"])
        return _partial(found["f"], names, None)
    return _in_words(plain_request)


def _below(text: str) -> tuple[str, ...] | None:
    names: list[str] = []
    for letter, power in _BELOW.findall(text):
        count = _COUNTS.get(power) or int(power or 1)
        names += [named(letter)] * count
    return tuple(names) if names and len(names) < 7 and not _BELOW.sub("", text).strip() else None


def _in_words(text: str) -> Partials | None:
    for form in _WORDS:
        if found := re.fullmatch(form, text, re.IGNORECASE):
            return _partial(found["f"], _by(found["by"], found["order"]), found["at"])
    if found := _ALL.fullmatch(text):
        return _whole(Wanted.ALL, (found["f"],), None)
    if found := _DIRECTION.fullmatch(text):
        problem = _whole(Wanted.DIRECTION, (found["f"],), found["at"])
        direction = _numbers(found["to"])
        if problem is None or direction is None or len(direction) != len(problem.names):
            return None
        return Partials(problem.wanted, problem.functions, problem.names, problem.place, direction)
    for wanted, found in labelled(text, ((Wanted.GRADIENT, _GRADIENT), (Wanted.HESSIAN, _HESSIAN))):
        return _whole(wanted, (found["f"],), found["at"])
    if found := _JACOBIAN.fullmatch(text):
        return _whole(Wanted.JACOBIAN, tuple(parts(found["f"][1:-1])), found["at"])
    return None


def _by(text: str, order: str | None) -> tuple[str, ...] | None:
    names = [named(name) for name in re.findall(rf"(?<![a-zA-Z]){NAME}(?![a-zA-Z])", text)]
    count = 2 if "twice" in text else ordinal(order or "first") or len(names)
    if len(names) == 1:
        names *= count
    return tuple(names) if order is None or len(names) == count or "mixed" in order else None


def _partial(body: str, names: tuple[str, ...] | None, at: str | None) -> Partials | None:
    node = formula(body)
    if node is None or names is None or names_a_derivative(node):
        return None
    place, inside = _place(at, variables(node))
    if at and place is None:
        return None
    is_single = len(variables(node)) < 2 and len(set(names)) < 2
    return (
        None if is_single and not inside else Partials(Wanted.PARTIAL, (node,), names, place or ())
    )


def names_a_derivative(node: Node) -> bool:
    """Whether `f_xx` stands in a formula, which is a question about a function and no letter."""
    return any(re.fullmatch(r"[fgh]_[a-z]{1,2}", name) for name in variables(node))


def _whole(wanted: Wanted, bodies: tuple[str, ...], at: str | None) -> Partials | None:
    nodes = [formula(body) for body in bodies]
    known = tuple(node for node in nodes if node is not None)
    names = tuple(sorted({name for node in known for name in variables(node)}))
    if any(map(names_a_derivative, known)) or len(known) != len(nodes) or not 2 <= len(names) <= 4:
        return None
    place, _ = _place(at, names)
    return None if at and place is None else Partials(wanted, known, names, place or ())


def _place(at: str | None, names: tuple[str, ...]) -> tuple[tuple[Node, ...] | None, bool]:
    """The numbers of `(1, 2)` or `x = 1, y = 2` in the order of the sorted names."""
    if at is None:
        return None, False
    if at.startswith("("):
        values = _numbers(at)
        return (values if values is not None and len(values) == len(names) else None), True
    pairs = [re.split(r"\s*=\s*", piece) for piece in parts(at)]
    found = {named(pair[0]): number(pair[1]) for pair in pairs if len(pair) == 2}
    ordered = [found.get(name) for name in sorted(names)]
    known = tuple(value for value in ordered if value is not None)
    return (known if len(known) == len(names) == len(pairs) else None), True


def _numbers(text: str) -> tuple[Node, ...] | None:
    values = [number(part) for part in parts(text.strip()[1:-1])]
    known = tuple(value for value in values if value is not None)
    return known if len(known) == len(values) else None
