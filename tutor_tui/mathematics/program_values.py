"""Names that a few lines of a program give values to: `p = x^2 - 1; roots(p)` as `roots(x^2 - 1)`.

Only where the last statement is one call; anything else is left to those who read definitions in
sentences. Standard library only.
"""

import re
from collections.abc import Collection
from typing import Final

from tutor_tui.mathematics.brackets import parted
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_MOST: Final = 8
_LONGEST: Final = 600
_DEFINED: Final = late_regex(r"(?P<name>[A-Za-z]\w{0,20})\s*(?::=|=|:)\s*(?P<value>[^=<>:]+)")
_DECLARED: Final = late_regex(
    r"(?:(?:syms|clear|from|import|restart|with|using|load)\b[^=]*|(?:var|symbols|kill)\(.*\)"
    r"|[A-Za-z]\w*(?:\s*,\s*[A-Za-z]\w*)*\s*=\s*(?:var|symbols|Symbol|sym|Function)\(.*\))"
)
_CALLED: Final = late_regex(r"(?:.+\.)?(?P<name>[A-Za-z]\w*)\s*[(\[].*[)\]]", re.DOTALL)


def with_values(text: str, commands: Collection[str]) -> str:
    """The last statement with the values in the places of their names; else the text itself.

    `commands` are the names of calls in small letters without underscores.
    """
    if len(text) > _LONGEST or not kept_regex("[;\n]").search(text):
        return text
    statements = _statements(text)
    found = _CALLED.fullmatch(statements[-1]) if 2 <= len(statements) <= _MOST else None
    if found is None or found["name"].lower().replace("_", "") not in commands:
        return text
    last, is_used = statements[-1], True
    for statement in reversed(statements[:-1]):
        if _DECLARED.fullmatch(statement):
            continue
        defined = _DEFINED.fullmatch(statement)
        if defined is None:
            return text
        name = rf"(?<![\w.]){defined['name']}(?![\w(])"
        is_used = is_used and re.search(name, last) is not None
        last = _in_brackets(defined["value"].strip()).join(re.split(name, last))
    return last if is_used else text


def _statements(text: str) -> list[str]:
    """What stands between semicolons and line ends outside all brackets."""
    found = (statement.strip(' \t$`"') for statement in parted(text, ";\n"))
    return [statement for statement in found if statement]


def _in_brackets(value: str) -> str:
    is_list = re.fullmatch(r"\[.*\]|\{.*\}|[A-Za-z]+\(.*\)|\w+", value, re.DOTALL)
    return value if is_list else f"({value})"
