"""What else a story about money is asked: the other way through a rate, the share that is left.

"and 200 euros in dollars" after a rate was told, "so what's the final price" after a tax, "what
fraction of her money is left", "how much is the tip", "whats the total then" after the interest.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.stories import facts_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.jotted.bargains import Bargain
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Problem
from tutor_tui.mathematics.request import LED

_N: Final = r"\d+(?:\.\d+)?"
_CONVERTED: Final = late_regex(
    rf"{LED}(?:(?:what|how much)(?:'s| is| are)? )?(?P<n>[$£€]? ?{_N})(?: (?P<a>[a-z]+))? (?:in"
    r"|to|into|as) (?P<b>[a-z]+)\W*",
    re.IGNORECASE,
)
_RATE: Final = late_regex(rf"(?:[$£€] ?)?1(?: [a-z]+)? ?(?:=|is|equals) ?(?:[$£€] ?)?{_N}", re.I)
_RATE_BEHIND: Final = late_regex(rf"(?:{_RATE.pattern})(?: [a-z]+)?(?=\W*$)", re.IGNORECASE)
"""A rate that is told behind what is asked: "convert $5 to euros if 1 dollar is 0.9 euros"."""
_FINAL: Final = late_regex(
    rf"{LED}(?:what(?:'s|s| is)?|how much is|what would) ?(?:the |it |my |their )?(?:(?:final|new"
    rf"|end|overall|whole) (?:price|total|cost|amount|bill)|total (?:price|cost|bill)"
    r"|price now)(?: be)?(?: then| now| in the end)*\W*",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(r"\(1 [-+] [\d.]+/100\)|\bwith [\d.]+% tax\W*$")
_SHARE_LEFT: Final = late_regex(
    rf"{LED}what (?P<how>fraction|percent|percentage|part)(?: of (?:it|them|(?:the|his|her|my"
    rf"|their)"
    r" [a-z]+))? (?:is|are|was|were|does|do|did|has|have)(?: (?:i|he|she|they|we|it))?(?: (?:have"
    r"|still|got))* left(?: over)?\W*",
    re.IGNORECASE,
)
_LEFT_ASKED: Final = late_regex(r"\bhow (?:much|many)\b[^.?]*\b(?:left|remain\w*)\W*$", re.I)
_OWNED: Final = late_regex(
    rf"^\D*?\b(?:has|had|have|got|earns?|there (?:are|were)) [$£€]?(?P<n>{_N})(?!\.?\d|/| ?%)",
    re.IGNORECASE,
)
_HAVING: Final = late_regex(
    rf"\b(?:has|had|have|got|earns?|there (?:are|were)) [$£€]?{_N}(?!\.?\d|/| ?%)", re.IGNORECASE
)
_PART_ASKED: Final = late_regex(
    rf"{LED}(?:how much|what)(?:'s| is| was| would)? (?:the )?(?P<what>tip|tax|vat|discount|saving"
    r"|service charge)(?: be)?(?: then)?\W*",
    re.IGNORECASE,
)
_RATE_OF: Final = rf"(?P<n>{_N}) ?(?:%|percent) (?:sales |off |of )*"
_MONEY: Final = late_regex(rf"(?:[$£€] ?|(?={_N} (?:dollars|pounds|euros)))({_N})(?!\d)")
_TOTAL: Final = late_regex(
    rf"{LED}(?:(?:how much|what(?:'s|s| is)?|it|the|is|that) )*(?:in )?(?:total|all|altogether"
    r"|overall)(?: amount)?(?: then| now)?\W*",
    re.IGNORECASE,
)
_INTEREST_ASKED: Final = late_regex(r"\bhow much (?:simple |compound )?interest\b", re.IGNORECASE)


_INTEREST_IN_IT: Final = late_regex(
    rf"{LED}(?:how much|what|which part)(?:'s|s| is)?(?: (?:of|in) (?:it|that|this|the total))?"
    r"(?: is)?(?: the)? (?:compound )?interest(?: (?:is|was) (?:it|that|there|in it|in that)"
    r"| (?:do|did|does|will) (?:i|we|you|they|it) (?:get|earn|make)| (?:is )?earned)?\W*",
    re.IGNORECASE,
)
_INTEREST_NAMED: Final = late_regex(
    r"(?:what(?:'s| is)|find|calculate|work out) the (?P<rest>(?:simple|compound) interest\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_OF_ONE: Final = late_regex(
    rf"{LED}(?:what(?:'s|s| is)? (?:the )?(?:price|cost) (?:of|for) (?:1|one|each|an?)"
    rf"|how much (?:is|does|for) (?:1|one|each|an?))(?: [a-z]+)??(?: cost)?(?: then)?\W*",
    re.IGNORECASE,
)


def of_money(text: str, question: str) -> Iterator[str]:
    """The questions that a message may mean; each is yet to be read."""
    facts = facts_of(question)
    rate = _RATE_BEHIND.search(question) if not _RATE.search(facts) else None
    told = rate[0] if rate else facts
    if (found := _CONVERTED.fullmatch(text)) and _RATE.search(told):
        thing = f" {found['a']}" if found["a"] else ""
        yield f"{told}. How much is {found['n']}{thing} in {found['b']}?"
    if _FINAL.fullmatch(text) and _CHANGED.search(question):
        yield question
    if (share := _SHARE_LEFT.fullmatch(text)) and _LEFT_ASKED.search(question):
        owned = _OWNED.search(facts)
        if (
            owned
            and len(_HAVING.findall(facts)) == 1
            and not _is_asked_whole(facts, f"what {share['how']} is left")
        ):
            times = "100*" if share["how"].lower().startswith("percent") else ""
            yield f"{times}{RESULT}/{owned['n']}"
    if _OF_ONE.fullmatch(text) and isinstance(problem_of(question), Bargain):
        yield question  # its answer tells the price of one in both offers
    elif _OF_ONE.fullmatch(text) and facts:
        yield f"{facts}. How much does one cost?"
        yield f"{facts}. How much is one?"
    yield from _part(text, question)
    if _INTEREST_IN_IT.fullmatch(text):
        yield from _interest_of(problem_of(question))
    if _TOTAL.fullmatch(text) and (of_all := _INTEREST_NAMED.match(question)):
        yield f"total amount with {of_all['rest']}"
    if _TOTAL.fullmatch(text) and _INTEREST_ASKED.search(question):
        if facts:
            yield f"{facts}. What is the total amount?"
        yield _IN_ALL.sub("", _INTEREST_ASKED.sub("how much in total", question))


def _interest_of(problem: Problem | None) -> Iterator[str]:
    """The interest alone of a sum that grows by it year by year."""
    match problem:
        case Fact(topic="compound", numbers=(first, rate, years, times)) if times == 1:
            yield f"compound interest on {first} at {rate}% for {years} years"


_IN_ALL: Final = late_regex(r"(?<=how much) in total(?= (?:will|do|does|would|did) )", re.I)


def _is_asked_whole(facts: str, asked: str) -> bool:
    """Whether the story with that question is read as a problem of its own."""
    return isinstance(problem_of(f"{facts}. {asked}?"), KindProblem)


def _part(text: str, question: str) -> Iterator[str]:
    """The tip or the discount itself, of the one amount that was told."""
    asked = _PART_ASKED.fullmatch(text)
    if asked is None:
        return
    what = "(?:discount|off)" if asked["what"].lower() in ("saving", "discount") else asked["what"]
    rates = re.findall(rf"{_RATE_OF}{what}\b", question, re.IGNORECASE)
    sums = _MONEY.findall(question)
    is_one = len(rates) == len(sums) == question.count("%") == 1
    if is_one and not _is_asked_whole(facts_of(question), f"how much is the {asked['what']}"):
        yield f"{sums[0]}*{rates[0]}/100"
