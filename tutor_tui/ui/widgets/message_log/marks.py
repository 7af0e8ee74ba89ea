"""Beside which lines the marks of checked formulas stand, and how those that fail are told.

Lines know what copying them gives, which is the source but for signs of Markdown. So the lines
and the source are gone through side by side, and each formula is found on the line it ends on.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tutor_tui.domain.checks import Finding, Mark
from tutor_tui.ui.widgets.message_log.clean import clean, clean_line
from tutor_tui.ui.widgets.message_log.lines import (
    BLANK,
    DIM,
    Line,
    Look,
    Piece,
    Whole,
    decoration,
    prefixed,
)
from tutor_tui.ui.widgets.message_log.wrap import wrap

MARK_LOOKS: Final = {
    Mark.AGREES: Look("agrees"),
    Mark.DISAGREES: Look("disagrees", is_bold=True),
    Mark.UNCHECKED: DIM,
}
_MOST_TOLD: Final = 8
_LONG: Final = 12
"""So many characters are not met by chance: they are looked for in all that follows."""

_NEAR: Final = 40
"""Shorter pieces are looked for only so many characters ahead."""


class _Squeezed:
    """A source without its blanks, gone through from left to right."""

    def __init__(self, source: str) -> None:
        self.places = [place for place, sign in enumerate(source) if not sign.isspace()]
        self._text = "".join(source[place] for place in self.places)
        self._position = 0

    def find(self, part: str) -> range | None:
        """Where a part stands next, counted without blanks; at least where its words stand.

        Words are parted by what Markdown took away, such as the backslash of `\\*`.
        """
        whole = self._next("".join(part.split()))
        if whole is not None:
            return whole
        found = [words for word in part.split() if (words := self._next(word)) is not None]
        return range(found[0].start, found[-1].stop) if found else None

    def _next(self, wanted: str) -> range | None:
        if not wanted:
            return None
        end = len(self._text) if len(wanted) >= _LONG else self._position + _NEAR + len(wanted)
        start = self._text.find(wanted, self._position, end)
        if start < 0:
            return None
        self._position = start + len(wanted)
        return range(start, self._position)


def margin_marks(
    lines: Sequence[Line], source: str, findings: Iterable[Finding]
) -> dict[int, Mark]:
    """The mark of each line on which a checked formula ends, by the line's place.

    `findings` are places in the source; a formula that is drawn nowhere has no mark.
    """
    findings = tuple(findings)
    if not findings:
        return {}
    squeezed = _Squeezed(source)
    shown: dict[int, list[int]] = {}
    for line, places in _placed(lines, squeezed):
        for place in places:
            shown.setdefault(place, []).append(line)
    by_lines: dict[tuple[int, ...], list[Mark]] = {}
    for finding in findings:
        if where := _where(finding, squeezed, shown):
            by_lines.setdefault(where, []).append(finding.mark)
    return _spread(by_lines)


def _placed(lines: Sequence[Line], squeezed: _Squeezed) -> Iterator[tuple[int, range]]:
    """The stretches of the source that lines show; all rows of a picture show the same."""
    whole: Whole | None = None
    found: range | None = None
    for number, line in enumerate(lines):
        for piece in line.pieces:
            if piece.copied == "" or piece.look.name == "marker":
                continue
            if piece.copied is None or piece.copied is not whole:
                whole = piece.copied if isinstance(piece.copied, Whole) else None
                found = squeezed.find(piece.text if piece.copied is None else piece.copied)
            if found is not None:
                yield number, found


def _where(finding: Finding, squeezed: _Squeezed, shown: dict[int, list[int]]) -> tuple[int, ...]:
    """The lines that show a formula's end, or else the last of it that is shown."""
    for place in range(len(squeezed.places) - 1, -1, -1):
        at = squeezed.places[place]
        if at < finding.start:
            return ()
        if at < finding.end and place in shown:
            return tuple(dict.fromkeys(shown[place]))
    return ()


def _spread(by_lines: dict[tuple[int, ...], list[Mark]]) -> dict[int, Mark]:
    """One mark a line. A picture with as many rows as formulas has one of them on each row.

    Of other pictures nobody knows which row is which: what fails there marks them all.
    """
    marks: dict[int, list[Mark]] = {}
    for lines, found in by_lines.items():
        if len(lines) == len(found):
            pairs = list(zip(lines, found, strict=True))
        elif len(found) > 1 and Mark.DISAGREES in found:
            pairs = [(line, Mark.DISAGREES) for line in lines]
        else:
            middle = lines[(len(lines) - 1) // 2]
            pairs = [(middle, mark) for mark in found]
        for line, mark in pairs:
            marks.setdefault(line, []).append(mark)
    return {line: _together(found) for line, found in marks.items()}


def _together(marks: Sequence[Mark]) -> Mark:
    if Mark.DISAGREES in marks:
        return Mark.DISAGREES
    return Mark.UNCHECKED if Mark.UNCHECKED in marks else Mark.AGREES


# -- words below the text --------------------------------------------------------------------


def disputed_lines(source: str, findings: Iterable[Finding], width: int) -> list[Line]:
    """What does not hold and why, a line or more for each, after a blank one."""
    wrong = [finding for finding in findings if finding.mark is Mark.DISAGREES]
    if not wrong:
        return []
    lines = [BLANK]
    sign = decoration(f"{Mark.DISAGREES.sign} ", MARK_LOOKS[Mark.DISAGREES])
    for finding in wrong[:_MOST_TOLD]:
        told = wrap(_told(finding, source), max(width - sign.width, 1))
        lines += prefixed(told, sign, decoration(" " * sign.width))
    if len(wrong) > _MOST_TOLD:
        lines += wrap([decoration(f"and {len(wrong) - _MOST_TOLD} more")], width)
    return lines


def _told(finding: Finding, source: str) -> list[Piece]:
    return [
        Piece(_drawn(finding.formula(source)), Look("formula")),
        *([Piece(f": {clean_line(finding.how)}")] if finding.how else ()),
    ]


def _drawn(formula: str) -> str:
    """A formula in one line; only LaTeX is typeset, plain mathematics stands as it was written."""
    from tutor_tui.typeset.formula import inline
    from tutor_tui.typeset.nodes import UnreadableError

    formula = clean_line(formula.replace("&", " ")).strip()
    if "\\" not in formula and "{" not in formula:
        return formula
    try:
        return clean_line(inline(formula))
    except UnreadableError:
        return formula


def in_clean_text(source: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as places in the text as it is drawn, which lacks what may not be drawn."""
    if clean(source) == source:
        return tuple(findings)
    return tuple(
        Finding(len(clean(source[: one.start])), len(clean(source[: one.end])), one.mark, one.how)
        for one in findings
    )
