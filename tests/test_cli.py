"""The command line as a process: what it prints where, and how it ends."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tutor_tui import __version__
from tutor_tui.cli import main
from tutor_tui.standard_streams import question_from

_PROGRAM: Final = [sys.executable, "-m", "tutor_tui"]


def _run(
    *arguments: str, stdin: str | bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    content = stdin.encode() if isinstance(stdin, str) else stdin
    return subprocess.run(
        [*_PROGRAM, *arguments],
        input=content,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )


def _is_one_sentence(error: bytes) -> bool:
    text = error.decode()
    return text.startswith("tutor-tui: ") and text.count("\n") == 1 and "Traceback" not in text


def test_the_version_is_told() -> None:
    result = _run("--version")

    assert (result.returncode, result.stdout) == (0, f"tutor-tui {__version__}\n".encode())


def test_help_has_examples() -> None:
    result = _run("--help")

    assert result.returncode == 0
    assert b'tutor-tui ask "Differentiate x^2 sin x"' in result.stdout


@pytest.mark.parametrize("arguments", [("no-such-command",), ("ask", "--no-such"), ("export",)])
def test_bad_usage_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    result = _run(*arguments)

    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_without_a_terminal_the_application_names_ask() -> None:
    result = _run(TERM="xterm")

    assert result.returncode == 2
    assert _is_one_sentence(result.stderr)
    assert b"tutor-tui ask" in result.stderr


@pytest.mark.parametrize("question", ["", "  \n ", "\ufeff"])
def test_an_empty_question_is_bad_usage(question: str) -> None:
    result = _run("ask", stdin=question)

    assert result.returncode == 2
    assert _is_one_sentence(result.stderr)


def test_a_question_too_long_is_bad_usage() -> None:
    result = _run("ask", stdin=b"1+" * (1 << 20))

    assert result.returncode == 2
    assert _is_one_sentence(result.stderr)


def test_a_question_from_a_pipe_is_answered_whatever_the_terminal_can_show() -> None:
    result = _run("ask", stdin="\ufeffSolve 3x + 11 = 14\n", PYTHONIOENCODING="ascii")

    assert result.returncode == 0
    assert b"x = 1" in result.stdout


@pytest.mark.parametrize("content", [b"\xff\xfe hello", b"\xef\xbb\xbf hello\n"])
def test_bytes_are_read_as_text_whatever_they_are(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), "ascii"))

    assert question_from([]).endswith("hello")


def test_a_thread_is_answered_saved_listed_continued_and_exported() -> None:
    answered = _run("ask", "Solve 3x + 11 = 14")
    thread_id, title = _run("threads").stdout.decode().rstrip("\n").split("\t")
    explained = _run("ask", "--continue", "Could you explain this to me?")
    exported = _run("export", thread_id)

    assert (answered.returncode, answered.stderr) == (0, b"")
    answer, check = answered.stdout.decode().strip().rsplit("\n", 1)
    assert "x = 1" in answer
    assert check == "✓ checked by substitution"
    assert "`" not in answer
    assert title == "Solve 3x + 11 = 14"
    assert b"11" in explained.stdout
    assert exported.stdout.decode().startswith("# Solve 3x + 11 = 14\n\n**You**\n\n")
    assert "Could you explain this to me?" in exported.stdout.decode()


def test_an_unknown_thread_is_one_sentence() -> None:
    result = _run("export", "thread_of_nobody")

    assert result.returncode == 1
    assert _is_one_sentence(result.stderr)


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    with subprocess.Popen(
        [*_PROGRAM, "ask", "hello"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        errors = program.stderr.read()

    assert (program.returncode, errors) == (0, b"")


class _Broken(io.StringIO):
    def write(self, text: str) -> int:
        raise RuntimeError(f"could not write {text} with the key sk-secret")


def test_an_error_inside_is_one_sentence_and_its_place_in_the_log(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", _Broken())
    code = main(["threads", "--json"])

    log = home / "state" / "tutor-tui.log"
    assert code == 1
    assert _is_one_sentence(capsys.readouterr().err.encode())
    assert "RuntimeError" in log.read_text(encoding="utf-8")
    assert "sk-secret" not in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0


def test_a_closed_standard_output_is_no_trouble() -> None:
    result = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *_PROGRAM, "threads"], capture_output=True, check=False
    )

    assert (result.returncode, result.stderr) == (0, b"")
