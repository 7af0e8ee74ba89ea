"""What a follow-up can point at: the things, the facts and the formula of an earlier question."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import without_family
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Binary, Call, Number
from tutor_tui.mathematics.written import written

_NUMBERS: Final = late_regex(
    r"(?<![\w.^])-?\d[\d,]*(?:\.\d+)?(?:/\d+)?"
    r"(?:(?:, ?| and | or |, and )-?\d+(?:\.\d+)?(?:/\d+)?)+(?![\w.]*\d)",
    re.IGNORECASE,
)
_PLAIN: Final = late_regex(r"-?\d+(?:\.\d+)?")
_ASKING: Final = late_regex(
    r"(?:^|[.,;!?]\s+(?:and |so )?|\s+)(?P<ask>(?:how (?:many|much|long|far|fast|high|old|wide|tall"
    r"|big|does|do|is)|what(?:'s|s| is| are| was| will| would|ever)?|when (?:do|will|did|does|is)"
    r"|where (?:do|does|is)|which|who|find|calculate|work out|evaluate|is|(?:the )?(?:probability"
    r"|chance)(?: of| that)?)\b[^.;!?]*[.?!\s]*)$",
    re.IGNORECASE,
)
_QUALIFIED: Final = late_regex(
    r" ?(?:%|°|percent|degrees|base\b|in (?:binary|octal|hex|base)"
    r"|(?!(?:is|as|to|by|and|or|in|at|from|for|of|the|have|has|when|with|on|be)\b)[a-zµ]{1,5}\b)",
    re.IGNORECASE,
)
"""What stands behind a number that is no plain one."""

_OF_A_PLACE: Final = late_regex(
    r"(?:\b(?:at|points?|through|from|to|vectors?|direction|between|are|and)(?: of| the)*"
    r"|[)\],=])\s*[(\[]$",
    re.IGNORECASE,
)
_IF: Final = late_regex(r"^(?:if|given(?: that)?|suppose(?: that)?|say|let'?s say)\s+", re.I)


@dataclass(frozen=True)
class Referents:
    """An earlier question, taken apart; `result` is its answer as notation, where it is one."""

    question: str
    result: str = ""

    @cached_property
    def problem(self) -> Problem | None:
        """What the question was read as."""
        return problem_of(self.question)

    @cached_property
    def things(self) -> tuple[str, ...]:
        """What "it" and "they" may be, as it is written there: the whole thing first."""
        found = [one for one in objects_of(self.question) if self._is_whole(one)]
        if isinstance(self.problem, Compute) and not isinstance(self.problem.expression, Number):
            found = [one for one in found if not _PLAIN.fullmatch(one)]  # but a part of it
        found += [] if found else self._formula
        plain = without_family(self.question)
        found += [at[0] for at in _NUMBERS.finditer(plain) if not self._is_point(at)]
        match self.problem:
            case Rewrite(expression=node) | Differentiate(expression=node):
                found.append(written(node))
            case Integrate(expression=node):
                found.append(written(node))
            case Solve(equations=equations):
                found.append(" and ".join(written(one) for one in equations))
        is_of_result = not found or isinstance(self.problem, Compute | Rewrite)
        if is_of_result or self.result.startswith(("[[", "(")):
            found.append(self.result)
        return tuple(dict.fromkeys(one.strip() for one in found if one.strip()))

    def _is_point(self, at: re.Match[str]) -> bool:
        """Whether numbers are the coordinates of a point, a vector or a row, and no list."""
        if self.question[: at.start()].rstrip().endswith(("[[", "],[", "], [")):
            return True
        is_within = self.question[at.end() : at.end() + 1] in (")", "]")
        return is_within and bool(_OF_A_PLACE.search(self.question[: at.start()]))

    @property
    def _formula(self) -> list[str]:
        """The only calculation of the question."""
        spans = [s for s in find_mathematics(self.question) if isinstance(s.node, Binary | Call)]
        found = [spans[0].text] if len(spans) == 1 else []
        return [one for one in found if self._is_whole(one)]

    def _is_whole(self, thing: str) -> bool:
        """Whether a thing says all of itself: no two matrices, and no `1101` of a binary number."""
        end = self.question.find(thing) + len(thing)
        rest = self.question[end:]
        is_part = _QUALIFIED.match(rest) or re.match(r" \d", rest)
        return thing.count("]]") < 2 and not is_part

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """What the question tells before it asks, without its "if" and with it."""
        asked = _ASKING.search(self.question)
        told = self.question[: asked.start()] if asked else ""
        told = told.rstrip(" .?!,;:")
        return tuple(dict.fromkeys(one for one in (_IF.sub("", told), told) if one))

    @property
    def core(self) -> str:
        """The question without its mark at the end."""
        return self.question.strip().rstrip("?.! ")
