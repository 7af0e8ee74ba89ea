"""What is asked next of a function or a sum that was found: where its slope is zero, its sign, its
end behaviour, the solid that it turns into, its partial sums, the proof.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_lines import is_straight
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.areas import AreaBetween
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.kinds.multivariable.spots import Stationary
from tutor_tui.mathematics.kinds.proofs.induction import BoundClaim, DivisorClaim, SumClaim
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import spelled
from tutor_tui.mathematics.problems import Differentiate, Integrate
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

_SLOPE: Final = late_regex(
    r"(?:(?:so|and|for (?:what|which)(?: values? of)?|find) )*(?:where|when|[a-z]) "
    r"(?:does|is|are|would)? ?(?:the |that |this |its )?(?:(?P<order>first|second|third|2nd|1st) )?"
    r"(?:(?P<first>derivative|slope|gradient|dy ?/ ?dx|[fy]['′](?:\([a-z]\))?)|it|that|this)(?:'s)?"
    r"(?: of (?:it|f))? ?(?:is|be|equals?|equal to|vanish|=)?"
    r"(?: ?(?:equal )?(?:to )?(?P<value>zero|0|positive|negative))?",
    re.IGNORECASE,
)
_ORDERS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3}
_SIGNS: Final = {"positive": "> 0", "negative": "< 0"}


def _where_a_derivative_is(
    request: str, question: str, context: Context
) -> Iterator[str | Written]:
    """The places where a derivative of the function of the thread is zero, or has a sign."""
    found = _SLOPE.fullmatch(request)
    if found is None or not found["value"]:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if not isinstance(problem, Differentiate) or problem.at is not None:
            continue
        word = found["order"] or ("first" if found["first"] else "")
        order = _ORDERS[word.lower()] if word else problem.order
        if order == problem.order and (one == question or order > 1):
            sign = _SIGNS.get(found["value"].lower(), "= 0")
            yield Written(f"solve {RESULT} {sign}", one)
        elif found["value"].lower() not in _SIGNS:
            body, name = written(problem.expression), problem.variable
            if order == 1:
                yield f"where is the slope of y = {body} zero"
            yield f"Let f({name}) = {body}. Solve f{chr(39) * order}({name}) = 0."
        return


_ALWAYS: Final = late_regex(
    rf"(?:is|are|will) (?:{IT}|the (?:derivative|slope|function|gradient))(?: be)? always "
    r"(?P<sign>positive|negative|bigger than 0|less than 0|above 0|below 0)(?: then)?",
    re.IGNORECASE,
)


def _always_of_a_sign(request: str, question: str, _context: Context) -> Iterator[str]:
    """Whether the function that was found is positive, or negative, everywhere."""
    found, problem = _ALWAYS.fullmatch(request), problem_of(question)
    if found is not None and isinstance(problem, Differentiate) and problem.at is None:
        sign = ">" if re.match(r"pos|big|above", found["sign"], re.IGNORECASE) else "<"
        yield f"is {RESULT} {sign} 0 for all {problem.variable}?"


_IN_THE_END: Final = late_regex(
    r"(?:(?:and|so|what|whats|what's|where|how|does|do|is|it|y|the|a|solution|happens?"
    r"|limit(?:ing)?|steady|state|equilibrium|value|behaves?|behaviou?r|end|approach(?:es)?|tends?|settles?|goes?"
    r"|go|to|of|towards?|eventually|final|long[- ](?:term|run)|in|at|as|when|if|for|[a-z]|gets|"
    r"(?:very )?(?:large|big)|->|→|infinity|∞|inf)\b ?|-> ?|→ ?|∞)*",
    re.IGNORECASE,
)
_FAR: Final = late_regex(
    r"\b(?:limit|approach|tend|settle|long[- ](?:term|run)|steady|eventually|infinity|inf|large"
    r"|big)|∞|\bin the end\b|\bend behav",
    re.IGNORECASE,
)


def _in_the_end(request: str, question: str, _context: Context) -> Iterator[str]:
    """What the solution of a differential equation tends to."""
    problem = problem_of(question)
    is_of_end = _IN_THE_END.fullmatch(request) and _FAR.search(request)
    if isinstance(problem, DifferentialEquation) and is_of_end:
        yield f"limit of {RESULT} as {problem.variable} goes to infinity"


_TURNED: Final = late_regex(
    r".*\b(?:rotat|revolv|spun|spin)\w*\b.*\b(?:about|around|round|on) (?:the )?(?P<axis>[xy])"
    r"[- ]?axis\b.*|(?:and )?(?:what(?:'s| is) )?(?:the )?volume of revolution"
    r"(?: (?:about|around) (?:the )?(?P<other>[xy])[- ]?axis)?",
    re.IGNORECASE,
)


_AREA_BETWEEN: Final = late_regex(
    r"(?:(?:and|so|now|then|what about|how about|what(?:'s| is)) )*(?:the )?(?:area )?(?:between|"
    r"enclosed by|bounded by) (?P<curves>(?:the )?(?:curves? |lines? |graphs? )?[a-z] ?=.+ and"
    r" (?:[a-z] ?=.+|the [xy][- ]?axis))",
    re.IGNORECASE,
)


_OTHER_EDGE: Final = late_regex(
    r"(?:(?:and|so|now|but|what|how about|what about|if) )*(?:the )?(?P<what>line|curve|parabola) "
    r"(?:was|were|is|becomes|changes to) (?:instead )?y ?= ?(?P<new>[^=,]+?)(?: instead)?",
    re.IGNORECASE,
)


def _between_two(request: str, question: str, _context: Context) -> Iterator[str]:
    """The area between two other curves, or one other: "what if the line was y = 3x"."""
    found = _AREA_BETWEEN.fullmatch(request)
    if found and re.search(r"\barea\b", question, re.IGNORECASE):
        yield f"area between {found['curves']}"
    problem, other = problem_of(question), _OTHER_EDGE.fullmatch(request)
    if other is None or not isinstance(problem, AreaBetween) or problem.ends is not None:
        return
    edges = problem.first, problem.second
    kept = [one for one in edges if is_straight(written(one)) != (other["what"].lower() == "line")]
    if len(kept) == 1:
        yield f"area between y = {written(kept[0])} and y = {other['new']}"


def _turned(request: str, question: str, context: Context) -> Iterator[str]:
    """The volume of the area under the curve that was talked about, turned about an axis."""
    found, other = _TURNED.fullmatch(request), _OTHER_AXIS.fullmatch(request)
    if other is not None:
        for one in (question, *context.older_questions()):
            whole, count = _ABOUT_AXIS.subn(f"about the {other['axis'].lower()}-axis", one)
            if count == 1:
                yield whole
                return
    if found is None or "=" in request:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        axis = (found["axis"] or found["other"] or "x").lower()
        if isinstance(problem, AreaBetween) and problem.ends is None:
            first, second = written(problem.first), written(problem.second)
            yield (
                f"volume when the area between y = {first} and y = {second} is rotated about the "
                f"{axis}-axis"
            )
            return
        if isinstance(problem, Integrate) and problem.bounds is not None:
            low, high = map(written, problem.bounds)
            yield (
                f"volume when y = {written(problem.expression)} from {low} to {high} is rotated "
                f"around the {axis}-axis"
            )
            return


_OTHER_AXIS: Final = late_regex(
    r"(?:(?:and|so|now|but|what|how|if|it|its|it's|you|we|i|is|was|were|rotated?|turned?|spun|spin"
    r"|do|did|goes|went|then)\b ?)*(?:about )?(?:about|around|round) (?:the )?(?P<axis>[xy])"
    r"(?:[- ]?axis)?(?: instead)?",
    re.IGNORECASE,
)
_ABOUT_AXIS: Final = late_regex(
    r"\b(?:about|around|round|on) (?:the )?[xy][- ]?axis\b", re.IGNORECASE
)
_PARTIAL: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|and|so) )*(?:the )?(?:(?P<n>\d+)(?:st|nd|rd|th)|(?P<word>[a-z]+th"
    r"|first|second|third)) partial sum|(?:(?:what(?:'s| is)|find|and|add) )*(?:the )?(?:sum of )?"
    r"(?:the )?first (?P<m>\d+|[a-z]+)(?: terms?)?",
    re.IGNORECASE,
)
_NTH: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
               "ninth", "tenth")  # fmt: skip


def _partial_sum(request: str, question: str, context: Context) -> Iterator[str]:
    """So many terms of the series of the thread, added up."""
    found = _PARTIAL.fullmatch(request)
    if found is None:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        first = rational_value(problem.start) if isinstance(problem, Series) else None
        count = _count(found)
        if isinstance(problem, Series) and first is not None and count:
            term, name = written(problem.term), problem.variable
            yield f"sum of {term} from {name} = {first} to {first + count - 1}"
            return


def _count(found: "re.Match[str]") -> int:
    if found["word"]:
        word = found["word"].lower()
        return _NTH.index(word) + 1 if word in _NTH else 0
    digits = found["n"] or found["m"]
    return int(digits) if digits.isdigit() else int(spelled(digits.lower()) or 0)


_INDUCTION: Final = late_regex(
    r"(?:(?:can|could|how (?:do|can|would)) (?:i|you|we) )?(?:also )?"
    r"(?:do|prove|show|use)?(?: (?:it|this|that))? ?(?:by |with "
    r"|using )?(?:mathematical )?induction(?: too| instead| here)*",
    re.IGNORECASE,
)


def _by_induction(request: str, question: str, _context: Context) -> Iterator[str]:
    """The proof of a claim about every whole number."""
    claims = SumClaim | DivisorClaim | BoundClaim
    is_of_it = _INDUCTION.fullmatch(request) or _OF_INDUCTION.fullmatch(request)
    if is_of_it and isinstance(problem_of(question), claims):
        yield f"explain {question}"


_OF_INDUCTION: Final = late_regex(
    r"(?:(?:what(?:'s| is| was)|whats|explain|show me|why|how does) )*(?:the "
    r"|your )?(?:(?:inductive"
    r"|induction) (?:hypothesis|assumption|step)|base case|assumption|(?:last|final) step)"
    r"(?: (?:again|work|here|mean))*",
    re.IGNORECASE,
)


_SUBSTITUTED: Final = late_regex(
    r"(?:(?:what(?:'s| is| was)|whats|which one is|so) )+(?:the )?(?:u|v|du|dv|substitution|part)"
    r"(?: (?:here|there|and (?:u|v|du|dv)|you used|in this))*",
    re.IGNORECASE,
)


def _what_was_put(request: str, question: str, _context: Context) -> Iterator[str]:
    """The working that shows what was put for `u`."""
    if isinstance(problem_of(question), Integrate) and _SUBSTITUTED.fullmatch(request):
        yield f"explain {question}"


_PERIOD: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find) )?(?:the |its )?(?P<what>period|amplitude)(?: of (?:it|y|the "
    r"solution))?",
    re.IGNORECASE,
)


def _of_a_wave(request: str, question: str, _context: Context) -> Iterator[str]:
    """The period of the solution of a differential equation."""
    found = _PERIOD.fullmatch(request)
    if found is not None and isinstance(problem_of(question), DifferentialEquation):
        yield f"{found['what'].lower()} of {RESULT}"


_NATURE: Final = late_regex(
    r"(?:is|are) (?:it|that|this|they|those) (?:an? |the )?(?:local |relative )?(?:min(?:imum)?"
    r"|max(?:imum)?|saddle(?: point)?)(?: or (?:an? )?(?:min(?:imum)?|max(?:imum)?|saddle))*"
    r"|(?:what|which) (?:kind|type|sort|nature)(?: of point)? (?:is|are) (?:it|they)",
    re.IGNORECASE,
)


def _nature_of_a_spot(request: str, _question: str, context: Context) -> Iterator[str]:
    """Of which sort the stationary points of a function of two variables are."""
    if not _NATURE.fullmatch(request):
        return
    if (surface := context.newest(Stationary)) is not None:
        yield f"classify the stationary points of f(x, y) = {written(surface.function)}"


_ROW: Final = late_regex(
    r"(?P<terms>-?\d[\d./]*(?:\s*[+,]\s*-?\d[\d./]*){2,})\s*[+,]?\s*(?:\.{2,}|…)?$"
)
_OF_A_ROW: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find) )?(?:the |its )?(?:common )?(?P<ratio>ratio)(?: here)?"
    r"|(?:does|will) (?:it|this|that|the series) (?:actually )?converge",
    re.IGNORECASE,
)


def _of_a_row(request: str, question: str, _context: Context) -> Iterator[str]:
    """The ratio of a series whose terms are written out, or whether it converges."""
    found, row = _OF_A_ROW.fullmatch(request), _ROW.search(question.strip(" ?."))
    if found is None or row is None:
        return
    terms = re.split(r"\s*[+,]\s*", row["terms"])
    if found["ratio"]:
        yield f"common ratio of {', '.join(terms)}"
    elif "series" in question:
        yield f"does the series {' + '.join(terms)} + ... converge"


OF_FUNCTIONS_FOUND: Final = (
    _where_a_derivative_is,
    _always_of_a_sign,
    _in_the_end,
    _between_two,
    _turned,
    _partial_sum,
    _by_induction,
    _what_was_put,
    _of_a_wave,
    _nature_of_a_spot,
    _of_a_row,
)
