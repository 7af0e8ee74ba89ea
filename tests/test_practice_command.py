"""Exporting what was practised: an Anki file and a table."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from tutor_tui.cli import main
from tutor_tui.domain.practice import MarkedAnswer, PracticeTopic, Review
from tutor_tui.practice_command import anki_lines, csv_rows

_TOPICS = {"lowest_terms": PracticeTopic("reducing fractions", "Numbers")}


def _review(question: str, given: str, *, is_right: bool = True) -> Review:
    marked = MarkedAnswer(
        skill="lowest_terms",
        level=2,
        next_level=2,
        question=question,
        answer="1/2",
        given=given,
        is_right=is_right,
    )
    return Review(marked=marked, reviewed_at=1_772_366_400, day=date(2026, 3, 1))


def test_anki_gets_each_problem_once_with_its_topic() -> None:
    reviews = [_review("Write `2/4` in lowest terms.", given) for given in ("1/3", "1/2")]

    assert list(anki_lines(_TOPICS, reviews)) == [
        "#separator:tab",
        "#html:false",
        "#deck:tutor-tui",
        "#tags column:3",
        "Write 2/4 in lowest terms.\t1/2\treducing_fractions tutor-tui",
    ]


def test_nothing_in_a_card_ends_its_cell() -> None:
    (*_, line) = anki_lines(_TOPICS, [_review('a\tb\n"c" \x1b[31m', "")])

    assert line.count("\t") == 2
    assert '"' not in line
    assert "\x1b" not in line


def test_a_table_has_a_row_for_each_answer() -> None:
    reviews = [_review("q", "1/3, maybe", is_right=False), _review("q", "1/2")]

    assert [row[2:] for row in csv_rows(_TOPICS, reviews)] == [
        ("reducing fractions", 2, "q", "1/2", "1/3, maybe", "no", "no"),
        ("reducing fractions", 2, "q", "1/2", "1/2", "yes", "no"),
    ]
    assert next(iter(csv_rows(_TOPICS, reviews)))[:2] == ("2026-03-01T12:00:00+00:00", "2026-03-01")


@pytest.fixture
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_TUI_HOME", str(tmp_path / "home"))


@pytest.mark.usefixtures("_home")
def test_what_was_answered_in_a_thread_is_in_the_export(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "/practice fractions"]) == 0
    assert main(["ask", "--continue", "98765/4321"]) == 0
    capsys.readouterr()
    file = tmp_path / "practised.csv"

    assert main(["practice", "export", "--csv", str(file)]) == 0
    assert main(["practice", "export", "--anki", "-"]) == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert [(row["topic"], row["given"], row["right"]) for row in rows] == [
        ("fractions", "98765/4321", "no")
    ]
    assert capsys.readouterr().out.splitlines()[-1].endswith("\tfractions tutor-tui")


@pytest.mark.usefixtures("_home")
def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["practice", "export", "--csv", str(tmp_path / "none" / "x.csv")]) == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.usefixtures("_home")
def test_a_kind_of_file_has_to_be_named() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["practice", "export"])

    assert ended.value.code == 2
