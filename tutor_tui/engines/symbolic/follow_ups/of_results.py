"""What is asked of the last result or of its way: "is 3 one of them", "units?", "why u = x^2".

None of these is a new subject: what comes next is still about the question before.
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.comparisons import likened, of_named
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.nth_asked import nth_asked
from tutor_tui.engines.symbolic.follow_ups.of_orders import FITS
from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Claimed, Reading, Written
from tutor_tui.engines.symbolic.follow_ups.shown_by_answers import shown_by_answer
from tutor_tui.engines.symbolic.follow_ups.wording import IT, operand
from tutor_tui.engines.symbolic.topics.reasons import reason_for
from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, RESULT
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, is_domain
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.logic.statements import Statement
from tutor_tui.mathematics.kinds.polynomials.ways import SolveBy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.request import plain_text
from tutor_tui.mathematics.written import written

_LEAD: Final = late_regex(
    r"^(?:(?:and|but|so|ok(?:ay)?|then|now|also|hm+|wait|oh|well|um)\b[\s,:]*)+", re.IGNORECASE
)
_TAIL: Final = late_regex(r"(?:[\s,]+(?:then|please|too|as well|though|again|now))+$", re.I)
_VALUE: Final = (
    r"(?:(?P<name>[a-z]) ?(?:=|is) ?)?(?P<value>[-−]?[^\s=]{1,12}(?: ?/ ?\d+)?)"
    r"(?P<degrees> ?°| degrees)?"
)
_THEM: Final = (
    r"(?:them|these|those|the (?:answers|solutions|roots|eigenvalues|values|factors|divisors"
    r"|zeros|results))"
)
_MEMBER: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:is|would|was) {_VALUE} (?:be )?(?:(?:also|not) )?(?:(?:one|any) of {_THEM}|among "
        rf"{_THEM}|an? (?:solution|root|answer|zero|factor|eigenvalue|divisor)(?: (?:of|for|to) "
        rf"(?:it|this|that))?|an other one|another (?:one|solution|root|answer))",
        rf"(?:does|do|will|would|could|can) {_VALUE} (?:be )?(?:also )?(?:work|solve it|satisfy it"
        r"|fit|count|be (?:a solution|one of them|an answer|right))(?: in it| here)?",
    )
)
_WHAT_ABOUT: Final = late_regex(
    r"(?:what|how) about (?:[a-z] ?= ?)?(?P<a>-?\d[\d.]*(?:/\d+)?)", re.IGNORECASE
)
_SEQUENCE: Final = late_regex(r"\b(?:next|sequence|terms?|pattern)\b", re.IGNORECASE)
"""After such a question "them" are all the terms, not those that were told."""

_UNIT: Final = late_regex(
    r"(?:(?:in )?(?:what|which)(?:'s| is| are)?(?: the)? units?(?: (?:is|are|was) (?:that|this|it"
    r"|the answer|they)(?: in)?| of (?:that|it|the answer))?|(?:the |and the )?units?"
    r"|(?:what|which) (?:is|are) (?:that|it|this|the answer) (?:in|measured in)"
    r"|(?:that|it)'?s? in what|does (?:it|that) have (?:a |any )?units?)",
    re.IGNORECASE,
)
_HOW_MANY: Final = late_regex(
    r"how many (?:(?P<of>solutions|answers|roots|factors|divisors|of them|values|ones) )?(?:are"
    r" there|is that|are (?:they|those|these|that)|does (?:it|this|that|the (?:system"
    r"|equation)) have)(?: in total| altogether)?|how many (?:is that|solutions|answers|roots)",
    re.IGNORECASE,
)
_SAME: Final = late_regex(
    rf"(?:(?:is|isn't|are|does|was) {IT}(?: not)?(?: (?:just|really|also|exactly|actually))* "
    r"(?:(?:the )?same (?:thing )?as|equal to|equals?|equivalent to|identical to)"
    rf"|isn't {IT} (?:just|only)) (?P<claim>.{{1,40}})",
    re.IGNORECASE,
)
_MORE: Final = late_regex(
    rf"(?:is|was) {IT} (?P<how>more|less|bigger|larger|smaller|greater|higher|lower) than "
    r"(?P<value>[^%]{1,20})",
    re.IGNORECASE,
)
_BETTER: Final = late_regex(
    r"(?:(?:which|what)(?:'s)?(?: the)?(?: (?P<way>way|method|average|measure|approach))?(?: one)?"
    r"(?: (?:is|would be|works|do you (?:think is|recommend)))? (?:the )?"
    r"(?:better|easier|easiest|best|quicker|quickest|faster|fastest|simpler|simplest"
    r"|more (?:useful|appropriate))(?: (?P<noun>way|method|one))?(?P<here>(?: (?:here|to use"
    r"|(?:to (?:do|solve|get|find)|of (?:doing|solving))(?: (?:this|it|that|these))?"
    r"|for (?:this|it|that|these)))*)(?P<named>[,:]? .{1,60})?)",
    re.IGNORECASE,
)
_WHY_PUT: Final = late_regex(
    r"(?:but )?why (?:is |did (?:you|u|we) |do (?:you|we|i) )?(?:let |put |take |use |choose |set "
    r"|pick |say )?(?P<name>[a-z]) ?= ?[^=]{1,30}",
    re.IGNORECASE,
)
_WHY_RULE: Final = late_regex(
    r"(?:but )?why (?:is it |(?:did|do) (?:you|we|i) (?:need|use|have to use|apply) |use |that's )?"
    r"(?:the )?(?:product|chain|quotient|power|sum|substitution|elimination|u-sub(?:stitution)?"
    r"|(?:integration )?by parts|integration by parts|quadratic formula|pythagoras(?:'s?)?(?:"
    r" theorem)?|(?:that|this|the) formula|completing the square"
    r"|factor(?:ing|ising|izing))(?: rule| method)?(?: here)?"
    r"|explain the (?:u-)?(?:substitution|elimination)(?: here| step| part)?",
    re.IGNORECASE,
)
_OF_N: Final = late_regex(
    rf"(?:what(?:'s| is) )?(?:{IT} )?(?:write (?:it|that) )?as an? (?P<form>fraction|percent"
    r"(?:age)?) of (?P<n>[£$€]?\d[\d.,]*)",
    re.IGNORECASE,
)
_SIGN: Final = late_regex(
    rf"is {IT} (?:an? )?(?:positive or (?:a )?negative|negative or (?:a )?positive)(?: number)?",
    re.I,
)
_OF_SIGN: Final = Asked(Aspect.TRAIT, "it|positive")
_SHARE: Final = late_regex(
    rf"(?:what about |how about |and )*(?P<times>half|twice|double|three times|a third|a quarter) "
    rf"(?:as (?:much|many|long|far|big)|that(?: much| many| amount)?|of {IT}|the amount)",
    re.IGNORECASE,
)
_TIMES: Final = {"half": "/2", "twice": "*2", "double": "*2", "three times": "*3",
                 "a third": "/3", "a quarter": "/4"}  # fmt: skip
_WITH_ORIGINAL: Final = late_regex(
    rf"(?P<verb>multiply|times|divide|add|subtract) (?:{IT} )?(?:(?:by|with|to|from|and) )?the "
    r"(?:original|first|initial|starting)(?: (?:one|function|expression|question|thing|matrix))?",
    re.IGNORECASE,
)
_SIGNS: Final = {"multiply": "*", "times": "*", "divide": "/", "add": "+"}
_MATRIX: Final = late_regex(r"\[\s*\[[^=]*?\]\s*\]")
_EIGENVECTORS: Final = late_regex(
    r"(?:(?:what(?:'s| is| are)|find|give me) )?(?:the )?(?P<what>eigenvectors?) (?:of|for|to) the "
    r"(?:first|second|third|last|other|larger|smaller)(?: (?:one|eigenvalue))?",
    re.IGNORECASE,
)
_REASONED: Final = (KindProblem, Integrate, Solve)


def of_the_result(text: str, context: Context, *, is_of_answer: bool) -> Reading | None:
    """What the message asks of the last result; `None` where it asks nothing of the kind."""
    plain = _LEAD.sub("", plain_text(text).strip(" ?.!,"))
    request = _TAIL.sub("", plain).strip(" ?.!,")
    context = _of_the_persons_own(request, context)
    question = context.question
    problem = problem_of(question) if question and not context.is_example else None
    if question is None or problem is None or context.is_stale:
        return None
    if is_of_answer and (asked := _asked(request, question, problem)) is not None:
        return asked
    two = likened(request, context) or of_named(request, context)
    return two or _further(request, question, problem)


def _of_the_persons_own(request: str, context: Context) -> Context:
    """The context of "why the product rule" after a topic: that of the problem before it."""
    older = next(context.older_questions(), None) if context.is_example else None
    is_of_it = older is not None and (_WHY_RULE.fullmatch(request) or _WHY_PUT.fullmatch(request))
    return replace(context, question=older, is_example=False) if is_of_it else context


def _asked(request: str, question: str, problem: Problem) -> Asked | Written | None:
    for found in fitting(request, _MEMBER):
        value = operand(found["value"])
        is_apart = found["degrees"] and isinstance(problem, Solve)
        if value is not None and not is_apart and not _SEQUENCE.search(question):
            return Asked(Aspect.MEMBER, value)
    fits = FITS.fullmatch(request) or _WHAT_ABOUT.fullmatch(request)
    is_of_set = isinstance(problem, Conditions) and problem.single is None
    if fits and (is_of_set or (isinstance(problem, FunctionQuestion) and is_domain(problem))):
        groups = fits.groupdict()
        return Asked(Aspect.MEMBER, groups["a"] or groups.get("b") or "")
    if (nth := nth_asked(request, problem)) is not None:
        return nth
    if (shown := shown_by_answer(request, question)) is not None:
        return shown
    for pattern, asked in ((_UNIT, Asked(Aspect.UNIT, question)), (_SIGN, _OF_SIGN)):
        if pattern.fullmatch(request) and not isinstance(problem, Solve):
            return asked
    counted = _HOW_MANY.fullmatch(request)
    if counted and not _SEQUENCE.search(question) and _is_listed(counted["of"] or "", question):
        return Asked(Aspect.HOW_MANY)
    way = _BETTER.fullmatch(request)
    if way and (
        way["way"]
        or way["noun"]
        or way["here"]
        or way["named"]
        or isinstance(problem, Solve | SolveBy)
    ):
        return Asked(Aspect.BETTER, "way" if way["noun"] in ("way", "method") else "")
    return None


_CALL: Final = late_regex(r"\b[f-h]['′]? ?\(.+\)")
"""A function of the thread at a place, which has to be worked out first."""


def _further(request: str, question: str, problem: Problem) -> Reading | None:
    same = None if _CALL.search(request) else _SAME.fullmatch(request)
    is_number = not isinstance(problem, Statement)
    if same is not None and is_number and operand(same["claim"]) is not None:
        return Claimed(same["claim"].strip())
    more = _MORE.fullmatch(request)
    if more is not None and (value := operand(more["value"])) is not None:
        sign = "<" if more["how"].lower() in ("less", "smaller", "lower") else ">"
        return Written(f"is {RESULT} {sign} {value}?")
    if (part := _OF_N.fullmatch(request)) is not None:
        whole = part["n"].strip("£$€").replace(",", "")
        is_percent = part["form"].lower().startswith("percent")
        asked = f"what percentage of {whole} is {RESULT}" if is_percent else f"{RESULT}/{whole}"
        return Written(asked)
    if (share := _SHARE.fullmatch(request)) and isinstance(problem, KindProblem | Compute):
        return Written(f"{RESULT}{_TIMES[share['times'].lower()]}")
    if (whole := _with_original(request, problem, question)) is not None:
        return Written(whole)
    if (vectors := _EIGENVECTORS.fullmatch(request)) and (matrix := _MATRIX.search(question)):
        return Written(f"{vectors['what']} of {matrix[0]}")
    is_why = _WHY_RULE.fullmatch(request) or _is_put(request, question)
    is_known = bool(is_why) and reason_for(request, question) is not None
    return Written(f"explain {question}") if is_why and not is_known else None


def _is_listed(noun: str, question: str) -> bool:
    """Whether the results are what is to be counted: no divisors after prime factors."""
    if noun.lower() not in ("factors", "divisors"):
        return True
    is_of_number = not isinstance(problem_of(question), Rewrite)
    return is_of_number and not re.search(r"\bprime\b", question, re.IGNORECASE)


def _with_original(request: str, problem: Problem, question: str) -> str | None:
    """ "multiply it by the original" of the function that was differentiated or rewritten."""
    found = _WITH_ORIGINAL.fullmatch(request)
    is_product = found is not None and found["verb"].lower() in ("multiply", "times")
    if is_product and (matrix := _MATRIX.search(question)):
        return f"multiply {BARE_RESULT} by {matrix[0]}"
    if found is None or not isinstance(problem, Differentiate | Integrate | Rewrite):
        return None
    original, verb = f"({written(problem.expression)})", found["verb"].lower()
    if verb == "subtract":
        return f"{original} - {RESULT}"
    return f"{RESULT} {_SIGNS[verb]} {original}"


def _is_put(request: str, question: str) -> bool:
    """Whether a message asks why a letter was put for something, or is what it is."""
    found = _WHY_PUT.fullmatch(request)
    return found is not None and isinstance(problem_of(question), _REASONED)
