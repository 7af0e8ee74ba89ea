"""Rates of change: `dr/dt = 2` as a question tells it, `dA/dt = 2π(5)(2)` worked out with it."""

import re
from itertools import pairwise
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.as_told import AS_TOLD
from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.links import judge_link
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.slope_laws import RATE, slope_law
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.told_units import has_told_units
from tutor_tui.mathematics.checking.units import without_units
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_libraries import sympy

_NUMBER: Final = re.compile(r"\s*[-−]?\s*\d+(?:\.\d+)?\s*")
_VALUE: Final = re.compile(r"[A-Za-z]=\d+(?:\.\d+)?")
"""A value that was told, its unit left out as in all that is worked out."""

_BEHIND: Final = re.compile(
    r"⟨.*|(?:(?<=[\d)π}])|(?<=\\pi))\s*(?:[\s/·*−⁻¹²³^]|\\cdot|\^\s*\{?[-−]?\d\}?"
    r"|(?<![A-Za-z\\])[A-Za-zµ]{1,12}(?![A-Za-z(]))+$",
    re.DOTALL,
)
"""What stands behind the number of a side."""

_LENGTHS: Final = {"A": 2, "S": 2, "V": 3}
"""The letters of an area and of a volume; others grow in one direction."""

_SPEED: Final = re.compile(
    r"(?<![\d.])(\d+(?:\.\d+)?)\s*([a-zA-Z²³^\d]{1,12}(?:\s+(?:metres?|meters?|feet|centimet\w+))?"
    r"\s*(?:/|\bper\b|\bevery\b)\s*(?:s|sec\w*|min\w*|h|hours?|days?)\b)"
)
_SHRINKS: Final = re.compile(
    r"\b(?:decreas\w+|shrink\w*|fall\w*|drain\w*|leak\w*|melt\w*|slid\w+|down|empt\w+|los\w+)\b",
    re.IGNORECASE,
)


def rate_line(statement: Statement, knowledge: Knowledge) -> Verdict | None:
    """The verdict on a line about rates, of which further lines may make use."""
    sides = [cleaned(side) for side in statement.sides]
    rate = RATE.fullmatch(sides[0].strip())
    if rate is not None and set(statement.signs) <= {"=", "≈"}:
        name = rate[1] or rate[3]
        if len(sides) == 2 and _NUMBER.fullmatch(_bare(sides[1])):
            return _told(name, sides[1], knowledge)
        if name in knowledge.rate_laws and (found := _worked_out(name, statement, knowledge)):
            return found
    law = slope_law(statement, knowledge.scope.definitions)
    if law is not None and law.mark is Mark.AGREES and rate is not None and len(sides) == 2:
        knowledge.rate_laws[rate[1] or rate[3]] = sides[1]
    return law


def _told(name: str, side: str, knowledge: Knowledge) -> Verdict | None:
    """Agrees where a question tells one rate, and this is it; the sign shows what shrinks."""
    value = sympy.Rational(re.sub(r"\s", "", _bare(side)).replace("−", "-"))
    knowledge.rates.setdefault(name, value)
    told = {sympy.Rational(number): unit for number, unit in _SPEED.findall(knowledge.questions)}
    is_less = bool(_SHRINKS.search(knowledge.questions))
    if len(told) != 1 or abs(value) not in told or (value < 0) != is_less:
        return None
    unit, stated = _unit_behind(side), _written(told[abs(value)])
    is_right = unit in ("", stated) or (unit_of(unit) or unit) == (unit_of(stated) or stated)
    return agrees(AS_TOLD) if is_right else None


def _worked_out(name: str, statement: Statement, knowledge: Knowledge) -> Verdict | None:
    """Agrees where a chain is what the law for a rate gives for the numbers that were told."""
    scope = Scope()

    def number(found: "re.Match[str]") -> str:
        value = knowledge.rates.get(found[1] or found[3])
        return found[0] if value is None else scope.hole(value)

    law = read_side(RATE.sub(number, knowledge.rate_laws[name]), scope)
    if law.kind is not SideKind.EXPRESSION:
        return None
    known = {**knowledge.quantities, **knowledge.scope.definitions}
    known |= {
        line[0]: sympy.Rational(line[2:]) for line in knowledge.told_lines if _VALUE.fullmatch(line)
    }
    value = scope.value(law.node)
    value = value.subs({s: known[str(s)] for s in value.free_symbols if str(s) in known})
    if not value.is_number:
        return None
    own = Scope()
    first = read_side(own.hole(value), own)
    others = [read_side(_bare(side), own) for side in statement.sides[1:]]
    signs = ("=", *statement.signs[1:])
    pairs = zip(pairwise([first, *others]), signs, strict=True)
    holds = all(judge_link(a, sign, b, own).verdict.mark is Mark.AGREES for (a, b), sign in pairs)
    holds &= all(_has_right_unit(name, side, knowledge.questions) for side in statement.sides[1:])
    return agrees("with what the letters stand for") if holds else None


def _has_right_unit(name: str, side: str, told: str) -> bool:
    """Whether a side has no unit, or that of a length, an area or a volume in a time."""
    written = _unit_behind(cleaned(side))
    if not written:
        return True
    unit = unit_of(written)
    if unit is None:
        return re.search(rf"\d\s*{re.escape(written)}(?!\w)", _written(told)) is not None
    measured = _LENGTHS.get(name, 1), unit.dimension[2]
    return (unit.dimension[0], -1) == measured and has_told_units((side,), told)


def _unit_behind(side: str) -> str:
    """The unit of a side as it is written, without the marks of text; "" for none."""
    found = _BEHIND.search(side)
    return _written(found[0]) if found else ""


def _written(unit: str) -> str:
    plain = re.sub(r"[⟨⟩{}]", " ", unit)
    return re.sub(r"\s*([/^²³])\s*", r"\1", " ".join(plain.split()))


def _bare(side: str) -> str:
    """A side without its unit, such as that of `62.8 cm²/s`."""
    return without_units(re.sub(r"\s*⟨.*", "", side, flags=re.DOTALL))
