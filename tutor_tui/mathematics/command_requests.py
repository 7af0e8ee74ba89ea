"""What the commands of algebra programs that need more than a sentence ask for in words."""

import re

from tutor_tui.mathematics.command_equations import equations_in
from tutor_tui.mathematics.command_numbers import members
from tutor_tui.mathematics.command_words import Arguments, Wording


def differentiate(arguments: Arguments) -> str | None:
    """A derivative, with respect to the letter that was named."""
    if len(arguments.parts) == 1:
        return f"differentiate {arguments.first}"
    if len(arguments.parts) == 2 and arguments.variable:
        return f"differentiate {arguments.first} with respect to {arguments.variable}"
    return None


def integrate(arguments: Arguments) -> str | None:
    """An integral, between bounds where they are told: `(x, 0, 3)`, or `int(f, 0, 3)`."""
    if len(arguments.parts) == 3 and not arguments.variable:
        return integrate_between(arguments)
    is_nested = bool(re.match(r"int(?:egra(?:te|l))?\s*[(\[]", arguments.first, re.IGNORECASE))
    if len(arguments.parts) == 1 and not is_nested:
        return f"integrate {arguments.first}"
    if len(arguments.parts) != 2 or is_nested:
        return None
    if arguments.variable:
        form = "∫ {} d{}" if arguments.first.isalpha() else "integrate {} with respect to {}"
        return form.format(arguments.first, arguments.variable)
    bounds = equations_in(arguments.parts[1])
    if len(bounds) != 3:
        return None
    if arguments.first.isalpha():
        return f"∫_({bounds[1]})^({bounds[2]}) {arguments.first} d{bounds[0]}"
    return (
        f"integrate {arguments.first} with respect to {bounds[0]} from {bounds[1]} to {bounds[2]}"
    )


def integrate_between(arguments: Arguments) -> str | None:
    """`defint(f, 0, 3, x)`: both ends, and then perhaps the variable."""
    function, low, high, *names = arguments.parts if len(arguments.parts) > 2 else ("", "", "")
    is_known = function and len(names) < 2 and not re.search(r"[\[\]{},]", f"{low}{high}")
    if arguments.variable or not is_known:
        return None
    if not names and _letters(function) & _letters(f"{low} {high}") - {high}:
        return None  # three things in a list: a bound does not depend on what runs
    return (
        f"integrate({function}, ({names[0]}, {low}, {high}))"
        if names
        else (f"integrate {function} from {low} to {high}")
    )


def _letters(formula: str) -> set[str]:
    """The letters of a formula that may run; `e` and `i` are numbers."""
    return set(re.findall(r"(?<![A-Za-z])[a-df-hj-z](?![A-Za-z])", formula))


def limit(arguments: Arguments) -> str | None:
    """A limit: `limit(f, x, 0)` or `Limit[f, x -> 0]`."""
    parts = arguments.parts
    if len(parts) == 2 and "->" in parts[1]:
        parts = (parts[0], *(part.strip() for part in parts[1].split("->")))
    return f"limit of {parts[0]} as {parts[1]} approaches {parts[2]}" if len(parts) == 3 else None


def power_modulo(arguments: Arguments) -> str | None:
    """`pow(3, 100, 7)`; the exponent -1 asks for the inverse."""
    if len(arguments.parts) != 3:
        return None
    base, exponent, modulus = arguments.parts
    if exponent == "-1":
        return f"Find the inverse of {base} modulo {modulus}"
    return f"{base}^{exponent} mod {modulus}"


def choices(arguments: Arguments) -> str | None:
    """`binomial(5, 3)`; with letters or negative numbers the function of that name."""
    if len(arguments.parts) != 2:
        return None
    is_counted = all(part.isdigit() for part in arguments.parts)
    form = "{} choose {}" if is_counted else "simplify binomial({}, {})"
    return form.format(*arguments.parts)


def at_place(arguments: Arguments) -> str | None:
    """`subs(f, x, 2)`, `subs(f, x = 2)` and `subs(x = 2, f)`: a value at a place."""
    parts = arguments.parts
    if len(parts) == 3 and arguments.variable:
        return f"{parts[0]} at {arguments.variable} = {parts[2]}"
    if len(parts) != 2:
        return None
    function, place = parts if "=" in parts[1] or ":" in parts[1] else parts[::-1]
    found = re.fullmatch(r"[\[{(]?\s*([A-Za-z])\s*(?:=|:|->)\s*([^,=:]+?)\s*[\]})]?", place)
    return f"{function} at {found[1]} = {found[2]}" if found else None


def in_decimals(arguments: Arguments) -> str | None:
    """`N[Pi, 10]`: to so many digits, or to ten."""
    digits = arguments.parts[1] if len(arguments.parts) == 2 else "10"
    if len(arguments.parts) > 2 or not re.fullmatch(r"[1-9]\d?", digits):
        return None
    return f"{arguments.first} to {digits} significant figures"


def rounded(arguments: Arguments) -> str | None:
    """`round(x)` to a whole number, `round(x, 3)` to so many decimal places."""
    if len(arguments.parts) == 1:
        return f"round {arguments.first} to the nearest integer"
    is_counted = len(arguments.parts) == 2 and arguments.parts[1].isdigit()
    return f"round {arguments.first} to {arguments.parts[1]} decimal places" if is_counted else None


def divisor_powers(arguments: Arguments) -> str | None:
    """`sigma(12)` and `sigma(12, 2)`: the sum of the divisors, or of a power of them."""
    if len(arguments.parts) == 1:
        return f"sum of the divisors of {arguments.first}"
    if len(arguments.parts) != 2:
        return None
    return f"sum of the {arguments.parts[1]}th powers of the divisors of {arguments.first}"


def divisor_powers_last(arguments: Arguments) -> str | None:
    """`DivisorSigma[2, 12]`, the power first."""
    return divisor_powers(Arguments(arguments.parts[::-1]))


def coefficient(arguments: Arguments) -> str | None:
    """`coeff(p, x, 2)` or `coefficient(p, x^2)`; `coeff(p, 2)` of one letter."""
    if len(arguments.parts) == 2 and arguments.parts[1].isdigit():
        letters = set(re.findall(r"(?<![A-Za-z])[a-z](?![A-Za-z])", arguments.first))
        if len(letters) != 1:
            return None
        return coefficient(Arguments((arguments.first, letters.pop(), arguments.parts[1])))
    if len(arguments.parts) == 2:
        return f"coefficient of {arguments.parts[1]} in {arguments.first}"
    if len(arguments.parts) != 3 or not arguments.variable:
        return None
    if arguments.parts[2] == "0":
        return f"{arguments.first} at {arguments.variable} = 0"
    return f"coefficient of {arguments.variable}^{arguments.parts[2]} in {arguments.first}"


def collected(arguments: Arguments) -> str | None:
    """`collect(p, x)`, `collect(p, [x, y])`, `collect(p, sin(x))`."""
    if len(arguments.parts) != 2:
        return None
    if arguments.variable:
        return f"collect {arguments.first} in powers of {arguments.variable}"
    return f"collect {arguments.first} with respect to {', '.join(members(arguments.parts[1]))}"


def coefficients(arguments: Arguments) -> str | None:
    """All coefficients of a polynomial, in the variable that was named."""
    if len(arguments.parts) == 1:
        return f"coefficients of {arguments.first}"
    if len(arguments.parts) != 2 or not arguments.variable:
        return None
    return f"coefficients of {arguments.first} as a polynomial in {arguments.variable}"


def resultant(arguments: Arguments) -> str | None:
    """Of two polynomials in the variable behind them."""
    if len(arguments.parts) not in (2, 3):
        return None
    name = f" in {arguments.parts[2]}" if len(arguments.parts) == 3 else ""
    return f"resultant of {arguments.first} and {arguments.parts[1]}{name}"


def converted(arguments: Arguments) -> str | None:
    """Maple's `convert(p/q, parfrac, x)`."""
    is_known = len(arguments.parts) in (2, 3) and arguments.parts[1] in ("parfrac", "fullparfrac")
    return f"partial fractions of {arguments.first}" if is_known else None


def through_points(arguments: Arguments) -> str | None:
    """`interpolate([(1, 1), (2, 4)], x)`; values alone stand at 1, 2, 3 …."""
    is_known = len(arguments.parts) == 1 or arguments.variable
    places = members(arguments.first)
    if not is_known or len(places) < 2:
        return None
    pairs = [members(place) for place in places]
    if all(len(pair) == 1 for pair in pairs):
        pairs = [[str(place), *pair] for place, pair in enumerate(pairs, 1)]
    if any(len(pair) != 2 for pair in pairs):
        return None
    shown = ", ".join(f"({x}, {y})" for x, y in pairs)
    return f"Find the interpolating polynomial through {shown}"


def orthogonalized(arguments: Arguments) -> str | None:
    """Gram and Schmidt's process on vectors in one list, or each in its own."""
    vectors = members(arguments.first) if len(arguments.parts) == 1 else arguments.parts
    shown = [f"({', '.join(members(vector))})" for vector in vectors]
    return f"Gram-Schmidt on {', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else None


def in_letters(form: str) -> Wording:
    """A sentence about functions whose letters a list behind them may name."""

    def worded(arguments: Arguments) -> str | None:
        is_list = len(members(arguments.first)) > 1
        shown = f"({', '.join(members(arguments.first))})" if is_list else arguments.first
        return form.format(shown) if len(arguments.parts) <= 2 else None

    return worded


def wronskian(arguments: Arguments) -> str | None:
    """`wronskian([f, g], x)`."""
    functions = members(arguments.first)
    if len(functions) < 2 or len(arguments.parts) > 2:
        return None
    return f"Wronskian of {', '.join(functions[:-1])} and {functions[-1]}"


def indexed(name: str) -> Wording:
    """`legendre(3, x)`: the polynomial of a family with its degree and its variable."""

    def worded(arguments: Arguments) -> str | None:
        parts = arguments.parts
        is_known = len(parts) in (1, 2) and parts[0].isdigit()
        if not is_known or len(parts) == 1:
            return f"{name} of degree {parts[0]}" if is_known else None
        return f"{name} of degree {parts[0]} at {parts[1]}"

    return worded
