"""Brackets with a prime: `(e^{2x})'` and `(uv)'` are derivatives of what stands in them."""

import re
from typing import Final

from tutor_tui.mathematics.checking.braces import group_end

_GROUP: Final = re.compile(r"[(\[]")
_PRIME: Final = re.compile(r"\s*['′’]")
_TIMES: Final = ("\\cdot", "\\times")
_PRIMED_GROUP: Final = re.compile(r"[)\]]\s*['′’]")


def with_operators(text: str, by: str) -> str:
    """`d/dx (uv)` for `(uv)'`."""
    for found in reversed(list(_GROUP.finditer(text))):
        end = group_end(text, found.start())
        behind = _PRIME.match(text, end) if end > 0 else None
        before = text[: found.start()].rstrip()
        if behind and (not before[-1:].isalpha() or before.endswith(_TIMES)):
            derived = rf"\frac{{d}}{{d{by}}} {text[found.start() : end]}"
            rest = text[behind.end() :]
            is_whole = not (before or rest.strip())  # else it would reach to what follows
            text = derived if is_whole else f"{text[: found.start()]} ({derived}) {rest}"
    return text


def with_own_operators(text: str) -> str:
    """The same where everything is in x."""
    return with_operators(text, "x") if _PRIMED_GROUP.search(text) else text
