"""What is to be done with the last result: "double it", "add 5 to that", "as a decimal"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.wording import IT, operand, unasked
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, RESULT
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_N: Final = r"(?P<n>[^,;?]{1,40}?)"
_TIMES: Final = r"(?:times|multiplied (?:by|with)|[*×])"
_OVER: Final = r"(?:divided by|over|[/÷])"
_SIMPLE: Final = (
    (rf"(?:double|twice) {IT}|{IT} (?:doubled|twice)|times two|double(?:d)?", f"2*{RESULT}"),
    (rf"(?:triple|treble|three times|thrice) {IT}|{IT} tripled", f"3*{RESULT}"),
    (rf"quadruple {IT}", f"4*{RESULT}"),
    (rf"(?:take )?(?:halve|(?:a |one )?half(?: of)?) {IT}|{IT} halved", f"{RESULT}/2"),
    (rf"(?:take )?(?:a|one) third of {IT}", f"{RESULT}/3"),
    (rf"(?:take )?(?:a|one) (?:quarter|fourth) of {IT}", f"{RESULT}/4"),
    (rf"square {IT}|(?:{IT} )?squared|(?:the|its) square|(?:the )?square of {IT}", f"{RESULT}^2"),
    (rf"cube {IT}|(?:{IT} )?cubed|(?:the )?cube of {IT}", f"{RESULT}^3"),
    (
        rf"(?:take |get )?(?:the |its )?(?:square root|sqrt)(?: of {IT})?|square[- ]?root {IT}",
        f"sqrt({RESULT})",
    ),
    (rf"(?:take |get )?(?:the |its )?cube root(?: of {IT})?", f"cbrt({RESULT})"),
    (rf"(?:take |get )?(?:the )?log(?: base |_)?2 of {IT}", f"log_2({RESULT})"),
    (rf"negate {IT}|(?:the |its )?(?:opposite|negative)(?: of {IT})?", f"-{RESULT}"),
    (rf"(?:the |its )?reciprocal(?: of {IT})?", f"1/{RESULT}"),
    (rf"(?:the |its )?absolute value(?: of {IT})?", f"abs({RESULT})"),
)
_SHARERS: Final = r"(?:people|persons?|friends|kids|children|ways|students|guests|adults|mates)"
_WITH_OPERAND: Final = (
    ("{n}*{r}", rf"(?P<n>\d+/\d+|(?:a |one )?half|(?:a |one )?quarter) of {IT}"),
    ("{r} + {n}", rf"(?:add|plus|[+]) {_N}(?: (?:to|onto) {IT})?"),
    ("{r} + {n}", rf"{IT} (?:plus|[+]) {_N}"),
    ("{r} + {n}", rf"{_N} more than {IT}"),
    ("{r} + {n}", rf"increase {IT} by {_N}"),
    ("{n} + {r}", rf"add {IT} (?:to|and) {_N}"),
    ("{n} + {r}", rf"{_N} (?:plus|[+]) {IT}"),
    ("{r} - {n}", rf"(?:subtract|take away|minus|less) {_N}(?: from {IT})?"),
    ("{r} - {n}", rf"take {_N} (?:away )?from {IT}"),
    ("{r} - {n}", rf"{IT} (?:minus|-|less) {_N}"),
    ("{r} - {n}", rf"{_N} less than {IT}"),
    ("{r} - {n}", rf"decrease {IT} by {_N}"),
    ("{n} - {r}", rf"(?:subtract|take away|take) {IT} (?:(?:away )?from|off) {_N}"),
    ("{n} - {r}", rf"{_N} (?:minus|-) {IT}"),
    ("{r}*{n}", rf"multiply (?:{IT} )?(?:by|with) {_N}"),
    ("{r}*{n}", rf"{IT} {_TIMES} {_N}"),
    ("{r}*{n}", rf"(?:times|multiplied by|[*×]) {_N}"),
    ("{r}*{n}", rf"times {IT} by {_N}"),
    ("{n}*{r}", rf"{_N} {_TIMES} {IT}"),
    ("{r}/{n}", rf"divide (?:{IT} )?(?:by|into) {_N}(?: (?:equal )?parts)?"),
    ("{r}/{n}", rf"{IT} {_OVER} {_N}"),
    ("{r}/{n}", rf"(?:divided by|[/÷]) {_N}"),
    (
        "{r}/{n}",
        rf"(?:(?:and )?(?:what )?if )?(?:(?:we|they|you|i|it'?s|it is) )?(?:split|shared?|divided?)"
        rf"(?: {IT}| the (?:bill|cost|money))?(?: equally| evenly)? (?:between|among|amongst|by"
        rf"|into) (?P<n>\d{{1,4}}(?! ?%))(?: of us| {_SHARERS})?(?: equally| evenly)?"
        r"(?:,? how much (?:is|does|would) (?:it|that|each)[a-z ]{0,20})?",
    ),
    (
        "{r}/{n}",
        rf"(?:how much (?:is|does|would|will|do)? ?(?:it|that|they|we|this)? ?(?:be|cost|pay"
        rf"|come to"
        rf"|is it)? ?)?(?:is it )?(?:each|per person|per head|apiece|(?:does )?each(?: person|"
        rf" one)?"
        rf" (?:pay|get|owe))s?,? (?:for|if|when|between|with|among)(?: there(?:'s| are| were))?"
        rf"(?: we're| we are| split between)? (?P<n>\d{{1,4}})(?: of us| {_SHARERS})?"
        r"(?: (?:share|split|pay)s?(?: it)?| sharing| there)?",
    ),
    ("{n}/{r}", rf"divide {_N} by {IT}"),
    ("{n}/{r}", rf"{_N} {_OVER} {IT}"),
    ("{r}^{n}", rf"raise {IT} to (?:the )?(?:power (?:of )?)?{_N}"),
    ("{r}^{n}", rf"raise {IT} to the {_N}(?:th|rd|nd) power"),
    ("{r}^{n}", rf"(?:take |get )?(?:the |its )?(?P<n>\d+)(?:th|rd|nd|st) power(?: of {IT})?"),
    ("{r}^{n}", rf"{IT} (?:raised )?to the (?:power (?:of )?)?{_N}"),
    ("{r}^{n}", rf"{IT} ?\^ ?{_N}"),
)
_PERCENT: Final = r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent|per cent)"
_ADDED: Final = r"(?:sales )?(?:vat|tax|tip|gst|service(?: charge)?|interest|fee|surcharge)"
_PERCENTAGES: Final = (
    ("{n}% * {r}", rf"(?:take )?{_PERCENT} of {IT}"),
    ("{r}*(1 + {n}/100)", rf"(?:increase|raise) {IT} by {_PERCENT}"),
    (
        "{r}*(1 + {n}/100)",
        rf"(?:(?:and |what )*if )?(?:there(?:'s| is| was)|(?:i|we|you|they|he|she) (?:add|pay"
        rf"|have to pay|leave|give|charge)s?) (?:an? |another |also )*{_PERCENT} {_ADDED}"
        r"(?: (?:on top|on it|on that|as well|too))*",
    ),
    (
        "{r}*(1 + {n}/100)",
        rf"add(?: (?:a|an|on|another|the))? {_PERCENT}(?: {_ADDED})?(?: on top)?"
        rf"(?: (?:on )?to {IT})?",
    ),
    ("{r}*(1 - {n}/100)", rf"(?:decrease|reduce|lower) {IT} by {_PERCENT}"),
    (
        "{r}*(1 - {n}/100)",
        rf"(?:(?:and |what )*if )?(?:there(?:'s| is| was)|(?:i|we|you|they|he|she) (?:get|got|have"
        rf"|had)s?) an? {_PERCENT} (?:off|discount|reduction)(?: on (?:it|that|them|everything))?",
    ),
    ("{r}*(1 - {n}/100)", rf"(?:take|subtract) {_PERCENT}(?: off)?(?: (?:from )?{IT})?"),
    ("{r}*(1 - {n}/100)", rf"{_PERCENT} off {IT}"),
    ("{r}*(1 + {n}/100)", rf"(?:{IT} )?(?:after|including|incl) (?:an? )?{_PERCENT} {_ADDED}"),
    ("{r}*(1 - {n}/100)", rf"(?:{IT} )?after (?:an? )?{_PERCENT} (?:off|discount|reduction)"),
    ("{r}*(1 + {n}/100)", rf"(?:{IT} )?plus {_PERCENT}"),
    ("{r}*(1 - {n}/100)", rf"(?:{IT} )?minus {_PERCENT}"),
    (
        "{r}*(1 - {n}/100)",
        rf"(?:take|subtract|get|give)(?: (?:a|an|off|another))? {_PERCENT} "
        rf"(?:off|discount)(?: (?:from |on )?{IT})?",
    ),
    (
        "{r}*(1 + {n}/100)",
        rf"(?:{IT} )?(?:plus|with|and|add) (?:vat|tax|tip|gst)(?: (?:at|of))? "
        rf"{_PERCENT}|(?:{IT} )?(?:plus|with|including) (?:an?"
        rf" )?{_PERCENT.replace('<n>', '<m>')} (?:vat|tax|tip|gst)",
    ),
)
_CHANGE: Final = (
    rf"(?:(?:write|give|express|show|convert|put|change|turn|make|have)(?: me)? )?(?:{IT} )?"
    r"(?:(?:as|in|into|to) )(?:an? |its |the )?"
)
_FORMS: Final = (
    (rf"{_CHANGE}(?:simple |proper |improper |common |exact )?fractions?", "fraction"),
    (rf"{_CHANGE}decimals?(?: form| number| fraction)?", "decimal"),
    (rf"{_CHANGE}(?:percent(?:age)?s?|per cent|%)(?: form)?", "percentage"),
    (rf"{_CHANGE}mixed (?:number|fraction|numeral)s?", "mixed number"),
    (rf"{_CHANGE}(?:ordinary|normal|regular|full|plain) (?:number|form|notation)s?", "decimal"),
    (r"(?:simple |exact )?fraction(?: form)?", "fraction"),
    (r"decimal(?: form| value)?", "decimal"),
    (r"percent(?:age)?(?: form)?", "percentage"),
    (r"mixed number", "mixed number"),
)
_SCIENTIFIC: Final = late_regex(
    rf"{_CHANGE}(?:standard(?: index)? form|scientific notation|standard notation)", re.IGNORECASE
)
_ROUNDED: Final = late_regex(
    rf"(?:round|approximate)(?: (?:{IT}))?(?: off)? (?P<to>(?:to|up to|on) .{{1,40}})"
    rf"|(?:{_CHANGE})?(?P<places>(?:\d+|one|two|three|four|five) (?:decimals?|decimal places?"
    r"|d\.?p\.?|significant (?:figures|digits)|s\.?f\.?|sig figs?))(?: please)?"
    rf"|(?:(?:round|give|write)(?: {IT})? )?(?P<near>to the nearest [a-z]{{1,12}}(?: number)?)"
    r"|(?:as|in) (?:a )?decimals? (?P<also>to .{1,30})",
    re.IGNORECASE,
)
_ROUNDED_PERCENT: Final = late_regex(
    rf"{_CHANGE}(?:percent(?:age)?|per cent|%),? (?:rounded |correct )?(?P<to>to (?:\d+|one|two"
    rf"|three) (?:decimals?|decimal places?|d\.?p\.?|significant figures|s\.?f\.?)|to the nearest"
    r" (?:percent|whole number|one|integer))",
    re.IGNORECASE,
)
"""The number of percent, rounded."""

_NUMERIC: Final = late_regex(
    rf"(?:what(?:'s| is) )?(?:{IT} )?(?:approximately|numerically|roughly|as a number|in numbers)"
    rf"|approximate {IT}|evaluate {IT}(?: numerically)?",
    re.IGNORECASE,
)


def on_result(request: str) -> str | None:
    """The question that the request asks of the last result, with a mark in its place."""
    for text in dict.fromkeys((request, unasked(request))):
        for read in (_in_form, _simple, _with_percentage, _with_operand):
            question = read(text)
            if question is not None:
                return question
    return None


def _in_form(text: str) -> str | None:
    if found := _ROUNDED_PERCENT.fullmatch(text):
        return f"round 100*{RESULT} {_place(found['to'])}"
    for pattern, form in _FORMS:
        if kept_regex(pattern, re.IGNORECASE).fullmatch(text):
            return f"write {BARE_RESULT} as a {form}"
    if _SCIENTIFIC.fullmatch(text):
        return f"write {BARE_RESULT} in scientific notation"
    if found := _ROUNDED.fullmatch(text):
        to = found["to"] or found["near"] or found["also"] or f"to {found['places']}"
        return f"round {RESULT} {_place(to)}"
    return f"write {BARE_RESULT} as a decimal" if _NUMERIC.fullmatch(text) else None


_UNITS: Final = (
    r"degree|pound|dollar|euro|met(?:er|re)|cm|mm|km|m|g|kg|minute|second|hour|mile|litre|liter"
    r"|unit|percent|one"
)


def _place(to: str) -> str:
    """ "to nearest whole" as it stands in books."""
    to = re.sub(r"\bto nearest\b", "to the nearest", to, flags=re.IGNORECASE)
    to = re.sub(r"\bthe nearest (?:penny|pence|p|cent)$", "2 decimal places", to, flags=re.I)
    to = re.sub(rf"\b(nearest) (?:{_UNITS})$", r"\1 whole number", to, flags=re.IGNORECASE)
    return re.sub(r"\b(nearest whole)$", r"\1 number", to, flags=re.IGNORECASE)


def _simple(text: str) -> str | None:
    found = (question for pattern, question in _SIMPLE if _matches(pattern, text))
    return next(found, None)


def _matches(pattern: str, text: str) -> bool:
    return bool(kept_regex(pattern, re.IGNORECASE).fullmatch(text))


def _with_percentage(text: str) -> str | None:
    return _with_value(_PERCENTAGES, text)


def _with_operand(text: str) -> str | None:
    return _with_value(_WITH_OPERAND, text)


def _with_value(table: tuple[tuple[str, str], ...], text: str) -> str | None:
    for question, pattern in table:
        found = kept_regex(pattern, re.IGNORECASE).fullmatch(text)
        named = found.groupdict() if found else {}
        value = operand(named.get("n") or named.get("m") or "")
        if value is not None:
            is_plain = value.replace(".", "").isdigit()
            return question.format(r=RESULT, n=value if is_plain else f"({value})")
    return None
