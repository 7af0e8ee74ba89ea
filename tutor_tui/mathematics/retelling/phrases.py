"""Phrases of stories about money, in the words of stories that are read.

Unlike the rows of `stories`, which are whole messages, these are said anywhere in one, and all of
them that are found are put otherwise at once.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.retelling.coins import with_one_coin
from tutor_tui.mathematics.retelling.goal_phrases import GOAL_PHRASES
from tutor_tui.mathematics.retelling.run_on import RUN_ON

_Said: TypeAlias = str | Callable[[re.Match[str]], str]
_N: Final = r"\d{1,7}(?:\.\d{1,2})?"
_MONEY: Final = rf"(?:[$£€] ?{_N}|{_N} ?(?:p|c|pence|cents?|pounds?|dollars?|euros?)\b)"
_PERCENT: Final = r"\d{1,3}(?:\.\d{1,3})? ?(?:%|percent\b|per cent\b)"
_THING: Final = r"(?:(?!than\b|that\b|which\b|with\b|after\b|costs?\b)[a-z][a-z'-]* ?){1,4}?"
_RELATIVE: Final = (
    r"(?:grand(?:ma|pa|mother|father|parents)|gran|nan|mum|mom|mother|dad|father|parents"
    r"|aunt(?:ie)?"
    r"|uncle|teacher|boss|friend|brother|sister)"
)
_FOR_A_PRESENT: Final = (
    r"(?: (?:for|as) (?:(?:my|his|her|a|the) )?(?:birthday|christmas|pocket money|present|lunch)"
    r"(?: present)?| (?:of|in) pocket money)?"
)
_PRICE: Final = r"(?:price|cost|bill|amount|selling price|sale price)"


def _number(money: str) -> str:
    return re.sub(r"[^\d.]", "", money)


def _so_many(found: re.Match[str]) -> str:
    """ "3.5 kg at £8 per kg", where the price is for what is counted."""
    unit, per = (singular(found[name].lower()) for name in ("u", "v"))
    is_same = unit == per or per in ("", "one", "piece")
    return f"what is {found['n']}*{_number(found['m'])}" if is_same else found[0]


def _one(people: str) -> str:
    """ "kid" and "children" as the child of a ticket."""
    return {"kid": "child", "children": "child", "grown-up": "adult"}.get(people.lower(), people)


_PARTS: Final = ("thing", "price", "rest", "ask")


def _priced(match: re.Match[str]) -> str:
    """ "the total cost of a $250 bike with 8 % tax" as what is told and what is asked."""
    caught = match.groupdict()
    found = {key: caught.get(key) or caught.get(f"{key}2") or "" for key in _PARTS}
    told = f"A {found['thing'].strip()} costs {found['price']}"
    rest, asked = found["rest"].strip(" ,.?"), found["ask"].strip().lower()
    is_before = re.search(r"\b(?:original|old|normal|full|before)\b", asked)
    if not is_before and re.search(_PERCENT, rest):
        rest = re.sub(r"^(?:after|at|if (?:there is|it has)|with)\b", "with", rest)
        rest = re.sub(r",? (?:and )?(?:then )?(?:with )?(?=\d)", " and ", rest)
        rest = re.sub(r"^with and ", "with ", rest)
        if not re.search(r"\b(?:off|discount|reduction)\b", rest):
            rest = re.sub(r"^with\b", "plus", rest)
    return f"{told} {rest}".strip() + f". What is the {asked}?"


_PHRASES: Final[tuple[tuple[re.Pattern[str], _Said], ...]] = tuple(
    (late_regex(form, re.IGNORECASE), said)
    for form, said in (
        *RUN_ON,
        *GOAL_PHRASES,
        (r"\b(i|he|she|it|we|they|you)'ll\b", r"\1 will"),
        (r"\b(i|we|they|you)'ve (?:got )?(?=[$£€\d])", r"\1 have "),
        (r"(?<=\w)(?:'ve|'s| have| has) got (?=[$£€\d])", " have "),
        (
            rf"(?:(?:^|(?<=[.;] ))(?:my|his|her|their) )?\b{_RELATIVE} (?:gives?|gave) me"
            rf" (?P<m>{_MONEY}){_FOR_A_PRESENT}(?=[.,;]| and\b)(?!.*\b{_RELATIVE}\b)",
            r"i have \g<m>",
        ),
        (
            rf"\bi (?:got|get|was given|received|earned) (?P<m>{_MONEY})(?: (?:from|by) (?:my|the)"
            rf" [a-z]+)?{_FOR_A_PRESENT}(?=[.,;]| and\b)",
            r"i have \g<m>",
        ),
        (
            rf"^(?:what(?:'s| is| was| will be)|find|calculate|work out|how much is)? ?(?:the )?"
            rf"(?P<ask>(?:(?:total|final|new|original|old|normal|full) )?{_PRICE})(?: to pay)?"
            rf" (?:of|for) an? (?:(?P<price>{_MONEY}) (?P<thing>{_THING})"
            rf"|(?P<thing2>{_THING}) ?(?:(?:that|which) (?:is |was )?)?(?:costs?|costing|priced at"
            rf"|bought for|sold for) (?P<price2>{_MONEY}))(?P<rest> .*)?[?. ]*$",
            _priced,
        ),
        (
            rf"\b(?P<a>(?:costs?|was|is|are) {_MONEY})(?: and|,| but)? (?:it |they )?(?:is|are"
            rf"|has|have|comes? with) (?P<b>(?:an? )?{_PERCENT})",
            r"\g<a>. It is \g<b>",
        ),
        (
            rf"\b(?P<a>(?:reduced|discounted|cut|marked down) by {_PERCENT}) to (?P<b>{_MONEY})",
            r"\g<a>. It now costs \g<b>",
        ),
        (rf"\ban? ([$£€] ?{_N}) (?:loan|investment|deposit|sale|purchase)\b", r"\1"),
        (rf"\b(from {_MONEY} to {_MONEY}) (?:per|an?|each) [a-z]+(?=[.,;])", r"\1"),
        (
            rf"^how many (?P<m>{_MONEY})[ -](?P<t>[a-z]+?)(?P<s>e?s) (?P<c>can .+? (?:buy|get)"
            rf" (?:with|for|from) {_MONEY})\W*$",
            r"A \g<t> costs \g<m>. How many \g<t>\g<s> \g<c>?",
        ),
        (
            rf"(?:\ban? )?(?<!\w)(?P<m>{_MONEY}) (?:(?:flat|fixed|call[- ]?out|booking|initial"
            rf"|basic"
            rf"|joining|entry"
            rf"|standing|service|starting|one-off) )*(?:fee|charge)\b(?= (?:plus|and|then)\b)",
            r"a fixed fee of \g<m>",
        ),
        (
            rf"(?<!\w)(?P<m>{_MONEY}) (?:a|per|each|every) month(?= (?:plus|and) {_MONEY} (?:per"
            rf"|an?|for"
            rf" each|for every) (?:text|minute|call|gb|visit|class|session|movie|film)\b)",
            r"\g<m>",
        ),
        (r"\band then (?=(?:plus|minus|times)\b)", ""),
        (
            rf"(?<=commission)(?P<a>[^?]*?\b(?:sells?|sold|makes?|made)) (?:[a-z]+"
            rf" ){{1,2}}(?:worth|for"
            rf"|for a total of) (?P<m>{_MONEY})",
            r"\g<a> sales of \g<m>",
        ),
        (
            rf"\b(?:an? (?:[a-z]+ )?)?(?P<t>tickets?)(?: prices?)? (?:are|costs?|is|were"
            rf"|was) (?P<a>{_MONEY}) (?:for"
            rf"|per|an?)"
            rf" (?:an? )?(?P<x>[a-z]+?)s? and (?P<b>{_MONEY}) (?:for|per|an?) (?:an?"
            rf" )?(?P<y>[a-z]+?)"
            r"s?(?=[.,;])",
            lambda found: (
                f"{_one(found['x'])} tickets cost {found['a']} and {_one(found['y'])} tickets cost"
                f" {found['b']}"
            ),
        ),
        (r"(?<=tickets) (?=[$£€] ?\d)", " cost "),
        (
            rf"(?:(?<=, )|(?<= and ))(?P<a>an? [a-z]+) (?P<m>{_MONEY})(?=[.,;]|"
            rf" and\b)(?<=\d)(?=.*\b(?:altogether"
            r"|in total|in all|each|spend|pay)\b)",
            r"\g<a> costs \g<m>",
        ),
        (
            r"\b(how long (?:will|does|would) it take) (?:him|her|me|us|them|[a-z]+) to (?:save"
            r"|have|get)"
            r"(?= [$£€])",
            r"\1 until she has",
        ),
        (
            r"^(?:an?|the) [a-z]+ (?:sold|sells) (?P<n>\d+) tickets(?=[.;,])",
            r"\g<n> tickets were"
            r" sold",
        ),
        (
            rf"\bit costs (?P<m>{_MONEY}) to (?:hire|rent|use|book|enter|join) (?:the |an?"
            rf" )?(?P<t>[a-z]+)"
            rf"(?= (?:plus|and|and then) {_MONEY} (?:per|an?|for each|for every|each|every)\b)",
            r"the \g<t> costs \g<m>",
        ),
        (
            rf"^(?:what|how much) will (?:an? [a-z]+ of )?(?P<m>{_MONEY}) be(?: worth)? (?:after"
            rf"|in) (?P<t>"
            rf"\d+ years?)(?: time)? (?:at|with) (?P<r>(?:an? )?{_PERCENT}[^?\d]*)\W*$",
            r"\g<m> is invested at \g<r> for \g<t>. What is the amount?",
        ),
        (
            r"(?P<a>\b(?:a|per|each|every) week\b.*?) (?:in|per|for) (?:an?|1|each) year\b",
            r"\g<a> in 52 weeks",
        ),
        (
            r"(?P<a>\binterest\b.*?)\bhow much(?: money)?(?: (?:is|will) (?:there|that|it)(?:"
            r" be)?)?"
            r" (?:altogether|in total|in all)\W*$",
            r"\g<a>what is the total amount?",
        ),
        (
            rf"^how much (?:(?:does|will|would) it cost (?:to buy|for)|(?:do|must|will) i pay"
            rf" for|is|are|do"
            rf"|does|for)? ?(?P<n>{_N}) ?(?P<u>[a-z]+)(?: of [a-z]+)? (?:cost )?(?:at|for)"
            rf" (?P<m>{_MONEY})"
            r" (?:per|an?|each|for each) ?(?P<v>[a-z]*)\W*$",
            _so_many,
        ),
        (
            rf"^[^.?\d]*?(?P<a>{_N}) hours?(?: on [a-z]+)? (?:at|for) (?P<p>{_MONEY}) (?:per|an)"
            rf" hour and"
            rf" (?P<b>{_N}) hours?(?: on [a-z]+)? (?:at|for) (?P<q>{_MONEY}) (?:per|an)"
            rf" hour[.;,] how much"
            r" (?:does|did|do|will) [a-z]+ (?:earn|get|make)(?: altogether| in total| in all)?\W*$",
            lambda found: (
                f"what is {found['a']}*{_number(found['p'])} + {found['b']}*{_number(found['q'])}"
            ),
        ),
        (
            rf"^[^?\d]*?(?P<p>{_MONEY})[^?\d]*?(?P<f>\d/\d+|half|1/2) (?:off"
            rf"|cheaper)\b[^?\d]*?[.;,]"
            r" (?:what(?:'s| is)|how much)[^?\d]*(?:price|cost|pay|is it(?: now)?)\b[^?\d]*\W*$",
            lambda found: (
                f"what is {_number(found['p'])} - {found['f'].replace('half', '1/2')}"
                f"*{_number(found['p'])}"
            ),
        ),
        (r"\bwhats\b", "what is"),
        (r"\bhow much is that (?=(?:per|an?|each|every)\b)", "how much is it "),
        (
            r"^[^?\d]*?\b(?P<n>\d+) [a-z ]*?(?:and|between|among(?:st)?|by|for) (?P<m>\d+)"
            r" [a-z]+(?: "
            r"equally)?[.,;?]? how many (?:[a-z]+ )?(?:do|does|did|will|can|would) (?:each|they"
            r"|everyone"
            r"|every \w+)[^?\d]*? and how many [^?\d]*?(?:left|over|remain)\b[^?\d]*\W*$",
            r"what is \g<n> divided by \g<m> with remainder?",
        ),
        (
            r"\b(if [a-z]+ (?:gives?|gave|lends?|pays?) [^,.?]*?\d[^,.?]*?) (?=(?:they|both|he"
            r"|she|then)"
            r" (?:both )?(?:have|has|had|will|would|each)\b)",
            r"\1, ",
        ),
        (
            r"\b((?:together|altogether|in total),?) we (?=are|have|earn|weigh|saved?|collected)",
            r"\1 they ",
        ),
        (r"\bwe (?=(?:are|have) (?:together|altogether)\b)", "they "),
        (
            rf"\b(?P<a>(?:was|were|cost|used to (?:be|cost)) {_MONEY})[.,;]? (?:but |and"
            rf" )?(?:(?:it|they)"
            r" (?:is|are) now|(?:it|they)(?:'s|'re) now|now (?:it|they)(?:'s|'re| is| are| costs?)"
            rf"(?: only)?) (?P<b>{_MONEY})",
            r"\g<a>, now \g<b>",
        ),
        (r"\bso that (?=(?:one|1) (?:piece |part )?(?:is|has|gets)\b)", ". "),
        (r"^a number is (?=.*\banother number\b)", "one number is "),
        (
            r"\b(?:swiss|us|american|british|canadian|australian|japanese) (?=(?:francs?"
            r"|dollars?|pounds?|yen)\b)",
            "",
        ),
        (
            r"\b(?:what(?:'s| is)|find|and) the (?:price|cost) (?:per|for (?:1|one|an?|each)|of"
            r" (?:1|one|an?)) (?=kg|g|lit|l\b|m\b|ki|[a-z]{3,}\W*$)",
            "how much is 1 ",
        ),
        (
            r"\bbox (?=[ab12] )|\b(?:pack|packet|shop|store|bag|carton|offer|deal) (?=[ab12]"
            r" (?:has|sells|contains|costs|is))",
            "pack ",
        ),
        (
            r"\bpack [ab12] (?:has|sells|contains|is|offers) (?=\d)",
            "",
        ),
        (rf"(?P<m>\b(?:has|have) {_MONEY}) already\b", r"\g<m>"),
        (
            r"(?P<a>\b(?:a|per|each|every) month\b.*?) (?:in|after|for) (?P<n>\d{1,2}) years?\b",
            lambda found: f"{found['a']} in {12 * int(found['n'])} months",
        ),
        (r"(?:(?<=^)|(?<=[.;] ))at the (?:next |first |second )?(?:stop|station),? (?=\d)", ""),
        (
            r"\b(?P<v>split|shared|divided) (?P<r>\d+(?::\d+)+) (?=between|among|by)",
            r"\g<v> in the ratio \g<r> ",
        ),
        (
            r"\b(?P<v>spends?|spent) (?P<f>\d/\d{1,2}|\d{1,2} ?%) on (?=.*[.;] how much)",
            r"\g<v> \g<f> of the money on ",
        ),
        (
            rf"^(?P<n>{_MONEY}|\d+ [a-z]+) (?P<v>shared|divided|split)(?: up)? (?=between|among)",
            lambda found: (
                f"{found['n']} {'are' if re.search('[a-z]', found['n']) else 'is'} {found['v']} "
            ),
        ),
        (
            rf"^what (?:was|is) the (?:original |old |starting )?(?P<w>price|cost|value|salary)"
            rf" before (?:an?|the) (?P<p>{_PERCENT}) (?P<c>increase|decrease|discount|rise"
            rf"|reduction|cut|sale) if (?:it|the \w+)(?:'s| is) now (?P<n>{_MONEY}|{_N})",
            r"the \g<w> is \g<n> after a \g<p> \g<c>. what was the \g<w> before the \g<c>",
        ),
        (r"\b((?:they|both)(?: (?:will|would|both))* have the same)(?=[.,;?])", r"\1 amount"),
        (rf"(?<=\d)(?: dollars| euros| pounds)? ?\+ ?(?=(?:an? )?{_PERCENT} [a-z])", " plus "),
        (
            rf"\b(?P<w>[a-z]+) works? (?P<n>\d+) hours (?:a|per|each|every) week (?:at|for|and"
            rf" (?:is|gets)"
            rf" paid|and earns) (?P<p>{_MONEY}) (?:an|per) hour[.;,] (?:any )?(?:overtime|extra)(?:"
            r" (?:hours|work))? (?:is|are) paid at (?P<k>time and"
            r" (?:a )?(?:half|1/2)|double time|\d(?:\.\d+)? times(?: the (?:normal|usual) rate)?)",
            r"\g<w> gets paid \g<p> an hour for the first \g<n> hours and \g<k> for overtime",
        ),
    )
)


def in_plain_phrases(text: str) -> str:
    """The message with every phrase put otherwise that is found in it."""
    plain = with_one_coin(with_numerals(" ".join(text.split())))
    for pattern, said in _PHRASES:
        plain = pattern.sub(said, plain)
    return plain
