"""Derivatives in several variables: partial and mixed ones, gradient, Hessian, direction."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.shown_sets import shown_name
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
from tutor_tui.mathematics.number_words import ordinal
from tutor_tui.mathematics.problems import Answer, Differentiate, KindProblem, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import AT_POINTS, decimal_beside, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, derivative_agrees
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy


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


_HINT: Final = re.compile(
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
_ALL: Final = re.compile(
    r"(?:all\s+)?(?:the\s+)?(?:both\s+)?(?:first(?:[- ]order)?\s+)?partial\s+derivatives\s+of\s+"
    r"(?P<f>.+)",
    re.IGNORECASE,
)
_GRADIENT: Final = re.compile(
    rf"(?:the\s+)?(?:gradient(?:\s+vector)?\s+(?:of\s+)?|∇\s*)(?P<f>.+?){_AT}", re.IGNORECASE
)
_HESSIAN: Final = re.compile(
    rf"(?:the\s+)?hessian(?:\s+matrix)?\s+(?:of\s+)?(?P<f>.+?){_AT}", re.IGNORECASE
)
_JACOBIAN: Final = re.compile(
    rf"(?:the\s+)?jacobian(?:\s+matrix)?\s+(?:of\s+)?(?P<f>[(\[].+?[)\]]){_AT}", re.IGNORECASE
)
_DIRECTION: Final = re.compile(
    r"(?:the\s+)?directional\s+derivative\s+of\s+(?P<f>.+?)\s+at\s+(?:the\s+point\s+)?(?P<at>\([^()]+\))"
    r",?\s+(?:in\s+the\s+direction\s+(?:of\s+)?|along\s+|in\s+direction\s+)(?:the\s+vector\s+)?"
    r"(?P<to>[(\[<⟨][^()\[\]]+[)\]>⟩])",
    re.IGNORECASE,
)
_SIGN: Final = re.compile(
    r"(?:\\[dt]?frac\s*\{\s*∂\s*(?:\^?\s*\{?[\d²³]\}?)?\s*(?P<g>[a-zA-Z])?\s*\}\s*\{(?P<below>[^{}]*(?:\{\d\}[^{}]*)*)\}"
    r"|∂\s*(?:\^?\s*[\d²³])?\s*(?P<g2>[a-zA-Z])?\s*/\s*\(?(?P<below2>(?:\s*∂\s*[a-zθ]\s*(?:\^?\s*[\d²³])?)+)\)?)"
    r"\s*(?:of\s+|for\s+|if\s+|when\s+|where\s+|,\s*)?(?P<f>.+)$"
)
_BELOW: Final = re.compile(r"∂\s*(\\?[a-zθ]+)\s*(?:\^?\s*\{?\s*([\d²³])\s*\}?)?")
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
    for wanted, pattern in ((Wanted.GRADIENT, _GRADIENT), (Wanted.HESSIAN, _HESSIAN)):
        if found := pattern.fullmatch(text):
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
    if node is None or names is None:
        return None
    place, inside = _place(at, variables(node))
    if at and place is None:
        return None
    is_single = len(variables(node)) < 2 and len(set(names)) < 2
    return (
        None if is_single and not inside else Partials(Wanted.PARTIAL, (node,), names, place or ())
    )


def _whole(wanted: Wanted, bodies: tuple[str, ...], at: str | None) -> Partials | None:
    nodes = [formula(body) for body in bodies]
    known = tuple(node for node in nodes if node is not None)
    names = tuple(sorted({name for node in known for name in variables(node)}))
    if len(known) != len(nodes) or not 2 <= len(names) <= 4:
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


def answer_partials(problem: Partials) -> Answer:
    """The derivatives, each checked by difference quotients."""
    try:
        return _answered(problem)
    except UnsolvedError:
        return refused(f"I could not work out that {problem.wanted} with certainty.")


def _answered(problem: Partials) -> Answer:
    verdicts: list[bool | None] = []
    table = [
        [_along(function, (*extra, name) if extra else (name,), verdicts) for name in problem.names]
        for function in problem.functions
        for extra in (
            [(first,) for first in problem.names] if problem.wanted is Wanted.HESSIAN else [()]
        )
    ]
    match problem.wanted:
        case Wanted.PARTIAL:
            return _one(problem)
        case Wanted.ALL:
            return _each(problem, table[0], verdicts)
        case Wanted.DIRECTION:
            return _directional(problem, table[0], verdicts)
        case _:
            return _matrix(problem, table, verdicts)


def _along(node: Node, names: tuple[str, ...], verdicts: list[bool | None]) -> "sympy.Expr":
    """The derivative by one variable after the other, each step checked."""
    result = to_sympy(node)
    for name in names:
        result = derivative(Differentiate(node, name))
        verdicts.append(derivative_agrees(node, result, name, 1))
        node = tree_of(result)
    return result


def _joint(verdicts: list[bool | None]) -> bool | None:
    return all_agree(verdicts)


def value_there(problem: Partials, value: "sympy.Expr", names: tuple[str, ...]) -> "sympy.Expr":
    """A derivative at the place of the problem, whose numbers belong to the sorted names."""
    import sympy

    places = {
        sympy.Symbol(name): to_sympy(place)
        for name, place in zip(sorted(names), problem.place, strict=True)
    }
    return sympy.simplify(value.subs(places))


def _where(problem: Partials) -> str:
    if not problem.place:
        return ""
    return f" at {code('(' + ', '.join(written(place) for place in problem.place) + ')')}"


def _one(problem: Partials) -> Answer:
    (function,) = problem.functions
    verdicts: list[bool | None] = []
    result = _along(function, problem.names, verdicts)
    names = reduce(lambda text, name: f"{text}{name}", map(shown_name, problem.names), "")
    by = listed([code(shown_name(name)) for name in problem.names], "then")
    sentence = (
        f"The partial derivative of {code(written(function))} with respect to {by} is "
        f"{code(show(result))}"
    )
    if not problem.place:
        return with_verdict(f"{sentence}.", _joint(verdicts), AT_POINTS, plain(result))
    value = value_there(problem, result, variables(function))
    if not value.is_finite:
        return refused(f"That derivative has no value{_where(problem)}.")
    text = f"{sentence};{_where(problem)} it is {code(show(value))}{decimal_beside(value)}."
    assert names  # noqa: S101 - a partial derivative is by at least one variable
    return with_verdict(text, _joint(verdicts), AT_POINTS, plain(value))


def _each(problem: Partials, row: "list[sympy.Expr]", verdicts: list[bool | None]) -> Answer:
    words = [
        f"{code(show(value))} with respect to {code(shown_name(name))}"
        for name, value in zip(problem.names, row, strict=True)
    ]
    sentence = (
        f"The partial derivatives of {code(written(problem.functions[0]))} are {listed(words)}."
    )
    return with_verdict(
        sentence, _joint(verdicts), AT_POINTS, ", ".join(plain(value) for value in row)
    )


def _directional(problem: Partials, row: "list[sympy.Expr]", verdicts: list[bool | None]) -> Answer:
    import sympy

    direction = [to_sympy(part) for part in problem.direction]
    length = sympy.sqrt(sum(part**2 for part in direction))
    if length == 0:
        return refused("The direction has no length, so it points nowhere.")
    slopes = [value_there(problem, value, problem.names) for value in row]
    total = sum((slope * part for slope, part in zip(slopes, direction, strict=True)), sympy.S.Zero)
    value = sympy.simplify(total / length)
    sentence = (
        f"The directional derivative of {code(written(problem.functions[0]))}{_where(problem)} is "
        f"{code(show(value))}{decimal_beside(value)}: the gradient times the direction of length 1."
    )
    return with_verdict(sentence, _joint(verdicts), AT_POINTS, plain(value))


def _matrix(
    problem: Partials, table: "list[list[sympy.Expr]]", verdicts: list[bool | None]
) -> Answer:
    if problem.place:
        table = [[value_there(problem, value, problem.names) for value in row] for row in table]
    is_vector = problem.wanted is Wanted.GRADIENT
    rows = [", ".join(show(value) for value in row) for row in table]
    bare = [", ".join(plain(value) for value in row) for row in table]
    shown = f"({rows[0]})" if is_vector else f"[{', '.join(f'[{row}]' for row in rows)}]"
    result = f"({bare[0]})" if is_vector else f"[{', '.join(f'[{row}]' for row in bare)}]"
    names = listed([code(written(function)) for function in problem.functions])
    sentence = f"The {problem.wanted} of {names}{_where(problem)} is {code(shown)}."
    return with_verdict(sentence, _joint(verdicts), AT_POINTS, result)
