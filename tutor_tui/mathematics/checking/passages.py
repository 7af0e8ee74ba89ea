"""Where in a text the formulas stand, and which words stand before and after each.

Formulas are marked (`$…$`, `\\(…\\)`, `\\[…\\]`, code), stand in an environment (`align`, `cases`),
or in plain prose around a relation sign. A display with several rows gives a passage for each.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.checking.edges import with_whole_edges, without_labels
from tutor_tui.mathematics.checking.prose_runs import prose_runs
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import Marked, marked_stretches
from tutor_tui.mathematics.tokens import MAX_CHARACTERS

_ROWS: Final = late_regex(r"\\\\(?:\[[^\]]*\])?|\n\s*\n")
_INNER: Final = late_regex(
    r"\\begin\{([bpvV]?matrix|array|cases|smallmatrix)\}.*?\\end\{\1\}", re.DOTALL
)
_ENVIRONMENT: Final = late_regex(
    r"\\begin\{(align\*?|aligned|alignat\*?|equation\*?|gather\*?|gathered|split|eqnarray\*?)\}"
    r"(?:\{\d+\})?|\\end\{(?:align\*?|aligned|alignat\*?|equation\*?|gather\*?|gathered|split"
    r"|eqnarray\*?)\}"
)
_BARE_ENVIRONMENT: Final = late_regex(
    r"\\begin\{((?:align(?:ed)?|equation|gather(?:ed)?|eqnarray|split|cases)\*?)\}(.{1,4000}?)"
    r"\\end\{\1\}",
    re.DOTALL,
)
_CASES: Final = late_regex(r"\\begin\{cases\}(.*?)\\end\{cases\}", re.DOTALL)
_BOUNDARY: Final = late_regex(
    r"[.!?](?=\s|$)|(?<=[✓✔✅✗✘❌])\s*\n|\n\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)]))|;\s"
)
_LANGUAGE: Final = late_regex(r"^(?!(?:text|math|latex|tex|txt|markdown)\n)[A-Za-z+#]+\n")
_BOLD: Final = late_regex(r"\*\*(?!\S)|(?<!\S)\*\*|__")
_REMAINDER_BEHIND: Final = late_regex(
    r",?\s+(?:with\s+)?(?:an?\s+)?(?:remainder|rem|R|r)(?:\s+of)?\s+\d{1,18}(?![\w.]*\d)"
)
_LONE_CASES: Final = late_regex(r"\\begin\{cases\}(?!.*\\end\{cases\})|(?<!\S)\\end\{cases\}")
_FORMULA_SIGN: Final = "⟂"
_CONSEQUENCE: Final = late_regex(r"(?:,|\n)\s*(?:so|hence|thus|therefore|leaving)\b")
_GROUND: Final = late_regex(r"^\W*(?:because|since|as)\b[^,\n⟂]*,", re.IGNORECASE)
"""The reason before a claim: "Because a square is never negative, …"."""

_ASIDE_BEHIND: Final = late_regex(rf"(?<={_FORMULA_SIGN}) ?\([^()\n{_FORMULA_SIGN}]*\)")
"""The "(not possible)" right behind a formula, which is about that one alone."""

_UNEQUAL: Final = late_regex(r"≠|\\neq?(?![a-z])")
_CROSSED: Final = re.compile(r"^[\s$`*]*[✗✘❌]")
_TICKED: Final = re.compile(r"^[\s$`*]*[✓✔✅]")
"""A formula that is ticked is not denied by what the sentence says behind it."""

_NEXT_LINE: Final = late_regex(r"\n\s*(?=⟂)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A formula: `text[start:end]`, the words of its sentence, and which block it belongs to."""

    start: int
    end: int
    formula: str
    before: str
    after: str
    block: int
    is_marked: bool = True
    gap: str = ""
    """All that stands between the formula before and this one."""

    @property
    def near(self) -> str:
        """The words between the last formula of the sentence and this one."""
        return self.before.split(_FORMULA_SIGN)[-1]


def words_about(passage: Passage) -> str:
    """The words of a sentence that may deny a formula: not those that lead to another one.

    "x = -5 is not in the domain, so x = 2" says nothing against x = 2.
    """
    before = _ASIDE_BEHIND.sub("", passage.before)
    before = _GROUND.sub("", _CONSEQUENCE.split(before)[-1])
    after = _TICKED.split(_NEXT_LINE.split(passage.after)[0])[0]
    if _UNEQUAL.search(passage.formula):
        after = _CROSSED.sub("", after)  # that is why something else is wrong
    return f"{before} {after}"


def passages_in(text: str) -> tuple[Passage, ...]:
    """The formulas of a text, from left to right."""
    text = text[:MAX_CHARACTERS]
    found: list[tuple[int, int, int, bool]] = []
    outer = _marked(text)
    for block, marked in enumerate(outer):
        if not _LANGUAGE.match(marked.text):
            found += [(start, end, block, True) for start, end in _rows(text, marked)]
    for start, end in prose_runs(_blanked(text, outer)):
        stop = _end_with_remainder(text, end)
        found.append((start, stop, -1 - text.count("\n\n", 0, start), False))
    found.sort()
    return tuple(_with_words(text, found, _masked(text, found, outer)))


def _marked(text: str) -> list[Marked]:
    stretches = list(marked_stretches(text))
    for environment in _BARE_ENVIRONMENT.finditer(text):
        start, end = environment.span()
        if not any(m.outer_start <= start < m.outer_end for m in stretches):
            stretches.append(Marked(start, end, environment[0], start, end))
    return sorted(stretches, key=lambda marked: marked.start)


def _rows(text: str, marked: Marked) -> Iterator[tuple[int, int]]:
    """The rows of a display, each without the environment around it."""
    inside = text[marked.start : marked.end]
    shadow = _ENVIRONMENT.sub(lambda found: " " * len(found[0]), inside)
    for cases in _CASES.finditer(shadow):
        if _is_system(cases[1]):
            shadow = (
                shadow[: cases.start()] + " " * 13 + cases[1] + " " * 11 + shadow[cases.end() :]
            )
    closed = _INNER.sub(lambda found: "x" * len(found[0]), shadow)
    is_code = text[marked.outer_start] == "`"
    position = 0
    for end in _row_ends(closed, is_code):
        start = position + len(shadow[position : end[0]]) - len(shadow[position : end[0]].lstrip())
        stop = position + len(shadow[position : end[0]].rstrip())
        if stop > start:
            yield marked.start + start, marked.start + stop
        position = end[1]


def _is_system(body: str) -> bool:
    """Whether rows in braces are equations, not the cases of a function."""
    rows = [row for row in body.split("\\\\") if row.strip()]
    return all("=" in row and "if" not in row and "text" not in row for row in rows)


def _row_ends(shadow: str, is_code: bool) -> Iterator[tuple[int, int]]:
    pattern = re.compile(r"\n") if is_code else _ROWS
    for found in pattern.finditer(shadow):
        yield found.span()
    yield len(shadow), len(shadow)


def _blanked(text: str, outer: list[Marked]) -> str:
    for marked in outer:
        width = marked.outer_end - marked.outer_start
        text = text[: marked.outer_start] + "\0" * width + text[marked.outer_end :]
    return text


def _masked(text: str, found: list[tuple[int, int, int, bool]], outer: list[Marked]) -> str:
    """The text with a sign for each character of a formula: only words are left."""
    masked = _blanked(text, outer).replace("\0", _FORMULA_SIGN)
    for start, end, _, is_marked in found:
        if not is_marked:
            masked = masked[:start] + _FORMULA_SIGN * (end - start) + masked[end:]
    return masked


def _with_words(
    text: str, found: list[tuple[int, int, int, bool]], masked: str
) -> Iterator[Passage]:
    last_end = 0
    for start, end, block, is_marked in found:
        sentence_start = max((m.end() for m in _BOUNDARY.finditer(masked, 0, start)), default=0)
        following = _BOUNDARY.search(masked, end)
        sentence_end = following.end() if following else len(masked)
        yield Passage(
            start,
            end,
            _formula(text, start, end, is_marked),
            masked[sentence_start:start].rstrip(_FORMULA_SIGN),
            masked[end:sentence_end].lstrip(_FORMULA_SIGN),
            block,
            is_marked,
            masked[last_end:start] if last_end <= start else "",
        )
        last_end = end


def _end_with_remainder(text: str, end: int) -> int:
    """Where "17 ÷ 5 = 3" ends that goes on with "remainder 2"."""
    found = _REMAINDER_BEHIND.match(text, end) if text[end - 1 : end].isdigit() else None
    return found.end() if found else end


def _formula(text: str, start: int, end: int, is_marked: bool) -> str:
    """The formula without environments around it, its sides whole."""
    formula = _BOLD.sub("  ", _ENVIRONMENT.sub(" ", text[start:end]))
    formula = _LONE_CASES.sub(" ", without_labels(formula))
    if is_marked:
        return formula
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return with_whole_edges(formula, text[first:start], text[end : last if last >= 0 else None])


def is_all_of(passage: Passage, text: str) -> bool:
    """Whether a formula is all that a text says."""
    return not re.search(r"\w", text[: passage.start] + text[passage.end :])


def is_taken_back(passage: Passage) -> bool:
    """Whether the words right behind a formula take it back."""
    return bool(
        re.match(
            r"\W*(?:is|are|was)?\W*(?:not|undefined|excluded|extraneous|impossible|rejected)",
            passage.after,
        )
    )
