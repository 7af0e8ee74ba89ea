"""One term of the expansion of a binomial: the 4th, the middle, the general one.

Term number `r + 1` of `(u + v)^n` is `C(n, r) u^(n - r) v^r`: powers of `u` fall.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal, ordinal_word
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.written import written

_MOST: Final = 40
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class BinomialTerm(KindProblem):
    """Term number `place` of `(first + second)^power`; 0 is the general one, -1 the middle."""

    first: Node
    second: Node
    power: int
    place: int

    @property
    def shown(self) -> str:
        """The power as it was written."""
        sum_ = Binary("+", self.first, self.second)
        if isinstance(self.second, Negative):
            sum_ = Binary("-", self.first, self.second.operand)
        return written(Binary("^", sum_, Number(Fraction(self.power))))


_FORM: Final = late_regex(
    r"(?:(?:find|what(?:'s| is| are)|whats|calculate|determine|work out|write(?: down)?|give(?:"
    r" me)?)"
    r" )?(?:the |a )?(?:(?P<general>general)|(?P<middle>middle)|(?P<nth>\w+)) terms?"
    r"(?: t_?\{?r ?\+ ?1\}?)? (?:of|in|for) (?:the )?(?:binomial )?(?:expansion (?:of |for )?)?"
    r"(?P<power>\(.+\) ?(?:\^|\*\*) ?\S+)",
    re.IGNORECASE,
)


def read_binomial_term(text: str) -> BinomialTerm | None:
    """The binomial and which of its terms a message asks for."""
    found = _FORM.fullmatch(bare(text)) if len(text) <= _LONGEST else None
    node = expression_or_none(found["power"]) if found else None
    if found is None or not isinstance(node, Binary) or node.sign != "^":
        return None
    power = rational_value(node.right)
    match node.left:
        case Binary(sign="+", left=first, right=second):
            pass
        case Binary(sign="-", left=first, right=right):
            second = Negative(right)
        case _:
            return None
    if power is None or power.denominator != 1 or not 2 <= power <= _MOST:
        return None
    if any(isinstance(one, Binary) and one.sign in ("+", "-") for one in (first, second)):
        return None
    place = 0 if found["general"] else -1 if found["middle"] else ordinal(found["nth"])
    is_named = found["general"] is not None or found["middle"] is not None
    is_told = re.search(r"expan|binomial", text, re.IGNORECASE) is not None
    of_a_sequence = {"n", "k"} & {*variables(node)} or (place or 0) > power + 1
    if (not place and not is_named) or (of_a_sequence and not is_told):
        return None
    return BinomialTerm(first, second, int(power), place or 0)


def work_binomial_term(problem: BinomialTerm) -> Worked:
    """The term; all terms are added up and compared with the power."""
    n, (u, v) = problem.power, (to_sympy(problem.first), to_sympy(problem.second))
    terms = [sympy.binomial(n, r) * u ** (n - r) * v**r for r in range(n + 1)]
    verdict = sympy.expand(sum(terms) - (u + v) ** n) == 0
    shown = code(problem.shown)
    first, second = _factor(problem.first), _factor(problem.second)
    rule = f"C({n}, r)*{first}^({n} - r)*{second}^r"
    if problem.place == 0:
        text = f"The general term of {shown}, number `r + 1`, is {code(rule)} for `r` from `0` to "
        return Worked(f"{text}{code(str(n))}.", verdict, BY_ARITHMETIC, rule)
    places = [problem.place] if problem.place > 0 else _middle(n)
    if places[0] > n + 1:
        raise DeclinedError(f"{shown} has {n + 1} terms only.")
    steps, told = [], []
    for place in places:
        r, term = place - 1, sympy.expand(terms[place - 1])
        filled = f"C({n}, {r})*{first}^{n - r}*{second}^{r}"
        why = f"Term number {place} of `(u + v)^n` is `C(n, r)*u^(n - r)*v^r` with `r = {r}`."
        steps.append(Step("term", why, filled, (show(term),)))
        told.append((place, term))
    values = " and ".join(code(show(term)) for _, term in told)
    kind = "middle" if problem.place < 0 else ordinal_word(problem.place)
    verb = "terms" if len(told) > 1 else "term"
    are = "are" if len(told) > 1 else "is"
    sentence = f"The {kind} {verb} of {shown} {are} {values}, from `C(n, r)*u^(n - r)*v^r` with "
    sentence += f"{code(f'r = {told[0][0] - 1}')}"
    sentence += f" and {code(f'r = {told[1][0] - 1}')}." if len(told) > 1 else "."
    result = ", ".join(plain(term) for _, term in told)
    return Worked(sentence, verdict, BY_ARITHMETIC, result, tuple(steps))


def _middle(power: int) -> list[int]:
    half = power // 2 + 1
    return [half] if power % 2 == 0 else [half, half + 1]


def _factor(part: Node) -> str:
    text = written(part)
    return text if re.fullmatch(r"\w", text) or text.isdigit() else f"({text})"


def heading_of_terms(problem: BinomialTerm) -> str:
    """What is found."""
    return f"To find this term of {code(problem.shown)}"


METHOD_OF_TERMS: Final = (
    "By the binomial theorem the terms of `(u + v)^n` are `C(n, r)*u^(n - r)*v^r`; the first has "
    "`r = 0`, so term number `k` has `r = k - 1`."
)

KINDS: Final = (
    worked_kind(
        BinomialTerm, read_binomial_term, work_binomial_term, heading_of_terms, METHOD_OF_TERMS
    ),
)
