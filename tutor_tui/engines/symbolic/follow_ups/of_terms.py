"""The rule of the sequence of the question, and the place of one of its terms.

A sequence that was told in words, "first term 4 and common difference 3", stands for its terms.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.sequences.told_rules import ToldTerms
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables

_RULE: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find|give me|tell me|write(?: down)?)\s+)?(?:(?:the|an?)\s+)?"
    r"(?:(?:rule|formula|expression) (?:for|of) the (?:n-? ?th|general) term"
    r"|(?:n-? ?th|general) (?:term|rule)(?: (?:rule|formula))?)"
    r"|(?:(?:what(?:'s| is)|find|give me|tell me)\s+)?the (?:rule|formula|pattern)"
    r"(?: (?:for|of) (?:it|this|that|the sequence))?",
    re.IGNORECASE,
)
_SEQUENCE: Final = late_regex(
    r"^sort\b|\b(?:next|sequence|terms?|pattern|rule|formula|comes after|to infinity)\b",
    re.IGNORECASE,
)


def _terms_of(question: str) -> str | None:
    """The one list of numbers of a question about a sequence."""
    if told := _told_in_words(question):
        return told
    if (series := _SERIES.search(question)) is not None:
        return ", ".join(re.split(r" ?\+ ?", series["terms"]))
    lists = LIST.findall(question)
    listed = lists[0] if len(lists) == 1 and _SEQUENCE.search(question) else None
    return listed or _rule_told(question)


def _rule_told(question: str) -> str | None:
    """ "the sequence 3n + 2", of a question that tells the rule of a sequence in `n`."""
    if not _OF_A_RULE.search(question):
        return None
    spans = [s for s in find_mathematics(question) if not isinstance(s.node, Name | Number)]
    if len(spans) != 1:
        return None
    (span,) = spans
    match span.node:
        case Relation(sign="=", right=body):
            text = span.text.partition("=")[2].strip()
        case Relation():
            return None
        case body:
            text = span.text
    return f"the sequence {text}" if variables(body) == ("n",) else None


_OF_A_RULE: Final = late_regex(r"\bn-? ?th term\b|\bsequence\b|\bgeneral term\b", re.IGNORECASE)


_SERIES: Final = late_regex(
    r"(?<![\w.^*/+-])(?P<terms>\d+(?:\.\d+|/\d+)?(?: ?\+ ?\d+(?:\.\d+|/\d+)?){2,}) ?\+"
    r" ?(?:\.{2,}|…|$)"
)
"""A sum that goes on without end."""


def rule(request: str, question: str) -> str | None:
    """The rule of the one sequence of the question."""
    terms = _terms_of(question) if _RULE.fullmatch(request) else None
    return None if terms is None else f"nth term of {terms}"


_STEP: Final = late_regex(
    r"(?:(?:what(?:'s| is| was)|find|give me|tell me|and)\s+)*(?:the )?(?:common )?(?P<what>ratio"
    r"|difference|multiplier)(?: (?:here|there|of (?:it|this|that|the sequence)))?",
    re.IGNORECASE,
)


def step(request: str, question: str) -> str | None:
    """The common ratio or difference of the one sequence of the question."""
    found, terms = _STEP.fullmatch(request), _terms_of(question)
    if found is None or terms is None:
        return None
    what = "difference" if found["what"].lower() == "difference" else "ratio"
    return f"common {what} of {terms}"


_WHICH_TERM: Final = late_regex(
    r"(?:and )?(?:which|what)(?: number)? (?:term|one|position|place)(?: of (?:it|the sequence))? "
    r"(?:is equal to|is|equals|has the value|would be|will be|does) (?P<n>-?\d+(?:\.\d+)?)"
    r"(?: come| appear)?",
    re.IGNORECASE,
)


def which_term(request: str, question: str) -> str | None:
    """ "which term is 121" of the one sequence of the question."""
    found, terms = _WHICH_TERM.fullmatch(request), _terms_of(question)
    return None if found is None or terms is None else f"which term of {terms} is {found['n']}"


_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_PROGRESSION: Final = late_regex(
    rf"\b(?P<sort>arithmetic|geometric)\b.*\bfirst term (?:is |of |= ?)?(?P<a>{_N}).*\bcommon "
    rf"(?:difference|ratio) (?:is |of |= ?)?(?P<d>{_N})(?![\w.]*\w)",
    re.IGNORECASE,
)
_ASKED: Final = tuple(
    (whole, late_regex(rf"(?:(?:and|what(?:'s| is)?|find|is|so)\s+)*(?:the )?{words}", re.I))
    for whole, words in (
        (
            "sum of the first {n} terms of {terms}?",
            r"(?:(?:sum|total)(?: of)?|(?:add|sum)(?: up)?|do|does|do you get (?:if|when) you add"
            r"(?: up)?) (?:the |its )?(?:first )?(?P<n>\d+)(?: (?:terms|numbers|ones|of them))?"
            r"(?: of it)?(?: (?:add(?: up)?|sum|come) to| add up|(?: all)? (?:together"
            r"|altogether|up))*",
        ),
        (
            "is {n} a term of {terms}?",
            rf"(?P<n>{_N}) (?:in (?:it|the sequence)|an? (?:term|member)(?: of (?:it|the"
            r" sequence))?)",
        ),
        ("nth term of {terms}", r"n-?th term(?: formula)?|(?:general )?formula|rule"),
        ("{n}th term of {terms}", r"(?P<n>\d+)(?:st|nd|rd|th)(?: (?:term|one))?"),
    )
)


def _told_in_words(question: str) -> str | None:
    """The first terms of an arithmetic or geometric sequence that is told by its step."""
    found = _PROGRESSION.search(question)
    if found is None:
        return None
    start, step = Fraction(found["a"]), Fraction(found["d"])
    is_sum = found["sort"].lower() == "arithmetic"
    terms = (start + place * step if is_sum else start * step**place for place in range(4))
    return ", ".join(map(str, terms))


_SORT: Final = late_regex(
    r"(?:so |and )?(?:is|isn't) (?:it|this|that|the sequence)(?: an?)? (?P<sort>arithmetic"
    r"|geometric"
    r"|quadratic|linear)(?: or (?:an? )?(?:arithmetic|geometric|quadratic|neither))?"
    r"(?: (?:sequence|progression|one))?|what (?:kind|type|sort) of sequence(?: is (?:it|that"
    r"|this))?",
    re.IGNORECASE,
)
_FIRST: Final = 5


def _by_rule(question: str) -> str | None:
    """The first terms of a sequence whose rule the question tells."""
    match problem_of(question):
        case ToldTerms(rule=rule, letter=letter, starts=()):
            places = (Number(Fraction(place)) for place in range(1, _FIRST + 1))
            terms = [rational_value(substitute(rule, letter, place)) for place in places]
            return None if None in terms else ", ".join(map(str, terms))
        case _:
            return None


def sort_of_terms(request: str, question: str, _context: Context) -> Iterator[str]:
    """Whether the sequence of the question is arithmetic or geometric."""
    found = _SORT.fullmatch(request)
    terms = (_terms_of(question) or _by_rule(question)) if found else None
    if found and terms:
        sort = None if " or " in request else found["sort"]
        sort = "arithmetic" if sort and sort.lower() == "linear" else sort
        yield f"is the sequence {terms} {sort}?" if sort else f"what kind of sequence is {terms}?"


_NEXT: Final = late_regex(r"\b(?:next(?: (?P<n>\d) terms)?|comes? after)\b", re.IGNORECASE)
_GO_ON: Final = late_regex(
    r"(?:(?:and|so|then|what(?:'s| is| about)?|whats|give me|find)\s+)*(?:the )?(?:next"
    r"(?: (?:term|one|number))?(?: (?:after (?:that|it)|again|too))?"
    r"|(?:one|term|number)? ?after (?:that|it|this)(?: one)?|one after)",
    re.IGNORECASE,
)
"""The term behind the one that was just told."""


def of_a_progression(request: str, question: str, context: Context) -> Iterator[str]:
    """What else is asked of the sequence that the thread was told, in words or by its terms."""
    asked = (question, *context.older_questions())
    terms = next((told for one in asked if (told := _terms_of(one))), None)
    if terms and _GO_ON.fullmatch(request) and (last := _NEXT.search(question)):
        yield f"next {int(last['n'] or 1) + 1} terms of {terms}"
    for whole, form in _ASKED:
        if terms and (found := form.fullmatch(request)):
            rule = terms.removeprefix("the sequence ")
            if rule != terms and whole.startswith("sum"):
                yield f"sum of {rule} from n = 1 to {found['n']}"
            yield whole.format(terms=terms, **found.groupdict())
