"""Formulas as pictures in a terminal that knows Kitty's protocol, and in those that do not."""

import os
import re
import struct
from base64 import standard_b64decode
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal, environment, python
from tutor_tui.ui.terminal.kitty import PLACEHOLDER, placed_rows

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX")

_KITTY = {"TERM": "xterm-kitty", "COLORTERM": "truecolor"}
_FORMULA = r"\[ x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a} \]"
_SENT = re.compile(rb"\x1b_G([^;\x1b]*);?([^\x1b]*)\x1b\\")
_CELL = (9, 18)


def _started(home: Path, **more: str) -> Terminal:
    """The application with pictures wanted, on an engine that repeats what it is asked."""
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('formulas = "pictures"\n')
    (home / "gate").touch()
    command = python("-m", "tests.terminal.scripted_tutor", str(home / "gate"))
    return Terminal(command, environment(home, **more), cell=_CELL)


def test_kitty_is_sent_the_picture_and_shows_it_by_characters(tmp_path: Path) -> None:
    with _started(tmp_path, **_KITTY) as terminal:
        terminal.wait_for("Ask anything")
        terminal.type(f"so {_FORMULA} end\r")
        terminal.wait_for_output(placed_rows(2, 1)[0].encode())
        terminal.wait_for("checked by hand")
        terminal.type("\x11")
        assert terminal.wait_for_exit() == 0
        terminal.wait_until_whole()

    sent = _SENT.findall(terminal.output)
    keys = dict(pair.split(b"=") for pair in sent[0][0].split(b","))
    columns, rows, number = (int(keys[key]) for key in (b"c", b"r", b"i"))
    png = standard_b64decode(b"".join(content for _, content in sent))
    assert struct.unpack(">II", png[16:24]) == (columns * _CELL[0], rows * _CELL[1])
    assert (keys[b"f"], keys[b"U"], keys[b"q"]) == (b"100", b"1", b"2")
    colour = f"38;2;{number >> 16};{number >> 8 & 255};{number & 255}"
    first_row = placed_rows(columns, rows)[0]
    assert re.search(rf"\x1b\[{colour}[;0-9]*m{first_row}".encode(), terminal.output)
    assert sent[-1][0] == f"a=d,d=I,q=2,i={number}".encode()


def test_another_terminal_is_given_text(tmp_path: Path) -> None:
    with _started(tmp_path, **_KITTY, TMUX="socket") as terminal:
        terminal.wait_for("Ask anything")
        terminal.type(f"so {_FORMULA} end\r")
        terminal.wait_for("√b² - 4ac")
        terminal.wait_for("checked by hand")
        terminal.type("\x11")
        assert terminal.wait_for_exit() == 0

    assert b"\x1b_G" not in terminal.output
    assert PLACEHOLDER.encode() not in terminal.output
