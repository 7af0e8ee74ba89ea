"""The last question for another thing of the same sort: "and an octagon?" after a hexagon's."""

import re
from typing import Final

_SORTS: Final = (
    "triangle quadrilateral pentagon hexagon heptagon octagon nonagon decagon dodecagon",
    "tetrahedron cube octahedron dodecahedron icosahedron",
    "cone cylinder",
    "circle semicircle",
    "triangle parallelogram rectangle",
    "sphere hemisphere",
    "simple compound",
    "sine cosine tangent",
    "sin cos tan",
    "log ln",
    "permutations combinations",
    "arithmetic geometric",
    "acute obtuse",
    "annually yearly semiannually quarterly monthly weekly daily",
    "monday tuesday wednesday thursday friday saturday sunday",
)
_AROUND_WORDS: Final = """
    a about again an and be been but can do does for had have how if in interest is it of ok one
    or please same so sum the then there to tell try was were what what's whats with would
    mean sequence series progression me now regular dimension dimensions measurement measurements
    compounded compounding compounds paid added were
    size sizes height radius diameter base sides side length angle x theta instead use using
    natural rather it's its
"""
_AROUND: Final = frozenset(_AROUND_WORDS.split())
_WORD: Final = re.compile(r"[a-z']+")


def with_other_thing(text: str, question: str) -> str | None:
    """The question about the thing that a message names, where it names nothing else."""
    if re.search(r"\d", text):
        return None
    words = _WORD.findall(text.lower().replace("’", "'"))
    for sort in map(str.split, _SORTS):
        named = [one for word in words if (one := _of_sort(word, sort))]
        old = [one for word in _WORD.findall(question.lower()) if (one := _of_sort(word, sort))]
        if len(named) == 1 and len(set(old)) == 1 and named[0] != old[0]:
            rest = [word for word in words if not _of_sort(word, sort)]
            whole = _swapped(question, old[0], named[0])
            return whole if set(rest) <= _AROUND and whole != question else None
    return None


def _of_sort(word: str, sort: list[str]) -> str | None:
    return next((one for one in sort if word in (one, f"{one}s")), None)


def _swapped(question: str, old: str, new: str) -> str:
    article = "an" if new[0] in "aeio" else "a"
    whole = re.sub(rf"\ban? {old}\b", f"{article} {new}", question, flags=re.IGNORECASE)
    return re.sub(rf"\b{old}(?=s?\b)", new, whole, flags=re.IGNORECASE)
