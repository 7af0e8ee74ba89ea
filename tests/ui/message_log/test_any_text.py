"""What holds for any text whatever, in any pieces, at any width."""

import unicodedata
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.message_log.drawing import lines
from tutor_tui.ui.widgets.message_log.blocks import BlockRenderer
from tutor_tui.ui.widgets.message_log.body import Body, LiteralBody, MarkdownBody

_PARTS = st.sampled_from(
    [
        "\n", "\n\n", " ", "  ", "    ", "\t", "word ", "- ", "* ", "1. ", "12) ", "> ", "# ",
        "```", "```python\n", "~~~", "`x^2`", "**", "*", "_", "$a$", "$$", "\\(", "\\)",
        "|", "|--|", "| a | b |\n|--|--|\n", "---", "===",
        "[a](http://b.c)", "![", "](", "https://a.b/c", "<b>",
        "&#27;", "\x1b[31m", "数学", "👨\u200d👩\u200d👧", "e\u0301", "\ufe0f", "\u200d", "\u202e",
        "\\", "def f(x):", "x" * 30, "~", "\r\n", "\ud800",
    ]
)  # fmt: skip
TEXTS = st.lists(_PARTS | st.text(max_size=8), max_size=40).map("".join)
_WIDTHS = st.integers(min_value=10, max_value=90)


@settings(max_examples=90, deadline=None)
@given(TEXTS, _WIDTHS)
def test_no_line_is_wider_than_asked_or_holds_a_control(source: str, width: int) -> None:
    for line in lines(source, width):
        assert line.width <= width
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in line.text)


@settings(max_examples=150, deadline=None)
@given(TEXTS, _WIDTHS, st.randoms(use_true_random=False), st.booleans())
def test_text_in_pieces_looks_as_if_it_came_at_once(
    source: str, width: int, random: Random, is_markdown: bool
) -> None:
    body, whole = _body("", width, is_markdown), _body(source, width, is_markdown)
    position = 0
    while position < len(source):
        size = random.randint(1, 12)
        before = list(body.lines)
        first = body.extend(source[position : position + size])
        position += size

        assert body.lines[:first] == before[:first]
    assert body.lines == whole.lines
    assert body.blocks() == whole.blocks()


@settings(max_examples=100, deadline=None)
@given(TEXTS, _WIDTHS)
def test_blocks_do_not_overlap(source: str, width: int) -> None:
    body = _body(source, width, is_markdown=True)
    end = 0
    for block in body.blocks():
        assert end <= block.start <= block.end <= len(body.lines)
        end = block.end


def _body(source: str, width: int, is_markdown: bool) -> Body:
    if is_markdown:
        return MarkdownBody(BlockRenderer(), source, width)
    return LiteralBody(source, width)
