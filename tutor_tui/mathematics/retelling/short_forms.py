"""Short forms of questions of school: "int from 0 to pi of sin x", "X ~ N(20, 9). P(X > 23)"."""

import re
from math import isqrt
from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, rows

_N: Final = r"-?\d+(?:\.\d+)?"
_TERM: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_PROPERTY: Final = (
    r"(?:inverse|domain|range|vertex|asymptotes?|turning points?|stationary points?|roots|zeros"
    r"|derivative|integral|modulus|argument|conjugate|determinant|eigenvalues|eigenvectors|rank"
    r"|transpose|(?:common )?(?:ratio|difference)|nth term)"
)
_SPREAD: Final = r"(?:sd|s\.d\.|standard deviation|std(?: dev)?)"
_NORMAL: Final = (
    r"(?:a |the )?normal(?:ly)?(?: distribution| distributed)?(?: with| has)?,? (?:a )?mean"
    rf"(?: of| is|=)? ?(?P<m>{_N}),?(?: and)?(?: an?)? {_SPREAD}(?: of| is|=)? ?(?P<s>{_N})"
    r"[.,;:]? *(?:what(?:'s| is)|find|calculate)? ?(?:the )?"
)
_BINOMIAL: Final = (
    r"(?:x is |x ~ )?(?:a )?binomial(?: distribution)?(?: with)?[ ,:]*n ?= ?(?P<n>\d+),?(?: and)?"
    rf" p ?= ?(?P<p>{_N}(?:/\d+)?)[.,;:]? *(?:what(?:'s| is)|find|calculate)? ?(?:the )?"
)
_PROBABILITY: Final = (
    r"(?:probability|prob|chance)(?: of| that(?: it'?s?)?| it'?s?| for)?(?: being)? "
)
_DOTS: Final = rf"(?P<terms>{_TERM}(?: ?\+ ?{_TERM}){{2,}}) ?\+ ?(?:\.\.\.|…)"


def _normal(found: re.Match[str]) -> str:
    """The spread of N(100, 15): a square is taken for the variance, as books have it.

    The answer says which deviation was taken.
    """
    spread = re.sub(r" ?(?:\^ ?2|²)$", "", found["spread"])
    if spread == found["spread"] and spread.isdigit():
        root = isqrt(int(spread))
        spread = str(root) if root * root == int(spread) else spread
    return f"X is normal with mean {found['m']} and standard deviation {spread}. {found['ask']}"


def _listed(found: re.Match[str]) -> str:
    """The terms of a sum that goes on, one after the other."""
    return f"{found['what']} of {_terms(found)}"


def _terms(found: re.Match[str]) -> str:
    return ", ".join(re.split(r" ?[+] ?", found["terms"]))


_SIGNS: Final = {
    "=": "is",
    ">": "is more than",
    "<": "is less than",
    ">=": "is at least",
    "≥": "is at least",
    "<=": "is at most",
    "≤": "is at most",
}


def _of_dice(found: re.Match[str]) -> str:
    """ "P(sum > 9)" after dice were told of, in words; the score of one die is what is rolled."""
    what, sign = found["what"].lower(), _SIGNS[found["sign"]]
    if what in ("sum", "total", "product", "difference"):
        event = f"that the {what} {sign} {found['n']}"
    elif re.search(r"\bdice\b", found["setup"]):
        return found[0]  # the score of which one?
    else:
        event = f"of rolling {sign.removeprefix('is').strip()} {found['n']}".replace("  ", " ")
    before = (
        found["setup"]
        if re.search(r"roll|throw|toss", found["setup"])
        else (f"{found['setup'].strip(' .,;:')} are rolled.")
    )
    return f"{before} What is the probability {event}?"


def _of_first_terms(found: re.Match[str]) -> str:
    """The sum of so many terms that is written with dots."""
    return f"sum of the first {found['n']} terms of {_terms(found)}"


SHORT_FORMS: Final[Rows] = rows(
    (r"(?P<a>.+?)[.,;]? (?:find|what is|calculate) (?P<b>P\(.+\))", "{a}. Find {b}"),
    (_BINOMIAL + r"(?P<what>P\(.+\))", "{what} for binomial n = {n}, p = {p}"),
    (
        _NORMAL + r"(?P<what>P\(.+\))",
        "X is normal with mean {m} and standard deviation {s}. {what}",
    ),
    (
        _NORMAL + _PROBABILITY + rf"(?:over|above|more than|greater than|>) ?(?P<a>{_N})",
        "X is normal with mean {m} and standard deviation {s}. P(X > {a})",
    ),
    (
        _NORMAL + _PROBABILITY + rf"(?:under|below|less than|smaller than|<) ?(?P<a>{_N})",
        "X is normal with mean {m} and standard deviation {s}. P(X < {a})",
    ),
    (
        _NORMAL + _PROBABILITY + rf"between (?P<a>{_N}) and (?P<b>{_N})",
        "X is normal with mean {m} and standard deviation {s}. P({a} < X < {b})",
    ),
    (
        rf"(?P<x>[A-Z]) ?~ ?n(?:ormal)?\(\s*(?P<m>{_N})\s*,\s*(?P<spread>{_N}(?: ?(?:\^ ?2|²))?)"
        r"\s*\)[.,;:]? *(?P<ask>.+)",
        _normal,
    ),
    (
        r"(?P<setup>[^?]*\b(?:dice|die)\b[^?]*?)[\s.,;:]*(?:(?:find|calculate|what(?:'s| is)) )?"
        r"(?:P ?\( ?|(?:the )?probability (?:that |of )?(?:the )?)(?P<what>sum|total|product"
        r"|difference|score|number|[xs]) ?(?P<sign>>=|<=|[=<>≤≥]) ?(?P<n>\d+) ?\)?",
        _of_dice,
    ),
    (
        r"P ?\( ?(?P<what>(?:getting |rolling |drawing |exactly |at least |at most |no )?"
        r"[a-z0-9][a-z0-9 ]+)\)(?P<rest> .+)?",
        "probability of {what}{rest}",
    ),
    (
        r"(?:how long|how big|what length) is (?:the |a )?(?:vector )?(?P<v>[(<\[].+,.+[)>\]])",
        "length of the vector {v}",
    ),
    (
        r"(?:is|are) (?:the )?(?:vectors )?(?P<v>\([^()]+\)(?:,? ?\([^()]+\))*),? ?(?:and )?"
        r"(?P<w>\([^()]+\)) linearly (?P<how>in)?dependent",
        "are {v} and {w} linearly {how}dependent?",
    ),
    (
        r"(?:int|integral|∫) from (?P<a>\S+) to (?P<b>\S+) (?:of )?(?P<f>.+?)(?: d[a-z])?",
        "integrate {f} from {a} to {b}",
    ),
    (
        r"(?:the )?sum (?:of )?(?P<f>.*(?<![a-z])(?P<k>[a-z])(?![a-z]).*?)"
        r" (?:from|for) (?P<a>-?\w+) to (?P<b>\S+)",
        "sum of {f} from {k}={a} to {b}",
    ),
    (
        r"(?:the )?sum of (?:the )?(?:first n )?cubes(?: (?:from|of) 1 to n)?",
        "sum of k^3 from k=1 to n",
    ),
    (
        r"(?:two|2) dice,? (?:what(?:'s| is) the )?(?:probability|prob|chance) (?:of )?(?:the "
        r"|a )?(?:sum|total)(?: of| is| being)? "
        r"(?P<a>(?:at least |at most |more than |less than )?\d+)",
        "Two dice are rolled. What is the probability that the sum is {a}?",
    ),
    (rf"(?:(?:the )?(?:sum of (?:the )?)?(?:geometric|arithmetic)? ?(?:series|sequence|progression"
     rf"|sum)\s*:?\s*)?{_DOTS},? ?\(?(?:to |for |up to |with |has |n ?= ?)?(?:the )?(?:first )?"
     r"(?P<n>\d{1,3}) ?(?:terms)\)?", _of_first_terms),
    (rf"(?:(?:geometric|arithmetic) (?:series|sequence|progression)\s*:?\s*)?{_DOTS},? ?"
     r"(?:find )?(?:the )?(?P<what>sum of (?:the )?first \d+ terms|nth term"
     r"|\d+(?:st|nd|rd|th) term|common (?:ratio|difference))", _listed),
    (rf"(?P<f>[^?]*?[\d)\]a-z]),? (?:find |what(?:'s| is) )?(?:the |its )?(?P<what>{_PROPERTY})",
     "{what} of {f}"),
    (r"(?:(?:and|now|so|then|next|also|ok(?:ay)?|what about|how"
     r" about|try|do)\b[\s,]+)+(?P<all>.+)", "{all}"),
)  # fmt: skip
