"""How short textbook questions are worded: angles, prices, maps, counts, consecutive numbers."""

from typing import Final

NUM: Final = r"\d{1,7}(?:\.\d{1,4})?"
FIND: Final = (
    r"(?:find|what(?:'s|s| is| are| was)|calculate|work out|determine|solve for|state|give)"
)
SHAPES: Final = (
    (r"(?:a |the )?triangle", "180", "a triangle", 3),
    (r"(?:a |the )?quadrilateral", "360", "a quadrilateral", 4),
    (r"(?:a |the )?pentagon", "540", "a pentagon", 5),
    (r"(?:a |the )?hexagon", "720", "a hexagon", 6),
    (r"(?:on )?(?:a |the )?straight line", "180", "a straight line", 0),
    (r"(?:around |at |about )?(?:a |the )?point", "360", "one point", 0),
)
PAIRS: Final = {
    "complementary": ("({}) + ({}) = 90", "Complementary angles add up to `90°`"),
    "supplementary": ("({}) + ({}) = 180", "Supplementary angles add up to `180°`"),
    "vertically opposite": ("{} = {}", "Vertically opposite angles are equal"),
    "alternate": ("{} = {}", "Alternate angles between parallel lines are equal"),
    "corresponding": ("{} = {}", "Corresponding angles at parallel lines are equal"),
}
SHAPE: Final = "|".join(f"(?:{shape})" for shape, *_ in SHAPES)
ANGLES: Final = (
    rf"(?:(?:{FIND} (?:the value of )?(?P<v>[a-z])\s*[:,]?\s*(?:if |when |given that |where )?)?"
    rf"(?:the )?(?:\d |interior )?angles (?:of|in|on|around|at) (?P<shape>{SHAPE}) (?:are|measure)"
    rf" (?P<list>[^?;:=]*?)(?:\s*[.,;]?\s*{FIND} (?:the value of )?(?P<asked>[a-z]|them"
    r"|(?:the )?(?:size of )?(?:the |each |all (?:the )?)?(?P<which>largest |smallest |biggest "
    r")?angles?))?)"
)
IN_RATIO: Final = (
    rf"(?:the )?(?:\d |interior )?angles (?:of|in|on|around|at) (?P<shape>{SHAPE}) are in (?:the )?"
    rf"ratio (?P<list>\d+(?: ?(?::|to) ?\d+)+)(?:\s*[.,;]?\s*{FIND} (?:them|(?:the )?(?:size of )?"
    r"(?:the |each |all (?:the )?)?(?P<which>largest |smallest |biggest )?angles?))"
)
TWO_ANGLES: Final = (
    r"(?:2 )?angles (?P<list>[^?;:=]*?) and (?P<second>[^?;:=]*?) are (?P<pair>complementary"
    rf"|supplementary)\s*[.,;]?\s*{FIND} (?:the value of )?(?P<asked>[a-z])"
)
EQUAL_ANGLES: Final = (
    r"(?:2 |the )?(?P<pair>vertically opposite|alternate|corresponding) angles (?:are |measure )?"
    rf"(?P<list>[^?;:=]*?) and (?P<second>[^?;:=]*?)\s*[.,;]?\s*{FIND} (?:the value of )?"
    r"(?P<asked>[a-z])"
)
UNIT: Final = r"[ -]?(?:m|metres?|meters?|ft|foot|feet|cm)"
HEIGHT: Final = rf"(?P<h>{NUM}){UNIT}"
DISTANCE: Final = rf"(?P<d>{NUM}){UNIT}"
OF_ELEVATION: Final = (
    rf"(?:{FIND} )?(?:the )?angle of elevation of the sun (?:if|when|given that) (?:a|the) "
    rf"{HEIGHT}(?: (?:tall|high|long))? \w+ casts a {DISTANCE}(?: long)? shadow",
    rf"(?:{FIND} )?(?:the )?angle of elevation of the sun (?:if|when|given that) (?:a|the) "
    rf"{HEIGHT}(?: (?:tall|high|long))? \w+ casts a shadow (?:of |that is )?{DISTANCE}(?: long)?",
    rf"(?:a|the) {HEIGHT}(?: (?:tall|high|long))? \w+ casts a shadow (?:of |that is )?"
    rf"{DISTANCE}(?: long)?[.,;]? {FIND} the angle of elevation of the sun",
    rf"(?:{FIND} )?(?:the )?angle of elevation (?:of the top of a {HEIGHT} (?:tall |high )?"
    rf"\w+ )?from a point {DISTANCE} (?:away )?from (?:the (?:foot|base|bottom) of )?"
    r"(?:a|the|its)(?: (?:foot|base|bottom))?(?: of a)?(?: (?P<h2>\d+(?:\.\d+)?) ?(?:m|metres?"
    r"|ft|feet)(?: (?:tall|high))?)?(?: \w+)?",
)
MONEY: Final = (
    r"(?P<sign>[$£€])? ?(?P<price>\d+(?:\.\d{1,2})?) ?"
    r"(?P<coin>p|pence|pounds?|dollars?|euros?|cents?|c)?"
)
PRICES: Final = (
    rf"(?:if )?(?P<n>\d+) (?P<thing>[a-z]+(?: of [a-z]+)?) costs? {MONEY}[,.;]? (?:then "
    rf")?(?:how much|what)"
    rf" (?:do|does|will|would) (?P<m>\d+)(?: (?P<other>[a-z]+(?: of [a-z]+)?))? cost",
    rf"(?:{FIND}) the (?:cost|price) of (?P<m>\d+) (?P<other>[a-z]+)[,.;]? (?:if|when|given that) "
    rf"(?P<n>\d+)(?: (?P<thing>[a-z]+))? costs? {MONEY}",
    rf"(?P<n>\d+) (?P<thing>[a-z]+) costs? {MONEY}[.,;] {FIND} the (?:cost|price) of (?P<m>\d+)"
    r"(?: (?P<other>[a-z]+))?",
    rf"how much (?:do|does|will|would) (?P<m>\d+) (?P<other>[a-z]+) cost[,.;]? (?:if|when) "
    rf"(?P<n>\d+)(?: (?P<thing>[a-z]+))? costs? {MONEY}",
)
SUMS: Final = (
    r"(?:the )?sum of (?:the )?first n (?P<what>(?:natural|positive|whole|counting|odd|even) "
    rf"(?:numbers|integers)|integers|natural numbers|positive integers) (?:is|equals) "
    rf"(?P<total>\d+)[.,;]? (?:and )?{FIND} (?:the value of )?n",
    rf"{FIND} (?:the value of )?n (?:if|when|given that|such that) (?:the )?sum of (?:the "
    rf")?first n (?P<what>(?:natural|positive|whole|counting|odd|even) (?:numbers|integers)"
    rf"|integers) (?:is|equals) (?P<total>\d+)",
)
CHOICE: Final = (
    r"(?:\^?n ?_?(?P<kind>[cp]) ?_?{?\(?(?P<k>[23])\)?}?|(?P<kind2>[cp])\(n, ?(?P<k2>[23])\)"
    r"|n choose (?P<k3>[23])|\(n choose (?P<k4>[23])\))"
)
CHOICES: Final = (
    rf"(?:{FIND} (?:the value of )?n (?:if|when|given(?: that)?|such that|for which) |solve |if )?"
    rf"{CHOICE} (?:=|is|equals) (?P<total>\d+)(?:[.,;]? (?:then )?{FIND} (?:the value of )?n"
    r"|,? for n)?",
)
MEANS: Final = (
    r"(?:insert|find|put|write) (?:the )?(?P<count>\d) (?P<kind>arithmetic|geometric) means? "
    r"between (?P<a>-?\d+(?:\.\d+)?(?:/\d+)?) and (?P<b>-?\d+(?:\.\d+)?(?:/\d+)?)",
)
DIAGONALS: Final = (
    rf"(?:a|the) polygon has (?P<total>\d+) diagonals[.,;]? (?:how many sides (?:does it have"
    rf"|has it)|{FIND} the number of sides)|how many sides (?:does|has) a polygon (?:with|having) "
    rf"(?P<total2>\d+) diagonals(?: have)?",
)
MULTIPLES: Final = (
    rf"(?:{FIND} )?(?:the )?(?:sum of|add) (?:all )?(?:of )?(?:the )?(?:positive )?(?:integers"
    rf"|numbers|multiples)(?: (?:that are )?(?:multiples of|divisible by)| of) (?P<k>\d+) "
    rf"(?:between|from) (?P<low>\d+) (?:and|to) (?P<high>\d+)(?P<under>)",
    rf"(?:{FIND} )?(?:the )?(?:sum of|add) (?:all )?(?:of )?(?:the )?(?:positive )?(?:integers"
    rf"|numbers|multiples)(?: (?:that are )?(?:multiples of|divisible by)| of) (?P<k>\d+) "
    r"(?:(?P<under>less than|below"
    r"|under)|up to|not greater than|at most) (?P<high>\d+)(?P<low>)",
)
CONSECUTIVE: Final = (
    rf"(?:the )?product of 2 consecutive (?P<sign>positive )?(?P<kind>even |odd "
    rf")?(?P<sign2>positive )?"
    rf"(?:integers|numbers|whole numbers) (?:is|equals) (?P<total>\d+)(?:[.,;]? (?:{FIND} )?(?:them"
    r"|(?:the |both )?(?:2 )?(?:integers|numbers)|what are they))",
    rf"(?:{FIND} )?2 consecutive (?P<sign>positive )?(?P<kind>even |odd )?(?P<sign2>positive )?"
    r"(?:integers|numbers|whole numbers) (?:have a product of|whose product is|with (?:a |the "
    r")?product(?: of)?|that multiply to(?: give)?) (?P<total>\d+)(?:[.,;]? (?:find|what are) "
    r"(?:them|they))?",
)
