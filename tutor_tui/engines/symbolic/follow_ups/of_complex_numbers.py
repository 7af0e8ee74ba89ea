"""Questions about the parts of a complex number that was talked about."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.complex_numbers.asked_roots import AskedRoots
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexEquation, ComplexQuestion
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Solve
from tutor_tui.mathematics.written import written

AND: Final = late_regex(r"^(?:(?:and|now|ok|so|then)\b[\s,]*)+", re.IGNORECASE)
_OF_COMPLEX: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find|give me|write|express|put)\s+)?"
    r"(?:(?:the|its|it|that|this)\s+)?"
    r"(?:(?P<noun>modulus|magnitude|argument|arg|(?:complex )?conjugate|real part|imaginary part)"
    rf"(?: of {IT})?(?P<degrees> in degrees)?|(?:it )?(?P<times>times|multiplied by|\*) (?:its|the)"
    r" (?:complex )?conjugate|(?:in |into |its |the )*(?P<form>polar"
    rf"|exponential|trigonometric|trig)"
    r"(?: form)?)",
    re.IGNORECASE,
)
_IMAGINARY: Final = late_regex(r"(?<![A-Za-z])(?:\d\s*)?i(?![A-Za-z])|\bcomplex\b", re.IGNORECASE)


def of_complex(request: str, question: str) -> Written | None:
    """ "and the modulus?" of the complex number that came out."""
    if (whole := _of_roots(AND.sub("", request), question)) is not None:
        return whole
    if re.fullmatch(r"(?:(?:what is )?(?:it|that) )?in degrees", request, re.IGNORECASE):
        turned = re.search(r"\bargument of (?P<z>.+)", question.strip(" ?."), re.IGNORECASE)
        return Written(f"argument of {turned['z']} in degrees") if turned else None
    found = _OF_COMPLEX.fullmatch(AND.sub("", request))
    if found is None or not _IMAGINARY.search(question):
        return None
    known = _OF_NUMBER.fullmatch(question.strip(" ?."))
    number = _worked_out(question) or RESULT
    problem = problem_of(question)
    if isinstance(problem, ComplexQuestion):
        number = f"({written(problem.number)})"
    elif known is not None:
        number = known["of"] or known["written"] or known["inside"]
    if found["times"]:
        return Written(f"({number})*conjugate({number})")
    if found["form"]:
        form = {"trig": "trigonometric"}.get(found["form"].lower(), found["form"].lower())
        return Written(f"{number} in {form} form")
    return Written(f"{found['noun'].lower()} of {number}{found['degrees'] or ''}")


def _worked_out(question: str) -> str | None:
    """The number that was worked out, as it was written."""
    match problem_of(question):
        case Compute(expression=node):
            return f"({written(node)})"
        case _:
            return None


_THEM: Final = (
    r"(?:them|these|those|they|it|(?:all |both )?(?:of )?(?:the |these |those |each )?"
    r"(?:other |complex )?(?:roots?|solutions?|answers?|others)|each(?: one| of them)?|both)"
)
_OF_ROOTS: Final = (
    (
        late_regex(
            rf"(?:(?:what(?:'s| is| do| does)|whats|find|calculate|so) )*(?:the "
            rf"|their )?(?P<sum>sum"
            rf"|add (?:{_THEM} )?(?:up|together)|{_THEM} (?:add up|sum)(?: to)?|add {_THEM})"
            rf"(?: of {_THEM})?",
            re.IGNORECASE,
        ),
        "sum of the roots of {polynomial}",
    ),
    (
        late_regex(
            rf"(?:which|what) (?:ones?|of {_THEM}|{_THEM}|roots?|solutions?)? ?(?:is|are) (?:the )?"
            r"(?P<what>real)(?: (?:ones?|roots?))?",
            re.IGNORECASE,
        ),
        "real roots of {equation}",
    ),
    (
        late_regex(
            r"(?:(?:what(?: are)?|which are|give me|list|show(?: me)?) )?(?:the )?"
            r"(?P<what>complex|imaginary) ones?",
            re.IGNORECASE,
        ),
        "complex roots of {equation}",
    ),
    (
        late_regex(
            r"(?:(?:what(?:'s| is| are)|whats|find|calculate|give me) )?(?:the |their )?"
            rf"(?P<what>modul(?:us|i)|arguments?|magnitudes?|absolute values?)(?: of {_THEM})?",
            re.IGNORECASE,
        ),
        "{what} of the roots of {equation}",
    ),
    (
        late_regex(
            rf"are {_THEM} (?:a )?(?P<what>(?:complex )?conjugates?(?: pairs?)?)(?: of each other"
            r"| to each other)?",
            re.IGNORECASE,
        ),
        "are the roots of {equation} {what}",
    ),
    (
        late_regex(
            r"(?:(?:can|could) you )?(?:plot|show|draw|mark|sketch|represent|put|graph|display) "
            rf"{_THEM}(?P<what> (?:on|in) (?:an? |the )?(?:argand|complex)(?: diagram| plane)?)?",
            re.IGNORECASE,
        ),
        "plot the roots of {equation} on an argand diagram",
    ),
    (
        late_regex(
            rf"(?:(?:(?:write|put|express|give|show) )?(?:me )?{_THEM} )?(?:in|into|as) (?:the )?"
            r"(?P<what>polar|exponential|trigonometric|mod-?arg)(?: form)?",
            re.IGNORECASE,
        ),
        "the roots of {equation} in {what} form",
    ),
    (
        late_regex(
            rf"(?:(?:write|put|express|give|show) )?(?:me )?{_THEM} (?:in|into|as|in the form) "
            r"(?:the )?(?P<what>rectangular|cartesian|standard|algebraic|[axp] ?\+ ?i ?[byq]"
            r"|[axp] ?\+ ?[byq] ?i)(?: form)?",
            re.IGNORECASE,
        ),
        "complex roots of {equation}",
    ),
)


def _of_roots(request: str, question: str) -> Written | None:
    """What is asked of all the roots of the equation that was solved."""
    match problem_of(question):
        case (
            Solve(equations=(equation,))
            | AskedRoots(equation=equation)
            | ComplexEquation(equation=equation)
        ):
            if all(degree_bound(side) in (0, 1) for side in (equation.left, equation.right)):
                return None  # of one root, nothing is asked of all
            shown = written(equation)
        case ComplexQuestion(topic="roots", number=number, index=index):
            shown = f"z^{index} = {written(number)}"
        case _:
            return None
    left, _, right = shown.partition(" = ")
    polynomial = left if right == "0" else f"{left} - ({right})"
    for pattern, whole in _OF_ROOTS:
        if found := pattern.fullmatch(request):
            what = found.groupdict().get("what")
            return Written(whole.format(what=what, equation=shown, polynomial=polynomial))
    return None


_OF_NUMBER: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find|calculate)\s+)?(?:the )?"
    r"(?:modulus(?: and (?:the )?argument)?|magnitude|argument(?: and (?:the )?modulus)?"
    r"|(?:complex )?conjugate|real part|imaginary part) of (?P<of>.+)"
    r"|(?P<written>.+) in \w+ form|(?:(?:what(?:'s| is)|find|calculate) )?\|(?P<inside>[^|]+)\|",
    re.IGNORECASE,
)
"""A question about a complex number, which is what the next question is about, too."""
