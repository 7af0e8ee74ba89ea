"""One of several results, all of them together, and a value that is put into the equation.

"the second one as a decimal", "check the first one", "do they add up to 120", "what happened to
the -1".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_things import things_of
from tutor_tui.engines.symbolic.follow_ups.on_results import on_result
from tutor_tui.engines.symbolic.follow_ups.pairs import pair_in
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, NTH, RESULT, TOGETHER
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Solve
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_RESULTS: Final = r"(?:one|answers?|solutions?|roots?|values?|numbers?|results?|share|part|zero)"
_WHICH: Final = late_regex(
    r"\b(?:the )?(?P<which>first|second|third|last|1st|2nd|3rd|other)"
    rf"(?: {_RESULTS})?(?= |$)(?! (?:step|line|derivative|term|equation|bracket|thing|part))",
    re.IGNORECASE,
)
_PLACES: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3,
                  "last": -1, "other": 2}  # fmt: skip
_CHECKED: Final = late_regex(
    r"(?:(?:can you |please |just )?(?:check|test|verify|prove|confirm|try)(?: that)? ⟨⟩"
    r"(?: (?:works?|is (?:right|correct|a solution)))?"
    r"|(?:is|was) ⟨⟩ (?:also |really |even |actually )*(?:allowed|valid|right|correct|ok(?:ay)?"
    r"|possible|true|a solution|a root|fine|good)(?: too| as well)?"
    r"|(?:does|will|would|can) ⟨⟩ (?:also |really |even |actually )*(?:work|count|be right|fit"
    r"|be (?:allowed|a solution)|solve (?:it|the equation))(?: too| as well)?|(?:put|plug"
    r"|substitute|sub) ⟨⟩ (?:back )?in(?:to (?:it|the equation))?(?: (?:to|and) (?:check|see))?)",
    re.IGNORECASE,
)
_TOTAL: Final = late_regex(
    r"(?:do|does|will) (?:they|these|those|the (?:parts|shares|numbers|answers|amounts|angles))"
    r" (?:really |actually |all )*(?:add|sum)(?: up)? to [£$€]?(?P<n>-?\d+(?:\.\d+)?)"
    r"(?: ?[a-z]{1,7})?|is (?:their|the) (?:sum|total) [£$€]?(?P<m>-?\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_N: Final = r"[-−]?\d+(?:\.\d+)?(?:/\d+)?"
_PUT_IN: Final = late_regex(
    r"(?:but )?(?:what (?:happened|happens) (?:to|with)|what about|where did|why (?:can't|can not"
    r"|cannot|couldn't|shouldn't|isn't|is|is not|not|did you (?:reject|drop|throw out|leave out"
    r"|exclude|discard|ignore)|do (?:you|we) (?:reject|drop|throw out|leave out|exclude|discard"
    r"|ignore)))(?: it)? (?:the )?(?:(?:solution|root|answer|value) )?"
    rf"(?P<name>[a-z])? ?(?:=|be|is|equal|equals)? ?(?P<at>{_N})"
    r"(?P<how>(?: not| no)?(?: (?:also|valid|allowed|right|ok(?:ay)?|a solution|a root|an answer"
    r"|one of the (?:solutions|answers|roots)|go|too|as well|out|extraneous|rejected"
    r"|wrong|excluded|away))*)"
    rf"|(?:so |ok )?(?:put|plug|substitute|sub) (?:the |in )?(?P<name3>[a-z])? ?=? ?(?P<at3>{_N})"
    r"(?: back)?(?: in)?(?: (?:it|to it|to check|and check))?"
    rf"|(?:so |ok )?(?:check|test|try)(?: (?:that|if|whether))? (?:the )?(?P<name2>[a-z])? ?=? ?"
    rf"(?P<at2>{_N})(?: (?:works|is (?:right|correct|a solution)))?"
    rf"|(?:so )?(?:does|do|will|would|could|can|is) (?:the )?(?P<name4>[a-z])? ?=? ?(?P<at4>{_N})"
    r"(?: also| really)? (?:work|fit|count|solve it|satisfy it|a solution|in it|allowed)",
    re.IGNORECASE,
)


def of_several(request: str, question: str, context: Context) -> Iterator[Written]:
    """What is asked of one of several results, or of their sum, with a mark in its place."""
    question = before_trials(question, context)
    if _names_things(question):
        return
    if total := _TOTAL.fullmatch(request):
        whole = TOGETHER.format("sum")
        yield Written(f"is {whole} = {total['n'] or total['m']}?", question)
    found = _WHICH.search(request)
    if found is None or context.options:
        return
    mark = NTH.format(_PLACES[found["which"].lower()])
    around = f"{request[: found.start()]}⟨⟩{request[found.end() :]}".strip()
    equation = _equation(question)
    if _CHECKED.fullmatch(around):
        if equation is not None:
            yield Written(f"is {equation[1]} = {mark} a solution of {equation[0]}?", question)
        return
    form = on_result(around.replace("⟨⟩", "it"))
    if form is not None:
        yield Written(form.replace(BARE_RESULT, mark).replace(RESULT, mark), question)


_TRIAL: Final = late_regex(
    r"(?:plot|graph|draw|sketch|show) .+|.+ on (?:a |the )?number ?line"
    r"|is (?:[a-z] = .+ a solution of |\().+|(?:write|round) |is [^a-z]*(?:(?:log|ln|sqrt|sin|cos"
    r"|tan)[^a-z]*)*(?:=|[<>≤≥]=?)[^a-z]+\?"
)


def before_trials(question: str, context: Context) -> str:
    """The question whose results were tried, added or written otherwise since."""
    if not _TRIAL.match(question):
        return question
    older = (one for one in context.older_questions() if not _TRIAL.match(one))
    return next(older, question)


def before_a_trial(context: Context) -> str | None:
    """The equation into which a number was put just now, else the last question."""
    question = context.question
    is_trial = bool(question and _PUT.match(question))
    return before_trials(question or "", context) if is_trial else question


_PUT: Final = late_regex(r"is [a-z] = .+ a solution of |is \(")


def _names_things(question: str) -> bool:
    """Whether "the second one" may be a thing that the question itself is about."""
    problem = problem_of(question)
    if isinstance(problem, Solve):
        return False
    if not isinstance(problem, KindProblem):
        return True
    return len(things_of(question, problem)) > 1 or bool(pair_in(question))


def _equation(question: str) -> tuple[str, str] | None:
    """The one equation in one letter that was solved, and that letter."""
    match problem_of(question):
        case Solve(equations=(equation,)) if len(variables(equation)) == 1:
            return written(equation), variables(equation)[0]
        case _:
            return None


def _inequality(question: str) -> tuple[str, str] | None:
    """The one inequality in one letter that was solved, and that letter."""
    problem = problem_of(question)
    relation = problem.single if isinstance(problem, Conditions) else None
    if relation is None or relation.sign == "=":
        return None
    return written(relation), variables(relation)[0]


def put_in(request: str, question: str, context: Context) -> Iterator[str]:
    """Whether a number solves the equation, for "why isn't -2 a solution" and the like."""
    found = _PUT_IN.fullmatch(request)
    asked = before_trials(question, context)
    equation = (_equation(asked) or _inequality(asked)) if found else None
    if found is None or equation is None:
        return
    name = found["name"] or found["name2"] or found["name3"] or found["name4"] or equation[1]
    value = (found["at"] or found["at2"] or found["at3"] or found["at4"]).replace("−", "-")
    if name == equation[1]:
        yield f"is {name} = {value} a solution of {equation[0]}?"
