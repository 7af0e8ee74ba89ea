"""Textbook questions about bounds, scales, data in classes, and short sums of every day."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.textbook.formed_kind import read_formed

RESULTS = (
    ("x = 4.7 correct to 1 decimal place. What is the upper bound of x?", "4.75"),
    ("A length is 12 cm to the nearest cm. Write down the lower bound.", "11.5"),
    ("A number is rounded to 3.6 to one decimal place. Write the error interval.",
     "3.55 <= x < 3.65"),
    ("A rectangle is 8 cm by 5 cm, each measured to the nearest cm. Find the upper bound "
     "of its area.",
     "46.75"),
    ("Find the lower bound of 350 rounded to 2 significant figures", "345"),
    ("the mass of a bag is 2.4 kg to 2 sf. find the upper and lower bounds", "2.45, 2.35"),
    ("What is the error interval for x if x = 80 to the nearest 10", "75 <= x < 85"),
    ("Find the upper bound of 7.3 m to the nearest 0.1 m", "7.35"),
    ("Two similar shapes have lengths in the ratio 2:5. The area of the smaller is 12 "
     "cm². Find the area of the larger.",
     "75"),
    ("Two similar solids have surface areas 16 cm² and 36 cm². The volume of the smaller "
     "is 24 cm³. Find the volume of the larger.",
     "81"),
    ("Two similar cones have heights 4 cm and 6 cm. The volume of the larger is 54 cm³. "
     "What is the volume of the smaller cone?",
     "16"),
    ("The linear scale factor is 3. What is the volume scale factor?", "27"),
    ("Two similar triangles have sides in the ratio 3:4. What is the ratio of their areas?",
     "9:16"),
    ("A metal block has mass 540 g and volume 200 cm³. What is its density?", "2.7"),
    ("A force of 60 N acts on an area of 4 m². Find the pressure.", "15"),
    ("Gold has a density of 19.3 g/cm³. Find the mass of 20 cm³ of gold.", "386"),
    ("The density of oak is 0.8 g/cm^3. A piece has mass 400 g. Find its volume", "500"),
    ("The pressure is 20 N/m² on an area of 3 m². What is the force?", "60"),
    ("The bearing of B from A is 070°. What is the bearing of A from B?", "250"),
    ("O is the centre of a circle. The angle at the centre AOB is 130°. What is the angle "
     "at the circumference ACB?",
     "65"),
    ("The angle at the circumference is 40°. Find the angle at the centre.", "80"),
    ("ABCD is a cyclic quadrilateral with angle A = 85°. Find angle C.", "95"),
    ("What is the error interval for x if x = 80 to the nearest 10", "75 <= x < 85"),
    ("Gold has a density of 19.3 g/cm³. Find the mass of 20 cm³ of gold.", "386"),
    ("A metal block has mass 540 g and volume 200 cm³. What is its density?", "2.7"),
    ("split 73.50 three ways", "24.50"),
    ("split a £90 bill between 4 people", "22.50"),
    ("Work out (3 × 10^4) × (2 × 10^-7), giving your answer in standard form", "6*10**-3"),
    ("(8 × 10^5) ÷ (4 × 10^-2) in standard form", "2*10**7"),
    ("work out 3.2 × 10^5 + 4 × 10^4 and give your answer in standard form", "3.6*10**5"),
    ("I earn 14.50 an hour and work 37.5 hours a week, what's my weekly pay", "543.75"),
    ("What's 5 foot 9 in cm", "175.26"),
    ("convert 6 feet 2 inches to cm", "187.96"),
    ("What percentage is 45 out of 60", "75"),
    ("If today is Tuesday what day is it in 100 days", "Thursday"),
    ("what day of the week will it be 45 days after Monday", "Thursday"),
    ("6 is to 9 as 10 is to what", "15"),
    ("Box plot: minimum 5, lower quartile 12, median 18, upper quartile 24, maximum 40. "
     "Find the interquartile range",
     "12"),
    ("In a histogram, a class 10 ≤ x < 15 has frequency 20. What is the frequency density?", "4"),
    ("The frequency density of a class 20-30 is 1.8. What is the frequency?", "18"),
    ("score - frequency: 5 - 3, 6 - 8, 7 - 2. Find the mode", "6"),
    ("Find the mean of this frequency table: value 1, 2, 3, 4; frequency 3, 5, 8, 4", "2.65"),
    ("Estimate the mean: 0 < x ≤ 10 frequency 4, 10 < x ≤ 20 frequency 6, 20 < x ≤ 30 "
     "frequency 10",
     "18"),
    ("A stem-and-leaf diagram has 1 | 2 5 7, 2 | 0 3 8, 3 | 1. What is the median?", "20"),
    ("The median of 3, 7, x, 12, 15 in order is 9. Find x.", "9"),
    ("The median of 3, 7, x, 12 in order is 8. find x", "9"),
    ("2 triangles are similar. one has sides 3, 4, 5 and the shortest side of the other is 9. what "
     "are the other sides", "12, 15"),
    ("triangle ABC is similar to DEF. AB = 4, DE = 6, BC = 5. find EF", "15/2"),
    ("similar triangles: 6 matches 9 and 8 matches x. find x", "12"),
    ("two similar triangles have sides 4 and 10. the smaller one has area 12, whats the area of"
    " the "
     "bigger one", "75"),
)  # fmt: skip
OTHERS = (
    "x = 4.75 correct to 1 decimal place. What is the upper bound of x?",
    "Two similar shapes have lengths in the ratio 2:5. The area of the smaller is 12 cm². "
    "Find the volume of the larger.",
    "A metal block has mass 540 g and volume 200 cm³. What is its weight?",
    "A mixture has mass 540 g and volume 200 cm³ more than before. What is its density?",
    "Gold has a density of 19.3 g/cm³. Find the mass of 20 m³ of gold.",
    "The bearing of B from A is 070°. What is the bearing of C from B?",
    "ABCD is a cyclic quadrilateral with angle A = 85°. Find angle B.",
    "The median of 3, x, 7, 12, 15 in order is 9. Find x.",
    "The median of 3, 7, x, 8, 15 in order is 9. Find x.",
    "triangle ABC is similar to DEF. AB = 4, DE = 6, AC = 5. find EF",
    "What's 5 foot 13 in cm",
    "If today is Tuesday what day is it",
    "give 3/4 in standard form",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_textbook_questions_are_answered(question: str, result: str) -> None:
    found = answer(question)
    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_what_does_not_fit_is_left(question: str) -> None:
    assert read_formed(question) is None


@settings(max_examples=12, deadline=None)
@given(days=st.integers(0, 5000), start=st.integers(0, 6))
def test_weekdays_agree_with_the_calendar(days: int, start: int) -> None:
    first = date(2024, 1, 1) + timedelta(days=start)
    found = answer(f"if today is {first:%A} what day is it in {days} days").result
    assert found == f"{first + timedelta(days=days):%A}"


@settings(max_examples=12, deadline=None)
@given(counts=st.lists(st.integers(1, 9), min_size=2, max_size=5))
def test_grouped_means_agree_with_every_value_in_the_middle(counts: list[int]) -> None:
    rows = ", ".join(f"{10 * k} < x ≤ {10 * k + 10} frequency {n}" for k, n in enumerate(counts))
    values = [10 * k + 5 for k, n in enumerate(counts) for _ in range(n)]
    found = answer(f"Estimate the mean: {rows}").result
    assert Fraction(found or "") == Fraction(sum(values), len(values))
