"""The two things that a question puts together: "add 3 + 2i and 1 - 4i", "(x + 1)(x - 2)"."""

import re
from collections.abc import Iterator, Sequence
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


_BOTH: Final = r"(?:them|these|those|the two|both|they)"
_THEIR: Final = r"(?:(?:what(?:'s| is)|whats|find|calculate) )?(?:the |their )?"
_OF_THEM: Final = rf"(?: (?:of|between) {_BOTH})?"
_COMBINED: Final = (
    ("({0})*({1})", rf"multiply {_BOTH}(?: together)?|times them|multiplied(?: together)?"),
    (
        "({0})/({1})",
        rf"divide {_BOTH}|divide the first by the second|divided|{_THEIR}quotient{_OF_THEM}",
    ),
    ("({1})/({0})", r"divide the second by the first"),
    ("({0}) + ({1})", rf"add {_BOTH}(?: (?:up|together))?|added(?: together| up)?"),
    (
        "({0}) - ({1})",
        rf"subtract {_BOTH}|subtract the second from the first|subtracted|{_BOTH} subtracted",
    ),
)
_INSTEAD: Final = late_regex(r"[\s,]+(?:instead|now|then|too|as well)$", re.IGNORECASE)
_LARGER: Final = late_regex(
    r"(?:and )?which(?: one)?(?: of (?:(?:the|these|those) )?(?:(?:two|2) )?(?:them|fractions"
    r"|numbers|two|terms|of them)?)? (?:fraction |number )?is (?:the )?(?P<more>bigger|larger"
    r"|greater|smaller|less)(?: (?:one|number|fraction))?",
    re.IGNORECASE,
)


def combined(request: str, things: Sequence[str]) -> Iterator[str]:
    """Two things put together by another operation, or compared: "and divided?", "which is
    bigger"."""
    wanted = _INSTEAD.sub("", request)
    for form, words in _COMBINED:
        if re.fullmatch(words, wanted, re.IGNORECASE):
            yield form.format(*things)
    if more := _LARGER.fullmatch(wanted):
        yield f"which is {more['more']}: {things[0]} or {things[1]}?"


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
