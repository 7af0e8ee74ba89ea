"""Slips of the pen, wide characters, and words that ask for more than a value."""

import pytest

from tests.mathematics.asking import answer, asks_unclearly
from tutor_tui.mathematics.guesses import guesses
from tutor_tui.mathematics.spelling import narrow
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import Unclear, understand


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("integrat x^2", "x**3/3 + C"),
        ("diferentiate x^2", "2*x"),
        ("simplfy 2x + 3x", "5*x"),
        ("derivitive of x^3", "3*x**2"),
        ("sqaure root of 16", "4"),
        ("sovle 3x + 11 = 14", "x = 1"),
        ("solve the equasion 2x = 8", "x = 4"),
        ("whats 5+6", "11"),
        ("２ + ３", "5"),
        ("3,5 + 1,2", "4.7"),
        ("[2 + 3] * 4", "20"),
        ("3 x 4", "12"),
    ],
)
def test_what_was_meant_is_read(text: str, result: str) -> None:
    assert answer(text).result == result


@pytest.mark.parametrize("text", ["integrated 3 + 4", "the squares 3 + 4 shared"])
def test_other_words_are_no_slips(text: str) -> None:
    assert asks_unclearly(text)


def test_a_question_about_a_value_is_not_answered_with_the_value() -> None:
    found = understand("Let c(n) = n^2 + 344. Is c(3) even?")

    assert isinstance(found, Unclear) or answer("Let c(n) = n^2 + 344. Is c(3) even?").result in (
        "True",
        "False",
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("2*(x + 3", ("2*(x + 3)",)),
        ("solve x2 = 9", ("solve x^2 = 9", "solve x*2 = 9")),
        ("solve 3x + = 7", ("solve 3x = 7",)),
    ],
)
def test_what_may_have_been_meant_is_offered(text: str, offered: tuple[str, ...]) -> None:
    with pytest.raises(UnreadableError) as raised:
        understand(text)

    assert guesses(raised.value, text) == offered


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("solve x1 + x2 = 5, x1 - x2 = 1", "solve x_1 + x_2 = 5, x_1 - x_2 = 1"),
        ("x1 + 3x2 = 4 and 2x1 - x2 = 1", "x_1 + 3x_2 = 4 and 2x_1 - x_2 = 1"),
        ("what is 2x1, 2x2 and 2x3", "what is 2x1, 2x2 and 2x3"),
        ("expand x2 + x3", "expand x2 + x3"),
        ("what is 1e1 + 1e2", "what is 1e1 + 1e2"),
        ("f1(x) and f2(x)", "f1(x) and f2(x)"),
    ],
)
def test_letters_that_are_counted_get_an_index(text: str, meant: str) -> None:
    assert narrow(text) == meant


def test_a_system_may_count_its_unknowns() -> None:
    assert answer("solve x1 + 3x2 = 7, 2x1 - x2 = 0").result == "x_1 = 1, x_2 = 2"
