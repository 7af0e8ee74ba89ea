"""The commands of algebra programs as requests in words: `solve(x^2 = 1, x)`, `Factor[x^2 - 1]`.

Only a message that is one whole command is reworded; what is not known stays as it is. Standard
library only.
"""

import re
from typing import Final

from tutor_tui.mathematics.command_words import WORDED, Arguments
from tutor_tui.mathematics.program_constants import with_plain_constants

_LONGEST: Final = 1_000
_CALL: Final = re.compile(
    r"^\s*(?P<ask>(?:please|what(?:'s| is)|find|compute|calculate|evaluate|work out|do)[\s:]+)?"
    r"[`$]*(?P<name>[A-Za-z][A-Za-z_]{1,24})\s*(?P<open>[(\[])(?P<rest>.+)[)\]][`$]*\s*[.?;!]?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_METHOD: Final = re.compile(
    r"^\s*(?P<body>(?:Matrix\(.+\)|\(.+\)))\.(?P<name>[a-z_]{3,16})\((?P<rest>[^()]*)\)\s*$"
)
_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_MATRIX: Final = re.compile(r"\b(?:sp(?:\.|ympy\.)?)?Matrix\(\s*(\[\[[^()]*\]\])\s*\)")
_NTH_ROOT: Final = re.compile(r"\bnth_?root\s*\(", re.IGNORECASE)
_FUNCTIONS: Final = re.compile(
    r"\b(?P<name>(?:Arc)?(?:Sin|Cos|Tan|Sec|Csc|Cot)h?|Log|Exp|Sqrt|Abs|Max|Min|Floor|Ceiling"
    r"|Sign|Factorial|Binomial)\["
)
_EQUATION: Final = re.compile(r"\b(?P<name>Eq|Ne|Lt|Le|Gt|Ge)\(")
_SIGNS: Final = {"eq": "=", "ne": "≠", "lt": "<", "le": "≤", "gt": ">", "ge": "≥"}
_PLAIN: Final = (
    (re.compile(r"\*\*"), "^"),
    (re.compile(r"={2,3}"), "="),
    (re.compile(r"\s*&&\s*"), " and "),
    (re.compile(r"\s*\|\|\s*"), " or "),
    (re.compile(r"\bPi\b"), "pi"),
    (re.compile(r"\bI\b"), "(i)"),  # never the letter of an unknown
    (re.compile(r"\bE\b"), "(e)"),
    (re.compile(r"\bInfinity\b"), "oo"),
)
_PERCENT: Final = re.compile(r"(?<![\w)%])%(pi|e|i|plusInfinity|minusInfinity)\b")
_CONSTANTS: Final = {"plusInfinity": "oo", "minusInfinity": "-oo"}
_COEFFICIENT: Final = re.compile(
    r"(?<![\w'’])a(?= [b-z](?:\s*[=+*/^²³]|\s+-\s|\s*-\d)"
    r"| (?:sin|cos|tan|ln|log|exp|sqrt)\([^()]*\)\s*[=+*/^²³<>≤≥-])\s"
)
"""`a x^2` is a product; an article does not stand before the sign of an operation."""
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
)


def in_words(text: str) -> str:
    """The request that a command stands for; other text with roots, sets and products plain."""
    if len(text) > _LONGEST:
        return text
    text = with_plain_constants(_with_sets(_without_percents(text)))
    text = _COEFFICIENT.sub("a*", _LAST_FACTOR.sub(r"\1*a", _with_roots(text)))
    found = _METHOD.match(text)
    if found is not None:
        rest = [found["rest"]] if found["rest"].strip() else []
        return _worded(found["name"], [found["body"], *rest]) or text
    found = _CALL.match(text)
    if found is None:
        return text
    opened = text.index(found["open"], found.start("name"))
    body = _inside(text, opened)
    is_whole = body is not None and not text[opened + len(body) + 2 :].strip(" \t\n`$.?;!")
    if body is None or not is_whole:
        return text
    is_program = found["open"] == "["
    return _worded(found["name"], parts_of(as_typed(body, is_program=is_program))) or text


def _without_percents(text: str) -> str:
    """`%pi` and `minf` of Maxima, `%plusInfinity` of FriCAS, as people write them."""
    text = _PERCENT.sub(lambda found: _CONSTANTS.get(found[1], found[1]), text)
    return re.sub(r"\bminf\b", "-oo", text)


def _worded(name: str, parts: list[str]) -> str | None:
    word = WORDED.get(name) or WORDED.get(name.lower().replace("_", ""))
    if word is None or not parts:
        return None
    return word(Arguments(tuple(_in_sentence(part) for part in parts)))


def _with_sets(text: str) -> str:
    """`over C` says what numbers are meant, unless C is a letter of the problem."""
    for pattern, name in _SETS:
        found = pattern.search(text)
        if found is not None and re.search(r"[=^]|\bx\b|\bz\b", text[: found.start()]):
            text = pattern.sub(name, text)
    return text


def _with_roots(text: str) -> str:
    """`nthRoot(x, 3)` as `root(x, 3)`, and `nthRoot(x)` as `sqrt(x)`."""
    while found := _NTH_ROOT.search(text):
        body = _inside(text, found.end() - 1)
        if body is None:
            return text
        name = "root" if len(parts_of(body)) == 2 else "sqrt"
        text = f"{text[: found.start()]}{name}({text[found.end() :]}"
    return text


def as_typed(body: str, *, is_program: bool) -> str:
    """The arguments in the notation of people: `==` as `=`, `Sin[x]` as `sin(x)`."""
    for pattern, plain in _PLAIN:
        body = pattern.sub(plain, body)
    while found := _FUNCTIONS.search(body):
        inside = _inside(body, found.end() - 1)
        if inside is None:
            break
        after = body[found.end() + len(inside) + 1 :]
        body = f"{body[: found.start()]}{found['name'].lower()}({inside}){after}"
    while found := _EQUATION.search(body):
        inside = _inside(body, found.end() - 1)
        sides = parts_of(inside or "")
        if inside is None or len(sides) != 2:
            break
        sign, after = _SIGNS[found["name"].lower()], body[found.end() + len(inside) + 1 :]
        body = f"{body[: found.start()]}{sides[0]} {sign} {sides[1]}{after}"
    return body.replace("{", "[").replace("}", "]") if is_program else body


def _in_sentence(part: str) -> str:
    """An argument as it stands in a sentence, where the sign of a factorial would end it."""
    plain = _MATRIX.sub(r"\1", part).strip()
    return f"({plain})" if plain.endswith("!") else plain


def _inside(text: str, opened: int) -> str | None:
    """What stands between the bracket at an index and the one that closes it."""
    waiting: list[str] = []
    for index in range(opened, len(text)):
        character = text[index]
        if character in _CLOSING:
            waiting.append(_CLOSING[character])
        elif waiting and character == waiting[-1]:
            waiting.pop()
            if not waiting:
                return text[opened + 1 : index]
        elif character in ")]}":
            return None
    return None


def parts_of(body: str) -> list[str]:
    """The arguments between the commas outside all brackets."""
    parts, depth, start = [], 0, 0
    for index, character in enumerate(body):
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            parts.append(body[start:index].strip())
            start = index + 1
    parts.append(body[start:].strip())
    return [part for part in parts if part]
