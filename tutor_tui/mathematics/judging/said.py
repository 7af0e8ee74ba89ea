"""What somebody wrote as an answer, read as values. Standard library only."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.checking.braces import inside, split_outside
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.recurring import with_bars, with_bars_of_results
from tutor_tui.mathematics.syntax import Node, Relation

_OR: Final = late_regex(r"\s+(?:or|and)\s+|\s*;\s*", re.IGNORECASE)
_ASSIGNED: Final = late_regex(
    r"^(?P<name>[A-Za-zα-ωφ](?:\^\(?-1\)?|⁻¹)?'*(?:_?\d|[₀-₉]|_\w+)?(?:\([A-Za-z]\))?"
    r"|d[a-z]/d[a-z]|[A-Za-z]{3,})"
    r"\s*=\s*(?P<value>[^=]+)$"
)
_TURNED: Final = late_regex(r"^(?P<value>[^=<>≤≥≠!A-Za-z]+)=\s*(?P<name>[A-Za-z])$")
_INDEXED: Final = late_regex(r"^([A-Za-z])(?:_?\d|[₀-₉])$")
_NUMBERS: Final = late_regex(r"-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?)+")
_GROUPED: Final = late_regex(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?: ?[A-Za-z][A-Za-z²³/]*)?")
"""A number with commas between its thousands."""

_CONSTANT: Final = late_regex(r"(?<![A-Za-z])[EI](?![A-Za-z])")
"""Euler's number and the imaginary unit as results for programs write them."""

_IN_WORDS: Final = tuple(
    (late_regex(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (r"[`$]|\\[()\[\]]|^\s*=", " "),
        (r"^\W*(?:about|approximately|approx\.?|roughly|around|nearly|exactly|just|only)\s", " "),
        (r"≈|\\approx\b", "="),
        (r"^\s*[=~]", " "),
        (r"^[A-Z][a-z]+(?:'s \w+)? (?:is|has|gets|costs|earns|weighs) (?=[\d$£€])", " "),
        (r"^(?:a )?(?:remainder(?: of| is)?|r(?=\s?\d+$))\s*", " "),
        (r"\bplus (?:or|and) minus\b|\\pm\b|\+\s*/\s*-|\+-", "±"),
        (r"\broot (?:of )?(?=\d)", "√"),
        (r"(?<=[\d)π])\s*(?:degrees?|deg)\b(?! ?[CF]\b)|\^\\circ\b", "°"),
        (r"(?<=\d)\s*per ?cent\b", "%"),
        (r"(?<![\w.])(\d+) (?:in|out of) (\d+)(?![\w.])", r"\1/\2"),
        (r"\b([A-Za-z]) (?:is|equals|is equal to|must be|has to be) (?=\S)", r"\1 = "),
        (r"[£€](?=\s*\d)|(?<=\d)\s*[£€]", " "),
        (r"\b([ck])([12])\b", r"\1_\2"),
        (r"(?<![A-Za-z])I(?![A-Za-z])", "i"),
        (r"(?<=\d)e(?=[+-]?\d+$)", "*10^"),
        (r"\s*\((?:an? )?(?:double|repeated|twice)[^()]*\)$|\s(?:twice|\(twice\))$", " "),
        (r"\+\s*(?:\.\.\.|…|\\c?dots)\s*$", " "),
    )
)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an answer as it was written, for the name before it where there is one."""

    name: str
    node: Node
    text: str = ""


def in_signs(text: str) -> str:
    """An answer with its words as signs: "plus or minus root 2" as `±√2`, "x is 5" as `x = 5`."""
    for pattern, written in _IN_WORDS:
        text = pattern.sub(written, text)
    plain = with_bars(" ".join(with_numerals(text).split()))
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if found := _TURNED.match(plain):
        return f"{found['name']} = {found['value'].strip()}"
    return plain.lstrip(" ,;:").rstrip(" .,;:")


def values_of_result(result: str) -> list[Value] | None:
    """The values of a result as programs write it; `None` where one cannot be read."""
    plain = _CONSTANT.sub(lambda found: found[0].lower(), result)
    return values_in(with_bars_of_results(plain))


def values_in(text: str) -> list[Value] | None:
    """The values of "x = 1, 2", "{2, 3}", "±4" or "x = 2, y = 1"; `None` if one is unreadable."""
    values: list[Value] = []
    name = ""
    for part in _entries(text):
        found = _ASSIGNED.match(part)
        name = _INDEXED.sub(r"\1", found["name"]) if found else name
        written = (found["value"] if found else part).strip()
        for one in _both(written):
            node = expression_or_none(one)
            if node is None or isinstance(node, Relation):
                return None
            values.append(Value(name, node, one))
    return values or None


def _both(text: str) -> list[str]:
    """`2 ± √3` as two values."""
    return [text.replace("±", "+"), text.replace("±", "-")] if text.count("±") == 1 else [text]


def _entries(text: str) -> list[str]:
    """The parts of "2 and 3", `{2, 3}`, `(2, 3)`, `[2, 3]`, `<2, 3>`, "2 3 4" in their order."""
    plain = text.strip()
    if (members := _members(plain, "{}")) is not None or is_tuple(plain):
        plain = plain[1:-1] if members is None else members
    parts = [part.strip() for part in split_outside(_OR.sub(", ", plain), ",") if part.strip()]
    return [one for part in parts for one in (part.split() if _NUMBERS.fullmatch(part) else [part])]


def is_tuple(text: str) -> bool:
    """Whether values stand in brackets that keep their order."""
    members = [_members(text.strip(), brackets) for brackets in ("()", "[]", "<>", "⟨⟩")]
    return any(one is not None and len(split_outside(one, ",")) > 1 for one in members)


def _members(text: str, brackets: str) -> str | None:
    """What stands between one pair of brackets around all of a text."""
    if text[:1] != brackets[0] or text[-1:] != brackets[1]:
        return None
    return text[1:-1] if brackets in ("<>", "⟨⟩") else inside(text, brackets)
