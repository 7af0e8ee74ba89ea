"""The answer once more, or what went wrong: "list them", "so what is it", "what did I do wrong"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Claimed, Reading, Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.follow_ups.outcomes import outcomes_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, Judge
from tutor_tui.mathematics.request import LED, plain_text
from tutor_tui.mathematics.syntax import Binary, Node, Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

WANTS_EXAMPLE: Final = late_regex(
    r"(?:(?:give|show|tell|do|make)(?: me| us)? )?(?:an?|another|one|some|one more) "
    r"(?:(?:worked|simple|easy|quick|short|real[- ]life|basic|\d ?[x×] ?\d) )*examples?"
    r"(?: of (?:it|this|that|how (?:it|this) works)|(?: problem)?)?"
    r"(?: (?:with|using|for|in) (?:real |actual |some |the |an? )?(?:numbers|base \d+|me|practice"
    r"|\d ?[x×] ?\d(?: (?:matrix|one))?|matri(?:x|ces)|fractions?|decimals?))?"
    r"|(?:(?:show|do)(?: me)?(?: it)? )?"
    r"with (?:real |actual |some )?numbers|examples? (?:with|in) base \d+|examples?"
    r"|for example|for instance|like what",
    re.IGNORECASE,
)
_WHAT_THEN: Final = late_regex(
    r"(?:(?:ok|okay|so|then|but|well|and|hm+)[\s,]+)+(?:what(?:'s| is)|whats|what does|what"
    r" should) (?:it|the (?:right |correct |real |true |actual )?(?:answer|solution|result|one|rule"
    r"|formula))(?: equal| be)?(?: then| instead| actually)*"
    r"|(?:what(?:'s| is)|whats) (?:it then|the (?:right|correct|real|true|actual) "
    r"(?:answer|solution|result|one)(?: then)?)",
    re.IGNORECASE,
)
_SHOULD_BE: Final = late_regex(
    rf"{LED}(?:what (?:should|would|does|must|is)|what'?s)"
    r" (?:it|that|the (?:right side|right hand side|other side|correct (?:one|version|form)))"
    r"(?: (?:really|actually|be|equal|then|instead|supposed to be))*"
    r"|(?:(?:so|ok|then|but|now|please|can you|could you|let's|how (?:do|should|would)"
    r" (?:i|you|we))\b[\s,]*)*(?:expand|multiply|work|do|simplify|write|correct|fix)(?:"
    r" (?:it|that|this|the"
    r" (?:left side|brackets?)))(?: out)?(?: (?:then|for me|properly|right|correctly|the (?:right"
    r"|correct|proper) way))*|(?:and |so )?(?:what(?:'s| is)|whats|show me) the (?:right|correct"
    r"|proper) way(?: (?:to|of) (?:do|doing|expand|expanding) (?:it|that|this))?",
    re.IGNORECASE,
)
"""Only said of a claim: what the side that can be worked out comes to."""
_LIST_THEM: Final = late_regex(
    r"(?:list|show|name|tell me|give me|write(?: down| out)?) (?:them|those|these)(?: all| out|"
    r" again)*"
    r"|what (?:are|were) they(?: again| all)*|how (?:much|many) (?:does|do|did|will|would) (?:they"
    r" each|each(?: one| person| of them| kid| child)?|everyone|everybody) (?:get|receive|have)"
    r"|which ones(?: are (?:they|those|there))?"
    r"|(?:(?:and|so|what(?:'s|s| is)|give me|find) )*(?:the |its )?[xy][- ]?(?:value|coordinate)s?"
    r"(?: (?:there|then|of (?:it|that|the (?:min|max)\w*|the (?:turning )?point)))?",
    re.IGNORECASE,
)
_OUTCOMES: Final = late_regex(
    r"(?:(?:can you |could you )?(?:list|show|name|tell me|give me|write(?: down| out)?|what are"
    r"|what were|which are|which were)(?: me)? |(?:what|which) |(?=the ))(?:all )?(?:(?:of )?"
    r"(?:the|those|these) )?(?:\d{1,2} )?(?:(?:favou?rable|possible|good|winning|matching"
    r"|successful) )?"
    r"(?:outcomes?|ways|combinations?|combos|pairs|possibilities|rolls|tosses|numbers|cases"
    r"|results)(?: (?:(?:that|which) )?(?:fit|work|count|do|add up|make (?:it|that|this)"
    r"|you counted))*"
    r"(?: (?:are|were) (?:they|those|these|there|counted|in there|possible))?(?: out)?",
    re.IGNORECASE,
)
_EXTREME: Final = late_regex(r"\bm(?:ax|in)(?:im|\b)|turning|stationary|critical|vertex", re.I)
"""What has both a place and a value, which its answer tells."""
_RIVALS: Final = late_regex(
    r"(?:so )?which(?: (?:one|answer))?(?: of (?:them|these))? is (?:the )?(?:right|correct|true)"
    r"(?: (?:one|answer))?[,:]? .{1,30} or .{1,30}",
    re.IGNORECASE,
)
_WENT_WRONG: Final = late_regex(
    r"(?:where|how) (?:did|have|do) (?:i|we) (?:go|gone|went) wrong|what did i do wrong"
    r"(?: (?:in|on|at|with) (?:the )?(?:\w+ (?:line|step)|(?:line|step) \w+))?"
    r"|(?:did|have) (?:i|we) (?:miss|forget|missed|forgotten)(?: out)?"
    r" (?:something|anything|a step|an answer|one|a solution)"
    r"|what (?:mistakes?|errors?) (?:did|have) (?:i|we) (?:make|made|do|done)|what (?:did|have) i"
    r" (?:forget|forgot|forgotten|miss|missed|leave out|left out)|what(?:'s|s| is) missing"
    r"|(?:what|where)(?:'s| is| was) (?:my|the) (?:mistake|error)|why (?:is|was|am) (?:it|that|this"
    r"|mine|my answer|i) (?:wrong|not right|incorrect)|(?:but )?why not|(?:but )?why (?:isn't|is) "
    r"(?:it|that)(?: not)?(?: true| right| correct| prime)?",
    re.IGNORECASE,
)
_AGAIN: Final = late_regex(
    r"(?:and |now )*(?:(?:do|differentiate) (?:it|that) )?(?:once )?(?:again|more|a second time"
    r"|twice)",
    re.IGNORECASE,
)
_HAS_Y: Final = late_regex(r"(?<![A-Za-z])y(?![A-Za-z])", re.IGNORECASE)


def same_again(text: str, request: str, question: str) -> Reading | None:
    """The answer once more, or the working that shows what went wrong."""
    if (refuted := _refuted(text, request, question)) is not None:
        return Written(refuted)
    is_listed = _LIST_THEM.fullmatch(request)
    is_of_outcomes = is_listed or _OUTCOMES.fullmatch(request)
    if is_of_outcomes and (problem := problem_of(question)) and outcomes_of(problem):
        return Asked(Aspect.OUTCOMES, text)
    is_of_answer = is_listed or _RIVALS.fullmatch(request)
    if is_of_answer and "value" in request and not _EXTREME.search(question):
        return None
    if is_of_answer or _WHAT_THEN.fullmatch(plain_text(text).strip(" .?!")):
        return Written(question)
    if re.fullmatch(r"\W*y\W*", text, re.IGNORECASE) and not _HAS_Y.search(question):
        return Written(f"explain {question}")
    is_again = _AGAIN.fullmatch(plain_text(text).strip(" .?!"))
    if is_again and isinstance(problem := problem_of(question), Differentiate):
        return Written(_differentiated_again(problem))
    if not _WENT_WRONG.fullmatch(request):
        return None
    return _slip_in(question) or Written(f"explain {question}")


def _slip_in(question: str) -> Claimed | None:
    """The result that was proposed in a false sum, which the slip that leads to it explains."""
    match problem_of(question):
        case Judge(relation=Relation(sign="=", left=Binary() as left, right=right)):
            names = variables(left) or variables(right)
            return None if names else Claimed(written(right), written(left))
    return None


def _refuted(text: str, request: str, question: str) -> str | None:
    """What an equation's left side is instead, or the claim with its counter-example again."""
    problem = problem_of(question)
    if not isinstance(problem, Judge):
        return None
    left, right = problem.relation.left, problem.relation.right
    asked = plain_text(text).strip(" .?!")
    if _WHAT_THEN.fullmatch(asked) or _SHOULD_BE.fullmatch(asked):
        if not variables(problem.relation):
            return None if isinstance(left, Number) else f"what is {written(left)}"
        bracketed = next((one for one in (left, right) if _is_bracketed(one)), None)
        return f"simplify {written(left)}" if bracketed is None else f"expand {written(bracketed)}"
    return question if WANTS_EXAMPLE.fullmatch(request) else None


def _is_bracketed(side: Node) -> bool:
    return isinstance(side, Binary) and side.sign in "^*" and "(" in written(side)


def _differentiated_again(problem: Differentiate) -> str:
    """The next derivative of the same function, which is what is talked about."""
    word = _NEXT_ORDERS.get(problem.order)
    if word is None or problem.at is not None:
        return f"differentiate {RESULT}"
    body, name = written(problem.expression), problem.variable
    of_letter = "" if variables(problem.expression) == (name,) else f" with respect to {name}"
    return f"{word} derivative of {body}{of_letter}"


_NEXT_ORDERS: Final = {1: "second", 2: "third", 3: "fourth"}
