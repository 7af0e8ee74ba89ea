"""Chemistry, units and what else LaTeX's packages write, in one line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor_tui.typeset.chemistry import chemical
from tutor_tui.typeset.formula import display, inline
from tutor_tui.typeset.nodes import UnreadableError
from tutor_tui.typeset.units import number, quantity, unit

_CHEMICAL = st.lists(
    st.sampled_from(
        ["H", "2", "->", "[a]", " ", "^", "_", "{", "}", "+", "-", "(", ")", "\\", "<="]
    )
).map("".join)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("H2O", "H₂O"),
        ("2H2 + O2 -> 2H2O", "2 H₂ + O₂ → 2 H₂O"),
        ("CO2 + H2O <=> H2CO3", "CO₂ + H₂O ⇌ H₂CO₃"),
        ("SO4^2-", "SO₄²⁻"),
        ("[Fe(CN)6]^{3-}", "[Fe(CN)₆]³⁻"),
        ("Na+ + Cl-", "Na⁺ + Cl⁻"),
        ("CaCO3 ->[\\Delta] CaO + CO2 ^", "CaCO₃ ─[Δ]→ CaO + CO₂ ↑"),
        ("A ->[{heat}][H2O] B", "A ─[heat; H₂O]→ B"),
        ("^{14}_{6}C -> ^{14}_{7}N + e-", "¹⁴₆C → ¹⁴₇N + e⁻"),
        ("CuSO4*5H2O", "CuSO₄ · 5 H₂O"),
        ("1/2O2", "1/2 O₂"),
        ("NaCl(aq)", "NaCl(aq)"),
        ("AgCl v", "AgCl ↓"),
        ("Ca(OH)2", "Ca(OH)₂"),
        ("$x$ H2", "x H₂"),
    ],
)
def test_chemical_formula_has_its_numbers_and_charges_in_place(source: str, line: str) -> None:
    assert inline(rf"\ce{{{source}}}") == line


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (r"\SI{3}{m/s}", "3 m/s"),
        (r"\SI{9.81}{\meter\per\second\squared}", "9.81 m/s²"),
        (r"\qty{5.0e3}{\kilo\watt\hour}", "5.0 × 10³ kW h"),
        (r"\si{\kilo\gram\metre\per\square\second}", "kg m/s²"),
        (r"\si{\joule\per\kilo\gram\per\kelvin}", "J kg⁻¹ K⁻¹"),
        (r"\unit{m.s^{-2}}", "m/s²"),
        (r"\si{\per\second}", "s⁻¹"),
        (r"\SI{20}{\celsius}", "20 °C"),
        (r"\SI{45}{\degree} = \ang{45} = \ang{44;60;}", "45° = 45° = 44°60′"),
        (r"\SI{50}{\percent}", "50 %"),
        (r"\num{1.5e-3} \times \num{12(3)}", "1.5 × 10⁻³ × 12(3)"),
        (r"\num{1,000}", "1,000"),
        (r"\SI[per-mode=symbol]{2 \pm 0.1}{\km}", "2 ± 0.1 km"),
        (r"\SIrange{1}{2}{m}", "1 m to 2 m"),
    ],
)
def test_quantity_has_its_unit(source: str, line: str) -> None:
    assert inline(source) == line


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (r"\dv{y}{x} + \dv[2]{y}{x} + \dv{x}", "dy/dx + d²y/dx² + d/dx"),
        (r"\pdv{f}{x}{y}", "∂²f/(∂x∂y)"),
        (r"\abs{x} + \norm{v} + \qty(\frac{a}{b})", "|x| + ‖v‖ + (a/b)"),
        (r"\ket{\psi}\bra{\phi}", "|ψ⟩⟨ϕ|"),
        (r"\require{cancel}\cancel{x}", "x̶"),
        (r"{\color{red} x} + \textcolor{blue}{y}", "x + y"),
        (r"\href{https://a.b}{x} + \class{c}{y}", "x + y"),
        (r"\colorbox{yellow}{$x = 1$}", "x = 1"),
        (r"\mathop{\mathrm{argmin}}_x f(x)", "argminₓ f(x)"),
        (r"\enclose{longdiv}{144}", ")1̅4̅4̅"),
        (r"12\overline{)144}", "12)̅1̅4̅4̅"),
        (r"\overparen{AB} = \nicefrac{1}{2}", "arc(AB) = 1/2"),
        (r"{}^{14}_{6}\mathrm{C}", "¹⁴₆C"),
        (r"\begin{rcases} a \\ b \end{rcases} \Rightarrow c", "a; b } ⇒ c"),
        (r"\begin{cases} x, & x > 0, \\ 0 \end{cases}", "{ x, x > 0; 0"),
        (r"\nRightarrow \llbracket x \rrbracket", "⇏ ⟦x⟧"),
    ],
)
def test_command_of_a_package_is_typeset(source: str, line: str) -> None:
    assert inline(source) == line


@pytest.mark.parametrize(
    "source",
    [
        r"\ce{H2O\foo{}}", r"\ce{H^}", r"\ce{H2", r"\SI{3}{\foo}", r"\SI{three}{m}", r"\num{}",
        r"\si{}", r"\si{J/kg.K}", r"\si{\kilo}", r"\ang{1;2;3;4}", r"\enclose{circle}{x}",
        r"\newcommand{\R}{x}", r"\begin{tabular}{c}x\end{tabular}", r"\pdv[2]{f}{x}{y}",
    ],
)  # fmt: skip
def test_what_is_not_known_for_certain_is_refused(source: str) -> None:
    with pytest.raises(UnreadableError):
        inline(source)


@settings(max_examples=200, deadline=None)
@given(_CHEMICAL)
def test_any_chemistry_is_drawn_or_refused(source: str) -> None:
    try:
        row = display(rf"\ce{{{source}}}", 80, cell_len)[0]
    except UnreadableError:
        return
    assert 0 < cell_len(row) <= 80


def test_parts_are_plain_latex() -> None:
    assert chemical("H2O") == r"\text{H} _{2} \text{O}"
    assert number("-1.5e+3") == r"-1.5 \times 10^{3}"
    assert unit("kg") == r"\text{kg}"
    assert quantity("3", r"\metre") == r"3\,\text{m}"
