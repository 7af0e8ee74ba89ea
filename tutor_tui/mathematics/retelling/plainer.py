"""Questions about digits, curves, prices and claims of others, in the words that are read."""

import re
from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, Wording, rows

_N: Final = r"-?\d+(?:\.\d+)?"
_WHAT: Final = r"(?:what(?:'s| is| are)|find|calculate|work out|tell me|give me)"
_CURVE: Final = r"[xyf](?: ?\(x\))? ?= ?[^=?]+?"
_THEY: Final = r"(?:they|these|those|the (?:two )?(?:lines|curves|graphs))"
_SAID: Final = (
    r"(?:(?:my|our|a|the|his|her) [a-z]+|someone|somebody|he|she|they|i|people|everyone|the book)"
    r" (?:says?|said|thinks?|thought|claims?|claimed|told me|heard|read|reckons?|believes?)"
    r"(?: that)? (?P<a>.*\d.*?) (?:is|are|equals?|makes?) (?:always |exactly )?(?P<same>the same as"
    r"|equal to|the same|bigger than|smaller than|more than|less than|greater than)?"
    r" ?(?P<b>.*\d.*?)[.,;]? (?:is|are|was) (?:that|it|he|she|this|they|my \w+) (?:right|correct"
    r"|true|wrong)(?: or not| or wrong)?"
)
_MORE: Final = {"bigger than": ">", "more than": ">", "greater than": ">", "smaller than": "<",
                "less than": "<"}  # fmt: skip


def _compared(found: re.Match[str]) -> str | None:
    """Whether one is more or less than the other, if that is claimed."""
    sign = _MORE.get((found["same"] or "").lower())
    return f"is {found['a']} {sign} {found['b']}?" if sign else None


def _equal(wording: str) -> Wording:
    return lambda found: None if _compared(found) else wording.format(**found.groupdict())


def _digit(found: re.Match[str]) -> str:
    return f"what is the value of the digit {found['d']} in {found['n'].replace(',', '')}"


def _digits_listed(found: re.Match[str]) -> str:
    return f"{found['a']}{', '.join(found['list'].split())}{found['b']}"


_PARTS: Final = {"halves": 2, "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8,
                 "tenths": 10}  # fmt: skip


def _parts_in(found: re.Match[str]) -> str:
    return f"what is {found['n']} / (1/{_PARTS[found['p'].lower()]})"


_TAKE: Final = r"(?:take|draw|pick)s?(?: out)?"
_TAKEN: Final = r"is (?:drawn|taken|picked)(?: out)?"
_ONE_BACK: Final = (
    rf"(?:you|i|we|he|she) {_TAKE} (?:1|one|an? [a-z]+)(?: out)?,?(?: and)? (?:puts? it back"
    rf"|replaces? it)|(?:1|one|an? [a-z]+) {_TAKEN},?(?: and)?(?: is)? (?:replaced|put back)"
)
_ANOTHER: Final = (
    rf"{_TAKE} (?:another|a second)(?: one)?|(?:another|a second)(?: one| [a-z]+)? {_TAKEN}"
)
PLAINER: Final[Rows] = rows(
    (rf"(?:{_WHAT} )?(?:the )?(?:place )?value of (?:the )?(?:digit )?(?P<d>\d) in"
     r" (?:the number )?(?P<n>\d[\d,]*)", _digit),
    (r"what (?:does|is) the (?P<d>\d) (?:in|worth in|stand for in|mean in) (?P<n>\d[\d,]+)"
     r"(?: (?:worth|stand for|mean))?", _digit),
    (r"(?:what(?:'s| is) |convert |write |change )?(?P<d>[01]+|[0-9a-f]+) (?:in )?(?P<b>base \d+"
     r"|binary|hex(?:adecimal)?|octal) (?:as|to|into|in) (?:an? )?(?:normal|ordinary|regular"
     r"|usual|everyday|decimal|base ten)(?: number| form| base)?",
     "convert {d} in {b} to base 10"),
    (rf"(?P<a>{_CURVE}) and (?P<b>{_CURVE})[.,;:]?,? (?:where|at (?:what|which) points?|when) "
     rf"(?:do|will|does) {_THEY} (?:meet|cross|intersect)", "where do {a} and {b} intersect"),
    (rf"(?:where|when|at (?:what|which) points?) (?:do|will) {_THEY} (?:meet|cross|intersect)"
     rf"[.,;:?]* (?P<a>{_CURVE}) and (?P<b>{_CURVE})", "where do {a} and {b} intersect"),
    (r"(?P<p>[a-z]+) costs? [$£€]?(?P<pm>\d+(?:\.\d\d?)?)(?: each)?,? and (?P<q>[a-z]+)(?:"
     r" costs?)? [$£€]?(?P<qm>\d+(?:\.\d\d?)?)(?: each)?[.,;] (?P<who>i|we|he|she|they"
     r"|[a-z]+)(?: have| has)? "
     r"(?:bought|buys?|got|gets?|ordered|took) (?P<n>\d+)(?: (?:items|things|pieces|fruits?"
     r"|of them|pieces of fruit|drinks|snacks))?(?: (?:altogether|in total|in all))?(?: for"
     r"|,? and (?:paid|spent)) [$£€]?(?P<t>\d+(?:\.\d\d?)?)(?: (?:altogether|in total|in all))?"
     r"[.,;] how many(?: of)? each(?: (?:did|do|does) (?:i|we|he|she|they) (?:buy|get|order))?"
     r"(?: (?:kind|type|sort))?",
     "{p} cost ${pm} each and {q} cost ${qm} each. i bought {n} pieces for ${t}. how many of "
     "each"),
    (r"(?:what(?:'s| is)|find|calculate)? ?(?:the )?(?:slope|gradient) of (?:the )?(?:curve "
     rf"|circle |graph )?(?P<e>[^=]+=[^=]+?),? at (?:the point )?(?P<at>\( ?{_N} ?, ?{_N} ?\))",
     "dy/dx if {e} at {at}"),
    (rf"(?:(?:a )?geometric (?:sequence|series|progression)[,:]? )?(?:with )?(?:the )?first term"
     rf"(?: is| of| =)? ?(?P<a>{_N}),?(?: and)?(?: the| a)? (?:common )?ratio(?: is| of| =)?"
     rf" ?(?P<r>{_N}(?:/\d+)?)[.,;:]? (?:{_WHAT} )?the sum of (?:the )?(?:first )?(?P<n>\d+)"
     r" terms", "sum of the first {n} terms of a geometric sequence with first term {a} and "
     "common ratio {r}"),
    *(
        (rf"(?:(?:an? )?{sort} (?:sequence|series|progression)[,:]? )?(?:with )?(?:the )?first term"
         rf"(?: is| of| =)? ?(?P<a>{_N}),?(?: and)?(?: the| a)? common {step}(?: is| of| =)?"
         rf" ?(?P<r>{_N}(?:/\d+)?)[.,;:]? (?:(?:{_WHAT}|whats) )?(?:the )?(?P<n>\d+(?:st|nd|rd|th))"
         r" term", f"{{n}} term of a {sort} sequence with first term {{a}} and common {step} {{r}}")
        for sort, step in (("geometric", "ratio"), ("arithmetic", "difference"))
    ),
    (rf"(?:in a triangle,? )?two sides (?:are|of a triangle are) (?P<a>{_N})(?:"
     rf" ?[a-z]{{1,2}})? and (?P<b>{_N})(?: ?[a-z]{{1,2}})?,?(?: and| with)? (?:an? "
     rf"|the )?(?:angle between them (?:is|of) )?(?P<c>{_N}) ?(?:°"
     rf"|degrees?)?(?: angle)?(?: between them)?[.,;]? (?:find|what"
     r"(?:'s| is)) the (?:third|other|missing) side",
     "in a triangle two sides are {a} and {b} and the angle between them is {c} degrees. find "
     "the third side"),
    (rf"(?:in )?a triangle,? (?:has|with) (?:two )?angles (?:of )?(?P<a>{_N}) ?(?:°|degrees?)? and"
     rf" (?P<b>{_N}) ?(?:°|degrees?)?,? and (?:the|a) side (?:between them|in between|that joins"
     rf" them)(?: is| of|=)? (?P<c>{_N})(?: ?(?:cm|m|km|mm))?[.,;]? (?:find|what (?:are|is))"
     r" (?:the )?(?:other|missing|remaining)(?: two)? sides?",
     "in triangle ABC A = {a} degrees, B = {b} degrees, c = {c}. find a and b"),
    (r"how many (?P<n>\d) ?-?digit (?:codes|pins|pin codes|passwords|combinations)"
     r"(?: (?:are there|can be made|can you make))? (?:from|using|with|out of) (?:the digits )?"
     r"0 ?(?:-|–|to) ?9,? (?:with )?(?:no|without|not) (?:repeats?|repeated digits|repetition"
     r"|repeating)", "how many ways to arrange {n} out of 10"),
    (r"can (?:the sum of )?(?P<what>(?:two|three|four|five|\d) consecutive (?:odd |even )?"
     r"(?:numbers|integers|whole numbers)) (?:ever )?(?:add(?: up)? to|sum to|be|make|have the "
     r"sum) (?P<n>-?\d+)", "the sum of {what} is {n}. what are they"),
    (r"(?P<a>(?:what(?:'s| is) )?.*\d (?:plus|minus|\+|-)) (?:that|this) (?P<b>\d+(?:\.\d+)?) ?"
     r"(?:%|percent)", "{a} {b}%"),
    (r"(?P<how>as|in|to) (?P<form>an? [a-z]+(?: [a-z]+)?|[a-z]+ form)[,:]? (?:what(?:'s|s| is)"
     r"|write|give) (?P<n>[\d./%]+)", "write {n} {how} {form}"),
    (r"(?:how (?:much|many)|what)(?:'s| is| are)? (?:is )?left(?: over)?(?: if| when)? (?:i|you"
     rf"|we) (?:take|subtract|remove)(?: away)? (?P<a>{_N}) (?:away )?(?:from|out of|off)"
     rf" (?P<b>{_N})", "subtract {a} from {b}"),
    (rf"(?:if )?(?:i|you|we) have (?P<b>{_N})[.,;]? (?:and )?(?:(?:i|you|we) )?(?:take|subtract)"
     rf"(?: away)? (?P<a>{_N})(?: away)?[.,;]? how (?:much|many)(?: (?:is|are|do i have))? left",
     "subtract {a} from {b}"),
    (r"(?:(?:what(?:'s|s| is)|write|simplify|give(?: me)?) )?(?P<a>\d+) over (?P<b>\d+) in"
     r" (?:its )?(?P<f>(?:lowest|simplest) (?:terms|form))", "write {a}/{b} in {f}"),
    (rf"(?P<ask>{_WHAT} [^.;?!]{{2,40}}?),? (?:if|when|where|given(?: that)?) (?P<told>[^.,;?!]*"
     r"(?:=| is | are )[^.,;?!]*)", "if {told}, {ask}"),
    (rf"(?:the |three |3 )?(?:of the )?angles (?:of|in) an? quadrilateral are (?P<a>{_N}), (?P<b>"
     rf"{_N})(?:,| and|, and) (?P<c>{_N})[.,;] {_WHAT} the (?:fourth|4th|last|other|missing"
     r"|remaining)(?: one| angle)?",
     "the angles of a quadrilateral are {a}, {b}, {c} and x. find x"),
    (r"how many (?P<p>halves|thirds|quarters|fifths|sixths|eighths|tenths) (?:are there |are |make"
     r" |go into |fit in(?:to)? |in )(?:in |up )?(?P<n>\d+)(?: wholes?)?", _parts_in),
    (r"(?P<i>i(?:'m| am)? think(?:ing)? of a number) (?P<b>.*\d.*)", "{i}, {b}"),
    (r"(?P<a>.*\b(?:digits?|numbers?)\b.* (?:from|using|with) (?:the digits )?)"
     r"(?P<list>\d(?: \d){2,9})(?P<b>(?:[.,;]? .*)?)", _digits_listed),
    (r"(?:an? )?(?P<w>team|committee|group) of (?P<k>\d{1,2}) (?:from|out of) (?P<n>\d+ [a-z]+"
     r" and \d+ [a-z]+)(?:[.,;]? how many(?: ways| are there)?)?",
     "how many {w}s of {k} from {n}"),
    (r"(?P<a>.*\b(?:gives|gave|sells|sold) (?:(?:a|one) (?:half|third|quarter|fifth)|[1-9]/\d))"
     r"(?P<b> to .*)", "{a} of them{b}"),
    (rf"(?P<a>.*\d.*[.,;:]) (?:{_ONE_BACK}),?(?: in)?,?(?: and)?(?: then)? (?:{_ANOTHER})"
     r"[.,;:]? (?P<q>.*)", "{a} two are drawn with replacement. {q}"),
    (r"(?:(?:what(?:'s|s| is)|find) )?(?:the )?expected value of (?:(?:an? |one )?(?:fair )?(?:dice"
     r"|die) (?:roll|throw)|an? (?:roll|throw) of (?:a |one )?(?:fair )?(?:dice|die))",
     "expected value of rolling a die"),
    (r"(?P<a>(?:an?|my|the) (?P<x>father|mother|man|woman|dad|mum|mom) is \d+(?: years old)?,? and"
     r" (?:his|her|the) (?P<y>son|daughter)(?: is|'s)? \d+(?: years old)?)[.,;] (?P<q>in how many"
     r" years will|when will|how many years until) (?:he|she) be (?P<b>.*\b(?:his|her) (?P=y))",
     "{a}. {q} the {x} be {b}"),
    (r"(?P<p>.*\bcosts? [£$€]?\d+(?:\.\d\d?)? (?:per|an?|each) (?P<u>[a-z]+))[.,;] how much"
     r" (?:for|is|are) (?P<k>\d+(?:\.\d+)? [a-z]+)", "{p}. how much do {k} cost"),
    (r"(?P<s>geometric|arithmetic) (?:sequence|series|progression)[,:]? (?:with )?(?:the )?first"
     rf" term(?: is| of)? (?P<a>{_N}),?(?: and)?(?: the)? (?:common )?(?P<w>ratio|difference)"
     rf"(?: is| of)? (?P<d>{_N}(?:/\d+)?)[.,;]? (?:{_WHAT} )?(?:the )?(?P<n>\d+(?:st|nd|rd|th))"
     r" term", "{s} sequence with first term {a} and {w} {d}, find the {n} term"),
    (_SAID, _compared),
    (_SAID, _equal("is {a} the same as {b}?")),
    (_SAID, _equal("is {a} = {b}?")),
)  # fmt: skip
