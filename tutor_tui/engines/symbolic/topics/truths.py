"""Well-known theorems and common mistakes, for somebody who asks whether they hold.

"the determinant is the product of the eigenvalues?", "but the terms go to 0?", "is every square a
rectangle". Each has a question that the core answers and that shows the theorem at work.
"""

from typing import Final

from tutor_tui.engines.symbolic.topics import truths_of_school, truths_of_university
from tutor_tui.engines.symbolic.topics.truth import Truth
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_MOST_LETTERS: Final = 140
_LED: Final = late_regex(
    r"^(?:(?:so|and|but|then|ok(?:ay)?|hm+|wait|well|isn't it true that|is it true that"
    r"|is it (?:always )?(?:the case|so) that|does (?:it|that|this) mean(?: that)?|that means"
    r"|i thought|i think|(?:my|our|the) (?:teacher|book|friend|brother|sister)"
    r" (?:says|said|told me|thinks)(?: that)?|i (?:heard|read)(?: that)?|we know that|isn't"
    r"|aren't|is|are|do|does|can|could|will|must|should)\b[\s,]*)+"
)
_TAGGED: Final = late_regex(
    r"(?:[\s,]+(?:right|correct|always|though|then|too|no|yes|isn't it|aren't they|doesn't it"
    r"|don't they|true|in general|every time|is that (?:right|true|correct)"
    r"|so (?:shouldn't|doesn't|should|why) .{2,40}))+$"
)
TRUTHS: Final[tuple[Truth, ...]] = (*truths_of_school.TRUTHS, *truths_of_university.TRUTHS)


def truth_of(text: str, question: str) -> str | None:
    """Whether a well-known statement holds; `None` for messages that are none of these."""
    plain = " ".join(text.replace("’", "'").replace("`", "").split()).strip(" .?!").lower()
    if len(plain) > _MOST_LETTERS:
        return None
    said = _LED.sub("", plain)
    for one in dict.fromkeys((said, _TAGGED.sub("", said))):
        for truth in TRUTHS:
            is_fitting = not truth.within or kept_regex(truth.within).search(question.lower())
            if is_fitting and kept_regex(truth.said).fullmatch(one):
                return truth.text
    return None
