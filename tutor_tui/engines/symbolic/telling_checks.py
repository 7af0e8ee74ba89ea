"""How the verdicts on the lines of a working are told, in Markdown."""

from collections.abc import Mapping, Sequence
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.problems import code

_MOST_SHOWN: Final = 60
_GIVEN: Final = "taken as given"
"""What the core says of a line that the others follow from."""

_SIGNS: Final = {Mark.AGREES: "✓", Mark.DISAGREES: "✗", Mark.UNCHECKED: "·"}


def told(lines: Sequence[Mapping[str, object]]) -> str:
    """What was found, in Markdown."""
    if not lines:
        return "I see no line of mathematics there that I could check."
    first = first_wrong(lines)
    rows = [_row(line) for line in lines[:_MOST_SHOWN]]
    if len(lines) > _MOST_SHOWN:
        rows.append(f"- … and {len(lines) - _MOST_SHOWN} more lines")
    return "\n".join([_summary(lines, first), "", *rows])


def first_wrong(lines: Sequence[Mapping[str, object]]) -> Mapping[str, object] | None:
    """The first line that does not hold, if there is one."""
    return next((line for line in lines if line["mark"] == Mark.DISAGREES), None)


def sentence_on(line: Mapping[str, object]) -> str:
    """What was found of one line."""
    how = str(line["how"])
    match Mark(str(line["mark"])):
        case Mark.AGREES:
            return f"{_formula(line)} holds: {how or 'I found nothing wrong'}."
        case Mark.DISAGREES:
            return f"{_formula(line)} does not hold: {how}."
        case Mark.UNCHECKED:
            return f"{_formula(line)}: {how or 'I could not check it'}."


def _summary(lines: Sequence[Mapping[str, object]], first: Mapping[str, object] | None) -> str:
    if first is not None:
        return f"The first line that does not hold is {_formula(first)}: {first['how']}."
    agreeing = sum(line["mark"] == Mark.AGREES for line in lines)
    if agreeing == len(lines) or (agreeing == len(lines) - 1 and lines[0]["how"] == _GIVEN):
        return "Every line holds."
    if agreeing:
        return "I found nothing wrong; a line with a dot is given, or I could not check it."
    return "I could not check any of these lines; nothing is said against them."


def _row(line: Mapping[str, object]) -> str:
    how = f" — {line['how']}" if line["how"] else ""
    return f"- {_SIGNS[Mark(str(line['mark']))]} {_formula(line)}{how}"


def _formula(line: Mapping[str, object]) -> str:
    return code(" ".join(str(line["text"]).split()))
