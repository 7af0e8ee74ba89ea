"""`tutor-tui check`: what it prints, and its exit codes."""

import io
import json
from pathlib import Path

import pytest

from tests.engines.test_conversations import NearWorker
from tutor_tui.check_command import run_check
from tutor_tui.cli import main


async def _checked(text: str, *questions: str, as_json: bool = False) -> tuple[int, str]:
    out = io.StringIO()
    code = await run_check(NearWorker(), text, questions, out, as_json=as_json)
    return code, out.getvalue()


async def test_lines_are_printed_with_their_marks_and_reasons() -> None:
    code, printed = await _checked("3x = 3\nx = 2", "Solve 3x + 11 = 14")

    assert code == 1
    assert printed == (
        "✓ 1: 3x = 3  (the same solutions as before)\n"
        "✗ 2: x = 2  (at x = 2 the left side of the equation is 17, the right side 14)\n"
    )


async def test_json_holds_the_same_lines() -> None:
    code, printed = await _checked("2 + 2 = 4", as_json=True)

    assert code == 0
    assert [(line["mark"], line["text"]) for line in json.loads(printed)] == [
        ("agrees", "2 + 2 = 4")
    ]


async def test_a_text_without_mathematics_says_so() -> None:
    assert await _checked("Hello!") == (0, "There is no mathematical line in this text.\n")


def test_a_file_is_read_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUTOR_TUI_HOME", str(tmp_path / "home"))
    (tmp_path / "homework.md").write_text("1 + 1 = 3\n", encoding="utf-8")

    assert main(["check", str(tmp_path / "homework.md")]) == 1
    assert capsys.readouterr().out.startswith("✗ 1: 1 + 1 = 3")


def test_a_missing_file_is_bad_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUTOR_TUI_HOME", str(tmp_path / "home"))

    assert main(["check", str(tmp_path / "none.md")]) == 2
    assert "cannot be read" in capsys.readouterr().err
