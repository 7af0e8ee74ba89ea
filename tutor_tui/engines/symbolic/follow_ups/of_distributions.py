"""What else is asked of the distribution that a thread is about.

"what about between 90 and 110", "what value has 90% below it", "the z score of 120", "and at least
2", "the expected number", "can we use the normal approximation here?".
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.statistics.data import shown
from tutor_tui.mathematics.kinds.statistics.distributions import Chance, Family
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import code

_N: Final = r"-?\d+(?:\.\d+)?"
_LED: Final = late_regex(
    r"^(?:(?:and|so|but|now|what about|how about|what if|what(?:'s| is| are)|whats|find|calculate"
    r"|give me|the|a|an|its|probability|prob|chance|of|on|that|it'?s|it|is|x|getting|being"
    r"|having|for)\b[\s,]*)+",
    re.IGNORECASE,
)
_UNIT: Final = late_regex(r"(?<=\d) ?(?:cm|mm|kg|g|m|km|points?|hours?|minutes?|ml|years?)\b", re.I)
_EVENTS: Final = tuple(
    (event, late_regex(pattern, re.IGNORECASE))
    for pattern, event in (
        (rf"between (?P<a>{_N}) (?:and|to) (?P<b>{_N})", "P({a} < X < {b})"),
        (rf"(?:at least|no less than|>=|≥) ?(?P<a>{_N})|(?P<c>{_N}) or more", "P(X >= {a})"),
        (rf"(?:at most|no more than|<=|≤) ?(?P<a>{_N})|(?P<c>{_N}) or (?:less|fewer)",
         "P(X <= {a})"),
        (
            rf"(?:more|greater|bigger|larger|taller|higher|heavier|longer|older) than (?P<a>{_N})"
            rf"|(?:above|over|>|exceeding) ?(?P<c>{_N})",
            "P(X > {a})",
        ),
        (
            rf"(?:less|fewer|smaller|shorter|lower|lighter|younger) than (?P<a>{_N})"
            rf"|(?:below|under|<) ?(?P<c>{_N})",
            "P(X < {a})",
        ),
    )
)  # fmt: skip
_WRITTEN: Final = late_regex(r"P ?\( ?[^()]*[<>=≤≥][^()]*\)", re.IGNORECASE)
_EXACTLY: Final = late_regex(rf"(?:exactly |= ?|just |only )?(?P<a>{_N})(?: exactly)?", re.I)
_NONE: Final = late_regex(r"none|neither|no successes|0 successes|never|not at all", re.I)
_EVERY: Final = late_regex(r"both|all(?: (?P<n>\d+))?|every (?:time|1|day)|each time", re.I)
_AMONG: Final = late_regex(
    r"(?<=\w) of (?:them|these|those|the (?:\d+ )?[a-z]+)(?: [a-z]+)?$", re.IGNORECASE
)
_SHARE: Final = r"(?P<share>\d+(?:\.\d+)?) ?(?:%|percent|per cent)"
_BELOW: Final = late_regex(
    rf"(?:(?:what|which|find the|the|how (?:tall|high|heavy|large|big|old|long)) "
    rf")?(?:value|score|number"
    r"|height|weight|mark|x)? ?(?:of x )?"
    rf"(?:has|have|with|is such that|separates|do|does|are|is)? ?(?:the )?(?P<side>bottom|lower"
    rf"|lowest|shortest|smallest|lightest|worst|top|upper|highest|tallest|largest|heaviest|best)? "
    rf"?{_SHARE}(?: of (?:the )?(?:values|data|people|scores|area|it"
    rf"|them))?(?: (?:is|are|lies?|fall|score))?(?: (?P<below>below|under|less than|above|over|more"
    r" than))?(?: (?:it|that|this|the rest))?",
    re.IGNORECASE,
)
_CUT: Final = late_regex(
    rf"(?:cut[- ]?off|value|score|mark|threshold|limit)(?: (?:for|of|to be in))?(?: the)? "
    rf"(?P<side>bottom|lowest|lower|top|highest|upper) {_SHARE}"
    r"|(?P<nth>\d+(?:\.\d+)?)(?:st|nd|rd|th) percentile",
    re.IGNORECASE,
)
_EXCEEDED: Final = late_regex(
    rf"(?:(?:what|which) )?(?:[a-z]+ )?(?:(?:do|does|will|would) (?:only )?(?:the top )?{_SHARE}"
    rf"(?: of [a-z]+){{0,2}} exceed"
    rf"|(?:is )?exceeded by (?:only )?{_SHARE.replace('share', 'nth')}.*)",
    re.IGNORECASE,
)
_SCORE: Final = late_regex(
    rf"(?:what(?:'s|s| is)? (?:the |a )?)?z[- ]?(?:score|value)(?: (?:of|for|is|has|does|if x is"
    rf"|when x is|at))? (?P<a>{_N})(?: have| has)?",
    re.IGNORECASE,
)
_MOMENTS: Final = late_regex(
    r"(?P<what>mean and (?:the )?(?:variance|standard deviation|sd)|expected (?:number|value)"
    r"|expectation|mean|average|variance|standard deviation|sd)"
    r"(?: (?:of (?:successes|it|x|that|this)|number))?(?: (?:of )?successes)?",
    re.IGNORECASE,
)
_EXPECTED: Final = late_regex(
    r"(?:and |so )?how many(?: [a-z]+)? (?:do|would|can|should|will) (?:i|you|we|he|she|one|they)"
    r" expect(?: to [a-z ]+)?(?: on average)?",
    re.IGNORECASE,
)
_NAMES: Final = {
    "mean and sd": "mean and standard deviation",
    "sd": "standard deviation",
    "variance": "variance",
}
_APPROXIMATED: Final = late_regex(
    r"(?:(?:can|could|should|may|would) (?:we|i|you|one) )?(?:also )?(?:use |do |be )?"
    r"(?:the |a )?normal approximation(?: to (?:the binomial|it|this))?"
    r"(?: (?:here|for (?:this|it|that)|ok|okay|valid|good|work|apply|instead))*"
    r"|(?:can|could) (?:we|i|you|it|this) (?:be )?approximated? (?:it |this )?(?:by|with) (?:a "
    r"|the )?normal(?: distribution)?",
    re.IGNORECASE,
)
_NORMAL: Final = late_regex(
    rf"normal(?:ly)?(?: distribut\w+)? with (?:a )?mean (?P<m>{_N}).{{1,6}} (?:a )?standard "
    rf"deviation (?:of )?(?P<s>{_N})",
    re.IGNORECASE,
)
_RULE: Final = (
    "The usual rule asks that `n p` and `n (1 - p)` are both at least 5 (some books say 10); here "
    "they are {} and {}, so {}."
)


def of_a_distribution(request: str, question: str, context: Context) -> Iterator[str]:
    """The new question with the facts of the last distribution."""
    chance = _last(question, context)
    facts = _facts(chance) if chance else None
    if chance is None or facts is None:
        return
    said = _UNIT.sub("", with_numerals(_LED.sub("", request.replace("’", "'")))).strip(" ?.!")
    said = _AMONG.sub("", said)
    yield from _events(said, chance, facts)
    if chance.family is Family.NORMAL:
        yield from _values(said, request, chance, facts)
    elif _EXPECTED.fullmatch(request.strip(" ?.!")):
        yield f"{facts}. Find the expected value"
    elif found := _MOMENTS.fullmatch(said):
        what = found["what"].lower()
        yield f"{facts}. Find the {_NAMES.get(what, what)}".replace(
            "expected number", "expected value"
        )


def approximated(request: str, question: str, context: Context) -> str | None:
    """Whether the rule of thumb allows to take the normal for the binomial distribution."""
    chance = _last(question, context) if _APPROXIMATED.fullmatch(request.strip(" ?.!")) else None
    if chance is None or chance.family is not Family.BINOMIAL:
        return None
    n, p = chance.parameters
    products = (n * p, n * (1 - p))
    least = min(products)
    told = "no" if least < 5 else "yes" if least >= 10 else "yes, if only roughly"
    return _RULE.format(*(code(shown(one)) for one in products), told)


def _last(question: str, context: Context) -> Chance | None:
    """The newest distribution of the thread, as long as only such were talked about."""
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if isinstance(problem, Chance):
            return problem
        if found := _NORMAL.search(one):
            return Chance(Family.NORMAL, (Fraction(found["m"]), Fraction(found["s"])), None, None)
        if not re.search(r"\bz-?score|binomial|normal|poisson|percentile", one, re.IGNORECASE):
            return None
    return None


def _facts(chance: Chance) -> str | None:
    values = [shown(one) for one in chance.parameters]
    match chance.family:
        case Family.NORMAL:
            return f"X is normal with mean {values[0]} and standard deviation {values[1]}"
        case Family.BINOMIAL:
            return f"X is binomial with n = {values[0]} and p = {values[1]}"
        case Family.POISSON:
            return f"X is Poisson with mean {values[0]}"


def _events(said: str, chance: Chance, facts: str) -> Iterator[str]:
    for event, found in labelled(said, _EVENTS):
        parts = found.groupdict()
        value = parts.get("a") or parts.get("c")
        yield f"{facts}. Find {event.format(a=value, b=parts.get('b'))}"
    if written := _WRITTEN.search(said):
        yield f"{facts}. Find {written[0]}"
    if chance.family is Family.NORMAL:
        return
    if _NONE.fullmatch(said):
        yield f"{facts}. Find P(X = 0)"
    elif exactly := _EXACTLY.fullmatch(said):
        yield f"{facts}. Find P(X = {exactly['a']})"
    elif chance.family is Family.BINOMIAL and (every := _EVERY.fullmatch(said)):
        trials = str(chance.parameters[0])
        if (every["n"] or trials) == trials == ("2" if said.lower() == "both" else trials):
            yield f"{facts}. Find P(X = {trials})"


def _values(said: str, request: str, chance: Chance, facts: str) -> Iterator[str]:
    """A value of which the share below or above it is given, or the score of a value."""
    if found := _SCORE.fullmatch(said):
        mean, deviation = (shown(one) for one in chance.parameters)
        given = f"the mean is {mean} and the standard deviation is {deviation}"
        yield f"z-score of {found['a']} if {given}"
    if top := _EXCEEDED.fullmatch(request.strip(" ?.!")):
        share = Fraction(top["share"] or top["nth"]) / 100
        yield f"{facts}. Find x such that P(X > x) = {shown(share)}"
    found = _CUT.fullmatch(said) or _BELOW.fullmatch(said) or _BELOW.fullmatch(request)
    if found is None:
        return
    parts = found.groupdict()
    share = Fraction(parts.get("share") or parts["nth"]) / 100
    words = f"{parts.get('side') or ''} {parts.get('below') or ''}".lower()
    is_above = bool(
        re.search(r"top|upper|highest|tallest|largest|heaviest|best|above|over|more", words)
    )
    if 0 < share < 1 and (words.strip() or parts.get("nth")):
        yield f"{facts}. Find x such that P(X {'>' if is_above else '<'} x) = {shown(share)}"
