"""Whether `3^2 + 4^2` is the formula `a^2 + b^2` with numbers put in for its letters."""

from collections.abc import Mapping

from tutor_tui.mathematics.checking.scope import UNIT
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.vocabulary import CONSTANTS


def numbers_put_in(formula: Node, filled: Node) -> Mapping[str, Node] | None:
    """What stands for each letter, or `None` where the trees differ in more than that."""
    found: dict[str, Node] = {}
    return found if _fits(formula, filled, found) and found else None


def _fits(formula: Node, filled: Node, found: dict[str, Node]) -> bool:
    match formula, filled:
        case Name(name=name), _ if name not in CONSTANTS.values():
            is_number = all(part.startswith(UNIT) for part in variables(filled))
            return is_number and found.setdefault(name, filled) == filled
        case Negative(operand=first), Negative(operand=second):
            return _fits(first, second, found)
        case Negative(operand=Name() as first), Number():
            return _fits(first, Negative(filled), found)
        case Binary(sign=sign, left=a, right=b), Binary(sign=other, left=c, right=d):
            return sign == other and _fits(a, c, found) and _fits(b, d, found)
        case Call(function=name, arguments=first_ones), Call(function=other, arguments=others):
            pairs = zip(first_ones, others, strict=False)
            is_same = name == other and len(first_ones) == len(others)
            return is_same and all(_fits(first, second, found) for first, second in pairs)
        case _:
            return formula == filled
