"""Nothing that a person, a model or a file says can command the terminal."""

import re
from collections.abc import Callable, Sequence
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.widget import Widget
from textual.widgets import (
    Button,
    Checkbox,
    DataTable,
    Input,
    Label,
    Markdown,
    OptionList,
    ProgressBar,
    RadioButton,
    RichLog,
    Select,
    Static,
    TextArea,
    Tree,
)

from tutor_tui.domain.text import CONTROLS, clean_text, one_line, without_controls
from tutor_tui.ui.terminal.line_filter import NoControls

HOSTILE: Final = (
    "clear\x1b[2Jscreen",
    "clip\x1b]52;c;ZXZpbA==\x07board",
    "title\x1b]0;owned\x1b\\end",
    "link\x1b]8;;http://evil\x1b\\text\x1b]8;;\x1b\\",
    "leave\x1b[?1049lscreen",
    "c1\x9b31mred\x9d0;t\x9c",
    "dcs\x1bPq#0\x1b\\sixel",
    "query\x1b[6n\x1b[c\x05",
    "bidi\u202egnp.exe\u2066x\u2069",
    "tags\U000e0041\U000e007f",
    "back\x08\x08\x08space\x7f",
    "carriage\rreturn",
    "apc\x1b_G;\x1b\\kitty",
    "shift\x0e\x0fout",
)


def _tree(text: str) -> Widget:
    tree: Tree[None] = Tree(Content(text).plain)
    tree.root.add_leaf(text.replace("[", "("))
    return tree


def _titled(widget: Widget, text: str) -> Widget:
    widget.border_title = text.replace("[", "(")
    widget.styles.border = ("solid", "white")
    return widget


def _table(text: str) -> Widget:
    table: DataTable[str] = DataTable()
    table.add_column("c")
    table.add_row(text.replace("[", "("))
    return table


def _log(text: str) -> Widget:
    log = RichLog()
    log.write(text)
    return log


_WIDGETS: Final[dict[str, Callable[[str], Widget]]] = {
    "Static": lambda text: Static(Content(text)),
    "Label": lambda text: Label(Content(text)),
    "Markdown": Markdown,
    "Input": Input,
    "placeholder": lambda text: Input(placeholder=text),
    "TextArea": TextArea,
    "OptionList": lambda text: OptionList(Content(text)),
    "Tree": _tree,
    "Button": lambda text: Button(Content(text)),
    "Checkbox": lambda text: Checkbox(Content(text)),
    "RadioButton": lambda text: RadioButton(Content(text)),
    "Select": lambda text: Select([(text, 1)], value=1),
    "ProgressBar": lambda text: _titled(ProgressBar(), text),
    "DataTable": _table,
    "RichLog": _log,
    "border title": lambda text: _titled(Static("x"), text),
}


class _Showing(App[None]):
    def __init__(self, make: Callable[[str], Widget]) -> None:
        super().__init__()
        self._make = make

    def compose(self) -> ComposeResult:
        for text in HOSTILE:
            widget = self._make(text)
            widget.styles.height = 3
            yield widget

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), NoControls()]


def _drawn(app: App[None]) -> str:
    """Everything on the screen as it is sent to the terminal, without Textual's own styling."""
    strips = app.screen._compositor.render_strips()
    return "".join(segment.text for strip in strips for segment in strip if not segment.control)


@pytest.mark.parametrize("make", _WIDGETS.values(), ids=_WIDGETS)
async def test_no_widget_brings_controls_to_the_terminal(make: Callable[[str], Widget]) -> None:
    app = _Showing(make)
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.pause()
        drawn = _drawn(app)

    assert re.sub(r"\s", "", drawn)
    assert not CONTROLS.search(drawn)


def _apply(*segments: Segment) -> list[Segment]:
    return NoControls().apply(list(segments), Color(0, 0, 0))


def test_the_filter_keeps_style_and_harmless_text() -> None:
    bold = Style(bold=True)
    clean = Segment("2 × 2 = é 😀\t", bold)

    assert _apply(clean, Segment("a\x1bb", bold)) == [clean, Segment("ab", bold)]


def test_textuals_own_control_segments_pass() -> None:
    control = Segment("\x1b[5n", None, [(1,)])  # type: ignore[list-item]  # any code will do

    assert _apply(control) == [control]


@given(st.text())
def test_shown_text_holds_no_controls(text: str) -> None:
    assert not CONTROLS.search(without_controls(text))


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_plain_text_is_left_alone(text: str) -> None:
    assert without_controls(text) == clean_text(text) == text


@given(st.text(alphabet=st.characters(categories=("Cs", "Ll", "Cc"))))
def test_cleaned_text_can_be_stored_and_sent(text: str) -> None:
    cleaned = clean_text(text)

    assert "\0" not in cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


def test_a_pair_of_surrogates_becomes_its_character() -> None:
    assert clean_text("\ud83d\ude00") == "😀"
    assert clean_text("\ud83d!") == "\ufffd!"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n b\tc", "a b c"),
        ("  ", ""),
        ("abcdefghij", "abcdefghij"),
        ("abcdefghijk", "abcdefghi…"),
    ],
)
def test_one_line_is_one_line_of_limited_length(text: str, shown: str) -> None:
    assert one_line(text, limit=10) == shown
