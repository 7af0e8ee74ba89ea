"""Answers in words: yes and no, "it diverges", "no solution"; and numerals, which are writing."""

import re
from math import gcd
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.judging.forms import is_product_of_primes
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve
from tutor_tui.mathematics.trees import rational_value

_WORDS: Final = {"true": True, "yes": True, "false": False, "no": False}
_TRUTH: Final = late_regex(
    r"(?P<word>yes|no|true|false)\b[\s,]*(?:it (?:is|does|can)(?: not|n't)?)?\W*", re.I
)
_BARE_TRUTH: Final = late_regex(r"(?:it|they) (?:is|are|does|do|can)(?P<denied> not|n't)?", re.I)
_PROPERTY: Final = late_regex(
    r"(?:(?:it|they|that|the (?:series|sum|integral|sequence|limit))"
    r"(?:'s|'re| is| are| does| do)?)?\s*(?P<denied>not |n't )?(?:an? )?"
    r"(?P<word>[a-z]{3,20})(?: number)?",
    re.IGNORECASE,
)
_CONVERGENT: Final = late_regex(r"^(converge|diverge)(?:s|nt)$")
_OPPOSITES: Final = {
    "composite": "prime", "odd": "even", "irrational": "rational", "singular": "invertible",
    "diverge": "converge", "dependent": "independent",
}  # fmt: skip
_NO_SOLUTION: Final = late_regex(
    r"(?:(?:there (?:is|are)|it has|has) )?(?:no|not any)(?: (?P<real>real))? (?:solutions?|roots?"
    r"|answers?)(?: at all)?|none|impossible|∅|\{ ?\}|\\emptyset|(?:the )?empty set",
    re.IGNORECASE,
)
_TOLD_NONE: Final = late_regex(r"\bno (?:real )?(?:solution|root|number)|\bnever\b", re.IGNORECASE)
_DIVERGES: Final = late_regex(
    r"(?:it |the (?:sum|series|integral|limit) )?(?:diverges|is divergent|divergent|is infinite"
    r"|goes to infinity|grows without bound)(?: to (?:\+|plus )?(?:infinity|∞|inf))?",
    re.IGNORECASE,
)
_NONE_THERE: Final = late_regex(
    r"(?:it |the limit )?(?:does not|doesn't) exist|dne|(?:it is |is )?undefined|no limit", re.I
)
_WITH_REMAINDER: Final = late_regex(
    r"(\d{1,12})\s*(?:with )?(?:remainder|rem|r)\.?\s*(\d{1,12})", re.I
)
_TOLD_MISSING: Final = late_regex(r"does not exist|no (?:limit|value)|undefined", re.IGNORECASE)
_RATIO: Final = late_regex(r"\s*(\d+)\s*(?::|to)\s*(\d+)\s*", re.IGNORECASE)
_IN_BASE: Final = late_regex(r"\b(?:base \d+|in (?:binary|hex\w*|octal))\b", re.IGNORECASE)
_PRIME_FACTORS: Final = late_regex(r"\bprime (?:factors?|divisors?)\b", re.IGNORECASE)
_BASE_SIGN: Final = late_regex(
    r"^0[bxo](?=[\dA-Fa-f])|_\{?\(?\d+\)?\}?\s*$|[\s₀-₉]|\(?(?:in )?base\s*\d+\)?"
    r"|\b(?:in )?binary\b|\b(?:in )?hex(?:adecimal)?\b",
    re.IGNORECASE,
)


def by_words(asked: Asked, said: str) -> Judgement | None:
    """The worth of an answer in words, or of a numeral; `None` where values are asked and given."""
    plain = said.strip(" .!").replace("’", "'")
    if (wanted := _WORDS.get(asked.result.lower())) is not None:
        return _truth(asked, plain, wanted)
    readers = (_property, _none, _without_value, _with_remainder, _numeral, _ratio, _prime_factors)
    return first_of(read(asked, plain) for read in readers)


def _truth(asked: Asked, said: str, wanted: bool) -> Judgement:
    """Yes or no, or the property that was asked about: "prime", "it is not prime"."""
    bare = _BARE_TRUTH.fullmatch(said)
    if found := bare or _TRUTH.fullmatch(said):
        is_yes = not bare["denied"] if bare else _WORDS[found["word"].lower()]
        return RIGHT if is_yes is wanted else Judgement(Worth.WRONG)
    found = _PROPERTY.fullmatch(said)
    word = _CONVERGENT.sub(r"\1", found["word"].lower()) if found else ""
    known = _OPPOSITES.get(word, word)
    if found is None or not re.search(rf"\b{known}", asked.question, re.IGNORECASE):
        return UNDECIDED
    is_denied = bool(found["denied"]) != (known != word)
    return RIGHT if is_denied is not wanted else Judgement(Worth.WRONG)


def _property(asked: Asked, said: str) -> Judgement | None:
    """A word for a word: "odd" for "odd", "it is even" for "even"."""
    found, wanted = _PROPERTY.fullmatch(said), asked.result.lower()
    if not re.fullmatch(r"[a-z]{3,20}", wanted) or found is None or found["denied"]:
        return None
    word = found["word"].lower()
    if word == wanted:
        return RIGHT
    pair = {word, wanted}
    is_other = any(pair == set(opposites) for opposites in _OPPOSITES.items())
    return Judgement(Worth.WRONG) if is_other else UNDECIDED


def _none(asked: Asked, said: str) -> Judgement | None:
    """ "No solution", said where there is one, or not said where there is none."""
    found = _NO_SOLUTION.fullmatch(said)
    if found is None:
        is_value = asked.result == "no solution" and re.search(r"\d", said)
        return Judgement(Worth.WRONG) if is_value else None
    if _TOLD_NONE.search(asked.answer.text):
        has_complex = "complex" in asked.answer.text
        return RIGHT if found["real"] or not has_complex else Judgement(Worth.PART)
    return Judgement(Worth.WRONG) if isinstance(asked.problem, Solve) else UNDECIDED


def _without_value(asked: Asked, said: str) -> Judgement | None:
    """ "It diverges", "does not exist": neither is so of what has a finite value."""
    if _DIVERGES.fullmatch(said):
        is_so = asked.result in ("oo", "-oo") or "diverges" in asked.answer.text
    elif _NONE_THERE.fullmatch(said):
        is_so = bool(_TOLD_MISSING.search(asked.answer.text))
    else:
        return None
    if is_so:
        return RIGHT
    is_number = re.fullmatch(r"-?\d+(?:/\d+)?", asked.result)
    return Judgement(Worth.WRONG) if is_number else UNDECIDED


def _with_remainder(asked: Asked, said: str) -> Judgement | None:
    """ "3 remainder 2" of a division of two whole numbers in the question."""
    found = _WITH_REMAINDER.fullmatch(said)
    given = [int(number) for number in re.findall(r"\d{1,12}", asked.question)]
    if found is None:
        return None
    if len(given) != 2 or not given[1]:
        return UNDECIDED
    is_so = divmod(given[0], given[1]) == (int(found[1]), int(found[2]))
    return RIGHT if is_so else Judgement(Worth.WRONG)


# -- numerals and ratios: the writing itself is the answer -----------------------------------------


def _numeral(asked: Asked, said: str) -> Judgement | None:
    if not _IN_BASE.search(asked.question) or not re.fullmatch(r"-?[0-9A-Za-z.]+", asked.result):
        return None
    plain = _BASE_SIGN.sub("", said)
    if plain.upper() == asked.result.upper():
        return RIGHT
    is_number = re.fullmatch(r"-?[0-9A-Fa-f]+", plain)
    return Judgement(Worth.WRONG) if is_number else UNDECIDED


def _prime_factors(asked: Asked, said: str) -> Judgement | None:
    """The number as a product of its primes, where these alone were asked for."""
    if not _PRIME_FACTORS.search(asked.question):
        return None
    node = expression_or_none(said)
    value = None if node is None else rational_value(node)
    has_factors = re.search(r"[*×·⋅^²³]", said) and "," in asked.result
    if node is None or not has_factors or str(value) not in re.findall(r"\d+", asked.question):
        return None
    if is_product_of_primes(node):
        return RIGHT
    return Judgement(Worth.UNFINISHED, "is not written with primes alone")


def _ratio(asked: Asked, said: str) -> Judgement | None:
    wanted, found = _RATIO.fullmatch(asked.result), _RATIO.fullmatch(said)
    if wanted is None or ":" not in asked.result:
        return None
    if found is None:
        return Judgement(Worth.UNDECIDED, "", "Write the ratio with a colon, such as `1:2`.")
    ours, theirs = (int(wanted[1]), int(wanted[2])), (int(found[1]), int(found[2]))
    if theirs == ours:
        return RIGHT
    if theirs[0] * ours[1] == theirs[1] * ours[0] and gcd(*theirs) > 1:
        return Judgement(Worth.UNFINISHED, "can be reduced further")
    is_turned = theirs == ours[::-1]
    return Judgement(Worth.WRONG, ": it is the other way round, keep the order" * is_turned)
