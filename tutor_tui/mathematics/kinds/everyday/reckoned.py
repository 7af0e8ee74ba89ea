"""A number reckoned by one formula from values that were told: the answer, and how it is got."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import (
    BY_ARITHMETIC,
    IN_DECIMALS,
    as_fraction,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.terms import is_terminating, shown_number, to_the_cent
from tutor_tui.mathematics.verify import number_agrees


@dataclass(frozen=True, slots=True)
class Value:
    """What a letter of the formula stands for; `is_fraction` where it was written as one."""

    letter: str
    amount: Fraction
    meaning: str
    is_fraction: bool = False


@dataclass(frozen=True, slots=True)
class Reckoned(KindProblem):
    """`goal` names the result, `formula` is an expression in the letters of `values`.

    `rounding` is "up" or "down" where only whole things count; `remark` says what is assumed.
    """

    goal: str
    formula: str
    values: tuple[Value, ...]
    unit: str = ""
    rounding: str = ""
    remark: str = ""


def answer(problem: Reckoned) -> Answer:
    """The number, with the reckoning that gives it."""
    written = put_in(problem)
    tree = parse_expression(written)
    value = to_sympy(tree)
    if not value.is_real or not value.is_finite:
        return refused(
            f"There is no such number: {code(problem.formula)} is {code(written)}, which has no "
            "real value, so the numbers of the story do not fit together."
        )
    verdict = number_agrees(tree, value)
    how = BY_ARITHMETIC if value.is_Rational else IN_DECIMALS
    if problem.rounding and value.is_Rational:
        return _whole(problem, written, as_fraction(value), verdict)
    exact = as_fraction(value) if value.is_Rational else None
    is_fraction = any(one.is_fraction for one in problem.values) and not problem.unit
    is_decimal = exact is not None and is_terminating(exact) and not is_fraction
    shown = shown_number(exact, uses_decimals=not is_fraction) if exact is not None else show(value)
    about = _in_cents(problem, exact) if is_decimal else decimal_beside(value)
    about += _in_kilometres(problem, exact) if is_decimal else ""
    if problem.unit in _MONEY and exact is not None and len(shown) > _LONGEST_SHOWN:
        shown, about = to_the_cent(exact), " to the cent"
    sentence = (
        f"{_goal(problem)} is {code(shown)}{_unit(problem, shown)}{about}, because "
        f"{code(problem.formula)} is {code(written)}{_where(problem)}."
    )
    return with_verdict(sentence, verdict, how, shown if exact is not None else plain(value))


_TO_KILOMETRES: Final = {"m": (1000, 10_000), "cm": (100_000, 100_000)}
"""How many there are in a kilometre, and from how many on kilometres say more."""


def _in_kilometres(problem: Reckoned, exact: Fraction | None) -> str:
    """A long way in kilometres beside its metres."""
    size, least = _TO_KILOMETRES.get(problem.unit, (1, 0))
    if exact is None or not least or exact < least:
        return ""
    shown = shown_number(exact / size, uses_decimals=True)
    return f", that is {code(f'{shown} km')}"


def _in_cents(problem: Reckoned, exact: Fraction | None) -> str:
    """Money to two places beside a result with more of them."""
    is_money = problem.unit in _MONEY and exact is not None and (exact * 100).denominator != 1
    return f", about {code(to_the_cent(exact))}" if is_money and exact is not None else ""


_LONGEST_SHOWN: Final = 16
"""Digits of an amount of money, of which nobody reads more."""
_MONEY: Final = frozenset({"dollars", "pounds", "euros"})


def _whole(problem: Reckoned, written: str, value: Fraction, verdict: bool | None) -> Answer:
    number = -(-value // 1) if problem.rounding == "up" else value // 1
    reckoning = f"{code(problem.formula)} is {code(written)}{_where(problem)}"
    if value.denominator == 1:
        sentence = (
            f"{_goal(problem)} is {code(str(number))}{_unit(problem, str(number))}, "
            f"because {reckoning}."
        )
    else:
        about = code(shown_number(value, uses_decimals=True))
        sentence = (
            f"{_goal(problem)} is {code(str(number))}{_unit(problem, str(number))}: "
            f"{reckoning}, that is "
            f"{about}, rounded {problem.rounding} because only whole ones count."
        )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(number))


def _named(problem: Reckoned) -> str:
    """The result's name within a sentence: a letter stands as mathematics."""
    return code(problem.goal) if len(problem.goal) == 1 else problem.goal


def _goal(problem: Reckoned) -> str:
    named = _named(problem)
    return named[:1].upper() + named[1:]


def _unit(problem: Reckoned, shown: str) -> str:
    """The unit behind a number: "1 hour", not "1 hours"."""
    is_word = re.fullmatch(r"[a-z]{3,}s", problem.unit) is not None
    unit = problem.unit[:-1] if shown == "1" and is_word else problem.unit
    return f" {unit}" if unit else ""


def _where(problem: Reckoned) -> str:
    return f" ({problem.remark})" if problem.remark else ""


def put_in(problem: Reckoned) -> str:
    """The formula with the values in the places of their letters."""
    told = {value.letter: value for value in problem.values}

    def number(found: re.Match[str]) -> str:
        value = told.get(found[0])
        if value is None:
            return found[0]
        shown = shown_number(value.amount, uses_decimals=not value.is_fraction)
        return f"({shown})" if "/" in shown or "-" in shown else shown

    return re.sub(r"[A-Za-z]+", number, problem.formula)


def heading(problem: Reckoned) -> str:
    """What is reckoned."""
    return f"To find {_named(problem)}"


def method(problem: Reckoned) -> str:
    """The formula and what its letters mean, without the result."""
    lets = [f"{code(value.letter)} is {value.meaning}" for value in problem.values if value.meaning]
    where = f", where {listed(lets)}" if lets else ""
    rounded = " Round to a whole number at the end." if problem.rounding else ""
    return f"Use {code(problem.formula)}{where}.{rounded}"


def steps(problem: Reckoned) -> tuple[Step, ...]:
    """The formula, the values in it, and the result."""
    written = put_in(problem)
    value = to_sympy(parse_expression(written))
    result = (
        shown_number(as_fraction(value), uses_decimals=True) if value.is_Rational else show(value)
    )
    law = Step("formula", f"{method(problem)} Put the values in.", problem.formula, (written,))
    working = [law] if written != problem.formula else []
    if result != written:
        working.append(Step("arithmetic", f"Work out {_named(problem)}.", written, (result,)))
    if problem.rounding and value.is_Rational and not value.is_Integer:
        whole = value.ceiling() if problem.rounding == "up" else value.floor()
        reason = f"Only whole ones count, so round {problem.rounding}."
        working.append(Step("whole", reason, result, (str(whole),)))
    return tuple(working)
