"""What stands around a question and asks nothing: "i dont know how to do … , my teacher says …".

Only words of a closed list are left out, at the head or at the tail, and only where one of them
says that somebody needs help, so that no word is lost which could change what is asked.
"""

from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.gist.pieces import Piece, Sort

_FRAME_WORDS: Final = """
    a about actually again after all also am an and another answer anyone anybody any are ask
    asked asking asks assignment at bad basically been before book boss bro brother but can
    chapter class calculator by could confused confusing cousin dad daughter day difficult
    difficulty do doing done due dumb every exam exercise explain father for forgot forgotten
    friend from gave get getting girl go going got grade guys had hard has hate have having
    hello help helping her hand calculator without hey hi him his homework how hw i i'd i'm
    idea idk if im in is it it's its just keep keeps kid know learning lesson like literally
    little long lost lot man math mathematics maths maybe me mind missed mom mother mr mrs mum
    my need needed needs new next nice night now oh ok okay old on our page paper parents
    people please pls plz practice practising problem question questions quick quickly quiz
    remember revising said saw says school see sheet should show showed sir sister so some
    somebody someone son sorry start started stuck studying stuff struggle struggling sure
    task teach teacher tell test textbook thank thanks that that's the them then there these
    they thing think this thought to today told tomorrow tonight topic totally tried trouble
    try trying tutor type u uh um understand understanding up us very want wanted wants was
    way we week were what where with wondering worksheet would wrote year yes yesterday you
    your
"""
_FRAME: Final = frozenset(_FRAME_WORDS.split())
_NEGATIONS_WORDS: Final = """
    don't dont cannot cant can't didn't didnt doesn't doesnt not never no
"""
_NEGATIONS: Final = frozenset(_NEGATIONS_WORDS.split())
_KNOWING_WORDS: Final = """
    know get understand remember figure see sure good able do really even quite how make idea
    clue
"""
_KNOWING: Final = frozenset(_KNOWING_WORDS.split())
_MARKERS_WORDS: Final = """
    help stuck teacher homework hw know understand remember forgot forgotten question problem
    confused confusing struggling trouble class test exam quiz worksheet assignment exercise
    book textbook lost task sheet revising studying idk idea trying tried tutor get topic
    difficulty difficult hard hate hand calculator
"""
_MARKERS: Final = frozenset(_MARKERS_WORDS.split())
_BEFORE_PRONOUN_WORDS: Final = """
    this that next another last first easy hard quick
"""
_BEFORE_PRONOUN: Final = frozenset(_BEFORE_PRONOUN_WORDS.split())
_OPENERS_WORDS: Final = """
    what how which is are does do can where when find
"""
_OPENERS: Final = frozenset(_OPENERS_WORDS.split())
_MOST_HEADS: Final = 3


def without_frames(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """The pieces without those that frame them, the fewest left out first."""
    last = len(pieces) - _tail(pieces)
    for end in dict.fromkeys((len(pieces), last)):
        for start in _heads(pieces):
            kept = _without_stops(pieces[start:end])
            if kept and (start, end) != (0, len(pieces)):
                yield kept


def _heads(pieces: tuple[Piece, ...]) -> Iterator[int]:
    """Where the rest may begin: at a word that asks, or at the first that frames nothing."""
    count = 0
    while count < len(pieces) and _is_frame(pieces, count):
        count += 1
    openers = [
        index
        for index in range(1, count)
        if pieces[index].text.lower() in _OPENERS and _is_marked(pieces[:index])
    ]
    yield 0
    yield from openers[:_MOST_HEADS]
    if _is_marked(pieces[:count]):
        yield count


def _tail(pieces: tuple[Piece, ...]) -> int:
    """How many pieces at the end frame what is before them."""
    count = 0
    while count < len(pieces) and _is_frame(pieces, len(pieces) - 1 - count):
        count += 1
    return count if _is_marked(pieces[len(pieces) - count :]) else 0


def _is_frame(pieces: tuple[Piece, ...], index: int) -> bool:
    piece = pieces[index]
    if piece.sort is not Sort.WORD:
        return piece.sort is Sort.STOP
    word = _word(piece)
    if word in _NEGATIONS:
        return index + 1 < len(pieces) and _word(pieces[index + 1]) in _KNOWING
    if word == "one":
        return index > 0 and _word(pieces[index - 1]) in _BEFORE_PRONOUN
    is_known = word in _KNOWING and index > 0 and _word(pieces[index - 1]) in _NEGATIONS
    return is_known or word in _FRAME


def _word(piece: Piece) -> str:
    return piece.text.lower().replace("’", "'")


def _is_marked(pieces: tuple[Piece, ...]) -> bool:
    """Whether one of the words says that somebody needs help, or what it is about."""
    words = [_word(piece) for piece in pieces]
    return any(word in _MARKERS for word in words) or words[:2] in (["it's", "about"], _ABOUT)


_ABOUT: Final = ["its", "about"]


def _without_stops(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    while pieces and pieces[0].sort is Sort.STOP:
        pieces = pieces[1:]
    while pieces and pieces[-1].sort is Sort.STOP:
        pieces = pieces[:-1]
    return pieces
