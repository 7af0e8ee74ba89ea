"""How drawings in characters look in the log."""

from tests.ui.message_log.drawing import lines, pasted, rows

DRAWING = " 2 ┤⣄   ┊   ⣠\n   │⠈⠳⣄ ┊ ⣠⠞⠁\n 0 ┤  ⠈⠒●⠒⠁\n   └┬───┬───┬\n   -1   0   1"
SOURCE = f"Here is `y = x²`.\n\n```plot\n{DRAWING}\n```"


def test_a_drawing_has_neither_bar_nor_language() -> None:
    assert rows(SOURCE, 40) == ["Here is y = x².", "", *DRAWING.split("\n")]


def test_a_drawing_is_cut_and_never_wrapped() -> None:
    drawn = rows(SOURCE, 9)[2:]

    assert drawn[-5:] == [row[:9].rstrip() if len(row) > 9 else row for row in DRAWING.split("\n")]


def test_a_drawing_that_was_cut_is_copied_whole() -> None:
    assert pasted(lines(f"```plot\n{DRAWING}\n```", 9)) == DRAWING


def test_curves_stand_out_from_their_axes() -> None:
    drawn = lines(f"```plot\n{DRAWING}\n```", 40)
    looks = {piece.look.name: piece.text for line in drawn for piece in line.pieces}

    assert {"formula", "dim", "text"} == set(looks)
    assert "●" in looks["formula"]


def test_markup_and_controls_in_a_drawing_are_text() -> None:
    assert rows("```plot\n[red]x[/] \x1b[31m┤\n```", 40) == ["[red]x[/] [31m┤"]
