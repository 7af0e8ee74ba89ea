"""First messages about digits, curves, prices and claims of others, told in the core's words.

Each change keeps the meaning, and counts only where the core reads the whole of what comes out.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"-?\d+(?:\.\d+)?"
_WHAT: Final = r"(?:what(?:'s| is| are)|find|calculate|work out|tell me|give me)"
_CURVE: Final = r"[xyf](?: ?\(x\))? ?= ?[^=?]+?"
_THEY: Final = r"(?:they|these|those|the (?:two )?(?:lines|curves|graphs))"
_FORMS: Final = tuple(
    (form, late_regex(pattern, re.IGNORECASE))
    for pattern, form in (
        (rf"(?:{_WHAT} )?(?:the )?(?:place )?value of (?:the )?(?:digit )?(?P<d>\d) in"
         r" (?:the number )?(?P<n>\d[\d,]*)", "what is the value of the digit {d} in {n}"),
        (r"what (?:does|is) the (?P<d>\d) (?:in|worth in|stand for in|mean in) (?P<n>\d[\d,]+)"
         r"(?: (?:worth|stand for|mean))?", "what is the value of the digit {d} in {n}"),
        (r"(?:what(?:'s| is) |convert |write |change )?(?P<d>[01]+|[0-9a-f]+) in (?P<b>base \d+"
         r"|binary|hex(?:adecimal)?|octal) (?:as|to|into|in) (?:an? )?(?:normal|ordinary|regular"
         r"|usual|everyday|decimal|base ten)(?: number| form| base)?",
         "convert {d} in {b} to base 10"),
        (rf"(?P<a>{_CURVE}) and (?P<b>{_CURVE})[.,;:]?,? (?:where|at (?:what|which) points?|when) "
         rf"(?:do|will|does) {_THEY} (?:meet|cross|intersect)", "where do {a} and {b} intersect"),
        (rf"(?:where|when|at (?:what|which) points?) (?:do|will) {_THEY} (?:meet|cross|intersect)"
         rf"[.,;:?]* (?P<a>{_CURVE}) and (?P<b>{_CURVE})", "where do {a} and {b} intersect"),
        (r"(?P<p>[a-z]+) costs? (?P<pm>[$£€]?\d+(?:\.\d\d?)?)(?: each)?,? and (?P<q>[a-z]+)(?:"
         r" costs?)? (?P<qm>[$£€]?\d+(?:\.\d\d?)?)(?: each)?[.,;] (?P<who>i|we|he|she|they"
         r"|[a-z]+)(?: have| has)? "
         r"(?:bought|buys?|got|gets?|ordered|took) (?P<n>\d+)(?: (?:items|things|pieces|fruits?"
         r"|of them|pieces of fruit|drinks|snacks))?(?: (?:altogether|in total|in all))?(?: for"
         r"|,? and (?:paid|spent)) (?P<t>[$£€]?\d+(?:\.\d\d?)?)(?: (?:altogether|in total|in all))?"
         r"[.,;] how many(?: of)? each(?: (?:did|do|does) (?:i|we|he|she|they) (?:buy|get|order))?"
         r"(?: (?:kind|type|sort))?",
         "{p} cost ${pm} each and {q} cost ${qm} each. i bought {n} pieces for ${t}. how many of "
         "each"),
        (r"(?:what(?:'s| is)|find|calculate)? ?(?:the )?(?:slope|gradient) of (?:the )?(?:curve "
         rf"|circle |graph )?(?P<e>[^=]+=[^=]+?),? at (?:the point )?(?P<at>\( ?{_N} ?, ?{_N} ?\))",
         "dy/dx if {e} at {at}"),
        (rf"(?:(?:a )?geometric (?:sequence|series|progression)[,:]? )?(?:with )?(?:the )?first"
         rf" term"
         rf"(?: is| of| =)? ?(?P<a>{_N}),?(?: and)?(?: the| a)? (?:common )?ratio(?: is| of| =)?"
         rf" ?(?P<r>{_N}(?:/\d+)?)[.,;:]? (?:{_WHAT} )?the sum of (?:the )?(?:first )?(?P<n>\d+)"
         r" terms", "sum of the first {n} terms of a geometric sequence with first term {a} and "
         "common ratio {r}"),
        (rf"(?:in a triangle,? )?two sides (?:are|of a triangle are) (?P<a>{_N})(?:"
         rf" ?[a-z]{{1,2}})? and (?P<b>{_N})(?: ?[a-z]{{1,2}})?,?(?: and| with)? (?:an? "
         rf"|the )?(?:angle between them (?:is|of) )?(?P<c>{_N}) ?(?:°"
         rf"|degrees?)?(?: angle)?(?: between them)?[.,;]? (?:find|what"
         r"(?:'s| is)) the (?:third|other|missing) side",
         "in a triangle two sides are {a} and {b} and the angle between them is {c} degrees. find "
         "the third side"),
        (r"how many (?P<n>\d) ?-?digit (?:codes|pins|pin codes|passwords|combinations)"
         r"(?: (?:are there|can be made|can you make))? (?:from|using|with|out of) (?:the digits )?"
         r"0 ?(?:-|–|to) ?9,? (?:with )?(?:no|without|not) (?:repeats?|repeated digits|repetition"
         r"|repeating)", "how many ways to arrange {n} out of 10"),
        (r"can (?:the sum of )?(?P<what>(?:two|three|four|five|\d) consecutive (?:odd |even )?"
         r"(?:numbers|integers|whole numbers)) (?:ever )?(?:add(?: up)? to|sum to|be|make|have the "
         r"sum) (?P<n>-?\d+)", "the sum of {what} is {n}. what are they"),
    )
)  # fmt: skip
_SAID: Final = late_regex(
    r"(?:(?:my|our|a|the|his|her) [a-z]+|someone|somebody|he|she|they|i|people|everyone|the book)"
    r" (?:says?|said|thinks?|thought|claims?|claimed|told me|heard|read|reckons?|believes?)"
    r"(?: that)? (?P<a>.*\d.*?) (?:is|are|equals?|makes?) (?:always |exactly )?(?P<same>the same as"
    r"|equal to|the same|bigger than|smaller than|more than|less than|greater than)?"
    r" ?(?P<b>.*\d.*?)[.,;]? (?:is|are|was) (?:that|it|he|she|this|they|my \w+) (?:right|correct"
    r"|true|wrong)(?: or not| or wrong)?",
    re.IGNORECASE,
)
_MORE: Final = {"bigger than": ">", "more than": ">", "greater than": ">", "smaller than": "<",
                "less than": "<"}  # fmt: skip


def in_plainer_words(text: str) -> Iterator[str]:
    """What a message may say in the words of the core; `text` without politeness around it."""
    plain = text.strip(" .?!")
    for form, found in labelled(plain, _FORMS):
        parts = {name: part or "" for name, part in found.groupdict().items()}
        for money in ("pm", "qm", "t"):
            parts[money] = parts.get(money, "").lstrip("$£€")
        if form.startswith("what is the value of the digit"):
            parts["n"] = parts["n"].replace(",", "")
        yield form.format(**parts)
    if said := _SAID.fullmatch(plain):
        same = (said["same"] or "").lower()
        if same in _MORE:
            yield f"is {said['a']} {_MORE[same]} {said['b']}?"
        else:
            yield f"is {said['a']} the same as {said['b']}?"
            yield f"is {said['a']} = {said['b']}?"
