"""What each command of an algebra program asks for in words; `commands.py` finds the commands."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.program_notation import inside, parts_of


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a command as they were typed, from left to right."""

    parts: tuple[str, ...]

    @property
    def first(self) -> str:
        """What the command is about."""
        return self.parts[0]

    @property
    def variable(self) -> str:
        """The second argument where that is a single letter, with brackets or without."""
        name = self.parts[1].strip("[]{}() ") if len(self.parts) > 1 else ""
        return name if re.fullmatch(r"[A-Za-z]", name) else ""

    @property
    def names_letters(self) -> bool:
        """Whether letters alone, or a list of them, stand behind what the command is about."""
        names = [
            name.strip() for part in self.parts[1:] for name in part.strip("[]{}() ").split(",")
        ]
        return all(re.fullmatch(r"[A-Za-z]", name) for name in names)


Wording: TypeAlias = Callable[[Arguments], str | None]


def of(form: str, count: int = 1) -> Wording:
    """A sentence with the arguments in their places; `None` where there are more or fewer."""

    def worded(arguments: Arguments) -> str | None:
        return form.format(*arguments.parts) if len(arguments.parts) == count else None

    return worded


def of_polynomials(form: str) -> Wording:
    """A sentence about two polynomials; a letter alone behind them names their variable."""

    def worded(arguments: Arguments) -> str | None:
        is_named = len(arguments.parts) == 3 and arguments.parts[2].isalpha()
        is_known = len(arguments.parts) == 2 or is_named
        return form.format(*arguments.parts[:2]) if is_known else None

    return worded


_EXTENSION: Final = late_regex(
    r"(?:[Ee]xtension\s*(?:=|->)\s*)?(?P<roots>.*(?:sqrt|\bi\b|√|root).*)"
)


def factored(arguments: Arguments) -> str | None:
    """`factor(p)`, where more roots may be allowed: `factor(p, extension=sqrt(2))`."""
    if len(arguments.parts) == 2:
        if re.fullmatch(r"[Gg]aussian(?:Integers)?\s*(?:=|->)\s*True", arguments.parts[1]):
            return f"factor {arguments.first} over Q(i)"
        modulus = re.fullmatch(r"[Mm]odulus\s*(?:=|->)\s*(\d+)", arguments.parts[1])
        if modulus is not None:
            return f"factor {arguments.first} modulo {modulus[1]}"
        found = _EXTENSION.fullmatch(arguments.parts[1])
        if found is not None:
            return f"factor {arguments.first} over Q({found['roots'].strip('[]')})"
    return of_expression("factor {}")(arguments)


def of_or(*forms: str) -> Wording:
    """The first sentence for one argument, the second for two, and so on."""

    def worded(arguments: Arguments) -> str | None:
        is_known = len(arguments.parts) <= len(forms)
        return forms[len(arguments.parts) - 1].format(*arguments.parts) if is_known else None

    return worded


def counted(form: str) -> Wording:
    """The sentence of `of` for two arguments, which are whole numbers in figures."""

    def worded(arguments: Arguments) -> str | None:
        is_counted = all(part.isdigit() for part in arguments.parts)
        return of(form, 2)(arguments) if is_counted else None

    return worded


_INTERVAL: Final = late_regex(r"[\[(][^][(),]*(?:\([^()]*\))?[^][(),]*,[^][,]*[])]")


def of_function(form: str) -> Wording:
    """A sentence about a function; an interval behind it says where, the real numbers nothing."""

    def worded(arguments: Arguments) -> str | None:
        parts = [part for part in arguments.parts if not re.fullmatch(r"(?:S\.)?Reals|[a-z]", part)]
        where = next((part for part in parts[1:] if _INTERVAL.fullmatch(part)), "")
        if len(arguments.parts) > 3 or len(parts) > (2 if where else 1):
            return None
        return f"{form.format(parts[0])} on {where}" if where else form.format(parts[0])

    return worded


def of_expression(form: str) -> Wording:
    """A sentence about an expression; letters behind it name its variables."""

    def worded(arguments: Arguments) -> str | None:
        return form.format(arguments.first) if arguments.names_letters else None

    return worded


def simplified(arguments: Arguments) -> str | None:
    """`simplify(f)`, or `Simplify[f, x > 0]` for positive letters."""
    condition = arguments.parts[1] if len(arguments.parts) == 2 else ""
    if re.fullmatch(r"[A-Za-z]\s*>\s*0", condition):
        return f"simplify {arguments.first} for {condition}"
    return of_expression("simplify {}")(arguments)


_ROOT: Final = late_regex(r"sqrt|root|cbrt|√|\^\s*\(?\s*-?[\d.]+\s*/|\bi\b|\d\.\d", re.IGNORECASE)


def rationalized(arguments: Arguments) -> str | None:
    """Of a denominator with roots; where there are none, as one fraction."""
    has_roots = _ROOT.search(arguments.first) or not re.search("[A-Za-z]", arguments.first)
    return of("simplify {}" if has_roots else "write {} as a single fraction")(arguments)


def length(arguments: Arguments) -> str | None:
    """`norm` of a vector or matrix, or of a single number."""
    is_list = arguments.first.startswith(("[", "(")) and "," in arguments.first
    return of("norm of {}" if is_list else "|{}|")(arguments)


def length_of_list(arguments: Arguments) -> str | None:
    """`abs([3, 4])` of a vector; of a number it is a function of formulas."""
    is_list = len(arguments.parts) == 1 and re.fullmatch(r"\[[^][]*,[^][]*\]", arguments.first)
    return f"norm of {arguments.first}" if is_list else None


def in_variable(form: str) -> Wording:
    """A sentence about a polynomial; where it has several letters, in the one that was named."""

    def worded(arguments: Arguments) -> str | None:
        sentence = of_expression(form)(arguments)
        letters = set(re.findall(r"[A-Za-z]", arguments.first))
        is_needed = sentence and arguments.variable and len(letters) > 1
        return f"{sentence} in {arguments.variable}" if is_needed else sentence

    return worded


def in_named_variable(form: str) -> Wording:
    """A sentence about a polynomial in the variable behind it, if there is one."""

    def worded(arguments: Arguments) -> str | None:
        if len(arguments.parts) == 1:
            return form.format(arguments.first)
        is_named = len(arguments.parts) == 2 and arguments.variable
        return f"{form.format(arguments.first)} in {arguments.variable}" if is_named else None

    return worded


def of_list(name: str) -> Wording:
    """`gcd(12, 18)` of numbers; of anything else a sentence with the last behind "and".

    A letter alone behind two polynomials names their variable.
    """

    def worded(arguments: Arguments) -> str | None:
        parts = arguments.parts
        if len(parts) == 3 and re.fullmatch("[a-z]", parts[2]) and re.search(r"\^", parts[0]):
            parts = parts[:2]
        if len(parts) == 1:
            parts = tuple(part.strip() for part in parts[0].strip("[]").split(","))
        parts = _unnested(name, parts)
        if all(re.fullmatch(r"-?\d+", part) for part in parts):
            return f"{name}({', '.join(parts)})"
        return f"{name} of {', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else None

    return worded


def _unnested(name: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """`gcd(a, gcd(b, c))` as `gcd(a, b, c)`."""
    found = list[str]()
    for part in parts:
        body = inside(part, len(name)) if part.startswith(f"{name}(") else None
        is_whole = body is not None and len(body) + len(name) + 2 == len(part)
        found += _unnested(name, tuple(parts_of(body))) if body and is_whole else [part]
    return tuple(found)


def of_size(form: str) -> Wording:
    """The sentence of `of` about a whole number without its sign, which divisors do not feel."""

    def worded(arguments: Arguments) -> str | None:
        size = re.sub(r"^-(?=[1-9]\d*$)", "", arguments.first)
        return form.format(size) if len(arguments.parts) == 1 else None

    return worded
