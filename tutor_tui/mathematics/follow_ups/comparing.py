"""Which of two earlier results is more, and by how much."""

import re
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.filling import problem_in, result_to_go_on_with
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.solve import solve

if TYPE_CHECKING:
    import sympy

_MOST_SHOWN: Final = 60


def compared(first: str, second: str) -> Answer:
    """Both results and their difference; raises `UndefinedError` where one is no real number."""
    if len(_things(first) | _things(second)) > 1:
        raise UndefinedError("Those are two different things, so I do not compare their numbers.")
    texts = [result_to_go_on_with(question) for question in (first, second)]
    nodes = [expression_or_none(text.replace("%", "")) for text in texts]
    values = [to_sympy(node) for node in nodes if node is not None]
    if len(values) != len(texts) or not all(one.is_real for one in values):
        raise UndefinedError("I have no two numbers before that I could compare.")
    gap = values[1] - values[0]
    if gap == 0:
        return with_verdict(
            f"Both are the same, {code(show(values[0]))}.", True, BY_ARITHMETIC, "0"
        )
    order = (0, 1) if gap < 0 else (1, 0)
    names = _named(first), _named(second)
    more, less = (f"{_shown(values[place])} for {names[place]}" for place in order)
    verdict = all(solve(problem_in(question)).result is not None for question in (first, second))
    sentence = f"{more} is more than {less}, by {_shown(abs(gap))}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(abs(gap)))


def _shown(value: "sympy.Expr") -> str:
    is_short = value.is_Integer or not value.is_Rational or 10**6 % int(value.q) != 0
    return code(show(value) if is_short else show_decimal(value))


def _things(question: str) -> set[str]:
    """What the answer says that its number is: "amount" of "The amount is"; none for sums."""
    return set(_THING.findall(solve(problem_in(question)).text))


_THING: Final = re.compile(r"^The ([a-z ]{2,40}?) (?:is|of)\b")
_LED: Final = re.compile(
    r"^(?:(?:and|now|so|then|ok|what about|what is|what's|whats|how about)\b[\s,]*)+", re.IGNORECASE
)


def _named(question: str) -> str:
    plain = _LED.sub("", question).strip(" ?.")
    return code(plain if len(plain) <= _MOST_SHOWN else f"{plain[:_MOST_SHOWN]} …")
