"""The wish to compare the last two results: "which is more", "and by how much"."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.engines.symbolic.follow_ups.elliptical.siblings import SIZES
from tutor_tui.engines.symbolic.follow_ups.put_together import is_joined
from tutor_tui.engines.symbolic.follow_ups.readings import Compared
from tutor_tui.engines.symbolic.follow_ups.replacing import Replacement, replaced
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.engines.symbolic.pointing import is_form
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.numbers.spoken import Spoken
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Judge, KindProblem
from tutor_tui.mathematics.syntax import Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_WHICH_IS_MORE: Final = late_regex(
    r"(?:so )?(?:which|what)(?: one)?(?: is|'s|s| was| gives?| gets?| makes?| costs?)? (?:the"
    r" )?(?:more|bigger|larger|greater|better|cheaper|less|smaller|most|biggest|cheapest)"
    r"(?: money)?(?:,? (?:and )?(?:by )?how much(?: (?:more|less|bigger|cheaper|by))?)?"
    r"|who (?:did|does|scored|got|has|had|is|was) (?:the )?(?:better|more|best|higher|most|worse"
    r"|faster|cheaper)|who won"
    r"|how much (?:time|faster|quicker|longer) (?:(?:do|would|will|did) (?:i|we|you) save|(?:is|was"
    r"|would) (?:it|that)(?: be| take)?)"
    r"|(?:and )?(?:by )?how much (?:more|less|bigger|cheaper|larger|smaller|better)"
    r"(?: is (?:it|that))?|by how much"
    r"|(?:what(?:'s| is) )?(?:the )?difference(?: between (?:them|the two))?"
    r"|how many times (?:as )?(?:more|bigger|larger|greater|smaller|less|big|large|much|longer)"
    r"(?: (?:is|was|as|than) (?:it|that|this|the [a-z]{3,15}))*(?: than before)?"
    rf"|(?:so )?(?:does|did|will|would|has|is) (?:{IT}|the [a-z]{{4,15}})"
    r"(?: (?:also|just|then|be|get))* (?:double|triple|quadruple|halve|half|twice)[a-z]{0,2}"
    r"(?: (?:as much|as big|too|as well|then|also))*",
    re.IGNORECASE,
)
_OF_BOTH: Final = late_regex(
    r"(?:which|what)(?: one| result| answer| value| of (?:them|these|those|the two))?(?: is|'s) "
    r"(?:the )?(?:bigger|larger|greater|higher|more|more likely|smaller|less|less likely)"
    r"(?: one)?|compare (?:them|these|those|both|the two)|(?:so )?(?:(?:are )?(?:they|these"
    r"|those|both|the two)(?:'re)?(?: are)?)"
    r"(?: (?:of them|answers|results))? (?:the same|equal|equivalent)",
    re.IGNORECASE,
)
_NO_RESULT: Final = late_regex(r"\b(?:which|bigger|larger|smaller|order|sort|is|are|more)\b", re.I)
_MONEY: Final = late_regex(r"[£$€]")


def of_the_same_sort(request: str, context: Context) -> Compared | None:
    """The last two results where they are alike, so that nothing else can be meant."""
    question = before_a_form(context)
    if (sides := _of_a_statement(request, question)) is not None:
        return sides
    if _WHICH_IS_MORE.fullmatch(request) and is_joined(question):
        return of_any_two("compare them", _before_joined(context))
    older = _older(context) if _WHICH_IS_MORE.fullmatch(request) else None
    if older is None or _NO_RESULT.match(question) or _NO_RESULT.match(older):
        return None
    if not _are_alike(older, question):
        return None
    return _of_the_named(request, Compared(older, question))


def _of_a_statement(request: str, question: str) -> Compared | None:
    """The two sides of what was judged: "which is bigger" after "is 2/3 the same as 0.66"."""
    is_of_two = _WHICH_IS_MORE.fullmatch(request) or _OF_BOTH.fullmatch(request)
    match problem_of(question) if is_of_two else None:
        case Judge(relation=Relation(left=left, right=right)) if not variables(left):
            return None if variables(right) else Compared(written(left), written(right))
        case _:
            return None


_NAMED: Final = late_regex(
    r"\bis the (?P<what>[a-z]{4,15})(?: than before)?$"
    r"|\b(?:does|did|will|would|has|is) the (?P<more>[a-z]{4,15}) (?:.*\b)?(?:doubl|tripl|quadru"
    r"|hal|twi)",
    re.IGNORECASE,
)
_MEASURED: Final = late_regex(rf"\b(?:(?:surface )?(?:{SIZES}))\b", re.IGNORECASE)


def _of_the_named(request: str, both: Compared) -> Compared | None:
    """Two results, or what is named of the two things: "how many times bigger is the area"."""
    named = _NAMED.search(request)
    what = (named["what"] or named["more"]).lower() if named else ""
    if not _MEASURED.fullmatch(what):
        return both
    first, second = (_MEASURED.sub(what, one, count=1) for one in (both.first, both.second))
    is_readable = problem_of(first) is not None and problem_of(second) is not None
    return replace(both, first=first, second=second) if is_readable else None


_EQUAL_AT: Final = late_regex(
    r"(?:so |and )?are (?:they|these|those|both|the two) (?:the same|equal)(?: too)?,? (?:for|at"
    r"|when|if) (?P<name>[a-z]) ?= ?(?P<value>-?[\d./]+)",
    re.IGNORECASE,
)


def of_both_at(request: str, context: Context) -> Compared | None:
    """The last two functions of a function at one place: "are they equal for x = 0"."""
    found = _EQUAL_AT.fullmatch(request)
    older = _older(context) if found else None
    if found is None or older is None:
        return None
    innermost = re.compile(rf"\({found['name']}\)(?P<end>\)*\W*)$")
    both = [
        innermost.sub(rf"({found['value']})\g<end>", one) for one in (older, before_a_form(context))
    ]
    is_put = both[0] != older and both[1] != before_a_form(context)
    return Compared(both[0], both[1], "=") if is_put and all(map(problem_of, both)) else None


def of_any_two(request: str, context: Context) -> Compared | None:
    """The last two results of whatever sort, where nothing else was meant by the words."""
    older = _older(context) if _OF_BOTH.fullmatch(request) else None
    if older is not None and is_joined(context.question or ""):
        return of_any_two(request, _before_joined(context))
    return None if older is None else Compared(older, before_a_form(context))


_LIKENED: Final = late_regex(
    rf"(?:is|was|isn't|are|would) {IT}(?: (?:be|just|really|also|exactly|not))*"
    r" (?:(?P<same>(?:the )?same(?:"
    r" thing| amount)? as|equal to|equivalent to)|as (?:much|many|big|good) as|(?P<more>more|bigger"
    r"|larger|greater|higher)(?: than)|(?P<less>less|smaller|lower|cheaper) than|(?:better"
    r"|worse) than) (?:an? |the )?(?P<claim>.{3,60})",
    re.IGNORECASE,
)
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "tenth": 10}
_PART: Final = late_regex(
    r"(?:an? )?(?P<part>half|third|quarter|tenth)(?: (?:of )?(?:it|that|them|the (?:whole|total)"
    r"(?: (?:amount|thing))?|all|everything))?",
    re.IGNORECASE,
)
"""A part of the whole that a share was taken of, `260` in "15% of 260"."""

_WHOLE: Final = late_regex(
    r"(?:%|percent|per cent|\d/\d+|half|third|quarter) of (?:[£$€] ?)?(\d+(?:\.\d+)?)(?![\d%/])",
    re.IGNORECASE,
)
_IS: Final = late_regex(r"(?:is|are) ", re.IGNORECASE)
_RATE: Final = late_regex(
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent|per cent)(?: (?:off|on|more|less|discount|increase))?",
    re.IGNORECASE,
)


_SIZE_WORDS: Final = r"(?:more|bigger|larger|greater|higher|less|smaller|lower)"
_BESIDE: Final = late_regex(
    rf"(?:is|was|would) (?P<claim>-?\d[\d./ ]*%?|[√\d().*/^+-]{{2,20}}) (?:be |the )?"
    rf"(?:(?P<more>more|bigger|larger|greater|higher)|(?P<less>less|smaller|lower))"
    rf"(?: one| than {IT})?",
    re.IGNORECASE,
)


_ONE_OF_TWO: Final = late_regex(
    rf"(?:(?:which|what)(?: one)?(?: is|'s|s)? (?:the )?{_SIZE_WORDS}[,:]? |is )"
    rf"(?:{IT},? or (?P<a>.*\d.*?)|(?P<b>.*\d.*?),? or {IT})(?: (?:the )?{_SIZE_WORDS}(?: one)?)?"
    rf"|compare {IT} (?:with|to|and) (?P<c>.*\d.*)|compare (?P<d>.*\d.*) (?:with|to|and) {IT}",
    re.IGNORECASE,
)


def _beside(request: str, context: Context) -> Compared | None:
    """Another number beside the last result: "is 5/6 bigger", "which is more, that or 2/3 of 9"."""
    found, last = _BESIDE.fullmatch(request), before_a_form(context)
    if _IS.match(last):
        return None
    if found is not None:
        return Compared(found["claim"].strip(), last, ">" if found["more"] else "<")
    either = _ONE_OF_TWO.fullmatch(request)
    other = next(filter(None, either.groups()), "").strip(" ,") if either else ""
    wholes = (one for one in (other, f"what is {other}") if other)
    is_read = (one for one in wholes if isinstance(problem_of(one), Compute | Spoken | KindProblem))
    return next((Compared(last, one) for one in is_read), None)


def likened(request: str, context: Context) -> Compared | None:
    """The last result beside that of another calculation: "is it the same as 250% of 18".

    A bare rate is put for the one that was told: "is that the same as 30% off".
    """
    if (beside := _beside(request, context)) is not None:
        return beside
    found = _LIKENED.fullmatch(request)
    claim = found["claim"].strip() if found else ""
    sign = ">" if found and found["more"] else "<" if found and found["less"] else ""
    sign = "=" if found and found["same"] else sign
    asked = (before_a_form(context), *context.older_questions())
    question = next((one for one in asked if not _IS.match(one)), "")
    if not question or not claim or isinstance(expression_or_none(claim), Number):
        return None
    if part := _PART.fullmatch(claim):
        whole = next((at[1] for one in asked if (at := _WHOLE.search(one))), None)
        share = f"{whole}/{_PARTS[part['part'].lower()]}"
        return None if whole is None else Compared(question, share, sign)
    if rate := _RATE.fullmatch(claim):
        told = (replaced(one, Replacement(f"{rate['n']}%")) for one in asked if "%" in one)
        other = next((one[0] for one in told if len(one) == 1), None)
        return None if other is None else Compared(question, other, sign)
    of_things = (f"{claim} of {thing}" for thing in objects_of(question))
    for other in (claim, f"what is {claim}", *of_things):
        if isinstance(problem_of(other), Compute | KindProblem):
            return Compared(question, other, sign)
    return None


_WHICH_OF: Final = late_regex(
    r"(?:which|what)(?: one)?(?: is|'s) (?:the )?(?:bigger|larger|greater|higher|more|smaller|lower"
    r"|less)[,:]? ?(?:than the other[,:]? )?(?:the |its )?(?P<a>[a-z][a-z -]{2,30}) or (?:the "
    r"|its )?(?P<b>[a-z][a-z -]{2,30})",
    re.IGNORECASE,
)


def of_named(request: str, context: Context) -> Compared | None:
    """Two things of what was talked about: "which is bigger, the mean or the median"."""
    found = _WHICH_OF.fullmatch(request)
    if found is None:
        return _of_a_changed_list(request, context)
    for one in (context.question or "", *context.older_questions()):
        for thing in objects_of(one):
            both = f"{found['a']} of {thing}", f"{found['b']} of {thing}"
            if all(isinstance(problem_of(each), KindProblem) for each in both):
                return Compared(*both)
    return None


_CHANGES: Final = late_regex(
    r"(?:(?:and|so|by) )*how (?:much |does |did |has |do )*(?:the |its )?(?P<what>mean|average"
    r"|median|mode|range|standard deviation|sd|variance)(?: (?:has|have|did|does|will|would))?"
    r" (?:change|go(?:ne)? (?:up|down)|increase|decrease|grow|fall)(?:s|d)?(?: by)?(?: then| now)?"
    r"|what (?:happens|happened) to the (?P<what2>mean|average|median|mode|range"
    r"|standard deviation|sd|variance)(?: (?:then|now))?",
    re.IGNORECASE,
)


_CHANGED_MORE: Final = late_regex(
    r"(?:so )?which(?: one| of (?:them|these))? (?:(?:has|was|did) )?(?:changed?|gr[eo]w|rose|went"
    r" (?:up|down)|dropped|fell|increased?|decreased?|affected) (?:by )?(?:the )?(?:more|most)",
    re.IGNORECASE,
)
_OF_LISTS: Final = late_regex(
    r"\b(?:mean|average|median|mode|range|standard deviation|variance)\b(?= of )", re.IGNORECASE
)


def _of_a_changed_list(request: str, context: Context) -> Compared | None:
    """ "How does the median change", "which one changed more", once the list is another one."""
    found, is_more = _CHANGES.fullmatch(request), _CHANGED_MORE.fullmatch(request)
    what = (found["what"] or found["what2"]) if found else ""
    asked = (context.question or "", *context.older_questions()) if what or is_more else ()
    lists = list(dict.fromkeys(at[0] for one in asked for at in LIST.finditer(one)))
    if len(lists) < 2:
        return None
    if is_more:
        names = dict.fromkeys(at[0].lower() for one in asked for at in _OF_LISTS.finditer(one))
        both = list(names)[1::-1]
        if len(both) < len(lists[:2]):
            return None
        (first, second), (ago, before) = (
            [f"{name} of {each}" for name in both] for each in lists[:2]
        )
        return Compared(first, second, before=(ago, before))
    first, second = (f"{what} of {each}" for each in lists[1::-1])
    return Compared(first, second)


def _older(context: Context) -> str | None:
    """The question before the last one; what only writes a number otherwise is none."""
    last = before_a_form(context)
    return next(
        (one for one in context.older_questions() if one != last and not is_form(one)), None
    )


def _before_joined(context: Context) -> Context:
    """The context before two results were put together, which are the two that are meant."""
    asked = (one for one in context.older_questions() if not is_joined(one))
    question = next(asked, None)
    messages = context.messages
    if question in messages:
        messages = messages[: len(messages) - messages[::-1].index(question)]
    return replace(context, question=question, messages=messages)


def _are_alike(first: str, second: str) -> bool:
    """Whether two questions ask for the same sort of number: sums, money, or the same measure."""
    one, two = problem_of(first), problem_of(second)
    if isinstance(one, Compute | Spoken) and isinstance(two, Compute | Spoken):
        return True
    if not (isinstance(one, KindProblem) and isinstance(two, KindProblem)):
        return False
    if _MONEY.search(first) and _MONEY.search(second):
        return True
    names = ("wanted", "goal")
    return type(one) is type(two) and all(
        getattr(one, name, None) == getattr(two, name, None) for name in names
    )
