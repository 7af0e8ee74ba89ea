"""The commands of algebra programs as requests in words: `solve(x^2 = 1, x)`, `Factor[x^2 - 1]`.

Only a message that is one whole command is reworded; what is not known stays as it is. Standard
library only.
"""

import re
from typing import Final

from tutor_tui.mathematics.command_table import WORDED
from tutor_tui.mathematics.command_words import Arguments
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.program_constants import with_plain_constants
from tutor_tui.mathematics.program_notation import as_typed, in_school_notation, inside, parts_of
from tutor_tui.mathematics.program_values import with_values

_LONGEST: Final = 1_000
_CALL: Final = re.compile(
    r"^\s*(?P<ask>(?:please|what(?:'s| is)|find|compute|calculate|evaluate|work out|do)[\s:]+)?"
    r"[`$]*(?P<name>[A-Za-z][A-Za-z_\d]{1,30}|N(?=\[))\s*(?P<open>[(\[])(?P<rest>.+)[)\]][`$]*\s*[.?;!]?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_METHOD: Final = re.compile(
    r"^\s*(?P<body>\S(?:[^.]|\.(?![\s.]))*)\.(?P<name>[a-z_]{1,24})\((?P<rest>[^()]*)\)\s*$"
)
_NUMBER_IN_BRACKETS: Final = late_regex(r"\((\d+(?:\.\d+|/\d+)?)\)")
_PERCENT: Final = re.compile(r"(?<![\w)%])%(pi|e|i|plusInfinity|minusInfinity)\b")
_AGAINST_BRACKET: Final = re.compile(
    r"^(\s*(?:expand|factor(?:i[sz]e)?|simplify|solve|differentiate|integrate|evaluate))(?=\([^(),=]*\)\s*[-+*/^(])",
    re.IGNORECASE,
)
"""`factor(x + 1)^2 - 4`: a verb without the space behind it."""
_OPTION: Final = late_regex(
    r"\[\]|\{\}|\(\)|(?:dict|set|check|simplify|multiple|deep|evaluate|force|rational|particular|quick"
    r"|maxsteps|prec|n|cubics|quartics|full|explicit_solutions|solution_dict|multiplicities|frac"
    r"|positive|manual)\s*=\s*(?:True|False|None|\d+)"
)
"""How a program is to calculate or to give its result, which changes nothing in the question."""
_REMARK: Final = re.compile(r"(?<=[)\]])\s*;?\s+(?:#|//)\s.*$", re.DOTALL)
"""What a programmer notes behind a call: `factorint(2000)  # 2^4 * 5^3`."""
_CONSTANTS: Final = {"plusInfinity": "oo", "minusInfinity": "-oo"}
_WAVE: Final = r"(?:sin|cos|tan|sec|csc|cot|sinh|cosh|tanh|ln|log|exp|sqrt)\("
_ASKED: Final = r"(?:(?<=[Ii]ntegrate )|(?<=ifferentiate )|(?<=gral of )|(?<=ative of ))"
_COEFFICIENT: Final = re.compile(
    r"(?:(?<![\w'’])[aA](?= [b-z](?:\s*[+*/^²³]|\s+-\s|\s*-\d)"
    rf"| {_WAVE}[^()]*\)\s*[=+*/^²³<>≤≥-])|(?<![\w'’])a(?= [b-z]\s*=)"
    r"|(?<=[Ss]olve )a(?= [b-z]\s*[<>≤≥])"
    rf"|{_ASKED}[aA](?= {_WAVE}))\s"
)
"""`a x^2` is a product; an article does not stand before the sign of an operation, nor before a
function that is to be integrated or differentiated."""
_FACTOR: Final = re.compile(
    r"(?:(?<=[=+*/^(-])|(?<=[=+*/^(-] )|^|(?i:\b(?:expand|simplify|factor|factori[sz]e|solve"
    r"|what is|evaluate|multiply out|integrate|differentiate|derivative of)\s))[`$]?a (?=\()"
)
_IN_WORDS: Final = late_regex(
    r",|\d\s*[x×]\s*\d|(?<![A-Za-z])(?!(?:sin|cos|tan|log|ln|exp|sqrt|cbrt|pi)(?![A-Za-z]))[A-Za-z]{2,}"
)
_LAST_FACTOR: Final = re.compile(
    r"(?<=[=+*/^-] )((?:\d+ ?)?[b-zB-HJ-Z]) a(?=\s*(?:[,;)=+*/^]|\.?\s*$))"
)
"""`F = m a, a = 2`: an article does not end a formula."""
_SETS: Final = (
    (
        re.compile(r"\b(?:over|in|on)\s+(?:C|ℂ|\\mathbb\s*\{?\s*C\s*\}?)(?=[\s.,;:?!`$)]|$)"),
        "over the complex numbers",
    ),
    (
        re.compile(r"\b(?:over|in|on)\s+(?:R|ℝ|\\mathbb\s*\{?\s*R\s*\}?)(?=[\s.,;:?!`$)]|$)"),
        "over the real numbers",
    ),
    (
        re.compile(r"\bover\s+(?:Z|ℤ|\\mathbb\s*\{?\s*Z\s*\}?)(?=[\s.,;:?!`$)]|$)"),
        "over the integers",
    ),
    (
        re.compile(r"\bover\s+(?:Q|ℚ|\\mathbb\s*\{?\s*Q\s*\}?)(?=[\s.,;:?!`$)]|$)"),
        "over the rational numbers",
    ),
)


_OF_SETS: Final = frozenset({"Union", "Intersection", "Complement", "Subsets"})
"""Commands of Mathematica in which braces hold a set and not a list."""


def in_words(text: str) -> str:
    """The request that a command stands for; other text with roots, sets and products plain."""
    if len(text) > _LONGEST:
        return text
    text = with_values(_REMARK.sub("", text), WORDED)
    text = with_plain_constants(_with_sets(in_school_notation(_without_percents(text))))
    text = _COEFFICIENT.sub(_times, _LAST_FACTOR.sub(r"\1*a", text))
    text = _FACTOR.sub(_as_factor, text)
    found = _METHOD.match(text)
    if found is not None:
        return _worded(found["name"], _of_method(found["body"], found["rest"])) or text
    found = _CALL.match(text)
    if found is None:
        return _AGAINST_BRACKET.sub(r"\1 ", text)
    opened = text.index(found["open"], found.start("name"))
    body = inside(text, opened)
    is_whole = body is not None and not text[opened + len(body) + 2 :].strip(" \t\n`$.?;!")
    if body is None or not is_whole:
        return _AGAINST_BRACKET.sub(r"\1 ", text)
    is_program = found["open"] == "[" and found["name"] not in _OF_SETS
    return _worded(found["name"], parts_of(as_typed(body, is_program=is_program))) or text


def _times(found: re.Match[str]) -> str:
    return f"{found[0].strip()}*"


def _as_factor(found: re.Match[str]) -> str:
    """`a (b + c)` as a product: an article does not stand before a formula in brackets."""
    body = inside(found.string, found.end()) or ""
    is_formula = re.search(r"[-+*/^\d]", body) and not _IN_WORDS.search(body)
    return f"{found[0].rstrip()}*" if is_formula else found[0]


def _of_method(body: str, rest: str) -> list[str]:
    """The arguments of `body.name(rest)`, the body without brackets around the whole of it."""
    is_wrapped = body.startswith("(") and inside(body, 0) == body[1:-1]
    is_wrapped = is_wrapped and len(parts_of(body[1:-1])) == 1
    return [as_typed(body[1:-1] if is_wrapped else body, is_program=False), *parts_of(rest)]


def _without_percents(text: str) -> str:
    """`%pi` and `minf` of Maxima, `%plusInfinity` of FriCAS, as people write them."""
    text = _PERCENT.sub(lambda found: _CONSTANTS.get(found[1], found[1]), text)
    return kept_regex(r"\bminf\b").sub("-oo", text)


def _worded(name: str, parts: list[str]) -> str | None:
    word = WORDED.get(name) or WORDED.get(name.lower().replace("_", ""))
    told = tuple(_in_sentence(part) for part in parts if not _OPTION.fullmatch(part))
    return None if word is None or not told else word(Arguments(told))


def _with_sets(text: str) -> str:
    """`over C` says what numbers are meant, unless C is a letter of the problem."""
    for pattern, name in _SETS:
        found = pattern.search(text)
        if found is not None and re.search(r"[=^]|\bx\b|\bz\b", text[: found.start()]):
            text = pattern.sub(name, text)
    return text


def _in_sentence(part: str) -> str:
    """An argument as it stands in a sentence, where the sign of a factorial would end it.

    A number needs no brackets there; `log` is the natural logarithm in programs.
    """
    part = _LOG.sub(lambda found: _natural(part, found), part)
    number = _NUMBER_IN_BRACKETS.fullmatch(part)
    return f"({part})" if part.endswith("!") else number[1] if number else part


def _natural(part: str, found: re.Match[str]) -> str:
    body = inside(part, found.end()) or ""
    return "ln" if len(parts_of(body)) == 1 else found[0]


_LOG: Final = late_regex(r"(?<![A-Za-z_\\])log(?=\()")
