"""The command line as a process: what it prints where, and how it ends."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.several_commands import ended
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


async def test_bad_usage_is_exit_code_2() -> None:
    told = await ended(os.environ, ("no-such-command",), ("ask", "--no-such"), ("export",))

    assert [each.code for each in told] == [2, 2, 2]
    assert not [each for each in told if "Traceback" in each.text]


def test_without_a_terminal_the_application_names_ask() -> None:
    result = _run(TERM="xterm")

    assert result.returncode == 2
    assert _is_one_sentence(result.stderr)
    assert b"tutor-tui ask" in result.stderr


@pytest.mark.parametrize(
    "question", ["", "  \n ", "\ufeff", "1+" * (1 << 20)], ids=["empty", "blank", "mark", "long"]
)
def test_no_question_and_one_too_long_are_bad_usage(
    question: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(question.encode()), "utf-8"))

    assert main(["ask"]) == 2
    assert _is_one_sentence(capsys.readouterr().err.encode())


@pytest.mark.parametrize("content", [b"\xff\xfe hello", b"\xef\xbb\xbf hello\n"])
def test_bytes_are_read_as_text_whatever_they_are(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), "ascii"))

    assert question_from([]).endswith("hello")


async def test_a_thread_is_answered_saved_listed_continued_and_exported() -> None:
    """The first question comes from a pipe, and is answered whatever the terminal can show."""
    answered = _run("ask", stdin="\ufeffSolve 3x + 11 = 14\n", PYTHONIOENCODING="ascii")
    listed, explained = await ended(
        os.environ, ("threads",), ("ask", "--continue", "Could you explain this to me?")
    )
    thread_id, title = listed.text.rstrip("\n").split("\t")
    (exported,) = await ended(os.environ, ("export", thread_id))

    assert (answered.returncode, answered.stderr) == (0, b"")
    answer, check = answered.stdout.decode("ascii").strip().rsplit("\n", 1)
    assert "x = 1" in answer
    assert check == "? checked by substitution"
    assert "`" not in answer
    assert title == "Solve 3x + 11 = 14"
    assert "11" in explained.text
    assert explained.text.rstrip().endswith("\n✓ checked by substitution")
    assert exported.text.startswith("# Solve 3x + 11 = 14\n\n**You**\n\n")
    assert "Could you explain this to me?" in exported.text
    _is_no_trouble_to_a_reader_that_goes_away(thread_id)


def _is_no_trouble_to_a_reader_that_goes_away(thread_id: str) -> None:
    with subprocess.Popen(
        [*_PROGRAM, "export", thread_id], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        errors = program.stderr.read()

    assert (program.returncode, errors) == (0, b"")


def test_an_unknown_thread_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "thread_of_nobody"]) == 1
    assert _is_one_sentence(capsys.readouterr().err.encode())


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
