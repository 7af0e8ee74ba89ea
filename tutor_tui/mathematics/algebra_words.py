"""Other ways to ask for a form of an expression, in the words that the kinds read."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS
from tutor_tui.mathematics.wording_tables import Rows, rows
from tutor_tui.mathematics.words import PRODUCTS_OF_THREE

_ASKING: Final = (
    r"(?:(?:please|can you|could you)\s+)?(?:find|write|rewrite|express|put|combine|convert"
    r"|give|get|turn|change|simplify|add)\s+"
)
_NAMED: Final = r"(?:(?:y|[a-z]\([a-z]\))\s*=\s*)?"
_SQUARED: Final = (
    r"(?:[a-z]\s*\*?\s*)?\(\s*[a-z]\s*[-+]\s*[a-z]\s*\)\s*(?:\^\s*\{?2\}?|\*\*\s*2|²)"
    r"\s*[-+]\s*[a-z]"
)
_KEPT: Final = r"(?P<e>[^?]{1,200}?)"
_SIDE: Final = r"(?P<e>(?:(?!\b(?:not|implies|x?or|lines?|the)\s|\s\|\s|->)[^?=:→↔~¬&∧∨]){1,200}?)"
_TOUCHES: Final = r"(?:(?:is\s+)?(?:an?\s+)?tangent\s+(?:line\s+)?to|touches)"
_LETTER: Final = late_regex(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])")


def _one_fraction(found: re.Match[str]) -> str:
    """With letters the fraction is factored; a sum of numbers is worked out."""
    if _LETTER.search(found["e"]):
        return f"factor {found['e'].strip()}"
    is_sum = re.search(r"/.*\s[-+*/]\s|\s[-+*/]\s.*/", found["e"])
    return f"what is {found['e'].strip()}" if is_sum else found.string


_FORMULA: Final = r"(?P<e>[^?=<>≤≥]{1,60}=[^?=<>≤≥]{1,80}?)"


def _letters_apart(found: re.Match[str]) -> str | None:
    """A formula of physics with its letters as factors: `P*V = n*R*T` for `PV = nRT`.

    `None` where the formula has words, or nothing in it needs that.
    """
    if _PROSE.search(found["e"]) or _ASKS.match(found["e"]):
        return None
    formula = _RUN.sub(_factors, found["e"])
    formula = _BESIDE.sub("*", formula)
    if len(set(_NUMBERED.findall(formula))) > 1:
        formula = _NUMBERED.sub(r"\1_\2", formula)
    is_new = formula != found["e"] or formula.startswith("A ")
    is_plain = not re.search(r"[A-Za-z]{3}", _FUNCTION.sub("", formula))
    unknown = re.sub(r"(?<=[A-Za-z])(?=\d)", "_", found["n"])
    return f"solve {formula} for {unknown}" if is_new and is_plain and unknown in formula else None


def _factors(run: re.Match[str]) -> str:
    """The letters of a product with signs between them, if it might be taken for a word."""
    letters = run[0]
    is_short = len(letters) < _SHORTEST_WORD or letters in PRODUCTS_OF_THREE
    is_word = not is_short and letters.islower() and bool(_VOWEL.search(letters))
    if letters.startswith("pi"):
        return "*".join(re.findall(r"pi|.", letters))
    is_beside = run.string[: run.start()].endswith(" ")  # where it may be taken for a word
    is_kept = is_word or letters in PRODUCTS_OF_THREE or (is_short and letters not in _WORDS)
    is_kept = is_kept and (is_word or not is_beside)
    return letters if is_kept or letters in KNOWN_FUNCTIONS else "*".join(letters)


_SHORTEST_WORD: Final = 3
_VOWEL: Final = late_regex(r"[aeiou]")
_ENGLISH: Final = """
    am an as at be by do go he if in is it me my no of on or so to up us
"""
_WORDS: Final = frozenset(_ENGLISH.split())
_ASKS: Final = late_regex(r"\s*(?:is|are|if|do|so|in|of|to|as|at)\s", re.IGNORECASE)
_PROSE: Final = late_regex(
    r"\b(?:and|or|the|for|let|all|but|not|with|from|when|where|then|find|that|this|equation|if)\b"
)
_RUN: Final = late_regex(r"(?<![A-Za-z\\])[A-Za-z]{2,5}(?![A-Za-z(])")
_BESIDE: Final = late_regex(r"(?<=(?<![A-Za-z])[A-Za-z])\s+(?=[A-Za-z](?![A-Za-z]))")
_NUMBERED: Final = late_regex(r"(?<![A-Za-z])([A-Za-z])(\d)(?![\d.])")
_FUNCTION: Final = late_regex(r"(?:sqrt|sin|cos|tan|log|exp|ln|pi)(?![A-Za-z])")


_NUMBER: Final = r"-?\d+(?:\.\d+)?"
_TIMES: Final = (
    rf"(?:multipl(?:y|ies)|times)\s+(?:together\s+)?(?:to\s+)?(?:give\s+|get\s+|make\s+|be\s+)?"
    rf"(?P<p>{_NUMBER})"
)
_PLUS: Final = (
    rf"(?:add|adds|sum)\s+(?:up\s+|together\s+)*(?:to\s+)?(?:give\s+|get\s+|make\s+|be\s+)?"
    rf"(?P<s>{_NUMBER})"
)
_BOTH: Final = r"\s*,?\s+(?:and|but)\s+(?:also\s+|which\s+|that\s+)*"
_PAIR: Final = (
    r"(?:(?:find|what\s+are|give\s+me|which|what)\s+)*(?:the\s+)?(?:(?:two|2)\s+)?(?:numbers"
    r"|integers)"
    r"\s+(?:(?:that|which|do|would|will|can)\s+)*"
)


def _parity(found: re.Match[str]) -> str:
    sort = "even or odd" if found["or"] else f"an {found['sort']} function"
    return f"is {found['e'].strip()} {sort}?"


_LETTERED: Final = r"(?=[^=]*[+*/^(√²³]|\s*sqrt)[^=?,;]*?(?<![A-Za-z])[a-z](?![A-Za-z])[^=?,;]*?"
"""A side of a claim: an expression with a letter that stands alone, and no mere name."""

_GREATEST: Final = r"(?:greatest|highest|biggest|largest)"
_RIGHT: Final = r"(?:is\s+(?:that|this|it)\s+)?(?:right|correct|true|ok(?:ay)?|yes|no)"
ALGEBRA: Final[Rows] = rows(
    (
        r"(?:(?:let|if|given)\s+)?(?P<f>[a-z])\(\s*[a-z]\s*\)\s*=\s*(?P<e>[^?=]{1,100}?)\s*[.,;]\s*"
        r"(?:and\s+)?is\s+(?P=f)(?:\([a-z]\))?\s+(?:an\s+)?(?P<sort>even|odd)"
        r"(?P<or>\s+or\s+(?:odd|even))?(?:\s+function)?",
        _parity,
    ),
    (
        r"is\s+(?P<e>[^?=]{0,60}?\d?[a-z](?![a-z])[^?=a-z]{0,60}?)\s+a\s+perfect\s+square"
        r"(?:\s+trinomial)?",
        "factor {e}",
    ),
    (
        r"(?:write|give|make)\s+(?:me\s+)?an\s+inequality\s+(?:for|to show|that says|which says"
        r"|where|saying|:)\s*(?:that\s+)?:?\s*(?P<e>[^?]{3,80}?)",
        "solve {e}",
    ),
    (
        r"what\s+(?P<w>times|plus|minus|divided\s+by)\s+(?P<n>-?[\d.]*\d)\s+(?:is|=|makes|gives"
        r"|equals)\s+(?P<m>-?[\d.]*\d)",
        "what number {w} {n} is {m}",
    ),
    (
        r"(?P<n>-?[\d.]*\d)\s+(?P<w>times|plus|minus|divided\s+by)\s+what\s+(?:is|=|makes|gives"
        r"|equals)\s+(?P<m>-?[\d.]*\d)",
        "{n} {w} what number is {m}",
    ),
    (rf"{_PAIR}{_TIMES}{_BOTH}{_PLUS}", "two numbers with product {p} and sum {s}"),
    (rf"{_PAIR}{_PLUS}{_BOTH}{_TIMES}", "two numbers with product {p} and sum {s}"),
    (
        rf"(?:please\s+)?make\s+(?P<n>[a-z]_?\d?)\s+the\s+subject\s+(?:of|in)\s+(?:the\s+)?"
        rf"(?:formula\s+|equation\s+)?:?\s*{_FORMULA}",
        _letters_apart,
    ),
    (
        rf"(?:please\s+)?(?:solve|rearrange|transpose)\s+(?:the\s+)?(?:formula\s+|equation\s+)?"
        rf"{_FORMULA}\s+(?:for|to\s+(?:find|get|make))\s+(?P<n>[a-z]_?\d?)(?:\s+the\s+subject)?",
        _letters_apart,
    ),
    (
        rf"{_FORMULA}\s*[,;.]?\s+(?:solve|rearrange|transpose)(?:\s+(?:it|this))?\s+(?:for|to"
        rf"\s+(?:find|get|make))\s+(?P<n>[a-z]_?\d?)(?:\s+the\s+subject)?",
        _letters_apart,
    ),
    (
        rf"{_FORMULA}\s*[,;.]?\s+(?:(?:can"
        rf"|could)\s+you\s+)?make\s+(?P<n>[a-z]_?\d?)\s+the\s+subject",
        _letters_apart,
    ),
    (
        r"is\s+(?P<v>(?:[a-z]\s*=\s*)?-?[\d./]+)\s+(?:really\s+)?(?:right|correct|true|ok)\s+"
        r"(?:for|in)\s*:?\s*(?P<e>[^?]{1,200}=[^?]{1,200}?)",
        "is {v} a solution of {e}?",
    ),
    (
        rf"{_ASKING}{_NAMED}{_KEPT}\s+(?:by\s+completing\s+the\s+square"
        rf"|(?:in|into|to|as)\s+(?:the\s+)?(?:form\s+)?{_SQUARED})",
        "complete the square: {e}",
    ),
    (
        r"(?:solve\s+)?(?P<e>[^?=a-z]*[a-z](?![a-z])[^?=]{0,60}=[^?=a-z]*(?:[a-z](?![a-z])[^?=a-z]*)*?)"
        r"\s*[,:;-]?\s+(?:(?:please|by|use|using|with)\s+)*complet(?:e|ing)\s+the\s+square",
        "solve {e} by completing the square",
    ),
    (
        rf"{_NAMED}(?P<e>[^?a-z]*[a-z](?![a-z])[^?=]{{0,60}}?)\s*[,:;-]?\s+"
        r"(?:(?:please|by)\s+)?complet(?:e|ing)\s+the\s+square",
        "complete the square: {e}",
    ),
    (
        rf"(?:factor(?:i[sz]e)?)\s+(?:completely\s+|fully\s+)?the\s+(?:sum|difference)\s+of\s+"
        rf"(?:two\s+)?(?:perfect\s+)?(?:cubes|squares)\s*:?\s*{_KEPT}",
        "factor {e}",
    ),
    (
        rf"(?:take|pull|factor(?:i[sz]e)?)\s+(?:out\s+)?(?:the\s+|a\s+)?(?:{_GREATEST}\s+)?common"
        rf"\s+factors?(?:\s+out)?(?:\s+(?:of|from|in))?\s*:?\s*{_KEPT}",
        "factor {e}",
    ),
    (
        r"(?P<e>(?:factor|(?:the\s+)?(?:gcd|hcf|gcf|lcm|greatest|highest|least|partial)\b)[^?]{1,200}?)"
        r"\s+over\s+(?:the\s+)?(?:integers|rationals|rational numbers|whole numbers|ℤ|ℚ|Z|Q)",
        "{e}",
    ),
    (
        r"(?P<e>factor\w*\s+[^?]{1,200}?)\s+over\s+(?:the\s+)?complex\s+rational(?:\s+number)?s",
        "{e} over Q(i)",
    ),
    (
        rf"divide\s+{_KEPT}\s+by\s+(?P<f>[^?:;]{{1,80}}?)(?:\s*[:;,]|,?\s+and)\s+(?:find|give|state"
        r"|write)?\s*(?:the\s+)?quotient\s+and\s+(?:the\s+)?remainder",
        "quotient and remainder of {e} divided by {f}",
    ),
    (
        r"solve(?:\s+the)?(?:\s+(?:system|equations|of|linear))*\s*:?\s*[\[{](?P<e>[^][{}]*=[^][{}]*,"
        r"[^][{}]*=[^][{}]*)[\]}](?P<f>\s+for\s+[^?]{1,40})?",
        lambda found: f"solve {found['e']}{re.sub('[][{}()]', '', found['f'] or '')}",
    ),
    (
        rf"{_ASKING}{_KEPT}\s+without\s+(?:nested|double)\s+(?:radical|root|square root)s",
        "simplify {e}",
    ),
    (rf"{_ASKING}{_KEPT}\s+(?:as|into|to)\s+(?:a|one)\s+(?:single\s+)?fraction", _one_fraction),
    (rf"{_ASKING}(?:as|into)\s+(?:a|one)\s+(?:single\s+)?fraction\s*:?\s*{_KEPT}", _one_fraction),
    (
        rf"(?:resolve|split|decompose|expand)\s+in(?:to)?\s+partial\s+fractions\s*:?\s*{_KEPT}",
        "partial fractions of {e}",
    ),
    (
        r"i\s+(?:think|thought|believe|guess|reckon)\s+(?:that\s+)?"
        rf"(?P<e>{_LETTERED})=(?P<f>{_LETTERED})(?:[,.;]?\s+{_RIGHT})?",
        "is it true that {e} = {f}?",
    ),
    (
        rf"(?P<e>{_LETTERED})=(?P<f>{_LETTERED})[,.;]?\s+{_RIGHT}",
        "is it true that {e} = {f}?",
    ),
    (
        rf"(?:are|is it true that)\s+(?:the\s+)?(?:two\s+)?(?:expressions?\s+)?"
        rf"(?=[^?]*[A-Za-z]\b[^?]*\s+and\s){_SIDE}\s+and\s+(?P<f>[^?=:→↔]{{1,200}}?)\s+"
        rf"(?:are\s+)?(?:always\s+)?(?:algebraically\s+|mathematically\s+)?(?:equivalent|equal"
        rf"|identical|the\s+same(?:\s+(?:expression|thing))?)(?:\s+expressions)?",
        "is it true that {e} = {f}?",
    ),
    (
        rf"is\s+{_SIDE}\s+(?:algebraically\s+|mathematically\s+)?(?:equivalent\s+to"
        rf"|identical\s+(?:to|with)|the\s+same\s+as)\s+(?P<f>[^?=:→↔]{{1,200}}?)",
        "is it true that {e} = {f}?",
    ),
    (
        rf"(?:find\s+)?(?:the\s+)?compos(?:e|ition\s+of)\s+(?P<n>[a-z])\(x\)\s*=\s*"
        rf"{_SIDE}\s*,?\s+(?:with|and)\s+(?P<m>[a-z])\(x\)\s*=\s*(?P<f>[^?=]{{1,100}}?)",
        "{n}(x) = {e} and {m}(x) = {f}. Find {n}({m}(x)).",
    ),
    (
        r"how\s+many\s+primes?(?:\s+numbers?)?\s+are\s+(?:there\s+)?(?:that\s+are\s+)?(?:less\s+"
        r"than\s+or\s+equal\s+to|not\s+(?:greater|larger|more)\s+than|≤|<=)\s*(?P<e>\d[\d,]*)",
        "How many primes are there up to {e}?",
    ),
    (
        r"(?:(?:what(?:'s|\s+is)\s+|find\s+|work\s+out\s+|calculate\s+)?(?:the\s+)?(?:sum|total)\s+of"
        r"|(?:add|sum)\s+up(?:\s+from)?)\s+(?P<e>\d{1,6})\s+(?:to|through|up\s+to|till)\s+(?P<f>\d{1,9})",
        "sum of the numbers from {e} to {f}",
    ),
    (
        r"(?:what(?:'s|\s+is)\s+|find\s+|calculate\s+)?(?:the\s+)?product\s+of\s+"
        r"(?P<e>\d{1,6})\s+(?:to|through|up\s+to|till)\s+(?P<f>\d{1,6})",
        "product of k from k = {e} to {f}",
    ),
    (
        r"(?:(?:what(?:'s|\s+is)|write|express|give|find|convert|calculate)\s+)?"
        r"(?=[^?]*(?:sqrt|√|root|π|(?<![A-Za-z])pi\b|sin|cos|tan|log|ln|exp|\be\b))"
        r"(?P<e>[^?=]{1,80}?)\s+(?:as|in|to|into)\s+(?:a\s+)?decimals?(?:\s+(?:form|number))?",
        "{e} to 10 significant figures",
    ),
    (
        r"(?:what\s+is\s+|find\s+)?(?:the\s+)?integer\s+part\s+of\s+"
        r"(?P<e>(?:\d+(?:\.\d+)?|sqrt\(?\d+\)?|pi|π|e)(?:/\d+)?)",
        "floor({e})",
    ),
    (
        r"(?:what\s+is\s+|find\s+)?(?:the\s+)?integer\s+part\s+of\s+"
        r"[-−](?P<e>\d+(?:\.\d+)?(?:/\d+)?)",
        "-floor({e})",
    ),
    (
        r"(?:what\s+is\s+|find\s+)?(?:the\s+)?fractional\s+part\s+of\s+"
        r"(?P<e>(?:\d+(?:\.\d+)?|sqrt\(?\d+\)?|pi|π|e)(?:/\d+)?)",
        "{e} - floor({e})",
    ),
    (
        r"(?:(?:do|use|show|perform)\s+)?(?:the\s+)?long\s+division\s*(?:of|for|:)?\s*"
        r"(?P<e>\d{1,7})\s*(?:/|÷|:|by|divided\s+by)\s*(?P<f>\d{1,4})",
        "{e} divided by {f} with remainder",
    ),
    (
        r"(?:(?:work\s+out|calculate|find|divide)\s+)?(?P<e>\d{1,7})\s*"
        r"(?:/|÷|by|divided\s+by)\s*(?P<f>\d{1,4})\s+(?:by|using|with)\s+long\s+division",
        "{e} divided by {f} with remainder",
    ),
    (
        rf"is\s+(?=[^?]*(?:sin|cos|tan|log|ln)\b){_SIDE}\s+(?:always\s+)?equal\s+to\s+"
        rf"(?P<f>[^?=:→↔]{{1,200}}?)",
        "is it true that {e} = {f}?",
    ),
    (
        rf"what(?:'s|s|\s+is)\s+(?:the\s+)?(?P<word>bigger|larger|greater|smaller)\s*(?:one\s*)?"
        rf"(?:of\s+)?[:,]?\s+(?:number\s+)?{_KEPT}\s+(?:or|and)\s+(?P<f>[^?]{{1,60}}?)",
        "which is {word}, {e} or {f}?",
    ),
    (
        r"(?:for\s+)?(?:find|determine|what|which)\s+(?:(?:the\s+)?values?\s+of\s+)?"
        r"(?P<f>[a-z])\s+(?:(?:so|such)\s+that\s+|if\s+|for\s+which\s+)?(?:are\s+there"
        r"|there\s+are|is\s+there)\s+(?P<word>no|two|2|exactly\s+one|one|1)\s+"
        rf"(?:distinct\s+)?(?:real\s+)?(?:solutions?|roots?)\s+(?:to|of|for)\s+{_KEPT}",
        "for which values of {f} does {e} have {word} real solutions?",
    ),
    (
        rf"(?:the\s+)?(?:straight\s+)?(?:line\s+)?y\s*=\s*(?P<f>[^,;?=]+?)\s+{_TOUCHES}\s+"
        rf"(?:the\s+)?(?:curve\s+|parabola\s+|graph\s+of\s+)?y\s*=\s*(?P<e>[^;?=]+?)\s*"
        rf"[.,;]\s+(?:find|what\s+is|determine)\s+(?:the\s+)?(?:possible\s+)?"
        rf"(?:values?\s+of\s+)?(?P<word>[a-z])",
        "find {word} if {e} - ({f}) = 0 has equal roots",
    ),
)
