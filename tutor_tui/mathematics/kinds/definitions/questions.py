"""Questions in words about names with a meaning: put the meanings in, and ask anew.

Whoever reads the new question does not know that there were names. Where its answer is one of
several options, the name that stood there is the answer.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.definitions.inlining import World, inlined
from tutor_tui.mathematics.kinds.definitions.meanings import FunctionIs, UnresolvedError
from tutor_tui.mathematics.kinds.definitions.naming import has_variable
from tutor_tui.mathematics.kinds.definitions.wording import Reworded, renamed_back, reworded
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Answer, Problem, code
from tutor_tui.mathematics.request_words import wants_derivative, wants_integral
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Node, Number, TooLargeError, UnreadableError
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables

_CHOICE: Final = re.compile(
    r"\b(?:which|sort|put|order|arrange|rank|(?:biggest|largest|greatest|smallest|least|closest"
    r"|nearest|highest|lowest|bigger|larger|greater|smaller)\b(?!\s+(?:common|prime|multiple"
    r"|factor|divisor|than|integer|whole)))\b",
    re.IGNORECASE,
)


def asked_anew(question: str) -> Problem | None:
    """The problem that a question without names is, in one of the forms that people use."""
    from tutor_tui.mathematics.exercises import problem_of

    return first_of(map(problem_of, _forms(question)))


def _forms(question: str) -> Iterator[str]:
    is_question = re.match(r"(?:is|are|does|do|which|what|how|who|when|why)\b", question, re.I)
    yield f"{question}{'?' if is_question else '.'}"
    if not is_question:
        yield f"What is {question}?"
        yield f"Calculate {question}."


def answer_in_words(question: str, worlds: Sequence[World]) -> Answer:
    """The answer to a question, the same in every world; a refusal where it is not."""
    forms = [_put_in(question, world) for world in worlds]
    if len({form.text for form in forms}) > 1:
        return refused(
            "The equations have more than one solution, so that question has no single answer."
        )
    problem = asked_anew(forms[0].text) or asked_anew(_with_values(forms[0].text))
    if problem is None:
        return refused(
            f"I worked out what the names stand for, but I cannot answer {code(forms[0].text)}."
        )
    return _told(question, forms[0], problem)


def problem_in_words(question: str, worlds: Sequence[World]) -> Problem | None:
    """The problem that is left when the names are put in, if there is a single one."""
    forms = [_put_in(question, world) for world in worlds]
    if len({form.text for form in forms}) > 1:
        return None
    return asked_anew(forms[0].text) or asked_anew(_with_values(forms[0].text))


def _with_values(text: str) -> str:
    """The text with a number for each calculation in it: "is (-6)/2 prime?" as "is -3 prime?"."""
    for span in reversed(find_mathematics(text)):
        value = None if isinstance(span.node, Number) else rational_value(span.node)
        if value is not None:
            shown = shown_number(value, uses_decimals=has_decimals(span.node))
            text = f"{text[: span.start]}{shown}{text[span.end :]}"
    return text


def _put_in(question: str, world: World) -> Reworded:
    form = reworded(question, world)
    if form is None:
        raise UnresolvedError(f"I cannot read all of {code(question)}.")
    _check_calculus(question, form.text)
    return form


def _check_calculus(question: str, text: str) -> None:
    """A number must not take the place of the variable that a slope is about."""
    if (wants_derivative(text) or wants_integral(text)) and not has_variable(text):
        raise UnresolvedError(
            f"All names in {code(question)} stand for numbers, so there is no variable left."
        )


def _told(question: str, form: Reworded, problem: Problem) -> Answer:
    from tutor_tui.mathematics.solve import solve

    answer = solve(problem)
    if answer.check is None:
        return answer
    givens = [code(f"{name} = {text}") for name, text in form.stand_ins.items() if len(text) <= 40]
    start = f"With {', '.join(givens)}: " if givens else ""
    options = _options(question, form.stand_ins)
    if answer.result is None or not options:
        return replace(answer, text=_begun(start, answer.text))
    result = renamed_back(answer.result, options)
    ending = f" That is {code(result)}." if result != answer.result else ""
    return replace(answer, text=f"{_begun(start, answer.text)}{ending}", result=result)


def _options(question: str, stand_ins: Mapping[str, str]) -> dict[str, str]:
    """The names that a question lets choose from; the b of "nearest to b" is none of them."""
    if not _CHOICE.search(question) or re.search(r"\bround", question, re.IGNORECASE):
        return {}
    goals = set(re.findall(r"\bto\s+(?:the\s+value\s+of\s+)?([A-Za-z])(?![A-Za-z])", question))
    return {name: text for name, text in stand_ins.items() if name not in goals}


def _begun(start: str, sentence: str) -> str:
    """A sentence behind another beginning; a word goes on in small letters."""
    return f"{start}{sentence[0].lower()}{sentence[1:]}" if start else sentence


def value_in_words(question: str, world: World) -> Node:
    """What "the remainder when k is divided by 5" is; raises `UnresolvedError`."""
    answer = answer_in_words(question, [world])
    if answer.check is None or answer.result is None:
        raise UnresolvedError(f"I could not find {code(question)}. {answer.text}".strip())
    result = answer.result.split(" = ")[-1]
    try:
        node = parse_expression(result)
    except (UnreadableError, TooLargeError) as error:
        raise UnresolvedError(f"{code(question)} has no value to go on with.") from error
    node = inlined(
        node, {name: known for name, known in world.items() if not isinstance(known, FunctionIs)}
    )
    if "I" in variables(node):
        raise UnresolvedError(f"{code(question)} is a complex number, which I cannot go on with.")
    return node
