"""Chances: what is drawn from a bag, a sum of dice, a normal variable, a test that may be wrong."""

import math
import re
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, read_again
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.terms import shown_number

_ILL: Final = (
    r"(?:(?:have|has|having|had|got|with|carry|suffer from) (?:it|the <word>|a <word>"
    r"|an <word>|<word>)|are (?:ill|sick|infected)|is (?:ill|sick|infected)|infected)"
)
_TESTED: Final = (
    r"\b(?:(?:i|you|he|she|they|someone|somebody|a (?:person|patient|man|woman)) )?(?:(?:just"
    r"|has|have|had) )?(?:tests?|tested|test came back|result is|get|got) (?:a )?positive"
    r"|\b(?:my |the |a )?(?:test|result) (?:is|was|came back|comes back) positive"
)
_HAS_IT: Final = (
    r"\b(?:(?:what(?:'s|s| is)|find) )?(?:the )?(?:chance|probability|prob|odds|likelihood)(?: "
    r"(?:that|of|is|are))*(?: (?:i|you|he|she|they|we|it))?"
    r"(?: (?:actually|really))*(?: (?:have|has|having|am|is|are|got))*(?: (?:it|the <word>|a "
    r"<word>|ill|sick|infected))?"
    r"|\bhow likely is it (?:that )?<who> (?:(?:actually|really) )?(?:have|has) (?:it|the <word>)"
)
BAYES: Final = Jotting(
    late_regex(r"^(?!.*\bnegative\b).*positive"),
    (
        r"<p=pct>(?: of (?:the |all )?(?:people|population|patients|us|<word>))?(?: (?:have|has"
        r"|are|is|carry|suffer from|get)(?: (?:it|the|a|an|this|some))*(?: <word>)?)"
        r"|\b(?:affects|affecting|prevalence (?:of|is)) <p=pct>(?: of (?:the |all "
        r")?<word>)?|<p=pct> of (?:the |all )?(?:people|population|us)",
        r"<q=pct> (?:accurate|accuracy|correct|reliable|right)|\b(?:accuracy(?: of| is)?|right"
        r"|correct in) <q=pct>(?: of the time)?",
        _TESTED,
    ),
    (("ill", _HAS_IT),),
    (
        Law(
            "ill",
            "p q",
            "p*q/(p*q + (100 - p)*(100 - q))",
            "the probability of having it after a positive result",
            remark="the test being right that often both for those who have it and for those who "
            "have not",
        ),
    ),
    MappingProxyType({"p": "the percentage who have it", "q": "the percentage of right results"}),
    "test if given",
)
_BAG: Final = late_regex(
    r"(?P<a>\d{1,3}) (?P<one>[a-z]+)(?: (?P<things>[a-z]+))?(?:,| and|, and) (?P<b>\d{1,3}) "
    r"(?P<two>[a-z]+)(?: (?P<things2>[a-z]+))?"
)
_TAKE: Final = late_regex(
    r"\b(?:i |we |you |he |she |and )*(?:take|took|pick|draw|drew|pull|grab|choose|get"
    r"|select)s?(?:ed)?(?: out)? (?P<n>[1-4])(?: (?:of them|out|marbles|balls|sweets|counters"
    r"|socks|beads|at random|random))*\b"
)
_KEPT: Final = late_regex(
    r"\b(?:without (?:putting (?:(?:it|them|any|the first(?: one)?) )?back|replacement"
    r"|replacing(?: it| them)?|looking)|(?:i |and )*(?:don't|do not) (?:put|replace)(?: (?:it|them"
    r"|the first(?: one)?))?(?: back)?|at the same time|at once|one after (?:the other|another))"
)
_BACK: Final = late_regex(
    r"\b(?:with (?:replacement|replacing|putting (?:it|them) back)|(?:i |and |but |if )*(?:put"
    r"|replace|return)(?:ting|ing)?(?: (?:it|them|the first(?: one)?))?(?: back)?(?: (?:each"
    r"|every) time| before (?:the second|taking the second|drawing again))?)(?! both)"
)
_WANTED: Final = late_regex(
    r"\b(?:what(?:'s|s| is) )?(?:the )?(?:probability|prob|chance|odds)(?: (?:that|of|i get"
    r"|getting|they are|they're|is|are|both are))*"
    r" ?(?P<what>(?:both |they are |they're |two of )?(?:are )?(?:the )?same colou?r|(?:2 |both "
    r")?different colou?rs?|both (?:are |being |is )?(?P<c>[a-z]+)|(?P<c2>[a-z]+) both(?: "
    r"times)?|2 (?P<c3>[a-z]+)"
    r"|(?:1|one) of each(?: colou?r)?|at least (?:1|one) (?P<c4>[a-z]+)|no (?P<c5>[a-z]+)|all "
    r"(?P<c6>[a-z]+)|(?P<c7>[a-z]+)(?= *$))(?: (?:marbles?|balls?|ones?|sweets?))?"
)
_IDLE_WORDS: Final = """
    i you we he she have has there are is in a an the bag box jar of with and my it contains
    marbles balls sweets counters socks beads drawer containing got them then
"""
_IDLE: Final = frozenset(_IDLE_WORDS.split())


def read_bag(story: str) -> KindProblem | None:
    """Marbles of two colours, some taken out: the sentence that the readers of chances know."""
    bag, wanted, take = _BAG.search(story), None, _TAKE.search(story)
    if bag is None or take is None:
        return None
    rest = f"{story[: bag.start()]} {story[bag.end() :]}"
    wanted = _WANTED.search(rest)
    if wanted is None:
        return None
    rest = f"{rest[: wanted.start()]} {rest[wanted.end() :]}"
    rest = _TAKE.sub(" ", rest, count=1)
    is_back = bool(_BACK.search(_KEPT.sub(" ", rest)))
    left = _BACK.sub(" ", _KEPT.sub(" ", rest)) if is_back else _KEPT.sub(" ", rest)
    things = bag["things2"] or bag["things"] or "marbles"
    if set(re.findall(r"[a-z0-9]+", left)) - _IDLE - {things}:
        return None
    way = "with" if is_back else "without"
    what = _what(wanted, take["n"])
    return read_again(
        f"A bag has {bag['a']} {bag['one']} and {bag['b']} {bag['two']} marbles. {take['n']} "
        f"marbles are drawn "
        f"{way} replacement. What is the probability that {what}?"
    )


def _what(wanted: re.Match[str], count: str) -> str:
    said = wanted["what"]
    colour = next(
        (one for key in ("c", "c2", "c3", "c4", "c5", "c6", "c7") if (one := wanted[key])), ""
    )
    if "same" in said:
        return "they have the same colour"
    if "different" in said or "of each" in said:
        return "they have different colours"
    if wanted["c4"]:
        return f"at least one is {colour}"
    if wanted["c5"]:
        return f"none is {colour}"
    return (
        f"{'both' if count == '2' else 'all'} are {colour}" if count != "1" else f"it is {colour}"
    )


_NORMAL: Final = late_regex(
    r"(?:[a-z] ?(?:~|is) ?)?n ?\( ?(?P<m>-?\d+(?:\.\d+)?) ?, ?(?P<v>\d+(?:\.\d+)?) ?(?P<sq>\^ ?2"
    r"|²)? ?\)"
)
_EVENT: Final = late_regex(
    r"(?:(?:find|what(?:'s|s| is)|calculate|work out|and) )*(?P<p>p ?\([^()]+\))", re.IGNORECASE
)


def read_normal(story: str) -> KindProblem | None:
    """ "X ~ N(50, 16). Find P(X < 54)": the second number is the variance, or a square."""
    law = _NORMAL.search(story)
    if law is None:
        return None
    rest = f"{story[: law.start()]} {story[law.end() :]}"
    event = _EVENT.search(rest)
    if event is None or re.search(r"[a-z0-9]", _IGNORED.sub("", _EVENT.sub("", rest, count=1))):
        return None
    spread = law["v"] if law["sq"] else _root(law["v"])
    if spread is None:
        return None
    asked = event["p"].replace("p", "P", 1)
    name = re.search(r"[a-z]", asked)
    return read_again(
        f"X is normal with mean {law['m']} and standard deviation {spread}. "
        f"{asked.replace(name[0], 'X') if name else asked}"
    )


def _root(variance: str) -> str | None:
    """The standard deviation, where it is a plain number."""
    value = Fraction(variance)
    top, bottom = math.isqrt(value.numerator), math.isqrt(value.denominator)
    root = Fraction(top, bottom)
    return shown_number(root, uses_decimals=True) if root * root == value else None


_IGNORED: Final = late_regex(r"\b(?:if|let|suppose|then|given|find|where|and)\b")
_DICE: Final = Jotting(
    late_regex(r"dice"),
    (
        r"\b(?:i |you |we |if |when )*(?:roll|throw)(?:ing|ed)?(?: (?:2|a pair of)(?: "
        r"fair)? dice)|\b(?:2|a pair of)(?: fair)? dice(?: are (?:rolled|thrown))?",
    ),
    (
        (
            "sum",
            r"\b(?:what(?:'s|s| is) )?(?:the )?(?:chance|probability|prob|odds)(?: (?:of|that|i"
            r"|getting|get|rolling|the sum|sum|total|the total|they|is|add(?:ing)? up|add|to"
            r"|it's|a|an))* ?(?P<s>(?:at least |(?:more|greater|bigger|higher|less|lower)"
            r" than |at most )?\d{1,2})\b",
        ),
    ),
    (),
)


def read_dice(story: str) -> KindProblem | None:
    """ "roll 2 dice whats the chance of a 7" is about their sum."""
    if "dice" not in story:
        return None
    asked = re.search(_DICE.asks[0][1], story)
    rolled = re.search(_DICE.facts[0], story)
    if asked is None or rolled is None:
        return None
    rest = re.sub(
        r"\b(?:dice|them|up|when|if|and|with|from|in|on|rolled|thrown|are|being)\b|\W",
        "",
        story.replace(asked[0], "").replace(rolled[0], ""),
    )
    if rest:
        return None
    return read_again(f"Two dice are rolled. What is the probability that the sum is {asked['s']}?")


CHANCES: Final = (BAYES,)
OF_CHANCE: Final = (read_bag, read_normal, read_dice)
