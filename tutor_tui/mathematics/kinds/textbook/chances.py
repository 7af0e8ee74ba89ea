"""Means and variances of distributions, expected values of dice, and whether events depend.

A binomial distribution has the mean `np` and the variance `np(1 - p)`, a Poisson distribution has
both equal (OpenStax, Introductory Statistics 2e, 4.3 and 4.6).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, labelled
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.statistics.data import fraction
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import shown_number

_LONGEST: Final = 300
_P: Final = r"\d{1,4}(?:\.\d{1,6})?(?:/[1-9]\d{0,4})?"
_FIND: Final = (
    r"(?:find|what(?:'s|s| is| are)|calculate|work out|determine|give|state|compute)(?: the)?"
)
_MOMENT: Final = (
    r"(?:mean|expected value|expectation|variance|standard deviation|sd|e\(x\)|var\(x\))"
)
_MOMENTS: Final = rf"(?P<asked>{_MOMENT}(?:(?:, | and |, and )(?:the )?{_MOMENT}){{0,2}})"
_BINOMIAL: Final = (
    rf"(?:(?:a |the )?binomial(?: (?:distribution|random variable|variable|experiment))?(?: x)?,? "
    rf"(?:with |where |for which )?n ?= ?(?P<n>\d{{1,4}})(?:,| and|, and) p ?= ?(?P<p>{_P})"
    rf"|(?:x )?~ ?b(?:in|inom|inomial)?\((?P<n2>\d{{1,4}}), ?(?P<p2>{_P})\))"
)
_POISSON: Final = (
    r"(?:x ?~ ?)?(?:a |the )?po(?:is(?:son)?)?(?: distribution)?(?: with (?:parameter |rate )?"
    rf"(?:λ|lambda) ?= ?(?P<rate>{_P})|\((?P<rate2>{_P})\))"
)
_OF_FAMILIES: Final = tuple(
    (name, late_regex(form))
    for name, family in (("binomial", _BINOMIAL), ("Poisson", _POISSON))
    for form in (
        rf"(?:{_FIND} )?{_MOMENTS} (?:of|for) (?:x (?:if|when|where|given) )?(?:x ?)?{family}",
        rf"(?:if |let |given )?(?:x )?(?:is |follows |has )?{family}[.,;]? (?:then )?{_FIND} "
        rf"{_MOMENTS}(?: of x)?",
    )
)
_DICE: Final = late_regex(
    rf"(?:{_FIND} )?(?:expected (?:value|sum|total|score)|mean(?: score)?)(?: (?:of|when|from|on))?"
    r"(?: the)?(?: (?:sum|total|score))?(?: (?:of|when|from|on))?(?: (?:you )?(?:rolling"
    r"|throwing|roll|throw))? (?P<count>a|1|\d{1,2}|one)(?: (?:fair|standard|ordinary|normal))?(?: "
    r"(?P<sides>\d{1,2})[- ]sided)? (?:dice|die)(?: (?:is|are) (?:rolled|thrown))?"
)
_ROW: Final = late_regex(rf"p\(x ?= ?(?P<x>-?{_P})\) ?= ?(?P<p>{_P})")
_LISTED: Final = late_regex(
    rf"(?:(?:x|a (?:discrete )?random variable(?: x)?) )?(?:takes|has|with|is)?(?: the)?(?: "
    rf"values?)? ?(?P<xs>-?{_P}(?:(?:, | and |, and )-?{_P})+) with (?:respective )?probabilit(?:y"
    rf"|ies) (?P<ps>{_P}(?:(?:, | and |, and ){_P})+)(?: respectively)?"
)
_GLUE: Final = late_regex(
    r"\b(?:x|has|the|probability|distribution|random|variable|a|discrete|with|is|given|by|if"
    r"|and|let|then|follows|of|where)\b|[\s,.;:]"
)


def read_moments(text: str) -> Conditioned | None:
    """Mean, variance or standard deviation of a distribution that is told whole."""
    if len(text) > _LONGEST or not kept_regex(
        r"binomial|poisson|\bpo\(|~|die|dice|prob|P\(", re.I
    ).search(text):
        return None
    request = " ".join(with_numerals(bare(flat(text)).lower()).split())
    readers: tuple[Callable[[str], Conditioned | None], ...] = (_family, _dice, _table)
    return first_of(read(request) for read in readers)


def _family(request: str) -> Conditioned | None:
    for name, found in labelled(request, _OF_FAMILIES):
        if name == "Poisson":
            rate = found["rate"] or found["rate2"]
            law = "A Poisson distribution has its parameter as its mean and as its variance"
            return Conditioned(law, (), (), _wanted(found["asked"], rate, rate))
        count, chance = found["n"] or found["n2"], found["p"] or found["p2"]
        if not 0 <= fraction(chance) <= 1:
            return None
        mean = f"{count}*{_bracketed(chance)}"
        law = "A binomial distribution has the mean `n*p` and the variance `n*p*(1 - p)`"
        return Conditioned(law, (), (), _wanted(found["asked"], mean, f"{mean}*(1 - {chance})"))
    return None


def _bracketed(text: str) -> str:
    return f"({text})" if "/" in text or text.startswith("-") else text


def _wanted(asked: str, mean: str, variance: str) -> tuple[Wanted, ...]:
    """What is asked, in the order of the question."""
    found = []
    for word in re.findall(_MOMENT, asked):
        if word.startswith(("mean", "exp", "e(")):
            found.append(Wanted("the mean", mean))
        elif word.startswith("var"):
            found.append(Wanted("the variance", variance))
        else:
            found.append(Wanted("the standard deviation", f"sqrt({variance})"))
    return tuple(found)


def _dice(request: str) -> Conditioned | None:
    found = _DICE.fullmatch(request)
    if found is None:
        return None
    count = {"a": 1, "one": 1}.get(found["count"]) or int(found["count"])
    sides = int(found["sides"] or 6)
    if sides < 2 or count < 1:
        return None
    times = "" if count == 1 else f"{count}*"
    return Conditioned(
        "Every face of a fair die is equally likely, so its mean is that of its faces, and "
        "means add up",
        (),
        (),
        (Wanted("the expected value", f"{times}(1 + {sides})/2"),),
    )


def _table(request: str) -> Conditioned | None:
    asked = kept_regex(
        rf"(?:[.,;] ?|^)(?:then )?{_FIND} {_MOMENTS}(?: of x)?(?P<joint>$| (?:if|when|of|for) )"
    ).search(request)
    if asked is None:
        return None
    told = f"{request[: asked.start()]} {request[asked.end() :]}".strip(" .,;")
    rows = [(row["x"], row["p"]) for row in _ROW.finditer(told)]
    if rows and _GLUE.sub("", _ROW.sub(" ", told)):
        return None
    listed = _LISTED.fullmatch(told)
    if not rows and listed is not None:
        places, shares = (re.findall(rf"-?{_P}", listed[name]) for name in ("xs", "ps"))
        rows = list(zip(places, shares, strict=True)) if len(places) == len(shares) else []
    total = sum((fraction(share) for _, share in rows), Fraction(0))
    if not 2 <= len(rows) <= 12 or total != 1 or len({place for place, _ in rows}) < len(rows):
        return None
    mean = " + ".join(f"{_bracketed(place)}*{_bracketed(share)}" for place, share in rows)
    squares = " + ".join(f"{_bracketed(place)}^2*{_bracketed(share)}" for place, share in rows)
    return Conditioned(
        "The mean is the sum of the values times their probabilities, and the variance is the mean "
        "of the squares less the square of the mean",
        (),
        (),
        _wanted(asked["asked"], mean, f"{squares} - ({mean})^2"),
    )


@dataclass(frozen=True, slots=True)
class Independence(KindProblem):
    """Whether two events with these probabilities are independent."""

    first: Fraction
    second: Fraction
    both: Fraction
    names: tuple[str, str]


_VALUE: Final = r"(?:\d+(?:\.\d+)?(?:/[1-9]\d*)?|\.\d+)"
_ONE: Final = late_regex(rf"P\s?\(\s*(?P<name>[A-Z])\s*\)\s*(?:=|is)\s*(?P<value>{_VALUE})")
_BOTH: Final = late_regex(
    rf"P\s?\(\s*(?P<one>[A-Z])\s*(?:and|∩|\\cap|&|,|intersection)\s*(?P<two>[A-Z])\s*\)\s*(?:="
    rf"|is)\s*(?P<value>{_VALUE})"
)
_ASKED: Final = late_regex(
    r"(?:(?:[Dd]etermine|[Dd]ecide|[Ss]tate|check|find out|show) (?:whether|if) )?(?:[Aa]re )?"
    r"(?:the )?(?:events )?"
    r"(?P<one>[A-Z]) and (?P<two>[A-Z]) (?:are )?independent(?: events)?(?: of each other)?"
)
_BETWEEN: Final = late_regex(
    r"\b(?:if|and|given|that|for|the|events?|two|let|suppose|then|with|where|when)\b|[\s,.;:?]",
    re.I,
)


def read_independence(text: str) -> Independence | None:
    """The three probabilities and the question, every word read."""
    if len(text) > _LONGEST or "independent" not in text.lower():
        return None
    request = bare(flat(text))
    ones = {found["name"]: Fraction(found["value"]) for found in _ONE.finditer(request)}
    both = list(_BOTH.finditer(request))
    rest = _BOTH.sub(" ", _ONE.sub(" ", request))
    asked = list(_ASKED.finditer(rest))
    if (
        len(ones) != 2
        or len(both) != 1
        or len(asked) != 1
        or _BETWEEN.sub("", _ASKED.sub("", rest))
    ):
        return None
    names = (asked[0]["one"], asked[0]["two"])
    if set(names) != set(ones) or {both[0]["one"], both[0]["two"]} != set(ones):
        return None
    return Independence(ones[names[0]], ones[names[1]], Fraction(both[0]["value"]), names)


def answer_independence(problem: Independence) -> Answer:
    """Yes or no, with the product beside the probability of both."""
    first, second, both = problem.first, problem.second, problem.both
    if not (
        0 <= both <= min(first, second) and max(first, second) <= 1 and first + second - both <= 1
    ):
        return refused("No two events can have these probabilities.")
    product = first * second
    is_independent = product == both
    shown = [shown_number(part, uses_decimals=True) for part in (first, second, product, both)]
    one, two = problem.names
    verdict = first == 0 or (both / first == second) == is_independent
    verb, sign = ("Yes", "equal to") if is_independent else ("No", "not")
    sentence = (
        f"{verb}, {one} and {two} are {'' if is_independent else 'not '}independent: "
        f"{code(f'P({one})*P({two}) = {shown[0]}*{shown[1]} = {shown[2]}')}, which is {sign} "
        f"{code(f'P({one} and {two}) = {shown[3]}')}."
    )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(is_independent))


def heading_independence(problem: Independence) -> str:
    """What is decided."""
    return f"To decide whether {problem.names[0]} and {problem.names[1]} are independent"


METHOD_INDEPENDENCE: Final = (
    "Events are independent exactly when `P(A and B)` is `P(A)*P(B)`: multiply and compare."
)


def steps_independence(problem: Independence) -> tuple[Step, ...]:
    """The product of the two probabilities."""
    parts = [shown_number(part, uses_decimals=True) for part in (problem.first, problem.second)]
    product = shown_number(problem.first * problem.second, uses_decimals=True)
    reason = "Multiply the two probabilities, to compare with that of both."
    return (Step("product", reason, f"{parts[0]}*{parts[1]}", (product,)),)
