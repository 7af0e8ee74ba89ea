"""What a story asks, in the words that the readers know: one form for what is the same question.

"What does each one have to pay?" asks how much each pays, and "how much is it if petrol costs
$2 a litre?" tells a price behind the question, which belongs before it.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_WHO: Final = r"(?:[a-z]+|(?:the|a|my|his|her|their|each) [a-z]+)"
_DO: Final = r"(?:does|did|do|will|would|should|must|can)"
_PAID: Final = r"(?:get|earn|receive|pay|owe|spend|save|cost|make)"
_ASKED: Final = late_regex(
    r"(?:^|(?<=[.;?!,] )|(?<=\band )|(?<= ))(?:(?:so|now|then|well|ok(?:ay)?|and)\b,? )*"
    r"(?P<ask>(?:(?:after|in|for|at|by) )?(?:how (?:many|much|long|far|old)|what|which|who"
    r"|when(?= (?:do|does|did|will|would|is|are|was|were|can|should)\b))\b(?:[^.;?!]"
    r"|\.(?=\d))*)[.?! ]*$",
    re.IGNORECASE,
)
_MONEY: Final = r"(?:[$£€] ?\d[\d.,]*\d|[$£€] ?\d|\d+(?:\.\d\d)? (?:dollars|pounds|euros))"
_SAME: Final = tuple(
    (late_regex(form, re.IGNORECASE), said)
    for form, said in (
        (r"\b(?:each|every) (?:one|person|friend|child|kid|of (?:them|us|these|the [a-z]+))\b",
         "each"),
        (rf"^what {_DO} (?={_WHO} (?:{_PAID}|have to|need to|end up)\b)", "how much does "),
        (r"^how much money\b", "how much"),
        (r"^how much are they(?= now$|$)", "how much is it"),
        (rf"(?<= )(?P<do>{_DO}) (?P<who>{_WHO}) (?:(?:have|need|has|got|get|going) to|must|end up"
         r" having to) (?=[a-z]+)", r"\g<do> \g<who> "),
        (r"\bdo they each (?=[a-z])", "does each "),
        (r"^(how (?:much|many)\b.*)\bgetting back$", r"\1 get back"),
        (r"^(how (?:much|many)\b.*) (?:overall|all up|all together|as a total)$", r"\1 in total"),
    )
)  # fmt: skip
_BEHIND: Final = late_regex(
    r"(?P<ask>[^.?!]*?\w),? (?:if|when|given(?: that)?|assuming(?: that)?) (?P<told>(?:[a-z]+ )"
    rf"{{1,4}}?(?:costs?|is|are|sells? (?:for|at)|charges?) (?:{_MONEY}"
    rf"|\d+\.\d\d)(?: [a-z]+){{0,3}}|\d[\d.]* ?(?:[a-z]+ ){{1,4}}?costs? (?:{_MONEY}|\d[\d.]*))",
    re.IGNORECASE,
)
_TO_EARN: Final = late_regex(
    r"how (?:many (?P<unit>hour|day|week|month)s|long) (?:does|do|did|will|would|must|should) "
    rf"(?P<who>[a-z]+) (?:work |save )?(?:(?:at|for|on) )(?P<rate>{_MONEY} (?:an?|per|each"
    r"|every) (?:hour|day|week|month)),? (?:(?:in order )?to|until (?:he|she|i|they)) (?P<deed>earn"
    rf"|make|get|have|save|reach)s? (?P<sum>{_MONEY})",
    re.IGNORECASE,
)


_TO_SAVE: Final = late_regex(
    rf"how (?:long|many [a-z]+) (?:will|would|does|do) (?:it take "
    rf"|[a-z]+ need )(?:[a-z]+ )?to (?:save"
    rf"|get|reach|have|earn)(?: up)? (?P<sum>{_MONEY}),? (?:if"
    rf"|when) (?P<who>[a-z]+) (?P<deed>saves?|puts?"
    rf" aside|earns?|gets?) (?P<rate>{_MONEY}) (?:an?|per|each|every) (?P<unit>day|week|month"
    rf"|year)",
    re.IGNORECASE,
)


_PRICE_OF: Final = late_regex(
    r"^(?:(?:what(?:'s| is| was)|whats|find|work out) )?(?:the )?(?:cost|price) of "
    r"(?P<what>\d[^,.?]*?)(?= (?:if|when)\b)",
    re.IGNORECASE,
)


def with_plain_question(text: str) -> str:
    """The message with its question in plain words, behind all that is told."""
    text = _PRICE_OF.sub(r"how much do \g<what> cost", text)
    found = _ASKED.search(text)
    if found is None:
        return text
    told, asked = text[: found.start("ask")].rstrip(), found["ask"].strip()
    for form, said in _SAME:
        asked = form.sub(said, asked)
    if (behind := _BEHIND.fullmatch(asked)) is not None:
        told, asked = _joined(told, behind["told"]), behind["ask"]
    if (saving := _TO_SAVE.fullmatch(asked)) is not None:
        told = _joined(told, f"Mia saves {saving['rate']} a {saving['unit']}")
        asked = f"How many {saving['unit']}s until Mia has {saving['sum']}"
    if (earning := _TO_EARN.fullmatch(asked)) is not None:
        told = _joined(told, f"{earning['who']} earns {earning['rate']}")
        unit = earning["unit"] or re.split(r" ", earning["rate"])[-1]
        asked = f"How many {unit}s does {earning['who']} work to earn {earning['sum']}"
    return _joined(told, asked) + "?" if told else f"{asked}?"


def _joined(told: str, more: str) -> str:
    if not told:
        return more[:1].upper() + more[1:]
    is_stopped = told[-1] in ".;?!"
    if not is_stopped and told[-1] == ",":
        told = told[:-1]
    return f"{told}{'' if is_stopped else '.'} {more[:1].upper()}{more[1:]}"
