"""What the calculating process can be asked to do, by name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show, show_decimal

Operation: TypeAlias = Callable[[Mapping[str, object]], Mapping[str, object]]
"""From arguments to a result, both of which JSON can hold."""


def evaluate(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The exact value of the expression `text`, and a decimal where it is a number."""
    value = to_sympy(parse_expression(str(arguments["text"])))
    is_finite_number = bool(value.is_number and value.is_finite)
    return {"value": show(value), "decimal": show_decimal(value) if is_finite_number else None}


OPERATIONS: Final[Mapping[str, Operation]] = MappingProxyType({"evaluate": evaluate})
