"""Which messages are systems of differential equations: "x' = 2x + y, y' = x + 2y, x(0) = 1"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.kinds.calculus.ode_notation import with_primes
from tutor_tui.mathematics.kinds.calculus.odes import (
    LATEX_SLOPE,
    OF,
    OPENING,
    PIECES,
    PLAIN_SLOPE,
    PRIMED,
    PROSE,
    SLOPE,
    Condition,
    condition_in,
)
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, request
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables

_MOST: Final = 3
_SLOPES: Final = (LATEX_SLOPE, PLAIN_SLOPE, PRIMED)
_HINT: Final = late_regex(r"=[^=]*[,;\n\\&][^=]*=|=.*\band\b.*=|\bEq\(.*\bEq\(", re.DOTALL)
_CASES: Final = late_regex(r"\\(?:begin|end)\s*\{[a-z*]+\}(?:\s*\{[lcr]*\})?|&")
_OPENING: Final = late_regex(
    r"^(?:(?:the\s+)?(?:following\s+)?(?:general\s+|particular\s+)?(?:solutions?\s+(?:of|to|for)\s+)?"
    r"(?:the\s+)?(?:following\s+)?"
    r"(?:(?:linear|coupled|homogeneous|first[- ]order|initial[- ]value)\s+)*"
    r"(?:systems?|pair|set|equations|odes|problem)\s*(?:of\s+)?(?:(?:linear|ordinary|coupled|two"
    r"|three|first[- ]order|differential|equations?|odes?)\b\s*)*):?\s*",
    re.IGNORECASE,
)
_WANTED: Final = late_regex(
    r"[,;.]?\s*\b(?:for|find)\s+[a-z](?:\([a-z]\))?(?:\s*(?:,|and)\s*[a-z](?:\([a-z]\))?)*\s*\.?\s*$",
    re.IGNORECASE,
)
_NAME_ALONE: Final = late_regex(r"[a-z](?:\([a-z]\))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DifferentialSystem(KindProblem):
    """Find two or three functions from their slopes, in which the functions themselves occur.

    In `equations` the functions are names by themselves, and `SLOPE` with the number of a
    function, counted from 1, is its slope. A condition stands beside the function it is about.
    """

    equations: tuple[Relation, ...]
    functions: tuple[str, ...]
    variable: str
    conditions: tuple[tuple[str, Condition], ...]
    text: str


def read_system(text: str) -> DifferentialSystem | None:
    """The system of equations of the first order that a message asks to solve."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    lines = re.sub(r"\\\\|\n", " ; ", _CASES.sub(" ", text))
    plain = _WANTED.sub("", OPENING.sub("", _OPENING.sub("", request(lines), count=1), count=1))
    pieces = [piece.strip(" ,.;:{}") for piece in PIECES.split(with_primes(plain))]
    return _Reader().read([piece for piece in pieces if piece])


class _Reader:
    """Takes equations and conditions one by one, and knows the functions by their slopes."""

    def __init__(self) -> None:
        self._functions: list[str] = []
        self._variables: set[str] = set()

    def read(self, pieces: list[str]) -> DifferentialSystem | None:
        """The problem that all the pieces make together."""
        found = [condition_in(piece) for piece in pieces]
        rest = [piece for piece, one in zip(pieces, found, strict=True) if one is None]
        texts = [piece for piece in rest if not _NAME_ALONE.fullmatch(piece)]
        if not 2 <= len(texts) <= _MOST or any(PROSE.search(piece) for piece in texts):
            return None
        marked = [self._with_marks(piece) for piece in texts]
        equations = [_relation(self._with_plain_functions(piece)) for piece in marked]
        whole = tuple(one for one in equations if one is not None)
        conditions = tuple(one for one in found if one is not None)
        if len(whole) != len(texts) or len(self._functions) != len(whole):
            return None
        names = {name for one in whole for name in variables(one)}
        return self._problem(whole, conditions, names, ", ".join(texts))

    def _problem(
        self,
        equations: tuple[Relation, ...],
        conditions: tuple[tuple[str, Condition], ...],
        names: set[str],
        text: str,
    ) -> DifferentialSystem | None:
        is_coupled = bool(names & set(self._functions))
        is_known = all(name in self._functions and one.order == 0 for name, one in conditions)
        told = self._variables or ({"x"} if "x" in names - set(self._functions) else {"t"})
        is_free = len(told) == 1 and not told & set(self._functions)
        if not (is_coupled and is_known and is_free):
            return None
        functions, (variable,) = tuple(self._functions), told
        return DifferentialSystem(equations, functions, variable, conditions, text)

    def _with_marks(self, piece: str) -> str:
        for pattern in _SLOPES:
            piece = pattern.sub(self._mark, piece)
        return piece

    def _mark(self, found: re.Match[str]) -> str:
        if (found["n"] or "1") not in ("1", "'"):
            return found[0]
        if found["f"] not in self._functions:
            self._functions.append(found["f"])
        self._variables |= {found["x"]} if found["x"] else set()
        return f" {SLOPE}{self._functions.index(found['f']) + 1} "

    def _with_plain_functions(self, piece: str) -> str:
        for name in self._functions:
            self._variables |= {one["x"] for one in re.finditer(OF.format(f=name), piece)}
            piece = re.sub(OF.format(f=name), f" {name} ", piece)
        return piece


def _relation(text: str) -> Relation | None:
    return relation_or_none(text, "=")
