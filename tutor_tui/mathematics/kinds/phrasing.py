"""A message as its words and its formulas: "find the tangent plane to §0 at §1".

Whoever reads a message this way knows all of its words and has a use for each of its formulas, or
leaves it alone; the order of the parts is free. No SymPy here.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.calculus.wording import signs
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.vocabulary import GREEK, KNOWN_FUNCTIONS

LONGEST: Final = 500


def vocabulary(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())


COMMON: Final = vocabulary(
    "the a an of to at for on in is are was be find what determine compute calculate evaluate "
    "work out give state write down equation equations point points surface function "
    "functions given let by where and with if that which use using show when then value "
    "values its whose it this following get obtain from as each all suppose consider i you me "
    "we us how does do defined"
)
"""Words that carry no meaning of their own in a request."""
_TOKEN: Final = late_regex(
    r"\s+|\\[A-Za-z]+|\d+(?:\.\d+)?|\.\d+|[A-Za-zα-ωΑ-Ω]+(?:_\{?[A-Za-z0-9]+\}?)?'*|≤|≥|."
)
_OPERATORS: Final = frozenset("+-*/^=<>≤≥()[]{}|!²³⁴⁵√∛∞∂∫_'·×≠°½⅓¼→,")
_PRODUCT: Final = late_regex(r"(?!(?:us|try|st|rst)$)[xyzrstuvw]{2,4}|d[xyztrsuvwASVθ]")
_CLEARED: Final = (
    (r"\\(?:mathbf|vec|hat|boldsymbol|mathrm|overrightarrow|operatorname)\s*\{?\s*([A-Za-z]+)\s*\}?",
     r" \1 "),
    (r"\\(?:langle|left\s*<)|⟨", "<"),
    (r"\\(?:rangle|right\s*>)|⟩", ">"),
    (r"\\(?:leq?|leqslant)(?![A-Za-z])|<=|=<", "≤"),
    (r"\\(?:geq?|geqslant)(?![A-Za-z])|>=", "≥"),
    (r"\\(?:circ)(?![A-Za-z])|∘", " o "),
    (r"î|i\u0302", "i"),
    (r"ĵ|j\u0302", "j"),
    (r"k\u0302", "k"),
    (r"<([^<>=≤≥]+,[^<>=≤≥]+)>", r"(\1)"),
    (r"∇\s*(?:²|\^\s*2|\^\s*\{2\})", " laplacian of "),
    (r"∇\s*(?:·|\.|⋅|\\cdot|\*|•)", " divergence of "),
    (r"∇\s*(?:×|\\times|x(?=\s*[A-Z(]))", " curl of "),
    (r"∇", " gradient of "),
    (r"\b([Ww]hat|[Tt]hat|[Ww]here|[Ii]t)'s\b", r"\1 is"),
    (r"([A-Za-z]{3,})'s\b", r"\1"),
    (r"π(?=[A-Za-z])", "π "),
    (r"\b([xyzXYZ])[\s-]*[Aa]xis\b", r" \1axis "),
)  # fmt: skip
_ALONE: Final = late_regex(r"[\s\d).}\]²³|]*[-+*/^=(\[<>≤≥,|√]|[\s]*[\d)]")


@dataclass(frozen=True, slots=True)
class Phrased:
    """`words` in small letters with marks `§0` where the formulas `pieces` stand."""

    words: str
    pieces: tuple[str, ...]

    def sorted(self, *readers: Callable[[str], Any]) -> list[list[Any]] | None:
        """What the readers make of the pieces, a list for each; `None` if one is left over."""
        found: list[list[Any]] = [[] for _ in readers]
        for piece in self.pieces:
            for index, reader in enumerate(readers):
                value = reader(piece)
                if value is not None:
                    found[index].append(value)
                    break
            else:
                return None
        return found


def phrased(text: str, trigger: re.Pattern[str], words: frozenset[str]) -> Phrased | None:
    """The message, where `trigger` occurs in it and none of its words is unknown."""
    if len(text) > LONGEST or not trigger.search(text):
        return None
    return _known(split_up(text), words)


def _known(told: Phrased, words: frozenset[str]) -> Phrased | None:
    strange = set(kept_regex(r"[^\W\d_§]+(?:'[a-z]+)?").findall(told.words)) - words - COMMON
    return None if strange else told


@lru_cache(maxsize=256)
def split_up(text: str) -> Phrased:
    """Words and formulas of a message, whatever the words are."""
    plain = signs(bare(flat(text))).replace("\\{", "{").replace("\\}", "}")
    for pattern, sign in _CLEARED:
        plain = kept_regex(pattern).sub(sign, plain)
    words: list[str] = []
    pieces: list[str] = []
    for is_formula, part in _runs(plain):
        if is_formula:
            words.append(f"§{len(pieces)}")
            pieces.append(part)
        else:
            words.append(part.lower())
    return _without_references(Phrased(" ".join(words), tuple(pieces)))


def _without_references(told: Phrased) -> Phrased:
    """`f` alone, where another formula says what it is, tells nothing more."""
    defined = {found[1] for piece in told.pieces if (found := _DEFINED.match(piece))}
    kept: list[str] = []
    words = told.words
    for index, piece in enumerate(told.pieces):
        name = _NAMED.fullmatch(piece)
        if name is not None and name[1] in defined:
            words = words.replace(f"§{index}", "", 1)
            continue
        words = words.replace(f"§{index}", f"§{len(kept)}", 1)
        kept.append(piece)
    return Phrased(" ".join(words.split()), tuple(kept))


_DEFINED: Final = late_regex(r"([A-Za-z])\s*(?:\(\s*[a-zθ](?:\s*,\s*[a-z])*\s*\))?\s*=(?!=)")
_NAMED: Final = late_regex(r"([A-Za-z])\s*(?:\(\s*[a-zθ](?:\s*,\s*[a-z])*\s*\))?")


def _runs(text: str) -> Iterator[tuple[bool, str]]:
    """The words, and the longest runs of signs of formulas between them."""
    run = ""
    depth = 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        is_between = token.startswith(",") and depth <= 0
        is_sign = not is_between and (token.isspace() or _is_sign(token, text, found))
        if is_sign:
            depth += token.count("(") + token.count("[") + token.count("{")
            depth -= token.count(")") + token.count("]") + token.count("}")
            run += token
            continue
        yield from _ended(run)
        run, depth = "", 0
        if kept_regex(r"\w").match(token):
            yield False, token
    yield from _ended(run)


def _ended(run: str) -> Iterator[tuple[bool, str]]:
    piece = " ".join(run.split())
    if kept_regex(r"\w|[∞π]").search(piece):
        yield True, piece


def _is_sign(token: str, text: str, found: re.Match[str]) -> bool:
    if not token[0].isalpha():
        is_number = token[0].isdigit() or (token[0] == "." and len(token) > 1)
        return token[0] == "\\" or is_number or token in _OPERATORS
    bare_name = token.rstrip("'")
    if token in ("a", "A", "I"):
        return bool(_ALONE.match(text, found.end())) or text[: found.start()].endswith(
            tuple("+-*/^=([<≤")
        )
    if bare_name in _ALSO_WORDS:
        return text.startswith("(", found.end())
    if bare_name in KNOWN_FUNCTIONS or bare_name in _LETTERS or len(bare_name) == 1:
        return True
    return "_" in bare_name or bool(_PRODUCT.fullmatch(bare_name))


_ALSO_WORDS: Final = frozenset({"root", "min", "max", "sign", "re", "im", "arg", "floor"})
_LETTERS: Final = frozenset({*GREEK, "pi", "oo", "exp"})


def sides(piece: str) -> list[str]:
    """The parts of a relation or a chain of them, the signs between: `0`, `≤`, `x`, `≤`, `1`."""
    parts: list[str] = []
    start = index = 0
    while index < len(piece):
        if piece[index] in "([{":
            index = closing(piece, index) or len(piece)
        elif piece[index] in "=≤≥<>":
            parts += [piece[start:index].strip(), piece[index]]
            start = index + 1
        index += 1
    return [*parts, piece[start:].strip()]
