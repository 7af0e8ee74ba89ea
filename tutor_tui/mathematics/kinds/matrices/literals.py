"""Matrices and vectors in a text, in every common notation: each becomes one sign of its own.

Read are `[[1,2],[3,4]]`, `[1 2; 3 4]`, LaTeX's matrices, `(1, 2, 3)`, `<1, 2>`, `2i + 3j - k`, and
"with rows (1,2) and (3,4)". The signs are characters of the private use area, which nobody types.
"""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.mathematics.brackets import parted
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.matrices.problems import Grid
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables, walk

_FIRST: Final = 0xE000
SIGN: Final = "[\ue000-\ue0ff]"
"""A regular expression for the sign of one matrix or vector."""
_MOST: Final = 40
_MOST_ENTRIES: Final = 100
_PRIVATE: Final = late_regex("[\ue000-\uf8ff]")
_LATEX: Final = late_regex(
    r"(?:\\left\s*[(\[|]\s*)?\\begin\s*\{(?P<kind>[pbvBV]?(?:small)?matrix|array)\}(?:\{[clr|]+\})?"
    r"(?P<body>.*?)\\end\s*\{(?P=kind)\}(?:\s*\\right\s*[)\]|])?",
    re.DOTALL,
)
_MARKS: Final = late_regex(
    r"\\(?:left|right|,|;|!|quad|mathbf|mathrm|vec|hat|overrightarrow|boldsymbol|bm)(?![A-Za-z])"
)
_BRACED_LETTER: Final = late_regex(r"(?<![\^_A-Za-z])\{\s*([A-Za-z])\s*\}")
_ANGLES: Final = str.maketrans({"⟨": "<", "⟩": ">", "〈": "<", "〉": ">", "−": "-", "–": "-"})
_CLOSING: Final = {"[": "]", "(": ")", "{": "}", "<": ">"}
_CONSTANTS: Final = (Name("e"), Name("i"))
_COEFFICIENT: Final = r"(?:\d+(?:\.\d+)?(?:/\d+)?|\(-?\d+/\d+\))?\s*\*?\s*"
_COMPONENT: Final = rf"{_COEFFICIENT}[ijk](?![A-Za-z0-9^(])"
_BASIS: Final = late_regex(
    rf"(?<![\w.^*/)+-])(?:-\s*)?{_COMPONENT}(?:\s*[-+]\s*{_COMPONENT}){{1,2}}"
)
_ROWS: Final = late_regex(
    rf"(?:with|whose|having)\s+(?P<way>rows?|columns?)(?:\s+are)?"
    rf"\s*:?\s*(?P<list>{SIGN}(?:(?:\s*[,;]\s*|\s+)(?:and\s+)?{SIGN})*)",
    re.IGNORECASE,
)


class Literals:
    """A text in which every matrix and vector is one sign, and what each sign means."""

    def __init__(self, text: str) -> None:
        self._grids: list[Grid] = []
        self.text = self._rewritten(text)

    def meaning(self, sign: str) -> Grid:
        """The matrix or vector that a sign stands for."""
        return self._grids[ord(sign) - _FIRST]

    def __len__(self) -> int:
        return len(self._grids)

    def _rewritten(self, text: str) -> str:
        text = _PRIVATE.sub(" ", text).translate(_ANGLES)
        if "\\" in text:
            text = text.replace(r"\langle", "<").replace(r"\rangle", ">")
            text = _LATEX.sub(self._from_latex, text)
            text = _BRACED_LETTER.sub(r" \1 ", _MARKS.sub("", text))
        text = self._bracketed(text)
        if kept_regex(r"[ijk]").search(text) and kept_regex(r"[jk]").search(text):
            text = _BASIS.sub(self._from_basis, text)
        return _ROWS.sub(self._from_rows, text)

    def _sign(self, grid: Grid | None, otherwise: str) -> str:
        if grid is None or len(self._grids) >= _MOST or len(grid.entries) > _MOST_ENTRIES:
            return otherwise
        self._grids.append(grid)
        return chr(_FIRST + len(self._grids) - 1)

    def _from_latex(self, found: re.Match[str]) -> str:
        rows = [row for row in re.split(r"\\\\", found["body"]) if row.strip()]
        grid = _grid([row.split("&") for row in rows])
        if grid is not None and len(grid.rows[0]) == 1:
            grid = Grid(grid.rows, is_vector=True)
        sign = self._sign(grid, found[0])
        return f" det({sign}) " if found["kind"] == "vmatrix" and grid is not None else f" {sign} "

    def _bracketed(self, text: str) -> str:
        parts, position = list[str](), 0
        while position < len(text):
            end = _end_of_group(text, position) if text[position] in _CLOSING else None
            grid = _literal(text[position:end], _before(text, position)) if end else None
            sign = self._sign(grid, "")
            parts.append(f" {sign} " if sign else text[position])
            position = end if sign and end else position + 1
        return "".join(parts)

    def _from_basis(self, found: re.Match[str]) -> str:
        is_part_of_sum = found.string[: found.start()].rstrip().endswith(tuple("+-*/^"))
        grid = None if is_part_of_sum else _from_components(found[0])
        return f" {self._sign(grid, found[0])} "

    def _from_rows(self, found: re.Match[str]) -> str:
        vectors = [self.meaning(sign) for sign in re.findall(SIGN, found["list"])]
        rows = [vector.entries for vector in vectors]
        if len({len(row) for row in rows}) != 1 or not all(one.is_vector for one in vectors):
            return found[0]
        if found["way"].lower().startswith("column"):
            rows = list(zip(*rows, strict=True))
        return self._sign(Grid(tuple(rows)), found[0])


def _before(text: str, position: int) -> str:
    return text[position - 1] if position else ""


_LONGEST: Final = 1_000


def _end_of_group(text: str, start: int) -> int | None:
    """Where the bracket that opens at `start` has been closed."""
    opening = text[start]
    depth = 0
    for index in range(start, min(len(text), start + _LONGEST)):
        depth += (text[index] == opening) - (text[index] == _CLOSING[opening])
        if depth == 0:
            return index + 1
    return None


def _literal(group: str, before: str) -> Grid | None:
    """The matrix or vector that a bracketed group is; a call such as `gcd(12, 18)` is none."""
    opening, inner = group[0], group[1:-1].strip()
    if opening == "(" and (before.isalpha() or before == "_"):
        return None
    if inner[:1] in ("[", "(", "{") and opening != "<":
        nested = _nested(inner)
        if nested is not None:
            return nested
    if opening == "{" or (opening == "(" and "," not in inner):
        return None
    if opening == "[" and (";" in inner or "\n" in inner):
        return _semicolons(inner)
    entries = parted(inner, ",")
    if len(entries) == 1 and opening == "[":
        entries = inner.split()
    grid = _grid([[entry] for entry in entries]) if len(entries) > 1 else None
    return None if grid is None else Grid(grid.rows, is_vector=True)


def _nested(inner: str) -> Grid | None:
    rows = [row.strip() for row in parted(inner, ",;")]
    if not all(row[:1] in _CLOSING and row.endswith(_CLOSING[row[0]]) for row in rows):
        return None
    return _grid([_cells(row[1:-1]) for row in rows])


def _semicolons(inner: str) -> Grid | None:
    grid = _grid([_cells(row) for row in re.split(r"[;\n]", inner) if row.strip()])
    is_column = grid is not None and len(grid.rows[0]) == 1 and len(grid.rows) > 1
    return Grid(grid.rows, is_vector=True) if grid is not None and is_column else grid


def _cells(row: str) -> list[str]:
    """The entries of a row, with commas or spaces between them."""
    cells = parted(row, ",")
    return row.split() if len(cells) == 1 else cells


def _grid(rows: Sequence[Sequence[str]]) -> Grid | None:
    """A matrix of these entries, if all of them can be read and the rows are of one length."""
    if not rows or len({len(row) for row in rows}) != 1 or not rows[0]:
        return None
    if sum(len(row) for row in rows) > _MOST_ENTRIES:
        return None
    entries = [[_entry(cell) for cell in row] for row in rows]
    if any(entry is None for row in entries for entry in row):
        return None
    grid = Grid(tuple(tuple(entry for entry in row if entry is not None) for row in entries))
    return None if _has_doubtful_letters(grid) else grid


def _has_doubtful_letters(grid: Grid) -> bool:
    """Whether `e` or `i` stands beside other letters, so that it may be a letter like them."""
    has_constant = any(part in _CONSTANTS for entry in grid.entries for part in walk(entry))
    return has_constant and any(variables(entry) for entry in grid.entries)


_UNIT: Final = late_regex(r"(?<![A-Za-z\\])I(?![A-Za-z])")
"""The number i as algebra programs write it; beside letters it stays in doubt."""


def _entry(cell: str) -> Node | None:
    text = _UNIT.sub("i", cell.strip())
    return expression_or_none(text) if text and len(text) <= 120 else None


def _from_components(text: str) -> Grid | None:
    """`2i + 3j - k` as (2, 3, -1); without `k` it has two components."""
    plain = re.sub(r"[\s*()]", "", text)
    found: dict[str, str] = {}
    for sign, size, letter in re.findall(r"([-+]?)([\d./]*)([ijk])", plain):
        if letter in found:
            return None
        found[letter] = f"{'-' if sign == '-' else ''}{size or '1'}"
    letters = "ijk" if "k" in found else "ij"
    return _column([_entry(found.get(letter, "0")) for letter in letters])


def _column(entries: Sequence[Node | None]) -> Grid | None:
    known = tuple((entry,) for entry in entries if entry is not None)
    return Grid(known, is_vector=True) if len(known) == len(entries) else None
