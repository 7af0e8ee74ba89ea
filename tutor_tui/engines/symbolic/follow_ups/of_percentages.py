"""Another change in percent of the last result: "then another 10% off", "it rises by 5%"; and
the change that all of them make together: "what's the overall discount".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_savings import discount_in
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.supposed import changes_a_rate
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, RESULT
from tutor_tui.mathematics.late_patterns import late_regex

_ANOTHER_OFF: Final = re.compile(
    r"(?:(?:then|and|plus|what if|if|but|so|they|we|i|you|he|she|the (?:shop|store)|it|also"
    r"|takes?|took"
    r"|gives?|gave|gets?|got|have|has|there(?:'s| is)|with)\b[ ,]*)*(?:another|a further|an"
    r" extra|an additional) (?P<n>\d+(?:\.\d+)?) ?(?:%"
    r"|percent) (?P<way>off|on|more|discount|increase|raise|rise|on top)(?: (?:of )?(?:that|it|this"
    r"|the (?:price|total)|then|too|now|after that))*"
    r"(?P<ask>[.,;?]? ?(?:what(?:'s|s| is|s is)|how much is) (?:the )?(?:(?:new|final|sale)"
    r" )*(?:price"
    r"|value|total|it|cost)(?: now| then)?)?",
    re.IGNORECASE,
)
_CHANGED_BY: Final = re.compile(
    rf"(?:(?:and|then|now|but|what if|if|when)\b ?)*(?:(?:{IT}|we|you|i|the (?:price|cost"
    rf"|value)) )?(?:then )?(?:(?:is|was|were|gets?"
    r"|goes|then) )*(?:(?P<down>decreased?s?|reduced?s?|cuts?|lowered|down|falls?|drops?|fell"
    r"|dropped)|increased?s?|raised?s?|up|rises?|rose|grows?|grew)(?: again| further)?(?: by)?"
    r"(?: another| a further| an? (?:extra|additional))? (?P<n>\d+(?:\.\d+)?) ?(?:%|percent)"
    r"(?: (?:again|(?:the )?next (?:year|month|week|day)|after that|in price))*"
    r"(?P<ask>[.,;?]? ?(?:what(?:'s|s| is|s is)|how much is) (?:the )?(?:(?:new|final|sale)"
    r" )*(?:price"
    r"|value|total|it|cost)(?: now| then)?)?",
    re.IGNORECASE,
)


_RAISED: Final = late_regex(
    r"(?:(?:and|then|now|but|what|how|about|if|with|after|i|you|we|he|she|they|gets?|got|has"
    r"|there(?:'s"
    r"| is)|an?)\b[ ,]*)*(?P<n>\d+(?:\.\d+)?) ?(?:%|percent) (?:pay )?(?:raise|rise|increase|bonus)"
    r"(?: in pay| in price)?",
    re.IGNORECASE,
)
_TAXED: Final = late_regex(
    r"(?:(?:and|then|now|but|what|if|how|about|there(?:'s| is)|with|after|plus|also|add(?:ing)?"
    r"|i|you|we|pay|have to|must|an?)\b[ ,]*)*(?P<n>\d+(?:\.\d+)?) ?(?:%|percent)(?: of)?"
    r" (?:sales )?(?:tax|vat|gst)(?: (?:is|on|added|too|top|it|that|to|after(?:wards)?|as well"
    r"|included))*(?P<ask>[.,;?]? ?(?:what(?:'s|s| is|s is)|how much is) (?:the |it )?(?:(?:new"
    r"|final|sale) )*(?:price|total|cost)?(?: now| then)?)?",
    re.IGNORECASE,
)
_DEDUCTED: Final = late_regex(
    r"(?:(?:and|then|now|but|what|if|how about|with|after) )*(?:(?:i|he|she|they|we|you"
    r"|[a-z]+) (?:pays?"
    r"|loses?|has to pay|have to pay) )?(?P<n>\d+(?:\.\d+)?) ?(?:%|percent)(?: of (?:it|that|this"
    r"|(?:his"
    r"|her|my|the) (?:pay|wage|money|earnings|salary)))? (?:(?:goes|is taken|gets taken|comes"
    r"|is deducted"
    r"|is paid|goes off)(?: off)? (?:to|in|for|as|on) |in |(?:goes |is )?)(?:tax(?:es)?|deductions)"
    r"(?:(?: is| are)? (?:taken|deducted)(?: off)?)?[.,;]* ?(?:(?:and |so )?(?:how much|what)(?:'s"
    r"| is| does"
    r"| do| will| would)? ?(?:i|he|she|they|we|you|left|his|her|[a-z]+)?(?: (?:take home|get|keep"
    r"|have"
    r"|left|take-home pay|pay|after tax|over|end up with))*)",
    re.IGNORECASE,
)
_TAKEN_OFF: Final = late_regex(r"\b(?:goes|taken|deducted|take home|keep)\b", re.IGNORECASE)
_EARNED: Final = late_regex(
    r"^(?!.*\b(?:costs?|prices?|priced|buys?|bought)\b).*\b(?:earn|earns|earned|wages?|salary|income"
    r"|(?:is|be|gets?|get|got) paid)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Of what somebody earns a tax is taken off."""
_OF_A_PART: Final = re.compile(
    r"\b(?:save|saved|saving|savings|how much (?:cheaper|dearer|less|more)|difference|(?:is|was"
    r"|does|did) [a-z ]{0,20}off|(?:is|was|find) the"
    r" (?:discount|reduction|saving|tip|vat|tax|interest)|is an? [\d.]+ ?(?:%|percent)"
    r" (?:tip|vat|tax|discount))\b[^.?]*\W*$",
    re.IGNORECASE,
)
"""Questions whose result is no price but a part of one."""
_IS_OF_MONEY: Final = late_regex(
    r"[$£€] ?\d|\b(?:dollars?|pounds?|euros?|quid|bucks|prices?|costs?|pay|save)\b", re.IGNORECASE
)
_FROM_TO: Final = re.compile(
    r"\bfrom [$£€]?(?P<a>\d+(?:\.\d+)?) to [$£€]?(?P<b>\d+(?:\.\d+)?)\b.*(?:%|percent)", re.I
)


_MULTIPLIER: Final = late_regex(
    r"(?:(?:and|what(?:'s| is| was)?|whats|which|find) )*(?:the )?(?:decimal )?multiplier"
    r"(?: (?:here|for (?:it|this|that)|(?:did|do) (?:you|i|we) use))*",
    re.IGNORECASE,
)
_RATE: Final = late_regex(r"(?<![\w.])(?P<n>\d+(?:\.\d+)?) ?(?:%|per ?cent\b)", re.IGNORECASE)
_FALLS: Final = late_regex(
    r"\b(?:decreas|reduc|off\b|discount|fall|fell|drop|depreciat|los[et]|cheaper)", re.IGNORECASE
)
_RISES: Final = late_regex(
    r"\b(?:increas|rais|rise|rose|grow|grew|dearer|vat\b|tax\b|appreciat|goes up)", re.IGNORECASE
)


def multiplier(request: str, question: str, _context: Context) -> str | None:
    """What a number is multiplied by to rise or fall by the one percentage of the question."""
    rates = _RATE.findall(question) if _MULTIPLIER.fullmatch(request) else []
    falls, rises = bool(_FALLS.search(question)), bool(_RISES.search(question))
    if len(rates) != 1 or falls == rises:
        return None
    sign = -1 if falls else 1
    shown = f"{1 + sign * Decimal(rates[0]) / 100:f}"
    return f"The multiplier is `{shown}`, that is `1 {'-' if falls else '+'} {rates[0]}/100`."


def another_percentage(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The last price changed by so many percent, unless the rate of the question is meant.

    After "how much do I save" it is the price that was left to pay, and after "by how many
    percent did it go up from 400 to 460" the price is 460.
    """
    if changes_a_rate(request, question):
        return
    if (other := _with_other_rate(request, question)) is not None:
        yield other
        return
    changed = _change_said(request, question)
    taxed = _TAXED.fullmatch(request) if changed is None else None
    if changed is not None:
        found, sign = changed
    elif taxed is not None and _IS_OF_MONEY.search(question):
        found, sign = taxed, "-" if _EARNED.search(question) else "+"
        yield from _with_the_tax(found["n"], sign, question)
    else:
        return
    change = f"*(1 {sign} {found['n']}/100)"
    if rise := _FROM_TO.search(question):
        yield f"{rise['b']}{change}"
        return
    if not _OF_A_PART.search(question):
        yield f"{RESULT}{change}"
        return
    if (told := discount_in(question)) is not None:
        if _TAXED.fullmatch(request):
            yield f"{told.retold}. what is the sale price with {found['n']}% tax?"
        yield f"{told.price}*(1 - {told.percent}/100){change}"
        return
    priced = (one for one in context.older_questions() if not _OF_A_PART.search(one))
    if (before := next(priced, None)) is not None:
        yield Written(f"{RESULT}{change}", before)


_RAISE_TOLD: Final = late_regex(
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent) (?:pay )?(?:raise|rise|increase|bonus)\b", re.IGNORECASE
)
_TAX_TOLD: Final = late_regex(
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent) (?:sales )?(?:tax|vat|gst)\b", re.IGNORECASE
)
_LATER: Final = late_regex(
    r"\b(?:then|after(?:wards)?|again|another|next|also|now|further|extra|more|on top)\b", re.I
)


def _with_other_rate(request: str, question: str) -> str | None:
    """The story with "a 7% raise", or "10% tax", in place of the one that it tells of."""
    taxed = _TAXED.fullmatch(request)
    found = taxed or _RAISED.fullmatch(request)
    told = list((_TAX_TOLD if taxed else _RAISE_TOLD).finditer(question))
    is_led_in = taxed or re.search(r"\b(?:with|if|about)\b", request)
    is_instead = is_led_in and not _LATER.search(request)
    if found is None or len(told) != 1 or not is_instead:
        return None
    return f"{question[: told[0].start('n')]}{found['n']}{question[told[0].end('n') :]}"


def _change_said(request: str, question: str) -> tuple[re.Match[str], str] | None:
    """What makes the last amount more or less by a percentage, and its sign."""
    if found := _ANOTHER_OFF.fullmatch(request):
        return found, "-" if found["way"].lower() in ("off", "discount") else "+"
    if found := _CHANGED_BY.fullmatch(request):
        return found, "-" if found["down"] else "+"
    is_earned = _EARNED.search(question) or _TAKEN_OFF.search(request)
    if is_earned and (found := _DEDUCTED.fullmatch(request)):
        return found, "-"
    found = _RAISED.fullmatch(request) if _IS_OF_MONEY.search(question) else None
    return (found, "+") if found else None


def _with_the_tax(rate: str, sign: str, question: str) -> Iterator[str]:
    """The story with a tax besides; a tip is of the bill, and so is the tax then."""
    if sign == "+" and not _OF_A_PART.search(question):
        if both := _beside_the_tip(question, rate):
            yield both
        yield f"{question.rstrip(' ?.!')} with {rate}% tax?"


def taxes_a_part(request: str, question: str) -> bool:
    """Whether a tax would fall on what was saved or tipped, or be added to what is earned."""
    is_no_price = _OF_A_PART.search(question) or _EARNED.search(question)
    return bool(is_no_price and _TAXED.fullmatch(request))


def tells_a_rate_anew(request: str, question: str, context: Context) -> bool:
    """Whether a tip or a tax has another rate than an older question told: "with a 20% tip?"."""
    named = _NAMED_RATE.fullmatch(request)
    if named is None or "%" in question or _FURTHER.search(request):
        return False
    told = re.compile(rf"\d ?(?:%|percent) (?:sales )?{named['what']}\b", re.IGNORECASE)
    return any(told.search(one) for one in context.older_questions())


_FURTHER: Final = late_regex(r"\b(?:another|extra|also|more|on top)\b", re.IGNORECASE)
_NAMED_RATE: Final = late_regex(
    r"(?:(?:and|what|if|with|but|for|they|we|i|you|he|she|left|leave|gave|give|add|an?|it|is|was)"
    r"\b[ ,]*)*\d+(?:\.\d+)? ?(?:%|percent) (?:sales )?(?P<what>tip|tax|vat|discount|service)\b"
    r"(?: (?:charge|instead|then))*",
    re.IGNORECASE,
)
_TIPPED: Final = late_regex(
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent) (?:tip|gratuity|service(?: charge)?)\b", re.IGNORECASE
)


def _beside_the_tip(question: str, rate: str) -> str:
    """The bill with a tip and a tax, both of the bill itself; nothing where no tip was told."""
    tips, bills = list(_TIPPED.finditer(question)), _MONEY_TOLD.findall(question)
    if len(tips) != 1 or len(bills) != 1 or len(re.findall(r"\d+(?:\.\d+)?", question)) != 2:
        return ""
    return f"{bills[0]}*(1 + {tips[0]['n']}/100 + {rate}/100)"


_MONEY_TOLD: Final = late_regex(r"(?<!\w)[$£€]? ?(\d+(?:\.\d+)?)(?! ?(?:%|percent)|[\d.]*\d)")


_OVERALL: Final = late_regex(
    r"(?:(?:so|and|but|what(?:'s| is| was)|whats|find) )*(?:the |its )?(?:overall|total|combined) "
    r"(?:percent(?:age)? )?(?:discount|change|increase|decrease|reduction|percentage(?: off)?)"
    r"(?: (?:then|altogether|in percent|as a percent(?:age)?))*",
    re.IGNORECASE,
)
_FACTOR: Final = re.compile(r"[*(] ?\(?1 (?P<sign>[-+]) (?P<n>\d+(?:\.\d+)?)/100\)")
_PERCENT: Final = re.compile(r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent)", re.IGNORECASE)
_DOWN: Final = late_regex(
    r"\b(?:reduced?|reduction|off|discount\w*|decrease\w*|drops?|dropped|falls?|fell|loses?|lost"
    r"|cut|cheaper|sale)\b",
    re.IGNORECASE,
)
_UP: Final = late_regex(
    r"\b(?:increase\w*|raised?|rises?|rose|grows?|grew|up|tax|vat|tip|more|mark(?:ed)?[- ]?up)\b",
    re.IGNORECASE,
)


_WHICH: Final = late_regex(
    rf"(?:(?:so|and|but|ok)\b[\s,]*)*(?:what (?:percent(?:age)?|per cent|%) (?:is|was) {IT}"
    rf"|what(?:'s| is) {IT} (?:as a|in) (?:percent(?:age)?|per cent|%)|as a percent(?:age)?)",
    re.IGNORECASE,
)
_PART_OF: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|calculate|work out)\s+)?[\d.]+ ?(?:%|percent) of [£$€]?"
    r"(?P<whole>\d[\d.]*)"
    r"|(?:in|de)crease [£$€]?(?P<changed>\d[\d.]*) by [\d.]+ ?(?:%|percent)",
    re.IGNORECASE,
)


_OFF: Final = late_regex(
    r"(?:(?:and|but|so|what|how) )*(?:about |if )?(?:(?:it|that)(?:'?s| is| was| were) )?"
    r"(?P<n>[\d.]+) ?(?:%|percent) (?P<way>off|discount|more|extra|less)(?: (?:it|that|instead))*",
    re.IGNORECASE,
)


def off_the_whole(request: str, question: str) -> str | None:
    """ "what if it was 35% off" after 35% of 240: the 240 less that part, or more by it."""
    part = _PART_OF.fullmatch(question.strip(" ?.")) if question else None
    found = _OFF.fullmatch(request) if part else None
    if part is None or found is None:
        return None
    whole = part["whole"] or part["changed"]
    is_more = found["way"].lower() in ("more", "extra")
    return f"{found['n']}% more than {whole}" if is_more else f"{found['n']}% off {whole}"


def part_in_percent(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "what percentage is that" after a part of a number, which is one of that number."""
    part = _PART_OF.fullmatch(question.strip(" ?.")) if _WHICH.fullmatch(request) else None
    if part is not None:
        yield f"what percentage of {part['whole'] or part['changed']} is {BARE_RESULT}"


def overall_percentage(request: str, question: str, context: Context) -> Iterator[str]:
    """What several changes in percent, one after the other, make of 100."""
    if _OVERALL.fullmatch(request) is None:
        return
    rates: list[Fraction] = []
    for one in dict.fromkeys((question, *context.older_questions())):
        if (found := _FACTOR.search(one)) is not None:
            rates.append(Fraction(f"{found['sign']}{found['n']}"))
            continue
        told = _PERCENT.findall(one)
        is_down, is_up = bool(_DOWN.search(one)), bool(_UP.search(one))
        if rates and len(told) == 1 and is_down != is_up:
            rates.append(Fraction(told[0]) * (-1 if is_down else 1))
            whole = 100 * prod(1 + rate / 100 for rate in rates)
            yield f"percentage change from 100 to {Decimal(whole.numerator) / whole.denominator}"
        return
