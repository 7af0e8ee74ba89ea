"""Chains that begin with the name of what was asked: `dy/dx = -x/y`, `a · b = 12`.

The name has no value by itself, so the tutor's own answer to the question decides.
"""

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.against_own import against_own, is_another
from tutor_tui.mathematics.checking.asked import is_asked
from tutor_tui.mathematics.checking.claimed_names import names_other
from tutor_tui.mathematics.checking.indices import are_letters_told, has_told_index, is_other_power
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer, quietly
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Name
from tutor_tui.mathematics.trees import variables, walk

_NUMBER: Final = re.compile(r"\d")
_EXPONENT: Final = late_regex(r"\^\s*\{?\s*-?\s*\d\s*\}?|_\s*\{?\s*\d+\s*\}?|[²³₀-₉]")
_NO_NAME: Final = late_regex(r"\\(?:int|sum|prod|lim)|[∫∑∏]|lim|[A-Za-z]\^\{?1\}?\(")
"""Something to be worked out is no name, and `f^1` is none either."""

_CERTAIN_NAMES: Final = (
    (r"\\frac\{dy\}\{dx\}|dy/dx|y'", r"dy/dx|\\frac\{dy\}\{dx\}|\bimplicit"),
    (r"\\frac\{\\partialf\}\{\\partial[a-z]\}|f_[a-z]", r"\bpartial derivative\b"),
    (r"f\^\{?-1\}?\(x\)|f⁻¹\(x\)", r"\binverse\b"),
)
_LETTERS_ASKED: Final = {
    "m": late_regex(r"\b(?:slope|gradient)\b", re.IGNORECASE),
    "R": late_regex(r"\bradius of convergence\b", re.IGNORECASE),
}
"""The usual letters for what a question asks."""

_OF_SEVERAL: Final = late_regex(
    r"\b(?:perpendicular|parallel|tangent|normal|lines|through\b.*\bthrough)\b", re.IGNORECASE
)
_TWICE: Final = late_regex(r"\(.*\b([a-z])\b.*\b\1\b.*\)")
"""The pair `(y, y)`."""

_OF_LETTER: Final = late_regex(r".*[A-Za-z₀-₉'′}\d]\(([a-z])\)")
_SECONDS: Final = 0.3


def named_result(
    asked: Asked,
    statement: Statement,
    sides: Sequence[Side],
    others: Sequence[Verdict],
    ending: str | None,
) -> Verdict | None:
    """The verdict on a chain whose first side only names something, `None` where there is none.

    `others` are the verdicts on the links behind the first: all have to agree, or to be the only
    form of the result. Only the last formula of a text can be told to differ: `ending` is that
    text, `None` for any other formula.
    """
    if not asked.question or set(statement.signs) - {"=", "≈"}:
        return None
    name = re.sub(r"\s", "", statement.sides[0])
    if not name or _NUMBER.search(_EXPONENT.sub("", name)) or sides[-1].kind is SideKind.WORDS:
        return None
    if _NO_NAME.search(name) or _TWICE.fullmatch(name) or is_other_power(name, asked.question):
        return None
    is_open = any(verdict.mark is not Mark.AGREES for verdict in others)
    if is_open or _is_other_formula(name, sides[0], asked.question):
        return None
    own = asked.own
    claim = f"{statement.sides[0]} = {statement.sides[-1]}"
    if not are_letters_told(statement.sides[0], asked.question) or names_other(
        claim, asked.question
    ):
        return None
    if own is None or not has_told_index(name, asked.question) or _is_of_other_letter(name, sides):
        return None
    words = " ".join(re.sub(r"[⟨⟩]", " ", statement.sides[0]).split())
    part = next((part for part in own.parts if is_asked(words, part.question)), None)
    own = part or own
    is_plain = sides[0].kind is SideKind.EXPRESSION and re.fullmatch(r"\\?[A-Za-z]+", name)
    is_named = _is_certain(name, own) or is_asked(words, own.question)
    is_certain = is_named and (ending is not None or part is not None)
    asking = _LETTERS_ASKED.get(name)
    is_usual = asking is not None and asking.search(asked.question) is not None
    if not (is_named or is_usual) and (is_plain or re.search(r"[-+−]|⁻", name)):
        return None
    is_slope = re.search(r"d|['′’]", name) is not None
    told = claim if is_slope else statement.sides[-1]
    judge = partial(against_own, own, told, is_last=is_certain, rest=ending or "")
    verdict = quietly(judge, _SECONDS)
    return verdict if verdict and verdict.mark is not Mark.UNCHECKED else None


def is_other_than_asked(asked: Asked, sides: Sequence[str]) -> bool:
    """Whether a usual letter such as the m of a slope is told another value than the tutor's own.

    Where a question speaks of several lines, their slopes may have the same letter.
    """
    asking = _LETTERS_ASKED.get(sides[0].strip())
    if asking is None or not asking.search(asked.question) or asked.own is None:
        return False
    is_one = not _OF_SEVERAL.search(asked.question)
    return is_one and quietly(partial(is_another, asked.own, sides[-1]), _SECONDS) is True


def _is_other_formula(name: str, side: Side, question: str) -> bool:
    """Whether a product or power with e, such as e·x, stands where the question has another one."""
    if side.kind is not SideKind.EXPRESSION or not isinstance(side.node, Binary):
        return False
    is_formula = any(part == Name("e") for part in walk(side.node))
    return is_formula and re.sub(r"[{}*]", "", name) not in re.sub(r"[\s{}*]", "", question)


def _is_of_other_letter(name: str, sides: Sequence[Side]) -> bool:
    """Whether a name such as `P(y)` stands before a formula in x."""
    found = _OF_LETTER.fullmatch(name)
    letters = {letter for side in sides[1:] for node in side.nodes for letter in variables(node)}
    return found is not None and bool(letters) and found[1] not in letters


def _is_certain(name: str, own: OwnAnswer) -> bool:
    """Whether a sign is certainly that of what was asked."""
    if own.result.partition("=")[0].strip() == name and own.result.count("=") == 1:
        return True
    return any(
        re.fullmatch(pattern, name) and re.search(asking, own.question, re.IGNORECASE)
        for pattern, asking in _CERTAIN_NAMES
    )
