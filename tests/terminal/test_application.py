"""The whole application in a pseudo-terminal, with real keys."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal, environment, python

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX")

_BOX = "Ask anything"
_QUIT = "\x11"
_NEW_THREAD = "\x0e"
_ABOVE, _BELOW = "\x1b[1;3A", "\x1b[1;3B"

Start = Callable[[], Terminal]


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """The file at whose appearance answers end."""
    return tmp_path / "gate"


@pytest.fixture
def start(tmp_path: Path, gate: Path) -> Iterator[Start]:
    """Starts the application on the gated engine, in the same home each time."""
    command = python("-m", "tests.terminal.scripted_tutor", str(gate))
    with ExitStack() as terminals:

        def start() -> Terminal:
            terminal = terminals.enter_context(Terminal(command, environment(tmp_path / "home")))
            terminal.wait_for(_BOX)
            return terminal

        yield start


def _quit(terminal: Terminal) -> None:
    terminal.type(_QUIT)
    assert terminal.wait_for_exit() == 0
    terminal.wait_until_whole()


def _types(terminal: Terminal, key: str) -> bool:
    """Press a key once more, for when the box has the focus at some moment soon."""
    terminal.type(key)
    return True


def test_a_question_is_answered_and_checked(tmp_path: Path) -> None:
    with Terminal(python("-m", "tutor_tui"), environment(tmp_path)) as terminal:
        terminal.wait_for(_BOX)
        terminal.type("I need to solve the equation `3x + 11 = 14`. Can you help me?\r")

        terminal.wait_for("✓ checked by substitution")
        assert "x = 1" in terminal.text
        _quit(terminal)


def test_keys_that_arrive_at_once_are_one_question(start: Start, gate: Path) -> None:
    gate.touch()
    terminal = start()
    terminal.type("first question\r")
    terminal.wait_for("the end of first question")
    terminal.type("second question\r")

    terminal.wait_for("the end of second question")


def _is_whole_after(terminal: Terminal, number: signal.Signals, code: int) -> None:
    terminal.program.send_signal(number)

    assert terminal.wait_for_exit() == code
    terminal.wait_until_whole()


def test_a_closed_line_leaves_a_whole_terminal(start: Start) -> None:
    _is_whole_after(start(), signal.SIGHUP, 129)


def test_a_signal_keeps_what_was_not_sent_and_leaves_a_whole_terminal(
    start: Start, gate: Path
) -> None:
    gate.touch()
    terminal = start()
    terminal.type("my question\r")
    terminal.wait_for("the end of my question")
    terminal.type("not sent yet")
    terminal.wait_for("not sent yet")
    _is_whole_after(terminal, signal.SIGTERM, 143)

    start().wait_for("not sent yet")


def test_everything_is_back_after_quitting(start: Start, gate: Path) -> None:
    gate.touch()
    terminal = start()
    terminal.type("first question\r")
    terminal.wait_for("the end of first question")
    terminal.type(_NEW_THREAD)
    terminal.wait_for("What would you like")
    terminal.type("second question\r")
    terminal.wait_for("the end of second question")
    terminal.type(_BELOW)
    terminal.wait_for("the end of first question")
    terminal.type("a draft")
    terminal.wait_for("a draft")
    _quit(terminal)

    again = start()
    again.wait_for("the end of first question")
    again.wait_for("a draft")
    again.type(_ABOVE)
    again.wait_for("the end of second question")


def test_an_answer_cut_off_by_a_kill_is_given_at_the_next_start(start: Start, gate: Path) -> None:
    terminal = start()
    terminal.type("my question\r")
    terminal.wait_for("so far")
    _is_whole_after(terminal, signal.SIGKILL, 137)
    gate.touch()

    again = start()
    again.wait_for("the end of my question")
    again.wait_for("✓ checked by hand")
    assert "my question" in again.text


def test_three_threads_are_answered_at_once(start: Start, gate: Path) -> None:
    terminal = start()
    for number in ("one", "two", "three"):
        terminal.type(_NEW_THREAD)
        terminal.wait_for("What would you like")
        terminal.type(f"question {number}\r")
        terminal.wait_for("so far")
    gate.touch()

    terminal.wait_for("the end of question three")
    terminal.type(_BELOW)
    terminal.wait_for("the end of question two")
    terminal.type(_BELOW)
    terminal.wait_for("the end of question one")


def test_a_tiny_window_and_back_again(start: Start, gate: Path) -> None:
    gate.touch()
    terminal = start()
    terminal.type("my question\r")
    terminal.wait_for("the end of my question")
    terminal.resize(20, 5)
    terminal.wait_for("too\nsmall")
    terminal.resize(100, 30)

    terminal.wait_for("the end of my question")
    terminal.wait_for(lambda text: _types(terminal, "z") and "zzz" in text)
    terminal.type("\r")
    terminal.wait_for("the end of zzz")


def test_text_is_shown_as_typed_and_commands_nothing(start: Start, gate: Path) -> None:
    gate.touch()
    terminal = start()
    terminal.paste("[b]M[a][/] answer me with \\x1b")
    terminal.type("\r")

    terminal.wait_for("the end of [b]M[a][/]")
    assert "]0;owned" in terminal.text
    assert b"\x1b]0;owned" not in terminal.output


def test_a_paste_of_a_megabyte_leaves_the_application_alive(start: Start, gate: Path) -> None:
    gate.touch()
    terminal = start()
    terminal.paste("0123456789 " * 95_000)
    terminal.wait_for("characters")
    terminal.type("my question\r")

    terminal.wait_for("the end of my question")


def test_bytes_that_are_no_text_leave_the_application_alive(start: Start, gate: Path) -> None:
    gate.touch()
    terminal = start()
    terminal.type(b"\xff\xfe\xc3(")
    terminal.type(" still here\r")

    terminal.wait_for("still here", seconds=10)
    terminal.wait_for("the end of")


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_a_terminal_that_cannot_draw_gets_a_sentence(tmp_path: Path, kind: str) -> None:
    with Terminal(python("-m", "tutor_tui"), environment(tmp_path, TERM=kind)) as terminal:
        assert terminal.wait_for_exit() == 2
        assert b"tutor-tui ask" in terminal.output
        assert terminal.damage() == []
        assert b"\x1b" not in terminal.output
