"""The answer to a question whose names were given a meaning before it."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.definitions.asking import asked_names
from tutor_tui.mathematics.kinds.definitions.inlining import World, called_names, inlined
from tutor_tui.mathematics.kinds.definitions.meanings import (
    Chained,
    FunctionIs,
    Holds,
    UnresolvedError,
)
from tutor_tui.mathematics.kinds.definitions.questions import answer_in_words, value_in_words
from tutor_tui.mathematics.kinds.definitions.resolving import Case, cases_of
from tutor_tui.mathematics.kinds.definitions.values import Valued, valued
from tutor_tui.mathematics.problems import UNCHECKED, Answer, code, listed
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


def answer_chained(problem: Chained) -> Answer:
    """The definitions worked out, then the question about what they stand for."""
    try:
        cases = cases_of(problem.definitions, value_in_words)
        return _answered(problem, cases)
    except UnresolvedError as error:
        return refused(str(error))


def _answered(problem: Chained, cases: list[Case]) -> Answer:
    if problem.asked is not None:
        answer = _value(problem, problem.asked, cases)
    elif names := asked_names(problem.question):
        answer = _values(problem, names, cases)
    else:
        answer = answer_in_words(problem.question, [case.world for case in cases])
    is_checked = all(case.is_checked for case in cases)
    if answer.check is not None and answer.check.mark is Mark.AGREES and not is_checked:
        return replace(answer, check=UNCHECKED)
    return answer


def _value(problem: Chained, asked: Node, cases: list[Case]) -> Answer:
    """The value of the expression that was asked for, if it is the same in every case."""
    open_names = _unknowns(problem)
    found = [_valued_in(asked, case.world, open_names) for case in cases]
    if len({one.answer.result for one in found}) > 1:
        return _several(asked, found)
    first = found[0]
    text = _sentence(asked, first, cases)
    for name, shown in problem.shown:
        text = re.sub(rf"(?<![A-Za-z]){name}(?=\()", shown, text)
    return replace(first.answer, text=text)


def _values(problem: Chained, names: tuple[str, ...], cases: list[Case]) -> Answer:
    """The values of several names, where each has only one."""
    if len(cases) > 1:
        return refused(f"There is more than one solution for {listed([code(n) for n in names])}.")
    answers = [_value(problem, Name(name), cases) for name in names]
    if any(answer.check is None or answer.result is None for answer in answers):
        return refused(f"I could not find {listed([code(name) for name in names])}.")
    found = [f"{name} = {answer.result}" for name, answer in zip(names, answers, strict=True)]
    weakest = next((a for a in answers if a.check and a.check.mark is not Mark.AGREES), answers[0])
    texts = [answer.text.removesuffix(".") for answer in answers]
    return replace(weakest, text=f"{listed(texts)}.", result=", ".join(found))


def _valued_in(asked: Node, world: World, open_names: set[str]) -> Valued:
    value = valued(inlined(asked, world))
    left = sorted(open_names & value.names)
    if left:
        raise UnresolvedError(
            f"What is given leaves {code(left[0])} open, so {code(written(asked))} has no single "
            "value."
        )
    return value


def _unknowns(problem: Chained) -> set[str]:
    """The names that equations are to determine."""
    return {
        name
        for part in problem.definitions
        if isinstance(part, Holds)
        for relation in part.relations
        for name in variables(relation)
    }


def _several(asked: Node, found: list[Valued]) -> Answer:
    """All values that an expression can have, one for each solution."""
    distinct = {one.answer.result: one for one in found}
    if None in distinct or any(one.answer.check is None for one in found):
        return refused(f"{code(written(asked))} has no single value here.")
    shown = listed([code(one.shown) for one in distinct.values()], "or")
    if not isinstance(asked, Name):
        return refused(
            f"The equations have more than one solution, so {code(written(asked))} can be {shown}."
        )
    text = f"{code(asked.name)} can be {shown}: the equations have more than one solution."
    marks = [one.answer.check for one in found if one.answer.check]
    check = next((mark for mark in marks if mark.mark is not Mark.AGREES), marks[0])
    return Answer(text, check, f"{asked.name} = {', '.join(str(one) for one in distinct)}")


def _sentence(asked: Node, value: Valued, cases: list[Case]) -> str:
    """ "`f(k)` is `2*3 + 1 = 7`, with `k = 3`.": the value, and what was used for it."""
    if value.answer.check is None:
        return value.answer.text
    givens = _givens(asked, cases)
    ending = f", with {listed(givens)}." if givens else "."
    left = written(asked)
    inner = value.answer.text.removesuffix(".")
    if isinstance(asked, Name) or value.names:
        return f"{code(f'{left} = {value.shown}')}{ending}{value.note}"
    if not inner.endswith("`") or len(inner) > _LONGEST:
        inner = code(f"{left} = {value.shown}")
    elif called_names(asked):
        inner = f"{code(left)} is {inner}"
    return f"{inner}{ending}{value.note}"


_LONGEST: Final = 120


def _givens(asked: Node, cases: list[Case]) -> list[str]:
    """`k = 3` for each name in a question that stands for the same number in every case."""
    if isinstance(asked, Name):
        return []
    shown = []
    for name in variables(asked):
        known = [case.world.get(name) for case in cases]
        value = known[0]
        if value is not None and not isinstance(value, FunctionIs) and len(set(known)) == 1:
            number = inlined(value, cases[0].world)
            if not variables(number) and len(written(number)) <= _SHORT:
                shown.append(code(f"{name} = {written(number)}"))
    return shown


_SHORT: Final = 30
