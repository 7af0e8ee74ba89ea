"""Keys with alt, from the bytes to their names."""

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from tutor_tui.ui.terminal.alt_keys import with_alt_keys


@pytest.mark.parametrize(
    ("sent", "pressed"),
    [
        ("\x1b1", "alt+1"),
        ("\x1b3", "alt+3"),
        ("\x1b\r", "alt+enter"),
        ("\r", "enter"),
        ("\x1b[1;3B", "alt+down"),
        ("\x1bOS", "f4"),
        ("£", "pound_sign"),
    ],
)
def test_the_key_is_what_was_pressed(sent: str, pressed: str) -> None:
    parser = XTermParser()
    messages = [*parser.feed(with_alt_keys(sent)), *parser.feed("")]

    assert [m.key for m in messages if isinstance(m, events.Key)] == [pressed]
