"""Which messages ask about matrices and vectors, names given before the question included.

A message is claimed only if nothing is left of it besides definitions and one question, and if
everything that the question is about can be read as an expression of matrices. What is named right
where it is asked about is read without its name: "the product of A = … and B = …".
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.matrices.eigenspaces import asked_of_an_eigenvalue
from tutor_tui.mathematics.kinds.matrices.expressions import part_of
from tutor_tui.mathematics.kinds.matrices.literals import SIGN, Literals
from tutor_tui.mathematics.kinds.matrices.problems import Grid, MatrixQuestion, Operation, Part
from tutor_tui.mathematics.kinds.matrices.spanned import asked_of_a_span
from tutor_tui.mathematics.kinds.matrices.wording import ABOUT_ONE, ABOUT_SEVERAL, ABOUT_TWO, KIND
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import ZERO, Name

_LONGEST: Final = 2_000
_HINT: Final = late_regex(r"[\[⟨]|\\begin|[(<{][^()<>{}]*,|\\langle|\d*[jk]\b")
_DEFINED: Final = late_regex(
    rf"(?:\b(?:the|a)\s+)?(?:\b{KIND}\s+)?(?<![A-Za-z\ue000-\ue0ff])"
    rf"(?<!{SIGN}\s)(?<!{SIGN}\s\s)(?<!\b[B-Zb-z]\s)(?P<name>[A-Za-z](?:_?\d)?)"
    rf"\s*(?::?=|\bbe\b|\bis\b|\bequals\b)\s*(?:(?:the|a)\s+)?(?:{KIND}\s*)?[:=]?\s*"
    rf"(?P<sign>{SIGN})(?!\s*(?:[-+*·×^'({SIGN[1:-1]}]|[A-Z]\b(?!\s*=)))",
    re.IGNORECASE,
)
_JOINT: Final = (
    r"(?:\b(?:let|given(?: that)?|suppose|if|where|with|consider|for|when|the|matrix|matrices"
    r"|vectors?|and|then|we have|you are given|define|assume|here|two)\b|[\s,;:.&$])"
)
_LEADING: Final = late_regex(rf"^{_JOINT}+", re.IGNORECASE)
_TRAILING: Final = late_regex(rf"{_JOINT}+$", re.IGNORECASE)
_SHOWN_FIRST: Final = late_regex(
    rf"^(?:{_JOINT}|\bbe\b|\bis\b|\ba\b)*(?P<signs>{SIGN}(?:{_JOINT}*{SIGN})*){_JOINT}*"
    r"(?=(?:find|what|calculate|compute|determine|is|are|does|get|state|work|give|show|row|its"
    r"|diagonali[sz]e|invert)\b)",
    re.IGNORECASE,
)
_IT: Final = late_regex(
    r"\b(?:of|for|is|does|are|between|reduce|diagonali[sz]e|invert|do)\s+(?P<it>it|this(?: matrix"
    r"| vector)?|that|the (?:matrix|vector)|them|these(?: vectors| matrices)?|they"
    r"|the (?:two )?(?:vectors|matrices))\b",
    re.IGNORECASE,
)
_VERB: Final = late_regex(
    r"^(?:(?:what(?:'s|s| is| are)?|find|calculate|compute|determine|evaluate|work out|give(?: me)?"
    r"|simplify|state|solve|(?:use|using|by|with) (?:the |its )?(?:inverse"
    r"(?: matrix)?|row[- ]reduction|gauss\w*(?:[- ]jordan)? elimination|cramer's rule)(?: (?:to"
    r"|and))?|"
    r"(?:the\s+)?(?:matrix\s+)?(?:product|sum|difference)(?=\s+\S+$"
    r"|.*[-+]))\s+)+",
    re.IGNORECASE,
)
"""Before the names of matrices, where `A` is no article."""
_BETWEEN: Final = late_regex(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+", re.IGNORECASE)


_APART: Final = late_regex(r"\)\s+\((?=[^()]*,)")
_OF_SEVERAL: Final = late_regex(
    r"\b(?:linear(?:ly)? (?:in)?depend|span|basis|coplanar|orthogonal|orthonormal|gram)",
    re.IGNORECASE,
)
"""Asked of several vectors, so that those beside each other are no product."""


def read(text: str) -> MatrixQuestion | None:
    """The question about matrices or vectors that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    text = _APART.sub("), (", text) if _OF_SEVERAL.search(text) else text
    literals = Literals(text.replace("`", " "))
    if not len(literals):
        return None
    names = dict[str, Grid]()

    def define(found: re.Match[str]) -> str:
        names[found["name"].replace("_", "")] = literals.meaning(found["sign"])
        return " , "

    rest = _DEFINED.sub(define, literals.text)
    rest = _DOTTED.sub(lambda at: _multiplied(at, names), rest)
    reader = _Reader(literals, names)
    if (found := reader.question(rest)) is not None or not names:
        return found
    is_used = any(re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", rest) for name in names)
    return None if is_used else reader.question(_DEFINED.sub(r"\g<sign>", literals.text))


_DOTTED: Final = late_regex(r"(?<![A-Za-z])(?P<a>[A-Za-z])\s*\.\s*(?P<b>[A-Za-z])(?![A-Za-z])")


def _multiplied(found: "re.Match[str]", names: Mapping[str, Grid]) -> str:
    """`a.b` of two vectors as their product."""
    grids = [names.get(found[name]) for name in "ab"]
    is_of_vectors = all(grid is not None and grid.is_vector for grid in grids)
    return f"{found['a']}·{found['b']}" if is_of_vectors else found[0]


class _Reader:
    """Reads a question, given what its signs and names mean."""

    def __init__(self, literals: Literals, names: Mapping[str, Grid]) -> None:
        self._literals = literals
        self._names = names

    def question(self, text: str) -> MatrixQuestion | None:
        for wording in self._wordings(text):
            plain = bare(wording)
            for form in dict.fromkeys((plain, _VERB.sub("", plain), asked(wording))):
                found = self._asked(form)
                if found is not None:
                    return found
        return None

    def _wordings(self, text: str) -> Iterator[str]:
        """The text without what joins definitions to the question, and "it" by its sign."""
        text = _LEADING.sub("", _TRAILING.sub("", f" {bare(text)} "))
        yield text
        shown = _SHOWN_FIRST.match(text)
        if shown is None:
            if self._names:
                yield from self._about(" and ".join(self._names), bare(text))
            return
        signs = " and ".join(re.findall(SIGN, shown["signs"]))
        yield from self._about(signs, bare(text[shown.end() :]))

    def _about(self, signs: str, question: str) -> Iterator[str]:
        """The question about these, in place of "it" or at its end."""
        found = _IT.search(question)
        if found is not None:
            yield f"{question[: found.start('it')]}{signs}{question[found.end('it') :]}"
        else:
            without_its = re.sub(r"\bits\s+", "", question)
            yield f"{without_its} of {signs}"

    def _asked(self, text: str) -> MatrixQuestion | None:
        found = asked_of_an_eigenvalue(text, self._part) or asked_of_a_span(text, self._part)
        return found or self._value(text) or self._about_one(text) or self._about_more(text)

    def _part(self, text: str) -> Part | None:
        return part_of(text.strip(), self._literals, self._names)

    def _value(self, text: str) -> MatrixQuestion | None:
        parts = [self._part(piece) for piece in _BETWEEN.split(text)]
        known = tuple(part for part in parts if part is not None)
        if len(known) < len(parts) or any(isinstance(part, Grid) for part in known):
            return None
        return MatrixQuestion("value", known)

    def _about_one(self, text: str) -> MatrixQuestion | None:
        for topic, found in labelled(text, ABOUT_ONE):
            part = self._part(found["x"])
            is_list = topic == "size" and isinstance(part, Grid) and part.is_vector
            if topic == "homogeneous":
                if isinstance(part, Grid) and not part.is_vector:
                    zero = Grid(((ZERO,),) * len(part.rows), is_vector=True)
                    return MatrixQuestion("system", (part, zero), "x")
            elif part is not None and not is_list:
                place = found.groupdict()
                entry = f"{place['row']} {place['column']}" if place.get("row") else ""
                return MatrixQuestion(topic, (part,), entry)
        return None

    def _about_more(self, text: str) -> MatrixQuestion | None:
        for topic, found in labelled(text, ABOUT_TWO):
            first, second = self._part(found["x"]), self._part(found["y"])
            if first is not None and second is not None:
                question = _about_two(topic, first, second, found.groupdict().get("word") or "")
                if question is not None:
                    return question
        return self._about_several(text)

    def _about_several(self, text: str) -> MatrixQuestion | None:
        for topic, found in labelled(text, ABOUT_SEVERAL):
            one, listed = found.groupdict().get("x"), _BETWEEN.split(found["list"])
            parts = [self._part(piece) for piece in ([one] if one else []) + listed]
            known = tuple(part for part in parts if part is not None)
            if len(known) == len(parts) > 1:
                return MatrixQuestion(topic, known)
        return None


def _about_two(topic: str, first: Part, second: Part, word: str) -> MatrixQuestion | None:
    match topic:
        case "+" | "-" | "*":
            return MatrixQuestion("value", (Operation(topic, first, second),))
        case "dot":
            operands = _as_vector(first), _as_vector(second)
            return MatrixQuestion("value", (Operation("·", *operands),))
        case "cross":
            operands = _as_vector(first), _as_vector(second)
            return MatrixQuestion("value", (Operation("×", *operands),))
        case "named system":
            return _named_system(first, second)
        case _:
            return MatrixQuestion(topic, (first, second), word.lower())


def _as_vector(part: Part) -> Part:
    """A matrix of one row or one column as the vector that a product of vectors means by it."""
    if isinstance(part, Grid) and 1 in (len(part.rows), len(part.rows[0])):
        return Grid(tuple((entry,) for entry in part.entries), is_vector=True)
    return part


def _named_system(left: Part, right: Part) -> MatrixQuestion | None:
    """`[[2, 1], [1, 3]] (x, y) = (3, 5)`: the unknowns stand in a vector of their own."""
    match left:
        case Operation(sign="*", left=matrix, right=Grid(is_vector=True) as unknowns):
            letters = [entry.name for entry in unknowns.entries if isinstance(entry, Name)]
            if len(letters) == len(unknowns.entries) == len(set(letters)):
                return MatrixQuestion("system", (matrix, right), ", ".join(letters))
    return None
