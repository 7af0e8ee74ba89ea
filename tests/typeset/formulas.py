"""Formulas as tutors and models write them, and what a person should see."""

from typing import Final

DISPLAYED: Final = [
    (
        r"x = \frac{-b \pm \sqrt{b^2-4ac}}{2a}",
        [
            "          ________",
            "    -b ± √b² - 4ac",
            "x = ──────────────",
            "          2a      ",
        ],
    ),
    (
        r"\int_0^1 x^2\,dx = \left[\frac{x^3}{3}\right]_0^1 = \frac{1}{3}",
        [
            "            ⎡x³⎤¹   1",
            "∫₀¹ x² dx = ⎢──⎥  = ─",
            "            ⎣3 ⎦₀   3",
        ],
    ),
    (
        r"\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}",
        [
            "⌠∞  -x²      √π",
            "⎮  e    dx = ──",
            "⌡0           2 ",
        ],
    ),
    (
        r"\sum_{n=1}^\infty \frac{1}{n^2} = \frac{\pi^2}{6}",
        [
            " ∞  1    π²",
            " ∑  ── = ──",
            "n=1 n²   6 ",
        ],
    ),
    (
        r"\lim_{x \to 0}\frac{\sin x}{x}=1",
        [
            "    sin x    ",
            "lim ───── = 1",
            "x→0   x      ",
        ],
    ),
    (
        r"\begin{pmatrix}1&2\\3&4\end{pmatrix}\begin{pmatrix}x\\y\end{pmatrix}",
        [
            "⎛ 1  2 ⎞⎛ x ⎞",
            "⎝ 3  4 ⎠⎝ y ⎠",
        ],
    ),
    (
        r"|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{if } x < 0 \end{cases}",
        [
            "      ⎧ x   if x ≥ 0",
            "|x| = ⎨             ",
            "      ⎩ -x  if x < 0",
        ],
    ),
    (
        r"\begin{aligned} 3x + 11 &= 14 \\ 3x &= 3 \\ x &= 1\end{aligned}",
        [
            "3x + 11 = 14",
            "     3x = 3 ",
            "      x = 1 ",
        ],
    ),
    (
        r"\sqrt{\frac{x+1}{2}} + \sqrt[3]{x+1} + \sqrt{x}",
        [
            " ┌─────               ",
            " │x + 1   3 _____     ",
            " │───── +  √x + 1 + √x",
            "╲│  2                 ",
        ],
    ),
    (
        r"\binom{n}{k} = \frac{n!}{k!(n-k)!}",
        [
            "⎛n⎞       n!    ",
            "⎜ ⎟ = ──────────",
            "⎝k⎠   k!(n - k)!",
        ],
    ),
    (
        r"\left(1+\frac{1}{n}\right)^{n}",
        [
            "⎛    1⎞ⁿ",
            "⎜1 + ─⎟ ",
            "⎝    n⎠ ",
        ],
    ),
    (
        r"\underbrace{a+b+c}_{=0} + \overline{AB}",
        [
            "            __",
            "a + b + c + AB",
            "╰───┬───╯     ",
            "   =0         ",
        ],
    ),
    (
        r"\boxed{x = \frac{1}{2}}",
        [
            "┌───────┐",
            "│     1 │",
            "│ x = ─ │",
            "│     2 │",
            "└───────┘",
        ],
    ),
    (
        r"x^{\frac{a}{b}} + x_{i,j}^{2} + x^2_1",
        [
            " a/b    2        ",
            "x    + x    + x₁²",
            "        i,j      ",
        ],
    ),
    (
        r"\cfrac{1}{1+\cfrac{1}{x}}",
        [
            "  1  ",
            "─────",
            "    1",
            "1 + ─",
            "    x",
        ],
    ),
    (
        r"\left[\begin{array}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}\right]",
        [
            "⎡1  2 │ 3⎤",
            "⎣4  5 │ 6⎦",
        ],
    ),
    (
        r"A \xrightarrow{R_2 - 2R_1} B",
        [
            "   R₂-2R₁   ",
            "A ───────→ B",
        ],
    ),
    (
        r"E = mc^2 \tag{1}",
        [
            "E = mc²    (1)",
        ],
    ),
    (
        r"\det\begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc",
        [
            "det │ a  b │ = ad - bc",
            "    │ c  d │          ",
        ],
    ),
    (
        r"\left.\frac{df}{dx}\right|_{x=0}",
        [
            "df│   ",
            "──│   ",
            "dx│ₓ₌₀",
        ],
    ),
]
"""Display formulas and their rows at 76 cells."""

INLINE: Final = [
    (r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}", "(-b ± √(b² - 4ac))/(2a)"),
    (r"\frac12x + 2\frac{1}{2}", "(1/2)x + 2 1/2"),
    (r"x^{10} + x^{n+1} - e^{-x^2}", "x¹⁰ + xⁿ⁺¹ - e^(-x²)"),
    (r"f''(x) - 2f'(x) = 0", "f″(x) - 2f′(x) = 0"),
    (r"\vec{v}\cdot\mathbf{w} = |v||w|\cos\theta", "v⃗ · 𝐰 = |v||w| cos θ"),
    (r"A \cap B = \{x \in \mathbb{R} \mid x > 0\}", "A ∩ B = {x ∈ ℝ ∣ x > 0}"),
    (r"x \in [0, 1) \cup (2, \infty]", "x ∈ [0, 1) ∪ (2, ∞]"),
    (r"P(A|B) = \frac{P(A \cap B)}{P(B)}", "P(A | B) = P(A ∩ B)/P(B)"),
    (r"90^\circ = \frac{\pi}{2}", "90° = π/2"),
    (r"50\% \text{ of } 80 = 40", "50% of 80 = 40"),
    (r"9.81\,\frac{\text{m}}{\text{s}^2}", "9.81 m/s²"),
    (r"\mathrm{2H_2 + O_2 \to 2H_2O}", "2H₂ + O₂ → 2H₂O"),
    (r"17 \equiv 2 \pmod{5}", "17 ≡ 2 (mod 5)"),
    (r"\sqrt{2}x + \sqrt[3]{8} + 2\sqrt[5]{x}", "√(2)x + ∛8 + 2·⁵√x"),
    (r"\sin\frac{x}{2}\cos^2 x", "sin(x/2) cos² x"),
    (r"\frac{dy}{dx} = \frac{\partial^2 f}{\partial x^2}", "dy/dx = ∂²f/∂x²"),
    (r"(x, y) = (1{,}000, -2)", "(x, y) = (1,000, -2)"),
    (r"\lim_{x \to 0^+} \ln x = -\infty", "lim_(x→0⁺) ln x = -∞"),
    (r"x_1, x_2, \dots, x_n", "x₁, x₂, …, xₙ"),
    (r"||x| - |y|| \le |x - y|", "||x| - |y|| ≤ |x - y|"),
]
"""Formulas within a sentence and their one line."""

UNUSUAL: Final = [
    r"\operatorname{lcm}(4, 6) = 12",
    r"\operatorname*{argmax}_{x} f(x)",
    r"\overrightarrow{AB} + \overrightarrow{BC}",
    r"\color{red}{x} + \textcolor{blue}{y}",
    r"\boldsymbol{x}^\top A \boldsymbol{x}",
    r"a \implies b \iff c",
    r"\cancel{2}x = \cancel{2}y",
    r"\begin{array}{l} a \\ b \end{array}",
    r"\frac{\partial f}{\partial x}\bigg|_{x=0}",
    r"\left.\frac{df}{dx}\right|_{x=0}",
    r"\sum_{\substack{i=1\\ i \ne j}}^{n} a_i",
    r"\iint_D f\,dA",
    r"\oint_C \mathbf{F}\cdot d\mathbf{r}",
    r"\lim_{n\to\infty}\left(1+\frac{1}{n}\right)^n = e",
    r"\overset{?}{=} 3",
    r"\underset{x \to 0}{\lim} f",
    r"x \stackrel{\text{def}}{=} y",
    r"\xleftarrow[b]{a}",
    r"\mathcal{L}\{f\}(s) = \int_0^\infty f(t)e^{-st}\,dt",
    r"\nabla \times \mathbf{E} = -\frac{\partial \mathbf{B}}{\partial t}",
    r"\left\lfloor \frac{n}{2} \right\rfloor",
    r"\lceil x \rceil",
    r"\|v\| = \sqrt{v_1^2 + \cdots + v_n^2}",
    r"\{1, 2, 3\} \subseteq \mathbb{N}",
    r"A^{-1} = \frac{1}{ad-bc}\begin{pmatrix} d & -b \\ -c & a \end{pmatrix}",
    r"\begin{align*} (x+1)^2 &= x^2 + 2x + 1 && \text{expand} \\ &= 0 \end{align*}",
    r"3x = 6 \quad\Rightarrow\quad x = 2",
    r"\begin{cases} x + y = 3 \\ x - y = 1 \\ z = 0 \end{cases}",
    r"\mathrm{CO_2} + \mathrm{H_2O}",
    r"\text{Area} = \pi r^2 \approx 78{.}5\ \text{cm}^2",
    r"60\,\frac{\text{km}}{\text{h}}",
    r"x \not\in A, \not= b",
    r"\neg p \lor q",
    r"\hat{\theta} \pm 1.96\,\mathrm{SE}",
    r"\sqrt[n]{a^m} = a^{\frac{m}{n}}",
    r"\log_{10}(100) = 2",
    r"2^{2^{2}}",
    r"{x}^{2}{y}^{3}",
    r"\frac{\frac{a}{b}}{\frac{c}{d}}",
    r"|{-5}| = 5",
    r"||x|-|y||",
    r"\Big( \frac{a}{b} \Big)",
    r"\vdots",
    r"\frac{d^2y}{dx^2} + y = 0",
    r"f''(x) - 2f'(x) = 0",
    r"\sin^{-1} x",
    r"x \in [0, 1) \cup (2, 3]",
    r"]0,1[",
    r"a : b = 2 : 3",
    r"\begin{bmatrix} \frac12 & 0 \\ 0 & \frac13 \end{bmatrix}",
    r"\begin{vmatrix} 1 & 2 \end{vmatrix}",
    r"50\%",
    r"\$5",
    r"a\cdot\frac{-1}{2} - \frac{-3}{4}",
    r"\frac{1}{2}\div\frac{3}{4}",
    r"\frac{x}{y}!",
    r"(-2)^3",
    r"-2^3",
    r"{-2}^3",
    r"\frac{2x+1}{3}x",
    r"\sqrt{x}^2",
    r"x_{\text{max}}",
    r"\int\limits_{a}^{b} f(x) dx",
    r"\int_{-\infty}^{\infty} \frac{1}{1+x^2} dx = \pi",
    r"a'b''",
    r"10^{-3}\,\mathrm{m}",
    r"x = 1 \\ y = 2",
    r"\tfrac12",
    r"\begin{equation} x = \frac{1}{2} \label{eq:1} \end{equation}",
    r"\underline{x+1}",
    r"\widehat{ABC} = 90^\circ",
    r"\bar{x} = \frac{1}{n}\sum_{i=1}^n x_i",
    r"\ddot{x} + \omega^2 x = 0",
    r"\Pr(A \mid B) = \frac{\Pr(A\cap B)}{\Pr(B)}",
    r"\binom{10}{3}",
    r"\max_{1\le i\le n} a_i",
    r"e^{i\pi} + 1 = 0",
    r"\sum_{k=0}^{n}\binom{n}{k}x^k",
    r"数 = 3",
    r"\text{数学} + \frac{数}{2}",
    r"x^{*}, x^\dagger",
]
"""Harder formulas that are typeset all the same."""

UNREADABLE: Final = [
    r"\unknown{x}",
    r"\frac{1}{2",
    r"}{",
    r"x^2^3",
    r"\end{x}",
    r"\begin{foo}x\end{foo}",
    r"\left( x",
    r"a & b \\ c & d",
    r"\begin{tabular}{c}x\end{tabular}",
]
"""What is broken or unknown, and shown as it is written."""
