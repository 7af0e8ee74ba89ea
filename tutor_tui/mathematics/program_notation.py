"""The notation of algebra programs in that of people: `Cos[3 Pi]`, `pow(2, 3)`, `Eq(x, 1)`.

Every call is replaced where it stands, so a sentence may hold one, too. What is not known stays
as it is; commands such as `Solve[…]` are the business of `commands.py`. Standard library only.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.brackets import parted
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.named_functions import NAMED, SPELLINGS

_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_MOST_CALLS: Final = 60
_PREFIX: Final = late_regex(
    r"(?<![\w.])(?:(?:math|Math|cmath|np|numpy|sp|sympy|sy|scipy|nerdamer|math\s?js)\.(?:linalg\.)?)"
    r"(?=[A-Za-z]\w*\s*[(])"
)
_EXACT: Final = late_regex(
    r"(?<![\w'])S\((-?\d+)\)(?=\s*/\s*\d)|(?<=[(\[,+*/-])(?<!\w\()\s*S\((-?\d+)\)(?=\s*\*)"
)
"""`S(8)/3`, an exact number of SymPy; alone `S(8)` may be the value of a function."""
_S_DEFINED: Final = late_regex(r"S\s*\(\s*[a-z]\s*\)")
_COMMENT: Final = late_regex(r"\(\*[^()]*\*\)")
_SAME: Final = frozenset(
    (
        *(f"{inverse}{name}{kind}" for inverse in ("", "Arc") for kind in ("", "h") for name in
          ("Sin", "Cos", "Tan", "Sec", "Csc", "Cot")),
        *("Exp", "Sqrt", "Abs", "Max", "Min", "Floor", "Sign", "Factorial", "Binomial"),
        *("Re", "Im", "Arg", "Conjugate", "Log10", "Log2", "GCD", "LCM"),
    )
)  # fmt: skip
"""Functions of Mathematica whose name in small letters is the one that people write."""

_HEADS: Final[Mapping[tuple[str, int], str]] = MappingProxyType(
    {
        ("Ceiling", 1): "ceil({0})",
        ("Log", 1): "ln({0})",
        ("Log", 2): "(ln({1})/ln({0}))",
        ("ArcTan", 2): "atan2({1}, {0})",
        ("CubeRoot", 1): "cbrt({0})",
        ("Surd", 2): "root({0}, {1})",
        ("Power", 2): "(({0})^({1}))",
        ("Plus", 2): "(({0}) + ({1}))",
        ("Times", 2): "(({0})*({1}))",
        ("Subtract", 2): "(({0}) - ({1}))",
        ("Divide", 2): "(({0})/({1}))",
        ("Minus", 1): "(-({0}))",
        ("Rational", 2): "({0}/{1})",
        ("Complex", 2): "(({0}) + ({1})*i)",
        ("Equal", 2): "{0} = {1}",
    }
)
_CALLED: Final[Mapping[tuple[str, int], str]] = MappingProxyType(
    {
        ("pow", 2): "(({0})^({1}))",
        ("power", 2): "(({0})^({1}))",
        ("hypot", 2): "sqrt(({0})^2 + ({1})^2)",
        ("expm1", 1): "(exp({0}) - 1)",
        ("log1p", 1): "ln(1 + ({0}))",
        ("sinc", 1): "(sin({0})/({0}))",
        ("nthroot", 1): "sqrt({0})",
        ("nthroot", 2): "root({0}, {1})",
        ("nth_root", 1): "sqrt({0})",
        ("nth_root", 2): "root({0}, {1})",
        ("real_root", 2): "root({0}, {1})",
        ("Rational", 2): "({0}/{1})",
        ("Integer", 1): "({0})",
        ("Eq", 2): "{0} = {1}",
        ("Ne", 2): "{0} ≠ {1}",
        ("Lt", 2): "{0} < {1}",
        ("Le", 2): "{0} ≤ {1}",
        ("Gt", 2): "{0} > {1}",
        ("Ge", 2): "{0} ≥ {1}",
        ("Interval", 2): "[{0}, {1}]",
        ("Interval.open", 2): "({0}, {1})",
        ("Interval.Lopen", 2): "({0}, {1}]",
        ("Interval.Ropen", 2): "[{0}, {1})",
    }
)
_OF_SETS: Final = MappingProxyType(
    {"Union": "∪", "Intersection": "∩", "Complement": "∖", "SymmetricDifference": "Δ"}
)
_SET: Final = late_regex(r"Interval|FiniteSet|Reals")
_ANY_CASE: Final = frozenset({"nthroot", "nth_root"})
_HEAD: Final = late_regex(r"(?<![\w'])(?P<name>[A-Z][A-Za-z]+(?:10|2)?)\[")
_CALL: Final = late_regex(
    r"(?<![\w'.])(?P<name>pow|power|hypot|expm1|log1p|sinc|(?i:nth_?root)|real_root|Rational|Integer"
    r"|Eq|Ne|Lt|Le|Gt|Ge|Interval(?:\.(?:open|Lopen|Ropen))?|FiniteSet"
    r"|Union|Intersection|Complement|SymmetricDifference)\s*\("
)
_MATRIX: Final = late_regex(
    r"(?<![\w'])(?P<name>(?:Immutable)?Matrix|matrix|vector)\s*\((?=[^()]*\[)"
)
_DOT: Final = late_regex(
    r"(?P<left>\{(?:[^{}]|\{[^{}]*\})*\})\s*\.\s*(?P<right>\{(?:[^{}]|\{[^{}]*\})*\})"
)
_LIST: Final = r"\[(?:[^][]|\[[^][]*\])*\]"
_LISTS_WITH_DOT: Final = late_regex(rf"^\s*(?P<left>{_LIST})\s*\.\s*(?P<right>{_LIST})\s*[.?]?\s*$")
"""A whole message such as `[x, y] . matrix([a, 0], [b, 1])`; `^^` raises matrices there."""
_RING: Final = late_regex(r"QQ|ZZ|SR|RR|CC|RDF|CDF|QQbar")
_WORD: Final = late_regex(r"(?<![A-Za-z\\])[A-Za-z]{2,}")
_FORMULA_WORDS: Final = frozenset(
    (
        *(f"{inverse}{name}{kind}" for inverse in ("", "arc") for kind in ("", "h") for name in
          ("sin", "cos", "tan", "sec", "csc", "cot")),
        *("exp", "ln", "log", "sqrt", "cbrt", "root", "abs", "max", "min", "floor", "ceil", "sign"),
        *(name.lower() for name in SPELLINGS),
        *("factorial", "binomial", "re", "im", "arg", "conjugate", "gcd", "lcm", "atan"),
        *("pi", "infinity", "degree", "oo", "what", "is", "and"),
    )
)  # fmt: skip
_PLAIN: Final = (
    (late_regex(r"\*\*"), "^"),
    (late_regex(r"={2,3}"), "="),
    (late_regex(r"\s*&&\s*"), " and "),
    (late_regex(r"\s*\|\|\s*"), " or "),
    (late_regex(r"\bPi\b"), "pi"),
    (late_regex(r"\s*\bDegree\b"), "°"),
    (late_regex(r"\bI\b"), "(i)"),  # never the letter of an unknown
    (late_regex(r"\bE\b"), "(e)"),
    (late_regex(r"\bInfinity\b"), "oo"),
)


def in_school_notation(text: str) -> str:
    """The message with every known call of a program as people write it."""
    if not kept_regex(r"[(\[{]").search(text):
        return text
    text = _COMMENT.sub("", _PREFIX.sub("", text))
    text = text if _S_DEFINED.search(text) else _EXACT.sub(r"\1\2", text)
    text = _DOT.sub(_of_dot, text)
    named = _LISTS_WITH_DOT.sub(_of_dot, with_plain_calls(text))
    named = named.replace("^^", "^") if "[[" in named else named
    is_mathematica = named != text and _HEAD.search(text) is not None
    is_formula = all(word.lower() in _FORMULA_WORDS for word in _WORD.findall(named))
    if is_mathematica and is_formula:
        return as_typed(named, is_program=True)
    return named


def with_plain_calls(text: str) -> str:
    """`Sin[x]` as `sin(x)`, `pow(x, 2)` as `((x)^(2))`, `Eq(x, 2)` as `x = 2`, matrices in rows."""
    text = _rewritten(text, _MATRIX, _rows)
    text = _rewritten(text, _HEAD, _of_head)
    return _rewritten(text, _CALL, _of_call)


def as_typed(body: str, *, is_program: bool) -> str:
    """The arguments in the notation of people: `==` as `=`, `Sin[x]` as `sin(x)`."""
    for pattern, plain in _PLAIN:
        body = pattern.sub(plain, body)
    body = with_plain_calls(body)
    return body.replace("{", "[").replace("}", "]") if is_program else body


def inside(text: str, opened: int) -> str | None:
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
    return [part for part in map(str.strip, parted(body)) if part]


def _rewritten(
    text: str, pattern: re.Pattern[str], wording: Callable[[str, list[str]], str | None]
) -> str:
    """The text with each call that a wording knows in other words, the outer ones first."""
    start = 0
    for _ in range(_MOST_CALLS):
        found = pattern.search(text, start)
        body = inside(text, found.end() - 1) if found else None
        if found is None:
            break
        plain = None if body is None else wording(found["name"], parts_of(body))
        if body is None or plain is None:
            start = found.end()
            continue
        text = f"{text[: found.start()]}{plain}{text[found.end() + len(body) + 1 :]}"
        start = found.start()
    return text


def _of_dot(found: re.Match[str]) -> str:
    """`{1, 2}.{3, 4}`, where a dot multiplies: two vectors, or two matrices."""
    left, right = (as_typed(found[side], is_program=True) for side in ("left", "right"))
    are_vectors = not ("[[" in left or "[[" in right)
    return f"dot product of {left} and {right}" if are_vectors else f"{left} · {right}"


def _of_head(name: str, parts: list[str]) -> str | None:
    form = _HEADS.get((name, len(parts)))
    if form is not None:
        return form.format(*parts)
    if name in SPELLINGS and NAMED[SPELLINGS[name]][0] == len(parts):
        return f"{SPELLINGS[name]}({', '.join(parts)})"
    return f"{name.lower()}({', '.join(parts)})" if name in _SAME and parts else None


def _of_call(name: str, parts: list[str]) -> str | None:
    name = name.lower() if name.lower() in _ANY_CASE else name
    if name in _OF_SETS:
        are_sets = len(parts) > 1 and all(map(_SET.search, parts))
        return f" {_OF_SETS[name]} ".join(parts) if are_sets else None
    if name == "FiniteSet":
        return "{" + ", ".join(parts) + "}"
    if name == "Interval" and len(parts) in (3, 4):
        is_open = [part == "True" for part in (*parts[2:], "False")]
        return f"{'(' if is_open[0] else '['}{parts[0]}, {parts[1]}{')' if is_open[1] else ']'}"
    form = _CALLED.get((name, len(parts)))
    return None if form is None else form.format(*parts)


def _rows(name: str, parts: list[str]) -> str | None:
    """A matrix by its rows; SymPy's `Matrix([1, 2])` is a column, the others' a row."""
    while parts and _RING.fullmatch(parts[0]):
        parts = parts[1:]
    sizes = [int(part) for part in parts if re.fullmatch(r"\d{1,2}", part)]
    lists = parts[len(sizes) :]
    if not lists or not all(part.startswith("[") and part.endswith("]") for part in lists):
        return None
    if len(lists) > 1:
        return None if sizes else f"[{', '.join(lists)}]"
    entries = parts_of(lists[0][1:-1])
    if not entries or entries[0].startswith("["):
        return lists[0] if entries else None
    if name == "vector":
        return lists[0]
    width = _width(name, sizes, len(entries))
    if width is None:
        return None
    rows = [entries[start : start + width] for start in range(0, len(entries), width)]
    return f"[{', '.join('[' + ', '.join(row) + ']' for row in rows)}]"


def _width(name: str, sizes: list[int], count: int) -> int | None:
    """How many entries each row has; `None` where they do not fill the matrix."""
    if not sizes:
        return 1 if name.endswith("Matrix") else count
    if sizes[0] == 0 or count % sizes[0] or (len(sizes) > 1 and sizes[0] * sizes[1] != count):
        return None
    return count // sizes[0]
