"""The second draw when the first is known: "given that the first is red, …".

The chance of both in order divided by the chance of the first; the check takes what was drawn out
of the pool and draws from the rest.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.probability import draws
from tutor_tui.mathematics.kinds.probability.draws import Draw, Event, Shape
from tutor_tui.mathematics.kinds.probability.reading import read_draw
from tutor_tui.mathematics.kinds.probability.wording import (
    CHANCE,
    mentions_chance,
    plain_request,
    with_decimal,
)
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict


@dataclass(frozen=True, slots=True)
class Conditional(KindProblem):
    """Two draws in order, the first of which is known."""

    both: Draw


_SORT: Final = r"(?:[a-z]+ )?"
_FIRST: Final = late_regex(
    rf"(?:,? ?(?:given that|if|supposing|knowing that|and) )(?:the )?(?:1st|first) {_SORT}"
    rf"(?:drawn |picked )?(?:is|was) (?P<first>[a-z ]{{1,20}}?)(?=,|\.|\?|$| what)"
)
_SECOND: Final = re.compile(
    rf"(?P<ask>{CHANCE} that )(?:the )?(?:2nd|second) {_SORT}(?:drawn |picked )?"
    rf"(?:is|was|will be)(?: also)? (?P<second>[a-z ]{{1,20}}?)(?=,|\.|\?|$| given| if)"
)


def read_conditional(text: str) -> Conditional | None:
    """The second draw under a known first one that a message asks about."""
    if not mentions_chance(text) or not kept_regex(
        r"\b(?:given|if|knowing|supposing)\b", re.I
    ).search(text):
        return None
    plain = plain_request(text)
    first, second = _FIRST.search(plain), _SECOND.search(plain)
    if first is None or second is None or first.end() > second.start() > first.start():
        return None
    event = f"{second['ask']}the first is {first['first']} and the second is {second['second']}"
    told = f"{plain[: second.start()]}{event}{plain[second.end() :]}".replace(first[0], "", 1)
    both = read_draw(" ".join(told.split()))
    if both is None or both.event.shape is not Shape.SEQUENCE or both.count != 2:
        return None
    return Conditional(both)


def _parts(problem: Conditional) -> tuple[Fraction, Fraction]:
    """The chances of both, and of the first alone."""
    both = problem.both
    first = Draw(both.pool, 1, True, Event(Shape.SEQUENCE, both.event.parts[:1]))
    return Fraction(draws.answer(both).result or "0"), Fraction(draws.answer(first).result or "0")


def _directly(problem: Conditional) -> Fraction | None:
    """From the pool without the first; `None` where it is open which of its sorts was drawn."""
    both = problem.both
    one, two = (part.group for part in both.event.parts)
    if not (one <= two or not one & two):
        return None
    size, good = both.pool.size, sum(n for name, n in both.pool.items if name in two)
    if both.puts_back:
        return Fraction(good, size)
    return Fraction(good - (one <= two), size - 1)


def answer(problem: Conditional) -> Answer:
    """The chance of the second draw."""
    together, first = _parts(problem)
    if not first:
        return refused("The first draw that is given cannot happen.")
    chance, again = together / first, _directly(problem)
    way = "putting it back" if problem.both.puts_back else "putting none back"
    sentence = (
        f"The probability is {with_decimal(chance)}: the chance of both, {code(str(together))}, "
        f"divided by the chance of the first, {code(str(first))} ({way})."
    )
    verdict = None if again is None else again == chance
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(chance))


HEADING: Final = "To find the probability of the second draw"


def method(problem: Conditional) -> str:
    """How, without the answer."""
    if problem.both.puts_back:
        return "The first is put back, so it changes nothing: take the chance of a single draw."
    return "Take the first one out of the pool, and divide what is wanted by what is left."


def steps(problem: Conditional) -> tuple[Step, ...] | None:
    """The quotient of both chances."""
    together, first = _parts(problem)
    if not first:
        return None
    pool, one = problem.both.pool, problem.both.event.parts[0].group
    good = sum(number for name, number in pool.items if name in one)
    alone = f"{good}/{pool.size}"
    steps = [Step("chance of the first", "Count for the first draw alone.", alone, (str(first),))]
    both = _line_of_both(problem, alone)
    if both and both != str(together):
        reason = "Multiply the chances of both draws, one after the other."
        steps.append(Step("chance of both", reason, both, (str(together),)))
    reason = "Divide the chance of both by the chance of the first."
    end = Step("condition", reason, f"({together})/({first})", (str(together / first),))
    return (*[step for step in steps if step.after != (step.before,)], end)


def _line_of_both(problem: Conditional, alone: str) -> str:
    """`3/8*2/7`; nothing where it is open which of its sorts was drawn first."""
    directly = _directly(problem)
    if directly is None:
        return ""
    pool, two = problem.both.pool, problem.both.event.parts[1].group
    one = problem.both.event.parts[0].group
    good = sum(number for name, number in pool.items if name in two)
    gone = 0 if problem.both.puts_back else 1
    return f"{alone}*{good - gone * (one <= two)}/{pool.size - gone}"
