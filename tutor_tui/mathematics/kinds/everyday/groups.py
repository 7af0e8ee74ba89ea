"""Equal groups and steady rates: "15 trays of 12 muffins", "40 pages a day", "boxes of 6"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.meanings import OF_PARTS

_MAKES: Final = (
    r"(?:makes?|made|bakes?|baked|buys?|bought|orders?|ordered|has|have|had|packs?|packed|plants?"
    r"|planted|needs?|delivers?|delivered|collects?|collected|fills?|filled|there are|there were)"
)
_GONE: Final = (
    r"(?:sells?|sold|eats?|ate|gives? away|gave away|uses?|used|loses?|lost|breaks?|broke|drops?"
    r"|throws? away|threw away|gives?|gave|donates?|donated)"
)
GROUPS: Final = Scheme(
    re.compile(r"how many"),
    patterns(
        rf"(?:<who> |<np> )?{_MAKES} <a=int> <np> of <b=int> <_thing=np>(?: each)?<pp>",
        rf"(?:<who> |<np> )?{_MAKES} <a=int> <np>(?: of <np>)?,? (?:with|and there are) <b=int> "
        r"<_thing=np> (?:in|on|to|per) (?:each|every)?(?: <np>)?",
        rf"(?:<who> |<np> )?{_MAKES} <a=int> <np>,? each (?:with|containing|holding|having) "
        r"<b=int> <_thing=np>",
        rf"(?:<who> |<np> )?{_MAKES} <a=int> <np>",
        r"(?:each|every|a) (?:<np> |1 )?(?:has|holds|contains) <b=int> <_thing=np>(?: on it| "
        r"in it)?",
        rf"<who> {_GONE} <c=int>(?: of them| <_thing=np>)?<pp>",
        r"<c=int>(?: of them| <_thing=np>| of the <_thing=np>)? (?:are|were|is) "
        r"(?:empty|broken|rotten|sold"
        r"|missing|absent|eaten|taken|damaged|bad)",
    ),
    (
        (
            "left",
            pattern(
                r"how many(?: <_thing=np>)? (?:are|were|<do> <who> have) left(?: over)?<pp>"
                r"|how many(?: <_thing=np>)? remain|how many(?: <_thing=np>)? are "
                r"(?:taken|full|occupied|good|not \w+)"
            ),
        ),
        (
            "total",
            pattern(
                r"how many <_thing=np> (?:are there|<do> <who> (?:have|buy|make|bake|need|get"
                r"|order)|are there <pp>|is that|does (?:it|<np>) have|<do> <who> <word>)"
                r"(?: altogether| in total| in all|<pp>)?"
            ),
        ),
    ),
    (
        Law("total", "a b", "a*b", "the total number"),
        Law("left", "a b c", "a*b - c", "the number left", is_whole=True),
    ),
    OF_PARTS,
)
_HOLDS: Final = r"(?:holds?|can hold|contains?|fits?|seats?|carries|can carry|takes?|has room for)"
CONTAINERS: Final = Scheme(
    re.compile(r"how many"),
    patterns(
        rf"(?:a|an|each|1|every) <_box=word> {_HOLDS} <b=int> <_thing=np>",
        r"<_thing=np> (?:come|are sold|are packed) in <_box=word> of <b=int>",
        r"there <is> <n=int> <_thing=np>(?: to \w+)?<pp>|<who> (?:has|have|needs) <n=int> "
        r"<_thing=np><pp>",
        r"<n=int> <_thing=np> (?:go|are going|need to (?:go|travel))<pp>",
    ),
    (
        (
            "boxes",
            pattern(
                r"how many <_box=word> (?:are needed|are required|will be needed|<do> "
                r"<who> need(?: to buy)?)(?: (?:for|to (?:hold|pack|carry|take|seat)) "
                r"<n=int> <_thing=np>)?(?: (?:for|to) <np>)?"
            ),
        ),
        (
            "full",
            pattern(
                r"how many (?:full|complete) <_box=word> (?:can (?:be|<who>) \w+|are "
                r"there|<do> <who> \w+)(?: (?:with|from) <n=int> <_thing=np>)?"
            ),
        ),
    ),
    (
        Law("boxes", "b n", "n/b", "the number needed", rounding="up"),
        Law("full", "b n", "n/b", "the number of full ones", rounding="down"),
    ),
    dict(OF_PARTS) | {"b": "the number that one holds", "n": "the number of things"},
)
SHARED: Final = Scheme(
    re.compile(r"shar|divid|split"),
    patterns(
        r"<a=int> <np> (?:share|shared|split|divide|divided) <w=int> <np>(?: equally| evenly)",
        r"<a=int> <np> (?:share|shared|split|divide|divided) (?:<w=money>|a <w=money> <np>)"
        r"(?: equally| evenly)?",
        r"<w=int> <np> (?:are|were) (?:shared|divided|split)(?: equally| evenly)? "
        r"(?:between|among|amongst) <a=int> <np>(?: equally| evenly)?",
        r"<who> (?:shares?|shared|divides?|divided|splits?|put|puts) (?:<w=int> <np>|<w=money>)"
        r"(?: equally| evenly)? (?:between|among|amongst|into) <a=int> <np>(?: equally| evenly)?",
        r"each (?:gets|got|receives) the same(?: number| amount)?",
    ),
    (
        (
            "each",
            pattern(
                r"how (?:many|much)(?: <np>)? (?:does|did|will|do|is|are|go) (?:each|"
                r"everybody|everyone|they each|in each)(?: (?:of them|1|<np>))?"
                r"(?: (?:get|receive|have|pay|there))?"
            ),
        ),
    ),
    (Law("each", "a w", "w/a", "the share of each", "money", is_whole=False),),
    dict(OF_PARTS) | {"a": "the number who share"},
)
_PER: Final = r"(?:each|per|a|an|every)"
_DOES: Final = (
    r"(?:reads?|saves?|earns?|runs?|walks?|drinks?|eats?|makes?|produces?|writes?|types?|prints?"
    r"|gets?(?: paid)?|is paid|is saving|swims?|cycles?|uses?|does|drives?|charges?|pays?|spends?"
    r"|can (?:read|type|print|make|produce|pick|pack)|sells?|packs?|picks?|learns?|delivers?)"
)
_UNIT_OF_TIME: Final = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|nights?)"
STEADY: Final = Scheme(
    re.compile(r"how (?:many|much|long)"),
    patterns(
        rf"<who> {_DOES} (?:<r=money>|<r=int> <_thing=word>)<pp> {_PER} "
        rf"(?P<_per>{_UNIT_OF_TIME})<pp>",
        r"<np> (?:has|have|is|costs?) (?:<w=money>|<w=int> <_thing=word>)(?: long)?",
        r"<who> (?:works?|worked|did|does|babysat|works? for|worked for)(?: for)? (?:just "
        r")?<t=time>(?: of \w+)?<pp>",
        r"<who> (?:wants?|needs?) (?:to (?:save|buy|read|earn|make) "
        r")?(?:<w=money>|(?:a|an|the) <np>"
        r" (?:that costs|for|costing|which costs) <w=money>)<pp>",
    ),
    (
        (
            "time",
            pattern(
                rf"(?:how many (?P<_per>{_UNIT_OF_TIME})|how long) (?:<do> (?:it|<who>) "
                r"(?:take|need|have)(?: <who>)?|must <who>) ?(?:to )?(?:save|finish|read|"
                r"complete|earn|make|buy|produce|print|type|write|run|do)?(?: (?:up|for))?"
                r"(?: (?:<np>|<w=money>|<w=int> <_thing=word>))?"
            ),
        ),
        (
            "total",
            pattern(
                r"how (?:much|many)(?: money| <_thing=word>)? <do> <who> "
                r"(?:get paid|<word>)(?: altogether| in "
                r"total)?(?: (?:in|for|after|if <who> works(?: for)?) <t=time>)?"
            ),
        ),
        (
            "total",
            pattern(
                r"how (?:much|many)(?: <_thing=word>)? (?:is|are) (?:that|made|produced) in "
                r"<t=time>"
            ),
        ),
    ),
    (
        Law("time", "r w", "w/r", "the number of times", rounding="up"),
        Law("total", "r t", "r*t", "the total", "money"),
    ),
    dict(OF_PARTS) | {"r": "the amount each time", "t": "the time", "w": "the whole"},
)
_ONE: Final = r"(?:1|each|a|an|a single)"
UNIT_PRICE: Final = Scheme(
    re.compile(r"cost|price"),
    patterns(
        r"(?:a|1) (?:pack|box|packet|bag|carton|set|bunch) of <n=int> <_thing=word> costs? "
        r"<p=money>",
        r"<who> (?:buys|bought|pays for|paid for) <n=int> <_thing=word> for <p=money>"
        r"(?: in total| altogether)?",
        r"<n=int> <_thing=word> costs? <p=money>(?: in total| altogether)?",
        r"(?:each|all)(?: the)? <_thing=word> costs? the same(?: price| amount)?",
    ),
    (
        (
            "one",
            pattern(
                rf"<find> (?:the )?(?:cost|price) of {_ONE} <_thing=word>"
                rf"|how much (?:does|did|is|was) {_ONE} <_thing=word>(?: cost)?"
            ),
        ),
    ),
    (Law("one", "n p", "p/n", "the price of one", "money"),),
    dict(OF_PARTS) | {"n": "the number bought", "p": "the price of all"},
)
GROUPED: Final = (GROUPS, CONTAINERS, SHARED, STEADY, UNIT_PRICE)
