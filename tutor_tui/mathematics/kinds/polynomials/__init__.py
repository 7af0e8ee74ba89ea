"""Polynomials by name: coefficients, collecting, composing, dividing, evaluating."""
