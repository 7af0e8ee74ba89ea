"""Numbers put in order, a list with one more in it, and which whole numbers an inequality has.

"put all three in order" after comparing them two by two, "add another 3, what is the mode now",
"which whole numbers work".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.written import written

_NUMBER: Final = late_regex(r"(?<![\w.])-?\d+(?:\.\d+|/\d+)?%?(?![\w]|\.\d)")
_RELATION: Final = late_regex(r"[<>≤≥=]")
_SORTED: Final = late_regex(
    r"(?:put|sort|order|arrange|list|rank|write) (?:them|these|those|all|the numbers|the fractions)"
    r"(?: (?:of them|of these|two|three|four|five|numbers|together))*"
    r"(?:(?: all)? in (?P<how>ascending |descending |increasing |decreasing )?order"
    r"|(?: from)? (?:the )?(?P<from>smallest|biggest|largest|lowest|highest|least|greatest)"
    r"(?: first| to .+)?)?",
    re.IGNORECASE,
)
_COMPARED: Final = late_regex(
    r"\b(?:bigger|larger|greater|smaller|less|more|compare|closer|higher|lower)\b|[<>]", re.I
)
_DOWN: Final = late_regex(r"desc|decr|big|larg|high|great", re.IGNORECASE)
_LIST: Final = late_regex(
    r"-?\d+(?:\.\d+)?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+)-?\d+(?:\.\d+)?){2,}"
)
_N: Final = r"-?\d+(?:\.\d+)?"
_MORE: Final = late_regex(
    r"(?:what if |if |and |so |now )*(?:(?:i|you|we) )?(?:(?P<in>add|include|put in|insert|append)"
    r"|(?P<out>remove|take out|take away|leave out|drop|delete))(?:ed)? (?:another |a |an |the |one"
    rf" more |extra )*(?P<n>{_N})(?: (?:to|in|from) (?:it|the list|the data|them))?[.,;:]?"
    r" (?:and )?(?:then )?(?:what(?:'s| is| are| would)|whats|find|give me)"
    r" (?:be )?(?:the |its )?(?:new )?(?P<what>[a-z][a-z ]{2,30}?)(?: (?:now|then|be|become|of"
    r" (?:it|them|the list)))*",
    re.IGNORECASE,
)
_WHOLE: Final = late_regex(
    r"(?:so )?(?:what|which) (?P<what>(?:positive |negative |non-negative )?(?:whole numbers?"
    r"|integers?|natural numbers?))(?: (?:can|could|does|do|will|would|are|is|x|it|be|have|has))*"
    r"(?: (?:work|works|satisf(?:y|ies)|solve|fit|solutions?|make|makes|allowed|in|true|ok|right))*"
    r"(?: (?:in|for|of))?(?: (?:it|that|this|there|the (?P<which>first|second|original|last)"
    r"(?: (?:one|inequality))?))?(?: true)?",
    re.IGNORECASE,
)


_ONLY: Final = late_regex(
    r"^(?:(?:and|but|just|only|if|for) )*"
    r"(?P<what>(?:positive |negative )?(?:integers|whole numbers))(?: only)?$",
    re.IGNORECASE,
)
FITS: Final = late_regex(
    rf"(?:so )?(?:(?:can|could|would|will|does|is|what about|how about) (?P<name>[a-z]) ?"
    rf"(?:be|=|is|equals?)? ?(?:exactly )?(?P<a>{_N}(?:/\d+)?)(?: work| fit| count"
    r"| allowed| ok(?:ay)?| included| possible| a solution| in (?:the|its) domain)*"
    rf"|(?:does|would|will|is|can) (?P<b>{_N}(?:/\d+)?) (?:be )?(?:work|fit|count|allowed|included"
    r"|in (?:it|(?:the|its) domain)|a solution|part of it|one of them|in there)"
    r"(?: (?:too|as well|in it))*)",
    re.IGNORECASE,
)
"""Whether a value is among the solutions of an inequality."""


def in_order(request: str, question: str, context: Context) -> Iterator[str]:
    """The numbers that were compared one after the other, all in order."""
    found = None if _RELATION.search(question) else _SORTED.fullmatch(request)
    if found is None:
        return
    numbers: dict[str, None] = {}
    for one in (question, *context.older_questions()):
        if not _COMPARED.search(one) or not _NUMBER.search(one):
            break
        numbers.update(dict.fromkeys(_NUMBER.findall(one)))
    if len(numbers) > 1:
        is_down = _DOWN.search(found["how"] or found["from"] or "")
        order = "largest to smallest" if is_down else "smallest to largest"
        yield f"sort {', '.join(numbers)} from {order}"


def with_more(request: str, question: str, _context: Context) -> Iterator[str]:
    """What the longer or shorter list is asked for."""
    found = _MORE.fullmatch(request)
    lists = _LIST.findall(question)
    if found is None or len(lists) != 1:
        return
    numbers = re.findall(_N, lists[0])
    if found["in"]:
        numbers.append(found["n"])
    elif numbers.count(found["n"]) == 1:
        numbers.remove(found["n"])
    else:
        return
    yield f"{found['what'].strip()} of {', '.join(numbers)}"


def whole_solutions(request: str, question: str, context: Context) -> Iterator[str]:
    """The whole numbers for which the inequality of the thread holds."""
    found = _WHOLE.fullmatch(_ONLY.sub(r"which \g<what>", request))
    if found is None:
        return
    sets = [one for one in (question, *context.older_questions()) if _inequality(one)]
    which = (found["which"] or "").lower()
    chosen = sets[-1:] if which in ("first", "original") else sets[:1]
    for one in chosen:
        yield f"which {found['what']} satisfy {_inequality(one)}"


def _inequality(question: str) -> str:
    """All conditions in the one letter that a question is about; empty for other questions."""
    problem = problem_of(question)
    if not isinstance(problem, Conditions) or len(problem.alternatives) != 1:
        return ""
    (relations,) = problem.alternatives
    return "" if problem.equation is not None else " and ".join(map(written, relations))
