"""The functions, matrices, vectors and complex numbers that messages give a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Said
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables

_START: Final = late_regex(
    r"(?<![\w^*/+(-])(?P<name>[A-Za-z])\s*(?:\((?P<of>[a-z])\)\s*)?=\s*(?![=\s])"
)
_END: Final = late_regex(
    r"[.;](?:\s|$)|\n|,?\s+\band\s*$|,\s*$|\?|,\s+(?=[a-z]{3,}\b(?!\s*[(=]))"
    r"|\s+(?=(?:in|into|as|using) [a-z]{3,})"
    r"|\s+(?=(?:whats?|what's|find|calculate|evaluate|compute|then|how|solve|where|when|show)\b)",
    re.IGNORECASE,
)
_MATRIX: Final = late_regex(r"\[\s*\[[-\d.,/\s\[\]]+\]\s*\]")
_VECTOR: Final = late_regex(r"[(<\[][^\[\]()<>]*,[^\[\]()<>]*[)>\]]")
_LEAD: Final = late_regex(
    r"^(?:(?:ok|okay|so|now|here|let|suppose|say|given|consider|define|take|if|my|the|we|i|have|you"
    r"|functions?|matrix|matrices|vectors?|complex numbers?|are|is|that|with|and|for)\b[\s,:]*)+",
    re.IGNORECASE,
)
_NO_DEFINITION: Final = late_regex(
    r"\b(?:solve|when|where|is|are|that|does|do|which|why|find|show|was)\s*$", re.I
)
_UNKNOWNS: Final = frozenset("xyntk")
"""Letters that a single definition leaves to equations: `y = 2x + 1` is a line."""


@dataclass(frozen=True, slots=True)
class Definition:
    """`f(x) = x^2` or `A = [[1, 2], [3, 4]]`; `of` is the variable of a function."""

    name: str
    of: str
    body: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """As it is written."""
        return f"{self.name}({self.of}) = {self.body}" if self.of else f"{self.name} = {self.body}"

    @property
    def sort(self) -> str:
        """Function, matrix, vector or number."""
        if self.of:
            return "function"
        return "matrix" if _MATRIX.match(self.body) else self.body[:1] + self.body[-1:]

    @property
    def is_constant(self) -> bool:
        """Whether a function has its variable nowhere in its body."""
        return bool(self.of) and not re.search(rf"(?<![A-Za-z]){self.of}(?![A-Za-z])", self.body)


def known_names(messages: Sequence[str]) -> dict[str, Definition]:
    """The newest meaning of every name; `f(x) = 0` about a known function is none."""
    known: dict[str, Definition] = {}
    for message in messages:
        for one in definitions_in(message):
            if not (one.name in known and one.is_constant):
                known[one.name] = one
    return known


def definitions_in(text: str) -> tuple[Definition, ...]:
    """Every function, matrix, vector or complex number that a message gives a name."""
    starts = list(_START.finditer(text))
    ends = [*(at.start() for at in starts), len(text)][1:]
    found = (_definition(text, at, end) for at, end in zip(starts, ends, strict=True))
    return tuple(one for one in found if one is not None)


def _definition(text: str, at: re.Match[str], end: int) -> Definition | None:
    if _NO_DEFINITION.search(text[: at.start()]):
        return None
    whole = text[at.end() : end]
    for pattern in (_MATRIX, _VECTOR):
        if not at["of"] and (found := pattern.match(whole)):
            return Definition(at["name"], "", found[0], at.start(), at.end() + found.end())
    stop = _END.search(whole)
    body = whole[: stop.start()] if stop else whole
    node = expression_or_none(body.strip()) if body.strip() else None
    if node is None or isinstance(node, Relation):
        return None
    names = set(variables(node))
    is_called = re.search(r"(?<![A-Za-z])(?!x\()[A-Za-z]\s*\(", body)
    is_function = bool(at["of"]) and names <= {at["of"]} and not is_called
    is_complex = not at["of"] and at["name"] in "zw" and bool(re.search(r"\di?\b.*i\b|\bi\b", body))
    if not is_function and not (is_complex and not names - {"i"}):
        return None
    return Definition(
        at["name"], at["of"] or "", body.strip(), at.start(), at.end() + len(body.rstrip())
    )


def noted(text: str, found: Sequence[Definition]) -> Said | None:
    """A note where the message says nothing beside its definitions."""
    rest = text
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    if re.search(r"\w", _LEAD.sub("", re.sub(r"[^\w]+", " ", rest).strip())):
        return None
    if len(found) == 1 and found[0].name in _UNKNOWNS and not found[0].of:
        return None
    shown = listed([code(one.text) for one in found])
    told = f"Noted: {shown}. What would you like to know, for example {_example(found)}?"
    given = " and ".join(one.text for one in found)
    name = f"{found[0].name}({found[0].of})" if found[0].of else found[0].name
    return Said(told, about=f"Let {given}. What is {name}?")


def _example(found: Sequence[Definition]) -> str:
    """A question that the new names allow."""
    first, second = found[0], found[1] if len(found) > 1 else None
    if first.of:
        return code(f"{first.name}({second.name}({second.of}))" if second else f"{first.name}(2)")
    if _MATRIX.fullmatch(first.body):
        return code(f"{first.name}{second.name}" if second else f"determinant of {first.name}")
    if _VECTOR.fullmatch(first.body):
        return code(
            f"dot product of {first.name} and {second.name}"
            if second
            else f"length of {first.name}"
        )
    return code(f"{first.name}/{second.name}" if second else f"modulus of {first.name}")
