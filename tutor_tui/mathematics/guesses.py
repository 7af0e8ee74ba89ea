"""What somebody may have meant who wrote mathematics that cannot be read. Offered, never taken."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import UnreadableError

_LONGEST: Final = 300
_LOWERED: Final = late_regex(r"(?<![A-Za-z\d\\_])(?P<letter>[a-z])(?P<digit>\d)(?!\d|\()")
_DOUBLE: Final = late_regex(r"(?P<first>[-+*/^])\s*(?P<second>[*/^+])(?!\*)")
_DANGLING: Final = late_regex(r"\s*[-+*/^]\s*(?=[=<>≤≥]|$)|(?<=[=<>≤≥])\s*[+*/^]")
_RELATIONS: Final = ((r"={2,3}", "="), (r"=\s*<|<\s*=", "≤"), (r"=\s*>|>\s*=", "≥"))


def guesses(error: UnreadableError, message: str) -> tuple[str, ...]:
    """The message as it may have been meant, read by the core; none where nothing near to it is.

    Two ways where `x2` may be a power or a product.
    """
    if len(message) > _LONGEST:
        return ()
    most = 2 if _LOWERED.search(message) else 1
    found = (text for text in _corrections(error, message) if text != message)
    return tuple(islice((text for text in found if problem_of(text) is not None), most))


def _corrections(error: UnreadableError, message: str) -> Iterator[str]:
    if _LOWERED.search(message):
        yield _LOWERED.sub(r"\g<letter>^\g<digit>", message)
        yield _LOWERED.sub(r"\g<letter>*\g<digit>", message)
        return
    yield from _with_brackets(error, message)
    for pattern, sign in _RELATIONS:
        yield re.sub(pattern, sign, message)
    if _DOUBLE.search(message):
        yield _DOUBLE.sub(r"\g<second>", message)
        yield _DOUBLE.sub(r"\g<first>", message)
    yield _DANGLING.sub(" ", message).strip()
    yield from _without_stray(error, message)


def _with_brackets(error: UnreadableError, message: str) -> Iterator[str]:
    """A bracket more or less, first at the end of what could not be read."""
    missing = message.count("(") - message.count(")")
    end = message.find(error.text) + len(error.text) if error.text in message else len(message)
    if 0 < missing <= 3:
        equals = re.search(r"\s*[=<>≤≥]", message[message.rfind("(") :])
        if equals:
            at = message.rfind("(") + equals.start()
            yield message[:at] + ")" * missing + message[at:]
        stop = len(message.rstrip(" .?!"))
        for at in dict.fromkeys((min(end, stop), stop)):
            yield message[:at] + ")" * missing + message[at:]
    for index in _extra_brackets(message):
        yield message[:index] + message[index + 1 :]


def _extra_brackets(message: str) -> Iterator[int]:
    """The closing brackets that nothing opens."""
    depth = 0
    for index, character in enumerate(message):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            depth = 0
            yield index


def _without_stray(error: UnreadableError, message: str) -> Iterator[str]:
    """Without the one character at which reading stopped, unless it joins what stands there."""
    start = message.find(error.text)
    at = start + error.position
    if start >= 0 and at < len(message) and not re.match(r"[\w\s+*/^=<>≤≥-]", message[at]):
        yield message[:at] + message[at + 1 :]
