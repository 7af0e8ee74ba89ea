"""What the words around a formula make of it: a claim, a denial, a question, an assumption."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_DENIED: Final = late_regex(
    r"\b(?:not|n't|never|isn't|doesn't|don't|cannot|can't|incorrect\w*|wrong\w*|false|mistake\w*|"
    r"error\w*|mis\w+ing|contradict\w*|impossible|instead of|rather than|you (?:wrote|said|had|got|"
    r"claim\w*|put)|your (?:answer|claim|line|work\w*|step)|"
    r"someone|(?:many|most|some) (?:people|students?|learners?|pupils?)|"
    r"students? (?:often|might|may|wrote|got|put)|says|claims|claimed|thinks|"
    r"believes|pretend|myth|nonsense|"
    r"tempt\w*|pitfall|trap|absurd|unlike|whereas)\b|n['’]t\b|≠|✗|❌|\?",
    re.IGNORECASE,
)
_ASSUMED: Final = late_regex(
    r"\b(?:if|suppose|supposing|assum\w+|imagine|let|say|consider|guess\w*|try|trying|whether|"
    r"would|could|might|hypothe\w+|unless|when|whenever|where|at|for|as|given|with|plug\w*|"
    r"substitut\w+|put(?:ting)? in|sampl\w+|test\w*|choos\w+|pick|set|setting|want\w*|need|"
    r"define\w*|denote\w*|vertex|axis|"
    r"symmetry|asymptote\w*|intercept\w*|critical|example|e\.g|hole|undefined|excluded?|except|"
    r"extraneous|reject\w*|discard\w*|invalid|restrict\w*|domain|"
    r"(?:chapter|section|page|figure|lesson|theorem|lemma|definition)\s*\d)\b",
    re.IGNORECASE,
)
_HYPOTHESIS: Final = late_regex(
    r"\b(?:if|suppose|supposing|assum\w+|imagine|hypothe\w+)(?:\s+that)?\W*$", re.IGNORECASE
)
_TAKEN_BACK: Final = late_regex(
    r"\b(?:actually|I mean(?:t)?|scratch that|correction|oops|no,? wait|make that)\b[\s,:]*",
    re.IGNORECASE,
)
_REASON: Final = late_regex(
    r"\b(?:since|because|as|note|notice|recall|remember|where|using|by|with)\b", re.IGNORECASE
)
_STEP: Final = late_regex(
    r"\b(?:so|then|thus|hence|therefore|gives?|giving|get|gets|yields?|becomes?|simplif\w+|"
    r"subtract\w*|add\w*|divid\w+|multipl\w+|expand\w*|factor\w*|combin\w+|distribut\w+|"
    r"collect\w*|mov\w+|isolat\w+|leaves?|results?|obtain\w*|have|follows|means|reduces?|"
    r"rearrang\w+|squar\w+|root|both sides|like terms|finally|answer|solution|rewrit\w+|"
    r"cancel\w*)\b",
    re.IGNORECASE,
)
_REWRITING: Final = late_regex(
    r"\b(?:expand\w*|factor\w*|simplif\w+|combin\w+|distribut\w+|identit\w+|foil|"
    r"multiply(?:ing)? out|like terms|complet\w+ the square|equal to|equals|same as|"
    r"power rule|product rule|chain rule|binomial)\b",
    re.IGNORECASE,
)
_NEW_PROBLEM: Final = late_regex(
    r"^\s*#|\b(?:example|problem|exercise|question|another|second part|next|now solve|now consider|"
    r"similarly|alternatively|case|part)\b|^[\s.;]*\(?[b-h]\)|\n\W*\(?[b-h]\)",
    re.IGNORECASE,
)
_RESTRICTED: Final = late_regex(
    r"\b(?:positive|negative|length|width|height|distance|side|age|time|speed|radius|area|volume|"
    r"perimeter|hypotenuse|triangle|deviation|modulus|magnitude|"
    r"long|wide|high|tall|deep|far|away|old|fast|shadow|ladder|"
    r"natural|whole number|integer|must be|reject\w*|discard\w*|extraneous|principal|since|only|cm"
    r"|domain|quadrant|acute|nonnegative|money|price|people)\b|[<>≤≥]|√",
    re.IGNORECASE,
)


_SIEVED: Final = late_regex(
    r"\b(?:extraneous|candidates?|came up|reject\w*|discard\w*|satisf\w+|valid|invalid|"
    r"only solution|check\w*|not a solution|exclud\w+|verify|test\w*|fails?|"
    r"(?:does not|doesn['’]t) work)\b",
    re.IGNORECASE,
)


def is_sieved(text: str) -> bool:
    """Whether a text sorts its candidates out later on."""
    return bool(_SIEVED.search(text))


_PLAIN_WORDS: Final = frozenset(
    ("solve", "and", "then", "thus", "hence", "therefore", "sqrt", "abs", "sin", "cos", "log")
)


def is_bare_working(text: str) -> bool:
    """Whether a text has next to no words: a learner's lines, not an explanation."""
    words = re.findall(r"(?<![\\A-Za-z])[A-Za-z]{3,}", text)
    return all(word.lower() in _PLAIN_WORDS for word in words)


_LONGEST_GAP: Final = 150


def is_linked(gap: str, text: str) -> bool:
    """Whether what stands between two formulas leads from the one to the other."""
    if len(gap.strip()) > _LONGEST_GAP:
        return False
    return is_step(gap) or is_bare_working(text) or not re.search(r"[A-Za-z]{3,}|\n\s*\n", gap)


_QUOTED: Final = late_regex(
    r"\b(?:wrote|claim\w*|says?|said|thinks?|right(?=\s*\?)|(?:my|the) answer|i (?:got|get)|"
    r"correct|true|false|agree|mistake|wrong|why is|prove|verify|identity"
    r"|(?<!when )(?<!where )(?<!what )(?<!long )(?<!far )(?<!high )(?<!fast )(?<!much )"
    r"(?:is|does) it)\b",
    re.IGNORECASE,
)


def is_quoted(question: str) -> bool:
    """Whether a question asks about somebody's claim, so that its equations are not given."""
    return bool(_QUOTED.search(question))


def multiplies(words: str) -> bool:
    """Whether words tell of a step that can bring in solutions."""
    return bool(re.search(r"\b(?:squar|multipl|cross|rais|power)\w*", words, re.IGNORECASE))


def is_denied(words: str) -> bool:
    """Whether a sentence denies, quotes or asks what stands in it."""
    return bool(_DENIED.search(words))


_RETRACTED: Final = late_regex(
    r"\b(?:(?:wait|hmm+|hold on|oops|no)\b[\s,.!—–-]*(?:no\b|"
    r"(?:but )?that['’]?s? (?:is |was )?(?:not|wrong)"
    r"|i (?:made|should|forgot|need|was wrong)|let me (?:redo|try again|correct))"
    r"|(?:that|this)(?: is|['’]s| was) (?:not (?:right|correct)|wrong|incorrect|a mistake)\b"
    r"|i made (?:a|an) (?:\w+ )?(?:mistake|error|slip)|scratch that|let me (?:redo|correct|fix)"
    r"|can(?:not|['’]t) be (?:right|correct)|correction\b)",
    re.IGNORECASE,
)
_NOT_RETRACTED: Final = late_regex(
    r"\b(?:that|this)(?: is|['’]s| was) (?:right|correct)\b", re.IGNORECASE
)
_RETRACTED_WITHIN: Final = 220


_BUT: Final = late_regex(
    r"\b(?:but|however|no|not|cannot|zero|undefined|denominators?|impossible|allowed)\b|n['’]t\b|∅|≠|\\ne",
    re.IGNORECASE,
)


def takes_back(rest: str) -> bool:
    """Whether words somewhere behind a value may say that it is none: "but 2 is not allowed"."""
    return bool(_BUT.search(rest))


def is_retracted(rest: str) -> bool:
    """Whether words soon after a formula say that it was a slip: "Wait, that's not right"."""
    near = _NOT_RETRACTED.sub(" ", rest[:_RETRACTED_WITHIN])
    return bool(_RETRACTED.search(near))


def is_assumed(words: str) -> bool:
    """Whether a formula after these words is an assumption or a place, not a claim."""
    return bool(_ASSUMED.search(words))


def gives_reason(words: str) -> bool:
    """Whether a formula in this sentence only says why: "since i² = −1"."""
    return bool(_REASON.search(words))


def as_meant(question: str) -> str:
    """A question without what it takes back: "solve 2x = 4, no wait, 2x = 6" asks the second."""
    rest = _TAKEN_BACK.split(question)[-1]
    return rest if re.search(r"\d|[=^]", rest) else question


def is_hypothesis(words: str) -> bool:
    """Whether a formula right after these words is only supposed: "if 1 = 2"."""
    return bool(_HYPOTHESIS.search(words))


_TRIED: Final = late_regex(
    r"\b(?:if|suppos\w+|try|trying|test\w*|check\w*|verify\w*|guess\w*|plug\w*|imagine)\b",
    re.IGNORECASE,
)
_LEADS: Final = late_regex(
    r"[^\w]*(?:(?:and |which )?(?:so|then|thus|hence|therefore|gives?|giving|means))[^\w]*",
    re.IGNORECASE,
)
_FOR_EQUATION: Final = late_regex(r"\b(?:for|to|of|in|solv\w+|equation)\W*$", re.IGNORECASE)


def is_tried(words: str) -> bool:
    """Whether a value after these words is only tried: "if x = 3", "check: x = 3"."""
    return bool(_TRIED.search(words))


_TESTED: Final = late_regex(r"\s*(?::|\||→|=>|yes\b|no\b|gives\b|makes\b|is\b|\((?:yes|no)\b)")


def is_test_point(gap: str, after: str) -> bool:
    """Whether a value beside an inequality is one that is tried: "x = 0 yes, x = 2 no".

    A root is told behind a word such as "so", or right below its equation.
    """
    is_derived = is_step(gap) or not re.search(r"[A-Za-z]", gap)
    return not is_derived or bool(_TESTED.match(after))


def is_what_was_solved(words: str) -> bool:
    """Whether an equation after these words is the one to which somebody gives an answer."""
    return bool(_FOR_EQUATION.search(words))


def leads(words: str) -> bool:
    """Whether words between two formulas say that the second follows from the first."""
    return bool(_LEADS.fullmatch(words))


def is_step(words: str) -> bool:
    """Whether words lead from one line of working to the next."""
    return bool(_STEP.search(words))


def is_rewriting(words: str) -> bool:
    """Whether words say that an expression is only written in another way."""
    return bool(_REWRITING.search(words)) and not re.search(r"\b(equation|solve)\b", words)


def begins_anew(words: str) -> bool:
    """Whether words begin another problem."""
    return bool(_NEW_PROBLEM.search(words))


def restricts(words: str) -> bool:
    """Whether a text gives reasons to leave a solution out."""
    return bool(_RESTRICTED.search(words))


_CASES: Final = late_regex(
    r"±|∓|\\[pm]{2}(?![a-z])|\+/?-|∨|\\lor|\b(?:or|cases?|either|both|if|zero|and|other|second|reject\w*|"
    r"discard\w*|extraneous|since|because|for|roots|solutions)\b|>|<|≥|≤|\\[gl]eq?(?![a-z])",
    re.IGNORECASE,
)


def tells_cases(text: str, formula: str) -> bool:
    """Whether a text tells of more than one case, or why there is only one.

    So it does where it gives the left side of the formula several values.
    """
    left = re.escape(formula.partition("=")[0].strip(" &"))
    return bool(_CASES.search(text)) or len(re.findall(rf"{left}\s*&?=", text)) > 1


_DERIVATIVE: Final = late_regex(
    r"'|∂|\\partial|^[A-Za-z]_\{?[xyz]{1,3}\}?(?!\w)|′|’|\\prime|\\frac\s*\{\s*d|d\s*/\s*d|dy/dx|\bd[a-z]\s*/"
)
_NO_SOLUTION: Final = late_regex(r"no (?:real )?(?:solution|root)|inconsistent|parallel", re.I)


def is_derivative(side: str) -> bool:
    """Whether a side of an equation names a derivative: `f'(x)`, `dy/dx`, `∂f/∂x`, `f_x`."""
    return bool(_DERIVATIVE.search(side))


def has_no_solution(text: str) -> bool:
    """Whether a text says that something has no solution, so that a contradiction may be meant."""
    return bool(_NO_SOLUTION.search(text))
