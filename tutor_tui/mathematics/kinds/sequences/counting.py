"""How many terms a sequence has up to a bound, and whether a sum written with dots settles."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.sequences.answers import rule_for
from tutor_tui.mathematics.kinds.sequences.given import given_terms, number_of
from tutor_tui.mathematics.kinds.sequences.problems import Given
from tutor_tui.mathematics.kinds.sequences.reading import request_of
from tutor_tui.mathematics.kinds.sequences.rules import Geometric, Polynomial, Rule
from tutor_tui.mathematics.kinds.sequences.wording import pattern
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import ordinal_word
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import shown_number, shown_terms

_LONGEST: Final = 300
_MOST: Final = 100_000
BY_LISTING: Final = "by writing the terms out"


@dataclass(frozen=True, slots=True)
class BoundedTerms(KindProblem):
    """The terms of a sequence that are `sign` the bound: how many there are, or the first one.

    The sign is `<`, `<=`, `>` or `>=`; `=` stands for the terms up to the bound, itself one.
    """

    given: Given
    sign: str
    bound: Fraction


@dataclass(frozen=True, slots=True)
class Settles(KindProblem):
    """Whether the sum of all terms without end has a value, or has none for `is_divergence`."""

    given: Given
    is_divergence: bool = False


_SIGNS: Final = (
    (r"(?:are\s+)?(?:less|smaller|lower)\s+than|below|under", "<"),
    (r"(?:are\s+)?(?:at most|not (?:more|greater) than|less than or equal to|up to)", "<="),
    (r"(?:is|are|that is|which is)?\s*(?:greater|more|larger|bigger)\s+than|to exceed|exceeding"
     r"|(?:that|which)\s+exceeds|above|over|exceeds?", ">"),
)  # fmt: skip
_SIGN: Final = "|".join(f"(?:{words})" for words, _ in _SIGNS)
_KIND: Final = (
    r"(?:(?:the|this|an?)\s+)?(?:(?P<stated>arithmetic|geometric)\s+)?(?:sequence|series"
    r"|progression|list|pattern|[ag]\.?p\.?)?\s*[:,]?\s*"
)
_LIST: Final = r"(?P<list>[-\d(][^?a-z]*?)"
_LAST: Final = r"\.\.\.\s*[,+]?\s*(?P<bound>-?[\d./]+)"
_PATTERNS: Final = tuple(
    late_regex(text, re.IGNORECASE)
    for text in (
        rf"(?:how many|number of)\s+terms\s+(?:are\s+there\s+|are\s+|there\s+are\s+)?(?:in|of)\s+"
        rf"{_KIND}{_LIST}{_LAST}(?:\s+(?:have|has))?",
        rf"how many\s+terms\s+(?:does|has)\s+{_KIND}{_LIST}{_LAST}(?:\s+(?:have|contain))?",
        rf"(?:how many|number of)\s+terms\s+(?:in|of)\s+{_KIND}{_LIST}(?:\s*\.\.\.)?,?\s+"
        rf"(?:that\s+|which\s+)?(?P<sign>(?:are\s+)?(?:{_SIGN}))\s+(?P<bound>-?[\d./]+)",
        rf"(?:which\s+(?:term\s+)?is\s+)?first\s+term\s+(?:in|of)\s+{_KIND}{_LIST}(?:\s*\.\.\.)?,?\s+"
        rf"(?:that\s+|which\s+)?(?:is\s+)?(?P<sign>{_SIGN})\s+(?P<bound>-?[\d./]+)",
    )
)
_SETTLES: Final = late_regex(
    r"(?:(?:decide|determine|state|say)\s+)?(?:whether|if|does|do)?\s*(?:the\s+)?(?:infinite\s+)?"
    r"(?:geometric\s+)?(?:series|sum)?\s*:?\s*(?P<list>[-\d(][^=?a-z]*?\S)\s*\+\s*\.\.\.\s*"
    r"(?:converges?(?:\s+or\s+diverges?)?|diverges?(?:\s+or\s+converges?)?|is convergent"
    r"|convergent)",
    re.IGNORECASE,
)


def read_bounded(text: str) -> BoundedTerms | None:
    """The question how many terms are below a bound, or which is the first above it."""
    if len(text) > _LONGEST or not kept_regex(r"\bterms?\b", re.IGNORECASE).search(text):
        return None
    request = request_of(text)
    for found in fitting(request, _PATTERNS):
        given = given_terms(re.sub(r"\s*\+\s*", ", ", found["list"]), found["stated"])
        bound = number_of(found["bound"])
        sign = _sign(found.groupdict().get("sign"))
        is_first = re.match(r"(?:which\s+(?:term\s+)?is\s+)?first", found[0], re.IGNORECASE)
        if given is None or bound is None or len(given.known) < given.length:
            return None
        if sign is None or (sign == ">") != bool(is_first):
            return None
        return BoundedTerms(given, sign, bound)
    return None


def _sign(words: str | None) -> str | None:
    if words is None:
        return "="
    return next((sign for text, sign in _SIGNS if re.fullmatch(text, words.strip(), re.I)), None)


def read_settles(text: str) -> Settles | None:
    """The question whether `1 + 1/2 + 1/4 + ...` converges."""
    if len(text) > _LONGEST or not kept_regex(r"converge|diverge", re.IGNORECASE).search(text):
        return None
    found = _SETTLES.fullmatch(request_of(text))
    if found is None:
        return None
    listed = re.sub(r"\s*\+\s*", ", ", re.sub(r"\s+-\s*", ", -", found["list"]))
    given = given_terms(listed)
    if given is None or len(given.known) < given.length:
        return None
    return Settles(given, _DIVERGES.search(found[0]) is not None)


_DIVERGES: Final = late_regex(r"(?<!or )diverges?$", re.IGNORECASE)


def rises(rule: Rule) -> bool | None:
    """Whether the terms rise or fall all the way; `None` for other rules."""
    match rule:
        case Polynomial(coefficients=(_, step)) if step:
            return step > 0
        case Geometric(first=first, ratio=ratio) if ratio > 0 and ratio != 1 and first:
            return (ratio > 1) == (first > 0)
        case _:
            return None


def first_beyond(rule: Rule, bound: Fraction, *, counts_bound: bool) -> int | None:
    """The first place whose term is past the bound; `None` where none of the first ones is."""
    is_rising = rises(rule)
    for place in range(1, _MOST):
        term = rule.term(place)
        is_beyond = term > bound if is_rising else term < bound
        if is_beyond or (counts_bound and term == bound):
            return place
    return None


def answer(problem: BoundedTerms) -> Answer:
    """The number of terms, or the first term past the bound."""
    rule = rule_for(problem.given)
    is_rising = None if rule is None else rises(rule)
    if rule is None or is_rising is None:
        return refused("I can count terms only where they rise or fall by a fixed rule.")
    if not is_rising and problem.sign != "=":
        return refused("These terms fall, so beyond some place all are smaller than that.")
    words = pattern(rule, uses_decimals=problem.given.uses_decimals)
    bound = shown_number(problem.bound, uses_decimals=problem.given.uses_decimals)
    place = first_beyond(rule, problem.bound, counts_bound=problem.sign == "=")
    if place is None:
        return refused(f"The terms never get to {code(bound)}.")
    if problem.sign == "=":
        if rule.term(place) != problem.bound:
            return refused(f"{code(bound)} is no term of that sequence ({words}).")
        return with_verdict(
            f"There are {code(str(place))} terms: {words}, so {code(bound)} is the "
            f"{ordinal_word(place)} one.",
            rule.term(place) == problem.bound, BY_ARITHMETIC, str(place),
        )  # fmt: skip
    term = shown_number(rule.term(place), uses_decimals=problem.given.uses_decimals)
    if problem.sign == ">":
        verdict = rule.term(place) > problem.bound and (
            place == 1 or rule.term(place - 1) <= problem.bound
        )
        sentence = (
            f"The first term that is greater than {code(bound)} is {code(term)}, the "
            f"{ordinal_word(place)} one ({words})."
        )
        return with_verdict(sentence, verdict, BY_LISTING, term)
    return _counted(problem, rule, words)


def _counted(problem: BoundedTerms, rule: Rule, words: str) -> Answer:
    is_strict = problem.sign == "<"
    bound = shown_number(problem.bound, uses_decimals=problem.given.uses_decimals)
    place = first_beyond(rule, problem.bound, counts_bound=is_strict) or 1
    count = place - 1
    listed = [rule.term(index) for index in range(1, place + 1)]
    small = [
        one for one in listed if one < problem.bound or (not is_strict and one <= problem.bound)
    ]
    sign = "less than" if is_strict else "at most"
    last = f", the last of them {code(shown_number(rule.term(count)))}" if count else ""
    return with_verdict(
        f"There are {code(str(count))} terms that are {sign} {code(bound)}{last} ({words}).",
        len(small) == count, BY_LISTING, str(count),
    )  # fmt: skip


def heading(problem: BoundedTerms) -> str:
    """What is counted."""
    return f"To compare the terms with {code(shown_number(problem.bound))}"


METHOD: Final = (
    "Find the rule of the terms, `a + (n - 1)d` or `a rⁿ⁻¹`, set it against the bound and "
    "solve for the whole number `n`."
)


def answer_settles(problem: Settles) -> Answer:
    """Whether it is so, with the sum or the reason."""
    rule = rule_for(problem.given)
    if isinstance(rule, Geometric) and abs(rule.ratio) < 1:
        total = rule.first / (1 - rule.ratio)
        ratio = shown_number(rule.ratio)
        far = sum((rule.term(place) for place in range(1, 61)), Fraction(0))
        verdict = far + rule.term(61) / (1 - rule.ratio) == total
        return with_verdict(
            f"{_said(problem, True)}, it converges: it is geometric with the ratio {code(ratio)}, "
            f"which lies between `-1` and `1`, and its sum is {code(shown_number(total))}.",
            verdict, BY_ARITHMETIC, str(not problem.is_divergence),
        )  # fmt: skip
    if isinstance(rule, Geometric | Polynomial):
        words = pattern(rule, uses_decimals=problem.given.uses_decimals)
        verdict = abs(rule.term(60)) >= abs(rule.term(1)) or abs(rule.term(61)) > abs(rule.term(60))
        return with_verdict(
            f"{_said(problem, False)}, it diverges: its terms do not shrink to 0 ({words}).",
            verdict, BY_ARITHMETIC, str(problem.is_divergence),
        )  # fmt: skip
    return _of_reciprocals(problem) or refused(
        "I cannot tell from these terms alone whether that sum settles."
    )


def _of_reciprocals(problem: Settles) -> Answer | None:
    """A sum such as `1 + 1/2 + 1/3 + ...`, where the reciprocals of the terms go on evenly.

    It diverges where they grow by a fixed step, and converges where by a power above the first.
    """
    terms = [term for _, term in problem.given.known]
    if len(terms) < _FEWEST or any(term <= 0 for term in terms):
        return None
    below = tuple((place, 1 / term) for place, term in problem.given.known)
    rule = rule_for(Given(below, len(below)))
    if not isinstance(rule, Polynomial) or not 1 <= rule.degree < len(terms) - 1:
        return None
    if rule.coefficients[-1] <= 0 or any(rule.term(place) <= 0 for place in range(1, 61)):
        return None
    shown = code(f"1/{_of_n(rule)}")
    if rule.degree == 1:
        why = f"and like those of {code('1/n')} their sums have no bound"
    else:
        power = code(f"1/{shown_terms([(Fraction(1), rule.degree)], 'n')}")
        why = f"and {power}, which shrinks alike, has a power above 1"
    converges = rule.degree > 1
    verb = "converges" if converges else "diverges"
    return with_verdict(
        f"{_said(problem, converges)}, it {verb}: its terms go on as {shown}, {why}.",
        all(rule.term(place) * term == 1 for place, term in problem.given.known),
        BY_ARITHMETIC,
        str(converges != problem.is_divergence),
    )


_FEWEST: Final = 4


def _of_n(rule: Polynomial) -> str:
    """The polynomial in `n`, in brackets where it has several terms."""
    shown = shown_terms(
        [(value, power) for power, value in enumerate(rule.coefficients) if value][::-1], "n"
    )
    return shown if shown.replace("²", "").replace("³", "") == "n" else f"({shown})"


def _said(problem: Settles, converges: bool) -> str:
    return "Yes" if converges != problem.is_divergence else "No"


HEADING_SETTLES: Final = "To decide whether the sum converges"


METHOD_SETTLES: Final = (
    "Look what leads from term to term. A geometric series converges exactly when its ratio "
    "lies between `-1` and `1`; a series whose terms do not shrink to 0 diverges."
)
