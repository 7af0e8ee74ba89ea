"""The two things that a question puts together: "add 3 + 2i and 1 - 4i", "(x + 1)(x - 2)"."""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Relation

_ASKING: Final = r"(?:(?:what(?:'s| is)|whats|find|calculate|compute|work out|evaluate)\s+)?"
_PAIRS: Final = tuple(
    late_regex(rf"{_ASKING}(?:{pattern})", re.IGNORECASE)
    for pattern in (
        r"(?:add|multiply|divide|subtract|(?:the )?(?:sum|product|difference|quotient) "
        r"(?:of|between)) (?P<a>.+?) (?:and|to|by|from|with) (?P<b>.+)",
        r"(?P<a>.+?) (?:plus|minus|times|multiplied by|divided by|over) (?P<b>.+)",
        r"\((?P<a>[^()]+)\)\s*(?:[-+*/×÷·]\s*)?\((?P<b>[^()]+)\)",
        r"(?P<a>[\d.]+(?:/\d+)?) ?[-+] ?(?P<b>[\d.]+(?:/\d+)?)",
    )
)


def pair_in(question: str) -> tuple[str, ...]:
    """Both things as they are written there; empty where a question has not just two."""
    plain = " ".join(question.replace("`", "").split()).strip(" ?.!")
    for found in fitting(plain, _PAIRS):
        if all(_is_thing(found[name]) for name in "ab"):
            return tuple(_bare(found[name]) for name in "ab")
    return ()


def _is_thing(text: str) -> bool:
    node = expression_or_none(_bare(text))
    return node is not None and not isinstance(node, Relation)


def _bare(text: str) -> str:
    """Without the brackets around the whole, as in "(2 + 3i)"."""
    found = re.fullmatch(r"\(([^()]+)\)", text.strip())
    return found[1].strip() if found else text.strip()
