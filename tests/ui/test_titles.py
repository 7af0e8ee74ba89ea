"""Titles of threads."""

import pytest

from tutor_tui.ui.titles import LONGEST_TITLE, UNTITLED, title_from


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("I need to solve the equation `3x + 11 = 14`. Can you help me?", "Solve 3x + 11 = 14"),
        ("Could you explain linear algebra to me?", "Explain linear algebra"),
        ("I don't like math. What can I do?", "I don't like math"),
        ("Differentiate x^2 sin x", "Differentiate x^2 sin x"),
        ("Hello! Can you please differentiate x^2 for me?", "Differentiate x^2"),
        ("hi there, help me with fractions please", "Fractions"),
        ("3x+11=14", "3x+11=14"),
        ("x = 2.5 and y = 3. 5 more?", "x = 2.5 and y = 3. 5 more"),
        ("What is the equation of a circle?", "What is the equation of a circle"),
        ("\n\n  first line\nsecond line", "First line"),
        ("5!", "5!"),
        ("please", "Please"),
        ("Hello!", "Hello!"),
        ("", UNTITLED),
    ],
)
def test_title_is_what_the_first_sentence_asks_for(question: str, title: str) -> None:
    assert title_from(question) == title


def test_a_title_is_one_line_of_bounded_length_without_controls() -> None:
    title = title_from("\x1b[31mred " + "very long " * 50)

    assert len(title) <= LONGEST_TITLE
    assert "\x1b" not in title
