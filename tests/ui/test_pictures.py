"""Pictures of formulas: what is sent, what is placed, when they are drawn anew."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from rich.cells import cell_len

from tests.ui.message_log.drawing import LogApp, answer
from tutor_tui.typeset.nodes import UnreadableError
from tutor_tui.typeset.pictures import Cell, Picture
from tutor_tui.ui.pictures import FormulaPictures
from tutor_tui.ui.terminal.graphics import USUAL_CELL, cell_size, why_not
from tutor_tui.ui.terminal.kitty import MOST, PLACEHOLDER, colour_of, placed_rows, sending

_KITTY = {"TERM": "xterm-kitty", "COLORTERM": "truecolor"}
_SOURCE = "so\n\n\\[ x = \\frac{1}{2} \\]\n\nend"


class Studio:
    """Draws whatever it is asked to, and remembers what was asked and sent."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, int]] = []
        self.sent: list[str] = []
        self.told: list[str] = []
        self.news = asyncio.Event()
        self.cell = Cell(10, 20)
        self.gate = Event()
        self.gate.set()

    def draw(self, formula: str, cell: Cell, colour: str, columns: int) -> Picture:
        self.gate.wait(20)
        self.asked.append((formula, colour, columns))
        if "foo" in formula:
            raise UnreadableError
        return Picture(b"png", 5, 2)

    def tell(self, formulas: Sequence[str]) -> None:
        self.told += formulas
        self.news.set()

    def pictures(self) -> FormulaPictures:
        return FormulaPictures(
            write=self.sent.append,
            told=self.tell,
            measure=lambda: self.cell,
            process=1,
            draw=self.draw,
        )


@pytest.fixture
def studio() -> Studio:
    """A studio with nothing in it."""
    return Studio()


async def _until_told(studio: Studio, count: int) -> None:
    async with asyncio.timeout(20):
        while len(studio.told) < count:
            studio.news.clear()
            await studio.news.wait()


async def test_picture_is_drawn_and_sent_once(studio: Studio) -> None:
    pictures = studio.pictures()
    pictures.dress("#112233")
    assert pictures.find("x", 40) is None
    assert pictures.find("x", 40) is None
    await _until_told(studio, 1)

    placed = pictures.find("x", 40)
    assert placed is not None
    assert placed.rows == placed_rows(5, 2)
    assert studio.asked == [("x", "#112233", 40)]
    assert studio.sent == [sending(int(placed.colour[1:], 16), b"png", 5, 2)]


async def test_formula_that_cannot_be_drawn_stays_text(studio: Studio) -> None:
    pictures = studio.pictures()
    pictures.dress("#112233")
    pictures.find("foo", 40)
    pictures.find("x", 40)
    await _until_told(studio, 1)

    assert pictures.find("foo", 40) is None
    assert [formula for formula, _, _ in studio.asked] == ["foo", "x"]


async def test_other_colours_and_cells_are_drawn_anew(studio: Studio) -> None:
    pictures = studio.pictures()
    assert pictures.dress("#112233")
    assert not pictures.dress("#112233")
    pictures.find("x", 40)
    await _until_told(studio, 1)
    assert pictures.dress("#445566")
    studio.cell = Cell(12, 24)
    assert pictures.dress("#445566")

    assert pictures.find("x", 40) is None
    await _until_told(studio, 2)
    assert [colour for _, colour, _ in studio.asked] == ["#112233", "#445566"]
    assert "a=d,d=I" in studio.sent[1]


async def test_picture_of_a_colour_that_is_gone_is_not_sent(studio: Studio) -> None:
    pictures = studio.pictures()
    pictures.dress("#112233")
    studio.gate.clear()
    pictures.find("x", 40)
    await asyncio.sleep(0)
    pictures.dress("#445566")
    pictures.find("x", 40)
    studio.gate.set()
    await _until_told(studio, 1)

    assert [colour for _, colour, _ in studio.asked] == ["#112233", "#445566"]
    assert len(studio.sent) == 1


async def test_terminal_that_was_lent_is_given_its_pictures_again(studio: Studio) -> None:
    pictures = studio.pictures()
    pictures.dress("#112233")
    pictures.find("x", 40)
    await _until_told(studio, 1)
    pictures.renew()

    assert studio.told == ["x", "x"]
    assert pictures.find("x", 40) is None
    await _until_told(studio, 3)
    assert len([sent for sent in studio.sent if "a=T" in sent]) == 2


async def test_nothing_is_left_in_the_terminal(studio: Studio) -> None:
    pictures = studio.pictures()
    pictures.dress("#112233")
    pictures.find("x", 40)
    await _until_told(studio, 1)
    pictures.close()

    assert studio.sent[-1].startswith("\x1b_Ga=d,d=I")


async def test_log_shows_the_picture_and_copies_the_source(studio: Studio) -> None:
    app = LogApp()
    async with app.run_test(size=(60, 20)) as pilot:
        log = app.message_log

        def tell(formulas: Sequence[str]) -> None:
            log.show_pictures(formulas)
            studio.tell(formulas)

        pictures = FormulaPictures(
            write=studio.sent.append,
            told=tell,
            measure=lambda: studio.cell,
            process=1,
            draw=studio.draw,
        )
        log.show([answer("a", _SOURCE)])
        log.use_pictures(pictures)
        await pilot.pause()
        await _until_told(studio, 1)
        await pilot.pause()

        rows = [row for row in app.seen() if PLACEHOLDER in row]
        assert [row.strip() for row in rows] == list(placed_rows(5, 2))
        assert all(cell_len(row) == 4 + 5 for row in rows)
        app.screen.text_select_all()
        assert "\\[ x = \\frac{1}{2} \\]" in (app.screen.get_selected_text() or "")

        app.theme = "textual-light"
        await pilot.pause()
        await _until_told(studio, 2)
        assert len({colour for _, colour, _ in studio.asked}) == 2

        log.use_pictures(None)
        await pilot.pause()
        assert not any(PLACEHOLDER in row for row in app.seen())


async def test_text_from_outside_shows_no_picture(studio: Studio) -> None:
    app = LogApp()
    async with app.run_test(size=(60, 20)) as pilot:
        app.message_log.show([answer("a", f"a{placed_rows(1, 1)[0]}b")])
        await pilot.pause()

        assert not any(PLACEHOLDER in row for row in app.seen())


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        (_KITTY, ""),
        ({**_KITTY, "TERM": "xterm-ghostty"}, ""),
        ({"TERM": "xterm", "KITTY_WINDOW_ID": "1", "COLORTERM": "truecolor"}, "not known"),
        ({**_KITTY, "TMUX": "socket"}, "tmux"),
        ({**_KITTY, "NO_COLOR": "1"}, "colours"),
        ({"TERM": "xterm-kitty"}, "COLORTERM"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "not known"),
        ({}, "not known"),
    ],
)
def test_why_formulas_are_text_is_said(environment: dict[str, str], reason: str) -> None:
    found = why_not(environment)

    assert reason in found
    assert bool(found) == bool(reason)


def test_pictures_need_colours() -> None:
    assert "colours" in why_not(_KITTY, use_colour=False)


def test_cell_of_no_terminal_is_a_usual_one(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file:
        assert cell_size(file.fileno()) == USUAL_CELL


def test_long_picture_is_sent_in_parts() -> None:
    parts = sending(7, b"x" * 7000, 3, 2).split("\x1b\\")

    assert [part.split(";")[0] for part in parts] == [
        "\x1b_Ga=T,U=1,q=2,f=100,i=7,c=3,r=2,m=1", "\x1b_Gq=2,m=1", "\x1b_Gq=2,m=0", "",
    ]  # fmt: skip
    assert max(len(part.partition(";")[2]) for part in parts) == 4096


def test_every_row_and_column_has_a_character_of_its_own() -> None:
    cells = placed_rows(MOST, 2)

    assert [cell_len(row) for row in cells] == [MOST, MOST]
    assert len(set("".join(cells))) == MOST + 1
    assert colour_of(0x12AB) == "#0012ab"
