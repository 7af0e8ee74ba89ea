"""Finding which brackets and bars in a row belong together, and where a differential begins."""

from collections.abc import Sequence

from tutor_tui.typeset.arguments import DEEPEST
from tutor_tui.typeset.nodes import Fenced, Kind, Node, Row, Scripts, Space, Symbol, UnreadableError
from tutor_tui.typeset.spacing import ENDS, kind_of


def fenced(items: Sequence[Node], depth: int) -> Row:
    """The items as a row in which what stands between a pair of brackets is one thing.

    Brackets without a partner stay symbols: half-open intervals, stray ones.
    """
    levels: list[tuple[Node | None, list[Node]]] = [(None, [])]
    for item in items:
        symbol = _bracket(item)
        if symbol is not None and symbol.kind is Kind.OPEN and item is symbol:
            levels.append((item, []))
            if depth + len(levels) > DEEPEST:
                raise UnreadableError
        elif symbol is not None and symbol.kind is Kind.CLOSE and len(levels) > 1:
            opened, inside = levels.pop()
            levels[-1][1].append(_closed(opened, inside, item, symbol))
        else:
            levels[-1][1].append(item)
    while len(levels) > 1:
        opened, inside = levels.pop()
        levels[-1][1].extend([*([opened] if opened else []), *inside])
    return _row(levels[0][1])


def _bracket(item: Node) -> Symbol | None:
    symbol = item.base if isinstance(item, Scripts) else item
    return symbol if isinstance(symbol, Symbol) else None


def _closed(opened: Node | None, inside: list[Node], item: Node, right: Symbol) -> Node:
    left = opened.text if isinstance(opened, Symbol) else ""
    pair = Fenced(left, _row(inside), right.text)
    if isinstance(item, Scripts):
        return Scripts(pair, item.below, item.above)
    return pair


def _row(items: Sequence[Node]) -> Row:
    return Row(tuple(_with_differentials(_paired_bars(items))))


def _paired_bars(items: Sequence[Node]) -> list[Node]:
    """The items with what stands between two bars as one thing; a bar alone is a relation."""
    levels: list[tuple[Symbol | None, list[Node]]] = [(None, [])]
    for item in items:
        symbol = _bracket(item)
        inside = levels[-1][1]
        if symbol is None or symbol.kind is not Kind.BAR:
            inside.append(item)
        elif inside and _is_term(inside[-1]) and len(levels) > 1:
            opened, content = levels.pop()
            levels[-1][1].append(_closed(opened, content, item, symbol))
        elif item is symbol and len(levels) < DEEPEST:
            levels.append((symbol, []))
        else:
            return list(items)
    if len(levels) > 1:
        return [_lone_bar(item) for item in items]
    return levels[0][1]


def _is_term(item: Node) -> bool:
    """Whether a bar after this closes what a bar before it has opened."""
    return kind_of(item) in ENDS


def _lone_bar(item: Node) -> Node:
    if isinstance(item, Symbol) and item.kind is Kind.BAR:
        return Symbol(item.text, Kind.RELATION)
    return item


def _with_differentials(items: Sequence[Node]) -> list[Node]:
    """The items with a space before the `dx` of an integral."""
    drawn: list[Node] = []
    has_integral = False
    for number, item in enumerate(items):
        symbol = _bracket(item)
        following = _bracket(items[number + 1]) if number + 1 < len(items) else None
        is_differential = (
            has_integral
            and item == Symbol("d")
            and following is not None
            and following.kind is Kind.ORDINARY
        )
        if is_differential and drawn and not isinstance(drawn[-1], Space):
            drawn.append(Space(1))
        has_integral = has_integral or (symbol is not None and symbol.kind is Kind.INTEGRAL)
        drawn.append(item)
    return drawn
