"""What the calculating process can be asked to do, by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.attempts import judge_attempt
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.check import check
from tutor_tui.mathematics.follow_ups.about_answers import about_answer
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.follow_ups.claims import judged_claim
from tutor_tui.mathematics.follow_ups.comparing import changes_compared, compared
from tutor_tui.mathematics.follow_ups.filling import full_question, problem_in
from tutor_tui.mathematics.hints import hint, step, why
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.practice.asking import make_exercise, mark_answer
from tutor_tui.mathematics.problems import Answer, Problem
from tutor_tui.mathematics.readings import reading_note
from tutor_tui.mathematics.rechecks.written_checks import written_check
from tutor_tui.mathematics.request_words import is_proof_asked
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import explain, steps_of

Operation: TypeAlias = Callable[[Mapping[str, object]], Mapping[str, object]]
"""From arguments to a result, both of which JSON can hold."""


def evaluate(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The exact value of the expression `text`, and a decimal where it is a number."""
    value = to_sympy(parse_expression(str(arguments["text"])))
    is_finite_number = bool(value.is_number and value.is_finite)
    return {"value": show(value), "decimal": show_decimal(value) if is_finite_number else None}


def answer_question(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The answer to the problem in the words of `question`, and what checking it found."""
    question = full_question(arguments)
    answer = solve(problem_in(question))
    if answer.result is None:
        return _as_json(answer)
    note = reading_note(question, answer.text)
    return _as_json(replace(answer, text=answer.text + note))


def explain_question(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The working of the problem in the words of `question`, and what checking it found.

    A proof for which there are no steps is the answer itself.
    """
    problem = _problem(arguments)
    is_told = is_proof_asked(str(arguments["question"])) and not steps_of(problem)
    return _as_json(solve(problem) if is_told else explain(problem))


def full_question_of(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The `question` in words that need nothing from before; see `follow_ups.filling`."""
    return {"question": full_question(arguments)}


def recheck_answer(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The answer to `question` as `answer_question` gives it, and in `written` how to check it.

    `written` is empty where there is no check that a person would write down.
    """
    problem = _problem(arguments)
    answer = solve(problem)
    return {**_as_json(answer), "written": written_check(problem, answer) or ""}


def judge_claim(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """Whether the result `claim` is right for the problem in the words of `question`."""
    question = full_question(arguments)
    return _as_json(judged_claim(problem_in(question), str(arguments["claim"]), question))


def tell_of_answer(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """What is asked (`aspect`, with the `words` that say more) of the answer to `question`.

    The text is empty where the answer does not show it.
    """
    aspect, words = Aspect(str(arguments["aspect"])), str(arguments.get("words", ""))
    found = about_answer(_problem(arguments), aspect, words)
    return _as_json(found or Answer("", None))


def compare_results(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """Which of the results of the questions `first` and `second` is more, and by how much.

    `claim`, `<` or `>`, is judged where it is given; where `before` tells the two questions of an
    earlier state, the changes since then are compared.
    """
    claim, before = str(arguments.get("claim", "")), arguments.get("before")
    if isinstance(before, Sequence) and before:
        now = str(arguments["first"]), str(arguments["second"])
        return _as_json(changes_compared(now, (str(before[0]), str(before[1]))))
    return _as_json(compared(str(arguments["first"]), str(arguments["second"]), claim))


def hint_for_question(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The hint of this `number` (from 1) for `question` when `done` steps were shown; no answer."""
    question = str(arguments["question"])
    number, done = int(str(arguments["number"])), int(str(arguments.get("done", 0)))
    return _as_json(hint(_problem(arguments), question, number, done))


def step_of_question(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The step of this `number` (from 1) of the working of `question`; the last has the answer."""
    return _as_json(step(_problem(arguments), int(str(arguments["number"]))))


def why_of_question(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """Why a step of `question` is allowed: the one that `words` name, else that of `number`."""
    number, words = int(str(arguments["number"])), str(arguments.get("words", ""))
    return _as_json(why(_problem(arguments), number, words))


def judge_attempt_at(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """Whether `words` are the answer to `question` or a line on the way; it is not told."""
    question = full_question(arguments)
    return _as_json(judge_attempt(problem_in(question), str(arguments["words"]), question))


def check_text(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The verdict on every formula of `text`, with the messages before it in `context`.

    `lines` holds an object for each formula: `line` (from 1), `start` and `end` (its place in the
    text), `text`, `mark` ("agrees", "disagrees" or "unchecked") and `how` (for "disagrees" the
    counter-example or the right value). Takes some 3 s at most.
    """
    context = arguments.get("context", ())
    earlier = [str(part) for part in context] if isinstance(context, list | tuple) else []
    return {"lines": [line.as_json() for line in check(str(arguments["text"]), earlier)]}


def _problem(arguments: Mapping[str, object]) -> Problem:
    return problem_in(full_question(arguments))


def _as_json(answer: Answer) -> Mapping[str, object]:
    check = answer.check
    return {
        "text": answer.text,
        "mark": check.mark.value if check else None,
        "how": check.how if check else "",
        "result": answer.result,
    }


OPERATIONS: Final[Mapping[str, Operation]] = MappingProxyType(
    {
        "evaluate": evaluate,
        "answer": answer_question,
        "explain": explain_question,
        "question": full_question_of,
        "recheck": recheck_answer,
        "judge": judge_claim,
        "tell": tell_of_answer,
        "compare": compare_results,
        "hint": hint_for_question,
        "step": step_of_question,
        "why": why_of_question,
        "attempt": judge_attempt_at,
        "check": check_text,
        "exercise": make_exercise,
        "mark": mark_answer,
    }
)
