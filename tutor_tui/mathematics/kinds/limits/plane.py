"""Limits in two variables: two paths show that there is none, a bound shows that there is one.

OpenStax, Calculus 3, 4.2.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    formula,
    named,
    number,
    parts,
    request,
)
from tutor_tui.mathematics.kinds.limits.bounds import proof_of
from tutor_tui.mathematics.kinds.limits.paths import PATHS, Path, heights_along, limit_along
from tutor_tui.mathematics.kinds.limits.places import tends
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

ALONG_PATHS: Final = "with values along several paths"
_NO_LIMIT: Final = "does not exist"


@dataclass(frozen=True, slots=True)
class PlaneLimit(KindProblem):
    """What a function of two variables tends to at a point."""

    expression: Node
    names: tuple[str, str]
    point: tuple[Node, Node]


_TO: Final = r"\s*(?:->|=|approach(?:es|ing)?|tends?\s+to|tending\s+to|goes\s+to|to)\s*"
_PAIR: Final = r"\(\s*(?P<x>[a-z])\s*,\s*(?P<y>[a-z])\s*\)"
_TARGET: Final = late_regex(rf"^\s*{_PAIR}{_TO}(?P<at>\(.+\)|0|O)\s*$")
_LIM: Final = late_regex(r"^(?:the\s+)?(?:limit\s*:?\s*)?lim\s*_?\s*(?=[{(])", re.IGNORECASE)
_WORDS: Final = (
    late_regex(rf"^(?:the\s+)?lim(?:it)?\s+(?:of\s+)?(?P<f>.+?),?\s+(?:as|when|for)\s+"
               rf"{_PAIR}{_TO}(?P<at>\(.+\))$", re.IGNORECASE),
    late_regex(rf"^(?:the\s+)?lim(?:it)?,?\s+(?:as|when|for)\s+{_PAIR}{_TO}(?P<at>\([^()]+\))"
               r"\s*,?\s*of\s+(?P<f>.+)$", re.IGNORECASE),
)  # fmt: skip
_ASIDE: Final = late_regex(
    r"^(?:(?:does|do|show|prove|decide|whether|that|if|or that)\b\s*)+|\s*,?\s*(?:if it exists"
    r"|or (?:show|prove|explain why|say) (?:that )?(?:it|the limit) does not exist"
    r"|or state that it does not exist|exists?|does not exist)\.?$",
    re.IGNORECASE,
)


def read_plane_limit(text: str) -> PlaneLimit | None:
    """The limit in two variables that a message asks for."""
    if len(text) > LONGEST or "lim" not in text.lower() or not re.search(_PAIR, text):
        return None
    plain_request = request(text)
    while (shorter := _ASIDE.sub("", plain_request, count=1).strip()) != plain_request:
        plain_request = shorter
    plain_request = re.sub(r"^the\s+", "", plain_request)
    if found := _LIM.match(plain_request):
        end = closing(plain_request, found.end())
        target = _TARGET.match(plain_request[found.end() + 1 : end]) if end else None
        if end is not None and target is not None:
            return _problem(plain_request[end + 1 :], target["x"], target["y"], target["at"])
    for form in _WORDS:
        if words := form.match(plain_request):
            return _problem(words["f"], words["x"], words["y"], words["at"])
    return None


def _problem(body: str, first: str, second: str, at: str) -> PlaneLimit | None:
    node = formula(body.strip(" :"))
    ends = parts(at.strip()[1:-1]) if at.startswith("(") else ["0", "0"]
    place = [number(end) for end in ends]
    names = (named(first), named(second))
    if node is None or len(place) != 2 or place[0] is None or place[1] is None:
        return None
    if names[0] == names[1] or not set(variables(node)) <= set(names):
        return None
    return PlaneLimit(node, names, (place[0], place[1]))


def work_plane_limit(problem: PlaneLimit) -> Worked:
    """The limit with its proof, or two paths with different limits."""
    body, u, v = _moved(problem)
    seen: list[tuple[Path, sympy.Expr]] = []
    proof = None
    for index, path in enumerate(PATHS):
        value = limit_along(path, body, u, v)
        if value is None:
            continue
        other = next((one for one in seen if one[1] != value), None)
        if other is not None:
            return _without_limit(problem, other, (path, value))
        seen.append((path, value))
        if len(seen) >= 2 and index >= 3 and proof is None and not value.is_infinite:
            proof = proof_of(body, u, v, value)
            if proof is not None:
                break
    if proof is None or not seen:
        raise DeclinedError(
            "I found no two paths with different limits there, and no proof that there is a limit."
        )
    return _with_limit(problem, seen, proof)


def _moved(problem: PlaneLimit) -> "tuple[sympy.Expr, sympy.Symbol, sympy.Symbol]":
    """The function with the point in the origin."""
    u, v = sympy.Dummy("u", real=True), sympy.Dummy("v", real=True)
    first, second = (sympy.Symbol(name) for name in problem.names)
    a, b = (to_sympy(node) for node in problem.point)
    moved = to_sympy(problem.expression).subs({first: a + u, second: b + v}, simultaneous=True)
    return moved, u, v


def _target(problem: PlaneLimit) -> str:
    x, y = problem.names
    return f"({x}, {y}) → ({written(problem.point[0])}, {written(problem.point[1])})"


def _without_limit(
    problem: PlaneLimit, first: "tuple[Path, sympy.Expr]", second: "tuple[Path, sympy.Expr]"
) -> Worked:
    checks = [_is_seen(problem, path, value) for path, value in (first, second)]
    verdict = False if False in checks else (True if None not in checks else None)
    told = [
        f"along {code(path.told(problem.names, problem.point))} the values tend to "
        f"{code(show(value))}"
        for path, value in (first, second)
    ]
    sentence = f"The limit of {code(written(problem.expression))} as {code(_target(problem))} "
    sentence += f"{_NO_LIMIT}: {told[0]}, {told[1].replace('the values tend ', '')}."
    steps = tuple(
        Step(
            "path",
            f"Go along {code(path.told(problem.names, problem.point))}.",
            written(problem.expression),
            (show(value),),
        )
        for path, value in (first, second)
    )
    return Worked(sentence, verdict, ALONG_PATHS, _NO_LIMIT, steps)


def _is_seen(problem: PlaneLimit, path: Path, value: "sympy.Expr") -> bool | None:
    heights = heights_along(path, problem.expression, problem.names, problem.point)
    if value.is_infinite:
        return tends(heights, mpmath.inf if value.is_extended_positive else -mpmath.inf)
    return tends(heights, number_of(value))


def _with_limit(problem: PlaneLimit, seen: "list[tuple[Path, sympy.Expr]]", proof: str) -> Worked:
    value = seen[0][1]
    checks = [_is_seen(problem, path, value) for path, _ in seen]
    verdict = False if False in checks else (True if checks.count(True) >= 2 else None)
    sentence = f"The limit of {code(written(problem.expression))} as {code(_target(problem))} is "
    sentence += f"{code(show(value))}{decimal_beside(value)}: {proof}."
    step = Step(
        "limit", f"{proof[0].upper()}{proof[1:]}.", written(problem.expression), (show(value),)
    )
    return Worked(sentence, verdict, ALONG_PATHS, plain(value), (step,))


def heading_of_plane_limit(problem: PlaneLimit) -> str:
    """The opening of the working."""
    return f"To find the limit of {code(written(problem.expression))} at that point"


METHOD_OF_PLANE_LIMIT: Final = (
    "Go to the point along several paths, such as the axes, lines y = mx and parabolas: two "
    "different values show that there is no limit. If all agree, bound the distance from that "
    "value by something that tends to 0, in polar coordinates for example."
)
