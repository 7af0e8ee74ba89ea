"""Another measure of the figure at hand: "what base would give an area of 40"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.geometry.problems import FigureQuestion
from tutor_tui.mathematics.kinds.geometry.rounded_pi import without_pi
from tutor_tui.mathematics.kinds.geometry.triangles import TriangleQuestion

_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_MEASURES: Final = r"area|perimeter|base|height|length|width|radius|diameter|circumference|volume"
_FIGURE: Final = re.compile(
    r"\b(?:triangle|rectangle|square|circle|parallelogram|trapezium|cylinder|cone|sphere|cube)\b",
    re.IGNORECASE,
)
_OF_THE_FIGURE: Final = re.compile(
    r"(?P<measure>(?:(?:and|so|now|ok|then)\b[\s,]*)*"
    r"(?:(?:what(?:'s| is)|whats|find|calculate|work out) )?(?:the )?(?:(?:total )?surface )?"
    rf"(?:{_MEASURES}|slant height|diagonal)) of (?:the|this|that|my) "
    rf"(?P<figure>{_FIGURE.pattern})[\s?.!]*",
    re.IGNORECASE,
)


def without_own_figure(text: str, question: str) -> str:
    """ "Area of the circle" as "area" where the question before is about that figure."""
    found = _OF_THE_FIGURE.fullmatch(text.strip())
    if found is None:
        return text
    figure = found["figure"].lower()
    is_of_sides = figure == "triangle" and isinstance(problem_of(question), TriangleQuestion)
    is_told = re.search(rf"\b{figure}\b", question, re.IGNORECASE)
    return found["measure"] if is_told or is_of_sides else text


_ROUND: Final = ("circle", "sphere", "cube", "square")
"""What one measure tells all of."""

_IF_MEASURES: Final = re.compile(
    rf"(?:and |so )*(?:what )?if the (?P<a>{_MEASURES}) (?:is|was|were) (?P<n>{_N})(?:,? and"
    rf" (?:the )?(?P<b>{_MEASURES}) (?:is |was |were )?(?P<m>{_N}))?,? (?:what(?:'s| is| would"
    rf"| will)(?: be)?|find) (?:the )?(?P<c>{_MEASURES}|side|edge)(?: be)?",
    re.IGNORECASE,
)
_ASKED_FIRST: Final = re.compile(
    rf"^(?:(?:and|so|what|find)(?:'s| is)? )*(?:the )?(?P<c>{_MEASURES}|side|edge),? (?:if|when)"
    rf" (?:the|its) (?P<a>{_MEASURES}) (?:is|was|were) (?P<n>{_N})$",
    re.IGNORECASE,
)


_MADE: Final = re.compile(
    rf"(?:and |so )*(?:what|which) (?P<c>{_MEASURES}) (?:would|will|does|has|have|makes?|gives?|do"
    rf" (?:i|we|you) need)(?: (?:make|give|get|need|for|to|have))* (?:it )?(?:an? "
    rf"|the )?(?P<a>{_MEASURES}) (?:of |be |equal |is |equal to |come to )?(?P<n>{_N})"
    rf"|(?:(?:and|so|what|find)(?:'s| is)? )*(?:the )?(?P<side>{_MEASURES}|side|edge),? (?:if|when)"
    rf" (?:the|its) (?P<of>(?:surface )?(?:{_MEASURES})) (?:is|was|were) (?P<is>{_N})",
    re.IGNORECASE,
)


def of_a_measure(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "if the area was 45 and base 10 what would the height be" of the figure before."""
    rest, pi = without_pi(request)
    if pi is not None and not rest and isinstance(problem_of(question), FigureQuestion):
        yield f"{without_pi(question)[0]}. {request}"
    request = _ASKED_FIRST.sub(r"if the \g<a> is \g<n>, find the \g<c>", request)
    found, figure = _IF_MEASURES.fullmatch(request), _FIGURE.search(question)
    if figure is not None and (back := _MADE.fullmatch(request)):
        if figure[0].lower() in _ROUND:
            yield f"the {back['a']} of a {figure[0]} is {back['n']}. find the {back['c']}"
        for at in re.finditer(rf"({_MEASURES}) (?:of |is |= ?)?({_N})", question, re.IGNORECASE):
            if at[1].lower() != back["c"].lower():
                whole = (
                    f"the {back['a']} of a {figure[0]} is {back['n']} and the {at[1]} is {at[2]}"
                )
                yield f"{whole}. find the {back['c']}"
    if found is None or figure is None:
        return
    given = f"the {found['a']} of a {figure[0]} is {found['n']}"
    more = f" and the {found['b']} is {found['m']}" if found["b"] else ""
    yield f"{given}{more}. find the {found['c']}"
