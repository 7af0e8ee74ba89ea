"""Other words for requests that nothing reads."""

import re
from math import isqrt
from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, rows

_FIND: Final = r"(?:give|find|state|write down|determine|what(?:'s| is| are))\s+(?:the\s+)?"
_END: Final = r"\s*[.?!]*\s*$"
_N: Final = r"\d{1,9}(?:\.\d{1,4})?"
_MONEY: Final = r"(?:[$£€]\s?)?{0}(?:\s*(?:dollars|euros|pounds))?"
_TERMS: Final = r"(?:first\s+)?(?P<n>\d|two|three|four|five|six)\s+(?:nonzero\s+)?terms"
_RATE: Final = (
    rf"(?:at|with)\s+(?:an?\s+)?(?:interest rate of\s+)?(?P<r>{_N})\s*(?:%|percent)"
    r"(?:\s+(?:compound(?:ed)?|interest|annual(?:ly)?|per|a|each|every|year|yearly|rate))*"
)
_LATER: Final = (
    r"(?:how\s+(?:long|many\s+years)\s+(?:(?:does|will|would)\s+it\s+take\s+(?:for\s+)?|until\s+"
    r"|before\s+)|after\s+how\s+(?:long|many\s+years)\s+(?:does|do|will|has|have|is|are)\s+)"
    r"(?:an?\s+(?:investment|amount|deposit|sum)\s+of\s+)?"
)
_LINE: Final = r"(?:the\s+)?(?:straight\s+)?(?:line\s+)?y\s*=\s*(?P<line>[^,;?=]+?)"
_CURVE: Final = r"(?:the\s+)?(?:curve|parabola|graph(?: of)?)?\s*y\s*=\s*(?P<curve>[^,;?=]+?)"
_TOUCHES: Final = r"\s+(?:(?:is\s+)?(?:an?\s+)?tangent\s+(?:line\s+)?to|touches)\s+"
_LETTER: Final = r"(?:the\s+)?(?:possible\s+)?(?:values?\s+(?:of|for)\s+)?(?P<letter>[a-z])"
_DRAWN: Final = (
    r"(?P<bag>\d+\s+[a-z]+(?:\s*,\s*|\s+and\s+|\s+)(?:and\s+)?\d+\s+[a-z]+[^.,?]*?\b(?:marbles"
    r"|balls"
    r"|sweets|socks|counters|beads|chips|tiles|blocks|candies|pens|apples|cards)\b[.,;]?)"
)


def _nearest_square(found: re.Match[str]) -> str:
    """The power of the whole number nearest to the root."""
    number = int(found["n"])
    root = isqrt(number)
    return f"what is {root if number - root * root <= (root + 1) ** 2 - number else root + 1}^2"


def _by_variance(found: re.Match[str]) -> str:
    """A variance as the standard deviation, where that is a whole number."""
    root = isqrt(int(found["v"]))
    spread = f"standard deviation {root}" if root * root == int(found["v"]) else found["told"]
    return f"{found['a']}{spread}{found['b']}"


def _grouped(found: re.Match[str]) -> str:
    """Classes and their frequencies, told one after the other, class by class."""
    classes = re.findall(r"\d+(?:\.\d+)? ?(?:-|–|to) ?\d+(?:\.\d+)?", found["classes"])
    counts = re.findall(r"\d+", found["counts"])
    if len(classes) != len(counts):
        return found[0]
    rows_told = ", ".join(f"{one}: {count}" for one, count in zip(classes, counts, strict=True))
    return f"estimate the mean: {rows_told}"


_CLASS: Final = r"\d+(?:\.\d+)? ?(?:-|–|to) ?\d+(?:\.\d+)?"
_CROSS: Final = r"(?:cut|cross|meet|intersect|hit|touch)(?:es|s)?"
_IS_OF_X: Final = re.compile(r"\s*(?:y|[fgh]\s*\(\s*x\s*\))\s*=", re.IGNORECASE)
_GROUP: Final = r"(?P<what>committee|team|group|subset|hand|panel|jury)"

WORDINGS: Final[Rows] = rows(
    (
        r"(?P<a>.*\bnormal.*?)(?:a )?(?P<told>variance(?: of| is| ?=)? ?(?P<v>\d{1,6}))(?!\.?\d)"
        r"(?P<b>.*)",
        _by_variance,
    ),
    (
        rf"[a-z ,:]*?(?P<classes>{_CLASS}(?:(?:,| and|, and) {_CLASS}){{1,9}})[.,;]? (?:and |with "
        r"|the |their |its |have |has )*(?:frequency|frequencies|freq|f)(?: are| is)?[ :=]*"
        r"(?P<counts>\d+(?:(?:,| and|, and) \d+){1,9})(?: respectively)?[.,;]? (?:(?:find|estimate"
        r"|calculate|work out|what is) )?(?:an? |the )?(?:estimated? (?:of |for )?(?:the )?)?mean"
        rf"{_END}",
        _grouped,
    ),
    (
        rf"(?:an? |the )?(?:circular|round) (?P<what>[a-z ]+?) (?:has|with|of)(?: an?)?(?: the)? "
        rf"(?P<of>radius|diameter)(?: of| is)? (?P<n>{_N} ?[a-z]+)[.,;]? (?:how (?:much|long|many"
        r" (?:met(?:re|er)s|feet)(?: of)?)|what length of)(?: is the| of)? (?:fenc(?:e|ing)|rope"
        r"|wire|ribbon|edging|border|hedge)\b(?: [a-z]+)*?(?: (?:a?round|enclose|surround|for))"
        rf"(?: [a-z]+)*{_END}",
        "what is the circumference of a circle with {of} {n}?",
    ),
    (
        r"(?:what(?:'s| is) )?(?:the )?(?:probability|chance) (?:that|of) (?:it )?"
        r"(?P<what>[a-z]+?)s?(?:ing)? (?P<when>on both days|on all \d days|(?:on )?\d days in a"
        r" row)[.,;]? if (?:the )?(?:probability|chance)(?: of (?:rain|snow|it|that))?"
        r"(?: (?:is|on|for))* (?:each|any|every|a)(?: given)? day is "
        rf"(?P<p>[\d.]+ ?%?){_END}",
        "The probability that it {what}s is {p}. What is the probability that it {what}s {when}?",
    ),
    (
        rf"(?:choose|choosing|select|pick|form)\s+an?\s+{_GROUP}\s+of\s+(?P<n>\d+)"
        rf"(?:\s+\w+)?\s+(?:from|out\s+of)\s+(?:a\s+group\s+of\s+)?(?P<m>\d+)(?:\s+\w+)?{_END}",
        "In how many ways can a {what} of {n} be chosen from {m} people?",
    ),
    (
        rf"(?:there\s+are\s+|from\s+|out\s+of\s+|we\s+have\s+)?(?P<m>\d+)\s+\w+[,.;]?\s+(?:we\s+"
        rf"|i\s+)?"
        rf"(?:choose|select|pick|form)\s+an?\s+{_GROUP}\s+of\s+(?P<n>\d+)(?:\s+of\s+them)?{_END}",
        "In how many ways can a {what} of {n} be chosen from {m} people?",
    ),
    (
        r"^(?P<a>.*)\bwhere(?:'s|\s+is|\s+are)\s+(?P<b>(?:the\s+|its\s+)?(?:(?:turning|stationary"
        r"|critical|inflection|inflexion)\s+points?|points?\s+of\s+infle\w+|vertex|asymptotes?"
        r"|extrema)\b.*)$",
        "{a}find {b}",
    ),
    (
        r"^\s*(?:find\s+|determine\s+)?(?:where|(?:the\s+)?(?:points?|places?)\s+(?:where|at\s+which)"
        r"|(?:at|for)\s+(?:what|which)\s+(?:x|points?|values?\s+of\s+x))\s+(?:does\s+|is\s+)?(?:the\s+"
        r"(?:curve|function|graph)\s+)?(?P<f>(?:[a-z]\(x\)|y)\s*=[^=]+?|[^=]*x[^=]*?)\s+(?:has|have|"
        r"reach(?:es)?|attains?)\s+(?:an?\s+|its\s+|any\s+)?(?:local\s+|relative\s+)?"
        r"(?P<what>max|min)(?:im(?:um|a))?(?:\s+(?:points?|values?))?" + _END,
        "local {what}ima of {f}",
    ),
    (
        r"^\s*(?:use\s+|using\s+|with\s+|by\s+)?(?:the\s+)?(?:co)?sine?\s+rule\s*(?:to\s+|and\s+|[,:]\s*)"
        r"(?:find|work\s+out|calculate|get)\s+(?P<what>(?:side\s+|angle\s+)?[a-cA-C])\s*(?:[:,]|if|when"
        r"|given(?:\s+that)?|where|in\s+(?:a|the)\s+triangle\s+(?:with|where))\s*(?P<told>.*=.+?)"
        + _END,
        "In a triangle {told}, find {what}",
    ),
    (
        r"^\s*(?:find\s+)?(?P<what>(?:side\s+|angle\s+)?[a-cA-C])\s+(?:using|by|with)\s+the\s+(?:co)?sine?"
        r"\s+rule\s*(?:[:,]|if|when|given(?:\s+that)?|where)\s*(?P<told>.*=.+?)" + _END,
        "In a triangle {told}, find {what}",
    ),
    (
        r"^\s*(?:use\s+)?(?:the\s+)?(?:co)?sine?\s+rule\s*[:,]\s*(?P<told>.*=.+?),?\s+(?:find|work\s+out"
        r"|what(?:'s|\s+is))\s+(?P<what>(?:side\s+|angle\s+)?[a-cA-C])" + _END,
        "In a triangle {told}, find {what}",
    ),
    (
        r"^\s*(?:(?:find|what(?:'s|\s+is))\s+)?(?:the\s+)?vector\s+from\s+(?:[A-Z]\s*=?\s*)?"
        r"(?P<a>\([^()]*,[^()]*\))\s+to\s+(?:[A-Z]\s*=?\s*)?(?P<b>\([^()]*,[^()]*\))" + _END,
        "{b} - {a}",
    ),
    (
        r"^is\s+the\s+set\s+(?:of\s+vectors\s+)?\{(?P<v>.+)\}\s*(?P<r>(?:linearly\s+)?"
        r"(?:in)?dependent)\W*$",
        "are the vectors {v} {r}",
    ),
    (
        r"^(?P<a>\s*(?:is|are|does|do)\b.*\d\S*)\s+(?:really|actually|truly|exactly)\s+"
        r"(?P<b>(?:equals?|the same|=).*)$",
        "{a} {b}",
    ),
    (
        r"^\s*(?:write|give|express|what\s+is|what's|convert|change)?\s*(?P<t>\d+\s*(?:hours?"
        r"|hrs?|h)"
        r"\s*(?:and\s+)?\d+\s*(?:minutes?|mins?|min|m))\s+(?:as|in|to|into)\s+(?:an?\s+)?decimals?"
        r"(?:\s+(?:of\s+an\s+hour|hours|number|form))?\s*[.?!]*\s*$",
        "convert {t} to hours",
    ),
    (
        r"^\s*(?:what(?:'s|s|\s+is)\s+|find\s+)?(?:the\s+)?(?:nearest|closest)\s+(?:perfect\s+)?"
        r"square(?:\s+number)?\s+(?:to|of)\s+(?P<n>\d{1,9})\s*[.?!]*\s*$",
        _nearest_square,
    ),
    (
        rf"^\s*(?:(?:i|you|we)(?:'ve)?\s+(?:have|got|have\s+got)\s+)?{_DRAWN}"
        r"(?P<rest>.*\b(?:probability|chances?|likely)\b.*)$",
        "a bag has {bag}{rest}",
    ),
    (
        r"^\s*(?P<all>(?=.*\b(?:angle\s+)?[A-C]\s*(?:=|is)\s*[\d.]+\s*(?:°|deg))(?=.*\b[a-c]\s*="
        r"\s*[\d.]+)(?-i:(?:(?:side\s+|angle\s+)?[a-cA-C]\s*(?:=|is)\s*[\d.]+\s*(?:°|degrees?"
        r"|cm|m)?[\s,;.]*(?:and\s+)?){3}(?:find|what\s+is|calculate|work\s+out)\s+"
        r"(?:side\s+|angle\s+|the\s+area)?[a-cA-C]?))" + _END,
        "in a triangle {all}",
    ),
    (
        rf"^\s*(?P<n>{_N})\s+in(?:to)?\s+(?:the\s+|a\s+)?ratio\s+(?:of\s+)?"
        rf"(?P<r>[\d:. to]+?){_END}",
        "share {n} in the ratio {r}",
    ),
    (
        rf"^\s*(?P<n>[£$€]?{_N}(?:\s?[a-z]+)?)\s+(?:is|are|was|were|gets?)\s+(?:shared|divided"
        rf"|split)"
        rf"(?:\s+up)?\s+in(?:to)?\s+(?:the\s+"
        rf"|a\s+)?ratio\s+(?:of\s+)?(?P<r>\d[\d:. to]*?)[,.;]?\s+(?:how"
        r"\s+(?:much|many)\s+(?:does|do|will|would|is|are)\s+(?:(?:each|everyone"
        r"|they)(?:\s+(?:person"
        r"|one|side|part|share))?)(?:\s+(?:get|receive|have|be|worth))*|(?:find|work\s+out"
        r"|what\s+(?:is"
        rf"|are))\s+(?:each|the)\s+(?:shares?|parts?|amounts?)){_END}",
        "share {n} in the ratio {r}",
    ),
    (rf"^(?P<e>.*\d.*\bhow\s+long)\s+for\s+(?P<d>{_N}\s*[a-z]+){_END}", "{e} does it take for {d}"),
    (
        rf"^\s*{_FIND}(?P<rest>general\s+solutions?\s+)(?:of|to|for)\s+(?P<e>[^?]+?){_END}",
        "general solution of {e}",
    ),
    (
        rf"^\s*(?P<e>(?!(?:does|do|has|is|are|how)\b)[^?]*=[^?]*?)[,;.]?\s+(?:solve"
        rf"|solution|solutions)(?:\s+(?:it|this|that))?{_END}",
        "solve {e}",
    ),
    (r"^(?P<a>.*)\bdiff\.?\s+eq(?:uation|n)?s?\b\.?(?P<b>.*)$", "{a}differential equation{b}"),
    (
        rf"^\s*(?P<kind>maclaurin|taylor)(?:\s+(?:series|expansion|polynomial))?\s+(?:of|for)\s+"
        rf"(?P<e>[^?,]+?),?\s+(?:up\s+to\s+|to\s+)?(?:the\s+)?{_TERMS}{_END}",
        "first {n} terms of the {kind} series of {e}",
    ),
    (
        rf"^\s*{_FIND}?(?P<e>\(?[^?=]*i[^?=]*?\)?)\s+(?:times|multiplied\s+by)\s+its\s+"
        rf"(?:complex\s+)?conjugate{_END}",
        "what is |{e}|^2",
    ),
    (
        rf"^\s*(?:{_FIND})?(?:the\s+)?product\s+of\s+(?P<e>[^?=]+?)\s+and\s+its\s+"
        rf"(?:complex\s+)?conjugate{_END}",
        "what is |{e}|^2",
    ),
    (
        rf"^\s*(?:(?:find|determine|what\s+is)\s+{_LETTER}\s+(?:if|such\s+that|so\s+that|for"
        rf"\s+which|when)|for\s+(?:what"
        rf"|which)\s+{_LETTER.replace('letter', 'letter2')}\s+is)\s+"
        rf"{_LINE}(?:{_TOUCHES}|\s+tangent\s+to\s+){_CURVE}{_END}",
        "find {letter} if {curve} - ({line}) = 0 has equal roots",
    ),
    (
        rf"^\s*{_LATER}{_MONEY.format(f'(?P<a>{_N})')}\s+(?:to\s+)?(?:grows?|becomes?|reach(?:es)?"
        rf"|rises?|turns?\s+into|increases?|grown)\s*(?:to|into)?\s+"
        rf"{_MONEY.format(f'(?P<b>{_N})')}\s*,?\s+{_RATE}{_END}",
        "solve {a}*(1 + {r}/100)^t = {b} for t",
    ),
    (
        rf"^\s*{_LATER}(?:{_MONEY.format(_N)}|money)\s+(?:to\s+)?(?:doubles?|doubled?)(?:\s+in\s+"
        rf"value)?\s*,?\s+{_RATE}{_END}",
        "solve (1 + {r}/100)^t = 2 for t",
    ),
    (
        r"^(?P<a>.*\b(?:arithmetic|geometric)\s+(?:sequence|progression|series))\s+(?:starts"
        r"|begins)"
        rf"\s+(?:with|at)\s+(?P<n>-?{_N})(?:\s+(?:and\s+)?(?:has"
        rf"|with))?(?:\s+an?)?\s+(?:common\s+)?"
        rf"(?P<d>difference|ratio)\s+(?:of\s+)?(?P<m>-?{_N})\.(?P<b>.*)$",
        "{a} has first term {n} and common {d} {m}.{b}",
    ),
    (
        rf"^\s*(?:in\s+)?an?\s+sequence\s+has\s+first\s+term\s+(?P<n>-?{_N})\s+and\s+each\s+(?:next\s+)?"
        rf"term\s+is\s+(?P<m>{_N})\s+more\s+than\s+the\s+(?:one\s+before|previous(?:\s+(?:one"
        r"|term))?|last)(?:\s+it)?\.(?P<b>.*)$",
        "An arithmetic sequence has first term {n} and common difference {m}.{b}",
    ),
    (
        r"^(?P<a>.*\btriangle\b.*\d)(?P<deg>°|\s*degrees)?[.;]\s+how\s+long\s+is\s+(?:side\s+)?"
        rf"(?P<s>[a-z]){_END}",
        "{a}{deg}. Find {s}.",
    ),
    (r"^(?P<a>.*\btriangle\b.*)\bangle\s+(?P<v>[A-Z]\s*=.*)$", "{a}{v}"),
    (
        r"^(?P<what>[^.]*?)\b(?:satisfies|follows|(?:grows|changes|decays|cools)\s+at\s+(?:a"
        r"|the)\s+"
        r"rate(?:\s+of)?)\s+(?P<e>d(?P<f>[a-zA-Z])\s*/\s*d[a-z].*?)\.\s+"
        rf"find\s+[a-zA-Z](?:\(\s*[a-z]\s*\))?{_END}",
        "solve {e}",
    ),
    (
        r"^(?P<a>.*?\d.*?)[\s,]+(?:as|in)\s+(?:an?\s+|its\s+)?(?:(?:exact|simplified|simplest)\s+)?"
        r"(?:surd|radical|exact|simplest)(?:\s+form)?(?:\s+in\s+(?:its\s+)?simplest\s+form)?"
        rf"{_END}",
        "{a}?",
    ),
    (rf"^\s*(?:cancel(?:\s+down)?|reduce)\s+(?P<e>[^?]*[a-z][^?]*?){_END}", "simplify {e}"),
    (r"^(?P<a>.*)\bfind\s+'?em\b(?P<b>.*)$", "{a}find them{b}"),
    (
        r"^\s*for\s+(?:which|what)\s+(?:values?\s+of\s+)?(?P<l>[a-z])\s+(?:is|are)\s+(?:the\s+)?"
        r"vectors?\s+(?P<v>\([^)]*\))\s+(?:perpendicular|orthogonal)\s+to\s+(?P<w>\([^)]*\))"
        rf"{_END}",
        "The vectors {v} and {w} are perpendicular. Find {l}.",
    ),
    (
        r"^(?P<a>.*\bas\s+[a-z])\s+(?:gets|becomes|grows)\s+(?:(?:very|extremely|larger\s+and)\s+)?"
        rf"(?:large|larger|big|bigger(?:\s+and\s+bigger)?|huge|without\s+bound){_END}",
        "{a} goes to infinity",
    ),
    (
        r"^\s*in\s+binary,?\s+(?:add|what\s+is)\s+(?P<a>[01]+)\s+(?:and|\+|plus)\s+(?P<b>[01]+)"
        rf"{_END}",
        "In base 2, what is {a} + {b}?",
    ),
    (
        r"^\s*is\s+(?P<e>\S.*?)\s+(?:in|de)creasing(?:\s+or\s+(?:in|de)creasing)?\s+(?:at|when"
        rf"|where|for)\s+(?P<at>[a-z]\s?=\s?[-\d./]+){_END}",
        "derivative of {e} at {at}",
    ),
    (r"^.*\b0x[0-9A-F]+.*\bhex.*$", lambda found: re.sub(r"\b0x", "", found[0], flags=re.I)),
    (
        rf"^\s*why\s+(?:does|did|is)\s+(?:my|the|a|this)\s+calculator\s+(?:give|say|show|get|giving"
        rf"|saying|showing)(?:\s+me)?\s+(?P<v>-?{_N})\s+(?:for|when\s+i\s+(?:type|enter"
        rf"|put)(?:\s+in"
        rf")?)\s+(?P<e>.+?){_END}",
        "is {e} = {v}?",
    ),
    (
        rf"^\s*(?:i\s+(?:got|get)\s+(?P<v>-?{_N})|(?:my|the)\s+calculator\s+(?:gave|gives|says"
        rf"|shows)"
        rf"(?:\s+me)?\s+(?P<v2>-?{_N}))\s+(?:for|as)\s+(?P<e>.+?)(?:\s+(?:on|with)\s+(?:my|the"
        rf"|a)\s+"
        rf"calculator)?(?:[,.]?\s+why)?{_END}",
        "is {e} = {v}?",
    ),
    (
        r"^\s*(?:where|at\s+which\s+points?)\s+does\s+(?:the\s+)?(?:circle|curve|ellipse"
        r"|graph(?:\s+of)?"
        rf")?\s*(?P<e>[^?]*=[^?]*?)\s+{_CROSS}\s+the\s+(?:(?P<x>x)|y)\s*-?\s*axis{_END}",
        lambda found: (
            f"intersection of {found['e']} and {'y' if found['x'] else 'x'} = 0"
            if found["x"] or not _IS_OF_X.match(found["e"])
            else f"y-intercept of {found['e']}"
        ),
    ),
)
