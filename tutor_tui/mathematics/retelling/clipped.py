"""Problems in the clipped words of a chat, told in those that the core reads.

"3 red 5 blue and 2 green" gets its comma, "85p" becomes pounds, "how many each" a question. Each
change keeps the meaning, and counts only where the core reads the whole of what comes out.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.late_patterns import late_regex

_MONEY: Final = late_regex(
    r"£|\b(?:costs?|price[ds]?|pa(?:y|id|ys)|bought|buys?|spen[dt]s?|change|each|coins?"
    r"|save[ds]?)\b",
    re.IGNORECASE,
)
_PENCE: Final = late_regex(r"(?<![\w.£$€])(?P<n>\d{1,4}) ?(?:p|pence)\b(?! ?[=+*(])")
_N: Final = r"\d+(?:\.\d+)?(?:/\d+)?"
_AGAINST: Final = (("winning", "losing"), ("passing", "failing"), ("hitting", "missing"))
_CHANGES: Final = tuple(
    (late_regex(pattern, re.IGNORECASE), new)
    for pattern, new in (
        (r"(?<=\d )(?P<what>(?!(?:with|and|for|into|between|among|from|over|plus|minus|times"
        r"|per)\b)"
         r"[a-z]{3,12}),? (?=\d+ [a-z]{3,12}\b)", r"\g<what>, "),
        (
            r"\b(?P<of>(?:probability|chance) of )(?:picking|getting|taking|choosing|drawing"
            r"|pulling|selecting)(?: out)? (?:an? |the )?(?P<what>[a-z]+)(?: one)?(?=\W*$)",
            r"\g<of>picking \g<what>",
        ),
        (r"[.,;] (?:i|you|he|she|we) (?:take|pick|draw|choose|grab|pull out|select)s? (?:one"
         r"|1)(?: out| of them)?(?: at random| without looking)?(?=[.,;] )", ""),
        (
            r"\b(?P<what>probability|chance) (?:that )?(?:it'?s|its|it is|it will be|i get)\b",
            r"\g<what> that it is",
        ),
        (
            r"\b(?:picking|taking|choosing|drawing) (?P<n>2|3|two|three)(?= (?:of )?[a-z]+)",
            r"drawing \g<n>",
        ),
        (
            r"\b(?:flipping|tossing|getting|throwing) (?P<n>\d|two|three) heads (?:in a row"
            r"|(?:from|on|with) \d coins)",
            r"\g<n> heads in \g<n> flips",
        ),
        (
            r"(?:an? |on an? )?(?:fair )?spinner (?:with|has) (?:\d+|five|six|eight|ten|four"
            r"|three) (?:equal )?(?:sections?|sides|parts) (?:numbered|labelled) (?P<a>\d+) (?:to"
            r"|-) (?P<b>\d+)",
            r"a number is picked from \g<a> to \g<b>",
        ),
        (r"\b(?:of )?(?:landing|stopping) on\b", "of"),
        (r"\bhow long to (?=[a-z]+\b)", "how long does it take to "),
        (r"\bhow (?P<how>many|much) (?:do they )?each(?: (?:have|get|has))?(?=\W*$)",
         r"how \g<how> does each have"),
        (
            rf"^(?P<a>[a-z]+) and (?P<b>[a-z]+) (?:have|share|own|got) (?P<n>{_N}) (?P<what>[a-z]+)"
            r"(?: (?:altogether|in total|together|between them))?[.,;] (?P<who>(?P=a)|(?P=b))"
            r" (?:has|gets|got) (?P<more>.{1,20}?) (?P<rel>more|fewer|less) than (?P<other>(?P=a)"
            r"|(?P=b))\b",
            r"\g<who> has \g<more> \g<rel> \g<what> than \g<other>. together they have \g<n>",
        ),
        (
            r"^(?P<a>an?|one|1) (?P<what>[a-z]+) costs? (?P<m>\S+?)[.,;]? (?:so )?how much (?:do"
            r"|would|are|is|for) (?P<n>\d+)(?: of them)?(?: cost| be)?(?=\W*$)",
            r"\g<a> \g<what> costs \g<m>. how much do \g<n> \g<what>s cost",
        ),
        (
            r"^(?P<n>\d+) (?P<what>[a-z ]{2,20}?) (?:cost|are|at) (?P<m>[£$€][\d.]+)(?: each| a"
            r" \w+)?[.,;] (?:i |he |she |we )?(?:and )?(?:pay|paid|give|gave|hand over)s? with ",
            r"i bought \g<n> \g<what> for \g<m> each and paid with ",
        ),
        (r"\bhow much (?:money )?(?:is |have i |do i have |has he |has she )?left(?:"
         r" over)?(?=\W*$)",
         "how much do i have left"),
        (
            r"^(?:.{2,40} )?(?:was|were|from|cost|used to (?:cost|be)) (?P<a>[£$€]?[\d.,]+),?"
            r" (?:and |but )?(?:it )?(?:is |it's |its )?(?:to|now)(?: (?:it's|its|it is|costs|is"
            r"|only))* (?P<b>[£$€]?[\d.]+)[.,]? (?:so )?(?:what|how (?:many|much)|find the)"
            r" (?:percent(?:age)?|%)(?: (?:off|discount|decrease|increase|change|drop|rise|is that"
            r"|was that|did it .{2,20}"
            r"|is it|reduction|of it))*(?=\W*$)",
            r"what is the percentage change from \g<a> to \g<b>",
        ),
        (
            r"^(?P<what>an? .{3,60}?) (?:has|with) (?P<part>sides|angles) (?P<list>[\d.,°"
            r" and]+?)[.,;?]* "
            r"(?:and )?is (?:it|this|the triangle)(?: an?)? (?P<how>[a-z][a-z -]{3,30})(?=\W*$)",
            r"is \g<what> with \g<part> \g<list> \g<how>",
        ),
        (
            rf"^(?:i |we |he |she )?(?:have|had|has|there is|there's) (?P<a>{_N}) of an?"
            rf" [a-z]+(?: left)?(?: and|[.,;])"
            rf"(?: i| we| he| she)? (?:eat|ate|use|used|give away|gave away|spen[dt]|drink|drank"
            rf"|sell|sold)s? (?P<b>{_N}) of it[.,;]? how much(?: of it)?(?: is| do i have| have i"
            rf"| does he have)? left(?: over)?(?=\W*$)",
            r"what is \g<a>*(1 - \g<b>)",
        ),
        (r"^(?:the )?(?:sequence|pattern)[: ]+(?P<list>[-\d.,/ ]+?)(?=[.\s]*$)",
         r"what comes next in \g<list>"),
        *((rf"\b(?P<p>probability of {one} .*)\b{other}\b", rf"\g<p>not {one}")
          for pair in _AGAINST for one, other in (pair, pair[::-1])),
        (r"\b(?:the )?angle [a-z] (?=in |of )", "the missing angle "),
        (
            r"^(?:find |what(?:'s| is) )?(?:the )?(?:missing|other|fourth|last|4th) (?:angle"
            r"|one) (?:in|of) a (?P<what>quadrilateral|pentagon|hexagon) (?:with|has"
            r"|whose)(?: the)? angles(?: are)? "
            rf"(?P<list>{_N}(?:°?(?:, and |,| and)? ?{_N}°?)+)(?=\W*$)",
            r"the angles of a \g<what> are \g<list> and x. find x",
        ),
        (
            r"^(?:an?|the) (?P<what>quadrilateral|pentagon|hexagon) (?:has|with)(?: the)? angles "
            rf"(?P<list>{_N}(?:°?(?:, and |,| and)? ?{_N}°?)+)[.,;]? (?:find|what(?:'s| is)) the"
            rf" (?:missing|other|fourth|last|4th)(?: angle| one)?(?=\W*$)",
            r"the angles of a \g<what> are \g<list> and x. find x",
        ),
        (
            r"^(?:an? )?isosceles triangle (?:has|with) (?:an? |one |both )?base angles? (?:of "
            rf"|= ?)?(?P<n>{_N})°?[.,;]? (?:find|what(?:'s| is| are)) the (?:other|third|top"
            rf"|missing|apex|vertex)(?: angles?)?(?: at the top)?(?=\W*$)",
            r"the angles of a triangle are \g<n>, \g<n> and x. find x",
        ),
        (
            r"^(?:an? )?isosceles triangle (?:has|with) (?:an? |one |the )?(?:(?:apex|vertex|top)"
            r" angle"
            rf"(?: of| =)? ?(?P<n>{_N})|angle of (?P<m>(?:9|1[0-7])\d))°?(?: degrees)?[.,;]?"
            rf" (?:find"
            r"|what(?:'s| is| are)|work out) (?:(?:the|its|each|both|other|two|base|equal) )+"
            r"angles?(?=\W*$)",
            r"the angles of a triangle are \g<n>\g<m>, x and x. find them",
        ),
        (
            r"(?<=\d)(?: and)? (?=\d+°?(?: and| \d))"
            r"|(?:(?<=\d \d)|(?<=\d \d\d)) (?=\d{1,2}(?!\d|\.\d|,\d| *[a-z/%°]))",
            ", ",
        ),
        (r"\s{2,}", " "),
    )
)  # fmt: skip


def clipped(text: str) -> Iterator[str]:
    """The text after each change that applies to it, one upon the other."""
    now = _in_pounds(text)
    if now != text:
        yield now
    for whole in (_in_order(now), _estimated(now), _on_paper(now)):
        if whole:
            yield whole
    for pattern, new in _CHANGES:
        changed = pattern.sub(_filled(new), now)
        if changed != now:
            now = changed
            yield now


def _filled(new: str) -> Callable[[re.Match[str]], str]:
    """The replacement with the groups that matched; those that did not are left out."""

    def fill(found: re.Match[str]) -> str:
        return re.sub(r"\\g<(\w+)>", lambda name: found[name[1]] or "", new)

    return fill


def _in_pounds(text: str) -> str:
    if not _MONEY.search(text):
        return text
    return _PENCE.sub(lambda found: f"£{int(found['n']) / 100:.2f}", text)


_ORDER: Final = late_regex(
    r"(?:order|arrange|put|sort)(?: (?:these|them|the numbers|the following))?(?: in order)?"
    r"(?:,?(?: starting)?(?: from| with)?(?: the)? (?P<how>smallest|lowest|least|biggest|largest"
    r"|greatest|highest)(?: first| to (?:the )?[a-z]+)?)?(?: ?:)? (?P<list>[\d./%, -]+?(?: and"
    r" [\d./%-]+)?)[\s.?!]*",
    re.IGNORECASE,
)


def _in_order(text: str) -> str:
    found = _ORDER.fullmatch(text)
    values = re.split(r"(?:[\s,]|\band\b)+", found["list"].strip()) if found else []
    if found is None or len(values) < 2:
        return ""
    is_falling = (found["how"] or "")[:3].lower() in ("big", "lar", "gre", "hig")
    return f"put {', '.join(values)} in order {'largest' if is_falling else 'smallest'} first"


_ESTIMATE: Final = late_regex(
    rf"estimate (?:the answer to |the value of )?(?P<a>{_N}) ?(?P<sign>[-+*x×÷/]) ?(?P<b>{_N})\W*",
    re.IGNORECASE,
)
_SIGNS: Final = {"x": "*", "×": "*", "÷": "/"}


def _estimated(text: str) -> str:
    found = _ESTIMATE.fullmatch(text)
    if found is None:
        return ""
    sign = _SIGNS.get(found["sign"].lower(), found["sign"])
    return f"estimate {found['a']}{sign}{found['b']} by rounding to 1 significant figure"


_SUM: Final = rf"(?P<sum>{_N} ?(?:[*x×÷/]|times|divided by) ?{_N})"
_WAY: Final = r"(?:long|short|column|bus stop|written|grid) (?:division|multiplication|method)"
_ON_PAPER: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:do|show me|work out|what(?:'s| is)|calculate) )?{_SUM} (?:by|using|with|as|in)"
        rf" (?:a )?{_WAY}\W*",
        rf"(?:(?:do|show me|can you do) )?(?:the )?{_WAY}(?: of| for| on)?:? {_SUM}\W*",
    )
)


def _on_paper(text: str) -> str:
    found = first_of(fitting(text, _ON_PAPER))
    return f"explain {found['sum']}" if found else ""
