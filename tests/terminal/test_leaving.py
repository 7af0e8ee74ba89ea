"""However the application ends, the terminal is the shell's again."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal, environment, python, wait_until_ended

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    command = python("-m", "tests.terminal.bare_app")
    with Terminal(command, environment(tmp_path)) as terminal:
        terminal.wait_for("ready to type")
        terminal.type("hello")
        terminal.wait_for("hello")
        yield terminal


def test_the_application_changes_the_terminal(terminal: Terminal) -> None:
    assert {"mode 1049", "mode 1000", "mode 2004", "kitty keys", "termios"} <= set(
        terminal.damage()
    )


def test_quitting_gives_the_terminal_back(terminal: Terminal) -> None:
    terminal.type("\x11")

    assert terminal.wait_for_exit() == 0
    terminal.wait_until_whole()
    assert terminal.processes() == []


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_ends_it_with_its_code_and_a_whole_terminal(
    terminal: Terminal, number: signal.Signals, code: int
) -> None:
    terminal.program.send_signal(number)

    assert terminal.wait_for_exit(seconds=2) == code
    terminal.wait_until_whole()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_kill_leaves_a_whole_terminal(terminal: Terminal, number: signal.Signals) -> None:
    terminal.program.send_signal(number)

    assert terminal.wait_for_exit() == 128 + number
    terminal.wait_until_whole()


def test_killing_the_whole_process_group_leaves_a_whole_terminal(terminal: Terminal) -> None:
    program = terminal.program
    group = os.getpgid(program.pid)
    for process in [p for p in terminal.processes() if os.getpgid(p.pid) == group]:
        process.kill()

    assert terminal.wait_for_exit() == 128 + signal.SIGKILL
    terminal.wait_until_whole()


def test_an_application_that_hangs_on_leaving_is_ended_all_the_same(terminal: Terminal) -> None:
    terminal.type(" !stuck")
    terminal.wait_for("!stuck")
    terminal.program.send_signal(signal.SIGTERM)

    assert terminal.wait_for_exit(seconds=4) == 143
    terminal.wait_until_whole()


def test_bytes_that_are_no_text_do_not_end_it(terminal: Terminal) -> None:
    terminal.type(b"\xff\xc3(\xe2\x82")
    terminal.type(" still here é 😀")

    terminal.wait_for("still here é")


@pytest.mark.parametrize("is_ignored", [False, True])
def test_a_closed_window_ends_it_at_once(tmp_path: Path, is_ignored: bool) -> None:
    prefix = ["/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh"] if is_ignored else []
    command = prefix + python("-m", "tests.terminal.bare_app")
    with Terminal(command, environment(tmp_path)) as terminal:
        terminal.wait_for("ready to type")
        processes = terminal.processes()
        terminal.hang_up()
        wait_until_ended(processes, seconds=2)
