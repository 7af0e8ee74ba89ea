"""What is asked next of sets, statements of logic and recurrences: "and the intersection",
"is it a tautology", "what's a_5". The thing is told again as its problem has it.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.wording import IT, thing_asked
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.logic.statements import Statement
from tutor_tui.mathematics.kinds.probability.counting import Count, Way
from tutor_tui.mathematics.kinds.probability.lettered_places import LetteredPlaces
from tutor_tui.mathematics.kinds.sequences.recurrences import Recurrence
from tutor_tui.mathematics.kinds.sequences.told_rules import ToldTerms
from tutor_tui.mathematics.kinds.sets.elements import SetQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.written import written

_SET: Final = late_regex(r"\{[^{}]*\}")
_BOTH: Final = r"(?: of (?:the(?:se)? (?:two )?(?:sets)?|them|both|A and B|B and A))?"
_OF_SETS: Final = (
    (rf"intersection{_BOTH}|(?:what )?(?:do |is )?(?:they |the sets )?(?:have )?in (?:common|both)",
     "{0} ∩ {1}"),
    (rf"union{_BOTH}", "{0} ∪ {1}"),
    (rf"(?:set )?difference{_BOTH}", "{0} \\ {1}"),
    (rf"symmetric difference{_BOTH}", "symmetric difference of {0} and {1}"),
    (rf"(?:cartesian |cross )product{_BOTH}", "{0} × {1}"),
    (r"(?:are )?(?:they|the sets|A and B) disjoint", "are {0} and {1} disjoint"),
)  # fmt: skip
_SIZE: Final = late_regex(
    rf"how many (?:elements|members|are there)(?: (?:does|are|has) (?:{IT}|there)"
    rf"(?: have| in (?:it|that))?| in {IT})?|(?:cardinality|size|number of elements)"
    rf"(?: (?:of|in) {IT})?",
    re.IGNORECASE,
)
_MEMBERS: Final = late_regex(r"\b(?:elements|members|cardinality)\b", re.IGNORECASE)
_SUBSETS: Final = late_regex(
    rf"how many subsets (?:does {IT} have|are there|of {IT})|number of subsets(?: of {IT})?", re.I
)
_ALL: Final = late_regex(
    r"(?:(?:can you )?(?:list|write|show|name|give)(?: me)?|what are) (?:them|those|they|the"
    r" subsets)(?: all| out)*|which ones",
    re.IGNORECASE,
)
_LESS: Final = late_regex(r"(?<=\b[A-Z])\s*[-−]\s*(?=[A-Z]\b)")


def of_sets(request: str, question: str, _context: Context) -> Iterator[str]:
    """Another question about the sets of the last one."""
    problem = problem_of(question)
    if not isinstance(problem, SetQuestion):
        return
    asked, told = problem.asked, dict(problem.sets)
    if not told:
        told = dict(zip("AB", [_members(one) for one in _SET.findall(asked)], strict=False))
    facts = ", ".join(f"{name} = {{{', '.join(members)}}}" for name, members in told.items())
    said = thing_asked(request)
    names = list(told)
    for pattern, whole in _OF_SETS:
        if len(names) >= 2 and re.fullmatch(pattern, said, re.IGNORECASE):
            yield f"{facts}. {whole.format(*names)}"
    if _SIZE.fullmatch(request) or _SIZE.fullmatch(said):
        if problem.sort == "pairs":
            yield f"{facts}. {asked} × {problem.other}"
        is_of_subsets = problem.sort == "powers" and not _MEMBERS.search(request)
        yield f"{facts}. number of {'subsets of' if is_of_subsets else 'elements in'} {asked}"
    if _SUBSETS.fullmatch(said):
        yield f"{facts}. number of subsets of {asked}"
    if problem.sort == "subsets" and _ALL.fullmatch(request):
        yield f"{facts}. subsets of {asked}"
    for form in dict.fromkeys((request, said)):
        whole = f"{facts}. {_LESS.sub(' ∖ ', form)}"
        if isinstance(problem_of(whole), SetQuestion):
            yield whole


def _members(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.strip("{} ").split(","))


_SORT: Final = late_regex(
    rf"(?:so )?(?:is|does) (?:{IT}|the statement|this statement)(?: mean it is)? (?:always |ever )?"
    r"(?:an? )?(?P<sort>tautology|contradiction|contingency|true|false)",
    re.IGNORECASE,
)
_SORTS: Final = {"true": "tautology", "false": "contradiction"}
_EQUIVALENT: Final = late_regex(
    rf"(?:so )?(?:is|are) (?:{IT}|they)(?: logically)?(?: (?:equivalent(?: to)?|the same(?: as)?"
    r"|equal(?: to)?|identical to))+ (?P<other>.{1,40})",
    re.IGNORECASE,
)
_TABLE: Final = late_regex(
    r"(?:(?:it )?(?:with|by|using|in) )?(?:an? |the )?(?:whole |full )?truth[- ]table"
    r"(?: for (?:it|that))?",
    re.I,
)
_WHEN_TRUE: Final = late_regex(
    rf"(?:when|in (?:which|what) (?:rows|cases)|for (?:which|what) values) (?:is|does) {IT} "
    r"(?:be )?(?P<what>true|false)",
    re.IGNORECASE,
)
_FORM: Final = late_regex(
    rf"(?P<what>negation|contrapositive|converse|inverse)(?: of {IT})?|(?P<verb>negate)(?: {IT})?",
    re.IGNORECASE,
)


def of_statements(request: str, question: str, _context: Context) -> Iterator[str]:
    """Another question about the statement of the last one."""
    problem = problem_of(question)
    if not isinstance(problem, Statement):
        return
    said = thing_asked(request)
    if found := _SORT.fullmatch(request):
        sort = found["sort"].lower()
        yield f"is {problem.text} a {_SORTS.get(sort, sort)}"
    if found := _EQUIVALENT.fullmatch(request):
        yield f"is {problem.text} equivalent to {found['other']}"
    if _TABLE.fullmatch(said) or _WHEN_TRUE.fullmatch(request):
        is_of_two = problem.sort == "equivalent"
        both = f"({problem.text}) ↔ ({problem.other})"
        yield f"truth table for {both if is_of_two else problem.text}"
    if found := _FORM.fullmatch(said):
        yield f"{found['what'] or 'negation'} of {problem.text}"
    whole = _ASKED_OF.get(problem.sort, f"is {{}} a {problem.sort}").format(said)
    if isinstance(problem_of(whole), Statement):
        yield whole


_ASKED_OF: Final = {
    "table": "truth table for {}", "equivalent": "",
    **{sort: f"{sort} of {{}}" for sort in ("negation", "contrapositive", "converse", "inverse")},
}  # fmt: skip
"""What was asked of a statement, for another one: "what about p or not p"."""


_TERM: Final = late_regex(
    r"(?:(?:value of |term )?[a-z] ?_?[{(\[]? ?(?P<n>\d{1,3}) ?[})\]]?"
    r"|(?:the )?(?P<nth>\d{1,3})(?:st|nd|rd|th) (?:term|one))",
    re.IGNORECASE,
)
_FIRST: Final = late_regex(
    r"(?:the )?first (?P<n>\d+|t\w+|four|five|six|seven|eight|nine|few)(?: (?:terms|ones|values"
    r"|numbers))?(?: of it)?",
    re.IGNORECASE,
)


def of_recurrences(request: str, question: str, context: Context) -> Iterator[str]:
    """Terms of the sequence whose recurrence the last question was about."""
    said = thing_asked(request)
    told = (question, *context.older_questions()) if _TERM.fullmatch(said) else (question,)
    facts = next((rule for one in told if (rule := _rule_of(problem_of(one)))), "")
    if not facts:
        return
    if found := _TERM.fullmatch(said):
        asked = f"a_{found['n']}" if found["n"] else f"the {found['nth']}th term"
        yield f"{facts}. Find {asked}"
    if found := _FIRST.fullmatch(said):
        yield f"{facts}. Find the first {found['n']} terms"
    if _CLOSED.fullmatch(said):
        yield f"{facts}. Find the closed form"
    if _CONVERGES.fullmatch(request) and isinstance(problem_of(question), Recurrence):
        yield f"limit of {RESULT} as n goes to infinity"


_CONVERGES: Final = late_regex(
    r"(?:(?:and|so|but) )*(?:(?:does|will) (?:it|this|that|the sequence|[a-z]_?n) (?:converge"
    r"|diverge|have a limit|tend to .{1,12})(?: or (?:con|di)verge)?"
    r"|(?:what(?:'s| is) )?(?:the |its )?limit"
    r"(?: of (?:it|the sequence))?|what (?:does it|happens) .{0,20}(?:long run|infinity|tend to))",
    re.IGNORECASE,
)
_CLOSED: Final = late_regex(
    r"(?:general |explicit |closed[- ]form |direct )*(?:formula|closed form|rule|expression|n-?th"
    r" term|general term|solution|solve (?:it|the recurrence))(?: (?:for|of) (?:it|the (?:n-?th"
    r" term|sequence)|a_?n|n))?",
    re.IGNORECASE,
)


def _rule_of(problem: object) -> str:
    """`a_n = 2*a_{n-1} + 1, a_0 = 1`; empty for other problems."""
    match problem:
        case Recurrence(factors=factors, added=added, first=first, starts=starts):
            terms = [f"{k}*a_{{n-{back}}}" for back, k in enumerate(factors, 1) if k]
            rule = " + ".join([*terms, *([f"{added}"] if added else [])]).replace("+ -", "- ")
        case ToldTerms(rule=tree, starts=starts, origin=first) if starts:
            rule = re.sub(r"(?<=\d)(?=[pq](?![A-Za-z]))", "*", written(tree))
            rule = re.sub(r"\bq\b", "a_{n-2}", re.sub(r"\bp\b", "a_{n-1}", rule))
        case _:
            return ""
    told = [f"a_{place} = {Fraction(value)}" for place, value in enumerate(starts, first)]
    return ", ".join((f"a_n = {rule}", *told))


_PART: Final = late_regex(
    r"(?:(?:and|but|so|now|ok)\b[\s,]*)*how many(?: of (?:them|these|those))? (?:of (?:them"
    r"|these|those) )?(?P<rest>(?:start|begin|end|contain|include|have|are|do|don't)\b.{2,50})",
    re.IGNORECASE,
)
_THERE: Final = late_regex(
    r" (?:are there|exist|are possible|can be (?:made|formed)|does .{1,40} have)\b", re.IGNORECASE
)


_ORDER: Final = late_regex(
    r"(?:(?:and|but|so|what|if|when|how about|suppose)\b[\s,]*)*(?:the )?order"
    r" (?:(?:does|do)(?P<not> not|n't|nt)|does|is|did|now)? ?(?P<not2>not )?"
    r"(?:matters?|counts?|important|mattered)(?: (?:too|instead))?",
    re.IGNORECASE,
)


def by_order(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "What if order matters" after a choice, and the other way round."""
    found, problem = _ORDER.fullmatch(request), problem_of(question)
    if found is None or not isinstance(problem, Count) or len(problem.numbers) != 2:
        return
    whole, some = sorted(problem.numbers, reverse=True)
    if problem.way is Way.CHOOSE and not (found["not"] or found["not2"]):
        yield f"how many ways to arrange {some} out of {whole}"
    elif problem.way is Way.ARRANGE and (found["not"] or found["not2"]):
        yield f"how many ways to choose {some} out of {whole}"


def of_a_part(request: str, question: str, context: Context) -> Iterator[str]:
    """How many of what was counted are of some sort: "how many start with 0"."""
    found = _PART.fullmatch(request)
    for one in (question, *context.older_questions()) if found else ():
        if found and isinstance(problem_of(one), Count):
            whole = one.rstrip(" ?.!")
            yield _THERE.sub(f" {found['rest']}", whole, count=1)
            yield f"{whole} {found['rest']}"


_SUPPOSED: Final = late_regex(
    r"(?:(?:and|but|so|now|what|if|how|about|happens|when|suppose|with|many|of|them|these|those"
    r"|arrangements|ways)\b[\s,]*)*(?P<rest>.+)",
    re.IGNORECASE,
)


def of_a_word(request: str, _question: str, context: Context) -> Iterator[str]:
    """The arrangements of the same word where some of its letters stand together or at an end."""
    match context.newest(LetteredPlaces) or context.newest(Count):
        case LetteredPlaces(word=word):
            pass
        case Count(way=Way.LETTERS, what=what):
            word = what.rpartition(" ")[2]
        case _:
            return
    found = _SUPPOSED.fullmatch(request)
    whole = f"how many arrangements of the letters of {word} if {found['rest']}" if found else ""
    if isinstance(problem_of(whole), LetteredPlaces):
        yield whole
