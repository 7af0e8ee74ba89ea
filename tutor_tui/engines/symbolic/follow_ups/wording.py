"""A follow-up without the words that lead in to it, and the words that point back."""

import re
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import needs_a_result
from tutor_tui.mathematics.number_words import spelled
from tutor_tui.mathematics.problems import Differentiate, Integrate, Problem, Rewrite
from tutor_tui.mathematics.recurring import with_bars
from tutor_tui.mathematics.request import LED, bare, without_lead
from tutor_tui.mathematics.syntax import Relation

LONGEST: Final = 120
"""Characters of a message that may be a follow-up."""

IT: Final = (
    r"(?:it|that|this|them|these|those|(?:the|that|this|your|my)(?: last| final| previous| whole)?"
    r" (?:result|answer|number|value|sum|product|total|difference|quotient|solution|expression"
    r"|fraction|one|thing))"
)
"""What points back to a result."""

_LEADING: Final = re.compile(
    r"^(?:(?:do(?= [\d.]+ ?[a-z]+\W*$)|and|now|then"
    r"|next(?! (?:\d|two|three|four|five|few|terms?|numbers?|prime))|ok"
    r"|okay|so|but|also|again|finally|great|cool|nice|good|easy|perfect|awesome|thanks|right|wait"
    r"|alright|hm+|um+|oh|well|instead|please|just|could you|can you|can we|let'?s|let us|i want to"
    r"|i'd like to|how (?:do|can|would) (?:i|you|we)|try to|go ahead and|(?:would|could) you mind)"
    r"\b(?:[\s,:;.!]|-(?!\s*[\d(.a-z√π]\b|\s*\d))*)+",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^(?:(?:ok(?:ay)?|and|now|so)[ ,]+)*(?:the )?(?:second|third|next|last|other)"
    r" (?:one|problem|question|exercise|part)(?: is| was)?\s*[:,]\s*(?=.*[\^=+*/²³-])",
    re.IGNORECASE,
)
"""Which one of an exercise stands behind it: "the second one, x^2 - 7x + 12"."""

_TRAILING: Final = re.compile(
    r"(?:(?<!\bthe)[\s,;.!?]+(?:please|now|then|too|as well|also|again|for me|this time|instead"
    r"|next|first|(?<!putting )(?<!putting it )(?<!putting them )back|thanks|thank you"
    r"|pls|and why(?: is that)?|(?:just )?to (?:check|verify|be sure|make sure)))+[\s.!?]*$",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(
    r"^(?:what(?:'s| is| would be| do (?:you|i|we) get if (?:you|i|we)| if (?:you|i|we)"
    r"| happens if (?:you|i|we))|whats|how (?:much|many) is|how about(?: if (?:you|i|we))?"
    r"|what about(?: if (?:you|i|we))?|calculate|compute|find|work out|give me|tell me|if i"
    r"|if you|if we)\s+",
    re.IGNORECASE,
)


def unlabelled(text: str) -> str:
    """The formula of "the second one, x^2 - 7x + 12", and "is it prime" for "is that one prime"."""
    return _POINTED.sub(r"\g<ask> it", _LABEL.sub("", text))


_POINTED: Final = re.compile(
    r"(?P<ask>(?:^|\b(?:and|so|but|ok|then),? )(?:is|was|does|did|will|can|has)) (?:this|that) one"
    r"(?= [a-z])(?! (?:of|or|and)\b)",
    re.IGNORECASE,
)
"""What was talked about last, and no number 1."""


def trimmed(text: str) -> str:
    """The message without politeness, lead-in and the sign at its end, in its own letters."""
    request = bare(text)
    for pattern in (_LEADING, _TRAILING):
        request = pattern.sub("", request).strip()
    request = _COUNTED.sub(" ", request)
    if (found := _EXPANDED.fullmatch(request)) and _BEFORE.search(text):
        return f"by expanding{found['what']}"
    if _ENDLESS.search(request):
        return request
    end = "!" if _FACTORIAL.search(text) else ""
    return f"{request.rstrip(' ?!.,').strip()}{end}"


_EXPANDED: Final = re.compile(
    r"(?:expand|multiply)(?P<what>(?: (?:it|this|that|the brackets?))?)(?: out)?", re.IGNORECASE
)
_BEFORE: Final = re.compile(r"\bfirst\W*$", re.IGNORECASE)
"""What is done before the rest is a way to do it: "can you expand it first"."""

_COUNTED: Final = re.compile(
    r"(?:(?<=\bof the)|(?<=\bof these)|(?<=\bof those)|(?<=\bof all)) (?:two|three|four"
    r"|five|six|seven|eight|nine|ten|\d{1,2}) (?=(?:numbers|values|scores|marks)$)",
    re.IGNORECASE,
)
"""How many numbers there are, of which all are meant."""

_FACTORIAL: Final = re.compile(
    r"\b(?:by|of|is|times|plus|minus|over|and|with|add|subtract|from|to|than|about)"
    r" (?:\d{1,3}|[nk])![\s?.]*$|[-+*/×÷^(!]\s*(?:\d{1,3}|[nk])![\s?.]*$",
    re.IGNORECASE,
)
"""A factorial at the end, and no exclamation."""


_ENDLESS: Final = re.compile(r"\d\.\d+(?:\.\.\.|…)$", re.ASCII)
"""A decimal whose digits go on: its dots belong to the number."""


_THING: Final = re.compile(
    rf"^(?:{LED}(?:what(?:'s| is| are)|whats|find|give me|tell me|show(?: me)?|list|write(?: out)?"
    r"|calculate|compute|evaluate|work out|take|draw|make|the|its?|their|them|they|both|that|those"
    r"|a)\b[\s,]*)+",
    re.IGNORECASE,
)


def thing_asked(request: str) -> str:
    """What is asked for without the words that ask: "and what is its" before "curvature"."""
    return _THING.sub("", without_lead(request)).strip()


def may_be_asked(question: str) -> bool:
    """Whether a text is a question, or becomes one when an earlier result is put in."""
    return not closes_nothing(question) and (
        needs_a_result(question) or problem_of(question) is not None
    )


def closes_nothing(question: str) -> bool:
    """Whether a bracket is closed that was never opened: a part was put in for half a formula."""
    depth = 0
    for sign in question:
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return True
    return False


def unasked(request: str) -> str:
    """The request without "what is", "what if you" and the like."""
    return _ASKING.sub("", request).strip()


def operand(text: str) -> str | None:
    """An operand as notation: `5`, `3x`, "seven", "1/2"; `None` for other words."""
    plain = text.strip().strip("`$").strip()
    if not plain or len(plain) > LONGEST:
        return None
    number = spelled(plain.lower())
    if number is not None:
        return str(number)
    plain = re.sub(r"^(?:the )?square root of (\d+(?:\.\d+)?)$", r"sqrt(\1)", plain)
    plain = re.sub(r"^(?:the )?cube root of (\d+(?:\.\d+)?)$", r"cbrt(\1)", plain)
    plain = re.sub(r"^(\d+(?:\.\d+)?) (squared|cubed)$", _raised, plain)
    node = expression_or_none(with_bars(plain))
    return None if node is None or isinstance(node, Relation) else plain


def _raised(found: re.Match[str]) -> str:
    return f"{found[1]}^{2 if found[2] == 'squared' else 3}"


_PLACE: Final = re.compile(r"(?:(?:and|now|what about|how about) )?at (?!all\b)", re.IGNORECASE)


def is_of_a_place(text: str, problem: Problem) -> bool:
    """Whether "at pi" names a value of the letter, which is no change of the formula."""
    of_formula = isinstance(problem, Rewrite | Differentiate | Integrate)
    return of_formula and bool(_PLACE.match(text.strip()))


_BY_A_WAY: Final = re.compile(
    r"^explain (?P<what>solve .+?) (?:by|using|with) (?:the )?[a-z ]+$"
    r"|^where do (?P<lines>.+) meet$"
    r"|^(?!explain)(?P<told>.+?),? solve (?:it |them |this )?(?:by|using|with) (?:the )?[a-z ]+$",
    re.IGNORECASE,
)
"""Equations that were solved by a way of their own: what can be drawn is the same."""


def as_solved(question: str) -> str:
    """The question with nothing but its equations, by whatever way they were solved."""
    found = _BY_A_WAY.fullmatch(question)
    return (
        question if found is None else found["what"] or f"solve {found['lines'] or found['told']}"
    )
