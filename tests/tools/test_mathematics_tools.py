"""The functions that models are offered: what they take, and what they give."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from tests.engines.models import turn_of
from tutor_tui.domain.tools import FunctionCall, FunctionTool, NamedToolChoice
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.tools.functions import FUNCTIONS
from tutor_tui.tools.mathematics import MathematicsTools


@pytest.fixture(scope="module")
async def worker() -> AsyncIterator[MathematicsWorker]:
    worker = MathematicsWorker()
    yield worker
    await worker.close()


async def _given(worker: MathematicsWorker, name: str, arguments: object) -> dict[str, object]:
    written = arguments if isinstance(arguments, str) else json.dumps(arguments)
    call = FunctionCall(id="call_1", name=name, arguments=written)
    output = json.loads(await MathematicsTools(lambda: worker).output(call, ["Solve 2x = 6"]))
    assert isinstance(output, dict)
    return output


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("name", "arguments", "result"),
    [
        ("tutor_solve", {"equation": "3x + 11 = 14"}, "x = 1"),
        ("tutor_solve", {"equation": "a*t = 6", "variable": "t"}, "t = 6/a"),
        ("tutor_solve", {"equation": "x + y = 3, x - y = 1"}, "x = 2, y = 1"),
        ("tutor_simplify", {"expression": r"\frac{x^2-1}{x-1}"}, "x + 1"),
        ("tutor_differentiate", {"expression": "a*t^2", "variable": "t"}, "2*a*t"),
        ("tutor_integrate", {"expression": "x^2", "lower": 0, "upper": 3}, "9"),
        ("tutor_integrate", {"expression": "2x"}, "x**2 + C"),
        ("tutor_evaluate", {"expression": "2/3 + 1/6"}, "5/6"),
    ],
)
async def test_a_function_gives_its_result_and_says_that_it_was_verified(
    worker: MathematicsWorker, name: str, arguments: object, result: str
) -> None:
    given = await _given(worker, name, arguments)

    assert given["result"] == result
    assert str(given["verified"]).startswith("agrees")


@pytest.mark.asyncio(loop_scope="module")
async def test_a_plot_gives_the_drawing(worker: MathematicsWorker) -> None:
    given = await _given(worker, "tutor_plot", {"curve": "y = x^2 - 4", "lower": -3, "upper": 3})

    assert "meets the x-axis at `x = -2` and `x = 2`" in str(given["answer"])
    assert "```plot" in str(given["answer"])
    assert str(given["verified"]).startswith("agrees")


@pytest.mark.asyncio(loop_scope="module")
async def test_a_text_is_checked_with_what_the_person_asked(worker: MathematicsWorker) -> None:
    given = await _given(worker, "tutor_check", {"text": "So x = 4, because 1 + 1 = 2."})

    formulas = given["formulas"]
    assert isinstance(formulas, list)
    assert [(one["text"], one["mark"]) for one in formulas] == [
        ("x = 4", "disagrees"),
        ("1 + 1 = 2", "agrees"),
    ]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("tutor_solve", "[1]", "not a JSON object"),
        ("tutor_solve", {}, "equation is missing"),
        ("tutor_solve", {"equation": ["x"]}, "equation is missing"),
        ("tutor_integrate", {"expression": "x", "lower": 0}, "both bounds"),
        ("tutor_evaluate", {"expression": "1" * 5000}, "longer than"),
        ("tutor_solve", {"equation": "hello world"}, "no problem that can be solved"),
        ("tutor_evaluate", {"expression": "__import__('os').system('id')"}, ""),
    ],
)
async def test_what_cannot_be_done_is_told_to_the_model(
    worker: MathematicsWorker, name: str, arguments: object, words: str
) -> None:
    given = await _given(worker, name, arguments)

    assert words in str(given["error"])


def _tools() -> MathematicsTools:
    return MathematicsTools(MathematicsWorker)


def test_only_a_run_of_the_tutor_without_functions_is_offered_them() -> None:
    run = turn_of("2 + 2?").run
    own = FunctionTool(name="get_weather")

    assert [t.name for t in _tools().equipped(run, is_for_tutor=True)] == list(FUNCTIONS)  # type: ignore[union-attr]  # all are functions
    assert _tools().equipped(run, is_for_tutor=False) == ()
    assert _tools().equipped(replace(run, tools=(own,)), is_for_tutor=True) == (own,)


@pytest.mark.parametrize("choice", ["none", "required", NamedToolChoice(type="function")])
def test_a_run_that_chooses_its_calls_is_offered_nothing(choice: object) -> None:
    run = replace(turn_of("2 + 2?").run, tool_choice=choice)  # type: ignore[arg-type]  # all three

    assert _tools().equipped(run, is_for_tutor=True) == ()


def test_a_function_that_an_assistant_only_names_is_described() -> None:
    named = FunctionTool(name="tutor_solve")
    run = replace(turn_of("2 + 2?").run, tools=(named,))

    assert _tools().equipped(run, is_for_tutor=False) == (FUNCTIONS["tutor_solve"].tool,)


def test_no_function_of_a_client_is_answered_by_the_program() -> None:
    calls = [
        FunctionCall(id="call_1", name=name, arguments="{}")
        for name in ("solve", "tutor_", "get_tutor_solve", "TUTOR_SOLVE")
    ]

    assert not any(map(_tools().answers, calls))
