"""First stories in a learner's own words: a recipe, a bill, a saving, a share.

Each is told in the words that the core reads, with the same numbers.
"""

from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, rows

_N: Final = r"\d+(?:\.\d+)?"
CHATTED_STORIES: Final[Rows] = rows(
    (
        rf"(?:if )?(?P<a>\d+) (?P<w>[a-z]+?)s costs? (?P<c>[£$€]?{_N}),? how much (?:is|does|for"
        r"|would) (?:just )?one(?: of them)?(?: cost)?",
        "if {a} {w}s cost {c} how much does 1 {w} cost",
    ),
    (
        r"how (?:much|many) (?:(?:[a-z]+ )?of )?(?P<what>[a-z]+)(?: [a-z]+)??"
        r" (?:do|would|will) (?:i|we|you) need (?:for|to make) (?P<k>\d+) (?P<made>[a-z]+),? if"
        r" (?P<n>\d+) (?P=made) (?:needs?|takes?|uses?|require) "
        rf"(?P<q>{_N} ?[a-z]+)(?: of [a-z]+)?",
        "my recipe for {n} {made} needs {q} {what}. how much for {k} {made}",
    ),
    (
        r"(?:my |an? |the )?[a-z][a-z ]{2,30}? (?:is|costs?|charges?) [£$€]?"
        rf"(?P<a>{_N})(?: [a-z]+)?? (?:plus|and|\+) [£$€]?(?P<b>{_N}) "
        r"(?:per|for (?:each|every)|an?) (?P<u>[a-z]+)[.,;]? (?:(?:and )?(?:i|we|he|she|you)"
        r" [a-z]+ )?(?P<k>\d+) (?P=u)s?[.,;]? (?:so )?(?:how much|what)(?: (?:is|does|do|will|would"
        r"|it|i|the|cost|bill|pay|be|total|in|to|that|price))*",
        "what is {a} + {b}*{k}",
    ),
    (
        rf"(?P<m>[£$€][\d.,]*\d) (?:invested |saved )?at (?P<r>{_N} ?(?:%|percent)) "
        r"(?P<sort>compound|simple) interest for (?P<t>\d+ years?)[.,;]? (?:so )?(?:what|how much)"
        r" (?:do|will|would) (?:i|we|you) (?:end up with|have(?: at the end| then)?|get back|get)",
        "i put {m} in the bank at {r} {sort} interest for {t}. how much do i have",
    ),
    *(
        (
            r"(?:an? |the |my )?[a-z ]{3,30}? (?:has|have|contains?|holds?) "
            r"(?P<a>\d+) (?P<x>[a-z]+)(?: [a-z]+)? and (?P<b>\d+) (?P<y>[a-z]+)"
            r"(?: [a-z]+)?[.,;]? what (?:fraction|part)"
            rf"(?: of (?:them|the [a-z]+))? (?:are|is) (?P={name})(?: ones)?",
            f"what is {{{part}}}/({{a}} + {{b}})",
        )
        for name, part in (("x", "a"), ("y", "b"))
    ),
    *(
        (
            r"(?:an? |the |my )?[a-z]+ (?:(?:is|was) (?:cut|sliced|divided|split) in(?:to)?|has)"
            r" (?P<n>\d+) (?:equal )?(?:slices|pieces|parts)(?: and|[.,;])?(?: then)? "
            r"(?:(?P<who>[a-z]+) (?:eats?|ate|takes?|took|had|have) (?P<k>\d+)"
            r"(?: of them| slices| pieces)?"
            r"|(?P<l>\d+)(?: of them| slices| pieces)? (?:are|were|got|get) (?:eaten|taken|gone))"
            rf"[.,;]? what (?:fraction|part)(?: of (?:it|the [a-z]+))? {asked}",
            form,
        )
        for asked, form in (
            (r"(?:(?:is|are) left(?: over)?|remains?)", "what is 1 - {k}{l}/{n}"),
            (
                r"(?:did (?:(?P=who)|he|she|they) (?:eat|take|have)"
                r"|(?:was|were|is|has been) (?:eaten|taken))",
                "what is {k}{l}/{n}",
            ),
        )
    ),
    (
        r"[a-z ]{3,30}? costs? [£$€](?P<p>[\d.]*\d) (?:for |per |an? )+(?P<x>[a-z]+?)s? and "
        r"[£$€](?P<q>[\d.]*\d) (?:for |per |an? )+(?P<y>[a-z]+?)s?[.,;]? (?:how much|what)(?: is it"
        r"| does it cost| do)? for (?P<n>\d+) (?P=x)s? and (?P<m>\d+) (?P=y)s?(?: cost| pay)?",
        "what is {n}*{p} + {m}*{q}",
    ),
)
"""Patterns of the whole message with the form in which it is told."""
