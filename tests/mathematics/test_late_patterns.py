"""Patterns that are compiled at their first use behave like those that are compiled at once."""

import re

import pytest

from tutor_tui.mathematics.late_patterns import late_regex


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    text, pattern = "Ten 10, twenty 20", r"(?P<word>T[a-z]+) (?P<number>\d+)"
    late, ready = late_regex(pattern, re.IGNORECASE), re.compile(pattern, re.IGNORECASE)

    for _ in range(2):
        assert late.findall(text) == ready.findall(text)
        assert late.sub(r"\g<number>", text) == ready.sub(r"\g<number>", text)
        assert [one.groupdict() for one in late.finditer(text)] == [
            one.groupdict() for one in ready.finditer(text)
        ]
    assert (late.pattern, late.flags, late.groups) == (ready.pattern, ready.flags, ready.groups)
    assert late.fullmatch("ten") is None


def test_a_late_pattern_is_compiled_at_its_first_use() -> None:
    wrong = late_regex("(")

    assert wrong.pattern == "("
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("x")
