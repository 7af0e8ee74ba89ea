"""How Markdown looks at several widths, and what copying it gives."""

import pytest

from tests.ui.message_log.drawing import lines, pasted, rows
from tutor_tui.ui.widgets.message_log.lines import decoration
from tutor_tui.ui.widgets.message_log.wrap import wrap


def test_emphasis_loses_its_marks_and_formulas_keep_their_stars() -> None:
    assert rows("**so** *then* ~~not~~ `2*x*y` and \\(a_1 * b_2 * c\\)") == [
        "so then not 2*x*y and a₁ * b₂ * c"
    ]


def test_prices_are_not_formulas() -> None:
    assert rows("from $5 to $6, or 2 $ and 3 $") == ["from $5 to $6, or 2 $ and 3 $"]


def test_paragraph_wraps_at_words_and_copies_as_one_line() -> None:
    source = "Subtract eleven from both sides and divide by three."

    assert rows(source, 20) == ["Subtract eleven from", "both sides and", "divide by three."]
    assert pasted(lines(source, 20)) == source


def test_formula_is_not_broken_where_it_fits_on_a_line() -> None:
    assert rows("the result is now `x + y = 12`", 20) == ["the result is now", "x + y = 12"]


def test_what_is_not_copied_wraps_at_words_too() -> None:
    drawn = wrap([decoration("✓ checked entry by entry")], 20)

    assert ["".join(piece.text for piece in line.pieces) for line in drawn] == [
        "✓ checked entry by",
        "entry",
    ]
    assert pasted(drawn).strip() == ""


def test_long_word_is_cut_and_copies_whole() -> None:
    assert rows("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]
    assert pasted(lines("a" * 25, 10)) == "a" * 25


def test_very_long_word_is_cut_and_copies_whole() -> None:
    drawn = lines("x+" * 3000, 76)

    assert [line.width for line in drawn] == [76] * 78 + [72]
    assert pasted(drawn) == "x+" * 3000


def test_wide_characters_wrap_between_each_other() -> None:
    drawn = lines("数学は楽しいです。本当に", 10)

    assert [line.width for line in drawn] == [10, 10, 4]
    assert pasted(drawn) == "数学は楽しいです。本当に"


def test_joined_emoji_is_not_cut() -> None:
    family = "👨\u200d👩\u200d👧"

    assert rows(f"abcdefgh {family}", 9) == ["abcdefgh", family]


def test_tight_list_stands_below_its_paragraph_and_loose_items_apart() -> None:
    assert rows("Steps:\n- one\n- two\n\n- three") == ["Steps:", "• one", "• two", "", "• three"]


def test_nested_lists_are_indented_and_numbered() -> None:
    source = "3. three\n   - a long item that wraps\n4. four\n   1. in"

    assert rows(source, 20) == [
        "3. three",
        "   ◦ a long item",
        "     that wraps",
        "4. four",
        "   1. in",
    ]
    assert pasted(lines(source, 20)) == "3. three\n   ◦ a long item that wraps\n4. four\n   1. in"


def test_ordered_list_counts_on_whatever_its_numbers() -> None:
    assert rows("1. a\n1. b\n1. c") == ["1. a", "2. b", "3. c"]


def test_list_after_another_kind_of_list_begins_anew() -> None:
    assert rows("1. a\n2. b\n\n- c\n\n7. d") == ["1. a", "2. b", "", "• c", "", "7. d"]


def test_task_items_are_text() -> None:
    assert rows("- [ ] open\n- [x] done") == ["• [ ] open", "• [x] done"]


def test_code_keeps_its_blanks_and_copies_as_it_was() -> None:
    source = "```python\ndef f(x):\n\treturn x  # 1\n\nf(2)\n```"

    assert rows(source) == ["python", "│ def f(x):", "│     return x  # 1", "│", "│ f(2)"]
    assert pasted(lines(source)[1:]) == "def f(x):\n\treturn x  # 1\n\nf(2)"


def test_long_code_line_wraps_with_a_sign_and_copies_whole() -> None:
    source = "```\n" + "x" * 30 + "\n```"

    assert rows(source, 20) == ["│ " + "x" * 18, "│ ↪ " + "x" * 12]
    assert pasted(lines(source, 20)) == "x" * 30


def test_code_in_an_unknown_language_is_plain() -> None:
    assert rows("```nonesuch\n<a>\n```") == ["nonesuch", "│ <a>"]


def test_block_of_plain_text_is_named_by_nothing() -> None:
    assert rows("```text\na\n```") == ["│ a"]


def test_indented_code_is_code() -> None:
    assert rows("    a = 1\n\n    b = 2") == ["│ a = 1", "│", "│ b = 2"]


def test_code_inside_an_item_belongs_to_it() -> None:
    assert rows("- see\n  ```\n  # no heading\n  - no item\n  ```\n- next") == [
        "• see",
        "",
        "  │ # no heading",
        "  │ - no item",
        "• next",
    ]


def test_table_is_aligned() -> None:
    source = "| n | square | name |\n|:--|--:|:-:|\n| 1 | 1 | a |\n| 12 | 144 | bcd |"

    assert rows(source) == [
        "n  │ square │ name",
        "───┼────────┼─────",
        "1  │      1 │  a",
        "12 │    144 │ bcd",
    ]
    assert pasted(lines(source)) == "n\tsquare\tname\n1\t1\ta\n12\t144\tbcd"


def test_narrow_table_wraps_its_widest_column() -> None:
    assert rows("| a | b |\n|--|--|\n| x | one two three four |", 16) == [
        "a │ b",
        "──┼─────────────",
        "x │ one two",
        "  │ three four",
    ]


def test_table_too_narrow_for_columns_becomes_a_list() -> None:
    source = "| first | second | third | fourth |\n|-|-|-|-|\n| 1 | 2 | 3 | 4 |\n| 5 | 6 | 7 | 8 |"

    assert rows(source, 16) == [
        "first: 1", "second: 2", "third: 3", "fourth: 4", "",
        "first: 5", "second: 6", "third: 7", "fourth: 8",
    ]  # fmt: skip


def test_quotes_have_a_bar_that_is_not_copied() -> None:
    source = "> a quote that wraps\n>\n> - item"

    assert rows(source, 16) == ["▎ a quote that", "▎ wraps", "▎", "▎ • item"]
    assert pasted(lines(source, 16)) == "a quote that wraps\n\n• item"


def test_link_shows_where_it_leads() -> None:
    drawn = lines("[here](https://example.org/a) or https://example.com/b.", 60)

    assert drawn[0].text == "here (example.org) or https://example.com/b."
    assert [piece.href for piece in drawn[0].pieces if piece.href] == [
        "https://example.org/a",
        "https://example.com/b",
    ]
    assert pasted(drawn) == "here or https://example.com/b."


def test_image_shows_its_description() -> None:
    assert rows("![a circle](circle.png)") == ["[image: a circle]"]


def test_html_and_brackets_are_shown_as_written() -> None:
    assert rows("<b>x</b> [b]M[a][/b]\n\n<script>1</script>") == [
        "<b>x</b> [b]M[a][/b]",
        "",
        "<script>1</script>",
    ]


def test_hard_break_begins_a_row_that_copies_as_one() -> None:
    assert pasted(lines("one  \ntwo\\\nthree")) == "one\ntwo\nthree"


def test_link_definition_is_shown_as_written() -> None:
    assert rows("see [x][1]\n\n[1]: http://a.b") == ["see [x][1]", "", "[1]: http://a.b"]


def test_rule_is_a_line() -> None:
    assert rows("a\n\n---\n\nb", 10) == ["a", "", "─" * 10, "", "b"]


@pytest.mark.parametrize("control", ["\x1b", "&#27;", "&#x9b;", "\u202e", "&#x202e;", "\x00"])
@pytest.mark.parametrize("frame", ["{}", "`{}`", "```\n{}\n```", "[{}](http://x.y)", "![{}](z)"])
def test_no_control_reaches_the_screen(control: str, frame: str) -> None:
    drawn = "".join(rows(frame.format(f"a{control}b")))

    assert not any(character in drawn for character in "\x1b\x9b\u202e\x00")
