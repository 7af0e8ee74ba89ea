from fractions import Fraction

import pytest

from tutor_tui.mathematics.lexer import MAX_TOKENS, Kind, tokenize
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError


def places(text: str) -> list[tuple[str, str]]:
    """Each token's plain text beside what stands in its place."""
    return [(token.text, text[token.start : token.end]) for token in tokenize(text)]


def test_tokens_know_their_places() -> None:
    assert places("3x + sin θ ≤ 1,000") == [
        ("3", "3"),
        ("x", "x"),
        ("+", "+"),
        ("sin", "sin"),
        ("theta", "θ"),
        ("≤", "≤"),
        ("1000", "1,000"),
        ("", ""),
    ]


def test_glued_words_are_taken_apart_in_their_places() -> None:
    assert places("xsin2pir") == [
        ("x", "x"),
        ("sin", "sin"),
        ("2", "2"),
        ("pi", "pi"),
        ("r", "r"),
        ("", ""),
    ]


def test_raised_characters_are_an_exponent_in_brackets() -> None:
    tokens = tokenize("x⁻²")

    assert [token.text for token in tokens] == ["x", "^", "⁽", "-", "2", "⁾", ""]
    assert [token.start for token in tokens] == [0, 1, 1, 1, 2, 3, 3]


def test_the_end_is_where_the_last_sign_is() -> None:
    assert tokenize("x  ")[-1].start == 1


def test_commas_part_arguments_of_functions_only() -> None:
    assert [token.text for token in tokenize("gcd(1,000)") if token.kind is Kind.NUMBER] == [
        "1",
        "000",
    ]
    assert [token.value for token in tokenize("(1,000)") if token.kind is Kind.NUMBER] == [1000]


@pytest.mark.parametrize("text", ["1,00", "1,0000", "0,500", "1,000,00"])
def test_commas_that_part_no_thousands_stay_commas(text: str) -> None:
    assert Kind.COMMA in {token.kind for token in tokenize(text)}


@pytest.mark.parametrize(
    ("text", "value", "is_decimal"),
    [
        ("0.10", Fraction(1, 10), True),
        ("12", Fraction(12), False),
        ("1.5e3", Fraction(1500), True),
        ("2e-2", Fraction(1, 50), False),
        ("¾", Fraction(3, 4), False),
    ],
)
def test_numbers_are_exact(text: str, value: Fraction, is_decimal: bool) -> None:
    token = tokenize(text)[0]

    assert (token.value, token.is_decimal) == (value, is_decimal)


@pytest.mark.parametrize("text", ["2e3x", "2e3(", "2e3^2"])
def test_an_e_before_an_exponent_that_goes_on_is_the_constant(text: str) -> None:
    assert tokenize(text)[1].text == "e"


@pytest.mark.parametrize("sign", ["\x1b", "\u202e", "§", "#", "@", "~", "é", "日", "\ud800"])
def test_an_unknown_sign_is_told_without_being_written_raw(sign: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        tokenize(f"1 + {sign}")

    assert caught.value.position == 4
    assert caught.value.reason.isprintable()


def test_the_number_of_tokens_is_limited() -> None:
    assert len(tokenize("+" * MAX_TOKENS)) == MAX_TOKENS + 1
    with pytest.raises(TooLargeError):
        tokenize("+" * (MAX_TOKENS + 1))
