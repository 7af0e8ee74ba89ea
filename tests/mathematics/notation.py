"""Trees as short unambiguous text, for the tables of tests."""

from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, Relation


def spelled(node: Node) -> str:
    """A tree with a bracket around every operation."""
    match node:
        case Number(value=value):
            return str(value)
        case Name(name=name):
            return name
        case Negative(operand=operand):
            return f"(-{spelled(operand)})"
        case Binary(sign=sign, left=left, right=right):
            return f"({spelled(left)}{sign}{spelled(right)})"
        case Relation(sign=sign, left=left, right=right):
            return f"{spelled(left)} {sign} {spelled(right)}"
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(map(spelled, arguments))})"
