"""Statements made shorter and brought to normal forms."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.logic.grammar import column_of
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.understand import understand


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Simplify a & b | a & ~b", "a"),
        ("Simplify (p and q) or (p and not q)", "p"),
        ("simplify_logic((x & y) | (x & ~y))", "x"),
        ("to_cnf(~(a | b) | c)", "(c | ~a) & (c | ~b)"),
        ("Write p -> (q and r) in conjunctive normal form", "(q | ~p) & (r | ~p)"),
        (r"Find the DNF of $\neg(p \to q)$", "p & ~q"),
        ("Simplify the boolean expression p or not p", "True"),
        ("BooleanMinimize[a && (a || b)]", "a"),
    ],
)
def test_a_statement_is_brought_to_its_form(question: str, result: str) -> None:
    assert answer(question).result == result


def test_of_a_statement_in_too_many_letters_no_part_is_answered() -> None:
    assert isinstance(understand("simplify a & b & c & d & e & f"), Unclear)


@pytest.mark.parametrize("text", ["Simplify |x| + 2", "simplify x|y", "Simplify 3a and 4b"])
def test_what_is_no_statement_is_left_alone(text: str) -> None:
    assert "∧" not in str(understand(text))


@given(st.lists(st.sampled_from(["a", "b", "c", "~a", "~b", "~c"]), min_size=3, max_size=5))
@settings(max_examples=9, deadline=None)
def test_the_short_form_is_true_where_the_statement_is(parts: list[str]) -> None:
    statement = " | ".join(f"({one} & {two})" for one, two in pairwise(parts))
    result = answer(f"Simplify {statement}").result or ""
    wanted = [
        any(_holds(one, row) and _holds(two, row) for one, two in pairwise(parts))
        for row in product((True, False), repeat=3)
    ]

    if result in ("True", "False"):
        assert wanted == [result == "True"] * 8
    else:
        assert column_of(result.translate(_IN_SIGNS), ["p", "q", "r"]) == wanted


_IN_SIGNS = str.maketrans("abc~&|", "pqr¬∧∨")


def _holds(letter: str, row: tuple[bool, ...]) -> bool:
    return row["abc".index(letter[-1])] != letter.startswith("~")
