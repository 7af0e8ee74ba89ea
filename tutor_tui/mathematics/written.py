"""A syntax tree back as text, as it was written: nothing evaluated, nothing reordered."""

from typing import Final

from tutor_tui.mathematics.small_digits import lowered, raised
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.terms import shown_number

_SUM: Final = 1
_PRODUCT: Final = 2
_NEGATIVE: Final = 3
_POWER: Final = 4
_ATOM: Final = 5

_SIGNS_BEHIND: Final = {"factorial": "!", "percent": "%", "degrees": "°"}


def written(node: Node) -> str:  # noqa: PLR0911 - one return for each kind of node
    """The tree in plain notation, readable by `parse_statement`: `2(x + 3) = x²/4`."""
    match node:
        case Relation(sign=sign, left=left, right=right):
            return f"{written(left)} {sign} {written(right)}"
        case Number(value=value, is_decimal=is_decimal):
            return shown_number(value, uses_decimals=is_decimal)
        case Name(name=name):
            return "π" if name == "pi" else "∞" if name == "oo" else name
        case Negative(operand=operand):
            return f"-{_within(operand, _PRODUCT)}"
        case Call():
            return _call(node)
        case Binary(sign="^", left=left, right=right):
            return _power(left, right)
        case Binary(sign="*", left=Binary(sign="/") as left, right=right):
            return f"{written(left)}*{_within(right, _POWER)}"
        case Binary(sign="*", left=left, right=right):
            return _product(_within(left, _PRODUCT), _within(right, _POWER), right)
        case Binary(sign="/", left=Binary(sign="/") as left, right=Binary() as right):
            return f"({written(left)})/{_within(right, _POWER)}"
        case Binary(sign="/", left=left, right=right):
            return f"{_within(left, _PRODUCT)}/{_within(right, _POWER)}"
        case Binary(sign=sign, left=left, right=right):
            return f"{written(left)} {sign} {_within(right, _PRODUCT)}"


def _call(node: Call) -> str:
    match node:
        case Call(function="abs", arguments=(argument,)):
            return f"|{written(argument)}|"
        case Call(function="sqrt" | "cbrt" as function, arguments=(argument,)):
            return _radical("√" if function == "sqrt" else "∛", argument)
        case Call(function="factorial" | "percent" | "degrees" as function, arguments=(argument,)):
            return f"{_within(argument, _ATOM)}{_SIGNS_BEHIND[function]}"
        case Call(function="log", arguments=(argument, base)) if lowered := _lowered(base):
            return f"log{lowered}({written(argument)})"
        case Call(function="root", arguments=(argument, Number() as index)) if _is_index(index):
            return _radical(f"{raised(str(index.value))}√", argument)
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(written(part) for part in arguments)})"


def _radical(sign: str, argument: Node) -> str:
    is_bare = isinstance(argument, Number | Name) and _strength(argument) == _ATOM
    return f"{sign}{written(argument)}" if is_bare else f"{sign}({written(argument)})"


def _is_index(index: Number) -> bool:
    return index.value.denominator == 1 and index.value > 1


def _lowered(base: Node) -> str:
    """The base of a logarithm as an index, or nothing where it cannot be one."""
    match base:
        case Number(value=value) if value.denominator == 1 and value >= 0:
            return lowered(str(value))
        case Name(name=name) if len(name) == 1:
            return f"_{name}"
        case _:
            return ""


def _power(base: Node, exponent: Node) -> str:
    foot = _within(base, _ATOM)
    if isinstance(exponent, Number) and exponent.value.denominator == 1 and exponent.value > 1:
        return f"{foot}{raised(str(exponent.value))}"
    return f"{foot}^{_within(exponent, _ATOM)}"


def _product(left: str, right: str, right_node: Node) -> str:
    if isinstance(right_node, Call) and right[0].isalpha():
        return f"{left} {right}"
    is_number = left.replace(".", "").isdigit()
    if is_number and (right[0].isalpha() or right[0] in "(√π"):
        return f"{left}{right}"
    if right[0].isalpha() and not left[-1].isdecimal():
        return f"{left} {right}"
    if left.endswith(")") and right.startswith("("):
        return f"{left}{right}"
    return f"{left}*{right}"


def _within(node: Node, lowest: int) -> str:
    text = written(node)
    return text if _strength(node) >= lowest else f"({text})"


def _strength(node: Node) -> int:
    match node:
        case Relation():
            return 0
        case Binary(sign="+" | "-"):
            return _SUM
        case Binary(sign="*" | "/"):
            return _PRODUCT
        case Negative():
            return _SUM
        case Binary(sign="^") | Call(function="factorial" | "sqrt" | "cbrt" | "root"):
            return _POWER
        case Number(value=value):
            return _SUM if value < 0 else _PRODUCT if "/" in written(node) else _ATOM
        case _:
            return _ATOM
