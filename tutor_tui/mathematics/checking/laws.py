"""Laws as schoolbooks write them, without numbers: `P(A ∪ B) = P(A) + P(B) - P(A ∩ B)`."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.known_formulas import is_formula_about
from tutor_tui.mathematics.checking.links import judge_link
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.units import without_units
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_patterns import late_regex

_LAWS: Final = frozenset(
    (
        "∫udv=uv-∫vdu",
        "P(A∪B)=P(A)+P(B)-P(A∩B)",
        "n(A∪B)=n(A)+n(B)-n(A∩B)",
        "|A∪B|=|A|+|B|-|A∩B|",
        "P(A∩B)=P(A)P(B|A)",
        "P(A|B)=fracP(A∩B)P(B)",
        "P(A|B)=fracP(B|A)P(A)P(B)",
        "P(A')=1-P(A)",
        "E(X)=∑xP(x)",
        "E[X]=∑xP(x)",
        "E(X)=∑xP(X=x)",
        "E[X]=∑xP(X=x)",
        "Var(X)=E(X^2)-[E(X)]^2",
        "Var(X)=E[X^2]-(E[X])^2",
        "x=frac-b±sqrtb^2-4ac2a",
        "x=(-b±sqrt(b^2-4ac))/(2a)",
        "x=(-b±√(b^2-4ac))/(2a)",
        "cosθ=fraca·b|a||b|",
        "cosθ=(a·b)/(|a||b|)",
        "cosθ=fracu·v|u||v|",
        "cosθ=(u·v)/(|u||v|)",
        "a·b=|a||b|cosθ",
        "fracasinA=fracbsinB",
        "fracasinA=fracbsinB=fraccsinC",
        "a/sinA=b/sinB",
        "a/sinA=b/sinB=c/sinC",
        "f'(x)=lim_h→0fracf(x+h)-f(x)h",
        "P(X=k)=binomnkp^k(1-p)^n-k",
        "P(X=k)=C(n,k)p^k(1-p)^(n-k)",
        "det(A-λI)=0",
        "sin^2θ+cos^2θ=1",
        "T_k+1=binomnka^n-kb^k",
        "x_n+1=x_n-fracf(x_n)f'(x_n)",
    )
)
"""Their signs as `_plain` leaves them."""

_NAMES: Final = (
    ("\\times", "·"),
    ("\\cdot", "·"),
    ("×", "·"),
    ("*", "·"),
    ("\\theta", "θ"),
    ("\\lambda", "λ"),
    ("\\sum", "∑"),
    ("\\mid", "|"),
    ("²", "^2"),
    ("−", "-"),
    ("→", "→"),
)
_EVENTS: Final = re.compile(r"(?<=[(|∪∩])[A-Z](?=[)|∪∩'])")
_INDEPENDENT: Final = late_regex(r"\bare independent\b|\bindependent events\b")
_IS_IT: Final = late_regex(r"\b(?:whether|if|not)\b[^.]*\bindependent")
_KNOWN: Final = "a formula that everybody knows"


def law_line(statement: Statement, knowledge: Knowledge, said: str) -> Verdict | None:
    """Agrees where a line is such a law; `said` is the question and the text up to it."""
    if set(statement.signs) != {"="}:
        return None
    plain = [_plain(side) for side in statement.sides]
    is_law = [_is_law(plain[:count], said) for count in (len(plain), 2)]
    if is_law[0] or (is_law[1] and _is_calculation(statement.sides[2:], said)):
        return agrees(_KNOWN if is_law[0] else "by exact calculation")
    if len(statement.sides) != 2:
        return None
    values = {**knowledge.quantities, **knowledge.asked_values}
    if statement.sides[0].strip() in ("x", "h"):
        said = knowledge.questions  # of a vertex the question speaks itself, or it is another x
        if _is_other_end(said, values.get("a")):
            return None
    is_known = is_formula_about(statement.sides[0], statement.sides[1], said, values)
    return agrees(_KNOWN) if is_known else None


def _is_other_end(question: str, leading: Any) -> bool:
    """Whether a minimum is asked for where a parabola has a maximum, or the other way round."""
    asked = {kind for kind in ("minim", "maxim") if kind in question.lower()}
    return leading is not None and asked == {"minim" if leading < 0 else "maxim"}


def _is_law(sides: Sequence[str], said: str) -> bool:
    text = "=".join(sides).replace("·", "")
    is_independent = _INDEPENDENT.search(said) and not _IS_IT.search(said)
    laws = _LAWS | ({"P(A∩B)=P(A)P(B)"} if is_independent else set())
    return text in laws or "=".join(sides) in laws


def _is_calculation(sides: Sequence[str], said: str) -> bool:
    """Whether a chain of numbers holds, and begins with numbers that were told."""
    scope, numbers = Scope(), re.findall(r"\d+(?:\.\d+)?", said)
    read = [read_side(without_units(side), scope) for side in sides]
    is_told = len(read) > 1 and set(re.findall(r"\d+(?:\.\d+)?", sides[0])) <= {*numbers, "1", "2"}
    return is_told and all(
        judge_link(first, "=", second, scope).verdict.mark is Mark.AGREES
        for first, second in pairwise(read)
    )


def _plain(text: str) -> str:
    """A side without spaces and braces, its events called A and B as they come."""
    text = cleaned(text)
    for sign, plain in _NAMES:
        text = text.replace(sign, plain)
    text = re.sub(r"[\s{}\\]", "", text)
    events = list(dict.fromkeys(_EVENTS.findall(text)))
    if len(events) <= 2 and events and set(events) != {"X"}:
        names = dict(zip(events, "AB", strict=False))
        text = _EVENTS.sub(lambda found: names[found[0]], text)
    return text
