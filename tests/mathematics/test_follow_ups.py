"""Questions that build on earlier answers, proposed results, and similar problems."""

import re

import pytest

from tests.mathematics.asking import problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.claims import judged_claim
from tutor_tui.mathematics.follow_ups.filling import full_question
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, RESULT
from tutor_tui.mathematics.follow_ups.variants import variant
from tutor_tui.mathematics.operations import OPERATIONS
from tutor_tui.mathematics.solve import solve


@pytest.mark.parametrize(
    ("before", "question", "result"),
    [
        ("solve 3x + 11 = 14", f"2*{RESULT}", "2"),
        ("differentiate x^3 - 3x", f"factor {RESULT}", "3*(x - 1)*(x + 1)"),
        ("1/2 + 1/3", f"6*{RESULT}", "5"),
        ("3 - 5", f"{RESULT}^2", "4"),
        ("sqrt(2)/2", f"write {BARE_RESULT} as a decimal", "0.7071067812"),
        ("1/4 + 1/8", f"write {BARE_RESULT} as a decimal", "0.375"),
        ("write 11/12 as a decimal", f"{RESULT}*12", "11"),  # 0.91(6)
        ("0.25 + 0.5", f"write {BARE_RESULT} as a fraction", "3/4"),
        ("10/4", f"write {BARE_RESULT} as a fraction", "5/2"),
    ],
)
def test_an_earlier_result_is_put_in(before: str, question: str, result: str) -> None:
    found = OPERATIONS["answer"]({"question": question, "before": {"question": before}})

    assert found["result"] == result
    assert found["mark"] == Mark.AGREES


def test_results_are_put_in_one_after_another() -> None:
    first = {"question": "2 + 3"}
    second = {"question": f"2*{RESULT}", "before": first}
    found = OPERATIONS["answer"]({"question": f"{RESULT} + 1", "before": second})

    assert found["result"] == "11"


@pytest.mark.parametrize("before", ["solve x^2 = 4", "is 7 prime?", "tan x = x"])
def test_without_a_single_result_it_is_not_gone_on(before: str) -> None:
    with pytest.raises(UndefinedError, match=r"last result|no result"):
        full_question({"question": f"2*{RESULT}", "before": {"question": before}})


def test_a_long_chain_of_results_is_refused() -> None:
    arguments: dict[str, object] = {"question": "1 + 1"}
    for _ in range(20):
        arguments = {"question": f"{RESULT} + 1", "before": arguments}

    with pytest.raises(UndefinedError, match="too many"):
        full_question(arguments)


@pytest.mark.parametrize(
    ("question", "claim", "words"),
    [
        ("solve 3x + 11 = 14", "1", "Yes, `1` is right"),
        ("solve 3x + 11 = 14", "x = 1", "Yes"),
        ("solve 3x + 11 = 14", "x = 4", "left side of `3x + 11 = 14` is `23`"),
        ("solve x^2 = 4", "2", "not all"),
        ("solve x^2 = 4", "x = 2 or x = -2", "Yes"),
        ("solve x^2 = 4", "2 and 3", "No, `2 and 3` is not right"),
        ("10/3", "3.33", "Yes, `3.33` is right, rounded to 2 decimal places"),
        ("10/3", "3.34", "No"),
        ("integrate x^2", "x^3/3", "but lacks the constant"),
        ("integrate x^2", "x^3/3 + c", "Yes"),
        ("integrate x^2", "x^3 + c", "No"),
        ("is 7 prime?", "no", "No, that is not right"),
        ("is 7 prime?", "yes", "Yes, that is right"),
        ("is 7 prime?", "7", "asks for yes or no"),
        ("differentiate cos x", "sin x", "the sign is the other way round"),
        ("3x + 5 = 20", "x = 25/3", "when `5` changes sides and keeps its sign"),
        ("2x - 4 = 10", "x = 3", "when `-4` changes sides"),
        ("2x + 3 = x + 9", "x = 12", "when `3` changes sides"),
        ("3(x + 2) = 15", "x = 13/3", "without the brackets"),
        ("3x + 5 = 20", "15", "`15` is `3x`, and there is still to divide by `3`"),
        ("x/4 = 3", "3/4", "when you divide by `4` at the end, where you have to multiply"),
        ("3x + 5 = 20", "x = 7", "the right side `20`. Subtract"),
        ("x^3 - 3x^2 + 3x = 7", "x = -7", "the right side `7`. "),
        ("differentiate x^3", "3x^3", "but not made smaller by 1"),
        ("differentiate x^3", "x^2", "but not brought down"),
        ("differentiate x^3 + 5", "3x^2 + 5", "constant `5` is 0"),
        ("differentiate x^3", "4x^2", "`4x^2` is not right. The"),
        ("differentiate sin(3x)", "cos(3x)", "the inner function is left out"),
        ("differentiate x^2 sin(x)", "2x cos(x)", "product of the derivatives"),
        ("mean of 2, 4, 9", "4", "that is the median"),
        ("mean of 2, 4, 9", "3", "`3` is not right. The"),
        ("area of a circle with radius 3", "18.85", "that is the circumference"),
        ("15% of 60", "4", "when you divide by the percentage"),
        ("lcm of 6 and 8", "48", "a common multiple, but not the least"),
        ("lcm of 6 and 8", "18", "no multiple of `8`"),
        ("hcf of 12 and 18", "3", "divides both, but is not the greatest"),
        ("hcf of 12 and 18", "4", "does not divide `18`"),
        ("2x + y = 7, x - y = 2", "x = 3, y = 1", "Yes"),
        ("2x + y = 7, x - y = 2", "x = 1, y = 3", "No"),
        ("5 cm + 3 cm", "8 cm", "Yes"),
        ("5 cm + 3 cm", "80 mm", "Yes"),
        ("5 cm + 3 cm", "8 mm", "the unit is another"),
        ("sort 3, 1, 2", "1, 2, 3", "Yes"),
        ("sort 3, 1, 2", "3, 2, 1", "not in this order"),
        ("factor x^3 - 4x", "x(x^2 - 4)", "can be factored further"),
        ("factor x^3 - 4x", "x(x - 2)(x + 2)", "Yes"),
        ("expand (x + 1)^2", "x(x + 2) + 1", "can be expanded further"),
        ("1/2 + 1/3", "1/2 + 1/3", "is the question itself"),
        ("1/2 + 1/3", "10/12", "Yes"),
        ("1/2 + 1/3", "2/5", "No"),
        ("2 + 3 * 4", "2 + 12", "can be worked out further"),
        ("2 + 3", "no idea", "cannot compare"),
        ("tan x = x", "0", "no checked answer"),
    ],
)
def test_a_proposed_result_is_judged_by_its_meaning(question: str, claim: str, words: str) -> None:
    assert words in judged_claim(problem(question), claim, question).text


@pytest.mark.parametrize(
    "question",
    [
        "solve 3x + 11 = 14",
        "factor x^2 - 5x + 6",
        "solve x^2 - 5x + 6 = 0",
        "1/2 + 1/3",
        "differentiate x^3",
        "what is 15% of 80?",
        "2x + y = 7, x - y = 2",
        "what is the gcd of 12 and 18?",
    ],
)
def test_a_similar_problem_is_another_one_of_the_same_sort_that_is_solved(question: str) -> None:
    other = variant(question, 1)
    found = solve(problem(other))

    assert other != question
    assert type(problem(other)) is type(problem(question))
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert other == variant(question, 1)


@pytest.mark.parametrize(
    ("question", "alike"),
    [
        ("integrate x e^x", r"integrate x e\^\([2-7]x\)"),
        ("differentiate sin x", r"differentiate sin\([2-7]x\)"),
        ("limit of sin(x)/x as x->0", r"limit of sin\([2-7]x\)/x as x->0"),
        ("differentiate x^2 sin x", r"differentiate x\^[3-9] sin x"),
        ("lim x->3 (x^2-9)/(x-3)", r"lim x->(\d) \(x\^2-\d+\)/\(x-\1\)"),
        ("limit of (sqrt(x+4)-2)/x as x->0", r"limit of \(sqrt\(x\+\d+\)-[3-8]\)/x as x->0"),
    ],
)
def test_another_function_has_other_numbers_where_they_belong(question: str, alike: str) -> None:
    assert re.fullmatch(alike, variant(question, 1))


def test_a_similar_root_can_be_simplified_too() -> None:
    for number in range(1, 6):
        found = solve(problem(variant("simplify √72", number)))
        assert "*" in (found.result or "")


def test_no_similar_problem_is_made_of_what_has_no_numbers() -> None:
    with pytest.raises(UndefinedError):
        variant("differentiate x", 1)
