"""Linear equations of the second order whose coefficients vary, and those that go down by one.

`y'' + P y' + Q y = g`: two solutions of the equation without g, by a new variable that makes the
coefficients constant, as Bessel's equation (Bowman's form, DLMF 10.13.4), as Airy's, or from one
solution that is a power, a line or an exponential; then a particular one by varying the constants.
What is found is a candidate that is put back into the equation.
"""

from typing import Final, TypeAlias

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.calculus.ode_methods import first_order, integral
from tutor_tui.mathematics.late_libraries import sympy

Pair: TypeAlias = "tuple[sympy.Expr, sympy.Expr]"
_ORDERS: Final = (0, 1, 2)


def second_order(
    equation: "sympy.Expr", function: "sympy.Expr", x: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """Solutions with the constants `C1` and `C2`; empty where no way is known."""
    heights = {order: sympy.Dummy(f"y{order}") for order in _ORDERS}
    plain = equation
    for order in reversed(_ORDERS[1:]):
        plain = plain.subs(sympy.Derivative(function, (x, order)), heights[order])
    plain = sympy.expand(plain.subs(function, heights[0]))
    if plain.has(sympy.Derivative):
        return []
    if not plain.has(heights[0]):
        return _without_function(plain, heights[2], heights[1], x)
    if not plain.has(x):
        return _without_variable(plain, heights, x) if plain.has(heights[1]) else []
    curved = [height for height in heights.values() if plain.has(height)]
    if not all(plain.is_polynomial(part) and sympy.degree(plain, part) == 1 for part in curved):
        return []
    t = sympy.Dummy(x.name, positive=True)
    plain = plain.xreplace({x: t})
    a, b, c = (plain.coeff(heights[order], 1) for order in (2, 1, 0))
    rest = plain.xreplace(dict.fromkeys(heights.values(), sympy.S.Zero))
    if any(part.has(*heights.values()) for part in (a, b, c)) or a == 0:
        return []
    p, q = sympy.simplify(b / a), sympy.simplify(c / a)
    if not p.has(t) and not q.has(t):
        pair = _level_pair(p, q, t) if _is_unusual(rest, t) else None
    elif sympy.simplify(p * t).has(t) or sympy.simplify(q * t**2).has(t):
        pair = pair_of(p, q, t)
    else:
        return []
    whole = None if pair is None else _with_particular(pair, sympy.simplify(-rest / a), t)
    return [] if whole is None else [whole.xreplace({t: x})]


def _is_unusual(force: "sympy.Expr", x: "sympy.Symbol") -> bool:
    """Whether no sum of products of powers, waves and exponentials is its own kind of slope."""
    return force.has(sympy.tan, sympy.sec, sympy.csc, sympy.cot, sympy.log) or any(
        power.exp.is_negative and power.base.has(x) for power in force.atoms(sympy.Pow)
    )


def _level_pair(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "Pair | None":
    """Solutions where the coefficients are numbers: by the roots of `r² + p r + q`."""
    middle, square = -p / 2, sympy.expand(p**2 / 4 - q)
    if square == 0:
        return sympy.exp(middle * x), x * sympy.exp(middle * x)
    if square.is_positive:
        root = sympy.sqrt(square)
        return sympy.exp((middle + root) * x), sympy.exp((middle - root) * x)
    rate = sympy.sqrt(-square)
    if rate.has(sympy.I):
        return None
    waves = sympy.sin(rate * x), sympy.cos(rate * x)
    return sympy.exp(middle * x) * waves[0], sympy.exp(middle * x) * waves[1]


def _without_function(
    plain: "sympy.Expr", curve: "sympy.Symbol", slope: "sympy.Symbol", x: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """Where only y'' and y' occur: an equation of the first order for the slope."""
    unknown = sympy.Function("p")(x)
    lowered = plain.xreplace({curve: sympy.Derivative(unknown, x), slope: unknown})
    found = []
    for part in _slopes(lowered, unknown, x):
        real = sympy.Dummy(x.name, positive=True)
        whole = integral(sympy.factor(part.xreplace({x: real})), real)
        if whole is not None:
            found.append(whole.xreplace({real: x}) + sympy.Symbol("C2"))
    return found


def _without_variable(
    plain: "sympy.Expr", heights: "dict[int, sympy.Symbol]", x: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """Where x does not occur: with the slope `p(y)`, y'' is `p p'`; then the variables part."""
    height = sympy.Dummy("y", positive=True)
    unknown = sympy.Function("p")(height)
    curve = unknown * sympy.Derivative(unknown, height)
    values = {heights[2]: curve, heights[1]: unknown, heights[0]: height}
    terms = sympy.Add.make_args(sympy.expand(plain.xreplace(values)))
    if any((term / unknown).has(1 / unknown) for term in terms):
        return []
    found = []
    for part in _slopes(sympy.Add(*(term / unknown for term in terms)), unknown, height):
        across = None if part == 0 else integral(sympy.simplify(1 / part), height)
        if across is not None:
            found += sympy.solve(across - x - sympy.Symbol("C2"), height)
    return [part for part in found if not part.has(sympy.I)]


def _slopes(equation: "sympy.Expr", unknown: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """Solutions for the slope, with `C1`; SymPy's where the powers of the slope differ."""
    found = first_order(equation, unknown, x)
    if not found and sympy.ode_order(equation, unknown) == 1:
        for way in ("separable", "Bernoulli"):
            try:
                solved = sympy.dsolve(equation, unknown, hint=way)
            except (NotImplementedError, ValueError, TypeError, KeyError):
                continue
            branches = solved if isinstance(solved, list) else [solved]
            found = [branch.rhs for branch in branches if branch.lhs == unknown]
            if found:
                break
    return found


def pair_of(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "Pair | None":
    """Two solutions of `y'' + p y' + q y = 0`."""
    return first_of(way(p, q, x) for way in (_by_new_variable, _airy, _bessel, _by_reduction))


def _by_new_variable(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "Pair | None":
    """With `z' = √|q|` the equation is `Y'' + 2h Y' ± Y = 0`, if h is a constant."""
    for sign in (1, -1):
        rate = sympy.sqrt(sympy.factor(sign * q))
        if q == 0 or rate.has(sympy.I):
            continue
        h = sympy.simplify((sympy.diff(rate, x) + p * rate) / (2 * rate**2))
        z = None if h.has(x) else integral(sympy.simplify(rate), x)
        if z is None:
            continue
        root = sympy.sqrt(h**2 - sign)
        if root == 0:
            return sympy.exp(-h * z), z * sympy.exp(-h * z)
        if root.has(sympy.I):
            wave = sympy.sqrt(sign - h**2) * z
            return sympy.exp(-h * z) * sympy.sin(wave), sympy.exp(-h * z) * sympy.cos(wave)
        return sympy.exp((root - h) * z), sympy.exp((-root - h) * z)
    return None


def _airy(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "Pair | None":
    """`y'' = (k x + m) y` (DLMF 9.2.1)."""
    if p != 0 or not q.is_polynomial(x) or sympy.degree(q, x) != 1:
        return None
    k, m = (-number for number in sympy.Poly(q, x).all_coeffs())
    size = sympy.cbrt(sympy.Abs(k)) * (-1 if k.could_extract_minus_sign() else 1)
    inside = sympy.expand(size * (x + m / k))
    return sympy.airyai(inside), sympy.airybi(inside)


def _bessel(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "Pair | None":
    """`p = (1 - 2α)/t`, `q = β²γ²t^(2γ-2) + (α² - ν²γ²)/t²`, t being x or x less a number."""
    t = sympy.Dummy("t", positive=True)
    for shift in _poles(p, q, x):
        first = sympy.simplify(p.subs(x, t + shift) * t)
        second = sympy.expand(sympy.simplify(q.subs(x, t + shift) * t**2))
        still, moving = second.as_independent(t, as_Add=True)
        height, power = moving.as_independent(t, as_Add=False)
        base, twice = power.as_base_exp()
        if first.has(t) or base != t or twice.has(t):
            continue
        alpha, gamma = (1 - first) / 2, twice / 2
        order = sympy.sqrt(sympy.factor(alpha**2 - still)) / gamma
        is_modified = height.could_extract_minus_sign()
        inside = sympy.sqrt(-height if is_modified else height) / gamma * (x - shift) ** gamma
        kinds = (sympy.besseli, sympy.besselk) if is_modified else (sympy.besselj, sympy.bessely)
        if order.has(sympy.I) or inside.has(sympy.I):
            continue
        order = order if not order.could_extract_minus_sign() else -order
        pair = [_plain_bessel(kind(order, inside)) for kind in kinds]
        return (x - shift) ** alpha * pair[0], (x - shift) ** alpha * pair[1]
    return None


def _plain_bessel(value: "sympy.Expr") -> "sympy.Expr":
    """In terms of waves, but for a factor, where the order is a whole number and a half."""
    order, inside = value.args
    ways = {sympy.besselj: sympy.jn, sympy.bessely: sympy.yn}
    if not (order.is_Rational and order.q == 2 and type(value) in ways):
        return value
    wave = ways[type(value)](order - sympy.Rational(1, 2), inside)
    return sympy.sqrt(inside) * sympy.expand_func(wave)


def _poles(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    below = sympy.fraction(sympy.together(p))[1] * sympy.fraction(sympy.together(q))[1]
    if not below.is_polynomial(x):
        return []
    roots = [sympy.S.Zero, *(root for root in sympy.roots(below, x) if root.is_rational)]
    return list(dict.fromkeys(roots))


def _by_reduction(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "Pair | None":
    """From one solution u the other is `u ∫ e^(-∫p)/u²` (OpenStax, Calculus 3, 7.1)."""
    for known in _simple_solutions(p, q, x):
        power = integral(p, x)
        if power is None:
            return None
        body = sympy.exp(sympy.expand_log(-power, force=True)) / known**2
        rest = integral(sympy.simplify(body), x)
        if rest is not None:
            return known, sympy.simplify(known * rest)
    return None


def _simple_solutions(p: "sympy.Expr", q: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """Solutions `e^(k x)`, `x^m` and `x + c`, found by their coefficients.

    Where `q = p'` the whole is the derivative of `y' + p y`, which is zero for `e^(-∫p)`.
    """
    unknown = sympy.Dummy("k")
    found = []
    if sympy.simplify(sympy.diff(p, x) - q) == 0:
        power = integral(p, x)
        found = [] if power is None else [sympy.exp(-power)]
    for shape in (sympy.exp(unknown * x), x**unknown, x + unknown):
        gap = sympy.diff(shape, x, 2) + p * sympy.diff(shape, x) + q * shape
        above = sympy.fraction(sympy.together(sympy.simplify(gap / shape)))[0]
        if not above.is_polynomial(x):
            continue
        for value in common_roots(sympy.Poly(above, x).all_coeffs(), unknown):
            found.append(shape.subs(unknown, value))
    return [shape for shape in found if shape.has(x)]


def common_roots(coefficients: "list[sympy.Expr]", unknown: "sympy.Symbol") -> "list[sympy.Expr]":
    """The real roots that polynomials in an unknown have in common."""
    moving = [number for number in coefficients if number.has(unknown)]
    if not moving or any(number != 0 for number in coefficients if not number.has(unknown)):
        return []
    roots = sympy.roots(sympy.Poly(moving[0], unknown))
    return [
        root
        for root in roots
        if root.is_real is not False
        and all(sympy.simplify(number.subs(unknown, root)) == 0 for number in moving)
    ]


def _with_particular(pair: "Pair", force: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """`C1 u + C2 v`, and by varying the constants a solution of the equation with its force."""
    u, v = pair
    whole = sympy.Symbol("C1") * u + sympy.Symbol("C2") * v
    if force == 0:
        return whole
    wronskian = sympy.simplify(u * sympy.diff(v, x) - v * sympy.diff(u, x))
    first = integral(sympy.simplify(v * force / wronskian), x)
    second = None if first is None else integral(sympy.simplify(u * force / wronskian), x)
    if first is None or second is None:
        return None
    return whole + sympy.simplify(v * second - u * first)
