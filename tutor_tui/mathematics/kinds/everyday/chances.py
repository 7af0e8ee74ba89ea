"""Chance, counting and averages in stories: menus, codes, z-scores."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.samples import Z_SCORE

_MANY: Final = r"(?:fair |ordinary )?(?:six-sided |6-sided )?"
OFTEN: Final = Scheme(
    re.compile(r"expect"),
    patterns(
        rf"an? {_MANY}(?:die|dice) is (?:rolled|thrown) <n=int> times",
        r"an? (?:fair )?coin is (?:tossed|flipped|thrown) <m=int> times",
        r"<who> (?:toss(?:es)?|flips?|throws?) an? (?:fair )?coin <m=int> times",
        rf"<who> (?:rolls?|throws?) an? {_MANY}(?:die|dice) <n=int> times",
        r"(?:the )?(?:probability|chance) (?:of|that) <np>(?: <pp>)? is (?P<p>0?\.\d+|\d/\d+)",
        r"<who> (?:plays?|tries|shoots|throws|takes) <k=int> (?:times|games|shots|throws)",
    ),
    (
        (
            "die",
            pattern(
                r"how many (?:sixes|fives|fours|threes|twos|ones|6s|5s|4s|3s|2s|1s) (?:would|"
                r"do|can|should) (?:you|we|i|one) expect(?: to (?:get|roll|throw|see))?|<find>"
                r" (?:the )?"
                r"expected number of (?:sixes|fives|fours|threes|twos|ones|6s|5s|4s|3s|2s|1s)"
            ),
        ),
        (
            "coin",
            pattern(
                r"how many (?:heads|tails) (?:would|do|can|should) (?:you|we|i|one) expect(?: to "
                r"(?:get|see|throw))?|<find> (?:the )?(?:expected|average|mean) number of (?:heads"
                r"|tails)"
            ),
        ),
    ),
    (Law("die", "n", "n/6", "the expected number"), Law("coin", "m", "m/2", "the expected number")),
    MappingProxyType({"n": "the number of rolls", "m": "the number of tosses"}),
)
_OUTFIT: Final = (
    r"(?:outfits?|meals?|menus?|(?:meal )?combinations?|sandwich(?:es)?|choices|routes|ways)"
)
MENU: Final = Scheme(
    re.compile(r"how many"),
    patterns(
        r"<np> (?:has|have|offers?|serves?|owns?|sells?) <a=int> <np>,? (?:and )?<b=int> "
        r"<np>(?:,? and <c=int> <np>)?",
        r"<np> (?:has|have|offers?|serves?|owns?) <a=int> <np>, <b=int> <np>,? and <c=int> <np>"
        r"(?: on (?:its|the) menu)?",
        r"there <is> <a=int> <np>(?:, <b=int> <np>,? and <c=int> <np>| and <b=int> <np>)"
        r"(?: on the menu)?",
    ),
    (
        (
            "ways",
            pattern(
                rf"how many (?:different )?(?:(?:(?:three|two|3|2)[- ]course |possible )?{_OUTFIT}"
                r") (?:are there|are possible|can <who> (?:make|choose|wear|have|order))(?:<pp>)?"
            ),
        ),
    ),
    (
        Law("ways", "a b", "a*b", "the number", remark="one of each"),
        Law("ways", "a b c", "a*b*c", "the number", remark="one of each"),
    ),
    MappingProxyType({"a": "the first number", "b": "the second number", "c": "the third number"}),
)
_CODE: Final = r"(?:passwords?|codes?|number plates?|license plates?|plates?|pins?|combinations?)"
_NO_REPEAT: Final = (
    r"(?:if |when |with |where )?(?:the )?(?:digits?|letters?|no digits?|they|numbers?)? ?(?:can't|"
    r"cannot|can not|may not|must not|are not allowed to|don't|do not) (?:be )?repeat(?:ed)?"
    r"|(?:without|with no|no) (?:repetition|repeats|repeated digits|repeating)|(?:if )?(?:all )?(?:"
    r"the )?digits (?:must be|are)(?: all)? different|with (?:all )?different digits"
)
CODES: Final = Scheme(
    re.compile(_CODE),
    patterns(
        rf"(?:a|an|the|each|every) (?:<word> )?{_CODE} (?:has|consists of|is made up of|is made of"
        r"|contains|is) <a=int> letters?,? (?:followed by|and then|then|and) <b=int> "
        r"(?:digits|numbers)"
    ),
    (
        (
            "mixed",
            pattern(
                rf"how many (?:different |possible )?{_CODE} (?:are (?:possible|there)|can be "
                r"(?:made|formed)|can <who> make)"
            ),
        ),
        (
            "mixed",
            pattern(
                rf"how many (?:different )?{_CODE} (?:of|with|have|are there with|"
                r"consisting of) <a=int> letters (?:followed by|and then|then) <b=int> "
                r"digits(?: (?:are there|are possible|can be made))?"
            ),
        ),
        (
            "once",
            pattern(
                rf"how many (?P<n>\d)[- ]digit {_CODE} (?:are (?:possible|there)|can be "
                rf"(?:made|formed)),? (?:{_NO_REPEAT})"
            ),
        ),
        (
            "any",
            pattern(
                rf"how many (?P<n>\d)[- ]digit {_CODE} (?:are (?:possible|there)|can be "
                r"(?:made|formed))"
            ),
        ),
    ),
    (
        Law("mixed", "a b", "26^a*10^b", "the number", remark="26 letters and 10 digits"),
        Law("once", "n", "10!/(10 - n)!", "the number", remark="a code may begin with 0"),
        Law("any", "n", "10^n", "the number", remark="a code may begin with 0"),
    ),
    MappingProxyType(
        {"a": "the number of letters", "b": "the number of digits", "n": "the number of digits"}
    ),
)
CHANCES: Final = (OFTEN, MENU, CODES, Z_SCORE)
