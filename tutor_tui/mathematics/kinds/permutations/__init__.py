"""Permutations of the numbers 1 to n: cycles, products, inverses, orders and signs."""
