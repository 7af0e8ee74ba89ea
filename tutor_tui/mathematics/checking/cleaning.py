"""Formulas as language models write them → the notation that the reader of sides knows.

Decoration goes (`\\boxed`, `\\mathbf`, `\\tag`), relations and arrows become single characters,
words in a formula become `⟨word⟩`. Nothing that changes a value is touched.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.checking.braces import group_end
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.recurring import value_of, with_bar_for_brackets

_TABLE: Final = late_regex(r"\\begin\{(\w*matrix|array)\}.*?\\end\{\1\}", re.DOTALL)
_WRAPPERS: Final = late_regex(
    r"\\(?:boxed|fbox|mathbf|boldsymbol|bm|mathit|mathsf|mathcal|underline|b?cancel|vec|ensuremath"
    r"|displaystyle|textstyle)\s*(?=\{)"
)
_ARROWED: Final = late_regex(r"\\(?:vec|mathbf|boldsymbol|bm|hat)\s+(?=[A-Za-z](?![A-Za-z]))")
_WORDS: Final = late_regex(
    r"\\(?:text|textrm|textbf|textit|textsf|mathrm|mbox|operatorname)\*?\s*(?=\{)"
)
_KEPT_WORDS: Final = late_regex(
    r"(?:sin|cos|tan|sec|csc|cot|ln|log|exp|arc\w+|gcd|lcm|max|min|Var|SD|d|e)"
)
_COLOUR: Final = late_regex(r"\\(?:text)?color\s*\{[^{}]*\}")
_DROPPED: Final = late_regex(
    r"\\(?:tag|label)\*?\s*\{[^{}]*\}|\\(?:limits|nonumber|notag|displaystyle|textstyle)(?![A-Za-z])"
    r"|\\(?:left|right)\s*\.(?!\d)|\\left(?![A-Za-z])|\\right(?![A-Za-z])"
    r"|\\[bB]igg?[lrm]?(?![A-Za-z])|\\phantom\s*\{[^{}]*\}|&"
)
_DEGREES: Final = late_regex(r"\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))")
_REPEATING: Final = late_regex(r"(\d*)\.(\d*)\\(?:overline|bar)\s*\{(\d+)\}")
_EVALUATED: Final = late_regex(r"\\left\s*\.((?:(?!\\left|\\right).)*)\\right\s*\|(?=\s*[_^])")
_BAR_BEHIND: Final = late_regex(
    r"(?P<sign>^|[=≈])(?P<body>(?!\s*[-−]?\d[^=≈|\[\]]*[-+−])[^=≈|\[\]]+?)"
    r"(?:\\[bB]igg?[lrm]?\s*)?(?:\||\\[rl]?vert(?![A-Za-z]))(?=\s*[_^])"
)
"""The `= x^2 \\Big|_0^1` without a sign where it begins."""

_CHOSEN: Final = late_regex(r"\{([^{}]{1,40})\\choose(?![A-Za-z])([^{}]{1,40})\}")
_LISTS: Final = late_regex(r"\[\s*\[[^\[\]]{1,200}\](?:\s*,\s*\[[^\[\]]{1,200}\]){0,5}\s*\]")
_PLACES: Final = late_regex(
    r"(?:=|≈|\\approx)(?P<value>[^=≈]*?)\((?:to\s+)?(?P<count>\d)\s*(?:(?P<places>d\.?\s?p\.?|decimal\s+places?)"
    r"|s\.?\s?f\.?|sig(?:nificant|\.)?\s*fig(?:ure)?s?\.?)\)"
)
"""A value with a note of how it is rounded."""

_IN_PER_CENT: Final = late_regex(
    r"(?P<value>(?<![\w.])(?:0?\.\d{1,9}|\d{1,6}\s*/\s*\d{1,6}|\\frac\s*\{\d{1,6}\}\s*\{\d{1,6}\}))"
    r"\s*\(\s*(?:≈|or|about|approximately|i\.e\.,?)?\s*(?P<share>\d{1,3}(?:\.\d{1,6})?)\s*%\s*\)"
)
"""A number with the same one in per cent behind it: `0.7 (70%)`."""

_IN_THREES: Final = late_regex(
    r"(?<![\w.,'’])[1-9]\d{0,2}(?:[ \u2009\u202f'’]\d{3})+(?![\w'’]|[.,]\d{0,3} )"
)
"""A whole number with spaces or strokes between its thousands: `300 000`."""

_TIMES_DERIVED: Final = late_regex(
    r"(?<=[A-Za-z])(?:⁽([²³⁴⁵⁶⁷⁸⁹])⁾|\^\s*\{\s*\(\s*([2-9])\s*\)\s*\}|\^\(([2-9])\)(?=\())"
)
"""The order of a derivative, as in `f^{(4)}(0)`."""

_NAMED: Final = late_regex(r"(?<![\w\\^{(.])([a-z])([12])(?=\s*=)")
"""The t1 of `t1 = 180/60`."""

_SMALL: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉₋⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-0123456789-")
_SMALL_BOUNDS: Final = late_regex(r"(?<=[∫\])|])(₋?[₀-₉]+)(⁻?[⁰¹²³⁴-⁹]+)?")
"""The bounds of `∫₋₁³`, and of a bracket `[x²]₀¹`; the upper one may stand behind `^`."""

_LIMIT: Final = late_regex(
    r"(?<![A-Za-z\\])lim\s*(?:_\s*)?[({]?\s*([a-z])\s*(?:→|-+>|\\to(?![a-z]))\s*"
    r"([-−+]?(?:\\infty|[\w.∞π/]+?)(?:\^?[+-]|⁺|⁻)?)\s*[)}]?(?=\s|\(|\[|$)"
)
"""The `lim_{x→0}` or `lim (x→0)` of plain text."""

_OVERSET: Final = late_regex(
    r"\\(?:overset|stackrel|underset)\s*\{[^{}]{0,60}\}\s*\{?\s*(=|\\[a-z]+(?![A-Za-z]))\s*\}?"
)
"""A relation with a note above it: `\\overset{H}{=}`."""

_BOTH: Final = late_regex(r"(?<=[a-zA-Zλ])(?:_\s*\{\s*1\s*[,/]\s*2\s*\}|₁\s?[,/]\s?₂)(?=\s*&?\s*=)")
"""The index of both roots: `x_{1,2}`."""

_NORM: Final = late_regex(r"‖|\\[lr]?[vV]ert(?![A-Za-z])")
_SHORT_FRACTION: Final = late_regex(r"\\frac\s*(\d)\s*(\d)")
_SIGNS: Final = tuple(
    (late_regex(pattern), sign)
    for pattern, sign in (
        (
            r"\\(?:implies|Rightarrow|Longrightarrow|longrightarrow|iff|Leftrightarrow|therefore"
            r"|Longleftrightarrow|Leftarrow|because)(?![A-Za-z])"
            r"|<=+>|=+>|-+>|⟹|⟺|⇔|∴|⟶",
            "⇒",
        ),
        (r"\\(?:to|rightarrow)(?![A-Za-z])", "→"),
        (r"\\(?:leq?|leqslant)(?![A-Za-z])|<=|⩽", "≤"),
        (r"\\(?:geq?|geqslant)(?![A-Za-z])|>=|⩾", "≥"),
        (r"\\(?:neq?|not\s*=)(?![A-Za-z])|!=|\\not\s*=", "≠"),
        (r"\\(?:approx|simeq|doteq|approxeq)(?![A-Za-z])|≃|≅|≐", "≈"),
        (r"\\equiv(?![A-Za-z])", "≡"),
        (r"\\det\s*(?==)", "⟨det⟩"),
        (r"(?<=S)_?\s*\{?\s*(?:∞|\\infty(?![A-Za-z]))\s*\}?", " "),
        (r"\\in(?![A-Za-z])", "∈"),
        (r"\\notin(?![A-Za-z])", "∉"),
        (r"\\lt(?![A-Za-z])", "<"),
        (r"\\gt(?![A-Za-z])", ">"),
        (r"\\pm(?![A-Za-z])|\+/-|\+\\-", "±"),
        (r"\\mp(?![A-Za-z])", "∓"),
        (r"\\cup(?![A-Za-z])", "∪"),
        (r"\\cap(?![A-Za-z])", "∩"),
        (r"\\int(?![A-Za-z])", "∫"),
        (r"\\(?:dots|ldots|cdots)(?![A-Za-z])|\.\.\.+", "…"),
        (r"\\(?:land|wedge)(?![A-Za-z])", "∧"),
        (r"\\(?:lor|vee)(?![A-Za-z])", "∨"),
        (r"\\(?:emptyset|varnothing)(?![A-Za-z])", "∅"),
        (r"\\mathbb\s*\{?\s*R\s*\}?", "ℝ"),
        (r"\\(?:qquad|quad)(?![A-Za-z])", "‖"),
        (r"\\\$", "$"),
        (r"\\%", "%"),
        (r"(?<!\\)\\[,;:! ]|~", " "),
        (r"\\d?frac\s*\{\s*\\?(?:mathrm\s*)?d\s*\}", r"\\frac{d}"),
        (r":=|≔", "="),
        (r"={2,}", "="),
        (r"\(\s*([fgh])\s*(?:\\circ(?![A-Za-z])|∘|o)\s*([fgh])\s*\)\s*\(([^()]*)\)", r"\1(\2(\3))"),
        (r"∫\s*d([a-z])\s*/\s*(\((?:[^()]|\([^()]*\))*\)|[a-z]+[²³]?(?![\w^(]))", r"∫ 1/\2 d\1"),
    )
)
_CONNECTIVES: Final = {
    **dict.fromkeys(("or", "or,"), "∨"),
    **dict.fromkeys(("and", "and,", "also"), "∧"),
    **dict.fromkeys(
        ("so", "thus", "hence", "therefore", "gives", "then", "so that", "implies"), "⇒"
    ),
    "of": "*",
    "times": "*",
    "mod": " mod ",
}


def cleaned(formula: str) -> str:
    """The formula in the notation of this package, one character for each relation."""
    formula = _LISTS.sub(_table, formula)
    formula = _BOTH.sub("", _OVERSET.sub(r" \1 ", formula))
    text = formula.replace("**", "^") if re.search(r"\w\*\*[\w(]", formula) else formula
    text = text.replace("\u00a0", " ").replace("\\dfrac", "\\frac").replace("\\tfrac", "\\frac")
    text = _LIMIT.sub(r"\\lim_{\1→\2} ", _SMALL_BOUNDS.sub(_bounds, text))
    text = _NAMED.sub(r"\1_\2", _PLACES.sub(_rounded, _NORM.sub("|", text)))
    text = _TIMES_DERIVED.sub(_primes, text)
    text = _SHORT_FRACTION.sub(r"\\frac{\1}{\2}", text)
    text = _DEGREES.sub("°", _REPEATING.sub(_repeating, with_bar_for_brackets(text)))
    text = _CHOSEN.sub(r"\\binom{\1}{\2}", _bracketed(text))
    text = _COLOUR.sub("", text).replace("\\|", "|")
    text = _unwrapped(text, _WORDS, _as_words)
    text = _ARROWED.sub(" ", text)
    text = _TABLE.sub(lambda found: found[0].replace("&", "‡"), text)
    text = _DROPPED.sub(" ", text).replace("‡", "&")
    text = _unwrapped(text, _WRAPPERS, lambda inner: f" {inner} ")
    for pattern, sign in _SIGNS:
        text = pattern.sub(sign, text)
    text = _IN_PER_CENT.sub(_told_once, text)
    return _IN_THREES.sub(lambda found: re.sub(r"[\s'’]", "", found[0]), text)


def _told_once(found: "re.Match[str]") -> str:
    """`0.7` for `0.7 (70%)`; as words where the per cent is another number."""
    parts = [Fraction(part) for part in re.findall(r"\d*\.?\d+", found["value"])]
    value = parts[0] / parts[1] if len(parts) > 1 and parts[1] else parts[0]
    half = Fraction(1, 2 * 10 ** len(found["share"].partition(".")[2]))
    is_same = abs(100 * value - Fraction(found["share"])) <= half
    return found["value"] if is_same else f"⟨{found['value']} of⟩"


def _bracketed(text: str) -> str:
    """What is put in at bounds in square brackets."""
    return _BAR_BEHIND.sub(r"\g<sign> [\g<body>]", _EVALUATED.sub(r"[\1]", text))


def _bounds(found: "re.Match[str]") -> str:
    low, high = (index and index.translate(_SMALL) for index in found.groups())
    return f"_{{{low}}}" + (f"^{{{high}}}" if high else "")


def _primes(found: "re.Match[str]") -> str:
    return "'" * int(next(filter(None, found.groups())).translate(_SMALL))


def _rounded(found: "re.Match[str]") -> str:
    """`≈ 4.32` for `= 4.32 (2 d.p.)`; as words where it has another number of places."""
    decimals = re.search(r"\.(\d+)\D*$", found["value"])
    has_others = found["places"] and decimals and len(decimals[1]) != int(found["count"])
    return f"≈ ⟨{found['value']} of⟩" if has_others else f"≈{found['value']}"


def _repeating(found: "re.Match[str]") -> str:
    """`0.1\\overline{6}` as the fraction that it is."""
    number = value_of(f"{found[1] or '0'}.{found[2]}", found[3])
    return f"(\\frac{{{number.numerator}}}{{{number.denominator}}})"


def _unwrapped(text: str, command: "re.Pattern[str]", replaced: "object") -> str:
    """Every group after such a command replaced by what a function makes of its inside."""
    assert callable(replaced)  # noqa: S101
    position = 0
    while found := command.search(text, position):
        end = group_end(text, found.end())
        if end < 0:
            return text
        inner = str(replaced(text[found.end() + 1 : end - 1]))
        text = text[: found.start()] + inner + text[end:]
        position = found.start()
    return text


def _as_words(inner: str) -> str:
    word = inner.strip().strip(".").strip()
    if not word or word == ",":
        return f" {word} "
    if _KEPT_WORDS.fullmatch(word):
        return word if word in ("d", "e") else f" {word} "
    if word.lower() in _CONNECTIVES:
        return f" {_CONNECTIVES[word.lower()]} "
    if re.fullmatch(r"[\d.,+\-*/= ]+", word):
        return f" {word} "
    return f" ⟨{word}⟩ "


def _table(found: "re.Match[str]") -> str:
    """`[[1, 2], [3, 4]]` as LaTeX writes it."""
    rows = re.findall(r"\[([^\[\]]*)\]", found[0])
    return r"\begin{pmatrix}" + r"\\".join(r.replace(",", "&") for r in rows) + r"\end{pmatrix}"
