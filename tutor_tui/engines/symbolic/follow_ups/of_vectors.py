"""What is done with the vector that a thread is about: "unit vector in that direction", "dot it
with (1, 2, 2)", "what's the angle between them" of two that came one after the other.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.wording import thing_asked
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion, grids_of
from tutor_tui.mathematics.kinds.matrices.written import written
from tutor_tui.mathematics.late_patterns import late_regex

_VECTOR: Final = late_regex(r"[(<\[]\s*-?[\d./√]+(?:\s*,\s*-?[\d./√]+){1,3}\s*[)>\]]")
_OF_VECTORS: Final = late_regex(
    r"\b(?:vectors?|dot product|cross product|scalar product|length of|magnitude|norm|angle between"
    r"|unit vector|perpendicular|orthogonal|parallel)\b",
    re.IGNORECASE,
)
_GIVES_NUMBERS: Final = late_regex(
    r"^(?:is|are|do)\b|(?<!\bvector )\b(?:dot|scalar|angle|distance|length|magnitude|norm"
    r"|perpendicular|orthogonal|parallel)\b(?! vector)",
    re.IGNORECASE,
)
"""A question about vectors whose answer is none."""

_UNIT: Final = late_regex(
    r"(?:(?:make|turn) (?:it|that|this)(?: vector)? (?:in)?to (?:a )?unit vector|make (?:it|that"
    r"|this) a unit vector|unit vector(?: (?:in (?:that|this|the same|its) direction|of (?:it"
    r"|that|this)))?|normali[sz]ed?(?: (?:it|that|this|vector))?)",
    re.IGNORECASE,
)
_LENGTH: Final = late_regex(
    r"(?:length|magnitude|norm|size)(?: of (?:it|that|this|the vector))?"
    r"|how long is (?:it|that|this)",
    re.IGNORECASE,
)
_SIZED: Final = late_regex(
    r"(?:vector|one) (?:of|with|that has) (?:length|magnitude|norm) (?P<size>[\d./√]+) (?:in"
    r"|along|with|pointing in|and) (?:the |that |its |this )?(?:same )?(?:direction|way)",
    re.IGNORECASE,
)
_WITH: Final = late_regex(
    r"(?P<what>dot|cross|angle|distance)(?: product)?(?: (?:it|that|this))? "
    r"(?:with|and|between (?:it|that|this) and|to|from) (?P<other>.+)",
    re.IGNORECASE,
)
_PRODUCTS: Final = {"dot": "dot product of", "cross": "cross product of"}
_BETWEEN: Final = late_regex(
    r"(?:(?P<what>(?:dot|cross|scalar)(?= product|$| (?:them|those|these|both|instead))"
    r"|angle|distance)"
    r"(?: product)?(?: (?:them|those|these|both))?(?: (?:of|between) (?:them|these|those"
    r"|the (?:two )?vectors|both))?(?: in (?:degrees|radians)| instead)?)",
    re.IGNORECASE,
)
_AREA: Final = late_regex(
    r"(?:the )?area of (?:the |a )?(?P<what>parallelogram|triangle)(?: (?:that )?(?:they|(?:is )?"
    r"(?:spanned|formed|made) by (?:them|these|those|both|the (?:two )?vectors)|with (?:them|these)"
    r" as sides)(?: span| form| make)?)?",
    re.IGNORECASE,
)
_CHECKED: Final = late_regex(
    r"(?:check|verify|show|prove|confirm|see|is|does|make sure)(?: (?:that|if|whether))? ?(?:it"
    r"(?:'?s)?|this|that|they(?: ?a|')?re|the (?:cross product|result|answer|vector))(?: (?:is|are"
    r"|stands?))?(?: really"
    r"| indeed)? (?:perpendicular|orthogonal|normal|at right angles)(?: to (?:both|each|them|the"
    r" two)(?: of (?:them|the(?:se)? vectors))?(?: (?:original )?vectors| of the original"
    r" vectors)?)",
    re.IGNORECASE,
)
_ARE_THEY: Final = late_regex(
    r"are (?:they|these|those|the (?:two )?vectors) (?P<what>perpendicular|orthogonal|parallel"
    r"|at right angles)(?: to each other)?",
    re.IGNORECASE,
)


def of_vectors(request: str, question: str, context: Context) -> Iterator[str]:
    """The new question about the vectors of the newest questions, as long as they are vectors."""
    known: dict[str, None] = {}
    newest: list[str] = []
    for one in (question, *context.older_questions()):
        found = _vectors_in(one)
        if not found:
            break
        newest = newest or found[-1:]
        known = dict.fromkeys((*found, *known))
    vectors = [*(one for one in known if one not in newest), *newest]
    if len(_vectors_in(question)) > 1 and not _GIVES_NUMBERS.search(question):
        yield from _asked(thing_asked(request), [RESULT])
    if projected := _PROJECTED.search(question) if _ACROSS.fullmatch(request) else None:
        yield f"component of {projected['u']} perpendicular to {projected['v']}"
    if (part := _COMPONENT.search(question)) and _CHECKED.fullmatch(f"{request} to both"):
        yield f"is {RESULT} perpendicular to {part['v']}?"
        return
    if len(known) > len(both := _vectors_of_two(question, context)) == _PAIR:
        yield from _of_both(thing_asked(request), both)
    if (figure := _FIGURE.fullmatch(request)) and re.search(r"\barea of .*span", question):
        yield re.sub(r"\b(?:parallelogram|triangle)\b", figure["what"].lower(), question)
    if vectors:
        yield from _asked(thing_asked(request), vectors)
        yield from _of_both(thing_asked(request), list(known))


_PAIR: Final = 2
_FIGURE: Final = late_regex(
    r"(?:(?:and|of|what about|how about|for)\b[\s,]*)*the (?P<what>parallelogram"
    r"|triangle)(?: then)?",
    re.I,
)
_COMPONENT: Final = late_regex(
    r"component of .+ (?:perpendicular|orthogonal) to (?P<v>[(<\[][^()<>\[\]]+[)>\]])",
    re.IGNORECASE,
)
_ACROSS: Final = late_regex(
    r"(?:.{0,20}\b)?(?:perpendicular|orthogonal|normal) (?:component|part|bit|one)(?: then)?", re.I
)
_PROJECTED: Final = late_regex(
    r"(?:projection of|project)\b[^(<\[]*(?P<u>[(<\[][^()<>\[\]]+[)>\]])[^(<\[]*"
    r"\b(?:onto|on)\b[^(<\[]*(?P<v>[(<\[][^()<>\[\]]+[)>\]])",
    re.IGNORECASE,
)


def _vectors_of_two(question: str, context: Context) -> list[str]:
    """The vectors of the newest question about just two of them."""
    asked = map(_vectors_in, (question, *context.older_questions()))
    return next((found for found in asked if len(found) == _PAIR), [])


def _vectors_in(question: str) -> list[str]:
    """The vectors that a question about vectors writes, those in `i`, `j` and `k` as well."""
    found: list[str] = _VECTOR.findall(question) if _OF_VECTORS.search(question) else []
    problem = None if found else problem_of(question)
    if not isinstance(problem, MatrixQuestion):
        return found
    grids = [grid for part in problem.operands for grid in grids_of(part)]
    return [written(grid) for grid in grids] if all(grid.is_vector for grid in grids) else []


def _asked(said: str, vectors: list[str]) -> Iterator[str]:
    """What one vector is asked; of several the last."""
    if _UNIT.fullmatch(said):
        yield f"unit vector in the direction of {vectors[-1]}"
    if _LENGTH.fullmatch(said):
        yield f"length of the vector {vectors[-1]}"
    if sized := _SIZED.fullmatch(said):
        yield f"{sized['size']}*{vectors[-1]}/|{vectors[-1]}|"
    other = _WITH.fullmatch(said)
    if other and _VECTOR.fullmatch(other["other"].strip()):
        what = other["what"].lower()
        start = _PRODUCTS.get(what, f"{what} between")
        yield f"{start} {vectors[-1]} and {other['other'].strip()}"


def _of_both(said: str, vectors: list[str]) -> Iterator[str]:
    if len(vectors) != 2:
        return
    pair = " and ".join(vectors)
    if found := _BETWEEN.fullmatch(said):
        what = found["what"].lower()
        yield f"{what} {'between' if what in ('angle', 'distance') else 'product of'} {pair}"
    if found := _AREA.fullmatch(said):
        yield f"area of the {found['what'].lower()} spanned by {pair}"
    if _CHECKED.fullmatch(said):
        yield f"is {RESULT} perpendicular to {pair}?"
    if found := _ARE_THEY.fullmatch(said):
        what = "perpendicular" if "right" in found["what"] else found["what"].lower()
        yield f"are {pair} {what}?"
